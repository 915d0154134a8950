//! One open `.minga` file: the connection with its settings, and the heads of its history.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags, OptionalExtension};
use uuid::Uuid;

use crate::domain::Process;
use crate::store::claim::Claim;
use crate::store::fault::StoreFault;
use crate::store::{header, operation, rows, schema, settings};

/// An open file. Dropping it closes the file.
#[derive(Debug)]
pub struct Store {
    pub(super) connection: Connection,
    pub(super) path: PathBuf,
    pub(super) device: Uuid,
    /// The last operation of each device.
    pub(super) heads: BTreeMap<Uuid, Head>,
    pub(super) lamport: i64,
    /// A failure left it unclear what the connection believes: it is opened anew before it writes.
    pub(super) suspect: bool,
    /// The journal has been made: it must stand beside the file from now on.
    pub(super) journaled: bool,
    // Last, so that the file is closed before others may open it.
    pub(super) claim: Claim,
}

/// The end of a device's chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Head {
    pub device_seq: i64,
    pub hash: Vec<u8>,
}

impl Store {
    /// Makes a new, empty file; its first operation is the caller's.
    ///
    /// # Errors
    /// [`StoreFault::Exists`] without touching what is there; faults of the folder or medium.
    pub fn create(path: &Path) -> Result<Self, StoreFault> {
        let path = absolute_new(path)?;
        let claim = Claim::take(&path)?;
        // Reserves the name: an existing file is never opened for creation.
        std::fs::File::create_new(&path).map_err(|error| StoreFault::of_io(&error, &path))?;
        claim.identify();
        let made = begin(&path).and_then(|connection| Self::over(claim, connection, path.clone()));
        if made.is_err() {
            // Nothing was promised yet: what was begun goes.
            let _ = std::fs::remove_file(&path);
        }
        made
    }

    /// Opens an existing file and takes its lock.
    ///
    /// # Errors
    /// A [`StoreFault`] that says why; the file is then untouched, byte for byte.
    pub fn open(path: &Path) -> Result<Self, StoreFault> {
        let path = std::fs::canonicalize(path).map_err(|error| StoreFault::of_io(&error, path))?;
        let claim = Claim::take(&path)?;
        let connection = connect(&path)?;
        Self::over(claim, connection, path)
    }

    // The claim comes first: parameters are dropped from the last to the first.
    fn over(claim: Claim, connection: Connection, path: PathBuf) -> Result<Self, StoreFault> {
        let fault = |error: rusqlite::Error| StoreFault::of_sqlite(&error, &path);
        let device = device_of(&connection, &path)?;
        let (heads, lamport) = heads(&connection).map_err(fault)?;
        Ok(Self {
            connection,
            path,
            device,
            heads,
            lamport,
            suspect: false,
            journaled: false,
            claim,
        })
    }

    /// Opens the file anew after a failure that left its state unclear: only so does SQLite look
    /// for a journal that must be rolled back.
    ///
    /// # Errors
    /// A [`StoreFault`]; what is asked next tries again.
    pub(super) fn revive(&mut self) -> Result<(), StoreFault> {
        if !self.suspect {
            return Ok(());
        }
        if !self.claim.still_there() {
            return Err(StoreFault::Missing(self.path.clone()));
        }
        let path = self.path.clone();
        let fault = |error: rusqlite::Error| StoreFault::of_sqlite(&error, &path);
        // The old connection goes first: its lock would keep out the new one.
        drop(std::mem::replace(
            &mut self.connection,
            Connection::open_in_memory().map_err(fault)?,
        ));
        let connection = connect(&path)?;
        if device_of(&connection, &path)? != self.device {
            return Err(StoreFault::Missing(path));
        }
        self.connection = connection;
        self.refresh_heads()?;
        self.suspect = false;
        self.journaled = false;
        Ok(())
    }

    /// Reads again where the history stands.
    pub(super) fn refresh_heads(&mut self) -> Result<(), StoreFault> {
        (self.heads, self.lamport) =
            heads(&self.connection).map_err(|error| StoreFault::of_sqlite(&error, &self.path))?;
        Ok(())
    }

