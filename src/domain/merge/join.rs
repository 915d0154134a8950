//! Capturing a proposal and uniting it with one that is there, in one step.

use crate::domain::act::{Decision, Mint};
use crate::domain::ids::{ProposalId, ThematicTableId};
use crate::domain::merge::{MergeVotes, extend, unite};
use crate::domain::process::Process;
use crate::domain::proposal::{self, DraftPlace, ProposalDraft};
use crate::domain::refusal::Refusal;

/// Adds a proposal and unites it with `into`: as one more source where that is a merge's result, else
/// under `into`'s text at its table. What is made is the proposal.
pub(crate) fn join(
    process: &Process,
    table: ThematicTableId,
    draft: ProposalDraft,
    into: ProposalId,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    let draft = ProposalDraft {
        place: DraftPlace::Room,
        ..draft
    };
    let with = process.proposals.get(into).ok_or(Refusal::Gone)?;
    let added = proposal::add(process, table, vec![draft], mint)?;
    let captured = added.made.map(ProposalId).ok_or(Refusal::EmptyText)?;
    let mut then = process.clone();
    then.apply_all(&added.changes)
        .map_err(|_| Refusal::Overtaken)?;
    let joined = match process.united_behind(into) {
        Some(merge) => extend(&then, merge.id, &[captured], mint)?,
        None => unite(
            &then,
            &[into, captured],
            &with.text,
            with.table,
            MergeVotes::Stay,
            mint,
        )?,
    };
    let mut changes = added.changes;
    changes.extend(joined.changes);
    Ok(Decision::making(captured, changes))
}
