//! The reason for a score, in the texts' own words.

use super::lexicon::Lexicon;
use super::spelling::{grams, likeness};
use super::tokens::{Token, tokens};

/// So many words say enough.
const MOST: usize = 5;

/// Why two texts are taken for alike, and what tells them apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Why {
    /// What both say, in the words of the first text, the most telling first.
    pub shared: Vec<String>,
    /// What one says in one word and the other in another, the most telling first.
    pub akin: Vec<(String, String)>,
    /// What excludes each other.
    pub opposed: Vec<(String, String)>,
}

/// Why two texts are alike; `weight_of` says how telling a stem is.
pub(super) fn of(
    lexicon: &Lexicon,
    one: &str,
    other: &str,
    weight_of: impl Fn(&str) -> f32,
) -> Why {
    let here = distinct(tokens(lexicon, one));
    let there = distinct(tokens(lexicon, other));
    let (mut shared, mut akin, mut opposed) = (Vec::new(), Vec::new(), Vec::new());
    for token in &here {
        let weight = weight_of(&token.stem);
        let word = word_of(one, token);
        if there.iter().any(|found| found.stem == token.stem) {
            shared.push((weight, word));
            continue;
        }
        let only_there = there.iter().filter(|found| !has(&here, &found.stem));
        let contrasts = lexicon.contrasts_of(&token.stem);
        for found in only_there {
            let their = word_of(other, found);
            if contrasts & lexicon.contrasts_of(&found.stem) != 0 {
                opposed.push((weight, (word.clone(), their)));
            } else if are_kin(lexicon, &token.stem, &found.stem) {
                akin.push((weight, (word.clone(), their)));
                break;
            }
        }
    }
    Why {
        shared: most_telling(shared),
        akin: most_telling(akin),
        opposed: most_telling(opposed),
    }
}

fn distinct(mut tokens: Vec<Token>) -> Vec<Token> {
    let mut seen = std::collections::BTreeSet::new();
    tokens.retain(|token| seen.insert(token.stem.clone()));
    tokens
}

fn has(tokens: &[Token], stem: &str) -> bool {
    tokens.iter().any(|token| token.stem == stem)
}

fn word_of(text: &str, token: &Token) -> String {
    let word = text.get(token.place.clone()).unwrap_or_default();
    // Only the first word has its capital from the sentence; elsewhere it is a name's.
    let first = !text[..token.place.start].contains(char::is_alphanumeric);
    if first && !word.chars().skip(1).any(char::is_uppercase) {
        word.to_lowercase()
    } else {
        word.to_owned()
    }
}

/// Whether two stems say the same: they are synonyms, or written alike.
#[must_use]
pub fn are_kin(lexicon: &Lexicon, one: &str, other: &str) -> bool {
    let synonyms = lexicon.synonyms_of(one);
    synonyms.iter().any(|synonym| synonym == other)
        || likeness(one, &grams(one), other, &grams(other)) > 0.0
}

fn most_telling<T>(mut found: Vec<(f32, T)>) -> Vec<T> {
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    found.truncate(MOST);
    found.into_iter().map(|(_, word)| word).collect()
}
