//! The order of boxes within their rows: the objectives' own positions, which acts keep tidy.

use std::collections::BTreeMap;

use crate::domain::ids::{ObjectiveId, PerspectiveId};
use crate::domain::layout::layered::{Layered, Node};
use crate::domain::process::Process;

/// Each row's objectives from left to right.
pub type Orders = BTreeMap<PerspectiveId, Vec<ObjectiveId>>;

/// Each row's objectives from left to right, as they stand.
#[must_use]
pub fn order(process: &Process) -> Orders {
    let (perspectives, rows) = rows(process);
    perspectives.into_iter().zip(rows).collect()
}

/// Each row's objectives in the order in which their links cross least; what a hand placed keeps its
/// place in its row. Costs up to a frame for a map of thirty, so that large maps ask on a thread.
#[must_use]
pub fn order_afresh(process: &Process) -> Orders {
    let (perspectives, rows) = rows(process);
    let objectives: Vec<ObjectiveId> = rows.iter().flatten().copied().collect();
    let numbers = number(&rows);
    let ends = |from, to| Some([*numbers.get(&from)?, *numbers.get(&to)?]);
    let links = process.links.iter();
    let links: Vec<[Node; 2]> = links.filter_map(|link| ends(link.from, link.to)).collect();
    let mut graph = Layered::new(layers(&rows), &links);
    graph.order_afresh(&|node| {
        let objective = objectives
            .get(node)
            .and_then(|id| process.objectives.get(*id));
        objective.is_some_and(|objective| objective.x.is_some())
    });
    let ordered = graph.layers().iter().map(|layer| {
        let boxes = layer.iter().filter(|node| graph.is_box(**node));
        boxes.map(|node| objectives[*node]).collect()
    });
    perspectives.into_iter().zip(ordered).collect()
}

/// The map's rows from the top down, each with its objectives from left to right.
pub(super) fn rows(process: &Process) -> (Vec<PerspectiveId>, Vec<Vec<ObjectiveId>>) {
    let perspectives = process.perspectives_in_order();
    let rows = perspectives.iter().map(|row| {
        let order = process.index().objectives_in(row.id);
        (row.id, order.collect())
    });
    rows.unzip()
}

/// Rows of numbers in the order in which links between them cross least.
#[must_use]
pub fn rows_afresh(rows: Vec<Vec<Node>>, links: &[[Node; 2]]) -> Vec<Vec<Node>> {
    let mut graph = Layered::new(rows, links);
    graph.order_afresh(&|_| false);
    let rows = graph.layers().iter().map(|layer| {
        let boxes = layer.iter().filter(|node| graph.is_box(**node));
        boxes.copied().collect()
    });
    rows.collect()
}

/// The objectives' numbers, row by row.
pub(super) fn number(rows: &[Vec<ObjectiveId>]) -> BTreeMap<ObjectiveId, Node> {
    rows.iter().flatten().copied().zip(0..).collect()
}

/// The rows' numbers.
pub(super) fn layers(rows: &[Vec<ObjectiveId>]) -> Vec<Vec<Node>> {
    let mut next = 0;
    let layers = rows.iter().map(|row| {
        let first = next;
        next += row.len();
        (first..next).collect()
    });
    layers.collect()
}
