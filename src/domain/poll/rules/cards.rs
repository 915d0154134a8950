//! *Tarjetas*: green less red. Yellow, a doubt, counts for nothing and is shown.

use super::{Counted, Outcome, Reason, Score, by_key};

/// Ranks options by green cards less red ones.
#[must_use]
pub fn tally(counted: &[Counted]) -> Outcome {
    let less = |of: &Counted| of.favour.saturating_sub(of.against);
    let keys: Vec<i64> = counted.iter().map(less).collect();
    by_key(
        &keys,
        |key| Score::whole(*key),
        |option, _| Reason::Cards {
            option,
            green: counted[option].favour,
            yellow: counted[option].abstain,
            red: counted[option].against,
        },
    )
}
