use std::fs;
use std::process::Command;
use std::time::Instant;

use super::*;
use crate::domain::testing::Play;
use crate::export::map::drawing::Item;
use crate::export::report::{Band, Bars, Block, Cell, Row, Section, Table};
use crate::export::{map, sample};
use crate::i18n::Tongue;

/// What `pdftotext` reads, pages divided by form feeds; `None` on a machine without it.
fn read_back(pdf: &[u8], layout: &str) -> Option<String> {
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(file.path(), pdf).unwrap();
    let output = Command::new("pdftotext")
        .arg(layout)
        .arg(file.path())
        .arg("-")
        .output()
        .ok()?;
    assert!(output.status.success());
    Some(String::from_utf8(output.stdout).unwrap())
}

/// The text without the marks that a line break inside a cell leaves.
fn letters(text: &str) -> String {
    text.chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}

fn holds(pdf: &[u8], part: &str) -> bool {
    pdf.windows(part.len())
        .any(|window| window == part.as_bytes())
}

#[test]
fn the_plan_becomes_a_tagged_pdf() {
    let before = Instant::now();
    let pdf = write(&sample::plan(), None).unwrap();
    eprintln!("17 rows: {:?}, {} bytes", before.elapsed(), pdf.len());
    if let Some(folder) = std::env::var_os("MINGA_LOOK") {
        fs::write(std::path::Path::new(&folder).join("plan.pdf"), &pdf).unwrap();
    }
    assert!(pdf.starts_with(b"%PDF-1.7"));
    assert!(holds(&pdf, "/Lang(es-CL)") || holds(&pdf, "/Lang (es-CL)"));
    assert!(holds(&pdf, "pdfuaid:part"));
    assert!(holds(&pdf, "Plan de Acción CER Vitivinícola"));
    assert!(!holds(&pdf, "/CreationDate"));
}

#[test]
fn every_cell_and_the_header_are_on_the_pages() {
    let pdf = write(&sample::plan(), None).unwrap();
    let Some(text) = read_back(&pdf, "-layout") else {
        return;
    };
    let pages: Vec<&str> = text
        .split('\u{C}')
        .filter(|page| !page.trim().is_empty())
        .collect();
    assert!(pages.len() > 3, "{} pages", pages.len());
    let planned: Vec<&&str> = pages
        .iter()
        .filter(|page| page.contains("ACTIVIDADES"))
        .collect();
    assert_eq!(
        planned.len(),
        pages.len() - 2,
        "all but the title page and the last have the header"
    );
    for (index, page) in pages.iter().enumerate().skip(1) {
        let number = format!("{}/{}", index + 1, pages.len());
        assert!(page.replace(' ', "").contains(&number), "{number}");
    }
    // In reading order a cell's lines follow each other, unless a page break divides them.
    let Some(raw) = read_back(&pdf, "-raw") else {
        return;
    };
    let raw = letters(&raw);
    for row in &sample::plan_table().rows {
        let texts: Vec<String> = match row {
            Row::Band(band) => vec![band.text.clone()],
            Row::Cells(cells) => cells[1..2]
                .iter()
                .chain(&cells[5..])
                .map(Cell::plain)
                .collect(),
        };
        for text in texts {
            assert!(raw.contains(&letters(&text)), "{text}");
        }
    }
}

#[test]
fn the_same_report_gives_the_same_bytes_and_the_date_is_the_given_one() {
    let report = sample::column_of(&["uva"]);
    assert!(write(&report, None).unwrap() == write(&report, None).unwrap());
    let date: Timestamp = "2026-12-14T18:30:00Z".parse().unwrap();
    assert!(holds(
        &write(&report, Some(date)).unwrap(),
        "(D:20261214183000Z)"
    ));
}

#[test]
fn texts_are_never_markup_and_never_stop_the_document() {
    let nasty = [
        "#panic() $x$ *b* _i_ `c` @ref <label> \\ // /* [x] = h",
        "→ 🍇 葡萄 \u{1}\u{AD}\u{200B}",
        "a\nb\r\n\n\tc",
        "#import \"/etc/passwd\"",
        "",
        "\"}]",
        "אב عرب",
        "e\u{301}\u{302}\u{303}",
    ];
    let pdf = write(&sample::column_of(&nasty), None).unwrap();
    let Some(text) = read_back(&pdf, "-layout") else {
        return;
    };
    assert!(
        text.contains("#panic() $x$ *b* _i_ `c` @ref <label>"),
        "{text}"
    );
    assert!(text.contains("#import \"/etc/passwd\""));
}

