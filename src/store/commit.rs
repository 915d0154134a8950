//! Committing an operation: its rows and its entry in the log, in one transaction.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::store::fault::StoreFault;
use crate::store::file::{Head, Store};
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
        let committed = self.try_commit(draft);
        let fault = |error: rusqlite::Error| StoreFault::of_sqlite(&error, &self.path);
        let operation = match committed.map_err(fault)? {
            Some(operation) => operation,
            None => return Ok(()),
        };
        self.lamport = operation.lamport;
        self.heads.insert(
            self.device,
            Head {
                device_seq: operation.device_seq,
                hash: operation.hash,
            },
        );
        Ok(())
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
