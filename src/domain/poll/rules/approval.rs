//! *Aprobación*: the option that most approve.

use super::{Counted, Outcome, by_number};

/// Ranks options by how many approve them.
#[must_use]
pub fn tally(counted: &[Counted]) -> Outcome {
    by_number(&counted.iter().map(|of| of.favour).collect::<Vec<_>>())
}
