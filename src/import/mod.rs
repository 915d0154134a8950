//! From a file's bytes to a preview of what it would add, with a warning for every line left out.
//!
//! Bytes become a [`Book`] of neutral sheets (`read/`, a reader for each kind of file), a sheet's
//! columns are given their meaning ([`mapping`]), and its rows become a [`Preview`]. The preview
//! becomes an [`Action`](crate::domain::Action) when the room agrees.
//! Never here: opening files, windows, sentences; a list that cannot be read is data, not a panic.

use std::sync::atomic::{AtomicUsize, Ordering};

pub mod encoding;
mod headers;
pub mod known;
pub mod mapping;
pub mod pabulib;
pub mod preview;
mod read;
pub mod sheet;

#[cfg(test)]
mod tests;

pub use crate::domain::import_fault::{Doubt, ImportFault, Reason};
pub use mapping::{Field, Mapping};
pub use preview::Preview;

use encoding::Encoding;
use read::kind::Content;
use sheet::{Sheet, Shown};

/// The largest file that is read, in bytes: who opens files can ask before reading.
pub const MAX_BYTES: usize = 20 * 1024 * 1024;
/// The most lines that a list may have.
pub const MAX_LINES: usize = 100_000;
/// The most characters that a text may have.
pub const MAX_CHARACTERS: usize = 5_000;
/// The most columns of a table that are looked at.
pub const MAX_COLUMNS: usize = 64;
/// The most sheets or tables: a document of more is no document.
const MAX_SHEETS: usize = 20_000;
/// The most cells and bytes of text that are kept of a file.
const MAX_CELLS: usize = 4_000_000;
const MAX_TEXT: usize = 64 * 1024 * 1024;

/// What sort of list a file is by its name. What it holds decides first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListKind {
    /// A proposal a line.
    Text,
    /// Columns, one of which holds the proposals.
    Csv,
    /// A workbook or a document.
    Office,
}

impl ListKind {
    /// The endings of the lists that are read, the usual ones first.
    pub const ENDINGS: [&'static str; 7] = ["txt", "csv", "xlsx", "ods", "docx", "tsv", "xlsm"];

    /// The kind that a file name's extension says, in whatever case. Old workbooks and documents are
    /// known so that they can be told what to become.
    #[must_use]
    pub fn of_extension(extension: &str) -> Option<Self> {
        match extension.to_lowercase().as_str() {
            "txt" => Some(Self::Text),
            "csv" | "tsv" => Some(Self::Csv),
            "xlsx" | "xlsm" | "xltx" | "ods" | "ots" | "docx" | "dotx" | "docm" | "xls"
            | "xlsb" | "doc" => Some(Self::Office),
            _ => None,
        }
    }
}

/// What a file holds: at least one sheet, each with something in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Book {
    pub sheets: Vec<Sheet>,
    pub encoding: Encoding,
}

impl Book {
    /// The sheet to begin with: of those that people see the one whose header says most surely what
    /// its columns hold, else the one with most rows.
    #[must_use]
    pub fn first(&self) -> usize {
        let sheets = self.sheets.iter().enumerate().rev();
        let surest = sheets.max_by_key(|(_, sheet)| {
            let headed = mapping::heading_of(sheet).map_or(0, |(_, columns)| columns);
            (sheet.shown == Shown::Yes, headed, sheet.rows.len())
        });
        surest.map_or(0, |(place, _)| place)
    }

    /// The sheet of a name, whatever its case.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<usize> {
        let wanted = name.trim().to_lowercase();
        self.sheets.iter().position(|sheet| {
            matches!(&sheet.name, sheet::SheetName::Named(name) if name.trim().to_lowercase() == wanted)
        })
    }
}

/// Who waits for a list, and how far it is read.
#[derive(Clone, Copy)]
pub struct Watch<'a> {
    /// Whether nobody waits any more.
    pub stopped: &'a (dyn Fn() -> bool + 'a),
    /// How many rows were read.
    pub rows: &'a AtomicUsize,
}

impl Watch<'_> {
    /// Goes on unless nobody waits any more.
    fn go_on(&self) -> Result<(), ImportFault> {
        if (self.stopped)() {
            Err(ImportFault::Stopped)
        } else {
            Ok(())
        }
    }

    /// Counts a row.
    fn row(&self) -> Result<(), ImportFault> {
        let before = self.rows.fetch_add(1, Ordering::Relaxed);
        if before.is_multiple_of(256) {
            self.go_on()?;
        }
        Ok(())
    }
}

/// Holds a list of so many bytes within what is read.
///
/// # Errors
/// [`ImportFault::TooLarge`].
pub fn within(bytes: usize) -> Result<(), ImportFault> {
    if bytes <= MAX_BYTES {
        return Ok(());
    }
    let allowed = MAX_BYTES;
    Err(ImportFault::TooLarge { bytes, allowed })
}

/// Reads a list as what it is, whatever its name says.
///
/// # Errors
/// An [`ImportFault`] when nothing of the file can be read.
pub fn read(bytes: &[u8], kind: ListKind, watch: &Watch) -> Result<Book, ImportFault> {
    within(bytes.len())?;
    let sheets = match read::kind::of(bytes)? {
        Content::Text => {
            let decoded = encoding::decode(bytes)?;
            let text = with_plain_ends(&decoded.text);
            let sheet = match kind {
                ListKind::Text => read::text::read(&text, watch)?,
                ListKind::Csv | ListKind::Office => read::csv::read(&text, watch)?,
            };
            return Ok(Book {
                sheets: vec![sheet],
                encoding: decoded.encoding,
            });
        }
        Content::Xlsx => read::xlsx::read(bytes, watch)?,
        Content::Ods => read::ods::read(bytes, watch)?,
        Content::Docx => read::docx::read(bytes, watch)?,
    };
    Ok(Book {
        sheets,
        encoding: Encoding::default(),
    })
}

/// Reads a pasted text: what was copied out of a spreadsheet has tabs and quotes, all else is lines.
///
/// # Errors
/// An [`ImportFault`] when there is nothing, or too much of it.
pub fn pasted(text: &str, watch: &Watch) -> Result<Book, ImportFault> {
    within(text.len())?;
    let text = with_plain_ends(text);
    let columns = text
        .lines()
        .filter(|line| line.trim().contains('\t'))
        .count();
    let sheet = if columns > 0 || text.starts_with('"') {
        read::csv::read_tabs(&text, watch)?
    } else {
        read::text::read(&text, watch)?
    };
    Ok(Book {
        sheets: vec![sheet],
        encoding: Encoding::default(),
    })
}

/// The text with one kind of line end, and without control marks.
fn with_plain_ends(text: &str) -> String {
    // A lone carriage return ends the lines of very old files.
    let mut text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.retain(|c| matches!(c, '\n' | '\t') || !sheet::is_unseen(c));
    text
}
