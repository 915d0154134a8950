//! Further proposals under a text that already unites some.

use crate::domain::act::{Decision, Mint};
use crate::domain::change::Change;
use crate::domain::ids::{MergeId, ProposalId};
use crate::domain::merge::unite::{members, mergeable};
use crate::domain::merge::{Contents, MergeState, without_consents};
use crate::domain::process::Process;
use crate::domain::proposal;
use crate::domain::refusal::Refusal;

/// Puts standing proposals under a united merge. The tables are asked for their consent anew.
pub(crate) fn extend(
    process: &Process,
    id: MergeId,
    sources: &[ProposalId],
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    let merge = process.merges.get(id).ok_or(Refusal::Gone)?;
    if merge.state == MergeState::Split {
        return Err(Refusal::AlreadySplit);
    }
    let result = process.proposals.get(merge.result).ok_or(Refusal::Gone)?;
    if !process.is_standing(result.id) || sources.contains(&result.id) {
        return Err(Refusal::NotStanding(result.id));
    }
    proposal::not_in_open_poll(process, result.id)?;
    let added = mergeable(process, sources)?;
    if added.is_empty() {
        return Err(Refusal::TooFewToMerge);
    }
    let held = process.index().members_of(id);
    let held = held.filter_map(|member| process.merge_members.get(member));
    let last = held.map(|member| member.position).max().unwrap_or(0);
    let mut changes = members(id, &added, last + 1, mint);

    let mut all = process.sources_of(id);
    all.extend(added);
    let united = Contents::united(&all);
    let mut extended = result.clone();
    let contents = merge.agreed.extended(Contents::of(result), &united);
    contents.put(&mut extended);
    changes.extend(Change::edit(result, &extended));
    let mut agreed = merge.clone();
    agreed.agreed = united;
    changes.extend(Change::edit(merge, &agreed));
    changes.extend(without_consents(process, id));
    Ok(Decision::making(id, changes))
}
