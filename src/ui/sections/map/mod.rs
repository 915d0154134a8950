//! *Mapa estratégico*: drawn and edited while the room speaks (S4).
//! The panel holds what is being typed, dragged and zoomed; the map itself is the process.
//! Never here: where boxes go by themselves (`domain::layout`).

mod align;
mod boxes;
mod canvas;
mod chart;
mod colours;
mod coverage;
mod doing;
mod field;
mod gestures;
mod handles;
mod header;
mod inspector;
mod keys;
mod laying;
mod links;
mod list;
mod marquee;
mod paint;
mod perspectives;
mod picked;
mod project;
mod refused;
#[cfg(test)]
mod tests;
mod turns;
mod view;
mod walk;

use egui::{Frame, Rect, Ui, UiBuilder, pos2};

use crate::app::settings::MapShape;
use crate::domain::ids::ObjectiveId;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::theme;
use crate::ui::widgets::{InPlace, card, primary_button};

use chart::Chart;
use doing::{Aim, Awaited, Doing};
use header::Statement;
use inspector::Inspector;
use laying::Laying;
use list::List;
use picked::Picked;
use refused::Refused;
use view::View;

/// The draft of an objective that is being added.
const DRAFT: &str = "map-new-objective";

/// The inspector's height under the map, and its width beside it where there is room.
const STRIP: f32 = 162.0;
const SIDE: f32 = 388.0;
/// From this width on the inspector stands beside the map.
const WIDE: f32 = 1100.0;
/// The line that says what the colours mean.
const LEGEND: f32 = 20.0;

/// The panel of this step; holds only what is being typed, hovered or scrolled.
#[derive(Default)]
pub struct MapPanel {
    chart: Option<Chart>,
    laying: Laying,
    view: View,
    doing: Doing,
    picked: Picked,
    /// Something was sent that makes what is to be chosen next.
    awaited: Option<Awaited>,
    refused: Option<Refused>,
    /// A box that is to be brought into view.
    reveal: Option<ObjectiveId>,
    statement: Option<(Statement, InPlace)>,
    inspector: Inspector,
    list: List,
    /// What had the keyboard in the pass before.
    focused: Option<egui::Id>,
    /// A cell of the list that is to be edited.
    list_wish: Option<list::Column>,
}

impl MapPanel {
    pub fn show(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        self.follow_choice(cx);
        self.forget_gone(cx);
        self.take_in_added(cx, out);
        self.take_in_made(cx, out);
        header::show(self, ui, cx, out);
        ui.add_space(theme::S);
        let rest = ui.available_rect_before_wrap();
        let (map, inspector) = if rest.width() >= WIDE {
            let split = rest.right() - SIDE;
            (rest.with_max_x(split - theme::M), rest.with_min_x(split))
        } else {
            let split = rest.bottom() - STRIP;
            (rest.with_max_y(split - theme::XS), rest.with_min_y(split))
        };
        ui.scope_builder(UiBuilder::new().max_rect(map), |ui| {
            self.show_map(ui, map, cx, out);
        });
        ui.scope_builder(UiBuilder::new().max_rect(inspector), |ui| {
            inspector::show(self, ui, cx, out);
        });
        ui.advance_cursor_after_rect(rest);
    }

    fn show_map(&mut self, ui: &mut Ui, place: Rect, cx: Context, out: &mut Outbox) {
        if cx.minga.settings().map_shape == MapShape::List {
            list::show(self, ui, place, cx, out);
            return;
        }
        let split = place.bottom() - LEGEND;
        let map = place.with_max_y(split - theme::XS);
        let legend = Rect::from_min_max(pos2(place.left(), split), place.max);
        ui.scope_builder(UiBuilder::new().max_rect(map), |ui| {
            canvas::show(self, ui, map, cx, out);
        });
        let line = egui::Layout::left_to_right(egui::Align::Center);
        ui.scope_builder(UiBuilder::new().max_rect(legend).layout(line), |ui| {
            colours::legend(ui, cx);
        });
        if cx.process.objectives.is_empty() && matches!(self.doing, Doing::Nothing) {
            self.show_empty(ui, map, cx);
        }
    }

    /// Over a map that has no objective yet: what it is for, and the first step.
    fn show_empty(&mut self, ui: &mut Ui, map: Rect, cx: Context) {
        let rect = Rect::from_center_size(map.center(), egui::vec2(theme::PROSE, 144.0));
        card::raised(ui, "empty map", rect, |ui| {
            Frame::new().inner_margin(theme::S).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = theme::S;
                ui.label(t!(cx.lang, "map-empty"));
                ui.label(theme::soft(t!(cx.lang, "map-empty-keys")));
                let button = t!(cx.lang, "map-empty-add");
                let rows = cx.process.perspectives_in_order();
                let row = self.row().or(rows.first().map(|row| row.id));
                if primary_button(ui, "", &button).clicked()
                    && let Some(row) = row
                {
                    self.begin_adding(row, "", cx);
                }
            });
        });
    }

    /// Brings a box into view, on the map and in the list.
    fn reveal(&mut self, objective: ObjectiveId) {
        self.reveal = Some(objective);
        self.list.reveal(walk::Spot::Box(objective));
    }

    /// Changes how the map is looked at.
    fn look_at(&mut self, change: impl FnOnce(&mut View, Rect, &Chart)) {
        if let Some(chart) = &self.chart {
            let place = Rect::from_min_size(egui::Pos2::ZERO, chart.place());
            change(&mut self.view, place, chart);
        }
    }
}
