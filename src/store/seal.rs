//! The seal of a validated version: a short code on the signed paper that proves the file.
//!
//! It is the hash of every device's head at the validation with the version's content. Printed and
//! signed it proves the file; in the file alone it proves nothing, and the minutes say so.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::IgnoredAny;
use uuid::Uuid;

use crate::domain::{Entity, Process};
use crate::store::fault::StoreFault;
use crate::store::file::Store;
use crate::store::operation;
use crate::store::person::hex;

impl Store {
    /// The seal of every validated version, by the version's id.
    ///
    /// # Errors
    /// A [`StoreFault`] of reading.
    pub fn seals(&self, process: &Process) -> Result<BTreeMap<Uuid, String>, StoreFault> {
        let mut seals = BTreeMap::new();
        if process.plan_versions.is_empty() {
            return Ok(seals);
        }
        let fault = |error: rusqlite::Error| StoreFault::of_sqlite(&error, self.path());
        for (validation, heads) in self.validations().map_err(fault)? {
            let validation = operation::find(&self.connection, validation).map_err(fault)?;
            // The frozen plan in it may be long, and is in the process already.
            let Ok(payload) = serde_json::from_str::<Touched>(&validation.payload) else {
                continue;
            };
            for row in payload.changes {
                let made = row.entity == Entity::PlanVersion && row.before.is_none();
                let version = process.plan_versions.get(row.id.into());
                if let Some(version) = version.filter(|_| made) {
                    seals.insert(row.id, seal(&heads, &version.content_hash));
                }
            }
        }
        Ok(seals)
    }

    /// Every validation, with each device's head at that point of the history.
    fn validations(&self) -> Result<Vec<(Uuid, Heads)>, rusqlite::Error> {
        let mut statement = self
            .connection
            .prepare("SELECT device, hash, kind, id FROM operation ORDER BY seq")?;
        let mut rows = statement.query([])?;
        let mut heads = Heads::new();
        let mut validations = Vec::new();
        let uuid = |row: &rusqlite::Row, place| -> Result<Uuid, rusqlite::Error> {
            Uuid::parse_str(row.get_ref(place)?.as_str()?)
                .map_err(|_| rusqlite::Error::InvalidColumnIndex(place))
        };
        while let Some(row) = rows.next()? {
            heads.insert(uuid(row, 0)?, row.get(1)?);
            if row.get_ref(2)?.as_str()? == "validate_plan" {
                validations.push((uuid(row, 3)?, heads.clone()));
            }
        }
        Ok(validations)
    }
}

/// The hash of each device's last operation.
type Heads = BTreeMap<Uuid, Vec<u8>>;

/// Which rows an operation touched.
#[derive(Deserialize)]
struct Touched {
    changes: Vec<TouchedRow>,
}

#[derive(Deserialize)]
struct TouchedRow {
    entity: Entity,
    id: Uuid,
    before: Option<IgnoredAny>,
}

/// `A1B2-C3D4-E5F6-0718-…`: 80 bits in groups that can be read aloud.
fn seal(heads: &Heads, content_hash: &str) -> String {
    let mut hasher = blake3::Hasher::new();
    for (device, hash) in heads {
        hasher.update(device.as_bytes());
        hasher.update(hash);
    }
    hasher.update(content_hash.as_bytes());
    let code = hex(&hasher.finalize().as_bytes()[..10]).to_uppercase();
    let groups: Vec<&str> = (0..code.len())
        .step_by(4)
        .filter_map(|at| code.get(at..at + 4))
        .collect();
    groups.join("-")
}

/// Whether two codes are the same, however they were typed.
#[must_use]
pub fn same(a: &str, b: &str) -> bool {
    let plain = |code: &str| -> String {
        code.chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|c| c.to_ascii_uppercase())
            .collect()
    };
    plain(a) == plain(b)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::Room;

    #[test]
    fn stays_the_same_through_later_work_and_changes_with_the_history() {
        let mut room = Room::full();
        let seals = room.store.seals(&room.process).unwrap();
        let (version, seal) = seals.first_key_value().unwrap();
        assert_eq!(seal.len(), 24);
        room.propose("trabajo posterior");
        let mut room = room.reopened();
        assert_eq!(room.store.seals(&room.process).unwrap(), seals);
        room = room.tampered("UPDATE operation SET hash = x'00' WHERE kind = 'validate_plan'");
        assert_ne!(
            room.store.seals(&room.process).unwrap().get(version),
            Some(seal)
        );
    }

    #[test]
    fn is_known_however_it_is_typed() {
        assert!(same("A1B2-C3D4", "a1b2 c3d4"));
        assert!(!same("A1B2-C3D4", "A1B2-C3D5"));
    }
}
