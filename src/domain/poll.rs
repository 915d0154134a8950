//! *Votación*: a question, its options and what was counted (S14, S20).
//!
//! State (draft, open, closed) and publication are two things: a closed poll reaches the projector
//! only when it is published. Nothing is tallied before closing.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::domain::act::{Decision, Mint};
use crate::domain::change::Change;
use crate::domain::ids::{PollId, PollOptionId, ProposalId, WorkshopId};
use crate::domain::process::{Entity, Process};
use crate::domain::refusal::Refusal;
use crate::domain::rows::Record;
use crate::domain::tally::{self, Tally};

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
    /// Why it was opened again, in the minutes; empty unless it was.
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
}

impl Process {
    /// The polls by number.
    #[must_use]
    pub fn polls_in_order(&self) -> Vec<&Poll> {
        let mut polls: Vec<_> = self.polls.iter().collect();
        polls.sort_by_key(|poll| (poll.number, poll.id));
        polls
    }

    /// A poll's options in their order.
    #[must_use]
    pub fn options_of(&self, poll: PollId) -> Vec<&PollOption> {
        let mut options: Vec<_> = self
            .poll_options
            .iter()
            .filter(|o| o.poll == poll)
            .collect();
        options.sort_by_key(|option| (option.position, option.id));
        options
    }

    /// The poll that is open, if any.
    #[must_use]
    pub fn open_poll(&self) -> Option<&Poll> {
        self.polls.iter().find(|poll| poll.state == PollState::Open)
    }

