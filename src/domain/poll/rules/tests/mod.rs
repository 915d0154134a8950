//! Each rule beside a plain version of it, and what it does at the edges.

use proptest::prelude::*;

use super::*;

mod budgets;
mod counts;
mod naive;
mod rankings;

/// Ballots of some kind over so many options.
fn ballots(options: usize, most: usize) -> impl Strategy<Value = Votes> {
    let named = Just((0..u32::try_from(options).unwrap_or(0)).collect::<Vec<u32>>()).prop_shuffle();
    // In what order, how many of them, with how many points, and whether each is level with the next.
    let marks = proptest::collection::vec((0..4_u32, any::<bool>()), options);
    let ballot = (0..3_u8, named, 0..=options, marks, 1..4_u64);
    let ballots = proptest::collection::vec(ballot, 0..=most);
    ballots.prop_map(move |ballots| Votes {
        options,
        ballots: ballots
            .into_iter()
            .map(|(kind, named, many, marks, times)| {
                let named = named.into_iter().take(many);
                let marks = match kind {
                    0 => Marks::Approved(named.collect()),
                    1 => {
                        Marks::Points(named.zip(marks.iter().map(|(points, _)| *points)).collect())
                    }
                    _ => Marks::Ranked(ranked(named, &marks)),
                };
                (marks, times)
            })
            .collect(),
    })
}

fn ranked(named: impl Iterator<Item = u32>, marks: &[(u32, bool)]) -> Vec<Vec<u32>> {
    let mut groups: Vec<Vec<u32>> = Vec::new();
    for (option, (_, level)) in named.zip(marks) {
        match groups.last_mut() {
            Some(group) if *level => group.push(option),
            _ => groups.push(vec![option]),
        }
    }
    groups
}

fn half(number: i64) -> Score {
    Score::ratio(number, 2).expect("two is not zero")
}

/// The ranking by its options alone.
fn order(outcome: &Outcome) -> Vec<Vec<usize>> {
    let ranks = outcome.ranking.iter();
    ranks.map(|rank| rank.options.clone()).collect()
}
