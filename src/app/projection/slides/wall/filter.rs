//! What of the proposals a wall shows, and in which order.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{AreaId, ThematicTableId};
use crate::domain::process::Process;
use crate::domain::proposal::{Nature, Proposal};
use crate::i18n::fold::fold;

/// What the facilitator chose of the proposals. Everything that is set must hold of a proposal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WallFilter {
    pub table: Option<ThematicTableId>,
    pub area: Option<AreaId>,
    pub nature: Option<Nature>,
    /// Words that the text or the number must have, as they are typed.
    pub words: String,
    pub order: Order,
    pub turn: Turn,
    pub sources: Sources,
}

/// What stands first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// What has just been said.
    #[default]
    Newest,
    /// What the tables put first; what no table ranked is left out.
    Ranking,
}

/// Whether all stand on one wall, or a wall follows another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    #[default]
    Together,
    /// A wall for each table that has something.
    Tables,
    /// A wall for each area that has something, and one for what has none.
    Areas,
}

/// Whether what was united stands under the text that unites it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sources {
    #[default]
    Folded,
    Shown,
}

impl WallFilter {
    /// The newest of one table, or of all.
    #[must_use]
    pub fn of(table: Option<ThematicTableId>) -> Self {
        Self {
            table,
            ..Self::default()
        }
    }

    /// Whether the tables and areas that it names are there.
    #[must_use]
    pub fn is_there(&self, process: &Process) -> bool {
        let table = self.table.is_none_or(|id| process.tables.get(id).is_some());
        let area = self.area.is_none_or(|id| process.areas.get(id).is_some());
        table && area
    }

    /// The next of the usual views of the same proposals: the newest, the rankings, a wall for each
    /// table, one for each area, and the newest again.
    #[must_use]
    pub fn turned(self) -> Self {
        let (order, turn) = match (self.order, self.turn) {
            (Order::Newest, Turn::Together) => (Order::Ranking, Turn::Together),
            (Order::Ranking, Turn::Together) => (Order::Newest, Turn::Tables),
            (_, Turn::Tables) => (Order::Newest, Turn::Areas),
            (_, Turn::Areas) => (Order::Newest, Turn::Together),
        };
        Self {
            order,
            turn,
            ..self
        }
    }

    /// Whether the rows themselves must be read to know how many there are.
    #[must_use]
    pub fn reads_rows(&self) -> bool {
        let two = self.table.is_some() && self.area.is_some();
        two || self.area.is_some() || self.nature.is_some() || !self.words.trim().is_empty()
    }
}

/// A filter made ready for many proposals.
pub struct Sieve<'a> {
    filter: &'a WallFilter,
    words: Vec<String>,
}

impl<'a> Sieve<'a> {
    #[must_use]
    pub fn new(filter: &'a WallFilter) -> Self {
        Self {
            filter,
            words: filter.words.split_whitespace().map(fold).collect(),
        }
    }

    /// Whether a proposal is shown.
    #[must_use]
    pub fn passes(&self, process: &Process, proposal: &Proposal) -> bool {
        let filter = self.filter;
        filter.table.is_none_or(|table| proposal.table == table)
            && (filter.area.is_none() || area_of(process, proposal) == filter.area)
            && filter.nature.is_none_or(|nature| proposal.nature == nature)
            && self.has_words(proposal)
    }

    fn has_words(&self, proposal: &Proposal) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let text = fold(&proposal.text);
        let number = proposal.number.to_string();
        let has = |word: &String| text.contains(word.as_str()) || number == *word;
        self.words.iter().all(has)
    }
}

fn area_of(process: &Process, proposal: &Proposal) -> Option<AreaId> {
    process.area_of_table(proposal.table).map(|area| area.id)
}
