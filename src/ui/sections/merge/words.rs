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
