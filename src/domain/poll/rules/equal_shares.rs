//! *Partes iguales*, under a budget: the Method of Equal Shares (D. Peters and P. Skowron, 2020) with
//! cost as utility, completed by raising every voter's share by one unit of money.
//!
//! Each voter has an equal share. The option is bought whose supporters pay the smallest part of its
//! cost each; who has less than the price gives all. When nothing more can be bought, the shares are
//! raised by one unit and all begins anew, until nothing more would fit into the budget, or more was
//! bought than fits: then the purchase before is the result. Equal to pabutools' `method_of_equal_shares`
//! with `Cost_Sat` and `voter_budget_increment=1`; so an option that costs nothing is not taken, and on
//! ballots with points or ranks whoever names an option supports it.
//!
//! Few raises change anything: a run is for a whole span of them, as long as all buy the same.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Zero};

use super::{Budget, Outcome, Reason, Score, Votes};

mod election;
mod exact;
mod run;

use election::Election;
use run::{Bought, Run};

/// The longest pause before a span is tried again, in runs.
const LONGEST_PAUSE: u32 = 64;

/// Buys options out of the voters' equal shares.
#[must_use]
pub fn tally(votes: &Votes, budget: &Budget) -> Outcome {
    let named = votes.named();
    let scores = named.iter().map(|of| Score::whole(of.favour)).collect();
    let Some(election) = Election::of(votes, budget) else {
        return Outcome {
            scores,
            ..Outcome::default()
        };
    };
    let mut run = Run::default();
    let raises = raises(&election, &mut run);
    let bought = run.exactly(&election, &election.share(&raises));
    let left_out = |option: &usize| !bought.taken.contains(option);
    let decisive = bought.tied.iter().filter(|tied| tied.iter().any(left_out));
    let mut ties: Vec<usize> = decisive.flatten().copied().collect();
    ties.sort_unstable();
    ties.dedup();
    Outcome {
        ranking: Vec::new(),
        ties,
        scores,
        reasons: reasons(&election, &mut run, &bought),
        winners: bought.taken,
    }
}

/// After how many raises the purchase is the result.
fn raises(election: &Election, run: &mut Run) -> BigInt {
    let mut raises = BigInt::zero();
    let mut span = BigInt::one();
    let (mut pause, mut longer) = (0, 1);
    let mut before: Option<Vec<usize>> = None;
    loop {
        let last = (&raises + &span - 1_u32).min(election.most_raises.clone());
        let bought = if last > raises {
            run.over(election, &election.share(&raises), &election.share(&last))
        } else {
            Some(run.exactly(election, &election.share(&raises)))
        };
        let Some(bought) = bought else {
            span /= 4_u32;
            if span <= BigInt::one() {
                span = BigInt::one();
                pause = longer;
                longer = LONGEST_PAUSE.min(longer * 2);
            }
            continue;
        };
        if before.as_ref() != Some(&bought.taken) {
            if !election.can_pay(&bought.taken) {
                // Not the first purchase, unless there is less than no money.
                return (raises - 1_u32).max(BigInt::zero());
            }
            if election.is_exhausted(&bought.taken) {
                return raises;
            }
            before = Some(bought.taken);
        }
        raises = last + 1_u32;
        if span > BigInt::one() {
            longer = 1;
            span *= 2_u32;
        } else if pause == 0 {
            span = BigInt::from(4);
        } else {
            pause -= 1;
        }
    }
}

/// What was paid for each option in its turn, and what the supporters of the others had left.
fn reasons(election: &Election, run: &mut Run, bought: &Bought) -> Vec<Reason> {
    let others = election.contested.iter();
    let others: Vec<(usize, Vec<u32>)> = others
        .filter(|option| !bought.taken.contains(option))
        .map(|option| (*option, run.with_money(election, *option)))
        .collect();
    let Some(ledger) = &mut run.ledger else {
        return Vec::new();
    };
    ledger.reckon(election, &run.rounds);
    let count = |voters: i128| u64::try_from(voters).unwrap_or(u64::MAX);
    let whole = |parts: BigInt| election.money(parts, &BigInt::one());
    let paid = run.rounds.iter().enumerate().map(|(at, round)| {
        let (above, below) = ledger.of_round(at);
        let poor = round.poor.iter().map(|b| election.weights[*b as usize]);
        let cost = below * &election.costs[round.option];
        Reason::Paid {
            option: round.option,
            supporters: count(election.support(round.option)),
            price: election.money(above.clone(), below),
            poor: count(poor.sum()),
            rho: Score(BigRational::new(above.clone(), cost)),
            left: whole(election.left(&bought.taken[..=at])),
        }
    });
    let unpaid = others.into_iter().map(|(option, blocs)| Reason::Unpaid {
        option,
        supporters: count(election.support(option)),
        cost: whole(election.costs[option].clone()),
        had: ledger.had(election, &blocs),
    });
    paid.chain(unpaid).collect()
}
