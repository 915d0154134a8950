//! *Propuestas*: what each thematic table reports, typed as fast as people talk.
//!
//! The capture field is always ready, with what is like its text beside it; under it stands the
//! table's list, or the boards of the diagnosis.

mod aside;
mod boards;
mod capture;
mod chips;
mod chosen;
mod discard;
mod edit;
mod filter;
pub(crate) mod keys;
mod likeness;
mod list;
pub(crate) mod marks;
mod near;
mod needs;
mod offer;
mod paste;
mod pasting;
mod project;
mod row;
mod rows;
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
use capture::Place;

/// The panel of this step; holds only what is being typed, hovered or scrolled.
#[derive(Default)]
pub struct ProposalsPanel {
    entering: Entering,
    /// The file that everything typed here belongs to.
    file: PathBuf,
    view: Place,
    marking: marks::Marking,
    capture: capture::Capture,
    list: list::List,
    boards: boards::Boards,
    aside: aside::Aside,
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
        self.headline(ui, cx, table, out);
        let turned = tables::show(ui, cx, (table, self.view), out);
        self.view = turned.unwrap_or(self.view);
        ui.add_space(theme::XS);
        self.keys(ui, cx, out);
        let none = self.is_empty(cx, table) && !filter::is_searching(ui);
        let primary = if none && !self.capture.has_words() {
            capture::Save::BesideAnother
        } else {
            capture::Save::Main
        };
        let at = (table, self.view);
        self.capture
            .show(ui, cx, &mut self.marking, at, primary, out);
        // After it was shown: a click on a tab takes the cursor from what is shown after it.
        let looking = filter::is_searching(ui);
        if (entered && !looking) || turned.is_some() {
            self.capture.ready(ui);
        }
        ui.add_space(theme::XS);
        self.aside.show(ui, cx, table, out);
        chosen::show(ui, cx, out);
        if none {
            self.invite(ui, cx);
            return;
        }
        match self.view {
            Place::Table => self.list.show(ui, cx, &mut self.marking, table, out),
            Place::Boards => self.boards.show(ui, cx, &mut self.marking, out),
        }
    }

    /// Whether there is nothing to list, whatever is searched for.
    fn is_empty(&self, cx: Context, table: ThematicTableId) -> bool {
        let index = cx.process.index();
        match self.view {
            Place::Table => index.standing_count(table) == 0 && !self.list.is_filtered(),
            Place::Boards => boards::Boards::count(cx) == 0,
        }
    }

    fn invite(&self, ui: &mut Ui, cx: Context) {
        let sentence = match self.view {
            Place::Table => t!(cx.lang, "capture-empty"),
            Place::Boards => t!(cx.lang, "capture-boards-empty"),
        };
        let button = t!(cx.lang, "capture-first");
        if !self.capture.has_words() && empty_state(ui, icons::LIGHTBULB, &sentence, &button) {
            self.capture.ready(ui);
        }
    }

    fn headline(&self, ui: &mut Ui, cx: Context, table: ThematicTableId, out: &mut Outbox) {
        let (name, slide) = match self.view {
            Place::Table if self.list.is_filtered() => {
                let name = t!(cx.lang, "capture-project-seen");
                (name, self.list.slide(table))
            }
            Place::Table => (
                t!(cx.lang, "capture-project-wall"),
                Slide::wall(Some(table)),
            ),
            Place::Boards => {
                let board = t!(cx.lang, "capture-boards");
                let name = t!(cx.lang, "capture-project-board", board = board);
                (name, Slide::Board { board: None })
            }
        };
        ui.horizontal(|ui| {
            ui.label(theme::title(t!(cx.lang, "step-proposals")));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if plain_button(ui, icons::PROJECTOR_SCREEN, &name).clicked() {
                    out.send(ProjectorCommand::Show(slide));
                }
                let label = t!(cx.lang, "capture-import");
                if plain_button(ui, icons::UPLOAD_SIMPLE, &label).clicked() {
                    out.look_for(Purpose::Import);
                }
            });
        });
    }
}
