//! Organisations, participants and who is present (S6, S25).
//!
//! A person's name stands in a [`Person`] row of its own, which the operation log knows by its id
//! alone: so a person can be erased without touching the history. A new name is a new row.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::domain::ids::{
    ActorId, AttendanceId, ParticipantId, PersonId, ThematicTableId, WorkshopId,
};
use crate::domain::process::{Entity, Process};
use crate::domain::proposal::Proposer;
use crate::domain::rows::Record;

mod edit;
mod presence;
mod register;

pub(crate) use edit::edit;
pub(crate) use presence::set_presence;
pub(crate) use register::{add, remove};

#[cfg(test)]
mod tests;

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
    /// *Rubro*: what it grows or makes. It came later than the first files.
    #[serde(default)]
    pub sector: String,
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
    /// Whether they vote; later, as above.
    #[serde(default)]
    pub right: VotingRight,
}

/// Whether somebody votes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VotingRight {
    #[default]
    Votes,
    /// *Invitado*: with voice, without vote.
    Guest,
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
    pub sector: String,
    #[serde(default)]
    pub right: VotingRight,
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
    Sector(String),
    Right(VotingRight),
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

    /// The name of who proposes; `None` once the person is erased.
    #[must_use]
    pub fn name_of_proposer(&self, proposer: Proposer) -> Option<&str> {
        match proposer {
            Proposer::Participant(id) => self.name_of(id),
            Proposer::Actor(id) => self.actors.get(id).map(|actor| actor.name.as_str()),
        }
    }

    /// The organisations among those who propose: people may have asked not to be shown.
    pub fn organisations_among(&self, proposers: &[Proposer]) -> impl Iterator<Item = &Actor> {
        proposers.iter().filter_map(|by| match by {
            Proposer::Actor(actor) => self.actors.get(*actor),
            Proposer::Participant(_) => None,
        })
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
