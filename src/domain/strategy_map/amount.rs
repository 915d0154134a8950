//! What an indicator measures: an exact decimal number, so that a target is kept as it was written.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A decimal number with at most three decimals; in JSON a text with a decimal point, "1234.5".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(i64);

/// Which sign stands before the decimals; the other one sets the thousands apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalSign {
    Comma,
    Point,
}

impl DecimalSign {
    /// The sign before the decimals, and the one between thousands.
    #[must_use]
    pub fn signs(self) -> (char, char) {
        match self {
            Self::Comma => (',', '.'),
            Self::Point => ('.', ','),
        }
    }
}

impl Amount {
    #[must_use]
    pub const fn of_thousandths(thousandths: i64) -> Self {
        Self(thousandths)
    }

    #[must_use]
    pub const fn thousandths(self) -> i64 {
        self.0
    }

    /// Reads a number as people write it: "1.234,5", "1234,5", "-12", "30,25". The sign of the
    /// thousands is taken for the decimals' where it cannot be the thousands': "1.5".
    ///
    /// `None` for what is no number, has more than three decimals or is too large.
    #[must_use]
    pub fn parse(text: &str, sign: DecimalSign) -> Option<Self> {
        let (decimal, group) = sign.signs();
        let text = text.trim();
        let (minus, text) = match text.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest.trim_start()),
            None => (false, text),
        };
        let (whole, decimals) = match text.split_once(decimal) {
            Some((whole, decimals)) => (ungrouped(whole, group)?, decimals),
            None if text.is_empty() => return None,
            None => match ungrouped(text, group) {
                Some(whole) => (whole, "0"),
                None => text
                    .split_once(group)
                    .map(|(whole, decimals)| (whole.to_owned(), decimals))?,
            },
        };
        Self::of_parts(minus, &whole, decimals)
    }

    /// A number in plain digits with its decimals apart.
    fn of_parts(minus: bool, whole: &str, decimals: &str) -> Option<Self> {
        let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if decimals.is_empty() || !are_digits(decimals) || !are_digits(whole) {
            return None;
        }
        let decimals = decimals.trim_end_matches('0');
        if decimals.len() > 3 {
            return None;
        }
        let whole = if whole.is_empty() { "0" } else { whole };
        let thousandths: i64 = format!("{whole}{decimals:0<3}").parse().ok()?;
        Some(Self(if minus { -thousandths } else { thousandths }))
    }
}

/// The digits of a whole number without what sets its thousands apart; `None` when the marks do not
/// stand where thousands end.
fn ungrouped(text: &str, group: char) -> Option<String> {
    let blank = |c: char| c == group || c.is_whitespace();
    let mut groups = text.split(blank);
    let first = groups.next()?;
    let mut digits = first.to_owned();
    for group in groups {
        if group.len() != 3 || !(1..=3).contains(&first.len()) || first.starts_with('0') {
            return None;
        }
        digits.push_str(group);
    }
    Some(digits)
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, decimals) = (self.0.unsigned_abs() / 1000, self.0.unsigned_abs() % 1000);
        if self.0 < 0 {
            f.write_str("-")?;
        }
        if decimals == 0 {
            write!(f, "{whole}")
        } else {
            let decimals = format!("{decimals:03}");
            write!(f, "{whole}.{}", decimals.trim_end_matches('0'))
        }
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let (minus, digits) = match text.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, text.as_str()),
        };
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
        Self::of_parts(minus, whole, decimals)
            .filter(|_| !whole.is_empty())
            .ok_or_else(|| {
                let found = serde::de::Unexpected::Str(&text);
                serde::de::Error::invalid_value(found, &"a number such as 1234.5")
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, thousandths: impl Into<Option<i64>>) {
        let read = Amount::parse(text, DecimalSign::Comma);
        assert_eq!(read.map(Amount::thousandths), thousandths.into(), "{text}");
    }

    #[test]
    fn reads_numbers_as_people_write_them() {
        check("1.234,5", 1_234_500);
        check("1234,5", 1_234_500);
        check(" 30 ", 30_000);
        check("0", 0);
        check("-12,25", -12_250);
        check("− 12", -12_000);
        check("1.234", 1_234_000);
        check("12.345.678", 12_345_678_000);
        check("1 234,125", 1_234_125);
        check("1.5", 1_500);
        check("0.123", 123);
        check(",5", 500);
        check("7,5000", 7_500);
    }

    #[test]
    fn what_is_no_number_is_not_guessed_at() {
        for text in [
            "",
            " ",
            "-",
            "treinta",
            "30 %",
            "1,2,3",
            "1.23.4",
            "1.23,4",
            "1,2345",
            "5,",
            "1e3",
            "+1",
            "--1",
            "9999999999999999999",
            "12.34.567",
            "٣",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn the_other_sign_is_read_where_the_language_has_it() {
        let read = |text| Amount::parse(text, DecimalSign::Point).map(Amount::thousandths);
        assert_eq!(read("1,234.5"), Some(1_234_500));
        assert_eq!(read("1,234"), Some(1_234_000));
        assert_eq!(read("1,5"), Some(1_500));
        assert_eq!(read("1.234,5"), None);
    }

    #[test]
    fn json_keeps_every_digit() {
        for (thousandths, text) in [
            (0, "0"),
            (1_234_500, "1234.5"),
            (-5, "-0.005"),
            (i64::MAX, "9223372036854775.807"),
        ] {
            let amount = Amount::of_thousandths(thousandths);
            let json = serde_json::to_value(amount).expect("it is JSON");
            assert_eq!(json, text);
            assert_eq!(serde_json::from_value::<Amount>(json).ok(), Some(amount));
        }
        for text in ["", "-", ".5", "1,5", "1.2345", "x", "5."] {
            let read: Result<Amount, _> = serde_json::from_value(text.into());
            assert!(read.is_err(), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn reads_any_text(text in "\\PC*") {
            for sign in [DecimalSign::Comma, DecimalSign::Point] {
                let _ = Amount::parse(&text, sign);
            }
        }
    }
}
