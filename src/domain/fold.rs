//! Texts as people compare them: without accents and without case.
//! For searching and comparing only: what people wrote is shown as they wrote it.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// The text without accents, in lower case, so that "munoz" finds Muñoz.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() {
            folded.push(letter.to_ascii_lowercase());
            continue;
        }
        decompose_canonical(letter, |part| {
            if !is_combining_mark(part) {
                folded.extend(part.to_lowercase());
            }
        });
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_case_make_no_difference() {
        assert_eq!(fold("Ñandú CAFÉ"), "nandu cafe");
        assert_eq!(fold("Nandu cafe\u{301}"), "nandu cafe");
    }
}
