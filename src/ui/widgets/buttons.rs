//! Buttons: high enough to hit, named for those who cannot see the icon.

use egui::{Button, Color32, Response, RichText, Role, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::ui::theme::{self, Tokens};

/// The one main action of a screen.
pub fn primary_button(ui: &mut Ui, icon: &str, label: &str) -> Response {
    let t = Tokens::of(ui);
    let button = Button::new(
        words(icon, label)
            .text_style(theme::strong_style())
            .color(t.on_wine),
    );
    place(
        ui,
        button.fill(t.wine).stroke(Stroke::NONE),
        label,
        t.on_wine,
    )
}

/// Any other action.
pub fn plain_button(ui: &mut Ui, icon: &str, label: &str) -> Response {
    let t = Tokens::of(ui);
    place(ui, Button::new(words(icon, label)), label, t.wine)
}

/// An action that takes something away; never beside the primary one.
pub fn destructive_button(ui: &mut Ui, icon: &str, label: &str) -> Response {
    let t = Tokens::of(ui);
    let button = Button::new(words(icon, label).color(t.brick));
    place(ui, button.stroke(Stroke::new(1.0, t.brick)), label, t.brick)
}

/// Something that is on or off, or one of several that is shown now.
pub fn toggle_button(ui: &mut Ui, label: &str, on: bool) -> Response {
    let t = Tokens::of(ui);
    let button = Button::selectable(on, label).frame_when_inactive(true);
    let response = place(ui, button, label, t.wine);
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, on, label));
    response
}

/// An icon alone; its name is shown under the pointer and told to screen readers.
pub fn icon_button(ui: &mut Ui, icon: &str, label: &str) -> Response {
    let t = Tokens::of(ui);
    let button = Button::new(RichText::new(icon).text_style(theme::emphasis_style()));
    place(ui, button.frame_when_inactive(false), label, t.wine).on_hover_text(label)
}

fn words(icon: &str, label: &str) -> RichText {
    if icon.is_empty() {
        RichText::new(label)
    } else {
        RichText::new(format!("{icon}  {label}"))
    }
}

fn place(ui: &mut Ui, button: Button, label: &str, ring: Color32) -> Response {
    let response = ui.add(button.min_size(vec2(theme::ROW, theme::ROW)));
    // Said again after the button itself did, so that no icon's code point is read aloud.
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, label));
    if response.has_focus() {
        let inset = response.rect.shrink(2.0);
        let corner = theme::CORNER - 2;
        ui.painter()
            .rect_stroke(inset, corner, Stroke::new(2.0, ring), StrokeKind::Inside);
    }
    response
}
