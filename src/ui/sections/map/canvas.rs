//! The drawn map in its place: what it is made of, and in which order it is drawn.

use std::collections::BTreeSet;

use egui::{
    CursorIcon, EventFilter, Id, Key, PointerButton, Pos2, Rect, Role, Sense, Ui, Vec2, WidgetInfo,
};

use crate::app::settings::MapColours;
use crate::domain::ids::ObjectiveId;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::theme::{self, Tokens};

use super::chart::Chart;
use super::paint::{Look, Paint};
use super::view::Lens;
use super::{Aim, Doing, MapPanel, keys, laying, project};

/// What a drag with the main button takes hold of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hold {
    Boxes,
    /// The space bar is down: the ground, wherever it is dragged.
    Ground,
}

/// A chart on the screen.
pub(super) struct Stage<'a> {
    pub(super) place: Rect,
    pub(super) chart: &'a Chart,
    pub(super) lens: Lens,
    pub(super) ground: Id,
    pub(super) hold: Hold,
    pub(super) chosen: BTreeSet<ObjectiveId>,
    pub(super) colours: MapColours,
}

/// Draws the map in `place` and takes in what the pointer and the keys do with it.
pub fn show(panel: &mut MapPanel, ui: &mut Ui, place: Rect, cx: Context, out: &mut Outbox) {
    laying::follow(panel, ui.ctx(), place.size(), cx, out);
    ui.set_clip_rect(place.expand(2.0).intersect(ui.clip_rect()));
    let id = Id::unique("strategy map");
    let ground = ui.interact(place, id, Sense::click_and_drag());
    let name = t!(cx.lang, "map-canvas");
    ground.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, &name));
    listen(panel, ui, id, cx, out);
    let Some(chart) = panel.chart.take() else {
        ui.put(place, egui::Spinner::new());
        return;
    };
    let typing = ui.memory(|memory| memory.focused().is_some_and(|focus| focus != id));
    let hold = if !typing && ui.input(|input| input.key_down(Key::Space)) {
        Hold::Ground
    } else {
        Hold::Boxes
    };
    look_around(panel, ui, place, &ground, &chart, hold);
    if let Some(b) = panel.reveal.take().and_then(|id| chart.box_of(id)) {
        panel.view.reveal(place, &chart, b.rect);
    }
    let stage = Stage {
        place,
        chart: &chart,
        lens: panel.view.lens(place, &chart),
        ground: id,
        hold,
        chosen: panel.chosen(cx).into_iter().collect(),
        colours: cx.minga.settings().map_colours,
    };
    stage.show(panel, ui, &ground, cx, out);
    if panel.laying.is_waiting() {
        let at = Rect::from_min_size(place.min, Vec2::splat(theme::ROW)).shrink(theme::XS);
        ui.put(at, egui::Spinner::new());
    }
    panel.chart = Some(chart);
}

/// The keyboard is the map's while the map has the focus, or nothing has.
fn listen(panel: &mut MapPanel, ui: &Ui, id: Id, cx: Context, out: &mut Outbox) {
    let focused = ui.memory(egui::Memory::focused);
    if focused == Some(id) {
        let filter = EventFilter {
            tab: false,
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    }
    if panel.has_keyboard(ui, id) && !panel.doing.is_typing() {
        keys::handle(panel, ui, cx, out);
    }
}

/// Zooms with Ctrl and the wheel or a pinch; pans with the wheel, the middle button, the space bar,
/// and by dragging the ground.
fn look_around(
    panel: &mut MapPanel,
    ui: &Ui,
    place: Rect,
    ground: &egui::Response,
    chart: &Chart,
    hold: Hold,
) {
    let over = ui.rect_contains_pointer(place);
    let (zoom, scroll, pointer) = ui.input(|input| {
        (
            input.zoom_delta(),
            input.smooth_scroll_delta(),
            input.pointer.clone(),
        )
    });
    let view = &mut panel.view;
    if over && (zoom - 1.0).abs() > f32::EPSILON {
        let about = pointer.hover_pos().unwrap_or(place.center());
        view.zoom_by(place, chart, zoom, about);
    } else if over && scroll != Vec2::ZERO {
        view.pan_by(place, chart, scroll);
    }
    let by_hand = over
        && (pointer.middle_down() || hold == Hold::Ground && pointer.primary_down())
        && pointer.delta() != Vec2::ZERO;
    if by_hand {
        view.pan_by(place, chart, pointer.delta());
    } else if ground.dragged_by(PointerButton::Primary)
        && !matches!(panel.doing, Doing::Marquee { .. })
        && hold == Hold::Boxes
    {
        let begins = ground.drag_started() && ui.input(|input| input.modifiers.shift);
        match ground.interact_pointer_pos().filter(|_| begins) {
            Some(at) => {
                let from = view.lens(place, chart).unit(at);
                panel.doing = Doing::Marquee { from };
            }
            None => view.pan_by(place, chart, ground.drag_delta()),
        }
    }
    if by_hand || hold == Hold::Ground && over {
        ui.set_cursor_icon(CursorIcon::Grabbing);
    }
    panel.view.hold(place, chart);
}

impl Stage<'_> {
    fn show(
        &self,
        panel: &mut MapPanel,
        ui: &mut Ui,
        ground: &egui::Response,
        cx: Context,
        out: &mut Outbox,
    ) {
        let paint = Paint {
            painter: ui.painter().clone(),
            tokens: Tokens::of(ui),
            lens: self.lens,
            process: cx.process,
        };
        let target_band = self.moving_to(panel, ui);
        for (perspective, band) in self.chart.bands() {
            let look = if target_band == Some(perspective) {
                Look::Chosen
            } else {
                Look::Plain
            };
            paint.band(perspective, band, look);
        }
        if self.links(panel, &paint, ground, cx, out) {
            ui.set_cursor_icon(CursorIcon::PointingHand);
        }
        self.names(panel, ui, &paint, cx, out);
        for b in self.chart.boxes() {
            if self.place.intersects(self.lens.rect(b.rect).expand(16.0)) {
                self.objective(panel, ui, &paint, b, cx, out);
            }
        }
        project::point(self, ui, cx, out);
        self.plus_buttons(panel, ui, cx);
        self.moved(panel, ui, &paint, cx, out);
        self.linked(panel, ui, &paint, cx, out);
        self.marquee(panel, ui, &paint, cx, out);
        self.refusal(panel, ui, cx);
        self.field(panel, ui, cx, out);
        if ui.memory(|memory| memory.has_focus(self.ground)) {
            paint.focus(self.place);
        }
    }

    pub(super) fn pointer(&self, ui: &Ui) -> Option<Pos2> {
        ui.input(|input| input.pointer.latest_pos())
            .filter(|at| self.place.contains(*at))
    }

    /// The box at a place on the screen.
    pub(super) fn box_at(&self, at: Pos2) -> Option<ObjectiveId> {
        let mut boxes = self.chart.boxes();
        let found = boxes.find(|b| self.lens.rect(b.rect).contains(at));
        found.map(|b| b.objective)
    }

    /// The box where a link that is being drawn would end.
    pub(super) fn aimed(&self, panel: &MapPanel, ui: &Ui) -> Option<ObjectiveId> {
        let Doing::Linking { from, aim } = panel.doing else {
            return None;
        };
        match aim {
            Aim::Keys(to) => Some(to),
            Aim::Pointer => self
                .box_at(self.pointer(ui)?)
                .filter(|under| *under != from),
        }
    }
}
