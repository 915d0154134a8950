//! What was given in a poll: the ballots that count, open or secret, as whoever counts takes them.

use std::collections::BTreeMap;

use crate::domain::ids::{ParticipantId, PollOptionId};
use crate::domain::poll::secret::SecretBallot;
use crate::domain::poll::{Answers, Counted, Poll, PollOption};
use crate::domain::process::Process;

/// A ballot that counts.
#[derive(Clone, Copy, Debug)]
pub(in crate::domain) struct Given<'a> {
    pub answers: &'a Answers,
    /// How many votes it is worth.
    pub votes: i64,
    /// By [`crate::domain::poll::Roll::parts`].
    pub part: Option<usize>,
    /// Who gave it, in a roll-call.
    pub voter: Option<ParticipantId>,
}

/// The options' places in their poll's order.
#[derive(Clone, Debug)]
pub struct Places(BTreeMap<PollOptionId, usize>);

impl Places {
    #[must_use]
    pub fn of(options: &[&PollOption]) -> Self {
        let places = options.iter().enumerate();
        Self(places.map(|(place, option)| (option.id, place)).collect())
    }

    /// The place of an option; `None` for one of another poll.
    #[must_use]
    pub fn get(&self, option: PollOptionId) -> Option<usize> {
        self.0.get(&option).copied()
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// All ballots that count: the open ones as they came in, then those of the box.
pub(in crate::domain) fn given<'a>(
    process: &'a Process,
    poll: &Poll,
    secret: &'a [SecretBallot],
) -> Vec<Given<'a>> {
    let open = process.ballots_of(poll.id).into_iter();
    let open = open.filter(|ballot| ballot.counts()).map(|ballot| Given {
        answers: &ballot.answers,
        votes: ballot.votes,
        part: ballot.part,
        voter: ballot.voter,
    });
    let secret = secret.iter().map(|ballot| Given {
        answers: &ballot.answers,
        votes: 1,
        part: ballot.part,
        voter: None,
    });
    open.chain(secret).collect()
}

/// What ballots sum to, for each option in their order.
pub(in crate::domain) fn summed<'a>(
    places: &Places,
    given: impl IntoIterator<Item = &'a Given<'a>>,
) -> Vec<Counted> {
    let mut counts = vec![Counted::default(); places.len()];
    for ballot in given {
        ballot.answers.add_to(&mut counts, places, ballot.votes);
    }
    counts
}
