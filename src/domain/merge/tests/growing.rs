//! What a merge takes over from its sources, further sources, consents, and votes that were cast.

use super::{all_stand, merged};
use crate::domain::activity::Review;
use crate::domain::ids::{MergeId, ProposalId, ThematicTableId};
use crate::domain::merge::{Consent, MergeVotes};
use crate::domain::money::Money;
use crate::domain::poll::{Count, Method};
use crate::domain::proposal::{Nature, ProposalDraft, ProposalEdit, Proposer, Standing};
use crate::domain::term::Term;
use crate::domain::testing::Play;
use crate::domain::{Action, Refusal};

fn extend(merge: MergeId, sources: &[ProposalId]) -> Action {
    let sources = sources.to_vec();
    Action::ExtendMerge { merge, sources }
}

fn agree(merge: MergeId, table: ThematicTableId) -> Action {
    let consent = Some(Consent::Agrees);
    Action::SetConsent {
        merge,
        table,
        consent,
    }
}

#[test]
fn authors_groups_and_needs_are_united_and_what_all_agree_on_is_kept() {
    let mut play = Play::wine();
    let [one, two] = [12, 13].map(|n| Proposer::Participant(play.welcomes(n, "")));
    let [a, b, c, need] =
        ["Uno", "Dos", "Tres", "Falta"].map(|text| play.proposes("Mercado", text));
    play.edits(need, ProposalEdit::Nature(Nature::Need));
    let half = Term::parse("2S 2027");
    let area = play.area(1);
    for (id, by, groups) in [
        (a, vec![one], ["Jóvenes"]),
        (b, vec![two, one], ["Mujeres"]),
    ] {
        play.edits(id, ProposalEdit::Proposers(by));
        play.edits(
            id,
            ProposalEdit::Beneficiaries(groups.map(str::to_owned).to_vec()),
        );
        play.edits(id, ProposalEdit::Term(Some(half.clone())));
        play.edits(id, ProposalEdit::Needs(vec![need]));
    }
    play.edits(a, ProposalEdit::Cost(Money::parse("$12M")));
    play.edits(b, ProposalEdit::Cost(Money::parse("$3M")));
    play.edits(b, ProposalEdit::Area(Some(area)));
    let merge = play.merges(&[b, a], "Los dos");
    let result = play.proposal(play.result_of(merge)).clone();
    assert_eq!(result.proposers, [two, one]);
    assert_eq!(result.beneficiaries, ["Mujeres", "Jóvenes"]);
    assert_eq!(result.needs, [need]);
    assert_eq!(
        (result.term, result.cost, result.area),
        (Some(half), None, Some(area))
    );

    // What was written on since is kept; the rest follows the sources.
    play.edits(result.id, ProposalEdit::Cost(Money::parse("$20M")));
    play.edits(result.id, ProposalEdit::Beneficiaries(vec!["Pymes".into()]));
    let groups = vec!["jóvenes".into(), "Escuelas".into()];
    play.edits(c, ProposalEdit::Beneficiaries(groups));
    play.edits(c, ProposalEdit::Cost(Money::parse("$1M")));
    play.edits(c, ProposalEdit::Term(Some(Term::parse("1S 2028"))));
    play.act(extend(merge, &[c]));
    let result = play.proposal(result.id);
    assert_eq!(
        result.beneficiaries,
        ["Pymes", "Mujeres", "Jóvenes", "Escuelas"]
    );
    assert_eq!(
        (&result.term, result.cost),
        (&None, Some(Money(20_000_000)))
    );
    play.assert_sound();
}

#[test]
fn what_was_written_on_any_field_stays_when_a_merge_is_split() {
    for edit in [
        ProposalEdit::Cost(Money::parse("$1M")),
        ProposalEdit::Term(Some(Term::parse("2S 2027"))),
        ProposalEdit::Beneficiaries(vec!["Pymes".into()]),
    ] {
        let (mut play, [a, b, _], merge) = merged();
        let result = play.result_of(merge);
        play.edits(result, edit);
        play.splits(merge);
        assert_eq!(play.standing(result), Standing::ToDecide);
        all_stand(&play, &[a, b]);
    }
    // What is written on a source since is no word on the merged text.
    let (mut play, [a, ..], merge) = merged();
    play.edits(a, ProposalEdit::Cost(Money::parse("$1M")));
    play.splits(merge);
    assert_eq!(play.standing(play.result_of(merge)), Standing::Withdrawn);
}

