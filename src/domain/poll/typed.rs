//! What is typed of one ballot in the fastest keys, read as [`Answers`], and written again to be
//! corrected.
//!
//! Options are named by their place from 1. With nine or fewer a digit is one option, so that "337"
//! needs no blanks; with more, blanks or the signs of the number pad stand between them.

use std::collections::BTreeMap;

use crate::domain::ids::PollOptionId;
use crate::domain::poll::{Answers, Hand, Method, Poll};

/// The letters of three answers, besides 1, 2 and 3; lower case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signs {
    pub favour: char,
    pub against: char,
    pub abstain: char,
}

/// Why what was typed is no ballot of this poll. Options are named by their place from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing: a blank ballot is typed as "-".
    Empty,
    Unreadable(String),
    NoSuchOption {
        number: i64,
        options: usize,
    },
    Twice(usize),
    /// A dot is taken away where there is none.
    NoDotOn(usize),
    /// Fewer answers than options; "-" stands for none.
    TooFew {
        given: usize,
        options: usize,
    },
    TooMany {
        given: usize,
        options: usize,
    },
    Grade(i64),
    Dots {
        given: i64,
        allowed: i64,
    },
    DotsOnOne {
        option: usize,
        given: i64,
        allowed: i64,
    },
    Marks {
        given: usize,
        allowed: i64,
    },
}

/// What stands for "no answer", and alone for a blank ballot.
const NONE: char = '-';

impl Signs {
    fn of(self, hand: Hand) -> char {
        match hand {
            Hand::Favour => self.favour,
            Hand::Against => self.against,
            Hand::Abstain => self.abstain,
        }
    }

    fn read(self, sign: char) -> Option<Hand> {
        [
            (self.favour, '1', Hand::Favour),
            (self.against, '2', Hand::Against),
            (self.abstain, '3', Hand::Abstain),
        ]
        .into_iter()
        .find(|(letter, digit, _)| sign == *letter || sign == *digit)
        .map(|(_, _, hand)| hand)
    }
}

/// The ballot that was typed; `options` in their order.
///
/// # Errors
/// A [`Fault`] that names what is wrong.
pub fn read(
    poll: &Poll,
    options: &[PollOptionId],
    signs: Signs,
    text: &str,
) -> Result<Answers, Fault> {
    let text = text.trim().to_lowercase();
    if text.is_empty() {
        return Err(Fault::Empty);
    }
    let blank = text == "-" || text == "0" && poll.method != Method::Score;
    if blank {
        return Ok(Answers::blank(poll.method));
    }
    match poll.method {
        Method::Hands | Method::Consent | Method::Cards => {
            let hands = one_for_each(options, &text, |sign| {
                signs.read(sign).ok_or(Fault::Unreadable(sign.to_string()))
            })?;
            Ok(Answers::Hands(hands))
        }
        Method::Score => {
            let grades = one_for_each(options, &text, |sign| {
                let grade = sign.to_digit(10).map(i64::from);
                let grade = grade.ok_or(Fault::Unreadable(sign.to_string()))?;
                if grade <= Method::BEST_GRADE {
                    Ok(grade)
                } else {
                    Err(Fault::Grade(grade))
                }
            })?;
            Ok(Answers::Score(grades))
        }
        Method::Dots => dots(poll, options, &text),
        Method::Approval => {
            let mut approved = Vec::new();
            for token in tokens(options.len(), &text)? {
                let Token::Option(place) = token else {
                    return Err(token.unreadable());
                };
                if approved.contains(&options[place]) {
                    return Err(Fault::Twice(place + 1));
                }
                approved.push(options[place]);
            }
            let cap = poll.setup.cap;
            if cap > 0 && i64::try_from(approved.len()).unwrap_or(i64::MAX) > cap {
                return Err(Fault::Marks {
                    given: approved.len(),
                    allowed: cap,
                });
            }
            Ok(Answers::Approval(approved))
        }
        Method::Ranking => ranking(options, &text),
    }
}

