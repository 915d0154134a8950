//! How a mark that is being typed may go on.

use std::ops::Range;

use crate::domain::shorthand::names::{Name, squash};
use crate::domain::shorthand::write::bare_or_quoted;
use crate::domain::shorthand::{Kind, Meaning, Vocabulary, names::Who};

/// How many ways to go on are offered.
const MOST: usize = 7;
/// How long a name may be while it is being typed, in letters.
const LONGEST: usize = 80;
/// How far back needs are looked for.
const REACH: usize = 400;

/// A mark with the cursor in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beginning<'t> {
    pub place: Range<usize>,
    sign: char,
    typed: &'t str,
}

/// One way to go on.
#[derive(Clone, Debug, PartialEq)]
pub struct Completion {
    /// What the mark would say.
    pub meaning: Meaning,
    pub name: String,
    /// The whole mark, sign and quotes included.
    pub written: String,
}

/// The mark that ends at the cursor, a place in bytes; its quotes may still be open.
#[must_use]
pub fn beginning(text: &str, cursor: usize) -> Option<Beginning<'_>> {
    let before = text.get(..cursor)?;
    for (at, sign) in before.char_indices().rev().take(LONGEST) {
        let starts = before[..at]
            .chars()
            .next_back()
            .is_none_or(char::is_whitespace);
        if !starts || !"#@+!>".contains(sign) {
            continue;
        }
        let behind = &before[at + sign.len_utf8()..];
        let opened = behind.strip_prefix(['"', '“', '«']);
        let typed = match opened {
            Some(inside) if inside.contains(['"', '”', '»']) => return None,
            Some(inside) => inside,
            None if behind.contains(char::is_whitespace) => continue,
            None => behind,
        };
        let digits = typed.bytes().all(|byte| byte.is_ascii_digit());
        let fits = match sign {
            '>' => digits,
            _ => typed.is_empty() || opened.is_some() || typed.starts_with(char::is_alphabetic),
        };
        return fits.then_some(Beginning {
            place: at..cursor,
            sign,
            typed,
        });
    }
    None
}

/// The ways to go on, best first.
#[must_use]
pub fn complete(beginning: &Beginning, vocabulary: Vocabulary) -> Vec<Completion> {
    let Vocabulary { names, .. } = vocabulary;
    let typed = squash(beginning.typed);
    match beginning.sign {
        '#' => offered(&names.areas, '#', &typed, |area| Meaning::Area(*area)),
        '@' => offered(&names.who, '@', &typed, |who| match who {
            Who::Table(table) => Meaning::Table(*table),
            Who::Proposer(proposer) => Meaning::Proposer(*proposer),
        }),
        '+' => offered(&names.groups, '+', &typed, |group| {
            Meaning::Group(group.clone())
        }),
        '!' => offered(&names.kinds, '!', &typed, |kind| match kind {
            Kind::Nature(nature) => Meaning::Nature(*nature),
            Kind::Parked => Meaning::Parked,
        }),
        _ => needs(beginning.typed, vocabulary),
    }
}

fn offered<T>(
    names: &[Name<T>],
    sign: char,
    typed: &str,
    meaning: impl Fn(&T) -> Meaning,
) -> Vec<Completion> {
    let mut fitting: Vec<_> = names
        .iter()
        .filter_map(|name| Some((name.rank(typed)?, name)))
        .collect();
    fitting.sort_by_key(|(rank, _)| *rank);
    let mut offered: Vec<Completion> = Vec::new();
    for (_, name) in fitting {
        let meaning = meaning(&name.value);
        // A kind has words in two languages: one is enough.
        if offered.iter().any(|other| other.meaning == meaning) {
            continue;
        }
        offered.push(Completion {
            meaning,
            name: name.shown.clone(),
            written: format!("{sign}{}", bare_or_quoted(&name.shown)),
        });
        if offered.len() == MOST {
            break;
        }
    }
    offered
}

/// The newest needs whose number begins so.
fn needs(typed: &str, vocabulary: Vocabulary) -> Vec<Completion> {
    let process = vocabulary.process;
    let standing = process.index().standing().iter().rev();
    standing
        .filter(|(number, _)| number.to_string().starts_with(typed))
        .take(REACH)
        .filter_map(|(number, id)| {
            let need = process.proposals.get(*id)?;
            process.is_need(*id).then_some(())?;
            Some(Completion {
                meaning: Meaning::Need(*id),
                name: need.text.clone(),
                written: format!(">{number}"),
            })
        })
        .take(MOST)
        .collect()
}
