//! What is chosen on the map: objectives, a perspective's row, or a link.

use crate::app::command::Choice;
use crate::domain::ids::{CausalLinkId, ObjectiveId, PerspectiveId};
use crate::ui::context::{Context, Outbox};

use super::MapPanel;

/// What is chosen beside the program's own chosen objective, which leads.
#[derive(Debug, Default)]
pub struct Picked {
    /// The leading objective as it was last chosen here.
    lead: Option<ObjectiveId>,
    /// The others, in the order in which they were chosen.
    also: Vec<ObjectiveId>,
    row: Option<PerspectiveId>,
    link: Option<CausalLinkId>,
}

impl MapPanel {
    /// The chosen objectives, the leading one last.
    pub(super) fn chosen(&self, cx: Context) -> Vec<ObjectiveId> {
        let lead = cx.minga.selection().objective;
        let also = self.picked.also.iter().copied();
        also.filter(|id| Some(*id) != lead).chain(lead).collect()
    }

    /// The chosen row: only while no objective is chosen.
    pub(super) fn row(&self) -> Option<PerspectiveId> {
        self.picked.row
    }

    pub(super) fn link(&self) -> Option<CausalLinkId> {
        self.picked.link
    }

    /// Chooses one objective, or nothing.
    pub(super) fn choose(&mut self, objective: Option<ObjectiveId>, out: &mut Outbox) {
        self.lead(objective, out);
        self.picked.also.clear();
    }

    /// Chooses several at once; the last one leads.
    pub(super) fn choose_all(&mut self, objectives: Vec<ObjectiveId>, out: &mut Outbox) {
        self.lead(objectives.last().copied(), out);
        self.picked.also = objectives;
        self.picked.also.pop();
    }

    /// Adds an objective to the chosen ones, or takes it out.
    pub(super) fn toggle(&mut self, objective: ObjectiveId, cx: Context, out: &mut Outbox) {
        let mut all = self.chosen(cx);
        match all.iter().position(|id| *id == objective) {
            Some(place) => {
                all.remove(place);
            }
            None => all.push(objective),
        }
        self.choose_all(all, out);
    }

    /// Adds an objective to the chosen ones; it leads.
    pub(super) fn extend(&mut self, objective: ObjectiveId, cx: Context, out: &mut Outbox) {
        let mut all = self.chosen(cx);
        all.retain(|id| *id != objective);
        all.push(objective);
        self.choose_all(all, out);
    }

    pub(super) fn choose_row(&mut self, row: PerspectiveId, out: &mut Outbox) {
        self.choose(None, out);
        self.picked.row = Some(row);
    }

    pub(super) fn choose_link(&mut self, link: CausalLinkId, out: &mut Outbox) {
        self.choose(None, out);
        self.picked.link = Some(link);
    }

    /// The row that new objectives go to: the chosen one, or that of the leading objective.
    pub(super) fn row_at_hand(&self, cx: Context) -> Option<PerspectiveId> {
        let lead = cx.minga.selection().objective;
        lead.and_then(|id| cx.process.objectives.get(id))
            .map(|objective| objective.perspective)
            .or(self.picked.row)
    }

    /// Lets go of what is gone, and of everything here once something was chosen elsewhere.
    pub(super) fn follow_choice(&mut self, cx: Context) {
        let lead = cx.minga.selection().objective;
        let picked = &mut self.picked;
        if picked.lead != lead {
            picked.lead = lead;
            picked.also.clear();
            if lead.is_some() {
                picked.row = None;
                picked.link = None;
            }
        }
        let objectives = &cx.process.objectives;
        picked.also.retain(|id| objectives.get(*id).is_some());
        let rows = &cx.process.perspectives;
        picked.row = picked.row.filter(|id| rows.get(*id).is_some());
        let links = &cx.process.links;
        picked.link = picked.link.filter(|id| links.get(*id).is_some());
    }

    fn lead(&mut self, objective: Option<ObjectiveId>, out: &mut Outbox) {
        self.picked.lead = objective;
        self.picked.row = None;
        self.picked.link = None;
        out.send(Choice::Objective(objective));
    }
}
