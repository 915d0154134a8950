//! Copies of an open file, by SQLite's backup alone: the only way that cannot miss a commit.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use rusqlite::Connection;
use rusqlite::backup::Backup;
use uuid::Uuid;

use crate::store::claim::Claim;
use crate::store::fault::StoreFault;
use crate::store::file::{Store, absolute_new};
use crate::store::operation::OperationDraft;
use crate::store::{header, schema, settings};

/// Pages copied in one step; between steps nothing else can be waiting, so it is only a size.
const PAGES: i32 = 1024;

/// How often a file that another program is writing is read until it held still.
const TRIES: usize = 40;

/// Longer than the grain of a file's times: what was written within it may look unchanged.
const STILL: Duration = Duration::from_millis(20);

impl Store {
    /// Writes a verified copy to a path where nothing stands yet.
    ///
    /// It is written to a part file beside it, synced, read again, and only then given its name.
    ///
    /// # Errors
    /// [`StoreFault::Exists`] when something stands there; faults of the target's medium.
    pub fn copy_to(&self, target: &Path) -> Result<(), StoreFault> {
        self.copy_with(target, std::iter::empty())
    }

    /// A copy that also holds operations which could not be committed here. Those that the copy
    /// refuses as well are left out, as they would be here.
    pub(super) fn copy_with<'a>(
        &self,
        target: &Path,
        mut waiting: impl Iterator<Item = &'a OperationDraft>,
    ) -> Result<(), StoreFault> {
        let target = free(target)?;
        let part = Part::beside(&target);
        self.backup(&part.0)
            .and_then(|()| self.not_in_doubt(&part.0))
            .and_then(|()| {
                let Some(first) = waiting.next() else {
                    return Ok(());
                };
                let mut copy = Self::open(&part.0)?;
                std::iter::once(first)
                    .chain(waiting)
                    .try_for_each(|draft| match copy.commit(draft) {
                        Err(fault) if fault.may_pass() => Err(fault),
                        _ => Ok(()),
                    })
            })
            .and_then(|()| put_in_place(&part.0, &target))
            // The part file's name means nothing to anybody.
            .map_err(|fault| fault.at(&part.0, &target))
    }

    /// What a connection says after an unclear failure is believed only as far as it is what was
    /// acknowledged.
    fn not_in_doubt(&self, part: &Path) -> Result<(), StoreFault> {
        if !self.suspect {
            return Ok(());
        }
        let verified = || Self::open(part)?.verify(|_| true);
        if self.continues_in(part) == Ok(true) && verified().is_ok_and(|found| found.is_empty()) {
            Ok(())
        } else {
            Err(StoreFault::Missing(self.path.clone()))
        }
    }

    fn backup(&self, part: &Path) -> Result<(), StoreFault> {
        let fault = |error: rusqlite::Error| StoreFault::of_sqlite(&error, part);
        std::fs::File::create_new(part).map_err(|error| StoreFault::of_io(&error, part))?;
        let mut copy = Connection::open_with_flags(
            part,
            rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE | rusqlite::OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )
        .map_err(fault)?;
        copy.pragma_update(None, "synchronous", "OFF")
            .map_err(fault)?;
        Backup::new(&self.connection, &mut copy)
            .and_then(|backup| backup.run_to_completion(PAGES, Duration::ZERO, None))
            .map_err(fault)?;
        copy.close().map_err(|(_, error)| fault(error))
    }
}

/// A file that is being written beside its target; what is left of it goes with this.
struct Part(PathBuf);

impl Part {
    fn beside(target: &Path) -> Self {
        let unique = Uuid::new_v4().simple().to_string();
        Self(beside(target, &format!(".{}.part", &unique[..8])))
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
        let _ = std::fs::remove_file(beside(&self.0, "-journal"));
    }
}

/// The absolute path of a target where nothing stands, not even a link that leads nowhere, nor a
/// journal of an earlier file of that name: SQLite would roll it back into the new one.
pub(super) fn free(target: &Path) -> Result<PathBuf, StoreFault> {
    let target = absolute_new(target)?;
    if target.symlink_metadata().is_ok() {
        return Err(StoreFault::Exists(target));
    }
    let journal = beside(&target, "-journal");
    match journal.symlink_metadata() {
        Ok(meta) if meta.len() > 0 => Err(StoreFault::Exists(journal)),
        // A name that leaves no room for the journal's.
        Err(error) if error.kind() == std::io::ErrorKind::InvalidFilename => {
            Err(StoreFault::BadName(target))
        }
        _ => Ok(target),
    }
}

