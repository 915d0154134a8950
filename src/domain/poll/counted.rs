//! What was counted of one option, and what had been before it was corrected.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::domain::poll::Method;

/// What was counted of one option, in the room or in a part of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counted {
    pub favour: i64,
    #[serde(default)]
    pub against: i64,
    #[serde(default)]
    pub abstain: i64,
    /// How many gave each grade, from 0 to 5; empty but with a score.
    #[serde(default)]
    pub grades: Vec<i64>,
}

/// A count that was corrected while the poll was open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    pub at: Timestamp,
    /// In which part of the room; `None` in the whole.
    pub part: Option<usize>,
    pub was: Counted,
}

impl Counted {
    /// How many gave an answer: one of three, or a grade. `None` where sums do not tell, as of dots.
    #[must_use]
    pub fn answers(&self, method: Method) -> Option<i64> {
        let sum = |counts: &[i64]| counts.iter().fold(0_i64, |sum, n| sum.saturating_add(*n));
        match method {
            Method::Hands | Method::Consent | Method::Cards => {
                Some(sum(&[self.favour, self.against, self.abstain]))
            }
            Method::Score => Some(sum(&self.grades)),
            Method::Dots | Method::Approval | Method::Ranking => None,
        }
    }
}
