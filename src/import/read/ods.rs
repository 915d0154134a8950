//! LibreOffice's workbooks, read as they are unpacked: a row that says that it stands a million
//! times is counted, not made.

use quick_xml::events::{BytesStart, Event};

use super::number;
use super::xml::{Xml, attribute, count, push_reference};
use super::zipped::{Part, Zipped};
use crate::domain::import_fault::{ImportFault, Reason};
use crate::import::sheet::{Builder, Cell, RowKind, Shape, Sheet, SheetName, Shown, carry};
use crate::import::{MAX_CHARACTERS, MAX_COLUMNS, Watch};

/// Reads every sheet.
pub(in crate::import) fn read(bytes: &[u8], watch: &Watch) -> Result<Vec<Sheet>, ImportFault> {
    let mut package = Zipped::open(bytes)?;
    // First of all: the list of parts may be the one that bursts.
    package.check(watch)?;
    if is_protected(&mut package)? {
        return Err(ImportFault::Protected);
    }
    let mut content = Content::default();
    let mut xml = Xml::of(package.part("content.xml")?);
    loop {
        match xml.next()? {
            Event::Start(element) => content.start(&element)?,
            Event::End(element) => {
                let name = element.local_name();
                if name.as_ref() == "document-content" {
                    return content.sheets.done();
                }
                content.end(name.as_ref(), watch)?;
            }
            Event::Text(text) => content.text(&text.xml10_content()),
            Event::CData(text) => content.text(&text.xml10_content()),
            Event::GeneralRef(reference) if content.listens() => {
                push_reference(&mut content.words, &reference);
            }
            Event::Eof => return Err(ImportFault::Broken),
            _ => {}
        }
    }
}

/// Whether the parts are encrypted; the list of parts says so.
fn is_protected(package: &mut Zipped) -> Result<bool, ImportFault> {
    let part: Part = package.part("META-INF/manifest.xml")?;
    let mut xml = Xml::of(part);
    loop {
        match xml.next()? {
            Event::Start(element) if element.local_name().as_ref() == "encryption-data" => {
                return Ok(true);
            }
            Event::Eof => return Ok(false),
            _ => {}
        }
    }
}

/// What is being read, and what it stands in.
#[derive(Default)]
struct Content {
    sheets: Builder,
    place: usize,
    /// Style names of sheets that are hidden, and the style that is being read.
    hidden: Vec<String>,
    style: Option<String>,
    /// How many tables deep: a table within a cell is no sheet.
    tables: usize,
    /// The line of the next row, from 1.
    line: usize,
    row: Option<Row>,
    cell: Option<Open>,
    words: String,
    /// How deep in a remark that somebody left at a cell.
    remark: usize,
    /// Columns that reach further down, how many rows, and their text.
    carried: Vec<(usize, usize, String)>,
}

struct Row {
    repeated: usize,
    cells: Vec<Cell>,
    /// Empty cells that count only when something stands behind them.
    gap: usize,
}

struct Open {
    value: Option<Cell>,
    repeated: usize,
    rows: usize,
    has_formula: bool,
    covered: bool,
}

