//! Copies of an open file, by SQLite's backup alone: the only way that cannot miss a commit.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};

use crate::store::fault::StoreFault;
use crate::store::file::Store;
use crate::store::header;

/// Pages copied in one step; between steps nothing else can be waiting, so it is only a size.
const PAGES: i32 = 1024;

impl Store {
    /// Writes a verified copy to a path where nothing stands yet.
    ///
    /// It is written to a part file beside it, synced, read again, and only then given its name.
    ///
    /// # Errors
    /// [`StoreFault::Exists`] when something stands there; faults of the target's medium.
    pub fn copy_to(&self, target: &Path) -> Result<(), StoreFault> {
        if target.exists() {
            return Err(StoreFault::Exists(target.to_owned()));
        }
        let part = part_of(target);
        let done = self
            .backup(&part)
            .and_then(|()| put_in_place(&part, target));
        if done.is_err() {
            let _ = std::fs::remove_file(&part);
        }
        done
    }

    fn backup(&self, part: &Path) -> Result<(), StoreFault> {
        let fault = |error: rusqlite::Error| StoreFault::of_sqlite(&error, part);
        std::fs::File::create(part).map_err(|error| StoreFault::of_io(&error, part))?;
        let mut copy = Connection::open(part).map_err(fault)?;
        copy.pragma_update(None, "synchronous", "OFF")
            .map_err(fault)?;
        Backup::new(&self.connection, &mut copy)
            .and_then(|backup| backup.run_to_completion(PAGES, Duration::ZERO, None))
            .map_err(fault)?;
        copy.close().map_err(|(_, error)| fault(error))
    }
}

/// Syncs a part file, reads it again, and gives it its name without replacing anything.
pub(super) fn put_in_place(part: &Path, target: &Path) -> Result<(), StoreFault> {
    let io = |error: std::io::Error| StoreFault::of_io(&error, target);
    std::fs::File::open(part)
        .and_then(|file| file.sync_all())
        .map_err(io)?;
    header::check(part)?;
    let copy = Connection::open_with_flags(part, OpenFlags::SQLITE_OPEN_READ_ONLY)
        .map_err(|error| StoreFault::of_sqlite(&error, part))?;
    let check: String = copy
        .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
        .map_err(|error| StoreFault::of_sqlite(&error, part))?;
    drop(copy);
    if check != "ok" {
        return Err(StoreFault::Damaged {
            path: part.to_owned(),
            detail: check,
        });
    }
    // A hard link fails where the name is taken, which a rename would silently replace; media
    // without links (FAT sticks) get the rename, after one more look.
    if std::fs::hard_link(part, target).is_ok() {
        std::fs::remove_file(part).map_err(io)?;
    } else if target.exists() {
        return Err(StoreFault::Exists(target.to_owned()));
    } else {
        std::fs::rename(part, target).map_err(io)?;
    }
    match target.parent() {
        Some(folder) => std::fs::File::open(folder)
            .and_then(|f| f.sync_all())
            .map_err(io),
        None => Ok(()),
    }
}

/// Copies a file that is open in another program, or cannot be written, to where it can be read:
/// the bytes of the file and of its journal, so that a commit under way there is rolled back here.
///
/// # Errors
/// A [`StoreFault`] of either place.
pub fn copy_closed(source: &Path, target: &Path) -> Result<(), StoreFault> {
    if target.exists() {
        return Err(StoreFault::Exists(target.to_owned()));
    }
    header::check(source)?;
    std::fs::copy(source, target).map_err(|error| StoreFault::of_io(&error, source))?;
    let journal = beside(source, "-journal");
    if journal.exists() {
        let copied = beside(target, "-journal");
        std::fs::copy(&journal, &copied).map_err(|error| StoreFault::of_io(&error, &journal))?;
    }
    Ok(())
}

fn part_of(target: &Path) -> PathBuf {
    beside(target, ".part")
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}
