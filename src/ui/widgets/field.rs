//! A place to type in, as high as every other row.

use egui::{Align2, Id, TextEdit, vec2};

use crate::ui::theme;

/// A line over the width that is there; whoever shows it names it.
pub fn field<'t>(text: &'t mut String, id: Id, hint: &str) -> TextEdit<'t> {
    dressed(TextEdit::singleline(text), id, hint)
}

/// The same, running on over several lines when the text is long.
pub fn wrapping_field<'t>(text: &'t mut String, id: Id, hint: &str) -> TextEdit<'t> {
    dressed(TextEdit::multiline(text).desired_rows(1), id, hint)
}

fn dressed<'t>(edit: TextEdit<'t>, id: Id, hint: &str) -> TextEdit<'t> {
    edit.id(id)
        .hint_text(hint)
        .desired_width(f32::INFINITY)
        .min_size(vec2(0.0, theme::ROW))
        .align(Align2::LEFT_CENTER)
}
