//! Registering a participant with their organisation, and removing one who was registered by mistake.
//! One name is registered once per organisation, whatever the case it is written in.

use crate::domain::act::{Decision, Mint};
use crate::domain::change::Change;
use crate::domain::ids::{ActorId, ParticipantId, WorkshopId};
use crate::domain::people::{
    Actor, ActorKind, Attendance, Newcomer, Participant, Person, Presence, Size,
};
use crate::domain::process::Process;
use crate::domain::proposal::Proposer;
use crate::domain::refusal::Refusal;

/// Registers someone; with a workshop, also marks them present there.
pub(crate) fn add(
    process: &Process,
    newcomer: Newcomer,
    workshop: Option<WorkshopId>,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    let name = Refusal::unless_empty(&newcomer.name)?;
    if let Some(table) = newcomer.table {
        process.tables.get(table).ok_or(Refusal::Gone)?;
    }
    let (actor, mut changes) = organisation(
        process,
        &newcomer.organisation,
        newcomer.kind,
        newcomer.size,
        &newcomer.valley,
        &newcomer.sector,
        mint,
    );
    let known = process.participants.iter().any(|other| {
        other.actor == actor
            && process
                .name_of(other.id)
                .is_some_and(|n| same_name(n, &name))
    });
    if known {
        return Err(Refusal::AlreadyRegistered { name });
    }
    let person = Person {
        id: mint.id(),
        name,
        contact: newcomer.contact,
    };
    let participant = Participant {
        id: mint.id(),
        person: person.id,
        actor,
        table: newcomer.table,
        right: newcomer.right,
    };
    changes.push(Change::make(&person));
    changes.push(Change::make(&participant));
    if let Some(workshop) = workshop {
        process.workshops.get(workshop).ok_or(Refusal::Gone)?;
        changes.push(Change::make(&Attendance {
            id: mint.id(),
            workshop,
            participant: participant.id,
            presence: Presence::Present,
            since: mint.now,
        }));
    }
    Ok(Decision::making(participant.id, changes))
}

/// Removes someone who was registered by mistake, with their attendance; their proposals stay.
pub(crate) fn remove(process: &Process, id: ParticipantId) -> Result<Decision, Refusal> {
    let participant = process.participants.get(id).ok_or(Refusal::Gone)?;
    let mut changes = without_proposer(process, Proposer::Participant(id));
    for body in process.body_members.iter() {
        if body.participant == id {
            changes.push(Change::remove(body));
        }
    }
    // Who has spoken or voted by name stays: the minutes name them.
    let spoke = process
        .speakers
        .iter()
        .any(|speaker| speaker.participant == id);
    let voted = process
        .ballots
        .iter()
        .any(|ballot| ballot.voter == Some(id));
    if spoke || voted {
        return Err(Refusal::StillUsed);
    }
    let attendance = process.attendance.iter();
    let attendance = attendance.filter(|attendance| attendance.participant == id);
    changes.extend(attendance.map(Change::remove));
    changes.push(Change::remove(participant));
    Ok(Decision::of(changes))
}

/// The changes after which nothing names somebody as a proposer.
fn without_proposer(process: &Process, gone: Proposer) -> Vec<Change> {
    let mut changes = Vec::new();
    for proposal in process.index().proposals_by(gone) {
        if let Some(old) = process.proposals.get(proposal) {
            let mut new = old.clone();
            new.proposers.retain(|proposer| *proposer != gone);
            changes.extend(Change::edit(old, &new));
        }
    }
    for old in process.merges.iter() {
        let mut new = old.clone();
        new.agreed.proposers.retain(|proposer| *proposer != gone);
        changes.extend(Change::edit(old, &new));
    }
    changes
}

/// The organisation of this name: the one that is registered, or the changes that register it.
pub(super) fn organisation(
    process: &Process,
    name: &str,
    kind: ActorKind,
    size: Size,
    valley: &str,
    sector: &str,
    mint: &mut Mint,
) -> (Option<ActorId>, Vec<Change>) {
    let Ok(name) = Refusal::unless_empty(name) else {
        return (None, Vec::new());
    };
    if let Some(known) = process
        .actors
        .iter()
        .find(|actor| same_name(&actor.name, &name))
    {
        return (Some(known.id), Vec::new());
    }
    let actor = Actor {
        id: mint.id(),
        name,
        kind,
        size,
        valley: valley.trim().to_owned(),
        sector: sector.trim().to_owned(),
    };
    (Some(actor.id), vec![Change::make(&actor)])
}

fn same_name(a: &str, b: &str) -> bool {
    a.trim().to_lowercase() == b.trim().to_lowercase()
}
