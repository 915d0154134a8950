//! An objective's box and its handles: chosen, edited, taken hold of.

use egui::{CursorIcon, Rect, Role, Sense, Ui, Vec2, WidgetInfo};

use crate::domain::Action;
use crate::domain::ids::ObjectiveId;
use crate::domain::strategy_map::Objective;
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};

use super::canvas::Stage;
use super::chart::Box;
use super::paint::{BoxLook, Paint};
use super::{Aim, Doing, MapPanel, paint};

/// The handle on a box's edge: what is seen, and what is hit.
const HANDLE: f32 = 7.0;
const HANDLE_HIT: f32 = 24.0;

impl Stage<'_> {
    #[expect(
        clippy::too_many_arguments,
        reason = "what a frame of the map is made of"
    )]
    pub(super) fn objective(
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
        let look = match (moving, chosen, aimed) {
            (true, ..) => BoxLook::Faint,
            (_, true, _) => BoxLook::Chosen,
            (.., true) => BoxLook::Aimed,
            _ if response.hovered() => BoxLook::Hovered,
            _ => BoxLook::Plain,
        };
        paint.objective(rect, objective, look);
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
}
