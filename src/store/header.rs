//! A look at a file's first bytes before SQLite touches it: a newer or foreign file stays untouched.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::store::claim::Claim;
use crate::store::fault::StoreFault;
use crate::store::schema;

/// Bytes 0 to 15 of every SQLite file.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// Checks that `path` is a `.minga` file that this program can open; its schema's version.
///
/// # Errors
/// [`StoreFault::Missing`], [`StoreFault::Folder`], [`StoreFault::Foreign`], [`StoreFault::Newer`],
/// [`StoreFault::OpenElsewhere`] when this process has it open, or a fault of the medium.
pub fn check(path: &Path) -> Result<i64, StoreFault> {
    let path = std::fs::canonicalize(path).map_err(|error| StoreFault::of_io(&error, path))?;
    let _claim = Claim::take(&path)?;
    check_claimed(&path)
}

/// As [`check`], for a file that the caller has claimed.
pub(super) fn check_claimed(path: &Path) -> Result<i64, StoreFault> {
    let fault = |error: std::io::Error| StoreFault::of_io(&error, path);
    let meta = std::fs::metadata(path).map_err(fault)?;
    if meta.is_dir() {
        return Err(StoreFault::Folder(path.to_owned()));
    }
    // Reading a pipe would wait for ever.
    if !meta.is_file() {
        return Err(StoreFault::Foreign(path.to_owned()));
    }
    let mut header = [0u8; 100];
    let mut file = File::open(path).map_err(fault)?;
    file.read_exact(&mut header)
        .map_err(|error| match error.kind() {
            std::io::ErrorKind::UnexpectedEof => StoreFault::Foreign(path.to_owned()),
            _ => StoreFault::of_io(&error, path),
        })?;
    // SQLite's file format: user_version at byte 60, application_id at byte 68, big-endian.
    let number = |at: usize| {
        i64::from(i32::from_be_bytes([
            header[at],
            header[at + 1],
            header[at + 2],
            header[at + 3],
        ]))
    };
    if &header[..16] != MAGIC || number(68) != i64::from(schema::APPLICATION_ID) {
        return Err(StoreFault::Foreign(path.to_owned()));
    }
    let version = number(60);
    if version > schema::VERSION {
        return Err(StoreFault::Newer {
            path: path.to_owned(),
            version,
        });
    }
    Ok(version)
}
