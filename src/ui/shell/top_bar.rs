//! The bar on top: which process and workshop, whether everything is saved, undo and the palette.

use egui::{Align, Layout, RichText, Spinner, Ui};

use crate::app::command::Command;
use crate::app::session::{Checks, Practice, SaveState};
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::shell::keys::KeyAction;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::icon_button;

/// Shows the bar; returns what was clicked that is not a command.
pub fn show(ui: &mut Ui, cx: Context, out: &mut Outbox) -> Option<KeyAction> {
    let mut action = None;
    ui.horizontal_centered(|ui| {
        let rest = 330.0;
        let width = (ui.available_width() - rest).max(120.0);
        ui.allocate_ui_with_layout(
            egui::vec2(width, ui.available_height()),
            Layout::left_to_right(Align::Center),
            |ui| title(ui, cx),
        );
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            action = actions(ui, cx, out);
        });
    });
    action
}

fn title(ui: &mut Ui, cx: Context) {
    let t = Tokens::of(ui);
    if cx.session.practice() == Practice::Practice {
        ui.label(theme::strong(t!(cx.lang, "shell-practice-ribbon")).color(t.amber));
    }
    let name = cx
        .process
        .the_profile()
        .map_or("", |profile| profile.name.as_str());
    ui.label(theme::emphasis(name));
    if let Some(workshop) = cx.process.current_workshop() {
        let mut words = workshop.kind.clone();
        if let Some(date) = workshop.date {
            words = format!("{words}, {}", words::date(cx.lang, date));
        }
        ui.add(egui::Label::new(theme::soft(words)).truncate());
    }
}

fn actions(ui: &mut Ui, cx: Context, out: &mut Outbox) -> Option<KeyAction> {
    let mut action = None;
    if icon_button(ui, icons::COMMAND, &t!(cx.lang, "shell-palette-key")).clicked() {
        action = Some(KeyAction::Palette);
    }
    if icon_button(ui, icons::QUESTION, &t!(cx.lang, "shell-help-key")).clicked() {
        action = Some(KeyAction::Help);
    }
    if icon_button(ui, icons::EXPORT, &t!(cx.lang, "shell-export-key")).clicked() {
        action = Some(KeyAction::Export);
    }
    ui.add_enabled_ui(cx.session.can_redo(), |ui| {
        if icon_button(ui, icons::ARROW_U_UP_RIGHT, &t!(cx.lang, "shell-redo-key")).clicked() {
            out.send(Command::Redo);
        }
    });
    ui.add_enabled_ui(cx.session.can_undo(), |ui| {
        if icon_button(ui, icons::ARROW_U_UP_LEFT, &t!(cx.lang, "shell-undo-key")).clicked() {
            out.send(Command::Undo);
        }
    });
    ui.add_space(theme::S);
    save_state(ui, cx);
    action
}

/// What of the screen is on the disk, always in words.
fn save_state(ui: &mut Ui, cx: Context) {
    let t = Tokens::of(ui);
    let path = cx.session.path().display().to_string();
    match (cx.session.checks(), cx.session.save_state()) {
        (Checks::Running, _) => {
            ui.label(theme::soft(t!(cx.lang, "shell-checking")));
            ui.add(Spinner::new().size(14.0));
        }
        (Checks::Failed(_), _) => {
            ui.label(RichText::new(t!(cx.lang, "shell-damaged")).color(t.brick));
        }
        (Checks::Passed, SaveState::Saved) => {
            let text = format!("{} {}", t!(cx.lang, "shell-saved"), icons::CHECK);
            ui.label(RichText::new(text).color(t.leaf))
                .on_hover_text(path);
        }
        (Checks::Passed, SaveState::Saving) => {
            ui.label(theme::soft(t!(cx.lang, "shell-saving")))
                .on_hover_text(path);
        }
        (Checks::Passed, SaveState::Stalled(_)) => {
            let waiting = words::count(cx.lang, cx.session.unsaved());
            let text = t!(cx.lang, "shell-not-saved", n = waiting);
            ui.label(theme::strong(text).color(t.brick))
                .on_hover_text(path);
        }
    }
}
