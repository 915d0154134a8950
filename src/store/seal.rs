//! The seal of a validated version: a short code on the signed paper that proves the file.
//!
//! It is the hash of every device's head at the validation with the version's content. Printed and
//! signed it proves the file; in the file alone it proves nothing, and the minutes say so.

use std::collections::BTreeMap;

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
        let mut heads: BTreeMap<Uuid, Vec<u8>> = BTreeMap::new();
        operation::each(&self.connection, |_, found| {
            let found = found?;
            heads.insert(found.device, found.hash.clone());
            if found.kind == "validate_plan"
                && let Ok(payload) = found.payload()
            {
                let made = payload.changes.iter().filter(|change| {
                    change.entity == Entity::PlanVersion && change.before.is_none()
                });
                for change in made {
                    if let Some(version) = process.plan_versions.get(change.id.into()) {
                        seals.insert(change.id, seal(&heads, &version.content_hash));
                    }
                }
            }
            Ok(())
        })
        .map_err(|error| StoreFault::of_sqlite(&error, self.path()))?;
        Ok(seals)
    }
}

/// `A1B2-C3D4-E5F6-0718-…`: 80 bits in groups that can be read aloud.
fn seal(heads: &BTreeMap<Uuid, Vec<u8>>, content_hash: &str) -> String {
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
