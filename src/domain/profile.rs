//! *Proceso (CER)*: which process the file holds.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{ProfileId, WorkshopId};
use crate::domain::process::{Entity, Process};
use crate::domain::rows::Record;

/// The one row that names the process; the map's vision and mission stand here too (S4).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    pub id: ProfileId,
    /// "CER Vitivinícola".
    pub name: String,
    pub product: String,
    pub region: String,
    pub valleys: Vec<String>,
    /// The language of the file's documents, such as `es-CL`.
    pub language: String,
    /// The document that the template was made from; empty for a blank process.
    pub source: String,
    pub vision: String,
    pub mission: String,
    pub map_state: MapState,
    /// The workshop that is being held or prepared.
    pub current_workshop: Option<WorkshopId>,
    /// The kinds of workshop that the template brings, with their agendas (S11).
    pub workshop_kinds: Vec<WorkshopKind>,
}

/// A kind of workshop with its agenda template.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkshopKind {
    pub key: String,
    /// "Taller de validación".
    pub name: String,
    pub agenda: Vec<AgendaPoint>,
}

/// One point of an agenda template.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaPoint {
    pub title: String,
    pub minutes: i64,
}

/// Whether the room has made the strategy map its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MapState {
    /// Made from the source document, to be discussed.
    Draft,
    Agreed,
}

impl Record for Profile {
    const ENTITY: Entity = Entity::Profile;
    type Id = ProfileId;

    fn id(&self) -> ProfileId {
        self.id
    }
}

impl Process {
    /// The process's own row; a file always has it, a process being built may not.
    #[must_use]
    pub fn the_profile(&self) -> Option<&Profile> {
        self.profile.iter().next()
    }
}
