//! What can be said of a proposal beside its words.

use crate::domain::Action;
use crate::domain::agenda::Step;
use crate::domain::ids::ParticipantId;
use crate::domain::money::Money;
use crate::domain::proposal::{
    DraftPlace, ImportRow, Nature, ProposalDraft, ProposalEdit, Proposer, Standing,
};
use crate::domain::refusal::Refusal;
use crate::domain::term::Term;
use crate::domain::testing::Play;

fn by_name(names: &[&str]) -> ProposalDraft {
    ProposalDraft {
        newcomers: names.iter().map(ToString::to_string).collect(),
        ..ProposalDraft::action("Riego")
    }
}

#[test]
fn proposers_are_found_by_name_or_registered_at_their_table() {
    let mut play = Play::wine();
    let known = play.welcomes(12, "Organización de muestra 3");
    let names = [
        "participante 12",
        "Participante 40",
        " participante 40 ",
        " ",
    ];
    let first = play.captures("Mercado", by_name(&names));
    let proposers = play.proposal(first).proposers.clone();
    let [Proposer::Participant(found), Proposer::Participant(made)] = proposers[..] else {
        panic!("two people, not {proposers:?}");
    };
    assert_eq!(found, known);
    assert_eq!(play.process.name_of(made), Some("Participante 40"));
    let row = play.process.participants.get(made).expect("is there");
    assert_eq!(row.table, Some(play.table("Mercado")));
    // The history knows them by their ids.
    let (_, changes) = play.log.last().expect("it was done");
    let people = changes
        .iter()
        .filter(|c| c.entity == crate::domain::Entity::Person);
    assert_eq!(people.count(), 1);
    let second = play.captures("Entorno", by_name(&["Participante 40"]));
    assert_eq!(
        play.proposal(second).proposers,
        [Proposer::Participant(made)]
    );
    play.assert_sound();
    // Who is named by a later proposal does not go with the first.
    assert_eq!(play.process.index().proposals_by(proposers[1]).count(), 2);
    play.undo().expect("the second goes");
    play.undo().expect("the first goes, and who came with it");
    assert!(play.process.participants.get(made).is_none());
    play.assert_sound();
}

#[test]
fn of_two_of_one_name_the_one_without_an_organisation_is_meant() {
    let mut play = Play::wine();
    play.welcomes(12, "Organización de muestra 3");
    let alone = play.welcomes(12, "");
    play.welcomes(12, "Organización de muestra 4");
    let proposal = play.captures("Mercado", by_name(&["Participante 12"]));
    assert_eq!(
        play.proposal(proposal).proposers,
        [Proposer::Participant(alone)]
    );
}

#[test]
fn who_is_removed_is_named_nowhere() {
    let mut play = Play::wine();
    let [a, b] = ["Riego", "Vivero"].map(|text| play.proposes("Mercado", text));
    let participant = play.welcomes(12, "");
    let actor = play.welcomes(13, "Organización de muestra 3");
    let actor = play.process.actor_of(actor).expect("it has one").id;
    let both = vec![Proposer::Participant(participant), Proposer::Actor(actor)];
    play.edits(a, ProposalEdit::Proposers(both));
    let merge = play.merges(&[a, b], "Riego y vivero");
    let result = play.result_of(merge);
    assert_eq!(play.proposal(result).proposers.len(), 2);
    let before = play.process.clone();
    play.act(Action::RemoveParticipant { participant });
    for proposal in [a, result] {
        assert_eq!(play.proposal(proposal).proposers, [Proposer::Actor(actor)]);
    }
    play.assert_sound();
    // Nobody wrote on the merge by that.
    play.splits(merge);
    assert_eq!(play.standing(result), Standing::Withdrawn);
    play.undo().expect("united again");
    play.undo().expect("registered again");
    assert_eq!(play.process, before);
    play.assert_sound();
}

#[test]
fn what_is_not_there_is_not_named() {
    let mut play = Play::wine();
    let proposal = play.proposes("Mercado", "Riego");
    let nobody = Proposer::Participant(ParticipantId(uuid::Uuid::nil()));
    for edit in [
        ProposalEdit::Proposers(vec![nobody]),
        ProposalEdit::Area(Some(uuid::Uuid::nil().into())),
        ProposalEdit::Needs(vec![uuid::Uuid::nil().into()]),
    ] {
        let act = Action::EditProposal { proposal, edit };
        assert_eq!(play.refuse(act), Refusal::Gone);
    }
}

