//! Where the strategy map's boxes and links go: rows by perspective, tidy and without overlap.
//! [`layered`] is the engine, which knows nothing of maps; here a process becomes its graph.
//! The projector, the map editor and the exports give their own sizes and draw what comes back.
//! Never here: drawing, fonts, or where a hand put a box (that is the objective's own `x`).

use std::collections::BTreeMap;

use crate::domain::ids::{CausalLinkId, ObjectiveId, PerspectiveId};
use crate::domain::process::Process;
use crate::domain::strategy_map::{Objective, Perspective};

mod arrow;
pub mod layered;
mod order;
mod place;
pub mod plain;
mod tiers;
mod untangle;

#[cfg(test)]
mod tests;

pub use arrow::{Arrow, arrow};
pub use order::{Orders, order, order_afresh, rows_afresh};
pub use untangle::untangled;

/// The measures of a layout, in whatever unit the caller draws in; y runs downwards.
pub struct Sizes<'a> {
    pub width: f32,
    /// Between boxes of a row.
    pub box_gap: f32,
    /// Between the lines of a row that needs several.
    pub tier_gap: f32,
    /// Between rows, where the links bend.
    pub row_gap: f32,
    /// Above and below the boxes of a row.
    pub band_padding: f32,
    /// A row is broken into several lines rather than making its boxes narrower than this.
    pub least_box: f32,
    pub most_box: f32,
    /// How high a box of a given width must be for its objective.
    pub height: &'a dyn Fn(&Objective, f32) -> f32,
}

/// A laid out map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapLayout {
    pub width: f32,
    pub height: f32,
    /// Top row first.
    pub bands: Vec<Band>,
    pub boxes: Vec<MapBox>,
    pub links: Vec<MapLink>,
    /// How many pairs of links cross.
    pub crossings: usize,
}

/// A perspective's row, over the whole width.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    pub perspective: PerspectiveId,
    pub y: f32,
    pub height: f32,
}

/// An objective's box.
#[derive(Clone, Debug, PartialEq)]
pub struct MapBox {
    pub objective: ObjectiveId,
    /// Its line from the top, counted over all rows.
    pub tier: usize,
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

/// A link's way from box to box: a point, then three for each cubic Bézier.
#[derive(Clone, Debug, PartialEq)]
pub struct MapLink {
    pub link: CausalLinkId,
    pub points: Vec<[f32; 2]>,
}

impl MapBox {
    /// Its middle from left to right.
    #[must_use]
    pub fn middle(&self) -> f32 {
        self.x + self.width / 2.0
    }

    /// Whether two boxes share any place.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }
}

impl MapLayout {
    /// The box of an objective.
    #[must_use]
    pub fn box_of(&self, objective: ObjectiveId) -> Option<&MapBox> {
        self.boxes.iter().find(|b| b.objective == objective)
    }
}

/// A map of up to so many objectives and links, with titles of so many letters in all, is laid out
/// within a frame.
const QUICK: usize = 120;
const QUICKLY_READ: usize = 10_000;

/// Whether a map is laid out within a frame: any other one asks on a thread.
#[must_use]
pub fn is_quick(process: &Process) -> bool {
    let titles = process.objectives.iter().map(|o| o.title.len());
    process.objectives.len() + process.links.len() <= QUICK && titles.sum::<usize>() <= QUICKLY_READ
}

/// The map 1000 units wide, with boxes as high as their titles need in letters of 14 units.
#[must_use]
pub fn layout(process: &Process) -> MapLayout {
    #[expect(clippy::cast_precision_loss, reason = "a title's letters")]
    let height = |objective: &Objective, width: f32| {
        let letters = objective.title.chars().count() as f32;
        let per_line = ((width - 16.0) / 7.5).floor().max(4.0);
        // A line more than the letters fill, for what is lost at the line ends.
        20.0 + 18.0 * ((letters / per_line).ceil() + 1.0)
    };
    let sizes = Sizes {
        width: 1000.0,
        box_gap: 16.0,
        tier_gap: 12.0,
        row_gap: 40.0,
        band_padding: 12.0,
        least_box: 140.0,
        most_box: 240.0,
        height: &height,
    };
    arrange(process, &process.perspectives_in_order(), &sizes)
}

/// The given rows of the map in the given sizes. Links to other rows are left out.
#[must_use]
pub fn arrange(process: &Process, rows: &[&Perspective], sizes: &Sizes) -> MapLayout {
    arrange_keeping(process, rows, sizes, &|_| None)
}

/// The same, where boxes that `kept` knows stay with their middles where it says, as far as the
/// others leave them room: a new objective or link moves as little as it can.
#[must_use]
pub fn arrange_keeping(
    process: &Process,
    rows: &[&Perspective],
    sizes: &Sizes,
    kept: &dyn Fn(&Objective) -> Option<f32>,
) -> MapLayout {
    let mut orders = order(process);
    let mut objectives: Vec<&Objective> = Vec::new();
    let mut numbers = BTreeMap::new();
    let mut numbered: Vec<Vec<usize>> = Vec::with_capacity(rows.len());
    for row in rows {
        let ids = orders.remove(&row.id).unwrap_or_default();
        let first = objectives.len();
        for objective in ids.iter().filter_map(|id| process.objectives.get(*id)) {
            numbers.insert(objective.id, objectives.len());
            objectives.push(objective);
        }
        numbered.push((first..objectives.len()).collect());
    }
    let (mut ids, mut links) = (Vec::new(), Vec::new());
    for link in process.links.iter() {
        if let (Some(from), Some(to)) = (numbers.get(&link.from), numbers.get(&link.to)) {
            ids.push(link.id);
            links.push([*from, *to]);
        }
    }
    let tiers = tiers::tiers(&numbered, &links, sizes);
    let rows: Vec<PerspectiveId> = rows.iter().map(|row| row.id).collect();
    let placing = place::Placing {
        rows: &rows,
        objectives: &objectives,
        tiers: &tiers,
        sizes,
        kept,
    };
    let (mut map, places) = placing.place();
    let ways = layered::ways::ways(&tiers.graph, &places);
    map.links = ids
        .into_iter()
        .zip(ways)
        .map(|(link, way)| MapLink {
            link,
            points: way.curves(),
        })
        .collect();
    map.crossings = layered::crossings::total(&tiers.graph);
    map
}
