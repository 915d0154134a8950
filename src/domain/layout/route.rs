//! The links' ways: from edge to edge, fanned out, through the gaps of the rows between.

use std::collections::BTreeMap;

use crate::domain::ids::{CausalLinkId, ObjectiveId};
use crate::domain::layout::{MapBox, MapLayout, MapLink, Sizes};
use crate::domain::process::Process;

/// Links keep to this middle part of a box's edge.
const EDGE_PART: f32 = 0.7;

/// How far a curve leaves straight up or down, as a part of the way to the next point.
const BEND: f32 = 0.5;

/// An edge of a box where links end.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Edge {
    Top,
    Bottom,
}

struct Way<'a> {
    link: CausalLinkId,
    from: &'a MapBox,
    to: &'a MapBox,
    start: Edge,
    end: Edge,
}

/// The ways of all links between boxes of the map.
pub(super) fn route(process: &Process, map: &MapLayout, sizes: &Sizes) -> Vec<MapLink> {
    let boxes: BTreeMap<ObjectiveId, &MapBox> =
        map.boxes.iter().map(|b| (b.objective, b)).collect();
    let ways: Vec<Way> = process
        .links
        .iter()
        .filter_map(|link| {
            let (from, to) = (*boxes.get(&link.from)?, *boxes.get(&link.to)?);
            let (start, end) = match from.tier.cmp(&to.tier) {
                std::cmp::Ordering::Greater => (Edge::Top, Edge::Bottom),
                std::cmp::Ordering::Less => (Edge::Bottom, Edge::Top),
                // Beside each other: an arc over both.
                std::cmp::Ordering::Equal => (Edge::Top, Edge::Top),
            };
            Some(Way {
                link: link.id,
                from,
                to,
                start,
                end,
            })
        })
        .collect();
    let ends = fan_out(&ways);
    ways.iter()
        .map(|way| {
            let place = |end: usize| ends.get(&(way.link, end)).copied().unwrap_or_default();
            MapLink {
                link: way.link,
                points: curve(way, place(0), place(1), map, sizes),
            }
        })
        .collect()
}

/// Spreads the ends at each edge, in the order of where they lead, so that none coincide.
fn fan_out(ways: &[Way]) -> BTreeMap<(CausalLinkId, usize), f32> {
    type Ends = Vec<(f32, CausalLinkId, usize)>;
    let mut edges: BTreeMap<(ObjectiveId, Edge), (&MapBox, Ends)> = BTreeMap::new();
    for way in ways {
        for (end, here, edge, there) in [
            (0, way.from, way.start, way.to),
            (1, way.to, way.end, way.from),
        ] {
            edges
                .entry((here.objective, edge))
                .or_insert_with(|| (here, Vec::new()))
                .1
                .push((there.middle(), way.link, end));
        }
    }
    let mut places = BTreeMap::new();
    for (here, mut ends) in edges.into_values() {
        ends.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        #[expect(clippy::cast_precision_loss, reason = "a box's links")]
        let many = ends.len() as f32;
        for (place, (_, link, end)) in ends.into_iter().enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "a box's links")]
            let along = (place as f32 + 0.5) / many - 0.5;
            places.insert((link, end), here.middle() + along * here.width * EDGE_PART);
        }
    }
    places
}

fn curve(way: &Way, start_x: f32, end_x: f32, map: &MapLayout, sizes: &Sizes) -> Vec<[f32; 2]> {
    let edge = |b: &MapBox, edge: Edge| match edge {
        Edge::Top => b.y,
        Edge::Bottom => b.y + b.height,
    };
    let start = [start_x, edge(way.from, way.start)];
    let end = [end_x, edge(way.to, way.end)];
    if way.from.tier == way.to.tier {
        let rise = start[1].min(end[1]) - sizes.band_padding.max(sizes.row_gap * 0.4);
        return vec![start, [start[0], rise], [end[0], rise], end];
    }
    let mut points = vec![start];
    let mut at = start;
    let upwards = way.from.tier > way.to.tier;
    let (low, high) = (
        way.from.tier.min(way.to.tier) + 1,
        way.from.tier.max(way.to.tier),
    );
    let mut between: Vec<usize> = (low..high).collect();
    if upwards {
        between.reverse();
    }
    for tier in between {
        let Some((top, bottom)) = extent(map, tier) else {
            continue;
        };
        let share = (f32::midpoint(top, bottom) - start[1]) / (end[1] - start[1]);
        let wanted = start[0] + (end[0] - start[0]) * share;
        let x = nearest_gap(map, tier, wanted, sizes.box_gap);
        let (enter, leave) = if upwards {
            (bottom, top)
        } else {
            (top, bottom)
        };
        bend(&mut points, at, [x, enter]);
        // Straight through the gap.
        bend(&mut points, [x, enter], [x, leave]);
        at = [x, leave];
    }
    bend(&mut points, at, end);
    points
}

/// Adds a curve that leaves and arrives straight up or down.
fn bend(points: &mut Vec<[f32; 2]>, from: [f32; 2], to: [f32; 2]) {
    let lift = (to[1] - from[1]) * BEND;
    points.extend([[from[0], from[1] + lift], [to[0], to[1] - lift], to]);
}

fn extent(map: &MapLayout, tier: usize) -> Option<(f32, f32)> {
    map.boxes
        .iter()
        .find(|b| b.tier == tier)
        .map(|b| (b.y, b.y + b.height))
}

/// The place nearest to `wanted` where a line can pass between the boxes of a tier.
fn nearest_gap(map: &MapLayout, tier: usize, wanted: f32, gap: f32) -> f32 {
    let mut row: Vec<&MapBox> = map.boxes.iter().filter(|b| b.tier == tier).collect();
    row.sort_by(|a, b| a.x.total_cmp(&b.x));
    let mut free = Vec::new();
    let mut from = 0.0;
    for b in row {
        free.push((from, b.x));
        from = b.x + b.width;
    }
    free.push((from, map.width));
    free.into_iter()
        .filter(|(from, to)| to - from > gap * 0.5)
        .map(|(from, to)| {
            // Off the boxes' edges, where there is room for it.
            let inset = (gap / 2.0).min((to - from) / 2.0);
            wanted.clamp(from + inset, to - inset)
        })
        .min_by(|a, b| (a - wanted).abs().total_cmp(&(b - wanted).abs()))
        .unwrap_or(wanted)
}
