//! *Votación*: a question, its options and what was counted (S14, S20).
//!
//! State (draft, open, closed) and publication are two things: a closed poll reaches the projector
//! only when it is published. Nothing is tallied before closing. What a secret ballot says is never
//! here: it stands in a [`secret::BallotBox`] that only the store holds.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::domain::ids::{BallotId, ParticipantId, PollId, PollOptionId, ProposalId, WorkshopId};
use crate::domain::money::Money;
use crate::domain::process::{Entity, Process};
use crate::domain::refusal::Refusal;
use crate::domain::rows::{Record, in_order};
use crate::domain::tally::Tally;

pub mod answers;
pub mod breakdown;
mod cast;
pub(in crate::domain) mod close;
mod correct;
mod count;
mod counted;
mod decide;
mod draft;
mod edit;
pub mod electorate;
pub mod fairness;
mod given;
pub mod majority;
mod method;
mod object;
mod open;
pub mod priorities;
mod repeat;
pub mod rules;
pub mod secret;
pub mod setup;
pub mod slip;
mod state;
pub mod subject;
pub mod typed;
mod voted;

pub use answers::{Answers, Hand};
pub use cast::BallotDraft;
pub use counted::{Correction, Counted};
pub use electorate::{Cells, Group, GroupKey, Part, PartName, Roll, Voter};
pub use given::Places;
pub use method::Method;
pub use repeat::Again;
pub use rules::Rule;
pub use setup::{
    Base, Electorate, Grouping, Majority, Parts, PollEdit, Proxy, Quorum, Secrecy, Setup, Slips,
    Unit, Way, Weighting, Who,
};
pub use subject::Subject;

pub(crate) use cast::cast;
pub(crate) use close::close;
pub(crate) use correct::{correct, void};
pub(crate) use count::{count, recount};
pub(in crate::domain) use decide::decide;
pub(crate) use draft::{draft, remove};
pub(crate) use edit::edit;
pub(in crate::domain) use given::given;
pub(crate) use object::{object, withdraw_objection};
pub(crate) use open::open;
pub(crate) use priorities::prioritise;
pub(crate) use state::{publish, reopen};

#[cfg(test)]
pub(in crate::domain) mod testing;

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
    /// Dots of each voter; 0 with every other method.
    pub dots: i64,
    pub state: PollState,
    pub publication: Publication,
    /// How many votes those entitled have together, frozen at opening.
    pub entitled: i64,
    /// Open ballots that count; 0 when sums were counted, and with a secret poll until it is closed.
    pub ballots: i64,
    pub opened_at: Option<Timestamp>,
    pub closed_at: Option<Timestamp>,
    /// The result with the rule that made it, once closed.
    pub tally: Option<Tally>,
    /// Why it was opened again, each time, in the minutes; empty unless it was.
    pub reopened_because: String,
    /// All that is decided before it opens. It came later than the first files.
    #[serde(default)]
    pub setup: Setup,
    /// Who may vote, frozen at opening; later, as above.
    #[serde(default)]
    pub roll: Roll,
}

/// One option of a poll, with its counts: `None` until counted.
///
/// Three-valued methods count those for (agreeing, green), against (objecting, red) and neither
/// (standing aside, yellow); dots and approval count into `favour`, a score into `favour` its points
/// and into `grades` how many gave each.
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
    /// Hands in favour, dots, approvals or points.
    pub favour: Option<i64>,
    pub against: Option<i64>,
    pub abstain: Option<i64>,
    /// What else of the process it stands for. What follows came later than the first files.
    #[serde(default)]
    pub subject: Option<Subject>,
    /// What it costs, for a rule under a budget.
    #[serde(default)]
    pub cost: Option<Money>,
    /// How many gave each grade, from 0 to 5; empty but with a score.
    #[serde(default)]
    pub grades: Vec<i64>,
    /// What the desk counted in each part of the room, by [`Roll::parts`]; empty when it counts the
    /// whole room at once.
    #[serde(default)]
    pub parts: Vec<Option<Counted>>,
    /// What a second count gave, where one was made.
    #[serde(default)]
    pub second: Option<Counted>,
    /// What had been counted before each correction, oldest first.
    #[serde(default)]
    pub corrections: Vec<Correction>,
    /// Why somebody objects, as they said it aloud.
    #[serde(default)]
    pub objections: Vec<String>,
}

