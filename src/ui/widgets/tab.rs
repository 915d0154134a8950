//! A tab with a count, underlined when it is the one that is open.

use egui::{Button, Color32, Response, RichText, Role, Stroke, Ui, WidgetInfo, vec2};

use crate::ui::theme::{self, Tokens};

/// One tab of a row; `color` marks it when it stands for an area.
pub fn tab(
    ui: &mut Ui,
    name: &str,
    count: Option<&str>,
    open: bool,
    color: Option<Color32>,
) -> Response {
    let t = Tokens::of(ui);
    let mark = color.unwrap_or(t.wine);
    let words = if open {
        theme::strong(name).color(t.ink)
    } else {
        RichText::new(name).color(t.soft)
    };
    let label = match count {
        Some(count) => format!("{name} {count}"),
        None => name.to_owned(),
    };
    let button = match count {
        Some(count) => Button::new((words, theme::caption(count))),
        None => Button::new(words),
    };
    let response = ui.add(
        button
            .frame_when_inactive(false)
            .stroke(Stroke::NONE)
            .min_size(vec2(theme::ROW, theme::ROW + theme::XS)),
    );
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Tab, enabled, open, &label));
    // A tab of an area keeps its colour while it is shut, thinner.
    let width = if open { 3.0 } else { 1.0 };
    if open || color.is_some() {
        let y = response.rect.bottom() - width / 2.0;
        let x = response.rect.x_range().shrink(theme::XS);
        ui.painter().hline(x, y, Stroke::new(width, mark));
    }
    if response.has_focus() {
        let stroke = Stroke::new(2.0, t.wine);
        ui.painter().rect_stroke(
            response.rect,
            theme::CORNER,
            stroke,
            egui::StrokeKind::Inside,
        );
    }
    response
}
