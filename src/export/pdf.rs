//! The report as a tagged PDF: typst as a library, with nothing but what is built in.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::LazyLock;

use jiff::{Timestamp, tz::Offset};
use serde::Serialize;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, Source, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::ExportError;
use super::glyphs;
use super::report::Report;

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
    let world = Typesetter::new(report)?;
    let written = catch_unwind(AssertUnwindSafe(|| typeset(&world, date)));
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

/// What typst may see: one template, one report, three fonts. No files, packages, network, clock.
struct Typesetter {
    report: Bytes,
}

/// What does not change from report to report.
struct BuiltIn {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    template: Source,
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
        template: Source::detached(include_str!("../../assets/typst/report.typ")),
    }
});

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
    fn new(report: &Report) -> Result<Self, ExportError> {
        let (lang, region) = locale(&report.language)
            .ok_or_else(|| ExportError::Language(report.language.clone()))?;
        let mut value = serde_json::to_value(report)?;
        glyphs::replace_unprintable(&mut value);
        let json = serde_json::to_vec(&Input {
            lang,
            region,
            report: value,
        })?;
        Ok(Self {
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
        BUILT_IN.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main() {
            Ok(BUILT_IN.template.clone())
        } else {
            Err(FileError::AccessDenied)
        }
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
