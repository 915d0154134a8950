//! What a list would add, what is there already, and what cannot be read.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use crate::domain::ids::{ProposalId, ThematicTableId};
use crate::domain::import_fault::Reason;
use crate::domain::proposal::ProposalDraft;
use crate::domain::{Action, Process};
use crate::import::list::List;
use crate::import::text::Encoding;

/// What importing a list would do; lines are counted from 1.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    pub drafts: Vec<ProposalDraft>,
    /// Lines whose text the table has already, whatever became of the proposal.
    pub already: Vec<(usize, ProposalId)>,
    /// Lines whose text stands on an earlier line of the list.
    pub repeated: Vec<(usize, usize)>,
    pub unreadable: Vec<(usize, Reason)>,
    pub encoding: Encoding,
}

impl Preview {
    /// The act that adds the drafts; none when there is nothing to add.
    #[must_use]
    pub fn into_action(self, table: ThematicTableId) -> Option<Action> {
        (!self.drafts.is_empty()).then_some(Action::AddProposals {
            table,
            drafts: self.drafts,
        })
    }
}

/// Compares a list with all proposals that a table ever had, so that importing twice adds nothing.
#[must_use]
pub fn of(process: &Process, table: ThematicTableId, list: List, origin: &str) -> Preview {
    let known: HashMap<String, ProposalId> = process
        .index()
        .all_of(table)
        .into_iter()
        .flatten()
        .filter_map(|(_, id)| process.proposals.get(*id))
        .map(|proposal| (folded(&proposal.text), proposal.id))
        .collect();
    let mut preview = Preview {
        unreadable: list.unreadable,
        ..Preview::default()
    };
    let mut lines: HashMap<String, usize> = HashMap::new();
    for item in list.items {
        let key = folded(&item.text);
        if let Some(id) = known.get(&key) {
            preview.already.push((item.line, *id));
        } else if let Some(first) = lines.get(&key) {
            preview.repeated.push((item.line, *first));
        } else {
            lines.insert(key, item.line);
            preview.drafts.push(ProposalDraft {
                source: origin.to_owned(),
                ..ProposalDraft::action(item.text)
            });
        }
    }
    preview
}

/// The text by which two proposals are the same: without case, with single blanks, composed.
fn folded(text: &str) -> String {
    let composed: String = text.nfc().collect();
    // By way of capitals, so that "ß" and "SS" meet, as Unicode's own folding has it.
    let folded: String = composed.to_uppercase().to_lowercase().nfc().collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::import_fault::ImportFault;
    use crate::domain::proposal::Nature;
    use crate::domain::testing::Play;
    use crate::import::{ListKind, proposals};

    fn preview(play: &Play, bytes: &[u8], kind: ListKind) -> Preview {
        let table = play.table("Mercado");
        proposals(bytes, kind, &play.process, table, "lista.txt").expect("the list is readable")
    }

    fn import(play: &mut Play, text: &str) -> Preview {
        let found = preview(play, text.as_bytes(), ListKind::Text);
        if let Some(action) = found.clone().into_action(play.table("Mercado")) {
            play.act(action);
        }
        found
    }

    fn texts(preview: &Preview) -> Vec<&str> {
        let drafts = preview.drafts.iter();
        drafts.map(|draft| draft.text.as_str()).collect()
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
        assert_eq!(proposal.source, "lista.txt");
        assert_eq!(proposal.nature, Nature::Action);
    }

    #[test]
    fn importing_twice_adds_nothing() {
        let mut play = Play::wine();
        let list = "Feria anual\nMarca común\nSello verde\n";
        import(&mut play, list);
        let ids: Vec<ProposalId> = play
            .process
            .index()
            .standing()
            .iter()
            .map(|p| p.1)
            .collect();
        let [a, b, c] = ids[ids.len() - 3..] else {
            unreachable!("three were added")
        };
        // Whatever became of them since.
        play.merges(&[a, b], "Feria con marca");
        let reason = "Ya existe".to_owned();
        play.act(Action::DiscardProposal {
            proposal: c,
            reason,
        });
        let again = import(&mut play, list);
        assert!(again.drafts.is_empty());
        assert_eq!(again.already, [(1, a), (2, b), (3, c)]);
        assert_eq!(again.clone().into_action(play.table("Mercado")), None);
        // The merged text is there as well.
        assert_eq!(import(&mut play, "feria CON marca").already.len(), 1);
        // Another table may say the same.
        let other = play.table("Entorno");
        let elsewhere = proposals(list.as_bytes(), ListKind::Text, &play.process, other, "");
        assert_eq!(elsewhere.map(|found| found.drafts.len()), Ok(3));
    }

    #[test]
    fn the_same_text_is_known_by_whatever_hand_wrote_it() {
        let mut play = Play::wine();
        let found = import(
            &mut play,
            "Feria del ñandú\n  FERIA   DEL\tÑANDÚ \nFeria del n\u{303}andu\u{301}\nFe\u{200b}ria del ñandú\nStraße\nSTRASSE",
        );
        assert_eq!(texts(&found), ["Feria del ñandú", "Straße"]);
        assert_eq!(found.repeated, [(2, 1), (3, 1), (4, 1), (6, 5)]);
    }

    #[test]
    fn what_windows_wrote_is_read() {
        let play = Play::wine();
        let found = preview(&play, b"id;Texto\r\n1;\xd1and\xfa\r\n", ListKind::Csv);
        assert_eq!(texts(&found), ["Ñandú"]);
        assert_eq!(found.encoding, Encoding::Windows1252);
    }

    #[test]
    fn a_picture_is_no_list() {
        let play = Play::wine();
        let table = play.table("Mercado");
        let picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
        for kind in [ListKind::Text, ListKind::Csv] {
            assert_eq!(
                proposals(picture, kind, &play.process, table, ""),
                Err(ImportFault::Binary)
            );
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(
            bytes in prop::collection::vec(any::<u8>(), 0..300),
            marked in prop::sample::select(vec![&b""[..], b"\xff\xfe", b"\xef\xbb\xbf", b"texto;x\n"]),
        ) {
            let play = Play::wine();
            let bytes = [marked, &bytes].concat();
            for kind in [ListKind::Text, ListKind::Csv] {
                let _ = proposals(&bytes, kind, &play.process, play.table("Mercado"), "");
            }
        }

        #[test]
        fn any_table_is_read_and_every_line_is_accounted_for_once(
            text in r#"[a-c;,|\t"\n\r ñ0-9]{0,80}"#,
        ) {
            for kind in [ListKind::Text, ListKind::Csv] {
                let list = crate::import::list::read(&text, kind).expect("it is short");
                let mut lines: Vec<usize> = list.items.iter().map(|item| item.line).collect();
                lines.extend(list.unreadable.iter().map(|(line, _)| *line));
                lines.sort_unstable();
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
            let table = play.table("Mercado");
            let read = |play: &Play| proposals(text.as_bytes(), ListKind::Text, &play.process, table, "");
            if let Some(action) = read(&play).ok().and_then(|found| found.into_action(table)) {
                play.act(action);
                prop_assert_eq!(read(&play).map(|found| found.drafts), Ok(Vec::new()));
            }
        }
    }
}
