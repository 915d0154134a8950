//! *Equidad* (S25): what a closed poll's result says of the groups that voted, each concept in a file.
//!
//! Everything follows from what was counted, exactly; groups and options are named by their places in
//! a [`Breakdown`] and in the poll's own order. Never here: hidden counts, rounding, texts.

pub mod agreement;
pub mod double_majority;
pub mod quadrant;
pub mod rounds;
pub mod warning;
pub mod weighting;
mod within;

#[cfg(test)]
mod testing;

pub use agreement::{Answer, Concordance, Largest, Level, Quartiles};
pub use double_majority::{Badge, DoubleMajority};
pub use quadrant::{Corner, Quadrant};
pub use rounds::{Rounds, Standing};
pub use warning::Decides;
pub use weighting::{Weighted, WeightedVerdict};

use crate::domain::poll::breakdown::{Breakdown, By};
use crate::domain::poll::{Method, Poll};
use crate::domain::tally::Tally;

/// Why nothing is told of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Untold {
    /// Its counts are hidden for secrecy.
    Hidden,
    /// Nobody of it voted.
    Nobody,
    /// The majority is a share of a number that is not known of it, as of a row of seats.
    BaseUnknown,
}

/// The breakdown that fairness is judged by: that of the poll's own grouping, else the first. Rows of
/// seats are no groups, and orders of options have no sums to tell a group by.
#[must_use]
pub fn judged<'a>(poll: &Poll, tally: &'a Tally) -> Option<&'a Breakdown> {
    if poll.method == Method::Ranking {
        return None;
    }
    let own = By::Grouping(poll.setup.grouping);
    let mut known = tally.breakdowns.iter().filter(|b| b.by != By::Rows);
    known
        .clone()
        .find(|breakdown| breakdown.by == own)
        .or_else(|| known.next())
}

/// Whether groups can be weighed and compared in a breakdown of a poll.
#[must_use]
pub fn can_judge(poll: &Poll, breakdown: &Breakdown) -> bool {
    poll.method != Method::Ranking && breakdown.by != By::Rows
}
