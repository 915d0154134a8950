//! Where links end along the boxes' edges: spread about the middle, in the order of where they lead,
//! and moved a little where that makes a link straight that would else be a small step.

use std::collections::BTreeMap;

use super::arcs::{Arc, Side};
use super::ways::Places;
use super::{Layered, Node};

/// Ends keep to this middle part of a box's edge.
const EDGE_PART: f32 = 0.72;

/// An end moves at most so far to make its link straight, as a part of the most between two ends.
const STEP: f32 = 0.9;

/// How near two ends may come when one is moved, as a part of the distance at which they were spread.
const NEAR: f32 = 0.7;

/// An edge of a box.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Edge {
    Top,
    Bottom,
}

/// An end of a link at a box's edge.
struct End {
    node: Node,
    edge: Edge,
    link: usize,
    /// Left to right: arcs that come from the left, links by where they lead, arcs to the right.
    rank: (u8, f32),
}

/// What names an end: its link, its box and the box's edge.
type Key = (usize, Node, Edge);

/// A place that an end has from left to right, and how far it may go.
#[derive(Clone, Copy)]
struct Port {
    at: f32,
    least: f32,
    most: f32,
    /// The least to the end before and after it.
    near: f32,
}

/// The ends at the boxes' edges.
pub(super) struct Ports {
    ports: Vec<Port>,
    /// Where each end is found in `ports`, in which those of an edge follow each other.
    found: BTreeMap<Key, usize>,
}

impl Ports {
    pub(super) fn of(graph: &Layered, places: &Places, arcs: &[(usize, Arc)]) -> Self {
        let mut ends = Vec::new();
        for (link, chain) in graph.chains.iter().enumerate() {
            for (node, leads, edge) in ends_of(graph, chain).into_iter().flatten() {
                let rank = (1, places.x[leads]);
                ends.push(End {
                    node,
                    edge,
                    link,
                    rank,
                });
            }
        }
        for (_, arc) in arcs.iter().filter(|(_, arc)| arc.side != Side::Beside) {
            let edge = if arc.side == Side::Above {
                Edge::Top
            } else {
                Edge::Bottom
            };
            // Of arcs to the same side the longer, which runs over the shorter, ends nearer the
            // middle.
            let long = places.x[arc.right] - places.x[arc.left];
            for (node, rank) in [(arc.left, (2, -long)), (arc.right, (0, long))] {
                ends.push(End {
                    node,
                    edge,
                    link: arc.link,
                    rank,
                });
            }
        }
        ends.sort_by(|a, b| {
            let key = |end: &End| (end.node, end.edge, end.rank.0);
            key(a)
                .cmp(&key(b))
                .then(a.rank.1.total_cmp(&b.rank.1))
                .then(a.link.cmp(&b.link))
        });
        let mut ports = Self {
            ports: Vec::with_capacity(ends.len()),
            found: BTreeMap::new(),
        };
        for group in ends.chunk_by(|a, b| (a.node, a.edge) == (b.node, b.edge)) {
            let [width, ..] = places.boxes[group[0].node];
            let middle = places.x[group[0].node];
            let reach = width * EDGE_PART / 2.0;
            let step = (2.0 * reach / group.len() as f32).min(places.spread);
            let first = middle - step * (group.len() - 1) as f32 / 2.0;
            for (at, end) in group.iter().enumerate() {
                let key = (end.link, end.node, end.edge);
                ports.found.insert(key, ports.ports.len());
                ports.ports.push(Port {
                    at: first + step * at as f32,
                    least: if at == 0 {
                        middle - reach
                    } else {
                        f32::NEG_INFINITY
                    },
                    most: if at + 1 == group.len() {
                        middle + reach
                    } else {
                        f32::INFINITY
                    },
                    near: step * NEAR,
                });
            }
        }
        ports
    }

