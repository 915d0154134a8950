//! Splitting a merge: its sources as they were, and what was written on its text kept.

use crate::domain::act::Decision;
use crate::domain::activity::Review;
use crate::domain::change::Change;
use crate::domain::ids::{MergeId, ProposalId};
use crate::domain::merge::contents::each_once;
use crate::domain::merge::{Contents, Merge, MergeState};
use crate::domain::process::Process;
use crate::domain::proposal::{Proposal, Standing};
use crate::domain::refusal::Refusal;

/// Gives the sources back. Activities made from the result name the sources instead, to be looked
/// at again. A result on which more was written (its text or another field, votes, a further merge)
/// stays, flagged *por decidir*; one that nobody touched is withdrawn, and so is a source that only
/// this merge kept from being withdrawn when its own was split: the order of splits is no matter.
pub(crate) fn split(process: &Process, id: MergeId) -> Result<Decision, Refusal> {
    let merge = process.merges.get(id).ok_or(Refusal::Gone)?;
    if merge.state == MergeState::Split {
        return Err(Refusal::AlreadySplit);
    }
    let sources: Vec<ProposalId> = process.sources_of(id).iter().map(|s| s.id).collect();
    let mut changes: Vec<Change> = process
        .index()
        .members_of(id)
        .filter_map(|member| process.merge_members.get(member))
        .map(Change::remove)
        .collect();
    let mut apart = merge.clone();
    apart.state = MergeState::Split;
    apart.parted.clone_from(&sources);
    changes.extend(Change::edit(merge, &apart));
    let held: Vec<(&Proposal, &Merge)> = sources
        .iter()
        .filter_map(|source| held_by_this(process, *source))
        .collect();
    let back = sources.iter().flat_map(|source| {
        let of = held.iter().find(|(result, _)| result.id == *source);
        of.map_or_else(|| vec![*source], |(_, merge)| merge.parted.clone())
    });
    let back: Vec<ProposalId> = back.collect();
    changes.extend(activities_back(process, merge.result, &back));
    changes.extend(held.iter().filter_map(|(result, _)| withdraw(result)));
    if let Some(result) = process.proposals.get(merge.result)
        && result.standing.in_play()
    {
        let merged = process.index().merged_into(result.id).is_some();
        changes.extend(if merged || written_on(process, merge, result) {
            let mut after = result.clone();
            after.standing = Standing::ToDecide;
            Change::edit(result, &after)
        } else {
            withdraw(result)
        });
    }
    Ok(Decision::of(changes))
}

fn withdraw(result: &Proposal) -> Option<Change> {
    let mut after = result.clone();
    after.standing = Standing::Withdrawn;
    after.rank = None;
    Change::edit(result, &after)
}

/// A source, with its own merge, of which nothing is left but that this merge holds it.
fn held_by_this(process: &Process, source: ProposalId) -> Option<(&Proposal, &Merge)> {
    let result = process.proposals.get(source)?;
    let merge = process.merge_behind(source)?;
    let left_over = merge.state == MergeState::Split
        && result.standing == Standing::ToDecide
        && process.index().activities_from(source).next().is_none()
        && !written_on(process, merge, result);
    left_over.then_some((result, merge))
}

fn written_on(process: &Process, merge: &Merge, result: &Proposal) -> bool {
    result.text != merge.agreed_text
        || Contents::of(result) != merge.agreed
        || process.index().options_about(result.id).next().is_some()
        || process.index().answers_to(result.id).next().is_some()
}

/// The activities that were made from a result, made from its sources.
fn activities_back(process: &Process, result: ProposalId, sources: &[ProposalId]) -> Vec<Change> {
    let activities = process.index().activities_from(result);
    let activities = activities.filter_map(|id| process.activities.get(id));
    let changes = activities.filter_map(|activity| {
        let mut after = activity.clone();
        after.sources = each_once(activity.sources.iter().flat_map(|source| {
            if *source == result {
                sources
            } else {
                std::slice::from_ref(source)
            }
        }));
        after.review = Review::ToDecide;
        Change::edit(activity, &after)
    });
    changes.collect()
}
