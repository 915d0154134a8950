//! *Fusión*: several proposals under one text, with every source kept and visible (S13).
//!
//! The result is a proposal of its own; the sources are its members. Splitting removes the
//! memberships, always succeeds, and loses nothing that was written on the result since.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain::ids::{MergeId, MergeMemberId, ProposalId};
use crate::domain::process::{Entity, Process};
use crate::domain::proposal::Proposal;
use crate::domain::rows::{Record, in_order};

mod consent;
mod contents;
mod extend;
mod join;
mod split;
mod unite;

pub use consent::{Consent, MergeConsent};
pub(crate) use consent::{set_consent, without_consents};
pub use contents::Contents;
pub(crate) use extend::extend;
pub(crate) use join::join;
pub(crate) use split::split;
pub(crate) use unite::unite;

#[cfg(test)]
mod tests;

/// A merge.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Merge {
    pub id: MergeId,
    /// The proposal that carries the merged text.
    pub result: ProposalId,
    /// The merged text as the room agreed on it, to see later whether it was written on.
    pub agreed_text: String,
    pub state: MergeState,
    // What follows came later than the first files.
    /// What else the result had from its sources.
    #[serde(default)]
    pub agreed: Contents,
    #[serde(default)]
    pub votes: MergeVotes,
    /// How many sources it began with: those behind them came later. 0 in the first files.
    #[serde(default)]
    pub begun_with: i64,
    /// The sources that it had when it was split, in their order.
    #[serde(default)]
    pub parted: Vec<ProposalId>,
}

/// What the room decided about the votes that its sources already had.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MergeVotes {
    /// They stay where they were cast, and are told as the sources'.
    #[default]
    Stay,
    /// They are told as the merged text's own, named as what they are.
    Count,
}

/// Whether the sources are still united.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MergeState {
    United,
    Split,
}

/// One source of a merge.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MergeMember {
    pub id: MergeMemberId,
    pub merge: MergeId,
    pub proposal: ProposalId,
    /// The order in which the sources were chosen, from 1.
    pub position: i64,
}

impl Record for Merge {
    const ENTITY: Entity = Entity::Merge;
    type Id = MergeId;

    fn id(&self) -> MergeId {
        self.id
    }
}

impl Record for MergeMember {
    const ENTITY: Entity = Entity::MergeMember;
    type Id = MergeMemberId;

    fn id(&self) -> MergeMemberId {
        self.id
    }
}

impl Process {
    /// The sources of a merge, in the order in which they were chosen.
    #[must_use]
    pub fn sources_of(&self, merge: MergeId) -> Vec<&Proposal> {
        let members = self.index().members_of(merge);
        let members = members.filter_map(|member| self.merge_members.get(member));
        in_order(members, |member| member.position)
            .iter()
            .filter_map(|member| self.proposals.get(member.proposal))
            .collect()
    }

    /// The merges by the numbers that the room knows, oldest first: ids follow the clock, which may
    /// have been set back.
    #[must_use]
    pub fn merges_in_order(&self) -> Vec<&Merge> {
        in_order(self.merges.iter(), |merge| {
            let result = self.proposals.get(merge.result);
            result.map_or(0, |result| result.number)
        })
    }

    /// The merge whose text this proposal is, united or split.
    #[must_use]
    pub fn merge_behind(&self, result: ProposalId) -> Option<&Merge> {
        self.index()
            .merge_of_result(result)
            .and_then(|merge| self.merges.get(merge))
    }

    /// The merge whose text this proposal is, while it unites its sources.
    #[must_use]
    pub fn united_behind(&self, result: ProposalId) -> Option<&Merge> {
        self.merge_behind(result)
            .filter(|merge| merge.state == MergeState::United)
    }

    /// Whether a merge is there and was not split.
    #[must_use]
    pub fn is_united(&self, merge: MergeId) -> bool {
        let merge = self.merges.get(merge);
        merge.is_some_and(|merge| merge.state == MergeState::United)
    }

    /// The sources of a merge that were there when it was made, and those that came later; of one
    /// that was split, those that it had.
    #[must_use]
    pub fn sources_then_and_later(&self, merge: &Merge) -> (Vec<&Proposal>, Vec<&Proposal>) {
        let mut first = match merge.state {
            MergeState::United => self.sources_of(merge.id),
            MergeState::Split => {
                let parted = merge.parted.iter();
                parted.filter_map(|id| self.proposals.get(*id)).collect()
            }
        };
        let begun_with = usize::try_from(merge.begun_with).unwrap_or(0);
        let place = if begun_with == 0 {
            first.len()
        } else {
            begun_with
        };
        let later = first.split_off(place.min(first.len()));
        (first, later)
    }

    /// The merged text for which the votes of a proposal count, as the room decided; `None` where
    /// they are its own alone.
    #[must_use]
    pub fn votes_count_for(&self, source: ProposalId) -> Option<ProposalId> {
        let mut seen = BTreeSet::new();
        let mut at = source;
        while seen.insert(at) {
            let member = self.index().merged_into(at);
            let member = member.and_then(|member| self.merge_members.get(member));
            let merge = member.and_then(|member| self.merges.get(member.merge));
            match merge.filter(|merge| merge.votes == MergeVotes::Count) {
                Some(merge) => at = merge.result,
                None => break,
            }
        }
        (at != source).then_some(at)
    }

    /// The proposal under whose text this one now stands.
    #[must_use]
    pub fn merged_into(&self, source: ProposalId) -> Option<ProposalId> {
        let member = self.merge_members.get(self.index().merged_into(source)?)?;
        self.merges.get(member.merge).map(|merge| merge.result)
    }
}