#[test]
fn a_merge_takes_further_sources_behind_the_first() {
    let (mut play, [a, b, c], merge) = merged();
    let result = play.result_of(merge);
    assert_eq!(play.refuse(extend(merge, &[])), Refusal::TooFewToMerge);
    assert_eq!(
        play.refuse(extend(merge, &[result])),
        Refusal::NotStanding(result)
    );
    assert_eq!(play.refuse(extend(merge, &[c, a])), Refusal::NotStanding(a));
    play.act(extend(merge, &[c, c]));
    let row = play.process.merges.get(merge).expect("is there").clone();
    let (first, later) = play.process.sources_then_and_later(&row);
    let ids =
        |of: &[&crate::domain::proposal::Proposal]| of.iter().map(|p| p.id).collect::<Vec<_>>();
    assert_eq!((ids(&first), ids(&later)), (vec![b, a], vec![c]));
    play.assert_sound();
    play.splits(merge);
    assert_eq!(play.standing(result), Standing::Withdrawn);
    all_stand(&play, &[a, b, c]);
    let row = play.process.merges.get(merge).expect("is there").clone();
    let (first, later) = play.process.sources_then_and_later(&row);
    assert_eq!(
        (ids(&first), ids(&later)),
        (vec![b, a], vec![c]),
        "they are still known"
    );
    assert_eq!(play.refuse(extend(merge, &[c])), Refusal::AlreadySplit);
}

#[test]
fn a_text_that_is_merged_or_voted_on_takes_no_further_source() {
    let (mut play, [_, _, c], merge) = merged();
    let result = play.result_of(merge);
    play.opens(Method::Hands, &[result], 9);
    assert_eq!(
        play.refuse(extend(merge, &[c])),
        Refusal::InOpenPoll(result)
    );
    let (mut play, [_, _, c], merge) = merged();
    let result = play.result_of(merge);
    let d = play.proposes("Mercado", "Pozo");
    play.merges(&[result, d], "Agua");
    assert_eq!(
        play.refuse(extend(merge, &[c])),
        Refusal::NotStanding(result)
    );
}

fn join(play: &Play, text: &str, into: ProposalId) -> Action {
    Action::JoinProposal {
        table: play.table("Entorno"),
        draft: Box::new(ProposalDraft::action(text)),
        into,
    }
}

#[test]
fn what_is_captured_joins_another_in_one_step() {
    let (mut play, [_, _, c], merge) = merged();
    let before = play.process.clone();
    let captured: ProposalId = play.act(join(&play, "Goteo", play.result_of(merge))).id();
    assert_eq!(
        play.process.merged_into(captured),
        Some(play.result_of(merge))
    );
    assert_eq!(play.process.sources_of(merge).len(), 3);
    play.assert_sound();
    play.undo().expect("one step");
    assert_eq!(play.process, before);

    let captured: ProposalId = play.act(join(&play, "Vivero común", c)).id();
    let result = play.process.merged_into(c).expect("it is a source now");
    assert_eq!(play.process.merged_into(captured), Some(result));
    let (text, with) = (play.proposal(result), play.proposal(c));
    assert_eq!((&text.text, text.table), (&with.text, with.table));
    assert_eq!(play.process.tables_of(result), {
        let tables = play.process.tables_in_order();
        let ids = tables.iter().map(|table| table.id);
        let ours = [play.table("Innovación"), play.table("Entorno")];
        ids.filter(|id| ours.contains(id)).collect::<Vec<_>>()
    });
    play.assert_sound();
    play.undo().expect("one step");
    assert_eq!(play.process, before);
}

#[test]
fn nothing_is_captured_where_it_cannot_join() {
    let (mut play, [a, ..], _) = merged();
    let before = play.process.proposals.len();
    assert_eq!(
        play.refuse(join(&play, "Goteo", a)),
        Refusal::NotStanding(a)
    );
    assert_eq!(play.refuse(join(&play, " ", a)), Refusal::EmptyText);
    assert_eq!(play.process.proposals.len(), before);
}

