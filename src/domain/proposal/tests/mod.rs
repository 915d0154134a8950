use super::*;
use crate::domain::Action;
use crate::domain::ids::ProposalId;
use crate::domain::merge::MergeVotes;
use crate::domain::poll::Method;
use crate::domain::testing::Play;

mod ranking;
mod said;

fn discard(proposal: ProposalId, reason: &str) -> Action {
    Action::DiscardProposal {
        proposal,
        reason: reason.into(),
    }
}

fn write(proposal: ProposalId, text: &str) -> Action {
    Action::EditProposal {
        proposal,
        edit: ProposalEdit::Text(text.into()),
    }
}

#[test]
fn proposals_are_numbered_on_from_the_template_s() {
    let mut play = Play::wine();
    let first = play.proposes("Innovación", "Riego por goteo compartido");
    let second = play.proposes("Mercado", "Feria en Santa Cruz");
    assert_eq!(play.proposal(first).number, 32);
    assert_eq!(play.proposal(second).number, 33);
    assert_eq!(play.standing(first), Standing::Live);
    play.assert_sound();
}

#[test]
fn many_lines_come_in_order_without_the_empty_ones() {
    let mut play = Play::wine();
    let table = play.table("Entorno");
    let before = play.process.index().standing_count(table);
    let drafts = ["Uno", " ", "  Dos ", ""]
        .map(ProposalDraft::action)
        .to_vec();
    let last: ProposalId = play.act(Action::AddProposals { table, drafts }).id();
    assert_eq!(play.process.index().standing_count(table), before + 2);
    assert_eq!(play.proposal(last).text, "Dos");
    assert_eq!(play.proposal(last).number, 33);
    let drafts = vec![ProposalDraft::action("  ")];
    assert_eq!(
        play.refuse(Action::AddProposals { table, drafts }),
        Refusal::EmptyText
    );
}

#[test]
fn a_number_is_never_given_again() {
    let mut play = Play::wine();
    let discarded = play.proposes("Innovación", "Riego");
    play.act(discard(discarded, "Ya existe"));
    let a = play.proposes("Innovación", "Vivero");
    let b = play.proposes("Innovación", "Vivero común");
    let merge = play.merges(&[a, b], "Vivero compartido");
    play.splits(merge);
    let next = play.proposes("Innovación", "Abonos");
    assert_eq!(play.proposal(next).number, 36);
    let numbers: Vec<_> = play.process.proposals.iter().map(|p| p.number).collect();
    let distinct: std::collections::BTreeSet<_> = numbers.iter().collect();
    assert_eq!(distinct.len(), numbers.len());
}

#[test]
fn discarding_needs_a_reason_and_restoring_takes_it_back() {
    let mut play = Play::wine();
    let proposal = play.proposes("Innovación", "Riego");
    assert_eq!(play.refuse(discard(proposal, " ")), Refusal::ReasonNeeded);
    play.act(discard(proposal, " Ya existe "));
    assert_eq!(play.standing(proposal), Standing::Discarded);
    assert_eq!(play.proposal(proposal).reason, "Ya existe");
    assert!(!play.process.is_standing(proposal));
    assert_eq!(
        play.refuse(discard(proposal, "Otra vez")),
        Refusal::NotStanding(proposal)
    );
    play.assert_sound();

    play.act(Action::RestoreProposal { proposal });
    assert_eq!(play.standing(proposal), Standing::Live);
    assert_eq!(play.proposal(proposal).reason, "");
    assert!(play.process.is_standing(proposal));
    play.assert_sound();
}

#[test]
fn an_edit_changes_its_field_and_keeps_the_number() {
    let mut play = Play::wine();
    let proposal = play.proposes("Innovación", "Riego");
    let number = play.proposal(proposal).number;
    play.act(write(proposal, "  Riego tecnificado "));
    assert_eq!(play.proposal(proposal).text, "Riego tecnificado");
    assert_eq!(play.refuse(write(proposal, "\n")), Refusal::EmptyText);

    let edit = ProposalEdit::Nature(Nature::Need);
    play.act(Action::EditProposal { proposal, edit });
    assert_eq!(play.proposal(proposal).nature, Nature::Need);

    let (from, to) = (play.table("Innovación"), play.table("Mercado"));
    let before = play.process.index().standing_count(from);
    let edit = ProposalEdit::Table(to);
    play.act(Action::EditProposal { proposal, edit });
    assert_eq!(play.process.index().standing_count(from), before - 1);
    assert_eq!(play.proposal(proposal).number, number);
    play.assert_sound();
}

#[test]
fn an_edit_to_the_same_changes_nothing() {
    let mut play = Play::wine();
    let proposal = play.proposes("Innovación", "Riego");
    let operations = play.log.len();
    play.act(write(proposal, "Riego"));
    play.act(Action::RestoreProposal { proposal });
    assert_eq!(play.log.len(), operations);
}

#[test]
fn a_text_being_voted_on_is_frozen() {
    let mut play = Play::wine();
    let a = play.proposes("Innovación", "Riego");
    let b = play.proposes("Innovación", "Vivero");
    play.act(write(a, "Riego por goteo"));
    play.undo().expect("the edit can be undone");
    let c = play.proposes("Innovación", "Abonos");
    let poll = play.drafts(Method::Hands, &[a, b]);
    play.act(write(c, "Abonos verdes"));
    play.act(write(a, "Riego por aspersión"));
    play.act(Action::OpenPoll {
        poll,
        entitled: Some(9),
    });

    let frozen = Refusal::InOpenPoll(a);
    assert_eq!(play.refuse(write(a, "Otra cosa")), frozen);
    assert_eq!(play.refuse(discard(a, "No")), frozen);
    let edit = ProposalEdit::Table(play.table("Mercado"));
    assert_eq!(
        play.refuse(Action::EditProposal { proposal: a, edit }),
        frozen
    );
    let (sources, table) = (vec![c, a], play.table("Innovación"));
    let text = "Todo".to_owned();
    let merge = Action::MergeProposals {
        sources,
        text,
        table,
        votes: MergeVotes::Stay,
    };
    assert_eq!(play.refuse(merge), frozen);
    // Undo is no way around it.
    assert_eq!(play.undo(), Err(frozen));
    play.act(write(c, "Abonos orgánicos"));
}

#[test]
fn only_a_merge_makes_a_merged_text() {
    let mut play = Play::wine();
    let proposal = play.proposes("Innovación", "Riego");
    let edit = ProposalEdit::Nature(Nature::Merged);
    let merged = Refusal::OnlyByMerging;
    assert_eq!(
        play.refuse(Action::EditProposal { proposal, edit }),
        merged.clone()
    );
    let draft = ProposalDraft {
        nature: Nature::Merged,
        ..ProposalDraft::action("Vivero")
    };
    let (table, drafts) = (play.table("Mercado"), vec![draft]);
    assert_eq!(play.refuse(Action::AddProposals { table, drafts }), merged);
}
