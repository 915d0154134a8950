//! Layered drawing (Sugiyama, Tagawa and Toda 1981) of boxes whose layers are given: which order in
//! each layer crosses least, where each box stands, how each link runs between them.
//! Pure and without chance of its own: the same graph gives the same drawing on every machine.
//! Never here: objectives, perspectives, text or colours.

use std::collections::BTreeSet;

mod align;
pub mod arcs;
mod chance;
mod columns;
pub mod crossings;
mod exact;
pub mod fit;
mod fresh;
pub mod ports;
pub mod settle;
mod sift;
pub mod ways;

#[cfg(test)]
mod tests;

/// Links whose lanes would be more than this in all run straight over the layers between: in a map
/// that nobody can follow, lanes would only take time and memory.
const MOST_LANES: usize = 150_000;

/// A box or a lane, by number.
pub type Node = usize;

/// A graph whose links run from layer to layer or stay in one. A link over several layers has a
/// lane, a node without a box, in each layer that it passes.
#[derive(Clone, Debug)]
pub struct Layered {
    /// The nodes of each layer from left to right, the top layer first.
    layers: Vec<Vec<Node>>,
    /// Nodes below this are boxes, the others lanes.
    boxes: usize,
    layer_of: Vec<usize>,
    /// Each node's place in its layer.
    place: Vec<usize>,
    /// Each node's neighbours in the layer above.
    above: Vec<Vec<Node>>,
    /// Each node's neighbours in the layer below.
    below: Vec<Vec<Node>>,
    /// Links that stay in a layer, layer by layer.
    inner: Vec<Vec<Inner>>,
    /// Each link's nodes from its start to its end.
    chains: Vec<Vec<Node>>,
}

/// A link that stays in its layer.
#[derive(Clone, Copy, Debug)]
struct Inner {
    link: usize,
    ends: [Node; 2],
}

impl Layered {
    /// The graph with its boxes in the order given, `links` from and to the boxes' numbers.
    ///
    /// Boxes are numbered from 0 without gaps, each in exactly one layer; a link from a box to
    /// itself has no way.
    #[must_use]
    pub fn new(layers: Vec<Vec<Node>>, links: &[[Node; 2]]) -> Self {
        let boxes = layers.iter().map(Vec::len).sum();
        let mut graph = Self {
            inner: vec![Vec::new(); layers.len()],
            layers,
            boxes,
            layer_of: vec![0; boxes],
            place: vec![0; boxes],
            above: vec![Vec::new(); boxes],
            below: vec![Vec::new(); boxes],
            chains: Vec::with_capacity(links.len()),
        };
        for (layer, nodes) in graph.layers.iter().enumerate() {
            for &node in nodes {
                graph.layer_of[node] = layer;
            }
        }
        graph.note_places();
        let lanes: usize = links
            .iter()
            .map(|[from, to]| graph.layer_of[*from].abs_diff(graph.layer_of[*to]))
            .map(|layers| layers.saturating_sub(1))
            .sum();
        for (link, &[from, to]) in links.iter().enumerate() {
            let far = graph.layer_of[from].abs_diff(graph.layer_of[to]) > 1;
            let chain = if far && lanes > MOST_LANES {
                vec![from, to]
            } else {
                graph.chain(link, from, to)
            };
            graph.chains.push(chain);
        }
        graph.settle_lanes();
        graph
    }

    /// The nodes of each layer from left to right, lanes among them, the top layer first.
    #[must_use]
    pub fn layers(&self) -> &[Vec<Node>] {
        &self.layers
    }

    /// Whether a node is a box, not a lane.
    #[must_use]
    pub fn is_box(&self, node: Node) -> bool {
        node < self.boxes
    }

    /// All nodes, boxes and lanes.
    #[must_use]
    pub fn nodes(&self) -> usize {
        self.layer_of.len()
    }

    /// Makes the nodes that a link runs through.
    fn chain(&mut self, link: usize, from: Node, to: Node) -> Vec<Node> {
        let (start, end) = (self.layer_of[from], self.layer_of[to]);
        if start == end {
            if from != to {
                self.inner[start].push(Inner {
                    link,
                    ends: [from, to],
                });
            }
            return vec![from, to];
        }
        let (upper, lower) = if start < end { (from, to) } else { (to, from) };
        let mut chain = vec![upper];
        let mut at = upper;
        for layer in start.min(end) + 1..start.max(end) {
            let lane = self.layer_of.len();
            self.layer_of.push(layer);
            self.place.push(self.layers[layer].len());
            self.layers[layer].push(lane);
            self.above.push(Vec::new());
            self.below.push(Vec::new());
            self.join(at, lane);
            chain.push(lane);
            at = lane;
        }
        self.join(at, lower);
        chain.push(lower);
        if start > end {
            chain.reverse();
        }
        chain
    }

    fn join(&mut self, upper: Node, lower: Node) {
        self.below[upper].push(lower);
        self.above[lower].push(upper);
    }

    /// Brings each lane to where its link would pass straight, boxes keeping their order.
    fn settle_lanes(&mut self) {
        let mut wish = vec![0.0_f32; self.nodes()];
        for layer in &self.layers {
            let many = layer.iter().filter(|node| self.is_box(**node)).count() as f32;
            for (place, node) in layer.iter().enumerate() {
                wish[*node] = (place as f32 + 0.5) / many.max(1.0);
            }
        }
        self.straighten_lanes(&mut wish);
        // Boxes keep their order: their wishes rise with it.
        for layer in &mut self.layers {
            layer.sort_by(|a, b| wish[*a].total_cmp(&wish[*b]));
        }
        self.note_places();
    }

    /// The pairs of neighbours that a link joins from side to side.
    #[must_use]
    pub fn beside(&self) -> BTreeSet<[Node; 2]> {
        let inner = self.inner.iter().flatten().map(|inner| inner.ends);
        let pairs = inner.filter_map(|[a, b]| {
            let (left, right) = (self.place[a], self.place[b]);
            match (left + 1 == right, right + 1 == left) {
                (true, _) => Some([a, b]),
                (_, true) => Some([b, a]),
                _ => None,
            }
        });
        pairs.collect()
    }

    /// For each layer whether a link ends at its boxes from above, and from below.
    #[must_use]
    pub fn arrivals(&self) -> Vec<[bool; 2]> {
        let mut arrivals = vec![[false; 2]; self.layers.len()];
        for chain in &self.chains {
            if let [.., before, end] = chain[..] {
                let (from, at) = (self.layer_of[before], self.layer_of[end]);
                arrivals[at][0] |= from < at;
                arrivals[at][1] |= from > at;
            }
        }
        arrivals
    }

    /// How many links run between a layer and the one below it.
    #[must_use]
    pub fn links_under(&self, layer: usize) -> usize {
        self.layers[layer]
            .iter()
            .map(|node| self.below[*node].len())
            .sum()
    }

    /// Moves lanes to where their links would run straight between boxes at `x`.
    pub fn straighten_lanes(&self, x: &mut [f32]) {
        for chain in &self.chains {
            let steps = (chain.len() - 1) as f32;
            let (first, last) = (x[chain[0]], x[chain[chain.len() - 1]]);
            for (step, &node) in chain.iter().enumerate() {
                if !self.is_box(node) {
                    x[node] = first + (last - first) * step as f32 / steps;
                }
            }
        }
    }

    fn note_places(&mut self) {
        for layer in 0..self.layers.len() {
            self.note_places_of(layer);
        }
    }

    fn note_places_of(&mut self, layer: usize) {
        for (place, &node) in self.layers[layer].iter().enumerate() {
            self.place[node] = place;
        }
    }
}
