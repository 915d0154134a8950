//! The merged text as it grows out of the sources' phrases, until a hand writes on it.

use unicode_normalization::UnicodeNormalization as _;

use crate::domain::fold::fold;
use crate::domain::ids::ProposalId;
use crate::domain::phrases::{Conjunction, Phrase, Taken, join, phrases};

/// A phrase of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    pub source: ProposalId,
    pub index: usize,
}

/// A source with its text.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    pub id: ProposalId,
    pub text: &'a str,
}

/// Which phrases the text was made of, and how it read then.
#[derive(Debug, Default)]
pub struct Composing {
    taken: Vec<Key>,
    made: String,
}

/// What a phrase that is taken or given back does to the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub text: String,
    /// Where the cursor stands then, in letters; `None` leaves it at the end.
    pub cursor: Option<usize>,
}

impl Composing {
    /// Whether the text is as it was made here: nobody has written on it.
    #[must_use]
    pub fn is_own(&self, text: &str) -> bool {
        text.trim().is_empty() || text == self.made
    }

    /// Begins with the whole text of one source.
    pub fn begin(&mut self, source: Source) -> String {
        let count = phrases(source.text).len();
        let key = |index| Key {
            source: source.id,
            index,
        };
        self.taken = (0..count).map(key).collect();
        source.text.trim().clone_into(&mut self.made);
        self.made.clone()
    }

    /// Nothing was made yet.
    pub fn forget(&mut self) {
        *self = Self::default();
    }

    /// Takes a phrase, or gives it back. A text that a hand wrote on gets it at the cursor.
    pub fn toggle(
        &mut self,
        text: &str,
        cursor: Option<usize>,
        sources: &[Source],
        key: Key,
        conjunction: Conjunction,
    ) -> Option<Step> {
        let cut: Vec<Vec<Phrase>> = sources.iter().map(|source| phrases(source.text)).collect();
        let place = sources.iter().position(|source| source.id == key.source)?;
        let phrase = cut.get(place)?.get(key.index)?;
        let words = &sources[place].text[phrase.place.clone()];
        if !self.is_own(text) {
            return Some(match found(text, words) {
                Some(place) => without(text, place),
                None => inserted(text, cursor, words),
            });
        }
        if text.trim().is_empty() {
            self.taken.clear();
        }
        let said = |key: &Key| {
            let place = sources.iter().position(|source| source.id == key.source)?;
            let phrase = cut[place].get(key.index)?;
            Some((place, phrase, &sources[place].text[phrase.place.clone()]))
        };
        // What another source says in the same words is the same phrase.
        let same =
            |other: &Key| said(other).is_some_and(|(_, _, said)| plain(said) == plain(words));
        match self.taken.iter().position(same) {
            Some(place) => {
                self.taken.remove(place);
            }
            None => self.take(key),
        }
        let taken: Vec<Taken> = self
            .taken
            .iter()
            .filter_map(|key| {
                let (source, phrase, _) = said(key)?;
                Some(Taken {
                    source,
                    index: key.index,
                    text: sources[source].text,
                    phrase,
                })
            })
            .collect();
        self.made = join(&taken, conjunction);
        Some(Step {
            text: self.made.clone(),
            cursor: None,
        })
    }

    /// A phrase stands with those of its source, in their order; the first of a source at the end.
    fn take(&mut self, key: Key) {
        let its = |other: &Key| other.source == key.source;
        let before = |other: &Key| its(other) && other.index < key.index;
        let place = match self.taken.iter().rposition(before) {
            Some(place) => place + 1,
            None => self.taken.iter().position(its).unwrap_or(self.taken.len()),
        };
        self.taken.insert(place, key);
    }
}

/// Words alone: accents, case and marks make no difference.
fn plain(text: &str) -> String {
    let mut plain = String::from(" ");
    for word in fold(text).split(|letter: char| !letter.is_alphanumeric()) {
        if !word.is_empty() {
            plain.push_str(word);
            plain.push(' ');
        }
    }
    plain
}

/// A text against which many phrases are held.
#[derive(Debug)]
pub struct Held(String);

impl Held {
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self(plain(text))
    }

    /// Whether the phrase is in the text. The joining word at its beginning may be missing.
    #[must_use]
    pub fn has(&self, phrase: &str) -> bool {
        let words = plain(phrase);
        let bare = ["y ", "e ", "o ", "u ", "and ", "or "]
            .iter()
            .find_map(|word| words.strip_prefix(&format!(" {word}")))
            .map(|rest| format!(" {rest}"));
        !words.trim().is_empty()
            && (self.0.contains(&words) || bare.is_some_and(|bare| self.0.contains(&bare)))
    }
}

