//! Long work on named threads: opening, exporting, reading lists. A frame never waits for it.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use crate::app::session::Opened;
use crate::app::templates::TemplateError;
use crate::domain::ids::ThematicTableId;
use crate::export::ExportError;
use crate::import::{ImportFault, Preview};
use crate::store::StoreFault;
use crate::store::backup::BackupPreview;

/// A kind of work, by which the screen says what is going on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    Opening,
    Exporting,
    ReadingList,
    LookingForBackups,
}

/// What came out.
pub enum Done {
    Opened(Result<Box<Opened>, OpenError>),
    Exported(Result<PathBuf, ExportError>),
    List(Result<ImportPreview, (PathBuf, ImportError)>),
    Backups(Vec<BackupPreview>),
}

/// Why a file is not open now.
#[derive(Clone, Debug, PartialEq)]
pub enum OpenError {
    Store(StoreFault),
    Template(TemplateError),
}

/// What a list file would add to a table.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportPreview {
    pub path: PathBuf,
    pub table: ThematicTableId,
    pub preview: Preview,
}

/// Why a list file was not read.
#[derive(Clone, Debug, PartialEq)]
pub enum ImportError {
    Unreadable(StoreFault),
    /// The file's ending is of no list that is read.
    UnknownKind,
    List(ImportFault),
}

/// The jobs under way.
pub struct Jobs {
    running: Vec<Work>,
    sender: Sender<(Work, Done)>,
    receiver: Receiver<(Work, Done)>,
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl Jobs {
    pub(super) fn new(wake: Arc<dyn Fn() + Send + Sync>) -> Self {
        let (sender, receiver) = channel();
        Self {
            running: Vec::new(),
            sender,
            receiver,
            wake,
        }
    }

    /// What is going on.
    #[must_use]
    pub fn running(&self) -> &[Work] {
        &self.running
    }

    /// Starts work on a thread of its own, unless the same kind is already going on.
    pub fn start(&mut self, work: Work, run: impl FnOnce() -> Done + Send + 'static) {
        if self.running.contains(&work) {
            return;
        }
        let (sender, wake) = (self.sender.clone(), Arc::clone(&self.wake));
        let thread = std::thread::Builder::new().name(format!("{work:?}").to_lowercase());
        let spawned = thread.spawn(move || {
            let done = run();
            // The program may be closing: then nobody listens, and that is right.
            let _ = sender.send((work, done));
            wake();
        });
        match spawned {
            Ok(_) => self.running.push(work),
            Err(error) => tracing::error!(%error, ?work, "no thread"),
        }
    }

    pub(super) fn finished(&mut self) -> Vec<Done> {
        let mut all = Vec::new();
        while let Ok((work, done)) = self.receiver.try_recv() {
            self.running.retain(|running| *running != work);
            all.push(done);
        }
        all
    }
}
