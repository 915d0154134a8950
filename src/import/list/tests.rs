use super::*;

/// The texts with their lines; what is left out, with its reason.
#[track_caller]
fn check(kind: ListKind, text: &str, expected: &[(usize, &str)], left_out: &[(usize, Reason)]) {
    let list = read(text, kind).expect("the list is short enough");
    let items: Vec<_> = list
        .items
        .iter()
        .map(|item| (item.line, item.text.as_str()))
        .collect();
    assert_eq!(items, expected, "{text:?}");
    assert_eq!(list.unreadable, left_out, "{text:?}");
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
    check(ListKind::Text, "- \n1.\n•\n1)", &[], &[]);
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
        let list = read(&text, kind).expect("the list is short enough");
        assert_eq!(list.items.len(), 3);
        assert_eq!(list.unreadable, [(2, reason)]);
        assert_eq!(list.items[2].line, 4);
    }
}

#[test]
fn one_enormous_line_is_only_a_warning() {
    let text = "a".repeat(crate::import::MAX_BYTES / 10);
    for kind in [ListKind::Text, ListKind::Csv] {
        let list = read(&text, kind).expect("it is one line");
        assert!(list.items.is_empty());
        assert!(matches!(list.unreadable[..], [(1, Reason::TooLong { .. })]));
    }
}

#[test]
fn a_list_has_a_most_of_lines() {
    let lines = "Uno\n".repeat(MAX_LINES);
    for kind in [ListKind::Text, ListKind::Csv] {
        let list = read(&lines, kind).expect("it is allowed");
        assert_eq!(list.items.len(), MAX_LINES);
        assert_eq!(list.items.last().map(|item| item.line), Some(MAX_LINES));
        assert_eq!(
            read(&format!("{lines}Uno"), kind),
            Err(ImportFault::TooManyLines {
                lines: MAX_LINES + 1,
                allowed: MAX_LINES
            })
        );
    }
}

#[test]
fn the_extension_tells_the_kind() {
    assert_eq!(ListKind::of_extension("TXT"), Some(ListKind::Text));
    assert_eq!(ListKind::of_extension("csv"), Some(ListKind::Csv));
    assert_eq!(ListKind::of_extension("xlsx"), None);
}
