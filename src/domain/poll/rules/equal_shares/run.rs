//! One run of the method: rounds in which the option with the smallest price is bought, a price
//! being a part of its cost.
//!
//! A run may be for a whole span of shares at once: then what each voter has is known only to a
//! doubt, as it is after dividing. It goes on while no doubt matters. A run for a single share asks the
//! [`Ledger`] where one does; a run for a span ends without an answer.

use std::cmp::Ordering;

use num_bigint::BigInt;

use super::election::Election;
use super::exact::{Fraction, Ledger, Round, Sides};

/// What a run bought.
#[derive(Default)]
pub struct Bought {
    /// In the order of buying.
    pub taken: Vec<usize>,
    /// Options that were equally cheap where the order of the options decided, by round.
    pub tied: Vec<Vec<usize>>,
}

/// The state of a run; kept from run to run for its memory.
#[derive(Default)]
pub struct Run {
    /// What each voter of a bloc has left.
    left: Vec<i128>,
    /// Blocs that have nothing left for sure.
    spent: Vec<bool>,
    /// Supporters with something left, by option.
    live: Vec<Vec<u32>>,
    /// How far `left` may be off.
    doubt: i128,
    pub rounds: Vec<Round>,
    /// Exact prices: only in a run for one share.
    pub ledger: Option<Ledger>,
}

/// What an option would cost each of its supporters.
#[derive(Clone, Copy)]
struct Price {
    option: usize,
    /// Rounded, in a run's parts.
    each: i128,
    /// How far `each` may be off; `None`: nothing is known.
    doubt: Option<i128>,
    /// Of how many voters an equal part of the cost, if nobody is poor.
    flat: Option<i128>,
    /// The price over the cost, from and to.
    from: f64,
    to: f64,
}

/// A run for a span met a doubt that matters.
struct Doubt;

impl Run {
    /// The run for one share.
    pub fn exactly(&mut self, election: &Election, share: &BigInt) -> Bought {
        self.begin(
            election,
            election.fix(share),
            i128::from(!election.is_fine()),
        );
        self.ledger = Some(Ledger::new(share.clone()));
        // With a ledger, every doubt is answered.
        self.rounds(election).unwrap_or_default()
    }

    /// The run for all shares of a span, if they all buy the same.
    pub fn over(&mut self, election: &Election, first: &BigInt, last: &BigInt) -> Option<Bought> {
        let (first, last) = (election.fix(first), election.fix(last));
        let half = (last - first) / 2;
        self.begin(election, first + half, half + 2);
        self.ledger = None;
        self.rounds(election).ok()
    }

    /// The supporters of an option that have something left.
    pub fn with_money(&self, election: &Election, option: usize) -> Vec<u32> {
        let blocs = election.supporters[option].iter().copied();
        blocs.filter(|bloc| !self.spent[*bloc as usize]).collect()
    }

    fn begin(&mut self, election: &Election, share: i128, doubt: i128) {
        self.left.clear();
        self.left.resize(election.weights.len(), share);
        self.spent.clear();
        self.spent.resize(election.weights.len(), false);
        self.live.clone_from(&election.supporters);
        self.doubt = doubt;
        self.rounds.clear();
    }

