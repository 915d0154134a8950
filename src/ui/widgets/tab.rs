//! A tab with a count, underlined when it is the one that is open.

use egui::text::LayoutJob;
use egui::{
    Align, Button, Color32, FontSelection, Response, RichText, Role, Stroke, Ui, WidgetInfo, vec2,
};

use crate::ui::theme::{self, Tokens};

/// One tab of a row; `color` marks it when it stands for an area.
pub fn tab(
    ui: &mut Ui,
    name: &str,
    count: Option<&str>,
    open: bool,
    color: Option<Color32>,
) -> Response {
    let words = words(ui, name, open);
    let label = match count {
        Some(count) => format!("{name} {count}"),
        None => name.to_owned(),
    };
    let button = match count {
        Some(count) => Button::new((words, theme::caption(count))),
        None => Button::new(words),
    };
    place(ui, button, &label, open, color)
}

/// A tab with the count under its name: as wide as the name, however much it holds.
pub fn stacked_tab(ui: &mut Ui, name: &str, count: &str, open: bool) -> Response {
    let mut job = LayoutJob::default();
    let under = theme::caption(format!("\n{count}"));
    for words in [words(ui, name, open), under] {
        words.append_to(&mut job, ui.style(), FontSelection::Default, Align::Min);
    }
    place(ui, Button::new(job), &format!("{name} {count}"), open, None)
}

fn words(ui: &Ui, name: &str, open: bool) -> RichText {
    let t = Tokens::of(ui);
    if open {
        theme::strong(name).color(t.ink)
    } else {
        RichText::new(name).color(t.soft)
    }
}

fn place(ui: &mut Ui, button: Button, label: &str, open: bool, color: Option<Color32>) -> Response {
    let t = Tokens::of(ui);
    let mark = color.unwrap_or(t.wine);
    let response = ui.add(
        button
            .frame_when_inactive(false)
            .stroke(Stroke::NONE)
            .min_size(vec2(theme::ROW, theme::ROW + theme::XS)),
    );
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Tab, enabled, open, label));
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

#[cfg(test)]
mod tests {
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    use super::*;

    #[test]
    fn a_stacked_tab_is_as_wide_as_its_name_however_much_it_holds() {
        let mut harness = Harness::builder()
            .with_context_setup(theme::install)
            .build_ui(|ui| {
                stacked_tab(ui, "Sugeridas", "1", false);
                stacked_tab(ui, "Sugeridas", "10.031", false);
            });
        harness.run();
        let width = |label| harness.get_by_label(label).rect().width();
        let (few, many) = (width("Sugeridas 1"), width("Sugeridas 10.031"));
        assert!((few - many).abs() < 0.5, "{few} and {many}");
    }
}
