use super::*;
use crate::domain::activity::{ActivityEdit, Review};
use crate::domain::poll::{Count, Method};
use crate::domain::proposal::{Nature, ProposalEdit, Standing};
use crate::domain::testing::Play;
use crate::domain::{Action, Refusal};

mod growing;

/// Three proposals, the first two of them merged.
fn merged() -> (Play, [ProposalId; 3], MergeId) {
    let mut play = Play::wine();
    let a = play.proposes("Innovación", "Riego por goteo");
    let b = play.proposes("Innovación", "Goteo compartido");
    let c = play.proposes("Innovación", "Vivero");
    let merge = play.merges(&[b, a], "Riego por goteo compartido");
    (play, [a, b, c], merge)
}

fn unite(play: &Play, sources: &[ProposalId], text: &str) -> Action {
    Action::MergeProposals {
        sources: sources.to_vec(),
        text: text.into(),
        table: play.table("Innovación"),
        votes: MergeVotes::Stay,
    }
}

#[track_caller]
fn all_stand(play: &Play, proposals: &[ProposalId]) {
    for &proposal in proposals {
        assert!(play.process.is_standing(proposal));
        assert_eq!(play.process.merged_into(proposal), None);
    }
}

#[test]
fn a_merge_keeps_its_sources_word_for_word() {
    let (play, [a, b, c], merge) = merged();
    let result = play.result_of(merge);
    assert_eq!(play.proposal(a).text, "Riego por goteo");
    assert_eq!(play.proposal(b).text, "Goteo compartido");
    assert_eq!(play.proposal(result).text, "Riego por goteo compartido");
    assert_eq!(play.proposal(result).nature, Nature::Merged);
    // In the order in which they were chosen.
    let sources: Vec<_> = play.process.sources_of(merge);
    assert_eq!(sources, [play.proposal(b), play.proposal(a)]);
    assert_eq!(play.process.merged_into(a), Some(result));
    assert!(!play.process.is_standing(a) && !play.process.is_standing(b));
    assert_eq!(
        play.process.merge_behind(result).map(|found| found.id),
        Some(merge)
    );
    all_stand(&play, &[c, result]);
    play.assert_sound();
}

#[test]
fn a_merge_unites_at_least_two_that_stand() {
    let (mut play, [a, _, c], merge) = merged();
    let result = play.result_of(merge);
    let alone = unite(&play, &[c, c], "Solo");
    assert_eq!(play.refuse(alone), Refusal::TooFewToMerge);
    let again = unite(&play, &[a, c], "Otra vez");
    assert_eq!(play.refuse(again), Refusal::NotStanding(a));
    let silent = unite(&play, &[result, c], " ");
    assert_eq!(play.refuse(silent), Refusal::EmptyText);
}

#[test]
fn splitting_an_untouched_merge_withdraws_its_text() {
    let (mut play, [a, b, c], merge) = merged();
    let result = play.result_of(merge);
    play.splits(merge);
    assert_eq!(play.standing(result), Standing::Withdrawn);
    assert!(!play.process.is_standing(result));
    all_stand(&play, &[a, b, c]);
    assert!(play.process.index().to_decide().is_empty());
    assert_eq!(
        play.refuse(Action::SplitMerge { merge }),
        Refusal::AlreadySplit
    );
    play.assert_sound();
    // A source that has its freedom can be merged anew.
    let second = play.merges(&[a, c], "Riego y vivero");
    assert_eq!(play.process.merged_into(a), Some(play.result_of(second)));
    play.assert_sound();
}

/// Splits after `since`, and expects that all of it stays and the room decides.
#[track_caller]
fn stays_to_decide(since: impl FnOnce(&mut Play, ProposalId, ProposalId)) -> Play {
    let (mut play, [a, b, c], merge) = merged();
    let result = play.result_of(merge);
    since(&mut play, result, c);
    let text = play.proposal(result).text.clone();
    play.splits(merge);
    assert_eq!(play.standing(result), Standing::ToDecide);
    assert_eq!(play.proposal(result).text, text);
    assert!(play.process.index().to_decide().contains(&result));
    all_stand(&play, &[a, b]);
    play.assert_sound();
    // The room keeps it.
    play.act(Action::RestoreProposal { proposal: result });
    assert_eq!(play.standing(result), Standing::Live);
    assert!(play.process.index().to_decide().is_empty());
    play.assert_sound();
    play
}

#[test]
fn what_was_written_since_stays_when_a_merge_is_split() {
    stays_to_decide(|play, proposal, _| {
        let edit = ProposalEdit::Text("Riego compartido por valle".into());
        play.act(Action::EditProposal { proposal, edit });
    });
}

