//! What is dragged over the map: a box to another place, a link to another box. One act each.

use egui::{CursorIcon, Rect, Ui};

use crate::domain::Action;
use crate::domain::ids::PerspectiveId;
use crate::domain::strategy_map::ObjectiveEdit;
use crate::ui::context::{Context, Outbox};

use super::canvas::Stage;
use super::paint::{BoxLook, Paint};
use super::{Aim, Doing, MapPanel};

impl Stage<'_> {
    /// The band and the middle where a dragged box would come down.
    pub(super) fn moving_to(&self, panel: &MapPanel, ui: &Ui) -> Option<(PerspectiveId, f32)> {
        let Doing::Moving { grip, .. } = panel.doing else {
            return None;
        };
        let at = ui.input(|input| input.pointer.latest_pos())?;
        let band = self.chart.band_at(self.lens.unit(at).y)?;
        Some((band, self.lens.unit(at - grip).x))
    }

    /// The dragged box under the pointer; one act when it is let go.
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
        let at = ui.input(|input| input.pointer.latest_pos());
        if let (Some(found), Some(b), Some(at)) = (
            cx.process.objectives.get(objective),
            self.chart.box_of(objective),
            at,
        ) {
            let rect = self.lens.rect(b.rect);
            let rect = Rect::from_center_size(at - grip, rect.size());
            paint.objective(rect, found, BoxLook::Chosen);
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
    pub(super) fn linked(&self, panel: &mut MapPanel, ui: &Ui, paint: &Paint, out: &mut Outbox) {
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
}
