use super::*;
use crate::domain::import_fault::Reason;
use crate::import::{MAX_BYTES, MAX_CHARACTERS, MAX_LINES};

/// The texts with their lines; what is left out, with its reason.
#[track_caller]
fn check(kind: ListKind, text: &str, expected: &[(usize, &str)], reasons: &[(usize, Reason)]) {
    let preview = previewed(&Play::wine(), text.as_bytes(), kind);
    assert_eq!(added(&preview), expected, "{text:?}");
    assert_eq!(left_out(&preview), reasons, "{text:?}");
}

#[track_caller]
fn check_line(text: &str, expected: &str) {
    check(ListKind::Text, text, &[(1, expected)], &[]);
}

#[track_caller]
fn check_csv(text: &str, expected: &[(usize, &str)]) {
    check(ListKind::Csv, text, expected, &[]);
}

#[test]
fn a_text_has_a_proposal_a_line() {
    check(
        ListKind::Text,
        "\u{feff}Uno\r\n\r\n  Dos  palabras\t\n\nTres",
        &[(1, "Uno"), (3, "Dos palabras"), (5, "Tres")],
        &[],
    );
    check(ListKind::Text, "Uno\rDos\r", &[(1, "Uno"), (2, "Dos")], &[]);
}

#[test]
fn bullets_are_not_part_of_a_proposal() {
    for bulleted in [
        "- Riego",
        "• Riego",
        "•Riego",
        "* Riego",
        "– Riego",
        "1. Riego",
        "12) Riego",
        "3.- Riego",
        "a) Riego",
        "  -\tRiego",
        "1)Riego",
    ] {
        check_line(bulleted, "Riego");
    }
    for bare in [
        "-5 ºC de helada",
        "3.6 Información",
        "2006. Un año",
        "1,5 millones",
        "a la feria",
        "10 viñas",
        "Riego - goteo",
    ] {
        check_line(bare, bare);
    }
    let bare = read("- \n1.\n•\n1)".as_bytes(), ListKind::Text);
    assert_eq!(bare, Err(ImportFault::Empty));
}

#[test]
fn every_separator_is_told_by_itself() {
    for separator in [",", ";", "\t", "|"] {
        let text = "id,Texto,mesa\n1,Riego,Innovación\n2,Feria,Mercado\n".replace(',', separator);
        check_csv(&text, &[(2, "Riego"), (3, "Feria")]);
        let text = "Riego,1\nFeria,2\n".replace(',', separator);
        check_csv(&text, &[(1, "Riego"), (2, "Feria")]);
    }
    check_csv("texto\nRiego\nFeria\n", &[(2, "Riego"), (3, "Feria")]);
    check_csv("Riego\nFeria\n", &[(1, "Riego"), (2, "Feria")]);
    check_csv("id; TEXT ;mesa\n1;Riego;x\n", &[(2, "Riego")]);
}

#[test]
fn prose_is_not_cut_at_its_commas() {
    check_csv("Riego, vivero y abonos\n", &[(1, "Riego, vivero y abonos")]);
    check_csv("Subir a 1,5 millones\n", &[(1, "Subir a 1,5 millones")]);
    check_csv(
        "Riego; y vivero\nFeria\n",
        &[(1, "Riego; y vivero"), (2, "Feria")],
    );
    check_csv(
        "texto;mesa\nRiego, vivero y abonos;Innovación\n",
        &[(2, "Riego, vivero y abonos")],
    );
}

#[test]
fn quotes_keep_separators_and_line_ends_together() {
    check_csv(
        "texto;mesa\r\n\"Riego;\r\ngoteo \"\"fino\"\"\";x\r\n\r\nFeria;y\r\n",
        &[(2, "Riego; goteo \"fino\""), (5, "Feria")],
    );
    check_csv(
        "\"Riego, vivero\",x\nFeria,y\n",
        &[(1, "Riego, vivero"), (2, "Feria")],
    );
}

#[test]
fn malformed_rows_are_left_out_with_their_line() {
    check(
        ListKind::Csv,
        "id,texto,mesa\n1,Riego,x\n2,Feria, marca y sello,x\n3\n\n;;\n4,Sello\n5,Vid,x,,\n",
        &[(2, "Riego"), (7, "Sello"), (8, "Vid")],
        &[
            (
                3,
                Reason::TooManyColumns {
                    found: 4,
                    expected: 3,
                },
            ),
            (4, Reason::NoColumn { column: 2 }),
            (6, Reason::NoColumn { column: 2 }),
        ],
    );
}

