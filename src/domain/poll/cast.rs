//! Taking down one open ballot: a slip, or a named vote.
//! No slip and nobody votes twice, and no more votes come in than there are.

use serde::{Deserialize, Serialize};

use crate::domain::act::{Decision, Mint};
use crate::domain::change::Change;
use crate::domain::ids::{ParticipantId, PollId};
use crate::domain::poll::setup::Way;
use crate::domain::poll::{Answers, Ballot, Places, Poll, PollState, in_state, slip};
use crate::domain::process::Process;
use crate::domain::refusal::Refusal;

/// One ballot as it is taken down.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BallotDraft {
    #[serde(default)]
    pub slip: Option<i64>,
    #[serde(default)]
    pub voter: Option<ParticipantId>,
    /// To which part it belongs, where its slip does not tell.
    #[serde(default)]
    pub part: Option<usize>,
    pub answers: Answers,
    #[serde(default)]
    pub reason: String,
}

impl BallotDraft {
    /// A ballot without number or name.
    #[must_use]
    pub fn of(answers: Answers) -> Self {
        Self {
            slip: None,
            voter: None,
            part: None,
            answers,
            reason: String::new(),
        }
    }
}

/// Takes down one open ballot.
pub(crate) fn cast(
    process: &Process,
    id: PollId,
    draft: BallotDraft,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    let poll = in_state(process, id, PollState::Open)?;
    if poll.is_secret() {
        return Err(Refusal::SecretPoll);
    }
    let options = process.options_of(id);
    draft.answers.check(poll, &options)?;
    if draft.slip.is_some_and(|slip| !slip::is_of(poll, slip)) {
        return Err(Refusal::NoSuchSlip);
    }
    let known = process.ballots_of(id);
    // Counted at the desk: a ballot would be counted twice.
    if known.is_empty() && options.iter().any(|option| option.is_counted()) {
        return Err(Refusal::CountedAtTheDesk);
    }
    let votes = votes_of(poll, &draft)?;
    for ballot in known.iter().filter(|ballot| ballot.counts()) {
        if draft.slip.is_some() && ballot.slip == draft.slip {
            return Err(Refusal::SlipTwice {
                slip: ballot.slip.unwrap_or(0),
            });
        }
        if draft.voter.is_some() && ballot.voter == draft.voter {
            return Err(Refusal::VotedAlready);
        }
    }
    let given = process.index().votes_given(id);
    if given.saturating_add(votes) > poll.entitled {
        return Err(Refusal::TooManyVotes {
            counted: given.saturating_add(votes),
            allowed: poll.entitled,
        });
    }
    let printed = draft.slip.and_then(|slip| slip::part_of(poll, slip));
    let part = printed.or(draft.part);
    if part.is_some_and(|part| part >= poll.roll.parts.len()) {
        return Err(Refusal::Gone);
    }
    let ballot = Ballot {
        id: mint.id(),
        poll: id,
        number: known.last().map_or(0, |last| last.number) + 1,
        slip: draft.slip,
        voter: draft.voter,
        part,
        votes,
        answers: draft.answers.in_one_form(&Places::of(&options)),
        reason: draft.reason.trim().to_owned(),
        earlier: Vec::new(),
        void: String::new(),
    };
    let mut more = poll.clone();
    more.ballots += 1;
    let mut changes = vec![Change::make(&ballot)];
    changes.extend(Change::edit(poll, &more));
    Ok(Decision::making(ballot.id, changes))
}

