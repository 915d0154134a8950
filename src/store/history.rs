//! Where the history stands, and what of it the program asks for by itself.

use std::collections::BTreeMap;

use rusqlite::Connection;
use uuid::Uuid;

use crate::store::fault::StoreFault;
use crate::store::file::Store;
use crate::store::operation;

/// The end of a device's chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Head {
    pub device_seq: i64,
    pub hash: Vec<u8>,
}

impl Store {
    /// Reads again where the history stands.
    pub(super) fn refresh_heads(&mut self) -> Result<(), StoreFault> {
        (self.heads, self.lamport) =
            heads(&self.connection).map_err(|error| StoreFault::of_sqlite(&error, &self.path))?;
        Ok(())
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

/// The head of each device, and the highest lamport number.
pub(super) fn heads(
    connection: &Connection,
) -> Result<(BTreeMap<Uuid, Head>, i64), rusqlite::Error> {
    let mut statement = connection.prepare(include_str!("heads.sql"))?;
    let mut rows = statement.query([])?;
    let mut heads = BTreeMap::new();
    let mut lamport = 0;
    while let Some(row) = rows.next()? {
        let device: String = row.get(0)?;
        let head = Head {
            device_seq: row.get(1)?,
            hash: row.get(2)?,
        };
        heads.insert(Uuid::parse_str(&device).unwrap_or_default(), head);
        lamport = lamport.max(row.get(3)?);
    }
    Ok((heads, lamport))
}
