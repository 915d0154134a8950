//! Which boxes of a row kept their turn when the row got another order.

use std::collections::BTreeMap;

use crate::domain::ids::ObjectiveId;

/// Of two orders of the same things those that come in the same turn in both: as many as there can
/// be (the longest common subsequence).
pub fn in_turn(before: &[ObjectiveId], after: &[ObjectiveId]) -> Vec<ObjectiveId> {
    let places: BTreeMap<ObjectiveId, usize> = after.iter().copied().zip(0..).collect();
    let turns: Vec<(usize, ObjectiveId)> = before
        .iter()
        .filter_map(|id| Some((*places.get(id)?, *id)))
        .collect();
    // For every length the smallest last place of a rising run, and what came before it.
    let mut ends: Vec<usize> = Vec::new();
    let mut before_it = vec![None; turns.len()];
    for (at, (place, _)) in turns.iter().enumerate() {
        let length = ends.partition_point(|end| turns[*end].0 < *place);
        before_it[at] = length.checked_sub(1).map(|shorter| ends[shorter]);
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut run = Vec::with_capacity(ends.len());
    let mut at = ends.last().copied();
    while let Some(turn) = at {
        run.push(turns[turn].1);
        at = before_it[turn];
    }
    run.reverse();
    run
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn ids(numbers: &[u128]) -> Vec<ObjectiveId> {
        numbers
            .iter()
            .map(|n| ObjectiveId(Uuid::from_u128(*n)))
            .collect()
    }

    #[test]
    fn what_keeps_its_turn_is_as_much_as_can_be() {
        for (before, after, same) in [
            (&[1, 2, 3, 4][..], &[1, 2, 3, 4][..], &[1, 2, 3, 4][..]),
            (&[1, 2, 3, 4], &[4, 1, 2, 3], &[1, 2, 3]),
            (&[1, 2, 3, 4], &[2, 3, 1, 4], &[2, 3, 4]),
            (&[], &[], &[]),
        ] {
            assert_eq!(in_turn(&ids(before), &ids(after)), ids(same));
        }
    }
}
