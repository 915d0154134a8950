//! The best order of a small layer while its neighbours stand still.

use super::crossings::Costs;

/// Layers up to this wide are ordered exactly: 2⁸ sets times eight are soon looked at.
pub(super) const MOST: usize = 8;

/// The order that costs least, by dynamic programming over the sets that stand leftmost.
pub(super) fn best(costs: &Costs) -> Vec<usize> {
    let many = costs.many();
    debug_assert!(many <= MOST);
    let sets = 1_usize << many;
    // What it costs that all of a set stand left of a node.
    let mut left_of = vec![0_u32; sets * many];
    let mut least = vec![u32::MAX; sets];
    let mut last = vec![0_usize; sets];
    least[0] = 0;
    for set in 0..sets {
        if set > 0 {
            let lowest = set.trailing_zeros() as usize;
            let rest = set & (set - 1);
            for node in 0..many {
                left_of[set * many + node] = left_of[rest * many + node]
                    + if node == lowest {
                        0
                    } else {
                        costs.at(lowest, node)
                    };
            }
        }
        for node in (0..many).filter(|node| set & (1 << node) == 0) {
            let cost = least[set] + left_of[set * many + node];
            let with = set | (1 << node);
            if cost < least[with] {
                least[with] = cost;
                last[with] = node;
            }
        }
    }
    let mut order = Vec::with_capacity(many);
    let mut set = sets - 1;
    while set != 0 {
        order.push(last[set]);
        set &= !(1 << last[set]);
    }
    order.reverse();
    order
}
