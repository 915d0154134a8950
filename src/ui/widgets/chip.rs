//! A chip: a short word about a thing, in a colour that never stands alone.

use egui::{Color32, Frame, Label, Margin, Response, RichText, Stroke, TextStyle, Ui};

use crate::ui::theme;

/// Words with a coloured edge: an area, a term, a state.
pub fn chip(ui: &mut Ui, text: &str, color: Color32) -> Response {
    Frame::new()
        .stroke(Stroke::new(1.0, color))
        .corner_radius(theme::CORNER)
        .inner_margin(Margin::symmetric(8, 2))
        .show(ui, |ui| {
            let text = RichText::new(text)
                .text_style(TextStyle::Small)
                .color(color);
            ui.add(Label::new(text).extend().selectable(false))
        })
        .inner
}
