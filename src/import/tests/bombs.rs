//! Small files that would take all memory, or all time.

use zip::CompressionMethod;

use super::*;

#[track_caller]
fn check(bytes: &[u8], fault: ImportFault) {
    assert_eq!(read(bytes, ListKind::Office).map(|_| ()), Err(fault));
}

#[test]
fn a_bomb_is_refused_before_it_bursts() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for name in ["xl/workbook.xml", "xl/worksheets/sheet1.xml"] {
        writer.start_file(name, packed).expect("a part");
        let zeros = vec![b' '; 1024 * 1024];
        for _ in 0..130 {
            writer.write_all(&zeros).expect("written");
        }
    }
    let bomb = writer.finish().expect("a package").into_inner();
    assert!(bomb.len() < 1024 * 1024);
    let fault = read(&bomb, ListKind::Office).expect_err("too much");
    assert!(matches!(fault, ImportFault::Inflated { .. }));
    // One that lies about its size: the directory says one byte.
    let mut liar = bomb;
    let size = u32::to_le_bytes(130 * 1024 * 1024);
    let places: Vec<usize> = (0..liar.len() - 4)
        .filter(|place| liar[*place..*place + 4] == size)
        .collect();
    assert!(!places.is_empty());
    for place in places {
        liar[place..place + 4].copy_from_slice(&u32::to_le_bytes(1));
    }
    let fault = read(&liar, ListKind::Office).expect_err("too much");
    assert!(matches!(
        fault,
        ImportFault::Inflated { .. } | ImportFault::Broken
    ));
}

#[test]
fn a_list_of_parts_that_bursts_is_not_asked_for_passwords() {
    let much = "a".repeat(17 * 1024 * 1024);
    let manifest = format!("<m:manifest>{much}<m:encryption-data/></m:manifest>");
    let bomb = package(&[("META-INF/manifest.xml", &manifest), ("content.xml", "?")]);
    let fault = read(&bomb, ListKind::Office).expect_err("too much");
    assert!(matches!(fault, ImportFault::Inflated { .. }), "{fault}");
}

#[test]
fn a_document_has_a_most_of_tables_and_a_depth() {
    let tables = "<w:tbl/>".repeat(20_001);
    check(&document(&tables), ImportFault::Broken);
    let deep = format!("{}{}", "<w:p>".repeat(1_001), "</w:p>".repeat(1_001));
    check(&document(&deep), ImportFault::Broken);
    let sheets = "<table:table/>".repeat(20_001);
    check(&open_workbook(&sheets), ImportFault::Broken);
    // Ten thousand tables, each in a cell of another, are read.
    let begin = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Riego</w:t></w:r></w:p>".repeat(10_000);
    let nested = format!("{begin}{}", "</w:tc></w:tr></w:tbl>".repeat(10_000));
    let book = read(&document(&nested), ListKind::Office).expect("it is a document");
    assert_eq!(book.sheets.len(), 10_000);
}

#[test]
fn quotes_that_swallow_the_rest_again_and_again_come_to_an_end() {
    let list = |lines| format!("texto;plazo\n{}", "x\";\"\n".repeat(lines));
    let few = read(list(50).as_bytes(), ListKind::Csv).expect("it is a list");
    assert_eq!(few.sheets[0].unreadable.len(), 50);
    let many = read(list(51).as_bytes(), ListKind::Csv);
    assert_eq!(many, Err(ImportFault::Garbled));
}

#[test]
fn rows_that_say_they_stand_a_hundred_thousand_times_are_counted_and_not_made() {
    let row = r#"<table:table-row table:number-rows-repeated="100000"><table:table-cell office:value-type="string"><text:p>Riego</text:p></table:table-cell></table:table-row>"#;
    let rows = row.repeat(20_000);
    let table = format!(r#"<table:table table:name="Lista">{rows}</table:table>"#);
    let (lines, allowed) = (2_000_000_000, crate::import::MAX_LINES);
    let fault = ImportFault::TooManyLines { lines, allowed };
    check(&open_workbook(&table), fault);
}
