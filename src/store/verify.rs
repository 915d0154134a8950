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
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::store::testing::{Room, open_to_work};

    /// What `verify` finds after `sql` was run on a closed file.
    #[track_caller]
    fn check(sql: &str, expected: &[Finding]) {
        let room = Room::full().tampered(sql);
        assert_eq!(room.store.verify(|_| true).unwrap(), expected, "{sql}");
    }

    fn rows(table: &str) -> Finding {
        Finding::Rows(table.to_owned())
    }

    #[test]
    fn an_untouched_file_has_no_findings() {
        check("SELECT 1", &[]);
        // The harness itself drops the triggers and makes them again.
        check("UPDATE draft SET text = text", &[]);
    }

    #[test]
    fn a_changed_row_is_found() {
        check(
            "UPDATE proposal SET text = 'Otro texto' WHERE number = 3",
            &[rows("proposal")],
        );
        check(
            "UPDATE activity SET term = '{\"kind\":\"nunca\"}' WHERE position = 1",
            &[rows("activity")],
        );
        check("DELETE FROM observation", &[rows("observation")]);
        check("UPDATE profile SET name = 'Otro'", &[rows("profile")]);
        check(
            "UPDATE objective SET themes = '[\"agua\"]' WHERE title = 'Objetivo de muestra'",
            &[rows("objective")],
        );
        check("UPDATE indicator SET unit = '%'", &[rows("indicator")]);
        check(
            "UPDATE target SET value = '{\"amount\":\"99\"}'",
            &[rows("target")],
        );
        check("DELETE FROM measurement", &[rows("measurement")]);
    }

    #[test]
    fn a_bit_flipped_in_a_text_is_found() {
        let Room {
            folder,
            path,
            store,
            ..
        } = Room::full();
        drop(store);
        let mut bytes = std::fs::read(&path).unwrap();
        let places: Vec<usize> = bytes
            .windows(21)
            .enumerate()
            .filter(|(_, window)| *window == b"Propuesta de muestra ")
            .map(|(place, _)| place)
            .collect();
        assert!(places.len() > 3, "in the rows and in the history");
        for place in places {
            bytes[place] ^= 0x20;
            std::fs::write(&path, &bytes).unwrap();
            let store = Store::open(&path).unwrap();
            assert_ne!(store.verify(|_| true).unwrap(), [], "at {place}");
            drop(store);
            bytes[place] ^= 0x20;
        }
        std::fs::write(&path, &bytes).unwrap();
        assert_eq!(Store::open(&path).unwrap().verify(|_| true).unwrap(), []);
        drop(folder);
    }

    #[test]
    fn an_edited_operation_is_found() {
        check(
            "UPDATE operation SET payload = replace(payload, 'muestra 1', 'muestra 7') \
             WHERE kind = 'add_proposals' AND payload LIKE '%muestra 1%'",
            &[Finding::Chain { seq: 3 }, rows("proposal")],
        );
        check(
            "UPDATE operation SET actor = 'otra' WHERE seq = 4",
            &[Finding::Chain { seq: 4 }],
        );
        check(
            "UPDATE operation SET id = 'x' WHERE seq = 4",
            &[
                Finding::Chain { seq: 4 },
                Finding::Chain { seq: 5 },
                rows("proposal"),
            ],
        );
    }

    #[test]
    fn a_removed_operation_is_found() {
        let findings = |sql| Room::full().tampered(sql).store.verify(|_| true).unwrap();
        let last = findings("DELETE FROM operation WHERE seq = (SELECT max(seq) FROM operation)");
        assert!(last.contains(&rows("workshop")), "{last:?}");
        let middle = findings("DELETE FROM operation WHERE seq = 4");
        assert!(middle.contains(&Finding::Chain { seq: 5 }), "{middle:?}");
    }

    #[test]
    fn a_changed_missing_or_added_person_is_found() {
        let id = |room: &Room| room.process.persons.iter().next().unwrap().id.to_string();
        for sql in [
            "UPDATE person SET name = 'Otra Persona'",
            "UPDATE person SET salt = x'00'",
            "UPDATE person SET digest = x'00'",
            "DELETE FROM person",
        ] {
            let room = Room::full().tampered(sql);
            let found = room.store.verify(|_| true).unwrap();
            assert_eq!(found, [Finding::Person(id(&room))], "{sql}");
        }
        let added = Uuid::now_v7();
        check(
            &format!("INSERT INTO person VALUES ('{added}', 'X', '', x'00', x'00')"),
            &[Finding::Person(added.to_string())],
        );
    }

    #[test]
    fn a_changed_count_is_found_and_recounted() {
        check(
            "UPDATE poll_option SET favour = favour + 1",
            &[rows("poll_option"), Finding::Poll { number: 1 }],
        );
    }

    #[test]
    fn a_changed_version_is_found() {
        check(
            "UPDATE plan_version SET activities = replace(activities, 'de muestra', 'de nadie')",
            &[rows("plan_version"), Finding::Version { number: 1 }],
        );
    }

    #[test]
    fn a_reference_to_nothing_is_found() {
        check(
            &format!(
                "UPDATE merge_member SET merge = '{}' WHERE position = 1",
                Uuid::nil()
            ),
            &[
                Finding::Reference("merge_member".to_owned()),
                rows("merge_member"),
            ],
        );
    }

    #[test]
    fn what_sqlite_found_is_said_in_one_line() {
        let mut found = 0;
        Room::full().closed().with_each_page_emptied(|path| {
            let Ok(store) = open_to_work(path) else {
                return;
            };
            for finding in store.verify(|_| true).unwrap_or_default() {
                if let Finding::Integrity(detail) = finding {
                    assert_eq!(detail.lines().count(), 1, "{detail:?}");
                    found += 1;
                }
            }
        });
        assert!(found > 10, "only {found} were found");
    }

    #[test]
    fn a_check_can_be_cancelled() {
        let mut room = Room::blank();
        for n in 0..260 {
            let action = room.proposal(&format!("Propuesta {n}"));
            let (draft, _) = room.prepare(action);
            room.store
                .connection
                .execute_batch("PRAGMA synchronous = OFF")
                .unwrap();
            room.store.commit(&draft).unwrap();
        }
        let mut asked = Vec::new();
        let found = room.store.verify(|checked| {
            asked.push(checked);
            false
        });
        assert_eq!(found.unwrap(), []);
        assert_eq!(asked, [256]);
    }
}
