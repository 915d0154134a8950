//! Undo and redo as acts like any other: the history only grows.
//!
//! Taking an act back is a new operation made of its changes reversed, so it survives a crash.
//! Redo takes back the undo. What later work has overtaken is refused.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::domain::change::Change;
use crate::domain::ids::ProposalId;
use crate::domain::process::{Entity, Process};
use crate::domain::proposal::{self, Proposer};
use crate::domain::refusal::Refusal;
use crate::domain::strategy_map;

/// Which operations undo and redo would take back next, from the log's headers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    undoable: Vec<Uuid>,
    redoable: Vec<Uuid>,
    /// For each undo or redo, the act that it is about in the end.
    about: BTreeMap<Uuid, Uuid>,
}

impl History {
    /// Notes an act that undo reaches; what was undone before can no longer be redone.
    pub fn act(&mut self, operation: Uuid) {
        self.undoable.push(operation);
        self.redoable.clear();
    }

    /// Notes an operation that took back `target`: an undo, or the undo of an undo, which is a redo.
    pub fn took_back(&mut self, operation: Uuid, target: Uuid) {
        let about = self.about.get(&target).copied().unwrap_or(target);
        self.about.insert(operation, about);
        if let Some(place) = self.redoable.iter().rposition(|id| *id == target) {
            self.redoable.remove(place);
            self.undoable.push(operation);
        } else if let Some(place) = self.undoable.iter().rposition(|id| *id == target) {
            self.undoable.remove(place);
            self.redoable.push(operation);
        }
    }

    /// Forgets an operation that the store refused.
    pub fn forget(&mut self, operation: Uuid) {
        self.undoable.retain(|id| *id != operation);
        self.redoable.retain(|id| *id != operation);
    }

    /// The operation that undo would take back.
    #[must_use]
    pub fn next_undo(&self) -> Option<Uuid> {
        self.undoable.last().copied()
    }

    /// The undo that redo would take back.
    #[must_use]
    pub fn next_redo(&self) -> Option<Uuid> {
        self.redoable.last().copied()
    }

    /// The act that an operation is about: itself, or what it undid or redid.
    #[must_use]
    pub fn act_behind(&self, operation: Uuid) -> Uuid {
        self.about.get(&operation).copied().unwrap_or(operation)
    }
}

/// The changes that take `changes` back, given the process as it is now.
///
/// Private rows stay: nothing refers to them any more, and a redo finds them again.
///
/// # Errors
/// [`Refusal::Overtaken`] when a later change touched the same fields, leans on what would go, or has
/// the number of what would come back;
/// [`Refusal::InOpenPoll`] when it would change a proposal that is being voted on.
pub fn reverse(process: &Process, changes: &[Change]) -> Result<Vec<Change>, Refusal> {
    let mut reversed: Vec<Change> = changes
        .iter()
        .rev()
        .filter(|change| change.entity != Entity::Person)
        .map(Change::reversed)
        .collect();
    for proposal in reversed.iter().filter_map(proposal_touched) {
        proposal::not_in_open_poll(process, proposal)?;
    }
    let mut after = process.clone();
    after.apply_all(&reversed).map_err(|_| Refusal::Overtaken)?;
    let leaned_on = reversed
        .iter()
        .filter(|change| change.after.is_none())
        .any(|change| after.leans_on(change.entity, change.id));
    if leaned_on
        || after.has_a_number_twice(&reversed)
        || !strategy_map::is_sound_after(&after, &reversed)
    {
        return Err(Refusal::Overtaken);
    }
    // A row that an older program removed comes back with the fields that came later.
    for change in reversed.iter_mut().filter(|change| change.before.is_none()) {
        change.after = after.fields_of(change.entity, change.id);
    }
    Ok(reversed)
}

/// The proposal that a change edits, removes, unites or parts.
fn proposal_touched(change: &Change) -> Option<ProposalId> {
    match change.entity {
        Entity::Proposal => Some(change.id.into()),
        Entity::MergeMember => {
            let fields = change.after.as_ref().or(change.before.as_ref())?;
            let proposal = fields.get("proposal")?.as_str()?;
            proposal.parse().ok().map(ProposalId)
        }
        _ => None,
    }
}

