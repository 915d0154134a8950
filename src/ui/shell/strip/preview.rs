//! The small picture of what the room sees, and the hand over it.

use egui::{Response, Sense, Ui, vec2};

use crate::app::clock;
use crate::app::command::ProjectorCommand;
use crate::app::projection::frame::ProjectorFrame;
use crate::app::projector::{Pointer, Target};
use crate::app::settings::Motion;
use crate::ui::context::{Context, Outbox};
use crate::ui::projector;
use crate::ui::theme::{self, Tokens};

/// A frame in the strip's width, or a share of it.
pub(super) fn preview(ui: &mut Ui, cx: Context, frame: &ProjectorFrame, share: f32) -> Response {
    let t = Tokens::of(ui);
    let width = ui.available_width() * share;
    let size = vec2(width, width / cx.minga.projector().aspect().max(0.3));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    projector::draw(ui, rect, frame, clock::now(), motion(cx));
    let line = egui::Stroke::new(1.0, t.line);
    ui.painter()
        .rect_stroke(rect, theme::CORNER, line, egui::StrokeKind::Outside);
    response
}

/// While the pointer is on, the hand over the preview is seen at the same place by the room.
pub(super) fn point(preview: &Response, cx: Context, out: &mut Outbox) {
    let Pointer::On(shown) = cx.minga.projector().pointer() else {
        return;
    };
    let over = preview.hover_pos().map(|at| {
        let place = (at - preview.rect.min) / preview.rect.width().max(1.0);
        Target::place(place.into())
    });
    let left = matches!(shown, Some(Target::Place(_)));
    if over != shown && (over.is_some() || left) {
        out.send(ProjectorCommand::PointAt(over));
    }
}

pub(crate) fn motion(cx: Context) -> projector::Motion {
    match cx.minga.settings().motion {
        Motion::Shown => projector::Motion::On,
        Motion::Off => projector::Motion::Off,
    }
}
