//! *Lo que no ha llegado al plan*: each proposal that no activity names, and why (S13).
//!
//! Nothing that was said is missing: a proposal reached the plan, itself or in the text that unites
//! it, or it stands here once. The text of a merge that was split and that nobody wrote on was said
//! by nobody, and stands nowhere.

use crate::domain::ids::ProposalId;
use crate::domain::process::Process;
use crate::domain::proposal::{Nature, Proposal, Standing};

/// A proposal that did not reach the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    pub proposal: ProposalId,
    pub why: Why,
}

/// Why a proposal did not reach the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is for the plan, and nobody has taken it there.
    Waiting,
    /// Its merge was split, and the room has not said what becomes of it.
    ToDecide,
    /// A need that no action answers.
    Unanswered,
    /// A need; the actions that answer it are left out too.
    AnswersWait(Vec<ProposalId>),
    /// It stands under this text, which is left out too.
    United(ProposalId),
    /// A need that is in the plan by the actions that answer it, of which these are there.
    Answered(Vec<ProposalId>),
    /// Out of scope, kept for another day.
    Parked,
    /// The room discarded it; the proposal has the reason.
    Discarded,
    /// What was found about the cluster is not done but known.
    Diagnosis,
}

/// The whys by what there is to do about them, the most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Waiting,
    ToDecide,
    Need,
    United,
    Answered,
    Parked,
    Discarded,
    Diagnosis,
}

impl Kind {
    pub const ALL: [Self; 8] = [
        Self::Waiting,
        Self::ToDecide,
        Self::Need,
        Self::United,
        Self::Answered,
        Self::Parked,
        Self::Discarded,
        Self::Diagnosis,
    ];
}

impl Why {
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Waiting => Kind::Waiting,
            Self::ToDecide => Kind::ToDecide,
            Self::Unanswered | Self::AnswersWait(_) => Kind::Need,
            Self::United(_) => Kind::United,
            Self::Answered(_) => Kind::Answered,
            Self::Parked => Kind::Parked,
            Self::Discarded => Kind::Discarded,
            Self::Diagnosis => Kind::Diagnosis,
        }
    }
}

impl Process {
    /// Whether an activity names a proposal, or the text that unites it.
    #[must_use]
    pub fn reached_the_plan(&self, id: ProposalId) -> bool {
        let mut at = Some(id);
        while let Some(id) = at {
            if self.index().activities_from(id).next().is_some() {
                return true;
            }
            at = self.merged_into(id);
        }
        false
    }

    /// What did not reach the plan: by kind, and by number. It reads every proposal.
    #[must_use]
    pub fn left_out(&self) -> Vec<LeftOut> {
        let mut found: Vec<(Kind, i64, LeftOut)> = self
            .proposals
            .iter()
            .filter_map(|proposal| {
                let why = self.why_left_out(proposal)?;
                let proposal_id = proposal.id;
                let left_out = LeftOut {
                    proposal: proposal_id,
                    why,
                };
                Some((left_out.why.kind(), proposal.number, left_out))
            })
            .collect();
        found.sort_by_key(|(kind, number, _)| (*kind, *number));
        found.into_iter().map(|(_, _, left_out)| left_out).collect()
    }

    /// Why a proposal is not in the plan; `None` when it is there.
    #[must_use]
    pub fn why_left_out(&self, proposal: &Proposal) -> Option<Why> {
        if proposal.standing == Standing::Withdrawn || self.reached_the_plan(proposal.id) {
            return None;
        }
        if let Some(into) = self.merged_into(proposal.id) {
            return Some(Why::United(into));
        }
        Some(match proposal.standing {
            Standing::Withdrawn => return None,
            Standing::Discarded => Why::Discarded,
            Standing::ToDecide => Why::ToDecide,
            Standing::Live if proposal.nature == Nature::Need => Why::Unanswered,
            Standing::Live => Why::Waiting,
        })
    }
}

#[cfg(test)]
mod tests;