/// A ballot as it would be typed.
#[must_use]
pub fn write(answers: &Answers, options: &[PollOptionId], signs: Signs) -> String {
    let named = answers.named();
    if named.is_empty() {
        return NONE.to_string();
    }
    let places: BTreeMap<PollOptionId, usize> = if named.len() > 8 {
        let places = options.iter().zip(1..);
        places.map(|(id, place)| (*id, place)).collect()
    } else {
        let place = |id: &PollOptionId| options.iter().position(|option| option == id);
        let places = named.iter().filter_map(|id| Some((*id, place(id)? + 1)));
        places.collect()
    };
    let place = |id: &PollOptionId| places.get(id).copied().unwrap_or(0).to_string();
    let joined = |words: Vec<String>, with: &str| words.join(with);
    match answers {
        Answers::Hands(hands) => {
            let said: BTreeMap<PollOptionId, Hand> = hands.iter().copied().collect();
            let sign = |id| said.get(id).map_or(NONE, |hand| signs.of(*hand));
            options.iter().map(sign).collect()
        }
        Answers::Score(grades) => {
            let said: BTreeMap<PollOptionId, i64> = grades.iter().copied().collect();
            let sign = |id| said.get(id).map_or(NONE.to_string(), i64::to_string);
            options.iter().map(sign).collect()
        }
        Answers::Dots(marks) => {
            let words = marks.iter().map(|(id, dots)| match *dots {
                few @ ..=3 => {
                    let many = usize::try_from(few).unwrap_or(0);
                    joined(vec![place(id); many], " ")
                }
                many => format!("{}*{many}", place(id)),
            });
            joined(words.filter(|word| !word.is_empty()).collect(), " ")
        }
        Answers::Approval(approved) => joined(approved.iter().map(place).collect(), " "),
        Answers::Ranking(ranked) => {
            let equals = |ids: &Vec<PollOptionId>| joined(ids.iter().map(place).collect(), "=");
            joined(ranked.iter().map(equals).collect(), " ")
        }
    }
}

/// An answer for each option in their order; blanks between them say nothing.
fn one_for_each<T>(
    options: &[PollOptionId],
    text: &str,
    read: impl Fn(char) -> Result<T, Fault>,
) -> Result<Vec<(PollOptionId, T)>, Fault> {
    let signs: Vec<char> = text.chars().filter(|sign| !parts(*sign)).collect();
    let mut answers = Vec::new();
    for (place, sign) in signs.iter().enumerate() {
        let answer = (*sign != NONE).then(|| read(*sign)).transpose()?;
        if let (Some(option), Some(answer)) = (options.get(place), answer) {
            answers.push((*option, answer));
        }
    }
    let (given, options) = (signs.len(), options.len());
    match given.cmp(&options) {
        std::cmp::Ordering::Less => Err(Fault::TooFew { given, options }),
        std::cmp::Ordering::Greater => Err(Fault::TooMany { given, options }),
        std::cmp::Ordering::Equal => Ok(answers),
    }
}

fn dots(poll: &Poll, options: &[PollOptionId], text: &str) -> Result<Answers, Fault> {
    let mut marks: BTreeMap<usize, i64> = BTreeMap::new();
    let mut last = None;
    let mut sign = 1;
    for token in tokens(options.len(), text)? {
        match token {
            Token::Option(place) => {
                let on = marks.entry(place).or_default();
                *on = on.saturating_add(sign);
                if *on < 0 {
                    return Err(Fault::NoDotOn(place + 1));
                }
                last = (sign > 0).then_some(place);
                sign = 1;
            }
            Token::Minus if sign > 0 => (sign, last) = (-1, None),
            Token::Times(many) => {
                let place = last.take().ok_or_else(|| token.unreadable())?;
                let on = marks.entry(place).or_default();
                // The one that stands before the sign is among them.
                *on = on.saturating_add(many).saturating_sub(1);
            }
            Token::Minus | Token::Equals => return Err(token.unreadable()),
        }
    }
    if sign < 0 {
        return Err(Token::Minus.unreadable());
    }
    let given = marks
        .values()
        .fold(0_i64, |sum, dots| sum.saturating_add(*dots));
    if given > poll.dots {
        return Err(Fault::Dots {
            given,
            allowed: poll.dots,
        });
    }
    let cap = poll.setup.cap;
    if let Some((place, given)) = marks.iter().find(|(_, dots)| cap > 0 && **dots > cap) {
        return Err(Fault::DotsOnOne {
            option: place + 1,
            given: *given,
            allowed: cap,
        });
    }
    let marks = marks.into_iter().filter(|(_, dots)| *dots > 0);
    let marks = marks.map(|(place, dots)| (options[place], dots));
    Ok(Answers::Dots(marks.collect()))
}

