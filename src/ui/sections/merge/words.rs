//! What tells texts apart by what they say: neither accents nor endings nor synonyms do.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::domain::similarity::{Lexicon, Token, are_kin, tokens};

/// Among so many different words others that say the same are looked for; in more only the same.
const COMPARED: usize = 160;

/// For each text, the parts that not all of them have. Only words that say something count.
#[must_use]
pub fn differences(texts: &[&str]) -> Vec<Vec<Range<usize>>> {
    let said = said(texts);
    let sets: Vec<BTreeSet<&str>> = said
        .iter()
        .map(|tokens| tokens.iter().map(|token| &*token.stem).collect())
        .collect();
    let kin = kin(sets.iter().flatten().copied().collect());
    let everywhere = |stem: &str| {
        let same = kin.get(stem).map_or(&[][..], Vec::as_slice);
        sets.iter()
            .all(|set| set.contains(stem) || same.iter().any(|other| set.contains(other)))
    };
    said.iter()
        .map(|tokens| {
            let differs = tokens.iter().filter(|token| !everywhere(&token.stem));
            differs.map(|token| token.place.clone()).collect()
        })
        .collect()
}

/// For each stem, the others that say the same.
fn kin(stems: BTreeSet<&str>) -> BTreeMap<&str, Vec<&str>> {
    let mut kin: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let stems: Vec<&str> = stems.into_iter().collect();
    if stems.len() > COMPARED {
        return kin;
    }
    for (place, one) in stems.iter().enumerate() {
        for other in &stems[place + 1..] {
            if are_kin(Lexicon::spanish(), one, other) {
                kin.entry(one).or_default().push(other);
                kin.entry(other).or_default().push(one);
            }
        }
    }
    kin
}

/// The text that says most of what the others say too; of equals the longest.
#[must_use]
pub fn central(texts: &[&str]) -> usize {
    let sets: Vec<BTreeSet<String>> = said(texts)
        .into_iter()
        .map(|tokens| tokens.into_iter().map(|token| token.stem).collect())
        .collect();
    let shared = |place: usize| -> usize {
        let others = sets.iter().enumerate().filter(|(other, _)| *other != place);
        others
            .map(|(_, other)| sets[place].intersection(other).count())
            .sum()
    };
    // The first of the best: a later one has to be better.
    let best = (0..texts.len()).rev();
    best.max_by_key(|place| (shared(*place), texts[*place].chars().count()))
        .unwrap_or(0)
}

fn said(texts: &[&str]) -> Vec<Vec<Token>> {
    let said = texts.iter().map(|text| tokens(Lexicon::spanish(), text));
    said.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(texts: &[&str], marked: &[&[&str]]) {
        let found: Vec<Vec<&str>> = differences(texts)
            .into_iter()
            .zip(texts)
            .map(|(places, text)| places.into_iter().map(|place| &text[place]).collect())
            .collect();
        assert_eq!(found, marked);
    }

    #[test]
    fn accents_case_and_endings_make_no_difference() {
        check(&["Riego técnico", "riegos TECNICOS"], &[&[], &[]]);
    }

    #[test]
    fn what_only_some_say_is_marked() {
        check(
            &[
                "Crear una red de riego tecnificado",
                "Programa de riego para una red",
            ],
            &[&["Crear", "tecnificado"], &["Programa"]],
        );
    }

    #[test]
    fn synonyms_say_the_same() {
        check(
            &["Taller de capacitación", "Curso de formación en riego"],
            &[&["Taller"], &["riego"]],
        );
    }

    #[test]
    fn the_central_text_shares_most_and_is_the_longest_of_equals() {
        let texts = [
            "Riego para todos",
            "Programa de riego tecnificado",
            "Programa tecnificado",
        ];
        assert_eq!(central(&texts), 1);
        assert_eq!(central(&["Riego", "Riego y pozos", "Vino"]), 1);
        assert_eq!(central(&["Riego", "Riego"]), 0);
        assert_eq!(central(&[]), 0);
    }
}
