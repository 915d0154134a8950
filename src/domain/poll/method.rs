//! The methods by which a room votes.

use serde::{Deserialize, Serialize};

/// How the room votes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Hands: for each option those in favour, against, abstaining.
    #[default]
    Hands,
    /// Dots: each voter has `dots`, and may put several on one option, up to the poll's cap.
    Dots,
    /// Approval: each voter marks every option that they would take.
    Approval,
    /// A grade from 0 to 5 for each option.
    Score,
    /// The options in each voter's order.
    Ranking,
    /// Consent: who agrees, stands aside, or objects with a reason.
    Consent,
    /// Mood cards: green, yellow, red.
    Cards,
}

impl Method {
    /// In the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Hands,
        Self::Dots,
        Self::Approval,
        Self::Score,
        Self::Ranking,
        Self::Consent,
        Self::Cards,
    ];

    /// The highest grade of a score.
    pub const BEST_GRADE: i64 = 5;

    /// Whether each option gets one of three answers: for, against, or neither.
    #[must_use]
    pub fn has_three_answers(self) -> bool {
        matches!(self, Self::Hands | Self::Consent | Self::Cards)
    }

    /// Whether each option passes or fails; else options are ranked, or the room's mood is asked.
    #[must_use]
    pub fn passes(self) -> bool {
        matches!(self, Self::Hands | Self::Consent)
    }

    /// Whether sums can be counted at the desk; an order of options stands on a ballot alone.
    #[must_use]
    pub fn can_be_counted(self) -> bool {
        self != Self::Ranking
    }

    /// The fewest options that it makes sense with.
    #[must_use]
    pub fn least_options(self) -> usize {
        match self {
            Self::Dots | Self::Ranking => 2,
            _ => 1,
        }
    }
}
