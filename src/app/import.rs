//! A list while it is decided on: how it is understood, and what it would add.

use std::path::PathBuf;
use std::sync::Arc;

use crate::domain::proposal::Nature;
use crate::import::ImportFault;
use crate::store::StoreFault;

pub use crate::import::preview::{Choice, Counts, Line, Preview, Status, Tables};
pub use crate::import::sheet::{Cell, Sheet, SheetRow};
pub use crate::import::{Book, ListKind, Mapping};

/// A list that was read, and how it is to be understood.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportPlan {
    pub from: Origin,
    pub book: Arc<Book>,
    /// The sheet's place in the book.
    pub sheet: usize,
    pub mapping: Mapping,
    pub tables: Tables,
    /// The kind of the rows of which the list says none.
    pub nature: Nature,
}

/// Where a list comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    File(PathBuf),
    Pasted,
}

impl Origin {
    /// What the list is called; nothing when it was pasted.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::File(path) => {
                let name = path.file_name().unwrap_or_default();
                name.to_string_lossy().into_owned()
            }
            Self::Pasted => String::new(),
        }
    }
}

/// What a list would add, while that is being decided.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportPreview {
    pub plan: ImportPlan,
    pub preview: Preview,
    /// How many of its lines were compared with what sounds like them.
    pub compared: usize,
    /// Another number whenever something of it has changed, for whoever derives something from it.
    pub changes: u64,
}

/// Why a list file was not read.
#[derive(Clone, Debug, PartialEq)]
pub enum ImportError {
    Unreadable(StoreFault),
    /// The file's ending is of no list that is read.
    UnknownKind,
    /// The workbook has no sheet of this name.
    NoSheet(String),
    List(ImportFault),
}
