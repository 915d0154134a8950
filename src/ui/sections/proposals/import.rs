//! Reading a list file: its path, and then the preview that the window shows.

use egui::{Align, Id, Key, Layout, Ui};

use crate::app::command::Command;
use crate::domain::ids::ThematicTableId;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme;
use crate::ui::widgets::{field, plain_button};

/// The path that is being typed.
#[derive(Debug, Default)]
pub struct Import {
    path: String,
    shown: bool,
}

/// Whether the strip stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Open,
    Closed,
}

impl Import {
    /// Shows the strip. A file dropped on the window fills it in.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        table: ThematicTableId,
        out: &mut Outbox,
    ) -> Outcome {
        let dropped = ui.input(|input| {
            input
                .raw
                .dropped_files
                .first()
                .map(|file| file.path().to_owned())
        });
        if let Some(path) = dropped {
            self.path = path.display().to_string();
        }
        let mut outcome = Outcome::Open;
        let label = t!(cx.lang, "capture-import-path");
        ui.label(theme::caption(&label));
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let close = plain_button(ui, "", &t!(cx.lang, "capture-cancel")).clicked();
                let read = plain_button(ui, icons::EYE, &t!(cx.lang, "capture-import-look"));
                let hint = t!(cx.lang, "capture-import-hint");
                let field = field(&mut self.path, Id::unique("import path"), &hint)
                    .show(ui)
                    .response
                    .response
                    .accessible_name(&label);
                if !std::mem::replace(&mut self.shown, true) {
                    field.request_focus();
                }
                let left_by = |key| field.lost_focus() && ui.input(|input| input.key_pressed(key));
                let path = self.path.trim().trim_matches('"');
                if (read.clicked() || left_by(Key::Enter)) && !path.is_empty() {
                    out.send(Command::PreviewImport {
                        path: path.into(),
                        table,
                    });
                    outcome = Outcome::Closed;
                }
                if close || left_by(Key::Escape) {
                    outcome = Outcome::Closed;
                }
            });
        });
        outcome
    }
}
