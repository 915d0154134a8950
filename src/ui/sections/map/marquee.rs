//! Choosing several boxes by drawing a rectangle around them.

use egui::{Rect, Ui};

use crate::ui::context::{Context, Outbox};

use super::canvas::Stage;
use super::paint::Paint;
use super::{Doing, MapPanel};

impl Stage<'_> {
    /// The rectangle that is being drawn; what it touches is chosen too when it is let go.
    pub(super) fn marquee(
        &self,
        panel: &mut MapPanel,
        ui: &Ui,
        paint: &Paint,
        cx: Context,
        out: &mut Outbox,
    ) {
        let Some(rect) = self.drawn(panel, ui) else {
            return;
        };
        paint.marquee(self.lens.rect(rect));
        if ui.input(|input| input.pointer.any_down()) {
            return;
        }
        panel.doing = Doing::Nothing;
        let mut all = panel.chosen(cx);
        for b in self.chart.boxes() {
            if b.rect.intersects(rect) && !all.contains(&b.objective) {
                all.push(b.objective);
            }
        }
        panel.choose_all(all, out);
        ui.memory_mut(|memory| memory.request_focus(self.ground));
    }

    /// Whether a box would be chosen by the rectangle that is being drawn.
    pub(super) fn is_in_marquee(&self, panel: &MapPanel, ui: &Ui, unit: Rect) -> bool {
        self.drawn(panel, ui)
            .is_some_and(|rect| rect.intersects(unit))
    }

    /// The rectangle in the chart's units.
    fn drawn(&self, panel: &MapPanel, ui: &Ui) -> Option<Rect> {
        let Doing::Marquee { from } = panel.doing else {
            return None;
        };
        let at = ui.input(|input| input.pointer.latest_pos())?;
        Some(Rect::from_two_pos(from, self.lens.unit(at)))
    }
}
