//! The window in eframe's loop, and the monitor that the projector goes to.

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Context as Egui, Ui, ViewportCommand};

use super::FacilitatorWindow;
use crate::app::Minga;
use crate::app::command::FileCommand;
use crate::app::places::Places;
use crate::ui::shell::files::system::System;
use crate::ui::shell::projector_window::Place;

/// The window in eframe's loop.
pub struct Loop {
    window: FacilitatorWindow,
    /// How many passes there were, of the first two.
    passes: u8,
}

impl Loop {
    /// The window over a program whose threads wake the loop.
    #[must_use]
    pub fn new(cc: &eframe::CreationContext<'_>, places: Places, open: Option<PathBuf>) -> Self {
        let ctx = &cc.egui_ctx;
        let waker = ctx.clone();
        let minga = Minga::new(places, Arc::new(move || waker.request_repaint()));
        let dialogs = System::over(cc);
        let mut window = FacilitatorWindow::new(minga, ctx).with_dialogs(dialogs);
        if let Some(path) = open {
            window.send(FileCommand::Open(path));
        }
        Self { window, passes: 0 }
    }
}

impl eframe::App for Loop {
    fn logic(&mut self, ctx: &Egui, _frame: &mut eframe::Frame) {
        match self.passes {
            // Some window managers forget the builder's wish while the window is being made.
            0 => ctx.send_viewport_cmd(ViewportCommand::Maximized(true)),
            1 => tracing::info!("the first frame is painted"),
            _ => {}
        }
        self.passes = self.passes.saturating_add(1);
        self.window.tick(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        let place = projector_place(frame);
        self.window.show(ui, place);
    }
}

/// The first monitor that the facilitator's window is not on; with one monitor, a normal window.
fn projector_place(frame: &eframe::Frame) -> Place {
    let Some(window) = frame.winit_window() else {
        return Place::Window;
    };
    let here = window.current_monitor();
    window
        .available_monitors()
        .position(|monitor| here.as_ref().is_some_and(|here| *here != monitor))
        .map_or(Place::Window, Place::Monitor)
}
