//! A chip: a short word about a thing, in a colour that never stands alone.

use egui::{Color32, Response, Role, Sense, Stroke, StrokeKind, TextStyle, Ui, WidgetInfo, vec2};

use crate::ui::theme;

/// Words with a coloured edge: an area, a term, a state.
pub fn chip(ui: &mut Ui, text: &str, color: Color32) -> Response {
    let font = TextStyle::Small.resolve(ui.style());
    let words = ui.painter().layout_no_wrap(text.to_owned(), font, color);
    let inset = vec2(theme::S, 3.0);
    // Taken as a whole: a frame around a label would grow with the row that it stands in.
    let (rect, response) = ui.allocate_exact_size(words.size() + 2.0 * inset, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, ui.is_enabled(), text));
    if ui.is_rect_visible(rect) {
        let edge = Stroke::new(1.0, color);
        ui.painter()
            .rect_stroke(rect, theme::CORNER, edge, StrokeKind::Inside);
        ui.painter().galley(rect.min + inset, words, color);
    }
    response
}
