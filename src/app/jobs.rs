//! Long work on named threads: opening, exporting, reading lists. A frame never waits for it.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

use crate::app::import::{ImportError, ImportPreview, Origin};
use crate::app::session::Opened;
use crate::app::templates::TemplateError;
use crate::export::ExportError;
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
    List(Result<Box<ImportPreview>, (Origin, ImportError)>),
    Backups(Vec<BackupPreview>),
}

impl Done {
    /// Removes what was made for nobody: a document that was whole just before it was stopped.
    fn take_back(self) {
        if let Self::Exported(Ok(path)) = self
            && let Err(error) = std::fs::remove_file(&path)
        {
            tracing::error!(%error, "a stopped export stays");
        }
    }
}

/// Why a file is not open now.
#[derive(Clone, Debug, PartialEq)]
pub enum OpenError {
    Store(StoreFault),
    Template(TemplateError),
}

/// What tells a job that nobody waits for it any more.
#[derive(Clone, Debug, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Whether it is to end as soon as it can, and leave nothing behind.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// The jobs under way.
pub struct Jobs {
    running: Vec<(Work, Stop)>,
    sender: Sender<(Stop, Done)>,
    receiver: Receiver<(Stop, Done)>,
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

    /// Whether work of a kind is going on.
    #[must_use]
    pub fn is_running(&self, work: Work) -> bool {
        self.running.iter().any(|(running, _)| *running == work)
    }

    /// Whether nothing is going on.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.running.is_empty()
    }

    /// Starts work on a thread of its own, unless the same kind is already going on.
    pub fn start(&mut self, work: Work, run: impl FnOnce(&Stop) -> Done + Send + 'static) {
        if self.is_running(work) {
            return;
        }
        let stop = Stop::default();
        let told = stop.clone();
        let (sender, wake) = (self.sender.clone(), Arc::clone(&self.wake));
        let thread = std::thread::Builder::new().name(format!("{work:?}").to_lowercase());
        let spawned = thread.spawn(move || {
            let done = run(&told);
            // The program may be closing: then nobody listens, and that is right.
            let _ = sender.send((told, done));
            wake();
        });
        match spawned {
            Ok(_) => self.running.push((work, stop)),
            Err(error) => tracing::error!(%error, ?work, "no thread"),
        }
    }

    /// Tells work of a kind to stop, and forgets it; answers whether there was any.
    pub(super) fn stop(&mut self, work: Work) -> bool {
        let stopped = self.running.extract_if(.., |(running, _)| *running == work);
        let stopped = stopped.map(|(_, stop)| stop.0.store(true, Ordering::Relaxed));
        stopped.count() > 0
    }

    pub(super) fn finished(&mut self) -> Vec<Done> {
        let mut all = Vec::new();
        while let Ok((stop, done)) = self.receiver.try_recv() {
            self.running.retain(|(_, running)| !running.is(&stop));
            if stop.is_asked() {
                done.take_back();
            } else {
                all.push(done);
            }
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_stopped_job_brings_is_thrown_away() {
        let folder = tempfile::tempdir().expect("a folder");
        let [first, second] = ["first.pdf", "second.pdf"].map(|name| folder.path().join(name));
        for path in [&first, &second] {
            std::fs::write(path, b"uva").expect("a document");
        }
        let (woken, waking) = channel();
        let mut jobs = Jobs::new(Arc::new(move || {
            let _ = woken.send(());
        }));
        let (go, wait) = channel();
        let path = first.clone();
        jobs.start(Work::Exporting, move |stop| {
            wait.recv().expect("it is told to go on");
            assert!(stop.is_asked());
            Done::Exported(Ok(path))
        });
        assert!(jobs.is_running(Work::Exporting));
        assert!(jobs.stop(Work::Exporting));
        assert!(jobs.is_idle() && !jobs.stop(Work::Exporting));
        // The next one need not wait for it.
        let path = second.clone();
        jobs.start(Work::Exporting, move |_| Done::Exported(Ok(path)));
        waking.recv().expect("the second wakes");
        go.send(()).expect("the first waits");
        waking.recv().expect("the first wakes");
        let done = jobs.finished();
        assert!(matches!(&done[..], [Done::Exported(Ok(path))] if *path == second));
        assert!(jobs.is_idle() && second.exists() && !first.exists());
    }
}
