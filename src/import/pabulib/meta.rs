//! What a file says of itself.

use std::collections::HashMap;

use super::sections::Table;
use super::{Reason, Score, VoteKind, at};
use crate::domain::pabulib_fault::{PabulibFault, Section};

/// The keys with their lines and values.
pub struct Meta<'a> {
    values: HashMap<&'a str, (usize, &'a str)>,
    last: usize,
}

/// The keys that count; of the others it does not matter how often they stand there.
const COUNTED: [&str; 4] = ["budget", "vote_type", "num_projects", "num_votes"];

impl<'a> Meta<'a> {
    pub fn of(table: &'a Table) -> Result<Self, PabulibFault> {
        let (key, value) = (table.column("key")?, table.column("value")?);
        let mut values = HashMap::new();
        for row in &table.rows {
            let key = row.cell(key);
            if !COUNTED.contains(&key) {
                continue;
            }
            let value = row.needed(value)?;
            if let Some((first, _)) = values.insert(key, (row.line, value)) {
                let key = key.to_owned();
                return Err(at(row.line, Reason::KeyTwice { key, first }));
            }
        }
        let last = table.last_line();
        Ok(Self { values, last })
    }

    fn needed(&self, key: &'static str) -> Result<(usize, &'a str), PabulibFault> {
        let value = self.values.get(key).copied();
        value.ok_or_else(|| at(self.last, Reason::NoKey(key)))
    }

    /// All that may be spent.
    pub fn budget(&self) -> Result<Score, PabulibFault> {
        let (line, said) = self.needed("budget")?;
        let budget = Score::read(said).filter(|budget| *budget >= Score::default());
        budget.ok_or_else(|| at(line, Reason::BadBudget(said.to_owned())))
    }

    pub fn kind(&self) -> Result<VoteKind, PabulibFault> {
        let (line, said) = self.needed("vote_type")?;
        match said.to_lowercase().as_str() {
            "approval" => Ok(VoteKind::Approval),
            "choose-1" => Ok(VoteKind::Choice),
            "cumulative" | "scoring" => Ok(VoteKind::Points),
            "ordinal" => Ok(VoteKind::Ranking),
            _ => Err(at(line, Reason::BadVoteType(said.to_owned()))),
        }
    }

    /// Holds the rows of a section against how many there should be, where that is said: a file that
    /// was cut off is known by it.
    pub fn counted(
        &self,
        key: &'static str,
        section: Section,
        table: &Table,
    ) -> Result<(), PabulibFault> {
        let Some((_, said)) = self.values.get(key) else {
            return Ok(());
        };
        let found = table.rows.len();
        match said.parse() {
            Ok(said) if said != found => {
                let line = table.last_line();
                Err(at(
                    line,
                    Reason::Miscounted {
                        section,
                        said,
                        found,
                    },
                ))
            }
            _ => Ok(()),
        }
    }
}
