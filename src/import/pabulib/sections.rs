//! The three sections of a file, each a table under its names of columns.

use std::borrow::Cow;

use super::records::{OpenQuote, Record, Records};
use super::{Reason, at};
use crate::domain::pabulib_fault::{PabulibFault, Section};

/// A section: names of columns, and rows.
pub struct Table<'a> {
    section: Section,
    /// The line of its columns, or of its name as long as it has none.
    line: usize,
    columns: Vec<String>,
    pub rows: Vec<Row<'a>>,
}

/// A row, its cells where the columns are.
pub struct Row<'a> {
    pub line: usize,
    cells: Vec<Cow<'a, str>>,
}

/// Where a column stands.
#[derive(Clone, Copy)]
pub struct Column {
    name: &'static str,
    place: usize,
}

/// Reads the sections, in the order of [`Section::ALL`] wherever they stand.
pub fn read(text: &str) -> Result<[Table<'_>; 3], PabulibFault> {
    let mut records = Records::of(text);
    let mut tables: [Option<Table>; 3] = [None, None, None];
    let mut current: Option<Table> = None;
    while let Some(record) = records.next() {
        let record = record.map_err(|OpenQuote(line)| at(line, Reason::OpenQuote))?;
        if let Some(section) = section_of(&record) {
            close(current.take(), &mut tables)?;
            if tables[section as usize].is_some() {
                return Err(at(record.line, Reason::SectionTwice(section)));
            }
            current = Some(Table {
                section,
                line: record.line,
                columns: Vec::new(),
                rows: Vec::new(),
            });
            continue;
        }
        let Some(table) = &mut current else {
            return Err(at(record.line, Reason::NoHeader));
        };
        table.add(record)?;
    }
    close(current, &mut tables)?;
    // A file's last line end begins no line.
    let last = records.line() - usize::from(text.ends_with(['\n', '\r']));
    let [meta, projects, votes] = tables;
    Ok([
        needed(meta, Section::Meta, last)?,
        needed(projects, Section::Projects, last)?,
        needed(votes, Section::Votes, last)?,
    ])
}

fn needed(
    table: Option<Table<'_>>,
    section: Section,
    last: usize,
) -> Result<Table<'_>, PabulibFault> {
    table.ok_or_else(|| at(last.max(1), Reason::NoSection(section)))
}

/// The section that a record opens: its name alone.
fn section_of(record: &Record) -> Option<Section> {
    let (first, others) = record.cells.split_first()?;
    if others.iter().any(|cell| !cell.trim().is_empty()) {
        return None;
    }
    let is = |section: &Section| first.trim().eq_ignore_ascii_case(section.name());
    Section::ALL.into_iter().find(is)
}

fn close<'a>(
    table: Option<Table<'a>>,
    tables: &mut [Option<Table<'a>>; 3],
) -> Result<(), PabulibFault> {
    let Some(table) = table else {
        return Ok(());
    };
    let section = table.section;
    if table.columns.is_empty() {
        return Err(at(table.line, Reason::NoColumns(section)));
    }
    tables[section as usize] = Some(table);
    Ok(())
}

impl<'a> Table<'a> {
    fn add(&mut self, record: Record<'a>) -> Result<(), PabulibFault> {
        let line = record.line;
        if self.columns.is_empty() {
            let names = record.cells.iter().map(|cell| cell.trim().to_lowercase());
            self.columns = names.collect();
            self.line = line;
            let mut sorted: Vec<&String> = self.columns.iter().filter(|n| !n.is_empty()).collect();
            sorted.sort_unstable();
            if let Some(twice) = sorted.windows(2).find(|pair| pair[0] == pair[1]) {
                return Err(at(line, Reason::ColumnTwice(twice[0].clone())));
            }
            return Ok(());
        }
        let over = record.cells.iter().skip(self.columns.len());
        // Who wrote the description of the whole may have used semicolons; nothing of it is counted.
        if self.section != Section::Meta && over.clone().any(|cell| !cell.trim().is_empty()) {
            let (found, columns) = (record.cells.len(), self.columns.len());
            return Err(at(line, Reason::TooManyCells { found, columns }));
        }
        let cells = record.cells;
        self.rows.push(Row { line, cells });
        Ok(())
    }

    /// The column of a name.
    pub fn column(&self, name: &'static str) -> Result<Column, PabulibFault> {
        self.column_if_any(name).ok_or_else(|| {
            let section = self.section;
            let column = name;
            at(self.line, Reason::NoColumn { section, column })
        })
    }

    pub fn column_if_any(&self, name: &'static str) -> Option<Column> {
        let place = self.columns.iter().position(|column| column == name)?;
        Some(Column { name, place })
    }

    /// The line of its last row, or of its columns.
    pub fn last_line(&self) -> usize {
        self.rows.last().map_or(self.line, |row| row.line)
    }
}

impl Row<'_> {
    /// The words of a cell; empty where there is nothing, which is also written `None`.
    pub fn cell(&self, column: Column) -> &str {
        self.cell_if_any(column).unwrap_or_default()
    }

    /// The words of a cell without which the row says nothing; the cell itself may be empty.
    pub fn needed(&self, column: Column) -> Result<&str, PabulibFault> {
        let column_name = column.name;
        self.cell_if_any(column).ok_or_else(|| {
            at(
                self.line,
                Reason::NoCell {
                    column: column_name,
                },
            )
        })
    }

    fn cell_if_any(&self, column: Column) -> Option<&str> {
        let cell = self.cells.get(column.place)?.trim();
        Some(if cell.eq_ignore_ascii_case("none") {
            ""
        } else {
            cell
        })
    }
}
