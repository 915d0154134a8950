//! Taking down what the desk counted of one option, in the whole room or in one part of it.
//!
//! No option and no poll holds more votes than those entitled can give; a count that is corrected
//! stays beside the new one.

use crate::domain::act::{Decision, Mint};
use crate::domain::ids::PollOptionId;
use crate::domain::poll::{
    Correction, Count, Counted, Method, Poll, PollOption, PollState, in_state,
};
use crate::domain::process::Process;
use crate::domain::refusal::Refusal;

/// Takes down the count of one option; it can be corrected until closing.
pub(crate) fn count(
    process: &Process,
    id: PollOptionId,
    part: Option<usize>,
    count: Count,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    let (old, poll) = to_count(process, id)?;
    let counted = counted(poll.method, count)?;
    let mut new = old.clone();
    let parts = poll.roll.parts.len();
    let was = match part {
        // Parts are counted one by one, or the whole room at once.
        None if old.parts.iter().any(Option::is_some) => return Err(Refusal::CountedInParts),
        None => {
            let was = old.is_counted().then(|| old.counted());
            put(&mut new, poll.method, counted);
            was
        }
        Some(part) if part < parts => {
            if old.is_counted() && old.parts.iter().all(Option::is_none) {
                return Err(Refusal::CountedInParts);
            }
            new.parts.resize(parts, None);
            let was = std::mem::replace(&mut new.parts[part], counted);
            let sum = new
                .parts
                .iter()
                .flatten()
                .fold(None, |sum, one| Some(add(sum.unwrap_or_default(), one)));
            if sum.is_none() {
                new.parts = Vec::new();
            }
            put(&mut new, poll.method, sum);
            was
        }
        Some(_) => return Err(Refusal::Gone),
    };
    if let Some(was) = was
        && (
            new.favour,
            new.against,
            new.abstain,
            &new.grades,
            &new.parts,
        ) != (
            old.favour,
            old.against,
            old.abstain,
            &old.grades,
            &old.parts,
        )
    {
        let at = mint.now;
        new.corrections.push(Correction { at, part, was });
    }
    let options = process.options_of(poll.id).into_iter();
    let others = options.filter(|option| option.id != id);
    // The part first: who counts it sees what it has, not what the room has.
    within_part(poll, part, &new)?;
    within_bounds(poll, others.chain([&new]))?;
    Ok(Decision::editing(old, &new))
}

/// Takes down what a second count of an option gave; `Cleared` takes it away.
pub(crate) fn recount(
    process: &Process,
    id: PollOptionId,
    count: Count,
) -> Result<Decision, Refusal> {
    let (old, poll) = to_count(process, id)?;
    if !old.is_counted() {
        return Err(Refusal::NotCounted {
            option: old.text.clone(),
        });
    }
    let mut new = old.clone();
    new.second = counted(poll.method, count)?;
    if let Some(second) = &new.second {
        let mut checked = old.clone();
        put(&mut checked, poll.method, Some(second.clone()));
        within_bounds(poll, [&checked].into_iter())?;
    }
    Ok(Decision::editing(old, &new))
}

/// The option, if the desk counts its poll.
fn to_count(process: &Process, id: PollOptionId) -> Result<(&PollOption, &Poll), Refusal> {
    let option = process.poll_options.get(id).ok_or(Refusal::Gone)?;
    let poll = in_state(process, option.poll, PollState::Open)?;
    if poll.is_secret() {
        return Err(Refusal::SecretPoll);
    }
    if process.has_ballots(poll.id) {
        return Err(Refusal::CountedByBallots);
    }
    Ok((option, poll))
}

