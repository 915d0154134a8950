//! The directory of *instituciones* and *instrumentos de fomento* that cells pick from (S18).

use serde::{Deserialize, Serialize};

use crate::domain::ids::{InstitutionId, InstrumentId};
use crate::domain::process::{Entity, Process};
use crate::domain::rows::Record;

/// What sort of institution it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InstitutionKind {
    Public,
    Private,
    Academic,
    Financial,
}

/// *Institución*.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Institution {
    pub id: InstitutionId,
    pub name: String,
    pub kind: InstitutionKind,
}

/// *Instrumento de fomento* of an institution.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    pub id: InstrumentId,
    pub institution: InstitutionId,
    pub name: String,
}

/// What a plan row leans on: an institution, and its instrument where one is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Use {
    pub institution: InstitutionId,
    pub instrument: Option<InstrumentId>,
}

impl Record for Institution {
    const ENTITY: Entity = Entity::Institution;
    type Id = InstitutionId;

    fn id(&self) -> InstitutionId {
        self.id
    }
}

impl Record for Instrument {
    const ENTITY: Entity = Entity::Instrument;
    type Id = InstrumentId;

    fn id(&self) -> InstrumentId {
        self.id
    }
}

impl Process {
    /// A use as the planilla writes it: "INNOVA Chile (CORFO)", or the institution alone.
    #[must_use]
    pub fn use_in_words(&self, used: Use) -> String {
        let institution = self
            .institutions
            .get(used.institution)
            .map_or("", |found| found.name.as_str());
        match used.instrument.and_then(|id| self.instruments.get(id)) {
            Some(instrument) => format!("{} ({institution})", instrument.name),
            None => institution.to_owned(),
        }
    }
}
