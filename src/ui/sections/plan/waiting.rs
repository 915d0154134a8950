//! Which proposals wait for the plan, in which order, and where they would go.

use std::collections::BTreeMap;

use crate::domain::Process;
use crate::domain::ids::{AreaId, ProposalId, StageId};
use crate::domain::poll::PollState;
use crate::domain::proposal::Proposal;
use crate::ui::context::Context;

use super::strip;

/// The list of what waits, and how it is searched.
#[derive(Default)]
pub struct Drawer {
    pub(super) open: bool,
    /// The search field is to get the focus.
    pub(super) opening: bool,
    pub(super) search: String,
    /// What the list was made for.
    made_for: Option<(u64, String)>,
    pub(super) waiting: usize,
    pub(super) found: Vec<ProposalId>,
    /// The best place of a proposal in a closed poll, with the poll's number.
    pub(super) places: BTreeMap<ProposalId, (usize, i64)>,
    pub(super) at: usize,
    pub(super) stage: Option<StageId>,
    pub(super) area: Preset,
}

/// Which area an adopted proposal gets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Preset {
    /// That of its table.
    #[default]
    OfTable,
    None,
    Area(AreaId),
}

impl Drawer {
    pub fn is_open(&self) -> bool {
        self.open
    }

    /// How many standing proposals are not in the plan.
    pub fn waiting(&self) -> usize {
        self.waiting
    }

    pub fn open(&mut self) {
        self.open = true;
        self.opening = true;
        self.at = 0;
    }

    /// Knows how many wait; with nothing left to adopt the drawer closes.
    pub fn follow(&mut self, cx: Context) {
        self.waiting = cx.process.index().waiting().len();
        if self.waiting == 0 {
            self.open = false;
        }
    }

    /// Makes the list again when the process or the search has changed, while it is shown.
    pub fn refresh(&mut self, cx: Context) {
        let wanted = (cx.session.revision(), self.search.trim().to_lowercase());
        if self.made_for.as_ref() == Some(&wanted) {
            return;
        }
        let process = cx.process;
        self.places = places(process);
        let waiting = process.index().waiting().iter().map(|(_, id)| *id);
        let fits = |id: &ProposalId| {
            wanted.1.is_empty()
                || process.proposals.get(*id).is_some_and(|proposal| {
                    proposal.text.to_lowercase().contains(&wanted.1)
                        || proposal.number.to_string() == wanted.1
                })
        };
        self.found = waiting.filter(fits).collect();
        // What the room put first comes first; the rest in the order of its numbers.
        let places = &self.places;
        self.found
            .sort_by_key(|id| places.get(id).map_or(usize::MAX, |(place, _)| *place));
        self.made_for = Some(wanted);
    }

    pub(super) fn stage(&self, process: &Process) -> Option<StageId> {
        let stages = process.stages_in_order();
        self.stage
            .filter(|id| process.stages.get(*id).is_some())
            .or_else(|| stages.get(2).or(stages.last()).map(|stage| stage.id))
    }

    pub(super) fn area(&self, cx: Context, proposal: &Proposal, stage: StageId) -> Option<AreaId> {
        match self.area {
            Preset::OfTable if !strip::has_areas(cx, stage) => None,
            Preset::OfTable => cx.process.area_of_table(proposal.table).map(|area| area.id),
            Preset::None => None,
            Preset::Area(area) => Some(area),
        }
    }
}

/// The best place of each proposal over all closed polls.
fn places(process: &Process) -> BTreeMap<ProposalId, (usize, i64)> {
    let mut best = BTreeMap::new();
    for poll in process.polls.iter() {
        let Some(tally) = poll
            .tally
            .as_ref()
            .filter(|_| poll.state == PollState::Closed)
        else {
            continue;
        };
        let mut place = 1;
        for group in &tally.ranking {
            for option in &group.options {
                let proposal = process.poll_options.get(*option).and_then(|o| o.proposal);
                if let Some(proposal) = proposal {
                    let known = best.entry(proposal).or_insert((place, poll.number));
                    *known = (*known).min((place, poll.number));
                }
            }
            place += group.options.len();
        }
    }
    best
}