    /// Where the file is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Everything that the file holds.
    ///
    /// # Errors
    /// [`StoreFault::Damaged`] when a row is not what the schema promises.
    pub fn read(&self) -> Result<Process, StoreFault> {
        rows::read_all(&self.connection, &self.path)
    }

    /// The changes of an operation, for taking it back.
    ///
    /// # Errors
    /// A [`StoreFault`] when the operation is not there or not readable.
    pub fn changes_of(&self, id: Uuid) -> Result<Vec<crate::domain::Change>, StoreFault> {
        let found = operation::find(&self.connection, id).map_err(|error| match error {
            rusqlite::Error::QueryReturnedNoRows => StoreFault::Damaged {
                path: self.path.clone(),
                detail: format!("operation {id}"),
            },
            error => StoreFault::of_sqlite(&error, &self.path),
        })?;
        found
            .payload()
            .map(|payload| payload.changes)
            .map_err(|error| StoreFault::Damaged {
                path: self.path.clone(),
                detail: format!("operation {}: {error}", found.seq),
            })
    }

    /// Every operation's id, kind and what it takes back, in order: for undo and redo.
    ///
    /// # Errors
    /// A [`StoreFault`] of reading.
    pub fn headers(&self) -> Result<Vec<(Uuid, String, Option<Uuid>)>, StoreFault> {
        let read = || -> Result<Vec<_>, rusqlite::Error> {
            let mut statement = self
                .connection
                .prepare("SELECT id, kind, undoes FROM operation ORDER BY seq")?;
            let rows = statement.query_map([], |row| {
                let parse = |text: String| Uuid::parse_str(&text).ok();
                let undoes = row.get::<_, Option<String>>(2)?.and_then(parse);
                Ok((parse(row.get(0)?).unwrap_or_default(), row.get(1)?, undoes))
            })?;
            rows.collect()
        };
        read().map_err(|error| StoreFault::of_sqlite(&error, &self.path))
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        // The emptied journal would stay beside the file; with this mode it goes. One that a crash
        // may need is not touched, nor that of a file which took this one's place.
        if !self.suspect && self.claim.still_there() {
            let _ = self
                .connection
                .pragma_update(None, "journal_mode", "DELETE");
        }
    }
}

/// An existing file, looked at before it is believed, then with its lock and its settings.
fn connect(path: &Path) -> Result<Connection, StoreFault> {
    header::check_claimed(path)?;
    let connection = settings::connect(path, OpenFlags::empty())?;
    // The schema comes first: a hostile one would run during the check of the pages.
    schema::expect_ours(&connection, path)?;
    settings::quick_check(&connection, path)?;
    settings::settle(&connection, path)?;
    Ok(connection)
}

/// A new file's tables and its device.
fn begin(path: &Path) -> Result<Connection, StoreFault> {
    let mut connection = settings::connect(path, OpenFlags::SQLITE_OPEN_CREATE)?;
    settings::settle(&connection, path)?;
    schema::migrate(&mut connection)
        .and_then(|()| {
            connection.execute(
                "INSERT INTO meta (key, value) VALUES ('device', ?1)",
                [Uuid::now_v7().to_string()],
            )
        })
        .map_err(|error| StoreFault::of_sqlite(&error, path))?;
    Ok(connection)
}

/// The device that writes the file.
fn device_of(connection: &Connection, path: &Path) -> Result<Uuid, StoreFault> {
    let device: Option<String> = connection
        .query_row("SELECT value FROM meta WHERE key = 'device'", [], |row| {
            row.get(0)
        })
        .optional()
        .map_err(|error| StoreFault::of_sqlite(&error, path))?;
    device
        .and_then(|text| Uuid::parse_str(&text).ok())
        .ok_or_else(|| StoreFault::Damaged {
            path: path.to_owned(),
            detail: "meta: device".to_owned(),
        })
}

