//! Lists of proposals: a text per line, or a column of a table.

use crate::domain::import_fault::{ImportFault, Reason};
use crate::import::{MAX_CHARACTERS, MAX_LINES};

mod table;

/// What sort of list a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListKind {
    /// A proposal a line.
    Text,
    /// Columns, one of which holds the proposals.
    Csv,
}

impl ListKind {
    /// The kind that a file name's extension says, in whatever case.
    #[must_use]
    pub fn of_extension(extension: &str) -> Option<Self> {
        match extension.to_lowercase().as_str() {
            "txt" => Some(Self::Text),
            "csv" | "tsv" => Some(Self::Csv),
            _ => None,
        }
    }
}

/// One text of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The line on which it begins, from 1.
    pub line: usize,
    pub text: String,
}

/// What a list says, line by line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    pub items: Vec<Item>,
    pub unreadable: Vec<(usize, Reason)>,
}

impl List {
    /// Takes a text in, or the reason why not; an empty one is passed over.
    fn take(&mut self, line: usize, text: &str) {
        let text = in_one_line(text);
        let characters = text.chars().count();
        if characters > MAX_CHARACTERS {
            let allowed = MAX_CHARACTERS;
            self.unreadable.push((
                line,
                Reason::TooLong {
                    characters,
                    allowed,
                },
            ));
        } else if !text.is_empty() {
            self.items.push(Item { line, text });
        }
    }
}

/// Reads a decoded list.
///
/// # Errors
/// [`ImportFault::TooManyLines`].
pub fn read(text: &str, kind: ListKind) -> Result<List, ImportFault> {
    // A lone carriage return ends the lines of very old files.
    let mut text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.retain(|c| matches!(c, '\n' | '\t') || !(c.is_control() || INVISIBLE.contains(&c)));
    let lines = text.lines().count();
    if lines > MAX_LINES {
        return Err(ImportFault::TooManyLines {
            lines,
            allowed: MAX_LINES,
        });
    }
    Ok(match kind {
        ListKind::Text => lines_of(&text),
        ListKind::Csv => table::column_of(&text),
    })
}

/// Marks that nobody sees and that make equal texts differ.
const INVISIBLE: [char; 3] = ['\u{feff}', '\u{200b}', '\u{ad}'];

fn lines_of(text: &str) -> List {
    let mut list = List::default();
    for (line, text) in (1..).zip(text.lines()) {
        list.take(line, without_bullet(text.trim()));
    }
    list
}

/// The text behind its bullet: "- ", "• ", "1. ", "1) ", "1.- ", "a) ".
fn without_bullet(text: &str) -> &str {
    if let Some(rest) = text.strip_prefix(['•', '·', '▪', '●', '‣', '◦']) {
        return rest.trim_start();
    }
    if let Some(rest) = text.strip_prefix(['-', '*', '–', '—']) {
        // Without a blank it belongs to the word: "-5 ºC", "*Nota".
        return if rest.is_empty() || rest.starts_with(char::is_whitespace) {
            rest.trim_start()
        } else {
            text
        };
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let marked = match (digits, text.as_bytes()) {
        (1..=3, _) => digits,
        (0, [letter, b')', ..]) if letter.is_ascii_alphabetic() => 1,
        _ => return text,
    };
    let rest = &text[marked..];
    if let Some(rest) = rest.strip_prefix(".-").or(rest.strip_prefix(')')) {
        return rest.trim_start();
    }
    // "3.6 Información" is no bullet.
    match rest.strip_prefix('.') {
        Some(rest) if rest.is_empty() || rest.starts_with(char::is_whitespace) => rest.trim_start(),
        _ => text,
    }
}

/// The text with every run of white space, line ends too, as one blank.
fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
