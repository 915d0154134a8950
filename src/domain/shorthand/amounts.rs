//! Terms and costs written as one word: `2s2027`, `dic2026`, `31-12-2026`, `$12M`.

use jiff::civil::Date;

use crate::domain::fold::fold;
use crate::domain::money::Money;
use crate::domain::term::Term;

/// The term that a word says; a bare year says none.
pub fn term(word: &str) -> Option<Term> {
    if !word.is_ascii() || word.len() > 24 || !word.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    day(word).or_else(|| with_year(word))
}

/// "31-12-2026", "2026-12-31", "31/12/2026".
fn day(word: &str) -> Option<Term> {
    let separators = word.bytes().filter(|byte| b"-/.".contains(byte)).count();
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    // A year of two digits would make terms of version numbers.
    let whole = separators == 2 && digits + separators == word.len();
    let year = word.split(['-', '/', '.']).any(|part| part.len() == 4);
    if !whole || !year {
        return None;
    }
    match Term::parse(word) {
        term @ Term::Date { .. } => Some(term),
        _ => None,
    }
}

/// "2s2027", "T3-2027", "dic2026": a month ends with its last day.
fn with_year(word: &str) -> Option<Term> {
    let (head, year) = word.split_at_checked(word.len().checked_sub(4)?)?;
    if !year.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let head = head.strip_suffix(['-', '/']).unwrap_or(head);
    if head.is_empty() || !head.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return None;
    }
    if head.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return match Term::parse(&format!("1 {head} {year}")) {
            Term::Date { date } => Some(Term::Date {
                date: Date::last_of_month(date),
            }),
            _ => None,
        };
    }
    match Term::parse(&format!("{head} {year}")) {
        term @ (Term::Semester { .. } | Term::Quarter { .. }) => Some(term),
        _ => None,
    }
}

/// The term as one word that is read back as the same, where it has one.
pub fn as_word(term: &Term) -> Option<String> {
    let word = match *term {
        Term::Semester { year, half } => format!("{half}s{year}"),
        Term::Quarter { year, quarter } => format!("{quarter}t{year}"),
        Term::Date { date } => date.strftime("%d-%m-%Y").to_string(),
        Term::Unset | Term::ToDefine { .. } | Term::Other { .. } => return None,
    };
    (self::term(&word).as_ref() == Some(term)).then_some(word)
}

/// Pesos with their thousands apart, as they are written in Chile whatever the language.
pub fn pesos(cost: Money) -> String {
    let digits = cost.0.to_string();
    let mut parted = String::with_capacity(digits.len() + 4);
    for (place, digit) in digits.char_indices() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            parted.push('.');
        }
        parted.push(digit);
    }
    parted
}

/// An amount with the word for thousands or millions behind it, when one follows.
pub fn with_unit<'t>(rest: &'t str, amount: &'t str) -> &'t str {
    let plain = amount
        .bytes()
        .all(|byte| byte.is_ascii_digit() || b".,".contains(&byte));
    let Some(behind) = rest[amount.len()..].strip_prefix(' ').filter(|_| plain) else {
        return amount;
    };
    let word_end = |from: usize| {
        let length = behind[from..].find(|c: char| !c.is_alphabetic());
        length.map_or(behind.len(), |length| from + length)
    };
    let one = word_end(0);
    // "mil millones" is one unit: two words are tried before one.
    let two = behind[one..].starts_with(' ').then(|| word_end(one + 1));
    let is_unit = |end: &usize| UNITS.contains(&fold(&behind[..*end]).as_str());
    match two.into_iter().chain([one]).find(is_unit) {
        Some(end) => &rest[..=amount.len() + end],
        None => amount,
    }
}

/// The words for thousands and millions that may stand apart, folded; shorter ones are words too.
const UNITS: [&str; 8] = [
    "mil millones",
    "millones",
    "millon",
    "million",
    "billion",
    "thousand",
    "mil",
    "mm",
];
