//! The schema's versions, and whether a file has exactly ours.

use std::path::Path;

use rusqlite::Connection;

use crate::store::fault::StoreFault;
use crate::store::rows::unfit;

/// "Mnga" as a number: marks a file as ours.
pub const APPLICATION_ID: i32 = 0x4D6E_6761;

/// The schema that this program writes: the number of migrations.
pub const VERSION: i64 = 4;

/// Every version's step from the one before. A released step is never edited.
const MIGRATIONS: [&str; 4] = [
    include_str!("schema/0001.sql"),
    include_str!("schema/0002.sql"),
    include_str!("schema/0003.sql"),
    include_str!("schema/0004.sql"),
];

/// Brings a connection's file from its version to ours, a transaction per step.
pub(super) fn migrate(connection: &mut Connection) -> Result<(), rusqlite::Error> {
    migrate_to(connection, VERSION)
}

/// Whether a connection's file is of this program's version.
pub(super) fn is_current(connection: &Connection) -> Result<bool, rusqlite::Error> {
    version_of(connection).map(|version| version == VERSION)
}

fn migrate_to(connection: &mut Connection, version: i64) -> Result<(), rusqlite::Error> {
    let from = version_of(connection)?;
    if from >= version {
        return Ok(());
    }
    // A table that is made anew goes for a moment: its rows would look orphaned. This has no effect
    // within a transaction; each step is checked before it is committed.
    let held: bool = connection.pragma_query_value(None, "foreign_keys", |row| row.get(0))?;
    connection.pragma_update(None, "foreign_keys", false)?;
    let done = steps(connection, from, version);
    connection.pragma_update(None, "foreign_keys", held)?;
    done
}

fn steps(connection: &mut Connection, from: i64, version: i64) -> Result<(), rusqlite::Error> {
    for (step, sql) in (1..=version).zip(MIGRATIONS) {
        if step <= from {
            continue;
        }
        let transaction = connection.transaction()?;
        transaction.execute_batch(sql)?;
        if transaction
            .prepare("PRAGMA foreign_key_check")?
            .exists([])?
        {
            return Err(unfit("a row refers to one that is not there"));
        }
        transaction.pragma_update(None, "user_version", step)?;
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        transaction.commit()?;
    }
    Ok(())
}

/// The version of a connection's file; 0 when it is new.
fn version_of(connection: &Connection) -> Result<i64, rusqlite::Error> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Refuses a file whose schema is not to the letter that of one of our versions: foreign triggers,
/// views or generated columns could run while we read.
pub(super) fn expect_ours(connection: &Connection, path: &Path) -> Result<(), StoreFault> {
    let fault = |error: &rusqlite::Error| StoreFault::of_sqlite(error, path);
    let version = version_of(connection).map_err(|error| fault(&error))?;
    if !(1..=VERSION).contains(&version) {
        return Err(StoreFault::Damaged {
            path: path.to_owned(),
            detail: format!("schema: version {version}"),
        });
    }
    let mut ours = Connection::open_in_memory().map_err(|error| fault(&error))?;
    migrate_to(&mut ours, version).map_err(|error| fault(&error))?;
    let expected = objects(&ours).map_err(|error| fault(&error))?;
    let found = objects(connection).map_err(|error| fault(&error))?;
    if found == expected {
        return Ok(());
    }
    let odd = found.iter().find(|object| !expected.contains(object));
    let odd = odd.or_else(|| expected.iter().find(|object| !found.contains(object)));
    Err(StoreFault::Damaged {
        path: path.to_owned(),
        detail: format!("schema: {}", odd.map_or("", |(name, _)| name.as_str())),
    })
}

type Object = (String, Option<String>);

fn objects(connection: &Connection) -> Result<Vec<Object>, rusqlite::Error> {
    let mut statement =
        connection.prepare("SELECT type || ' ' || name, sql FROM sqlite_schema ORDER BY 1, 2")?;
    statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}

#[cfg(test)]
mod tests;
