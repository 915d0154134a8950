//! The settings that the file's promises rest on.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};

use crate::store::fault::StoreFault;

/// The oldest SQLite that keeps the promises: earlier ones have a known defect that can damage files.
pub(super) const OLDEST_SQLITE: i32 = 3_051_003;

/// Opens a file for writing and takes its lock, without changing a byte of it.
///
/// # Errors
/// [`StoreFault::OpenElsewhere`], [`StoreFault::ReadOnly`], or what else keeps the file from us.
pub(super) fn connect(path: &Path, more: OpenFlags) -> Result<Connection, StoreFault> {
    let fault = |error: rusqlite::Error| StoreFault::of_sqlite(&error, path);
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(StoreFault::Medium {
            path: path.to_owned(),
            detail: format!("SQLite {}", rusqlite::version()),
        });
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_NOFOLLOW
        | more;
    let connection = Connection::open_with_flags(path, flags).map_err(fault)?;
    if connection.is_readonly("main").map_err(fault)? {
        return Err(StoreFault::ReadOnly(path.to_owned()));
    }
    // The journal stands beside the file: without a writable folder nothing can be committed. A
    // full disk is no reason to keep the file shut.
    let folder = path.parent().unwrap_or(path);
    if let Err(error) = tempfile::tempfile_in(folder)
        && let StoreFault::ReadOnly(folder) = StoreFault::of_io(&error, folder)
    {
        return Err(StoreFault::ReadOnly(folder));
    }
    harden(&connection).map_err(fault)?;
    // Takes the lock now, not at the first commit: a second program hears of it at once.
    connection
        .pragma_update(None, "locking_mode", "EXCLUSIVE")
        .and_then(|()| connection.execute_batch("BEGIN EXCLUSIVE; COMMIT"))
        .map_err(fault)?;
    Ok(connection)
}

/// Opens a file to look at what it holds; nothing of it runs, nothing of it changes.
///
/// The caller holds its claim.
pub(super) fn peek(path: &Path) -> Result<Connection, StoreFault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let fault = |error: rusqlite::Error| StoreFault::of_sqlite(&error, path);
    let connection = Connection::open_with_flags(path, flags).map_err(fault)?;
    harden(&connection).map_err(fault)?;
    Ok(connection)
}

/// What keeps a hostile file from running anything, and a damaged one from being believed.
fn harden(connection: &Connection) -> Result<(), rusqlite::Error> {
    connection.busy_timeout(Duration::ZERO)?;
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
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "mmap_size", 0)
}

/// The settings under which a commit that returned is on the disk.
pub(super) fn settle(connection: &Connection, path: &Path) -> Result<(), StoreFault> {
    let configure = || -> Result<String, rusqlite::Error> {
        connection.pragma_update(None, "fullfsync", true)?;
        connection.pragma_update(None, "secure_delete", true)?;
        connection.pragma_update(None, "foreign_keys", true)?;
        // Without it, INSERT OR REPLACE would remove operations past the triggers that forbid it.
        connection.pragma_update(None, "recursive_triggers", true)?;
        connection.pragma_update(None, "synchronous", "EXTRA")?;
        connection.pragma_update_and_check(None, "journal_mode", "TRUNCATE", |row| row.get(0))
    };
    let journal = configure().map_err(|error| StoreFault::of_sqlite(&error, path))?;
    if journal.eq_ignore_ascii_case("truncate") {
        Ok(())
    } else {
        Err(StoreFault::Medium {
            path: path.to_owned(),
            detail: format!("journal_mode={journal}"),
        })
    }
}

