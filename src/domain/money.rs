//! *Costo estimado*: an amount of whole Chilean pesos, as people say and write it.

use serde::{Deserialize, Serialize};

/// Whole pesos.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Money(pub i64);

/// What a number of pesos is counted in.
const UNITS: [(&str, i64); 14] = [
    ("mil millones", 1_000_000_000),
    ("billion", 1_000_000_000),
    ("millones", 1_000_000),
    ("millón", 1_000_000),
    ("millon", 1_000_000),
    ("million", 1_000_000),
    ("thousand", 1_000),
    ("mill", 1_000_000),
    ("mm", 1_000_000),
    ("mi", 1_000_000),
    ("mil", 1_000),
    ("m", 1_000_000),
    ("k", 1_000),
    ("", 1),
];

impl Money {
    /// Reads an amount as people write it: "$12M", "12 millones", "1.500.000", "1,5M", "300 mil",
    /// "$ 2 mil millones de pesos". Points part thousands and a comma the decimals, as in Chile; what
    /// can only be meant the other way round is read so. `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        let text = text.strip_prefix("clp").unwrap_or(&text).trim_start();
        let text = text.strip_prefix('$').unwrap_or(text).trim_start();
        let text = ["de pesos", "pesos", "clp"]
            .into_iter()
            .find_map(|end| text.strip_suffix(end))
            .unwrap_or(text)
            .trim_end();
        let end = text
            .rfind(|c: char| c.is_ascii_digit())
            .map_or(0, |last| last + 1);
        let (number, unit) = text.split_at(end);
        let unit = unit.trim();
        let (_, unit) = UNITS.into_iter().find(|(name, _)| *name == unit)?;
        let (whole, decimals) = parts(number, unit)?;
        let scale = 10_i64.checked_pow(u32::try_from(decimals.len()).ok()?)?;
        let decimals = match decimals.as_str() {
            "" => 0,
            digits => digits.parse::<i64>().ok()?.checked_mul(unit)?,
        };
        if decimals % scale != 0 {
            return None;
        }
        whole
            .parse::<i64>()
            .ok()?
            .checked_mul(unit)?
            .checked_add(decimals / scale)
            .map(Self)
    }
}

/// The digits before and behind the decimal sign.
fn parts(number: &str, unit: i64) -> Option<(String, String)> {
    let number: String = number.split([' ', '\u{a0}', '\u{202f}']).collect();
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let in_thousands = |text: &str, sign: char| {
        let mut groups = text.split(sign);
        let first = groups.next().is_some_and(|g| is_digits(g) && g.len() <= 3);
        first && groups.all(|group| is_digits(group) && group.len() == 3)
    };
    let joined = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    if is_digits(&number) {
        return Some((number, String::new()));
    }
    let signs: Vec<char> = number.chars().filter(|c| !c.is_ascii_digit()).collect();
    match signs[..] {
        // "1.500" and "1,500" pesos are thousands; "1.5" or "1,500" millions are decimals.
        ['.' | ','] => {
            let (whole, rest) = number.split_once(signs[0])?;
            let thousands = in_thousands(&number, signs[0]) && (unit == 1 || signs[0] == '.');
            if thousands {
                return Some((joined(&number), String::new()));
            }
            (is_digits(whole) && is_digits(rest)).then(|| (whole.to_owned(), rest.to_owned()))
        }
        [first @ ('.' | ','), .., last @ ('.' | ',')] if first != last => {
            let (whole, rest) = number.rsplit_once(last)?;
            (in_thousands(whole, first) && is_digits(rest))
                .then(|| (joined(whole), rest.to_owned()))
        }
        [sign @ ('.' | ','), ..] => {
            in_thousands(&number, sign).then(|| (joined(&number), String::new()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, pesos: i64) {
        assert_eq!(Money::parse(text), Some(Money(pesos)), "{text:?}");
    }

    #[track_caller]
    fn check_none(text: &str) {
        assert_eq!(Money::parse(text), None, "{text:?}");
    }

    #[test]
    fn reads_amounts_as_people_write_them() {
        check("$12M", 12_000_000);
        check("$ 12 M", 12_000_000);
        check("12 millones", 12_000_000);
        check("1 millón", 1_000_000);
        check("12 millones de pesos", 12_000_000);
        check("1.500.000", 1_500_000);
        check("$1.500.000", 1_500_000);
        check("1,5M", 1_500_000);
        check("1.5M", 1_500_000);
        check("1,25 millones", 1_250_000);
        check("300 mil", 300_000);
        check("300k", 300_000);
        check("$350.000 pesos", 350_000);
        check("CLP 4500", 4_500);
        check("2 mil millones", 2_000_000_000);
        check("1.200 millones", 1_200_000_000);
        check("1 500 000", 1_500_000);
        check("1,500,000", 1_500_000);
        check("1.500.000,00", 1_500_000);
        check("12 million", 12_000_000);
        check("0", 0);
    }

    #[test]
    fn reads_nothing_into_other_words() {
        for text in [
            "",
            "$",
            "M",
            "doce",
            "12 UF",
            "12.34.5",
            "1.5",
            "1,55",
            "-3",
            "1..500",
            "12M2",
            "1,2,3",
            "$1,2345678M",
            "99999999999999999999",
            "9999999999999 millones",
            "١٢",
        ] {
            check_none(text);
        }
    }

    proptest::proptest! {
        #[test]
        fn survives_any_text(text in "\\PC*") {
            for text in [text.clone(), format!("${text}M"), format!("1{text} mil")] {
                let _ = Money::parse(&text);
            }
        }

        #[test]
        fn gives_back_what_is_written_with_points(pesos in 0..i64::MAX / 10) {
            let digits = pesos.to_string();
            let mut text = String::new();
            for (place, digit) in digits.chars().enumerate() {
                if place > 0 && (digits.len() - place).is_multiple_of(3) {
                    text.push('.');
                }
                text.push(digit);
            }
            proptest::prop_assert_eq!(Money::parse(&text), Some(Money(pesos)));
        }
    }
}
