//! Which files this process has open.
//!
//! POSIX locks belong to the process: opening a file a second time and closing it again, even only
//! to read it, drops SQLite's lock. So whoever opens a `.minga` file here claims it first.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::store::fault::StoreFault;

static OPEN: Mutex<Vec<Entry>> = Mutex::new(Vec::new());

/// The file behind a path: device and inode, so that a hard link is known for the same file.
type Identity = Option<(u64, u64)>;

/// Which file is open under a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Held {
    File(Identity),
    /// It could not be opened anew: another file may be given its number.
    Nothing,
}

#[derive(Debug)]
struct Entry {
    path: PathBuf,
    held: Held,
}

impl Entry {
    fn holds(&self, identity: Identity) -> bool {
        identity.is_some() && self.held == Held::File(identity)
    }
}

/// The right to open a file. Dropping it lets others open the file.
#[derive(Debug)]
pub(super) struct Claim(PathBuf);

impl Claim {
    /// Claims the file at a canonical path.
    ///
    /// # Errors
    /// [`StoreFault::OpenElsewhere`] when this process has it open under any name.
    pub(super) fn take(path: &Path) -> Result<Self, StoreFault> {
        let identity = identity_of(path);
        let mut open = open();
        let taken = open
            .iter()
            .any(|entry| entry.path == path || entry.holds(identity));
        if taken {
            return Err(StoreFault::OpenElsewhere(path.to_owned()));
        }
        open.push(Entry {
            path: path.to_owned(),
            held: Held::File(identity),
        });
        Ok(Self(path.to_owned()))
    }

    /// Notes which file the path leads to, once it has been made.
    pub(super) fn identify(&self) {
        self.hold(Held::File(identity_of(&self.0)));
    }

    /// Whether the path still leads to the file that was claimed.
    pub(super) fn still_there(&self) -> bool {
        let identity = identity_of(&self.0);
        open()
            .iter()
            .any(|entry| entry.path == self.0 && entry.held == Held::File(identity))
    }

    /// Takes the file that is now at the path for the claimed one, and answers which was held
    /// before; `None` when nothing is there, or something that is claimed under another name.
    pub(super) fn follow(&self) -> Option<Held> {
        let identity = identity_of(&self.0);
        let mut open = open();
        if !self.0.exists() || open.iter().any(|entry| entry.holds(identity)) {
            return None;
        }
        let own = open.iter_mut().find(|entry| entry.path == self.0)?;
        Some(std::mem::replace(&mut own.held, Held::File(identity)))
    }

    /// Notes which file is held: takes back what [`Claim::follow`] did, or lets the file go and
    /// keeps the path.
    pub(super) fn hold(&self, held: Held) {
        for entry in open().iter_mut().filter(|entry| entry.path == self.0) {
            entry.held = held;
        }
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        open().retain(|entry| entry.path != self.0);
    }
}

fn open() -> MutexGuard<'static, Vec<Entry>> {
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(unix)]
fn identity_of(path: &Path) -> Identity {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(path)
        .ok()
        .map(|meta| (meta.dev(), meta.ino()))
}

#[cfg(not(unix))]
fn identity_of(_: &Path) -> Identity {
    None
}