#[test]
fn the_tables_with_a_source_say_what_they_think_until_it_changes() {
    let mut play = Play::wine();
    let a = play.proposes("Mercado", "Feria");
    let b = play.proposes("Entorno", "Feria del valle");
    let c = play.proposes("Vinculación", "Encuentro");
    let merge = play.merges(&[a, b], "Feria del valle");
    let tables = ["Mercado", "Entorno", "Vinculación"].map(|name| play.table(name));
    let others = play.refuse(agree(merge, tables[2]));
    assert_eq!(others, Refusal::NotAskedForConsent);
    let all = |play: &Play| {
        let words = play.process.consents_of(merge);
        tables.map(|table| words.iter().find(|word| word.0 == table).map(|word| word.1))
    };
    assert_eq!(all(&play), [Some(None), Some(None), None]);
    play.act(agree(merge, tables[0]));
    let consent = Some(Consent::Objects);
    let table = tables[1];
    play.act(agree(merge, table));
    play.act(Action::SetConsent {
        merge,
        table,
        consent,
    });
    let said = [Some(Some(Consent::Agrees)), Some(consent), None];
    assert_eq!(all(&play), said);
    assert_eq!(play.process.merge_consents.len(), 2);
    play.assert_sound();
    // Another text, and another source, are asked for anew; undo brings the words back.
    let edit = ProposalEdit::Text("Feria".into());
    play.edits(play.result_of(merge), edit);
    assert_eq!(all(&play), [Some(None), Some(None), None]);
    play.undo().expect("it goes back");
    play.act(extend(merge, &[c]));
    assert_eq!(all(&play), [Some(None); 3]);
    play.undo().expect("it goes back");
    assert_eq!(all(&play), said);
    let consent = None;
    play.act(Action::SetConsent {
        merge,
        table,
        consent,
    });
    assert_eq!(all(&play), [Some(Some(Consent::Agrees)), Some(None), None]);
    play.splits(merge);
    assert_eq!(play.refuse(agree(merge, table)), Refusal::AlreadySplit);
    play.assert_sound();
}

#[test]
fn votes_stay_or_count_for_the_merged_text_as_the_room_decided() {
    let mut play = Play::wine();
    let [a, b, c] = ["Riego", "Canales", "Pozo"].map(|text| play.proposes("Mercado", text));
    let poll = play.opens(Method::Dots, &[a, c], 9);
    for option in play.options(poll) {
        play.counts(option, Count::Dots(4));
    }
    assert_eq!(play.process.votes_behind(&[a, b, c]), [], "it is not over");
    play.act(Action::ClosePoll { poll, secret: None });
    let about = |play: &Play, ids: &[ProposalId]| -> Vec<_> {
        let behind = play.process.votes_behind(ids);
        behind
            .iter()
            .map(|vote| (vote.proposal, vote.counts_for))
            .collect()
    };
    assert_eq!(about(&play, &[a, b]), [(a, None)]);
    let (table, text) = (play.table("Mercado"), "Agua".to_owned());
    let unite = |votes, sources: Vec<ProposalId>| Action::MergeProposals {
        sources,
        text: text.clone(),
        table,
        votes,
    };
    let merge: MergeId = play.act(unite(MergeVotes::Stay, vec![a, b])).id();
    assert_eq!(about(&play, &[play.result_of(merge)]), [(a, None)]);
    play.undo().expect("it goes back");
    let merge: MergeId = play.act(unite(MergeVotes::Count, vec![a, b])).id();
    let inner = play.result_of(merge);
    assert_eq!(about(&play, &[inner]), [(a, Some(inner))]);
    // The votes themselves are where they were cast.
    let options = play.process.options_of(poll);
    assert_eq!(options[0].proposal, Some(a));
    let outer: MergeId = play.act(unite(MergeVotes::Count, vec![inner, c])).id();
    let outer = play.result_of(outer);
    assert_eq!(about(&play, &[outer]), [(a, Some(outer)), (c, Some(outer))]);
    play.splits(merge);
    assert_eq!(about(&play, &[a]), [(a, None)]);
    play.assert_sound();
}

#[test]
fn activities_of_an_extended_merge_name_every_source_once() {
    let (mut play, [a, b, c], merge) = merged();
    let activity = play.adopts(play.result_of(merge), 2, None);
    play.act(extend(merge, &[c]));
    play.splits(merge);
    let after = play.activity(activity);
    assert_eq!(
        (after.review, &after.sources),
        (Review::ToDecide, &vec![b, a, c])
    );
    play.assert_sound();
}
