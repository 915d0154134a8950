//! What an act changes: the smallest before and after of one row.
//!
//! An edit names only the fields that it touches, so that two edits of different fields of the same
//! proposal do not disturb each other, neither on undo nor when two devices' work is united.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::domain::process::Entity;
use crate::domain::rows::Record;

/// A row's fields by name; an absent optional value is an explicit `null`.
pub type Fields = BTreeMap<String, Value>;

/// One row made, edited or removed.
///
/// | `before` | `after` | means |
/// |---|---|---|
/// | none | all fields | the row is made |
/// | touched fields | touched fields | the row is edited |
/// | all fields | none | the row is removed |
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    pub entity: Entity,
    pub id: Uuid,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub before: Option<Fields>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub after: Option<Fields>,
}

impl Change {
    /// The change that makes `row`.
    #[must_use]
    pub fn make<R: Record>(row: &R) -> Self {
        Self {
            entity: R::ENTITY,
            id: row.id().into(),
            before: None,
            after: Some(row.fields()),
        }
    }

    /// The change that removes `row`.
    #[must_use]
    pub fn remove<R: Record>(row: &R) -> Self {
        Self {
            entity: R::ENTITY,
            id: row.id().into(),
            before: Some(row.fields()),
            after: None,
        }
    }

    /// The change from `old` to `new`, or nothing when they are equal.
    #[must_use]
    pub fn edit<R: Record>(old: &R, new: &R) -> Option<Self> {
        let mut before = old.fields();
        let mut after = new.fields();
        before.retain(|name, value| after.get(name) != Some(value));
        after.retain(|name, _| before.contains_key(name));
        (!after.is_empty()).then(|| Self {
            entity: R::ENTITY,
            id: old.id().into(),
            before: Some(before),
            after: Some(after),
        })
    }

    /// The change that takes this one back.
    #[must_use]
    pub fn reversed(&self) -> Self {
        Self {
            entity: self.entity,
            id: self.id,
            before: self.after.clone(),
            after: self.before.clone(),
        }
    }
}

/// Why a change does not fit the rows as they are now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    /// The row to make is already there.
    #[error("the row is already there")]
    Present,
    /// The row to edit or remove is not there.
    #[error("the row is gone")]
    Absent,
    /// A field no longer holds the value that the change started from.
    #[error("a later change touched the same field")]
    Overtaken,
    /// The fields do not make a row of this kind.
    #[error("the fields do not make a row of this kind")]
    Malformed,
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::domain::Process;
    use crate::domain::ids::ProposalId;
    use crate::domain::testing::Play;

    /// A process with one proposal that says "Uno".
    fn one() -> (Process, Uuid) {
        let mut play = Play::wine();
        let id = play.proposes("Innovación", "Uno");
        (play.process, id.into())
    }

    fn fields(pairs: &[(&str, Value)]) -> Fields {
        let pairs = pairs.iter();
        pairs
            .map(|(name, value)| ((*name).to_owned(), value.clone()))
            .collect()
    }

    #[track_caller]
    fn check_misfit(change: &Change, expected: Misfit) {
        let (mut process, _) = one();
        let before = process.clone();
        assert_eq!(process.apply(change), Err(expected));
        assert_eq!(process, before);
        assert_eq!(process.index(), &process.rebuilt_index());
    }

    #[test]
    fn an_edit_names_only_what_it_touches() {
        let (process, id) = one();
        let old = process.proposals.get(ProposalId(id)).expect("is there");
        let mut new = old.clone();
        assert_eq!(Change::edit(old, &new), None);
        new.text = "Dos".into();
        let edit = Change::edit(old, &new).expect("the text differs");
        assert_eq!(edit.before, Some(fields(&[("text", json!("Uno"))])));
        assert_eq!(edit.after, Some(fields(&[("text", json!("Dos"))])));
        assert_eq!(edit.reversed().reversed(), edit);
    }

    #[test]
    fn what_does_not_fit_changes_nothing() {
        let (process, id) = one();
        let row = process.proposals.get(ProposalId(id)).expect("is there");
        let change = |id, before, after| Change {
            entity: Entity::Proposal,
            id,
            before,
            after,
        };
        let edit =
            |before: &[_], after: &[_]| change(id, Some(fields(before)), Some(fields(after)));
        let uno = ("text", json!("Uno"));
        check_misfit(&Change::make(row), Misfit::Present);
        check_misfit(&change(Uuid::nil(), None, None), Misfit::Malformed);
        check_misfit(
            &change(Uuid::nil(), Some(fields(&[])), Some(fields(&[]))),
            Misfit::Absent,
        );
        check_misfit(
            &change(Uuid::nil(), Some(fields(&[])), None),
            Misfit::Absent,
        );
        check_misfit(&change(id, Some(fields(&[])), None), Misfit::Overtaken);
        check_misfit(
            &edit(&[("text", json!("Otro"))], &[("text", json!("Dos"))]),
            Misfit::Overtaken,
        );
        check_misfit(
            &edit(std::slice::from_ref(&uno), &[("text", json!(7))]),
            Misfit::Malformed,
        );
        check_misfit(
            &edit(&[("colour", json!(1))], &[("colour", json!(2))]),
            Misfit::Overtaken,
        );
        // An edit that does not say what it replaces could not be taken back.
        check_misfit(
            &edit(&[uno], &[("text", json!("Dos")), ("number", json!(1))]),
            Misfit::Malformed,
        );
    }

    #[test]
    fn all_changes_are_applied_or_none() {
        let (mut process, id) = one();
        let before = process.clone();
        let row = process.proposals.get(ProposalId(id)).expect("is there");
        let (take, again) = (Change::remove(row), Change::remove(row));
        assert_eq!(process.apply_all(&[take, again]), Err(Misfit::Absent));
        assert_eq!(process, before);
        assert_eq!(process.index(), &process.rebuilt_index());
    }

    #[test]
    fn rows_out_of_nothing_make_the_same_process() {
        let (process, _) = one();
        let mut copy = Process::default();
        copy.apply_all(&process.as_changes())
            .expect("rows fit an empty process");
        assert_eq!(copy, process);
        assert_eq!(copy.index(), process.index());
        assert!(copy.differences(&process).is_empty());
    }

    #[test]
    fn the_plan_follows_when_a_stage_is_renumbered_or_gone() {
        let (mut process, _) = one();
        let first = process.stages_in_order()[0].clone();
        let mut last = first.clone();
        last.position = 9;
        let edit = Change::edit(&first, &last).expect("the place differs");
        process.apply(&edit).expect("it fits");
        assert_eq!(process.index(), &process.rebuilt_index());
        assert_ne!(process.plan().next().map(|row| row.stage), Some(first.id));
        process.apply(&Change::remove(&last)).expect("it fits");
        assert_eq!(process.index(), &process.rebuilt_index());
    }
}
