//! *En pantalla*: what the room sees now, what comes next, and the hand on it.

mod preview;
mod slides;
mod wall;

use egui::{Align, Frame, Id, Layout, RichText, Ui};
use jiff::SignedDuration;

use crate::app::clock;
use crate::app::command::{Preference, ProjectorCommand};
use crate::app::projection::frame::{Countdown, ProjectorFrame};
use crate::app::projection::room;
use crate::app::projector::{Pointer, Projector, Window};
use crate::app::settings::Strip;
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{field, icon_button, plain_button, toggle_button};

pub(crate) use preview::motion;
use preview::{point, preview};

/// The strip's width, whole and folded.
pub const WIDTH: f32 = 264.0;
pub const FOLDED: f32 = 56.0;

/// What is being typed in the strip.
#[derive(Debug, Default)]
pub struct StripPanel {
    message: String,
    minutes: String,
    wants_message: bool,
}

impl StripPanel {
    /// Puts the cursor into the message field at the next pass.
    pub fn write_message(&mut self) {
        self.wants_message = true;
    }

    /// Shows the strip.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        frames: (&ProjectorFrame, Option<&ProjectorFrame>),
        out: &mut Outbox,
    ) {
        if cx.minga.settings().strip == Strip::Folded {
            folded(ui, cx, out);
            return;
        }
        ui.add_space(theme::S);
        ui.horizontal(|ui| {
            ui.label(theme::strong(t!(cx.lang, "strip-title")));
            state(ui, cx);
            if cx.minga.projector().is_laying_out() {
                let label = t!(cx.lang, "strip-laying-out");
                ui.add(egui::Spinner::new().size(theme::M))
                    .on_hover_text(label);
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let label = t!(cx.lang, "shell-fold-strip");
                if icon_button(ui, icons::SIDEBAR_SIMPLE, &label).clicked() {
                    out.send(Preference::ToggleStrip);
                }
            });
        });
        let response = preview(ui, cx, frames.0, 1.0);
        let place = response.rect;
        point(&response, cx, out);
        if cx.minga.projector().slide().is_none() {
            let hint = theme::caption(t!(cx.lang, "strip-nothing"));
            ui.put(place, egui::Label::new(hint));
        }
        egui::ScrollArea::vertical().show(ui, |ui| {
            steps(ui, cx, out);
            ui.add_space(theme::S);
            show_buttons(ui, cx, out);
            overlays(ui, cx, out);
            wall::show(ui, cx, out);
            self.message(ui, cx, out);
            self.countdown(ui, cx, out);
            zoom(ui, cx, out);
            ui.add_space(theme::S);
            readable(ui, cx, frames.0);
            if let Some(next) = frames.1 {
                ui.add_space(theme::S);
                ui.label(theme::caption(t!(cx.lang, "strip-next")));
                preview(ui, cx, next, 0.6);
            }
            slides::show(ui, cx, out);
        });
    }

    fn message(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        ui.add_space(theme::S);
        let label = ui.label(theme::caption(t!(cx.lang, "strip-message")));
        ui.horizontal(|ui| {
            let hint = t!(cx.lang, "strip-message-hint");
            let field = field(&mut self.message, Id::unique("strip message"), &hint)
                .desired_width(ui.available_width() - 44.0);
            let field = ui.add(field).labelled_by(label.id);
            if std::mem::take(&mut self.wants_message) {
                field.request_focus();
            }
            let entered = field.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
            let shown = cx.minga.projector().message().is_some();
            let (icon, name) = if shown {
                (icons::X, t!(cx.lang, "strip-message-off"))
            } else {
                (icons::CHECK, t!(cx.lang, "strip-message-on"))
            };
            let clicked = icon_button(ui, icon, &name).clicked();
            if entered || (clicked && !shown) {
                out.send(ProjectorCommand::Message(Some(self.message.clone())));
            } else if clicked {
                out.send(ProjectorCommand::Message(None));
            }
        });
    }

    fn countdown(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        let label = ui.label(theme::caption(t!(cx.lang, "strip-countdown")));
        ui.horizontal(|ui| {
            if let Some(countdown) = cx.minga.projector().countdown() {
                ui.label(theme::emphasis(words::clock(
                    countdown.seconds_left(clock::now()),
                )));
                ui.ctx()
                    .request_repaint_after(std::time::Duration::from_millis(250));
                let (icon, name) = match countdown {
                    Countdown::Running { .. } => (icons::PAUSE, t!(cx.lang, "strip-pause")),
                    Countdown::Paused { .. } => (icons::PLAY, t!(cx.lang, "strip-resume")),
                };
                if icon_button(ui, icon, &name).clicked() {
                    out.send(ProjectorCommand::ToggleCountdown);
                }
                if icon_button(ui, icons::X, &t!(cx.lang, "strip-stop")).clicked() {
                    out.send(ProjectorCommand::StopCountdown);
                }
                return;
            }
            let field =
                field(&mut self.minutes, Id::unique("strip minutes"), "5").desired_width(56.0);
            let field = ui.add(field).labelled_by(label.id);
            ui.label(t!(cx.lang, "strip-minutes"));
            let entered = field.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
            if icon_button(ui, icons::PLAY, &t!(cx.lang, "strip-start")).clicked() || entered {
                let minutes: i64 = self.minutes.trim().parse().unwrap_or(5).clamp(1, 600);
                out.send(ProjectorCommand::StartCountdown(SignedDuration::from_mins(
                    minutes,
                )));
            }
        });
    }
}

