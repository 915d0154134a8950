//! The speakers' list of a workshop: who asked for the word, who has it, and for how long.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::domain::act::{Decision, Mint};
use crate::domain::change::Change;
use crate::domain::ids::{ParticipantId, SpeakerId, WorkshopId};
use crate::domain::process::{Entity, Process};
use crate::domain::refusal::Refusal;
use crate::domain::rows::{Record, in_order};

/// One turn on the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Speaker {
    pub id: SpeakerId,
    pub workshop: WorkshopId,
    pub participant: ParticipantId,
    /// Its place on the list, from 1.
    pub position: i64,
    pub asked_at: Timestamp,
    pub began_at: Option<Timestamp>,
    pub ended_at: Option<Timestamp>,
}

impl Record for Speaker {
    const ENTITY: Entity = Entity::Speaker;
    type Id = SpeakerId;

    fn id(&self) -> SpeakerId {
        self.id
    }
}

impl Speaker {
    /// Whether they have the word now.
    #[must_use]
    pub fn is_speaking(&self) -> bool {
        self.began_at.is_some() && self.ended_at.is_none()
    }

    /// How long they have spoken at a moment.
    #[must_use]
    pub fn spoken(&self, now: Timestamp) -> SignedDuration {
        self.began_at.map_or(SignedDuration::ZERO, |began| {
            self.ended_at.unwrap_or(now).duration_since(began)
        })
    }
}

impl Process {
    /// A workshop's speakers' list, in its order, those too who have spoken.
    #[must_use]
    pub fn speakers_at(&self, workshop: WorkshopId) -> Vec<&Speaker> {
        let speakers = self.speakers.iter().filter(|s| s.workshop == workshop);
        in_order(speakers, |speaker| speaker.position)
    }
}

/// Puts somebody at the end of the list; who waits or speaks is on it already.
pub(crate) fn ask(
    process: &Process,
    workshop: WorkshopId,
    participant: ParticipantId,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    process.workshops.get(workshop).ok_or(Refusal::Gone)?;
    process.participants.get(participant).ok_or(Refusal::Gone)?;
    let list = process.speakers_at(workshop);
    let waits = |s: &&&Speaker| s.participant == participant && s.ended_at.is_none();
    if list.iter().any(|speaker| waits(&speaker)) {
        return Ok(Decision::nothing());
    }
    let speaker = Speaker {
        id: mint.id(),
        workshop,
        participant,
        position: list.last().map_or(0, |last| last.position) + 1,
        asked_at: mint.now,
        began_at: None,
        ended_at: None,
    };
    Ok(Decision::making(speaker.id, vec![Change::make(&speaker)]))
}

/// Gives somebody the word; who has it ends.
pub(crate) fn begin(process: &Process, id: SpeakerId, mint: &Mint) -> Result<Decision, Refusal> {
    let speaker = process.speakers.get(id).ok_or(Refusal::Gone)?;
    if speaker.began_at.is_some() {
        return Ok(Decision::nothing());
    }
    let mut changes: Vec<Change> = process
        .speakers_at(speaker.workshop)
        .into_iter()
        .filter(|other| other.is_speaking())
        .filter_map(|other| ending(other, mint.now))
        .collect();
    let mut new = speaker.clone();
    new.began_at = Some(mint.now);
    changes.extend(Change::edit(speaker, &new));
    Ok(Decision::of(changes))
}

/// Takes the word back.
pub(crate) fn end(process: &Process, id: SpeakerId, mint: &Mint) -> Result<Decision, Refusal> {
    let speaker = process.speakers.get(id).ok_or(Refusal::Gone)?;
    if !speaker.is_speaking() {
        return Ok(Decision::nothing());
    }
    Ok(Decision::of(
        ending(speaker, mint.now).into_iter().collect(),
    ))
}

/// Takes somebody off the list who has not spoken.
pub(crate) fn remove(process: &Process, id: SpeakerId) -> Result<Decision, Refusal> {
    let speaker = process.speakers.get(id).ok_or(Refusal::Gone)?;
    if speaker.began_at.is_some() {
        return Err(Refusal::StillUsed);
    }
    Ok(Decision::of(vec![Change::remove(speaker)]))
}

fn ending(speaker: &Speaker, now: Timestamp) -> Option<Change> {
    let mut ended = speaker.clone();
    ended.ended_at = Some(now);
    Change::edit(speaker, &ended)
}
