//! Which texts a spreadsheet takes for a formula.

/// Tells whether a spreadsheet that reads the text from CSV, or a person who retypes it in a cell,
/// would make it a formula (CWE-1236): it begins with one of `= + - @`, a tab or a line break, or
/// with the full-width twin of one.
pub(super) fn leads_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::leads_formula;

    #[test]
    fn only_the_first_character_counts() {
        for text in [
            "=1+1", "+56 9", "- uva", "@SUM(A1)", "\tx", "\r=1", "\n=1", "＝1",
        ] {
            assert!(leads_formula(text), "{text:?}");
        }
        for text in ["", "uva = vino", "2-3", " -x", "–", "a@b.cl"] {
            assert!(!leads_formula(text), "{text:?}");
        }
    }
}
