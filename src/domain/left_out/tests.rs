use super::{Kind, Why};
use crate::domain::Action;
use crate::domain::ids::ProposalId;
use crate::domain::proposal::{DraftPlace, Nature, ProposalDraft};
use crate::domain::testing::Play;

fn why(play: &Play, id: ProposalId) -> Option<Why> {
    play.process.why_left_out(play.proposal(id))
}

#[test]
fn what_waits_waits_until_an_activity_names_it() {
    let mut play = Play::wine();
    let riego = play.proposes("Innovación", "Riego por turnos");
    assert_eq!(why(&play, riego), Some(Why::Waiting));
    let activity = play.adopts(riego, 3, Some(1));
    assert_eq!(why(&play, riego), None);
    play.act(Action::RemoveActivity { activity });
    assert_eq!(why(&play, riego), Some(Why::Waiting));
}

#[test]
fn a_source_reaches_the_plan_in_the_text_that_unites_it() {
    let mut play = Play::wine();
    let a = play.proposes("Innovación", "Riego por turnos");
    let b = play.proposes("Mercado", "Turnos de riego");
    let c = play.proposes("Mercado", "Riego de noche");
    let first = play.merges(&[a, b], "Riego por turnos en el valle");
    let under = play.result_of(first);
    let second = play.merges(&[under, c], "Riego ordenado");
    let top = play.result_of(second);
    assert_eq!(why(&play, a), Some(Why::United(under)));
    assert_eq!(why(&play, under), Some(Why::United(top)));
    assert_eq!(why(&play, top), Some(Why::Waiting));
    play.adopts(top, 3, Some(1));
    for id in [a, b, c, under, top] {
        assert_eq!(why(&play, id), None);
    }
}

#[test]
fn what_the_room_put_aside_says_why() {
    let mut play = Play::wine();
    let proposal = play.proposes("Innovación", "Riego por turnos");
    let reason = "Ya existe".to_owned();
    play.act(Action::DiscardProposal { proposal, reason });
    assert_eq!(why(&play, proposal), Some(Why::Discarded));
    play.act(Action::RestoreProposal { proposal });
    assert_eq!(why(&play, proposal), Some(Why::Waiting));
}

#[test]
fn a_split_merge_that_nobody_wrote_on_stands_nowhere() {
    let mut play = Play::wine();
    let a = play.proposes("Innovación", "Riego por turnos");
    let b = play.proposes("Mercado", "Turnos de riego");
    let merge = play.merges(&[a, b], "Riego por turnos en el valle");
    let result = play.result_of(merge);
    play.splits(merge);
    assert_eq!(why(&play, result), None);
    assert_eq!(why(&play, a), Some(Why::Waiting));
}

#[test]
fn everything_that_was_said_is_in_the_plan_or_in_the_list_once() {
    let mut play = Play::wine();
    let a = play.proposes("Innovación", "Riego por turnos");
    let b = play.proposes("Mercado", "Turnos de riego");
    play.merges(&[a, b], "Riego por turnos en el valle");
    let c = play.proposes("Entorno", "Plantar sauces");
    play.adopts(c, 3, None);
    let list = play.process.left_out();
    let listed: Vec<ProposalId> = list.iter().map(|left| left.proposal).collect();
    for proposal in play.process.proposals.iter() {
        let times = listed.iter().filter(|id| **id == proposal.id).count();
        let named = play.process.reached_the_plan(proposal.id);
        assert_eq!(times, usize::from(!named), "{}", proposal.text);
    }
    let kinds: Vec<Kind> = list.iter().map(|left| left.why.kind()).collect();
    assert!(kinds.is_sorted());
}

fn need(text: &str) -> ProposalDraft {
    ProposalDraft {
        nature: Nature::Need,
        ..ProposalDraft::action(text)
    }
}

#[test]
fn a_need_is_in_the_plan_by_the_actions_that_answer_it() {
    let mut play = Play::wine();
    let dry = play.captures("Entorno", need("Falta agua en verano"));
    assert_eq!(why(&play, dry), Some(Why::Unanswered));
    let answer = |text: &str| ProposalDraft {
        needs: vec![dry],
        ..ProposalDraft::action(text)
    };
    let turns = play.captures("Entorno", answer("Riego por turnos"));
    let well = play.captures("Innovación", answer("Un pozo común"));
    assert_eq!(why(&play, dry), Some(Why::AnswersWait(vec![turns, well])));
    let reason = "Ya existe".to_owned();
    let discarded = Action::DiscardProposal {
        proposal: turns,
        reason,
    };
    play.act(discarded);
    assert_eq!(why(&play, dry), Some(Why::AnswersWait(vec![well])));
    // United and taken to the plan, it still answers.
    let other = play.proposes("Innovación", "Otro pozo");
    let merge = play.merges(&[well, other], "Pozos comunes");
    let wells = play.result_of(merge);
    assert_eq!(why(&play, dry), Some(Why::AnswersWait(vec![wells])));
    play.adopts(wells, 3, Some(1));
    assert_eq!(why(&play, dry), Some(Why::Answered(vec![wells])));
}

#[test]
fn a_text_that_unites_only_needs_is_a_need() {
    let mut play = Play::wine();
    let a = play.captures("Entorno", need("Falta agua en verano"));
    let b = play.captures("Entorno", need("El agua no alcanza"));
    let merge = play.merges(&[a, b], "Falta agua");
    let result = play.result_of(merge);
    assert_eq!(why(&play, result), Some(Why::Unanswered));
    assert_eq!(why(&play, a), Some(Why::United(result)));
}

#[test]
fn what_is_parked_or_diagnosed_says_so() {
    let mut play = Play::wine();
    let parked = ProposalDraft {
        place: DraftPlace::Parked,
        ..ProposalDraft::action("Un puente nuevo")
    };
    let parked = play.captures("Entorno", parked);
    let strength = ProposalDraft {
        nature: Nature::Strength,
        ..ProposalDraft::action("Suelos buenos")
    };
    let strength = play.captures("Entorno", strength);
    assert_eq!(why(&play, parked), Some(Why::Parked));
    assert_eq!(why(&play, strength), Some(Why::Diagnosis));
}
