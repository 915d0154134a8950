//! Cards: one that fills its place, and one raised over what stands below it.
//! Their fill, edge and corners are the same everywhere.

use egui::{Frame, Rect, Stroke, Ui, UiBuilder, Vec2};

use crate::ui::theme::{self, Tokens};

/// A card over all the place that is there: what is chosen, in words.
pub fn strip(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    framed(ui).inner_margin(theme::S).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        ui.spacing_mut().item_spacing.y = theme::XS;
        contents(ui);
    });
}

/// A card raised over what stands at `rect`.
pub fn raised<R>(ui: &mut Ui, salt: &str, rect: Rect, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let builder = UiBuilder::new().id_salt(salt).max_rect(rect);
    let raised = |ui: &mut Ui| {
        let frame = framed(ui)
            .shadow(ui.visuals().popup_shadow)
            .inner_margin(theme::XS);
        frame.show(ui, |ui| {
            ui.set_width(rect.width() - 2.0 * theme::XS);
            ui.spacing_mut().item_spacing.y = theme::XS;
            contents(ui)
        })
    };
    ui.scope_builder(builder, raised).inner.inner
}

/// The rectangle moved so that it stays inside, its top left corner above all.
pub fn inside(rect: Rect, place: Rect) -> Rect {
    let rect = rect.translate((place.max - rect.max).min(Vec2::ZERO));
    rect.translate((place.min - rect.min).max(Vec2::ZERO))
}

fn framed(ui: &Ui) -> Frame {
    let t = Tokens::of(ui);
    Frame::new()
        .fill(t.card)
        .stroke(Stroke::new(1.0, t.line))
        .corner_radius(theme::CORNER)
}
