//! The handles in the middle of a box's four edges, from which links are drawn.

use egui::{CursorIcon, PointerButton, Pos2, Rect, Role, Sense, Ui, Vec2, WidgetInfo};

use crate::domain::strategy_map::Objective;
use crate::t;
use crate::ui::context::Context;

use super::canvas::{Hold, Stage};
use super::paint::Paint;
use super::{Aim, Doing, MapPanel};

/// What is seen of a handle, and what is hit.
const RADIUS: f32 = 6.0;
const HIT: f32 = 24.0;

impl Stage<'_> {
    pub(super) fn handles(
        &self,
        panel: &mut MapPanel,
        ui: &Ui,
        paint: &Paint,
        rect: Rect,
        objective: &Objective,
        cx: Context,
    ) {
        let from = objective.id;
        let idle = matches!(panel.doing, Doing::Nothing) && self.hold == Hold::Boxes;
        let near = idle && self.pointer(ui).is_some_and(|at| self.is_nearest(rect, at));
        let drawing =
            matches!(panel.doing, Doing::Linking { from: at, aim: Aim::Pointer } if at == from);
        if !near && !drawing {
            return;
        }
        for (edge, at) in [
            ("top", rect.center_top()),
            ("right", rect.right_center()),
            ("bottom", rect.center_bottom()),
            ("left", rect.left_center()),
        ] {
            let hit = Rect::from_center_size(at, Vec2::splat(HIT));
            let id = self.ground.with((edge, from.0));
            let response = ui.interact(hit, id, Sense::DRAG);
            let label = t!(cx.lang, "map-handle", title = objective.title.as_str());
            response.widget_info(|| WidgetInfo::labeled(Role::GraphicsObject, true, &label));
            paint.handle(at, RADIUS, response.hovered() || response.dragged());
            if response.hovered() {
                ui.set_cursor_icon(CursorIcon::Crosshair);
            }
            if response.drag_started_by(PointerButton::Primary) {
                panel.doing = Doing::Linking {
                    from,
                    aim: Aim::Pointer,
                };
            }
        }
    }

    /// Whether a place is within reach of a box's handles and no other box is nearer: between two
    /// neighbours only one offers its own.
    fn is_nearest(&self, rect: Rect, at: Pos2) -> bool {
        let away = rect.distance_to_pos(at);
        let mut boxes = self.chart.boxes();
        rect.expand(HIT / 2.0).contains(at)
            && boxes.all(|b| self.lens.rect(b.rect).distance_to_pos(at) >= away)
    }
}
