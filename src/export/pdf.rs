//! The report as a tagged PDF: typst as a library, with nothing but what is built in.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::LazyLock;

use jiff::{Timestamp, tz::Offset};
use serde::Serialize;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::ExportError;
use super::glyphs;
use super::map::drawing::Drawing;
use super::report::Report;
use super::slips::Paper as Slips;

/// A drawing of so many shapes takes about half a minute; a map that people read has a few hundred.
const MOST_SHAPES: usize = 20_000;

/// Writes the report as PDF 1.7, tagged after PDF/UA-1, on A4.
///
/// The same report and date give the same bytes. `date` is written as the creation date; without
/// it the file holds none. Characters that the fonts lack are replaced, see
/// [`glyphs::unprintable`].
///
/// # Errors
/// [`ExportError::NoTitle`] and [`ExportError::Language`] where PDF/UA-1 asks for what the report
/// lacks; [`ExportError::OverfullRow`] where a table's row has more cells than columns;
/// [`ExportError::Typeset`] where typst refuses the document.
pub fn write(report: &Report, date: Option<Timestamp>) -> Result<Vec<u8>, ExportError> {
    if report.title.trim().is_empty() {
        return Err(ExportError::NoTitle);
    }
    super::check_rows(report)?;
    set(
        &Typesetter::new(Paper::Report, &report.language, report)?,
        date,
    )
}

/// Writes a drawing as a PDF of one page of its size, tagged after PDF/UA-1: one figure with the
/// drawing's description, its texts as texts.
///
/// # Errors
/// As [`write()`], and [`ExportError::TooManyShapes`] where no page could hold it.
pub fn write_drawing(drawing: &Drawing, date: Option<Timestamp>) -> Result<Vec<u8>, ExportError> {
    if drawing.title.trim().is_empty() {
        return Err(ExportError::NoTitle);
    }
    if !fits_a_page(drawing) {
        return Err(ExportError::TooManyShapes(shapes(drawing)));
    }
    set(
        &Typesetter::new(Paper::Drawing, &drawing.language, drawing)?,
        date,
    )
}

/// Writes the paper of a poll: slips, options, cards.
///
/// # Errors
/// As [`write()`].
pub fn write_slips(paper: &Slips, date: Option<Timestamp>) -> Result<Vec<u8>, ExportError> {
    set(
        &Typesetter::new(Paper::Slips, &paper.language, paper)?,
        date,
    )
}

/// Whether a drawing can be set as a page, alone or within a report.
#[must_use]
pub fn fits_a_page(drawing: &Drawing) -> bool {
    shapes(drawing) <= MOST_SHAPES
}

fn shapes(drawing: &Drawing) -> usize {
    drawing.groups.iter().map(|group| group.items.len()).sum()
}

fn set(world: &Typesetter, date: Option<Timestamp>) -> Result<Vec<u8>, ExportError> {
    let written = catch_unwind(AssertUnwindSafe(|| typeset(world, date)));
    // What typst remembers between runs is the report's text: it is let go at once.
    typst::comemo::evict(0);
    // typst is large: should it panic, a document is lost, and not the program in front of the room.
    written.unwrap_or_else(|_| Err(ExportError::Typeset(vec!["typst panicked".to_owned()])))
}

fn typeset(world: &Typesetter, date: Option<Timestamp>) -> Result<Vec<u8>, ExportError> {
    let document = typst::compile::<PagedDocument>(world);
    let document = document.output.map_err(|found| refused(&found))?;
    let options = PdfOptions {
        ident: Smart::Auto,
        creator: Smart::Custom(Some(
            concat!("Minga ", env!("CARGO_PKG_VERSION")).to_owned(),
        )),
        timestamp: date.and_then(typst_time),
        standards: PdfStandards::new(&[PdfStandard::Ua_1])
            .map_err(|refusal| ExportError::Typeset(vec![refusal.message().to_string()]))?,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|found| refused(&found))
}

/// What typst may see: the templates, one report, three fonts. No files, packages, network, clock.
struct Typesetter {
    paper: Paper,
    report: Bytes,
}

