//! A field for a whole number: digits go straight in, over what stood there.
//! What it reads is a count: whole, never below zero.

use egui::text::{CCursor, CCursorRange};
use egui::{Align2, EventFilter, Id, Response, TextEdit, Ui, vec2};

use crate::ui::theme;

/// More digits than any room has people.
const LONGEST: usize = 6;

/// Shows the field, right-aligned; what is not a digit is passed over.
pub fn digits(ui: &mut Ui, id: Id, text: &mut String, width: f32) -> Response {
    let field = TextEdit::singleline(text)
        .id(id)
        .desired_width(width)
        .char_limit(LONGEST)
        .min_size(vec2(width, theme::ROW))
        .align(Align2::RIGHT_CENTER)
        // Arrows belong to the table of fields, not to the text of one.
        .event_filter(EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            tab: false,
            escape: false,
        });
    let mut output = field.show(ui);
    let response = output.response.response.clone();
    if response.changed() {
        text.retain(|letter| letter.is_ascii_digit());
    }
    if response.gained_focus() {
        let end = CCursor::new(text.chars().count());
        let all = CCursorRange::two(CCursor::new(0), end);
        output.state.cursor.set_char_range(Some(all));
        output.state.store(ui.ctx(), id);
    }
    response
}

/// The number in a field; `None` while it is empty.
#[must_use]
pub fn number(text: &str) -> Option<i64> {
    text.trim().parse().ok()
}
