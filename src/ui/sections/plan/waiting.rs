//! Which proposals wait for the plan, in which order, and where they would go.

use std::collections::BTreeMap;

use egui::Ui;

use crate::domain::Process;
use crate::domain::fold::fold;
use crate::domain::ids::{AreaId, ProposalId, StageId};
use crate::domain::poll::PollState;
use crate::domain::proposal::Proposal;
use crate::ui::context::Context;
use crate::ui::later::{How, Later};

use super::left_out::LeftOutList;
use super::strip;

/// Beyond so many proposals they are looked for on a thread.
pub(super) const QUICK: usize = 1000;

/// The drawer beside the table: what waits, what is left out, and how both are searched.
#[derive(Default)]
pub struct Drawer {
    pub(super) open: bool,
    pub(super) tab: Tab,
    /// The search field is to get the focus.
    pub(super) opening: bool,
    pub(super) search: String,
    finding: Later<(u64, String), Found>,
    pub(super) waiting: usize,
    pub(super) found: Found,
    pub(super) at: usize,
    pub(super) stage: Option<StageId>,
    pub(super) area: Preset,
    pub(super) left_out: LeftOutList,
}

/// What the drawer shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// What waits for the plan.
    #[default]
    Waiting,
    /// What did not reach it, and why.
    LeftOut,
}

/// What waits and fits the search.
#[derive(Default)]
pub(super) struct Found {
    pub(super) ids: Vec<ProposalId>,
    /// The best place of a proposal in a closed poll, with the poll's number.
    pub(super) places: BTreeMap<ProposalId, (usize, i64)>,
}

/// Which area an adopted proposal gets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Preset {
    /// Its own, else that of its table.
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

    pub fn open(&mut self, tab: Tab) {
        self.open = true;
        self.opening = true;
        self.tab = tab;
        self.at = 0;
    }

    /// Opens the drawer at a tab, or shuts it where that is what it shows.
    pub fn toggle(&mut self, tab: Tab) {
        if self.open && self.tab == tab {
            self.open = false;
        } else {
            self.open(tab);
        }
    }

    /// Knows how many wait; with nothing left to adopt the list of what waits closes.
    pub fn follow(&mut self, cx: Context) {
        self.waiting = cx.process.index().waiting().len();
        if self.waiting == 0 && self.tab == Tab::Waiting {
            self.open = false;
        }
    }

    /// Makes the list again when the process or the search has changed, while it is shown.
    pub fn refresh(&mut self, ui: &Ui, cx: Context) {
        let wanted = (cx.session.revision(), fold(self.search.trim()));
        let how = if self.waiting > QUICK {
            How::OnAThread
        } else {
            How::AtOnce
        };
        let search = wanted.1.clone();
        let found = self.finding.get(ui, wanted, how, || {
            let process = cx.process.clone();
            move || Found::of(&process, &search)
        });
        if let Some(found) = found {
            self.found = found;
        }
    }

    /// Takes what is being adopted from the list, which may be made again only later.
    pub(super) fn adopted(&mut self, id: ProposalId) {
        self.found.ids.retain(|other| *other != id);
        self.finding.forget();
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
            Preset::OfTable => cx.process.area_of(proposal),
            Preset::None => None,
            Preset::Area(area) => Some(area),
        }
    }
}

/// Whether a proposal's text, or its number, is what was searched for; `search` is folded.
pub(super) fn fits(proposal: &Proposal, search: &str) -> bool {
    search.is_empty()
        || proposal.number.to_string() == search
        || search.split_whitespace().all({
            let text = fold(&proposal.text);
            move |word| text.contains(word)
        })
}

impl Found {
    fn of(process: &Process, search: &str) -> Self {
        let places = places(process);
        let waiting = process.index().waiting().iter().map(|(_, id)| *id);
        let fits = |id: &ProposalId| {
            let proposal = process.proposals.get(*id);
            proposal.is_some_and(|proposal| fits(proposal, search))
        };
        let mut ids: Vec<ProposalId> = waiting.filter(fits).collect();
        // What the room put first comes first; the rest in the order of its numbers.
        ids.sort_by_key(|id| places.get(id).map_or(usize::MAX, |(place, _)| *place));
        Self { ids, places }
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