impl Content {
    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), ImportFault> {
        match element.local_name().as_ref() {
            "style" => self.style = attribute(element, "name"),
            "table-properties" if attribute(element, "display").as_deref() == Some("false") => {
                self.hidden.extend(self.style.take());
            }
            "table" => {
                self.tables += 1;
                if self.tables == 1 {
                    self.begin(element)?;
                }
            }
            "table-row" if self.tables == 1 => {
                self.row = Some(Row {
                    repeated: count(element, "number-rows-repeated"),
                    cells: Vec::new(),
                    gap: 0,
                });
            }
            name @ ("table-cell" | "covered-table-cell") if self.tables == 1 => {
                self.words.clear();
                self.cell = Some(Open {
                    value: value_of(element),
                    repeated: count(element, "number-columns-repeated"),
                    rows: count(element, "number-rows-spanned"),
                    has_formula: attribute(element, "formula").is_some(),
                    covered: name == "covered-table-cell",
                });
            }
            "annotation" => self.remark += 1,
            // Paragraphs, blanks and breaks of a cell are blanks of its text.
            "p" | "s" | "tab" | "line-break" => self.text(" "),
            _ => {}
        }
        Ok(())
    }

    fn begin(&mut self, element: &BytesStart<'_>) -> Result<(), ImportFault> {
        let name = attribute(element, "name").unwrap_or_default();
        let mut sheet = Sheet::new(SheetName::Named(name), Shape::Grid);
        let style = attribute(element, "style-name");
        if style.is_some_and(|style| self.hidden.contains(&style)) {
            sheet.shown = Shown::Hidden;
        }
        self.place = self.sheets.begin(sheet)?;
        self.line = 1;
        self.carried.clear();
        Ok(())
    }

    fn listens(&self) -> bool {
        let within = self.words.len() <= 4 * MAX_CHARACTERS + 4;
        self.cell.is_some() && self.remark == 0 && within
    }

    fn text(&mut self, text: &str) {
        if self.listens() {
            self.words.push_str(text);
        }
    }

    fn end(&mut self, name: &str, watch: &Watch) -> Result<(), ImportFault> {
        match name {
            "annotation" => self.remark = self.remark.saturating_sub(1),
            "table-cell" | "covered-table-cell" if self.tables == 1 => self.end_cell(),
            "table-row" if self.tables == 1 => {
                watch.row()?;
                self.end_row()?;
            }
            "table" => self.tables = self.tables.saturating_sub(1),
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self) {
        let (Some(open), Some(row)) = (self.cell.take(), &mut self.row) else {
            return;
        };
        let cell = match open.value {
            Some(cell) => cell,
            None => Cell::of(&self.words),
        };
        let cell = match cell {
            Cell::Text(text) if text.is_empty() && open.has_formula => Cell::Fault(Reason::NoValue),
            Cell::Text(text) if open.has_formula && is_error(&text) => {
                Cell::Fault(Reason::ErrorValue)
            }
            cell => cell,
        };
        if cell.is_empty() || open.covered {
            row.gap = row.gap.saturating_add(open.repeated);
            return;
        }
        let room = (4 * MAX_COLUMNS).saturating_sub(row.cells.len());
        let gap = std::mem::take(&mut row.gap).min(room);
        row.cells.extend(std::iter::repeat_n(Cell::empty(), gap));
        if open.rows > 1 && self.carried.len() < MAX_COLUMNS {
            let column = row.cells.len();
            let text = cell.own().to_owned();
            self.carried.push((column, open.rows, text));
        }
        let room = room - gap;
        row.cells
            .extend(std::iter::repeat_n(cell, open.repeated.min(room)));
    }

    fn end_row(&mut self) -> Result<(), ImportFault> {
        let Some(mut row) = self.row.take() else {
            return Ok(());
        };
        let says = row.cells.iter().any(|cell| !cell.is_empty());
        for (column, rows, text) in &mut self.carried {
            if says {
                carry(&mut row.cells, *column, text);
            }
            *rows = rows.saturating_sub(row.repeated);
        }
        self.carried.retain(|(_, rows, _)| *rows > 0);
        let lines = self.line..self.line.saturating_add(row.repeated);
        self.line = lines.end;
        if !says {
            return Ok(());
        }
        self.sheets
            .rows(self.place, lines, RowKind::Plain, &row.cells)
    }
}

/// What the cell's own marks say it holds; a text stands in its paragraphs.
fn value_of(element: &BytesStart<'_>) -> Option<Cell> {
    let text = |name| attribute(element, name);
    match attribute(element, "value-type").as_deref() {
        Some("float" | "currency" | "percentage") => {
            let value = text("value")?.parse().ok()?;
            Some(Cell::of(&number::number(value)))
        }
        Some("date") => Some(Cell::of(&number::iso_day(&text("date-value")?))),
        Some("string") => text("string-value").map(|text| Cell::of(&text)),
        _ => None,
    }
}

/// What LibreOffice shows where a formula came to nothing.
fn is_error(text: &str) -> bool {
    text.starts_with('#') || text.starts_with("Err:")
}
