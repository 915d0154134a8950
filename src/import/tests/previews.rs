use proptest::prelude::*;

use super::*;
use crate::domain::Action;
use crate::domain::ids::ProposalId;
use crate::import::encoding::Encoding;

fn import(play: &mut Play, text: &str) -> Preview {
    let found = previewed(play, text.as_bytes(), ListKind::Text);
    if let Some(action) = found.clone().into_action(&play.process) {
        play.act(action);
    }
    found
}

fn texts(preview: &Preview) -> Vec<&str> {
    added(preview).into_iter().map(|(_, text)| text).collect()
}

/// The lines whose texts are there, with the proposals that say them.
fn already(preview: &Preview) -> Vec<(usize, ProposalId)> {
    let lines = preview.lines.iter();
    lines
        .filter_map(|line| match line.status {
            Status::There(id) => Some((line.line, id)),
            _ => None,
        })
        .collect()
}

#[test]
fn a_list_becomes_proposals_of_a_table() {
    let mut play = Play::wine();
    let found = import(&mut play, "- Feria del ñandú\n\n2) Marca común\n");
    assert_eq!(texts(&found), ["Feria del ñandú", "Marca común"]);
    let last = play.process.index().standing().last().copied();
    let (number, id) = last.expect("something was added");
    assert_eq!(number, 33);
    let proposal = play.proposal(id);
    assert_eq!(proposal.table, play.table("Mercado"));
    assert_eq!(proposal.source, "lista");
    assert_eq!(proposal.nature, Nature::Action);
}

#[test]
fn importing_twice_adds_nothing() {
    let mut play = Play::wine();
    let list = "Feria anual\nMarca común\nSello verde\nRuta del vino\n";
    import(&mut play, list);
    let standing = play.process.index().standing();
    let ids: Vec<ProposalId> = standing.iter().map(|p| p.1).collect();
    let [a, b, c, d] = ids[ids.len() - 4..] else {
        unreachable!("four were added")
    };
    // Whatever became of them since.
    play.merges(&[a, b], "Feria con marca");
    let reason = "Ya existe".to_owned();
    play.act(Action::DiscardProposal {
        proposal: c,
        reason,
    });
    play.act(Action::ParkProposal { proposal: d });
    let again = import(&mut play, list);
    assert_eq!(texts(&again), [""; 0]);
    assert_eq!(already(&again), [(1, a), (2, b), (3, c), (4, d)]);
    assert_eq!(again.into_action(&play.process), None);
    // The merged text is there as well.
    assert_eq!(already(&import(&mut play, "feria CON marca")).len(), 1);
    // Another table may say the same.
    let book = read(list.as_bytes(), ListKind::Text).expect("readable");
    let elsewhere = preview_of(&play, &book, Tables::One(play.table("Entorno")));
    assert_eq!(texts(&elsewhere).len(), 4);
}

#[test]
fn what_was_added_while_the_list_was_looked_at_is_not_added_again() {
    let mut play = Play::wine();
    let found = previewed(&play, b"Feria anual\nSello verde\n", ListKind::Text);
    play.proposes("Mercado", "FERIA anual");
    let Some(Action::AddProposals { drafts, .. }) = found.into_action(&play.process) else {
        panic!("one is new")
    };
    let texts: Vec<&str> = drafts.iter().map(|draft| draft.text.as_str()).collect();
    assert_eq!(texts, ["Sello verde"]);
}

#[test]
fn the_same_text_is_known_by_whatever_hand_wrote_it() {
    let mut play = Play::wine();
    let found = import(
        &mut play,
        "Feria del ñandú\n  FERIA   DEL\tÑANDÚ \nFeria del n\u{303}andu\u{301}\nFe\u{200b}ria del ñandú\nStraße\nSTRASSE",
    );
    assert_eq!(texts(&found), ["Feria del ñandú", "Straße"]);
    let lines = found.lines.iter();
    let repeated: Vec<(usize, usize)> = lines
        .filter_map(|line| match line.status {
            Status::Repeated { first } => Some((line.line, first)),
            _ => None,
        })
        .collect();
    assert_eq!(repeated, [(2, 1), (3, 1), (4, 1), (6, 5)]);
}

#[test]
fn what_windows_wrote_is_read() {
    let play = Play::wine();
    let bytes = b"id;Texto\r\n1;\xd1and\xfa\r\n";
    assert_eq!(texts(&previewed(&play, bytes, ListKind::Csv)), ["Ñandú"]);
    let book = read(bytes, ListKind::Csv).map(|book| book.encoding);
    assert_eq!(book, Ok(Encoding::Windows1252));
}

#[test]
fn a_line_can_be_left_out_and_taken_in_and_one_that_is_there_cannot() {
    let mut play = Play::wine();
    play.proposes("Mercado", "Feria anual");
    let mut found = previewed(&play, b"Feria anual\nSello verde\nRuta\n", ListKind::Text);
    found.toggle(0);
    found.toggle(1);
    assert_eq!(texts(&found), ["Ruta"]);
    assert_eq!(found.counts().added, 1);
    assert_eq!(found.counts().already, 1);
    found.toggle(1);
    assert_eq!(texts(&found), ["Sello verde", "Ruta"]);
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(
        bytes in prop::collection::vec(any::<u8>(), 0..300),
        marked in prop::sample::select(vec![
            &b""[..], b"\xff\xfe", b"\xef\xbb\xbf", b"texto;x\n", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        ]),
    ) {
        let play = Play::wine();
        let bytes = [marked, &bytes].concat();
        for kind in [ListKind::Text, ListKind::Csv, ListKind::Office] {
            if let Ok(book) = read(&bytes, kind) {
                preview_of(&play, &book, Tables::AsWritten(play.table("Mercado")));
            }
        }
    }

    #[test]
    fn any_table_is_read_and_every_line_is_accounted_for_once(
        text in r#"[a-c;,|\t"\n\r ñ0-9]{0,80}"#,
    ) {
        let play = Play::wine();
        for kind in [ListKind::Text, ListKind::Csv] {
            let Ok(book) = read(text.as_bytes(), kind) else { continue };
            let preview = preview_of(&play, &book, Tables::One(play.table("Mercado")));
            let mut lines: Vec<usize> = preview.lines.iter().map(|line| line.line).collect();
            let before = lines.len();
            lines.dedup();
            prop_assert_eq!(before, lines.len());
            let ends = text.replace("\r\n", "\n").replace('\r', "\n");
            prop_assert!(lines.last().is_none_or(|line| *line <= ends.lines().count()));
        }
    }

    #[test]
    fn whatever_was_imported_once_is_known_the_second_time(text in "\\PC{0,40}(\n\\PC{0,40}){0,4}") {
        let mut play = Play::wine();
        let Ok(book) = read(text.as_bytes(), ListKind::Text) else { return Ok(()) };
        let table = Tables::One(play.table("Mercado"));
        if let Some(action) = preview_of(&play, &book, table).into_action(&play.process) {
            play.act(action);
            let again = preview_of(&play, &book, table);
            prop_assert_eq!(added(&again), []);
        }
    }
}
