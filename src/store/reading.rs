//! A file opened only to be read, wherever it is and by whatever version: it stays as it is.

use std::ops::Deref;
use std::path::Path;

use tempfile::TempDir;

use crate::store::copy::copy_closed;
use crate::store::fault::StoreFault;
use crate::store::file::Store;
use crate::store::{header, schema};

/// An open file that is only read: the file itself, or a copy of it that goes with this.
#[derive(Debug)]
pub struct Reading {
    // First, so that the copy is closed before it is removed.
    store: Store,
    _copy: Option<TempDir>,
}

impl Reading {
    /// Opens a file; one that cannot be written, or is of an older version, is copied into the
    /// folder `copies` and read there.
    ///
    /// # Errors
    /// As those of [`Store::open`], and faults of the folder.
    pub fn open(path: &Path, copies: &Path) -> Result<Self, StoreFault> {
        // Reading is no reason to bring somebody's file to this version.
        if header::check(path)? < schema::VERSION {
            return Self::of_copy(path, copies);
        }
        match Store::open(path) {
            Ok(store) => Ok(Self { store, _copy: None }),
            // It is opened for its lock alone, which a file that nobody can write does not need.
            Err(StoreFault::ReadOnly(_)) => Self::of_copy(path, copies),
            Err(fault) => Err(fault),
        }
    }

    fn of_copy(path: &Path, copies: &Path) -> Result<Self, StoreFault> {
        let of_folder = |error: std::io::Error| StoreFault::of_io(&error, copies);
        std::fs::create_dir_all(copies).map_err(of_folder)?;
        let folder = TempDir::new_in(copies).map_err(of_folder)?;
        let copy = folder.path().join("copy.minga");
        let store = copy_closed(path, &copy)
            .and_then(|()| Store::open(&copy))
            // Where the copy is means nothing to anybody.
            .map_err(|fault| fault.at(&copy, path))?;
        Ok(Self {
            store,
            _copy: Some(folder),
        })
    }
}

impl Deref for Reading {
    type Target = Store;

    fn deref(&self) -> &Store {
        &self.store
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::{Room, hash};

    #[test]
    fn a_copy_to_read_holds_everything_and_goes_with_its_reader() {
        let room = Room::full().closed();
        let copies = room.folder.path().join("copias");
        let before = hash(&room.path);
        let reading = Reading::of_copy(&room.path, &copies).unwrap();
        assert_eq!(reading.read().unwrap(), room.process);
        assert_eq!(reading.verify(|_| true).unwrap(), []);
        drop(reading);
        assert_eq!(std::fs::read_dir(&copies).unwrap().count(), 0);
        assert_eq!(hash(&room.path), before);
    }

    #[test]
    fn what_is_wrong_with_a_copy_is_said_of_its_file() {
        let room = Room::full().closed();
        let copies = room.folder.path().join("copias");
        let file = std::fs::OpenOptions::new().write(true).open(&room.path);
        file.and_then(|file| file.set_len(8192)).unwrap();
        let fault = Reading::of_copy(&room.path, &copies).unwrap_err();
        let is_of_file =
            matches!(&fault, StoreFault::Damaged { path, .. } if path.ends_with("taller.minga"));
        assert!(is_of_file, "{fault:?}");
        assert_eq!(std::fs::read_dir(&copies).unwrap().count(), 0);
    }
}
