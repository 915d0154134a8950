//! What each column of a sheet means: guessed from its header, else from what stands in it; the
//! person can say otherwise.

use crate::domain::Process;
pub use crate::domain::list::Field;
use crate::domain::term::Term;
use crate::import::headers;
use crate::import::known::Known;
use crate::import::sheet::{Cell, Shape, Sheet, SheetRow};

/// How a sheet is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// The place of the header among the rows; what stands above it is titles.
    pub header: Option<usize>,
    pub columns: Vec<Field>,
}

/// How many rows may stand above a header.
const TITLES: usize = 30;
/// How many rows are looked at to tell what a column holds.
const SAMPLE: usize = 200;

impl Mapping {
    /// What a sheet seems to mean.
    #[must_use]
    pub fn guess(sheet: &Sheet, process: &Process) -> Self {
        Self::under(sheet, header_of(sheet), process)
    }

    /// What a sheet seems to mean when this row is its header.
    #[must_use]
    pub fn under(sheet: &Sheet, header: Option<usize>, process: &Process) -> Self {
        let width = sheet.width();
        let columns = match header.and_then(|place| sheet.rows.get(place)) {
            Some(row) => by_header(row, width),
            None => vec![Field::Ignore; width],
        };
        let mut mapping = Self { header, columns };
        if mapping.column(Field::Text).is_none() {
            by_content(mapping.rows(sheet), process, &mut mapping.columns);
        }
        mapping
    }

    /// Says what a column means. A meaning that only one column can have leaves the one that had it.
    pub fn set(&mut self, column: usize, field: Field) {
        if field != Field::Ignore {
            for other in &mut self.columns {
                if *other == field {
                    *other = Field::Ignore;
                }
            }
        }
        if let Some(place) = self.columns.get_mut(column) {
            *place = field;
        }
    }

    /// The column that means this.
    #[must_use]
    pub fn column(&self, field: Field) -> Option<usize> {
        self.columns.iter().position(|other| *other == field)
    }

    /// The rows below the header.
    #[must_use]
    pub fn rows<'a>(&self, sheet: &'a Sheet) -> &'a [SheetRow] {
        let first = self.header.map_or(0, |place| place + 1);
        sheet.rows.get(first..).unwrap_or_default()
    }
}

/// The place of the row that heads a sheet, if one does.
#[must_use]
pub fn header_of(sheet: &Sheet) -> Option<usize> {
    heading_of(sheet).map(|(place, _)| place)
}

/// The row that heads a sheet, and how surely: one that says "texto", else of those that could the
/// one that names most columns. A list of lines has none.
pub(super) fn heading_of(sheet: &Sheet) -> Option<(usize, usize)> {
    if matches!(sheet.shape, Shape::Lines | Shape::Paragraphs) {
        return None;
    }
    let alone = sheet.width() == 1;
    let rows = sheet.rows.iter().take(TITLES).enumerate().rev();
    let surely = rows.filter_map(|(place, row)| {
        let cells = row.cells.iter().map(Cell::own);
        if cells.clone().any(headers::is_plainly_text) {
            return Some((place, usize::MAX));
        }
        // "Propuestas" alone above a table is its title.
        let said = cells.clone().filter(|cell| !cell.is_empty()).count();
        let columns = headers::heads(cells);
        (columns > 0 && (alone || said > 1)).then_some((place, columns))
    });
    surely.max_by_key(|(_, columns)| *columns)
}

fn by_header(row: &SheetRow, width: usize) -> Vec<Field> {
    let mut columns = vec![Field::Ignore; width];
    let mut cells = row.cells.iter();
    let plainly = cells.position(|cell| headers::is_plainly_text(cell.own()));
    for (place, cell) in row.cells.iter().enumerate() {
        let Some(field) = headers::field_of(cell.own()) else {
            continue;
        };
        let taken = columns.contains(&field)
            || (field == Field::Text && plainly.is_some_and(|plainly| plainly != place));
        if !taken {
            columns[place] = field;
        }
    }
    columns
}

/// The texts are the first column that says something else than numbers, names of tables, terms …
fn by_content(rows: &[SheetRow], process: &Process, columns: &mut [Field]) {
    let known = Known::of(process);
    let mut texts = None;
    for (place, field) in columns.iter_mut().enumerate() {
        if *field != Field::Ignore {
            continue;
        }
        let cells = rows.iter().take(SAMPLE);
        let cells = cells.filter_map(|row| row.cells.get(place));
        let said: Vec<&str> = cells
            .map(Cell::own)
            .filter(|text| !text.is_empty())
            .collect();
        if said.is_empty() {
            continue;
        }
        let all = |is: &dyn Fn(&str) -> bool| said.iter().all(|text| is(text));
        let found = if all(&|text| known.table(text).is_some()) {
            Field::Table
        } else if all(&|text| known.area(text).is_some()) {
            Field::Area
        } else if all(&|text| known.nature(text).is_some()) {
            Field::Nature
        } else if all(&|text| is_term(text)) {
            Field::Term
        } else if texts.is_none()
            && said.iter().filter(|text| has_words(text)).count() * 5 >= said.len() * 4
        {
            texts = Some(place);
            continue;
        } else {
            continue;
        };
        // One column alone is the list, whatever it says.
        if rows.iter().any(|row| row.cells.len() > 1) {
            *field = found;
        }
    }
    // Each kind once.
    for place in (1..columns.len()).rev() {
        if columns[..place].contains(&columns[place]) {
            columns[place] = Field::Ignore;
        }
    }
    let texts = texts.or_else(|| columns.iter().position(|field| *field == Field::Ignore));
    let texts = texts.unwrap_or(0);
    if let Some(field) = columns.get_mut(texts) {
        *field = Field::Text;
    }
}

fn is_term(text: &str) -> bool {
    !matches!(Term::parse(text), Term::Other { .. } | Term::Unset)
}

/// Whether a text has a word in it: "A1" and "12 %" have none.
fn has_words(text: &str) -> bool {
    let letters = text.split(|c: char| !c.is_alphabetic());
    letters.into_iter().any(|word| word.chars().count() > 2)
}
