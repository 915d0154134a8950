//! Phrases of several texts as one text: commas, the first capital, and the full stop.

use crate::domain::phrases::{Link, Phrase, joining_word};

/// A phrase that was taken.
#[derive(Clone, Copy, Debug)]
pub struct Taken<'a> {
    /// Which text it is from, and which of its phrases it is: those that stood together stay so.
    pub source: usize,
    pub index: usize,
    /// The whole text that it is from.
    pub text: &'a str,
    pub phrase: &'a Phrase,
}

/// The word that joins the last phrase to the ones before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conjunction {
    /// Spanish: "y", and "e" before the same sound.
    Y,
    /// English.
    And,
}

/// Words that only join: they cannot begin a text.
const BARE: [&str; 8] = ["y", "e", "o", "u", "y/o", "and", "or", "and/or"];

/// One text out of the phrases that were taken, in their order.
#[must_use]
pub fn join(taken: &[Taken], conjunction: Conjunction) -> String {
    let mut text = String::new();
    for (place, piece) in taken.iter().enumerate() {
        let words = &piece.text[piece.phrase.place.clone()];
        let before = place.checked_sub(1).map(|before| &taken[before]);
        let Some(before) = before else {
            text.push_str(&capital(without_bare(words)));
            continue;
        };
        let follows = before.source == piece.source && before.index + 1 == piece.index;
        if follows {
            text.push_str(&between(piece.phrase.link));
            text.push_str(words);
        } else if joining_word(words).is_some() {
            text.push(' ');
            text.push_str(words);
        } else {
            let words = small(words);
            if place + 1 == taken.len() {
                text.push_str(&last(&text, &words, conjunction));
            } else {
                text.push_str(", ");
            }
            text.push_str(&words);
        }
    }
    if stops(taken) && !text.is_empty() && !text.ends_with(['.', '!', '?', '…']) {
        text.push('.');
    }
    text
}

/// What stood between two phrases of one text.
fn between(link: Link) -> String {
    match link {
        Link::Sentence => ". ".to_owned(),
        Link::Clause(mark @ ('·' | '•')) => format!(" {mark} "),
        Link::Clause(mark) => format!("{mark} "),
        Link::Comma => ", ".to_owned(),
        Link::Joined => " ".to_owned(),
    }
}

/// What joins the last phrase; a comma too where an "y" stands already.
fn last(before: &str, words: &str, conjunction: Conjunction) -> String {
    let (word, known) = match conjunction {
        Conjunction::Y if sounds_like_y(words) => ("e", [" y ", " e "]),
        Conjunction::Y => ("y", [" y ", " e "]),
        Conjunction::And => ("and", [" and ", " & "]),
    };
    let comma = if known.iter().any(|known| before.contains(known)) {
        ","
    } else {
        ""
    };
    format!("{comma} {word} ")
}

/// Whether a Spanish word begins with the sound of "y": "innovación", "hijuelas", but not "hielo".
fn sounds_like_y(words: &str) -> bool {
    let begin: String = words.chars().take(3).flat_map(char::to_lowercase).collect();
    let sound = begin.strip_prefix('h').unwrap_or(&begin);
    sound.starts_with(['i', 'í']) && !sound.starts_with("ie") && !sound.starts_with("ia")
}

fn without_bare(words: &str) -> &str {
    let bare = joining_word(words).filter(|word| BARE.contains(&word.to_lowercase().as_str()));
    bare.map_or(words, |word| words[word.len()..].trim_start())
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next();
    let first = first.into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// The words as they stand inside a sentence: "CER" and "Imagen Territorio" keep their capitals.
fn small(words: &str) -> String {
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let mut each = words.split_whitespace();
    let first = each.next().unwrap_or_default();
    let name = first.chars().skip(1).any(char::is_uppercase)
        || first.chars().count() == 1
        || each.next().is_some_and(capital);
    if name {
        return words.to_owned();
    }
    let mut letters = words.chars();
    let first = letters.next();
    let first = first.into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

/// Whether the text ends in a full stop: when it has several sentences, or its sources do so.
fn stops(taken: &[Taken]) -> bool {
    let sentences = taken.windows(2).any(|pair| {
        pair[0].source == pair[1].source
            && pair[0].index + 1 == pair[1].index
            && pair[1].phrase.link == Link::Sentence
    });
    sentences
        || taken
            .iter()
            .any(|piece| piece.text.trim_end().ends_with('.'))
}