    /// Moves ends so that links run straight that would else make a small step.
    pub(super) fn straightened(mut self, graph: &Layered, places: &Places) -> Self {
        let mut joints = Vec::new();
        for (link, chain) in graph.chains.iter().enumerate() {
            let Some(ends) = ends_of(graph, chain) else {
                continue;
            };
            let [from, to] = ends.map(|(node, _, edge)| self.found.get(&(link, node, edge)));
            if let (2, Some(from), Some(to)) = (chain.len(), from, to) {
                joints.push((*from, Joint::Port(*to)));
            } else {
                for (end, (_, lane, _)) in [from, to].into_iter().zip(ends) {
                    joints.extend(end.map(|end| (*end, Joint::Lane(places.x[lane]))));
                }
            }
        }
        let away = |ports: &Self, (end, joint): (usize, Joint)| {
            let other = match joint {
                Joint::Port(other) => ports.ports[other].at,
                Joint::Lane(x) => x,
            };
            (ports.ports[end].at - other).abs()
        };
        // The smallest steps first: they are seen most, and cost the others least.
        joints.retain(|joint| away(&self, *joint) < places.spread * STEP);
        joints.sort_by(|a, b| away(&self, *a).total_cmp(&away(&self, *b)));
        for (end, joint) in joints {
            let here = self.room(end);
            let there = match joint {
                Joint::Port(other) => self.room(other),
                Joint::Lane(x) => [x, x],
            };
            let [least, most] = [here[0].max(there[0]), here[1].min(there[1])];
            if least > most {
                continue;
            }
            let at = match joint {
                Joint::Port(other) => f32::midpoint(self.ports[end].at, self.ports[other].at),
                Joint::Lane(x) => x,
            };
            let at = at.clamp(least, most);
            self.ports[end].at = at;
            if let Joint::Port(other) = joint {
                self.ports[other].at = at;
            }
        }
        self
    }

    /// How far an end may go without leaving its edge or coming too near to the next.
    fn room(&self, end: usize) -> [f32; 2] {
        let port = self.ports[end];
        let before = end.checked_sub(1).map(|before| self.ports[before].at);
        let after = self.ports.get(end + 1).map(|after| after.at);
        // The first and the last of an edge have no neighbour but the edge's end.
        let least = if port.least.is_finite() {
            port.least
        } else {
            before.map_or(port.at, |before| before + port.near)
        };
        let most = if port.most.is_finite() {
            port.most
        } else {
            after.map_or(port.at, |after| after - port.near)
        };
        [least, most]
    }

    pub(super) fn at(&self, places: &Places, link: usize, node: Node, edge: Edge) -> f32 {
        let found = self.found.get(&(link, node, edge));
        found.map_or(places.x[node], |found| self.ports[*found].at)
    }
}

/// What an end at a box's edge is joined with: an end at another box's, or a lane.
#[derive(Clone, Copy)]
enum Joint {
    Port(usize),
    Lane(f32),
}

/// The two ends of a link between layers: the box, the node that it leads to next, the box's edge.
fn ends_of(graph: &Layered, chain: &[Node]) -> Option<[(Node, Node, Edge); 2]> {
    let &[from, .., to] = chain else { return None };
    let (next, before) = (chain[1], chain[chain.len() - 2]);
    let (start, end) = (graph.layer_of[from], graph.layer_of[to]);
    match start.cmp(&end) {
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Greater => Some([(from, next, Edge::Top), (to, before, Edge::Bottom)]),
        std::cmp::Ordering::Less => Some([(from, next, Edge::Bottom), (to, before, Edge::Top)]),
    }
}

/// For each box and the node that a link leads to from it, how far from the box's middle the link
/// ends while ends are spread evenly.
#[must_use]
pub fn leanings(graph: &Layered, places: &Places) -> BTreeMap<[Node; 2], f32> {
    let ports = Ports::of(graph, places, &super::arcs::all(graph));
    let mut leanings = BTreeMap::new();
    for (link, chain) in graph.chains.iter().enumerate() {
        for (node, leads, edge) in ends_of(graph, chain).into_iter().flatten() {
            let at = ports.at(places, link, node, edge);
            leanings.insert([node, leads], at - places.x[node]);
        }
    }
    leanings
}