/// Which template sets the document.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Paper {
    Report,
    Drawing,
    Slips,
}

/// What does not change from report to report.
struct BuiltIn {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    report: Source,
    map: Source,
    slips: Source,
    /// What both templates import.
    drawing: Source,
}

static BUILT_IN: LazyLock<BuiltIn> = LazyLock::new(|| {
    let fonts: Vec<Font> = glyphs::FONTS
        .iter()
        .filter_map(|bytes| Font::new(Bytes::new(*bytes), 0))
        .collect();
    BuiltIn {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        report: source("report.typ", include_str!("../../assets/typst/report.typ")),
        map: source("map.typ", include_str!("../../assets/typst/map.typ")),
        slips: source("slips.typ", include_str!("../../assets/typst/slips.typ")),
        drawing: source(
            "drawing.typ",
            include_str!("../../assets/typst/drawing.typ"),
        ),
    }
});

/// A built-in source under its name, so that others can import it.
fn source(name: &str, text: &str) -> Source {
    // A name that is no path would be a slip of the program's makers; the document then fails.
    VirtualPath::new(name).map_or_else(
        |_| Source::detached(text),
        |path| {
            let id = RootedPath::new(VirtualRoot::Project, path).intern();
            Source::new(id, text.to_owned())
        },
    )
}

/// The one file that the template reads.
const INPUT: &str = "report.json";

/// Its content.
#[derive(Serialize)]
struct Input<'a> {
    lang: &'a str,
    region: Option<&'a str>,
    report: serde_json::Value,
}

impl Typesetter {
    fn new(paper: Paper, language: &str, report: &impl Serialize) -> Result<Self, ExportError> {
        let (lang, region) =
            locale(language).ok_or_else(|| ExportError::Language(language.to_owned()))?;
        let mut value = serde_json::to_value(report)?;
        glyphs::replace_unprintable(&mut value);
        let json = serde_json::to_vec(&Input {
            lang,
            region,
            report: value,
        })?;
        Ok(Self {
            paper,
            report: Bytes::new(json),
        })
    }
}

impl World for Typesetter {
    fn library(&self) -> &LazyHash<Library> {
        &BUILT_IN.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BUILT_IN.book
    }

    fn main(&self) -> FileId {
        match self.paper {
            Paper::Report => BUILT_IN.report.id(),
            Paper::Drawing => BUILT_IN.map.id(),
            Paper::Slips => BUILT_IN.slips.id(),
        }
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [
            &BUILT_IN.report,
            &BUILT_IN.map,
            &BUILT_IN.slips,
            &BUILT_IN.drawing,
        ]
        .into_iter()
        .find(|source| source.id() == id)
        .cloned()
        .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let asked = id.get();
        let inside = *asked.root() == VirtualRoot::Project;
        if inside && asked.vpath().get_without_slash() == INPUT {
            Ok(self.report.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        BUILT_IN.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Splits a BCP 47 tag into the language and the region that typst knows: two or three letters,
/// and two letters.
fn locale(tag: &str) -> Option<(&str, Option<&str>)> {
    let letters = |part: &&str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
    let mut parts = tag.split('-');
    let lang = parts
        .next()
        .filter(|part| matches!(part.len(), 2 | 3))
        .filter(letters)?;
    Some((lang, parts.find(|part| part.len() == 2).filter(letters)))
}

fn typst_time(date: Timestamp) -> Option<typst_pdf::Timestamp> {
    let date = Offset::UTC.to_datetime(date);
    let part = |value: i8| u8::try_from(value).ok();
    Datetime::from_ymd_hms(
        i32::from(date.year()),
        part(date.month())?,
        part(date.day())?,
        part(date.hour())?,
        part(date.minute())?,
        part(date.second())?,
    )
    .map(typst_pdf::Timestamp::new_utc)
}

fn refused(found: &[SourceDiagnostic]) -> ExportError {
    ExportError::Typeset(found.iter().map(|one| one.message.to_string()).collect())
}

#[cfg(test)]
#[path = "pdf_tests.rs"]
mod tests;
