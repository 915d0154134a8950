//! Correcting an open ballot until closing: what it said before stays beside it.

use crate::domain::act::Decision;
use crate::domain::change::Change;
use crate::domain::ids::BallotId;
use crate::domain::poll::{Answers, Ballot, Places, Poll, PollState, in_state};
use crate::domain::process::Process;
use crate::domain::refusal::Refusal;

/// Corrects what a ballot says.
pub(crate) fn correct(
    process: &Process,
    id: BallotId,
    answers: Answers,
    reason: &str,
) -> Result<Decision, Refusal> {
    let (old, poll) = of_open_poll(process, id)?;
    let options = process.options_of(poll.id);
    answers.check(poll, &options)?;
    let mut new = old.clone();
    new.answers = answers.in_one_form(&Places::of(&options));
    reason.trim().clone_into(&mut new.reason);
    if new.answers != old.answers {
        new.earlier.push(old.answers.clone());
    }
    Ok(Decision::editing(old, &new))
}

/// Lets a ballot not count, for a reason: its slip can be entered again.
pub(crate) fn void(process: &Process, id: BallotId, reason: &str) -> Result<Decision, Refusal> {
    let (old, poll) = of_open_poll(process, id)?;
    let reason = Refusal::unless_empty(reason).map_err(|_| Refusal::ReasonNeeded)?;
    if !old.counts() {
        return Ok(Decision::nothing());
    }
    let mut new = old.clone();
    new.void = reason;
    let mut fewer = poll.clone();
    fewer.ballots -= 1;
    let mut changes: Vec<Change> = Change::edit(old, &new).into_iter().collect();
    changes.extend(Change::edit(poll, &fewer));
    Ok(Decision::of(changes))
}

fn of_open_poll(process: &Process, id: BallotId) -> Result<(&Ballot, &Poll), Refusal> {
    let ballot = process.ballots.get(id).ok_or(Refusal::Gone)?;
    Ok((ballot, in_state(process, ballot.poll, PollState::Open)?))
}
