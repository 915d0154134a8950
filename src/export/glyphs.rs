//! Which characters the printed documents can show.
//!
//! PDF/UA-1 refuses a glyph that a font lacks, and a document that fails for one emoji in a
//! proposal would fail in front of the room. So what the fonts lack is replaced before it is set,
//! and the caller can ask beforehand what that concerns.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde_json::Value;
use ttf_parser::Face;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::ExportError;
use super::report::Report;
use crate::typeset::fonts;

/// The fonts of the printed documents: regular, bold, italic. They cover the same characters.
pub(super) const FONTS: [&[u8]; 3] = [fonts::REGULAR, fonts::BOLD, fonts::ITALIC];

static FACE: LazyLock<Option<Face<'static>>> = LazyLock::new(|| Face::parse(FONTS[0], 0).ok());

/// Stands for a character that no font has and that has no near twin.
const STAND_IN: char = '◊';

/// Finds the characters of the report that the PDF shows as `◊`, in order of their code.
///
/// # Errors
/// [`ExportError::Json`] where the report is no JSON value.
pub fn unprintable(report: &Report) -> Result<BTreeSet<char>, ExportError> {
    let mut found = BTreeSet::new();
    each_text(&mut serde_json::to_value(report)?, &mut |text| {
        found.extend(
            text.nfc()
                .filter(|letter| matches!(fate(*letter), Fate::Lost)),
        );
    });
    Ok(found)
}

/// Replaces, in every text of the value, what the fonts lack.
pub(super) fn replace_unprintable(value: &mut Value) {
    each_text(value, &mut |text| {
        let untouched = |letter| matches!(fate(letter), Fate::Kept);
        if !is_nfc(text) || !text.chars().all(untouched) {
            *text = printable(text);
        }
    });
}

fn each_text(value: &mut Value, act: &mut impl FnMut(&mut String)) {
    match value {
        Value::String(text) => act(text),
        Value::Array(values) => values.iter_mut().for_each(|value| each_text(value, act)),
        Value::Object(fields) => fields.values_mut().for_each(|value| each_text(value, act)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The text with what the fonts lack replaced.
pub(super) fn printable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.nfc() {
        match fate(letter) {
            Fate::Kept => out.push(letter),
            Fate::Twin(twin) => out.push(twin),
            Fate::Dropped => {}
            Fate::Lost => out.push(STAND_IN),
        }
    }
    out
}

/// What happens to a character on paper.
enum Fate {
    Kept,
    /// Another character says the same.
    Twin(char),
    /// It has no shape of its own.
    Dropped,
    Lost,
}

fn fate(letter: char) -> Fate {
    match letter {
        '\n' => Fate::Kept,
        '\t' | '\u{2028}' | '\u{2029}' => Fate::Twin(' '),
        '\u{202F}' | '\u{2007}' => Fate::Twin('\u{A0}'),
        '\u{2010}' | '\u{2011}' => Fate::Twin('-'),
        '→' | '⇒' | '➜' => Fate::Twin('›'),
        '←' | '⇐' => Fate::Twin('‹'),
        '✓' | '✔' | '☑' => Fate::Twin('√'),
        '●' | '■' | '▪' | '‣' | '◦' => Fate::Twin('•'),
        // Soft hyphens, joiners, marks of direction and of the kind of emoji.
        '\u{AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' => Fate::Dropped,
        control if control.is_control() => Fate::Dropped,
        other if in_fonts(other) => Fate::Kept,
        _ => Fate::Lost,
    }
}

fn in_fonts(letter: char) -> bool {
    letter.is_ascii_graphic()
        || letter == ' '
        || FACE
            .as_ref()
            .is_some_and(|face| face.glyph_index(letter).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_spanish_needs_is_kept() {
        let text = "¿Qué? ¡Ñandú! 2º semestre, 3ª «Tierra» “Premium” – 50 % ≥ 1.234,5 € …";
        assert_eq!(printable(text), text);
        assert_eq!(printable("n\u{303}andu\u{301}"), "ñandú");
    }

    #[test]
    fn what_the_fonts_lack_has_a_twin_or_a_stand_in() {
        assert_eq!(
            printable("causa → efecto ✔\tsí\u{200B}"),
            "causa › efecto √ sí"
        );
        assert_eq!(printable("🍇 uva 葡萄\u{1}"), "◊ uva ◊◊");
    }

    #[test]
    fn the_three_fonts_have_the_same_characters() {
        let faces = FONTS.map(|bytes| Face::parse(bytes, 0).unwrap());
        for letter in (' '..='\u{2FFF}').filter(|letter| !letter.is_control()) {
            let [regular, bold, italic] = faces
                .each_ref()
                .map(|face| face.glyph_index(letter).is_some());
            assert!(regular == bold && bold == italic, "{letter:?}");
        }
        assert!(in_fonts(STAND_IN));
    }

    #[test]
    fn a_report_tells_beforehand_what_it_loses() {
        let report = Report {
            title: "Uva 🍇".into(),
            footer: "→".into(),
            ..Report::default()
        };
        assert_eq!(unprintable(&report).unwrap(), BTreeSet::from(['🍇']));
    }
}