/// How many votes a ballot is worth.
fn votes_of(poll: &Poll, draft: &BallotDraft) -> Result<i64, Refusal> {
    let Some(voter) = draft.voter else {
        return match poll.setup.way {
            Way::RollCall => Err(Refusal::NeedsNames),
            _ => Ok(1),
        };
    };
    match poll.roll.voter(voter) {
        Some(voter) if voter.votes > 0 => Ok(voter.votes),
        _ => Err(Refusal::NotEntitled),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::ids::PollOptionId;
    use crate::domain::poll::slip::LAST;
    use crate::domain::poll::testing::{open, poll, too_many};
    use crate::domain::poll::{Hand, Method};

    fn cast(poll: PollId, answers: Answers) -> Action {
        let ballot = BallotDraft::of(answers);
        Action::CastBallot { poll, ballot }
    }

    #[test]
    fn ballots_of_hands_add_up_at_closing() {
        let (mut play, id, options) = open(Method::Hands, 2);
        let hands = |marks: &[(PollOptionId, Hand)]| cast(id, Answers::Hands(marks.to_vec()));
        play.act(hands(&[
            (options[0], Hand::Favour),
            (options[1], Hand::Against),
        ]));
        assert_eq!(
            play.refuse(hands(&[
                (options[0], Hand::Favour),
                (options[0], Hand::Favour)
            ])),
            Refusal::OptionTwice
        );
        play.act(hands(&[(options[0], Hand::Abstain)]));
        assert_eq!(play.process.voted(poll(&play, id)), 2);
        let third = hands(&[(options[0], Hand::Favour)]);
        assert_eq!(play.refuse(third), too_many(3, 2));
        // Nothing is counted while it is open.
        let option = play.process.options_of(id)[0];
        assert!(!option.is_counted());
        play.act(Action::ClosePoll {
            poll: id,
            secret: None,
        });
        let counts: Vec<_> = play.process.options_of(id);
        let counts: Vec<_> = counts
            .iter()
            .map(|option| [option.favour, option.against, option.abstain].map(Option::unwrap))
            .collect();
        assert_eq!(counts, [[1, 0, 1], [0, 1, 0], [0, 0, 0]]);
        play.assert_sound();
    }

    #[test]
    fn a_ballot_of_dots_has_no_more_than_a_voter_s() {
        let (mut play, id, options) = open(Method::Dots, 5);
        let dots = |marks: &[(PollOptionId, i64)]| cast(id, Answers::Dots(marks.to_vec()));
        play.act(dots(&[(options[0], 2), (options[2], 1)]));
        assert_eq!(
            play.refuse(dots(&[(options[0], 2), (options[1], 2)])),
            too_many(4, 3)
        );
        for wrong in [
            [(options[0], 4), (options[1], -1)],
            [(options[0], i64::MAX), (options[1], i64::MAX)],
        ] {
            assert!(matches!(
                play.refuse(dots(&wrong)),
                Refusal::TooManyVotes { .. }
            ));
        }
        let unknown = PollOptionId(uuid::Uuid::nil());
        assert_eq!(play.refuse(dots(&[(unknown, 1)])), Refusal::Gone);
        let other = cast(id, Answers::Hands(Vec::new()));
        assert_eq!(play.refuse(other), Refusal::OtherMethod);
    }

    #[test]
    fn a_slip_is_entered_once_and_corrected_in_the_open() {
        let (mut play, id, options) = open(Method::Approval, 9);
        let slip = |number, approved: &[PollOptionId]| Action::CastBallot {
            poll: id,
            ballot: BallotDraft {
                slip: Some(number),
                ..BallotDraft::of(Answers::Approval(approved.to_vec()))
            },
        };
        let first = play.act(slip(7, &options[..2])).id();
        assert_eq!(
            play.refuse(slip(7, &options[..1])),
            Refusal::SlipTwice { slip: 7 }
        );
        for none in [0, -1, LAST + 1, i64::MAX] {
            let refused = play.refuse(slip(none, &options[..1]));
            assert_eq!(refused, Refusal::NoSuchSlip, "{none}");
        }
        let correct = Action::CorrectBallot {
            ballot: first,
            answers: Answers::Approval(vec![options[2]]),
            reason: String::new(),
        };
        play.act(correct.clone());
        let ballot = play.process.ballots.get(first).expect("it is there");
        assert_eq!(ballot.earlier, [Answers::Approval(options[..2].to_vec())]);
        // One that does not count leaves its slip free.
        let void = |reason: &str| Action::VoidBallot {
            ballot: first,
            reason: reason.into(),
        };
        assert_eq!(play.refuse(void(" ")), Refusal::ReasonNeeded);
        play.act(void("Rota"));
        play.act(slip(7, &options[..1]));
        assert_eq!(play.process.voted(poll(&play, id)), 1);
        play.act(Action::ClosePoll {
            poll: id,
            secret: None,
        });
        assert_eq!(play.refuse(correct), Refusal::PollNotOpen);
        assert_eq!(play.refuse(slip(8, &options)), Refusal::PollNotOpen);
        let tally = poll(&play, id).tally.clone().expect("it is closed");
        assert_eq!((tally.winners, tally.voted), (vec![options[0]], 1));
        play.assert_sound();
    }
}
