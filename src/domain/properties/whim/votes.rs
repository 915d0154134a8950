//! Whims about bodies, the speakers' list and polls of every kind.

use super::{one, perhaps};
use crate::domain::body::Membership;
use crate::domain::money::Money;
use crate::domain::poll::{
    Answers, BallotDraft, Count, Hand, Method, Parts, PollDraft, PollEdit, Setup, Subject, Way, Who,
};
use crate::domain::{Action, Process};

/// An act on bodies or the speakers' list, or the plan's priorities by a poll.
pub(super) fn people(process: &Process, a: usize, b: usize, text: String) -> Action {
    let (body, speaker) = (one(&process.bodies, a), one(&process.speakers, a));
    let participant = one(&process.participants, b / 9);
    match b % 9 {
        0 => Action::AddBody { name: text },
        1 => Action::RenameBody { body, name: text },
        2 => Action::RemoveBody { body },
        3 | 4 => Action::SetMembership {
            body,
            participant,
            membership: if a.is_multiple_of(3) {
                Membership::Out
            } else {
                Membership::Member { role: text }
            },
        },
        5 => Action::AskToSpeak {
            workshop: one(&process.workshops, a),
            participant,
        },
        6 => Action::BeginSpeaking { speaker },
        7 => Action::EndSpeaking { speaker },
        _ if a.is_multiple_of(2) => Action::RemoveSpeaker { speaker },
        _ => Action::PrioritisePlan {
            poll: one(&process.polls, a),
        },
    }
}

/// A poll of any method, over anything.
pub(super) fn draft(process: &Process, a: usize, b: usize) -> Action {
    let texts = ["Riego", "Vivero", "Abonos"].map(str::to_owned);
    Action::DraftPoll {
        draft: PollDraft {
            question: "¿Qué va primero?".into(),
            method: Method::ALL[a % 7],
            dots: 3,
            proposals: perhaps(&process.proposals, b).into_iter().collect(),
            subjects: perhaps(&process.activities, b)
                .map(Subject::Activity)
                .into_iter()
                .collect(),
            texts: texts[..b % 4].to_vec(),
            setup: setup(process, a / 7, b),
            ..PollDraft::default()
        },
    }
}

fn setup(process: &Process, a: usize, b: usize) -> Setup {
    let mut setup = Setup {
        way: [Way::Desk, Way::Slips, Way::RollCall][a % 3],
        parts: [Parts::Whole, Parts::Tables, Parts::Rows(3), Parts::Groups][b % 4],
        ..Setup::default()
    };
    setup.electorate.who = match b % 5 {
        0 => Who::Present,
        1 => perhaps(&process.bodies, b).map_or(Who::Stated, Who::Body),
        _ => Who::Stated,
    };
    setup
}

/// What is done with a draft or an open poll beside opening and counting.
pub(super) fn poll(process: &Process, a: usize, b: usize, text: String) -> Action {
    let option = one(&process.poll_options, a);
    let (poll, ballot) = (one(&process.polls, a % 2), one(&process.ballots, a));
    let many = i64::try_from(b % 5).unwrap_or(0);
    match b % 9 {
        0 => Action::EditPoll {
            poll,
            edit: PollEdit::Setup(Box::new(setup(process, a, b))),
        },
        1 => Action::EditPoll {
            poll,
            edit: PollEdit::Cost {
                option,
                cost: Some(Money(many)),
            },
        },
        2 => Action::RecountOption {
            option,
            count: Count::Approvals(many),
        },
        3 => Action::CorrectBallot {
            ballot,
            answers: Answers::Approval(vec![option]),
            reason: text,
        },
        4 => Action::VoidBallot {
            ballot,
            reason: text,
        },
        5 => Action::ObjectToOption {
            option,
            reason: text,
        },
        6 => Action::CountOption {
            option,
            part: Some(a % 3),
            count: Count::Hands {
                favour: many,
                against: 0,
                abstain: 1,
            },
        },
        _ => Action::CastBallot {
            poll,
            ballot: BallotDraft {
                slip: Some(many),
                voter: perhaps(&process.participants, a),
                ..BallotDraft::of(match b % 4 {
                    0 => Answers::Approval(vec![option]),
                    1 => Answers::Score(vec![(option, many)]),
                    2 => Answers::Ranking(vec![vec![option]]),
                    _ => Answers::Hands(vec![(option, Hand::Against)]),
                })
            },
        },
    }
}
