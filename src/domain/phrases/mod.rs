//! A text in phrases: what people click together when they unite proposals.
//!
//! Texts are cut at the ends of sentences and clauses, and at commas and before "y", "para", "con",
//! "mediante" where what stands on both sides says something by itself.

use std::ops::Range;

mod join;

pub use join::{Conjunction, Taken, join};

/// A phrase of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Its bytes in the text, without blanks and without the mark that ends it.
    pub place: Range<usize>,
    pub link: Link,
}

/// How a phrase hangs together with what stands before it in its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// It begins a sentence or a line.
    Sentence,
    /// It stands behind a semicolon, a colon or a dot in the middle.
    Clause(char),
    Comma,
    /// It begins with a word that joins: "para", "con", "y".
    Joined,
}

/// Words that join a phrase to what stands before it, in the languages of the files.
const JOINING: [&str; 22] = [
    "y",
    "e",
    "o",
    "u",
    "y/o",
    "para",
    "con",
    "mediante",
    "incluyendo",
    "así como",
    "junto con",
    "a través de",
    "por medio de",
    "a fin de",
    "además de",
    "and",
    "or",
    "and/or",
    "for",
    "with",
    "through",
    "including",
];

/// The fewest words that say something by themselves, and the fewest behind a word that joins.
const FEWEST: usize = 2;
const FEWEST_JOINED: usize = 3;

/// The phrases of a text, in their order; together they hold all its words.
#[must_use]
pub fn phrases(text: &str) -> Vec<Phrase> {
    let mut phrases: Vec<Phrase> = Vec::new();
    for atom in atoms(text) {
        match phrases.last_mut() {
            Some(last) if belongs_to(text, last, &atom) => last.place.end = atom.place.end,
            _ => phrases.push(atom),
        }
    }
    phrases
}

/// Whether a part is too short to stand by itself, or what stands before it is.
fn belongs_to(text: &str, before: &Phrase, part: &Phrase) -> bool {
    let least = match part.link {
        Link::Sentence | Link::Clause(_) => return false,
        Link::Comma => FEWEST,
        Link::Joined => FEWEST_JOINED,
    };
    words(&text[part.place.clone()]) < least || words(&text[before.place.clone()]) < FEWEST
}

fn words(text: &str) -> usize {
    let says = |word: &&str| word.contains(char::is_alphanumeric);
    text.split_whitespace().filter(says).count()
}

/// The parts between all places where a text could be cut.
fn atoms(text: &str) -> Vec<Phrase> {
    let mut atoms = Vec::new();
    let mut from = 0;
    let mut link = Link::Sentence;
    let mut quoted = Quoted::default();
    let mut letters = text.char_indices();
    while let Some((at, letter)) = letters.next() {
        let behind = letters.as_str();
        quoted.step(letter, behind);
        let cut = match letter {
            '\n' => Some((at, Link::Sentence)),
            _ if quoted.inside() => None,
            '.' if ends_sentence(&text[from..at], behind) => Some((at, Link::Sentence)),
            '!' | '?' | '…' if ends_word(behind) => {
                Some((at + letter.len_utf8(), Link::Sentence))
            }
            ';' | '·' | '•' => Some((at, Link::Clause(letter))),
            ':' if ends_word(behind) => Some((at, Link::Clause(':'))),
            ',' if ends_word(behind) => Some((at, Link::Comma)),
            letter if letter.is_whitespace() && joins(behind.trim_start()) => {
                Some((at, Link::Joined))
            }
            _ => None,
        };
        let Some((end, next)) = cut else {
            continue;
        };
        // Behind a comma the word that joins belongs to the same cut.
        if next == Link::Joined && text[from..end].trim().is_empty() {
            continue;
        }
        push(&mut atoms, text, from..end, link);
        from = end + if end == at { letter.len_utf8() } else { 0 };
        link = next;
    }
    push(&mut atoms, text, from..text.len(), link);
    atoms
}

/// Adds a part without the blanks and marks around it, if it says anything.
fn push(atoms: &mut Vec<Phrase>, text: &str, place: Range<usize>, link: Link) {
    let part = &text[place.clone()];
    if !part.contains(char::is_alphanumeric) {
        // A mark alone: it ends what stands before it.
        return;
    }
    let bullet = |letter: char| letter.is_whitespace() || "-–—•·*.,;".contains(letter);
    let begun = part.trim_start_matches(bullet);
    let start = place.end - begun.len();
    let end = start + begun.trim_end().len();
    atoms.push(Phrase {
        place: start..end,
        link,
    });
}

/// Whether a full stop ends a sentence: "S.A.", "1.500" and "retroalim. de" do not.
fn ends_sentence(before: &str, behind: &str) -> bool {
    let word = before
        .rsplit(|letter: char| letter.is_whitespace() || letter == '.')
        .next();
    let telling = word.is_some_and(|word| {
        word.chars().count() > 2 || word.ends_with(|letter: char| !letter.is_alphabetic())
    });
    let rest = behind.trim_start_matches(['"', '»', '”', ')', '\'']);
    let next = rest.trim_start().chars().next();
    telling && ends_word(rest) && next.is_none_or(|letter| !letter.is_lowercase())
}

fn ends_word(behind: &str) -> bool {
    behind.chars().next().is_none_or(char::is_whitespace)
}

/// Whether a text begins with a word that joins.
fn joins(text: &str) -> bool {
    joining_word(text).is_some()
}

/// The word that joins at the beginning of a text, as it stands there.
fn joining_word(text: &str) -> Option<&str> {
    JOINING.iter().find_map(|word| {
        let begin = text.get(..word.len())?;
        let ends = text[word.len()..].starts_with(char::is_whitespace);
        (ends && begin.to_lowercase() == **word).then_some(begin)
    })
}

/// The marks that are still open: what stands in brackets or quotation marks is never torn apart.
#[derive(Default)]
struct Quoted(Vec<char>);

impl Quoted {
    fn step(&mut self, letter: char, behind: &str) {
        if self.0.last() == Some(&letter) {
            self.0.pop();
            return;
        }
        let closing = match letter {
            '(' => ')',
            '[' => ']',
            '«' => '»',
            '“' => '”',
            '"' => '"',
            _ => return,
        };
        // One that is never closed does not hold the rest together.
        let line = behind.lines().next().unwrap_or_default();
        if line.contains(closing) {
            self.0.push(closing);
        }
    }

    fn inside(&self) -> bool {
        !self.0.is_empty()
    }
}

#[cfg(test)]
mod tests;
