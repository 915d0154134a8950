//! Taking down what the desk counted of one option.
//! No option and no poll holds more votes than those entitled can give.

use crate::domain::act::Decision;
use crate::domain::ids::PollOptionId;
use crate::domain::poll::{Count, Method, Poll, PollOption, PollState, in_state};
use crate::domain::process::Process;
use crate::domain::refusal::Refusal;

/// Takes down the count of one option; it can be corrected until closing.
pub(crate) fn count(
    process: &Process,
    id: PollOptionId,
    count: Count,
) -> Result<Decision, Refusal> {
    let old = process.poll_options.get(id).ok_or(Refusal::Gone)?;
    let poll = in_state(process, old.poll, PollState::Open)?;
    let mut new = old.clone();
    (new.favour, new.against, new.abstain) = match (count, poll.method) {
        (
            Count::Hands {
                favour,
                against,
                abstain,
            },
            Method::Hands,
        ) => (Some(favour), Some(against), Some(abstain)),
        (Count::Dots(dots), Method::Dots) => (Some(dots), None, None),
        (Count::Cleared, _) => (None, None, None),
        _ => return Err(Refusal::OtherMethod),
    };
    let others = process
        .options_of(poll.id)
        .into_iter()
        .filter(|option| option.id != id);
    within_bounds(poll, others.chain([&new]))?;
    Ok(Decision::editing(old, &new))
}

/// No count below zero, and no more votes than those entitled can give.
pub(super) fn within_bounds<'a>(
    poll: &Poll,
    options: impl Iterator<Item = &'a PollOption>,
) -> Result<(), Refusal> {
    let mut dots = 0;
    for option in options {
        let counts = [option.favour, option.against, option.abstain];
        let each = counts.iter().flatten();
        if each.clone().any(|count| !(0..=1_000_000).contains(count)) {
            return Err(Refusal::TooManyVotes {
                counted: option.answers(),
                allowed: poll.entitled,
            });
        }
        match poll.method {
            Method::Hands if option.answers() > poll.entitled => {
                let counted = option.answers();
                return Err(Refusal::TooManyVotes {
                    counted,
                    allowed: poll.entitled,
                });
            }
            Method::Hands => {}
            Method::Dots => dots = option.answers().saturating_add(dots),
        }
    }
    let allowed = poll.entitled.saturating_mul(poll.dots);
    if poll.method == Method::Dots && dots > allowed {
        return Err(Refusal::TooManyVotes {
            counted: dots,
            allowed,
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::poll::testing::{HANDS, count, hands, open, poll, too_many};

    #[test]
    fn hands_of_one_option_are_no_more_than_those_entitled() {
        let (mut play, id, options) = open(Method::Hands, 8);
        play.counts(options[0], HANDS);
        play.counts(options[1], HANDS);
        assert_eq!(play.process.voted(poll(&play, id)), 8);
        assert_eq!(play.refuse(count(options[2], hands(5, 4))), too_many(9, 8));
        assert_eq!(play.refuse(count(options[2], hands(-1, 4))), too_many(3, 8));
        assert_eq!(
            play.refuse(count(options[2], hands(i64::MAX, i64::MAX))),
            too_many(i64::MAX, 8)
        );
        assert_eq!(
            play.refuse(count(options[2], Count::Dots(3))),
            Refusal::OtherMethod
        );
    }

    #[test]
    fn dots_of_all_options_are_no_more_than_those_entitled_have() {
        // Eight voters with three dots each.
        let (mut play, id, options) = open(Method::Dots, 8);
        play.counts(options[0], Count::Dots(20));
        assert_eq!(
            play.refuse(count(options[1], Count::Dots(5))),
            too_many(25, 24)
        );
        play.counts(options[1], Count::Dots(2));
        assert_eq!(play.process.voted(poll(&play, id)), 8);
        play.counts(options[0], Count::Dots(0));
        play.counts(options[1], Count::Dots(4));
        assert_eq!(play.process.voted(poll(&play, id)), 2);
        for wrong in [-1, i64::MAX, i64::MIN] {
            assert!(matches!(
                play.refuse(count(options[2], Count::Dots(wrong))),
                Refusal::TooManyVotes { .. }
            ));
        }
    }

    #[test]
    fn any_number_of_entitled_can_be_counted_with() {
        let (mut play, _, options) = open(Method::Dots, i64::MAX);
        play.counts(options[0], Count::Dots(1_000_000));
    }
}
