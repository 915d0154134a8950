//! *En pantalla*: what the room sees now, what comes next, and the hand on it.

mod preview;
mod reading;
mod slides;
mod speakers;
mod wall;

use egui::{Align, Id, Layout, RichText, Ui};
use jiff::SignedDuration;

use crate::app::clock;
use crate::app::command::{Preference, ProjectorCommand};
use crate::app::projection::frame::{Countdown, ProjectorFrame};
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
use reading::{readable, zoom};
use speakers::{Shown, SpeakersPanel};

/// The strip's width, whole and folded.
const WIDTH: f32 = 264.0;
const FOLDED: f32 = 56.0;

/// What is being typed in the strip.
#[derive(Default)]
pub struct StripPanel {
    message: String,
    minutes: String,
    wants_message: bool,
    /// The speakers' list while it is open: it takes the place under the preview.
    speakers: Option<SpeakersPanel>,
}

impl StripPanel {
    /// How wide it is: with the speakers' list in it always whole.
    #[must_use]
    pub fn width(&self, strip: Strip) -> f32 {
        if strip == Strip::Folded && self.speakers.is_none() {
            FOLDED
        } else {
            WIDTH
        }
    }

    /// Opens the speakers' list with the cursor in it, or lets it go.
    pub fn toggle_speakers(&mut self) {
        self.speakers = match self.speakers {
            Some(_) => None,
            None => Some(SpeakersPanel::default()),
        };
    }

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
        if cx.minga.settings().strip == Strip::Folded && self.speakers.is_none() {
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
        if let Some(speakers) = &mut self.speakers {
            ui.add_space(theme::S);
            if speakers.show(ui, cx, out) == Shown::Closed {
                self.speakers = None;
            }
            return;
        }
        egui::ScrollArea::vertical().show(ui, |ui| {
            steps(ui, cx, out);
            ui.add_space(theme::S);
            show_buttons(ui, cx, out);
            let label = t!(cx.lang, "speakers-title");
            let speakers = plain_button(ui, icons::MICROPHONE, &label);
            if speakers
                .on_hover_text(t!(cx.lang, "speakers-key"))
                .clicked()
            {
                self.toggle_speakers();
            }
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
