//! The store's own thread: commits in order, never blocks a frame, never drops an operation.
//!
//! After a failure of the environment the operations wait in order. They are tried again by
//! themselves, on request, and whenever a new one comes. An operation that the store refuses is
//! handed back and does not block those behind it.

use std::collections::{BTreeMap, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use jiff::Zoned;
use uuid::Uuid;

use crate::domain::{Change, Entity, Process};
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
        /// `None` when the file has no such validation, or it cannot be read.
        seal: Option<String>,
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
            drafts: BTreeMap::new(),
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

struct Desk {
    store: Store,
    outbox: Sender<Event>,
    wake: Arc<dyn Fn() + Send + Sync>,
    waiting: VecDeque<OperationDraft>,
    /// Drafts that could not be kept yet.
    drafts: BTreeMap<String, String>,
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
                self.drafts.insert(key, text);
                self.keep_drafts();
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
    fn changes_of(&self, id: Uuid) -> Result<Vec<Change>, StoreFault> {
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

    /// A copy that also holds what could not be committed here.
    fn copy_with_waiting(&mut self, path: &Path) -> Result<(), StoreFault> {
        self.store.revive()?;
        self.store.copy_with(path, self.waiting.iter())
    }

    fn report(&self, event: Event) {
        // The program may be closing: then nobody listens, and that is right.
        let _ = self.outbox.send(event);
        (self.wake)();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::{Room, operation};

    const LONG: Duration = Duration::from_secs(20);

    fn desk(store: Store) -> (Desk, Receiver<Event>) {
        let (outbox, events) = channel();
        let desk = Desk {
            store,
            outbox,
            wake: Arc::new(|| {}),
            waiting: VecDeque::new(),
            drafts: BTreeMap::new(),
            stalled: false,
        };
        (desk, events)
    }

    fn pages(desk: &Desk, most: i64) {
        desk.store
            .connection
            .query_row(&format!("PRAGMA max_page_count = {most}"), [], |_| Ok(()))
            .unwrap();
    }

    fn names(events: &Receiver<Event>) -> Vec<String> {
        events
            .try_iter()
            .map(|event| match event {
                Event::Committed(_) => "committed".to_owned(),
                Event::Stalled { fault, waiting } => format!("stalled {waiting}: {fault}"),
                Event::Refused { fault, .. } => {
                    assert!(!fault.may_pass());
                    "refused".to_owned()
                }
                other => format!("{other:?}"),
            })
            .collect()
    }

    #[test]
    fn on_a_full_disk_nothing_is_lost_and_all_goes_on_in_order() {
        let mut room = Room::blank();
        let texts = ["uno ".repeat(30_000), "dos".to_owned(), "tres".to_owned()];
        let drafts = texts.map(|text| {
            let action = room.proposal(&text);
            room.prepare(action).0
        });
        let ids: Vec<Uuid> = drafts.iter().map(|draft| draft.id).collect();
        let (mut desk, events) = desk(room.store);
        pages(&desk, 1);
        for draft in drafts {
            desk.serve(Request::Commit(draft));
        }
        desk.serve(Request::Draft {
            key: "campo".to_owned(),
            text: "a medias ".repeat(2_000),
        });
        assert_eq!(
            names(&events),
            [
                "stalled 1: the disk is full",
                "stalled 2: the disk is full",
                "stalled 3: the disk is full"
            ]
        );
        assert!(desk.stalled);

        // What waits can be taken back, and is in a copy.
        assert_eq!(desk.changes_of(ids[1]).unwrap().len(), 1);
        let copy = room.folder.path().join("copia.minga");
        desk.serve(Request::CopyTo(copy.clone()));
        assert!(matches!(
            events.try_recv(),
            Ok(Event::Copied { result: Ok(()), .. })
        ));
        let copied = Store::open(&copy).unwrap();
        assert_eq!(copied.read().unwrap(), room.process);
        assert_eq!(copied.verify(|_| true).unwrap(), []);

        pages(&desk, 1 << 30);
        desk.serve(Request::Retry);
        assert_eq!(names(&events), ["committed", "committed", "committed"]);
        assert!(!desk.stalled);
        let order: Vec<Uuid> = desk.store.headers().unwrap()[1..]
            .iter()
            .map(|h| h.0)
            .collect();
        assert_eq!(order, ids);
        assert_eq!(desk.store.read().unwrap(), room.process);
        assert_eq!(desk.store.verify(|_| true).unwrap(), []);
        assert!(desk.store.drafts().unwrap().contains_key("campo"));
    }

    #[test]
    fn a_refused_operation_does_not_hold_up_those_behind_it() {
        let mut room = Room::blank();
        let bad = operation(
            "prueba",
            vec![Change::remove(
                room.process.workshops.iter().next().unwrap(),
            )],
        );
        let bad_id = bad.id;
        let action = room.proposal("la siguiente");
        let (good, _) = room.prepare(action);
        let worker = Worker::start(room.store, Arc::new(|| {})).unwrap();
        let good_id = good.id;
        worker.ask(Request::Commit(bad));
        worker.ask(Request::Commit(good));
        assert!(matches!(worker.wait(LONG), Some(Event::Refused { id, .. }) if id == bad_id));
        assert!(matches!(worker.wait(LONG), Some(Event::Committed(id)) if id == good_id));
        drop(worker);
        let store = Store::open(&room.path).unwrap();
        assert_eq!(store.read().unwrap(), room.process);
    }

    #[test]
    fn dropping_it_commits_what_was_asked() {
        let mut room = Room::blank();
        let drafts: Vec<OperationDraft> = (0..30)
            .map(|n| {
                let action = room.proposal(&format!("Propuesta {n}"));
                room.prepare(action).0
            })
            .collect();
        let worker = Worker::start(room.store, Arc::new(|| {})).unwrap();
        for draft in drafts {
            worker.ask(Request::Commit(draft));
        }
        drop(worker);
        let store = Store::open(&room.path).unwrap();
        assert_eq!(store.read().unwrap(), room.process);
        assert_eq!(store.verify(|_| true).unwrap(), []);
    }

    #[test]
    fn a_stalled_commit_is_tried_again_by_itself() {
        let mut room = Room::blank();
        let away = room.folder.path().join("otro.minga");
        let action = room.proposal("espera");
        let (draft, _) = room.prepare(action);
        let worker = Worker::start(room.store, Arc::new(|| {})).unwrap();
        std::fs::rename(&room.path, &away).unwrap();
        worker.ask(Request::Commit(draft));
        let stalled = worker.wait(LONG);
        assert!(matches!(
            stalled,
            Some(Event::Stalled {
                fault: StoreFault::Missing(_),
                waiting: 1
            })
        ));
        std::fs::rename(&away, &room.path).unwrap();
        assert!(matches!(worker.wait(LONG), Some(Event::Committed(_))));
    }

    #[test]
    fn answers_what_it_is_asked() {
        let room = Room::full();
        let version = room.process.plan_versions.iter().next().unwrap().id.into();
        let expected = room.store.seals(&room.process).unwrap()[&version].clone();
        let undo = room.history().next_undo().unwrap();
        let changes = room.store.changes_of(undo).unwrap();
        let folder = room.folder.path().join("respaldos");
        let woken = Arc::new(std::sync::atomic::AtomicUsize::new(0));
        let counter = Arc::clone(&woken);
        let wake = move || {
            counter.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
        };
        let worker = Worker::start(room.store, Arc::new(wake)).unwrap();
        worker.ask(Request::Verify);
        worker.ask(Request::ChangesOf(undo));
        worker.ask(Request::ChangesOf(Uuid::nil()));
        worker.ask(Request::Seal {
            version,
            process: Box::new(room.process.clone()),
        });
        worker.ask(Request::Backup {
            folder: folder.clone(),
            occasion: Occasion::Interval,
            now: Box::new("2026-11-22T09:00:00[America/Santiago]".parse().unwrap()),
        });
        worker.ask(Request::CopyTo(room.path.clone()));
        let Some(Event::Verified(Ok(findings))) = worker.wait(LONG) else {
            panic!("verified")
        };
        assert_eq!(findings, []);
        let Some(Event::Changes {
            result: Ok(found), ..
        }) = worker.wait(LONG)
        else {
            panic!("changes")
        };
        assert_eq!(found, changes);
        assert!(matches!(
            worker.wait(LONG),
            Some(Event::Changes { result: Err(_), .. })
        ));
        assert!(
            matches!(worker.wait(LONG), Some(Event::Sealed { seal: Some(seal), .. }) if seal == expected)
        );
        let Some(Event::BackedUp(Ok(backup))) = worker.wait(LONG) else {
            panic!("backed up")
        };
        assert_eq!(crate::store::backup::list(&folder)[0].path, backup);
        assert!(matches!(
            worker.wait(LONG),
            Some(Event::Copied {
                result: Err(StoreFault::Exists(_)),
                ..
            })
        ));
        drop(worker);
        assert_eq!(woken.load(std::sync::atomic::Ordering::SeqCst), 6);
    }
}
