//! Validating the plan: observations, quorum, the vote, and the frozen version (S19, S20).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::domain::act::{Decision, Mint};
use crate::domain::activity::{Activity, Review};
use crate::domain::change::Change;
use crate::domain::ids::{ActivityId, ObservationId, PlanVersionId, WorkshopId};
use crate::domain::process::{Entity, Process};
use crate::domain::refusal::Refusal;
use crate::domain::rows::Record;

/// What somebody of the room observed of the plan, or of one of its rows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Observation {
    pub id: ObservationId,
    pub activity: Option<ActivityId>,
    pub text: String,
    pub made_at: Timestamp,
    /// The version that it was read out for; `None` while the plan is a draft.
    pub version: Option<PlanVersionId>,
}

/// The room's vote on the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ValidationVote {
    /// Those of the Mesa de Trabajo who were in the room.
    pub present: i64,
    /// All members.
    pub members: i64,
    pub favour: i64,
    pub against: i64,
    pub abstain: i64,
}

impl ValidationVote {
    /// The fewest who must be present: more than half of the members.
    #[must_use]
    pub fn quorum(&self) -> i64 {
        self.members / 2 + 1
    }

    #[must_use]
    pub fn has_quorum(&self) -> bool {
        self.members > 0 && self.present >= self.quorum()
    }

    /// Whether more were in favour than against.
    #[must_use]
    pub fn carried(&self) -> bool {
        self.favour > self.against
    }
}

/// *Versión del plan*: the plan as it stood when the room voted on it, for good.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanVersion {
    pub id: PlanVersionId,
    /// From 1.
    pub number: i64,
    pub workshop: Option<WorkshopId>,
    pub made_at: Timestamp,
    pub vote: ValidationVote,
    pub outcome: Outcome,
    /// The rows as they stood, in order.
    pub activities: Vec<Activity>,
    /// The minutes as they were read.
    pub minutes: String,
    /// BLAKE3 of the frozen rows, so that a later look can tell that nothing was changed.
    pub content_hash: String,
}

/// What the room decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Validated,
    Rejected,
}

impl Record for Observation {
    const ENTITY: Entity = Entity::Observation;
    type Id = ObservationId;

    fn id(&self) -> ObservationId {
        self.id
    }
}

impl Record for PlanVersion {
    const ENTITY: Entity = Entity::PlanVersion;
    type Id = PlanVersionId;

    fn id(&self) -> PlanVersionId {
        self.id
    }
}

impl PlanVersion {
    /// The hash that the frozen rows have; equal to `content_hash` unless they were changed.
    #[must_use]
    pub fn hash_of(activities: &[Activity]) -> String {
        // Field by field through the sorted fields of a row: the same bytes whatever the build.
        // Objectives, the review and a priority's poll came later than the first versions, whose hash must stay: none
        // is left out.
        let fields = |row: &Activity| {
            let mut fields = row.fields();
            if row.objectives.is_empty() {
                fields.remove("objectives");
            }
            if row.review == Review::Settled {
                fields.remove("review");
            }
            if row.priority_from.is_none() {
                fields.remove("priority_from");
            }
            fields
        };
        let rows: Vec<_> = activities.iter().map(|row| (row.id, fields(row))).collect();
        let bytes = serde_json::to_vec(&rows).unwrap_or_default();
        blake3::hash(&bytes).to_hex().to_string()
    }
}

impl Process {
    /// The latest version that was put to the vote.
    #[must_use]
    pub fn last_version(&self) -> Option<&PlanVersion> {
        self.plan_versions
            .iter()
            .max_by_key(|version| version.number)
    }

    /// Observations on the plan as it now stands: those on the whole first, then row by row, and by
    /// their texts within a row.
    pub fn open_observations(&self) -> impl Iterator<Item = &Observation> {
        let open = self.observations.iter().filter(|o| o.version.is_none());
        let mut open: Vec<_> = open
            .map(|observation| {
                let row = observation.activity.and_then(|row| self.row_number(row));
                (row, observation)
            })
            .collect();
        open.sort_by(|(row, a), (other, b)| (row, &a.text).cmp(&(other, &b.text)));
        open.into_iter().map(|(_, observation)| observation)
    }

    /// Whether the plan has changed since the version was frozen.
    #[must_use]
    pub fn differs_from(&self, version: &PlanVersion) -> bool {
        self.index().plan_len() != version.activities.len()
            || !self.plan().eq(version.activities.iter())
    }
}

/// Takes down an observation.
pub(crate) fn observe(
    process: &Process,
    activity: Option<ActivityId>,
    text: &str,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    if let Some(activity) = activity {
        process.activities.get(activity).ok_or(Refusal::Gone)?;
    }
    let observation = Observation {
        id: mint.id(),
        activity,
        text: Refusal::unless_empty(text)?,
        made_at: mint.now,
        version: None,
    };
    Ok(Decision::making(
        observation.id,
        vec![Change::make(&observation)],
    ))
}

/// Removes an observation that was taken down by mistake; one that was voted with stays.
pub(crate) fn unobserve(process: &Process, id: ObservationId) -> Result<Decision, Refusal> {
    let observation = process.observations.get(id).ok_or(Refusal::Gone)?;
    if observation.version.is_some() {
        return Err(Refusal::StillUsed);
    }
    Ok(Decision::of(vec![Change::remove(observation)]))
}

/// Freezes the plan with the room's vote, whatever it was, and its minutes.
pub(crate) fn validate(
    process: &Process,
    vote: ValidationVote,
    minutes: String,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    if process.index().plan_len() == 0 {
        return Err(Refusal::EmptyPlan);
    }
    if !vote.has_quorum() {
        return Err(Refusal::NoQuorum {
            present: vote.present,
            needed: vote.quorum(),
        });
    }
    if vote.present > vote.members {
        return Err(Refusal::MorePresentThanMembers {
            present: vote.present,
            members: vote.members,
        });
    }
    let counts = [vote.favour, vote.against, vote.abstain];
    let counted = counts.into_iter().fold(0, i64::saturating_add);
    if counts.iter().any(|count| *count < 0) || counted > vote.present || counted == 0 {
        return Err(Refusal::TooManyVotes {
            counted,
            allowed: vote.present,
        });
    }
    let activities: Vec<Activity> = process.plan().cloned().collect();
    let version = PlanVersion {
        id: mint.id(),
        number: process.last_version().map_or(0, |last| last.number) + 1,
        workshop: process.current_workshop().map(|workshop| workshop.id),
        made_at: mint.now,
        vote,
        outcome: if vote.carried() {
            Outcome::Validated
        } else {
            Outcome::Rejected
        },
        content_hash: PlanVersion::hash_of(&activities),
        activities,
        minutes,
    };
    let mut changes = vec![Change::make(&version)];
    for observation in process.open_observations() {
        let mut read = observation.clone();
        read.version = Some(version.id);
        changes.extend(Change::edit(observation, &read));
    }
    Ok(Decision::making(version.id, changes))
}

#[cfg(test)]
mod tests;
