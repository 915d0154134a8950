//! Editing one field of a proposal.

use std::collections::BTreeSet;

use crate::domain::act::Decision;
use crate::domain::change::Change;
use crate::domain::ids::{AreaId, ProposalId};
use crate::domain::merge::{self};
use crate::domain::process::Process;
use crate::domain::proposal::{
    Nature, Proposal, ProposalEdit, Proposer, not_in_open_poll, not_merged,
};
use crate::domain::refusal::Refusal;
use crate::domain::strategy_map::each_once;
use crate::domain::term::Term;

/// Edits one field of a proposal.
pub(crate) fn edit(
    process: &Process,
    id: ProposalId,
    edit: ProposalEdit,
) -> Result<Decision, Refusal> {
    let old = process.proposals.get(id).ok_or(Refusal::Gone)?;
    not_in_open_poll(process, id)?;
    let mut new = old.clone();
    match edit {
        ProposalEdit::Text(text) => new.text = Refusal::unless_empty(&text)?,
        ProposalEdit::Nature(nature) => {
            if nature != old.nature {
                may_become(process, id, nature)?;
                new.nature = nature;
                // Only what is done answers a need.
                if nature != Nature::Action {
                    new.needs.clear();
                }
            }
        }
        ProposalEdit::Table(table) => {
            process.tables.get(table).ok_or(Refusal::Gone)?;
            if table != old.table {
                new.table = table;
                // The ranking that it had a place in is another table's.
                new.rank = None;
            }
        }
        ProposalEdit::Area(area) => new.area = sound_area(process, area)?,
        ProposalEdit::Proposers(mut proposers) => {
            sound_proposers(process, &mut proposers)?;
            new.proposers = proposers;
        }
        ProposalEdit::Beneficiaries(names) => new.beneficiaries = each_once(&names),
        ProposalEdit::Term(term) => new.term = sound_term(term),
        ProposalEdit::Cost(cost) => new.cost = cost,
        ProposalEdit::Needs(needs) => new.needs = sound_needs(process, old, needs)?,
    }
    let mut changes: Vec<Change> = Change::edit(old, &new).into_iter().collect();
    changes.extend(consents_to_other_words(process, old, &new));
    Ok(Decision::of(changes))
}

/// The tables gave their consent to a united merge's words: to others they are asked anew.
pub(super) fn consents_to_other_words(
    process: &Process,
    old: &Proposal,
    new: &Proposal,
) -> Vec<Change> {
    match process.united_behind(old.id) {
        Some(merge) if new.text != old.text => merge::without_consents(process, merge.id),
        _ => Vec::new(),
    }
}

/// A merge's text stays one, and what is merged leaves the room's list no other way than by a split.
pub(super) fn may_become(process: &Process, id: ProposalId, nature: Nature) -> Result<(), Refusal> {
    not_merged(nature)?;
    if process.index().merge_of_result(id).is_some() {
        return Err(Refusal::OnlyByMerging);
    }
    if nature.is_diagnosis() && process.index().merged_into(id).is_some() {
        return Err(Refusal::OnABoard);
    }
    Ok(())
}

/// The area, if it is there.
pub(super) fn sound_area(
    process: &Process,
    area: Option<AreaId>,
) -> Result<Option<AreaId>, Refusal> {
    if let Some(area) = area {
        process.areas.get(area).ok_or(Refusal::Gone)?;
    }
    Ok(area)
}

/// A term that says something.
pub(super) fn sound_term(term: Option<Term>) -> Option<Term> {
    term.filter(|term| *term != Term::Unset)
}

/// Keeps each proposer once; all of them are registered.
pub(super) fn sound_proposers(
    process: &Process,
    proposers: &mut Vec<Proposer>,
) -> Result<(), Refusal> {
    let mut seen = BTreeSet::new();
    proposers.retain(|proposer| seen.insert(*proposer));
    let is_there = |proposer: &Proposer| match *proposer {
        Proposer::Participant(id) => process.participants.get(id).is_some(),
        Proposer::Actor(id) => process.actors.get(id).is_some(),
    };
    if proposers.iter().all(is_there) {
        Ok(())
    } else {
        Err(Refusal::Gone)
    }
}

/// The needs each once; all are needs, or merges of needs, and none is answered by what is no action.
pub(super) fn sound_needs(
    process: &Process,
    answers: &Proposal,
    mut needs: Vec<ProposalId>,
) -> Result<Vec<ProposalId>, Refusal> {
    let mut seen = BTreeSet::new();
    needs.retain(|need| seen.insert(*need));
    if !needs.is_empty() && !answers.nature.answers_needs() {
        return Err(Refusal::OnlyActionsAnswer);
    }
    for &id in &needs {
        process.proposals.get(id).ok_or(Refusal::Gone)?;
        // One that was a need when it was named stays named.
        if id == answers.id || !(process.is_need(id) || answers.needs.contains(&id)) {
            return Err(Refusal::NotANeed(id));
        }
    }
    Ok(needs)
}
