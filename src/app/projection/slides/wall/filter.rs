//! What of the proposals a wall shows, and in which order.

use serde::{Deserialize, Serialize};

use crate::domain::fold::fold;
use crate::domain::ids::{AreaId, ThematicTableId};
use crate::domain::process::Process;
use crate::domain::proposal::{Nature, Proposal};

/// What the facilitator chose of the proposals. Everything that is set must hold of a proposal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WallFilter {
    pub table: Option<ThematicTableId>,
    pub area: Within,
    pub nature: Option<Nature>,
    /// A group that benefits, by whatever case and accents.
    pub group: Option<String>,
    /// Words that the text or the number must have, as they are typed.
    pub words: String,
    pub order: Order,
    pub turn: Turn,
    pub sources: Sources,
}

/// In which area.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Within {
    #[default]
    Anywhere,
    Area(AreaId),
    /// What has none, itself or from its table.
    NoArea,
}

impl Within {
    /// Whether a proposal is in it.
    #[must_use]
    pub fn has(self, process: &Process, proposal: &Proposal) -> bool {
        match self {
            Self::Anywhere => true,
            Self::Area(area) => process.area_of(proposal) == Some(area),
            Self::NoArea => process.area_of(proposal).is_none(),
        }
    }
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
        let area = match self.area {
            Within::Area(id) => process.areas.get(id).is_some(),
            Within::Anywhere | Within::NoArea => true,
        };
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
        let somewhere = self.area != Within::Anywhere;
        let both = self.table.is_some() && somewhere;
        let ranked = self.order == Order::Ranking && somewhere;
        both || ranked || self.chooses()
    }

    /// Whether more is asked of a proposal than where it belongs.
    #[must_use]
    pub fn chooses(&self) -> bool {
        self.nature.is_some() || self.group.is_some() || !self.words.trim().is_empty()
    }
}

/// A filter made ready for many proposals.
pub struct Sieve<'a> {
    filter: &'a WallFilter,
    words: Vec<String>,
    group: Option<String>,
}

impl<'a> Sieve<'a> {
    #[must_use]
    pub fn new(filter: &'a WallFilter) -> Self {
        Self {
            filter,
            words: filter.words.split_whitespace().map(fold).collect(),
            group: filter.group.as_deref().map(fold),
        }
    }

    /// Whether a proposal is shown.
    #[must_use]
    pub fn passes(&self, process: &Process, proposal: &Proposal) -> bool {
        let filter = self.filter;
        filter.table.is_none_or(|table| proposal.table == table)
            && filter.area.has(process, proposal)
            && filter.nature.is_none_or(|nature| proposal.nature == nature)
            && self.group.as_ref().is_none_or(|group| {
                let mut groups = proposal.beneficiaries.iter();
                groups.any(|one| fold(one) == *group)
            })
            && self.has_words(proposal)
    }

    fn has_words(&self, proposal: &Proposal) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let text = proposal.searched();
        let number = proposal.number.to_string();
        let has = |word: &String| text.contains(word.as_str()) || number.starts_with(word.as_str());
        self.words.iter().all(has)
    }
}
