//! One neutral table, whatever the list came from.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::domain::import_fault::{ImportFault, Reason};
pub use crate::domain::list::{Shape, SheetName, Shown};
use crate::import::{MAX_CELLS, MAX_CHARACTERS, MAX_COLUMNS, MAX_LINES, MAX_SHEETS, MAX_TEXT};

/// A sheet of a workbook, a table or the paragraphs of a document, or a whole text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub name: SheetName,
    pub shown: Shown,
    pub shape: Shape,
    pub rows: Vec<SheetRow>,
    /// Rows of which not even the cells can be told.
    pub unreadable: Vec<(usize, Reason)>,
}

/// A row that says something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetRow {
    /// Its line, row or paragraph, from 1.
    pub line: usize,
    pub cells: Vec<Cell>,
    pub kind: RowKind,
}

/// Whether a row is content, or heads what follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    Plain,
    /// A document's heading.
    Heading,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    Text(String),
    /// The text of a cell above, which this one was merged with.
    Carried(String),
    Fault(Reason),
}

impl Cell {
    /// A cell with a text, or the fault that it is too long. Runs of white space, line ends too,
    /// become one blank.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let text = in_one_line(text);
        let characters = text.chars().count();
        if characters > MAX_CHARACTERS {
            return Self::Fault(Reason::TooLong {
                characters,
                allowed: MAX_CHARACTERS,
            });
        }
        Self::Text(text)
    }

    #[must_use]
    pub fn empty() -> Self {
        Self::Text(String::new())
    }

    /// What the cell itself says, without what was carried down to it.
    #[must_use]
    pub fn own(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Carried(_) | Self::Fault(_) => "",
        }
    }

    /// What the cell says, by itself or with those above.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) | Self::Carried(text) => text,
            Self::Fault(_) => "",
        }
    }

    /// Whether nothing stands in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::Carried(_) => true,
            Self::Fault(_) => false,
        }
    }
}

impl Sheet {
    #[must_use]
    pub fn new(name: SheetName, shape: Shape) -> Self {
        Self {
            name,
            shown: Shown::Yes,
            shape,
            rows: Vec::new(),
            unreadable: Vec::new(),
        }
    }

    /// How many columns its widest row has.
    #[must_use]
    pub fn width(&self) -> usize {
        let widths = self.rows.iter().map(|row| row.cells.len());
        widths.max().unwrap_or(0)
    }

    /// Whether nothing can be said about it, not even why.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty() && self.unreadable.is_empty()
    }
}

/// Puts sheets together, and holds them within what is read.
#[derive(Debug, Default)]
pub(super) struct Builder {
    sheets: Vec<Sheet>,
    /// How many rows each has, also those that are too many to be kept.
    rows: Vec<usize>,
    cells: usize,
    letters: usize,
}

impl Builder {
    /// Begins a sheet; answers its place.
    pub(super) fn begin(&mut self, sheet: Sheet) -> Result<usize, ImportFault> {
        if self.sheets.len() >= MAX_SHEETS {
            return Err(ImportFault::Broken);
        }
        self.sheets.push(sheet);
        self.rows.push(0);
        Ok(self.sheets.len() - 1)
    }

    /// Takes in a row of a sheet; an empty one is passed over.
    pub(super) fn row(
        &mut self,
        place: usize,
        line: usize,
        kind: RowKind,
        mut cells: Vec<Cell>,
    ) -> Result<(), ImportFault> {
        let said = cells.iter().rposition(|cell| !cell.is_empty());
        let (Some(last), Some(sheet)) = (said, self.sheets.get_mut(place)) else {
            return Ok(());
        };
        self.rows[place] += 1;
        if self.rows[place] > MAX_LINES {
            // Counted on, so that the sentence can say how many there are.
            return Ok(());
        }
        if sheet.shape == Shape::Grid {
            cells.truncate(last + 1);
        }
        self.cells += cells.len();
        self.letters += cells.iter().map(|cell| cell.text().len()).sum::<usize>();
        if self.letters > MAX_TEXT || self.cells > MAX_CELLS {
            return Err(ImportFault::Inflated { allowed: MAX_TEXT });
        }
        sheet.rows.push(SheetRow { line, cells, kind });
        Ok(())
    }

