//! The bytes of the embedded fonts: measured here, drawn by the theme, set in documents.

/// Atkinson Hyperlegible Next, regular.
pub const REGULAR: &[u8] =
    include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf");
/// Atkinson Hyperlegible Next, bold.
pub const BOLD: &[u8] = include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf");
/// Atkinson Hyperlegible Next, italic.
pub const ITALIC: &[u8] = include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Italic.ttf");
/// Phosphor, regular.
pub const ICONS: &[u8] = include_bytes!("../../assets/fonts/Phosphor.ttf");
/// Phosphor, filled.
pub const ICONS_FILLED: &[u8] = include_bytes!("../../assets/fonts/PhosphorFill.ttf");
