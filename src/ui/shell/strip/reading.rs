//! How large the room sees the page, and to which row it can be read.

use egui::{Frame, RichText, Ui};

use crate::app::command::ProjectorCommand;
use crate::app::projection::frame::ProjectorFrame;
use crate::app::projection::room;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::icon_button;

/// Larger, smaller, and the part that is seen then.
pub fn zoom(ui: &mut Ui, cx: Context, out: &mut Outbox) {
    let projector = cx.minga.projector();
    let [x, y] = projector.scroll();
    let step = 0.25 / projector.zoom();
    ui.label(theme::caption(t!(cx.lang, "strip-zoom")));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        if icon_button(
            ui,
            icons::MAGNIFYING_GLASS_MINUS,
            &t!(cx.lang, "strip-zoom-out"),
        )
        .clicked()
        {
            out.send(ProjectorCommand::Zoom(projector.zoom() / 1.25));
        }
        if icon_button(
            ui,
            icons::MAGNIFYING_GLASS_PLUS,
            &t!(cx.lang, "strip-zoom-in"),
        )
        .clicked()
        {
            out.send(ProjectorCommand::Zoom(projector.zoom() * 1.25));
        }
        ui.add_enabled_ui(projector.zoom() > 1.0, |ui| {
            for (icon, name, to) in [
                (
                    icons::ARROW_LEFT,
                    t!(cx.lang, "strip-scroll-left"),
                    [x - step, y],
                ),
                (
                    icons::ARROW_RIGHT,
                    t!(cx.lang, "strip-scroll-right"),
                    [x + step, y],
                ),
                (
                    icons::ARROW_UP,
                    t!(cx.lang, "strip-scroll-up"),
                    [x, y - step],
                ),
                (
                    icons::ARROW_DOWN,
                    t!(cx.lang, "strip-scroll-down"),
                    [x, y + step],
                ),
            ] {
                if icon_button(ui, icon, &name).clicked() {
                    out.send(ProjectorCommand::Scroll(to));
                }
            }
        });
    });
}

/// The readability meter: to which row the text on the screen can be read.
pub fn readable(ui: &mut Ui, cx: Context, frame: &ProjectorFrame) {
    let t = Tokens::of(ui);
    let Some(workshop) = cx.process.current_workshop() else {
        return;
    };
    let rows = room::rows(&workshop.room);
    let reaches = room::readable_to_row(&workshop.room, frame.scene.body * frame.zoom);
    let (icon, color, words) = match reaches {
        Some(row) if row >= rows => (
            icons::EYE,
            t.leaf,
            t!(cx.lang, "strip-readable-all", rows = rows.to_string()),
        ),
        Some(row) => (
            icons::WARNING,
            t.amber,
            t!(
                cx.lang,
                "strip-readable-to",
                row = row.to_string(),
                rows = rows.to_string()
            ),
        ),
        None => (icons::WARNING, t.brick, t!(cx.lang, "strip-readable-none")),
    };
    Frame::new().show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(icon).color(color));
            ui.label(RichText::new(words).color(color));
        });
    });
}
