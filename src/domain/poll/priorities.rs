//! From a poll's result to the plan's priorities, in one step, with the poll as their source.
//!
//! The ranking is cut in three: the first third is high, the next medium, the last low; equals stay
//! together, with the better. Under a budget what was chosen is high, and nothing else is touched.

use std::collections::BTreeMap;

use crate::domain::act::Decision;
use crate::domain::activity::Priority;
use crate::domain::change::Change;
use crate::domain::ids::{ActivityId, PollId};
use crate::domain::poll::{PollOption, PollState, Subject, in_state};
use crate::domain::process::Process;
use crate::domain::refusal::Refusal;
use crate::domain::tally::Tally;

impl Process {
    /// The priority that a closed poll gives to each activity of the plan that it was over.
    #[must_use]
    pub fn priorities_by(&self, poll: PollId) -> Vec<(ActivityId, Priority)> {
        let Some(poll) = self.polls.get(poll) else {
            return Vec::new();
        };
        let Some(tally) = &poll.tally else {
            return Vec::new();
        };
        let spends = poll.rule().spends();
        let of_options: Vec<_> = if spends {
            let chosen = tally.winners.iter();
            chosen.map(|option| (*option, Priority::High)).collect()
        } else {
            thirds(tally)
        };
        let mut best: BTreeMap<ActivityId, Priority> = BTreeMap::new();
        for (option, priority) in of_options {
            let Some(option) = self.poll_options.get(option) else {
                continue;
            };
            for activity in self.activities_behind(option) {
                let known = best.entry(activity).or_insert(priority);
                *known = (*known).min(priority);
            }
        }
        best.into_iter().collect()
    }

    /// The activities of the plan that an option is about.
    fn activities_behind(&self, option: &PollOption) -> Vec<ActivityId> {
        match (option.proposal, option.subject) {
            (Some(proposal), _) => self.index().activities_from(proposal).collect(),
            (None, Some(Subject::Activity(id))) if self.activities.get(id).is_some() => vec![id],
            (None, Some(Subject::Objective(id))) => self.index().activities_of(id).collect(),
            (None, Some(Subject::Instrument(id))) => {
                let uses = |activity: &&crate::domain::activity::Activity| {
                    activity.uses.iter().any(|used| used.instrument == Some(id))
                };
                self.activities.iter().filter(uses).map(|a| a.id).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// Gives the plan's activities the priorities of a closed poll.
pub(crate) fn prioritise(process: &Process, id: PollId) -> Result<Decision, Refusal> {
    in_state(process, id, PollState::Closed)?;
    let given = process.priorities_by(id);
    if given.is_empty() {
        return Err(Refusal::NothingInPlan);
    }
    let mut changes = Vec::new();
    for (activity, priority) in given {
        let Some(old) = process.activities.get(activity) else {
            continue;
        };
        let mut new = old.clone();
        new.priority = Some(priority);
        new.priority_from = Some(id);
        changes.extend(Change::edit(old, &new));
    }
    Ok(Decision::of(changes))
}

/// Each option with its third of the ranking.
fn thirds(tally: &Tally) -> Vec<(crate::domain::ids::PollOptionId, Priority)> {
    let all: usize = tally.ranking.iter().map(|place| place.options.len()).sum();
    let mut before = 0;
    let mut given = Vec::with_capacity(all);
    for place in &tally.ranking {
        let priority = match before * 3 / all.max(1) {
            0 => Priority::High,
            1 => Priority::Medium,
            _ => Priority::Low,
        };
        given.extend(place.options.iter().map(|option| (*option, priority)));
        before += place.options.len();
    }
    given
}
