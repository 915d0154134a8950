//! Where marks may stand in a text, and the text without them.

use std::ops::Range;

use crate::domain::shorthand::amounts;
use crate::domain::shorthand::names::How;

/// The characters that begin a mark.
pub const SIGNS: [char; 6] = ['#', '@', '+', '!', '>', '$'];
/// Those that a name in quotes may follow.
const NAMING: [char; 4] = ['#', '@', '+', '!'];
const OPENING: [char; 4] = ['"', '“', '«', '”'];
const CLOSING: [char; 4] = ['"', '”', '»', '“'];
/// What may follow a word without belonging to it.
const PUNCTUATION: [char; 9] = ['.', ',', ';', ':', ')', '?', '!', '…', '’'];

/// A word that may be a mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Token<'t> {
    pub place: Range<usize>,
    /// A blank when the word has none.
    pub sign: char,
    /// What stands behind the sign, quotes left out.
    pub body: &'t str,
    pub how: How,
}

/// What the next word of note is.
#[derive(Clone, Debug, PartialEq)]
pub enum Spot<'t> {
    Token(Token<'t>),
    /// A backslash that makes text of what would be a mark.
    Escape {
        backslash: usize,
        end: usize,
    },
}

/// The next word at or behind `from` that may be a mark.
pub fn next(text: &str, from: usize) -> Option<Spot<'_>> {
    let mut at = from;
    loop {
        // To the beginning of a word.
        let inside = text[..at]
            .chars()
            .next_back()
            .is_some_and(|before| !before.is_whitespace());
        if inside {
            at += text[at..].find(char::is_whitespace)?;
        }
        at += text[at..].find(|c: char| !c.is_whitespace())?;
        if let Some(spot) = spot(text, at) {
            return Some(spot);
        }
        at += text[at..].chars().next()?.len_utf8();
    }
}

/// What begins at this beginning of a word.
fn spot(text: &str, at: usize) -> Option<Spot<'_>> {
    if text[at..].starts_with('\\') {
        let end = end_of_escaped(text, at + 1)?;
        return Some(Spot::Escape { backslash: at, end });
    }
    token(text, at).map(Spot::Token)
}

/// Where what a backslash makes text of ends: behind its sign, as a quote behind it opens nothing.
/// `None` where no backslash is needed.
pub fn end_of_escaped(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    if rest.starts_with('\\') {
        return end_of_escaped(text, at + 1);
    }
    let opens = |rest: &str| rest.starts_with(OPENING);
    if rest.strip_prefix(NAMING).is_some_and(opens) {
        return Some(at + 1);
    }
    let token = token(text, at)?;
    Some(match token.sign {
        ' ' => token.place.end,
        sign => at + sign.len_utf8(),
    })
}

/// The mark that may begin here, whatever its name turns out to mean.
fn token(text: &str, at: usize) -> Option<Token<'_>> {
    let rest = &text[at..];
    let first = rest.chars().next()?;
    if !SIGNS.contains(&first) {
        let word = word(rest);
        amounts::term(word)?;
        return Some(Token {
            place: at..at + word.len(),
            sign: ' ',
            body: word,
            how: How::Beginning,
        });
    }
    let behind = at + first.len_utf8();
    if NAMING.contains(&first)
        && let Some((body, end)) = quoted(text, behind)
    {
        return Some(Token {
            place: at..end,
            sign: first,
            body,
            how: How::Whole,
        });
    }
    let mut body = word(&text[behind..]);
    let begins = |test: fn(char) -> bool| body.starts_with(test);
    let fits = match first {
        '$' => begins(|c| c.is_ascii_digit()),
        '>' => !body.is_empty() && body.bytes().all(|byte| byte.is_ascii_digit()),
        _ => begins(char::is_alphabetic),
    };
    if !fits {
        return None;
    }
    if first == '$' {
        body = amounts::with_unit(&text[behind..], body);
    }
    Some(Token {
        place: at..behind + body.len(),
        sign: first,
        body,
        how: How::Beginning,
    })
}

/// A word up to the next blank, without the punctuation behind it.
fn word(rest: &str) -> &str {
    let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
    rest[..end].trim_end_matches(PUNCTUATION)
}

/// What stands in quotes from here, and where they end.
fn quoted(text: &str, at: usize) -> Option<(&str, usize)> {
    let inside = text[at..].strip_prefix(OPENING)?;
    let begins = text.len() - inside.len();
    let length = inside.find(CLOSING)?;
    let body = inside[..length].trim();
    let close = inside[length..].chars().next()?.len_utf8();
    let names = body.chars().any(char::is_alphanumeric);
    names.then_some((body, begins + length + close))
}

/// A name as it was said: `_` stands for a blank.
pub fn as_said(name: &str) -> String {
    let words: Vec<&str> = name
        .split(|c: char| c == '_' || c.is_whitespace())
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

/// What is left of a text while marks are taken out, from its beginning to its end.
pub struct Kept<'t> {
    whole: &'t str,
    /// Up to where it was looked at.
    done: usize,
    out: String,
    taken: bool,
}

impl<'t> Kept<'t> {
    pub fn of(whole: &'t str) -> Self {
        Self {
            whole,
            done: 0,
            out: String::with_capacity(whole.len()),
            taken: false,
        }
    }

    /// Leaves one character out, and nothing around it.
    pub fn leave_out(&mut self, at: usize) {
        self.keep_to(at);
        self.done = at + 1;
    }

    /// Takes a mark out, with the blank that nothing needs then.
    pub fn take_out(&mut self, place: Range<usize>) {
        self.keep_to(place.start);
        self.done = place.end;
        self.taken = true;
    }

    fn keep_to(&mut self, to: usize) {
        let mut piece = &self.whole[self.done..to];
        if std::mem::take(&mut self.taken) {
            piece = self.joined(piece);
        }
        self.out.push_str(piece);
        self.done = to;
    }

    /// What follows a mark that was taken out: one blank between words, none before punctuation.
    fn joined<'p>(&mut self, piece: &'p str) -> &'p str {
        let bare = self.out.trim_end();
        let behind = piece.trim_start();
        let closes = |c: char| matches!(c, ',' | '.' | ';' | ':' | ')' | '?' | '!' | '…');
        if bare.is_empty() {
            self.out.clear();
            return piece.trim_start_matches(|c: char| c.is_whitespace() || ",;:.".contains(c));
        }
        if piece.starts_with(closes) {
            self.out.truncate(bare.len());
            return piece;
        }
        if self.out.len() > bare.len() {
            return behind;
        }
        piece
    }

    /// The text that is left.
    pub fn text(mut self) -> String {
        let any = self.out.len() + (self.whole.len() - self.done) < self.whole.len();
        let ends = self.taken && self.done == self.whole.len();
        self.keep_to(self.whole.len());
        if !any {
            return self.out;
        }
        let end = if ends {
            self.out
                .trim_end_matches(|c: char| c.is_whitespace() || ",;:".contains(c))
        } else {
            self.out.trim_end()
        };
        self.out.truncate(end.len());
        self.out
    }
}
