//! The rows of the list: straight from the index, or what a search found.

use std::sync::Arc;

use crate::domain::agenda::Step;
use crate::domain::ids::ProposalId;
use crate::domain::index::Numbers;
use crate::ui::context::Context;

/// What the list shows, in its order.
#[derive(Clone)]
pub enum Rows {
    /// Oldest first in the index, newest first on the screen.
    Newest(Numbers),
    Found(Arc<[ProposalId]>),
}

impl Default for Rows {
    fn default() -> Self {
        Self::Newest(Numbers::default())
    }
}

impl Rows {
    pub fn len(&self) -> usize {
        match self {
            Self::Newest(numbers) => numbers.len(),
            Self::Found(found) => found.len(),
        }
    }

    pub fn at(&self, row: usize) -> Option<ProposalId> {
        match self {
            Self::Newest(numbers) => {
                let place = numbers.len().checked_sub(row + 1)?;
                numbers.get(place).map(|key| key.1)
            }
            Self::Found(found) => found.get(row).copied(),
        }
    }

    pub fn row_of(&self, cx: Context, id: ProposalId) -> Option<usize> {
        match self {
            Self::Newest(numbers) => {
                let number = cx.process.proposals.get(id)?.number;
                let place = numbers.binary_search_by(|key| key.0.cmp(&number)).ok()?;
                Some(numbers.len() - 1 - place)
            }
            Self::Found(found) => found.iter().position(|other| *other == id),
        }
    }

    /// The row after `current`, or before it; the first where there is none.
    pub fn stepped(
        &self,
        cx: Context,
        current: Option<ProposalId>,
        step: Step,
    ) -> Option<ProposalId> {
        let last = self.len().saturating_sub(1);
        let row = match current.and_then(|id| self.row_of(cx, id)) {
            Some(row) if step == Step::Down => (row + 1).min(last),
            Some(row) => row.saturating_sub(1),
            None => 0,
        };
        self.at(row)
    }
}
