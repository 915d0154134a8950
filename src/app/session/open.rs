//! Opening and making files: all that is slow, done before the session exists.

use std::path::PathBuf;

use super::{
    Action, Arc, BTreeMap, Checks, Duration, History, OperationDraft, Path, Practice, Process,
    Request, SaveState, Session, Store, StoreFault, Template, Uuid, VecDeque, Worker, clock,
};
use crate::app::likeness::Likeness;
use crate::app::places::Places;
use crate::domain::action::Reach;
use crate::domain::{Mint, Refusal, decide};
use crate::store::backup::Occasion;

/// How often a changed file is backed up.
pub(super) const BACKUP_EVERY: Duration = Duration::from_mins(10);

/// A file read into memory, ready to become a session; can be made on any thread.
#[derive(Debug)]
pub struct Opened {
    store: Store,
    process: Process,
    headers: Vec<(Uuid, String, Option<Uuid>)>,
    seals: BTreeMap<Uuid, String>,
    drafts: BTreeMap<String, String>,
    practice: Practice,
}

impl Opened {
    /// Opens an existing file. Its session checks it before anything in it can be edited; one of an
    /// older version is backed up first.
    ///
    /// # Errors
    /// The store's fault.
    pub fn open(path: &Path, places: &Places) -> Result<Self, StoreFault> {
        let backups = |file: &Path| places.backups_of(file);
        Self::read(Store::open_to_work(path, backups, &clock::here())?)
    }

    /// Makes a new file out of a template.
    ///
    /// # Errors
    /// The store's fault; [`StoreFault::Exists`] when something stands there.
    pub fn create(path: &Path, template: Template) -> Result<Self, StoreFault> {
        let mut store = Store::create(path)?;
        let founded = found(template)
            .map_err(|refusal| StoreFault::Refused(refusal.to_string()))
            .and_then(|draft| store.commit(&draft));
        if let Err(fault) = founded {
            store.discard();
            return Err(fault);
        }
        Self::read(store)
    }

    fn read(store: Store) -> Result<Self, StoreFault> {
        let process = store.read()?;
        Ok(Self {
            headers: store.headers()?,
            seals: store.seals(&process)?,
            drafts: store.drafts()?,
            process,
            store,
            practice: Practice::Real,
        })
    }

    /// The same file as one to practise on.
    #[must_use]
    pub fn for_practice(mut self) -> Self {
        self.practice = Practice::Practice;
        self
    }

    /// Where the file is.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        self.store.path().to_owned()
    }
}

/// The first operation of a file: its template's content.
fn found(template: Template) -> Result<OperationDraft, Refusal> {
    let action = Action::Found {
        template: Box::new(template),
    };
    let (kind, now) = (action.kind().to_owned(), clock::now());
    let mut fresh = clock::fresh_id;
    let decision = decide(&Process::default(), action, &mut Mint::new(now, &mut fresh))?;
    Ok(OperationDraft {
        id: clock::fresh_id(),
        kind,
        actor: String::new(),
        wall_time: now,
        changes: decision.changes,
        undoes: None,
    })
}

impl Session {
    /// Begins working on a file that was opened; its checks run on the store's thread.
    ///
    /// `wake` is called whenever the store has something to tell.
    ///
    /// # Errors
    /// The store's fault when the system gives no thread.
    pub fn begin(
        opened: Opened,
        backups: PathBuf,
        wake: Arc<dyn Fn() + Send + Sync>,
    ) -> Result<Self, StoreFault> {
        let mut history = History::default();
        for (id, kind, undoes) in &opened.headers {
            match undoes {
                Some(target) => history.took_back(*id, *target),
                None if Reach::of_kind(kind) == Reach::Undoable => history.act(*id),
                None => {}
            }
        }
        let path = opened.path();
        let worker = Worker::start(opened.store, wake)?;
        worker.ask(Request::Verify);
        let mut session = Self {
            process: opened.process,
            revision: 0,
            opened: clock::fresh_id(),
            path,
            practice: opened.practice,
            worker,
            history,
            recent: BTreeMap::new(),
            pending: VecDeque::new(),
            deferred: VecDeque::new(),
            awaited_import: None,
            awaited_undo: None,
            secret: super::secret::Asked::default(),
            awaited_seals: 0,
            save: SaveState::Saved,
            checks: Checks::Running,
            seals: opened.seals,
            drafts: opened.drafts,
            last_made: None,
            backup_revision: 0,
            next_backup: clock::now() + BACKUP_EVERY,
            backups,
            likeness: Likeness::default(),
        };
        session.back_up(Occasion::Opening);
        Ok(session)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::session::PATIENCE;
    use crate::app::templates;
    use crate::domain::proposal::ProposalDraft;

    /// What becomes of an act on a file whose page at `place` was overwritten: `None` when the file
    /// was not even opened.
    fn acting_on_damage(path: &Path, whole: &[u8], place: usize) -> Option<Refusal> {
        let mut bytes = whole.to_vec();
        bytes[place..place + 64].fill(0xA5);
        std::fs::write(path, bytes).expect("written");
        let places = Places::under(&path.with_file_name("lugares"));
        let opened = match Opened::open(path, &places) {
            Ok(opened) => opened,
            Err(fault) => {
                assert!(matches!(fault, StoreFault::Damaged { .. }), "{fault:?}");
                return None;
            }
        };
        let backups = path.with_file_name("copias");
        let mut session = Session::begin(opened, backups, Arc::new(|| {})).expect("begun");
        let table = session.process().tables_in_order()[0].id;
        let add = || Action::AddProposals {
            table,
            drafts: vec![ProposalDraft::action("Propuesta de muestra")],
        };
        let early = session
            .act(add())
            .expect_err("nothing is edited before the checks");
        assert_eq!(early, Refusal::StillChecking);
        session.settle(PATIENCE);
        session.act(add()).err()
    }

    #[test]
    fn a_damaged_file_is_never_edited() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("taller.minga");
        let template = templates::find("blank").expect("it is built in");
        drop(Opened::create(&path, template).expect("made"));
        let whole = std::fs::read(&path).expect("read");
        let mut opened = 0;
        // The head of each page but the first, which the schema stands on.
        for place in (4096..whole.len()).step_by(4096) {
            if let Some(refusal) = acting_on_damage(&path, &whole, place) {
                assert_eq!(refusal, Refusal::ReadOnly, "page at {place}");
                opened += 1;
            }
        }
        assert!(opened > 10, "only the checks see most damage: {opened}");
    }
}
