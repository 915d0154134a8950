//! Reopening and publishing a closed poll. Opening and closing have files of their own.

use crate::domain::act::Decision;
use crate::domain::change::Change;
use crate::domain::ids::PollId;
use crate::domain::poll::count::put;
use crate::domain::poll::{PollState, Publication, in_state};
use crate::domain::process::Process;
use crate::domain::refusal::Refusal;

/// Opens a closed poll again, for a reason that the minutes state. A secret one is held anew: its
/// ballots were told together, and what was told cannot be added to in secret.
pub(crate) fn reopen(process: &Process, id: PollId, reason: &str) -> Result<Decision, Refusal> {
    let poll = in_state(process, id, PollState::Closed)?;
    if poll.is_secret() {
        return Err(Refusal::SecretPoll);
    }
    if process.open_poll().is_some() {
        return Err(Refusal::AnotherPollOpen);
    }
    let mut open = poll.clone();
    let reason = Refusal::unless_empty(reason).map_err(|_| Refusal::ReasonNeeded)?;
    // The minutes state every reason, the first one too.
    if !open.reopened_because.is_empty() {
        open.reopened_because.push_str("; ");
    }
    open.reopened_because.push_str(&reason);
    open.state = PollState::Open;
    open.publication = Publication::Withheld;
    open.closed_at = None;
    open.tally = None;
    open.roll.late = Vec::new();
    let mut changes: Vec<Change> = Change::edit(poll, &open).into_iter().collect();
    if poll.ballots > 0 && process.has_ballots(id) {
        // What the ballots summed to is counted anew at closing.
        for option in process.options_of(id) {
            let mut uncounted = option.clone();
            put(&mut uncounted, poll.method, None);
            changes.extend(Change::edit(option, &uncounted));
        }
    }
    Ok(Decision::of(changes))
}

/// Lets the room see the result.
pub(crate) fn publish(process: &Process, id: PollId) -> Result<Decision, Refusal> {
    let poll = in_state(process, id, PollState::Closed)?;
    let mut published = poll.clone();
    published.publication = Publication::Published;
    Ok(Decision::editing(poll, &published))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::poll::testing::{HANDS, count, hands, open, poll};
    use crate::domain::poll::{Count, Method};
    use crate::domain::testing::Play;

    #[test]
    fn nothing_is_counted_before_opening_or_after_closing() {
        let mut play = Play::wine();
        let a = play.proposes("Innovación", "Riego");
        let id = play.drafts(Method::Hands, &[a]);
        let option = play.options(id)[0];
        assert_eq!(play.refuse(count(option, HANDS)), Refusal::PollNotOpen);
        play.act(Action::OpenPoll {
            poll: id,
            entitled: Some(9),
        });
        play.counts(option, HANDS);
        play.act(Action::ClosePoll {
            poll: id,
            secret: None,
        });
        assert_eq!(play.refuse(count(option, HANDS)), Refusal::PollNotOpen);
    }

    #[test]
    fn closing_needs_every_option_counted() {
        let (mut play, id, options) = open(Method::Hands, 8);
        let close = Action::ClosePoll {
            poll: id,
            secret: None,
        };
        play.counts(options[0], HANDS);
        play.counts(options[1], HANDS);
        play.counts(options[2], HANDS);
        play.counts(options[1], Count::Cleared);
        assert_eq!(
            play.refuse(close.clone()),
            Refusal::NotCounted {
                option: "Vivero".into()
            }
        );
        play.counts(options[1], hands(0, 0));
        play.act(close.clone());
        let closed = poll(&play, id);
        assert_eq!(closed.state, PollState::Closed);
        assert_eq!(closed.publication, Publication::Withheld);
        assert!(closed.closed_at > closed.opened_at);
        assert_eq!(play.refuse(close), Refusal::PollNotOpen);
        play.assert_sound();
    }

    #[test]
    fn reopening_needs_a_reason_and_takes_the_result_back() {
        let (mut play, id, options) = open(Method::Hands, 8);
        for option in &options {
            play.counts(*option, HANDS);
        }
        let reopen = |reason: &str| Action::ReopenPoll {
            poll: id,
            reason: reason.into(),
        };
        assert_eq!(
            play.refuse(reopen("Faltó una mesa")),
            Refusal::PollNotClosed
        );
        let publish = Action::PublishPoll { poll: id };
        assert_eq!(play.refuse(publish.clone()), Refusal::PollNotClosed);
        play.act(Action::ClosePoll {
            poll: id,
            secret: None,
        });
        play.act(publish);
        assert_eq!(poll(&play, id).publication, Publication::Published);
        assert_eq!(play.refuse(reopen(" ")), Refusal::ReasonNeeded);

        play.act(reopen("Faltó una mesa"));
        let again = poll(&play, id);
        assert_eq!(again.state, PollState::Open);
        assert_eq!(again.publication, Publication::Withheld);
        assert_eq!(again.reopened_because, "Faltó una mesa");
        assert!(again.tally.is_none() && again.closed_at.is_none());
        play.counts(options[0], hands(8, 0));
        play.act(Action::ClosePoll {
            poll: id,
            secret: None,
        });
        let tally = poll(&play, id).tally.clone().expect("it is closed");
        assert_eq!(tally.in_order().next(), Some(options[0]));
        play.assert_sound();
    }

    #[test]
    fn voting_is_not_undone_with_a_key() {
        let (mut play, id, options) = open(Method::Hands, 8);
        for option in &options {
            play.counts(*option, HANDS);
        }
        play.act(Action::ClosePoll {
            poll: id,
            secret: None,
        });
        let closed = play.process.clone();
        assert_eq!(play.undo(), Err(Refusal::Overtaken));
        assert_eq!(play.process, closed);
    }
}
