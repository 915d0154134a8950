//! One open `.minga` file: the connection with its settings, and the heads of its history.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags, OptionalExtension};
use uuid::Uuid;

use crate::domain::Process;
use crate::store::fault::StoreFault;
use crate::store::{header, operation, rows, schema};

/// Files open in this process. Opening a file a second time and closing it again would drop
/// SQLite's lock (POSIX locks belong to the process), so it is refused before anything is touched.
static OPEN: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// An open file. Dropping it closes the file.
#[derive(Debug)]
pub struct Store {
    pub(super) connection: Connection,
    pub(super) path: PathBuf,
    pub(super) device: Uuid,
    /// The last operation of each device.
    pub(super) heads: BTreeMap<Uuid, Head>,
    pub(super) lamport: i64,
    _claim: Claim,
}

/// The end of a device's chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Head {
    pub device_seq: i64,
    pub hash: Vec<u8>,
}

/// The entry of an open file in [`OPEN`].
#[derive(Debug)]
struct Claim(PathBuf);

impl Claim {
    fn take(path: &Path) -> Result<Self, StoreFault> {
        let mut open = OPEN
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        if open.insert(path.to_owned()) {
            Ok(Self(path.to_owned()))
        } else {
            Err(StoreFault::OpenElsewhere(path.to_owned()))
        }
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        OPEN.lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .remove(&self.0);
    }
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
        let made = Self::connect(&path, OpenFlags::SQLITE_OPEN_CREATE)
            .and_then(|mut connection| {
                schema::migrate(&mut connection)
                    .and_then(|()| {
                        connection.execute(
                            "INSERT INTO meta (key, value) VALUES ('device', ?1)",
                            [Uuid::now_v7().to_string()],
                        )
                    })
                    .map_err(|error| StoreFault::of_sqlite(&error, &path))?;
                Ok(connection)
            })
            .and_then(|connection| Self::over(connection, path.clone(), claim));
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
        header::check(&path)?;
        let connection = Self::connect(&path, OpenFlags::empty())?;
        let check: String = connection
            .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
            .map_err(|error| StoreFault::of_sqlite(&error, &path))?;
        if check != "ok" {
            return Err(StoreFault::Damaged {
                path,
                detail: check,
            });
        }
        schema::expect_ours(&connection, &path)?;
        Self::over(connection, path, claim)
    }

    fn over(connection: Connection, path: PathBuf, claim: Claim) -> Result<Self, StoreFault> {
        let fault = |error: rusqlite::Error| StoreFault::of_sqlite(&error, &path);
        let device: Option<String> = connection
            .query_row("SELECT value FROM meta WHERE key = 'device'", [], |row| {
                row.get(0)
            })
            .optional()
            .map_err(fault)?;
        let device = device
            .and_then(|text| Uuid::parse_str(&text).ok())
            .ok_or_else(|| StoreFault::Damaged {
                path: path.clone(),
                detail: "meta: device".to_owned(),
            })?;
        let (heads, lamport) = heads(&connection).map_err(fault)?;
        Ok(Self {
            connection,
            path,
            device,
            heads,
            lamport,
            _claim: claim,
        })
    }

    /// Opens the connection with the settings that the file's promises rest on.
    fn connect(path: &Path, more: OpenFlags) -> Result<Connection, StoreFault> {
        let fault = |error: rusqlite::Error| StoreFault::of_sqlite(&error, path);
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX
            | OpenFlags::SQLITE_OPEN_NOFOLLOW
            | more;
        let connection = Connection::open_with_flags(path, flags).map_err(fault)?;
        if connection.is_readonly("main").map_err(fault)? {
            return Err(StoreFault::ReadOnly(path.to_owned()));
        }
        // The journal stands beside the file: without a writable folder nothing can be committed.
        let folder = path.parent().unwrap_or(path);
        tempfile::tempfile_in(folder).map_err(|error| match StoreFault::of_io(&error, folder) {
            StoreFault::Missing(_) => StoreFault::ReadOnly(folder.to_owned()),
            other => other,
        })?;
        settle(&connection, path)?;
        Ok(connection)
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
        let found = operation::find(&self.connection, id)
            .map_err(|error| StoreFault::of_sqlite(&error, &self.path))?;
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

fn settle(connection: &Connection, path: &Path) -> Result<(), StoreFault> {
    let configure = || -> Result<(), rusqlite::Error> {
        connection.busy_timeout(std::time::Duration::ZERO)?;
        for (option, on) in [
            (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
            (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
            (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
            (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
            (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
        ] {
            connection.set_db_config(option, on)?;
        }
        // No honest row comes near 64 MB; a hostile one ends in an error instead of all memory.
        connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, 64 << 20)?;
        connection.set_prepared_statement_cache_capacity(128);
        connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
        connection.pragma_update(None, "trusted_schema", false)?;
        connection.pragma_update(None, "cell_size_check", true)?;
        connection.pragma_update(None, "mmap_size", 0)?;
        connection.pragma_update(None, "fullfsync", true)?;
        connection.pragma_update(None, "secure_delete", true)?;
        connection.pragma_update(None, "foreign_keys", true)?;
        connection.pragma_update(None, "synchronous", "EXTRA")?;
        let journal: String =
            connection
                .pragma_update_and_check(None, "journal_mode", "TRUNCATE", |row| row.get(0))?;
        if !journal.eq_ignore_ascii_case("truncate") {
            return Err(rusqlite::Error::InvalidParameterName(journal));
        }
        // Takes the lock now, not at the first commit: a second program hears of it at once.
        connection.execute_batch("BEGIN EXCLUSIVE; COMMIT")
    };
    configure().map_err(|error| StoreFault::of_sqlite(&error, path))
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
fn absolute_new(path: &Path) -> Result<PathBuf, StoreFault> {
    let absolute = std::path::absolute(path).map_err(|error| StoreFault::of_io(&error, path))?;
    let (Some(folder), Some(name)) = (absolute.parent(), absolute.file_name()) else {
        return Err(StoreFault::Foreign(absolute));
    };
    let folder =
        std::fs::canonicalize(folder).map_err(|error| StoreFault::of_io(&error, folder))?;
    Ok(folder.join(name))
}
