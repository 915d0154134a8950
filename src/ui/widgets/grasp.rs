//! Giving a field the cursor: with all that stands in it chosen, so that what is typed goes in its
//! place, or behind it.

use egui::Response;
use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;

/// Gives the field the cursor, and chooses its text.
pub fn grasp(field: &Response, text: &str) {
    take(field, CCursor::new(0), text);
}

/// Gives the field the cursor behind its text.
pub fn grasp_end(field: &Response, text: &str) {
    take(field, CCursor::new(text.chars().count()), text);
}

fn take(field: &Response, from: CCursor, text: &str) {
    field.request_focus();
    let mut state = TextEditState::load(&field.ctx, field.id).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    state
        .cursor
        .set_char_range(Some(CCursorRange::two(from, end)));
    state.store(&field.ctx, field.id);
}
