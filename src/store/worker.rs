//! The store's own thread: commits in order, never blocks a frame, never drops an operation.
//!
//! After a failure of the environment the operations wait in order. They are tried again by
//! themselves, on request, and whenever a new one comes. An operation that the store refuses is
//! handed back and does not block those behind it.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use jiff::Zoned;
use uuid::Uuid;

use crate::domain::{Change, Process};
use crate::store::backup::Occasion;
use crate::store::fault::StoreFault;
use crate::store::file::Store;
use crate::store::operation::OperationDraft;
use crate::store::verify::Finding;

/// How long the thread waits before it tries a failed commit again by itself.
const RETRY: Duration = Duration::from_secs(2);

/// What the program asks of the store.
#[derive(Debug)]
pub enum Request {
    Commit(OperationDraft),
    /// Try what waits again now.
    Retry,
    Draft {
        key: String,
        text: String,
    },
    Backup {
        folder: PathBuf,
        occasion: Occasion,
        now: Box<Zoned>,
    },
    /// A copy elsewhere with everything, also what is still waiting to be committed.
    CopyTo(PathBuf),
    /// The changes of an operation, to take it back.
    ChangesOf(Uuid),
    /// The seal of a version that was just committed.
    Seal {
        version: Uuid,
        process: Box<Process>,
    },
    Verify,
}

/// What the store reports.
#[derive(Debug)]
pub enum Event {
    /// The operation is on the disk.
    Committed(Uuid),
    /// Commits are failing; what waits is safe in memory and in order.
    Stalled {
        fault: StoreFault,
        waiting: usize,
    },
    /// The operation is not possible and was dropped; the program must take it back in memory.
    Refused {
        id: Uuid,
        fault: StoreFault,
    },
    BackedUp(Result<PathBuf, StoreFault>),
    Copied {
        path: PathBuf,
        result: Result<(), StoreFault>,
    },
    Changes {
        id: Uuid,
        result: Result<Vec<Change>, StoreFault>,
    },
    Sealed {
        version: Uuid,
        seal: String,
    },
    Verified(Result<Vec<Finding>, StoreFault>),
}

/// The handle on the store's thread. Dropping it commits what waits and closes the file.
#[derive(Debug)]
pub struct Worker {
    requests: Option<Sender<Request>>,
    events: Receiver<Event>,
    thread: Option<JoinHandle<()>>,
}

impl Worker {
    /// Moves an open file to a thread of its own; `wake` is called after every event.
    ///
    /// # Errors
    /// [`StoreFault::Medium`] when the system gives no thread.
    pub fn start(store: Store, wake: Arc<dyn Fn() + Send + Sync>) -> Result<Self, StoreFault> {
        let (requests, inbox) = channel();
        let (outbox, events) = channel();
        let desk = Desk {
            store,
            outbox,
            wake,
            waiting: VecDeque::new(),
            stalled: false,
        };
        let thread = std::thread::Builder::new()
            .name("store".to_owned())
            .spawn(move || desk.run(&inbox))
            .map_err(|error| StoreFault::Medium(error.to_string()))?;
        Ok(Self {
            requests: Some(requests),
            events,
            thread: Some(thread),
        })
    }

    /// Asks for something; answers come as events, in order.
    pub fn ask(&self, request: Request) {
        if let Some(requests) = &self.requests
            && requests.send(request).is_err()
        {
            tracing::error!("the store's thread has ended");
        }
    }

    /// The next event, if one has come.
    pub fn poll(&self) -> Option<Event> {
        self.events.try_recv().ok()
    }

    /// Waits for the next event; `None` when none came in time or the thread has ended.
    #[must_use]
    pub fn wait(&self, timeout: Duration) -> Option<Event> {
        self.events.recv_timeout(timeout).ok()
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        // Closing the channel ends the thread after what was asked before.
        self.requests = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

struct Desk {
    store: Store,
    outbox: Sender<Event>,
    wake: Arc<dyn Fn() + Send + Sync>,
    waiting: VecDeque<OperationDraft>,
    stalled: bool,
}

impl Desk {
    fn run(mut self, inbox: &Receiver<Request>) {
        loop {
            let request = if self.stalled {
                match inbox.recv_timeout(RETRY) {
                    Ok(request) => request,
                    Err(RecvTimeoutError::Timeout) => Request::Retry,
                    Err(RecvTimeoutError::Disconnected) => break,
                }
            } else {
                match inbox.recv() {
                    Ok(request) => request,
                    Err(_) => break,
                }
            };
            self.serve(request);
        }
        self.commit_waiting();
    }

    fn serve(&mut self, request: Request) {
        match request {
            Request::Commit(draft) => {
                self.waiting.push_back(draft);
                self.commit_waiting();
            }
            Request::Retry => self.commit_waiting(),
            Request::Draft { key, text } => {
                // A draft is a convenience: a failure shows at the next commit.
                if let Err(fault) = self.store.keep_draft(&key, &text) {
                    tracing::warn!(%fault, "a draft was not kept");
                }
            }
            Request::Backup {
                folder,
                occasion,
                now,
            } => {
                let result = self.store.back_up(&folder, occasion, &now);
                self.report(Event::BackedUp(result));
            }
            Request::CopyTo(path) => {
                let result = self.copy_with_waiting(&path);
                self.report(Event::Copied { path, result });
            }
            Request::ChangesOf(id) => {
                let result = self.store.changes_of(id);
                self.report(Event::Changes { id, result });
            }
            Request::Seal { version, process } => match self.store.seals(&process) {
                Ok(mut seals) => {
                    if let Some(seal) = seals.remove(&version) {
                        self.report(Event::Sealed { version, seal });
                    }
                }
                Err(fault) => tracing::error!(%fault, "no seal"),
            },
            Request::Verify => {
                let result = self.store.verify(|_| true);
                self.report(Event::Verified(result));
            }
        }
    }

    fn commit_waiting(&mut self) {
        while let Some(draft) = self.waiting.front() {
            let id = draft.id;
            match self.store.commit(draft) {
                Ok(()) => {
                    self.waiting.pop_front();
                    self.stalled = false;
                    self.report(Event::Committed(id));
                }
                Err(fault) if fault.may_pass() => {
                    self.stalled = true;
                    self.report(Event::Stalled {
                        fault,
                        waiting: self.waiting.len(),
                    });
                    return;
                }
                Err(fault) => {
                    self.waiting.pop_front();
                    self.report(Event::Refused { id, fault });
                }
            }
        }
        self.stalled = false;
    }

    /// A copy that also holds what could not be committed here.
    fn copy_with_waiting(&self, path: &std::path::Path) -> Result<(), StoreFault> {
        self.store.copy_to(path)?;
        if self.waiting.is_empty() {
            return Ok(());
        }
        let mut copy = Store::open(path)?;
        self.waiting.iter().try_for_each(|draft| copy.commit(draft))
    }

    fn report(&self, event: Event) {
        // The program may be closing: then nobody listens, and that is right.
        let _ = self.outbox.send(event);
        (self.wake)();
    }
}
