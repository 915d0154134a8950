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
