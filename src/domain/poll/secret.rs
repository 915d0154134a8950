//! The box of a secret poll: two sorted lists that nobody can tell an order from.
//!
//! The ballots say what, the slips say which papers are in; nothing joins the two. The store keeps
//! both as they stand here and writes them anew with each vote: rows of their own would keep the
//! order in which they came, in the bytes of the file.

use serde::{Deserialize, Serialize};

use crate::domain::ids::PollId;
use crate::domain::poll::{Answers, Places, Poll, PollOption, PollState, in_state, slip};
use crate::domain::process::Process;
use crate::domain::refusal::Refusal;

/// One secret ballot: what it says, and the one group that it belongs to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecretBallot {
    /// By [`crate::domain::poll::Roll::parts`]; `None` where there are none.
    pub part: Option<usize>,
    pub answers: Answers,
}

/// All that came in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BallotBox {
    ballots: Vec<SecretBallot>,
    slips: Vec<i64>,
}

/// What a ballot box is in bytes: two sorted lists and the hash of both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoxBytes {
    pub ballots: Vec<u8>,
    pub slips: Vec<u8>,
    pub check: Vec<u8>,
}

impl SecretBallot {
    /// A ballot that a voter may give in this open poll.
    ///
    /// # Errors
    /// As those of [`Answers::check`]; [`Refusal::Gone`] for a group that there is not,
    /// [`Refusal::GroupNeeded`] where the slip does not tell and nobody said.
    pub fn checked(
        poll: &Poll,
        options: &[&PollOption],
        slip: i64,
        part: Option<usize>,
        answers: Answers,
    ) -> Result<Self, Refusal> {
        answers.check(poll, options)?;
        let parts = poll.roll.parts.len();
        let part = slip::part_of(poll, slip).or(part);
        match part {
            None if parts > 0 => return Err(Refusal::GroupNeeded),
            Some(part) if part >= parts => return Err(Refusal::Gone),
            _ => {}
        }
        let answers = answers.in_one_form(&Places::of(options));
        Ok(Self { part, answers })
    }
}

/// The ballot that a voter gives on a slip now, with the slips in `waiting` on their way before it.
///
/// # Errors
/// [`Refusal::PollNotOpen`], [`Refusal::NotSecret`], [`Refusal::NoSuchSlip`],
/// [`Refusal::SlipTwice`], [`Refusal::TooManyVotes`] beyond those entitled, and those of
/// [`SecretBallot::checked`].
pub fn may_cast(
    process: &Process,
    poll: PollId,
    slip: i64,
    part: Option<usize>,
    answers: Answers,
    waiting: &[i64],
) -> Result<SecretBallot, Refusal> {
    let poll = in_state(process, poll, PollState::Open)?;
    if !poll.is_secret() {
        return Err(Refusal::NotSecret);
    }
    if !slip::is_of(poll, slip) {
        return Err(Refusal::NoSuchSlip);
    }
    let cast = process.slips_cast(poll.id);
    if cast.is_some_and(|cast| cast.contains(&slip)) || waiting.contains(&slip) {
        return Err(Refusal::SlipTwice { slip });
    }
    let voted = process.voted(poll) + i64::try_from(waiting.len()).unwrap_or(i64::MAX);
    if voted >= poll.entitled {
        return Err(Refusal::TooManyVotes {
            counted: voted + 1,
            allowed: poll.entitled,
        });
    }
    SecretBallot::checked(poll, &process.options_of(poll.id), slip, part, answers)
}

impl BallotBox {
    #[must_use]
    pub fn ballots(&self) -> &[SecretBallot] {
        &self.ballots
    }

    #[must_use]
    pub fn slips(&self) -> &[i64] {
        &self.slips
    }

    /// Puts a ballot in, at its place in the order of what ballots say.
    ///
    /// # Errors
    /// [`Refusal::SlipTwice`]; the box is as it was.
    pub fn put(&mut self, slip: i64, ballot: SecretBallot) -> Result<(), Refusal> {
        let Err(place) = self.slips.binary_search(&slip) else {
            return Err(Refusal::SlipTwice { slip });
        };
        self.slips.insert(place, slip);
        let place = self.ballots.partition_point(|other| *other < ballot);
        self.ballots.insert(place, ballot);
        Ok(())
    }

    /// The hash of the sorted ballots, which closing writes down.
    #[must_use]
    pub fn hash(&self) -> String {
        hash_of(&self.ballots)
    }

    #[must_use]
    pub fn to_bytes(&self) -> BoxBytes {
        let ballots = serde_json::to_vec(&self.ballots).unwrap_or_default();
        let slips = serde_json::to_vec(&self.slips).unwrap_or_default();
        let check = check(&ballots, &slips);
        BoxBytes {
            ballots,
            slips,
            check,
        }
    }

    /// The box that bytes hold; `None` when they are not what was written.
    #[must_use]
    pub fn from_bytes(bytes: &BoxBytes) -> Option<Self> {
        if check(&bytes.ballots, &bytes.slips) != bytes.check {
            return None;
        }
        let found = Self {
            ballots: serde_json::from_slice(&bytes.ballots).ok()?,
            slips: serde_json::from_slice(&bytes.slips).ok()?,
        };
        let sorted = found.ballots.is_sorted() && found.slips.is_sorted_by(|a, b| a < b);
        (sorted && found.ballots.len() == found.slips.len()).then_some(found)
    }
}

/// BLAKE3 over the sorted ballots.
#[must_use]
pub fn hash_of(ballots: &[SecretBallot]) -> String {
    let bytes = serde_json::to_vec(ballots).unwrap_or_default();
    blake3::hash(&bytes).to_hex().to_string()
}

fn check(ballots: &[u8], slips: &[u8]) -> Vec<u8> {
    let mut hasher = blake3::Hasher::new();
    let length = u64::try_from(ballots.len()).unwrap_or(u64::MAX);
    hasher.update(&length.to_le_bytes());
    hasher.update(ballots);
    hasher.update(slips);
    hasher.finalize().as_bytes().to_vec()
}
