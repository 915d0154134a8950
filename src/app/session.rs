//! An open file: the process in memory, and what of it is already on the disk.
//!
//! An act changes the memory at once and is sent to the store's thread; the save state says when it
//! is safe. Nothing that is on the screen disappears because a commit failed.

use std::collections::{BTreeMap, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use uuid::Uuid;

use crate::app::clock;
use crate::app::likeness::Likeness;
use crate::domain::action::Reach;
use crate::domain::poll::Poll;
use crate::domain::template::Template;
use crate::domain::undo::{self, History};
use crate::domain::{Action, Change, Entity, Mint, Process, Refusal, decide};
use crate::store::backup::Occasion;
use crate::store::verify::Finding;
use crate::store::worker::{Event, Request, Worker};
use crate::store::{OperationDraft, Store, StoreFault};

mod import;
mod open;
mod pump;
mod report;
mod secret;

pub use open::Opened;
pub use report::Report;

/// How many operations' changes are kept in memory for undo; older ones are read from the file.
const RECENT: usize = 256;

/// An open file.
pub struct Session {
    process: Process,
    /// Counts the acts, so that whoever derives something from the process knows when to do it again.
    revision: u64,
    opened: Uuid,
    path: PathBuf,
    practice: Practice,
    worker: Worker,
    history: History,
    recent: BTreeMap<Uuid, Arc<[Change]>>,
    /// Operations that are not on the disk yet, in order.
    pending: VecDeque<Pending>,
    /// Acts that wait until everything before them is on the disk.
    deferred: VecDeque<Action>,
    /// An import that waits for the backup before it.
    awaited_import: Option<Action>,
    awaited_undo: Option<Uuid>,
    /// What is asked of the boxes of secret polls.
    secret: secret::Asked,
    awaited_seals: usize,
    save: SaveState,
    checks: Checks,
    seals: BTreeMap<Uuid, String>,
    drafts: BTreeMap<String, String>,
    last_made: Option<Uuid>,
    backup_revision: u64,
    next_backup: jiff::Timestamp,
    backups: PathBuf,
    likeness: Likeness,
}

#[derive(Clone, Debug)]
struct Pending {
    id: Uuid,
    kind: String,
    changes: Arc<[Change]>,
}

/// Whether the file is the real one or a copy to practise on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Practice {
    Real,
    /// *Ensayo*: a practice copy; every projected page says so.
    Practice,
}

/// What of the screen is on the disk.
#[derive(Clone, Debug, PartialEq)]
pub enum SaveState {
    Saved,
    Saving,
    /// Commits are failing; everything waits in order.
    Stalled(StoreFault),
}

/// How far the checks after opening are. Editing waits for them.
#[derive(Clone, Debug, PartialEq)]
pub enum Checks {
    Running,
    Passed,
    Failed(Vec<Finding>),
}

/// What became of an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Acted {
    /// Done in memory and on its way to the disk; the id of what it made, if it made something.
    Done(Option<Uuid>),
    /// It is done as soon as everything before it is on the disk.
    Waiting,
}

impl Session {
    #[must_use]
    pub fn process(&self) -> &Process {
        &self.process
    }

    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Tells this opening of a file from every other, of the same file too.
    #[must_use]
    pub fn opened(&self) -> Uuid {
        self.opened
    }

    #[must_use]
    pub fn practice(&self) -> Practice {
        self.practice
    }

    #[must_use]
    pub fn save_state(&self) -> &SaveState {
        &self.save
    }

    #[must_use]
    pub fn checks(&self) -> &Checks {
        &self.checks
    }

