//! Opening, closing, reopening and publishing a poll.
//! Nothing is tallied before closing, and the room votes on one thing at a time.

use crate::domain::act::{Decision, Mint};
use crate::domain::ids::PollId;
use crate::domain::poll::{PollState, Publication, in_state};
use crate::domain::process::Process;
use crate::domain::refusal::Refusal;
use crate::domain::tally;

/// Opens a draft; who may vote is frozen.
pub(crate) fn open(
    process: &Process,
    id: PollId,
    entitled: i64,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    let poll = in_state(process, id, PollState::Draft)?;
    if entitled < 1 {
        return Err(Refusal::NobodyEntitled);
    }
    // The room votes on one thing at a time: the projector and the counting desk follow it.
    if process.open_poll().is_some() {
        return Err(Refusal::AnotherPollOpen);
    }
    for proposal in process
        .options_of(id)
        .iter()
        .filter_map(|option| option.proposal)
    {
        if !process.is_standing(proposal) {
            return Err(Refusal::NotStanding(proposal));
        }
    }
    let mut open = poll.clone();
    open.state = PollState::Open;
    open.entitled = entitled;
    open.opened_at = Some(mint.now);
    Ok(Decision::editing(poll, &open))
}

/// Closes a poll: now it is tallied, by the rule of its method.
pub(crate) fn close(process: &Process, id: PollId, mint: &mut Mint) -> Result<Decision, Refusal> {
    let poll = in_state(process, id, PollState::Open)?;
    let options = process.options_of(id);
    if let Some(missing) = options.iter().find(|option| !option.is_counted()) {
        return Err(Refusal::NotCounted {
            option: missing.text.clone(),
        });
    }
    let mut closed = poll.clone();
    closed.state = PollState::Closed;
    closed.closed_at = Some(mint.now);
    closed.tally = Some(tally::tally(poll.method, &options));
    Ok(Decision::editing(poll, &closed))
}

/// Opens a closed poll again, for a reason that the minutes state.
pub(crate) fn reopen(process: &Process, id: PollId, reason: &str) -> Result<Decision, Refusal> {
    let poll = in_state(process, id, PollState::Closed)?;
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
    Ok(Decision::editing(poll, &open))
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
            entitled: 9,
        });
        play.counts(option, HANDS);
        play.act(Action::ClosePoll { poll: id });
        assert_eq!(play.refuse(count(option, HANDS)), Refusal::PollNotOpen);
    }

    #[test]
    fn closing_needs_every_option_counted() {
        let (mut play, id, options) = open(Method::Hands, 8);
        let close = Action::ClosePoll { poll: id };
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
        play.act(Action::ClosePoll { poll: id });
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
        play.act(Action::ClosePoll { poll: id });
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
        play.act(Action::ClosePoll { poll: id });
        let closed = play.process.clone();
        assert_eq!(play.undo(), Err(Refusal::Overtaken));
        assert_eq!(play.process, closed);
    }
}
