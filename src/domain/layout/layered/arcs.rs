//! Links that stay in a layer: beside each other, or in an arc over or under the boxes between.

use super::crossings::Tree;
use super::{Layered, Node};

/// Arcs further out than this share the outermost track: a map with so many is no longer read.
const MOST_TRACKS: usize = 12;

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

/// How many tracks of arcs a layer has at a side, with the room of the outermost's turn.
#[must_use]
pub fn tracks(graph: &Layered, layer: usize, side: Side) -> f32 {
    let arcs = plan(graph, layer);
    let tracks = arcs
        .iter()
        .filter(|arc| arc.side == side)
        .map(|arc| arc.track);
    tracks.max().map_or(0.0, |most| most as f32 + 0.5)
}

/// The arcs of all layers, each with its layer.
#[must_use]
pub(super) fn all(graph: &Layered) -> Vec<(usize, Arc)> {
    let layers = 0..graph.layers.len();
    let arcs = layers.flat_map(|layer| plan(graph, layer).into_iter().map(move |arc| (layer, arc)));
    arcs.collect()
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
    // Over each place, the outermost track that is taken.
    let mut taken =
        [Side::Above, Side::Below].map(|side| (side, vec![0; graph.layers[layer].len()]));
    for arc in &mut arcs {
        let (from, to) = (graph.place[arc.left], graph.place[arc.right]);
        let Some((_, taken)) = taken.iter_mut().find(|(side, _)| *side == arc.side) else {
            continue;
        };
        let over = &mut taken[from..=to];
        arc.track = (over.iter().max().copied().unwrap_or(0) + 1).min(MOST_TRACKS);
        over.fill(arc.track);
    }
    arcs
}

/// How many crossings the links inside a layer make.
#[must_use]
pub(super) fn crossings(graph: &Layered, layer: usize) -> usize {
    let mut arcs = plan(graph, layer);
    if arcs.is_empty() {
        return 0;
    }
    let ends = Ends::of(graph, layer);
    let span = |arc: &Arc| (graph.place[arc.left], graph.place[arc.right]);
    let links = arcs.iter().map(|arc| match arc.side {
        Side::Beside => 0,
        Side::Above => ends.above(span(arc).0, span(arc).1),
        Side::Below => ends.below(span(arc).0, span(arc).1),
    });
    let mut crossings = links.sum();
    // Arcs cross where one begins inside another and ends outside.
    arcs.sort_by_key(|arc| span(arc));
    for side in [Side::Above, Side::Below] {
        let spans: Vec<_> = arcs
            .iter()
            .filter(|arc| arc.side == side)
            .map(span)
            .collect();
        let mut begun = Tree::of(graph.layers[layer].len());
        for same in spans.chunk_by(|a, b| a.0 == b.0) {
            for &(from, to) in same {
                // Begun further left, and ended within.
                crossings += begun.before(to) - begun.before(from + 1);
            }
            for &(_, to) in same {
                begun.enter(to);
            }
        }
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
