//! Notices at the bottom of the centre: what happened, and what can be done about it.

use std::time::Duration;

use egui::{Align, Color32, Frame, Layout, Margin, RichText, Stroke, Ui, vec2};

use crate::app::command::{Command, FileCommand};
use crate::app::jobs::Work;
use crate::app::notice::{Notice, Offer, Weight};
use crate::app::{Minga, clock};
use crate::t;
use crate::ui::context::Outbox;
use crate::ui::icons;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{icon_button, plain_button};

/// How long a sentence that went well stays, and one that was refused.
const SHORT: Duration = Duration::from_secs(4);
const LONG: Duration = Duration::from_secs(9);

/// Whether there is anything to show.
pub fn any(minga: &Minga) -> bool {
    minga.jobs().is_running(Work::Exporting) || minga.notices().iter().next().is_some()
}

/// Shows what is under way and the notices; those that go by themselves are dismissed when their time is over.
/// Returns whether a copy is to be saved.
pub fn show(ui: &mut Ui, minga: &Minga, out: &mut Outbox) -> bool {
    let mut save_copy = false;
    if minga.jobs().is_running(Work::Exporting) {
        exporting(ui, minga, out);
        ui.add_space(theme::XS);
    }
    let now = clock::now();
    for notice in minga.notices().iter() {
        let stays = match notice.weight {
            Weight::Done => Some(SHORT),
            Weight::Refused => Some(LONG),
            Weight::Wrong => None,
        };
        let age = Duration::try_from(now.duration_since(notice.since)).unwrap_or_default();
        match stays {
            Some(stays) if age >= stays => out.send(Command::Dismiss(notice.id)),
            Some(stays) => ui.ctx().request_repaint_after(stays.saturating_sub(age)),
            None => {}
        }
        save_copy |= one(ui, minga, notice, out);
        ui.add_space(theme::XS);
    }
    save_copy
}

/// A document is being written, and that can be stopped.
fn exporting(ui: &mut Ui, minga: &Minga, out: &mut Outbox) {
    let lang = minga.lang();
    card(Tokens::of(ui).line, ui).show(ui, |ui| {
        one_line(ui, |ui| {
            if plain_button(ui, icons::X, &t!(lang, "shell-stop-export")).clicked() {
                out.send(Command::StopExport);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.spinner();
                ui.label(t!(lang, "shell-exporting"));
            });
        });
    });
}

/// What stands from right to left, one line high unless its words need more: taking the panel's whole
/// height would make it grow with every frame.
fn one_line(ui: &mut Ui, show: impl FnOnce(&mut Ui)) {
    let line = vec2(ui.available_width(), theme::ROW);
    ui.allocate_ui_with_layout(line, Layout::right_to_left(Align::Center), show);
}

fn card(edge: Color32, ui: &Ui) -> Frame {
    Frame::new()
        .fill(Tokens::of(ui).card)
        .stroke(Stroke::new(1.0, edge))
        .corner_radius(theme::CORNER)
        .inner_margin(Margin::symmetric(12, 8))
}

fn one(ui: &mut Ui, minga: &Minga, notice: &Notice, out: &mut Outbox) -> bool {
    let t = Tokens::of(ui);
    let lang = minga.lang();
    let mut save_copy = false;
    let (icon, color) = match notice.weight {
        Weight::Done => (icons::CHECK_CIRCLE, t.leaf),
        Weight::Refused => (icons::INFO, t.amber),
        Weight::Wrong => (icons::WARNING_CIRCLE, t.brick),
    };
    card(color, ui).show(ui, |ui| {
        one_line(ui, |ui| {
            if icon_button(ui, icons::X, &t!(lang, "shell-dismiss")).clicked() {
                out.send(Command::Dismiss(notice.id));
            }
            for offer in &notice.offers {
                match offer {
                    Offer::Retry => {
                        if plain_button(ui, "", &t!(lang, "shell-retry")).clicked() {
                            out.send(FileCommand::Retry);
                        }
                    }
                    Offer::SaveCopy => {
                        save_copy |= plain_button(ui, "", &t!(lang, "shell-save-copy")).clicked();
                    }
                    Offer::OpenCopy(path) => {
                        if plain_button(ui, "", &t!(lang, "shell-open-copy")).clicked() {
                            out.send(FileCommand::OpenCopy(path.clone()));
                            out.send(Command::Dismiss(notice.id));
                        }
                    }
                    Offer::Undo => {
                        if plain_button(ui, "", &t!(lang, "shell-undo")).clicked() {
                            out.send(Command::Undo);
                            out.send(Command::Dismiss(notice.id));
                        }
                    }
                }
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.label(
                    RichText::new(icon)
                        .text_style(theme::section_style())
                        .color(color),
                );
                ui.add(egui::Label::new(&notice.text).wrap());
            });
        });
    });
    save_copy
}
