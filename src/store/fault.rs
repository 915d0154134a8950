//! What can go wrong with a file: data for a sentence, never the sentence.

use std::path::{Path, PathBuf};

use rusqlite::{ErrorCode, ffi};

/// A fault of the file or of the machine around it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreFault {
    #[error("{0} does not exist")]
    Missing(PathBuf),
    #[error("{0} already exists")]
    Exists(PathBuf),
    #[error("{0} is no .minga file")]
    Foreign(PathBuf),
    #[error("{path} was written by a newer program (version {version})")]
    Newer { path: PathBuf, version: i64 },
    #[error("{0} is open in another program")]
    OpenElsewhere(PathBuf),
    #[error("{0} cannot be written")]
    ReadOnly(PathBuf),
    #[error("the disk is full")]
    DiskFull,
    #[error("{path} is damaged: {detail}")]
    Damaged { path: PathBuf, detail: String },
    /// The environment failed (a disk error, a missing medium): retrying may help.
    #[error("the file cannot be read or written: {0}")]
    Medium(String),
    /// The store does not accept the operation as it is: retrying cannot help.
    #[error("the store refuses the operation: {0}")]
    Refused(String),
}

impl StoreFault {
    /// Whether the same work may succeed later.
    #[must_use]
    pub fn may_pass(&self) -> bool {
        !matches!(self, Self::Refused(_))
    }

    /// The fault behind an SQLite error on `path`.
    #[must_use]
    pub fn of_sqlite(error: &rusqlite::Error, path: &Path) -> Self {
        let path = path.to_owned();
        // Deleted, moved away or replaced under the open file: commits would go to nobody.
        if extended_code(error) == Some(ffi::SQLITE_READONLY_DBMOVED) {
            return Self::Missing(path);
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::OpenElsewhere(path),
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly(path),
            Some(ErrorCode::NotADatabase) => Self::Foreign(path),
            Some(ErrorCode::ConstraintViolation | ErrorCode::TypeMismatch) => {
                Self::Refused(error.to_string())
            }
            // No code: a value that does not convert, so the content is not ours.
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::TooBig) | None => Self::Damaged {
                path,
                detail: error.to_string(),
            },
            Some(_) => Self::Medium(error.to_string()),
        }
    }

    /// The fault behind an error while an operation was written: what the operation itself is
    /// guilty of is a refusal, so that it never blocks those behind it.
    #[must_use]
    pub(super) fn of_commit(error: &rusqlite::Error, path: &Path) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::TooBig) | None => Self::Refused(error.to_string()),
            Some(_) => Self::of_sqlite(error, path),
        }
    }

    /// The same fault, said of `to` where it is said of `from`.
    #[must_use]
    pub(super) fn at(self, from: &Path, to: &Path) -> Self {
        let moved = |path: PathBuf| if path == from { to.to_owned() } else { path };
        match self {
            Self::Missing(path) => Self::Missing(moved(path)),
            Self::Exists(path) => Self::Exists(moved(path)),
            Self::Foreign(path) => Self::Foreign(moved(path)),
            Self::OpenElsewhere(path) => Self::OpenElsewhere(moved(path)),
            Self::ReadOnly(path) => Self::ReadOnly(moved(path)),
            Self::Newer { path, version } => Self::Newer {
                path: moved(path),
                version,
            },
            Self::Damaged { path, detail } => Self::Damaged {
                path: moved(path),
                detail,
            },
            Self::DiskFull | Self::Medium(_) | Self::Refused(_) => self,
        }
    }

    /// The fault behind a file system error on `path`.
    #[must_use]
    pub fn of_io(error: &std::io::Error, path: &Path) -> Self {
        use std::io::ErrorKind;
        let path = path.to_owned();
        match error.kind() {
            ErrorKind::NotFound => Self::Missing(path),
            ErrorKind::AlreadyExists => Self::Exists(path),
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::ReadOnly(path),
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull,
            ErrorKind::IsADirectory => Self::Foreign(path),
            _ => Self::Medium(error.to_string()),
        }
    }
}

fn extended_code(error: &rusqlite::Error) -> Option<i32> {
    error.sqlite_error().map(|error| error.extended_code)
}
