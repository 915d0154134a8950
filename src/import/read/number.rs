//! Numbers and days of a spreadsheet, as people write them in Chile.

/// A number with a decimal comma, without a point between thousands.
pub(super) fn number(value: f64) -> String {
    if !value.is_finite() {
        return String::new();
    }
    // As many places as a spreadsheet shows: 0.1 + 0.2 is 0,3.
    let rounded = format!("{value:.10}");
    let short = rounded.trim_end_matches('0').trim_end_matches('.');
    let short = if short == "-0" { "0" } else { short };
    short.replace('.', ",")
}

/// A day: "14-12-2026".
pub(super) fn day(year: u16, month: u8, day: u8) -> String {
    format!("{day:02}-{month:02}-{year}")
}

/// A day or moment as XML writes it: "2026-12-14T00:00:00".
pub(super) fn iso_day(text: &str) -> String {
    let date = text.split('T').next().unwrap_or_default();
    let mut parts = date.splitn(3, '-').map(str::parse::<u16>);
    match (parts.next(), parts.next(), parts.next()) {
        (Some(Ok(year)), Some(Ok(month)), Some(Ok(number))) => {
            match (u8::try_from(month), u8::try_from(number)) {
                (Ok(month), Ok(number)) => day(year, month, number),
                _ => text.to_owned(),
            }
        }
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_days_are_written_as_in_chile() {
        for (value, text) in [
            (12.0, "12"),
            (1.5, "1,5"),
            (0.1 + 0.2, "0,3"),
            (-0.0, "0"),
            (12_000_000.0, "12000000"),
            (f64::NAN, ""),
        ] {
            assert_eq!(number(value), text);
        }
        assert_eq!(iso_day("2026-12-14T00:00:00"), "14-12-2026");
        assert_eq!(iso_day("2026-12-14"), "14-12-2026");
        assert_eq!(iso_day("mañana"), "mañana");
    }
}
