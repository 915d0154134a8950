//! From a text to what it says: words with their places, without those that say nothing, as stems.

use std::ops::Range;
use std::sync::LazyLock;

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::lexicon::Lexicon;
use crate::domain::fold::fold;

/// A word as it stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Where it stands, in bytes.
    pub place: Range<usize>,
    /// In small letters, its accents composed: what the stemmer reads.
    pub composed: String,
    /// In small letters without accents.
    pub folded: String,
}

/// A word, or several that are one expression, by what they say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands in the text, in bytes.
    pub place: Range<usize>,
    /// What it says, whatever its ending, case and accents.
    pub stem: String,
}

/// What a text says, word by word; words that say nothing are left out.
#[must_use]
pub fn tokens(lexicon: &Lexicon, text: &str) -> Vec<Token> {
    let told: Vec<Token> = words(text)
        .filter(|word| !lexicon.is_silent(&word.folded))
        .map(|word| Token {
            stem: stem(&word.composed),
            place: word.place,
        })
        .collect();
    let stems: Vec<&str> = told.iter().map(|token| token.stem.as_str()).collect();
    let mut found = Vec::with_capacity(told.len());
    let mut at = 0;
    while let Some(token) = told.get(at) {
        let (length, stem) = lexicon
            .phrase_at(&stems[at..])
            .unwrap_or((1, token.stem.as_str()));
        let end = told.get(at + length - 1).unwrap_or(token).place.end;
        found.push(Token {
            place: token.place.start..end,
            stem: stem.to_owned(),
        });
        at += length;
    }
    found
}

/// The words of a text; a point or comma between digits belongs to the number.
pub(super) fn words(text: &str) -> impl Iterator<Item = Word> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(char::is_alphanumeric)?;
        let mut end = start;
        let mut before = ' ';
        let mut rest = text[start..].char_indices().peekable();
        while let Some((offset, letter)) = rest.next() {
            let in_number = before.is_ascii_digit()
                && matches!(letter, '.' | ',')
                && rest.peek().is_some_and(|(_, next)| next.is_ascii_digit());
            if !(letter.is_alphanumeric() || is_combining_mark(letter) || in_number) {
                break;
            }
            before = letter;
            end = start + offset + letter.len_utf8();
        }
        at = end;
        let word = &text[start..end];
        let composed: String = word.nfc().flat_map(char::to_lowercase).collect();
        let folded = fold(&composed);
        Some(Word {
            place: start..end,
            composed,
            folded,
        })
    })
}

/// The stem of a word in small letters, without accents.
///
/// Snowball's Spanish stemmer, after the accents that fast typing leaves out of the commonest
/// endings were put back: it tells "innovación" only with its accent.
pub(super) fn stem(composed: &str) -> String {
    static SPANISH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::Spanish));
    if is_number(composed) {
        return composed.replace(',', ".");
    }
    let accented = ["cion", "sion"]
        .iter()
        .find_map(|ending| {
            composed
                .strip_suffix("on")
                .filter(|_| composed.ends_with(ending))
        })
        .map(|front| format!("{front}ón"));
    let word = accented.as_deref().unwrap_or(composed);
    fold(&SPANISH.stem(word))
}

/// Whether a word is a number in digits.
pub(super) fn is_number(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_digit())
        && word
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
}
