//! The rules as their definitions say them, slow and plain.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Zero};

use super::*;

/// On one ballot: 1 when `a` stands above `b`, -1 when below.
fn duel(marks: &Marks, a: usize, b: usize) -> i64 {
    let groups = marks.groups();
    let place = |option: usize| {
        let at = groups
            .iter()
            .position(|group| group.iter().any(|o| *o as usize == option));
        at.unwrap_or(groups.len())
    };
    place(b).cmp(&place(a)) as i64
}

fn times(times: u64) -> i64 {
    i64::try_from(times).expect("the tests have few ballots")
}

pub fn borda(votes: &Votes) -> Vec<Score> {
    let points = |a: usize| {
        let mut halves = 0;
        for (marks, often) in &votes.ballots {
            for b in (0..votes.options).filter(|b| *b != a) {
                halves += (duel(marks, a, b) + 1) * times(*often);
            }
        }
        half(halves)
    };
    (0..votes.options).map(points).collect()
}

/// The strengths of the strongest chains by Floyd and Warshall.
pub fn strengths(votes: &Votes) -> Vec<Vec<i64>> {
    let n = votes.options;
    let mut strengths = vec![vec![0; n]; n];
    for (a, row) in strengths.iter_mut().enumerate() {
        for (b, margin) in row.iter_mut().enumerate() {
            let ballots = votes.ballots.iter();
            let sum: i64 = ballots
                .map(|(m, often)| duel(m, a, b) * times(*often))
                .sum();
            *margin = sum.max(0);
        }
    }
    for by in 0..n {
        for a in 0..n {
            for b in 0..n {
                let way = strengths[a][by].min(strengths[by][b]);
                strengths[a][b] = strengths[a][b].max(way);
            }
        }
    }
    strengths
}

/// Takes, again and again, the first of those with most votes that fit.
pub fn greedy(votes: &[i64], budget: &Budget) -> Vec<usize> {
    let mut left = budget.limit.clone();
    let mut taken: Vec<usize> = Vec::new();
    loop {
        let fits = |option: &usize| !taken.contains(option) && budget.costs[*option] <= left;
        let most = (0..votes.len())
            .filter(fits)
            .map(|option| votes[option])
            .max();
        let Some(most) = most else {
            taken.sort_unstable();
            return taken;
        };
        let next = (0..votes.len())
            .filter(fits)
            .find(|option| votes[*option] == most);
        let next = next.expect("one of them has most");
        left = left.less(&budget.costs[next]);
        taken.push(next);
    }
}

/// One purchase of the method of equal shares, each voter on their own.
fn purchase(voters: &[Vec<usize>], costs: &[BigRational], share: &BigRational) -> Vec<usize> {
    let mut left = vec![share.clone(); voters.len()];
    let mut taken: Vec<usize> = Vec::new();
    loop {
        let mut best: Option<(BigRational, BigRational, usize)> = None;
        for (option, cost) in costs.iter().enumerate() {
            let mut supporters: Vec<usize> = (0..voters.len())
                .filter(|voter| voters[*voter].contains(&option))
                .collect();
            let together: BigRational = supporters.iter().map(|voter| &left[*voter]).sum();
            if taken.contains(&option)
                || cost.is_zero()
                || supporters.is_empty()
                || together < *cost
            {
                continue;
            }
            supporters.sort_by(|a, b| left[*a].cmp(&left[*b]));
            let mut rest = cost.clone();
            let mut many = supporters.len();
            for voter in supporters {
                let price = &rest / BigInt::from(many);
                if price <= left[voter] {
                    let rho = &price / cost;
                    if best.as_ref().is_none_or(|(least, ..)| rho < *least) {
                        best = Some((rho, price, option));
                    }
                    break;
                }
                rest -= &left[voter];
                many -= 1;
            }
        }
        let Some((_, price, option)) = best else {
            return taken;
        };
        for (voter, left) in left.iter_mut().enumerate() {
            if voters[voter].contains(&option) {
                *left = (&*left - &price).max(BigRational::zero());
            }
        }
        taken.push(option);
    }
}

/// The method of equal shares with raises by one, as pabutools goes through them.
pub fn equal_shares(votes: &Votes, budget: &Budget) -> Vec<usize> {
    let mut voters: Vec<Vec<usize>> = Vec::new();
    for (marks, often) in &votes.ballots {
        for _ in 0..*often {
            voters.push(marks.named().collect());
        }
    }
    if voters.is_empty() {
        return Vec::new();
    }
    let costs: Vec<BigRational> = budget.costs.iter().map(|cost| cost.0.clone()).collect();
    let limit = &budget.limit.0;
    let spent = |taken: &[usize]| -> BigRational { taken.iter().map(|o| &costs[*o]).sum() };
    let wanted = |option: &usize| {
        !costs[*option].is_zero() && voters.iter().any(|voter| voter.contains(option))
    };
    let mut share = limit / BigInt::from(voters.len());
    let mut before = Vec::new();
    loop {
        let taken = purchase(&voters, &costs, &share);
        if spent(&taken) > *limit {
            return before;
        }
        let left = limit - spent(&taken);
        let mut others = (0..costs.len()).filter(|o| wanted(o) && !taken.contains(o));
        if others.all(|option| costs[option] > left) {
            return taken;
        }
        before = taken;
        share += BigRational::one();
    }
}
