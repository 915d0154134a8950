//! Taking down one person's open ballot: its answers are added to the counts.
//! Nobody votes twice on one option, and no more ballots come in than people are entitled.

use crate::domain::act::Decision;
use crate::domain::change::Change;
use crate::domain::ids::{PollId, PollOptionId};
use crate::domain::poll::count::within_bounds;
use crate::domain::poll::{Ballot, Hand, Method, PollOption, PollState, in_state};
use crate::domain::process::Process;
use crate::domain::refusal::Refusal;

/// Takes down one person's open ballot.
pub(crate) fn cast(process: &Process, id: PollId, ballot: &Ballot) -> Result<Decision, Refusal> {
    let poll = in_state(process, id, PollState::Open)?;
    let mut options: Vec<PollOption> = process.options_of(id).into_iter().cloned().collect();
    let marked = |option: PollOptionId| -> Result<usize, Refusal> {
        options
            .iter()
            .position(|known| known.id == option)
            .ok_or(Refusal::Gone)
    };
    let mut marks: Vec<(usize, [i64; 3])> = Vec::new();
    match (ballot, poll.method) {
        (Ballot::Hands(answers), Method::Hands) => {
            for &(option, hand) in answers {
                let place = marked(option)?;
                if marks.iter().any(|(other, _)| *other == place) {
                    return Err(Refusal::TooManyVotes {
                        counted: 2,
                        allowed: 1,
                    });
                }
                marks.push((
                    place,
                    match hand {
                        Hand::Favour => [1, 0, 0],
                        Hand::Against => [0, 1, 0],
                        Hand::Abstain => [0, 0, 1],
                    },
                ));
            }
        }
        (Ballot::Dots(dots), Method::Dots) => {
            let counted = dots
                .iter()
                .fold(0_i64, |sum, (_, dots)| sum.saturating_add(*dots));
            if counted > poll.dots || dots.iter().any(|(_, dots)| *dots < 0) {
                return Err(Refusal::TooManyVotes {
                    counted,
                    allowed: poll.dots,
                });
            }
            for &(option, dots) in dots {
                marks.push((marked(option)?, [dots, 0, 0]));
            }
        }
        _ => return Err(Refusal::OtherMethod),
    }
    if poll.ballots >= poll.entitled {
        return Err(Refusal::TooManyVotes {
            counted: poll.ballots + 1,
            allowed: poll.entitled,
        });
    }
    // The first ballot counts every option, so that none is left "not counted".
    for option in &mut options {
        option.favour.get_or_insert(0);
        if poll.method == Method::Hands {
            option.against.get_or_insert(0);
            option.abstain.get_or_insert(0);
        }
    }
    for (place, [favour, against, abstain]) in marks {
        let option = &mut options[place];
        for (count, more) in [
            (&mut option.favour, favour),
            (&mut option.against, against),
            (&mut option.abstain, abstain),
        ] {
            *count = count.map(|count| count + more);
        }
    }
    within_bounds(poll, options.iter())?;
    let mut more = poll.clone();
    more.ballots += 1;
    let mut changes: Vec<Change> = Change::edit(poll, &more).into_iter().collect();
    for (old, new) in process.options_of(id).into_iter().zip(&options) {
        changes.extend(Change::edit(old, new));
    }
    Ok(Decision::of(changes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::poll::testing::{open, poll, too_many};

    #[test]
    fn ballots_of_hands_add_up() {
        let (mut play, id, options) = open(Method::Hands, 2);
        let cast = |ballot: &[(PollOptionId, Hand)]| Action::CastBallot {
            poll: id,
            ballot: Ballot::Hands(ballot.to_vec()),
        };
        play.act(cast(&[
            (options[0], Hand::Favour),
            (options[1], Hand::Against),
        ]));
        assert!(matches!(
            play.refuse(cast(&[
                (options[0], Hand::Favour),
                (options[0], Hand::Favour)
            ])),
            Refusal::TooManyVotes { .. }
        ));
        play.act(cast(&[(options[0], Hand::Abstain)]));
        assert_eq!(play.process.voted(poll(&play, id)), 2);
        assert_eq!(
            play.refuse(cast(&[(options[0], Hand::Favour)])),
            too_many(3, 2)
        );
        let counts: Vec<_> = play
            .process
            .options_of(id)
            .iter()
            .map(|option| [option.favour, option.against, option.abstain].map(Option::unwrap))
            .collect();
        assert_eq!(counts, [[1, 0, 1], [0, 1, 0], [0, 0, 0]]);
        // Nobody is left to be counted, so it can be closed.
        play.act(Action::ClosePoll { poll: id });
        play.assert_sound();
    }

    #[test]
    fn a_ballot_of_dots_has_no_more_than_a_voter_s() {
        let (mut play, id, options) = open(Method::Dots, 5);
        let cast = |ballot: &[(PollOptionId, i64)]| Action::CastBallot {
            poll: id,
            ballot: Ballot::Dots(ballot.to_vec()),
        };
        play.act(cast(&[(options[0], 2), (options[2], 1)]));
        assert_eq!(
            play.refuse(cast(&[(options[0], 2), (options[1], 2)])),
            too_many(4, 3)
        );
        for wrong in [
            [(options[0], 4), (options[1], -1)],
            [(options[0], i64::MAX), (options[1], i64::MAX)],
        ] {
            assert!(matches!(
                play.refuse(cast(&wrong)),
                Refusal::TooManyVotes { .. }
            ));
        }
        let unknown = PollOptionId(uuid::Uuid::nil());
        assert_eq!(play.refuse(cast(&[(unknown, 1)])), Refusal::Gone);
        let ballot = Ballot::Hands(Vec::new());
        let other = Action::CastBallot { poll: id, ballot };
        assert_eq!(play.refuse(other), Refusal::OtherMethod);
    }
}
