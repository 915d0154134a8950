//! Undo and redo as acts like any other: the history only grows.
//!
//! Taking an act back is a new operation made of its changes reversed, so it survives a crash.
//! Redo takes back the undo. What later work has overtaken is refused.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::domain::change::Change;
use crate::domain::process::{Entity, Process};
use crate::domain::refusal::Refusal;

/// Which operations undo and redo would take back next, from the log's headers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    undoable: Vec<Uuid>,
    redoable: Vec<Uuid>,
    /// For each undo or redo, the act that it is about in the end.
    about: BTreeMap<Uuid, Uuid>,
}

impl History {
    /// Notes an act that undo reaches; what was undone before can no longer be redone.
    pub fn act(&mut self, operation: Uuid) {
        self.undoable.push(operation);
        self.redoable.clear();
    }

    /// Notes an operation that took back `target`: an undo, or the undo of an undo, which is a redo.
    pub fn took_back(&mut self, operation: Uuid, target: Uuid) {
        let about = self.about.get(&target).copied().unwrap_or(target);
        self.about.insert(operation, about);
        if let Some(place) = self.redoable.iter().rposition(|id| *id == target) {
            self.redoable.remove(place);
            self.undoable.push(operation);
        } else if let Some(place) = self.undoable.iter().rposition(|id| *id == target) {
            self.undoable.remove(place);
            self.redoable.push(operation);
        }
    }

    /// Forgets an operation that the store refused.
    pub fn forget(&mut self, operation: Uuid) {
        self.undoable.retain(|id| *id != operation);
        self.redoable.retain(|id| *id != operation);
    }

    /// The operation that undo would take back.
    #[must_use]
    pub fn next_undo(&self) -> Option<Uuid> {
        self.undoable.last().copied()
    }

    /// The undo that redo would take back.
    #[must_use]
    pub fn next_redo(&self) -> Option<Uuid> {
        self.redoable.last().copied()
    }

    /// The act that an operation is about: itself, or what it undid or redid.
    #[must_use]
    pub fn act_behind(&self, operation: Uuid) -> Uuid {
        self.about.get(&operation).copied().unwrap_or(operation)
    }
}

/// The changes that take `changes` back, given the process as it is now.
///
/// Private rows stay: nothing refers to them any more, and a redo finds them again.
///
/// # Errors
/// [`Refusal::Overtaken`] when a later change touched the same fields or leans on what would go.
pub fn reverse(process: &Process, changes: &[Change]) -> Result<Vec<Change>, Refusal> {
    let reversed: Vec<Change> = changes
        .iter()
        .rev()
        .filter(|change| change.entity != Entity::Person)
        .map(Change::reversed)
        .collect();
    let mut after = process.clone();
    after.apply_all(&reversed).map_err(|_| Refusal::Overtaken)?;
    let leaned_on = reversed
        .iter()
        .filter(|change| change.after.is_none())
        .any(|change| after.leans_on(change.entity, change.id));
    if leaned_on {
        Err(Refusal::Overtaken)
    } else {
        Ok(reversed)
    }
}

impl Process {
    /// Whether any row still refers to the row of this id, which is no longer there.
    fn leans_on(&self, entity: Entity, id: Uuid) -> bool {
        match entity {
            Entity::Proposal => {
                self.index().activities_from(id.into()).next().is_some()
                    || self.index().merged_into(id.into()).is_some()
                    || self.index().merge_of_result(id.into()).is_some()
                    || self
                        .poll_options
                        .iter()
                        .any(|option| option.proposal == Some(id.into()))
            }
            Entity::Objective => self
                .links
                .iter()
                .any(|link| link.from == id.into() || link.to == id.into()),
            Entity::Actor => self.participants.iter().any(|p| p.actor == Some(id.into())),
            Entity::Participant => self
                .attendance
                .iter()
                .any(|row| row.participant == id.into()),
            Entity::Activity => self
                .observations
                .iter()
                .any(|o| o.activity == Some(id.into())),
            Entity::Workshop => {
                self.the_profile()
                    .is_some_and(|p| p.current_workshop == Some(id.into()))
                    || self.agenda.iter().any(|item| item.workshop == id.into())
                    || self.attendance.iter().any(|row| row.workshop == id.into())
                    || self
                        .polls
                        .iter()
                        .any(|poll| poll.workshop == Some(id.into()))
                    || self
                        .plan_versions
                        .iter()
                        .any(|v| v.workshop == Some(id.into()))
            }
            Entity::AgendaItem => self
                .workshops
                .iter()
                .any(|workshop| workshop.current_item == Some(id.into())),
            Entity::Poll => self
                .poll_options
                .iter()
                .any(|option| option.poll == id.into()),
            Entity::Merge => self
                .merge_members
                .iter()
                .any(|member| member.merge == id.into()),
            _ => false,
        }
    }
}
