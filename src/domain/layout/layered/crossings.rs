//! How many pairs of links cross.

use super::{Layered, Node, arcs};

/// All pairs of links that cross, between layers and over them.
#[must_use]
pub fn total(graph: &Layered) -> usize {
    let gaps = 0..graph.layers.len().saturating_sub(1);
    let between: usize = gaps.map(|layer| under(graph, layer)).sum();
    let over: usize = (0..graph.layers.len())
        .map(|layer| arcs::crossings(graph, layer))
        .sum();
    between + over
}

/// The crossings between a layer and the one below it, counted with an accumulator tree (Barth,
/// Jünger and Mutzel 2002).
pub(super) fn under(graph: &Layered, layer: usize) -> usize {
    let Some(lower) = graph.layers.get(layer + 1) else {
        return 0;
    };
    let mut tree = Tree::of(lower.len());
    let mut places = Vec::new();
    let (mut crossings, mut entered) = (0, 0);
    for &node in &graph.layers[layer] {
        places.clear();
        places.extend(graph.below[node].iter().map(|below| graph.place[*below]));
        // Links from one box never cross: all are counted before any is entered.
        for &place in &places {
            crossings += entered - tree.before(place + 1);
        }
        for &place in &places {
            tree.enter(place);
        }
        entered += places.len();
    }
    crossings
}

/// How many things stand before a place (Fenwick 1994).
pub(super) struct Tree(Vec<usize>);

impl Tree {
    pub(super) fn of(places: usize) -> Self {
        Self(vec![0; places + 1])
    }

    pub(super) fn enter(&mut self, place: usize) {
        let mut at = place + 1;
        while let Some(sum) = self.0.get_mut(at) {
            *sum += 1;
            at += at & at.wrapping_neg();
        }
    }

    /// How many stand before `place`.
    pub(super) fn before(&self, place: usize) -> usize {
        let mut sum = 0;
        let mut at = place;
        while at > 0 {
            sum += self.0[at];
            at &= at - 1;
        }
        sum
    }
}

/// What it costs that one node of a layer stands left of another, for every pair of them.
pub(super) struct Costs {
    many: usize,
    of: Vec<u32>,
}

impl Costs {
    /// What it costs that the `left`th node given stands left of the `right`th.
    pub(super) fn at(&self, left: usize, right: usize) -> u32 {
        self.of[left * self.many + right]
    }

    pub(super) fn many(&self) -> usize {
        self.many
    }

    /// What an order costs.
    pub(super) fn of_order(&self, order: &[usize]) -> u64 {
        let pairs = order.iter().enumerate();
        pairs
            .flat_map(|(at, left)| order[at + 1..].iter().map(move |right| (left, right)))
            .map(|(left, right)| u64::from(self.at(*left, *right)))
            .sum()
    }

    /// The costs among `nodes` of one layer against their neighbours as they stand: a crossing
    /// weighs more than all the pairs that stand against their neighbours' middles.
    pub(super) fn of(graph: &Layered, nodes: &[Node]) -> Self {
        let many = nodes.len();
        let crossing = u32::try_from(many * many).unwrap_or(u32::MAX >> 12).max(2);
        let sides = [&graph.above, &graph.below].map(|side| {
            let places = nodes.iter().map(|node| {
                let mut places: Vec<usize> = side[*node]
                    .iter()
                    .map(|other| graph.place[*other])
                    .collect();
                places.sort_unstable();
                places
            });
            places.collect::<Vec<_>>()
        });
        let middles: Vec<f32> = nodes
            .iter()
            .map(|node| graph.middle_of_links(*node))
            .collect();
        let mut of = vec![0; many * many];
        for left in 0..many {
            for right in left + 1..many {
                let (mut there, mut back) = (0, 0);
                for side in &sides {
                    let (ordered, reversed) = inversions(&side[left], &side[right]);
                    there += ordered;
                    back += reversed;
                }
                of[left * many + right] =
                    there * crossing + u32::from(middles[left] > middles[right]);
                of[right * many + left] =
                    back * crossing + u32::from(middles[right] > middles[left]);
            }
        }
        Self { many, of }
    }
}

/// How many links of two nodes cross when the first stands left, and when it stands right; both
/// lists rise.
fn inversions(first: &[usize], second: &[usize]) -> (u32, u32) {
    let (mut smaller, mut equal) = (0, 0);
    let (mut left, mut right) = (0, 0);
    for place in first {
        while left < second.len() && second[left] < *place {
            left += 1;
        }
        right = right.max(left);
        while right < second.len() && second[right] == *place {
            right += 1;
        }
        smaller += left;
        equal += right - left;
    }
    let greater = first.len() * second.len() - smaller - equal;
    let count = |pairs| u32::try_from(pairs).unwrap_or(u32::MAX >> 12);
    (count(smaller), count(greater))
}

impl Layered {
    /// The middle of a node's neighbours, as a share of their layers' widths; its own place where it
    /// has none.
    pub(super) fn middle_of_links(&self, node: Node) -> f32 {
        let others = self.above[node].iter().chain(&self.below[node]);
        let many = self.above[node].len() + self.below[node].len();
        if many == 0 {
            return self.share_among_all(node);
        }
        others
            .map(|other| self.share_among_all(*other))
            .sum::<f32>()
            / many as f32
    }

    /// Where a node stands in its layer, lanes counted, from 0 to 1.
    pub(super) fn share_among_all(&self, node: Node) -> f32 {
        let many = self.layers[self.layer_of[node]].len();
        (self.place[node] as f32 + 0.5) / many as f32
    }
}
