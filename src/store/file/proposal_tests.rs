//! Every act on proposals and their merges, in the file.

use super::back_and_forth::{check, first};
use crate::domain::agenda::Step;
use crate::domain::ids::{MergeId, ProposalId};
use crate::domain::merge::{Consent, MergeVotes};
use crate::domain::money::Money;
use crate::domain::people::Newcomer;
use crate::domain::proposal::{
    DraftPlace, ImportRow, Nature, ProposalDraft, ProposalEdit, Proposer,
};
use crate::domain::term::Term;
use crate::domain::{Action, Process};
use crate::store::testing::Room;

/// The proposal of this number.
fn number(process: &Process, number: i64) -> ProposalId {
    let mut all = process.proposals.iter();
    all.find(|proposal| proposal.number == number)
        .expect("it is there")
        .id
}

fn edit(process: &Process, edit: ProposalEdit) -> Action {
    let proposal = number(process, 1);
    Action::EditProposal { proposal, edit }
}

fn rank(process: &Process, proposal: i64, step: Step) -> Action {
    let proposal = number(process, proposal);
    Action::RankProposal { proposal, step }
}

/// The merge that was made last.
fn merge(process: &Process) -> MergeId {
    process.merges.iter().next_back().expect("there is one").id
}

fn consent(process: &Process, consent: Option<Consent>) -> Action {
    Action::SetConsent {
        merge: merge(process),
        table: process.tables_in_order()[0].id,
        consent,
    }
}

/// A draft with everything that can be said of one.
fn draft(process: &Process) -> ProposalDraft {
    ProposalDraft {
        area: Some(first(&process.areas)),
        newcomers: vec!["Participante 40".to_owned()],
        beneficiaries: vec!["Jóvenes".to_owned()],
        term: Some(Term::parse("2S 2027")),
        cost: Money::parse("$12M"),
        apart_from: vec![number(process, 1)],
        ..ProposalDraft::action("Propuesta de muestra con todo")
    }
}

fn room() -> Room {
    let mut room = Room::blank();
    for n in 1..=3 {
        room.propose(&format!("Propuesta de muestra {n}"));
    }
    room.act(Action::AddParticipant {
        newcomer: Newcomer {
            name: "Participante 12".to_owned(),
            ..Newcomer::default()
        },
        workshop: None,
    });
    room
}

#[test]
fn what_is_said_of_a_proposal_is_undone_and_redone_after_closing() {
    check(
        room(),
        &[
            |process| Action::EditProposal {
                proposal: number(process, 2),
                edit: ProposalEdit::Nature(Nature::Need),
            },
            |process| edit(process, ProposalEdit::Area(Some(first(&process.areas)))),
            |process| {
                let by = Proposer::Participant(first(&process.participants));
                edit(process, ProposalEdit::Proposers(vec![by]))
            },
            |process| {
                edit(
                    process,
                    ProposalEdit::Beneficiaries(vec!["Mujeres".to_owned()]),
                )
            },
            |process| edit(process, ProposalEdit::Term(Some(Term::parse("A definir")))),
            |process| edit(process, ProposalEdit::Cost(Money::parse("300 mil"))),
            |process| edit(process, ProposalEdit::Needs(vec![number(process, 2)])),
            |process| Action::RewriteProposal {
                proposal: number(process, 3),
                table: process.tables_in_order()[1].id,
                draft: Box::new(draft(process)),
            },
            |process| Action::EditProposal {
                proposal: number(process, 3),
                edit: ProposalEdit::Table(process.tables_in_order()[0].id),
            },
            |process| rank(process, 1, Step::Up),
            |process| rank(process, 3, Step::Up),
            |process| rank(process, 3, Step::Up),
            |process| Action::ParkProposal {
                proposal: number(process, 3),
            },
            |process| Action::RestoreProposal {
                proposal: number(process, 3),
            },
            |process| Action::KeepApart {
                proposals: vec![number(process, 1), number(process, 3)],
            },
            |process| Action::AddProposals {
                table: process.tables_in_order()[1].id,
                drafts: vec![draft(process)],
            },
            |process| Action::ImportProposals {
                rows: (0..2)
                    .map(|table| ImportRow {
                        table: process.tables_in_order()[table].id,
                        draft: ProposalDraft {
                            nature: Nature::BOARDS[table],
                            place: [DraftPlace::Room, DraftPlace::Parked][table],
                            ..draft(process)
                        },
                    })
                    .collect(),
            },
            |process| Action::RemoveParticipant {
                participant: first(&process.participants),
            },
        ],
    );
}

#[test]
fn what_is_done_with_a_merge_is_undone_and_redone_after_closing() {
    check(
        room(),
        &[
            |process| rank(process, 1, Step::Up),
            |process| Action::MergeProposals {
                sources: vec![number(process, 1), number(process, 2)],
                text: "Propuesta de muestra fusionada".to_owned(),
                table: process.tables_in_order()[0].id,
                votes: MergeVotes::Count,
            },
            |process| consent(process, Some(Consent::Agrees)),
            |process| consent(process, Some(Consent::Objects)),
            |process| consent(process, None),
            |process| consent(process, Some(Consent::Agrees)),
            |process| Action::ExtendMerge {
                merge: merge(process),
                sources: vec![number(process, 3)],
            },
            |process| Action::JoinProposal {
                table: process.tables_in_order()[1].id,
                draft: Box::new(draft(process)),
                into: number(process, 4),
            },
            |process| Action::AdoptProposal {
                proposal: number(process, 4),
                stage: first(&process.stages),
                area: None,
            },
            |process| Action::SplitMerge {
                merge: merge(process),
            },
            |process| Action::SettleActivity {
                activity: first(&process.activities),
            },
            |process| Action::JoinProposal {
                table: process.tables_in_order()[0].id,
                draft: Box::new(ProposalDraft::action("Propuesta de muestra parecida")),
                into: number(process, 1),
            },
        ],
    );
}
