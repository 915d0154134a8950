//! *Lo que no ha llegado al plan*: each proposal that no activity names, and why (S13).
//!
//! Nothing that was said is missing: a proposal reached the plan, itself or in the text that unites
//! it, or it stands here once. The text of a merge that was split and that nobody wrote on was said
//! by nobody, and stands nowhere.

use std::collections::BTreeSet;

use crate::domain::ids::ProposalId;
use crate::domain::process::Process;
use crate::domain::proposal::{Proposal, Standing};

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
    /// A need; what answers it, as it stands before the room, is left out too.
    AnswersWait(Vec<ProposalId>),
    /// It stands under this text, which is left out too.
    United(ProposalId),
    /// A need that the plan answers with these.
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

/// What was left out, as [`Process::left_out`] orders it, kind by kind.
pub fn by_kind(left_out: &[LeftOut]) -> impl Iterator<Item = (Kind, &[LeftOut])> {
    left_out
        .chunk_by(|a, b| a.why.kind() == b.why.kind())
        .filter_map(|of_kind| Some((of_kind.first()?.why.kind(), of_kind)))
}

impl Process {
    /// Whether an activity names a proposal, or the text that unites it.
    #[must_use]
    pub fn reached_the_plan(&self, id: ProposalId) -> bool {
        self.and_above(id)
            .any(|id| self.index().activities_from(id).next().is_some())
    }

    /// A proposal, the text that unites it, the one that unites that, up to the last. A circle, which
    /// only a foreign hand could write, ends.
    pub(crate) fn and_above(&self, id: ProposalId) -> impl Iterator<Item = ProposalId> + '_ {
        std::iter::successors(Some(id), |id| self.merged_into(*id)).take(self.merges.len() + 1)
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
            Standing::Parked => Why::Parked,
            Standing::ToDecide => Why::ToDecide,
            Standing::Live if proposal.nature.is_diagnosis() => Why::Diagnosis,
            Standing::Live if self.is_for_plan(proposal.id) => Why::Waiting,
            Standing::Live => self.why_need(proposal.id),
        })
    }

    /// Why a need, or a text that unites only needs, is not in the plan.
    fn why_need(&self, need: ProposalId) -> Why {
        let needs = [vec![need], self.roots_of(need)].concat();
        let answers = needs.iter().flat_map(|need| self.index().answers_to(*need));
        let (there, waiting): (Vec<_>, Vec<_>) = answers
            .filter_map(|answer| Some((answer, self.and_above(answer).last()?)))
            .partition(|(answer, _)| self.reached_the_plan(*answer));
        let tops = |answers: Vec<(ProposalId, ProposalId)>| {
            let tops = answers.into_iter().filter_map(|(_, top)| {
                let proposal = self.proposals.get(top)?;
                Some((proposal.number, top))
            });
            let tops: BTreeSet<(i64, ProposalId)> = tops.collect();
            tops.into_iter().map(|(_, top)| top).collect::<Vec<_>>()
        };
        if !there.is_empty() {
            return Why::Answered(tops(there));
        }
        let mut waiting = tops(waiting);
        // What was put aside answers nothing any more.
        waiting.retain(|top| self.is_standing(*top));
        if waiting.is_empty() {
            Why::Unanswered
        } else {
            Why::AnswersWait(waiting)
        }
    }
}

#[cfg(test)]
mod tests;
