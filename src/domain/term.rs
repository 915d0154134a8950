//! *Plazo*: when an activity is due, with *a definir* as a term of its own (S17).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A term.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Term {
    /// The cell is empty.
    #[default]
    Unset,
    /// "2º semestre 2006": `half` is 1 or 2.
    Semester {
        year: i16,
        half: u8,
    },
    /// "3er trimestre 2027": `quarter` is 1 to 4.
    Quarter {
        year: i16,
        quarter: u8,
    },
    Date {
        date: Date,
    },
    /// "A definir según decisión CER": who decides, and by when they must.
    ToDefine {
        decider: String,
        by: Option<Date>,
    },
    /// Words that none of the other forms covers.
    Other {
        text: String,
    },
}

impl Term {
    /// Reads a term as people write it, in Spanish or English: "2º semestre 2006", "2S 2027",
    /// "T3 2027", "3er trimestre de 2027", "14-12-2026", "14 dic 2026", "A definir según decisión
    /// CER". It gives back whatever the program itself shows. What it does not understand is kept
    /// word for word.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let text = text.trim();
        if text.is_empty() {
            return Self::Unset;
        }
        to_define(text)
            .or_else(|| half_or_quarter(&text.to_lowercase()))
            .or_else(|| date(text).map(|date| Self::Date { date }))
            .unwrap_or_else(|| Self::Other {
                text: text.to_owned(),
            })
    }

    /// The last day of the term, where it has one.
    #[must_use]
    pub fn ends(&self) -> Option<Date> {
        match *self {
            Self::Semester { year, half } => Date::new(year, if half == 1 { 6 } else { 12 }, 1)
                .ok()
                .map(Date::last_of_month),
            Self::Quarter { year, quarter } => i8::try_from(quarter)
                .ok()
                .and_then(|q| Date::new(year, q * 3, 1).ok())
                .map(Date::last_of_month),
            Self::Date { date } => Some(date),
            Self::Unset | Self::ToDefine { .. } | Self::Other { .. } => None,
        }
    }
}

/// The words behind `start` when `text` begins with it, in whatever case, as whole words.
fn after<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    for wanted in start.chars() {
        if !rest.next()?.to_lowercase().eq(wanted.to_lowercase()) {
            return None;
        }
    }
    let rest = rest.as_str();
    (!rest.starts_with(char::is_alphanumeric)).then(|| rest.trim_start())
}

fn to_define(text: &str) -> Option<Term> {
    let rest = after(text, "a definir").or_else(|| after(text, "to be defined"))?;
    let (rest, by) = [", hasta el ", ", until "]
        .into_iter()
        .filter_map(|until| rest.rsplit_once(until))
        .find_map(|(rest, day)| date(day).map(|day| (rest, Some(day))))
        .unwrap_or((rest, None));
    let rest = rest.trim_start_matches([':', ',', '.', '-', ' ']);
    let decider = ["según decisión", "según", "por", "by"]
        .into_iter()
        .find_map(|start| after(rest, start))
        .map_or(rest, |decider| {
            ["del ", "de la ", "de ", "el ", "la "]
                .into_iter()
                .find_map(|article| decider.strip_prefix(article))
                .unwrap_or(decider)
        });
    Some(Term::ToDefine {
        decider: decider.trim().to_owned(),
        by,
    })
}

const ORDINALS: [(&str, u8); 8] = [
    ("primer", 1),
    ("segundo", 2),
    ("tercer", 3),
    ("cuarto", 4),
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
];

/// Reads lower-case words such as "2º semestre de 2027", "s2 2027", "third quarter 2027".
fn half_or_quarter(text: &str) -> Option<Term> {
    let (part, year) = text.rsplit_once([' ', '-', '/'])?;
    let year = year_in_reach(year.parse().ok()?)?;
    let letters: String = part.chars().filter(|c| c.is_alphabetic()).collect();
    let mut digits = part.chars().filter_map(|c| c.to_digit(10));
    let (number, unit) = match (digits.next(), digits.next()) {
        (Some(digit), None) => {
            let unit = ["º", "er", "do", "ro", "to"]
                .into_iter()
                .find_map(|ending| letters.strip_prefix(ending))
                .unwrap_or(&letters);
            (u8::try_from(digit).ok()?, unit)
        }
        (None, _) => ORDINALS
            .into_iter()
            .find_map(|(word, number)| Some((number, letters.strip_prefix(word)?)))?,
        _ => return None,
    };
    let unit = ["del", "de", "of"]
        .into_iter()
        .find_map(|link| unit.strip_suffix(link))
        .unwrap_or(unit);
    match unit {
        "s" | "sem" | "semestre" | "h" | "half" if (1..=2).contains(&number) => {
            Some(Term::Semester { year, half: number })
        }
        "t" | "trim" | "trimestre" | "q" | "quarter" if (1..=4).contains(&number) => {
            Some(Term::Quarter {
                year,
                quarter: number,
            })
        }
        _ => None,
    }
}

const MONTHS: [[&str; 2]; 12] = [
    ["enero", "january"],
    ["febrero", "february"],
    ["marzo", "march"],
    ["abril", "april"],
    ["mayo", "may"],
    ["junio", "june"],
    ["julio", "july"],
    ["agosto", "august"],
    ["septiembre", "september"],
    ["octubre", "october"],
    ["noviembre", "november"],
    ["diciembre", "december"],
];

