//! What one group voted by itself, and the others without it.

use crate::domain::people::Presence;
use crate::domain::poll::breakdown::{Breakdown, By, GroupCount};
use crate::domain::poll::fairness::Untold;
use crate::domain::poll::majority::Verdict;
use crate::domain::poll::setup::{Base, Majority};
use crate::domain::poll::{Counted, PartName, Poll, Rule, Voter};

/// What was counted of each option in a group that is told.
pub(super) fn told(group: &GroupCount) -> Result<&[Counted], Untold> {
    match (&group.counts, group.voted) {
        (Some(_), Some(0)) => Err(Untold::Nobody),
        (Some(counts), _) => Ok(counts),
        (None, _) => Err(Untold::Hidden),
    }
}

/// By what an option stands above another under a rule: the greater is better. Under a budget by its
/// votes, which alone are told by groups.
pub(super) type Key = (i64, i64);

pub(super) fn key(rule: Rule, counted: &Counted) -> Key {
    match rule {
        Rule::Hands | Rule::Cards => (counted.favour.saturating_sub(counted.against), 0),
        Rule::Consent => (counted.against.saturating_neg(), counted.favour),
        Rule::Dots
        | Rule::Approval
        | Rule::Score
        | Rule::Borda
        | Rule::Schulze
        | Rule::Greedy
        | Rule::EqualShares => (counted.favour, 0),
    }
}

/// One group of a breakdown of a poll.
#[derive(Clone, Copy)]
pub(super) struct Within<'a> {
    pub poll: &'a Poll,
    pub by: By,
    pub group: &'a GroupCount,
}

impl<'a> Within<'a> {
    /// Every group of a breakdown, in its order.
    pub fn each(poll: &'a Poll, breakdown: &'a Breakdown) -> impl Iterator<Item = Self> {
        let by = breakdown.by;
        let within = move |group| Self { poll, by, group };
        breakdown.groups.iter().map(within)
    }

    /// Whether an option passes in the group alone, by the poll's own majority.
    pub fn verdict(self, majority: Majority, counted: &Counted) -> Result<Verdict, Untold> {
        Ok(majority.verdict(self.base(counted)?, counted))
    }

    /// Whether an option passes without the group, `rest` being what the others voted.
    pub fn verdict_without(self, majority: Majority, rest: &Counted) -> Result<Verdict, Untold> {
        let poll = self.poll;
        let base = match poll.setup.base {
            Base::Voting => rest.favour.saturating_add(rest.against),
            Base::Present => poll.roll.present - self.present()?,
            Base::Entitled => poll.entitled - self.entitled()?,
        };
        Ok(majority.verdict(base, rest))
    }

    /// Of how many of the group a majority is a share.
    pub fn base(self, counted: &Counted) -> Result<i64, Untold> {
        match self.poll.setup.base {
            Base::Voting => Ok(counted.favour.saturating_add(counted.against)),
            Base::Present => self.present(),
            Base::Entitled => self.entitled(),
        }
    }

    /// How many votes of the group were in the room when the poll opened.
    fn present(self) -> Result<i64, Untold> {
        self.votes(|voter| voter.presence == Presence::Present)
    }

    /// How many votes the group has.
    fn entitled(self) -> Result<i64, Untold> {
        self.votes(|_| true)
    }

    fn votes(self, counts: impl Fn(&Voter) -> bool) -> Result<i64, Untold> {
        let belongs = |voter: &Voter| match (&self.group.name, self.by) {
            (PartName::Table(table), _) => voter.table == *table,
            (PartName::Group(group), By::Grouping(grouping)) => {
                group.has(&voter.cells.key(grouping))
            }
            _ => false,
        };
        if matches!(self.group.name, PartName::Row(_)) {
            return Err(Untold::BaseUnknown);
        }
        let voters = self.poll.roll.voters.iter();
        let votes = voters.filter(|voter| belongs(voter) && counts(voter));
        Ok(votes.map(|voter| voter.votes).sum())
    }
}

/// What was counted of an option without a group.
pub(super) fn less(all: &Counted, group: &Counted) -> Counted {
    Counted {
        favour: all.favour.saturating_sub(group.favour),
        against: all.against.saturating_sub(group.against),
        abstain: all.abstain.saturating_sub(group.abstain),
        grades: Vec::new(),
    }
}
