//! Whatever is done, the file holds what the memory holds.

use proptest::prelude::*;

use crate::domain::merge::MergeVotes;
use crate::domain::proposal::ProposalEdit;
use crate::domain::{Action, Process};
use crate::store::testing::{Room, decided};

/// An act by three numbers: which, and on what.
fn action(room: &Room, which: u8, a: u8, b: u8) -> Option<Action> {
    fn pick<T>(mut from: impl Iterator<Item = T>, place: u8, len: usize) -> Option<T> {
        from.nth(usize::from(place) % len.max(1))
    }
    let process: &Process = &room.process;
    let proposal =
        |place| pick(process.proposals.iter(), place, process.proposals.len()).map(|row| row.id);
    Some(match which % 12 {
        0 | 1 => room.proposal(&format!("Propuesta {a} {b}")),
        2 => Action::EditProposal {
            proposal: proposal(a)?,
            edit: ProposalEdit::Text(format!("Otra {b} \u{1F347} 'ñ\"\\")),
        },
        3 => Action::DiscardProposal {
            proposal: proposal(a)?,
            reason: "no".to_owned(),
        },
        4 => Action::RestoreProposal {
            proposal: proposal(a)?,
        },
        5 | 6 => Action::MergeProposals {
            sources: vec![proposal(a)?, proposal(b)?],
            text: format!("Fusión {a} {b}"),
            table: process.tables_in_order().first()?.id,
            votes: MergeVotes::Stay,
        },
        7 => Action::SplitMerge {
            merge: pick(process.merges.iter(), a, process.merges.len())?.id,
        },
        8 | 9 => Action::AdoptProposal {
            proposal: proposal(a)?,
            stage: process.stages_in_order().first()?.id,
            area: None,
        },
        10 => Action::RemoveActivity {
            activity: pick(process.activities.iter(), a, process.activities.len())?.id,
        },
        _ => Action::EditProposal {
            proposal: proposal(a)?,
            edit: ProposalEdit::Table(pick(process.tables.iter(), b, process.tables.len())?.id),
        },
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 12,
        failure_persistence: None,
        max_shrink_iters: 200,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_sequence_of_acts_is_read_back_and_sound(
        steps in proptest::collection::vec((0u8..16, any::<u8>(), any::<u8>()), 1..40),
    ) {
        let mut room = Room::blank();
        room.store.connection.execute_batch("PRAGMA synchronous = OFF").unwrap();
        for (which, a, b) in steps {
            let history = room.history();
            match which {
                12 | 13 => {
                    if let Some(target) = history.next_undo() {
                        let _ = room.take_back(target, "undo");
                    }
                }
                14 => {
                    if let Some(target) = history.next_redo() {
                        let _ = room.take_back(target, "redo");
                    }
                }
                15 => room = room.reopened(),
                _ => {
                    if let Some(action) = action(&room, which, a, b)
                        && decided(&room.process, action.clone()).is_ok()
                    {
                        room.act(action);
                    }
                }
            }
        }
        room.assert_sound();
        room.reopened().assert_sound();
    }
}
