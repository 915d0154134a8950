//! *Fusión*: several proposals under one text, with every source kept and visible (S13).
//!
//! The result is a proposal of its own; the sources are its members. Splitting removes the
//! memberships, always succeeds, and loses nothing that was written on the result since.

use serde::{Deserialize, Serialize};

use crate::domain::act::{Decision, Mint};
use crate::domain::change::Change;
use crate::domain::ids::{MergeId, MergeMemberId, ProposalId, ThematicTableId};
use crate::domain::process::{Entity, Process};
use crate::domain::proposal::{self, Nature, Proposal, Standing};
use crate::domain::refusal::Refusal;
use crate::domain::rows::{Record, in_order};

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

    /// The proposal under whose text this one now stands.
    #[must_use]
    pub fn merged_into(&self, source: ProposalId) -> Option<ProposalId> {
        let member = self.merge_members.get(self.index().merged_into(source)?)?;
        self.merges.get(member.merge).map(|merge| merge.result)
    }
}

/// Unites standing proposals under one text.
pub(crate) fn unite(
    process: &Process,
    sources: &[ProposalId],
    text: &str,
    table: ThematicTableId,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    let mut distinct: Vec<ProposalId> = Vec::new();
    for &source in sources {
        if !distinct.contains(&source) {
            distinct.push(source);
        }
    }
    if distinct.len() < 2 {
        return Err(Refusal::TooFewToMerge);
    }
    for &source in &distinct {
        if !process.is_standing(source) {
            return Err(Refusal::NotStanding(source));
        }
        proposal::not_in_open_poll(process, source)?;
    }
    process.tables.get(table).ok_or(Refusal::Gone)?;
    let text = Refusal::unless_empty(text)?;
    let result = Proposal {
        id: mint.id(),
        number: process.index().next_number(),
        table,
        text: text.clone(),
        nature: Nature::Merged,
        source: String::new(),
        standing: Standing::Live,
        reason: String::new(),
    };
    let merge = Merge {
        id: mint.id(),
        result: result.id,
        agreed_text: text,
        state: MergeState::United,
    };
    let mut changes = vec![Change::make(&result), Change::make(&merge)];
    for (position, proposal) in (1..).zip(distinct) {
        let member = MergeMember {
            id: mint.id(),
            merge: merge.id,
            proposal,
            position,
        };
        changes.push(Change::make(&member));
    }
    Ok(Decision::making(merge.id, changes))
}

/// Gives the sources back. What was written on the result since (its text, votes, activities, a
/// further merge) stays, flagged *por decidir*; a result that nobody touched is withdrawn.
pub(crate) fn split(process: &Process, id: MergeId) -> Result<Decision, Refusal> {
    let merge = process.merges.get(id).ok_or(Refusal::Gone)?;
    if merge.state == MergeState::Split {
        return Err(Refusal::AlreadySplit);
    }
    let mut changes: Vec<Change> = process
        .index()
        .members_of(id)
        .filter_map(|member| process.merge_members.get(member))
        .map(Change::remove)
        .collect();
    let mut apart = merge.clone();
    apart.state = MergeState::Split;
    changes.extend(Change::edit(merge, &apart));
    if let Some(result) = process.proposals.get(merge.result)
        && result.standing.in_play()
    {
        let mut after = result.clone();
        let written_on = result.text != merge.agreed_text
            || process.index().activities_from(result.id).next().is_some()
            || process.index().merged_into(result.id).is_some()
            || process.index().options_about(result.id).next().is_some();
        after.standing = if written_on {
            Standing::ToDecide
        } else {
            Standing::Withdrawn
        };
        changes.extend(Change::edit(result, &after));
    }
    Ok(Decision::of(changes))
}

#[cfg(test)]
mod tests;
