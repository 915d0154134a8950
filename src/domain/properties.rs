//! What holds of any sequence of acts: undo takes all of it back, the log alone gives it again.
//! The acts come from whims, drawn anew in every run.

use std::collections::BTreeSet;

use proptest::prelude::*;

use crate::domain::agenda::Step;
use crate::domain::ids::ProposalId;
use crate::domain::merge::{Consent, MergeVotes};
use crate::domain::proposal::{Nature, Proposer, Standing};
use crate::domain::rows::Record;
use crate::domain::strategy_map::first_circle;
use crate::domain::testing::{Play, without_persons};
use crate::domain::{Action, Fields, Process, Refusal};

mod whim;

use whim::{KINDS, standing, undoable, whim, whims};

/// Acts on a whim; whether it was possible.
fn attempt(play: &mut Play, action: Action) -> bool {
    let text = serde_json::to_string(&action).expect("an act is JSON");
    let back: Action = serde_json::from_str(&text).expect("an act is read back");
    assert_eq!(back, action);
    assert_eq!(
        serde_json::to_value(&action).expect("JSON")["kind"],
        action.kind()
    );
    let (before, operations) = (play.process.clone(), play.log.len());
    let done = play.attempt(action).is_ok();
    if play.log.len() == operations {
        assert_eq!(play.process, before);
    }
    done
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn as_many_undos_give_the_process_back_and_as_many_redos_the_later_one(whims in whims(40)) {
        let mut play = Play::wine();
        let mut stages = vec![without_persons(&play.process)];
        for whim in &whims {
            let operations = play.log.len();
            let action = undoable(&play.process, whim);
            attempt(&mut play, action);
            prop_assert_eq!(play.process.index(), &play.process.rebuilt_index());
            if play.log.len() > operations {
                stages.push(without_persons(&play.process));
            }
        }
        for expected in stages.iter().rev().skip(1) {
            play.undo().expect("what was done last can be undone");
            prop_assert_eq!(&without_persons(&play.process), expected);
            prop_assert_eq!(play.process.index(), &play.process.rebuilt_index());
        }
        prop_assert_eq!(play.undo(), Err(Refusal::NothingToUndo));
        for expected in stages.iter().skip(1) {
            play.redo().expect("what was undone last can be redone");
            prop_assert_eq!(&without_persons(&play.process), expected);
            prop_assert_eq!(play.process.index(), &play.process.rebuilt_index());
        }
        prop_assert_eq!(play.redo(), Err(Refusal::NothingToRedo));
        prop_assert_eq!(&play.process, &play.replayed());
    }

    #[test]
    fn acts_votes_undos_and_redos_in_any_order_leave_a_sound_process(whims in whims(60)) {
        let mut play = Play::wine();
        for whim in &whims {
            match whim.kind / KINDS {
                0..=2 => {
                    let action = undoable(&play.process, whim);
                    attempt(&mut play, action);
                }
                3 | 4 => {
                    let action = standing(&play.process, whim);
                    attempt(&mut play, action);
                }
                way => {
                    let before = play.process.clone();
                    let taken = if way == 5 { play.undo() } else { play.redo() };
                    if taken.is_err() {
                        prop_assert_eq!(&play.process, &before);
                    }
                }
            }
            prop_assert_eq!(play.process.index(), &play.process.rebuilt_index());
            refers_to_what_is_there(&play.process);
        }
        prop_assert_eq!(&play.process, &play.replayed());
    }
}