/// Syncs a part file, reads it again, and gives it its name without replacing anything.
fn put_in_place(part: &Path, target: &Path) -> Result<(), StoreFault> {
    let io = |error: std::io::Error| StoreFault::of_io(&error, target);
    std::fs::OpenOptions::new()
        .write(true)
        .open(part)
        .and_then(|file| file.sync_all())
        .map_err(io)?;
    header::check_claimed(part)?;
    let copy = settings::peek(part)?;
    schema::expect_ours(&copy, part)?;
    settings::quick_check(&copy, part)?;
    drop(copy);
    // A hard link fails where the name is taken, which a rename would silently replace; media
    // without links (FAT sticks) get the rename, after one more look.
    if std::fs::hard_link(part, target).is_ok() {
        std::fs::remove_file(part).map_err(io)?;
    } else if target.symlink_metadata().is_ok() {
        return Err(StoreFault::Exists(target.to_owned()));
    } else {
        std::fs::rename(part, target).map_err(io)?;
    }
    sync_folder(target);
    Ok(())
}

/// Makes a new name last. Where the system cannot do it for a folder, there is nothing to be done;
/// the content is on the disk either way.
fn sync_folder(target: &Path) {
    if let Some(folder) = target.parent()
        && let Err(error) = std::fs::File::open(folder).and_then(|folder| folder.sync_all())
    {
        tracing::debug!(%error, "the folder was not synced");
    }
}

/// Copies a file that is open in another program, or cannot be written, to where it can be read:
/// the bytes of the file and of its journal, so that a commit under way there is rolled back here.
///
/// The other program may be writing: only a copy during which the file held still counts.
///
/// # Errors
/// A [`StoreFault`] of either place; [`StoreFault::OpenElsewhere`] when the file is open in this
/// program (then [`Store::copy_to`] makes the copy), or is written without a pause.
pub fn copy_closed(source: &Path, target: &Path) -> Result<(), StoreFault> {
    let of_source = |error: std::io::Error| StoreFault::of_io(&error, source);
    let source = std::fs::canonicalize(source).map_err(of_source)?;
    let _claim = Claim::take(&source)?;
    copy_claimed(&source, target)
}

/// As [`copy_closed`], for a file that the caller has claimed and does not have open.
pub(super) fn copy_claimed(source: &Path, target: &Path) -> Result<(), StoreFault> {
    let target = free(target)?;
    header::check_claimed(source)?;
    let journal = beside(source, "-journal");
    for _ in 0..TRIES {
        let before = (stamp(source), stamp(&journal));
        std::thread::sleep(STILL);
        if before != (stamp(source), stamp(&journal)) {
            continue;
        }
        let part = Part::beside(&target);
        let part_journal = beside(&part.0, "-journal");
        copy_bytes(source, &part.0)?;
        if before.1.is_some_and(|(length, _)| length > 0) {
            copy_bytes(&journal, &part_journal)?;
        }
        if before != (stamp(source), stamp(&journal)) {
            continue;
        }
        // Rolls back what was under way, and checks the rest.
        drop(Store::open(&part.0).map_err(|fault| fault.at(&part.0, &target))?);
        return put_in_place(&part.0, &target).map_err(|fault| fault.at(&part.0, &target));
    }
    Err(StoreFault::OpenElsewhere(source.to_owned()))
}

/// Copies bytes to a new file. A fault names the side that could not be opened; on the way, the target.
fn copy_bytes(source: &Path, target: &Path) -> Result<(), StoreFault> {
    let mut from =
        std::fs::File::open(source).map_err(|error| StoreFault::of_io(&error, source))?;
    let mut to =
        std::fs::File::create_new(target).map_err(|error| StoreFault::of_io(&error, target))?;
    std::io::copy(&mut from, &mut to)
        .map(|_| ())
        .map_err(|error| StoreFault::of_io(&error, target))
}

/// A file's length and the time of its last change.
fn stamp(path: &Path) -> Option<(u64, Option<SystemTime>)> {
    let meta = std::fs::metadata(path).ok()?;
    Some((meta.len(), meta.modified().ok()))
}

pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;
    use crate::store::testing::{Closed, Room, hash};

    fn assert_holds(path: &Path, room: &Room) {
        let copy = Store::open(path).unwrap();
        assert_eq!(copy.read().unwrap(), room.process);
        assert_eq!(copy.verify(|_| true).unwrap(), []);
    }

    #[test]
    fn a_copy_holds_everything_and_leaves_nothing_beside_it() {
        let room = Room::full();
        let elsewhere = tempfile::tempdir().unwrap();
        let target = elsewhere.path().join("copia.minga");
        room.store.copy_to(&target).unwrap();
        assert_eq!(std::fs::read_dir(elsewhere.path()).unwrap().count(), 1);
        assert_holds(&target, &room);
        room.assert_sound();
    }

    #[test]
    fn a_copy_never_replaces_anything() {
        let room = Room::blank();
        let target = room.folder.path().join("copia.minga");
        let refused = |path: &Path| {
            let fault = room.store.copy_to(path).unwrap_err();
            assert!(matches!(fault, StoreFault::Exists(_)), "{fault:?}");
        };
        std::fs::write(&target, "una lista").unwrap();
        refused(&target);
        refused(&room.path);
        assert_eq!(std::fs::read(&target).unwrap(), b"una lista");
        std::fs::remove_file(&target).unwrap();
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(room.folder.path().join("nada"), &target).unwrap();
            refused(&target);
            std::fs::remove_file(&target).unwrap();
        }
        // The journal of a file that is gone would be rolled back into the copy.
        std::fs::write(beside(&target, "-journal"), "de otro archivo").unwrap();
        refused(&target);
        let missing = room.store.copy_to(&target.join("no").join("hay.minga"));
        assert!(matches!(missing, Err(StoreFault::NoFolder(_))));
        let long = room
            .folder
            .path()
            .join(format!("{}.minga", "ñ".repeat(124)));
        let named = room.store.copy_to(&long);
        assert_eq!(named, Err(StoreFault::BadName(long)));
    }

    #[test]
    fn a_copy_holds_what_waits_and_leaves_out_what_is_refused() {
        let mut room = Room::blank();
        let bad = crate::store::testing::operation(
            "prueba",
            vec![crate::domain::Change::remove(
                room.process.workshops.iter().next().unwrap(),
            )],
        );
        let action = room.proposal("espera");
        let (waits, _) = room.prepare(action);
        let target = room.folder.path().join("copia.minga");
        room.store
            .copy_with(&target, [&bad, &waits].into_iter())
            .unwrap();
        assert_holds(&target, &room);
        assert_eq!(room.store.headers().unwrap().len(), 1);
    }

    #[test]
    fn a_file_of_a_crashed_program_is_copied_with_its_journal() {
        let Closed {
            folder,
            path,
            process,
        } = Room::full().closed();
        // Stops in the middle of a commit: pages are written, the journal has what was before.
        let crashed = folder.path().join("caído.minga");
        let writing = Connection::open(&path).unwrap();
        writing
            .execute_batch(
                "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN; \
                 UPDATE proposal SET text = 'a medias'; UPDATE activity SET title = 'a medias';",
            )
            .unwrap();
        copy_bytes(&path, &crashed).unwrap();
        copy_bytes(&beside(&path, "-journal"), &beside(&crashed, "-journal")).unwrap();
        drop(writing);
        assert_ne!(hash(&crashed), hash(&path));
        let before = hash(&crashed);
        let target = folder.path().join("copia.minga");
        copy_closed(&crashed, &target).unwrap();
        assert_eq!(hash(&crashed), before);
        assert_eq!(Store::open(&target).unwrap().read().unwrap(), process);
        assert_eq!(Store::open(&crashed).unwrap().read().unwrap(), process);
    }

    #[test]
    fn only_files_of_ours_are_copied() {
        let folder = tempfile::tempdir().unwrap();
        let list = folder.path().join("lista.minga");
        std::fs::write(&list, "una lista".repeat(50)).unwrap();
        let target = folder.path().join("copia.minga");
        let fault = copy_closed(&list, &target).unwrap_err();
        assert!(matches!(fault, StoreFault::Foreign(_)));
        assert!(!target.exists());
        let fault = copy_closed(&folder.path().join("no.minga"), &target).unwrap_err();
        assert!(matches!(fault, StoreFault::Missing(_)));
    }
}