type Heads = (BTreeMap<Uuid, Head>, i64);

fn heads(connection: &Connection) -> Result<Heads, rusqlite::Error> {
    let mut statement = connection.prepare(include_str!("heads.sql"))?;
    let rows = statement.query_map([], |row| {
        let device: String = row.get(0)?;
        let head = Head {
            device_seq: row.get(1)?,
            hash: row.get(2)?,
        };
        Ok((Uuid::parse_str(&device).unwrap_or_default(), head))
    })?;
    let heads = rows.collect::<Result<_, _>>()?;
    let lamport = connection.query_row(
        "SELECT coalesce(max(lamport), 0) FROM operation",
        [],
        |row| row.get(0),
    )?;
    Ok((heads, lamport))
}

/// The absolute path of a file that is still to be made, its folder's links resolved.
pub(super) fn absolute_new(path: &Path) -> Result<PathBuf, StoreFault> {
    let absolute = std::path::absolute(path).map_err(|error| StoreFault::of_io(&error, path))?;
    let (Some(folder), Some(name)) = (absolute.parent(), absolute.file_name()) else {
        return Err(StoreFault::Foreign(absolute));
    };
    let folder =
        std::fs::canonicalize(folder).map_err(|error| StoreFault::of_io(&error, folder))?;
    Ok(folder.join(name))
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;
    use crate::domain::Action;
    use crate::domain::proposal::ProposalEdit;
    use crate::store::testing::{BLANK, FRUIT, Room, WINE, hash, tamper};

    #[test]
    fn what_is_read_equals_the_memory() {
        for template in [WINE, FRUIT, BLANK] {
            let mut room = Room::of(template);
            room.propose("Propuesta de muestra 1");
            room.assert_sound();
            room.reopened().assert_sound();
        }
        Room::full().reopened().assert_sound();
    }

    #[test]
    fn undo_and_redo_survive_closing() {
        let mut room = Room::blank();
        let id = room.propose("primero");
        room.act(Action::EditProposal {
            proposal: id,
            edit: ProposalEdit::Text("segundo".to_owned()),
        });
        let text = |room: &Room| room.process.proposals.get(id).map(|p| p.text.clone());
        let mut room = room.reopened();
        let target = room.history().next_undo().unwrap();
        room.take_back(target, "undo").unwrap();
        assert_eq!(text(&room).as_deref(), Some("primero"));
        let mut room = room.reopened();
        room.assert_sound();
        let target = room.history().next_redo().unwrap();
        room.take_back(target, "redo").unwrap();
        assert_eq!(text(&room).as_deref(), Some("segundo"));
        let mut room = room.reopened();
        for _ in 0..2 {
            let target = room.history().next_undo().unwrap();
            room.take_back(target, "undo").unwrap();
        }
        assert_eq!(text(&room), None);
        assert_eq!(room.history().next_undo(), None);
        room.reopened().assert_sound();
    }

    #[test]
    fn a_removed_and_redone_participant_keeps_the_name() {
        let mut room = Room::blank();
        room.register("Rosa Ejemplo");
        for kind in ["undo", "redo"] {
            room = room.reopened();
            let history = room.history();
            let target = history.next_redo().or(history.next_undo()).unwrap();
            room.take_back(target, kind).unwrap();
        }
        let id = room.process.participants.iter().next().unwrap().id;
        assert_eq!(room.process.name_of(id), Some("Rosa Ejemplo"));
        room.reopened().assert_sound();
    }

    fn refuse(name: &str, make: impl FnOnce(&Path), expected: impl Fn(&StoreFault) -> bool) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("raro.minga");
        make(&path);
        let before = hash(&path);
        let fault = Store::open(&path).expect_err(name);
        assert!(expected(&fault), "{name}: {fault:?}");
        assert_eq!(hash(&path), before, "{name} is untouched");
        let files = std::fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(files, 1, "{name} leaves nothing beside it");
    }

    fn ours(path: &Path) {
        let Room {
            folder,
            store,
            path: made,
            ..
        } = Room::full();
        drop(store);
        std::fs::copy(made, path).unwrap();
        drop(folder);
    }

    #[test]
    fn foreign_files_are_refused_untouched() {
        let foreign = |fault: &StoreFault| matches!(fault, StoreFault::Foreign(_));
        for (name, content) in [
            ("empty", Vec::new()),
            ("text", b"una lista\n".repeat(40)),
            ("zip", [b"PK\x03\x04".as_slice(), &[7; 400]].concat()),
            ("zeros", vec![0; 8192]),
            ("short", b"SQLite format 3\0".to_vec()),
        ] {
            refuse(name, |path| std::fs::write(path, content).unwrap(), foreign);
        }
        let other = |path: &Path| {
            let connection = Connection::open(path).unwrap();
            connection.execute_batch("CREATE TABLE t (a)").unwrap();
        };
        refuse("another program's database", other, foreign);
        let folder = tempfile::tempdir().unwrap();
        assert!(foreign(&Store::open(folder.path()).unwrap_err()));
        let missing = Store::open(&folder.path().join("no.minga")).unwrap_err();
        assert!(matches!(missing, StoreFault::Missing(_)));
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_is_refused_without_waiting() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("tubo.minga");
        let made = std::process::Command::new("mkfifo").arg(&path).status();
        if made.is_ok_and(|status| status.success()) {
            assert!(matches!(Store::open(&path), Err(StoreFault::Foreign(_))));
        }
    }

    #[test]
    fn a_newer_file_is_refused_untouched() {
        let newer = |path: &Path| {
            ours(path);
            tamper(path, "PRAGMA user_version = 2");
        };
        refuse("newer", newer, |fault| {
            matches!(fault, StoreFault::Newer { version: 2, .. })
        });
    }

    #[test]
    fn damaged_and_hostile_files_are_refused_untouched() {
        let damaged = |fault: &StoreFault| matches!(fault, StoreFault::Damaged { .. });
        for part in [2, 3] {
            let cut = |path: &Path| {
                ours(path);
                let length = std::fs::metadata(path).unwrap().len();
                let file = std::fs::OpenOptions::new().write(true).open(path).unwrap();
                file.set_len(length / part).unwrap();
            };
            refuse("cut off", cut, damaged);
        }
        for sql in [
            "CREATE TRIGGER t AFTER INSERT ON proposal BEGIN DELETE FROM poll; END",
            "CREATE VIEW v AS SELECT 1",
            "DROP TABLE profile; CREATE VIEW profile AS SELECT 'x' AS name",
            "ALTER TABLE proposal ADD COLUMN extra AS (length(randomblob(1000000000)))",
            "CREATE TABLE more (a)",
            "DROP INDEX merge_of_result",
            "PRAGMA user_version = 0",
            // The check of the pages would run this, were it made before the look at the schema.
            "CREATE TABLE slow (a CHECK ((WITH RECURSIVE n (i) AS (SELECT 1) SELECT 1 FROM n) OR 1))",
            "CREATE VIEW v AS SELECT 1; PRAGMA journal_mode = WAL",
        ] {
            let hostile = |path: &Path| {
                ours(path);
                tamper_or_skip(path, sql);
            };
            refuse(sql, hostile, damaged);
        }
        let without_rules = |path: &Path| {
            ours(path);
            let connection = Connection::open(path).unwrap();
            connection
                .execute_batch("DROP TRIGGER operation_is_never_changed")
                .unwrap();
        };
        refuse("no trigger", without_rules, damaged);
    }

    /// As [`tamper`]; SQLite itself refuses some hostile schemas, then any odd table stands for it.
    fn tamper_or_skip(path: &Path, sql: &str) {
        let connection = Connection::open(path).unwrap();
        if connection.execute_batch(sql).is_err() {
            connection.execute_batch("CREATE TABLE odd (a)").unwrap();
        }
    }

    #[test]
    fn a_file_that_another_program_turned_to_wal_is_turned_back() {
        let room = Room::full().tampered("PRAGMA journal_mode = WAL");
        let mode: String = room
            .store
            .connection
            .pragma_query_value(None, "journal_mode", |row| row.get(0))
            .unwrap();
        assert_eq!(mode, "truncate");
        room.assert_sound();
    }

    #[test]
    fn creating_never_touches_what_is_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lista.minga");
        std::fs::write(&path, "una lista").unwrap();
        assert!(matches!(Store::create(&path), Err(StoreFault::Exists(_))));
        assert_eq!(std::fs::read(&path).unwrap(), b"una lista");
        let nowhere = folder.path().join("no").join("hay.minga");
        assert!(matches!(
            Store::create(&nowhere),
            Err(StoreFault::Missing(_))
        ));
        #[cfg(unix)]
        {
            let link = folder.path().join("enlace.minga");
            std::os::unix::fs::symlink(folder.path().join("nada"), &link).unwrap();
            assert!(matches!(Store::create(&link), Err(StoreFault::Exists(_))));
        }
    }

    #[test]
    fn names_with_accents_blanks_and_signs_work() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("Año 2027 – viñas");
        std::fs::create_dir(&deep).unwrap();
        let path = deep.join("taller ñandú?mode=ro#1%20 'x'.minga");
        let mut room = Room::at(folder, &path, BLANK);
        room.propose("Propuesta de muestra 1");
        assert!(path.exists());
        let room = room.reopened();
        room.assert_sound();
        room.store.copy_to(&deep.join("copia ó.minga")).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn names_that_are_no_text_work() {
        use std::os::unix::ffi::OsStrExt;
        let folder = tempfile::tempdir().unwrap();
        let name = std::ffi::OsStr::from_bytes(b"vi\xf1a.minga");
        let path = folder.path().join(name);
        let mut room = Room::at(folder, &path, BLANK);
        room.propose("Propuesta de muestra 1");
        let copy = path.with_file_name(std::ffi::OsStr::from_bytes(b"c\xf3pia.minga"));
        let room = room.reopened();
        room.store.copy_to(&copy).unwrap();
        assert!(copy.exists());
        room.assert_sound();
    }

    #[cfg(unix)]
    #[test]
    fn linked_files_and_folders_lead_to_the_file() {
        use std::os::unix::fs::symlink;
        let outer = tempfile::tempdir().unwrap();
        let real = outer.path().join("real");
        std::fs::create_dir(&real).unwrap();
        let folder = outer.path().join("carpeta");
        symlink(&real, &folder).unwrap();
        let mut room = Room::at(outer, &folder.join("taller.minga"), BLANK);
        room.propose("Propuesta de muestra 1");
        let canonical = std::fs::canonicalize(&real).unwrap().join("taller.minga");
        assert_eq!(room.store.path(), canonical);
        let link = real.join("enlace.minga");
        symlink(&canonical, &link).unwrap();
        room.path = link;
        let room = room.reopened();
        assert_eq!(room.store.path(), canonical);
        room.assert_sound();
    }

    #[test]
    fn the_connection_is_opened_anew_after_an_unclear_failure() {
        let mut room = Room::blank();
        room.propose("antes");
        room.store.suspect = true;
        room.propose("después");
        assert!(!room.store.suspect);
        room.assert_sound();
        assert!(!crate::store::testing::opens_in_another_process(&room.path));
        let room = room.reopened();
        room.assert_sound();
    }

    #[test]
    fn a_file_put_in_its_place_is_never_taken_for_it() {
        let mut room = Room::blank();
        let other = Room::blank();
        std::fs::rename(&other.path, &room.path).unwrap();
        room.store.suspect = true;
        let action = room.proposal("después");
        let (draft, _) = room.prepare(action);
        let fault = room.store.commit(&draft).unwrap_err();
        assert!(matches!(fault, StoreFault::Missing(_)));
        assert_eq!(other.store.read().unwrap(), other.process);
    }
}
