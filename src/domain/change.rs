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