/// Every proposal but the texts of merges that left no trace.
fn in_the_room(process: &Process) -> Vec<(ProposalId, Fields, Option<usize>)> {
    let all = process.proposals.iter();
    let room = all.filter(|proposal| proposal.standing != Standing::Withdrawn);
    room.map(|p| (p.id, p.fields(), process.rank_of(p.id)))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_merge_that_is_split_leaves_every_proposal_as_it_was(
        whims in whims(40), which in 0..1000_usize, more in 0..1000_usize,
    ) {
        let mut play = Play::wine();
        for whim in &whims {
            let action = undoable(&play.process, whim);
            attempt(&mut play, action);
        }
        let before = in_the_room(&play.process);
        let standing = play.process.index().standing().clone();
        let one_of = |n: usize| standing.get(n % standing.len()).map(|(_, id)| *id);
        let [a, b, c] = [which, which + 1 + more % 3, more].map(one_of);
        let (Some(a), Some(b), Some(c)) = (a, b, c) else { return Ok(()) };
        let table = play.proposal(a).table;
        let unite = Action::MergeProposals {
            sources: vec![a, b],
            text: "juntas".to_owned(),
            table,
            votes: MergeVotes::Count,
        };
        let Ok(made) = play.attempt(unite) else { return Ok(()) };
        let merge = made.id();
        let extended = play.attempt(Action::ExtendMerge { merge, sources: vec![c] });
        prop_assert!(extended.is_ok() || [a, b].contains(&c));
        let consent = Some(Consent::Agrees);
        let table = play.process.tables_of(play.result_of(merge))[0];
        play.act(Action::SetConsent { merge, table, consent });
        let proposal = play.result_of(merge);
        let stage = play.stage(1);
        let _ = play.attempt(Action::AdoptProposal { proposal, stage, area: None });
        let _ = play.attempt(Action::RankProposal { proposal, step: Step::Up });
        play.splits(merge);
        prop_assert_eq!(in_the_room(&play.process), before);
        prop_assert_eq!(play.process.index(), &play.process.rebuilt_index());
    }
}

/// What the file's foreign keys demand, and what they cannot see.
fn refers_to_what_is_there(process: &Process) {
    for member in process.merge_members.iter() {
        let merge = process
            .merges
            .get(member.merge)
            .expect("a member has its merge");
        assert!(process.proposals.get(merge.result).is_some());
        assert!(process.proposals.get(member.proposal).is_some());
        assert_ne!(merge.result, member.proposal);
    }
    for activity in process.activities.iter() {
        assert!(
            activity
                .sources
                .iter()
                .all(|id| process.proposals.get(*id).is_some())
        );
    }
    refers_to_what_was_proposed(process);
    refers_to_who_votes(process);
    for row in process.attendance.iter() {
        assert!(process.participants.get(row.participant).is_some());
        assert!(process.workshops.get(row.workshop).is_some());
    }
    for participant in process.participants.iter() {
        assert!(process.persons.get(participant.person).is_some());
        assert!(
            participant
                .actor
                .is_none_or(|id| process.actors.get(id).is_some())
        );
    }
    refers_to_what_is_on_the_map(process);
    for option in process.poll_options.iter() {
        let poll = process
            .polls
            .get(option.poll)
            .expect("an option has its poll");
        assert!(
            option
                .proposal
                .is_none_or(|id| process.proposals.get(id).is_some())
        );
        assert!(
            poll.workshop
                .is_none_or(|id| process.workshops.get(id).is_some())
        );
    }
    for item in process.agenda.iter() {
        assert!(process.workshops.get(item.workshop).is_some());
    }
    for workshop in process.workshops.iter() {
        let at = workshop.current_item;
        assert!(at.is_none_or(|id| process.agenda.get(id).is_some()));
    }
    for observation in process.observations.iter() {
        let of = observation.activity;
        assert!(of.is_none_or(|id| process.activities.get(id).is_some()));
    }
    let numbers: Vec<i64> = process.proposals.iter().map(|p| p.number).collect();
    let distinct: BTreeSet<_> = numbers.iter().collect();
    assert_eq!(distinct.len(), numbers.len(), "a number stands twice");
    assert!(process.current_workshop().is_some());
}

