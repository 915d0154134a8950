//! Why a list cannot be read in, or a line of it: data for a sentence, never the sentence.

/// A list of which nothing can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportFault {
    #[error("the file has {bytes} bytes, at most {allowed} are read")]
    TooLarge { bytes: usize, allowed: usize },
    #[error("the file has {lines} lines, at most {allowed} are read")]
    TooManyLines { lines: usize, allowed: usize },
    /// It holds zero bytes: a picture, a spreadsheet, a document.
    #[error("the file is no text")]
    Binary,
    /// Its beginning promises an encoding that the rest does not keep.
    #[error("the file's text is damaged")]
    Garbled,
    #[error("the file holds no text")]
    Empty,
}

/// Why one line of a list is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    #[error("the text has {characters} characters, at most {allowed} are read")]
    TooLong { characters: usize, allowed: usize },
    /// The row ends before the column of the texts, counted from 1.
    #[error("the row has no column {column}")]
    NoColumn { column: usize },
    /// A separator inside a text without quotes cuts it in two.
    #[error("the row has {found} columns instead of {expected}")]
    TooManyColumns { found: usize, expected: usize },
    /// A quote is opened and never closed.
    #[error("a quote is not closed")]
    OpenQuote,
}
