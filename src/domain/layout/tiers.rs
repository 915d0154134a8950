//! Rows that are too full for one line: how many lines each takes, and which box goes into which.

use std::collections::BTreeSet;

use crate::domain::layout::Sizes;
use crate::domain::layout::layered::{Layered, Node};

/// The most lines of a row; a fuller map becomes wider than its place.
const MOST: usize = 4;

/// The lines of all rows, top first.
pub(super) struct Tiers {
    pub(super) graph: Layered,
    /// The neighbours that a link joins from side to side.
    pub(super) beside: BTreeSet<[Node; 2]>,
    /// For each line the row that it belongs to.
    pub(super) row_of: Vec<usize>,
    /// How wide every box is.
    pub(super) box_width: f32,
    /// How wide the map is: the place's width, unless it is too full for that.
    pub(super) width: f32,
}

/// Breaks rows into as few lines as keep the boxes readable, and puts the links' lanes between them.
pub(super) fn tiers(rows: &[Vec<Node>], links: &[[Node; 2]], sizes: &Sizes) -> Tiers {
    let least = sizes.least_box.min(sizes.width);
    let room = (sizes.width + sizes.box_gap) / (least + sizes.box_gap);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "positive, and a few boxes"
    )]
    let room = (room.floor() as usize).max(1);
    let mut lines: Vec<usize> = rows
        .iter()
        .map(|row| row.len().div_ceil(room).clamp(1, MOST))
        .collect();
    loop {
        let (layers, row_of) = broken(rows, &lines);
        let mut graph = Layered::new(layers, links);
        let beside = graph.beside();
        let fits: Vec<f32> = (0..row_of.len())
            .map(|layer| shared(&graph, layer, &beside, sizes))
            .collect();
        let narrow = fits.iter().position(|width| *width < least);
        let crowded = narrow
            .map(|layer| row_of[layer])
            .filter(|row| lines[*row] < MOST && lines[*row] < rows[*row].len());
        if let Some(row) = crowded {
            lines[row] += 1;
            continue;
        }
        graph.order_lanes();
        let beside = graph.beside();
        let shared = fits.into_iter().fold(f32::INFINITY, f32::min);
        let box_width = shared.min(sizes.most_box.max(least)).max(least);
        let needed =
            (0..row_of.len()).map(|layer| needed(&graph, layer, &beside, box_width, sizes));
        return Tiers {
            width: needed.fold(sizes.width, f32::max),
            graph,
            beside,
            row_of,
            box_width,
        };
    }
}

/// Each row's boxes go into its lines in turn, so that a box stands near where its row's order has it
/// and the links of the lines below pass between those above.
fn broken(rows: &[Vec<Node>], lines: &[usize]) -> (Vec<Vec<Node>>, Vec<usize>) {
    let mut layers = Vec::new();
    let mut row_of = Vec::new();
    for (row, (nodes, &lines)) in rows.iter().zip(lines).enumerate() {
        for line in 0..lines {
            layers.push(nodes.iter().skip(line).step_by(lines).copied().collect());
            row_of.push(row);
        }
    }
    (layers, row_of)
}

/// How wide the boxes of a line may be.
fn shared(graph: &Layered, layer: usize, beside: &BTreeSet<[Node; 2]>, sizes: &Sizes) -> f32 {
    let boxes = graph.layers()[layer]
        .iter()
        .filter(|node| graph.is_box(**node));
    let many = boxes.count();
    if many == 0 {
        return f32::INFINITY;
    }
    (sizes.width - needed(graph, layer, beside, 0.0, sizes)) / many as f32
}

/// How much width a line needs.
fn needed(
    graph: &Layered,
    layer: usize,
    beside: &BTreeSet<[Node; 2]>,
    box_width: f32,
    sizes: &Sizes,
) -> f32 {
    let nodes = &graph.layers()[layer];
    let gaps: f32 = nodes
        .windows(2)
        .map(|pair| gap(graph, [pair[0], pair[1]], beside, sizes))
        .sum();
    gaps + nodes.iter().filter(|node| graph.is_box(**node)).count() as f32 * box_width
}

/// The least between two neighbours of a line.
pub(super) fn gap(
    graph: &Layered,
    pair: [Node; 2],
    beside: &BTreeSet<[Node; 2]>,
    sizes: &Sizes,
) -> f32 {
    match pair.map(|node| graph.is_box(node)) {
        [false, false] => sizes.box_gap * 0.7,
        [true, true] if beside.contains(&pair) => sizes.box_gap * 2.0,
        _ => sizes.box_gap,
    }
}