fn refers_to_what_was_proposed(process: &Process) {
    let there = |id: &ProposalId| process.proposals.get(*id).is_some();
    let known = |proposer: &Proposer| match *proposer {
        Proposer::Participant(id) => process.participants.get(id).is_some(),
        Proposer::Actor(id) => process.actors.get(id).is_some(),
    };
    for proposal in process.proposals.iter() {
        assert!(proposal.needs.iter().all(there));
        assert!(proposal.proposers.iter().all(known));
        let area = proposal.area;
        assert!(area.is_none_or(|id| process.areas.get(id).is_some()));
        let merged = process.index().merge_of_result(proposal.id).is_some();
        assert_eq!(merged, proposal.nature == Nature::Merged);
    }
    for merge in process.merges.iter() {
        assert!(merge.agreed.proposers.iter().all(known));
    }
    for member in process.merge_members.iter() {
        let source = process.proposals.get(member.proposal).expect("is there");
        assert!(!source.nature.is_diagnosis());
    }
    for pair in process.apart.iter() {
        assert!(pair.a < pair.b && there(&pair.a) && there(&pair.b));
    }
    let pairs: BTreeSet<_> = process.apart.iter().map(|pair| (pair.a, pair.b)).collect();
    assert_eq!(pairs.len(), process.apart.len(), "a pair stands twice");
    for consent in process.merge_consents.iter() {
        assert!(process.merges.get(consent.merge).is_some());
        assert!(process.tables.get(consent.table).is_some());
    }
}

fn refers_to_who_votes(process: &Process) {
    for member in process.body_members.iter() {
        assert!(process.bodies.get(member.body).is_some());
        assert!(process.participants.get(member.participant).is_some());
    }
    for speaker in process.speakers.iter() {
        assert!(process.participants.get(speaker.participant).is_some());
        assert!(process.workshops.get(speaker.workshop).is_some());
    }
    for option in process.poll_options.iter() {
        assert!(process.polls.get(option.poll).is_some());
    }
    for ballot in process.ballots.iter() {
        let poll = process
            .polls
            .get(ballot.poll)
            .expect("a ballot has its poll");
        let voter = ballot.voter.map(|voter| process.participants.get(voter));
        assert!(voter.is_none_or(|voter| voter.is_some()));
        assert!(process.voted(poll) <= poll.entitled);
    }
    for activity in process.activities.iter() {
        let by = activity.priority_from;
        assert!(by.is_none_or(|poll| process.polls.get(poll).is_some()));
    }
}

fn refers_to_what_is_on_the_map(process: &Process) {
    for objective in process.objectives.iter() {
        assert!(process.perspectives.get(objective.perspective).is_some());
    }
    for link in process.links.iter() {
        assert!(process.objectives.get(link.from).is_some());
        assert!(process.objectives.get(link.to).is_some());
    }
    let links: Vec<_> = process
        .links
        .iter()
        .map(|link| (link.from, link.to))
        .collect();
    assert_eq!(first_circle(&links), None);
    for indicator in process.indicators.iter() {
        assert!(process.objectives.get(indicator.objective).is_some());
        let on_scale = |value| indicator.scale.has(value);
        assert!(indicator.baseline.is_none_or(on_scale));
        let targets = process.targets_of(indicator.id);
        assert!(targets.iter().all(|target| on_scale(target.value)));
        let measured = process.measurements_of(indicator.id);
        assert!(measured.iter().all(|row| on_scale(row.value)));
    }
    for target in process.targets.iter() {
        assert!(process.indicators.get(target.indicator).is_some());
    }
    for measurement in process.measurements.iter() {
        assert!(process.indicators.get(measurement.indicator).is_some());
    }
    for activity in process.activities.iter() {
        let mut objectives = activity.objectives.iter();
        assert!(objectives.all(|id| process.objectives.get(*id).is_some()));
    }
}

#[test]
fn most_whims_are_possible() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let whims = prop::collection::vec(whim(), 1600)
        .new_tree(&mut runner)
        .expect("there is a tree")
        .current();
    let mut play = Play::wine();
    let mut kinds = BTreeSet::new();
    let mut done = 0;
    for whim in &whims {
        let action = undoable(&play.process, whim);
        let kind = action.kind();
        if attempt(&mut play, action) {
            done += 1;
            kinds.insert(kind);
        }
    }
    assert!(done > 800, "{done} of 1600 were possible");
    // Every kind that undo reaches was among them, but the removal of a poll's draft: drafting is an
    // act of the room, and its own tests take the removal back.
    assert_eq!(kinds.len(), 62, "{kinds:?}");
}
