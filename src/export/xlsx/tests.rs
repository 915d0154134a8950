use std::io::Cursor;
use std::time::Instant;

use calamine::{Data, Range, Reader, Xlsx};

use super::*;
use crate::export::report::{Row, Table};
use crate::export::sample;

fn sheet(bytes: &[u8], name: &str) -> Range<Data> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    book.worksheet_range(name).unwrap()
}

fn shown(range: &Range<Data>, row: usize, column: usize) -> String {
    let at = (u32::try_from(row).unwrap(), u32::try_from(column).unwrap());
    range
        .get_value(at)
        .map(ToString::to_string)
        .unwrap_or_default()
}

/// The XML of one part of the workbook.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    std::io::read_to_string(archive.by_name(name).unwrap()).unwrap()
}

fn assert_equal(range: &Range<Data>, table: &Table, header: usize) {
    for (at, column) in table.columns.iter().enumerate() {
        assert_eq!(shown(range, header, at), column.title);
    }
    for (index, row) in table.rows.iter().enumerate() {
        let line = header + 1 + index;
        match row {
            Row::Band(band) => assert_eq!(shown(range, line, 0), band.text),
            Row::Cells(cells) => {
                for (at, cell) in cells.iter().enumerate() {
                    assert_eq!(
                        shown(range, line, at),
                        cell.printed(),
                        "row {line}, column {at}"
                    );
                }
            }
        }
    }
}

#[test]
fn every_cell_of_the_plan_comes_back() {
    let bytes = write(&sample::plan(), None).unwrap();
    if let Some(folder) = std::env::var_os("MINGA_LOOK") {
        std::fs::write(std::path::Path::new(&folder).join("plan.xlsx"), &bytes).unwrap();
    }
    let plan = sheet(&bytes, sample::PLAN);
    assert_equal(&plan, &sample::plan_table(), 1);
    assert_eq!(shown(&plan, 0, 0), sample::plan_table().caption);
    assert!(matches!(plan.get_value((3, 0)), Some(Data::Float(_))));
    let votes = sheet(&bytes, "Resultados de la votación");
    let values = votes
        .cells()
        .filter(|(.., cell)| matches!(cell, Data::Float(_)))
        .count();
    assert_eq!(values, 6);
}

#[test]
fn the_sheet_is_ready_for_screen_and_paper() {
    let bytes = write(&sample::plan(), None).unwrap();
    let plan = part(&bytes, "xl/worksheets/sheet2.xml");
    assert!(
        plan.contains("<pane ySplit=\"2\""),
        "the header stays in sight"
    );
    assert!(plan.contains("orientation=\"landscape\""));
    assert!(plan.contains("fitToPage=\"1\"") && plan.contains("fitToHeight=\"0\""));
    assert!(
        plan.contains("<mergeCell ref=\"A3:F3\"/>"),
        "a band is merged"
    );
    assert!(!plan.contains("<autoFilter"), "bands are not filtered away");
    assert!(part(&bytes, "xl/workbook.xml").contains("'Plan de Trabajo'!$2:$2"));
    let list = write(&sample::column_of(&["a", "b"]), None).unwrap();
    assert!(part(&list, "xl/worksheets/sheet2.xml").contains("<autoFilter ref=\"A1:A3\""));
}

#[test]
fn formulas_are_strings_and_stay_strings() {
    let texts = ["=1+1", "+56 9", "-uva", "@SUM(A1)", "\t=x", "vino"];
    let bytes = write(&sample::column_of(&texts), None).unwrap();
    let list = sheet(&bytes, "Lista 2");
    for (index, text) in texts.iter().enumerate() {
        assert_eq!(
            list.get_value((1 + u32::try_from(index).unwrap(), 0)),
            Some(&Data::String((*text).into()))
        );
    }
    assert!(!part(&bytes, "xl/worksheets/sheet2.xml").contains("<f>"));
    assert!(part(&bytes, "xl/styles.xml").contains("quotePrefix=\"1\""));
}

#[test]
fn a_thousand_rows_come_back_and_the_bytes_repeat() {
    let report = sample::large(1000);
    let before = Instant::now();
    let bytes = write(&report, None).unwrap();
    eprintln!("1,000 rows: {:?}, {} bytes", before.elapsed(), bytes.len());
    assert_equal(
        &sheet(&bytes, sample::PLAN),
        report.sections[0].tables().next().unwrap(),
        1,
    );
    assert!(bytes == write(&report, None).unwrap());
}
