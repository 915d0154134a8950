//! *Por votos*, under a budget: by votes, and what is dearer than the money left is skipped. Equal to
//! pabutools' `greedy_utilitarian_welfare` with `Cost_Sat`.
//!
//! What costs nothing is always taken. A budget of zero takes only that.

use super::{Budget, Outcome, Reason, Score};

/// Takes options by votes while there is money.
#[must_use]
pub fn tally(votes: &[i64], budget: &Budget) -> Outcome {
    let mut order: Vec<usize> = (0..votes.len()).collect();
    order.sort_by_key(|option| std::cmp::Reverse(votes[*option]));
    let mut left = budget.limit.clone();
    let mut outcome = Outcome {
        scores: votes.iter().map(|votes| Score::whole(*votes)).collect(),
        ..Outcome::default()
    };
    for equal in order.chunk_by(|a, b| votes[*a] == votes[*b]) {
        let before = left.clone();
        let mut decided = false;
        for &option in equal {
            let (cost, votes) = (budget.costs[option].clone(), votes[option]);
            if cost <= left {
                left = left.less(&cost);
                outcome.winners.push(option);
                let left = left.clone();
                outcome.reasons.push(Reason::Taken {
                    option,
                    votes,
                    cost,
                    left,
                });
            } else {
                // It would have fitted, had it come before those that it is equal to.
                decided |= cost <= before;
                let left = left.clone();
                outcome.reasons.push(Reason::Skipped {
                    option,
                    votes,
                    cost,
                    left,
                });
            }
        }
        if decided {
            let fitted = equal.iter().filter(|o| budget.costs[**o] <= before);
            outcome.ties.extend(fitted);
        }
    }
    outcome
}
