//! *Instancia*: a body of the process with its members (S5), such as the *Mesa de Trabajo*.

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