#[test]
fn groups_term_and_cost_are_kept_as_they_were_said() {
    let mut play = Play::wine();
    let draft = ProposalDraft {
        beneficiaries: [" Jóvenes ", "", "jóvenes", "Mujeres"]
            .map(str::to_owned)
            .to_vec(),
        term: Some(Term::Unset),
        cost: Money::parse("$12M"),
        ..ProposalDraft::action("Riego")
    };
    let proposal = play.captures("Mercado", draft);
    let said = play.proposal(proposal);
    assert_eq!(said.beneficiaries, ["Jóvenes", "Mujeres"]);
    assert_eq!((&said.term, said.cost), (&None, Some(Money(12_000_000))));
    let groups = |play: &Play| play.process.index().beneficiaries().get("Mujeres").copied();
    assert_eq!(groups(&play), Some(1));
    play.act(Action::ParkProposal { proposal });
    assert_eq!(groups(&play), None);
}

#[test]
fn a_proposal_stands_in_its_own_area_else_in_its_table_s() {
    let mut play = Play::wine();
    let proposal = play.proposes("Mercado", "Riego");
    let of_table = play
        .process
        .area_of_table(play.table("Mercado"))
        .expect("has one")
        .id;
    let in_area = |play: &Play, area| {
        let standing = play.process.index().standing_in(Some(area));
        standing.is_some_and(|list| list.iter().any(|(_, id)| *id == proposal))
    };
    assert!(in_area(&play, of_table));
    let own = play.area(1);
    assert_ne!(own, of_table);
    play.edits(proposal, ProposalEdit::Area(Some(own)));
    assert!(in_area(&play, own) && !in_area(&play, of_table));
    play.assert_sound();
}

#[test]
fn only_actions_answer_and_only_needs_are_answered() {
    let mut play = Play::wine();
    let [need, other, action] =
        ["Falta agua", "Falta luz", "Riego"].map(|t| play.proposes("Mercado", t));
    for id in [need, other] {
        play.edits(id, ProposalEdit::Nature(Nature::Need));
    }
    let answer = |proposal, needs: &[_]| Action::EditProposal {
        proposal,
        edit: ProposalEdit::Needs(needs.to_vec()),
    };
    assert_eq!(
        play.refuse(answer(need, &[other])),
        Refusal::OnlyActionsAnswer
    );
    assert_eq!(
        play.refuse(answer(action, &[action])),
        Refusal::NotANeed(action)
    );
    play.act(answer(action, &[need, other, need]));
    assert_eq!(play.proposal(action).needs, [need, other]);
    assert_eq!(
        play.process.index().answers_to(need).collect::<Vec<_>>(),
        [action]
    );
    // One that is no need any more stays named, and is not named anew.
    play.edits(need, ProposalEdit::Nature(Nature::Action));
    play.act(answer(action, &[need]));
    play.act(answer(action, &[other]));
    assert_eq!(
        play.refuse(answer(action, &[need])),
        Refusal::NotANeed(need)
    );
    // A need answers nothing.
    play.edits(action, ProposalEdit::Nature(Nature::Need));
    assert!(play.proposal(action).needs.is_empty());
    play.assert_sound();
}

#[test]
fn a_merge_of_needs_is_answered_and_is_not_for_the_plan() {
    let mut play = Play::wine();
    let [a, b, action] = ["Falta agua", "Falta riego", "Pozo"].map(|t| play.proposes("Mercado", t));
    let waits = |play: &Play, id| play.process.index().waiting().iter().any(|key| key.1 == id);
    let merge = play.merges(&[a, b], "Falta agua de riego");
    let result = play.result_of(merge);
    assert!(waits(&play, result));
    for id in [a, b] {
        play.edits(id, ProposalEdit::Nature(Nature::Need));
    }
    assert!(!waits(&play, result) && !play.process.is_for_plan(result));
    play.assert_sound();
    let adopt = Action::AdoptProposal {
        proposal: result,
        stage: play.stage(1),
        area: None,
    };
    assert_eq!(play.refuse(adopt), Refusal::NotForPlan);
    play.edits(action, ProposalEdit::Needs(vec![result]));
    // With an action among its sources it is.
    play.act(Action::ExtendMerge {
        merge,
        sources: vec![action],
    });
    assert!(waits(&play, result));
    play.assert_sound();
}

