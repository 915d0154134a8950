//! One open `.minga` file: the connection with its settings, and the heads of its history.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::Zoned;
use rusqlite::{Connection, OpenFlags, OptionalExtension};
use uuid::Uuid;

use crate::domain::Process;
use crate::domain::ids::PollId;
use crate::store::backup::Occasion;
use crate::store::claim::Claim;
use crate::store::copy::{beside, free};
use crate::store::fault::StoreFault;
use crate::store::history::{self, Head};
use crate::store::{header, read, schema, settings};

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
    /// The operation that was last tried: after an unclear failure it may be in the file.
    pub(super) tried: Option<Uuid>,
    /// The slip whose ballot was last tried, until it is known to be in its box.
    pub(super) tried_slip: Option<(PollId, i64)>,
    // Last, so that the file is closed before others may open it.
    pub(super) claim: Claim,
}

impl Store {
    /// Makes a new, empty file; its first operation is the caller's.
    ///
    /// # Errors
    /// [`StoreFault::Exists`] without touching what is there, which may be no more than the journal
    /// of a file that was moved away; faults of the folder or medium.
    pub fn create(path: &Path) -> Result<Self, StoreFault> {
        let path = free(path)?;
        let claim = Claim::take(&path)?;
        // Reserves the name: an existing file is never opened for creation.
        std::fs::File::create_new(&path).map_err(|error| StoreFault::of_new(&error, &path))?;
        claim.identify();
        let made = begin(&path).and_then(|connection| Self::over(claim, connection, path.clone()));
        if made.is_err() {
            remove(&path);
        }
        made
    }

    /// Takes a new file away again: for a caller who has promised nothing of it yet.
    pub fn discard(self) {
        let path = self.path.clone();
        drop(self);
        remove(&path);
    }

    /// Opens an existing file and takes its lock. One of an older version is brought to this one: the
    /// caller has made it as a copy, or opens what is somebody's by [`Store::open_to_work`].
    ///
    /// # Errors
    /// A [`StoreFault`] that says why; the file is then untouched, byte for byte.
    pub fn open(path: &Path) -> Result<Self, StoreFault> {
        let mut store = Self::open_as_it_is(path, Pages::Checked)?;
        store.migrate()?;
        Ok(store)
    }

    /// As [`Store::open`] without the look at every page: for a caller who lets nothing be edited
    /// before [`Store::verify`] has been through, which looks more closely.
    ///
    /// A file of an older version is brought to this one once a backup of it stands in the folder
    /// that `backups` names for its path.
    ///
    /// # Errors
    /// As those of [`Store::open`], and faults of that folder.
    pub fn open_to_work(
        path: &Path,
        backups: impl FnOnce(&Path) -> PathBuf,
        now: &Zoned,
    ) -> Result<Self, StoreFault> {
        let mut store = Self::open_as_it_is(path, Pages::Unchecked)?;
        if !schema::is_current(&store.connection).map_err(|error| store.fault(&error))? {
            store.back_up(&backups(&store.path), Occasion::Migration, now)?;
            store.migrate()?;
        }
        Ok(store)
    }

    fn open_as_it_is(path: &Path, pages: Pages) -> Result<Self, StoreFault> {
        let path = std::fs::canonicalize(path).map_err(|error| StoreFault::of_io(&error, path))?;
        let claim = Claim::take(&path)?;
        let connection = connect(&path, pages)?;
        Self::over(claim, connection, path)
    }

    fn migrate(&mut self) -> Result<(), StoreFault> {
        schema::migrate(&mut self.connection).map_err(|error| self.fault(&error))
    }

    fn fault(&self, error: &rusqlite::Error) -> StoreFault {
        StoreFault::of_sqlite(error, &self.path)
    }

    // The claim comes first: parameters are dropped from the last to the first.
    fn over(claim: Claim, connection: Connection, path: PathBuf) -> Result<Self, StoreFault> {
        let fault = |error: rusqlite::Error| StoreFault::of_sqlite(&error, &path);
        let device = device_of(&connection, &path)?;
        let (heads, lamport) = history::heads(&connection).map_err(fault)?;
        Ok(Self {
            connection,
            path,
            device,
            heads,
            lamport,
            suspect: false,
            journaled: false,
            tried: None,
            tried_slip: None,
            claim,
        })
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
        let mut process = read::all(&self.connection, &self.path)?;
        let secret = process.polls.iter().filter(|poll| poll.is_secret());
        let secret: Vec<PollId> = secret.map(|poll| poll.id).collect();
        for poll in secret {
            // Of a box that is not what was written, verifying says so.
            if let Ok(Some(found)) = self.ballot_box(poll) {
                process.note_slips(poll, found.slips().iter().copied());
            }
        }
        Ok(process)
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

/// Whether SQLite looks at every page of a file before it is believed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Pages {
    Checked,
    Unchecked,
}

/// An existing file, looked at before it is believed, then with its lock and its settings.
pub(super) fn connect(path: &Path, pages: Pages) -> Result<Connection, StoreFault> {
    header::check_claimed(path)?;
    let connection = settings::connect(path, OpenFlags::empty())?;
    // The schema comes first: a hostile one would run during the check of the pages.
    schema::expect_ours(&connection, path)?;
    if pages == Pages::Checked {
        settings::quick_check(&connection, path)?;
    }
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

/// Takes away what was begun of a new file. Its journal was made with it: there was none before.
fn remove(path: &Path) {
    for begun in [path, &beside(path, "-journal")] {
        let _ = std::fs::remove_file(begun);
    }
}

/// The device that writes the file.
pub(super) fn device_of(connection: &Connection, path: &Path) -> Result<Uuid, StoreFault> {
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

/// The absolute path of a file that is still to be made, its folder's links resolved.
pub(super) fn absolute_new(path: &Path) -> Result<PathBuf, StoreFault> {
    let absolute = std::path::absolute(path).map_err(|error| StoreFault::of_io(&error, path))?;
    let (Some(folder), Some(name)) = (absolute.parent(), absolute.file_name()) else {
        return Err(StoreFault::Folder(absolute));
    };
    let folder =
        std::fs::canonicalize(folder).map_err(|error| StoreFault::of_new(&error, &absolute))?;
    Ok(folder.join(name))
}

#[cfg(test)]
mod back_and_forth;
#[cfg(test)]
mod map_tests;
#[cfg(test)]
mod proposal_tests;
#[cfg(test)]
mod tests;
