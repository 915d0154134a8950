//! What can go wrong with a file: data for a sentence, never the sentence.

use std::path::PathBuf;

use rusqlite::ErrorCode;

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
    pub fn of_sqlite(error: &rusqlite::Error, path: &std::path::Path) -> Self {
        let path = path.to_owned();
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::OpenElsewhere(path),
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly(path),
            Some(ErrorCode::NotADatabase) => Self::Foreign(path),
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged {
                path,
                detail: error.to_string(),
            },
            Some(ErrorCode::ConstraintViolation | ErrorCode::TypeMismatch | ErrorCode::TooBig) => {
                Self::Refused(error.to_string())
            }
            Some(_) => Self::Medium(error.to_string()),
            // Not from SQLite: a value that does not convert, so the content is not ours.
            None => Self::Damaged {
                path,
                detail: error.to_string(),
            },
        }
    }

    /// The fault behind a file system error on `path`.
    #[must_use]
    pub fn of_io(error: &std::io::Error, path: &std::path::Path) -> Self {
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
