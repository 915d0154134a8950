//! Backups without asking, thinned by age, and what each of them holds.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use jiff::{Timestamp, Zoned};

use crate::store::claim::Claim;
use crate::store::fault::StoreFault;
use crate::store::file::Store;
use crate::store::{copy, header, schema, settings};

/// Why a backup was made; part of its file's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    Opening,
    Import,
    Interval,
    PollClosed,
    BeforeRestore,
    /// Before an older file is brought to this version.
    Migration,
}

impl Occasion {
    const ALL: [Self; 6] = [
        Self::Opening,
        Self::Import,
        Self::Interval,
        Self::PollClosed,
        Self::BeforeRestore,
        Self::Migration,
    ];

    fn tag(self) -> &'static str {
        match self {
            Self::Opening => "open",
            Self::Import => "import",
            Self::Interval => "interval",
            Self::PollClosed => "poll",
            Self::BeforeRestore => "restore",
            Self::Migration => "migration",
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
    /// Makes a backup in `folder`, which holds this file's backups alone, and thins what is there.
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
        let named = |suffix: &str| folder.join(format!("{stamp}-{}{suffix}.minga", occasion.tag()));
        let mut path = named("");
        for n in 2.. {
            if !path.exists() {
                break;
            }
            path = named(&format!("-{n}"));
        }
        self.copy_to(&path)?;
        thin(folder, now);
        Ok(path)
    }
}

/// Keeps every backup of the last day, the last of each day for a month, and the last of each
/// month for good. A backup that cannot be removed is left: the next time tries again.
fn thin(folder: &Path, now: &Zoned) {
    let files = files(folder);
    let names: BTreeSet<&str> = files
        .iter()
        .filter_map(|path| path.file_name()?.to_str())
        .collect();
    for name in outdated(&names, now.date()) {
        let path = folder.join(name);
        // One that is being worked in stays.
        if let Ok(_claim) = Claim::take(&path) {
            let _ = std::fs::remove_file(&path);
        }
    }
}

/// The names that are no longer needed on a day. Only names that [`Store::back_up`] gives count.
fn outdated<'a>(names: &BTreeSet<&'a str>, today: Date) -> Vec<&'a str> {
    let mut kept = BTreeSet::new();
    names
        .iter()
        .rev()
        .filter(|name| {
            let Some(day) = day_of(name) else {
                return false;
            };
            let age = today.since(day).map_or(0, |span| span.get_days());
            let slot = match age {
                ..=1 => return false,
                2..=31 => day.to_string(),
                _ => day.strftime("%Y-%m").to_string(),
            };
            !kept.insert(slot)
        })
        .copied()
        .collect()
}

/// The day in a backup's name, `2026-11-22T20-11-33-interval.minga`.
fn day_of(name: &str) -> Option<Date> {
    let (stamp, rest) = name.split_at_checked(19)?;
    let (day, time) = stamp.split_once('T')?;
    let numbers: Vec<&str> = time.split('-').collect();
    let is_time = numbers.len() == 3
        && numbers
            .iter()
            .all(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit()));
    let tag = rest.strip_prefix('-')?.strip_suffix(".minga")?;
    let tag = tag.split('-').next()?;
    let is_ours = Occasion::ALL.iter().any(|occasion| occasion.tag() == tag);
    (is_time && is_ours).then(|| day.parse().ok())?
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
    previews.sort_by_key(|preview| std::cmp::Reverse(preview.made_at));
    previews
}

