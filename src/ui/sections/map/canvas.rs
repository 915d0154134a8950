//! The drawn map and what the pointer does on it.

use egui::{
    CursorIcon, EventFilter, Id, PointerButton, Pos2, Rect, Role, Sense, Ui, Vec2, WidgetInfo, vec2,
};

use crate::domain::ids::ObjectiveId;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::theme::Tokens;

use super::chart::Chart;
use super::paint::{Look, Paint};
use super::{Doing, MapPanel, keys, paint, project};

/// How near the pointer must be to a link to mean it.
const REACH: f32 = 6.0;
const CLOSEST: f32 = 4.0;

/// Where the chart lies on the screen.
#[derive(Clone, Copy)]
pub struct Lens {
    origin: Pos2,
    pub scale: f32,
}

impl Lens {
    pub fn pos(self, unit: Pos2) -> Pos2 {
        self.origin + unit.to_vec2() * self.scale
    }

    pub fn rect(self, unit: Rect) -> Rect {
        Rect::from_min_max(self.pos(unit.min), self.pos(unit.max))
    }

    pub fn unit(self, pos: Pos2) -> Pos2 {
        ((pos - self.origin) / self.scale).to_pos2()
    }
}

/// Draws the map in `place` and takes in what the pointer and the keys do with it.
pub fn show(panel: &mut MapPanel, ui: &mut Ui, place: Rect, cx: Context, out: &mut Outbox) {
    let revision = cx.session.revision();
    if !panel
        .chart
        .as_ref()
        .is_some_and(|chart| chart.fits(revision, place.size()))
    {
        panel.chart = Some(Chart::new(cx.process, revision, place.size(), ui.painter()));
    }
    ui.set_clip_rect(place.expand(2.0).intersect(ui.clip_rect()));
    let id = Id::unique("strategy map");
    let ground = ui.interact(place, id, Sense::click_and_drag());
    let name = t!(cx.lang, "map-canvas");
    ground.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, &name));
    listen(panel, ui, id, cx, out);
    let Some(chart) = panel.chart.take() else {
        return;
    };
    look_around(panel, ui, place, &ground, &chart);
    let lens = lens(panel, place, &chart);
    let stage = Stage {
        place,
        chart: &chart,
        lens,
        ground: id,
    };
    stage.show(panel, ui, &ground, cx, out);
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
    let typing = matches!(panel.doing, Doing::Title { .. } | Doing::Adding { .. });
    if !typing && (focused == Some(id) || focused.is_none()) {
        keys::handle(panel, ui, cx, out);
    }
}

/// Zooms with Ctrl and the wheel or a pinch, pans with the wheel and by dragging the ground.
fn look_around(panel: &mut MapPanel, ui: &Ui, place: Rect, ground: &egui::Response, chart: &Chart) {
    let over = ui.rect_contains_pointer(place);
    let (zoom, scroll, pointer) = ui.input(|input| {
        (
            input.zoom_delta(),
            input.smooth_scroll_delta(),
            input.pointer.hover_pos(),
        )
    });
    if over && (zoom - 1.0).abs() > f32::EPSILON {
        let about = pointer.unwrap_or(place.center());
        zoom_by(panel, place, chart, zoom, about);
    } else if over && panel.view.zoom > 1.0 {
        panel.view.pan += scroll;
    }
    if ground.dragged() {
        panel.view.pan += ground.drag_delta();
        ui.set_cursor_icon(CursorIcon::Grabbing);
    }
    hold(panel, place, chart);
}

/// Zooms so that what is at `about` stays there.
pub fn zoom_by(panel: &mut MapPanel, place: Rect, chart: &Chart, factor: f32, about: Pos2) {
    let before = lens(panel, place, chart);
    let fixed = before.unit(about);
    panel.view.zoom = (panel.view.zoom * factor).clamp(0.6, CLOSEST);
    let after = lens(panel, place, chart);
    panel.view.pan += about - after.pos(fixed);
    hold(panel, place, chart);
}

/// Keeps the map from leaving its place altogether.
fn hold(panel: &mut MapPanel, place: Rect, chart: &Chart) {
    let size = chart.size() * chart.scale * panel.view.zoom;
    let most = ((size - place.size()) / 2.0).max(Vec2::ZERO) + vec2(60.0, 60.0);
    panel.view.pan = panel.view.pan.clamp(-most, most);
    if panel.view.zoom <= 1.0 && size.x <= place.width() + 1.0 && size.y <= place.height() + 1.0 {
        panel.view.pan = Vec2::ZERO;
    }
}