/// A date as people or machines write it: "14-12-2026", "14/12/26", "2026-12-14", "14 de diciembre
/// de 2026", "14 dic 2026".
fn date(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || "-/.".contains(c))
        .filter(|part| !["", "de", "del", "of"].contains(part))
        .collect();
    let [first, month, last] = parts[..] else {
        return None;
    };
    let (year, day) = if first.len() == 4 {
        (first, last)
    } else {
        (last, first)
    };
    let year = match year.len() {
        2 => year.parse::<i16>().ok()? + 2000,
        4 => year_in_reach(year.parse().ok()?)?,
        _ => return None,
    };
    let month = month.parse().ok().or_else(|| month_named(month))?;
    Date::new(year, month, day.parse().ok()?).ok()
}

/// The month of a name or of its first three letters or more.
fn month_named(word: &str) -> Option<i8> {
    let word = word.to_lowercase();
    let place = MONTHS
        .iter()
        .position(|names| names.iter().any(|name| name.starts_with(&word)))?;
    (word.chars().count() >= 3)
        .then_some(place + 1)
        .and_then(|month| month.try_into().ok())
}

fn year_in_reach(year: i16) -> Option<i16> {
    (1900..2200).contains(&year).then_some(year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &Term) {
        assert_eq!(&Term::parse(text), expected, "{text:?}");
    }

    fn semester(year: i16, half: u8) -> Term {
        Term::Semester { year, half }
    }

    fn quarter(year: i16, quarter: u8) -> Term {
        Term::Quarter { year, quarter }
    }

    fn day(year: i16, month: i8, day: i8) -> Term {
        Term::Date {
            date: Date::constant(year, month, day),
        }
    }

    fn decided_by(decider: &str) -> Term {
        Term::ToDefine {
            decider: decider.into(),
            by: None,
        }
    }

    #[track_caller]
    fn check_kept(text: &str) {
        check(text, &Term::Other { text: text.into() });
    }

    #[test]
    fn reads_halves_and_quarters_as_people_write_them() {
        check("2º semestre 2006", &semester(2006, 2));
        check("2° semestre 2006", &semester(2006, 2));
        check("1er semestre de 2027", &semester(2027, 1));
        check("Segundo semestre del 2027", &semester(2027, 2));
        check("2S 2027", &semester(2027, 2));
        check("s1-2027", &semester(2027, 1));
        check("H2 2027", &semester(2027, 2));
        check("First half of 2027", &semester(2027, 1));
        check("3T 2027", &quarter(2027, 3));
        check("T3 2027", &quarter(2027, 3));
        check("3er trimestre 2027", &quarter(2027, 3));
        check("4to trimestre 2027", &quarter(2027, 4));
        check("Trimestre 3 de 2027", &quarter(2027, 3));
        check("Quarter 3 of 2027", &quarter(2027, 3));
    }

    #[test]
    fn reads_days() {
        check("14-12-2026", &day(2026, 12, 14));
        check("14/12/26", &day(2026, 12, 14));
        check("2026-12-14", &day(2026, 12, 14));
        check("14.12.2026", &day(2026, 12, 14));
        check("14 dic 2026", &day(2026, 12, 14));
        check("3 de septiembre de 2026", &day(2026, 9, 3));
        check("3 sept. 2026", &day(2026, 9, 3));
        check("14 Dec 2026", &day(2026, 12, 14));
    }

    #[test]
    fn reads_who_decides_and_by_when() {
        check("A definir", &decided_by(""));
        check("A definir según decisión CER", &decided_by("CER"));
        check("a definir según decisión del CER", &decided_by("CER"));
        check("A DEFINIR SEGÚN DECISIÓN CER", &decided_by("CER"));
        check("A definir: Directorio", &decided_by("Directorio"));
        check("A definir por el Directorio", &decided_by("Directorio"));
        check("To be defined by CER", &decided_by("CER"));
        check(
            "A definir según decisión CER, hasta el 14 dic 2026",
            &Term::ToDefine {
                decider: "CER".into(),
                by: Some(Date::constant(2026, 12, 14)),
            },
        );
    }

    #[test]
    fn keeps_word_for_word_what_it_does_not_understand() {
        check("", &Term::Unset);
        check("  ", &Term::Unset);
        check_kept("cuando llueva");
        check_kept("2s2027x");
        check_kept("12º semestre 2027");
        check_kept("3º semestre 2027");
        check_kept("5T 2027");
        check_kept("2S 27");
        check_kept("31-02-2027");
        check_kept("14 martes 2027");
        check_kept("1.2.3");
        check_kept("a definirse en marzo");
        check_kept("8 2027");
    }

    #[test]
    fn survives_letters_whose_lower_case_is_longer_or_shorter() {
        check("A definir ẞẞ", &decided_by("ẞẞ"));
        check(
            "A DEFİNİR İİ",
            &Term::Other {
                text: "A DEFİNİR İİ".into(),
            },
        );
    }

    proptest::proptest! {
        #[test]
        fn reads_any_text(text in "\\PC*") {
            for text in [text.clone(), format!("a definir {text}"), format!("{text} 2027")] {
                let _ = Term::parse(&text).ends();
            }
        }
    }

    #[test]
    fn knows_its_last_day() {
        assert_eq!(
            Term::parse("2S 2027").ends(),
            Some(Date::constant(2027, 12, 31))
        );
        assert_eq!(
            Term::parse("1T 2027").ends(),
            Some(Date::constant(2027, 3, 31))
        );
        assert_eq!(Term::parse("a definir").ends(), None);
    }
}
