//! Orders of layers that are too wide for the exact way: one node at a time goes where it costs
//! least among the others (sifting, after Rudell 1993 and Matuszewski et al. 1999).

use super::crossings::Costs;

/// Rounds after which a layer is left as it is; most end in three.
const ROUNDS: usize = 12;

/// Moves nodes of `order` for which `may_move` holds until none finds a better place, those that may
/// not keep their order. Answers how many rounds that took.
pub(super) fn sift(
    costs: &Costs,
    order: &mut Vec<usize>,
    may_move: impl Fn(usize) -> bool,
) -> usize {
    for round in 1..=ROUNDS {
        let mut moved = false;
        for node in 0..costs.many() {
            if may_move(node) {
                moved |= sift_one(costs, order, node);
            }
        }
        if !moved {
            return round;
        }
    }
    ROUNDS
}

/// Moves one node to the best place among the others; answers whether that is another.
fn sift_one(costs: &Costs, order: &mut Vec<usize>, node: usize) -> bool {
    let Some(from) = order.iter().position(|other| *other == node) else {
        return false;
    };
    let change = |left: usize, right: usize| {
        i64::from(costs.at(left, right)) - i64::from(costs.at(right, left))
    };
    let (mut best, mut to) = (0, from);
    let mut gain = 0;
    for at in (0..from).rev() {
        gain += change(node, order[at]);
        if gain < best {
            (best, to) = (gain, at);
        }
    }
    gain = 0;
    for (at, &other) in order.iter().enumerate().skip(from + 1) {
        gain += change(other, node);
        if gain < best {
            (best, to) = (gain, at);
        }
    }
    if to == from {
        return false;
    }
    order.remove(from);
    order.insert(to, node);
    true
}
