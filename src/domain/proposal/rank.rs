//! A table's own ranking: its proposals in the order in which it wants them.

use crate::domain::act::Decision;
use crate::domain::agenda::Step;
use crate::domain::ids::ProposalId;
use crate::domain::index::Ranked;
use crate::domain::process::Process;
use crate::domain::proposal::{not_in_open_poll, not_on_a_board};
use crate::domain::refusal::Refusal;

impl Process {
    /// A proposal's place in its table's ranking, from 1; `None` where it has none.
    #[must_use]
    pub fn rank_of(&self, id: ProposalId) -> Option<usize> {
        let proposal = self.proposals.get(id)?;
        let key = (proposal.rank?, proposal.number, id);
        let ranking = self.index().ranked_of(proposal.table)?;
        let place = ranking.binary_search_by(|other| other.cmp(&key)).ok()?;
        Some(place + 1)
    }
}

/// Up ranks an unranked proposal last, down takes the last one's rank; else both change places with
/// the neighbour.
pub(crate) fn rank(process: &Process, id: ProposalId, step: Step) -> Result<Decision, Refusal> {
    let old = process.proposals.get(id).ok_or(Refusal::Gone)?;
    if !process.is_standing(id) {
        return Err(Refusal::NotStanding(id));
    }
    not_on_a_board(process, id)?;
    not_in_open_poll(process, id)?;
    let Some(place) = process.rank_of(id).map(|rank| rank - 1) else {
        return Ok(match step {
            Step::Up => ranked(process, id, Some(process.index().last_rank(old.table) + 1)),
            Step::Down => Decision::nothing(),
        });
    };
    let Some(ranking) = process.index().ranked_of(old.table) else {
        return Ok(Decision::nothing());
    };
    let neighbour = match step {
        Step::Up => match place.checked_sub(1) {
            Some(above) => ranking.get(above),
            None => return Ok(Decision::nothing()),
        },
        Step::Down => ranking.get(place + 1),
    };
    let Some(&(rank, _, neighbour)) = neighbour else {
        return Ok(ranked(process, id, None));
    };
    not_in_open_poll(process, neighbour)?;
    if old.rank == Some(rank) {
        return Ok(renumbered(process, ranking, id, neighbour));
    }
    let mut changes = ranked(process, id, Some(rank)).changes;
    changes.extend(ranked(process, neighbour, old.rank).changes);
    Ok(Decision::of(changes))
}

fn ranked(process: &Process, id: ProposalId, rank: Option<i64>) -> Decision {
    let Some(old) = process.proposals.get(id) else {
        return Decision::nothing();
    };
    let mut new = old.clone();
    new.rank = rank;
    Decision::editing(old, &new)
}

/// Two with one number cannot change theirs: the whole ranking is numbered anew, in its new order.
fn renumbered(process: &Process, ranking: &Ranked, a: ProposalId, b: ProposalId) -> Decision {
    let order = ranking.iter().map(|(.., id)| match *id {
        id if id == a => b,
        id if id == b => a,
        id => id,
    });
    let changes = (1..).zip(order);
    let changes = changes.flat_map(|(rank, id)| ranked(process, id, Some(rank)).changes);
    Decision::of(changes.collect())
}
