//! The polls' part of the index: which are open, their options and open ballots, and how many votes
//! came in.

use imbl::{OrdMap, OrdSet};
use uuid::Uuid;

use super::map::{self, Way};
use super::{Index, Touched};
use crate::domain::ids::{BallotId, PollId, PollOptionId, ProposalId};
use crate::domain::poll::PollState;
use crate::domain::process::{Entity, Process};

/// Derived look-ups over polls.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct PollIndex {
    open: OrdSet<PollId>,
    closed: usize,
    about: OrdSet<(ProposalId, PollOptionId)>,
    /// Each poll's options by their places.
    options: OrdSet<(PollId, (i64, PollOptionId))>,
    /// Each poll's open ballots as they came in, those too that do not count.
    ballots: OrdSet<(PollId, (i64, BallotId))>,
    /// How many votes each poll's ballots are worth that count; none of a poll without.
    given: OrdMap<PollId, i64>,
}

impl Index {
    /// The poll that is open, if any.
    #[must_use]
    pub fn open_poll(&self) -> Option<PollId> {
        self.polls.open.iter().next().copied()
    }

    /// How many polls are closed.
    #[must_use]
    pub fn closed_polls(&self) -> usize {
        self.polls.closed
    }

    /// The options of polls about a proposal.
    pub fn options_about(&self, proposal: ProposalId) -> impl Iterator<Item = PollOptionId> + '_ {
        map::of(&self.polls.about, proposal)
    }

    /// A poll's options in their order.
    pub fn options_of(&self, poll: PollId) -> impl Iterator<Item = PollOptionId> + '_ {
        placed(&self.polls.options, poll)
    }

    /// A poll's open ballots in the order in which they came in, those too that do not count.
    pub fn ballots_of(&self, poll: PollId) -> impl Iterator<Item = BallotId> + '_ {
        placed(&self.polls.ballots, poll)
    }

    /// How many votes a poll's open ballots are worth that count.
    #[must_use]
    pub fn votes_given(&self, poll: PollId) -> i64 {
        self.polls.given.get(&poll).copied().unwrap_or(0)
    }
}

/// The rows of a poll by their places.
fn placed<T>(rows: &OrdSet<(PollId, (i64, T))>, poll: PollId) -> impl Iterator<Item = T> + '_
where
    T: Copy + Ord + From<Uuid>,
{
    let first = (poll, (i64::MIN, Uuid::nil().into()));
    let last = (poll, (i64::MAX, Uuid::max().into()));
    rows.range(first..=last).map(|(_, (_, id))| *id)
}

impl Process {
    /// Takes what is touched of a row of a poll into the index or out of it.
    pub(super) fn index_polls(&mut self, entity: Entity, id: Uuid, touched: Touched, way: Way) {
        match entity {
            Entity::Poll if touched.any(&["state"]) => {
                let state = self.polls.get(id.into()).map(|poll| poll.state);
                let polls = &mut self.index.polls;
                match (state, way) {
                    (Some(PollState::Open), way) => way.carry(&mut polls.open, id.into()),
                    (Some(PollState::Closed), Way::In) => polls.closed += 1,
                    (Some(PollState::Closed), Way::Out) => polls.closed -= 1,
                    (Some(PollState::Draft) | None, _) => {}
                }
            }
            Entity::PollOption if touched.any(&["poll", "position", "proposal"]) => {
                if let Some(row) = self.poll_options.get(id.into()) {
                    let polls = &mut self.index.polls;
                    way.carry(&mut polls.options, (row.poll, (row.position, row.id)));
                    if let Some(proposal) = row.proposal {
                        way.carry(&mut polls.about, (proposal, row.id));
                    }
                }
            }
            Entity::Ballot if touched.any(&["poll", "number", "votes", "void"]) => {
                self.index_ballot(id.into(), way);
            }
            _ => {}
        }
    }

    fn index_ballot(&mut self, id: BallotId, way: Way) {
        let Some(row) = self.ballots.get(id) else {
            return;
        };
        let polls = &mut self.index.polls;
        way.carry(&mut polls.ballots, (row.poll, (row.number, row.id)));
        if !row.counts() {
            return;
        }
        let given = polls.given.entry(row.poll).or_default();
        match way {
            Way::In => *given += row.votes,
            Way::Out => *given -= row.votes,
        }
        if *given == 0 {
            polls.given.remove(&row.poll);
        }
    }
}
