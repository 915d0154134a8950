//! Committing an operation: its rows and its entry in the log, in one transaction.

use std::collections::BTreeMap;

use rusqlite::ErrorCode;
use uuid::Uuid;

use crate::store::copy::beside;
use crate::store::fault::StoreFault;
use crate::store::file::Store;
use crate::store::history::Head;
use crate::store::operation::{self, FORMAT, Operation, OperationDraft, canonical};
use crate::store::rows;

impl Store {
    /// Commits an operation. When it returns without error, the operation is on the disk.
    ///
    /// An operation whose id is already in the log is on the disk too: after an unclear failure
    /// (a failed sync means *unknown*) a retry is safe.
    ///
    /// # Errors
    /// A [`StoreFault`]; nothing of the operation is then in the file, or a retry will find it there.
    pub fn commit(&mut self, draft: &OperationDraft) -> Result<(), StoreFault> {
        self.tried = Some(draft.id);
        let Some(operation) = self.write(|store| store.try_commit(draft))? else {
            // It came through a failure that hid it: the history stands further than was known.
            return self.refresh_heads();
        };
        self.journaled = true;
        // Committed into a file that nobody can find: not acknowledged, so not in the heads.
        if !self.claim.still_there() {
            return Err(StoreFault::Missing(self.path.clone()));
        }
        self.lamport = operation.lamport;
        let head = Head {
            device_seq: operation.device_seq,
            hash: operation.hash,
        };
        self.heads.insert(self.device, head);
        self.look_for_the_journal();
        Ok(())
    }

    /// Writes into the file that the path leads to, by a connection that can be believed; notes what
    /// a failure leaves unclear.
    pub(super) fn write<T>(
        &mut self,
        write: impl FnOnce(&Self) -> Result<T, rusqlite::Error>,
    ) -> Result<T, StoreFault> {
        self.look_for_the_journal();
        self.revive()?;
        write(self).map_err(|error| {
            self.suspect = error.sqlite_error_code() == Some(ErrorCode::SystemIoFailure)
                || self.left_a_journal();
            StoreFault::of_commit(&error, &self.path)
        })
    }

    /// SQLite looks only once whether its journal is still the one in the folder: as long as it holds
    /// the lock, it would go on without one that a crash could be rolled back from. Of the file
    /// itself, [`Store::revive`] looks whether it is still there.
    fn look_for_the_journal(&mut self) {
        let there = self.claim.still_there();
        if there && self.journaled && !beside(&self.path, "-journal").exists() {
            self.suspect = true;
        }
    }

    /// Whether a rollback did not come to its end, which leaves its journal with content.
    fn left_a_journal(&self) -> bool {
        std::fs::metadata(beside(&self.path, "-journal")).is_ok_and(|journal| journal.len() > 0)
    }

