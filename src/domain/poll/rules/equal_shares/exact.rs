//! What a run has paid, exactly. A run counts in rounded parts and knows how far it may be off; where
//! that leaves a question open, it is answered here, from the prices of the rounds alone.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_traits::{One, Zero};

use super::election::Election;
use crate::domain::poll::rules::Score;

/// What was decided in one round.
pub struct Round {
    pub option: usize,
    /// The blocs that gave all that they had left, and had some.
    pub poor: Vec<u32>,
    /// How many voters paid the price.
    pub rich: i128,
}

/// A fraction whose lower side is kept beside the common denominator of a [`Ledger`].
#[derive(Clone)]
pub struct Fraction {
    above: BigInt,
    below: BigInt,
}

impl Fraction {
    pub fn cmp(&self, other: &Self) -> Ordering {
        (&self.above * &other.below).cmp(&(&other.above * &self.below))
    }

    /// In a run's parts, rounded down.
    pub fn fixed(&self, election: &Election) -> i128 {
        election.fix_part(&self.above, &self.below)
    }
}

/// The exact prices of a run's rounds.
pub struct Ledger {
    share: BigInt,
    /// What each voter paid in each round, over `below`.
    prices: Vec<BigInt>,
    below: BigInt,
    /// The options of the rounds that are reckoned.
    options: Vec<usize>,
}

impl Ledger {
    pub fn new(share: BigInt) -> Self {
        Self {
            share,
            prices: Vec::new(),
            below: BigInt::one(),
            options: Vec::new(),
        }
    }

    /// Reckons the rounds that it has not yet.
    pub fn reckon(&mut self, election: &Election, rounds: &[Round]) {
        for round in &rounds[self.options.len()..] {
            let (above, parts) = self.owed(election, round.option, &round.poor, round.rich);
            let shared = gcd(&above, parts);
            let finer = BigInt::from(parts / shared);
            for price in &mut self.prices {
                *price *= &finer;
            }
            self.below *= &finer;
            self.prices.push(above / shared);
            self.options.push(round.option);
        }
    }

    /// What the rich have to pay of an option when the poor give all: the sum over `below`, and among
    /// how many.
    fn owed(&self, election: &Election, option: usize, poor: &[u32], rich: i128) -> (BigInt, i128) {
        let cost = &election.costs[option] * &self.below;
        (cost - self.together(election, poor), rich)
    }

    /// What the voters of blocs that never gave all have left together, over `below`.
    pub fn together(&self, election: &Election, blocs: &[u32]) -> BigInt {
        let mut voters = 0_i128;
        let mut payers = vec![0_i128; self.options.len()];
        for &bloc in blocs {
            let weight = election.weights[bloc as usize];
            voters += weight;
            for (payers, option) in payers.iter_mut().zip(&self.options) {
                if election.backs(bloc, *option) {
                    *payers += weight;
                }
            }
        }
        let mut left = &self.share * &self.below * voters;
        for (payers, price) in payers.iter().zip(&self.prices) {
            if *payers != 0 {
                left -= price * payers;
            }
        }
        left
    }

    /// The same as money.
    pub fn had(&self, election: &Election, blocs: &[u32]) -> Score {
        election.money(self.together(election, blocs), &self.below)
    }

    /// Whether these blocs can pay an option together.
    pub fn can_pay(&self, election: &Election, option: usize, blocs: &[u32]) -> bool {
        self.together(election, blocs) >= &election.costs[option] * &self.below
    }

    /// The exact price of an option that its supporters can pay, and who of them is poor: begins with
    /// those that surely are, and asks for each of the doubtful.
    pub fn price(
        &self,
        election: &Election,
        option: usize,
        sides: &Sides,
    ) -> (Fraction, Vec<u32>, i128) {
        let weight = |blocs: &[u32]| -> i128 {
            blocs
                .iter()
                .map(|bloc| election.weights[*bloc as usize])
                .sum()
        };
        let had: Vec<BigInt> = sides
            .doubtful
            .iter()
            .map(|bloc| self.together(election, &[*bloc]) / election.weights[*bloc as usize])
            .collect();
        let mut poor = sides.poor.clone();
        let mut doubtful: Vec<usize> = (0..had.len()).collect();
        let mut rich = sides.rich + weight(&sides.doubtful);
        loop {
            let (above, parts) = self.owed(election, option, &poor, rich);
            let before = doubtful.len();
            doubtful.retain(|at| {
                let is_rich = &had[*at] * parts >= above;
                if !is_rich {
                    poor.push(sides.doubtful[*at]);
                    rich -= election.weights[sides.doubtful[*at] as usize];
                }
                is_rich
            });
            if doubtful.len() == before || rich == 0 {
                let below = &self.below * parts;
                return (Fraction { above, below }, poor, rich);
            }
        }
    }

    /// A price as a part of the option's cost.
    pub fn rho(election: &Election, option: usize, price: &Fraction) -> Fraction {
        Fraction {
            above: price.above.clone(),
            below: &price.below * &election.costs[option],
        }
    }

    /// The price of a round in whole parts: above and below.
    pub fn of_round(&self, round: usize) -> (&BigInt, &BigInt) {
        (&self.prices[round], &self.below)
    }
}

/// The supporters of an option by what a run knows of them.
#[derive(Default)]
pub struct Sides {
    /// Surely less than the price.
    pub poor: Vec<u32>,
    /// Perhaps less.
    pub doubtful: Vec<u32>,
    /// How many voters surely have as much.
    pub rich: i128,
}

/// The greatest common divisor of a large and a small number.
fn gcd(large: &BigInt, small: i128) -> i128 {
    let rest = large % small;
    let mut a = small;
    let mut b = i128::try_from(rest).unwrap_or(0).abs();
    while !b.is_zero() {
        (a, b) = (b, a % b);
    }
    a
}
