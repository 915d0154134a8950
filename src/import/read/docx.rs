//! Word's documents: each table is a table, lists and paragraphs are lines. What somebody struck out
//! with the changes being tracked is left out.

use std::collections::HashMap;

use quick_xml::events::{BytesStart, Event};

use super::text::without_bullet;
use super::xml::{Xml, attribute, count, push_reference};
use super::zipped::Zipped;
use crate::domain::import_fault::ImportFault;
use crate::import::sheet::{Builder, Cell, RowKind, Shape, Sheet, SheetName};
use crate::import::{MAX_COLUMNS, Watch};

/// Reads the paragraphs, then the tables in their order.
pub(in crate::import) fn read(bytes: &[u8], watch: &Watch) -> Result<Vec<Sheet>, ImportFault> {
    let mut package = Zipped::open(bytes)?;
    package.check(watch)?;
    let mut body = Body::new(styles(&mut package)?)?;
    let mut xml = Xml::of(package.part("word/document.xml")?);
    loop {
        match xml.next()? {
            Event::Start(element) => body.start(&element)?,
            Event::End(element) => {
                let name = element.local_name();
                if name.as_ref() == "document" {
                    return body.sheets.done();
                }
                body.end(name.as_ref(), watch)?;
            }
            Event::Text(text) if body.is_said() => body.push(&text.xml10_content()),
            Event::CData(text) if body.is_said() => body.push(&text.xml10_content()),
            Event::GeneralRef(reference) if body.is_said() => {
                let mut character = String::new();
                push_reference(&mut character, &reference);
                body.push(&character);
            }
            Event::Eof => return Err(ImportFault::Broken),
            _ => {}
        }
    }
}

/// How deep paragraphs may stand in paragraphs.
const DEEPEST: usize = 1_000;

/// What a paragraph is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Purpose {
    Plain,
    Heading,
    /// A line of the table of contents: it says what stands elsewhere.
    Contents,
}

/// What the styles of the document are for, by their ids, which follow Word's language. Their names
/// do not.
fn styles(package: &mut Zipped) -> Result<HashMap<String, Purpose>, ImportFault> {
    let mut styles = HashMap::new();
    if !package.has("word/styles.xml") {
        return Ok(styles);
    }
    let mut xml = Xml::of(package.part("word/styles.xml")?);
    let mut style = None;
    loop {
        match xml.next()? {
            Event::Start(element) => match element.local_name().as_ref() {
                "style" => style = attribute(&element, "styleId"),
                "name" => {
                    let name = attribute(&element, "val").unwrap_or_default();
                    if let (Some(id), Some(purpose)) = (style.take(), purpose_of(&name)) {
                        styles.insert(id, purpose);
                    }
                }
                _ => {}
            },
            Event::Eof => return Ok(styles),
            _ => {}
        }
    }
}

/// What the built-in style of this name is for.
fn purpose_of(name: &str) -> Option<Purpose> {
    let name = name.to_lowercase();
    if name.starts_with("heading") || matches!(name.as_str(), "title" | "subtitle") {
        Some(Purpose::Heading)
    } else if name.starts_with("toc ") || name.starts_with("contents ") {
        Some(Purpose::Contents)
    } else {
        None
    }
}

/// A paragraph that is being read; one may stand in another, in a frame.
struct Paragraph {
    words: String,
    purpose: Purpose,
}

/// A table that is being read; one may stand in a cell of another.
struct Table {
    place: usize,
    line: usize,
    row: Vec<Cell>,
    cell: String,
    span: usize,
    /// The cell goes on with the one above it.
    goes_on: bool,
    /// What stands in each column, for the cells that go on.
    above: Vec<String>,
}

struct Body {
    styles: HashMap<String, Purpose>,
    sheets: Builder,
    /// The place of the paragraphs' sheet, and how many there were.
    paragraphs: (usize, usize),
    tables: usize,
    open: Vec<Table>,
    written: Vec<Paragraph>,
    /// How deep in what is not said: struck out, moved away, or said twice.
    unsaid: usize,
    /// How deep in a text.
    text: usize,
}

impl Body {
    fn new(styles: HashMap<String, Purpose>) -> Result<Self, ImportFault> {
        let mut sheets = Builder::default();
        let place = sheets.begin(Sheet::new(SheetName::Paragraphs, Shape::Paragraphs))?;
        Ok(Self {
            styles,
            sheets,
            paragraphs: (place, 0),
            tables: 0,
            open: Vec::new(),
            written: Vec::new(),
            unsaid: 0,
            text: 0,
        })
    }