    fn rounds(&mut self, election: &Election) -> Result<Bought, Doubt> {
        let mut bought = Bought::default();
        // The lowest that each price can be: no price ever falls.
        let mut waiting: Vec<(f64, i128, usize)> = Vec::new();
        for &option in &election.contested {
            let support = election.support(option);
            let price = election.fixed[option] / support;
            waiting.push((lower(1.0 / support as f64), price, option));
        }
        loop {
            // Nearly sorted already, which this sort makes use of.
            waiting.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.2.cmp(&b.2)));
            let mut best = f64::INFINITY;
            let mut priced: Vec<Price> = Vec::new();
            let mut gone = Vec::new();
            for (at, (from, last, option)) in waiting.iter_mut().enumerate() {
                if *from > best {
                    break;
                }
                match self.price(election, *option, *last)? {
                    None => gone.push(at),
                    Some(price) => {
                        best = best.min(price.to);
                        *from = from.max(price.from);
                        *last = price.each;
                        priced.push(price);
                    }
                }
            }
            for at in gone.into_iter().rev() {
                waiting.remove(at);
            }
            priced.retain(|price| price.from <= best);
            let Some(price) = self.cheapest(election, priced, &mut bought.tied)? else {
                return Ok(bought);
            };
            waiting.retain(|(_, _, option)| *option != price.option);
            self.buy(election, &price)?;
            bought.taken.push(price.option);
        }
    }

    /// What an option costs each of its supporters; `None` when they cannot pay it together.
    fn price(
        &mut self,
        election: &Election,
        option: usize,
        last: i128,
    ) -> Result<Option<Price>, Doubt> {
        let mut blocs = std::mem::take(&mut self.live[option]);
        blocs.retain(|bloc| !self.spent[*bloc as usize]);
        let price = self.price_of(election, option, &blocs, last);
        self.live[option] = blocs;
        price
    }

    fn price_of(
        &mut self,
        election: &Election,
        option: usize,
        blocs: &[u32],
        last: i128,
    ) -> Result<Option<Price>, Doubt> {
        let cost = election.fixed[option];
        let (mut voters, mut together) = (0_i128, 0_i128);
        for &bloc in blocs {
            let weight = election.weights[bloc as usize];
            voters += weight;
            together += weight * self.left[bloc as usize];
        }
        // The cost itself is rounded down too.
        let off = voters * self.doubt + 1;
        if together + off < cost {
            return Ok(None);
        }
        if together - off < cost {
            let Some(ledger) = &mut self.ledger else {
                return Err(Doubt);
            };
            ledger.reckon(election, &self.rounds);
            if !ledger.can_pay(election, option, blocs) {
                return Ok(None);
            }
        }
        // The poor give all that they have, the rich share the rest: more and more turn out poor.
        let mut price = last;
        let mut rich = 0;
        for _ in 0..=blocs.len() {
            let (mut given, mut poor) = (0_i128, 0_i128);
            for &bloc in blocs {
                let (weight, left) = (election.weights[bloc as usize], self.left[bloc as usize]);
                if left < price {
                    given += weight * left;
                    poor += weight;
                }
            }
            rich = voters - poor;
            if rich == 0 {
                break;
            }
            let next = (cost - given).max(0) / rich;
            if next == price {
                break;
            }
            price = next;
        }
        let (doubt, flat) = if rich == 0 {
            (None, None)
        } else {
            self.doubt_of(election, blocs, price)
        };
        let whole = election.near[option];
        let (from, to) = match (flat, doubt) {
            (Some(voters), _) => (1.0 / voters as f64, 1.0 / voters as f64),
            (None, Some(doubt)) => (
                (price - doubt).max(0) as f64 / whole,
                (price + doubt) as f64 / whole,
            ),
            // What is known of it: no less than an equal part for all.
            (None, None) => (1.0 / voters as f64, 1.0),
        };
        Ok(Some(Price {
            option,
            each: price,
            doubt,
            flat,
            from: lower(from),
            to: upper(to),
        }))
    }

    /// How far a price may be off, and whether surely nobody is poor.
    ///
    /// Let `near` voters have less than a little over the price and `sure` at least that. What the
    /// near ones have is off by their doubts, the price was rounded down by up to one part of each that
    /// pays it, and each part of the price more brings in one part of each sure one: so the price is
    /// off by no more than all these over the sure ones.
    fn doubt_of(
        &self,
        election: &Election,
        blocs: &[u32],
        price: i128,
    ) -> (Option<i128>, Option<i128>) {
        let mut margin = self.doubt * 2 + 8;
        for _ in 0..4 {
            let (mut near, mut sure) = (0_i128, 0_i128);
            for &bloc in blocs {
                let weight = election.weights[bloc as usize];
                if self.left[bloc as usize] < price + margin {
                    near += weight;
                } else {
                    sure += weight;
                }
            }
            if sure == 0 {
                return (None, None);
            }
            let doubt = (near * (self.doubt + 1) + 1) / sure + 3;
            if doubt + self.doubt < margin {
                return (Some(doubt), (near == 0).then_some(sure));
            }
            if doubt > election.ceiling {
                return (None, None);
            }
            margin = (doubt + self.doubt) * 2 + 1;
        }
        (None, None)
    }

    /// The cheapest of those that may be, the first of equals.
    fn cheapest(
        &mut self,
        election: &Election,
        priced: Vec<Price>,
        ties: &mut Vec<Vec<usize>>,
    ) -> Result<Option<Price>, Doubt> {
        let Some(first) = priced.first() else {
            return Ok(None);
        };
        if priced.len() == 1 {
            return Ok(Some(*first));
        }
        let order: Vec<Ordering>;
        let mut best = 0;
        if priced.iter().all(|price| price.flat.is_some()) {
            for at in 1..priced.len() {
                if priced[at].flat > priced[best].flat {
                    best = at;
                }
            }
            let flat = priced[best].flat;
            order = priced.iter().map(|price| flat.cmp(&price.flat)).collect();
        } else {
            if self.ledger.is_none() {
                return Err(Doubt);
            }
            let exact: Vec<_> = priced
                .iter()
                .filter_map(|price| self.exact(election, price))
                .map(|(rho, ..)| rho)
                .collect();
            for at in 1..priced.len() {
                if exact[at].cmp(&exact[best]).is_lt() {
                    best = at;
                }
            }
            order = exact.iter().map(|other| other.cmp(&exact[best])).collect();
        }
        let mut equal: Vec<Price> = priced
            .iter()
            .zip(&order)
            .filter(|(_, order)| order.is_eq())
            .map(|(price, _)| *price)
            .collect();
        equal.sort_unstable_by_key(|price| price.option);
        if equal.len() > 1 {
            ties.push(equal.iter().map(|price| price.option).collect());
        }
        Ok(equal.first().copied())
    }

    /// The exact price over the cost, the exact price itself, and who is poor: in a run for one share.
    fn exact(&mut self, election: &Election, price: &Price) -> Option<(Fraction, Fraction, Round)> {
        let ledger = self.ledger.as_mut()?;
        ledger.reckon(election, &self.rounds);
        let mut sides = Sides::default();
        for &bloc in &self.live[price.option] {
            let left = self.left[bloc as usize];
            match price.doubt.map(|doubt| doubt + self.doubt) {
                Some(doubt) if left < price.each - doubt => sides.poor.push(bloc),
                Some(doubt) if left > price.each + doubt => {
                    sides.rich += election.weights[bloc as usize];
                }
                _ => sides.doubtful.push(bloc),
            }
        }
        let (exact, poor, rich) = ledger.price(election, price.option, &sides);
        let rho = Ledger::rho(election, price.option, &exact);
        let option = price.option;
        Some((rho, exact, Round { option, poor, rich }))
    }

    /// Takes the price from every supporter, and from the poor all that they have.
    fn buy(&mut self, election: &Election, price: &Price) -> Result<(), Doubt> {
        let known = price.doubt.map(|doubt| doubt + self.doubt);
        let far = |left: i128| known.is_some_and(|known| (left - price.each).abs() > known);
        let blocs = &self.live[price.option];
        let sure = blocs.iter().all(|bloc| far(self.left[*bloc as usize]));
        let (paid, doubt, round) = match price.doubt {
            Some(doubt) if sure || self.ledger.is_none() => {
                let is_poor = |left: i128| left < price.each && far(left);
                let (poor, rich): (Vec<u32>, Vec<u32>) = blocs
                    .iter()
                    .partition(|bloc| is_poor(self.left[**bloc as usize]));
                let rich = rich.iter().map(|b| election.weights[*b as usize]).sum();
                let option = price.option;
                (price.each, doubt, Round { option, poor, rich })
            }
            _ => {
                let (_, exact, round) = self.exact(election, price).ok_or(Doubt)?;
                (exact.fixed(election), 1, round)
            }
        };
        for bloc in &round.poor {
            self.left[*bloc as usize] = 0;
            self.spent[*bloc as usize] = true;
        }
        for &bloc in &self.live[price.option] {
            let left = &mut self.left[bloc as usize];
            *left = (*left - paid).max(0);
        }
        self.live[price.option].clear();
        self.rounds.push(round);
        self.doubt = (self.doubt + doubt).min(election.ceiling);
        Ok(())
    }
}

/// A little less and a little more, by more than divisions round.
fn lower(number: f64) -> f64 {
    number * (1.0 - 8.0 * f64::EPSILON)
}

fn upper(number: f64) -> f64 {
    number * (1.0 + 8.0 * f64::EPSILON)
}
