//! *Consentimiento*: fewest objections first, then most agreement. Standing aside hinders nothing.

use std::cmp::Reverse;

use super::{Counted, Outcome, Reason, Score, by_key};

/// Ranks options by objections, then by agreement; the score shown is the objections, negative.
#[must_use]
pub fn tally(counted: &[Counted]) -> Outcome {
    let key = |of: &Counted| (Reverse(of.against), of.favour);
    let keys: Vec<_> = counted.iter().map(key).collect();
    by_key(
        &keys,
        |(Reverse(objections), _)| Score::whole(objections.saturating_neg()),
        |option, _| Reason::Consent {
            option,
            agree: counted[option].favour,
            aside: counted[option].abstain,
            objections: counted[option].against,
        },
    )
}

/// Whether nobody objects and somebody agrees.
#[must_use]
pub fn is_given(of: &Counted) -> bool {
    of.against == 0 && of.favour > 0
}
