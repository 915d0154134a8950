//! *Votación*: a question, its options and what was counted (S14, S20).
//!
//! State (draft, open, closed) and publication are two things: a closed poll reaches the projector
//! only when it is published. Nothing is tallied before closing.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::domain::ids::{PollId, PollOptionId, ProposalId, WorkshopId};
use crate::domain::process::{Entity, Process};
use crate::domain::refusal::Refusal;
use crate::domain::rows::{Record, in_order};
use crate::domain::tally::Tally;

mod cast;
mod count;
mod draft;
pub mod rules;
mod state;

pub(crate) use cast::cast;
pub(crate) use count::count;
pub(crate) use draft::{draft, remove};
pub(crate) use state::{close, open, publish, reopen};

#[cfg(test)]
pub(in crate::domain) mod testing;

/// How the room votes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Hands: for each option those in favour, against, abstaining.
    Hands,
    /// Dots: each voter has `dots`, and may put several on one option.
    Dots,
}

/// Whether votes can be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PollState {
    Draft,
    Open,
    Closed,
}

/// Whether the room has been shown the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Publication {
    Withheld,
    Published,
}

/// A poll.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Poll {
    pub id: PollId,
    /// By which the room calls it, from 1.
    pub number: i64,
    pub workshop: Option<WorkshopId>,
    pub question: String,
    pub method: Method,
    /// Dots of each voter; 0 with hands.
    pub dots: i64,
    pub state: PollState,
    pub publication: Publication,
    /// How many could vote, frozen at opening.
    pub entitled: i64,
    /// Ballots entered one by one; 0 when sums were counted.
    pub ballots: i64,
    pub opened_at: Option<Timestamp>,
    pub closed_at: Option<Timestamp>,
    /// The result with the rule that made it, once closed.
    pub tally: Option<Tally>,
    /// Why it was opened again, each time, in the minutes; empty unless it was.
    pub reopened_because: String,
}

/// One option of a poll, with its counts: `None` until counted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PollOption {
    pub id: PollOptionId,
    pub poll: PollId,
    /// Its place, from 1; ties are broken by it.
    pub position: i64,
    pub proposal: Option<ProposalId>,
    /// The text that is voted on, as it stood when the poll was drafted.
    pub text: String,
    /// Hands in favour, or dots.
    pub favour: Option<i64>,
    pub against: Option<i64>,
    pub abstain: Option<i64>,
}

/// A poll to be drafted: over proposals, or over free texts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PollDraft {
    pub question: String,
    pub method: Method,
    pub dots: i64,
    #[serde(default)]
    pub proposals: Vec<ProposalId>,
    #[serde(default)]
    pub texts: Vec<String>,
}

/// What the counting desk says of one option.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Count {
    Hands {
        favour: i64,
        against: i64,
        abstain: i64,
    },
    Dots(i64),
    /// Not counted after all.
    Cleared,
}

/// One person's open ballot.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ballot {
    /// One answer for each option named; options left out are not voted on.
    Hands(Vec<(PollOptionId, Hand)>),
    /// Dots on each option named.
    Dots(Vec<(PollOptionId, i64)>),
}

/// A raised hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hand {
    Favour,
    Against,
    Abstain,
}

impl Record for Poll {
    const ENTITY: Entity = Entity::Poll;
    type Id = PollId;

    fn id(&self) -> PollId {
        self.id
    }
}

impl Record for PollOption {
    const ENTITY: Entity = Entity::PollOption;
    type Id = PollOptionId;

    fn id(&self) -> PollOptionId {
        self.id
    }
}

impl PollOption {
    /// Whether the desk has counted it.
    #[must_use]
    pub fn is_counted(&self) -> bool {
        self.favour.is_some()
    }

    /// All that were counted on it.
    fn answers(&self) -> i64 {
        [self.favour, self.against, self.abstain]
            .into_iter()
            .flatten()
            .fold(0, i64::saturating_add)
    }
}

impl Process {
    /// The polls by number.
    #[must_use]
    pub fn polls_in_order(&self) -> Vec<&Poll> {
        in_order(self.polls.iter(), |poll| poll.number)
    }

    /// A poll's options in their order.
    #[must_use]
    pub fn options_of(&self, poll: PollId) -> Vec<&PollOption> {
        let options = self.poll_options.iter().filter(|o| o.poll == poll);
        in_order(options, |option| option.position)
    }

    /// The poll that is open, if any.
    #[must_use]
    pub fn open_poll(&self) -> Option<&Poll> {
        self.polls.iter().find(|poll| poll.state == PollState::Open)
    }

    /// The open poll that has this proposal among its options.
    #[must_use]
    pub fn open_poll_over(&self, proposal: ProposalId) -> Option<&Poll> {
        let options = self.index().options_about(proposal);
        options
            .filter_map(|option| self.polls.get(self.poll_options.get(option)?.poll))
            .find(|poll| poll.state == PollState::Open)
    }

    /// How many have voted, as far as the counts can tell: ballots entered one by one, else with
    /// hands the most answers to one option, with dots the fewest voters who could have put them.
    #[must_use]
    pub fn voted(&self, poll: &Poll) -> i64 {
        if poll.ballots > 0 {
            return poll.ballots;
        }
        let options = self.options_of(poll.id);
        match poll.method {
            Method::Hands => options
                .iter()
                .map(|option| option.answers())
                .max()
                .unwrap_or(0),
            Method::Dots => {
                let dots: i64 = options.iter().filter_map(|option| option.favour).sum();
                if poll.dots > 0 {
                    (dots + poll.dots - 1) / poll.dots
                } else {
                    0
                }
            }
        }
    }
}

/// The poll, if it is in the state that an act needs.
fn in_state(process: &Process, id: PollId, state: PollState) -> Result<&Poll, Refusal> {
    let poll = process.polls.get(id).ok_or(Refusal::Gone)?;
    if poll.state == state {
        return Ok(poll);
    }
    Err(match state {
        PollState::Draft => Refusal::PollNotDraft,
        PollState::Open => Refusal::PollNotOpen,
        PollState::Closed => Refusal::PollNotClosed,
    })
}
