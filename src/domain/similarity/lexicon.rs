//! The editable list of words: what says the same, what excludes each other, what says little.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::tokens::{self, Word, stem, words};

/// The longest entry of several words that is looked for.
const LONGEST: usize = 5;

/// A language's list of words, ready to be asked by stem.
#[derive(Debug, Default)]
pub struct Lexicon {
    silent: HashSet<String>,
    weak: HashSet<String>,
    synonyms: HashMap<String, Vec<String>>,
    /// Entries of several words, by their stems in a row, with the one that stands for them.
    phrases: HashMap<Vec<String>, String>,
    /// The sets of words that exclude each other, a bit each.
    contrasts: HashMap<String, u64>,
}

/// The bit of numbers, which exclude each other without being listed.
const NUMBERS: u64 = 1 << 63;

/// Where a list of words cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LexiconFault {
    /// A line, from 1, that begins with none of the marks.
    #[error("line {0} begins with none of = ≠ ~ - #")]
    UnknownMark(usize),
    /// There is room for 63 sets of words that exclude each other.
    #[error("line {0} is one set of contrasts too many")]
    TooManyContrasts(usize),
}

impl Lexicon {
    /// The Spanish list that the program ships.
    ///
    /// # Panics
    /// Never: a test reads the list.
    #[must_use]
    pub fn spanish() -> &'static Self {
        static SPANISH: LazyLock<Lexicon> = LazyLock::new(|| {
            Lexicon::read(include_str!("../../../assets/similarity/es.txt")).unwrap_or_default()
        });
        &SPANISH
    }

    /// Reads a list: a mark and its words on each line, as the list itself explains.
    pub fn read(list: &str) -> Result<Self, LexiconFault> {
        let mut lexicon = Self::default();
        let lines: Vec<(usize, &str)> = (1..).zip(list.lines().map(str::trim)).collect();
        // What says nothing comes first, wherever it stands: it is left out of all else.
        for (_, line) in &lines {
            if let Some(rest) = line.strip_prefix('-') {
                lexicon.silent.extend(words(rest).map(|word| word.folded));
            }
        }
        let mut bit = 0;
        for (number, line) in lines {
            let mut characters = line.chars();
            let mark = characters.next();
            let rest = characters.as_str();
            match mark {
                None | Some('#' | '-') => {}
                Some('=') => lexicon.take_synonyms(rest),
                Some('~') => lexicon.weak.extend(stems_of(rest)),
                Some('≠') => {
                    if bit == 63 {
                        return Err(LexiconFault::TooManyContrasts(number));
                    }
                    for stem in stems_of(rest) {
                        *lexicon.contrasts.entry(stem).or_default() |= 1 << bit;
                    }
                    bit += 1;
                }
                Some(_) => return Err(LexiconFault::UnknownMark(number)),
            }
        }
        Ok(lexicon)
    }

    fn take_synonyms(&mut self, line: &str) {
        let mut alone: Vec<String> = Vec::new();
        let mut several: Vec<Vec<String>> = Vec::new();
        for entry in line.split(',') {
            let all: Vec<Word> = words(entry).collect();
            if let [word] = all.as_slice() {
                for stem in forms(word) {
                    if !alone.contains(&stem) {
                        alone.push(stem);
                    }
                }
                continue;
            }
            let told = all
                .iter()
                .filter(|word| !self.silent.contains(&word.folded));
            let stems: Vec<String> = told.map(|word| stem(&word.composed)).collect();
            // "otro país" would be every country: what is left of it is another word.
            if stems.len() > 1 {
                several.push(stems);
            }
        }
        let Some(first) = alone.first().cloned() else {
            return;
        };
        for stems in several {
            self.phrases.entry(stems).or_insert_with(|| first.clone());
        }
        for stem in &alone {
            let others = alone.iter().filter(|other| *other != stem);
            let known = self.synonyms.entry(stem.clone()).or_default();
            for other in others {
                if !known.contains(other) {
                    known.push(other.clone());
                }
            }
        }
    }

    /// Whether a word, folded, says nothing.
    pub(super) fn is_silent(&self, folded: &str) -> bool {
        self.silent.contains(folded)
    }

    /// Whether a stem says little.
    pub(super) fn is_weak(&self, stem: &str) -> bool {
        self.weak.contains(stem)
    }

    /// The stems that say the same as this one.
    pub(super) fn synonyms_of(&self, stem: &str) -> &[String] {
        self.synonyms.get(stem).map_or(&[], Vec::as_slice)
    }

    /// The sets of words that exclude each other to which a stem belongs, a bit each.
    pub(super) fn contrasts_of(&self, stem: &str) -> u64 {
        let listed = self.contrasts.get(stem).copied().unwrap_or(0);
        listed | if tokens::is_number(stem) { NUMBERS } else { 0 }
    }

    /// How many of the stems at the beginning make an entry of several words, and its stand-in.
    pub(super) fn phrase_at(&self, stems: &[&str]) -> Option<(usize, &str)> {
        let longest = stems.len().min(LONGEST);
        (2..=longest).rev().find_map(|length| {
            let row: Vec<String> = stems[..length].iter().map(|&s| s.to_owned()).collect();
            let found = self.phrases.get(&row)?;
            Some((length, found.as_str()))
        })
    }
}

fn stems_of(line: &str) -> impl Iterator<Item = String> + '_ {
    words(line).flat_map(|word| forms(&word))
}

/// The stems of a word and of its plural: the stemmer leaves some of them apart.
fn forms(word: &Word) -> Vec<String> {
    let mut found = vec![stem(&word.composed)];
    let ending = if word.folded.ends_with(['a', 'e', 'i', 'o', 'u']) {
        "s"
    } else {
        "es"
    };
    let plural = stem(&format!("{}{ending}", word.composed));
    if !found.contains(&plural) {
        found.push(plural);
    }
    found
}
