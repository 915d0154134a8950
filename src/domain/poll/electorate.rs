//! *Padrón*: who may vote in a poll, found when it opens and frozen from then on.
//!
//! Of an electorate that is stated as a number there are no voters and no groups.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain::act::Mint;
use crate::domain::ids::{ActorId, ParticipantId, ThematicTableId};
use crate::domain::people::{Actor, ActorKind, Participant, Presence, Size, VotingRight};
use crate::domain::poll::setup::{Grouping, Parts, Secrecy, Setup, Slips, Unit, Way, Who};
use crate::domain::process::Process;
use crate::domain::refusal::Refusal;

/// A group with fewer entitled than this is told together with another: else a secret vote, or a
/// paper without a name, would be told apart by it.
pub const SMALLEST_GROUP: i64 = 5;

/// Who may vote, as it was at opening.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Roll {
    /// In the order of their ids; empty where the electorate is a number.
    pub voters: Vec<Voter>,
    /// How many votes those had who were in the room.
    pub present: i64,
    /// The parts of the room that are counted apart, or the groups that slips belong to.
    pub parts: Vec<Part>,
    /// Entitled or not, who came in between opening and closing: noted at closing.
    pub late: Vec<ParticipantId>,
    /// From which the codes of printed slips follow.
    pub seed: Option<Uuid>,
}

/// Somebody who may vote.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Voter {
    pub participant: ParticipantId,
    pub actor: Option<ActorId>,
    /// Their own and those that they hold by proxy; none for who gave theirs away.
    pub votes: i64,
    pub presence: Presence,
    pub cells: Cells,
    pub table: Option<ThematicTableId>,
}

/// To which group of each grouping somebody belongs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cells {
    pub size: Size,
    pub valley: String,
    pub sector: String,
    pub kind: Option<ActorKind>,
}

/// A group of people, or several that are told together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Group(pub Vec<GroupKey>);

/// What the people of a group share.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupKey {
    Size(Size),
    Valley(String),
    Sector(String),
    Kind(ActorKind),
    /// Nothing is known of them.
    Unknown,
}

/// A part of the room.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    pub name: PartName,
    /// How many votes it has; 0 where nobody has said it yet, as of a row of seats.
    pub entitled: i64,
}

/// What a part is called.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartName {
    /// A thematic table; `None`: those who sit at none.
    Table(Option<ThematicTableId>),
    /// A row of seats, from 1.
    Row(i64),
    Group(Group),
}

impl Cells {
    /// Those of who comes from an organisation, or from none.
    #[must_use]
    pub fn of(actor: Option<&Actor>) -> Self {
        actor.map_or_else(Self::default, |actor| Self {
            size: actor.size,
            valley: actor.valley.clone(),
            sector: actor.sector.clone(),
            kind: Some(actor.kind),
        })
    }

    /// The group of a grouping.
    #[must_use]
    pub fn key(&self, grouping: Grouping) -> GroupKey {
        let named = |name: &str, key: fn(String) -> GroupKey| {
            let name = name.trim();
            if name.is_empty() {
                GroupKey::Unknown
            } else {
                key(name.to_owned())
            }
        };
        match grouping {
            Grouping::Size => GroupKey::Size(self.size),
            Grouping::Valley => named(&self.valley, GroupKey::Valley),
            Grouping::Sector => named(&self.sector, GroupKey::Sector),
            Grouping::Kind => self.kind.map_or(GroupKey::Unknown, GroupKey::Kind),
        }
    }
}

impl Group {
    #[must_use]
    pub fn has(&self, key: &GroupKey) -> bool {
        self.0.contains(key)
    }
}

impl Roll {
    /// How many votes there are.
    #[must_use]
    pub fn entitled(&self) -> i64 {
        self.voters.iter().map(|voter| voter.votes).sum()
    }

    #[must_use]
    pub fn voter(&self, participant: ParticipantId) -> Option<&Voter> {
        let found = |voter: &&Voter| voter.participant == participant;
        self.voters.iter().find(found)
    }

    /// The groups of a grouping with their votes, those of fewer than `smallest` told with others.
    #[must_use]
    pub fn groups(&self, grouping: Grouping, smallest: i64) -> Vec<Part> {
        let mut votes: BTreeMap<GroupKey, i64> = BTreeMap::new();
        for voter in &self.voters {
            *votes.entry(voter.cells.key(grouping)).or_default() += voter.votes;
        }
        let groups = votes
            .into_iter()
            .map(|(key, votes)| (Group(vec![key]), votes));
        let mut groups: Vec<(Group, i64)> = groups.collect();
        while groups.len() > 1 {
            // The smallest goes with the next smallest; of equals the first.
            let mut by_votes: Vec<usize> = (0..groups.len()).collect();
            by_votes.sort_by_key(|&place| (groups[place].1, place));
            if groups[by_votes[0]].1 >= smallest {
                break;
            }
            let (a, b) = (by_votes[0].min(by_votes[1]), by_votes[0].max(by_votes[1]));
            let (group, votes) = groups.remove(b);
            groups[a].0.0.extend(group.0);
            groups[a].0.0.sort();
            groups[a].1 += votes;
        }
        let part = |(group, entitled)| Part {
            name: PartName::Group(group),
            entitled,
        };
        groups.into_iter().map(part).collect()
    }
}

