//! What is chosen on the screen; never stored, and never pointing at what is gone.

use crate::domain::Process;
use crate::domain::ids::{ActivityId, ObjectiveId, PollId, ProposalId, ThematicTableId};

/// The choices of every section.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selection {
    pub table: Option<ThematicTableId>,
    /// In the order in which they were chosen.
    pub proposals: Vec<ProposalId>,
    pub activity: Option<ActivityId>,
    pub objective: Option<ObjectiveId>,
    pub poll: Option<PollId>,
}

impl Selection {
    /// Whether a proposal is among the chosen ones.
    #[must_use]
    pub fn has(&self, proposal: ProposalId) -> bool {
        self.proposals.contains(&proposal)
    }

    pub(super) fn toggle(&mut self, proposal: ProposalId) {
        match self.proposals.iter().position(|chosen| *chosen == proposal) {
            Some(place) => {
                self.proposals.remove(place);
            }
            None => self.proposals.push(proposal),
        }
    }

    /// Drops what is no longer there, and chooses the first table when none is.
    pub(super) fn keep_existing(&mut self, process: Option<&Process>) {
        let Some(process) = process else {
            *self = Self::default();
            return;
        };
        self.proposals.retain(|id| process.is_standing(*id));
        self.activity = self
            .activity
            .filter(|id| process.activities.get(*id).is_some());
        self.objective = self
            .objective
            .filter(|id| process.objectives.get(*id).is_some());
        self.poll = self.poll.filter(|id| process.polls.get(*id).is_some());
        self.table = self
            .table
            .filter(|id| process.tables.get(*id).is_some())
            .or_else(|| {
                process
                    .tables
                    .iter()
                    .min_by_key(|t| t.position)
                    .map(|t| t.id)
            });
    }
}
