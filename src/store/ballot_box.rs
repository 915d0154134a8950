//! The boxes of secret polls: one row each, written anew with every vote.
//!
//! Nothing of them is in the history. A box says what was voted and which slips are in, both sorted:
//! the bytes of the file tell no order, whoever compares them.

use rusqlite::{Connection, OptionalExtension, params};

use crate::domain::Refusal;
use crate::domain::ids::PollId;
use crate::domain::poll::secret::{BallotBox, BoxBytes, SecretBallot};
use crate::store::fault::StoreFault;
use crate::store::file::Store;

/// What became of a ballot that was put into a box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cast {
    /// It is on the disk.
    In,
    /// A ballot with its slip was there before: nothing has changed.
    Refused(Refusal),
}

impl Store {
    /// What the box of a poll holds; `None` when nothing was ever put in.
    ///
    /// # Errors
    /// [`StoreFault::Damaged`] when it is not what was written.
    pub fn ballot_box(&self, poll: PollId) -> Result<Option<BallotBox>, StoreFault> {
        let read = read(&self.connection, poll);
        let bytes = read.map_err(|error| StoreFault::of_sqlite(&error, &self.path))?;
        bytes
            .map(|bytes| {
                BallotBox::from_bytes(&bytes).ok_or_else(|| StoreFault::Damaged {
                    path: self.path.clone(),
                    detail: format!("ballot_box: {poll}"),
                })
            })
            .transpose()
    }

    /// Puts a secret ballot into its box. When it returns without error, what it says is on the disk.
    ///
    /// # Errors
    /// As those of [`Store::commit`]; a retry after an unclear failure finds the slip in the box.
    pub fn cast(
        &mut self,
        poll: PollId,
        slip: i64,
        ballot: SecretBallot,
    ) -> Result<Cast, StoreFault> {
        let again = self.tried_slip == Some((poll, slip));
        let mut found = self.ballot_box(poll)?.unwrap_or_default();
        if let Err(refusal) = found.put(slip, ballot) {
            // It came in through a failure that hid it.
            return Ok(if again {
                Cast::In
            } else {
                Cast::Refused(refusal)
            });
        }
        self.tried_slip = Some((poll, slip));
        let bytes = found.to_bytes();
        self.write(|store| {
            let transaction = store.connection.unchecked_transaction()?;
            put(&transaction, poll, &bytes)?;
            transaction.commit()
        })?;
        self.journaled = true;
        if !self.claim.still_there() {
            return Err(StoreFault::Missing(self.path.clone()));
        }
        self.tried_slip = None;
        Ok(Cast::In)
    }
}

fn read(connection: &Connection, poll: PollId) -> Result<Option<BoxBytes>, rusqlite::Error> {
    connection
        .prepare_cached("SELECT ballots, slips, \"check\" FROM ballot_box WHERE poll = ?1")?
        .query_row([poll.to_string()], |row| {
            Ok(BoxBytes {
                ballots: row.get(0)?,
                slips: row.get(1)?,
                check: row.get(2)?,
            })
        })
        .optional()
}

fn put(connection: &Connection, poll: PollId, bytes: &BoxBytes) -> Result<(), rusqlite::Error> {
    connection
        .prepare_cached(
            "INSERT INTO ballot_box (poll, ballots, slips, \"check\") VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (poll) DO UPDATE SET ballots = ?2, slips = ?3, \"check\" = ?4",
        )?
        .execute(params![
            poll.to_string(),
            bytes.ballots,
            bytes.slips,
            bytes.check
        ])?;
    Ok(())
}

#[cfg(test)]
mod tests;
