//! An objection in a consent poll, with the reason that was said aloud.

use crate::domain::act::Decision;
use crate::domain::ids::PollOptionId;
use crate::domain::poll::{Method, PollOption, PollState, in_state};
use crate::domain::process::Process;
use crate::domain::refusal::Refusal;

/// Takes down why somebody objects to an option.
pub(crate) fn object(
    process: &Process,
    id: PollOptionId,
    reason: &str,
) -> Result<Decision, Refusal> {
    let old = option(process, id)?;
    let mut new = old.clone();
    new.objections
        .push(Refusal::unless_empty(reason).map_err(|_| Refusal::ReasonNeeded)?);
    Ok(Decision::editing(old, &new))
}

/// Takes an objection back, by its place.
pub(crate) fn withdraw_objection(
    process: &Process,
    id: PollOptionId,
    place: usize,
) -> Result<Decision, Refusal> {
    let old = option(process, id)?;
    if place >= old.objections.len() {
        return Err(Refusal::Gone);
    }
    let mut new = old.clone();
    new.objections.remove(place);
    Ok(Decision::editing(old, &new))
}

fn option(process: &Process, id: PollOptionId) -> Result<&PollOption, Refusal> {
    let option = process.poll_options.get(id).ok_or(Refusal::Gone)?;
    let poll = in_state(process, option.poll, PollState::Open)?;
    if poll.method == Method::Consent {
        Ok(option)
    } else {
        Err(Refusal::OtherMethod)
    }
}
