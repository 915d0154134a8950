//! What a session has to tell the user.

use std::path::PathBuf;

use crate::domain::Refusal;
use crate::store::StoreFault;
use crate::store::verify::Finding;

/// Something to tell the user.
#[derive(Clone, Debug, PartialEq)]
pub enum Report {
    Refused(Refusal),
    /// The store refused an operation of this kind; it was taken back.
    TakenBack {
        kind: String,
        fault: StoreFault,
    },
    Stalled(StoreFault),
    /// Saving works again.
    Resumed,
    BackupFailed(StoreFault),
    /// The backup before an import failed, so nothing was imported.
    NotImported(StoreFault),
    /// What an act of an earlier day changed could not be read, so it was not taken back.
    NotTakenBack(StoreFault),
    Copied(PathBuf),
    /// A copy without the history: the open file can no longer be read.
    Rescued(PathBuf),
    CopyFailed(PathBuf, StoreFault),
    /// A secret ballot did not reach its box; its slip can be entered again.
    NotCast {
        slip: i64,
        fault: StoreFault,
    },
    ChecksFailed(Vec<Finding>),
}
