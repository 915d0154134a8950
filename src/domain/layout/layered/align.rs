//! Which nodes stand under one another: the alignment of Brandes and Köpf (2001), which keeps the
//! lanes of long links straight and otherwise joins each node with the middle of its neighbours.

use std::collections::BTreeSet;

use super::{Layered, Node};

/// One of the four ways to align: against the layer above or below, leftmost or rightmost first.
#[derive(Clone, Copy)]
pub(super) struct Bias {
    pub(super) by: Vertical,
    pub(super) to: Horizontal,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Vertical {
    Above,
    Below,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Horizontal {
    Left,
    Right,
}

impl Bias {
    pub(super) const ALL: [Self; 4] = [
        Self::of(Vertical::Above, Horizontal::Left),
        Self::of(Vertical::Above, Horizontal::Right),
        Self::of(Vertical::Below, Horizontal::Left),
        Self::of(Vertical::Below, Horizontal::Right),
    ];

    const fn of(by: Vertical, to: Horizontal) -> Self {
        Self { by, to }
    }
}

/// The links of a lane that a link of boxes crosses: the lane stays straight.
pub(super) fn conflicts(graph: &Layered) -> BTreeSet<[Node; 2]> {
    let mut found = BTreeSet::new();
    for layer in 1..graph.layers.len() {
        let nodes = &graph.layers[layer];
        let mut first = 0;
        let mut from = 0;
        for (at, &node) in nodes.iter().enumerate() {
            let inner = inner_above(graph, node);
            if inner.is_none() && at + 1 < nodes.len() {
                continue;
            }
            let last = inner.map_or(usize::MAX, |upper| graph.place[upper]);
            for &other in &nodes[from..=at] {
                for &upper in &graph.above[other] {
                    let place = graph.place[upper];
                    let lanes = !graph.is_box(upper) && !graph.is_box(other);
                    if (place < first || place > last) && !lanes {
                        found.insert([upper, other]);
                    }
                }
            }
            from = at + 1;
            first = if inner.is_some() { last } else { first };
        }
    }
    found
}

/// The lane above a lane of the same link.
fn inner_above(graph: &Layered, node: Node) -> Option<Node> {
    let above = graph.above[node].first().copied()?;
    (!graph.is_box(node) && !graph.is_box(above)).then_some(above)
}

/// For each node the block that it belongs to, named by one of its nodes.
pub(super) fn blocks(graph: &Layered, conflicts: &BTreeSet<[Node; 2]>, bias: Bias) -> Vec<Node> {
    let many = graph.nodes();
    let mut root: Vec<Node> = (0..many).collect();
    let mut align: Vec<Node> = (0..many).collect();
    let layers = graph.layers.len();
    for step in 1..layers {
        let layer = match bias.by {
            Vertical::Above => step,
            Vertical::Below => layers - 1 - step,
        };
        // Where the last joined neighbour stands, counted from the side that comes first.
        let mut last: Option<usize> = None;
        let nodes = &graph.layers[layer];
        for at in 0..nodes.len() {
            let node = match bias.to {
                Horizontal::Left => nodes[at],
                Horizontal::Right => nodes[nodes.len() - 1 - at],
            };
            for other in middles(graph, node, bias) {
                let other_layer = graph.layers[graph.layer_of[other]].len();
                let place = match bias.to {
                    Horizontal::Left => graph.place[other],
                    Horizontal::Right => other_layer - 1 - graph.place[other],
                };
                let pair = match bias.by {
                    Vertical::Above => [other, node],
                    Vertical::Below => [node, other],
                };
                if align[node] == node
                    && last.is_none_or(|last| last < place)
                    && !conflicts.contains(&pair)
                {
                    align[other] = node;
                    root[node] = root[other];
                    align[node] = root[node];
                    last = Some(place);
                }
            }
        }
    }
    root
}

/// The one or two neighbours in the middle, the one that the bias prefers first.
fn middles(graph: &Layered, node: Node, bias: Bias) -> impl Iterator<Item = Node> {
    let mut others = match bias.by {
        Vertical::Above => graph.above[node].clone(),
        Vertical::Below => graph.below[node].clone(),
    };
    others.sort_by_key(|other| graph.place[*other]);
    if bias.to == Horizontal::Right {
        others.reverse();
    }
    let many = others.len();
    let (low, high) = (many.saturating_sub(1) / 2, many / 2);
    let second = (many > 0 && high != low).then_some(high);
    let first = (many > 0).then_some(low);
    first
        .into_iter()
        .chain(second)
        .map(move |at| others[at])
        .collect::<Vec<_>>()
        .into_iter()
}
