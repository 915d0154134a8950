//! What else than proposals and free texts a poll can be over.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{ActivityId, InstrumentId, ObjectiveId, PlanVersionId};
use crate::domain::process::Process;

/// Something of the process that is an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    Activity(ActivityId),
    Instrument(InstrumentId),
    Objective(ObjectiveId),
    Version(PlanVersionId),
}

impl Process {
    /// The text by which the room votes on a subject; `None` when it is not there. A version has
    /// none of its own: it is called by its number, in the user's words.
    #[must_use]
    pub fn text_of(&self, subject: Subject) -> Option<String> {
        Some(match subject {
            Subject::Activity(id) => self.activities.get(id)?.title.clone(),
            Subject::Instrument(id) => {
                let instrument = self.instruments.get(id)?;
                let institution = self.institutions.get(instrument.institution)?;
                format!("{} ({})", instrument.name, institution.name)
            }
            Subject::Objective(id) => self.objectives.get(id)?.title.clone(),
            Subject::Version(id) => self.plan_versions.get(id)?.number.to_string(),
        })
    }
}
