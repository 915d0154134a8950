//! An objective's box: chosen, edited, taken hold of.

use egui::{CursorIcon, PointerButton, Sense, Ui};
use egui::{Role, WidgetInfo};

use crate::i18n::words;
use crate::ui::context::{Context, Outbox};

use super::canvas::{Hold, Stage};
use super::chart::Box;
use super::paint::{BoxLook, Paint};
use super::{Doing, MapPanel, colours, paint, refused};

impl Stage<'_> {
    /// The box of an objective: drawn, and what the pointer does with it.
    pub(super) fn objective(
        &self,
        panel: &mut MapPanel,
        ui: &Ui,
        paint: &Paint,
        b: Box,
        cx: Context,
        out: &mut Outbox,
    ) {
        let Some(objective) = cx.process.objectives.get(b.objective) else {
            return;
        };
        let rect = self.lens.rect(b.rect);
        let id = self.ground.with(b.objective.0);
        // Not a stop of Tab: the arrows go from box to box.
        let sense = match self.hold {
            Hold::Boxes => Sense::CLICK | Sense::DRAG,
            Hold::Ground => Sense::hover(),
        };
        let response = ui.interact(rect, id, sense);
        let chosen = self.chosen.contains(&b.objective);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &objective.title));
        let look = self.look(panel, ui, b, response.hovered(), cx);
        let dress = colours::dress(self.colours, cx, paint.tokens, objective);
        paint.objective(rect, objective, &dress, look);
        let pointer = self.pointer(ui).filter(|_| response.hovered());
        if pointer.is_some_and(|at| paint::horizon_mark(rect, self.lens.scale).contains(at)) {
            response.show_tooltip_text(words::horizon(cx.lang, objective.horizon));
        } else if pointer.is_some_and(|at| paint::foot_mark(rect, self.lens.scale).contains(at)) {
            response.show_tooltip_text(&dress.words);
        }
        if response.double_clicked() {
            panel.begin_title(b.objective, cx);
        } else if response.clicked() {
            ui.memory_mut(|memory| memory.request_focus(self.ground));
            let adds = ui.input(|input| input.modifiers.shift || input.modifiers.command);
            match panel.doing {
                Doing::Linking { from, .. } if from != b.objective => {
                    panel.link_to(from, b.objective, ui, cx, out);
                    panel.doing = Doing::Nothing;
                }
                Doing::Attaching { activity } => {
                    panel.attach(activity, b.objective, cx, out);
                }
                _ if adds => panel.toggle(b.objective, cx, out),
                _ => panel.choose(Some(b.objective), out),
            }
        }
        if response.drag_started_by(PointerButton::Primary)
            && let Some(at) = response.interact_pointer_pos()
        {
            panel.doing = Doing::Moving {
                objective: b.objective,
                grip: at - rect.center(),
            };
            if !chosen {
                panel.choose(Some(b.objective), out);
            }
        }
        if response.hovered() && matches!(panel.doing, Doing::Nothing) {
            ui.set_cursor_icon(CursorIcon::Grab);
        }
        self.handles(panel, ui, paint, rect, objective, cx);
    }

    fn look(&self, panel: &MapPanel, ui: &Ui, b: Box, hovered: bool, cx: Context) -> BoxLook {
        let chosen = self.chosen.contains(&b.objective);
        match panel.doing {
            Doing::Linking { from, .. } if self.aimed(panel, ui) == Some(b.objective) => {
                return if refused::why(cx, from, b.objective).is_some() {
                    BoxLook::Refused
                } else {
                    BoxLook::Aimed
                };
            }
            Doing::Moving { objective, .. } if objective == b.objective => return BoxLook::Faint,
            Doing::Moving { objective, .. } if chosen && self.chosen.contains(&objective) => {
                return BoxLook::Faint;
            }
            Doing::Marquee { .. } if self.is_in_marquee(panel, ui, b.rect) => {
                return BoxLook::Chosen;
            }
            _ => {}
        }
        let lead = cx.minga.selection().objective == Some(b.objective);
        match (chosen, lead && self.chosen.len() > 1) {
            (true, true) => BoxLook::Leading,
            (true, false) => BoxLook::Chosen,
            (false, _) if hovered => BoxLook::Hovered,
            (false, _) => BoxLook::Plain,
        }
    }
}
