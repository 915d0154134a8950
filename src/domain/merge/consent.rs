//! What each table says to a merge that holds a proposal of its own.

use serde::{Deserialize, Serialize};

use crate::domain::act::{Decision, Mint};
use crate::domain::change::Change;
use crate::domain::ids::{MergeConsentId, MergeId, ThematicTableId};
use crate::domain::merge::MergeState;
use crate::domain::process::{Entity, Process};
use crate::domain::refusal::Refusal;
use crate::domain::rows::Record;

/// A table's word on a merge.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MergeConsent {
    pub id: MergeConsentId,
    pub merge: MergeId,
    pub table: ThematicTableId,
    pub consent: Consent,
}

/// What it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Consent {
    Agrees,
    Objects,
}

impl Record for MergeConsent {
    const ENTITY: Entity = Entity::MergeConsent;
    type Id = MergeConsentId;

    fn id(&self) -> MergeConsentId {
        self.id
    }
}

impl Process {
    /// The tables that have a source in a merge, in their order, with what each said of it.
    #[must_use]
    pub fn consents_of(&self, merge: MergeId) -> Vec<(ThematicTableId, Option<Consent>)> {
        let Some(result) = self.merges.get(merge).map(|merge| merge.result) else {
            return Vec::new();
        };
        let tables = self.tables_of(result).into_iter();
        let with_word = tables.map(|table| (table, self.consent_of(merge, table)));
        with_word
            .map(|(table, row)| (table, row.map(|row| row.consent)))
            .collect()
    }

    fn consent_of(&self, merge: MergeId, table: ThematicTableId) -> Option<&MergeConsent> {
        let row = self.index().consent(merge, table)?;
        self.merge_consents.get(row)
    }
}

/// Notes what a table says to a merge, or takes its word away.
pub(crate) fn set_consent(
    process: &Process,
    id: MergeId,
    table: ThematicTableId,
    consent: Option<Consent>,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    let merge = process.merges.get(id).ok_or(Refusal::Gone)?;
    if merge.state == MergeState::Split {
        return Err(Refusal::AlreadySplit);
    }
    if !process.tables_of(merge.result).contains(&table) {
        return Err(Refusal::NotAskedForConsent);
    }
    let change = match (process.consent_of(id, table), consent) {
        (Some(old), Some(consent)) => {
            let mut new = old.clone();
            new.consent = consent;
            Change::edit(old, &new)
        }
        (Some(old), None) => Some(Change::remove(old)),
        (None, Some(consent)) => Some(Change::make(&MergeConsent {
            id: mint.id(),
            merge: id,
            table,
            consent,
        })),
        (None, None) => None,
    };
    Ok(Decision::of(change.into_iter().collect()))
}

/// The changes that take every table's word on a merge away: what they agreed to is no more.
pub(crate) fn without_consents(process: &Process, merge: MergeId) -> Vec<Change> {
    process
        .index()
        .consents_of(merge)
        .filter_map(|row| process.merge_consents.get(row))
        .map(Change::remove)
        .collect()
}