    /// How many operations are not on the disk yet.
    #[must_use]
    pub fn unsaved(&self) -> usize {
        self.pending.len() + self.deferred.len() + usize::from(self.awaited_import.is_some())
    }

    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.history.next_undo().is_some()
    }

    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.history.next_redo().is_some()
    }

    /// The seal of a validated version.
    #[must_use]
    pub fn seal(&self, version: impl Into<Uuid>) -> Option<&str> {
        self.seals.get(&version.into()).map(String::as_str)
    }

    /// The text that a field held when it was last kept.
    #[must_use]
    pub fn draft(&self, key: &str) -> Option<&str> {
        self.drafts.get(key).map(String::as_str)
    }

    /// Which proposals say nearly the same; nothing is known before [`Self::find_alike`].
    #[must_use]
    pub fn likeness(&self) -> &Likeness {
        &self.likeness
    }

    /// Begins to look for proposals that say nearly the same: for those who show them.
    pub fn find_alike(&mut self, wake: Arc<dyn Fn() + Send + Sync>) {
        self.likeness.begin(wake);
    }

    /// The id of what the last act made.
    #[must_use]
    pub fn last_made(&self) -> Option<Uuid> {
        self.last_made
    }

    /// Does an act: in memory at once, and on its way to the disk.
    ///
    /// # Errors
    /// A [`Refusal`]; nothing has changed then.
    pub fn act(&mut self, action: Action) -> Result<Acted, Refusal> {
        self.ready()?;
        if let Action::ClosePoll { poll, secret: None } = action
            && self.process.polls.get(poll).is_some_and(Poll::is_secret)
        {
            return self.close_secret(poll);
        }
        if action.waits_for_disk() && self.unsaved() > 0 {
            if matches!(self.save, SaveState::Stalled(_)) {
                return Err(Refusal::StillSaving);
            }
            // Refused now rather than later, as far as it can be told now.
            self.decide(action.clone())?;
            self.deferred.push_back(action);
            return Ok(Acted::Waiting);
        }
        self.act_now(action).map(Acted::Done)
    }

    fn act_now(&mut self, action: Action) -> Result<Option<Uuid>, Refusal> {
        let kind = action.kind();
        let reach = action.reach();
        let closes_poll = matches!(action, Action::ClosePoll { .. });
        let decision = self.decide(action)?;
        if decision.changes.is_empty() {
            return Ok(None);
        }
        let id = clock::fresh_id();
        self.commit(id, kind, decision.changes, None)?;
        if reach == Reach::Undoable {
            self.history.act(id);
        }
        self.last_made = decision.made;
        if closes_poll {
            self.back_up(Occasion::PollClosed);
        }
        Ok(decision.made)
    }

    fn decide(&self, action: Action) -> Result<crate::domain::Decision, Refusal> {
        let mut fresh = clock::fresh_id;
        decide(
            &self.process,
            action,
            &mut Mint::new(clock::now(), &mut fresh),
        )
    }

    /// Takes back the last act that undo reaches.
    ///
    /// # Errors
    /// [`Refusal::NothingToUndo`] or [`Refusal::Overtaken`].
    pub fn undo(&mut self) -> Result<(), Refusal> {
        self.ready()?;
        let target = self.history.next_undo().ok_or(Refusal::NothingToUndo)?;
        self.take_back(target)
    }

    /// Does again what was last undone.
    ///
    /// # Errors
    /// [`Refusal::NothingToRedo`] or [`Refusal::Overtaken`].
    pub fn redo(&mut self) -> Result<(), Refusal> {
        self.ready()?;
        let target = self.history.next_redo().ok_or(Refusal::NothingToRedo)?;
        self.take_back(target)
    }

    fn take_back(&mut self, target: Uuid) -> Result<(), Refusal> {
        let Some(changes) = self.recent.get(&target).cloned() else {
            // An act of an earlier day: its changes are read from the file, then it is taken back.
            if self.awaited_undo.is_none() {
                self.awaited_undo = Some(target);
                self.worker.ask(Request::ChangesOf(target));
            }
            return Ok(());
        };
        self.reverse(target, &changes)
    }

    fn reverse(&mut self, target: Uuid, changes: &[Change]) -> Result<(), Refusal> {
        let reversed = undo::reverse(&self.process, changes)?;
        let id = clock::fresh_id();
        let kind = if self.history.next_redo() == Some(target) {
            "redo"
        } else {
            "undo"
        };
        self.commit(id, kind, reversed, Some(target))?;
        self.history.took_back(id, target);
        Ok(())
    }

    fn commit(
        &mut self,
        id: Uuid,
        kind: &str,
        changes: Vec<Change>,
        undoes: Option<Uuid>,
    ) -> Result<(), Refusal> {
        self.process
            .apply_all(&changes)
            .map_err(|_| Refusal::Overtaken)?;
        self.revision += 1;
        let changes: Arc<[Change]> = changes.into();
        self.recent.insert(id, Arc::clone(&changes));
        if self.recent.len() > RECENT {
            self.recent.pop_first();
        }
        self.worker.ask(Request::Commit(OperationDraft {
            id,
            kind: kind.to_owned(),
            actor: String::new(),
            wall_time: clock::now(),
            changes: changes.to_vec(),
            undoes,
        }));
        self.pending.push_back(Pending {
            id,
            kind: kind.to_owned(),
            changes,
        });
        if self.save == SaveState::Saved {
            self.save = SaveState::Saving;
        }
        Ok(())
    }

    fn ready(&self) -> Result<(), Refusal> {
        match self.checks {
            Checks::Running => Err(Refusal::StillChecking),
            Checks::Passed => Ok(()),
            Checks::Failed(_) => Err(Refusal::ReadOnly),
        }
    }

    /// Keeps what is being typed in a field; an empty text forgets it.
    pub fn keep_draft(&mut self, key: &str, text: &str) {
        if self.draft(key).unwrap_or_default() == text {
            return;
        }
        if text.is_empty() {
            self.drafts.remove(key);
        } else {
            self.drafts.insert(key.to_owned(), text.to_owned());
        }
        self.worker.ask(Request::Draft {
            key: key.to_owned(),
            text: text.to_owned(),
        });
    }

    /// Tries again now what could not be saved.
    pub fn retry(&self) {
        self.worker.ask(Request::Retry);
    }

    /// Writes a copy with everything, also what could not be saved here.
    pub fn copy_to(&self, path: &Path) {
        self.worker.ask(Request::CopyTo {
            path: path.to_owned(),
            process: Box::new(self.process.clone()),
        });
    }

    /// Makes a backup now.
    pub fn back_up(&mut self, occasion: Occasion) {
        // Two copies of an open box would tell, compared, what came in between.
        if self.process.open_poll().is_some_and(Poll::is_secret) {
            return;
        }
        self.backup_revision = self.revision;
        self.worker.ask(Request::Backup {
            folder: self.backups.clone(),
            occasion,
            now: Box::new(clock::here()),
        });
    }
}

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Session")
            .field("path", &self.path)
            .field("save", &self.save)
            .finish_non_exhaustive()
    }
}

/// How long a wait for the store lasts at most before the caller hears of it.
pub const PATIENCE: Duration = Duration::from_secs(30);