/// A count in the form of a method; `None` when there is none after all.
fn counted(method: Method, count: Count) -> Result<Option<Counted>, Refusal> {
    let alone = |favour| Counted {
        favour,
        ..Counted::default()
    };
    Ok(Some(match (count, method) {
        (Count::Cleared, _) => return Ok(None),
        (
            Count::Hands {
                favour,
                against,
                abstain,
            },
            Method::Hands | Method::Consent | Method::Cards,
        ) => Counted {
            favour,
            against,
            abstain,
            grades: Vec::new(),
        },
        (Count::Dots(dots), Method::Dots) => alone(dots),
        (Count::Approvals(approvals), Method::Approval) => alone(approvals),
        (Count::Grades(grades), Method::Score) => Counted {
            favour: (0..).zip(grades).fold(0_i64, |sum, (grade, many)| {
                sum.saturating_add(many.saturating_mul(grade))
            }),
            grades: grades.to_vec(),
            ..Counted::default()
        },
        _ => return Err(Refusal::OtherMethod),
    }))
}

fn add(a: Counted, b: &Counted) -> Counted {
    let mut grades = a.grades;
    if grades.len() < b.grades.len() {
        grades.resize(b.grades.len(), 0);
    }
    for (sum, more) in grades.iter_mut().zip(&b.grades) {
        *sum = sum.saturating_add(*more);
    }
    Counted {
        favour: a.favour.saturating_add(b.favour),
        against: a.against.saturating_add(b.against),
        abstain: a.abstain.saturating_add(b.abstain),
        grades,
    }
}

/// Writes what was counted into an option.
pub(super) fn put(option: &mut PollOption, method: Method, counted: Option<Counted>) {
    let three = method.has_three_answers();
    option.favour = counted.as_ref().map(|counted| counted.favour);
    option.against = counted.as_ref().filter(|_| three).map(|c| c.against);
    option.abstain = counted.as_ref().filter(|_| three).map(|c| c.abstain);
    option.grades = counted.map(|counted| counted.grades).unwrap_or_default();
}

/// No part holds more votes of an option than it has, where that is known.
fn within_part(poll: &Poll, part: Option<usize>, option: &PollOption) -> Result<(), Refusal> {
    let Some(part) = part else { return Ok(()) };
    let allowed = poll.roll.parts.get(part).map_or(0, |part| part.entitled);
    let Some(Some(counted)) = option.parts.get(part) else {
        return Ok(());
    };
    let counted = voters(poll, counted);
    if allowed > 0 && counted > allowed {
        return Err(Refusal::TooManyVotes { counted, allowed });
    }
    Ok(())
}

/// The fewest voters who could have given what was counted of one option.
fn voters(poll: &Poll, counted: &Counted) -> i64 {
    if poll.method == Method::Dots {
        let most = if poll.setup.cap > 0 {
            poll.setup.cap
        } else {
            poll.dots
        };
        return counted.favour.saturating_add(most - 1) / most.max(1);
    }
    counted.answers(poll.method).unwrap_or(counted.favour)
}

/// No count below zero, and no more votes than those entitled can give.
pub(super) fn within_bounds<'a>(
    poll: &Poll,
    options: impl Iterator<Item = &'a PollOption>,
) -> Result<(), Refusal> {
    let mut dots = 0_i64;
    for option in options {
        let counted = option.counted();
        let each = [counted.favour, counted.against, counted.abstain];
        let each = each.into_iter().chain(counted.grades.iter().copied());
        let of_one = voters(poll, &counted);
        if each.clone().any(|count| !(0..=1_000_000).contains(&count)) || of_one > poll.entitled {
            let counted = if poll.method == Method::Dots {
                counted.favour
            } else {
                of_one
            };
            return Err(Refusal::TooManyVotes {
                counted,
                allowed: most(poll),
            });
        }
        dots = dots.saturating_add(counted.favour);
    }
    if poll.method == Method::Dots && dots > most(poll) {
        return Err(Refusal::TooManyVotes {
            counted: dots,
            allowed: most(poll),
        });
    }
    Ok(())
}

/// How many can be counted: answers to one option, or dots of all.
fn most(poll: &Poll) -> i64 {
    match poll.method {
        Method::Dots => poll.entitled.saturating_mul(poll.dots),
        _ => poll.entitled,
    }
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