    /// The open poll that has this proposal among its options.
    #[must_use]
    pub fn open_poll_over(&self, proposal: ProposalId) -> Option<&Poll> {
        self.polls
            .iter()
            .filter(|poll| poll.state == PollState::Open)
            .find(|poll| {
                self.poll_options
                    .iter()
                    .any(|o| o.poll == poll.id && o.proposal == Some(proposal))
            })
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
                .map(|option| answers(option))
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

/// Drafts a poll. The options' texts are kept as they stand now.
pub(crate) fn draft(
    process: &Process,
    draft: PollDraft,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    let mut options: Vec<(Option<ProposalId>, String)> = Vec::new();
    for id in draft.proposals {
        let proposal = process.proposals.get(id).ok_or(Refusal::Gone)?;
        if !process.is_standing(id) {
            return Err(Refusal::NotStanding(id));
        }
        if options.iter().all(|(known, _)| *known != Some(id)) {
            options.push((Some(id), proposal.text.clone()));
        }
    }
    options.extend(
        draft
            .texts
            .iter()
            .filter_map(|t| Refusal::unless_empty(t).ok())
            .map(|text| (None, text)),
    );
    let least = if draft.method == Method::Dots { 2 } else { 1 };
    if options.len() < least {
        return Err(Refusal::TooFewOptions);
    }
    let poll = Poll {
        id: mint.id(),
        number: process
            .polls
            .iter()
            .map(|poll| poll.number)
            .max()
            .unwrap_or(0)
            + 1,
        workshop: process.current_workshop().map(|workshop| workshop.id),
        question: Refusal::unless_empty(&draft.question)?,
        method: draft.method,
        dots: if draft.method == Method::Dots {
            draft.dots.clamp(1, 100)
        } else {
            0
        },
        state: PollState::Draft,
        publication: Publication::Withheld,
        entitled: 0,
        ballots: 0,
        opened_at: None,
        closed_at: None,
        tally: None,
        reopened_because: String::new(),
    };
    let mut changes = vec![Change::make(&poll)];
    for (position, (proposal, text)) in (1..).zip(options) {
        changes.push(Change::make(&PollOption {
            id: mint.id(),
            poll: poll.id,
            position,
            proposal,
            text,
            favour: None,
            against: None,
            abstain: None,
        }));
    }
    Ok(Decision::making(poll.id, changes))
}

/// Removes a draft; a poll that was opened stays in the file for good.
pub(crate) fn remove(process: &Process, id: PollId) -> Result<Decision, Refusal> {
    let poll = in_state(process, id, PollState::Draft)?;
    let mut changes: Vec<Change> = process
        .options_of(id)
        .into_iter()
        .map(Change::remove)
        .collect();
    changes.push(Change::remove(poll));
    Ok(Decision::of(changes))
}

/// Opens a draft; who may vote is frozen.
pub(crate) fn open(
    process: &Process,
    id: PollId,
    entitled: i64,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    let poll = in_state(process, id, PollState::Draft)?;
    if entitled < 1 {
        return Err(Refusal::NobodyEntitled);
    }
    // The room votes on one thing at a time: the projector and the counting desk follow it.
    if process.open_poll().is_some() {
        return Err(Refusal::AnotherPollOpen);
    }
    for proposal in process
        .options_of(id)
        .iter()
        .filter_map(|option| option.proposal)
    {
        if !process.is_standing(proposal) {
            return Err(Refusal::NotStanding(proposal));
        }
    }
    let mut open = poll.clone();
    open.state = PollState::Open;
    open.entitled = entitled;
    open.opened_at = Some(mint.now);
    Ok(Decision::editing(poll, &open))
}

/// Takes down the count of one option; it can be corrected until closing.
pub(crate) fn count(
    process: &Process,
    id: PollOptionId,
    count: Count,
) -> Result<Decision, Refusal> {
    let old = process.poll_options.get(id).ok_or(Refusal::Gone)?;
    let poll = in_state(process, old.poll, PollState::Open)?;
    let mut new = old.clone();
    (new.favour, new.against, new.abstain) = match (count, poll.method) {
        (
            Count::Hands {
                favour,
                against,
                abstain,
            },
            Method::Hands,
        ) => (Some(favour), Some(against), Some(abstain)),
        (Count::Dots(dots), Method::Dots) => (Some(dots), None, None),
        (Count::Cleared, _) => (None, None, None),
        _ => {
            return Err(Refusal::Unknown {
                name: format!("{count:?}"),
            });
        }
    };
    let others = process
        .options_of(poll.id)
        .into_iter()
        .filter(|option| option.id != id);
    within_bounds(poll, others.chain([&new]))?;
    Ok(Decision::editing(old, &new))
}

/// Takes down one person's open ballot.
pub(crate) fn cast(process: &Process, id: PollId, ballot: &Ballot) -> Result<Decision, Refusal> {
    let poll = in_state(process, id, PollState::Open)?;
    let mut options: Vec<PollOption> = process.options_of(id).into_iter().cloned().collect();
    let marked = |option: PollOptionId| -> Result<usize, Refusal> {
        options
            .iter()
            .position(|known| known.id == option)
            .ok_or(Refusal::Gone)
    };
    let mut marks: Vec<(usize, [i64; 3])> = Vec::new();
    match (ballot, poll.method) {
        (Ballot::Hands(answers), Method::Hands) => {
            for &(option, hand) in answers {
                let place = marked(option)?;
                if marks.iter().any(|(other, _)| *other == place) {
                    return Err(Refusal::TooManyVotes {
                        counted: 2,
                        allowed: 1,
                    });
                }
                marks.push((
                    place,
                    match hand {
                        Hand::Favour => [1, 0, 0],
                        Hand::Against => [0, 1, 0],
                        Hand::Abstain => [0, 0, 1],
                    },
                ));
            }
        }
        (Ballot::Dots(dots), Method::Dots) => {
            let counted = dots
                .iter()
                .fold(0_i64, |sum, (_, dots)| sum.saturating_add(*dots));
            if counted > poll.dots || dots.iter().any(|(_, dots)| *dots < 0) {
                return Err(Refusal::TooManyVotes {
                    counted,
                    allowed: poll.dots,
                });
            }
            for &(option, dots) in dots {
                marks.push((marked(option)?, [dots, 0, 0]));
            }
        }
        _ => {
            return Err(Refusal::Unknown {
                name: format!("{ballot:?}"),
            });
        }
    }
    if poll.ballots >= poll.entitled {
        return Err(Refusal::TooManyVotes {
            counted: poll.ballots + 1,
            allowed: poll.entitled,
        });
    }
    // The first ballot counts every option, so that none is left "not counted".
    for option in &mut options {
        option.favour.get_or_insert(0);
        if poll.method == Method::Hands {
            option.against.get_or_insert(0);
            option.abstain.get_or_insert(0);
        }
    }
    for (place, [favour, against, abstain]) in marks {
        let option = &mut options[place];
        for (count, more) in [
            (&mut option.favour, favour),
            (&mut option.against, against),
            (&mut option.abstain, abstain),
        ] {
            *count = count.map(|count| count + more);
        }
    }
    within_bounds(poll, options.iter())?;
    let mut more = poll.clone();
    more.ballots += 1;
    let mut changes: Vec<Change> = Change::edit(poll, &more).into_iter().collect();
    for (old, new) in process.options_of(id).into_iter().zip(&options) {
        changes.extend(Change::edit(old, new));
    }
    Ok(Decision::of(changes))
}

/// Closes a poll: now it is tallied, by the rule of its method.
pub(crate) fn close(process: &Process, id: PollId, mint: &mut Mint) -> Result<Decision, Refusal> {
    let poll = in_state(process, id, PollState::Open)?;
    let options = process.options_of(id);
    if let Some(missing) = options.iter().find(|option| !option.is_counted()) {
        return Err(Refusal::NotCounted {
            option: missing.text.clone(),
        });
    }
    let mut closed = poll.clone();
    closed.state = PollState::Closed;
    closed.closed_at = Some(mint.now);
    closed.tally = Some(tally::tally(poll.method, &options));
    Ok(Decision::editing(poll, &closed))
}

/// Opens a closed poll again, for a reason that the minutes state.
pub(crate) fn reopen(process: &Process, id: PollId, reason: &str) -> Result<Decision, Refusal> {
    let poll = in_state(process, id, PollState::Closed)?;
    if process.open_poll().is_some() {
        return Err(Refusal::AnotherPollOpen);
    }
    let mut open = poll.clone();
    open.reopened_because = Refusal::unless_empty(reason).map_err(|_| Refusal::ReasonNeeded)?;
    open.state = PollState::Open;
    open.publication = Publication::Withheld;
    open.closed_at = None;
    open.tally = None;
    Ok(Decision::editing(poll, &open))
}

/// Lets the room see the result.
pub(crate) fn publish(process: &Process, id: PollId) -> Result<Decision, Refusal> {
    let poll = in_state(process, id, PollState::Closed)?;
    let mut published = poll.clone();
    published.publication = Publication::Published;
    Ok(Decision::editing(poll, &published))
}

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

fn answers(option: &PollOption) -> i64 {
    [option.favour, option.against, option.abstain]
        .into_iter()
        .flatten()
        .fold(0, i64::saturating_add)
}

/// No count below zero, and no more votes than those entitled can give.
fn within_bounds<'a>(
    poll: &Poll,
    options: impl Iterator<Item = &'a PollOption>,
) -> Result<(), Refusal> {
    let mut dots = 0;
    for option in options {
        let counts = [option.favour, option.against, option.abstain];
        let each = counts.iter().flatten();
        if each.clone().any(|count| !(0..=1_000_000).contains(count)) {
            return Err(Refusal::TooManyVotes {
                counted: answers(option),
                allowed: poll.entitled,
            });
        }
        match poll.method {
            Method::Hands if answers(option) > poll.entitled => {
                let counted = answers(option);
                return Err(Refusal::TooManyVotes {
                    counted,
                    allowed: poll.entitled,
                });
            }
            Method::Hands => {}
            Method::Dots => dots = answers(option).saturating_add(dots),
        }
    }
    let allowed = poll.entitled.saturating_mul(poll.dots);
    if poll.method == Method::Dots && dots > allowed {
        return Err(Refusal::TooManyVotes {
            counted: dots,
            allowed,
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests;