fn lens(panel: &MapPanel, place: Rect, chart: &Chart) -> Lens {
    let scale = chart.scale * panel.view.zoom;
    let size = chart.size() * scale;
    Lens {
        origin: place.center() - size / 2.0 + panel.view.pan,
        scale,
    }
}

/// A chart on the screen.
pub(super) struct Stage<'a> {
    pub(super) place: Rect,
    pub(super) chart: &'a Chart,
    pub(super) lens: Lens,
    pub(super) ground: Id,
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
        let t = Tokens::of(ui);
        let paint = Paint {
            painter: ui.painter().clone(),
            tokens: t,
            lens: self.lens,
            process: cx.process,
        };
        let target_band = self.moving_to(panel, ui).map(|(band, _)| band);
        for (perspective, band) in self.chart.bands() {
            let look = if target_band == Some(perspective) {
                Look::Chosen
            } else {
                Look::Plain
            };
            paint.band(perspective, band, look);
        }
        let chosen = cx.minga.selection().objective;
        let hovered_link = self.links(panel, &paint, ground, chosen, cx, out);
        if hovered_link {
            ui.set_cursor_icon(CursorIcon::PointingHand);
        }
        for b in self.chart.boxes() {
            if let Some(objective) = cx.process.objectives.get(b.objective) {
                self.objective(panel, ui, &paint, b, objective, cx, out);
            }
        }
        project::point(self, ui, cx, out);
        self.plus_buttons(panel, ui, cx);
        self.moved(panel, ui, &paint, cx, out);
        self.linked(panel, ui, &paint, out);
        self.field(panel, ui, cx, out);
        if ui.memory(|memory| memory.has_focus(self.ground)) {
            paint.focus(self.place);
        }
    }

    /// Draws the links and answers whether the pointer is at one.
    fn links(
        &self,
        panel: &mut MapPanel,
        paint: &Paint,
        ground: &egui::Response,
        chosen: Option<ObjectiveId>,
        cx: Context,
        out: &mut Outbox,
    ) -> bool {
        let pointer = ground.hover_pos().filter(|_| ground.hovered());
        let mut nearest = None;
        let mut drawn = Vec::new();
        for (id, points) in self.chart.links() {
            let points: Vec<Pos2> = points.iter().map(|point| self.lens.pos(*point)).collect();
            if let Some(pointer) = pointer {
                let away = paint::distance(&points, pointer);
                if away < REACH && nearest.is_none_or(|(_, least)| away < least) {
                    nearest = Some((id, away));
                }
            }
            drawn.push((id, points));
        }
        let nearest = nearest.map(|(id, _)| id);
        let something = chosen.is_some() || panel.link.is_some();
        let look = |id| {
            let ends = cx.process.links.get(id);
            let touches = ends.is_some_and(|link| {
                chosen.is_some_and(|chosen| link.from == chosen || link.to == chosen)
            });
            if panel.link == Some(id) {
                Look::Chosen
            } else if touches || nearest == Some(id) {
                Look::Raised
            } else if something {
                Look::Faded
            } else {
                Look::Plain
            }
        };
        // What is emphasised lies over what is not.
        drawn.sort_by_key(|(id, _)| look(*id));
        for (id, points) in &drawn {
            paint.link(points, look(*id));
        }
        if ground.double_clicked() {
            let at = ground.interact_pointer_pos().unwrap_or(self.place.center());
            if nearest.is_none()
                && let Some(band) = self.chart.band_at(self.lens.unit(at).y)
            {
                panel.begin_adding(band, cx);
            }
        } else if ground.clicked_by(PointerButton::Primary) {
            // Not `clicked`: that is also Enter, which edits or links.
            ground.request_focus();
            match nearest {
                Some(link) => panel.choose_link(link, out),
                None => panel.choose(None, out),
            }
        }
        nearest.is_some()
    }

    pub(super) fn pointer(&self, ui: &Ui) -> Option<Pos2> {
        ui.input(|input| input.pointer.latest_pos())
            .filter(|at| self.place.contains(*at))
    }
}
