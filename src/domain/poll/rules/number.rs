//! An exact number: a fraction of whole numbers as large as it needs.

use std::fmt;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, ToPrimitive, Zero};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The longest number that is read: no vote or cost needs more digits.
const MOST_DIGITS: usize = 40;

/// An exact score, cost or price. In JSON a number when it is whole, else a text such as "7/2".
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(pub(super) BigRational);

impl Score {
    #[must_use]
    pub fn whole(number: i64) -> Self {
        Self(BigRational::from_integer(number.into()))
    }

    /// The fraction, if there is one.
    #[must_use]
    pub fn ratio(above: i64, below: i64) -> Option<Self> {
        (below != 0).then(|| Self(BigRational::new(above.into(), below.into())))
    }

    /// The number of a text: digits with a dot or a comma before the decimals, or a fraction.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        if text.len() > MOST_DIGITS {
            return None;
        }
        match text.split_once('/') {
            Some((above, below)) => {
                let (above, below) = (decimal(above)?, decimal(below)?);
                (!below.is_zero()).then(|| Self(above / below))
            }
            None => decimal(text).map(Self),
        }
    }

    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.0.is_integer()
    }

    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    /// The whole number that it is, if it is one that fits.
    #[must_use]
    pub fn as_whole(&self) -> Option<i64> {
        self.is_whole().then(|| self.0.numer().to_i64()).flatten()
    }

    /// Whether one decimal says it exactly.
    #[must_use]
    pub fn has_one_decimal(&self) -> bool {
        (&self.0 * BigInt::from(10)).is_integer()
    }

    /// The nearest number for a drawing or a rounded text; never to compare by.
    #[must_use]
    pub fn approx(&self) -> f64 {
        self.0.to_f64().unwrap_or(0.0)
    }

    /// Its part of a whole: `self / parts`.
    #[must_use]
    pub fn over(&self, parts: u64) -> Self {
        Self(&self.0 / BigInt::from(parts.max(1)))
    }

    /// The difference.
    #[must_use]
    pub fn less(&self, other: &Self) -> Self {
        Self(&self.0 - &other.0)
    }

    /// The sum.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        Self(&self.0 + &other.0)
    }
}

/// A decimal number without an exponent.
fn decimal(text: &str) -> Option<BigRational> {
    let text = text.trim();
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, part) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    let all = format!("{whole}{part}");
    if all.is_empty() || !all.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let above: BigInt = all.parse().ok()?;
    let below = BigInt::from(10).pow(u32::try_from(part.len()).ok()?);
    let number = BigRational::new(above, below);
    Some(if negative { -number } else { number })
}

impl From<i64> for Score {
    fn from(number: i64) -> Self {
        Self::whole(number)
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.denom().is_one() {
            self.0.numer().fmt(f)
        } else {
            write!(f, "{}/{}", self.0.numer(), self.0.denom())
        }
    }
}

impl Serialize for Score {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.as_whole() {
            Some(number) => serializer.serialize_i64(number),
            None => serializer.collect_str(self),
        }
    }
}

impl<'de> Deserialize<'de> for Score {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Whole(i64),
            Text(String),
        }
        match Written::deserialize(deserializer)? {
            Written::Whole(number) => Ok(Self::whole(number)),
            Written::Text(text) => {
                let (above, below) = text.split_once('/').unwrap_or((&text, "1"));
                let read = |digits: &str| digits.parse::<BigInt>().map_err(D::Error::custom);
                let (above, below) = (read(above)?, read(below)?);
                if below.is_zero() {
                    return Err(D::Error::custom("a fraction of nothing"));
                }
                Ok(Self(BigRational::new(above, below)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let half = Score::ratio(1, 2);
        for text in ["0.5", ".5", "0,50", "+0.5", "1/2", " 2/4"] {
            assert_eq!(Score::read(text), half, "{text}");
        }
        assert_eq!(Score::read("-12"), Some(Score::whole(-12)));
        assert_eq!(Score::read("7."), Some(Score::whole(7)));
        let far = "9".repeat(41);
        for text in [
            "", ".", "-", "1e5", "1/0", "doce", "1 2", "0x1", "1.2.3", "NaN", &far,
        ] {
            assert_eq!(Score::read(text), None, "{text}");
        }
    }

    #[test]
    fn json_has_a_number_when_it_is_whole_else_a_fraction() {
        let beyond = Score(BigRational::from_integer(BigInt::from(i64::MAX) * 2));
        for (score, written) in [
            (Score::whole(-3), "-3".to_owned()),
            (Score::ratio(7, 2).expect("a half"), r#""7/2""#.to_owned()),
            (beyond, format!("\"{}\"", i128::from(i64::MAX) * 2)),
        ] {
            let json = serde_json::to_string(&score).expect("it is written");
            assert_eq!(json, written);
            let back: Score = serde_json::from_str(&json).expect("it is read");
            assert_eq!(back, score);
        }
        assert!(serde_json::from_str::<Score>(r#""1/0""#).is_err());
    }
}