#[test]
fn the_boards_stand_beside_the_proposals() {
    let mut play = Play::wine();
    let action = play.proposes("Mercado", "Riego");
    let before = play.process.index().standing().len();
    let draft = ProposalDraft {
        nature: Nature::Weakness,
        ..ProposalDraft::action("Poca agua")
    };
    let weakness = play.captures("Mercado", draft);
    let index = play.process.index();
    assert_eq!(index.standing().len(), before);
    assert_eq!(
        index
            .board(Nature::Weakness)
            .map(crate::domain::index::Numbers::len),
        Some(1)
    );
    assert!(index.board(Nature::Strength).is_none());
    assert!(play.process.is_standing(weakness) && !play.process.is_for_plan(weakness));
    let table = play.table("Mercado");
    for act in [
        Action::RankProposal {
            proposal: weakness,
            step: Step::Up,
        },
        Action::MergeProposals {
            sources: vec![action, weakness],
            text: "Todo".into(),
            table,
            votes: crate::domain::merge::MergeVotes::Stay,
        },
    ] {
        assert_eq!(play.refuse(act), Refusal::OnABoard);
    }
    // It becomes an action like any other.
    play.edits(weakness, ProposalEdit::Nature(Nature::Action));
    assert_eq!(play.process.index().standing().len(), before + 1);
    // What is merged does not leave the room's list by the back door.
    play.merges(&[action, weakness], "Riego");
    let edit = ProposalEdit::Nature(Nature::Strength);
    let refused = play.refuse(Action::EditProposal {
        proposal: action,
        edit,
    });
    assert_eq!(refused, Refusal::OnABoard);
    play.assert_sound();
}

#[test]
fn what_is_out_of_scope_is_parked_and_comes_back() {
    let mut play = Play::wine();
    let draft = ProposalDraft {
        place: DraftPlace::Parked,
        ..ProposalDraft::action("Un puente")
    };
    let parked = play.captures("Mercado", draft);
    let proposal = play.proposes("Mercado", "Riego");
    play.act(Action::ParkProposal { proposal });
    assert_eq!(play.standing(proposal), Standing::Parked);
    let listed: Vec<_> = play
        .process
        .index()
        .parked()
        .iter()
        .map(|key| key.1)
        .collect();
    assert_eq!(listed, [parked, proposal]);
    assert!(!play.process.is_standing(parked));
    let again = Action::ParkProposal { proposal };
    assert_eq!(play.refuse(again), Refusal::NotStanding(proposal));
    play.act(Action::RestoreProposal { proposal: parked });
    assert!(play.process.is_standing(parked));
    play.assert_sound();
}

#[test]
fn a_list_over_several_tables_is_one_step() {
    let mut play = Play::wine();
    let row = |play: &Play, table: &str, text: &str| ImportRow {
        table: play.table(table),
        draft: by_name(&[text]),
    };
    let rows = vec![
        row(&play, "Mercado", "Participante 40"),
        row(&play, "Entorno", "Participante 41"),
        row(&play, "Entorno", "Participante 40"),
    ];
    let before = play.process.proposals.len();
    play.act(Action::ImportProposals { rows });
    assert_eq!(play.process.proposals.len(), before + 3);
    assert_eq!(play.process.participants.len(), 2);
    let numbers: Vec<i64> = play.process.proposals.iter().map(|p| p.number).collect();
    assert!((1..=34).all(|number| numbers.contains(&number)));
    play.assert_sound();
    play.undo().expect("all of it goes at once");
    assert_eq!(play.process.proposals.len(), before);
    let rows = vec![ImportRow {
        table: uuid::Uuid::nil().into(),
        draft: by_name(&[]),
    }];
    assert_eq!(play.refuse(Action::ImportProposals { rows }), Refusal::Gone);
}

#[test]
fn pairs_that_are_something_else_are_kept_apart_once() {
    let mut play = Play::wine();
    let [a, b, c] = ["Riego", "Riego común", "Pozo"].map(|text| play.proposes("Mercado", text));
    play.act(Action::KeepApart {
        proposals: vec![a, c],
    });
    play.act(Action::KeepApart {
        proposals: vec![c, b, a, b],
    });
    assert_eq!(play.process.apart.len(), 3);
    let index = play.process.index();
    assert!(index.are_apart(a, b) && index.are_apart(b, a) && index.are_apart(c, b));
    let draft = ProposalDraft {
        apart_from: vec![a, a],
        ..ProposalDraft::action("Riego")
    };
    let d = play.captures("Mercado", draft);
    assert!(play.process.index().are_apart(d, a) && !play.process.index().are_apart(d, b));
    assert_eq!(play.process.apart.len(), 4);
    play.assert_sound();
    let alone = Action::KeepApart {
        proposals: vec![a, a],
    };
    assert_eq!(play.refuse(alone), Refusal::TooFewToKeepApart);
    play.undo().expect("the proposal goes with its pair");
    play.undo().expect("the two later pairs go");
    assert!(play.process.index().are_apart(a, c) && !play.process.index().are_apart(a, b));
}