    /// The operation as committed, or `None` when it was there already.
    fn try_commit(&self, draft: &OperationDraft) -> Result<Option<Operation>, rusqlite::Error> {
        let transaction = self.connection.unchecked_transaction()?;
        let known: Option<String> = transaction
            .prepare_cached("SELECT device FROM operation WHERE id = ?1")?
            .query_map([draft.id.to_string()], |row| row.get(0))?
            .next()
            .transpose()?;
        if known.is_some() {
            return Ok(None);
        }
        for change in &draft.changes {
            rows::write(&transaction, change)?;
        }
        let head = self.heads.get(&self.device);
        let seen: BTreeMap<Uuid, i64> = self
            .heads
            .iter()
            .map(|(device, head)| (*device, head.device_seq))
            .collect();
        let mut operation = Operation {
            seq: 0,
            id: draft.id,
            device: self.device,
            device_seq: head.map_or(0, |head| head.device_seq) + 1,
            lamport: self.lamport + 1,
            seen: canonical(&serde_json::json!(seen)),
            format: FORMAT,
            wall_time: draft.wall_time.to_string(),
            actor: draft.actor.clone(),
            kind: draft.kind.clone(),
            payload: operation::payload(&transaction, &draft.changes)?,
            undoes: draft.undoes,
            prev_hash: head.map(|head| head.hash.clone()).unwrap_or_default(),
            hash: Vec::new(),
        };
        operation.hash = operation.computed_hash().to_vec();
        operation::append(&transaction, &operation)?;
        transaction.commit()?;
        Ok(Some(operation))
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use crate::domain::{Action, Change, Entity};
    use crate::store::StoreFault;
    use crate::store::testing::{Room, operation};

    #[test]
    fn is_committed_once_by_its_id() {
        let mut room = Room::blank();
        let action = room.proposal("una vez");
        let (draft, _) = room.prepare(action);
        for _ in 0..3 {
            room.store.commit(&draft).unwrap();
        }
        assert_eq!(room.store.headers().unwrap().len(), 2);
        let mut room = room.reopened();
        room.store.commit(&draft).unwrap();
        assert_eq!(room.store.headers().unwrap().len(), 2);
        room.assert_sound();
    }

    #[test]
    fn goes_on_after_a_commit_that_was_reported_as_failed() {
        let mut room = Room::blank();
        let (heads, lamport) = (room.store.heads.clone(), room.store.lamport);
        let action = room.proposal("llegó sin que se supiera");
        let (draft, _) = room.prepare(action);
        room.store.commit(&draft).unwrap();
        // What a failed sync leaves: on the disk, but not in the heads.
        room.store.heads = heads;
        room.store.lamport = lamport;
        room.store.commit(&draft).unwrap();
        room.propose("el siguiente");
        room.assert_sound();
    }

    #[test]
    fn the_history_is_never_rewritten() {
        let room = Room::blank();
        for sql in [
            "UPDATE operation SET kind = 'x'",
            "DELETE FROM operation",
            "INSERT OR REPLACE INTO operation SELECT * FROM operation",
        ] {
            assert!(room.store.connection.execute(sql, []).is_err(), "{sql}");
        }
        room.assert_sound();
    }

    #[test]
    fn names_are_never_in_the_history() {
        let mut room = Room::blank();
        room.register("Rosa Ejemplo");
        let count = |column: &str, table: &str| -> i64 {
            let sql = format!(
                "SELECT count(*) FROM {table} WHERE instr({column}, 'Rosa') + instr({column}, '@') > 0"
            );
            room.store
                .connection
                .query_row(&sql, [], |row| row.get(0))
                .unwrap()
        };
        for column in ["payload", "kind", "actor", "seen"] {
            assert_eq!(count(column, "operation"), 0, "{column}");
        }
        // The control: the search finds it where it may stand.
        assert_eq!(count("name || contact", "person"), 1);
    }

    fn refused(make: impl FnOnce(&Room) -> Vec<Change>) {
        let mut room = Room::full();
        let draft = operation("prueba", make(&room));
        let fault = room.store.commit(&draft).unwrap_err();
        assert!(matches!(fault, StoreFault::Refused(_)), "{fault:?}");
        assert!(!fault.may_pass());
        room.assert_sound();
        room.propose("la siguiente");
        room.reopened().assert_sound();
    }

    #[test]
    fn what_cannot_be_written_is_refused_whole() {
        let first = |room: &Room| room.process.proposals.iter().next().unwrap().clone();
        let member = |room: &Room| room.process.merge_members.iter().next().unwrap().clone();
        // A reference to nothing, after a change that would be possible.
        refused(|room| {
            let mut fine = first(room);
            fine.text = "otro texto".to_owned();
            let mut bad = first(room);
            bad.id = Uuid::now_v7().into();
            bad.table = Uuid::now_v7().into();
            vec![
                Change::edit(&first(room), &fine).unwrap(),
                Change::make(&bad),
            ]
        });
        // A row that leaves others behind it.
        refused(|room| vec![Change::remove(room.process.merges.iter().next().unwrap())]);
        // One proposal in two merges.
        refused(|room| {
            let mut twice = member(room);
            twice.id = Uuid::now_v7().into();
            vec![Change::make(&twice)]
        });
        // A row that is not there, one that is, and one that names an unknown field.
        refused(|room| {
            let mut gone = first(room);
            gone.id = Uuid::now_v7().into();
            vec![Change::remove(&gone)]
        });
        refused(|room| vec![Change::make(&first(room))]);
        for fields in ["unknown", ""] {
            refused(|room| {
                let mut change = Change::remove(&first(room)).reversed();
                let after = [(fields.to_owned(), "x".into())];
                change.before = Some(after.clone().into());
                change.after = Some(if fields.is_empty() {
                    crate::domain::Fields::new()
                } else {
                    after.into()
                });
                vec![change]
            });
        }
        // More than a row may hold.
        refused(|room| {
            let mut long = first(room);
            long.text = "x".repeat(65 << 20);
            vec![Change::edit(&first(room), &long).unwrap()]
        });
        // An edited or removed person would break the digest in the history.
        refused(|room| vec![Change::remove(room.process.persons.iter().next().unwrap())]);
        refused(|room| {
            let old = room.process.persons.iter().next().unwrap();
            let mut new = old.clone();
            new.name = "Otra Persona".to_owned();
            vec![Change::edit(old, &new).unwrap()]
        });
        refused(|_| {
            vec![Change {
                entity: Entity::Proposal,
                id: Uuid::now_v7(),
                before: None,
                after: None,
            }]
        });
    }

    #[test]
    fn an_undo_of_what_is_not_in_the_history_is_refused() {
        let mut room = Room::blank();
        let mut draft = operation("undo", Vec::new());
        draft.undoes = Some(Uuid::now_v7());
        let fault = room.store.commit(&draft).unwrap_err();
        assert!(matches!(fault, StoreFault::Refused(_)));
    }

    #[test]
    fn a_full_disk_keeps_the_file_whole_and_passes() {
        let mut room = Room::blank();
        let pages: i64 = room
            .store
            .connection
            .pragma_query_value(None, "page_count", |row| row.get(0))
            .unwrap();
        let limit = |room: &Room, pages: i64| {
            room.store
                .connection
                .query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))
                .unwrap();
        };
        limit(&room, pages);
        let action = room.proposal(&"largo ".repeat(20_000));
        let (draft, _) = room.prepare(action);
        for _ in 0..2 {
            let fault = room.store.commit(&draft).unwrap_err();
            assert_eq!(fault, StoreFault::DiskFull(room.store.path().to_owned()));
            assert!(fault.may_pass());
            assert_eq!(room.store.verify(|_| true).unwrap(), []);
        }
        limit(&room, 1 << 30);
        room.store.commit(&draft).unwrap();
        room.reopened().assert_sound();
    }

    #[test]
    fn a_deleted_file_takes_no_commit_but_can_be_copied() {
        let mut room = Room::blank();
        room.propose("antes");
        std::fs::remove_file(&room.path).unwrap();
        let before = room.process.clone();
        let action = room.proposal("después");
        let (draft, _) = room.prepare(action);
        let fault = room.store.commit(&draft).unwrap_err();
        assert!(matches!(fault, StoreFault::Missing(_)), "{fault:?}");
        assert!(fault.may_pass());
        let copy = room.folder.path().join("copia.minga");
        room.store.copy_to(&copy).unwrap();
        assert_eq!(
            crate::store::Store::open(&copy).unwrap().read().unwrap(),
            before
        );
    }

    #[test]
    fn a_file_moved_away_takes_no_commit_until_it_is_back() {
        let mut room = Room::blank();
        let away = room.folder.path().join("otro.minga");
        let action = room.proposal("después");
        let (draft, _) = room.prepare(action);
        std::fs::rename(&room.path, &away).unwrap();
        let fault = room.store.commit(&draft).unwrap_err();
        assert!(matches!(fault, StoreFault::Missing(_)), "{fault:?}");
        std::fs::rename(&away, &room.path).unwrap();
        room.store.commit(&draft).unwrap();
        room.reopened().assert_sound();
    }

    #[test]
    fn a_deleted_journal_is_made_again() {
        let mut room = Room::blank();
        room.propose("antes");
        let journal = super::beside(room.store.path(), "-journal");
        assert!(journal.exists());
        std::fs::remove_file(&journal).unwrap();
        room.propose("después");
        assert!(journal.exists());
        room.assert_sound();
    }

    #[test]
    fn several_devices_each_have_their_chain() {
        let mut room = Room::blank();
        room.propose("de la primera");
        let device = Uuid::now_v7();
        let mut room = room.tampered(&format!(
            "UPDATE meta SET value = '{device}' WHERE key = 'device'"
        ));
        room.propose("de la segunda");
        room.propose("también");
        assert_eq!(room.store.heads.len(), 2);
        assert_eq!(room.store.heads[&device].device_seq, 2);
        room.reopened().assert_sound();
    }

    #[test]
    fn a_merge_split_and_merged_again_is_committed() {
        let mut room = Room::blank();
        let [a, b, c] = ["a", "b", "c"].map(|text| room.propose(text));
        let merge = room.merge(&[a, b], "ab").unwrap().into();
        room.act(Action::SplitMerge { merge });
        room.merge(&[b, c, a], "bca");
        room.reopened().assert_sound();
    }
}
