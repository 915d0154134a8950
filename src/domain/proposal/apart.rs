//! *Son distintas*: pairs that look alike and that the room keeps apart.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain::act::{Decision, Mint};
use crate::domain::change::Change;
use crate::domain::ids::{ApartId, ProposalId};
use crate::domain::process::{Entity, Process};
use crate::domain::refusal::Refusal;
use crate::domain::rows::Record;

/// Two proposals that are never suggested together again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Apart {
    pub id: ApartId,
    /// The smaller of the two ids.
    pub a: ProposalId,
    pub b: ProposalId,
}

impl Record for Apart {
    const ENTITY: Entity = Entity::Apart;
    type Id = ApartId;

    fn id(&self) -> ApartId {
        self.id
    }
}

/// Keeps each pair of the proposals apart; those that already are stay so.
pub(crate) fn keep_apart(
    process: &Process,
    proposals: &[ProposalId],
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    let distinct: BTreeSet<ProposalId> = proposals.iter().copied().collect();
    if distinct.len() < 2 {
        return Err(Refusal::TooFewToKeepApart);
    }
    for &id in &distinct {
        process.proposals.get(id).ok_or(Refusal::Gone)?;
    }
    let mut pairs = Pairs::default();
    let mut changes = Vec::new();
    for &a in &distinct {
        for &b in distinct.range(a..).skip(1) {
            changes.extend(pairs.part(process, a, b, mint));
        }
    }
    Ok(Decision::of(changes))
}

/// The pairs that one act has parted so far.
#[derive(Default)]
pub(super) struct Pairs(BTreeSet<(ProposalId, ProposalId)>);

impl Pairs {
    /// The change that keeps two apart, unless they are already.
    pub(super) fn part(
        &mut self,
        process: &Process,
        one: ProposalId,
        other: ProposalId,
        mint: &mut Mint,
    ) -> Option<Change> {
        let (a, b) = (one.min(other), one.max(other));
        if a == b || process.index().are_apart(a, b) || !self.0.insert((a, b)) {
            return None;
        }
        let id = mint.id();
        Some(Change::make(&Apart { id, a, b }))
    }
}
