//! Colours, sizes and fonts: the one place that names them (`look.md`).
//! A panel asks [`Tokens::of`] for a colour and the text makers for words in a style.
//! Never here: what a panel shows, or where.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "the one folder that names colours, sizes and fonts"
)]

use egui::Theme;

mod fonts;
mod style;
mod text;
mod tokens;

pub use fonts::far_font;
pub use text::{
    big_icon, caption, emphasis, emphasis_style, filled, quoted, section, section_style, soft,
    strong, strong_style, title,
};
pub use tokens::{AreaTokens, Tokens, tokens};

/// What is left of the colours of what is not talked about.
pub const FAINT: f32 = 0.25;
/// Between things that belong together.
pub const XS: f32 = 4.0;
/// Between controls.
pub const S: f32 = 8.0;
/// Inside cards.
pub const M: f32 = 12.0;
/// Between groups.
pub const L: f32 = 16.0;
/// Around a section.
pub const XL: f32 = 24.0;
/// The rounding of everything that has corners.
pub const CORNER: u8 = 6;
/// The least height of a row and of anything to be hit.
pub const ROW: f32 = 32.0;
/// The widest that prose may run: about 75 characters of body text.
pub const PROSE: f32 = 520.0;
/// The longest that anything moves, in seconds.
pub const MOTION: f32 = 0.18;

/// Sets fonts, text styles, spacing and colours of both themes.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(fonts::definitions());
    for theme in [Theme::Light, Theme::Dark] {
        ctx.style_mut_of(theme, |style| style::dress(style, theme));
    }
}
