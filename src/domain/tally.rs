//! *Escrutinio*: from the counts of a closed poll to its result.

use serde::{Deserialize, Serialize};

use crate::domain::ids::PollOptionId;
use crate::domain::poll::{Method, PollOption};

/// The version of the rules below; a recount uses the rule that the poll was closed with.
pub const RULE_VERSION: u32 = 1;

/// A poll's result.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    pub rule_version: u32,
    /// Best first; equals stand together, in the options' order.
    pub ranking: Vec<Place>,
    /// Hash of the sorted counts, so that a recount can be compared.
    pub counts_hash: String,
}

/// Options with the same score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    pub options: Vec<PollOptionId>,
    /// Hands: in favour less against. Dots: dots.
    pub score: i64,
}

impl Tally {
    /// The options from best to least, ties broken by the options' order in the poll.
    pub fn in_order(&self) -> impl Iterator<Item = PollOptionId> + '_ {
        self.ranking
            .iter()
            .flat_map(|place| place.options.iter().copied())
    }
}

/// Tallies counted options given in their order in the poll.
#[must_use]
pub fn tally(method: Method, options: &[&PollOption]) -> Tally {
    let mut scored: Vec<(i64, PollOptionId)> = options
        .iter()
        .map(|option| (score(method, option), option.id))
        .collect();
    // A stable sort keeps the options' order among equals.
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let mut ranking: Vec<Place> = Vec::new();
    for (score, option) in scored {
        match ranking.last_mut() {
            Some(place) if place.score == score => place.options.push(option),
            _ => ranking.push(Place {
                options: vec![option],
                score,
            }),
        }
    }
    Tally {
        rule_version: RULE_VERSION,
        ranking,
        counts_hash: counts_hash(options),
    }
}

/// An option's score under its poll's method.
#[must_use]
pub fn score(method: Method, option: &PollOption) -> i64 {
    match method {
        Method::Hands => option.favour.unwrap_or(0) - option.against.unwrap_or(0),
        Method::Dots => option.favour.unwrap_or(0),
    }
}

/// BLAKE3 over `id:favour:against:abstain` of every option, sorted by id, a line each.
fn counts_hash(options: &[&PollOption]) -> String {
    let mut lines: Vec<String> = options
        .iter()
        .map(|option| {
            let [favour, against, abstain] =
                [option.favour, option.against, option.abstain].map(|count| count.unwrap_or(0));
            format!("{}:{favour}:{against}:{abstain}", option.id)
        })
        .collect();
    lines.sort();
    blake3::hash(lines.join("\n").as_bytes())
        .to_hex()
        .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::poll::Count;
    use crate::domain::poll::testing::{HANDS, hands, open, poll};

    /// Closes the poll after these counts, and gives the places with their scores.
    #[track_caller]
    fn result(method: Method, counts: &[Count]) -> Vec<(Vec<usize>, i64)> {
        let (mut play, id, options) = open(method, 50);
        for (option, counted) in options.iter().zip(counts) {
            play.counts(*option, *counted);
        }
        play.act(Action::ClosePoll { poll: id });
        play.assert_sound();
        let tally = poll(&play, id).tally.clone().expect("it is closed");
        let place = |id| options.iter().position(|option| *option == id);
        tally
            .ranking
            .iter()
            .map(|at| {
                let places = at.options.iter().filter_map(|id| place(*id)).collect();
                (places, at.score)
            })
            .collect()
    }

    #[test]
    fn hands_rank_by_favour_less_against_and_ties_stand_together() {
        assert_eq!(
            result(Method::Hands, &[hands(10, 9), hands(20, 30), hands(5, 0)]),
            [(vec![2], 5), (vec![0], 1), (vec![1], -10)]
        );
        assert_eq!(
            result(Method::Hands, &[hands(3, 1), hands(9, 0), hands(2, 0)]),
            [(vec![1], 9), (vec![0, 2], 2)]
        );
    }

    #[test]
    fn dots_rank_by_dots_and_ties_stand_together() {
        assert_eq!(
            result(
                Method::Dots,
                &[Count::Dots(4), Count::Dots(7), Count::Dots(7)]
            ),
            [(vec![1, 2], 7), (vec![0], 4)]
        );
        assert_eq!(
            result(
                Method::Dots,
                &[Count::Dots(0), Count::Dots(0), Count::Dots(0)]
            ),
            [(vec![0, 1, 2], 0)]
        );
    }

    #[test]
    fn a_recount_of_the_same_counts_has_the_same_hash() {
        let (mut play, id, options) = open(Method::Hands, 50);
        for option in &options {
            play.counts(*option, HANDS);
        }
        play.act(Action::ClosePoll { poll: id });
        let first = poll(&play, id).tally.clone().expect("it is closed");
        let options: Vec<_> = play.process.options_of(id);
        let backwards: Vec<_> = options.iter().rev().copied().collect();
        assert_eq!(
            tally(Method::Hands, &backwards).counts_hash,
            first.counts_hash
        );
        let mut other = options[0].clone();
        other.favour = Some(6);
        let changed = [&other, options[1], options[2]];
        assert_ne!(
            tally(Method::Hands, &changed).counts_hash,
            first.counts_hash
        );
    }
}
