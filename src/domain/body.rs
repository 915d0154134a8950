//! *Instancia*: a body of the process with its members (S5), such as the *Mesa de Trabajo*.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::domain::act::{Decision, Mint};
use crate::domain::change::Change;
use crate::domain::ids::{BodyId, BodyMemberId, ParticipantId};
use crate::domain::poll::PollState;
use crate::domain::poll::Who;
use crate::domain::process::{Entity, Process};
use crate::domain::refusal::Refusal;
use crate::domain::rows::{Record, in_order};

/// *Instancia*.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    pub id: BodyId,
    /// Its place among the bodies, from 1.
    pub position: i64,
    pub name: String,
}

/// A participant's membership in a body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BodyMember {
    pub id: BodyMemberId,
    pub body: BodyId,
    pub participant: ParticipantId,
    /// What they are in it: *Gerente*, *Presidenta*; may be empty.
    pub role: String,
}

/// Whether somebody belongs to a body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Membership {
    Member { role: String },
    Out,
}

/// Whether several belong to a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Belonging {
    In,
    Out,
}

impl Record for Body {
    const ENTITY: Entity = Entity::Body;
    type Id = BodyId;

    fn id(&self) -> BodyId {
        self.id
    }
}

impl Record for BodyMember {
    const ENTITY: Entity = Entity::BodyMember;
    type Id = BodyMemberId;

    fn id(&self) -> BodyMemberId {
        self.id
    }
}

impl Process {
    /// The bodies in their order.
    #[must_use]
    pub fn bodies_in_order(&self) -> Vec<&Body> {
        in_order(self.bodies.iter(), |body| body.position)
    }

    /// A body's members.
    pub fn members_of(&self, body: BodyId) -> impl Iterator<Item = &BodyMember> {
        self.body_members
            .iter()
            .filter(move |member| member.body == body)
    }
}

/// Adds a body at the end.
pub(crate) fn add(process: &Process, name: &str, mint: &mut Mint) -> Result<Decision, Refusal> {
    let last = process.bodies.iter().map(|body| body.position).max();
    let body = Body {
        id: mint.id(),
        position: last.unwrap_or(0) + 1,
        name: Refusal::unless_empty(name)?,
    };
    Ok(Decision::making(body.id, vec![Change::make(&body)]))
}

/// Names a body anew.
pub(crate) fn rename(process: &Process, id: BodyId, name: &str) -> Result<Decision, Refusal> {
    let old = process.bodies.get(id).ok_or(Refusal::Gone)?;
    let mut new = old.clone();
    new.name = Refusal::unless_empty(name)?;
    Ok(Decision::editing(old, &new))
}

/// Removes a body with its memberships; not while a poll that is not closed is for its members.
pub(crate) fn remove(process: &Process, id: BodyId) -> Result<Decision, Refusal> {
    let body = process.bodies.get(id).ok_or(Refusal::Gone)?;
    let votes = process
        .polls
        .iter()
        .any(|poll| poll.state != PollState::Closed && poll.setup.electorate.who == Who::Body(id));
    if votes {
        return Err(Refusal::StillUsed);
    }
    let mut changes: Vec<Change> = process.members_of(id).map(Change::remove).collect();
    changes.push(Change::remove(body));
    Ok(Decision::of(changes))
}

/// Makes somebody a member of a body, says what they are in it, or takes them out.
pub(crate) fn set_membership(
    process: &Process,
    body: BodyId,
    participant: ParticipantId,
    membership: Membership,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    process.bodies.get(body).ok_or(Refusal::Gone)?;
    process.participants.get(participant).ok_or(Refusal::Gone)?;
    let known = process
        .members_of(body)
        .find(|member| member.participant == participant);
    Ok(match (known, membership) {
        (None, Membership::Member { role }) => {
            let member = BodyMember {
                id: mint.id(),
                body,
                participant,
                role: role.trim().to_owned(),
            };
            Decision::making(member.id, vec![Change::make(&member)])
        }
        (Some(old), Membership::Member { role }) => {
            let mut new = old.clone();
            role.trim().clone_into(&mut new.role);
            Decision::editing(old, &new)
        }
        (Some(old), Membership::Out) => Decision::of(vec![Change::remove(old)]),
        (None, Membership::Out) => Decision::nothing(),
    })
}

/// Takes several into a body, or out of it, in one step.
pub(crate) fn set_members(
    process: &Process,
    body: BodyId,
    participants: &[ParticipantId],
    belonging: Belonging,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    process.bodies.get(body).ok_or(Refusal::Gone)?;
    let wanted: BTreeSet<ParticipantId> = participants.iter().copied().collect();
    let members = process.members_of(body);
    let known: BTreeMap<ParticipantId, &BodyMember> = members
        .filter(|member| wanted.contains(&member.participant))
        .map(|member| (member.participant, member))
        .collect();
    if belonging == Belonging::Out {
        return Ok(Decision::of(
            known.into_values().map(Change::remove).collect(),
        ));
    }
    let mut changes = Vec::new();
    for participant in wanted {
        process.participants.get(participant).ok_or(Refusal::Gone)?;
        if !known.contains_key(&participant) {
            changes.push(Change::make(&BodyMember {
                id: mint.id(),
                body,
                participant,
                role: String::new(),
            }));
        }
    }
    Ok(Decision::of(changes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::people::Newcomer;
    use crate::domain::testing::Play;

    #[test]
    fn several_come_into_a_body_in_one_step_and_keep_what_they_are_in_it() {
        let mut play = Play::wine();
        let people: Vec<ParticipantId> = (1..=3)
            .map(|place| {
                let newcomer = Newcomer {
                    name: format!("Participante {place}"),
                    ..Newcomer::default()
                };
                let workshop = None;
                play.act(Action::AddParticipant { newcomer, workshop }).id()
            })
            .collect();
        let name = "Mesa de Trabajo".to_owned();
        let body: BodyId = play.act(Action::AddBody { name }).id();
        play.act(Action::SetMembership {
            body,
            participant: people[1],
            membership: Membership::Member {
                role: "Presidenta".into(),
            },
        });
        let set = |belonging| Action::SetMembers {
            body,
            participants: people.clone(),
            belonging,
        };
        play.act(set(Belonging::In));
        let roles = |play: &Play| {
            let members = play.process.members_of(body);
            let mut roles: Vec<String> = members.map(|member| member.role.clone()).collect();
            roles.sort();
            roles
        };
        assert_eq!(roles(&play), ["", "", "Presidenta"]);
        play.undo().expect("in one step");
        assert_eq!(roles(&play), ["Presidenta"]);
        play.act(set(Belonging::Out));
        assert_eq!(play.process.members_of(body).count(), 0);
    }
}
