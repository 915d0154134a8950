//! Quorum and majorities: how many are needed, and whether they are there.
//!
//! A share is passed exactly: two thirds of 7 are 5, because 4 of 7 are fewer than two thirds.

use serde::{Deserialize, Serialize};

use crate::domain::poll::setup::{Base, Majority, Quorum};
use crate::domain::poll::{Counted, Poll};

/// Whether enough of those entitled are in the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuorumState {
    pub present: i64,
    pub entitled: i64,
    pub needed: i64,
}

impl QuorumState {
    #[must_use]
    pub fn is_met(self) -> bool {
        self.present >= self.needed
    }
}

/// Whether an option has passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    pub passes: bool,
    pub favour: i64,
    pub against: i64,
    /// The fewest in favour with which it passes.
    pub needed: i64,
    /// Of how many that is a share.
    pub of: i64,
}

impl Quorum {
    /// The fewest who must be present.
    #[must_use]
    pub fn needed(self, entitled: i64) -> i64 {
        match self {
            Self::None => 0,
            Self::Majority => entitled / 2 + 1,
            Self::TwoThirds => at_least(entitled, 2, 3),
            Self::ThreeQuarters => at_least(entitled, 3, 4),
        }
    }

    /// Where a poll stands; `None` when it asks for no quorum.
    #[must_use]
    pub fn state(self, present: i64, entitled: i64) -> Option<QuorumState> {
        (self != Self::None).then(|| QuorumState {
            present,
            entitled,
            needed: self.needed(entitled),
        })
    }
}

impl Majority {
    /// The fewest in favour of `base` votes, beside `against`.
    #[must_use]
    pub fn needed(self, base: i64, against: i64) -> i64 {
        match self {
            Self::Simple => against.saturating_add(1),
            Self::Absolute => base / 2 + 1,
            Self::TwoThirds => at_least(base, 2, 3),
            Self::ThreeQuarters => at_least(base, 3, 4),
            Self::FourFifths => at_least(base, 4, 5),
            Self::Consensus => base.min(1),
        }
        .max(1)
    }

    /// Whether what was counted of an option passes.
    #[must_use]
    pub fn verdict(self, base: i64, counted: &Counted) -> Verdict {
        let (favour, against) = (counted.favour, counted.against);
        let needed = self.needed(base, against);
        Verdict {
            passes: favour >= needed && (self != Self::Consensus || against == 0),
            favour,
            against,
            needed,
            of: base,
        }
    }
}

impl Base {
    /// Of how many a majority is a share.
    #[must_use]
    pub fn count(self, poll: &Poll, counted: &Counted) -> i64 {
        match self {
            Self::Voting => counted.favour.saturating_add(counted.against),
            Self::Present => poll.roll.present,
            Self::Entitled => poll.entitled,
        }
    }
}

/// The least whole number that is at least `upper` / `lower` of another.
fn at_least(of: i64, upper: i64, lower: i64) -> i64 {
    let share = i128::from(of) * i128::from(upper);
    i64::try_from((share + i128::from(lower) - 1) / i128::from(lower)).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_exact() {
        let needed = |majority: Majority, base| majority.needed(base, 0);
        assert_eq!(needed(Majority::TwoThirds, 7), 5);
        assert_eq!(needed(Majority::TwoThirds, 9), 6);
        assert_eq!(needed(Majority::ThreeQuarters, 9), 7);
        assert_eq!(needed(Majority::FourFifths, 10), 8);
        assert_eq!(needed(Majority::Absolute, 10), 6);
        assert_eq!(needed(Majority::Absolute, 11), 6);
        assert_eq!(
            needed(Majority::FourFifths, i64::MAX),
            7_378_697_629_483_820_646
        );
        assert_eq!(Quorum::Majority.needed(41), 21);
        assert_eq!(Quorum::TwoThirds.needed(42), 28);
        assert_eq!(Quorum::None.state(0, 9), None);
    }

    #[test]
    fn nobody_in_favour_never_passes() {
        let nobody = Counted::default();
        for majority in [
            Majority::Simple,
            Majority::Absolute,
            Majority::TwoThirds,
            Majority::Consensus,
        ] {
            assert!(!majority.verdict(0, &nobody).passes, "{majority:?}");
        }
    }

    #[test]
    fn one_objection_breaks_a_consensus_and_a_tie_is_no_majority() {
        let counted = |favour, against| Counted {
            favour,
            against,
            ..Counted::default()
        };
        assert!(Majority::Consensus.verdict(9, &counted(9, 0)).passes);
        assert!(!Majority::Consensus.verdict(10, &counted(9, 1)).passes);
        assert!(!Majority::Simple.verdict(8, &counted(4, 4)).passes);
        assert!(Majority::Simple.verdict(9, &counted(5, 4)).passes);
        assert!(!Majority::TwoThirds.verdict(7, &counted(4, 3)).passes);
    }
}
