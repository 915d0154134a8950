//! *Línea de visión*: what stands behind an objective, from the plan back to the room's own words.
//!
//! A count is told only when its poll is closed and published: what is still secret stays so here.

use crate::domain::ids::{
    ActivityId, IndicatorId, MeasurementId, ObjectiveId, PollId, PollOptionId, ProposalId, TargetId,
};
use crate::domain::poll::{Poll, PollOption, PollState, Publication};
use crate::domain::process::Process;
use crate::domain::strategy_map::{Indicator, Target};

/// What stands behind an objective.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineOfSight {
    /// The activities for it, in the plan's order.
    pub activities: Vec<ActivityId>,
    /// The proposals that those were made from, each followed by what was merged into it.
    pub proposals: Vec<ProposalId>,
    /// The polls on those proposals, by number; drafts are no votes yet.
    pub polls: Vec<Support>,
    /// Its indicators in their order.
    pub indicators: Vec<IndicatorState>,
}

/// A poll on one of the proposals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Support {
    pub poll: PollId,
    pub option: PollOptionId,
    pub proposal: ProposalId,
    /// The merged text for which it counts, where the room decided so.
    pub counts_for: Option<ProposalId>,
    /// `None` until the poll is closed and its result published.
    pub result: Option<SupportResult>,
}

/// How the proposal came out of a published poll.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SupportResult {
    /// Hands in favour, or dots.
    pub favour: i64,
    pub against: i64,
    pub abstain: i64,
    /// Its place, from 1; equals share one.
    pub place: usize,
    /// How many options there were.
    pub of: usize,
}

/// Where an indicator stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IndicatorState {
    pub indicator: IndicatorId,
    pub last: Option<MeasurementId>,
    /// The first target whose term was not over when it was last measured; the last one when all
    /// were.
    pub next: Option<TargetId>,
}

impl Process {
    /// What stands behind an objective; nothing of one that is not there. It costs what it finds.
    #[must_use]
    pub fn line_of_sight(&self, objective: ObjectiveId) -> LineOfSight {
        let mut activities: Vec<ActivityId> = self.index().activities_of(objective).collect();
        activities.sort_by_key(|id| self.row_number(*id));
        let sources = activities
            .iter()
            .filter_map(|id| self.activities.get(*id))
            .flat_map(|activity| &activity.sources);
        let proposals = self.with_what_was_merged(sources.copied());
        LineOfSight {
            polls: self.support_of(&proposals),
            indicators: self
                .indicators_of(objective)
                .into_iter()
                .map(|indicator| self.state_of(indicator))
                .collect(),
            activities,
            proposals,
        }
    }

    /// Proposals, each followed by the sources of its merge and theirs; none twice.
    fn with_what_was_merged(&self, roots: impl Iterator<Item = ProposalId>) -> Vec<ProposalId> {
        let roots: Vec<ProposalId> = roots.collect();
        let origins = self.origins(&roots);
        origins.iter().map(|origin| origin.proposal).collect()
    }

    /// What closed polls say about proposals and about what was merged into them, by the polls'
    /// numbers.
    #[must_use]
    pub fn votes_behind(&self, proposals: &[ProposalId]) -> Vec<Support> {
        let proposals = self.with_what_was_merged(proposals.iter().copied());
        let mut support = self.support_of(&proposals);
        support.retain(|support| {
            let poll = self.polls.get(support.poll);
            poll.is_some_and(|poll| poll.state == PollState::Closed)
        });
        support
    }

    fn support_of(&self, proposals: &[ProposalId]) -> Vec<Support> {
        let options = proposals
            .iter()
            .flat_map(|proposal| self.index().options_about(*proposal));
        let mut support: Vec<((i64, i64), Support)> = options
            .filter_map(|id| {
                let option = self.poll_options.get(id)?;
                let poll = self.polls.get(option.poll)?;
                (poll.state != PollState::Draft).then_some(())?;
                let support = Support {
                    poll: poll.id,
                    option: id,
                    proposal: option.proposal?,
                    counts_for: self.votes_count_for(option.proposal?),
                    result: published(poll, option),
                };
                Some(((poll.number, option.position), support))
            })
            .collect();
        support.sort_by_key(|(order, _)| *order);
        support.into_iter().map(|(_, support)| support).collect()
    }

    fn state_of(&self, indicator: &Indicator) -> IndicatorState {
        let measured = self.measurements_of(indicator.id);
        let last = measured.last();
        let targets = self.targets_of(indicator.id);
        let is_ahead = |target: &&&Target| {
            let ends = target.term.ends();
            last.is_none_or(|last| ends.is_none_or(|ends| ends >= last.on))
        };
        let next = targets.iter().find(is_ahead).or(targets.last());
        IndicatorState {
            indicator: indicator.id,
            last: last.map(|measurement| measurement.id),
            next: next.map(|target| target.id),
        }
    }
}

/// An option's result, if the room has been shown it.
fn published(poll: &Poll, option: &PollOption) -> Option<SupportResult> {
    if (poll.state, poll.publication) != (PollState::Closed, Publication::Published) {
        return None;
    }
    let ranking = &poll.tally.as_ref()?.ranking;
    let mut better = 0;
    let place = ranking.iter().find_map(|place| {
        let here = place.options.contains(&option.id).then_some(better + 1);
        better += place.options.len();
        here
    })?;
    Some(SupportResult {
        favour: option.favour?,
        against: option.against.unwrap_or(0),
        abstain: option.abstain.unwrap_or(0),
        place,
        of: ranking.iter().map(|place| place.options.len()).sum(),
    })
}

#[cfg(test)]
mod tests;
