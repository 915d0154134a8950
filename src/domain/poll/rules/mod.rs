//! *Reglas*: from what was counted to who won, one file for each rule, every number exact.
//!
//! Options are numbered from 0 and ties are broken by the lower number: a poll numbers its options in
//! their order; whoever wants another order numbers them so.
//! Never here: who may vote, ids, texts, rounding. A reason is data; `i18n` says it.

use serde::{Deserialize, Serialize};

pub mod approval;
pub mod borda;
pub mod cards;
pub mod consent;
pub mod dots;
pub mod equal_shares;
pub mod greedy;
pub mod hands;
mod number;
mod reason;
pub mod schulze;
pub mod score;
mod votes;

#[cfg(test)]
mod tests;

pub use crate::domain::poll::Counted;
pub use number::Score;
pub use reason::{Defeat, Link, Reason};
pub use votes::{Budget, Marks, Votes};

/// How counts become a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// In favour less against.
    Hands,
    Dots,
    /// How many approve it.
    Approval,
    /// The sum of the grades from 0 to 5.
    Score,
    /// A point for each option below, half a point for each equal.
    Borda,
    /// The strongest chain of duels.
    Schulze,
    /// Under a budget: by votes, what is dearer than what is left is skipped.
    Greedy,
    /// Under a budget: each voter has an equal share of the money.
    EqualShares,
    /// Fewest objections first, then most agreement.
    Consent,
    /// Green less red.
    Cards,
}

impl Rule {
    /// Every rule.
    pub const ALL: [Self; 10] = [
        Self::Hands,
        Self::Dots,
        Self::Approval,
        Self::Score,
        Self::Borda,
        Self::Schulze,
        Self::Greedy,
        Self::EqualShares,
        Self::Consent,
        Self::Cards,
    ];
}

/// Options with the same score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rank {
    /// In their order.
    pub options: Vec<usize>,
    pub score: Score,
}

/// What a rule finds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Best first, equals together; empty under a budget.
    pub ranking: Vec<Rank>,
    /// The first after ties were broken; under a budget all that are taken, in the order of taking.
    pub winners: Vec<usize>,
    /// All that were tied for winning where the order of the options decided; else empty.
    pub ties: Vec<usize>,
    /// Of each option.
    pub scores: Vec<Score>,
    /// Why: of the winner, or under a budget of each option in the order in which it was looked at.
    pub reasons: Vec<Reason>,
}

impl Outcome {
    /// The same where so many parts were counted for each point.
    #[must_use]
    pub fn in_points(mut self, parts: u64) -> Self {
        let ranks = self.ranking.iter_mut().map(|rank| &mut rank.score);
        for score in ranks.chain(&mut self.scores) {
            *score = score.over(parts);
        }
        for reason in &mut self.reasons {
            if let Reason::Ahead { score, next, .. } = reason {
                *score = score.over(parts);
                if let Some((_, next)) = next {
                    *next = next.over(parts);
                }
            }
        }
        self
    }
}

/// The outcome of a rule that gives each option a key: the greatest wins, equal ones are tied.
fn by_key<K: Ord>(
    keys: &[K],
    score: impl Fn(&K) -> Score,
    reason: impl FnOnce(usize, Option<usize>) -> Reason,
) -> Outcome {
    let mut order: Vec<usize> = (0..keys.len()).collect();
    // A stable sort keeps the options' order among equals.
    order.sort_by(|a, b| keys[*b].cmp(&keys[*a]));
    let ranking: Vec<Rank> = order
        .chunk_by(|a, b| keys[*a] == keys[*b])
        .map(|equal| Rank {
            options: equal.to_vec(),
            score: score(&keys[equal[0]]),
        })
        .collect();
    let ties = match ranking.first() {
        Some(first) if first.options.len() > 1 => first.options.clone(),
        _ => Vec::new(),
    };
    Outcome {
        ties,
        ranking,
        winners: order.first().copied().into_iter().collect(),
        scores: keys.iter().map(score).collect(),
        reasons: order
            .first()
            .map(|first| reason(*first, order.get(1).copied()))
            .into_iter()
            .collect(),
    }
}

/// The outcome by a whole number of each option, with the distance to the next as its reason.
fn by_number(numbers: &[i64]) -> Outcome {
    let of = |option: usize| Score::whole(numbers[option]);
    by_key(
        numbers,
        |number| Score::whole(*number),
        |option, next| Reason::Ahead {
            option,
            score: of(option),
            next: next.map(|next| (next, of(next))),
        },
    )
}
