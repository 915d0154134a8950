//! A table with separators and quotes, whatever program wrote it.

use std::io::{Chain, Read};

use crate::domain::import_fault::{ImportFault, Reason};
use crate::import::sheet::{Builder, Cell, RowKind, Shape, Sheet, SheetName};
use crate::import::{Watch, headers};

const SEPARATORS: [u8; 4] = [b';', b'\t', b'|', b','];
/// Stands for "no separator": it cannot occur, as a text with zero bytes is none.
const NONE: u8 = 0;
/// How much of a text is looked at to tell the separator.
const SAMPLE_BYTES: usize = 64 * 1024;
const SAMPLE_ROWS: usize = 30;
/// How many rows of titles may stand above the header.
const TITLE_ROWS: usize = 10;
/// How many quotes may swallow the rest of a list: behind each it is read once more, and where every
/// line has one, reading would have no end.
const MAX_OPEN: usize = 50;
/// A row put behind the last one: where it is missing, a quote swallowed it. The list's own text
/// has no control marks.
const END: &str = "\n\u{1}end\u{1}\n";

/// Reads the rows of a decoded text.
pub(in crate::import) fn read(text: &str, watch: &Watch) -> Result<Sheet, ImportFault> {
    sheet_of(text, separator_of(text), watch)
}

/// Reads what was copied out of a spreadsheet.
pub(in crate::import) fn read_tabs(text: &str, watch: &Watch) -> Result<Sheet, ImportFault> {
    sheet_of(text, b'\t', watch)
}

fn sheet_of(text: &str, separator: u8, watch: &Watch) -> Result<Sheet, ImportFault> {
    let mut sheets = Builder::default();
    let sheet = sheets.begin(Sheet::new(SheetName::Whole, Shape::Separated))?;
    let mut lines = Lines::new(text);
    let (mut from, mut open) = (0, 0);
    // Goes round again only behind a quote that is opened and not closed.
    while from < text.len() {
        let mut next = text.len();
        for row in Rows::new(&text[from..], separator) {
            watch.row()?;
            let start = from + row.start;
            let line = lines.at(start);
            if row.open {
                sheets.unreadable(sheet, line, Reason::OpenQuote);
                open += 1;
                if open > MAX_OPEN {
                    return Err(ImportFault::Garbled);
                }
                let end = text[start..].find('\n');
                next = end.map_or(text.len(), |end| start + end + 1);
                break;
            }
            let cells = row.cells.iter().map(|cell| Cell::of(cell)).collect();
            sheets.row(sheet, line, RowKind::Plain, cells)?;
        }
        from = next;
    }
    sheets.done()?.pop().ok_or(ImportFault::Empty)
}

/// The separator that makes the rows a table: the one that a header needs, else the one under which
/// most rows are equally wide.
fn separator_of(text: &str) -> u8 {
    let text = &text[..text.floor_char_boundary(SAMPLE_BYTES)];
    let mut best = (0, NONE);
    for separator in SEPARATORS {
        let rows: Vec<Vec<String>> = Rows::new(text, separator)
            .take(SAMPLE_ROWS)
            .map(|row| row.cells)
            .collect();
        let headed = |row: &Vec<String>| {
            let cells = row.iter().map(String::as_str);
            row.len() > 1 && headers::heads(cells) > 0
        };
        if rows.iter().take(TITLE_ROWS).any(headed) {
            return separator;
        }
        let Some((width, alike)) = most_common_width(&rows) else {
            continue;
        };
        if width > 1
            && alike > best.0
            && alike * 3 >= rows.len() * 2
            && stands_between_cells(text, separator)
        {
            best = (alike, separator);
        }
    }
    best.1
}

/// The width that most rows have, and how many have it.
fn most_common_width(rows: &[Vec<String>]) -> Option<(usize, usize)> {
    let alike = |width: usize| rows.iter().filter(|row| row.len() == width).count();
    let widths = rows.iter().map(|row| (row.len(), alike(row.len())));
    widths.max_by_key(|(width, alike)| (*alike, *width))
}

/// Whether the mark is somewhere used as no sentence uses it: prose has a blank behind a comma,
/// and numbers have commas inside.
fn stands_between_cells(text: &str, separator: u8) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().enumerate().any(|(place, byte)| {
        let before = place.checked_sub(1).map(|before| bytes[before]);
        let behind = bytes.get(place + 1);
        let in_number = before.is_some_and(|byte| byte.is_ascii_digit())
            && behind.is_some_and(u8::is_ascii_digit);
        *byte == separator && behind != Some(&b' ') && !(separator == b',' && in_number)
    })
}

/// A row of cells.
struct Row {
    /// Where it begins, in bytes.
    start: usize,
    cells: Vec<String>,
    /// A quote in it is opened and never closed, so that it swallowed all that follows.
    open: bool,
}

/// The rows of a table.
struct Rows<'a> {
    records: csv::StringRecordsIntoIter<Chain<&'a [u8], &'a [u8]>>,
    text: &'a str,
}

impl<'a> Rows<'a> {
    fn new(text: &'a str, separator: u8) -> Self {
        let reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator)
            .from_reader(text.as_bytes().chain(END.as_bytes()));
        Self {
            records: reader.into_records(),
            text,
        }
    }
}

impl Iterator for Rows<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        // Out of memory and out of a text, neither of the reader's errors can come.
        let record = self.records.next()?.ok()?;
        let end = END.trim();
        if record.len() == 1 && record.get(0) == Some(end) {
            return None;
        }
        let start = record.position().map_or(0, csv::Position::byte);
        let start = usize::try_from(start).ok()?;
        // The reader counts the line ends before a row to the row.
        let ends = self.text.as_bytes().get(start..)?.iter();
        Some(Row {
            start: start + ends.take_while(|byte| **byte == b'\n').count(),
            open: record
                .iter()
                .next_back()
                .is_some_and(|cell| cell.contains(end)),
            cells: record.iter().map(str::to_owned).collect(),
        })
    }
}

/// Tells the lines of places that come in order, reading the text once.
struct Lines<'a> {
    text: &'a str,
    place: usize,
    line: usize,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text,
            place: 0,
            line: 1,
        }
    }

    /// The line of a place that is not before the last one asked for.
    fn at(&mut self, place: usize) -> usize {
        let passed = self.text.get(self.place..place).unwrap_or_default();
        self.line += passed.matches('\n').count();
        self.place = place;
        self.line
    }
}
