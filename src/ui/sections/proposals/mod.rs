//! *Propuestas*: what each thematic table reports, typed as fast as people talk.
//!
//! The capture field is always ready; under it stands the table's list, newest first.

mod capture;
mod chosen;
mod discard;
mod discarded;
pub(crate) mod keys;
mod list;
mod paste;
mod row;
mod tables;

#[cfg(test)]
mod tests;

use std::path::PathBuf;

use egui::{Align, Layout, Ui};

use crate::app::command::ProjectorCommand;
use crate::app::projection::deck::Slide;
use crate::domain::ids::ThematicTableId;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::shell::files::Purpose;
use crate::ui::theme;
use crate::ui::widgets::{Entering, empty_state, plain_button};

/// The panel of this step; holds only what is being typed, hovered or scrolled.
#[derive(Default)]
pub struct ProposalsPanel {
    entering: Entering,
    /// The file that everything typed here belongs to.
    file: PathBuf,
    capture: capture::Capture,
    list: list::List,
    discarded: discarded::Discarded,
}

impl ProposalsPanel {
    pub fn show(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        if self.file != cx.session.path() {
            *self = Self {
                file: cx.session.path().to_owned(),
                capture: capture::Capture::of(cx.session),
                ..Self::default()
            };
        }
        let Some(table) = cx.minga.selection().table else {
            return;
        };
        let entered = self.entering.noticed(ui);
        Self::headline(ui, cx, table, out);
        let turned = tables::show(ui, cx, table, out);
        ui.add_space(theme::XS);
        self.keys(ui, cx, out);
        let none = cx.process.index().standing_count(table) == 0;
        let primary = if none && !self.capture.has_words() {
            capture::Save::BesideAnother
        } else {
            capture::Save::Main
        };
        self.capture.show(ui, cx, table, primary, out);
        // After it was shown: a click on a tab takes the cursor from what is shown after it.
        if entered || turned {
            self.capture.ready(ui);
        }
        ui.add_space(theme::XS);
        self.discarded.show(ui, cx, table, out);
        chosen::show(ui, cx, out);
        if none {
            let sentence = t!(cx.lang, "capture-empty");
            let button = t!(cx.lang, "capture-first");
            if !self.capture.has_words() && empty_state(ui, icons::LIGHTBULB, &sentence, &button) {
                self.capture.ready(ui);
            }
        } else {
            self.list.show(ui, cx, table, out);
        }
    }

    fn headline(ui: &mut Ui, cx: Context, table: ThematicTableId, out: &mut Outbox) {
        ui.horizontal(|ui| {
            ui.label(theme::title(t!(cx.lang, "step-proposals")));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let wall = t!(cx.lang, "capture-project-wall");
                if plain_button(ui, icons::PROJECTOR_SCREEN, &wall).clicked() {
                    let table = Some(table);
                    out.send(ProjectorCommand::Show(Slide::wall(table)));
                }
                let label = t!(cx.lang, "capture-import");
                if plain_button(ui, icons::UPLOAD_SIMPLE, &label).clicked() {
                    out.look_for(Purpose::Import);
                }
            });
        });
    }
}
