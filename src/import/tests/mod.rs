//! Lists of every kind, whole and spoilt, made here byte by byte.

use std::io::{Cursor, Write as _};
use std::sync::atomic::AtomicUsize;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::domain::import_fault::{ImportFault, Reason};
use crate::domain::proposal::Nature;
use crate::domain::testing::Play;
use crate::import::preview::{self, Choice, Preview, Question, Status, Tables};
use crate::import::sheet::Sheet;
use crate::import::{Book, ListKind, Mapping, Watch};

mod bombs;
mod documents;
mod mapped;
mod previews;
mod spoilt;
mod text;
mod workbooks;

/// Reads a list that nobody waits for.
fn read(bytes: &[u8], kind: ListKind) -> Result<Book, ImportFault> {
    quietly(|watch| super::read(bytes, kind, watch))
}

fn quietly<T>(work: impl FnOnce(&Watch) -> T) -> T {
    work(&Watch {
        stopped: &|| false,
        rows: &AtomicUsize::new(0),
    })
}

/// The preview of a book's first list, as long as nobody says otherwise.
fn preview_of(play: &Play, book: &Book, tables: Tables) -> Preview {
    let sheet = &book.sheets[book.first()];
    let mapping = Mapping::guess(sheet, &play.process);
    preview_with(play, sheet, &mapping, tables)
}

fn preview_with(play: &Play, sheet: &Sheet, mapping: &Mapping, tables: Tables) -> Preview {
    let asked = Question {
        sheet,
        mapping,
        tables,
        nature: Nature::Action,
        origin: "lista",
    };
    quietly(|watch| preview::of(&play.process, &asked, watch)).expect("nobody stops it")
}

/// What a list would add to *Mercado*.
fn previewed(play: &Play, bytes: &[u8], kind: ListKind) -> Preview {
    let book = read(bytes, kind).expect("the list is readable");
    preview_of(play, &book, Tables::One(play.table("Mercado")))
}

/// The lines that are added, with their texts.
fn added(preview: &Preview) -> Vec<(usize, &str)> {
    let lines = preview.lines.iter();
    lines
        .filter(|line| line.choice == Choice::Add)
        .map(|line| (line.line, line.text()))
        .collect()
}

/// The lines that cannot be read.
fn left_out(preview: &Preview) -> Vec<(usize, Reason)> {
    let lines = preview.lines.iter();
    lines
        .filter_map(|line| match line.status {
            Status::Unreadable(reason) => Some((line.line, reason)),
            _ => None,
        })
        .collect()
}

/// A package of these parts.
fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .expect("a part");
        writer.write_all(content.as_bytes()).expect("written");
    }
    writer.finish().expect("a package").into_inner()
}

/// A workbook with one sheet of these rows in XML.
fn workbook(rows: &str) -> Vec<u8> {
    workbook_with("", rows, "")
}

fn workbook_with(before: &str, rows: &str, after: &str) -> Vec<u8> {
    let sheet = format!(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{before}<sheetData>{rows}</sheetData>{after}</worksheet>"#
    );
    package(&[
        (
            "[Content_Types].xml",
            r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#,
        ),
        (
            "_rels/.rels",
            r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Lista" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        ("xl/worksheets/sheet1.xml", &sheet),
    ])
}

/// A cell of a workbook with a text.
fn cell(place: &str, text: &str) -> String {
    format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

/// A LibreOffice workbook with these tables in XML.
fn open_workbook(tables: &str) -> Vec<u8> {
    open_workbook_with("", tables)
}

fn open_workbook_with(styles: &str, tables: &str) -> Vec<u8> {
    let content = format!(
        r#"<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s"><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"#
    );
    package(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        (
            "META-INF/manifest.xml",
            r#"<?xml version="1.0"?><manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="content.xml"/></manifest:manifest>"#,
        ),
        ("content.xml", &content),
    ])
}

/// A Word document with this body in XML.
fn document(body: &str) -> Vec<u8> {
    let content = format!(
        r#"<?xml version="1.0"?><w:document xmlns:w="w"><w:body>{body}</w:body></w:document>"#
    );
    let styles = r#"<?xml version="1.0"?><w:styles xmlns:w="w"><w:style w:styleId="Ttulo1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="TDC1"><w:name w:val="toc 1"/></w:style></w:styles>"#;
    package(&[
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", &content),
        ("word/styles.xml", styles),
    ])
}

/// A paragraph of a document.
fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}
