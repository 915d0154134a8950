//! Closing polls of every method and by every rule; what the rules themselves find is tested with them.

use super::*;
use crate::domain::Action;
use crate::domain::activity::Priority;
use crate::domain::ids::PollOptionId;
use crate::domain::money::Money;
use crate::domain::people::Size;
use crate::domain::poll::rules::{Rule, Score};
use crate::domain::poll::testing::{drafted, hands, poll};
use crate::domain::poll::{
    Answers, BallotDraft, Base, Count, GroupKey, Majority, Method, PartName, Parts, PollDraft,
    PollEdit, Quorum, Secrecy, Setup, Slips, Subject, Who, slip,
};
use crate::domain::tally::Tally;
use crate::domain::testing::{Play, participant};

mod groups;

fn by_slips() -> Setup {
    Setup {
        way: Way::Slips,
        ..Setup::default()
    }
}

fn open_to(poll: PollId, entitled: i64) -> Action {
    Action::OpenPoll {
        poll,
        entitled: Some(entitled),
    }
}

fn close_poll(poll: PollId) -> Action {
    Action::ClosePoll { poll, secret: None }
}

#[track_caller]
fn cast(play: &mut Play, poll: PollId, answers: Answers) {
    let ballot = BallotDraft::of(answers);
    play.act(Action::CastBallot { poll, ballot });
}

/// Opens a draft, casts these ballots and closes it.
#[track_caller]
fn closed(
    play: &mut Play,
    id: PollId,
    ballots: impl FnOnce(&[PollOptionId]) -> Vec<Answers>,
) -> Tally {
    play.act(open_to(id, 40));
    for answers in ballots(&play.options(id)) {
        cast(play, id, answers);
    }
    play.act(close_poll(id));
    play.assert_sound();
    poll(play, id).tally.clone().expect("it is closed")
}

/// The places of the options, with their scores as they are written.
fn told(play: &Play, id: PollId, tally: &Tally) -> Vec<(Vec<usize>, String)> {
    let options = play.options(id);
    let number = |found: &PollOptionId| options.iter().position(|option| option == found);
    let places = tally.ranking.iter();
    places
        .map(|place| {
            let numbers = place.options.iter().filter_map(number).collect();
            (numbers, place.score.to_string())
        })
        .collect()
}

#[test]
fn approvals_and_scores_are_summed_from_the_slips() {
    let mut play = Play::wine();
    let id = drafted(&mut play, Method::Approval, by_slips());
    let tally = closed(&mut play, id, |o| {
        vec![
            Answers::Approval(vec![o[2], o[0]]),
            Answers::Approval(vec![o[2]]),
            Answers::Approval(Vec::new()),
        ]
    });
    assert_eq!(tally.voted, 3);
    let expected = [
        (vec![2], "2".into()),
        (vec![0], "1".into()),
        (vec![1], "0".into()),
    ];
    assert_eq!(told(&play, id, &tally), expected);

    let id = drafted(&mut play, Method::Score, by_slips());
    let tally = closed(&mut play, id, |o| {
        vec![
            Answers::Score(vec![(o[0], 5), (o[1], 3)]),
            Answers::Score(vec![(o[0], 0), (o[1], 4)]),
        ]
    });
    assert_eq!(told(&play, id, &tally)[0], (vec![1], "7".into()));
    let first = play.process.options_of(id)[0];
    assert_eq!(first.grades, [1, 0, 0, 0, 0, 1]);
}

