//! Uniting standing proposals under one text.

use crate::domain::act::{Decision, Mint};
use crate::domain::change::Change;
use crate::domain::ids::{MergeId, ProposalId, ThematicTableId};
use crate::domain::merge::contents::each_once;
use crate::domain::merge::{Contents, Merge, MergeMember, MergeState, MergeVotes};
use crate::domain::process::Process;
use crate::domain::proposal::{self, Nature, Proposal, Standing};
use crate::domain::refusal::Refusal;

/// Unites standing proposals under one text.
pub(crate) fn unite(
    process: &Process,
    sources: &[ProposalId],
    text: &str,
    table: ThematicTableId,
    votes: MergeVotes,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    let sources = mergeable(process, sources)?;
    if sources.len() < 2 {
        return Err(Refusal::TooFewToMerge);
    }
    process.tables.get(table).ok_or(Refusal::Gone)?;
    let text = Refusal::unless_empty(text)?;
    let agreed = Contents::united(&sources);
    let mut result = Proposal {
        id: mint.id(),
        number: process.index().next_number(),
        table,
        text: text.clone(),
        nature: Nature::Merged,
        source: String::new(),
        standing: Standing::Live,
        reason: String::new(),
        area: None,
        proposers: Vec::new(),
        beneficiaries: Vec::new(),
        term: None,
        cost: None,
        rank: None,
        needs: Vec::new(),
    };
    agreed.clone().put(&mut result);
    let merge = Merge {
        id: mint.id(),
        result: result.id,
        agreed_text: text,
        state: MergeState::United,
        agreed,
        votes,
        begun_with: i64::try_from(sources.len()).unwrap_or(0),
        parted: Vec::new(),
    };
    let mut changes = vec![Change::make(&result), Change::make(&merge)];
    changes.extend(members(merge.id, &sources, 1, mint));
    Ok(Decision::making(merge.id, changes))
}

/// The proposals, each once, if all of them can be merged.
pub(super) fn mergeable<'a>(
    process: &'a Process,
    sources: &[ProposalId],
) -> Result<Vec<&'a Proposal>, Refusal> {
    let sound = |id: ProposalId| {
        if !process.is_standing(id) {
            return Err(Refusal::NotStanding(id));
        }
        proposal::not_on_a_board(process, id)?;
        proposal::not_in_open_poll(process, id)?;
        process.proposals.get(id).ok_or(Refusal::Gone)
    };
    each_once(sources.iter()).into_iter().map(sound).collect()
}

/// The memberships of sources, from a position on.
pub(super) fn members(
    merge: MergeId,
    sources: &[&Proposal],
    from: i64,
    mint: &mut Mint,
) -> Vec<Change> {
    let members = (from..).zip(sources).map(|(position, source)| MergeMember {
        id: mint.id(),
        merge,
        proposal: source.id,
        position,
    });
    members.map(|member| Change::make(&member)).collect()
}
