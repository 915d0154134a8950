//! Rows that are too full for one line: how many lines each takes, and which box goes into which.

use std::collections::BTreeSet;

use crate::domain::layout::Sizes;
use crate::domain::layout::layered::{Layered, Node};

/// The most lines of a row; a fuller map becomes wider than its place.
const MOST: usize = 4;

/// How close lanes may come, as parts of the gap between boxes, tried in turn: first what is easy to
/// follow, then, when a row cannot have more lines, what fits.
const EASY: [f32; 2] = [0.7, 0.4];
const TIGHT: [f32; 3] = [0.2, 0.1, 0.05];

/// The lines of all rows, top first.
pub(super) struct Tiers {
    pub(super) graph: Layered,
    pub(super) gaps: Gaps,
    /// For each line the row that it belongs to.
    pub(super) row_of: Vec<usize>,
    /// How wide every box is.
    pub(super) box_width: f32,
    /// How wide the map is: the place's width, unless it is too full for that.
    pub(super) width: f32,
}

/// The least between neighbours of a line.
pub(super) struct Gaps {
    /// Neighbours that a link joins from side to side: its arrow needs room.
    beside: BTreeSet<[Node; 2]>,
    boxes: f32,
    lanes: f32,
}

impl Gaps {
    pub(super) fn between(&self, graph: &Layered, pair: [Node; 2]) -> f32 {
        match pair.map(|node| graph.is_box(node)) {
            [true, true] if self.beside.contains(&pair) => self.boxes * 2.0,
            [true, true] => self.boxes,
            [false, false] => self.boxes * self.lanes,
            _ => self.boxes * (self.lanes * 1.4).min(1.0),
        }
    }

    /// How much of a line's width the gaps take.
    fn of_line(&self, graph: &Layered, layer: usize) -> f32 {
        let pairs = graph.layers()[layer].windows(2);
        pairs
            .map(|pair| self.between(graph, [pair[0], pair[1]]))
            .sum()
    }
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
        graph.order_lanes();
        let mut gaps = Gaps {
            beside: graph.beside(),
            boxes: sizes.box_gap,
            lanes: EASY[0],
        };
        // How wide the boxes of each line may be.
        let widths = |gaps: &Gaps| {
            let lines = (0..row_of.len()).map(|layer| match boxes(&graph, layer) {
                0 => f32::INFINITY,
                many => (sizes.width - gaps.of_line(&graph, layer)) / many as f32,
            });
            lines.collect::<Vec<f32>>()
        };
        let mut tried = EASY.to_vec();
        let can_break = |row: usize| lines[row] < MOST && lines[row] < rows[row].len();
        let mut fits = widths(&gaps);
        let narrow = |fits: &[f32]| fits.iter().position(|width| *width < least);
        if narrow(&fits).is_some_and(|layer| !can_break(row_of[layer])) {
            tried.extend(TIGHT);
        }
        for lanes in tried {
            gaps.lanes = lanes;
            fits = widths(&gaps);
            if narrow(&fits).is_none() {
                break;
            }
        }
        let mut crowded: Vec<usize> = fits
            .iter()
            .zip(&row_of)
            .filter(|(width, _)| **width < least)
            .map(|(_, row)| *row)
            .collect();
        crowded.dedup();
        if crowded.first().is_some_and(|row| can_break(*row)) {
            // All at once: another line of one row takes no lane out of another.
            crowded.retain(|row| can_break(*row));
            for row in crowded {
                lines[row] += 1;
            }
            continue;
        }
        let shared = fits.into_iter().fold(f32::INFINITY, f32::min);
        let box_width = shared.min(sizes.most_box.max(least)).max(least);
        let needed = (0..row_of.len())
            .map(|layer| gaps.of_line(&graph, layer) + boxes(&graph, layer) as f32 * box_width);
        return Tiers {
            width: needed.fold(sizes.width, f32::max),
            graph,
            gaps,
            row_of,
            box_width,
        };
    }
}

/// How many boxes a line has.
fn boxes(graph: &Layered, layer: usize) -> usize {
    let nodes = graph.layers()[layer].iter();
    nodes.filter(|node| graph.is_box(**node)).count()
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
