//! The links between boxes: drawn, and chosen by a click near them.

use egui::{PointerButton, Pos2, Rect};

use crate::ui::context::{Context, Outbox};

use super::canvas::Stage;
use super::paint::{Look, Paint};
use super::{MapPanel, paint};

/// How near the pointer must be to a link to mean it.
const REACH: f32 = 6.0;
/// More links than this are drawn without bends and arrowheads: only where they are dense is seen.
const MANY: usize = 2_000;
/// How far an arrowhead reaches beyond its link.
const BEND: f32 = 16.0;

impl Stage<'_> {
    /// Draws the links and answers whether the pointer is at one.
    pub(super) fn links(
        &self,
        panel: &mut MapPanel,
        paint: &Paint,
        ground: &egui::Response,
        cx: Context,
        out: &mut Outbox,
    ) -> bool {
        let pointer = ground.hover_pos().filter(|_| ground.hovered());
        let mut nearest = None;
        let mut drawn = Vec::new();
        for (id, points) in self.chart.links() {
            let points: Vec<Pos2> = points.map(|point| self.lens.pos(point)).collect();
            let around = Rect::from_points(&points);
            if !self.place.intersects(around.expand(BEND)) {
                continue;
            }
            if let Some(pointer) = pointer.filter(|at| around.expand(REACH).contains(*at)) {
                let away = paint::distance(&points, pointer);
                if away < REACH && nearest.is_none_or(|(_, least)| away < least) {
                    nearest = Some((id, away));
                }
            }
            drawn.push((id, points));
        }
        let nearest = nearest.map(|(id, _)| id);
        let something = !self.chosen.is_empty() || panel.link().is_some();
        let look = |id| {
            let ends = cx.process.links.get(id);
            let touches = ends.is_some_and(|link| {
                self.chosen.contains(&link.from) || self.chosen.contains(&link.to)
            });
            if panel.link() == Some(id) {
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
            match look(*id) {
                look @ (Look::Faded | Look::Plain) if drawn.len() > MANY => {
                    paint.hair(points, look);
                }
                look => paint.link(points, look),
            }
        }
        if ground.double_clicked() {
            let at = ground.interact_pointer_pos().unwrap_or(self.place.center());
            if nearest.is_none()
                && let Some(band) = self.chart.band_at(self.lens.unit(at).y)
            {
                panel.begin_adding(band, "", cx);
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
}