/// Who may vote now by a setup; see [`Process::roll_for`].
pub(super) fn roll(
    process: &Process,
    setup: &Setup,
    stated: Option<i64>,
) -> Result<(Roll, i64), Refusal> {
    let mut roll = Roll::default();
    if setup.electorate.who == Who::Stated {
        let stated = stated.unwrap_or(0);
        if stated < 1 {
            return Err(Refusal::NobodyEntitled);
        }
        roll.present = stated;
        if let Parts::Rows(rows) = setup.parts {
            roll.parts = rows_of_seats(rows);
        }
        return Ok((roll, stated));
    }
    roll.voters = voters(process, setup);
    hold_proxies(setup, &mut roll.voters)?;
    let entitled = roll.entitled();
    if entitled < 1 {
        return Err(Refusal::NobodyEntitled);
    }
    let present = roll.voters.iter();
    let present = present.filter(|voter| voter.presence == Presence::Present);
    roll.present = present.map(|voter| voter.votes).sum();
    roll.parts = parts(process, setup, &roll);
    Ok((roll, entitled))
}

/// From which the codes of printed slips follow.
pub(super) fn seed(setup: &Setup, mint: &mut Mint) -> Option<Uuid> {
    (setup.slips == Slips::Printed && setup.way == Way::Slips).then(|| mint.id())
}

/// One for each person or organisation that the setup names, in the order of their ids.
fn voters(process: &Process, setup: &Setup) -> Vec<Voter> {
    let workshop = process.current_workshop().map(|workshop| workshop.id);
    let presence = |participant: ParticipantId| match workshop {
        Some(workshop) if process.is_present(workshop, participant) => Presence::Present,
        _ => Presence::Away,
    };
    let members: BTreeSet<ParticipantId> = match setup.electorate.who {
        Who::Body(body) => process.members_of(body).map(|m| m.participant).collect(),
        _ => BTreeSet::new(),
    };
    let belongs = |participant: &&Participant| {
        participant.right == VotingRight::Votes
            && match setup.electorate.who {
                Who::Stated => false,
                Who::Present => presence(participant.id) == Presence::Present,
                Who::Table(table) => participant.table == Some(table),
                Who::Body(_) => members.contains(&participant.id),
            }
    };
    let mut voters: Vec<Voter> = Vec::new();
    for participant in process.participants.iter().filter(belongs) {
        let here = presence(participant.id);
        let known = setup.electorate.unit == Unit::Organisation && participant.actor.is_some();
        if let Some(same) = voters
            .iter_mut()
            .find(|voter| known && voter.actor == participant.actor)
        {
            // Whoever of it is there speaks for it.
            if same.presence == Presence::Away && here == Presence::Present {
                same.participant = participant.id;
                same.presence = here;
                same.table = participant.table;
            }
            continue;
        }
        let actor = process.actor_of(participant.id);
        voters.push(Voter {
            participant: participant.id,
            actor: participant.actor,
            votes: 1,
            presence: here,
            cells: Cells::of(actor),
            table: participant.table,
        });
    }
    voters
}

/// Gives the vote of each who is absent to who holds it.
fn hold_proxies(setup: &Setup, voters: &mut [Voter]) -> Result<(), Refusal> {
    let place = |voters: &[Voter], who| voters.iter().position(|v: &Voter| v.participant == who);
    for proxy in &setup.electorate.proxies {
        let (Some(absent), Some(holder)) =
            (place(voters, proxy.absent), place(voters, proxy.holder))
        else {
            return Err(Refusal::NoProxy);
        };
        let fits = voters[absent].presence == Presence::Away
            && voters[holder].presence == Presence::Present
            && voters[absent].votes == 1;
        if !fits {
            return Err(Refusal::NoProxy);
        }
        voters[absent].votes = 0;
        voters[holder].votes += 1;
    }
    Ok(())
}

/// The parts that are counted apart: of the room at the desk, else the groups of slips.
fn parts(process: &Process, setup: &Setup, roll: &Roll) -> Vec<Part> {
    let anonymous = setup.secrecy == Secrecy::Secret || setup.way == Way::Slips;
    match (setup.way, setup.parts) {
        (Way::RollCall, _) | (Way::Desk, Parts::Whole) => Vec::new(),
        _ if anonymous => roll.groups(setup.grouping, SMALLEST_GROUP),
        (_, Parts::Rows(rows)) => rows_of_seats(rows),
        (_, Parts::Groups | Parts::Whole) => roll.groups(setup.grouping, 0),
        (_, Parts::Tables) => {
            let tables = process.tables_in_order().into_iter();
            let tables = tables.map(|table| Some(table.id)).chain([None]);
            tables
                .map(|table| Part {
                    name: PartName::Table(table),
                    entitled: present_at(roll, table),
                })
                .filter(|part| part.entitled > 0)
                .collect()
        }
    }
}

/// How many votes those have who sit at a table.
fn present_at(roll: &Roll, table: Option<ThematicTableId>) -> i64 {
    let here = |voter: &&Voter| voter.table == table && voter.presence == Presence::Present;
    roll.voters.iter().filter(here).map(|v| v.votes).sum()
}

fn rows_of_seats(rows: i64) -> Vec<Part> {
    let row = |number| Part {
        name: PartName::Row(number),
        entitled: 0,
    };
    (1..=rows.clamp(1, 40)).map(row).collect()
}

#[cfg(test)]
mod tests;
