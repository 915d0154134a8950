//! What a list says of itself, whatever program wrote it: its sheets and what their columns hold.

/// What a sheet is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetName {
    /// A text of which there is only one.
    Whole,
    /// As its workbook says.
    Named(String),
    /// A document's table, counted from 1.
    Table(usize),
    /// A document's lists and paragraphs.
    Paragraphs,
}

/// Whether people see a sheet in its own program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    Yes,
    Hidden,
}

/// How rows are made and counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A text a line; there is no header.
    Lines,
    /// A text a paragraph; there is no header.
    Paragraphs,
    /// Cells between separators: a row that is too wide was cut inside a text.
    Separated,
    /// Cells of a grid.
    Grid,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    Text,
    Nature,
    Table,
    Area,
    Proposers,
    Beneficiaries,
    Term,
    Cost,
    Source,
    /// Nothing that is taken in.
    Ignore,
}

impl Field {
    pub const ALL: [Self; 10] = [
        Self::Text,
        Self::Nature,
        Self::Table,
        Self::Area,
        Self::Proposers,
        Self::Beneficiaries,
        Self::Term,
        Self::Cost,
        Self::Source,
        Self::Ignore,
    ];
}
