//! The projector's window: a deferred viewport that draws the frame it was given, and nothing else.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use egui::{CentralPanel, Context, Frame, Key, Modifiers, Rect, ViewportBuilder, ViewportId};

use crate::app::clock;
use crate::app::command::{Command, ProjectorCommand};
use crate::app::projection::frame::{Countdown, ProjectorFrame};
use crate::ui::context::Outbox;
use crate::ui::projector::{self, Motion};

/// Between the facilitator's window and the projector's: the frame one way, keys the other.
#[derive(Default)]
struct Shared {
    frame: Option<ProjectorFrame>,
    commands: Vec<Command>,
}

/// The projector's window while it is open.
pub struct ProjectorWindow {
    shared: Arc<Mutex<Shared>>,
    title: String,
}

fn id() -> ViewportId {
    ViewportId::from_hash_of("projector")
}

/// Where the projector's window goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Borderless, over the whole of the monitor of this index.
    Monitor(usize),
    /// A normal window: there is only one monitor.
    Window,
}

impl ProjectorWindow {
    #[must_use]
    pub fn new(title: String) -> Self {
        Self {
            shared: Arc::default(),
            title,
        }
    }

    /// Keeps the window open in this pass, with `frame` in it; repaints it only on a difference.
    pub fn show(
        &mut self,
        ctx: &Context,
        frame: &ProjectorFrame,
        place: Place,
        motion: Motion,
        out: &mut Outbox,
    ) {
        let mut shared = self.shared.lock().unwrap_or_else(PoisonError::into_inner);
        let changed = shared.frame.as_ref() != Some(frame);
        if changed {
            shared.frame = Some(frame.clone());
        }
        for command in shared.commands.drain(..) {
            out.send(command);
        }
        drop(shared);
        let mut builder = ViewportBuilder::default()
            .with_title(&self.title)
            .with_app_id("minga");
        builder = match place {
            Place::Monitor(index) => builder.with_monitor(index),
            Place::Window => builder.with_inner_size([960.0, 540.0]),
        };
        let shared = Arc::clone(&self.shared);
        ctx.show_viewport_deferred(id(), builder, move |ui, _| draw(ui, &shared, motion));
        if changed {
            ctx.request_repaint_of(id());
        }
    }
}

/// The projector's own pass.
fn draw(ui: &mut egui::Ui, shared: &Mutex<Shared>, motion: Motion) {
    let ctx = ui.ctx().clone();
    let mut commands = keys(&ctx);
    CentralPanel::no_frame().frame(Frame::NONE).show(ui, |ui| {
        let rect = ui.max_rect();
        commands.push(Command::Projector(measured(rect)));
        let frame = shared
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .frame
            .clone();
        if let Some(frame) = frame {
            projector::draw(ui, rect, &frame, clock::now(), motion);
            if matches!(frame.countdown, Some(Countdown::Running { .. })) {
                ctx.request_repaint_after(Duration::from_millis(200));
            }
        }
    });
    let mut shared = shared.lock().unwrap_or_else(PoisonError::into_inner);
    let news = commands
        .iter()
        .any(|command| !shared.commands.contains(command));
    if news {
        let only_measured = commands.len() == 1;
        let last = shared.commands.clone();
        shared.commands.extend(
            commands
                .into_iter()
                .filter(|command| !last.contains(command)),
        );
        // What was only measured waits for the facilitator's next pass, unless it is new.
        if !only_measured {
            ctx.request_repaint_of(ViewportId::ROOT);
        }
    }
}

/// What is reported of the place that the slide is drawn in.
pub fn measured(rect: Rect) -> ProjectorCommand {
    ProjectorCommand::Measured {
        aspect: rect.width() / rect.height().max(1.0),
    }
}

/// A presenter's remote types into whichever window is in front; nothing is written in this one.
fn keys(ctx: &Context) -> Vec<Command> {
    let mut commands = Vec::new();
    ctx.input_mut(|input| {
        for (key, command) in [
            (Key::PageDown, ProjectorCommand::Forward),
            (Key::Space, ProjectorCommand::Forward),
            (Key::ArrowRight, ProjectorCommand::Forward),
            (Key::PageUp, ProjectorCommand::Back),
            (Key::ArrowLeft, ProjectorCommand::Back),
            (Key::F7, ProjectorCommand::ToggleBlackout),
            (Key::F8, ProjectorCommand::ToggleFreeze),
        ] {
            if input.consume_key(Modifiers::NONE, key) {
                commands.push(Command::Projector(command));
            }
        }
        // Closing the window by the system's button, or with Esc when it covers everything.
        if input.viewport().close_requested() || input.consume_key(Modifiers::NONE, Key::Escape) {
            commands.push(Command::Projector(ProjectorCommand::ToggleWindow));
        }
    });
    commands
}
