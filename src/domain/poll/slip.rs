//! Paper ballots with a number each, and the code that a printed one carries.
//!
//! The code only tells that a slip is of this poll; to whom it was handed nobody writes down.

use uuid::Uuid;

use crate::domain::poll::Poll;
use crate::domain::poll::setup::Way;

/// Letters and digits that are not mistaken for each other, on paper or aloud.
const SIGNS: &[u8; 24] = b"ABCDEFGHJKLMNPQRTUVWXY34";
/// How many of them are letters: the first sign is one, so that the number ends where it begins,
/// with a hyphen between them or without.
const LETTERS: usize = 22;
/// How many of them a code has.
const LENGTH: usize = 3;

/// The last number that somebody writes on a paper by hand.
pub const LAST: i64 = 999_999_999;

/// The code of a slip, such as "17-KTM".
#[must_use]
pub fn code(seed: Uuid, number: i64) -> String {
    let hash = blake3::hash(format!("{seed}:{number}").as_bytes());
    let signs = hash.as_bytes().iter().take(LENGTH);
    let among = |place| if place == 0 { LETTERS } else { SIGNS.len() };
    let signs: String = signs
        .enumerate()
        .map(|(place, byte)| char::from(SIGNS[usize::from(*byte) % among(place)]))
        .collect();
    format!("{number}-{signs}")
}

/// The number of the slip that somebody typed: "17-KTM", "17ktm", or "17" where slips are numbered
/// by hand. `None` for what is no slip of this poll.
#[must_use]
pub fn read(poll: &Poll, typed: &str) -> Option<i64> {
    let plain: String = typed
        .chars()
        .filter(|sign| sign.is_alphanumeric())
        .map(|sign| sign.to_ascii_uppercase())
        .collect();
    let digits = plain.find(|sign: char| !sign.is_ascii_digit());
    let (number, signs) = plain.split_at(digits.unwrap_or(plain.len()));
    let number = number.parse().ok().filter(|number| is_of(poll, *number))?;
    match poll.roll.seed {
        Some(seed) => (code(seed, number) == format!("{number}-{signs}")).then_some(number),
        None => signs.is_empty().then_some(number),
    }
}

/// Whether a poll has a slip of this number: of printed ones there are as many as votes.
#[must_use]
pub fn is_of(poll: &Poll, number: i64) -> bool {
    let last = poll.roll.seed.map_or(LAST, |_| poll.entitled);
    (1..=last).contains(&number)
}

/// The part to which a printed slip belongs: the parts have their numbers one after another.
#[must_use]
pub fn part_of(poll: &Poll, number: i64) -> Option<usize> {
    poll.roll.seed?;
    let mut last = 0;
    poll.roll.parts.iter().position(|part| {
        last += part.entitled;
        number <= last
    })
}

/// Whether there is paper for a poll: its votes come on slips, or on cards.
#[must_use]
pub fn has_paper(poll: &Poll) -> bool {
    poll.setup.way == Way::Slips || poll.method.has_three_answers()
}