/// What a backup holds.
fn preview(path: &Path) -> Option<BackupPreview> {
    let claimed = std::fs::canonicalize(path).ok()?;
    let _claim = Claim::take(&claimed).ok()?;
    header::check_claimed(&claimed).ok()?;
    let connection = settings::peek(&claimed).ok()?;
    schema::expect_ours(&connection, &claimed).ok()?;
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
    copy::copy_closed(backup, target)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::Room;

    #[track_caller]
    fn check(today: &str, names: &[&str], expected: &[&str]) {
        let mut found = outdated(&names.iter().copied().collect(), today.parse().unwrap());
        found.sort_unstable();
        assert_eq!(found, expected);
    }

    #[test]
    fn all_of_the_last_day_stay() {
        check(
            "2026-11-22",
            &[
                "2026-11-21T09-00-00-open.minga",
                "2026-11-21T09-10-00-interval.minga",
                "2026-11-22T09-00-00-open.minga",
                "2026-11-22T09-00-00-open-2.minga",
                // The clock was set back: it is not for us to say that these are old.
                "2027-01-01T09-00-00-open.minga",
                "2027-01-01T10-00-00-open.minga",
            ],
            &[],
        );
    }

    #[test]
    fn of_older_days_and_months_the_last_stays() {
        check(
            "2026-11-22",
            &[
                "2026-08-01T09-00-00-open.minga",
                "2026-08-31T09-00-00-open.minga",
                "2026-09-01T09-00-00-open.minga",
                "2026-11-10T09-00-00-open.minga",
                "2026-11-10T18-00-00-interval.minga",
                "2026-11-10T18-00-00-interval-2.minga",
                "2026-11-11T09-00-00-poll.minga",
            ],
            &[
                "2026-08-01T09-00-00-open.minga",
                "2026-11-10T09-00-00-open.minga",
                "2026-11-10T18-00-00-interval-2.minga",
            ],
        );
    }

    #[test]
    fn what_was_not_made_here_is_not_thinned() {
        check(
            "2026-11-22",
            &[
                "2020-01-01 mi taller.minga",
                "2020-01-02 mi taller.minga",
                "2020-01-01T09-00-00-mio.minga",
                "2020-01-02T09-00-00-mio.minga",
                "2020-01-01T09-00-xx-open.minga",
                "2020-01-02T09-00-xx-open.minga",
                "taller.minga",
                "ñandú que no es fecha.minga",
            ],
            &[],
        );
    }

    fn at(text: &str) -> Zoned {
        format!("{text}[America/Santiago]").parse().unwrap()
    }

    #[test]
    fn is_made_previewed_and_restored() {
        let mut room = Room::full();
        let folder = room.folder.path().join("respaldos").join("taller");
        let now = at("2026-11-22T09:00:00");
        let first = room
            .store
            .back_up(&folder, Occasion::Opening, &now)
            .unwrap();
        let second = room
            .store
            .back_up(&folder, Occasion::Opening, &now)
            .unwrap();
        assert_eq!(first.file_name().unwrap(), "2026-11-22T09-00-00-open.minga");
        assert_ne!(first, second);
        let held = room.process.clone();
        room.propose("Propuesta de muestra 4");
        std::fs::write(folder.join("basura.minga"), "no").unwrap();
        let previews = list(&room.folder.path().join("respaldos"));
        assert_eq!(previews.len(), 2);
        let preview = previews
            .iter()
            .find(|preview| preview.path == first)
            .unwrap();
        assert_eq!(preview.process, held.the_profile().unwrap().name);
        assert_eq!(
            preview.proposals,
            i64::try_from(held.proposals.len()).unwrap()
        );
        assert_eq!(
            preview.activities,
            i64::try_from(held.activities.len()).unwrap()
        );
        assert_eq!(
            preview.operations,
            i64::try_from(room.store.headers().unwrap().len()).unwrap() - 1
        );

        let target = room.folder.path().join("recuperado.minga");
        restore(&first, &target).unwrap();
        let restored = Store::open(&target).unwrap();
        assert_eq!(restored.read().unwrap(), held);
        assert_eq!(restored.verify(|_| true).unwrap(), []);
        assert!(first.exists());
        drop(restored);
        for taken in [&target, &room.path] {
            let fault = restore(&first, taken).unwrap_err();
            assert!(matches!(fault, StoreFault::Exists(_)));
        }
        room.assert_sound();
    }

    #[test]
    fn a_new_backup_thins_the_old_ones() {
        let room = Room::blank();
        let folder = room.folder.path().join("respaldos");
        for moment in ["2026-10-01T09:00:00", "2026-10-01T18:00:00"] {
            room.store
                .back_up(&folder, Occasion::Interval, &at(moment))
                .unwrap();
        }
        assert_eq!(files(&folder).len(), 2);
        let now = at("2026-10-05T09:00:00");
        room.store
            .back_up(&folder, Occasion::Interval, &now)
            .unwrap();
        let mut names: Vec<_> = files(&folder)
            .iter()
            .map(|path| path.file_name().unwrap().to_string_lossy()[..13].to_owned())
            .collect();
        names.sort_unstable();
        assert_eq!(names, ["2026-10-01T18", "2026-10-05T09"]);
    }
}
