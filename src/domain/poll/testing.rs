//! A room that votes, for the tests of every verb: three proposals, and short names for counts.
//! Only what several verbs' tests need stands here.

use crate::domain::ids::{PollId, PollOptionId};
use crate::domain::poll::{Count, Method, Poll, PollDraft, Setup};
use crate::domain::testing::Play;
use crate::domain::{Action, Refusal};

pub const HANDS: Count = Count::Hands {
    favour: 5,
    against: 2,
    abstain: 1,
};

/// Three proposals put to the vote of `entitled`.
pub fn open(method: Method, entitled: i64) -> (Play, PollId, Vec<PollOptionId>) {
    let mut play = Play::wine();
    let over = ["Riego", "Vivero", "Abonos"].map(|text| play.proposes("Innovación", text));
    let poll = play.opens(method, &over, entitled);
    let options = play.options(poll);
    (play, poll, options)
}

pub fn poll(play: &Play, id: PollId) -> &Poll {
    play.process.polls.get(id).expect("it is a poll")
}

pub fn count(option: PollOptionId, count: Count) -> Action {
    Action::CountOption {
        option,
        part: None,
        count,
    }
}

pub fn too_many(counted: i64, allowed: i64) -> Refusal {
    Refusal::TooManyVotes { counted, allowed }
}

pub fn hands(favour: i64, against: i64) -> Count {
    Count::Hands {
        favour,
        against,
        abstain: 0,
    }
}

/// A poll that is drafted with a setup, over three texts.
pub fn drafted(play: &mut Play, method: Method, setup: Setup) -> PollId {
    let texts = ["Riego", "Vivero", "Abonos"].map(str::to_owned).to_vec();
    play.act(Action::DraftPoll {
        draft: PollDraft {
            question: "¿Qué va primero?".into(),
            method,
            dots: 3,
            texts,
            setup,
            ..PollDraft::default()
        },
    })
    .id()
}

/// Opens a draft to those that its setup names.
pub fn opening(poll: PollId) -> Action {
    Action::OpenPoll {
        poll,
        entitled: None,
    }
}
