//! Numbers, dates, terms and the domain's enums in words, as people in Chile write them.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::domain::activity::{ActivityState, Priority};
use crate::domain::merge::Consent;
use crate::domain::money::Money;
use crate::domain::people::{ActorKind, Size};
use crate::domain::strategy_map::{Amount, DecimalSign, Frequency, Horizon};
use crate::domain::strategy_map::{IndicatorValue, Scale};
use crate::domain::term::Term;
use crate::i18n::{Lang, Tongue};
use crate::t;

mod proposal;

pub use proposal::{board, counts_for, nature, numbers};

/// A whole number with its thousands apart: "1.234" in Spanish, "1,234" in English.
#[must_use]
pub fn whole(lang: &Lang, number: i64) -> String {
    let separator = match lang.tongue {
        Tongue::Spanish => '.',
        Tongue::English => ',',
    };
    let digits = number.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number < 0 {
        out.push('-');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// A count of things, as [`whole`].
#[must_use]
pub fn count(lang: &Lang, number: usize) -> String {
    whole(lang, i64::try_from(number).unwrap_or(i64::MAX))
}

/// Things one after the other: "a, b y c".
#[must_use]
pub fn list(lang: &Lang, things: &[String]) -> String {
    match things {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => {
            let before = before.join(", ");
            t!(lang, "list-and", before = before, last = last.as_str())
        }
    }
}

/// A number with `places` decimals: "0,71" in Spanish.
#[must_use]
pub fn decimal(lang: &Lang, number: f64, places: usize) -> String {
    let plain = format!("{number:.places$}");
    match lang.tongue {
        Tongue::Spanish => plain.replace('.', ","),
        Tongue::English => plain,
    }
}

/// The sign that stands before decimals.
#[must_use]
pub fn decimal_sign(lang: &Lang) -> DecimalSign {
    match lang.tongue {
        Tongue::Spanish => DecimalSign::Comma,
        Tongue::English => DecimalSign::Point,
    }
}

/// An exact number with its thousands apart: "1.234,5" in Spanish, which [`Amount::parse`] reads
/// back with the language's [`decimal_sign`].
#[must_use]
pub fn amount(lang: &Lang, amount: Amount) -> String {
    let plain = amount.to_string();
    let (digits, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut out = whole(lang, digits.parse().unwrap_or(0));
    // "-0" has lost its sign as a whole number.
    if plain.starts_with("-0") {
        out.insert(0, '-');
    }
    if !decimals.is_empty() {
        out.push(decimal_sign(lang).signs().0);
        out.push_str(decimals);
    }
    out
}

/// A table's word on a merge.
#[must_use]
pub fn consent(lang: &Lang, said: Option<Consent>) -> String {
    match said {
        None => t!(lang, "consent-none"),
        Some(Consent::Agrees) => t!(lang, "consent-agrees"),
        Some(Consent::Objects) => t!(lang, "consent-objects"),
    }
}

/// Whole pesos: "$12.000.000".
#[must_use]
pub fn money(lang: &Lang, pesos: Money) -> String {
    t!(lang, "money", amount = whole(lang, pesos.0))
}

/// A value on an indicator's scale: the number, or the level's name.
#[must_use]
pub fn indicator_value(lang: &Lang, scale: &Scale, value: IndicatorValue) -> String {
    match (scale, value) {
        (_, IndicatorValue::Amount(number)) => amount(lang, number),
        (Scale::Qualitative { levels }, IndicatorValue::Level(level)) => {
            levels.get(level).cloned().unwrap_or_default()
        }
        (Scale::Quantitative, IndicatorValue::Level(_)) => String::new(),
    }
}

/// "14 dic 2026".
#[must_use]
pub fn date(lang: &Lang, date: Date) -> String {
    format!(
        "{} {} {}",
        date.day(),
        month(lang, date.month()),
        date.year()
    )
}

/// "14 dic 2026, 15:04", in the machine's time zone.
#[must_use]
pub fn moment(lang: &Lang, moment: Timestamp) -> String {
    let local = moment.to_zoned(jiff::tz::TimeZone::system());
    format!(
        "{}, {:02}:{:02}",
        date(lang, local.date()),
        local.hour(),
        local.minute()
    )
}

/// "5:00".
#[must_use]
pub fn clock(seconds: i64) -> String {
    format!(
        "{}{}:{:02}",
        if seconds < 0 { "-" } else { "" },
        seconds.abs() / 60,
        seconds.abs() % 60
    )
}

fn month(lang: &Lang, month: i8) -> String {
    match month {
        1 => t!(lang, "month-1"),
        2 => t!(lang, "month-2"),
        3 => t!(lang, "month-3"),
        4 => t!(lang, "month-4"),
        5 => t!(lang, "month-5"),
        6 => t!(lang, "month-6"),
        7 => t!(lang, "month-7"),
        8 => t!(lang, "month-8"),
        9 => t!(lang, "month-9"),
        10 => t!(lang, "month-10"),
        11 => t!(lang, "month-11"),
        _ => t!(lang, "month-12"),
    }
}

/// A term in prose: "2º semestre 2027", "A definir según decisión CER".
#[must_use]
pub fn term(lang: &Lang, term: &Term) -> String {
    match term {
        Term::Unset => String::new(),
        Term::Semester { year, half: 1 } => t!(lang, "term-first-half", year = year.to_string()),
        Term::Semester { year, .. } => t!(lang, "term-second-half", year = year.to_string()),
        Term::Quarter { year, quarter } => {
            t!(
                lang,
                "term-quarter",
                quarter = quarter.to_string(),
                year = year.to_string()
            )
        }
        Term::Date { date: day } => date(lang, *day),
        Term::ToDefine { decider, by } => {
            let words = if decider.is_empty() {
                t!(lang, "term-to-define")
            } else {
                t!(
                    lang,
                    "term-to-define-by-decider",
                    decider = decider.as_str()
                )
            };
            match by {
                Some(by) => t!(
                    lang,
                    "term-to-define-until",
                    words = words,
                    date = date(lang, *by)
                ),
                None => words,
            }
        }
        Term::Other { text } => text.clone(),
    }
}

/// A term for a table's narrow column: "2S 2027", "3T 2027".
#[must_use]
pub fn short_term(lang: &Lang, of: &Term) -> String {
    match of {
        Term::Semester { year, half } => {
            t!(
                lang,
                "term-half-short",
                half = half.to_string(),
                year = year.to_string()
            )
        }
        Term::Quarter { year, quarter } => {
            t!(
                lang,
                "term-quarter-short",
                quarter = quarter.to_string(),
                year = year.to_string()
            )
        }
        Term::ToDefine { .. } => t!(lang, "term-to-define"),
        other => term(lang, other),
    }
}

#[must_use]
pub fn horizon(lang: &Lang, horizon: Horizon) -> String {
    match horizon {
        Horizon::Short => t!(lang, "horizon-short"),
        Horizon::Medium => t!(lang, "horizon-medium"),
        Horizon::Long => t!(lang, "horizon-long"),
    }
}

#[must_use]
pub fn frequency(lang: &Lang, frequency: Frequency) -> String {
    match frequency {
        Frequency::Monthly => t!(lang, "frequency-monthly"),
        Frequency::Quarterly => t!(lang, "frequency-quarterly"),
        Frequency::HalfYearly => t!(lang, "frequency-half-yearly"),
        Frequency::Yearly => t!(lang, "frequency-yearly"),
        Frequency::Once => t!(lang, "frequency-once"),
    }
}

#[must_use]
pub fn priority(lang: &Lang, priority: Priority) -> String {
    match priority {
        Priority::High => t!(lang, "priority-high"),
        Priority::Medium => t!(lang, "priority-medium"),
        Priority::Low => t!(lang, "priority-low"),
    }
}

#[must_use]
pub fn activity_state(lang: &Lang, state: ActivityState) -> String {
    match state {
        ActivityState::Planned => t!(lang, "state-planned"),
        ActivityState::Underway => t!(lang, "state-underway"),
        ActivityState::Done => t!(lang, "state-done"),
        ActivityState::Dropped => t!(lang, "state-dropped"),
    }
}

#[must_use]
pub fn actor_kind(lang: &Lang, kind: ActorKind) -> String {
    match kind {
        ActorKind::Company => t!(lang, "actor-company"),
        ActorKind::Supplier => t!(lang, "actor-supplier"),
        ActorKind::Association => t!(lang, "actor-association"),
        ActorKind::PublicService => t!(lang, "actor-public-service"),
        ActorKind::Academic => t!(lang, "actor-academic"),
        ActorKind::Community => t!(lang, "actor-community"),
    }
}

#[must_use]
pub fn size(lang: &Lang, size: Size) -> String {
    match size {
        Size::Small => t!(lang, "size-small"),
        Size::Medium => t!(lang, "size-medium"),
        Size::Large => t!(lang, "size-large"),
        Size::Unsized => t!(lang, "size-unsized"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_in_chile() {
        let lang = Tongue::Spanish.lang();
        assert_eq!(whole(&lang, 1_234_567), "1.234.567");
        assert_eq!(whole(&lang, -999), "-999");
        assert_eq!(decimal(&lang, 0.714, 2), "0,71");
        assert_eq!(whole(&Tongue::English.lang(), 12_345), "12,345");
    }

    #[test]
    fn an_amount_is_read_back_from_its_words() {
        let lang = Tongue::Spanish.lang();
        let said = |thousandths| amount(&lang, Amount::of_thousandths(thousandths));
        assert_eq!(said(1_234_500), "1.234,5");
        assert_eq!(said(-250), "-0,25");
        for tongue in [Tongue::Spanish, Tongue::English] {
            let lang = tongue.lang();
            for thousandths in [0, 5, 123, 1_234, 1_234_000, -12_345_678, i64::MAX] {
                let number = Amount::of_thousandths(thousandths);
                let said = amount(&lang, number);
                let read = Amount::parse(&said, decimal_sign(&lang));
                assert_eq!(read, Some(number), "{said}");
            }
        }
    }

    #[test]
    fn terms_are_said_as_they_are_printed() {
        let lang = Tongue::Spanish.lang();
        for printed in [
            "2º semestre 2006",
            "1º semestre 2007",
            "A definir según decisión CER",
        ] {
            assert_eq!(term(&lang, &Term::parse(printed)), printed);
        }
        assert_eq!(
            short_term(&lang, &Term::parse("2º semestre 2027")),
            "2S 2027"
        );
        assert_eq!(date(&lang, Date::constant(2026, 12, 14)), "14 dic 2026");
    }

    #[test]
    fn a_term_is_read_back_from_its_words() {
        let by = Some(Date::constant(2027, 3, 5));
        let terms = [
            Term::Unset,
            Term::Semester {
                year: 2027,
                half: 1,
            },
            Term::Semester {
                year: 2027,
                half: 2,
            },
            Term::Quarter {
                year: 2027,
                quarter: 3,
            },
            Term::Date {
                date: Date::constant(2026, 9, 3),
            },
            Term::ToDefine {
                decider: String::new(),
                by: None,
            },
            Term::ToDefine {
                decider: "CER".into(),
                by: None,
            },
            Term::ToDefine {
                decider: "CER".into(),
                by,
            },
            Term::ToDefine {
                decider: String::new(),
                by,
            },
            Term::Other {
                text: "cuando llueva".into(),
            },
        ];
        for lang in [Tongue::Spanish.lang(), Tongue::English.lang()] {
            for known in &terms {
                let words = term(&lang, known);
                assert_eq!(&Term::parse(&words), known, "{words}");
            }
            for half in 1..=2 {
                let known = Term::Semester { year: 2027, half };
                assert_eq!(Term::parse(&short_term(&lang, &known)), known);
            }
        }
    }
}
