//! What tells texts apart, word by word: accents and case make no difference.

use std::collections::BTreeSet;
use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::domain::fold::fold;

/// The shortest word that says something: "de", "la" and "los" are in every sentence.
const TELLING: usize = 4;

/// For each text, the parts that not all of them have. Only words that say something count.
#[must_use]
pub fn differences(texts: &[&str]) -> Vec<Vec<Range<usize>>> {
    let sets: Vec<BTreeSet<String>> = texts
        .iter()
        .map(|text| words(text).map(|place| fold(&text[place])).collect())
        .collect();
    texts
        .iter()
        .map(|text| {
            words(text)
                .filter(|place| {
                    let word = fold(&text[place.clone()]);
                    word.chars().count() >= TELLING && !sets.iter().all(|set| set.contains(&word))
                })
                .collect()
        })
        .collect()
}

/// The text that says most of what the others say too; of equals the longest.
#[must_use]
pub fn central(texts: &[&str]) -> usize {
    let sets: Vec<BTreeSet<String>> = texts
        .iter()
        .map(|text| {
            let telling = words(text).map(|place| fold(&text[place]));
            telling
                .filter(|word| word.chars().count() >= TELLING)
                .collect()
        })
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

/// The places of a text's words.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(char::is_alphanumeric)?;
        let rest = &text[start..];
        let inside = |letter: char| letter.is_alphanumeric() || is_combining_mark(letter);
        let end = start + rest.find(|letter| !inside(letter)).unwrap_or(rest.len());
        at = end;
        Some(start..end)
    })
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
    fn accents_and_case_make_no_difference() {
        check(&["Riego técnico", "riego TECNICO"], &[&[], &[]]);
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

    #[test]
    fn what_only_some_say_is_marked() {
        check(
            &[
                "Crear una red de riego tecnificado",
                "Programa de riego para una red",
            ],
            &[&["Crear", "tecnificado"], &["Programa", "para"]],
        );
    }
}
