//! The embedded fonts under the names that text asks for, and the projector's font.
//! Behind each family stand the icons, then egui's own fonts for signs that ours lack.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily, FontId};

use crate::app::projection::scene::Weight;
use crate::typeset::fonts as embedded;

const BOLD: &str = "bold";
const ITALIC: &str = "italic";
const FILLED: &str = "filled";

/// The fonts that egui is given.
pub(super) fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let defaults = fonts
        .families
        .get(&FontFamily::Proportional)
        .cloned()
        .unwrap_or_default();
    for (name, bytes) in [
        ("Atkinson", embedded::REGULAR),
        ("Atkinson Bold", embedded::BOLD),
        ("Atkinson Italic", embedded::ITALIC),
        ("Phosphor", embedded::ICONS),
        ("Phosphor Fill", embedded::ICONS_FILLED),
    ] {
        let data = Arc::new(FontData::from_static(bytes));
        fonts.font_data.insert(name.to_owned(), data);
    }
    for (family, own) in [
        (FontFamily::Proportional, &["Atkinson", "Phosphor"][..]),
        (
            FontFamily::Name(BOLD.into()),
            &["Atkinson Bold", "Phosphor"],
        ),
        (
            FontFamily::Name(ITALIC.into()),
            &["Atkinson Italic", "Phosphor"],
        ),
        (
            FontFamily::Name(FILLED.into()),
            &["Phosphor Fill", "Atkinson", "Phosphor"],
        ),
    ] {
        let own = own.iter().map(|&name| name.to_owned());
        let list = own.chain(defaults.iter().cloned()).collect();
        fonts.families.insert(family, list);
    }
    fonts
}

pub(super) fn bold_family() -> FontFamily {
    FontFamily::Name(BOLD.into())
}

pub(super) fn italic_family() -> FontFamily {
    FontFamily::Name(ITALIC.into())
}

pub(super) fn filled_family() -> FontFamily {
    FontFamily::Name(FILLED.into())
}

/// The projector's font: its sizes come from the room, in points of the place it is drawn in.
#[must_use]
pub fn far_font(points: f32, weight: Weight) -> FontId {
    match weight {
        Weight::Regular => FontId::new(points, FontFamily::Proportional),
        Weight::Bold => FontId::new(points, bold_family()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fonts_have_what_spanish_needs() {
        for bytes in [embedded::REGULAR, embedded::BOLD, embedded::ITALIC] {
            let face = ttf_parser::Face::parse(bytes, 0).expect("the font is whole");
            for letter in "ñÑáéíóúüÁÉÍÓÚÜ¿¡ºª«»–—…·≤≥\u{301}\u{303}".chars()
            {
                assert!(face.glyph_index(letter).is_some(), "{letter:?}");
            }
        }
    }
}
