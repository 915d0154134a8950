//! The store's own thread: what the program asks of it, and what it reports.
//!
//! Asking never blocks a frame; answers come as events, in order. `worker/desk.rs` does the work.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use jiff::Zoned;
use uuid::Uuid;

use crate::domain::ids::PollId;
use crate::domain::poll::secret::SecretBallot;
use crate::domain::{Change, Process};
use crate::store::backup::Occasion;
use crate::store::ballot_box::Cast;
use crate::store::fault::StoreFault;
use crate::store::file::Store;
use crate::store::operation::OperationDraft;
use crate::store::verify::Finding;

mod desk;

use desk::Desk;

#[cfg(test)]
mod tests;

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
    CopyTo {
        path: PathBuf,
        /// What is on the screen, for when the file itself cannot be read any more.
        process: Box<Process>,
    },
    /// The changes of an operation, to take it back.
    ChangesOf(Uuid),
    /// The seal of a version that was just committed.
    Seal {
        version: Uuid,
        process: Box<Process>,
    },
    /// Puts a secret ballot into its box. It is not tried again by itself.
    Cast {
        poll: PollId,
        slip: i64,
        ballot: SecretBallot,
    },
    /// What the box of a secret poll holds.
    Ballots(PollId),
    Verify,
}

/// What a copy holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    Everything,
    /// Every row, but neither the history nor the seals that rest on it.
    WithoutHistory,
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
    BackedUp {
        occasion: Occasion,
        result: Result<PathBuf, StoreFault>,
    },
    Copied {
        path: PathBuf,
        result: Result<Held, StoreFault>,
    },
    Changes {
        id: Uuid,
        result: Result<Vec<Change>, StoreFault>,
    },
    Sealed {
        version: Uuid,
        /// `None` when the file has no such validation, or it cannot be read.
        seal: Option<String>,
    },
    Cast {
        poll: PollId,
        slip: i64,
        result: Result<Cast, StoreFault>,
    },
    Ballots {
        poll: PollId,
        result: Result<Vec<SecretBallot>, StoreFault>,
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
        let path = store.path().to_owned();
        let desk = Desk::new(store, outbox, wake);
        let thread = std::thread::Builder::new()
            .name("store".to_owned())
            .spawn(move || desk.run(&inbox))
            .map_err(|error| StoreFault::Medium {
                path,
                detail: error.to_string(),
            })?;
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
    #[must_use]
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
