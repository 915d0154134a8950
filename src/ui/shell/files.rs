//! Choosing a file: a place on the screen with a path and what lies there, so that it works on any
//! machine; the system's dialog stands beside it where there is one.

mod kinds;
mod list;
mod names;
mod place;
mod purpose;
pub mod system;

#[cfg(test)]
mod tests;

use std::path::PathBuf;

use egui::{Frame, Id, Modal, Ui};

use crate::app::Minga;
use crate::ui::context::Outbox;
use crate::ui::theme;

pub use purpose::Purpose;

use kinds::Kind;
use place::{Done, FilePlace};
use system::System;

/// The place's width, in points.
const WIDTH: f32 = 680.0;

/// Where files are chosen: at most one place at a time, and what it remembers of the ones before.
#[derive(Default)]
pub struct Files {
    system: System,
    open: Option<FilePlace>,
    /// The folder used last for each purpose while the program runs.
    folders: Vec<(Purpose, PathBuf)>,
}

impl Files {
    /// With the system's dialogs beside the place.
    #[must_use]
    pub fn with(system: System) -> Self {
        Self {
            system,
            ..Self::default()
        }
    }

    /// Opens the place; to export, with what the open section is about.
    pub fn open(&mut self, purpose: Purpose, minga: &Minga) {
        self.open_with(purpose, Kind::usual(minga.section()), minga);
    }

    /// Opens the place to export the map, whatever section is open.
    pub fn export_map(&mut self, minga: &Minga) {
        self.open_with(Purpose::Export, Kind::MAP, minga);
    }

    fn open_with(&mut self, purpose: Purpose, kind: Kind, minga: &Minga) {
        let known = self.folders.iter().find(|(known, _)| *known == purpose);
        let folder = known.map(|(_, folder)| folder.clone());
        self.open = Some(FilePlace::new(purpose, kind, minga, folder));
    }

    /// Closes the place: what it was opened for is gone.
    pub fn close(&mut self) {
        self.open = None;
    }

    /// Shows the place while it is open.
    pub fn show(&mut self, ui: &mut Ui, minga: &Minga, out: &mut Outbox) {
        let Some(place) = &mut self.open else { return };
        let mut done = None;
        let frame = Frame::popup(ui.style()).inner_margin(theme::L);
        let modal = Modal::new(Id::unique("file dialog")).frame(frame);
        let modal = modal.show(ui.ctx(), |ui| {
            ui.set_width(WIDTH);
            done = place.contents(ui, minga, &self.system, out);
        });
        match done {
            Some(Done::Used(folder)) => {
                let purpose = place.purpose;
                self.folders.retain(|(known, _)| *known != purpose);
                self.folders.push((purpose, folder));
                self.open = None;
            }
            Some(Done::Left) => self.open = None,
            None if modal.should_close() => self.open = None,
            None => {}
        }
    }
}
