//! The system's own file dialog, asked on a thread of its own; where there is none, nothing comes.
//!
//! rfd asks the desktop's portal over D-Bus, and `zenity` where there is no portal. Without either
//! it answers nothing, at once and without a panic (seen with 0.17.2). It does not tell "there is
//! no dialog" from "it was closed", so neither does this; a portal that dies while its dialog is
//! open never answers, and only its own thread waits for it. One thing stays rfd's: should the
//! session's whole bus die under an open dialog, libdbus ends the program. What was saved is saved.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use egui::Context;
use rfd::FileDialog;

/// What the system is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub title: String,
    /// What the files are called that are offered, and their endings.
    pub filter: (String, Vec<&'static str>),
    pub folder: PathBuf,
    /// The suggested name of a new file; without one, an existing file is looked for.
    pub new: Option<String>,
}

/// Who asks: opens the dialog, and waits until it was answered or closed.
#[derive(Clone)]
pub struct System(Arc<dyn Fn(Question) -> Option<PathBuf> + Send + Sync>);

impl System {
    /// The dialogs of this machine, over the facilitator's window: never behind the projector's.
    #[must_use]
    pub fn over(window: &eframe::CreationContext<'_>) -> Self {
        let over = FileDialog::new().set_parent(window);
        Self::answering(move |question| ask(over.clone(), question))
    }

    /// Dialogs that answer as they are told.
    pub fn answering(ask: impl Fn(Question) -> Option<PathBuf> + Send + Sync + 'static) -> Self {
        Self(Arc::new(ask))
    }
}

impl Default for System {
    /// No dialogs at all.
    fn default() -> Self {
        Self::answering(|_| None)
    }
}

fn ask(dialog: FileDialog, question: Question) -> Option<PathBuf> {
    let (name, endings) = question.filter;
    let dialog = dialog
        .set_title(question.title)
        .add_filter(name, &endings)
        .set_directory(question.folder);
    match question.new {
        Some(name) => dialog.set_file_name(name).save_file(),
        None => dialog.pick_file(),
    }
}

/// A question that was asked. Dropped, its answer goes nowhere.
pub struct Asking(Receiver<Option<PathBuf>>);

/// What has come of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    Waiting,
    File(PathBuf),
    /// The dialog was closed, or there is none.
    Nothing,
}

impl Asking {
    /// Asks, and wakes the window when there is an answer.
    #[must_use]
    pub fn begin(system: &System, question: Question, ctx: &Context) -> Self {
        let (sender, receiver) = channel();
        let (system, wake) = (system.clone(), Wake(ctx.clone()));
        let thread = std::thread::Builder::new().name("file dialog".to_owned());
        let spawned = thread.spawn(move || {
            // Woken last, also after a panic: the answer, or that there is none, is there by then.
            let _wake = wake;
            let sender = sender;
            let _ = sender.send((system.0)(question));
        });
        if let Err(error) = spawned {
            tracing::error!(%error, "no thread for the file dialog");
        }
        Self(receiver)
    }

    /// What has come of it.
    #[must_use]
    pub fn answer(&self) -> Answer {
        match self.0.try_recv() {
            Ok(Some(path)) if !path.as_os_str().is_empty() => Answer::File(path),
            Ok(_) | Err(TryRecvError::Disconnected) => Answer::Nothing,
            Err(TryRecvError::Empty) => Answer::Waiting,
        }
    }
}

struct Wake(Context);

impl Drop for Wake {
    fn drop(&mut self) {
        self.0.request_repaint();
    }
}