/// SQLite's own quick look at the pages.
pub(super) fn quick_check(connection: &Connection, path: &Path) -> Result<(), StoreFault> {
    let said: String = connection
        .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
        .map_err(|error| StoreFault::of_sqlite(&error, path))?;
    if said == "ok" {
        Ok(())
    } else {
        Err(StoreFault::Damaged {
            path: path.to_owned(),
            // Its first line only says which database.
            detail: said.lines().last().unwrap_or_default().to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::types::Value;

    use super::*;
    use crate::store::testing::{Closed, Room, hash, opens_in_another_process};
    use crate::store::{Store, header};

    #[test]
    fn sqlite_is_new_enough() {
        assert!(rusqlite::version_number() >= OLDEST_SQLITE);
    }

    #[test]
    fn settings_are_really_in_force() {
        let room = Room::blank().reopened();
        let connection = &room.store.connection;
        let text = |value: &str| Value::Text(value.to_owned());
        for (pragma, expected) in [
            ("journal_mode", text("truncate")),
            ("locking_mode", text("exclusive")),
            ("synchronous", Value::Integer(3)),
            ("fullfsync", Value::Integer(1)),
            ("foreign_keys", Value::Integer(1)),
            ("recursive_triggers", Value::Integer(1)),
            ("trusted_schema", Value::Integer(0)),
            ("cell_size_check", Value::Integer(1)),
            ("secure_delete", Value::Integer(1)),
            ("application_id", Value::Integer(0x4D6E_6761)),
            (
                "user_version",
                Value::Integer(crate::store::schema::VERSION),
            ),
        ] {
            let found: Value = connection
                .pragma_query_value(None, pragma, |row| row.get(0))
                .unwrap();
            assert_eq!(found, expected, "{pragma}");
        }
        // A build without memory mapping answers with no row, which is as good as none.
        let mapped: Result<i64, _> =
            connection.pragma_query_value(None, "mmap_size", |row| row.get(0));
        assert_eq!(mapped.unwrap_or(0), 0);
        for (option, expected) in [
            (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
            (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
            (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
            (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
            (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
            (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, true),
        ] {
            assert_eq!(
                connection.db_config(option).unwrap(),
                expected,
                "{option:?}"
            );
        }
        assert_eq!(
            connection.limit(Limit::SQLITE_LIMIT_LENGTH).unwrap(),
            64 << 20
        );
    }

    #[test]
    fn defensive_means_that_the_schema_cannot_be_forged() {
        let room = Room::blank();
        let forged = room.store.connection.execute_batch(
            "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE type = 'trigger'",
        );
        assert!(forged.is_err());
    }

    #[test]
    fn the_lock_is_held_from_opening_on() {
        let room = Room::blank().reopened();
        let other = rusqlite::Connection::open(&room.path).unwrap();
        other.busy_timeout(Duration::ZERO).unwrap();
        let error = other
            .query_row("SELECT count(*) FROM operation", [], |row| {
                row.get::<_, i64>(0)
            })
            .unwrap_err();
        assert!(matches!(
            StoreFault::of_sqlite(&error, &room.path),
            StoreFault::OpenElsewhere(_)
        ));
        drop(other);
        assert!(!opens_in_another_process(&room.path));
        let room = room.closed();
        assert!(opens_in_another_process(&room.path));
    }

    #[test]
    fn nothing_in_this_process_drops_the_lock() {
        let room = Room::blank();
        let held = |fault: Result<(), StoreFault>| {
            assert!(
                matches!(fault, Err(StoreFault::OpenElsewhere(_))),
                "{fault:?}"
            );
        };
        let link = room.folder.path().join("enlace.minga");
        let hard = room.folder.path().join("duro.minga");
        std::fs::hard_link(&room.path, &hard).unwrap();
        let mut names = vec![&room.path, &hard];
        if cfg!(unix) {
            #[cfg(unix)]
            std::os::unix::fs::symlink(&room.path, &link).unwrap();
            names.push(&link);
        }
        let target = room.folder.path().join("copia.minga");
        for name in names {
            held(Store::open(name).map(|_| ()));
            held(header::check(name).map(|_| ()));
            held(crate::store::copy::copy_closed(name, &target));
            held(crate::store::backup::restore(name, &target));
        }
        assert_eq!(crate::store::backup::list(room.folder.path()), []);
        room.store.copy_to(&target).unwrap();
        assert!(!opens_in_another_process(&room.path));
        // The control: a look at the file by anybody else in this process does drop it.
        if cfg!(target_os = "linux") {
            drop(std::fs::read(&room.path).unwrap());
            assert!(opens_in_another_process(&room.path));
        }
    }

    #[test]
    fn what_is_damaged_is_said_in_one_line() {
        let mut found = 0;
        Room::blank().closed().with_each_page_emptied(|path| {
            if let Err(StoreFault::Damaged { detail, .. }) = Store::open(path) {
                assert_eq!(detail.lines().count(), 1, "{detail:?}");
                found += 1;
            }
        });
        assert!(found > 10, "{found} pages were missed");
    }

    #[test]
    fn opening_changes_no_byte() {
        let Closed {
            folder,
            path,
            process,
        } = Room::full().closed();
        let before = hash(&path);
        let store = Store::open(&path).unwrap();
        assert_eq!(store.read().unwrap(), process);
        drop(store);
        assert_eq!(hash(&path), before);
        // No journal stays behind: only the file goes to the USB stick.
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
