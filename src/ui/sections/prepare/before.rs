//! *Antes del día*: the check list that the program checks, and the practice copy.

use egui::{Align, Frame, Layout, RichText, Stroke, Ui};

use super::workshop::{Reach, readable};
use crate::app::command::{FileCommand, ProjectorCommand};
use crate::app::projector::Window;
use crate::app::room_check::{Charging, LITTLE_SPACE, RoomCheck, Watch};
use crate::app::session::Practice;
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{plain_button, primary_button};

/// A charge under which a day without a socket is not safe, in percent.
const LITTLE_CHARGE: u8 = 80;

/// The look at the machine.
#[derive(Default)]
pub struct BeforePart {
    watch: Watch,
}

/// How a thing stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    Good,
    Attention,
    /// Not looked at yet.
    Unknown,
}

/// One line of the list: how it stands, what it is, what was found and what to do.
struct Line {
    standing: Standing,
    name: String,
    says: String,
}

impl BeforePart {
    pub fn show(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        let file = cx.session.path();
        let backups = cx.minga.places().backups_of(file);
        let wake = ui.ctx().clone();
        let found = self
            .watch
            .look(file, &backups, move || wake.request_repaint())
            .cloned();
        // A battery empties while one looks at it.
        ui.ctx()
            .request_repaint_after(crate::app::room_check::LOOK_EVERY);
        egui::ScrollArea::vertical().show(ui, |ui| {
            ui.set_max_width(ui.available_width().min(1.5 * theme::PROSE));
            practice(ui, cx, out);
            ui.add_space(theme::XL);
            ui.label(theme::section(t!(cx.lang, "prepare-checks")));
            let found = found.as_ref();
            line(ui, &disk(cx, found));
            line(ui, &battery(cx, found));
            line(ui, &backup(cx, found));
            line(ui, &projector(cx));
            if cx.minga.projector().window() == Window::Closed {
                ui.horizontal(|ui| {
                    ui.add_space(theme::ROW + theme::S);
                    let label = t!(cx.lang, "prepare-open-projector");
                    if plain_button(ui, icons::PROJECTOR_SCREEN, &label).clicked() {
                        out.send(ProjectorCommand::ToggleWindow);
                    }
                });
            }
            line(ui, &last_row(cx));
        });
    }
}

/// *Ensayo*: one sentence, one button.
fn practice(ui: &mut Ui, cx: Context, out: &mut Outbox) {
    let t = Tokens::of(ui);
    let frame = Frame::new()
        .fill(t.card)
        .stroke(Stroke::new(1.0, t.line))
        .corner_radius(theme::CORNER)
        .inner_margin(theme::L);
    frame.show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let real = cx.session.practice() == Practice::Real;
                if real
                    && primary_button(ui, icons::PLAY, &t!(cx.lang, "prepare-practise")).clicked()
                {
                    out.send(FileCommand::Practise);
                }
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    ui.label(theme::section(t!(cx.lang, "prepare-practice")));
                    ui.label(if real {
                        t!(cx.lang, "prepare-practice-why")
                    } else {
                        t!(cx.lang, "prepare-practice-on")
                    });
                });
            });
        });
    });
}

fn line(ui: &mut Ui, line: &Line) {
    let t = Tokens::of(ui);
    let (icon, color) = match line.standing {
        Standing::Good => (icons::CHECK_CIRCLE, t.leaf),
        Standing::Attention => (icons::WARNING, t.amber),
        Standing::Unknown => (icons::CIRCLE_DASHED, t.soft),
    };
    ui.add_space(theme::S);
    ui.horizontal_top(|ui| {
        ui.allocate_ui_with_layout(
            egui::vec2(theme::ROW, theme::ROW),
            Layout::top_down(Align::Center),
            |ui| ui.label(theme::filled(icon).color(color)),
        );
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = theme::XS;
            ui.label(theme::strong(&line.name));
            ui.label(RichText::new(&line.says).color(match line.standing {
                Standing::Attention => t.amber,
                Standing::Good | Standing::Unknown => t.soft,
            }));
        });
    });
}

