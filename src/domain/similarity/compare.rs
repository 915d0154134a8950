//! The score of two texts.
//!
//! Each text's words are looked for in the other: found when it says the same stem, partly when it
//! says kin. What is found weighs by its rarity; the score is the part of both texts that is found
//! (a soft Dice coefficient, after Cohen, Ravikumar and Fienberg's soft TF-IDF, 2003), mixed with
//! the part of the lighter text that is found, so that a short text is found in a long one.

use super::query::{Query, Scratch};
use super::vocabulary::Term;

/// How much the lighter text counts beside both.
const CONTAINMENT: f32 = 0.3;
/// What remains of the score for each pair of words that exclude each other.
const CONTRADICTION: f32 = 0.8;
/// How much more a word weighs that the other text contradicts.
const CONTRADICTED: f32 = 1.5;

/// A text of the index as the score sees it.
#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    pub terms: &'a [Term],
    /// How much each of them counts by its place in the text.
    pub stress: &'a [f32],
    /// The sum of its terms' weights.
    pub total: f32,
    /// Whether any of its terms excludes others.
    pub contrasts: u64,
}

/// From 0, nothing in common, to 1, the same.
pub(super) fn score(
    query: &Query,
    side: Side,
    weights: &[f32],
    contrasts: impl Fn(Term) -> u64,
    scratch: &mut Scratch,
) -> f32 {
    let (mut total_there, mut found_there) = (side.total, 0.0);
    scratch.found.clear();
    scratch.found.resize(query.parts.len(), 0.0);
    for (&term, stress) in side.terms.iter().zip(side.stress) {
        for hit in scratch.hits.of(term) {
            let found = &mut scratch.found[hit.part as usize];
            *found = found.max(hit.likeness);
        }
        found_there += weights[term as usize] * stress * scratch.hits.best(term);
    }
    let (mut total_here, mut found_here) = (query.total, 0.0);
    for (part, found) in query.parts.iter().zip(&scratch.found) {
        found_here += part.weight * found;
    }
    let mut contradictions = 0;
    if query.contrasts & side.contrasts != 0 {
        // Of each side only what the other does not say as well.
        let there = side
            .terms
            .iter()
            .filter(|&&term| scratch.hits.best(term) < 1.0);
        let there = there.fold(0, |bits, &term| bits | contrasts(term));
        let mut here = 0;
        let mut denied = 0;
        for (part, found) in query.parts.iter().zip(&scratch.found) {
            if *found < 1.0 {
                here |= part.contrasts;
            }
            if *found == 0.0 && part.contrasts & there != 0 {
                denied += 1;
                total_here += part.weight * (CONTRADICTED - 1.0);
            }
        }
        let mut denied_there = 0;
        for (&term, stress) in side.terms.iter().zip(side.stress) {
            if scratch.hits.best(term) == 0.0 && contrasts(term) & here != 0 {
                denied_there += 1;
                total_there += weights[term as usize] * stress * (CONTRADICTED - 1.0);
            }
        }
        contradictions = denied.min(denied_there);
    }
    if total_here == 0.0 || total_there == 0.0 {
        return 0.0;
    }
    let both = (found_here + found_there) / (total_here + total_there);
    let (lighter, words) = if total_there < total_here {
        (found_there / total_there, side.terms.len())
    } else {
        (found_here / total_here, query.parts.len())
    };
    // That a text of a word or two is found in another says little.
    let trust = 1.0 - 1.0 / words as f32;
    let mixed = both + CONTAINMENT * trust * (lighter - both);
    (mixed * CONTRADICTION.powi(contradictions)).clamp(0.0, 1.0)
}
