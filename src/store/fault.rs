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
    #[error("the folder {0} does not exist")]
    NoFolder(PathBuf),
    #[error("{0} is a folder")]
    Folder(PathBuf),
    /// The system takes no such name: it is too long, or has signs that the medium does not know.
    #[error("{0} is no name that the system takes")]
    BadName(PathBuf),
    #[error("{0} is no .minga file")]
    Foreign(PathBuf),
    #[error("{path} was written by a newer program (version {version})")]
    Newer { path: PathBuf, version: i64 },
    #[error("{0} is open in another program")]
    OpenElsewhere(PathBuf),
    #[error("{0} cannot be written")]
    ReadOnly(PathBuf),
    #[error("the disk is full")]
    DiskFull(PathBuf),
    #[error("{path} is damaged: {detail}")]
    Damaged { path: PathBuf, detail: String },
    /// The environment failed (a disk error, a missing medium): retrying may help.
    #[error("{path} cannot be read or written: {detail}")]
    Medium { path: PathBuf, detail: String },
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
            Some(ErrorCode::DiskFull) => Self::DiskFull(path),
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
            Some(_) => Self::Medium {
                path,
                detail: error.to_string(),
            },
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
            Self::NoFolder(path) => Self::NoFolder(moved(path)),
            Self::Folder(path) => Self::Folder(moved(path)),
            Self::BadName(path) => Self::BadName(moved(path)),
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
            Self::DiskFull(path) => Self::DiskFull(moved(path)),
            Self::Medium { path, detail } => Self::Medium {
                path: moved(path),
                detail,
            },
            Self::Refused(_) => self,
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
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull(path),
            ErrorKind::IsADirectory => Self::Folder(path),
            ErrorKind::InvalidFilename => Self::BadName(path),
            // A file stands where the folder should be.
            ErrorKind::NotADirectory => Self::NoFolder(folder_of(path)),
            _ => Self::Medium {
                path,
                detail: error.to_string(),
            },
        }
    }

    /// The fault behind a file system error on a file that is being made: when something is not
    /// there, it is its folder.
    #[must_use]
    pub fn of_new(error: &std::io::Error, path: &Path) -> Self {
        match Self::of_io(error, path) {
            Self::Missing(path) => Self::NoFolder(folder_of(path)),
            fault => fault,
        }
    }
}

fn folder_of(path: PathBuf) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => path,
    }
}

fn extended_code(error: &rusqlite::Error) -> Option<i32> {
    error.sqlite_error().map(|error| error.extended_code)
}

#[cfg(test)]
mod tests {
    use std::io::ErrorKind;

    use super::*;

    #[track_caller]
    fn check(kind: ErrorKind, read: &StoreFault, made: &StoreFault) {
        let path = Path::new("actas/plan.minga");
        assert_eq!(StoreFault::of_io(&kind.into(), path), *read);
        assert_eq!(StoreFault::of_new(&kind.into(), path), *made);
    }

    #[test]
    fn a_fault_of_the_system_names_what_is_wrong_with_the_path() {
        let path = || PathBuf::from("actas/plan.minga");
        let no_folder = StoreFault::NoFolder("actas".into());
        check(
            ErrorKind::NotFound,
            &StoreFault::Missing(path()),
            &no_folder,
        );
        check(ErrorKind::NotADirectory, &no_folder, &no_folder);
        for (kind, fault) in [
            (ErrorKind::IsADirectory, StoreFault::Folder(path())),
            (ErrorKind::InvalidFilename, StoreFault::BadName(path())),
            (ErrorKind::StorageFull, StoreFault::DiskFull(path())),
            (ErrorKind::ReadOnlyFilesystem, StoreFault::ReadOnly(path())),
        ] {
            check(kind, &fault, &fault);
        }
    }
}
