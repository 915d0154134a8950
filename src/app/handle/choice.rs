//! Choosing things on the screen.

use crate::app::Minga;
use crate::app::command::Choice;

impl Minga {
    pub(super) fn handle_choice(&mut self, choice: Choice) {
        let selection = &mut self.selection;
        match choice {
            Choice::Table(table) => selection.table = Some(table),
            Choice::ToggleProposal(proposal) => selection.toggle(proposal),
            Choice::ClearProposals => selection.proposals.clear(),
            Choice::Activity(activity) => selection.activity = activity,
            Choice::Objective(objective) => selection.objective = objective,
            Choice::Poll(poll) => selection.poll = poll,
        }
    }
}