/// Folded, the strip still says what the room sees.
fn folded(ui: &mut Ui, cx: Context, out: &mut Outbox) {
    ui.vertical_centered(|ui| {
        ui.add_space(theme::S);
        if icon_button(
            ui,
            icons::SIDEBAR_SIMPLE,
            &t!(cx.lang, "shell-unfold-strip"),
        )
        .clicked()
        {
            out.send(Preference::ToggleStrip);
        }
        state(ui, cx);
    });
}

/// Whether the room sees something, nothing, or something frozen.
fn state(ui: &mut Ui, cx: Context) {
    let t = Tokens::of(ui);
    let projector = cx.minga.projector();
    let (icon, color, words) = match projector {
        p if p.is_black() => (icons::MOON, t.amber, t!(cx.lang, "strip-state-black")),
        p if p.is_frozen() => (icons::SNOWFLAKE, t.amber, t!(cx.lang, "strip-state-frozen")),
        p if shows_something(p) => (
            icons::PROJECTOR_SCREEN,
            t.leaf,
            t!(cx.lang, "strip-state-on"),
        ),
        _ => (icons::EYE_SLASH, t.soft, t!(cx.lang, "strip-state-off")),
    };
    ui.label(
        RichText::new(icon)
            .text_style(theme::emphasis_style())
            .color(color),
    )
    .on_hover_text(&words);
    if cx.minga.settings().strip == Strip::Whole {
        ui.label(theme::caption(words).color(color));
    }
}

fn shows_something(projector: &Projector) -> bool {
    projector.slide().is_some() && projector.window() == Window::Open
}

fn steps(ui: &mut Ui, cx: Context, out: &mut Outbox) {
    let (page, pages) = cx.minga.projector().place();
    ui.horizontal(|ui| {
        if icon_button(ui, icons::CARET_LEFT, &t!(cx.lang, "strip-back")).clicked() {
            out.send(ProjectorCommand::Back);
        }
        let place = t!(
            cx.lang,
            "slide-page",
            page = words::count(cx.lang, page),
            pages = words::count(cx.lang, pages)
        );
        ui.label(theme::soft(place));
        if icon_button(ui, icons::CARET_RIGHT, &t!(cx.lang, "strip-forward")).clicked() {
            out.send(ProjectorCommand::Forward);
        }
    });
}

fn show_buttons(ui: &mut Ui, cx: Context, out: &mut Outbox) {
    ui.horizontal_wrapped(|ui| {
        let project = plain_button(ui, icons::PROJECTOR_SCREEN, &t!(cx.lang, "strip-project"));
        if project
            .on_hover_text(t!(cx.lang, "strip-project-key"))
            .clicked()
        {
            out.send(ProjectorCommand::ShowSection);
        }
        let (icon, name) = match cx.minga.projector().window() {
            Window::Open => (icons::X, t!(cx.lang, "strip-window-close")),
            Window::Closed => (icons::MONITOR, t!(cx.lang, "strip-window")),
        };
        if icon_button(ui, icon, &name).clicked() {
            out.send(ProjectorCommand::ToggleWindow);
        }
        if icon_button(ui, icons::FRAME_CORNERS, &t!(cx.lang, "strip-single-key")).clicked() {
            out.send(ProjectorCommand::ToggleSingleScreen);
        }
    });
}

fn overlays(ui: &mut Ui, cx: Context, out: &mut Outbox) {
    let projector = cx.minga.projector();
    ui.horizontal_wrapped(|ui| {
        let black = toggle_button(ui, &t!(cx.lang, "strip-black"), projector.is_black());
        if black
            .on_hover_text(t!(cx.lang, "strip-black-key"))
            .clicked()
        {
            out.send(ProjectorCommand::ToggleBlackout);
        }
        let frozen = toggle_button(ui, &t!(cx.lang, "strip-freeze"), projector.is_frozen());
        if frozen
            .on_hover_text(t!(cx.lang, "strip-freeze-key"))
            .clicked()
        {
            out.send(ProjectorCommand::ToggleFreeze);
        }
        let points = projector.pointer() != Pointer::Off;
        let pointer = toggle_button(ui, &t!(cx.lang, "strip-pointer"), points);
        if pointer
            .on_hover_text(t!(cx.lang, "strip-pointer-key"))
            .clicked()
        {
            out.send(ProjectorCommand::TogglePointer);
        }
    });
}

fn zoom(ui: &mut Ui, cx: Context, out: &mut Outbox) {
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
fn readable(ui: &mut Ui, cx: Context, frame: &ProjectorFrame) {
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
