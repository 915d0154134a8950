use super::*;
use crate::import::MAX_LINES;

#[track_caller]
fn check(bytes: &[u8], fault: ImportFault) {
    for kind in [ListKind::Text, ListKind::Csv, ListKind::Office] {
        assert_eq!(read(bytes, kind).map(|_| ()), Err(fault));
    }
}

/// The container of old Office files and encrypted new ones, with parts of these names.
fn container(parts: &[&str]) -> Vec<u8> {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.resize(1024, 0);
    for part in parts {
        bytes.extend(part.encode_utf16().flat_map(u16::to_le_bytes));
        bytes.resize(bytes.len() + 128, 0);
    }
    bytes
}

#[test]
fn a_picture_is_no_list_whatever_it_is_called() {
    check(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", ImportFault::Binary);
    check(b"%PDF-1.7\n1 0 obj", ImportFault::Binary);
    check(b"", ImportFault::Empty);
}

#[test]
fn old_and_locked_files_are_told_apart() {
    check(&container(&["Workbook"]), ImportFault::OldWorkbook);
    check(&container(&["WordDocument"]), ImportFault::OldDocument);
    let locked = container(&["EncryptionInfo", "EncryptedPackage"]);
    check(&locked, ImportFault::Protected);
    check(&container(&["PowerPoint Document"]), ImportFault::Binary);
    let binary = package(&[("xl/workbook.bin", "x")]);
    check(&binary, ImportFault::OldWorkbook);
    let folder = package(&[("lista.txt", "Riego")]);
    check(&folder, ImportFault::OtherPackage);
    let manifest = r#"<m:manifest xmlns:m="m"><m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>"#;
    let locked = package(&[("META-INF/manifest.xml", manifest), ("content.xml", "?")]);
    check(&locked, ImportFault::Protected);
    let whole = package(&[
        ("META-INF/manifest.xml", manifest),
        ("encrypted-package", "?"),
    ]);
    check(&whole, ImportFault::Protected);
}

#[test]
fn a_workbook_called_a_text_is_a_workbook() {
    let bytes = workbook(&format!(r#"<row r="1">{}</row>"#, cell("A1", "Riego")));
    for kind in [ListKind::Text, ListKind::Csv, ListKind::Office] {
        let found = previewed(&Play::wine(), &bytes, kind);
        assert_eq!(added(&found), [(1, "Riego")]);
    }
}

#[test]
fn a_cut_package_is_damaged() {
    let bytes = workbook(&format!(r#"<row r="1">{}</row>"#, cell("A1", "Riego")));
    check(&bytes[..bytes.len() / 2], ImportFault::Broken);
    // A part that ends in the middle of a word.
    let cut = document("<w:p><w:r><w:t>Rie");
    let whole = read(&cut, ListKind::Office);
    assert_eq!(whole.map(|_| ()), Err(ImportFault::Broken));
}

#[test]
fn entities_are_not_expanded() {
    let lol = r#"<!DOCTYPE l [<!ENTITY a "Riego Riego"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>"#;
    let body = "<w:p><w:r><w:t>Feria&b;&b; anual</w:t></w:r></w:p>";
    let content = format!(r#"{lol}<w:document xmlns:w="w"><w:body>{body}</w:body></w:document>"#);
    let bytes = package(&[("word/document.xml", &content)]);
    let found = previewed(&Play::wine(), &bytes, ListKind::Office);
    assert_eq!(added(&found), [(1, "Feria anual")]);
    let rows = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Feria&b;</t></is></c></row>"#;
    let read = read(&workbook(rows), ListKind::Office);
    assert_eq!(read.map(|_| ()), Err(ImportFault::Broken));
}

#[test]
fn a_million_rows_are_counted_and_refused() {
    let rows = 1_000_000;
    let table = format!(
        r#"<table:table table:name="Lista"><table:table-row table:number-rows-repeated="{rows}"><table:table-cell office:value-type="string"><text:p>Riego</text:p></table:table-cell></table:table-row></table:table>"#
    );
    let fault = ImportFault::TooManyLines {
        lines: rows,
        allowed: MAX_LINES,
    };
    let read_open = read(&open_workbook(&table), ListKind::Office);
    assert_eq!(read_open.map(|_| ()), Err(fault));
    let rows = MAX_LINES + 1;
    let many = "<row><c><v>1</v></c></row>".repeat(rows);
    let fault = ImportFault::TooManyLines {
        lines: rows,
        allowed: MAX_LINES,
    };
    assert_eq!(
        read(&workbook(&many), ListKind::Office).map(|_| ()),
        Err(fault)
    );
}

#[test]
fn one_enormous_cell_costs_its_row() {
    let long = "a".repeat(1024 * 1024);
    let rows = format!(
        r#"<row r="1">{}</row><row r="2">{}</row><row r="3">{}</row>"#,
        cell("A1", "texto"),
        cell("A2", &long),
        cell("A3", "Riego")
    );
    let found = previewed(&Play::wine(), &workbook(&rows), ListKind::Office);
    assert_eq!(added(&found), [(3, "Riego")]);
    assert!(
        matches!(left_out(&found)[..], [(2, Reason::TooLong { characters, .. })] if characters == 1024 * 1024)
    );
    let found = previewed(
        &Play::wine(),
        &document(&paragraph(&long)),
        ListKind::Office,
    );
    assert!(matches!(
        left_out(&found)[..],
        [(1, Reason::TooLong { .. })]
    ));
    let table = format!(
        r#"<table:table table:name="Lista"><table:table-row><table:table-cell office:value-type="string"><text:p>{long}</text:p></table:table-cell></table:table-row></table:table>"#
    );
    let found = previewed(&Play::wine(), &open_workbook(&table), ListKind::Office);
    assert!(matches!(
        left_out(&found)[..],
        [(1, Reason::TooLong { .. })]
    ));
}

#[test]
fn a_text_that_is_said_a_million_times_is_held_back() {
    let text = "a".repeat(4_000);
    let table = format!(
        r#"<table:table table:name="Lista"><table:table-row table:number-rows-repeated="90000"><table:table-cell office:value-type="string" table:number-columns-repeated="60"><text:p>{text}</text:p></table:table-cell></table:table-row></table:table>"#
    );
    let read = read(&open_workbook(&table), ListKind::Office);
    assert!(matches!(read, Err(ImportFault::Inflated { .. })));
}

#[test]
fn an_empty_workbook_is_empty() {
    let empty = |bytes: &[u8]| read(bytes, ListKind::Office).map(|_| ());
    assert_eq!(empty(&workbook("")), Err(ImportFault::Empty));
    let bare = r#"<table:table table:name="Hoja1"/>"#;
    assert_eq!(empty(&open_workbook(bare)), Err(ImportFault::Empty));
    assert_eq!(empty(&document("<w:p/>")), Err(ImportFault::Empty));
}

/// A whole package with some bytes of a part changed is read or refused.
#[test]
fn spoilt_workbooks_are_read_or_refused() {
    let rows = format!(
        r#"<row r="1">{}{}</row><row r="2">{}<c r="B2" s="1"><f>A1</f><v>3.5</v></c></row>"#,
        cell("A1", "texto"),
        cell("B1", "plazo"),
        cell("A2", "Riego")
    );
    let merged = r#"<mergeCells><mergeCell ref="A1:B2"/></mergeCells>"#;
    let mut seed = 7_u64;
    let mut dice = |most: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(seed >> 33).unwrap_or(0) % most
    };
    for _ in 0..400 {
        let mut spoilt = rows.clone().into_bytes();
        for _ in 0..=dice(3) {
            let place = dice(spoilt.len());
            spoilt[place] = b"<>\"/&;=0A9 "[dice(11)];
        }
        let spoilt = String::from_utf8_lossy(&spoilt).into_owned();
        if let Ok(book) = read(&workbook_with("", &spoilt, merged), ListKind::Office) {
            let play = Play::wine();
            preview_of(&play, &book, Tables::One(play.table("Mercado")));
        }
    }
}