    fn is_said(&self) -> bool {
        self.text > 0 && self.unsaid == 0
    }

    fn push(&mut self, text: &str) {
        if let Some(paragraph) = self.written.last_mut() {
            paragraph.words.push_str(text);
        }
    }

    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), ImportFault> {
        match element.local_name().as_ref() {
            "t" => self.text += 1,
            "del" | "moveFrom" | "Fallback" => self.unsaid += 1,
            "tab" | "br" | "cr" if self.unsaid == 0 => self.push(" "),
            "noBreakHyphen" if self.unsaid == 0 => self.push("-"),
            "p" if self.written.len() >= DEEPEST => return Err(ImportFault::Broken),
            "p" => self.written.push(Paragraph {
                words: String::new(),
                purpose: Purpose::Plain,
            }),
            "pStyle" => {
                let id = attribute(element, "val").unwrap_or_default();
                let purpose = self.styles.get(&id).copied();
                if let (Some(paragraph), Some(purpose)) = (self.written.last_mut(), purpose) {
                    paragraph.purpose = purpose;
                }
            }
            "tbl" => {
                self.tables += 1;
                let sheet = Sheet::new(SheetName::Table(self.tables), Shape::Grid);
                self.open.push(Table {
                    place: self.sheets.begin(sheet)?,
                    line: 0,
                    row: Vec::new(),
                    cell: String::new(),
                    span: 1,
                    goes_on: false,
                    above: Vec::new(),
                });
            }
            name => {
                if let Some(table) = self.open.last_mut() {
                    table.start(name, element);
                }
            }
        }
        Ok(())
    }

    fn end(&mut self, name: &str, watch: &Watch) -> Result<(), ImportFault> {
        match name {
            "t" => self.text = self.text.saturating_sub(1),
            "del" | "moveFrom" | "Fallback" => self.unsaid = self.unsaid.saturating_sub(1),
            "p" => self.end_paragraph(watch)?,
            "tbl" => {
                self.open.pop();
            }
            "tc" => {
                if let Some(table) = self.open.last_mut() {
                    table.end_cell();
                }
            }
            "tr" => {
                watch.row()?;
                if let Some(table) = self.open.last_mut() {
                    let row = std::mem::take(&mut table.row);
                    self.sheets
                        .row(table.place, table.line, RowKind::Plain, row)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn end_paragraph(&mut self, watch: &Watch) -> Result<(), ImportFault> {
        let Some(paragraph) = self.written.pop() else {
            return Ok(());
        };
        if self.unsaid > 0 {
            return Ok(());
        }
        if let Some(table) = self.open.last_mut() {
            table.cell.push(' ');
            table.cell.push_str(&paragraph.words);
            return Ok(());
        }
        watch.row()?;
        let (place, line) = &mut self.paragraphs;
        *line += 1;
        let kind = match paragraph.purpose {
            Purpose::Plain => RowKind::Plain,
            Purpose::Heading => RowKind::Heading,
            Purpose::Contents => return Ok(()),
        };
        let cells = vec![Cell::of(without_bullet(paragraph.words.trim()))];
        self.sheets.row(*place, *line, kind, cells)
    }
}

impl Table {
    fn start(&mut self, name: &str, element: &BytesStart<'_>) {
        match name {
            "tr" => {
                self.line += 1;
                self.row.clear();
            }
            "gridBefore" => self.skip(count_of(element)),
            "tc" => {
                self.cell.clear();
                self.span = 1;
                self.goes_on = false;
            }
            "gridSpan" => self.span = count_of(element),
            "vMerge" => self.goes_on = attribute(element, "val").as_deref() != Some("restart"),
            _ => {}
        }
    }

    fn skip(&mut self, columns: usize) {
        let columns = columns.min(MAX_COLUMNS.saturating_sub(self.row.len()));
        self.row.extend(std::iter::repeat_n(Cell::empty(), columns));
    }

    fn end_cell(&mut self) {
        let column = self.row.len();
        if column >= MAX_COLUMNS {
            return;
        }
        if self.above.len() <= column {
            self.above.resize(column + 1, String::new());
        }
        if self.goes_on {
            self.row.push(Cell::Carried(self.above[column].clone()));
        } else {
            let cell = Cell::of(&self.cell);
            cell.own().clone_into(&mut self.above[column]);
            self.row.push(cell);
        }
        self.cell.clear();
        self.skip(self.span.saturating_sub(1));
    }
}

fn count_of(element: &BytesStart<'_>) -> usize {
    count(element, "val")
}
