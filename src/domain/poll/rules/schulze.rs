//! *Schulze*: an option stands above another when the strongest chain of won duels to it is stronger
//! than the strongest chain back; a chain is as strong as the smallest margin in it (M. Schulze, *A
//! new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner
//! election method*, 2011, with margins).
//!
//! Chains are found for all pairs at once: duels are taken from the widest to the narrowest, and the
//! options that become reachable with a duel are reached with its margin. Reachability is kept in
//! bits, so that this takes n³/64 steps at most instead of n³.

use std::collections::VecDeque;

use super::{Defeat, Link, Outcome, Rank, Reason, Score, Votes};

mod chains;
mod duels;

use chains::Chains;
use duels::Duels;

/// Ranks options: those that nobody stands above, then those that only these stand above, and so on.
/// The score is how many options are ranked below.
#[must_use]
pub fn tally(votes: &Votes) -> Outcome {
    let duels = Duels::of(votes);
    let chains = Chains::of(&duels);
    let ranking = ranking(&chains);
    let mut scores = vec![Score::default(); votes.options];
    for rank in &ranking {
        for option in &rank.options {
            scores[*option] = rank.score.clone();
        }
    }
    let best = ranking.first().map(|rank| rank.options.clone());
    let best = best.unwrap_or_default();
    let winner = best.first().copied();
    Outcome {
        ranking,
        winners: winner.into_iter().collect(),
        ties: if best.len() > 1 { best } else { Vec::new() },
        scores,
        reasons: winner
            .map(|winner| reason(winner, &duels, &chains))
            .into_iter()
            .collect(),
    }
}

/// The layers of the order: each option one below the lowest of those that stand above it.
fn ranking(chains: &Chains) -> Vec<Rank> {
    let options = chains.options;
    let above = |a: usize, b: usize| chains.strength(a, b) > chains.strength(b, a);
    let mut beaten_by = vec![0_usize; options];
    for (b, beaten) in beaten_by.iter_mut().enumerate() {
        *beaten = (0..options).filter(|a| above(*a, b)).count();
    }
    let mut layer: Vec<usize> = (0..options).filter(|o| beaten_by[*o] == 0).collect();
    let mut below = options;
    let mut ranking = Vec::new();
    while !layer.is_empty() {
        below -= layer.len();
        let mut next = Vec::new();
        for &a in &layer {
            for (b, beaten) in beaten_by.iter_mut().enumerate() {
                if above(a, b) {
                    *beaten -= 1;
                    if *beaten == 0 {
                        next.push(b);
                    }
                }
            }
        }
        next.sort_unstable();
        ranking.push(Rank {
            options: std::mem::replace(&mut layer, next),
            score: Score::whole(i64::try_from(below).unwrap_or(i64::MAX)),
        });
    }
    ranking
}

/// The duels that the winner won, and the chain to the opponent that comes nearest to it: the one to
/// which its chain is the least stronger than the chain back.
fn reason(winner: usize, duels: &Duels, chains: &Chains) -> Reason {
    let others = || (0..duels.options).filter(move |other| *other != winner);
    let won = others().filter(|o| duels.margin(winner, *o) > 0).count();
    let lead = |other: &usize| chains.strength(winner, *other) - chains.strength(*other, winner);
    let hardest = others().filter(|other| lead(other) > 0).min_by_key(lead);
    Reason::Duels {
        option: winner,
        won,
        of: duels.options.saturating_sub(1),
        defeat: hardest.and_then(|against| {
            let forth = chains.strength(winner, against);
            Some(Defeat {
                against,
                forth,
                back: chains.strength(against, winner),
                weakest: weakest(winner, against, forth, duels)?,
            })
        }),
    }
}

/// The weakest duel of the shortest chain of this strength.
fn weakest(from: usize, to: usize, strength: i64, duels: &Duels) -> Option<Link> {
    let mut before: Vec<Option<usize>> = vec![None; duels.options];
    let mut waiting = VecDeque::from([from]);
    while let Some(at) = waiting.pop_front() {
        for (next, before) in before.iter_mut().enumerate() {
            let fresh = next != from && before.is_none();
            if fresh && duels.margin(at, next) >= strength {
                *before = Some(at);
                waiting.push_back(next);
            }
        }
    }
    let mut loser = to;
    while let Some(winner) = before[loser] {
        let margin = duels.margin(winner, loser);
        if margin == strength {
            return Some(Link {
                winner,
                loser,
                margin,
            });
        }
        loser = winner;
    }
    None
}
