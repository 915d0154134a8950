//! *Puntos*: the option with most dots.

use super::{Counted, Outcome, by_number};

/// Ranks options by their dots.
#[must_use]
pub fn tally(counted: &[Counted]) -> Outcome {
    by_number(&counted.iter().map(|of| of.favour).collect::<Vec<_>>())
}
