//! Closing a poll: ballots are counted, and now it is tallied, by the rule that it was opened with.

use crate::domain::act::{Decision, Mint};
use crate::domain::change::Change;
use crate::domain::ids::{ParticipantId, PollId};
use crate::domain::people::Presence;
use crate::domain::poll::count::put;
use crate::domain::poll::given::{given, summed};
use crate::domain::poll::secret::SecretBallot;
use crate::domain::poll::setup::Way;
use crate::domain::poll::{Counted, Places, Poll, PollOption, PollState, in_state};
use crate::domain::process::Process;
use crate::domain::refusal::Refusal;
use crate::domain::tally;

/// Closes a poll. `secret` is what its box holds, for a secret one.
pub(crate) fn close(
    process: &Process,
    id: PollId,
    secret: Option<Vec<SecretBallot>>,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    let poll = in_state(process, id, PollState::Open)?;
    let secret = match (poll.is_secret(), secret) {
        (true, Some(ballots)) => ballots,
        // Nobody closes a secret poll without its box.
        (true, None) => return Err(Refusal::SecretPoll),
        (false, _) => Vec::new(),
    };
    let old = process.options_of(id);
    let counted = counted(process, poll, &old, &secret)?;
    let mut closed = poll.clone();
    closed.state = PollState::Closed;
    closed.closed_at = Some(mint.now);
    closed.roll.late = process.late_for(poll);
    let options: Vec<&PollOption> = counted.iter().collect();
    closed.tally = Some(tally::tally(process, &closed, &options, &secret));
    let mut changes: Vec<Change> = Change::edit(poll, &closed).into_iter().collect();
    for (old, new) in old.into_iter().zip(&counted) {
        changes.extend(Change::edit(old, new));
    }
    Ok(Decision::of(changes))
}

/// The options with what was counted of each: by the desk, or from the ballots.
pub(in crate::domain) fn counted(
    process: &Process,
    poll: &Poll,
    options: &[&PollOption],
    secret: &[SecretBallot],
) -> Result<Vec<PollOption>, Refusal> {
    let ballots = process.ballots_of(poll.id);
    let by_ballots = poll.is_secret() || poll.setup.way != Way::Desk || !ballots.is_empty();
    let at_the_desk = !poll.is_secret() && options.iter().any(|option| option.is_counted());
    if !by_ballots || ballots.is_empty() && at_the_desk {
        if let Some(missing) = options.iter().find(|option| !option.is_counted()) {
            return Err(Refusal::NotCounted {
                option: missing.text.clone(),
            });
        }
        return Ok(options.iter().copied().cloned().collect());
    }
    let given = given(process, poll, secret);
    let counts = summed(&Places::of(options), &given);
    let with = |(option, count): (&&PollOption, Counted)| {
        let mut option = PollOption::clone(option);
        put(&mut option, poll.method, Some(count));
        option
    };
    Ok(options.iter().zip(counts).map(with).collect())
}

impl Process {
    /// Who came in since a poll was opened, in the order of their ids.
    #[must_use]
    pub fn late_for(&self, poll: &Poll) -> Vec<ParticipantId> {
        let Some(opened) = poll.opened_at else {
            return Vec::new();
        };
        let came = self.attendance.iter().filter(|attendance| {
            Some(attendance.workshop) == poll.workshop
                && attendance.presence == Presence::Present
                && attendance.since > opened
        });
        let mut late: Vec<ParticipantId> = came.map(|attendance| attendance.participant).collect();
        late.sort();
        late
    }
}

#[cfg(test)]
mod tests;
