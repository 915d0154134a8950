//! Choosing things on the screen.

use crate::app::Minga;
use crate::app::command::Choice;
use crate::app::section::Section;

impl Minga {
    pub(super) fn handle_choice(&mut self, choice: Choice) {
        let about_merge = matches!(
            choice,
            Choice::ToggleProposal(_) | Choice::Proposals(_) | Choice::ClearProposals
        );
        let selection = &mut self.selection;
        match choice {
            Choice::Table(table) => selection.table = Some(table),
            Choice::ToggleProposal(proposal) => selection.toggle(proposal),
            Choice::Proposals(proposals) => selection.proposals = proposals,
            Choice::ClearProposals => selection.proposals.clear(),
            Choice::Activity(activity) => selection.activity = activity,
            Choice::Objective(objective) => selection.objective = objective,
            Choice::Poll(poll) => selection.poll = poll,
        }
        // What is chosen elsewhere, for a vote, is no business of the merge that the room sees.
        if about_merge && self.section == Section::Merge {
            self.follow_merge();
        }
    }
}
