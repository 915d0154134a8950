//! Why a list cannot be read in, or a line of it: data for a sentence, never the sentence.

/// A list of which nothing can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportFault {
    #[error("the file has {bytes} bytes, at most {allowed} are read")]
    TooLarge { bytes: usize, allowed: usize },
    #[error("the file has {lines} lines, at most {allowed} are read")]
    TooManyLines { lines: usize, allowed: usize },
    /// Packed, it is small; unpacked it is more than is read: a mistake, or an attack.
    #[error("unpacked, the file has more than {allowed} bytes")]
    Inflated { allowed: usize },
    /// Neither text nor a workbook or document that is read: a picture, a PDF, packed bytes.
    #[error("the file is no text")]
    Binary,
    /// Its beginning promises an encoding that the rest does not keep, or quotes are opened again and
    /// again and never closed.
    #[error("the file's text is damaged")]
    Garbled,
    #[error("the file holds no text")]
    Empty,
    /// It opens with a password alone.
    #[error("the file is protected with a password")]
    Protected,
    /// A workbook of the time before 2007, or in Excel's binary form.
    #[error("the workbook is of an old kind")]
    OldWorkbook,
    /// A document of the time before 2007.
    #[error("the document is of an old kind")]
    OldDocument,
    /// A workbook or document with a part missing or spoilt.
    #[error("the file is damaged")]
    Broken,
    /// A package of another program: slides, a compressed folder.
    #[error("the file is no list")]
    OtherPackage,
    /// Whoever asked does not want it any more.
    #[error("reading was stopped")]
    Stopped,
}

/// Why one line of a list is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    #[error("the text has {characters} characters, at most {allowed} are read")]
    TooLong { characters: usize, allowed: usize },
    /// The row ends before the column of the texts, counted from 1.
    #[error("the row has no column {column}")]
    NoColumn { column: usize },
    /// The row says something, but not in the column of the texts, counted from 1.
    #[error("the row has no text in column {column}")]
    NoText { column: usize },
    /// A separator inside a text without quotes cuts it in two.
    #[error("the row has {found} columns instead of {expected}")]
    TooManyColumns { found: usize, expected: usize },
    /// The row says something in more columns than are read.
    #[error("the row has {found} columns, at most {allowed} are read")]
    TooWide { found: usize, allowed: usize },
    /// A quote is opened and never closed.
    #[error("a quote is not closed")]
    OpenQuote,
    /// A formula that was never calculated.
    #[error("the formula has no value")]
    NoValue,
    /// A formula that came to nothing: `#REF!`, `#N/A`.
    #[error("the cell holds an error")]
    ErrorValue,
}

/// What could not be read beside the text of a line; the text is added all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// No thematic table is called so: the proposal goes to the one that was chosen.
    Table,
    Area,
    Nature,
    Cost,
    /// A term that is kept word for word, and not counted with.
    Term,
    /// A cell with an error, or longer than is read.
    Cell,
}
