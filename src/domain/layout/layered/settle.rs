//! Rows drawn towards what they are linked with, each as near as its order and gaps allow: a row of
//! few boxes stands in the middle of those it leads to, not at one side.

use super::fit::{Wish, fit};
use super::{Layered, Node};

/// How often all rows are drawn, down and up again.
const PASSES: usize = 6;

/// How much it counts that a link is straight between a box and its neighbour: two boxes, a box and
/// a lane, two lanes (the weights of Gansner et al. 1993).
const BOXES: f32 = 1.0;
const MIXED: f32 = 2.0;
const LANES: f32 = 8.0;

/// What a box without links to other rows counts: it gives way to the others.
const LOOSE: f32 = 0.05;

/// The place that rows have.
pub struct Room<'a> {
    pub width: f32,
    /// How far a node reaches from its middle.
    pub half: &'a dyn Fn(Node) -> f32,
    /// The least between two neighbours' edges, the left one first.
    pub gap: &'a dyn Fn([Node; 2]) -> f32,
    /// How far from a node's middle its link to a neighbour in another layer ends.
    pub port: &'a dyn Fn(Node, Node) -> f32,
}

impl Layered {
    /// Moves the nodes of every layer to where their links run straightest.
    pub fn settle(&self, x: &mut [f32], room: &Room) {
        for _ in 0..PASSES {
            for layer in (0..self.layers.len()).chain((0..self.layers.len()).rev()) {
                self.settle_layer(layer, x, room);
            }
        }
    }

    fn settle_layer(&self, layer: usize, x: &mut [f32], room: &Room) {
        let nodes = &self.layers[layer];
        let mut before = None;
        let wishes: Vec<Wish> = nodes
            .iter()
            .map(|&node| {
                let half = (room.half)(node);
                let apart = before.map_or(half, |other| {
                    (room.half)(other) + half + (room.gap)([other, node])
                });
                before = Some(node);
                let (at, weight) = self.wish(node, x, room);
                Wish { at, weight, apart }
            })
            .collect();
        let last = nodes.last().map_or(0.0, |node| (room.half)(*node));
        for (node, middle) in nodes.iter().zip(fit(&wishes, room.width - last)) {
            x[*node] = middle;
        }
    }

    /// Where a node's links would run straightest, and how much that counts.
    fn wish(&self, node: Node, x: &[f32], room: &Room) -> (f32, f32) {
        let (mut sum, mut weight) = (0.0, 0.0);
        for &other in self.above[node].iter().chain(&self.below[node]) {
            let counts = match (self.is_box(node), self.is_box(other)) {
                (true, true) => BOXES,
                (false, false) => LANES,
                _ => MIXED,
            };
            let straight = x[other] + (room.port)(other, node) - (room.port)(node, other);
            sum += straight * counts;
            weight += counts;
        }
        if weight > 0.0 {
            (sum / weight, weight)
        } else {
            (x[node], LOOSE)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Middles after settling boxes 20 wide, 10 apart, in a place 300 wide.
    fn settled(layers: Vec<Vec<Node>>, links: &[[Node; 2]]) -> Vec<f32> {
        let graph = Layered::new(layers, links);
        let mut x = vec![0.0; graph.nodes()];
        let room = Room {
            width: 300.0,
            half: &|node| if graph.is_box(node) { 10.0 } else { 0.0 },
            gap: &|_| 10.0,
            port: &|_, _| 0.0,
        };
        graph.settle(&mut x, &room);
        x
    }

    #[test]
    fn one_box_stands_over_the_middle_of_its_causes() {
        let x = settled(vec![vec![0], vec![1, 2, 3]], &[[1, 0], [2, 0], [3, 0]]);
        assert!((x[0] - x[2]).abs() < 0.5, "{x:?}");
        assert!(x[2] - x[1] > 29.9 && x[3] - x[2] > 29.9, "{x:?}");
    }

    #[test]
    fn a_long_link_runs_straight_beside_what_it_passes() {
        let x = settled(
            vec![vec![0], vec![1], vec![2], vec![3]],
            &[[3, 0], [1, 0], [2, 1]],
        );
        let lanes = &x[4..];
        assert!((lanes[0] - lanes[1]).abs() < 1.0, "{x:?}");
    }
}
