//! How each link runs: straight up or down out of its box, in one sweep through the gap to the next
//! layer, straight through a lane, and so on to its end. All sweeps of a gap have the same height,
//! so that two of them cross exactly when their ends are in another order.

use super::arcs::{Arc, Side};
use super::ports::{Edge, Ports};
use super::{Layered, Node, arcs};

/// A place; y runs downwards.
pub type Point = [f32; 2];

/// Where boxes stand and how high layers are.
pub struct Places {
    /// The middle of each node from left to right.
    pub x: Vec<f32>,
    /// Of each box: its width, top and height; lanes have none.
    pub boxes: Vec<[f32; 3]>,
    /// Of each layer: where links come and go straight above and below its boxes, tracks included.
    pub lines: Vec<[f32; 2]>,
    /// The height of a track of arcs.
    pub track: f32,
    /// The most between two ends at an edge.
    pub spread: f32,
}

/// A part of a way, from where the one before it ended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part {
    /// Straight.
    Line(Point),
    /// Leaving and arriving straight up or down.
    Sweep(Point),
    /// A quarter turn: from up or down to sideways through the corner, or back.
    Turn { corner: Point, to: Point },
}

/// A link's way.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    pub start: Point,
    pub parts: Vec<Part>,
}

/// The ways of all links, in their order; empty for a link from a box to itself.
#[must_use]
pub fn ways(graph: &Layered, places: &Places) -> Vec<Way> {
    let arcs = arcs::all(graph);
    let ports = Ports::of(graph, places, &arcs).straightened(graph, places);
    let mut ways: Vec<Way> = graph
        .chains
        .iter()
        .enumerate()
        .map(|(link, chain)| between(graph, places, &ports, link, chain))
        .collect();
    for (layer, arc) in &arcs {
        ways[arc.link] = over(graph, places, &ports, *layer, arc);
    }
    ways
}

/// The way of a link from layer to layer.
fn between(graph: &Layered, places: &Places, ports: &Ports, link: usize, chain: &[Node]) -> Way {
    let (Some(&from), Some(&to)) = (chain.first(), chain.last()) else {
        return Way::nowhere();
    };
    let layer = |node: Node| graph.layer_of[node];
    if layer(from) == layer(to) {
        return Way::nowhere();
    }
    let up = layer(from) > layer(to);
    // The line of a layer at which a way leaves it, and the one at which it comes in.
    let leaves = |node: Node| places.lines[layer(node)][usize::from(!up)];
    let comes = |node: Node| places.lines[layer(node)][usize::from(up)];
    let (out, into) = if up {
        (Edge::Top, Edge::Bottom)
    } else {
        (Edge::Bottom, Edge::Top)
    };
    let start = [ports.at(places, link, from, out), edge(places, from, out)];
    let end = [ports.at(places, link, to, into), edge(places, to, into)];
    let mut parts = vec![Part::Line([start[0], leaves(from)])];
    for &node in &chain[1..] {
        let x = if node == to { end[0] } else { places.x[node] };
        parts.push(Part::Sweep([x, comes(node)]));
        parts.push(Part::Line(if node == to { end } else { [x, leaves(node)] }));
    }
    Way { start, parts }
}

/// The way of a link inside a layer, from its start to its end.
fn over(graph: &Layered, places: &Places, ports: &Ports, layer: usize, arc: &Arc) -> Way {
    let chain = &graph.chains[arc.link];
    let rightwards = chain[0] == arc.left;
    let way = match arc.side {
        Side::Beside => beside(places, arc),
        Side::Above | Side::Below => {
            let at = if arc.side == Side::Above {
                Edge::Top
            } else {
                Edge::Bottom
            };
            let from = [
                ports.at(places, arc.link, arc.left, at),
                edge(places, arc.left, at),
            ];
            let to = [
                ports.at(places, arc.link, arc.right, at),
                edge(places, arc.right, at),
            ];
            // Lines include the tracks: the outermost track runs just inside them.
            let outer = boxes_edge(graph, places, layer, at);
            let away = arc.track as f32 * places.track;
            let y = if at == Edge::Top {
                outer - away
            } else {
                outer + away
            };
            let turn = (places.track * 0.8).min((to[0] - from[0]) / 2.0);
            let back = if at == Edge::Top { turn } else { -turn };
            Way {
                start: from,
                parts: vec![
                    Part::Line([from[0], y + back]),
                    Part::Turn {
                        corner: [from[0], y],
                        to: [from[0] + turn, y],
                    },
                    Part::Line([to[0] - turn, y]),
                    Part::Turn {
                        corner: [to[0], y],
                        to: [to[0], y + back],
                    },
                    Part::Line(to),
                ],
            }
        }
    };
    if rightwards { way } else { way.reversed() }
}