#[test]
fn an_open_quote_costs_one_line_not_the_rest() {
    check(
        ListKind::Csv,
        "texto;mesa\nRiego;x\n\"Feria;y\nSello;z\nVid;w",
        &[(2, "Riego"), (4, "Sello"), (5, "Vid")],
        &[(3, Reason::OpenQuote)],
    );
    check(ListKind::Csv, "\"", &[], &[(1, Reason::OpenQuote)]);
}

#[test]
fn a_text_has_a_longest() {
    let long = "ñ".repeat(MAX_CHARACTERS + 1);
    let reason = Reason::TooLong {
        characters: MAX_CHARACTERS + 1,
        allowed: MAX_CHARACTERS,
    };
    for kind in [ListKind::Text, ListKind::Csv] {
        let text = format!("Uno\n{long}\nDos\n{}\n", &long[2..]);
        let preview = previewed(&Play::wine(), text.as_bytes(), kind);
        let lines: Vec<usize> = added(&preview).iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [1, 3, 4]);
        assert_eq!(left_out(&preview), [(2, reason)]);
    }
}

#[test]
fn one_enormous_line_is_only_a_warning() {
    let text = "a".repeat(MAX_BYTES / 10);
    for kind in [ListKind::Text, ListKind::Csv] {
        let preview = previewed(&Play::wine(), text.as_bytes(), kind);
        assert_eq!(added(&preview), []);
        assert!(matches!(
            left_out(&preview)[..],
            [(1, Reason::TooLong { .. })]
        ));
    }
}

#[test]
fn a_list_has_a_most_of_lines() {
    let lines = "Uno\n".repeat(MAX_LINES);
    for kind in [ListKind::Text, ListKind::Csv] {
        let book = read(lines.as_bytes(), kind).expect("it is allowed");
        let rows = &book.sheets[0].rows;
        assert_eq!(rows.len(), MAX_LINES);
        assert_eq!(rows.last().map(|row| row.line), Some(MAX_LINES));
        assert_eq!(
            read(format!("{lines}Uno").as_bytes(), kind),
            Err(ImportFault::TooManyLines {
                lines: MAX_LINES + 1,
                allowed: MAX_LINES
            })
        );
    }
}

#[test]
fn titles_above_a_header_are_no_proposals() {
    check_csv(
        "Plan de muestra;;\n;;\nN.º;Actividad;Plazo\n1;Riego;2S 2027\n2;Feria;1S 2028\n",
        &[(4, "Riego"), (5, "Feria")],
    );
    // Nor when whoever wrote them left the separators out.
    check_csv(
        "Propuestas\nN.º;Propuesta;Plazo\n1;Riego;2S 2027\n2;Feria;1S 2028\n",
        &[(3, "Riego"), (4, "Feria")],
    );
}

#[test]
fn the_name_tells_how_a_text_is_read() {
    assert_eq!(ListKind::of_extension("TXT"), Some(ListKind::Text));
    assert_eq!(ListKind::of_extension("csv"), Some(ListKind::Csv));
    assert_eq!(ListKind::of_extension("XLSX"), Some(ListKind::Office));
    assert_eq!(ListKind::of_extension("png"), None);
    // A table that somebody called a workbook is read as the table that it is.
    let preview = previewed(&Play::wine(), b"id;texto\n1;Riego\n", ListKind::Office);
    assert_eq!(added(&preview), [(2, "Riego")]);
}

#[test]
fn what_is_pasted_out_of_a_spreadsheet_keeps_its_cells() {
    let play = Play::wine();
    let paste = |text: &str| {
        let book = quietly(|watch| crate::import::pasted(text, watch)).expect("readable");
        preview_of(&play, &book, Tables::One(play.table("Mercado")))
    };
    let found =
        paste("Propuesta\tMesa\r\n\"Riego;\r\npor \"\"goteo\"\"\"\tMercado\r\nFeria\tMercado\r\n");
    assert_eq!(added(&found), [(2, "Riego; por \"goteo\""), (4, "Feria")]);
    let found = paste("1. Riego, vivero y abonos\n2. Feria; anual\n");
    assert_eq!(
        added(&found),
        [(1, "Riego, vivero y abonos"), (2, "Feria; anual")]
    );
}

#[test]
fn reading_stops_when_nobody_waits() {
    let lines = "Uno\nDos\n".repeat(1_000);
    let rows = AtomicUsize::new(0);
    let watch = Watch {
        stopped: &|| rows.load(std::sync::atomic::Ordering::Relaxed) > 500,
        rows: &rows,
    };
    let read = crate::import::read(lines.as_bytes(), ListKind::Text, &watch);
    assert_eq!(read, Err(ImportFault::Stopped));
    assert!(rows.into_inner() < 1_000);
}