    /// Takes in a row that stands on several lines. Those beyond what is kept are counted and not made:
    /// a few letters of a workbook can say that a row stands there a hundred thousand times.
    pub(super) fn rows(
        &mut self,
        place: usize,
        lines: Range<usize>,
        kind: RowKind,
        cells: &[Cell],
    ) -> Result<(), ImportFault> {
        let before = self.rows.get(place).copied().unwrap_or_default();
        let kept = MAX_LINES.saturating_sub(before);
        let beyond = lines.len().saturating_sub(kept);
        for line in lines.take(kept) {
            self.row(place, line, kind, cells.to_vec())?;
        }
        if let Some(rows) = self.rows.get_mut(place) {
            *rows = rows.saturating_add(beyond);
        }
        Ok(())
    }

    /// Says that a row of a sheet cannot be read.
    pub(super) fn unreadable(&mut self, place: usize, line: usize, reason: Reason) {
        if let Some(sheet) = self.sheets.get_mut(place) {
            sheet.unreadable.push((line, reason));
        }
    }

    /// The sheets that say something, without margins.
    pub(super) fn done(mut self) -> Result<Vec<Sheet>, ImportFault> {
        if let Some(&lines) = self.rows.iter().find(|rows| **rows > MAX_LINES) {
            return Err(ImportFault::TooManyLines {
                lines,
                allowed: MAX_LINES,
            });
        }
        self.sheets.retain(|sheet| !sheet.is_empty());
        if self.sheets.is_empty() {
            return Err(ImportFault::Empty);
        }
        for sheet in &mut self.sheets {
            if sheet.shape == Shape::Grid {
                without_empty_columns(sheet);
            }
        }
        Ok(self.sheets)
    }
}

/// Takes out the columns in which nothing ever stands: margins, and the places that merged cells
/// cover.
fn without_empty_columns(sheet: &mut Sheet) {
    let mut used: BTreeSet<usize> = sheet
        .rows
        .iter()
        .flat_map(|row| row.cells.iter().enumerate())
        .filter(|(_, cell)| !cell.is_empty())
        .map(|(place, _)| place)
        .collect();
    if let Some(&beyond) = used.iter().nth(MAX_COLUMNS) {
        used.split_off(&beyond);
        take_out_too_wide(sheet, beyond);
    }
    if used.len() == sheet.width() {
        return;
    }
    for row in &mut sheet.rows {
        let mut place = 0;
        row.cells.retain(|_| {
            place += 1;
            used.contains(&(place - 1))
        });
    }
}

/// Takes out the rows that say something from a column on: what they hold there cannot be mapped, and
/// without it another column might pass for their text.
fn take_out_too_wide(sheet: &mut Sheet, beyond: usize) {
    let Sheet {
        rows, unreadable, ..
    } = sheet;
    rows.retain(|row| {
        let found = row.cells.len();
        let fits = row.cells.iter().skip(beyond).all(Cell::is_empty);
        if !fits {
            let allowed = MAX_COLUMNS;
            unreadable.push((row.line, Reason::TooWide { found, allowed }));
        }
        fits
    });
}

/// Carries the text of a merged cell down to one that it covers.
pub(super) fn carry(cells: &mut Vec<Cell>, column: usize, text: &str) {
    if cells.len() <= column {
        cells.resize(column + 1, Cell::empty());
    }
    if cells[column].is_empty() {
        cells[column] = Cell::Carried(text.to_owned());
    }
}

/// The text with every run of white space, line ends too, as one blank, and without the marks that
/// nobody sees and that make equal texts differ.
pub(super) fn in_one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.extend(word.chars().filter(|c| !is_unseen(*c)));
    }
    line.truncate(line.trim_end().len());
    line
}

/// Whether nobody sees the mark.
pub(super) fn is_unseen(mark: char) -> bool {
    matches!(mark, '\u{feff}' | '\u{200b}' | '\u{ad}') || (mark.is_control() && mark != '\t')
}
