//! The type scale, its styles, and the makers of words in a style.
//! A panel never says a size: it says what the words are.

use egui::{FontFamily, FontId, RichText, TextStyle};

use super::fonts::{filled_family, italic_family};

pub(super) const CAPTION: f32 = 12.0;
pub(super) const BODY: f32 = 14.0;
pub(super) const EMPHASIS: f32 = 16.0;
pub(super) const SECTION: f32 = 20.0;
pub(super) const TITLE: f32 = 28.0;

/// Body text in bold.
#[must_use]
pub fn strong_style() -> TextStyle {
    TextStyle::Name("strong".into())
}

/// 16, bold: what a row or card is called.
#[must_use]
pub fn emphasis_style() -> TextStyle {
    TextStyle::Name("emphasis".into())
}

/// 20, bold: what a part of a screen is called.
#[must_use]
pub fn section_style() -> TextStyle {
    TextStyle::Name("section".into())
}

/// 28: what a screen is called.
pub fn title(text: impl Into<String>) -> RichText {
    RichText::new(text).text_style(TextStyle::Heading)
}

/// 20: what a part of a screen is called.
pub fn section(text: impl Into<String>) -> RichText {
    RichText::new(text).text_style(section_style())
}

/// 16: what a row or card is called.
pub fn emphasis(text: impl Into<String>) -> RichText {
    RichText::new(text).text_style(emphasis_style())
}

/// 14, bold.
pub fn strong(text: impl Into<String>) -> RichText {
    RichText::new(text).text_style(strong_style())
}

/// 14, secondary.
pub fn soft(text: impl Into<String>) -> RichText {
    RichText::new(text).text_style(TextStyle::Body).weak()
}

/// 12, secondary.
pub fn caption(text: impl Into<String>) -> RichText {
    RichText::new(text).text_style(TextStyle::Small).weak()
}

/// 14, slanted: what people said, word for word.
pub fn quoted(text: impl Into<String>) -> RichText {
    RichText::new(text).font(FontId::new(BODY, italic_family()))
}

/// An icon in its filled shape, where the font has one.
#[must_use]
pub fn filled(icon: &str) -> RichText {
    RichText::new(icon).font(FontId::new(EMPHASIS, filled_family()))
}

/// An icon large enough to stand alone over an empty place.
#[must_use]
pub fn big_icon(icon: &str) -> RichText {
    RichText::new(icon).font(FontId::new(2.0 * TITLE, FontFamily::Proportional))
}