#[test]
fn every_block_may_be_empty() {
    let blocks = vec![
        Block::Paragraph(String::new()),
        Block::Bullets(Vec::new()),
        Block::Facts(Vec::new()),
        Block::Table(Table::default()),
        Block::Table(Table {
            columns: sample::columns(),
            ..Table::default()
        }),
        Block::Bars(Bars::default()),
        Block::Signatures(Vec::new()),
    ];
    let sections = vec![
        Section {
            blocks,
            ..Section::default()
        },
        Section::default(),
    ];
    let language = "es".into();
    let report = Report {
        title: "Vacío".into(),
        language,
        sections,
        ..Report::default()
    };
    write(&report, None).unwrap();
    write(
        &Report {
            sections: Vec::new(),
            ..report
        },
        None,
    )
    .unwrap();
}

/// typst 0.15.1 panics on some sequences of headers: here are all of four rows, each a band of
/// level 0 to 3 or a row of cells.
#[test]
fn bands_may_follow_each_other_in_any_order() {
    let mut report = sample::column_of(&["uva"]);
    let Block::Table(table) = report.sections[0].blocks[0].clone() else {
        panic!()
    };
    let row = |kind: usize| match u8::try_from(kind).unwrap() {
        4 => table.rows[0].clone(),
        level => Row::Band(Band {
            text: format!("nivel {level}"),
            level,
            ..Band::default()
        }),
    };
    let tables = (0..5_usize.pow(4)).map(|code| {
        let rows = [1, 5, 25, 125].map(|place| row(code / place % 5)).to_vec();
        Block::Table(Table {
            rows,
            ..table.clone()
        })
    });
    report.sections[0].blocks = tables.collect();
    write(&report, None).unwrap();
}

#[test]
fn what_pdf_ua_asks_for_is_asked_of_the_caller() {
    let report = sample::column_of(&["uva"]);
    let untitled = Report {
        title: " ".into(),
        ..report.clone()
    };
    assert!(matches!(write(&untitled, None), Err(ExportError::NoTitle)));
    for wrong in ["", "español", "e1", "-CL"] {
        let report = Report {
            language: wrong.into(),
            ..report.clone()
        };
        assert!(matches!(write(&report, None), Err(ExportError::Language(tag)) if tag == wrong));
    }
    assert_eq!(locale("es-419"), Some(("es", None)));
    assert_eq!(locale("es-Latn-CL"), Some(("es", Some("CL"))));
}

#[test]
fn a_thousand_rows_are_set() {
    let report = sample::large(1000);
    let before = Instant::now();
    let pdf = write(&report, None).unwrap();
    eprintln!("1,000 rows: {:?}, {} bytes", before.elapsed(), pdf.len());
    assert_eq!(BUILT_IN.fonts.len(), 3);
}

fn map() -> (Play, Drawing) {
    let play = Play::wine();
    let drawing = map::draw(&play.process, &Tongue::Spanish.lang());
    (play, drawing)
}

#[test]
fn a_map_is_one_page_whose_words_are_words() {
    let (play, drawing) = map();
    let pdf = write_drawing(&drawing, None).unwrap();
    assert!(pdf == write_drawing(&drawing, None).unwrap());
    assert!(holds(&pdf, "pdfuaid:part"));
    let Some(text) = read_back(&pdf, "-raw") else {
        return;
    };
    assert_eq!(text.matches('\u{C}').count(), 1, "one page");
    let text = letters(&text);
    for objective in play.process.objectives.iter() {
        assert!(
            text.contains(&letters(&objective.title)),
            "{}",
            objective.title
        );
    }
}

#[test]
fn a_map_s_texts_never_stop_its_page() {
    let (_, mut drawing) = map();
    for group in &mut drawing.groups {
        for item in &mut group.items {
            if let Item::Text { text, .. } = item {
                "🍇 #panic() $x$ אב \u{1}".clone_into(text);
            }
        }
    }
    drawing.about = "🍇\u{1}\n#x".to_owned();
    write_drawing(&drawing, None).unwrap();
}

#[test]
fn the_plan_has_the_map_between_its_parts() {
    let (_, drawing) = map();
    let mut report = sample::plan();
    report.drawing = Some(drawing);
    let Some(text) = read_back(&write(&report, None).unwrap(), "-layout") else {
        return;
    };
    let pages: Vec<&str> = text.split('\u{C}').collect();
    let on = |words: &str| {
        pages
            .iter()
            .position(|page| page.contains(words))
            .expect(words)
    };
    let map = on("Mapa estratégico");
    assert!(pages[map - 1].contains("ACTIVIDADES"));
    assert!(pages[map].contains("ayuda a lograr") && !pages[map].contains("ACTIVIDADES"));
    assert!(pages[map + 1].contains(&report.sections[1].heading));
}