#[test]
fn what_was_voted_since_stays_when_a_merge_is_split() {
    let play = stays_to_decide(|play, result, c| {
        let poll = play.opens(Method::Hands, &[result, c], 20);
        for option in play.options(poll) {
            play.counts(
                option,
                Count::Hands {
                    favour: 12,
                    against: 3,
                    abstain: 5,
                },
            );
        }
        play.act(Action::ClosePoll { poll, secret: None });
    });
    assert!(play.process.polls.iter().all(|poll| poll.tally.is_some()));
}

#[test]
fn a_merge_is_split_even_while_its_text_is_voted_on() {
    let play = stays_to_decide(|play, result, c| {
        play.opens(Method::Hands, &[result, c], 20);
    });
    assert!(play.process.open_poll().is_some());
}

#[test]
fn an_activity_made_since_names_the_sources_when_a_merge_is_split() {
    let (mut play, [a, b, c], merge) = merged();
    let result = play.result_of(merge);
    let activity = play.adopts(result, 3, Some(1));
    let edit = ActivityEdit::Title("Riego para el valle".into());
    play.act(Action::EditActivity { activity, edit });
    let before = play.activity(activity).clone();
    play.splits(merge);
    // Nothing else was written on the text.
    assert_eq!(play.standing(result), Standing::Withdrawn);
    all_stand(&play, &[a, b, c]);
    let after = play.activity(activity);
    assert_eq!(
        (after.review, &after.sources),
        (Review::ToDecide, &vec![b, a])
    );
    assert_eq!(after.title, before.title);
    let waiting = |id| play.process.index().waiting().iter().any(|key| key.1 == id);
    assert!(!waiting(a) && !waiting(b) && waiting(c));
    play.assert_sound();
    play.act(Action::SettleActivity { activity });
    assert_eq!(play.activity(activity).review, Review::Settled);
    for _ in 0..2 {
        play.undo().expect("it goes back");
    }
    assert_eq!(play.activity(activity), &before);
    play.assert_sound();
}

#[test]
fn a_merge_inside_another_is_split_from_within() {
    let (mut play, [a, b, c], inner) = merged();
    let within = play.result_of(inner);
    let outer = play.merges(&[within, c], "Riego y vivero");
    let whole = play.result_of(outer);
    let activity = play.adopts(whole, 3, Some(1));

    play.splits(inner);
    assert_eq!(play.standing(within), Standing::ToDecide);
    // It still is a source of the outer merge, so it does not stand before the room.
    assert_eq!(play.process.merged_into(within), Some(whole));
    assert!(!play.process.is_standing(within));
    all_stand(&play, &[a, b, whole]);
    play.assert_sound();

    // Nothing but the outer merge held it.
    play.splits(outer);
    for result in [whole, within] {
        assert_eq!(play.standing(result), Standing::Withdrawn);
    }
    all_stand(&play, &[a, b, c]);
    assert_eq!(play.activity(activity).sources, [b, a, c]);
    play.assert_sound();
    play.undo().expect("it goes back");
    assert_eq!(play.standing(within), Standing::ToDecide);
    play.assert_sound();
}

#[test]
fn a_text_inside_another_that_was_written_on_outlives_both_splits() {
    let (mut play, [a, b, c], inner) = merged();
    let within = play.result_of(inner);
    let outer = play.merges(&[within, c], "Riego y vivero");
    play.splits(inner);
    play.edits(within, ProposalEdit::Text("Riego del valle".into()));
    play.splits(outer);
    assert_eq!(play.standing(within), Standing::ToDecide);
    all_stand(&play, &[a, b, c, within]);
    play.assert_sound();
}

#[test]
fn a_merge_inside_another_is_split_from_outside() {
    let (mut play, [a, b, c], inner) = merged();
    let within = play.result_of(inner);
    let outer = play.merges(&[within, c], "Riego y vivero");
    play.splits(outer);
    assert_eq!(play.standing(play.result_of(outer)), Standing::Withdrawn);
    all_stand(&play, &[within, c]);
    assert_eq!(play.process.merged_into(a), Some(within));
    play.splits(inner);
    assert_eq!(play.standing(within), Standing::Withdrawn);
    all_stand(&play, &[a, b, c]);
    play.assert_sound();
}

#[test]
fn a_discarded_result_stays_discarded_when_its_merge_is_split() {
    let (mut play, [a, b, _], merge) = merged();
    let proposal = play.result_of(merge);
    let reason = "Sin financiamiento".to_owned();
    play.act(Action::DiscardProposal { proposal, reason });
    play.splits(merge);
    assert_eq!(play.standing(proposal), Standing::Discarded);
    assert_eq!(play.proposal(proposal).reason, "Sin financiamiento");
    all_stand(&play, &[a, b]);
    play.assert_sound();
}

#[test]
fn a_split_is_undone_with_its_text() {
    let (mut play, [a, _, _], merge) = merged();
    let result = play.result_of(merge);
    let united = play.process.clone();
    play.splits(merge);
    play.undo().expect("a split can be undone");
    assert_eq!(play.process, united);
    assert_eq!(play.process.merged_into(a), Some(result));
    play.assert_sound();
}
