//! Going on after a failure: the file opened anew, also when it was away and has come back.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension};

use crate::store::claim::Held;
use crate::store::fault::StoreFault;
use crate::store::file::{Pages, Store, connect, device_of};
use crate::store::history::{self, Head};
use crate::store::{copy, schema, settings};

impl Store {
    /// Opens the file anew after a failure that left its state unclear: only so does SQLite look
    /// for a journal that must be rolled back. A file that is at the path again, as on a stick that
    /// was put back, is opened when it is the same one.
    ///
    /// # Errors
    /// A [`StoreFault`]; what is asked next tries again.
    pub(super) fn revive(&mut self) -> Result<(), StoreFault> {
        if self.claim.still_there() {
            return if self.suspect { self.reopen() } else { Ok(()) };
        }
        let missing = || StoreFault::Missing(self.path.clone());
        let Some(before) = self.claim.follow() else {
            return Err(missing());
        };
        // Looked at in a copy: a journal that stands beside may not be this file's, and opening
        // the file would roll it back.
        match self.is_back() {
            Ok(true) => {}
            looked => {
                tracing::warn!(?looked, "another file stands in the place of the open one");
                self.claim.hold(before);
                return Err(missing());
            }
        }
        self.suspect = true;
        self.reopen()
    }

    fn reopen(&mut self) -> Result<(), StoreFault> {
        let reopened = self.connect_again();
        if reopened.is_err() {
            self.claim.hold(Held::Nothing);
        }
        reopened
    }

    fn connect_again(&mut self) -> Result<(), StoreFault> {
        let path = self.path.clone();
        let fault = |error: rusqlite::Error| StoreFault::of_sqlite(&error, &path);
        // The old connection goes first: its lock would keep out the new one.
        drop(std::mem::replace(
            &mut self.connection,
            Connection::open_in_memory().map_err(fault)?,
        ));
        let mut connection = connect(&path, Pages::Checked)?;
        // A stick may come back with what stood on it before the file was brought to this version.
        schema::migrate(&mut connection).map_err(fault)?;
        if device_of(&connection, &path)? != self.device {
            return Err(StoreFault::Missing(path));
        }
        self.connection = connection;
        self.refresh_heads()?;
        self.suspect = false;
        self.journaled = false;
        Ok(())
    }

    /// Whether the file that is now at the path holds what was acknowledged, and nothing else.
    fn is_back(&self) -> Result<bool, StoreFault> {
        let folder = tempfile::tempdir().map_err(|e| StoreFault::of_io(&e, &self.path))?;
        let copy = folder.path().join("copy.minga");
        copy::copy_claimed(&self.path, &copy)?;
        self.continues_in(&copy)
    }

    /// Whether a file holds the history as it was acknowledged: nothing less, and nothing more than
    /// the operation that was last tried.
    pub(super) fn continues_in(&self, path: &Path) -> Result<bool, StoreFault> {
        let connection = settings::peek(path)?;
        let fault = |error: rusqlite::Error| StoreFault::of_sqlite(&error, path);
        if device_of(&connection, path)? != self.device {
            return Ok(false);
        }
        let (mut found, _) = history::heads(&connection).map_err(fault)?;
        if found == self.heads {
            return Ok(true);
        }
        let Some(tried) = self.tried else {
            return Ok(false);
        };
        let before: Option<Head> = connection
            .query_row(
                "SELECT device_seq - 1, prev_hash FROM operation WHERE id = ?1 AND device = ?2",
                [tried.to_string(), self.device.to_string()],
                |row| {
                    Ok(Head {
                        device_seq: row.get(0)?,
                        hash: row.get(1)?,
                    })
                },
            )
            .optional()
            .map_err(fault)?;
        let came_through = before.is_some_and(|before| {
            let last = found.insert(self.device, before);
            last.map(|head| head.device_seq - 1) == found.get(&self.device).map(|h| h.device_seq)
        });
        Ok(came_through && found == self.heads)
    }
}
