//! Organisations, participants and who is present (S6, S25).
//!
//! A person's name stands in a [`Person`] row of its own, which the operation log knows by its id
//! alone: so a person can be erased without touching the history. A new name is a new row.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::domain::act::{Decision, Mint};
use crate::domain::change::Change;
use crate::domain::ids::{
    ActorId, AttendanceId, ParticipantId, PersonId, ThematicTableId, WorkshopId,
};
use crate::domain::process::{Entity, Process};
use crate::domain::refusal::Refusal;
use crate::domain::rows::Record;

/// What sort of organisation it is (S6).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum ActorKind {
    /// *Empresa principal*.
    #[default]
    Company,
    /// *Empresa proveedora*.
    Supplier,
    /// *Asociación de empresarios, red por rubro*.
    Association,
    /// *Instancia de apoyo* of the State.
    PublicService,
    Academic,
    Community,
}

/// The size of an organisation (S25).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    Small,
    Medium,
    Large,
    /// Size says nothing of it: a public service, an association.
    #[default]
    Unsized,
}

/// *Actor*: an organisation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Actor {
    pub id: ActorId,
    pub name: String,
    pub kind: ActorKind,
    pub size: Size,
    pub valley: String,
}

/// The private row of a person; never in the operation log.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub id: PersonId,
    pub name: String,
    pub contact: String,
}

/// *Participante*.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Participant {
    pub id: ParticipantId,
    /// The private row that holds the present name.
    pub person: PersonId,
    pub actor: Option<ActorId>,
    pub table: Option<ThematicTableId>,
}

/// Whether a participant is in the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    Present,
    Away,
}

/// *Asistencia*: a participant's presence at one workshop.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attendance {
    pub id: AttendanceId,
    pub workshop: WorkshopId,
    pub participant: ParticipantId,
    pub presence: Presence,
    /// When the presence last changed.
    pub since: Timestamp,
}

/// Someone to be registered.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Newcomer {
    pub name: String,
    #[serde(default)]
    pub contact: String,
    /// The organisation's name; found by it, or registered when new. May be empty.
    #[serde(default)]
    pub organisation: String,
    #[serde(default)]
    pub kind: ActorKind,
    #[serde(default)]
    pub size: Size,
    #[serde(default)]
    pub valley: String,
    #[serde(default)]
    pub table: Option<ThematicTableId>,
}

/// What can be edited of a participant and of the organisation behind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ParticipantEdit {
    Name(String),
    Contact(String),
    /// Joins the organisation of this name, registering it when new; empty leaves all.
    Organisation(String),
    Table(Option<ThematicTableId>),
    Kind(ActorKind),
    Size(Size),
    Valley(String),
}

impl Record for Actor {
    const ENTITY: Entity = Entity::Actor;
    type Id = ActorId;

    fn id(&self) -> ActorId {
        self.id
    }
}

impl Record for Person {
    const ENTITY: Entity = Entity::Person;
    type Id = PersonId;

    fn id(&self) -> PersonId {
        self.id
    }
}

impl Record for Participant {
    const ENTITY: Entity = Entity::Participant;
    type Id = ParticipantId;

    fn id(&self) -> ParticipantId {
        self.id
    }
}

impl Record for Attendance {
    const ENTITY: Entity = Entity::Attendance;
    type Id = AttendanceId;

    fn id(&self) -> AttendanceId {
        self.id
    }
}

impl Process {
    /// A participant's name; `None` once the person is erased.
    #[must_use]
    pub fn name_of(&self, participant: ParticipantId) -> Option<&str> {
        let person = self.participants.get(participant)?.person;
        self.persons.get(person).map(|person| person.name.as_str())
    }

    /// The organisation of a participant.
    #[must_use]
    pub fn actor_of(&self, participant: ParticipantId) -> Option<&Actor> {
        self.participants
            .get(participant)?
            .actor
            .and_then(|actor| self.actors.get(actor))
    }

    /// The attendance row of a participant at a workshop.
    #[must_use]
    pub fn attendance_of(
        &self,
        workshop: WorkshopId,
        participant: ParticipantId,
    ) -> Option<&Attendance> {
        self.index()
            .attendance(workshop, participant)
            .and_then(|id| self.attendance.get(id))
    }

    /// Whether the participant is in the room.
    #[must_use]
    pub fn is_present(&self, workshop: WorkshopId, participant: ParticipantId) -> bool {
        self.attendance_of(workshop, participant)
            .is_some_and(|attendance| attendance.presence == Presence::Present)
    }