/// Straight from side to side, where both boxes are.
fn beside(places: &Places, arc: &Arc) -> Way {
    let ([left_width, left_top, left_height], [right_width, right_top, right_height]) =
        (places.boxes[arc.left], places.boxes[arc.right]);
    let low = (left_top + left_height).min(right_top + right_height);
    let y = f32::midpoint(left_top.max(right_top), low);
    Way {
        start: [places.x[arc.left] + left_width / 2.0, y],
        parts: vec![Part::Line([places.x[arc.right] - right_width / 2.0, y])],
    }
}

/// The height of a box's edge.
fn edge(places: &Places, node: Node, edge: Edge) -> f32 {
    let [_, top, height] = places.boxes[node];
    match edge {
        Edge::Top => top,
        Edge::Bottom => top + height,
    }
}

/// The outermost edge of a layer's boxes, where its tracks begin.
fn boxes_edge(graph: &Layered, places: &Places, layer: usize, at: Edge) -> f32 {
    let boxes = graph.layers[layer]
        .iter()
        .filter(|node| graph.is_box(**node));
    let edges = boxes.map(|node| edge(places, *node, at));
    match at {
        Edge::Top => edges.fold(f32::INFINITY, f32::min),
        Edge::Bottom => edges.fold(f32::NEG_INFINITY, f32::max),
    }
}

impl Part {
    /// Where it ends.
    fn end(self) -> Point {
        match self {
            Self::Line(to) | Self::Sweep(to) | Self::Turn { to, .. } => to,
        }
    }
}

impl Way {
    fn nowhere() -> Self {
        Self {
            start: [0.0; 2],
            parts: Vec::new(),
        }
    }

    fn reversed(&self) -> Self {
        let mut at = self.start;
        let mut parts = Vec::with_capacity(self.parts.len());
        for part in &self.parts {
            parts.push(match *part {
                Part::Line(_) => Part::Line(at),
                Part::Sweep(_) => Part::Sweep(at),
                Part::Turn { corner, .. } => Part::Turn { corner, to: at },
            });
            at = part.end();
        }
        parts.reverse();
        Self { start: at, parts }
    }

    /// Its corners, straight from one to the next.
    #[must_use]
    pub fn corners(&self) -> Vec<Point> {
        let mut corners = vec![self.start];
        for part in &self.parts {
            let to = part.end();
            if !corners.last().is_some_and(|last| same(*last, to)) {
                corners.push(to);
            }
        }
        corners
    }

    /// As cubic Béziers: a point, then three for each.
    #[must_use]
    pub fn curves(&self) -> Vec<Point> {
        /// The control points' distance that draws a quarter of a circle.
        const QUARTER: f32 = 0.552_285;
        /// How high the control points of a sweep are: less than half, so that a wide one does not
        /// run level like a step.
        const LEAN: f32 = 0.42;
        let mut points = vec![self.start];
        let mut at = self.start;
        let toward = |from: Point, to: Point, part: f32| {
            [
                from[0] + (to[0] - from[0]) * part,
                from[1] + (to[1] - from[1]) * part,
            ]
        };
        for part in &self.parts {
            let to = part.end();
            if same(to, at) {
                continue;
            }
            points.extend(match *part {
                Part::Line(_) => [toward(at, to, 1.0 / 3.0), toward(at, to, 2.0 / 3.0), to],
                Part::Sweep(_) => {
                    let high = (to[1] - at[1]) * LEAN;
                    [[at[0], at[1] + high], [to[0], to[1] - high], to]
                }
                Part::Turn { corner, .. } => {
                    [toward(at, corner, QUARTER), toward(to, corner, QUARTER), to]
                }
            });
            at = to;
        }
        points
    }
}

/// Whether a part between two places would have no length.
fn same(a: Point, b: Point) -> bool {
    (a[0] - b[0]).abs() + (a[1] - b[1]).abs() < 1e-4
}
