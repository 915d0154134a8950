//! From the process to documents: `build/` fills one neutral report with the language files' words,
//! the writers turn a report into bytes (PDF, XLSX, CSV) and know neither domain nor language.
//! Never here: an existing file overwritten, a text read as markup or as a formula, a font or a
//! package taken from the system.

pub mod build;
pub mod csv;
pub mod document;
mod formula;
pub mod glyphs;
pub mod json;
pub mod map;
pub mod pdf;
pub mod report;
pub mod save;
mod sheet_name;
pub mod slips;
pub mod xlsx;

#[cfg(test)]
mod sample;
#[cfg(test)]
mod vote_tests;

use std::io;
use std::path::PathBuf;

use report::{Report, Table};

/// Says why a document could not be made or kept. It is data: whoever shows it finds the sentence.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    #[error("the report has no title")]
    NoTitle,
    #[error("not a language tag: {0:?}")]
    Language(String),
    /// `row` counts from 0 within its table.
    #[error("row {row} of a table of section {section:?} has more cells than columns")]
    OverfullRow { section: String, row: usize },
    /// The section asked for, or `None` where the first table of all was asked for.
    #[error("no table in {0:?}")]
    NoTable(Option<String>),
    #[error("the report is no JSON value")]
    Json(#[from] serde_json::Error),
    /// typst's own messages, in English.
    #[error("typst refused the document: {}", .0.join("; "))]
    Typeset(Vec<String>),
    #[error("the workbook could not be made")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    #[error("the CSV text could not be made")]
    Csv(#[from] ::csv::Error),
    /// No document is written with this ending.
    #[error("no document ends in {0:?}")]
    UnknownFormat(String),
    /// Only the strategy map is written with this ending.
    #[error("only the map is written as {0:?}")]
    OnlyTheMap(String),
    /// The strategy map is not written with this ending.
    #[error("the map is not written as {0:?}")]
    NotTheMap(String),
    /// A picture of so many dots opens in few programs.
    #[error("{width} by {height} dots are too many")]
    TooManyDots { width: u32, height: u32 },
    /// A page of so many shapes takes minutes to set and much memory.
    #[error("{0} shapes are too many for a page")]
    TooManyShapes(usize),
    #[error("the picture could not be drawn: {0}")]
    Picture(String),
    /// There is no such poll, or its votes need no paper.
    #[error("no poll to print paper for")]
    NoPaper,
    /// Only a PDF holds what is printed for a poll.
    #[error("paper is not written as {0:?}")]
    OnlyAsPdf(String),
    /// It was told to stop; no file is left.
    #[error("the export was stopped")]
    Stopped,
    /// A file of this name is there already; it was not touched.
    #[error("{0} is there already")]
    Exists(PathBuf),
    /// The folder or the file at `path` refused; nothing of the new file is left.
    #[error("{path}: {kind}", kind = .source.kind())]
    File { path: PathBuf, source: io::Error },
}

/// Refuses a table that would lose a cell.
fn check_rows(report: &Report) -> Result<(), ExportError> {
    for section in &report.sections {
        if let Some(row) = section.tables().find_map(Table::overfull_row) {
            return Err(ExportError::OverfullRow {
                section: section.heading.clone(),
                row,
            });
        }
    }
    Ok(())
}
