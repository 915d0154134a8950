//! What is dragged over the map: boxes to another place, a link to another box. One act each.

use egui::{CursorIcon, Rect, Ui, Vec2};

use crate::domain::Action;
use crate::domain::ids::{ObjectiveId, PerspectiveId};
use crate::domain::strategy_map::ObjectivePlace;
use crate::ui::context::{Context, Outbox};

use super::canvas::Stage;
use super::paint::{BoxLook, Paint};
use super::{Aim, Doing, MapPanel, align, colours};

impl Stage<'_> {
    /// The band where a dragged box would come down.
    pub(super) fn moving_to(&self, panel: &MapPanel, ui: &Ui) -> Option<PerspectiveId> {
        if !matches!(panel.doing, Doing::Moving { .. }) {
            return None;
        }
        let at = ui.input(|input| input.pointer.latest_pos())?;
        self.chart.band_at(self.lens.unit(at).y)
    }

    /// The dragged boxes under the pointer; one act when they are let go.
    pub(super) fn moved(
        &self,
        panel: &mut MapPanel,
        ui: &Ui,
        paint: &Paint,
        cx: Context,
        out: &mut Outbox,
    ) {
        let Doing::Moving { objective, grip } = panel.doing else {
            return;
        };
        let moved = self.taken_along(objective);
        let at = ui.input(|input| input.pointer.latest_pos());
        let place = |id| self.chart.box_of(id).map(|b| self.lens.rect(b.rect));
        let by = place(objective)
            .zip(at)
            .map_or(Vec2::ZERO, |(rect, at)| at - grip - rect.center());
        for id in &moved {
            if let (Some(found), Some(rect)) = (cx.process.objectives.get(*id), place(*id)) {
                let dress = colours::dress(self.colours, cx, paint.tokens, found);
                paint.objective(rect.translate(by), found, &dress, BoxLook::Chosen);
            }
        }
        ui.set_cursor_icon(CursorIcon::Grabbing);
        if ui.input(|input| input.pointer.any_down()) {
            return;
        }
        if let Some(perspective) = self.moving_to(panel, ui) {
            let places = self.places(&moved, objective, perspective, by, cx);
            out.act(Action::PlaceObjectives { places });
        }
        panel.doing = Doing::Nothing;
    }

    /// The objectives that move when one is dragged: all that are chosen with it.
    fn taken_along(&self, objective: ObjectiveId) -> Vec<ObjectiveId> {
        if self.chosen.contains(&objective) {
            self.chosen.iter().copied().collect()
        } else {
            vec![objective]
        }
    }

    /// Where several come down when the one that is dragged comes down in `row`: all by as many
    /// rows, as far as there are any.
    fn places(
        &self,
        several: &[ObjectiveId],
        dragged: ObjectiveId,
        row: PerspectiveId,
        by: Vec2,
        cx: Context,
    ) -> Vec<ObjectivePlace> {
        let rows: Vec<PerspectiveId> = self.chart.bands().map(|(id, _)| id).collect();
        let place = |id: PerspectiveId| rows.iter().position(|row| *row == id);
        let row_of = |id: ObjectiveId| place(cx.process.objectives.get(id)?.perspective);
        let of_all: Vec<usize> = several.iter().filter_map(|id| row_of(*id)).collect();
        let highest = of_all.iter().copied().min().unwrap_or(0);
        let lowest = of_all.iter().copied().max().unwrap_or(0);
        let last = rows.len().saturating_sub(1);
        let down = place(row).zip(row_of(dragged)).map_or(0, |(to, from)| {
            let down = to.cast_signed() - from.cast_signed();
            down.clamp(-highest.cast_signed(), (last - lowest).cast_signed())
        });
        several
            .iter()
            .filter_map(|id| {
                let perspective = *rows.get(row_of(*id)?.saturating_add_signed(down))?;
                let at = self.chart.box_of(*id)?.rect.center() + by / self.lens.scale;
                Some(ObjectivePlace {
                    objective: *id,
                    perspective,
                    x: Some(self.chart.thousandths(at.x)),
                    rank: Some(align::rank(self.chart, cx, perspective, several, at)),
                })
            })
            .collect()
    }

    /// The link that is being drawn; one act when it is let go over a box.
    pub(super) fn linked(
        &self,
        panel: &mut MapPanel,
        ui: &Ui,
        paint: &Paint,
        cx: Context,
        out: &mut Outbox,
    ) {
        let Doing::Linking { from, aim } = panel.doing else {
            return;
        };
        let Some(start) = self.chart.box_of(from).map(|b| self.lens.rect(b.rect)) else {
            return;
        };
        match aim {
            Aim::Keys(to) => {
                if let Some(end) = self.chart.box_of(to).map(|b| self.lens.rect(b.rect)) {
                    paint.rubber(start, nearest_edge(end, start));
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
                // A handle that was only touched is no link of the box to itself.
                let inside = start.shrink(16.0).contains(at);
                if let Some(to) = self.box_at(at).filter(|to| *to != from || inside) {
                    panel.link_to(from, to, ui, cx, out);
                }
                panel.doing = Doing::Nothing;
            }
        }
    }
}

/// The middle of the edge that looks towards another box.
fn nearest_edge(end: Rect, start: Rect) -> egui::Pos2 {
    if end.top() > start.bottom() {
        end.center_top()
    } else if end.bottom() < start.top() {
        end.center_bottom()
    } else if end.left() > start.right() {
        end.left_center()
    } else {
        end.right_center()
    }
}
