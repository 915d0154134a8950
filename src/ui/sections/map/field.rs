//! Typing on the map: a box's title, and new objectives at the end of each band.

use egui::{Id, Rect, Ui, Vec2, vec2};

use crate::domain::ids::PerspectiveId;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme;
use crate::ui::widgets::in_place::Typed;
use crate::ui::widgets::{InPlace, card, icon_button};

use super::canvas::Stage;
use super::chart::Chart;
use super::{Doing, MapPanel};

/// The field over a box is at least this wide, however small the map is.
const FIELD: f32 = 220.0;

impl Stage<'_> {
    /// Where a row's name is typed: over it, or below all rows for a new one.
    fn name_place(&self, perspective: Option<PerspectiveId>) -> Rect {
        let mut bands = self.chart.bands();
        let found = match perspective {
            Some(id) => bands.find(|(row, _)| *row == id),
            None => bands.last(),
        };
        let unit = found.map_or(Rect::ZERO, |(_, band)| Chart::label(band));
        let rect = self.lens.rect(unit);
        match perspective {
            Some(_) => rect,
            None => rect.translate(vec2(0.0, rect.height())),
        }
    }

    pub(super) fn plus_buttons(&self, panel: &mut MapPanel, ui: &mut Ui, cx: Context) {
        for (perspective, band) in self.chart.bands() {
            let Some(found) = cx.process.perspectives.get(perspective) else {
                continue;
            };
            let at = self.lens.rect(Chart::plus(band)).center();
            let rect = Rect::from_center_size(at, Vec2::splat(theme::ROW));
            if !self.place.intersects(rect) {
                continue;
            }
            let label = t!(cx.lang, "map-add-to", row = found.name.as_str());
            let builder = egui::UiBuilder::new()
                .id_salt(("plus", perspective.0))
                .max_rect(rect);
            let clicked = ui
                .scope_builder(builder, |ui| icon_button(ui, icons::PLUS, &label).clicked())
                .inner;
            if clicked {
                panel.begin_adding(perspective, "", cx);
            }
        }
    }

    /// The field over the box whose title is being typed.
    pub(super) fn field(&self, panel: &mut MapPanel, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        let (over, label, hint, field) = match &mut panel.doing {
            Doing::Title { objective, field } => {
                let Some(b) = self.chart.box_of(*objective) else {
                    return;
                };
                let over = self.lens.rect(b.rect);
                (over, t!(cx.lang, "map-title-field"), String::new(), field)
            }
            Doing::Naming { perspective, field } => {
                let over = self.name_place(*perspective);
                (
                    over,
                    t!(cx.lang, "map-row-field"),
                    t!(cx.lang, "map-row-hint"),
                    field,
                )
            }
            Doing::Adding {
                perspective,
                field,
                rest,
                ..
            } => {
                let Some((_, band)) = self.chart.bands().find(|(id, _)| id == perspective) else {
                    return;
                };
                if let Some(text) = rest.due(ui, field.text()) {
                    out.send(super::doing::keep(text));
                }
                let plus = self.lens.rect(Chart::plus(band));
                let row = cx.process.perspectives.get(*perspective);
                let name = row.map_or("", |row| row.name.as_str());
                let over = Rect::from_center_size(
                    plus.right_center() - vec2(FIELD / 2.0 + theme::S, 0.0),
                    vec2(FIELD, 2.0 * theme::ROW),
                );
                let label = t!(cx.lang, "map-new-field", row = name);
                (over, label, t!(cx.lang, "map-new-hint"), field)
            }
            _ => return,
        };
        let size = vec2(over.width().max(FIELD), over.height().max(2.0 * theme::ROW));
        let rect = card::inside(Rect::from_center_size(over.center(), size), self.place);
        let id = self.ground.with("field");
        let typed = raised(ui, id, rect, [&label, &hint], field, cx);
        panel.typed(typed, cx, out);
        panel.give_back(ui, self.ground);
    }
}

fn raised(
    ui: &mut Ui,
    id: Id,
    rect: Rect,
    [label, hint]: [&str; 2],
    field: &mut InPlace,
    cx: Context,
) -> Typed {
    card::raised(ui, "field", rect, |ui| {
        let (_, typed) = field.show(ui, id, label, hint);
        ui.label(theme::caption(t!(cx.lang, "map-field-keys")));
        typed
    })
}

impl MapPanel {
    /// The same fields over the list: for a new objective, or a perspective's name.
    pub(super) fn list_field(
        &mut self,
        ui: &mut Ui,
        list: Id,
        over: Rect,
        cx: Context,
        out: &mut Outbox,
    ) {
        let (label, hint, field) = match &mut self.doing {
            Doing::Naming { field, .. } => (
                t!(cx.lang, "map-row-field"),
                t!(cx.lang, "map-row-hint"),
                field,
            ),
            Doing::Adding {
                perspective,
                field,
                rest,
                ..
            } => {
                if let Some(text) = rest.due(ui, field.text()) {
                    out.send(super::doing::keep(text));
                }
                let row = cx.process.perspectives.get(*perspective);
                let name = row.map_or("", |row| row.name.as_str());
                let label = t!(cx.lang, "map-new-field", row = name);
                (label, t!(cx.lang, "map-new-hint"), field)
            }
            _ => return,
        };
        let size = vec2(2.0 * FIELD, 2.0 * theme::ROW);
        let rect = card::inside(
            Rect::from_min_size(over.left_bottom(), size),
            ui.clip_rect(),
        );
        let typed = raised(ui, list.with("field"), rect, [&label, &hint], field, cx);
        self.typed(typed, cx, out);
        self.give_back(ui, list);
    }

    /// The keyboard goes back to the map once nothing is typed any more.
    fn give_back(&self, ui: &Ui, to: Id) {
        if matches!(self.doing, Doing::Nothing) {
            ui.memory_mut(|memory| {
                if memory.focused().is_none() {
                    memory.request_focus(to);
                }
            });
        }
    }
}