#[test]
fn an_order_is_decided_by_places_or_by_duels() {
    let orders = |o: &[PollOptionId]| {
        let order = |places: [usize; 3]| {
            Answers::Ranking(places.iter().map(|place| vec![o[*place]]).collect())
        };
        // Three would rather have the first than anything; two the last of those.
        vec![
            order([0, 1, 2]),
            order([0, 1, 2]),
            order([0, 1, 2]),
            order([1, 2, 0]),
            order([1, 2, 0]),
        ]
    };
    let mut play = Play::wine();
    let borda = drafted(&mut play, Method::Ranking, by_slips());
    let tally = closed(&mut play, borda, orders);
    assert_eq!(told(&play, borda, &tally)[0], (vec![1], "7".into()));
    let setup = Setup {
        rule: Some(Rule::Schulze),
        ..by_slips()
    };
    let schulze = drafted(&mut play, Method::Ranking, setup);
    let tally = closed(&mut play, schulze, orders);
    assert_eq!(told(&play, schulze, &tally)[0].0, [0]);
    assert!(!tally.reasons.is_empty());
    // Of an order the desk cannot count sums.
    let id = drafted(&mut play, Method::Ranking, Setup::default());
    assert_eq!(play.refuse(open_to(id, 9)), Refusal::NeedsBallots);
}

#[test]
fn a_budget_is_spent_on_what_fits() {
    let mut play = Play::wine();
    for (rule, expected) in [(Rule::Greedy, [0, 2]), (Rule::EqualShares, [0, 2])] {
        let setup = Setup {
            rule: Some(rule),
            ..by_slips()
        };
        let id = drafted(&mut play, Method::Approval, setup.clone());
        assert_eq!(play.refuse(open_to(id, 9)), Refusal::NoBudget);
        let setup = Box::new(Setup {
            budget: Some(Money(100)),
            ..setup
        });
        let edit = PollEdit::Setup(setup);
        play.act(Action::EditPoll { poll: id, edit });
        let no_cost = play.refuse(open_to(id, 9));
        assert!(matches!(no_cost, Refusal::NoCost { .. }), "{no_cost:?}");
        for (option, cost) in play.options(id).into_iter().zip([60, 70, 40]) {
            let cost = Some(Money(cost));
            let edit = PollEdit::Cost { option, cost };
            play.act(Action::EditPoll { poll: id, edit });
        }
        let tally = closed(&mut play, id, |o| {
            vec![
                Answers::Approval(vec![o[0], o[1]]),
                Answers::Approval(vec![o[0], o[1]]),
                Answers::Approval(vec![o[0], o[2]]),
                Answers::Approval(vec![o[2]]),
            ]
        });
        let options = play.options(id);
        let mut chosen = tally.winners.clone();
        chosen.sort();
        assert_eq!(chosen, expected.map(|n| options[n]), "{rule:?}");
        assert!(!tally.reasons.is_empty());
    }
}

#[test]
fn a_majority_and_a_quorum_are_told_with_what_they_needed() {
    let mut play = Play::wine();
    let setup = Setup {
        majority: Majority::TwoThirds,
        base: Base::Entitled,
        quorum: Quorum::Majority,
        ..Setup::default()
    };
    let id = drafted(&mut play, Method::Hands, setup);
    play.act(open_to(id, 42));
    let options = play.options(id);
    for (option, favour) in options.iter().zip([28, 27, 0]) {
        play.counts(*option, hands(favour, 3));
    }
    play.act(close_poll(id));
    let tally = poll(&play, id).tally.clone().expect("it is closed");
    let verdicts = tally.verdicts.iter().map(|v| (v.passes, v.needed, v.of));
    let verdicts: Vec<_> = verdicts.collect();
    assert_eq!(verdicts, [(true, 28, 42), (false, 28, 42), (false, 28, 42)]);
    let quorum = tally.quorum.expect("it was asked for");
    assert_eq!(
        (quorum.needed, quorum.present, quorum.is_met()),
        (22, 42, true)
    );
}

