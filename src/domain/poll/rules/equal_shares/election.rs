//! An election made ready for the runs: who supports what, and all money in whole numbers.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};

use crate::domain::poll::rules::{Budget, Score, Votes};

/// The bits that money takes in a run: the rest of an `i128` is for the sign and for sums.
const BITS: u64 = 120;

/// Who supports what, and what it costs.
///
/// Money is counted in parts so small that every cost and the first share of each voter is whole:
/// the common denominator of costs and budget times the number of voters. In a run it is counted in
/// finer parts yet, `2^shift` to each of these.
pub struct Election {
    /// The options that somebody supports and that cost something.
    pub contested: Vec<usize>,
    /// What each option costs, in whole parts.
    pub costs: Vec<BigInt>,
    /// The same in a run's parts, rounded down.
    pub fixed: Vec<i128>,
    /// The same in a run's parts, rounded as little as a number of this kind is: what is next to
    /// nothing beside the others is still not nothing, and can be divided by.
    pub near: Vec<f64>,
    /// The blocs that support each option: voters that support the same.
    pub supporters: Vec<Vec<u32>>,
    /// How many voters each bloc has.
    pub weights: Vec<i128>,
    /// The first share of each voter, in whole parts.
    pub first: BigInt,
    /// How many parts one unit of money has.
    pub unit: BigInt,
    /// After so many raises of one unit everybody could pay for everything alone.
    pub most_raises: BigInt,
    /// More than anybody ever has, in a run's parts.
    pub ceiling: i128,
    /// All that may be spent, in whole parts.
    total: BigInt,
    /// How much finer a run counts, in bits.
    shift: i64,
    /// A row of bits for each bloc: what it supports.
    backing: Vec<u64>,
    words: usize,
}

impl Election {
    /// Makes it ready; `None` without a single ballot.
    pub fn of(votes: &Votes, budget: &Budget) -> Option<Self> {
        let cast = votes.cast();
        if cast == 0 {
            return None;
        }
        let denominators = budget.costs.iter().chain([&budget.limit]);
        let common = denominators.fold(BigInt::one(), |common, money| {
            let denominator = money.0.denom();
            &common / gcd(common.clone(), denominator.clone()) * denominator
        });
        let whole = |money: &BigRational| money.numer() * (&common / money.denom());
        let unit = &common * BigInt::from(cast);
        let costs: Vec<BigInt> = budget
            .costs
            .iter()
            .map(|cost| whole(&cost.0) * BigInt::from(cast))
            .collect();
        let first = whole(&budget.limit.0);
        let words = votes.options.div_ceil(64);
        let mut rows: Vec<(Vec<u64>, u64)> = votes
            .ballots
            .iter()
            .map(|(marks, times)| {
                let mut row = vec![0_u64; words];
                for option in marks.named() {
                    row[option / 64] |= 1 << (option % 64);
                }
                (row, *times)
            })
            .collect();
        rows.sort_unstable();
        rows.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 += next.1;
            }
            same
        });
        let mut supporters = vec![Vec::new(); votes.options];
        for (bloc, (row, _)) in (0_u32..).zip(&rows) {
            for (option, of) in supporters.iter_mut().enumerate() {
                if row[option / 64] >> (option % 64) & 1 == 1 {
                    of.push(bloc);
                }
            }
        }
        let contested: Vec<usize> = (0..votes.options)
            .filter(|option| costs[*option].is_positive() && !supporters[*option].is_empty())
            .collect();
        let all: BigInt = contested.iter().map(|option| &costs[*option]).sum();
        let most_raises = ((&all - &first).max(BigInt::zero()) / &unit) + 1_u32;
        let most = all + first.abs() + &unit * 2_u32;
        let bits = (&most * BigInt::from(cast)).bits();
        let shift = i64::try_from(BITS).unwrap_or(0) - i64::try_from(bits).unwrap_or(i64::MAX / 2);
        let mut election = Self {
            contested,
            fixed: Vec::new(),
            near: Vec::new(),
            supporters,
            weights: rows.iter().map(|(_, times)| i128::from(*times)).collect(),
            total: &first * BigInt::from(cast),
            first,
            unit,
            most_raises,
            ceiling: 0,
            shift,
            backing: rows.into_iter().flat_map(|(row, _)| row).collect(),
            words,
            costs,
        };
        election.ceiling = election.fix(&most);
        election.fixed = election.costs.iter().map(|c| election.fix(c)).collect();
        let finer = i32::try_from(shift).map_or(0.0, |shift| 2.0_f64.powi(shift));
        let near = |cost: &BigInt| cost.to_f64().unwrap_or(f64::MAX) * finer;
        election.near = election.costs.iter().map(near).collect();
        Some(election)
    }

    /// Money in a run's parts, rounded down.
    pub fn fix(&self, money: &BigInt) -> i128 {
        let parts = if self.shift >= 0 {
            money << self.shift.unsigned_abs()
        } else {
            money >> self.shift.unsigned_abs()
        };
        parts.to_i128().unwrap_or(i128::MAX)
    }

    /// A fraction of money in a run's parts, rounded down.
    pub fn fix_part(&self, above: &BigInt, below: &BigInt) -> i128 {
        let parts = if self.shift >= 0 {
            (above << self.shift.unsigned_abs()) / below
        } else {
            (above / below) >> self.shift.unsigned_abs()
        };
        parts.to_i128().unwrap_or(i128::MAX)
    }

    /// Whether money in a run's parts is as exact as in whole ones.
    pub fn is_fine(&self) -> bool {
        self.shift >= 0
    }

    /// Whether a bloc supports an option.
    pub fn backs(&self, bloc: u32, option: usize) -> bool {
        self.backing[bloc as usize * self.words + option / 64] >> (option % 64) & 1 == 1
    }

    /// How many voters support an option.
    pub fn support(&self, option: usize) -> i128 {
        let blocs = self.supporters[option].iter();
        blocs.map(|bloc| self.weights[*bloc as usize]).sum()
    }

    /// The share of a voter after so many raises.
    pub fn share(&self, raises: &BigInt) -> BigInt {
        &self.first + raises * &self.unit
    }

    /// Whether these cost no more than the budget.
    pub fn can_pay(&self, taken: &[usize]) -> bool {
        self.left(taken) >= BigInt::zero()
    }

    /// Whether none of the others that are contested could be paid too.
    pub fn is_exhausted(&self, taken: &[usize]) -> bool {
        let left = self.left(taken);
        self.contested
            .iter()
            .all(|option| taken.contains(option) || self.costs[*option] > left)
    }

    /// What is left of the budget, in whole parts.
    pub fn left(&self, taken: &[usize]) -> BigInt {
        let spent: BigInt = taken.iter().map(|option| &self.costs[*option]).sum();
        &self.total - spent
    }

    /// An amount of whole parts as money; `below` of them, if it is a fraction of them.
    pub fn money(&self, above: BigInt, below: &BigInt) -> Score {
        Score(BigRational::new(above, below * &self.unit))
    }
}

/// The greatest common divisor.
fn gcd(mut a: BigInt, mut b: BigInt) -> BigInt {
    while !b.is_zero() {
        (a, b) = (b.clone(), a % b);
    }
    a
}