fn ranking(options: &[PollOptionId], text: &str) -> Result<Answers, Fault> {
    let mut ranked: Vec<Vec<PollOptionId>> = Vec::new();
    let mut equal = false;
    for token in tokens(options.len(), text)? {
        match token {
            Token::Option(place) => {
                let option = options[place];
                if ranked.iter().flatten().any(|known| *known == option) {
                    return Err(Fault::Twice(place + 1));
                }
                match ranked.last_mut() {
                    Some(last) if equal => last.push(option),
                    _ => ranked.push(vec![option]),
                }
                equal = false;
            }
            Token::Equals if !equal && !ranked.is_empty() => equal = true,
            _ => return Err(token.unreadable()),
        }
    }
    if equal {
        return Err(Token::Equals.unreadable());
    }
    Ok(Answers::Ranking(ranked))
}

/// A piece of what was typed; an option by its place from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token {
    Option(usize),
    Equals,
    Minus,
    /// So many dots on the option before.
    Times(i64),
}

impl Token {
    fn unreadable(self) -> Fault {
        Fault::Unreadable(match self {
            Self::Option(place) => (place + 1).to_string(),
            Self::Equals => "=".to_owned(),
            Self::Minus => NONE.to_string(),
            Self::Times(many) => format!("*{many}"),
        })
    }
}

fn tokens(options: usize, text: &str) -> Result<Vec<Token>, Fault> {
    let digits_alone = options <= 9;
    let mut tokens = Vec::new();
    let mut rest = text.chars().peekable();
    while let Some(sign) = rest.next() {
        match sign {
            '0'..='9' if digits_alone => tokens.push(option(&sign.to_string(), options)?),
            '0'..='9' => {
                let mut number = sign.to_string();
                while let Some(digit) = rest.next_if(char::is_ascii_digit) {
                    number.push(digit);
                }
                tokens.push(option(&number, options)?);
            }
            '=' => tokens.push(Token::Equals),
            NONE => tokens.push(Token::Minus),
            '*' | 'x' | '×' => {
                let mut many = String::new();
                while let Some(digit) = rest.next_if(char::is_ascii_digit) {
                    many.push(digit);
                }
                let many: Option<i64> = many.parse().ok().filter(|many| *many > 0);
                let many = many.ok_or_else(|| Fault::Unreadable(sign.to_string()))?;
                tokens.push(Token::Times(many));
            }
            sign if parts(sign) => {}
            sign => return Err(Fault::Unreadable(sign.to_string())),
        }
    }
    if tokens.is_empty() {
        return Err(Fault::Empty);
    }
    Ok(tokens)
}

fn option(number: &str, options: usize) -> Result<Token, Fault> {
    let unreadable = || Fault::Unreadable(number.to_owned());
    let number: i64 = number.parse().map_err(|_| unreadable())?;
    let place = usize::try_from(number).ok().and_then(|n| n.checked_sub(1));
    match place.filter(|place| *place < options) {
        Some(place) => Ok(Token::Option(place)),
        None => Err(Fault::NoSuchOption { number, options }),
    }
}

/// What may stand between two answers.
fn parts(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, ',' | ';' | '.' | '+' | '/' | '>')
}

#[cfg(test)]
mod tests;
