//! *Manos alzadas*: in favour less against. Abstentions count for nothing.

use super::{Counted, Outcome, by_number};

/// Ranks options by hands in favour less hands against.
#[must_use]
pub fn tally(counted: &[Counted]) -> Outcome {
    let less = |of: &Counted| of.favour.saturating_sub(of.against);
    by_number(&counted.iter().map(less).collect::<Vec<_>>())
}
