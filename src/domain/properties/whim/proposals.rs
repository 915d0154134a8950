//! Whims about proposals and merges: all that can be said of one, and every act on them.

use super::{one, perhaps, step};
use crate::domain::merge::{Consent, MergeVotes};
use crate::domain::money::Money;
use crate::domain::proposal::{
    DraftPlace, ImportRow, Nature, ProposalDraft, ProposalEdit, Proposer,
};
use crate::domain::term::Term;
use crate::domain::{Action, Process};

/// The act of a whim about one proposal or several.
pub(super) fn act(process: &Process, a: usize, b: usize, text: String) -> Action {
    let proposal = one(&process.proposals, a);
    match b % 4 {
        0 => Action::ParkProposal { proposal },
        1 if b.is_multiple_of(3) => Action::RewriteProposal {
            proposal,
            table: one(&process.tables, b),
            draft: Box::new(draft(process, a, b / 3, text)),
        },
        1 | 2 => Action::RankProposal {
            proposal,
            step: step(b / 4),
        },
        _ if b.is_multiple_of(3) => Action::KeepApart {
            proposals: vec![proposal, one(&process.proposals, b), proposal],
        },
        _ => Action::ImportProposals {
            rows: [a, b]
                .map(|n| ImportRow {
                    table: one(&process.tables, n),
                    draft: draft(process, a, n, text.clone()),
                })
                .to_vec(),
        },
    }
}

/// The act of a whim about a merge.
pub(super) fn merge(process: &Process, a: usize, b: usize, text: String) -> Action {
    let merge = one(&process.merges, a);
    match b % 4 {
        0 => Action::ExtendMerge {
            merge,
            sources: vec![one(&process.proposals, b)],
        },
        1 => Action::JoinProposal {
            table: one(&process.tables, a),
            draft: Box::new(draft(process, a, b, text)),
            into: one(&process.proposals, b / 4),
        },
        2 => Action::SetConsent {
            merge,
            table: one(&process.tables, b),
            consent: [None, Some(Consent::Agrees), Some(Consent::Objects)][b % 3],
        },
        _ => Action::SettleActivity {
            activity: one(&process.activities, a),
        },
    }
}

/// Uniting two or three that stand.
pub(super) fn unite(process: &Process, a: usize, b: usize, text: &str) -> Action {
    let standing = process.index().standing();
    let one_of = |n: usize| standing.get(n % standing.len()).map(|(_, id)| *id);
    Action::MergeProposals {
        sources: [a, b, a / 2].into_iter().filter_map(one_of).collect(),
        text: format!("{text} y más"),
        table: one(&process.tables, b),
        votes: [MergeVotes::Stay, MergeVotes::Count][b % 2],
    }
}

pub(super) fn edit(process: &Process, n: usize, text: String) -> ProposalEdit {
    let draft = draft(process, n, n / 9, text);
    match n % 9 {
        0 => ProposalEdit::Text(draft.text),
        1 => ProposalEdit::Nature(draft.nature),
        2 => ProposalEdit::Table(one(&process.tables, n)),
        3 => ProposalEdit::Area(draft.area),
        4 => ProposalEdit::Proposers(draft.proposers),
        5 => ProposalEdit::Beneficiaries(draft.beneficiaries),
        6 => ProposalEdit::Term(draft.term),
        7 => ProposalEdit::Cost(draft.cost),
        _ => ProposalEdit::Needs(draft.needs),
    }
}

fn draft(process: &Process, a: usize, b: usize, text: String) -> ProposalDraft {
    let person = perhaps(&process.participants, a).map(Proposer::Participant);
    let actor = perhaps(&process.actors, b).map(Proposer::Actor);
    let needs = process
        .proposals
        .iter()
        .filter(|p| p.nature == Nature::Need);
    ProposalDraft {
        nature: [
            Nature::Action,
            Nature::Action,
            Nature::Need,
            Nature::Need,
            Nature::Weakness,
        ][b % 5],
        area: perhaps(&process.areas, a),
        proposers: person.into_iter().chain(actor).collect(),
        newcomers: vec![format!("Participante {}", a % 20); b % 2],
        beneficiaries: ["Jóvenes", "mujeres", "Mujeres "][..a % 4]
            .iter()
            .map(ToString::to_string)
            .collect(),
        term: [None, Some(Term::parse("2S 2027")), Some(Term::Unset)][b % 3].clone(),
        cost: Money::parse(["", "$12M", "300 mil"][a % 3]),
        needs: needs
            .take(usize::from(b % 5 < 2 && a.is_multiple_of(2)))
            .map(|need| need.id)
            .collect(),
        place: [DraftPlace::Room, DraftPlace::Room, DraftPlace::Parked][a % 3],
        apart_from: perhaps(&process.proposals, b).into_iter().collect(),
        source: String::new(),
        text,
    }
}
