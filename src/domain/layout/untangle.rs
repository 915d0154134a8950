//! The stable mode's order: a new link moves at most one of the two boxes that it joins.

use crate::domain::ids::{ObjectiveId, PerspectiveId};
use crate::domain::layout::layered::{Layered, Node, crossings};
use crate::domain::layout::order::{layers, number, rows};
use crate::domain::process::Process;

/// Maps of more objectives than this stay as they are; they are ordered when the room asks for it.
const MOST: usize = 80;

/// The row, in its new order, in which moving one end of a new link makes it cross less; `None` where
/// it is best to move nothing. What a hand placed stays.
#[must_use]
pub fn untangled(
    process: &Process,
    ends: [ObjectiveId; 2],
) -> Option<(PerspectiveId, Vec<ObjectiveId>)> {
    if process.objectives.len() > MOST {
        return None;
    }
    let (perspectives, rows) = rows(process);
    let numbers = number(&rows);
    let new = ends.map(|end| numbers.get(&end).copied());
    let [Some(from), Some(to)] = new else {
        return None;
    };
    let links = process
        .links
        .iter()
        .filter_map(|link| Some([*numbers.get(&link.from)?, *numbers.get(&link.to)?]));
    let mut links: Vec<[Node; 2]> = links.collect();
    let layers = layers(&rows);
    let before = crossed(layers.clone(), &links);
    links.push([from, to]);
    let mut least = crossed(layers.clone(), &links);
    if least == before {
        return None;
    }
    let mut best = None;
    for (end, node) in ends.into_iter().zip([from, to]) {
        if process
            .objectives
            .get(end)
            .is_none_or(|objective| objective.x.is_some())
        {
            continue;
        }
        let Some(row) = layers.iter().position(|layer| layer.contains(&node)) else {
            continue;
        };
        let here = layers[row]
            .iter()
            .position(|other| *other == node)
            .unwrap_or_default();
        let mut places: Vec<usize> = (0..layers[row].len())
            .filter(|place| *place != here)
            .collect();
        // Of places that cross as little, the nearest.
        places.sort_by_key(|place| place.abs_diff(here));
        for place in places {
            let mut tried = layers.clone();
            tried[row].remove(here);
            tried[row].insert(place, node);
            let moved = tried[row].clone();
            let crossings = crossed(tried, &links);
            if crossings < least {
                least = crossings;
                best = Some((row, moved));
            }
        }
    }
    let (row, moved) = best?;
    let objectives: Vec<ObjectiveId> = rows.iter().flatten().copied().collect();
    let order = moved.into_iter().map(|node| objectives[node]).collect();
    Some((perspectives[row], order))
}

/// The crossings of rows in an order.
fn crossed(layers: Vec<Vec<Node>>, links: &[[Node; 2]]) -> usize {
    let mut graph = Layered::new(layers, links);
    graph.order_lanes();
    crossings::total(&graph)
}
