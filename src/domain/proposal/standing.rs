//! Out of play and back: discarding with the room's reason, parking what is out of scope.

use crate::domain::act::Decision;
use crate::domain::ids::ProposalId;
use crate::domain::process::Process;
use crate::domain::proposal::{Proposal, Standing, not_in_open_poll};
use crate::domain::refusal::Refusal;

/// Takes a proposal out of play, with the room's reason; it stays in the file.
pub(crate) fn discard(
    process: &Process,
    id: ProposalId,
    reason: &str,
) -> Result<Decision, Refusal> {
    let old = standing(process, id)?;
    let mut new = old.clone();
    new.standing = Standing::Discarded;
    new.reason = Refusal::unless_empty(reason).map_err(|_| Refusal::ReasonNeeded)?;
    new.rank = None;
    Ok(Decision::editing(old, &new))
}

/// Puts a proposal that is out of scope into the *estacionamiento*.
pub(crate) fn park(process: &Process, id: ProposalId) -> Result<Decision, Refusal> {
    let old = standing(process, id)?;
    let mut new = old.clone();
    new.standing = Standing::Parked;
    new.rank = None;
    Ok(Decision::editing(old, &new))
}

/// Brings a proposal back into play; also the choice to keep one that is *por decidir*.
pub(crate) fn restore(process: &Process, id: ProposalId) -> Result<Decision, Refusal> {
    let old = process.proposals.get(id).ok_or(Refusal::Gone)?;
    let mut new = old.clone();
    new.standing = Standing::Live;
    new.reason = String::new();
    Ok(Decision::editing(old, &new))
}

fn standing(process: &Process, id: ProposalId) -> Result<&Proposal, Refusal> {
    let proposal = process.proposals.get(id).ok_or(Refusal::Gone)?;
    if !process.is_standing(id) {
        return Err(Refusal::NotStanding(id));
    }
    not_in_open_poll(process, id)?;
    Ok(proposal)
}
