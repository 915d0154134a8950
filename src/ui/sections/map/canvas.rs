//! The drawn map and what the pointer does on it.

use egui::{
    CursorIcon, EventFilter, Id, PointerButton, Pos2, Rect, Role, Sense, Ui, Vec2, WidgetInfo, vec2,
};

use crate::domain::Action;
use crate::domain::ids::{ObjectiveId, PerspectiveId};
use crate::domain::strategy_map::{Objective, ObjectiveEdit};
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::icon_button;

use super::chart::{Box, Chart};
use super::paint::{Look, Paint};
use super::{Aim, Doing, MapPanel, keys, paint};

/// How near the pointer must be to a link to mean it.
const REACH: f32 = 6.0;
/// The handle on a box's edge: what is seen, and what is hit.
const HANDLE: f32 = 7.0;
const HANDLE_HIT: f32 = 24.0;
/// The field over a box is at least this wide, however small the map is.
const FIELD: f32 = 220.0;
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

    fn unit(self, pos: Pos2) -> Pos2 {
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
struct Stage<'a> {
    place: Rect,
    chart: &'a Chart,
    lens: Lens,
    ground: Id,
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
            paint.band(perspective, band, target_band == Some(perspective));
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
        self.plus_buttons(panel, ui, cx);
        self.moved(panel, ui, &paint, cx, out);
        self.linked(panel, ui, &paint, out);
        self.field(panel, ui, cx, out);
        if ui.memory(|memory| memory.has_focus(self.ground)) {
            paint.focus(self.place);
        }
    }

    /// Draws the links and answers whether the pointer is at one.
    #[expect(
        clippy::too_many_arguments,
        reason = "what a frame of the map is made of"
    )]
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

    #[expect(
        clippy::too_many_arguments,
        reason = "what a frame of the map is made of"
    )]
    fn objective(
        &self,
        panel: &mut MapPanel,
        ui: &Ui,
        paint: &Paint,
        b: Box,
        objective: &Objective,
        cx: Context,
        out: &mut Outbox,
    ) {
        let rect = self.lens.rect(b.rect);
        let id = self.ground.with(b.objective.0);
        // Not a stop of Tab: the arrows go from box to box.
        let response = ui.interact(rect, id, Sense::CLICK | Sense::DRAG);
        let chosen = cx.minga.selection().objective == Some(b.objective);
        response.widget_info(|| {
            WidgetInfo::selected(Role::Button, true, chosen, objective.title.as_str())
        });
        let aimed = match panel.doing {
            Doing::Linking {
                from,
                aim: Aim::Pointer,
            } => from != b.objective && self.pointer(ui).is_some_and(|at| rect.contains(at)),
            Doing::Linking {
                aim: Aim::Keys(to), ..
            } => to == b.objective,
            _ => false,
        };
        let moving =
            matches!(panel.doing, Doing::Moving { objective, .. } if objective == b.objective);
        paint.objective(rect, objective, chosen, aimed, response.hovered(), moving);
        let mark = paint::horizon_mark(rect, self.lens.scale);
        if response.hovered() && self.pointer(ui).is_some_and(|at| mark.contains(at)) {
            response.show_tooltip_text(words::horizon(cx.lang, objective.horizon));
        }
        if response.double_clicked() {
            panel.begin_title(b.objective, cx);
        } else if response.clicked() {
            ui.memory_mut(|memory| memory.request_focus(self.ground));
            match panel.doing {
                Doing::Linking { from, .. } if from != b.objective => {
                    out.act(Action::LinkObjectives {
                        from,
                        to: b.objective,
                    });
                    panel.doing = Doing::Nothing;
                }
                _ => panel.choose(Some(b.objective), out),
            }
        }
        if response.drag_started()
            && let Some(at) = response.interact_pointer_pos()
        {
            panel.doing = Doing::Moving {
                objective: b.objective,
                grip: at - rect.center(),
            };
            panel.choose(Some(b.objective), out);
        }
        if response.hovered() && matches!(panel.doing, Doing::Nothing) {
            ui.set_cursor_icon(CursorIcon::Grab);
        }
        self.handles(panel, ui, paint, rect, b.objective, objective, cx);
    }

    /// The handles at a box's top and right edge, from which links are drawn.
    #[expect(
        clippy::too_many_arguments,
        reason = "what a frame of the map is made of"
    )]
    fn handles(
        &self,
        panel: &mut MapPanel,
        ui: &Ui,
        paint: &Paint,
        rect: Rect,
        from: ObjectiveId,
        objective: &Objective,
        cx: Context,
    ) {
        let idle = matches!(panel.doing, Doing::Nothing);
        let near = idle
            && self
                .pointer(ui)
                .is_some_and(|at| rect.expand(HANDLE_HIT / 2.0).contains(at));
        let drawing =
            matches!(panel.doing, Doing::Linking { from: at, aim: Aim::Pointer } if at == from);
        if !near && !drawing {
            return;
        }
        for (edge, at) in [("top", rect.center_top()), ("right", rect.right_center())] {
            let hit = Rect::from_center_size(at, Vec2::splat(HANDLE_HIT));
            let id = self.ground.with((edge, from.0));
            let response = ui.interact(hit, id, Sense::DRAG);
            let label = t!(cx.lang, "map-handle", title = objective.title.as_str());
            response.widget_info(|| WidgetInfo::labeled(Role::GraphicsObject, true, &label));
            paint.handle(at, HANDLE, response.hovered() || response.dragged());
            if response.hovered() {
                ui.set_cursor_icon(CursorIcon::Crosshair);
            }
            if response.drag_started() {
                panel.doing = Doing::Linking {
                    from,
                    aim: Aim::Pointer,
                };
            }
        }
    }

    fn pointer(&self, ui: &Ui) -> Option<Pos2> {
        ui.input(|input| input.pointer.latest_pos())
            .filter(|at| self.place.contains(*at))
    }

    /// The band and the middle where a dragged box would come down.
    fn moving_to(&self, panel: &MapPanel, ui: &Ui) -> Option<(PerspectiveId, f32)> {
        let Doing::Moving { grip, .. } = panel.doing else {
            return None;
        };
        let at = ui.input(|input| input.pointer.latest_pos())?;
        let band = self.chart.band_at(self.lens.unit(at).y)?;
        Some((band, self.lens.unit(at - grip).x))
    }

    /// The dragged box under the pointer; one act when it is let go.
    fn moved(&self, panel: &mut MapPanel, ui: &Ui, paint: &Paint, cx: Context, out: &mut Outbox) {
        let Doing::Moving { objective, grip } = panel.doing else {
            return;
        };
        let at = ui.input(|input| input.pointer.latest_pos());
        if let (Some(found), Some(b), Some(at)) = (
            cx.process.objectives.get(objective),
            self.chart.box_of(objective),
            at,
        ) {
            let rect = self.lens.rect(b.rect);
            let rect = Rect::from_center_size(at - grip, rect.size());
            paint.objective(rect, found, true, false, true, false);
            ui.set_cursor_icon(CursorIcon::Grabbing);
        }
        if ui.input(|input| input.pointer.any_down()) {
            return;
        }
        if let Some((perspective, middle)) = self.moving_to(panel, ui) {
            out.act(Action::EditObjective {
                objective,
                edit: ObjectiveEdit::Place {
                    perspective,
                    x: self.chart.thousandths(middle),
                },
            });
        }
        panel.doing = Doing::Nothing;
    }

    /// The link that is being drawn; one act when it is let go over a box.
    fn linked(&self, panel: &mut MapPanel, ui: &Ui, paint: &Paint, out: &mut Outbox) {
        let Doing::Linking { from, aim } = panel.doing else {
            return;
        };
        let Some(start) = self.chart.box_of(from).map(|b| self.lens.rect(b.rect)) else {
            return;
        };
        match aim {
            Aim::Keys(to) => {
                if let Some(end) = self.chart.box_of(to).map(|b| self.lens.rect(b.rect)) {
                    paint.rubber(start, end.center_bottom());
                }
            }
            Aim::Pointer => {
                let Some(at) = ui.input(|input| input.pointer.latest_pos()) else {
                    return;
                };
                paint.rubber(start, at);
                if ui.input(|input| input.pointer.any_down()) {
                    return;
                }
                let under = self
                    .chart
                    .boxes()
                    .find(|b| self.lens.rect(b.rect).contains(at));
                if let Some(to) = under.map(|b| b.objective).filter(|to| *to != from) {
                    out.act(Action::LinkObjectives { from, to });
                }
                panel.doing = Doing::Nothing;
            }
        }
    }

    fn plus_buttons(&self, panel: &mut MapPanel, ui: &mut Ui, cx: Context) {
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
                panel.begin_adding(perspective, cx);
            }
        }
    }

    /// The field over the box whose title is being typed.
    fn field(&self, panel: &mut MapPanel, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        let (over, label, hint, field) = match &mut panel.doing {
            Doing::Title { objective, field } => {
                let Some(b) = self.chart.box_of(*objective) else {
                    return;
                };
                let over = self.lens.rect(b.rect);
                (over, t!(cx.lang, "map-title-field"), String::new(), field)
            }
            Doing::Adding {
                perspective,
                field,
                kept,
                ..
            } => {
                let Some((_, band)) = self.chart.bands().find(|(id, _)| id == perspective) else {
                    return;
                };
                if let Some(text) = kept.due(ui, field.text()) {
                    out.send(super::keep(text));
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
        let mut rect = Rect::from_center_size(over.center(), size);
        rect = rect.translate((self.place.min - rect.min).max(Vec2::ZERO));
        rect = rect.translate((self.place.max - rect.max).min(Vec2::ZERO));
        let id = self.ground.with("field");
        let t = Tokens::of(ui);
        let builder = egui::UiBuilder::new().id_salt("field").max_rect(rect);
        let typed = ui
            .scope_builder(builder, |ui| {
                ui.spacing_mut().item_spacing.y = theme::XS;
                egui::Frame::new()
                    .fill(t.card)
                    .stroke(egui::Stroke::new(1.0, t.line))
                    .shadow(ui.visuals().popup_shadow)
                    .corner_radius(theme::CORNER)
                    .inner_margin(theme::XS)
                    .show(ui, |ui| {
                        let (_, typed) = field.show(ui, id, &label, &hint);
                        ui.label(theme::caption(t!(cx.lang, "map-field-keys")));
                        typed
                    })
                    .inner
            })
            .inner;
        panel.typed(typed, cx, out);
        if matches!(panel.doing, Doing::Nothing) {
            ui.memory_mut(|memory| {
                if memory.focused().is_none() {
                    memory.request_focus(self.ground);
                }
            });
        }
    }
}
