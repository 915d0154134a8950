//! Links that stay in a layer: beside each other, or in an arc over or under the boxes between.

use super::{Layered, Node};

/// Where a link inside a layer runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Straight from side to side: nothing stands between.
    Beside,
    Above,
    Below,
}

/// A link inside a layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arc {
    pub link: usize,
    /// Its end further left.
    pub left: Node,
    /// Its end further right.
    pub right: Node,
    pub side: Side,
    /// How far out it runs, from 1: arcs over each other keep apart. 0 beside.
    pub track: usize,
}

/// The arcs of a layer.
#[must_use]
pub fn plan(graph: &Layered, layer: usize) -> Vec<Arc> {
    if graph.inner[layer].is_empty() {
        return Vec::new();
    }
    let ends = Ends::of(graph, layer);
    let mut arcs: Vec<Arc> = graph.inner[layer]
        .iter()
        .map(|inner| {
            let [a, b] = inner.ends;
            let (left, right) = if graph.place[a] < graph.place[b] {
                (a, b)
            } else {
                (b, a)
            };
            let (from, to) = (graph.place[left], graph.place[right]);
            let side = if to == from + 1 {
                Side::Beside
            } else if ends.below(from, to) < ends.above(from, to) {
                Side::Below
            } else {
                Side::Above
            };
            Arc {
                link: inner.link,
                left,
                right,
                side,
                track: 0,
            }
        })
        .collect();
    let span = |arc: &Arc| (graph.place[arc.left], graph.place[arc.right]);
    arcs.sort_by_key(|arc| (span(arc).1 - span(arc).0, span(arc)));
    for at in 0..arcs.len() {
        let (from, to) = span(&arcs[at]);
        if arcs[at].side == Side::Beside {
            continue;
        }
        let inside = arcs[..at].iter().filter(|other| {
            let (other_from, other_to) = span(other);
            other.side == arcs[at].side && other_from <= to && from <= other_to
        });
        arcs[at].track = inside.map(|other| other.track).max().unwrap_or(0) + 1;
    }
    arcs
}

/// How many crossings the links inside a layer make.
#[must_use]
pub(super) fn crossings(graph: &Layered, layer: usize) -> usize {
    let arcs = plan(graph, layer);
    if arcs.is_empty() {
        return 0;
    }
    let ends = Ends::of(graph, layer);
    let mut crossings = 0;
    for (at, arc) in arcs.iter().enumerate() {
        let (from, to) = (graph.place[arc.left], graph.place[arc.right]);
        crossings += match arc.side {
            Side::Beside => 0,
            Side::Above => ends.above(from, to),
            Side::Below => ends.below(from, to),
        };
        let crossed = arcs[..at].iter().filter(|other| {
            let (other_from, other_to) = (graph.place[other.left], graph.place[other.right]);
            let inside = |place: usize| from < place && place < to;
            let outside = |place: usize| place < from || place > to;
            other.side == arc.side
                && (inside(other_from) && outside(other_to)
                    || outside(other_from) && inside(other_to))
        });
        crossings += crossed.count();
    }
    crossings
}

/// How many links leave a layer up and down, left of each place.
struct Ends {
    above: Vec<usize>,
    below: Vec<usize>,
}

impl Ends {
    fn of(graph: &Layered, layer: usize) -> Self {
        let sums = |side: &[Vec<Node>]| {
            let mut sum = 0;
            let mut sums = vec![0];
            for node in &graph.layers[layer] {
                sum += side[*node].len();
                sums.push(sum);
            }
            sums
        };
        Self {
            above: sums(&graph.above),
            below: sums(&graph.below),
        }
    }

    /// The links up that leave strictly between two places.
    fn above(&self, from: usize, to: usize) -> usize {
        self.above[to] - self.above[from + 1]
    }

    /// The links down that leave strictly between two places.
    fn below(&self, from: usize, to: usize) -> usize {
        self.below[to] - self.below[from + 1]
    }
}
