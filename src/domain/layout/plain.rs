//! A drawing of any rows of boxes, for whoever has no process: `minga layout` and the bench.

use crate::domain::layout::layered::arcs::{self, Side};
use crate::domain::layout::layered::ways::{self, Places, Point};
use crate::domain::layout::layered::{Layered, Node, crossings};

/// Between boxes, and between a box and a lane.
const GAP: f32 = 32.0;
/// What an arrow between two boxes of a row needs more.
const BESIDE: f32 = 24.0;
/// Between two lanes.
const LANES: f32 = 20.0;
/// Between rows; wider where many links bend.
const ROWS: f32 = 80.0;
const MOST_ROWS: f32 = 240.0;
const TRACK: f32 = 14.0;

/// A drawn graph; y runs downwards, the first row given is at the bottom.
#[derive(Clone, Debug, PartialEq)]
pub struct Plain {
    /// Of each box by number: left, top, width and height.
    pub boxes: Vec<[f32; 4]>,
    /// Of each link: its corners, straight from one to the next; none where it leads to its own
    /// start.
    pub ways: Vec<Vec<Point>>,
    /// How many pairs of links cross.
    pub crossings: usize,
}

/// Draws `rows` of boxes, the first at the bottom, with `links` between them.
///
/// Boxes are numbered from 0 without gaps, each in exactly one row; `sizes` has each box's width and
/// height.
#[must_use]
pub fn draw(rows: &[Vec<Node>], links: &[[Node; 2]], sizes: &[[f32; 2]]) -> Plain {
    let layers = rows.iter().rev().cloned().collect();
    let mut graph = Layered::new(layers, links);
    graph.order_afresh(&|_| false);
    let width = |node: Node| sizes.get(node).map_or(0.0, |size| size[0]);
    let beside = graph.beside();
    let mut x = graph.columns(&|left, right| {
        let gap = match (graph.is_box(left), graph.is_box(right)) {
            (false, false) => LANES,
            _ if beside.contains(&[left, right]) => GAP + BESIDE,
            _ => GAP,
        };
        f32::midpoint(width(left), width(right)) + gap
    });
    let lefts = x.iter().enumerate().map(|(node, x)| x - width(node) / 2.0);
    let left = lefts.fold(f32::INFINITY, f32::min);
    for x in &mut x {
        *x -= left;
    }
    let mut boxes = vec![[0.0; 3]; sizes.len()];
    let mut lines = Vec::with_capacity(rows.len());
    let mut y = 0.0;
    for (layer, nodes) in graph.layers().iter().enumerate() {
        let tracks = |side| arcs::tracks(&graph, layer, side) * TRACK;
        let high = |node: &Node| sizes.get(*node).map_or(0.0, |size| size[1]);
        let height = nodes.iter().map(high).fold(0.0, f32::max);
        let top = y + tracks(Side::Above);
        for node in nodes.iter().filter(|node| graph.is_box(**node)) {
            boxes[*node] = [width(*node), top + (height - high(node)) / 2.0, high(node)];
        }
        let bottom = top + height + tracks(Side::Below);
        lines.push([y, bottom]);
        let bends = graph.links_under(layer) as f32;
        y = bottom + (ROWS + 4.0 * bends).min(MOST_ROWS);
    }
    let places = Places {
        x,
        boxes,
        lines,
        track: TRACK,
        spread: 24.0,
    };
    let ways = ways::ways(&graph, &places);
    let placed = places.boxes.iter().zip(&places.x);
    Plain {
        boxes: placed
            .map(|([width, top, height], x)| [x - width / 2.0, *top, *width, *height])
            .collect(),
        ways: ways
            .iter()
            .map(|way| {
                if way.parts.is_empty() {
                    Vec::new()
                } else {
                    way.corners()
                }
            })
            .collect(),
        crossings: crossings::total(&graph),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    type Graph = (Vec<Vec<Node>>, Vec<[Node; 2]>, Vec<[f32; 2]>);

    /// Rows, links that skip rows or stay in one, and boxes of all sizes.
    fn graphs() -> impl Strategy<Value = Graph> {
        let index = any::<prop::sample::Index>;
        (
            prop::collection::vec(1_usize..6, 1..5),
            prop::collection::vec((index(), index()), 0..20),
            prop::collection::vec((20.0_f32..300.0, 10.0_f32..200.0), 30),
        )
            .prop_map(|(many, links, sizes)| {
                let mut next = 0;
                let rows: Vec<Vec<Node>> = many
                    .iter()
                    .map(|many| {
                        next += many;
                        (next - many..next).collect()
                    })
                    .collect();
                let ends = links.iter().map(|(a, b)| [a.index(next), b.index(next)]);
                let mut links: Vec<[Node; 2]> = ends.filter(|[a, b]| a != b).collect();
                links.sort_by_key(|[a, b]| [*a.min(b), *a.max(b)]);
                links.dedup_by_key(|[a, b]| [(*a).min(*b), (*a).max(*b)]);
                let sizes = sizes.into_iter().take(next).map(|(w, h)| [w, h]);
                (rows, links, sizes.collect())
            })
    }

    fn cross(a: [Point; 2], b: [Point; 2]) -> bool {
        let turn = |from: Point, to: Point, at: Point| {
            let turn = f64::from(to[0] - from[0]) * f64::from(at[1] - from[1])
                - f64::from(to[1] - from[1]) * f64::from(at[0] - from[0]);
            if turn.abs() < 1e-2 {
                0.0
            } else {
                turn.signum()
            }
        };
        turn(a[0], a[1], b[0]) * turn(a[0], a[1], b[1]) < 0.0
            && turn(b[0], b[1], a[0]) * turn(b[0], b[1], a[1]) < 0.0
    }

    /// Pairs of ways that cross anywhere.
    fn seen(ways: &[Vec<Point>]) -> usize {
        let crossed = |a: &Vec<Point>, b: &Vec<Point>| {
            a.windows(2)
                .any(|a| b.windows(2).any(|b| cross([a[0], a[1]], [b[0], b[1]])))
        };
        let pairs = ways.iter().enumerate();
        pairs
            .map(|(at, a)| ways[at + 1..].iter().filter(|b| crossed(a, b)).count())
            .sum()
    }

    /// Whether a way's part runs through the inside of a box.
    fn through(part: [Point; 2], [x, y, w, h]: [f32; 4]) -> bool {
        (1..50).any(|step| {
            let share = step as f32 / 50.0;
            let at = [0, 1].map(|axis| part[0][axis] + (part[1][axis] - part[0][axis]) * share);
            at[0] > x + 0.1 && at[0] < x + w - 0.1 && at[1] > y + 0.1 && at[1] < y + h - 0.1
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(96))]

        #[test]
        fn boxes_are_apart_and_no_link_runs_through_one((rows, links, sizes) in graphs()) {
            let plain = draw(&rows, &links, &sizes);
            for (at, [x, y, w, h]) in plain.boxes.iter().enumerate() {
                prop_assert!(*x > -0.01);
                for [x2, y2, w2, h2] in &plain.boxes[at + 1..] {
                    let apart = x + w <= *x2 || x2 + w2 <= *x || y + h <= *y2 || y2 + h2 <= *y;
                    prop_assert!(apart);
                }
                for way in &plain.ways {
                    for part in way.windows(2) {
                        prop_assert!(!through([part[0], part[1]], plain.boxes[at]), "{way:?}");
                    }
                }
            }
            // The first row is at the bottom.
            for pair in rows.windows(2) {
                prop_assert!(plain.boxes[pair[0][0]][1] > plain.boxes[pair[1][0]][1]);
            }
            for ([from, to], way) in links.iter().zip(&plain.ways) {
                for (node, end) in [(from, way.first()), (to, way.last())] {
                    let [x, y, w, h] = plain.boxes[*node];
                    let end = end.expect("a way has ends");
                    let at_edge = [y, y + h].iter().any(|edge| (edge - end[1]).abs() < 0.01)
                        || [x, x + w].iter().any(|edge| (edge - end[0]).abs() < 0.01);
                    prop_assert!(at_edge && end[0] > x - 0.01 && end[0] < x + w + 0.01);
                }
            }
        }

        #[test]
        fn what_crosses_is_what_is_counted((rows, links, sizes) in graphs()) {
            let plain = draw(&rows, &links, &sizes);
            prop_assert_eq!(seen(&plain.ways), plain.crossings);
        }
    }

    #[test]
    fn a_fan_in_disorder_crosses_as_often_as_is_seen() {
        let rows = vec![vec![0, 1, 2], vec![3, 4, 5]];
        let links: Vec<[Node; 2]> = (0..3).flat_map(|a| (3..6).map(move |b| [a, b])).collect();
        let plain = draw(&rows, &links, &[[100.0, 40.0]; 6]);
        assert_eq!(plain.crossings, 9);
        assert_eq!(seen(&plain.ways), 9);
    }
}