/// Where the phrase stands in a text, letter by letter but for case.
fn found(text: &str, words: &str) -> Option<std::ops::Range<usize>> {
    let sought: String = words.nfc().flat_map(char::to_lowercase).collect();
    text.char_indices().find_map(|(start, _)| {
        let mut left = sought.as_str();
        for (at, letter) in text[start..].char_indices() {
            let small: String = letter.to_lowercase().collect();
            left = left.strip_prefix(small.as_str())?;
            if left.is_empty() {
                return Some(start..start + at + letter.len_utf8());
            }
        }
        None
    })
}

/// The text without a part, and without the mark or blank that joined it.
fn without(text: &str, place: std::ops::Range<usize>) -> Step {
    let before = text[..place.start].trim_end().trim_end_matches([',', ';']);
    let behind = text[place.end..].trim_start_matches([',', ';']);
    let behind = if before.is_empty() {
        behind.trim_start()
    } else {
        behind
    };
    Step {
        cursor: Some(before.chars().count()),
        text: format!("{before}{behind}"),
    }
}

/// The text with a phrase at the cursor, with the blanks and the comma that it needs.
fn inserted(text: &str, cursor: Option<usize>, words: &str) -> Step {
    let letters = text.chars().count();
    let at = cursor.unwrap_or(letters).min(letters);
    let place = text
        .char_indices()
        .nth(at)
        .map_or(text.len(), |(place, _)| place);
    let (before, behind) = text.split_at(place);
    // At the end of a sentence the phrase goes before its full stop.
    let (before, stop) = match before.trim_end().strip_suffix('.') {
        Some(open) if behind.trim().is_empty() => (open, "."),
        _ => (before, ""),
    };
    let mut made = before.trim_end().to_owned();
    if !made.is_empty() {
        made.push(' ');
    }
    made.push_str(words);
    let cursor = made.chars().count();
    made.push_str(stop);
    if !behind.is_empty() && !behind.starts_with([' ', ',', '.', ';', ':', '\n']) {
        made.push(' ');
    }
    made.push_str(behind);
    Step {
        text: made,
        cursor: Some(cursor),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RED: &str = "Crear una red de riego tecnificado para pequeños productores";
    const PROGRAMA: &str = "Programa de riego, con asesoría compartida y monitoreo en línea";

    fn sources() -> [Source<'static>; 2] {
        let id = |n: u128| uuid::Uuid::from_u128(n).into();
        [
            Source {
                id: id(1),
                text: RED,
            },
            Source {
                id: id(2),
                text: PROGRAMA,
            },
        ]
    }

    fn key(source: usize, index: usize) -> Key {
        Key {
            source: sources()[source].id,
            index,
        }
    }

    #[track_caller]
    fn check(toggled: &[(usize, usize)], expected: &str) {
        let mut composing = Composing::default();
        let mut text = composing.begin(sources()[0]);
        for &(source, index) in toggled {
            let key = key(source, index);
            let step = composing.toggle(&text, None, &sources(), key, Conjunction::Y);
            text = step.expect("a phrase").text;
        }
        assert_eq!(text, expected);
    }

    #[test]
    fn the_best_text_grows_by_phrases_of_the_others() {
        check(&[], RED);
        check(
            &[(1, 1), (1, 2)],
            "Crear una red de riego tecnificado para pequeños productores con asesoría compartida \
             y monitoreo en línea",
        );
        check(&[(0, 1)], "Crear una red de riego tecnificado");
        check(&[(0, 0), (0, 1), (1, 2)], "Monitoreo en línea");
    }

    #[test]
    fn a_phrase_that_is_given_back_and_taken_stands_where_it_stood() {
        check(&[(0, 0), (0, 0)], RED);
        check(
            &[(1, 1), (0, 1), (0, 1)],
            "Crear una red de riego tecnificado para pequeños productores con asesoría compartida",
        );
    }

    #[track_caller]
    fn check_written(text: &str, cursor: Option<usize>, phrase: (usize, usize), expected: &str) {
        let mut composing = Composing::default();
        composing.begin(sources()[0]);
        let key = key(phrase.0, phrase.1);
        let step = composing.toggle(text, cursor, &sources(), key, Conjunction::Y);
        assert_eq!(step.expect("a phrase").text, expected);
    }

    #[test]
    fn what_a_hand_wrote_gets_the_phrase_at_the_cursor() {
        check_written(
            "Una red para todos",
            Some(7),
            (1, 1),
            "Una red con asesoría compartida para todos",
        );
        check_written("Una red.", None, (1, 1), "Una red con asesoría compartida.");
        check_written(
            "Una red Con Asesoría compartida, y más",
            None,
            (1, 1),
            "Una red y más",
        );
    }

    #[test]
    fn a_phrase_is_seen_in_the_text_whatever_its_marks() {
        let held = Held::of("Programa de riego; con asesoria COMPARTIDA. Monitoreo en línea.");
        assert!(held.has("con asesoría compartida"));
        assert!(held.has("y monitoreo en línea"));
        assert!(!held.has("de rie"));
        assert!(!held.has(""));
    }
}