    /// How many are in the room of the current workshop.
    #[must_use]
    pub fn present_count(&self) -> usize {
        self.current_workshop()
            .map_or(0, |workshop| self.index().present_at(workshop.id))
    }
}

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

/// Edits one field of a participant, or of their organisation.
pub(crate) fn edit(
    process: &Process,
    id: ParticipantId,
    edit: ParticipantEdit,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    let old = process.participants.get(id).ok_or(Refusal::Gone)?;
    let mut new = old.clone();
    let mut changes = Vec::new();
    match edit {
        ParticipantEdit::Name(name) => {
            let name = Refusal::unless_empty(&name)?;
            let known = process.persons.get(old.person);
            if known.is_some_and(|person| person.name == name) {
                return Ok(Decision::nothing());
            }
            let person = Person {
                id: mint.id(),
                name,
                contact: known.map(|p| p.contact.clone()).unwrap_or_default(),
            };
            new.person = person.id;
            changes.push(Change::make(&person));
        }
        ParticipantEdit::Contact(contact) => {
            let known = process.persons.get(old.person).ok_or(Refusal::Gone)?;
            if known.contact == contact {
                return Ok(Decision::nothing());
            }
            let person = Person {
                id: mint.id(),
                name: known.name.clone(),
                contact,
            };
            new.person = person.id;
            changes.push(Change::make(&person));
        }
        ParticipantEdit::Organisation(name) => {
            let like = process.actor_of(id);
            let (actor, made) = organisation(
                process,
                &name,
                like.map_or_else(ActorKind::default, |actor| actor.kind),
                like.map_or_else(Size::default, |actor| actor.size),
                like.map_or("", |actor| actor.valley.as_str()),
                mint,
            );
            new.actor = actor;
            changes.extend(made);
        }
        ParticipantEdit::Table(table) => {
            if let Some(table) = table {
                process.tables.get(table).ok_or(Refusal::Gone)?;
            }
            new.table = table;
        }
        ParticipantEdit::Kind(kind) => {
            return edit_actor(process, id, |actor| actor.kind = kind);
        }
        ParticipantEdit::Size(size) => {
            return edit_actor(process, id, |actor| actor.size = size);
        }
        ParticipantEdit::Valley(valley) => {
            return edit_actor(process, id, |actor| actor.valley = valley);
        }
    }
    changes.extend(Change::edit(old, &new));
    Ok(Decision::of(changes))
}

/// Removes someone who was registered by mistake, with their attendance.
pub(crate) fn remove(process: &Process, id: ParticipantId) -> Result<Decision, Refusal> {
    let participant = process.participants.get(id).ok_or(Refusal::Gone)?;
    let mut changes: Vec<Change> = process
        .attendance
        .iter()
        .filter(|attendance| attendance.participant == id)
        .map(Change::remove)
        .collect();
    changes.push(Change::remove(participant));
    Ok(Decision::of(changes))
}

/// Marks someone present or away.
pub(crate) fn set_presence(
    process: &Process,
    workshop: WorkshopId,
    participant: ParticipantId,
    presence: Presence,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    process.workshops.get(workshop).ok_or(Refusal::Gone)?;
    process.participants.get(participant).ok_or(Refusal::Gone)?;
    let Some(old) = process.attendance_of(workshop, participant) else {
        let row = Attendance {
            id: mint.id(),
            workshop,
            participant,
            presence,
            since: mint.now,
        };
        return Ok(Decision::making(row.id, vec![Change::make(&row)]));
    };
    if old.presence == presence {
        return Ok(Decision::nothing());
    }
    Ok(Decision::editing(
        old,
        &Attendance {
            presence,
            since: mint.now,
            ..old.clone()
        },
    ))
}

fn edit_actor(
    process: &Process,
    id: ParticipantId,
    change: impl FnOnce(&mut Actor),
) -> Result<Decision, Refusal> {
    let old = process.actor_of(id).ok_or(Refusal::Gone)?;
    let mut new = old.clone();
    change(&mut new);
    Ok(Decision::editing(old, &new))
}

/// The organisation of this name: the one that is registered, or the changes that register it.
fn organisation(
    process: &Process,
    name: &str,
    kind: ActorKind,
    size: Size,
    valley: &str,
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
    };
    (Some(actor.id), vec![Change::make(&actor)])
}

fn same_name(a: &str, b: &str) -> bool {
    a.trim().to_lowercase() == b.trim().to_lowercase()
}

#[cfg(test)]
mod tests;
