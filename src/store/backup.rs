//! Backups without asking, thinned by age, and what each of them holds.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jiff::{Timestamp, Zoned};
use rusqlite::{Connection, OpenFlags};

use crate::store::fault::StoreFault;
use crate::store::file::Store;
use crate::store::header;

/// Why a backup was made; part of its file's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    Opening,
    Import,
    Interval,
    PollClosed,
    BeforeRestore,
}

impl Occasion {
    fn tag(self) -> &'static str {
        match self {
            Self::Opening => "open",
            Self::Import => "import",
            Self::Interval => "interval",
            Self::PollClosed => "poll",
            Self::BeforeRestore => "restore",
        }
    }
}

/// A backup with what it holds, for the start screen.
#[derive(Clone, Debug, PartialEq)]
pub struct BackupPreview {
    pub path: PathBuf,
    pub made_at: Timestamp,
    pub process: String,
    pub proposals: i64,
    pub activities: i64,
    pub operations: i64,
}

impl Store {
    /// Makes a backup in `folder` and thins what is there.
    ///
    /// # Errors
    /// A [`StoreFault`] of the folder's medium; the open file is never at risk.
    pub fn back_up(
        &self,
        folder: &Path,
        occasion: Occasion,
        now: &Zoned,
    ) -> Result<PathBuf, StoreFault> {
        std::fs::create_dir_all(folder).map_err(|error| StoreFault::of_io(&error, folder))?;
        let stamp = now.strftime("%Y-%m-%dT%H-%M-%S");
        let name = (1..)
            .map(|n| match n {
                1 => format!("{stamp}-{}.minga", occasion.tag()),
                n => format!("{stamp}-{}-{n}.minga", occasion.tag()),
            })
            .find(|name| !folder.join(name).exists())
            .unwrap_or_default();
        let path = folder.join(name);
        self.copy_to(&path)?;
        thin(folder, now);
        Ok(path)
    }
}

/// Keeps every backup of the last day, the last of each day for a month, and the last of each
/// month for good. A backup that cannot be removed is left: the next time tries again.
fn thin(folder: &Path, now: &Zoned) {
    let mut kept = BTreeSet::new();
    let mut newest_first = files(folder);
    newest_first.sort_by(|a, b| b.file_name().cmp(&a.file_name()));
    for path in newest_first {
        let Some(day) = day_of(&path) else { continue };
        let age = now.date().since(day).map_or(0, |span| span.get_days());
        let slot = match age {
            ..=1 => continue,
            2..=31 => day.to_string(),
            _ => day.strftime("%Y-%m").to_string(),
        };
        if !kept.insert(slot) {
            let _ = std::fs::remove_file(&path);
        }
    }
}

/// The day in a backup's name.
fn day_of(path: &Path) -> Option<jiff::civil::Date> {
    path.file_name()?.to_str()?.get(..10)?.parse().ok()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    entries
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "minga")
        })
        .collect()
}

/// The backups in a folder and its subfolders, newest first; what cannot be read is left out.
#[must_use]
pub fn list(folder: &Path) -> Vec<BackupPreview> {
    let mut found = files(folder);
    if let Ok(entries) = std::fs::read_dir(folder) {
        for entry in entries.filter_map(Result::ok).map(|entry| entry.path()) {
            if entry.is_dir() {
                found.extend(files(&entry));
            }
        }
    }
    let mut previews: Vec<_> = found.iter().filter_map(|path| preview(path)).collect();
    previews.sort_by(|a, b| b.made_at.cmp(&a.made_at));
    previews
}

/// What a backup holds.
fn preview(path: &Path) -> Option<BackupPreview> {
    header::check(path).ok()?;
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).ok()?;
    let count = |sql: &str| -> Option<i64> { connection.query_row(sql, [], |row| row.get(0)).ok() };
    let made_at = std::fs::metadata(path)
        .and_then(|meta| meta.modified())
        .ok()?;
    Some(BackupPreview {
        path: path.to_owned(),
        made_at: Timestamp::try_from(made_at).ok()?,
        process: connection
            .query_row("SELECT name FROM profile", [], |row| row.get(0))
            .ok()?,
        proposals: count("SELECT count(*) FROM proposal")?,
        activities: count("SELECT count(*) FROM activity")?,
        operations: count("SELECT count(*) FROM operation")?,
    })
}

/// Copies a backup to a path where nothing stands yet; the backup itself stays.
///
/// # Errors
/// [`StoreFault::Exists`], or a fault of either medium.
pub fn restore(backup: &Path, target: &Path) -> Result<(), StoreFault> {
    if target.exists() {
        return Err(StoreFault::Exists(target.to_owned()));
    }
    let mut part = target.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    let done = std::fs::copy(backup, &part)
        .map_err(|error| StoreFault::of_io(&error, target))
        .and_then(|_| super::copy::put_in_place(&part, target));
    if done.is_err() {
        let _ = std::fs::remove_file(&part);
    }
    done
}