/// An open ballot that was taken down: a slip, or a named vote.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ballot {
    pub id: BallotId,
    pub poll: PollId,
    /// In the order in which they came in, from 1.
    pub number: i64,
    /// The number on the paper; no two ballots of a poll have the same.
    pub slip: Option<i64>,
    /// Who gave it, in a roll-call.
    pub voter: Option<ParticipantId>,
    /// To which of [`Roll::parts`] it belongs.
    pub part: Option<usize>,
    /// How many votes it is worth: more than one where the voter holds proxies.
    pub votes: i64,
    pub answers: Answers,
    /// Why its voter objects.
    pub reason: String,
    /// What it said before each correction, oldest first.
    pub earlier: Vec<Answers>,
    /// Why it does not count; empty when it does.
    pub void: String,
}

/// A poll to be drafted: over proposals, over other things of the process, or over free texts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PollDraft {
    pub question: String,
    pub method: Method,
    pub dots: i64,
    pub proposals: Vec<ProposalId>,
    pub subjects: Vec<Subject>,
    pub texts: Vec<String>,
    /// Options of which more is said than what they are; they stand behind the others.
    pub options: Vec<OptionDraft>,
    pub setup: Setup,
}

/// An option to be drafted: over a proposal, over something else of the process, or a free text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OptionDraft {
    pub proposal: Option<ProposalId>,
    pub subject: Option<Subject>,
    /// What it is called; empty: by the text of what it is over.
    pub text: String,
    /// `None`: what the proposal costs.
    pub cost: Option<Money>,
}

/// What the counting desk says of one option.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Count {
    /// Of a method with three answers.
    Hands {
        favour: i64,
        against: i64,
        abstain: i64,
    },
    Dots(i64),
    Approvals(i64),
    /// How many gave each grade from 0 to 5.
    Grades([i64; 6]),
    /// Not counted after all.
    Cleared,
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

impl Record for Ballot {
    const ENTITY: Entity = Entity::Ballot;
    type Id = BallotId;

    fn id(&self) -> BallotId {
        self.id
    }
}

impl Poll {
    /// The rule that decides it.
    #[must_use]
    pub fn rule(&self) -> Rule {
        self.setup.rule.unwrap_or(Rule::of(self.method))
    }

    /// The majority by which an option passes; `None` where nothing passes or fails: options are
    /// ranked, or the room's mood is asked. Consent is what nobody objects to.
    #[must_use]
    pub fn majority(&self) -> Option<Majority> {
        match self.method {
            Method::Hands => Some(self.setup.majority),
            Method::Consent => Some(Majority::Consensus),
            _ => None,
        }
    }

    #[must_use]
    pub fn is_secret(&self) -> bool {
        self.setup.secrecy == Secrecy::Secret
    }
}

impl Ballot {
    /// Whether it counts.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.void.is_empty()
    }
}

impl PollOption {
    /// Whether the desk has counted it.
    #[must_use]
    pub fn is_counted(&self) -> bool {
        self.favour.is_some()
    }

    /// What was counted of it in the whole room; nothing where it was not.
    #[must_use]
    pub fn counted(&self) -> Counted {
        Counted {
            favour: self.favour.unwrap_or(0),
            against: self.against.unwrap_or(0),
            abstain: self.abstain.unwrap_or(0),
            grades: self.grades.clone(),
        }
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
        let options = self.index().options_of(poll);
        options.filter_map(|id| self.poll_options.get(id)).collect()
    }

    /// A poll's open ballots in the order in which they came in, those too that do not count.
    #[must_use]
    pub fn ballots_of(&self, poll: PollId) -> Vec<&Ballot> {
        let ballots = self.index().ballots_of(poll);
        ballots.filter_map(|id| self.ballots.get(id)).collect()
    }

    /// Whether open ballots were taken down in a poll, those too that do not count.
    #[must_use]
    pub fn has_ballots(&self, poll: PollId) -> bool {
        self.index().ballots_of(poll).next().is_some()
    }

    /// The poll that is open, if any.
    #[must_use]
    pub fn open_poll(&self) -> Option<&Poll> {
        self.index().open_poll().and_then(|id| self.polls.get(id))
    }

    /// The open poll that has this proposal among its options.
    #[must_use]
    pub fn open_poll_over(&self, proposal: ProposalId) -> Option<&Poll> {
        let options = self.index().options_about(proposal);
        options
            .filter_map(|option| self.polls.get(self.poll_options.get(option)?.poll))
            .find(|poll| poll.state == PollState::Open)
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
