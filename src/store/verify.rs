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
use crate::store::{operation, person, read, tables};

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
        let mut findings = self.integrity()?;
        let mut replayed = Process::default();
        let mut chain = Chain::default();
        let mut digests: BTreeMap<Uuid, String> = BTreeMap::new();
        let mut checked = 0;
        let mut cancelled = false;
        operation::each(&self.connection, |seq, found| {
            if cancelled {
                return Ok(());
            }
            let Ok(found) = found else {
                findings.push(Finding::Chain { seq });
                return Ok(());
            };
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
        let (stored, unreadable) = self.read_what_can_be()?;
        let mut odd = stored.differences(&replayed);
        odd.extend(unreadable);
        odd.retain(|entity| *entity != Entity::Person);
        odd.sort_unstable();
        odd.dedup();
        findings.extend(
            odd.into_iter()
                .map(|entity| Finding::Rows(tables::of(entity).name.to_owned())),
        );
        match person::digests(&self.connection).map_err(fault) {
            Ok(persons) => findings.extend(check_persons(persons, digests)),
            Err(StoreFault::Damaged { .. }) => findings.push(Finding::Rows("person".to_owned())),
            Err(fault) => return Err(fault),
        }
        findings.extend(self.recount(&stored)?);
        Ok(findings)
    }

    /// The rows of every kind, and the kinds of which some row cannot be read.
    fn read_what_can_be(&self) -> Result<(Process, Vec<Entity>), StoreFault> {
        let mut process = Process::default();
        let mut unreadable = Vec::new();
        for &entity in Entity::ALL {
            match read::one_kind(&mut process, &self.connection, entity, self.path()) {
                Ok(()) => {}
                Err(StoreFault::Damaged { .. }) => unreadable.push(entity),
                Err(fault) => return Err(fault),
            }
        }
        Ok((process, unreadable))
    }

    /// Tallies every closed poll again, secret ones from their boxes, and looks whether every box is
    /// what was written.
    fn recount(&self, process: &Process) -> Result<Vec<Finding>, StoreFault> {
        let mut findings = Vec::new();
        for poll in process.polls_in_order() {
            let ballots = match self.ballot_box(poll.id) {
                Ok(found) => found
                    .map(|found| found.ballots().to_vec())
                    .unwrap_or_default(),
                Err(StoreFault::Damaged { .. }) => {
                    findings.push(Finding::Poll {
                        number: poll.number,
                    });
                    continue;
                }
                Err(fault) => return Err(fault),
            };
            if poll.state == PollState::Closed
                && poll.tally.as_ref() != Some(&tally::recount(process, poll, &ballots))
            {
                findings.push(Finding::Poll {
                    number: poll.number,
                });
            }
        }
        findings.extend(versions(process));
        Ok(findings)
    }

    /// SQLite's own checks; what it cannot even check is a finding too.
    fn integrity(&self) -> Result<Vec<Finding>, StoreFault> {
        let look = |sql: &str| -> Result<Vec<String>, StoreFault> {
            let read = || -> Result<Vec<String>, rusqlite::Error> {
                let mut statement = self.connection.prepare(sql)?;
                statement.query_map([], |row| row.get(0))?.collect()
            };
            read().or_else(|error| match StoreFault::of_sqlite(&error, self.path()) {
                StoreFault::Damaged { detail, .. } => Ok(vec![detail]),
                fault => Err(fault),
            })
        };
        let pages = look("PRAGMA integrity_check(20)")?;
        let mut references = look("PRAGMA foreign_key_check")?;
        references.dedup();
        // The first line of two only says which database.
        let pages = pages
            .iter()
            .filter_map(|said| said.lines().last())
            .filter(|line| *line != "ok");
        Ok(pages
            .map(|line| Finding::Integrity(line.to_owned()))
            .chain(references.into_iter().map(Finding::Reference))
            .collect())
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

/// Hashes every frozen version again.
fn versions(process: &Process) -> impl Iterator<Item = Finding> {
    let versions = process.plan_versions.iter();
    versions
        .filter(|version| PlanVersion::hash_of(&version.activities) != version.content_hash)
        .map(|version| Finding::Version {
            number: version.number,
        })
}

#[cfg(test)]
mod tests;
