//! Whether a file is what it was written as: integrity, chain, replay, recounts.
//!
//! SQLite's own check misses most silent changes of text; our hashes and the replay see them.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::domain::poll::PollState;
use crate::domain::validation::PlanVersion;
use crate::domain::{Entity, Process, tally};
use crate::store::fault::StoreFault;
use crate::store::file::Store;
use crate::store::{operation, person, rows, tables};

/// Something that is not as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// SQLite's own words.
    Integrity(String),
    /// A reference that leads nowhere, in this table.
    Reference(String),
    /// An operation whose hash or place in the chain is wrong.
    Chain { seq: i64 },
    /// An operation that cannot be read or does not fit what is before it.
    Replay { seq: i64 },
    /// A table whose rows are not what the history says.
    Rows(String),
    /// A private row that was changed outside the program, or is missing.
    Person(String),
    /// A closed poll whose counts do not give its stated result.
    Poll { number: i64 },
    /// A frozen version whose rows were changed.
    Version { number: i64 },
}

impl Store {
    /// Checks everything. An empty list means that the file is as it was written.
    ///
    /// `progress` is called with the operations checked so far; returning `false` cancels.
    ///
    /// # Errors
    /// A [`StoreFault`] when the file cannot be read at all.
    pub fn verify(
        &self,
        mut progress: impl FnMut(usize) -> bool,
    ) -> Result<Vec<Finding>, StoreFault> {
        let fault = |error: rusqlite::Error| StoreFault::of_sqlite(&error, self.path());
        let mut findings = self.integrity().map_err(fault)?;
        let mut replayed = Process::default();
        let mut chain = Chain::default();
        let mut digests: BTreeMap<Uuid, String> = BTreeMap::new();
        let mut checked = 0;
        let mut cancelled = false;
        operation::each(&self.connection, |found| {
            if cancelled {
                return Ok(());
            }
            if !chain.accepts(&found) {
                findings.push(Finding::Chain { seq: found.seq });
            }
            match found.payload() {
                Ok(payload) if replayed.apply_all(&payload.changes).is_ok() => {
                    digests.extend(payload.persons);
                }
                _ => findings.push(Finding::Replay { seq: found.seq }),
            }
            checked += 1;
            cancelled = checked % 256 == 0 && !progress(checked);
            Ok(())
        })
        .map_err(fault)?;
        if cancelled {
            return Ok(findings);
        }
        let stored = rows::read_all(&self.connection, self.path())?;
        findings.extend(
            stored
                .differences(&replayed)
                .into_iter()
                .filter(|entity| *entity != Entity::Person)
                .map(|entity| Finding::Rows(tables::of(entity).name.to_owned())),
        );
        let persons = person::digests(&self.connection).map_err(fault)?;
        findings.extend(check_persons(persons, digests));
        findings.extend(recount(&stored));
        Ok(findings)
    }

    fn integrity(&self) -> Result<Vec<Finding>, rusqlite::Error> {
        let mut findings = Vec::new();
        let mut statement = self.connection.prepare("PRAGMA integrity_check(20)")?;
        for line in statement.query_map([], |row| row.get::<_, String>(0))? {
            let line = line?;
            if line != "ok" {
                findings.push(Finding::Integrity(line));
            }
        }
        let mut statement = self.connection.prepare("PRAGMA foreign_key_check")?;
        for table in statement.query_map([], |row| row.get::<_, String>(0))? {
            findings.push(Finding::Reference(table?));
        }
        findings.dedup();
        Ok(findings)
    }
}

/// The chain of each device while the log is read in order.
#[derive(Default)]
struct Chain(BTreeMap<Uuid, (i64, Vec<u8>)>);

impl Chain {
    fn accepts(&mut self, operation: &operation::Operation) -> bool {
        let (last_seq, last_hash) = self.0.get(&operation.device).cloned().unwrap_or_default();
        let fits = operation.device_seq == last_seq + 1
            && operation.prev_hash == last_hash
            && operation.hash == operation.computed_hash();
        self.0.insert(
            operation.device,
            (operation.device_seq, operation.hash.clone()),
        );
        fits
    }
}

fn check_persons(
    rows: Vec<(String, String, String)>,
    mut logged: BTreeMap<Uuid, String>,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (id, said, computed) in rows {
        let known = Uuid::parse_str(&id).ok().and_then(|id| logged.remove(&id));
        if known.as_deref() != Some(said.as_str()) || said != computed {
            findings.push(Finding::Person(id));
        }
    }
    findings.extend(logged.into_keys().map(|id| Finding::Person(id.to_string())));
    findings
}

/// Tallies every closed poll again, and hashes every frozen version again.
fn recount(process: &Process) -> Vec<Finding> {
    let mut findings = Vec::new();
    for poll in process.polls_in_order() {
        if poll.state == PollState::Closed {
            let recounted = tally::tally(poll.method, &process.options_of(poll.id));
            if poll.tally.as_ref() != Some(&recounted) {
                findings.push(Finding::Poll {
                    number: poll.number,
                });
            }
        }
    }
    for version in process.plan_versions.iter() {
        if PlanVersion::hash_of(&version.activities) != version.content_hash {
            findings.push(Finding::Version {
                number: version.number,
            });
        }
    }
    findings
}
