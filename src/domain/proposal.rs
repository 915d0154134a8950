//! *Propuesta*: what a thematic table reports, as it was said (S12, S10).

use serde::{Deserialize, Serialize};

use crate::domain::fold::fold;
use crate::domain::ids::{ActorId, AreaId, ParticipantId, ProposalId, ThematicTableId};
use crate::domain::money::Money;
use crate::domain::process::{Entity, Process};
use crate::domain::refusal::Refusal;
use crate::domain::rows::Record;
use crate::domain::term::Term;

mod add;
mod apart;
mod edit;
mod place;
mod rank;
mod rewrite;
mod standing;

pub use add::ImportRow;
pub(crate) use add::{add, import, participants_by_name};
pub use apart::Apart;
pub(crate) use apart::keep_apart;
pub(crate) use edit::edit;
pub(crate) use rank::rank;
pub(crate) use rewrite::rewrite;
pub(crate) use standing::{discard, park, restore};

#[cfg(test)]
mod tests;

/// A proposal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    pub id: ProposalId,
    /// The number by which the room calls it, from 1; never given twice.
    pub number: i64,
    pub table: ThematicTableId,
    pub text: String,
    pub nature: Nature,
    /// The document section or list it came from; empty when it was said in the room.
    pub source: String,
    pub standing: Standing,
    /// Why it was discarded; empty unless it is.
    pub reason: String,
    // What follows came later than the first files.
    /// Its own area; `None`: that of its table.
    #[serde(default)]
    pub area: Option<AreaId>,
    /// Who proposed it, by id alone: names stand outside the history.
    #[serde(default)]
    pub proposers: Vec<Proposer>,
    /// The groups that benefit, as they were said (S25).
    #[serde(default)]
    pub beneficiaries: Vec<String>,
    #[serde(default)]
    pub term: Option<Term>,
    #[serde(default)]
    pub cost: Option<Money>,
    /// Orders the table's own ranking; `None`: not ranked. Numbers stay where one leaves: its place
    /// is [`Process::rank_of`].
    #[serde(default)]
    pub rank: Option<i64>,
    /// The needs that this action answers.
    #[serde(default)]
    pub needs: Vec<ProposalId>,
}

/// Who proposes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Proposer {
    Participant(ParticipantId),
    Actor(ActorId),
}

/// What sort of contribution it is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    Need,
    #[default]
    Action,
    /// The text that a merge gave to its sources.
    Merged,
    /// *Fortaleza*; this and the three that follow stand on the boards of the diagnosis (S10).
    Strength,
    /// *Debilidad*.
    Weakness,
    /// *Potencialidad*.
    Potential,
    /// *Dificultad*.
    Difficulty,
}

impl Nature {
    pub const ALL: [Self; 7] = [
        Self::Need,
        Self::Action,
        Self::Merged,
        Self::Strength,
        Self::Weakness,
        Self::Potential,
        Self::Difficulty,
    ];

    /// The boards of the diagnosis, in the document's order.
    pub const BOARDS: [Self; 4] = [
        Self::Strength,
        Self::Weakness,
        Self::Potential,
        Self::Difficulty,
    ];

    /// Whether it can answer needs: only what is done does.
    #[must_use]
    pub fn answers_needs(self) -> bool {
        matches!(self, Self::Action | Self::Merged)
    }

    /// Whether it stands on a board of the diagnosis, beside the proposals.
    #[must_use]
    pub fn is_diagnosis(self) -> bool {
        Self::BOARDS.contains(&self)
    }
}

/// Where a proposal stands. That it was merged into another follows from the merge's members.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    Live,
    /// *Por decidir*: its merge was split after more had been written on it.
    ToDecide,
    Discarded,
    /// Its merge was split and nothing had been written on it since.
    Withdrawn,
    /// *Estacionamiento*: out of scope; kept, and not in play.
    Parked,
}

impl Standing {
    /// Whether the room still has it before it.
    #[must_use]
    pub fn in_play(self) -> bool {
        matches!(self, Self::Live | Self::ToDecide)
    }
}

/// A proposal to be added.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ProposalDraft {
    pub text: String,
    pub nature: Nature,
    pub source: String,
    pub area: Option<AreaId>,
    pub proposers: Vec<Proposer>,
    /// Proposers by name: those who are not registered yet are.
    pub newcomers: Vec<String>,
    pub beneficiaries: Vec<String>,
    pub term: Option<Term>,
    pub cost: Option<Money>,
    pub needs: Vec<ProposalId>,
    pub place: DraftPlace,
    /// Proposals that it looks like and that are something else: never suggested with it again.
    pub apart_from: Vec<ProposalId>,
}

/// Where a new proposal goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DraftPlace {
    #[default]
    Room,
    Parked,
}

impl ProposalDraft {
    /// An action said in the room.
    pub fn action(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }
}

/// What can be edited of a proposal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProposalEdit {
    Text(String),
    Nature(Nature),
    Table(ThematicTableId),
    Area(Option<AreaId>),
    Proposers(Vec<Proposer>),
    Beneficiaries(Vec<String>),
    Term(Option<Term>),
    Cost(Option<Money>),
    Needs(Vec<ProposalId>),
}

impl Proposal {
    /// The text and the groups, as they are searched: accents and case aside.
    #[must_use]
    pub fn searched(&self) -> String {
        let mut folded = fold(&self.text);
        for group in &self.beneficiaries {
            folded.push('\n');
            folded.push_str(&fold(group));
        }
        folded
    }
}

impl Record for Proposal {
    const ENTITY: Entity = Entity::Proposal;
    type Id = ProposalId;

    fn id(&self) -> ProposalId {
        self.id
    }
}

impl Process {
    /// Whether the proposal is before the room: in play and not merged into another.
    #[must_use]
    pub fn is_standing(&self, id: ProposalId) -> bool {
        self.proposals
            .get(id)
            .is_some_and(|proposal| proposal.standing.in_play())
            && self.index().merged_into(id).is_none()
    }
}

/// A text being voted on does not change under the voters' hands.
pub(crate) fn not_in_open_poll(process: &Process, id: ProposalId) -> Result<(), Refusal> {
    if process.open_poll_over(id).is_some() {
        Err(Refusal::InOpenPoll(id))
    } else {
        Ok(())
    }
}

/// What stands on a board of the diagnosis is neither ranked nor merged.
pub(crate) fn not_on_a_board(process: &Process, id: ProposalId) -> Result<(), Refusal> {
    let proposal = process.proposals.get(id).ok_or(Refusal::Gone)?;
    if proposal.nature.is_diagnosis() {
        Err(Refusal::OnABoard)
    } else {
        Ok(())
    }
}

fn not_merged(nature: Nature) -> Result<(), Refusal> {
    match nature {
        Nature::Merged => Err(Refusal::OnlyByMerging),
        _ => Ok(()),
    }
}
