//! The speakers' list of a workshop: who asked for the word, who has it, and for how long.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::domain::Action;
use crate::domain::act::{Decision, Mint};
use crate::domain::change::Change;
use crate::domain::ids::{ParticipantId, SpeakerId, WorkshopId};
use crate::domain::poll::{Cells, GroupKey, Grouping};
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

/// How long the people of a group have spoken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    pub group: GroupKey,
    pub time: SignedDuration,
    /// How often somebody of it had the word.
    pub turns: usize,
}

impl Process {
    /// Gives the word to who waits first, or takes it back when nobody waits; `None` when nobody
    /// waits or speaks.
    #[must_use]
    pub fn next_turn(&self, workshop: WorkshopId) -> Option<Action> {
        let list = self.speakers_at(workshop);
        if let Some(next) = list.iter().find(|speaker| speaker.began_at.is_none()) {
            return Some(Action::BeginSpeaking { speaker: next.id });
        }
        let speaking = list.iter().find(|speaker| speaker.is_speaking())?;
        Some(Action::EndSpeaking {
            speaker: speaking.id,
        })
    }

    /// How long each group has spoken, in turns that have ended; the longest first.
    #[must_use]
    pub fn spoken_by_group(&self, workshop: WorkshopId, grouping: Grouping) -> Vec<Spoken> {
        let mut groups: BTreeMap<GroupKey, (SignedDuration, usize)> = BTreeMap::new();
        let ended = self.speakers.iter().filter(|s| s.workshop == workshop);
        for speaker in ended {
            let Some(end) = speaker.ended_at else {
                continue;
            };
            let key = Cells::of(self.actor_of(speaker.participant)).key(grouping);
            let (time, turns) = groups.entry(key).or_default();
            *time += speaker.spoken(end);
            *turns += 1;
        }
        let spoken = groups.into_iter();
        let mut spoken: Vec<Spoken> = spoken
            .map(|(group, (time, turns))| Spoken { group, time, turns })
            .collect();
        spoken.sort_by_key(|group| std::cmp::Reverse(group.time));
        spoken
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::people::{Newcomer, Size};
    use crate::domain::testing::Play;

    #[test]
    fn the_word_goes_round_and_each_group_has_its_time() {
        let mut play = Play::wine();
        let workshop = play.workshop();
        let sizes = [(1, Size::Small), (2, Size::Large), (3, Size::Small)];
        let people = sizes.map(|(place, size)| {
            let newcomer = Newcomer {
                name: format!("Participante {place}"),
                organisation: format!("Organización de muestra {size:?}"),
                size,
                ..Newcomer::default()
            };
            let workshop = Some(workshop);
            let id: ParticipantId = play.act(Action::AddParticipant { newcomer, workshop }).id();
            id
        });
        assert_eq!(play.process.next_turn(workshop), None);
        for participant in people {
            play.act(Action::AskToSpeak {
                workshop,
                participant,
            });
        }
        // Each act is a second later than the one before.
        for _ in 0..4 {
            let turn = play.process.next_turn(workshop).expect("somebody");
            play.act(turn);
        }
        assert_eq!(play.process.next_turn(workshop), None);
        let spoken = play.process.spoken_by_group(workshop, Grouping::Size);
        let told: Vec<_> = spoken
            .iter()
            .map(|s| (s.group.clone(), s.time.as_secs(), s.turns))
            .collect();
        assert_eq!(
            told,
            [
                (GroupKey::Size(Size::Small), 2, 2),
                (GroupKey::Size(Size::Large), 1, 1)
            ]
        );
    }
}
