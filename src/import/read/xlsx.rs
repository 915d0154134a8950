//! Excel's workbooks, cell by cell: what a sheet says of its own size is not believed.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Dimensions, Reader as _, SheetType, SheetVisible, Xlsx, XlsxError};

use super::number;
use super::zipped::Zipped;
use crate::domain::import_fault::{ImportFault, Reason};
use crate::import::sheet::{Builder, Cell, RowKind, Shape, Sheet, SheetName, Shown, carry};
use crate::import::{MAX_COLUMNS, MAX_LINES, Watch};

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// How many merged places are looked at.
const MAX_MERGED: usize = 20_000;

/// Reads every worksheet.
pub(in crate::import) fn read(bytes: &[u8], watch: &Watch) -> Result<Vec<Sheet>, ImportFault> {
    Zipped::open(bytes)?.check(watch)?;
    // A library that stumbles over a damaged file must not take the list's thread with it.
    catch_unwind(AssertUnwindSafe(|| sheets(bytes, watch))).unwrap_or(Err(ImportFault::Broken))
}

fn sheets(bytes: &[u8], watch: &Watch) -> Result<Vec<Sheet>, ImportFault> {
    let mut book: Book = Xlsx::new(Cursor::new(bytes)).map_err(|error| fault(&error))?;
    let mut sheets = Builder::default();
    for sheet in book.sheets_metadata().to_owned() {
        if sheet.typ != SheetType::WorkSheet {
            continue;
        }
        let name = SheetName::Named(sheet.name.clone());
        let mut begun = Sheet::new(name, Shape::Grid);
        if sheet.visible != SheetVisible::Visible {
            begun.shown = Shown::Hidden;
        }
        let place = sheets.begin(begun)?;
        let merged = merged_down(&mut book, &sheet.name);
        let mut rows = Rows {
            place,
            sheets: &mut sheets,
            carried: Carried::new(&merged),
            watch,
        };
        rows.read(&mut book, &sheet.name)?;
    }
    sheets.done()
}

/// The last column that is looked at: lists may begin far to the right, and a grid of 16.384
/// columns is an accident.
const WIDEST: usize = 4 * MAX_COLUMNS;

/// Takes the rows of a sheet in.
struct Rows<'a, 'm> {
    place: usize,
    sheets: &'a mut Builder,
    carried: Carried<'m>,
    watch: &'a Watch<'a>,
}

impl Rows<'_, '_> {
    fn read(&mut self, book: &mut Book, name: &str) -> Result<(), ImportFault> {
        let mut reader = match book.worksheet_cells_reader(name) {
            Ok(reader) => reader,
            // A chart or a dialog that the workbook calls a sheet.
            Err(XlsxError::NotAWorksheet(_)) => return Ok(()),
            Err(error) => return Err(fault(&error)),
        };
        let mut open: Option<(u32, Vec<Cell>)> = None;
        loop {
            let cell = reader.next_cell_with_formula_metadata();
            let Some(cell) = cell.map_err(|error| fault(&error))? else {
                break;
            };
            let (row, column) = (cell.pos.0, cell.pos.1 as usize);
            if let Some(whole) = open.take_if(|(other, _)| *other != row) {
                self.close(whole)?;
            }
            let (_, cells) = open.get_or_insert_with(|| (row, Vec::new()));
            if column >= WIDEST {
                continue;
            }
            if cells.len() <= column {
                cells.resize(column + 1, Cell::empty());
            }
            cells[column] = match (&cell.value, &cell.formula) {
                (DataRef::Empty, Some(_)) => Cell::Fault(Reason::NoValue),
                (value, _) => cell_of(value),
            };
        }
        open.map_or(Ok(()), |whole| self.close(whole))
    }

    fn close(&mut self, (row, mut cells): (u32, Vec<Cell>)) -> Result<(), ImportFault> {
        self.watch.row()?;
        self.carried.fill(row, &mut cells);
        let line = row as usize + 1;
        self.sheets.row(self.place, line, RowKind::Plain, cells)
    }
}

fn cell_of(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Empty => Cell::empty(),
        DataRef::String(text) | DataRef::DurationIso(text) => Cell::of(text),
        DataRef::SharedString(text) => Cell::of(text),
        DataRef::Float(value) => Cell::of(&number::number(*value)),
        #[expect(
            clippy::cast_precision_loss,
            reason = "a whole number of a cell is one of its f64s"
        )]
        DataRef::Int(value) => Cell::of(&number::number(*value as f64)),
        DataRef::Bool(true) => Cell::of("1"),
        DataRef::Bool(false) => Cell::of("0"),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            Cell::of(&number::day(year, month, day))
        }
        DataRef::DateTime(moment) => Cell::of(&number::number(moment.as_f64())),
        DataRef::DateTimeIso(text) => Cell::of(&number::iso_day(text)),
        DataRef::Error(_) => Cell::Fault(Reason::ErrorValue),
    }
}

/// The places that are merged downwards, in the order of their rows.
fn merged_down(book: &mut Book, name: &str) -> Vec<Dimensions> {
    // Without them a list is read all the same, only without what stands in merged cells.
    let mut merged = book.merge_cells_by_sheet_name(name).unwrap_or_default();
    merged.retain(|place| place.start.0 < place.end.0 && (place.start.1 as usize) < WIDEST);
    merged.truncate(MAX_MERGED);
    merged.sort_by_key(|place| place.start);
    merged
}

/// Carries the text of merged cells down to the rows that they cover.
struct Carried<'a> {
    coming: std::iter::Peekable<std::slice::Iter<'a, Dimensions>>,
    /// Those that reach further down, with their text.
    open: Vec<(&'a Dimensions, String)>,
}

impl<'a> Carried<'a> {
    fn new(merged: &'a [Dimensions]) -> Self {
        Self {
            coming: merged.iter().peekable(),
            open: Vec::new(),
        }
    }

    /// Fills a row's covered cells; rows come in their order.
    fn fill(&mut self, row: u32, cells: &mut Vec<Cell>) {
        self.open.retain(|(place, _)| place.end.0 >= row);
        let says = cells.iter().any(|cell| !cell.is_empty());
        for (place, text) in self.open.iter().filter(|_| says) {
            carry(cells, place.start.1 as usize, text);
        }
        while let Some(place) = self.coming.next_if(|place| place.start.0 <= row) {
            let text = cells.get(place.start.1 as usize).map_or("", Cell::own);
            if place.start.0 == row && !text.is_empty() && self.open.len() < MAX_COLUMNS {
                self.open.push((place, text.to_owned()));
            }
        }
    }
}

fn fault(error: &XlsxError) -> ImportFault {
    match error {
        XlsxError::Password => ImportFault::Protected,
        XlsxError::RowNumberOverflow => ImportFault::TooManyLines {
            lines: MAX_LINES + 1,
            allowed: MAX_LINES,
        },
        _ => ImportFault::Broken,
    }
}