impl Process {
    /// Whether a poll that `changes` brought back has a number that was given again meanwhile.
    fn has_a_number_twice(&self, changes: &[Change]) -> bool {
        changes
            .iter()
            .filter(|change| change.entity == Entity::Poll && change.before.is_none())
            .filter_map(|change| self.polls.get(change.id.into()))
            .any(|back| {
                let mut others = self.polls.iter().filter(|poll| poll.id != back.id);
                others.any(|poll| poll.number == back.number)
            })
    }

    /// Whether any row still refers to the row of this id, which is no longer there.
    fn leans_on(&self, entity: Entity, id: Uuid) -> bool {
        match entity {
            Entity::Proposal => {
                self.index().activities_from(id.into()).next().is_some()
                    || self.index().merged_into(id.into()).is_some()
                    || self.index().merge_of_result(id.into()).is_some()
                    || self.index().options_about(id.into()).next().is_some()
                    || self.index().answers_to(id.into()).next().is_some()
                    || self.index().is_kept_apart(id.into())
            }
            Entity::Perspective => self.index().objectives_in(id.into()).next().is_some(),
            Entity::Objective => {
                let index = self.index();
                index.effects_of(id.into()).next().is_some()
                    || index.causes_of(id.into()).next().is_some()
                    || index.indicators_of(id.into()).next().is_some()
                    || index.activities_of(id.into()).next().is_some()
            }
            Entity::Indicator => {
                self.index().targets_of(id.into()).next().is_some()
                    || self.index().measurements_of(id.into()).next().is_some()
            }
            Entity::Actor => {
                let proposer = Proposer::Actor(id.into());
                self.participants.iter().any(|p| p.actor == Some(id.into()))
                    || self.index().proposals_by(proposer).next().is_some()
            }
            Entity::Participant => {
                let proposer = Proposer::Participant(id.into());
                self.attendance
                    .iter()
                    .any(|row| row.participant == id.into())
                    || self
                        .body_members
                        .iter()
                        .any(|member| member.participant == id.into())
                    || self.speakers.iter().any(|s| s.participant == id.into())
                    || self.ballots.iter().any(|b| b.voter == Some(id.into()))
                    || self.index().proposals_by(proposer).next().is_some()
            }
            Entity::Activity => self
                .observations
                .iter()
                .any(|o| o.activity == Some(id.into())),
            Entity::Workshop => {
                self.the_profile()
                    .is_some_and(|p| p.current_workshop == Some(id.into()))
                    || self.agenda.iter().any(|item| item.workshop == id.into())
                    || self.attendance.iter().any(|row| row.workshop == id.into())
                    || self.speakers.iter().any(|row| row.workshop == id.into())
                    || self
                        .polls
                        .iter()
                        .any(|poll| poll.workshop == Some(id.into()))
                    || self
                        .plan_versions
                        .iter()
                        .any(|v| v.workshop == Some(id.into()))
            }
            Entity::Body => self.body_members.iter().any(|m| m.body == id.into()),
            Entity::AgendaItem => self
                .workshops
                .iter()
                .any(|workshop| workshop.current_item == Some(id.into())),
            Entity::Poll => self.index().options_of(id.into()).next().is_some(),
            Entity::Merge => {
                self.index().members_of(id.into()).next().is_some()
                    || self.index().consents_of(id.into()).next().is_some()
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::poll::Method;
    use crate::domain::proposal::ProposalEdit;
    use crate::domain::testing::Play;

    fn write(play: &mut Play, proposal: ProposalId, text: &str) {
        let edit = ProposalEdit::Text(text.into());
        play.act(Action::EditProposal { proposal, edit });
    }

    #[test]
    fn undo_and_redo_walk_back_and_forth() {
        let mut play = Play::wine();
        let id = play.proposes("Innovación", "Uno");
        write(&mut play, id, "Dos");
        write(&mut play, id, "Tres");
        for _ in 0..3 {
            play.undo().expect("it goes back");
            assert_eq!(play.proposal(id).text, "Dos");
            play.undo().expect("it goes back");
            assert_eq!(play.proposal(id).text, "Uno");
            play.redo().expect("it goes forth");
            play.redo().expect("it goes forth");
            assert_eq!(play.proposal(id).text, "Tres");
            assert_eq!(play.redo(), Err(Refusal::NothingToRedo));
        }
        // The history only grew.
        assert_eq!(play.log.len(), 4 + 12);
        play.assert_sound();
    }

    #[test]
    fn a_new_act_leaves_nothing_to_redo() {
        let mut play = Play::wine();
        let id = play.proposes("Innovación", "Uno");
        write(&mut play, id, "Dos");
        play.undo().expect("it goes back");
        write(&mut play, id, "Otro");
        assert_eq!(play.redo(), Err(Refusal::NothingToRedo));
        play.undo().expect("it goes back");
        assert_eq!(play.proposal(id).text, "Uno");
    }

    #[test]
    fn the_act_behind_an_undo_and_its_redo_is_the_first() {
        let [act, undo, redo] = [1, 2, 3].map(Uuid::from_u128);
        let mut history = History::default();
        history.act(act);
        history.took_back(undo, act);
        assert_eq!(
            (history.next_undo(), history.next_redo()),
            (None, Some(undo))
        );
        history.took_back(redo, undo);
        assert_eq!(
            (history.next_undo(), history.next_redo()),
            (Some(redo), None)
        );
        assert_eq!(history.act_behind(redo), act);
        assert_eq!(history.act_behind(act), act);
        history.forget(redo);
        assert_eq!(
            history,
            History {
                about: history.about.clone(),
                ..History::default()
            }
        );
    }

    #[test]
    fn what_a_later_edit_overtook_is_not_taken_back() {
        let mut play = Play::wine();
        let id = play.proposes("Innovación", "Uno");
        write(&mut play, id, "Dos");
        let (_, first) = play.log.last().cloned().expect("it was done");
        write(&mut play, id, "Tres");
        let before = play.process.clone();
        assert_eq!(reverse(&play.process, &first), Err(Refusal::Overtaken));
        assert_eq!(play.process, before);
    }

    #[test]
    fn edits_of_different_fields_do_not_disturb_each_other() {
        let mut play = Play::wine();
        let id = play.proposes("Innovación", "Uno");
        write(&mut play, id, "Dos");
        let (_, of_text) = play.log.last().cloned().expect("it was done");
        let edit = ProposalEdit::Table(play.table("Mercado"));
        play.act(Action::EditProposal { proposal: id, edit });
        let reversed = reverse(&play.process, &of_text).expect("the text is as it was left");
        play.process.apply_all(&reversed).expect("it fits");
        assert_eq!(play.proposal(id).text, "Uno");
        assert_eq!(play.proposal(id).table, play.table("Mercado"));
    }

    #[test]
    fn what_others_lean_on_is_not_taken_back() {
        let mut play = Play::wine();
        let mut leaned_on = |lean: &dyn Fn(&mut Play, ProposalId)| {
            let id = play.proposes("Innovación", "Uno");
            let (_, made) = play.log.last().cloned().expect("it was done");
            lean(&mut play, id);
            assert_eq!(reverse(&play.process, &made), Err(Refusal::Overtaken));
        };
        leaned_on(&|play, id| {
            play.adopts(id, 1, None);
        });
        leaned_on(&|play, id| {
            play.drafts(Method::Hands, &[id]);
        });
        leaned_on(&|play, id| {
            let other = play.proposes("Innovación", "Dos");
            play.merges(&[id, other], "Tres");
        });
    }

    #[test]
    fn redo_does_not_change_what_is_being_voted_on() {
        let mut play = Play::wine();
        let id = play.proposes("Innovación", "Uno");
        let poll = play.drafts(Method::Hands, &[id]);
        write(&mut play, id, "Dos");
        play.undo().expect("nothing is open yet");
        play.act(Action::OpenPoll {
            poll,
            entitled: Some(9),
        });
        assert_eq!(play.redo(), Err(Refusal::InOpenPoll(id)));
        assert_eq!(play.proposal(id).text, "Uno");
    }

    #[test]
    fn a_removed_poll_does_not_come_back_under_a_number_that_was_given_again() {
        let mut play = Play::wine();
        let id = play.proposes("Innovación", "Uno");
        let poll = play.drafts(Method::Hands, &[id]);
        play.act(Action::RemovePoll { poll });
        play.drafts(Method::Hands, &[id]);
        assert_eq!(play.undo(), Err(Refusal::Overtaken));
        let numbers: Vec<_> = play.process.polls.iter().map(|p| p.number).collect();
        assert_eq!(numbers, [1]);
    }
}
