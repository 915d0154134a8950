//! What the store's thread does: it commits in order and never drops an operation.
//!
//! After a failure of the environment the operations wait in order. They are tried again by
//! themselves, on request, and whenever a new one comes. An operation that the store refuses is
//! handed back and does not block those behind it.

use std::collections::{BTreeMap, VecDeque};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use uuid::Uuid;

use crate::domain::{Change, Entity, Process};
use crate::store::fault::StoreFault;
use crate::store::file::Store;
use crate::store::operation::OperationDraft;
use crate::store::worker::{Event, Held, Request};

/// How long the thread waits before it tries a failed commit again by itself.
const RETRY: Duration = Duration::from_secs(2);

/// The open file with what waits to be written into it.
pub(super) struct Desk {
    pub(super) store: Store,
    outbox: Sender<Event>,
    wake: Arc<dyn Fn() + Send + Sync>,
    waiting: VecDeque<OperationDraft>,
    /// Drafts that could not be kept yet.
    drafts: BTreeMap<String, String>,
    pub(super) stalled: bool,
}

impl Desk {
    pub(super) fn new(
        store: Store,
        outbox: Sender<Event>,
        wake: Arc<dyn Fn() + Send + Sync>,
    ) -> Self {
        Self {
            store,
            outbox,
            wake,
            waiting: VecDeque::new(),
            drafts: BTreeMap::new(),
            stalled: false,
        }
    }

    /// Serves until nobody can ask any more, and commits what then still waits.
    pub(super) fn run(mut self, inbox: &Receiver<Request>) {
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

    pub(super) fn serve(&mut self, request: Request) {
        match request {
            Request::Commit(draft) => {
                self.waiting.push_back(draft);
                self.commit_waiting();
            }
            Request::Retry => self.commit_waiting(),
            Request::Draft { key, text } => {
                self.drafts.insert(key, text);
                self.keep_drafts();
            }
            Request::Backup {
                folder,
                occasion,
                now,
            } => {
                let result = self.store.back_up(&folder, occasion, &now);
                self.report(Event::BackedUp { occasion, result });
            }
            Request::CopyTo { path, process } => {
                let result = self.copy_or_rescue(&path, &process);
                self.report(Event::Copied { path, result });
            }
            Request::ChangesOf(id) => {
                let result = self.changes_of(id);
                self.report(Event::Changes { id, result });
            }
            Request::Seal { version, process } => {
                let seals = self.store.seals(&process);
                if let Err(fault) = &seals {
                    tracing::error!(%fault, "no seal");
                }
                let seal = seals.ok().and_then(|mut seals| seals.remove(&version));
                self.report(Event::Sealed { version, seal });
            }
            Request::Cast { poll, slip, ballot } => {
                let result = self.store.cast(poll, slip, ballot);
                self.report(Event::Cast { poll, slip, result });
            }
            Request::Ballots(poll) => {
                let result = self.store.ballot_box(poll);
                let result = result.map(|found| found.unwrap_or_default().ballots().to_vec());
                self.report(Event::Ballots { poll, result });
            }
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
        self.keep_drafts();
    }

    /// Keeps what was being typed. A draft is a convenience: a failure shows at the next commit,
    /// and what was not kept is tried again after it.
    fn keep_drafts(&mut self) {
        while let Some(entry) = self.drafts.first_entry() {
            if let Err(fault) = self.store.keep_draft(entry.key(), entry.get()) {
                tracing::warn!(%fault, "a draft was not kept");
                if fault.may_pass() {
                    return;
                }
            }
            entry.remove();
        }
    }

    /// The changes of an operation, also of one that still waits.
    pub(super) fn changes_of(&self, id: Uuid) -> Result<Vec<Change>, StoreFault> {
        match self.waiting.iter().find(|draft| draft.id == id) {
            // As the history will have them: without the private rows.
            Some(draft) => Ok(draft
                .changes
                .iter()
                .filter(|change| change.entity != Entity::Person)
                .cloned()
                .collect()),
            None => self.store.changes_of(id),
        }
    }

    /// A copy with everything, or with what is on the screen when the file can no longer be read.
    fn copy_or_rescue(&mut self, path: &Path, process: &Process) -> Result<Held, StoreFault> {
        match self.copy_with_waiting(path) {
            Err(StoreFault::Missing(gone)) if gone == self.store.path() => {
                rescue(path, process).map(|()| Held::WithoutHistory)
            }
            copied => copied.map(|()| Held::Everything),
        }
    }

    /// A copy that also holds what could not be committed here.
    fn copy_with_waiting(&mut self, path: &Path) -> Result<(), StoreFault> {
        match self.store.revive() {
            // The open file is gone, but what it held can still be read.
            Ok(()) | Err(StoreFault::Missing(_)) => {}
            Err(fault) => return Err(fault),
        }
        self.store.copy_with(path, self.waiting.iter())
    }

    fn report(&self, event: Event) {
        // The program may be closing: then nobody listens, and that is right.
        let _ = self.outbox.send(event);
        (self.wake)();
    }
}

/// A new file with every row of a process: its history begins here.
fn rescue(path: &Path, process: &Process) -> Result<(), StoreFault> {
    let mut store = Store::create(path)?;
    let founded = store.commit(&OperationDraft {
        id: Uuid::now_v7(),
        kind: "found".to_owned(),
        actor: String::new(),
        wall_time: jiff::Timestamp::now(),
        changes: process.as_changes(),
        undoes: None,
    });
    if founded.is_err() {
        store.discard();
    }
    founded
}
