//! How the cells of a workbook look: the light tokens of `ui/theme/tokens.rs` on white.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::export::report::{Accent, Align, Number};

const INK: Color = Color::RGB(0x1F_2933);
const INK_SOFT: Color = Color::RGB(0x5B_6672);
const WINE: Color = Color::RGB(0x7B_1E3A);
const WINE_PALE: Color = Color::RGB(0xF5_ECEE);
const LINE: Color = Color::RGB(0xE4_DED4);
const LINE_PALE: Color = Color::RGB(0xED_E9E2);

/// The formats that do not depend on content.
pub(super) struct Styles {
    pub(super) title: Format,
    pub(super) heading: Format,
    pub(super) soft: Format,
    pub(super) text: Format,
    pub(super) label: Format,
    pub(super) caption: Format,
    pub(super) sign: Format,
    pub(super) note: Format,
    cell: Format,
}

impl Styles {
    pub(super) fn new() -> Self {
        let text = Format::new()
            .set_font_color(INK)
            .set_text_wrap()
            .set_align(FormatAlign::Top);
        let bold = text.clone().set_bold();
        Self {
            title: bold.clone().set_font_size(16).set_font_color(WINE),
            heading: bold.clone().set_font_size(13).set_font_color(WINE),
            soft: text.clone().set_font_color(INK_SOFT),
            label: text.clone().set_font_color(INK_SOFT),
            // Not wrapped: a caption over narrow columns runs on over its empty neighbours.
            caption: Format::new().set_font_color(INK).set_bold(),
            sign: text
                .clone()
                .set_border_top(FormatBorder::Thin)
                .set_border_top_color(INK),
            note: text.clone().set_font_color(INK_SOFT).set_indent(1),
            cell: text
                .clone()
                .set_font_size(10)
                .set_border_bottom(FormatBorder::Thin)
                .set_border_bottom_color(LINE),
            text,
        }
    }

    pub(super) fn header(&self, align: Align) -> Format {
        aligned(self.text.clone(), align)
            .set_bold()
            .set_align(FormatAlign::Bottom)
            .set_background_color(WINE_PALE)
            .set_border_bottom(FormatBorder::Medium)
            .set_border_bottom_color(WINE)
    }

    pub(super) fn cell(&self, align: Align) -> Format {
        aligned(self.cell.clone(), align)
    }

    pub(super) fn band(&self, depth: usize, accent: Accent) -> Format {
        let fill = if depth == 1 { LINE_PALE } else { tint(accent) };
        let indent = u8::try_from(depth).unwrap_or(u8::MAX).min(5);
        self.cell
            .clone()
            .set_bold()
            .set_background_color(fill)
            .set_indent(indent)
    }
}

/// Aligns, and keeps the texts of neighbouring columns apart by an indent.
fn aligned(format: Format, align: Align) -> Format {
    match align {
        Align::Start => format.set_indent(1),
        Align::Center => format.set_align(FormatAlign::Center),
        Align::End => format.set_align(FormatAlign::Right).set_indent(1),
    }
}

/// The pale twin of an accent, a tenth of its colour on white.
fn tint(accent: Accent) -> Color {
    Color::RGB(match accent {
        Accent::Plain => 0xF5_ECEE,
        Accent::Innovation => 0xE7_EFF6,
        Accent::Capacities => 0xE7_F2EF,
        Accent::Market => 0xF8_EDE6,
        Accent::Environment => 0xF4_EAF1,
        Accent::Linkage => 0xF2_EFE6,
        Accent::Information => 0xEC_EEF0,
    })
}

/// The format code that shows a number about as its text does: its own decimals, and thousands
/// apart only where the text divides them, so that a year stays a year. Excel puts in the marks of
/// the reader's own language.
pub(super) fn number_code(number: &Number) -> String {
    let digits = number.value.to_string();
    let decimals = digits
        .split_once('.')
        .map_or(0, |(_, after)| after.len().min(6));
    let whole = if number.value.abs() >= 1000.0 && plain_thousands(&number.text) {
        "0"
    } else {
        "#,##0"
    };
    if decimals == 0 {
        whole.to_owned()
    } else {
        format!("{whole}.{}", "0".repeat(decimals))
    }
}

fn plain_thousands(text: &str) -> bool {
    let run = |run: &str| run.len() >= 4;
    text.split(|letter: char| !letter.is_ascii_digit()).any(run)
}
