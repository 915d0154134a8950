//! What a merge takes over from its sources beside their words.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain::ids::{AreaId, ProposalId};
use crate::domain::money::Money;
use crate::domain::proposal::{Proposal, Proposer};
use crate::domain::strategy_map;
use crate::domain::term::Term;

/// The fields that a result has from its sources; kept as they were given, to see later which of
/// them were written on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Contents {
    pub area: Option<AreaId>,
    pub proposers: Vec<Proposer>,
    pub beneficiaries: Vec<String>,
    pub term: Option<Term>,
    pub cost: Option<Money>,
    pub needs: Vec<ProposalId>,
}

impl Contents {
    /// Those of one proposal.
    pub(super) fn of(proposal: &Proposal) -> Self {
        Self {
            area: proposal.area,
            proposers: proposal.proposers.clone(),
            beneficiaries: proposal.beneficiaries.clone(),
            term: proposal.term.clone(),
            cost: proposal.cost,
            needs: proposal.needs.clone(),
        }
    }

    /// Lists joined in the sources' order, nothing twice; of single values the one that all who have
    /// one agree on.
    #[must_use]
    pub fn united(sources: &[&Proposal]) -> Self {
        let groups = sources.iter().flat_map(|source| &source.beneficiaries);
        Self {
            area: agreed(sources.iter().filter_map(|source| source.area)),
            proposers: each_once(sources.iter().flat_map(|source| &source.proposers)),
            beneficiaries: strategy_map::each_once(&groups.cloned().collect::<Vec<_>>()),
            term: agreed(sources.iter().filter_map(|source| source.term.clone())),
            cost: agreed(sources.iter().filter_map(|source| source.cost)),
            needs: each_once(sources.iter().flat_map(|source| &source.needs)),
        }
    }

    /// What they are once there are more sources: where nobody wrote on a field since `self`, that of
    /// `united`; a list that was written on gains what is new, a value stays.
    pub(super) fn extended(&self, now: Self, united: &Self) -> Self {
        let beneficiaries = now.beneficiaries.iter().chain(&united.beneficiaries);
        let beneficiaries = strategy_map::each_once(&beneficiaries.cloned().collect::<Vec<_>>());
        Self {
            area: follow(&self.area, now.area, &united.area),
            proposers: joined(&self.proposers, now.proposers, &united.proposers),
            beneficiaries: if self.beneficiaries == now.beneficiaries {
                united.beneficiaries.clone()
            } else {
                beneficiaries
            },
            term: follow(&self.term, now.term, &united.term),
            cost: follow(&self.cost, now.cost, &united.cost),
            needs: joined(&self.needs, now.needs, &united.needs),
        }
    }

    /// Writes them on a proposal.
    pub(super) fn put(self, proposal: &mut Proposal) {
        proposal.area = self.area;
        proposal.proposers = self.proposers;
        proposal.beneficiaries = self.beneficiaries;
        proposal.term = self.term;
        proposal.cost = self.cost;
        proposal.needs = self.needs;
    }
}

/// The value that all are; `None` when there is none or two differ.
fn agreed<T: PartialEq>(mut values: impl Iterator<Item = T>) -> Option<T> {
    let first = values.next()?;
    values.all(|other| other == first).then_some(first)
}

/// The values in their order, each where it stands first.
pub(super) fn each_once<'a, T: Copy + Ord + 'a>(values: impl Iterator<Item = &'a T>) -> Vec<T> {
    let mut seen = BTreeSet::new();
    values
        .copied()
        .filter(|value| seen.insert(*value))
        .collect()
}

fn follow<T: Clone + PartialEq>(given: &T, now: T, united: &T) -> T {
    if *given == now { united.clone() } else { now }
}

fn joined<T: Copy + Ord>(given: &[T], now: Vec<T>, united: &[T]) -> Vec<T> {
    if given == now {
        united.to_vec()
    } else {
        each_once(now.iter().chain(united))
    }
}