#[test]
fn one_objection_keeps_from_consent_and_its_reason_stays() {
    let mut play = Play::wine();
    let id = drafted(&mut play, Method::Consent, Setup::default());
    play.act(open_to(id, 9));
    let options = play.options(id);
    for (option, against) in options.iter().zip([0, 1, 0]) {
        play.counts(*option, hands(5, against));
    }
    let object = |reason: &str| Action::ObjectToOption {
        option: options[1],
        reason: reason.into(),
    };
    assert_eq!(play.refuse(object(" ")), Refusal::ReasonNeeded);
    play.act(object("Falta agua"));
    play.act(close_poll(id));
    let tally = poll(&play, id).tally.clone().expect("it is closed");
    let passes: Vec<_> = tally
        .verdicts
        .iter()
        .map(|verdict| verdict.passes)
        .collect();
    assert_eq!(passes, [true, false, true]);
    assert_eq!(play.process.options_of(id)[1].objections, ["Falta agua"]);
    // The mood of a room neither passes nor fails.
    let cards = drafted(&mut play, Method::Cards, Setup::default());
    play.act(open_to(cards, 9));
    for option in play.options(cards) {
        play.counts(option, hands(5, 4));
    }
    play.act(close_poll(cards));
    let tally = poll(&play, cards).tally.clone().expect("it is closed");
    assert!(tally.verdicts.is_empty());
}

#[test]
fn a_second_count_stands_beside_the_first() {
    let mut play = Play::wine();
    let id = drafted(&mut play, Method::Score, Setup::default());
    play.act(open_to(id, 9));
    let option = play.options(id)[0];
    let again = |grades| Action::RecountOption {
        option,
        count: Count::Grades(grades),
    };
    let uncounted = play.refuse(again([0; 6]));
    assert!(matches!(uncounted, Refusal::NotCounted { .. }));
    play.counts(option, Count::Grades([1, 0, 0, 2, 0, 4]));
    let many = play.refuse(again([9, 0, 0, 0, 0, 1]));
    assert!(matches!(many, Refusal::TooManyVotes { .. }), "{many:?}");
    play.act(again([1, 0, 0, 2, 0, 4]));
    let counted = play.process.options_of(id)[0];
    assert_eq!(counted.favour, Some(26));
    assert_eq!(counted.second, Some(counted.counted()));
    assert_eq!(play.refuse(close_poll(id)), {
        let option = "Vivero".into();
        Refusal::NotCounted { option }
    });
}

#[test]
fn an_empty_poll_by_slips_is_closed_with_nobody_s_votes() {
    let mut play = Play::wine();
    let id = drafted(&mut play, Method::Dots, by_slips());
    let tally = closed(&mut play, id, |_| Vec::new());
    assert_eq!(tally.voted, 0);
    assert_eq!(told(&play, id, &tally), [(vec![0, 1, 2], "0".into())]);
    assert_eq!(tally.tied.len(), 3);
}

#[test]
fn the_result_becomes_the_plan_s_priorities_with_the_poll_as_their_source() {
    let mut play = Play::wine();
    let activities: Vec<_> = play.process.plan().take(6).map(|row| row.id).collect();
    let id = play
        .act(Action::DraftPoll {
            draft: PollDraft {
                question: "¿Qué va primero?".into(),
                method: Method::Dots,
                dots: 3,
                subjects: activities.iter().copied().map(Subject::Activity).collect(),
                ..PollDraft::default()
            },
        })
        .id();
    play.act(open_to(id, 40));
    for (option, dots) in play.options(id).into_iter().zip([1, 9, 5, 5, 0, 7]) {
        play.counts(option, Count::Dots(dots));
    }
    let prioritise = Action::PrioritisePlan { poll: id };
    assert_eq!(play.refuse(prioritise.clone()), Refusal::PollNotClosed);
    play.act(close_poll(id));
    play.act(prioritise);
    let given: Vec<_> = activities
        .iter()
        .map(|id| play.activity(*id).priority)
        .collect();
    let [high, medium, low] = [Priority::High, Priority::Medium, Priority::Low].map(Some);
    assert_eq!(given, [low, high, medium, medium, low, high]);
    assert_eq!(play.activity(activities[0]).priority_from, Some(id));
    play.undo().expect("one step back");
    assert_eq!(play.activity(activities[0]).priority_from, None);
    play.assert_sound();

    let other = drafted(&mut play, Method::Hands, Setup::default());
    play.act(open_to(other, 9));
    for option in play.options(other) {
        play.counts(option, hands(5, 0));
    }
    play.act(close_poll(other));
    let nothing = play.refuse(Action::PrioritisePlan { poll: other });
    assert_eq!(nothing, Refusal::NothingInPlan);
}
