//! Adding proposals: one that was said, a table's list, or a list over several tables.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::act::{Decision, Mint};
use crate::domain::change::Change;
use crate::domain::ids::{ParticipantId, ProposalId, ThematicTableId};
use crate::domain::people::{Participant, Person, VotingRight};
use crate::domain::process::Process;
use crate::domain::proposal::apart::Pairs;
use crate::domain::proposal::edit::{sound_area, sound_needs, sound_proposers, sound_term};
use crate::domain::proposal::not_merged;
use crate::domain::proposal::{DraftPlace, Proposal, ProposalDraft, Proposer, Standing};
use crate::domain::refusal::Refusal;
use crate::domain::strategy_map::each_once;

/// A row of a list over several tables.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ImportRow {
    pub table: ThematicTableId,
    pub draft: ProposalDraft,
}

/// Adds proposals to a table in the given order; empty ones are passed over.
pub(crate) fn add(
    process: &Process,
    table: ThematicTableId,
    drafts: Vec<ProposalDraft>,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    process.tables.get(table).ok_or(Refusal::Gone)?;
    let rows = drafts.into_iter();
    let rows = rows.map(|draft| ImportRow { table, draft });
    import(process, rows.collect(), mint)
}

/// Adds proposals to their tables in the given order; empty ones are passed over.
pub(crate) fn import(
    process: &Process,
    rows: Vec<ImportRow>,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    let mut adding = Adding::to(process);
    let mut last = None;
    for row in rows {
        if let Ok(text) = Refusal::unless_empty(&row.draft.text) {
            last = Some(adding.one(text, row, mint)?);
        }
    }
    let last = last.ok_or(Refusal::EmptyText)?;
    Ok(Decision::making(last, adding.changes))
}

/// The changes of an addition while they are gathered.
pub(super) struct Adding<'a> {
    process: &'a Process,
    /// That of the next proposal.
    number: i64,
    /// Participants by their names; gathered when the first name is asked for.
    known: Option<BTreeMap<String, ParticipantId>>,
    pairs: Pairs,
    pub(super) changes: Vec<Change>,
}

impl<'a> Adding<'a> {
    pub(super) fn to(process: &'a Process) -> Self {
        Self {
            process,
            number: process.index().next_number(),
            known: None,
            pairs: Pairs::default(),
            changes: Vec::new(),
        }
    }

    fn one(
        &mut self,
        text: String,
        row: ImportRow,
        mint: &mut Mint,
    ) -> Result<ProposalId, Refusal> {
        let ImportRow { table, draft } = row;
        let process = self.process;
        process.tables.get(table).ok_or(Refusal::Gone)?;
        not_merged(draft.nature)?;
        let proposers = self.proposers(draft.proposers, draft.newcomers, table, mint)?;
        let mut proposal = Proposal {
            id: mint.id(),
            number: self.number,
            table,
            text,
            nature: draft.nature,
            source: draft.source,
            standing: match draft.place {
                DraftPlace::Room => Standing::Live,
                DraftPlace::Parked => Standing::Parked,
            },
            reason: String::new(),
            area: sound_area(process, draft.area)?,
            proposers,
            beneficiaries: each_once(&draft.beneficiaries),
            term: sound_term(draft.term),
            cost: draft.cost,
            rank: None,
            needs: Vec::new(),
        };
        proposal.needs = sound_needs(process, &proposal, draft.needs)?;
        self.number += 1;
        self.changes.push(Change::make(&proposal));
        for other in draft.apart_from {
            process.proposals.get(other).ok_or(Refusal::Gone)?;
            let pair = self.pairs.part(process, proposal.id, other, mint);
            self.changes.extend(pair);
        }
        Ok(proposal.id)
    }

    /// Who proposes, each once; those who are named for the first time are registered at the table.
    pub(super) fn proposers(
        &mut self,
        mut proposers: Vec<Proposer>,
        newcomers: Vec<String>,
        table: ThematicTableId,
        mint: &mut Mint,
    ) -> Result<Vec<Proposer>, Refusal> {
        sound_proposers(self.process, &mut proposers)?;
        for name in newcomers {
            if let Ok(name) = Refusal::unless_empty(&name) {
                let found = Proposer::Participant(self.participant(name, table, mint));
                if !proposers.contains(&found) {
                    proposers.push(found);
                }
            }
        }
        Ok(proposers)
    }

    /// The participant of this name: the one who is registered, or the changes that register them
    /// at the table.
    fn participant(
        &mut self,
        name: String,
        table: ThematicTableId,
        mint: &mut Mint,
    ) -> ParticipantId {
        let known = self
            .known
            .get_or_insert_with(|| participants_by_name(self.process));
        let key = name.to_lowercase();
        if let Some(&found) = known.get(&key) {
            return found;
        }
        let person = Person {
            id: mint.id(),
            name,
            contact: String::new(),
        };
        let participant = Participant {
            right: VotingRight::default(),
            id: mint.id(),
            person: person.id,
            actor: None,
            table: Some(table),
        };
        known.insert(key, participant.id);
        self.changes.push(Change::make(&person));
        self.changes.push(Change::make(&participant));
        participant.id
    }
}

/// Of several of one name, one without an organisation stands first: the name alone says no more.
pub(crate) fn participants_by_name(process: &Process) -> BTreeMap<String, ParticipantId> {
    let mut known = BTreeMap::new();
    for participant in process.participants.iter() {
        if let Some(name) = process.name_of(participant.id) {
            let key = name.trim().to_lowercase();
            if participant.actor.is_none() || !known.contains_key(&key) {
                known.insert(key, participant.id);
            }
        }
    }
    known
}