fn disk(cx: Context, found: Option<&RoomCheck>) -> Line {
    let free = found.and_then(|found| found.free_bytes);
    let size = free.map(|bytes| in_words(cx, bytes)).unwrap_or_default();
    let (standing, says) = match free {
        Some(bytes) if bytes < LITTLE_SPACE => (
            Standing::Attention,
            t!(cx.lang, "prepare-disk-little", size = size),
        ),
        Some(_) => (
            Standing::Good,
            t!(cx.lang, "prepare-disk-good", size = size),
        ),
        None => unknown(cx, found),
    };
    Line {
        standing,
        name: t!(cx.lang, "prepare-disk"),
        says,
    }
}

fn battery(cx: Context, found: Option<&RoomCheck>) -> Line {
    let (standing, says) = match found.map(|found| found.battery) {
        None => unknown(cx, found),
        Some(None) => (Standing::Good, t!(cx.lang, "prepare-battery-none")),
        Some(Some(battery)) => {
            let percent = battery.percent.to_string();
            match battery.charging {
                Charging::Yes => (
                    Standing::Good,
                    t!(cx.lang, "prepare-battery-plugged", percent = percent),
                ),
                Charging::No if battery.percent >= LITTLE_CHARGE => (
                    Standing::Good,
                    t!(cx.lang, "prepare-battery-good", percent = percent),
                ),
                Charging::No => (
                    Standing::Attention,
                    t!(cx.lang, "prepare-battery-little", percent = percent),
                ),
            }
        }
    };
    Line {
        standing,
        name: t!(cx.lang, "prepare-battery"),
        says,
    }
}

fn backup(cx: Context, found: Option<&RoomCheck>) -> Line {
    let place = cx.minga.places().backups();
    let place = place.display().to_string();
    let (standing, says) = match found {
        None => unknown(cx, found),
        Some(found) if found.backups_writable => (
            Standing::Good,
            t!(cx.lang, "prepare-backups-good", place = place),
        ),
        Some(_) => (
            Standing::Attention,
            t!(cx.lang, "prepare-backups-bad", place = place),
        ),
    };
    Line {
        standing,
        name: t!(cx.lang, "prepare-backups"),
        says,
    }
}

fn projector(cx: Context) -> Line {
    let (standing, says) = match cx.minga.projector().window() {
        Window::Open => (Standing::Good, t!(cx.lang, "prepare-projector-open")),
        Window::Closed => (Standing::Attention, t!(cx.lang, "prepare-projector-closed")),
    };
    Line {
        standing,
        name: t!(cx.lang, "prepare-projector"),
        says,
    }
}

fn last_row(cx: Context) -> Line {
    let room = cx
        .process
        .current_workshop()
        .map(|workshop| workshop.room)
        .unwrap_or_default();
    let (reach, says) = readable(cx, &room);
    Line {
        standing: match reach {
            Reach::Everyone => Standing::Good,
            Reach::NotTheBack => Standing::Attention,
        },
        name: t!(cx.lang, "prepare-back-row"),
        says,
    }
}

/// Not looked yet, or looked and not told.
fn unknown(cx: Context, found: Option<&RoomCheck>) -> (Standing, String) {
    let says = match found {
        None => t!(cx.lang, "prepare-looking"),
        Some(_) => t!(cx.lang, "prepare-not-told"),
    };
    (Standing::Unknown, says)
}

/// "12,3 GB".
#[expect(clippy::cast_precision_loss, reason = "said with one decimal")]
fn in_words(cx: Context, bytes: u64) -> String {
    let giga = bytes as f64 / f64::from(1 << 30);
    if giga >= 1.0 {
        format!("{} GB", words::decimal(cx.lang, giga, 1))
    } else {
        format!("{} MB", bytes >> 20)
    }
}
