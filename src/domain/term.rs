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
    /// Reads a term as people write it: "2º semestre 2006", "2S 2027", "T3 2027", "3T 2027",
    /// "14-12-2026", "2026-12-14", "A definir según decisión CER". What it does not understand is
    /// kept word for word.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let text = text.trim();
        if text.is_empty() {
            return Self::Unset;
        }
        let folded = text.to_lowercase();
        if let Some(rest) = folded.strip_prefix("a definir") {
            return Self::to_define(&text[text.len() - rest.len()..]);
        }
        Self::half_or_quarter(&folded)
            .or_else(|| date(&folded).map(|date| Self::Date { date }))
            .unwrap_or_else(|| Self::Other {
                text: text.to_owned(),
            })
    }

    fn to_define(rest: &str) -> Self {
        let rest = rest.trim();
        let decider = rest
            .strip_prefix("según decisión")
            .map(|after| {
                after
                    .trim()
                    .trim_start_matches("del ")
                    .trim_start_matches("de la ")
            })
            .unwrap_or(rest);
        Self::ToDefine {
            decider: decider.trim().to_owned(),
            by: None,
        }
    }

    fn half_or_quarter(folded: &str) -> Option<Self> {
        let (part, year) = folded.rsplit_once([' ', '-', '/'])?;
        let year: i16 = year
            .trim()
            .parse()
            .ok()
            .filter(|year| (1900..2200).contains(year))?;
        let part = part.trim_end_matches(" de").trim();
        let number: u8 = part
            .chars()
            .find_map(|c| c.to_digit(10))
            .and_then(|d| d.try_into().ok())?;
        let letters: String = part.chars().filter(|c| c.is_alphabetic()).collect();
        match letters.as_str() {
            "s" | "ºsemestre" | "semestre" | "ersemestre" | "dosemestre" | "sem" | "h"
                if (1..=2).contains(&number) =>
            {
                Some(Self::Semester { year, half: number })
            }
            "t" | "q" | "ºtrimestre" | "trimestre" | "ertrimestre" | "dotrimestre"
            | "totrimestre"
                if (1..=4).contains(&number) =>
            {
                Some(Self::Quarter {
                    year,
                    quarter: number,
                })
            }
            _ => None,
        }
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

/// A date as people or machines write it: day-month-year, or year-month-day.
fn date(text: &str) -> Option<Date> {
    let parts: Vec<i16> = text
        .split(['-', '/', '.'])
        .map(|part| part.trim().parse().ok())
        .collect::<Option<_>>()?;
    let [a, b, c] = parts[..] else { return None };
    let (year, day) = if a > 31 { (a, c) } else { (c, a) };
    Date::new(year, b.try_into().ok()?, day.try_into().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &Term) {
        assert_eq!(&Term::parse(text), expected, "{text:?}");
    }

    #[test]
    fn reads_terms_as_people_write_them() {
        check(
            "2º semestre 2006",
            &Term::Semester {
                year: 2006,
                half: 2,
            },
        );
        check(
            "1er semestre de 2027",
            &Term::Semester {
                year: 2027,
                half: 1,
            },
        );
        check(
            "2S 2027",
            &Term::Semester {
                year: 2027,
                half: 2,
            },
        );
        check(
            "2s2027x",
            &Term::Other {
                text: "2s2027x".into(),
            },
        );
        check(
            "3T 2027",
            &Term::Quarter {
                year: 2027,
                quarter: 3,
            },
        );
        check(
            "14-12-2026",
            &Term::Date {
                date: Date::constant(2026, 12, 14),
            },
        );
        check(
            "2026-12-14",
            &Term::Date {
                date: Date::constant(2026, 12, 14),
            },
        );
        check("", &Term::Unset);
        check(
            "A definir según decisión CER",
            &Term::ToDefine {
                decider: "CER".into(),
                by: None,
            },
        );
        check(
            "cuando llueva",
            &Term::Other {
                text: "cuando llueva".into(),
            },
        );
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
