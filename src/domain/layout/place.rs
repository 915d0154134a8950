//! From ordered rows to boxes: as wide as the fullest line allows, under what they are linked with,
//! hand-placed ones where they were put.

use crate::domain::ids::PerspectiveId;
use crate::domain::layout::layered::Node;
use crate::domain::layout::layered::arcs::{self, Side};
use crate::domain::layout::layered::fit::{Wish, fit};
use crate::domain::layout::layered::ports;
use crate::domain::layout::layered::settle::Room;
use crate::domain::layout::layered::ways::Places;
use crate::domain::layout::tiers::Tiers;
use crate::domain::layout::{Band, MapBox, MapLayout, Sizes};
use crate::domain::strategy_map::Objective;

/// How much the place counts that a hand gave, or that a box has had, against one of its own.
const BY_HAND: f32 = 1e6;
const KEPT: f32 = 1e3;

/// Gaps between boxes grow up to this many times where the place is wide.
const LOOSEST: f32 = 4.0;

/// Maps of more nodes than this are packed once, not as loosely as they fit.
const LOOSENED: usize = 1_500;

/// A track of arcs, as a part of the gap between boxes.
const TRACK: f32 = 0.8;

/// How far a link runs straight before it ends, for its arrowhead, as a part of the gap between
/// boxes.
const HEAD: f32 = 0.8;

/// The most between two ends at an edge, as a part of the gap between boxes.
const SPREAD: f32 = 1.6;

/// How high a row without boxes is, as a part of the narrowest box.
const EMPTY: f32 = 0.4;

/// What is placed: `objectives` by their numbers, and where a box has been so far.
pub(super) struct Placing<'a> {
    pub(super) rows: &'a [PerspectiveId],
    pub(super) objectives: &'a [&'a Objective],
    pub(super) tiers: &'a Tiers,
    pub(super) sizes: &'a Sizes<'a>,
    pub(super) kept: &'a dyn Fn(&Objective) -> Option<f32>,
}

impl Placing<'_> {
    /// The boxes, and what the links' ways need to know of them.
    pub(super) fn place(&self) -> (MapLayout, Places) {
        let graph = &self.tiers.graph;
        let x = self.columns();
        let width = self.tiers.box_width;
        let mut map = MapLayout {
            width: self.tiers.width,
            ..MapLayout::default()
        };
        let mut boxes = vec![[0.0; 3]; self.objectives.len()];
        let mut lines = Vec::with_capacity(graph.layers().len());
        let track = self.sizes.box_gap * TRACK;
        let arrivals = graph.arrivals();
        let mut y = 0.0;
        for (row, perspective) in self.rows.iter().enumerate() {
            let top = y;
            y += self.sizes.band_padding;
            let layers = self.tiers.row_of.iter().enumerate();
            let mut layers = layers
                .filter(|(_, of)| **of == row)
                .map(|(layer, _)| layer)
                .peekable();
            while let Some(layer) = layers.next() {
                let line = y;
                y += arcs::tracks(graph, layer, Side::Above) * track;
                let nodes = graph.layers()[layer]
                    .iter()
                    .filter(|node| graph.is_box(**node));
                let heights = nodes
                    .clone()
                    .map(|node| (self.sizes.height)(self.objectives[*node], width));
                let height = heights.fold(0.0, f32::max);
                for &node in nodes {
                    boxes[node] = [width, y, height];
                    map.boxes.push(MapBox {
                        objective: self.objectives[node].id,
                        tier: layer,
                        x: x[node] - width / 2.0,
                        y,
                        width,
                        height,
                    });
                }
                y += height + arcs::tracks(graph, layer, Side::Below) * track;
                let [above, below] = arrivals[layer];
                let head = (self.sizes.box_gap * HEAD).min(self.sizes.row_gap * 0.25);
                let straight = |arrives: bool| if arrives { head } else { 0.0 };
                lines.push([line - straight(above), y + straight(below)]);
                if layers.peek().is_some() {
                    y += if graph.links_under(layer) > 0 {
                        self.sizes.tier_gap.max(self.sizes.row_gap * 0.7)
                    } else {
                        self.sizes.tier_gap
                    };
                }
            }
            if map.boxes.last().is_none_or(|last| last.y < top) {
                // A row without boxes is still read, and added to.
                y += self.sizes.least_box * EMPTY;
            }
            y += self.sizes.band_padding;
            map.bands.push(Band {
                perspective: *perspective,
                y: top,
                height: y - top,
            });
            y += self.sizes.row_gap;
        }
        map.height = (y - self.sizes.row_gap).max(0.0);
        let places = Places {
            x,
            boxes,
            lines,
            track,
            spread: self.sizes.box_gap * SPREAD,
        };
        (map, places)
    }

    /// The middle of each node.
    fn columns(&self) -> Vec<f32> {
        let graph = &self.tiers.graph;
        let (mut x, times) = self.loosest();
        self.settle(&mut x, times);
        let all = self.objectives.iter();
        let places: Vec<Option<(f32, f32)>> = all.map(|objective| self.given(objective)).collect();
        let given = |node: Node| places.get(node).copied().flatten();
        // Lanes follow the boxes that their links join: first the boxes are placed, then the lanes.
        for pass in 0..2 {
            if pass > 0 {
                graph.straighten_lanes(&mut x);
            }
            for layer in 0..graph.layers().len() {
                self.fit_line(layer, &mut x, &given, pass);
            }
            if places.iter().all(Option::is_none) {
                break;
            }
        }
        x
    }

    fn fit_line(
        &self,
        layer: usize,
        x: &mut [f32],
        given: &dyn Fn(Node) -> Option<(f32, f32)>,
        pass: usize,
    ) {
        let graph = &self.tiers.graph;
        let nodes = &graph.layers()[layer];
        let half = |node: Node| self.half(node);
        let mut before: Option<Node> = None;
        let wishes: Vec<Wish> = nodes
            .iter()
            .map(|&node| {
                let apart = before.map_or(half(node), |other| {
                    half(other) + half(node) + self.tiers.gaps.between(graph, [other, node])
                });
                before = Some(node);
                let (at, weight) = match given(node) {
                    Some(given) if pass == 0 => given,
                    Some((_, weight)) => (x[node], weight),
                    None if graph.is_box(node) => (x[node], 1.0),
                    None => (x[node], if pass == 0 { 0.01 } else { 1.0 }),
                };
                Wish { at, weight, apart }
            })
            .collect();
        let last = nodes.last().map_or(0.0, |node| half(*node));
        let middles = fit(&wishes, self.tiers.width - last);
        for (node, middle) in nodes.iter().zip(middles) {
            x[*node] = middle;
        }
    }

    /// Half of what a node takes of its line: lanes are no wider than a link.
    fn half(&self, node: Node) -> f32 {
        if self.tiers.graph.is_box(node) {
            self.tiers.box_width / 2.0
        } else {
            0.0
        }
    }

    /// Where a hand put a box, or where it has been, with what that counts.
    fn given(&self, objective: &Objective) -> Option<(f32, f32)> {
        let by_hand = objective
            .x
            .map(|x| (x as f32 / 1000.0 * self.tiers.width, BY_HAND));
        by_hand.or_else(|| (self.kept)(objective).map(|x| (x, KEPT)))
    }

    /// Draws the rows towards each other, gaps being `times` as wide as they must be: first middle to
    /// middle, then so that links run straight from where they leave to where they end.
    fn settle(&self, x: &mut [f32], times: f32) {
        let graph = &self.tiers.graph;
        let half = |node: Node| self.half(node);
        let gap = |pair: [Node; 2]| self.tiers.gaps.between(graph, pair) * times;
        let room = Room {
            width: self.tiers.width,
            half: &half,
            gap: &gap,
            port: &|_, _| 0.0,
        };
        graph.settle(x, &room);
        if graph.nodes() > LOOSENED {
            return;
        }
        let places = Places {
            x: x.to_vec(),
            boxes: vec![[self.tiers.box_width, 0.0, 0.0]; self.objectives.len()],
            lines: Vec::new(),
            track: 0.0,
            spread: self.sizes.box_gap * SPREAD,
        };
        let ports = ports::leanings(graph, &places);
        let port = |node: Node, to: Node| ports.get(&[node, to]).copied().unwrap_or(0.0);
        graph.settle(
            x,
            &Room {
                port: &port,
                ..room
            },
        );
    }

    /// The columns with the widest gaps that still fit, in the middle of the place, and how many
    /// times as wide as they must be the gaps are.
    fn loosest(&self) -> (Vec<f32>, f32) {
        let graph = &self.tiers.graph;
        let half = |node: Node| self.half(node);
        let columns = |times: f32| {
            let x = graph.columns(&|left, right| {
                let gap = self.tiers.gaps.between(graph, [left, right]);
                half(left) + half(right) + gap * times
            });
            let ends = x
                .iter()
                .enumerate()
                .map(|(node, x)| (x - half(node), x + half(node)));
            let (least, most) = ends.fold(
                (f32::INFINITY, f32::NEG_INFINITY),
                |(least, most), (a, b)| (least.min(a), most.max(b)),
            );
            (x, least, (most - least).max(0.0))
        };
        let (mut best, mut loosest) = (columns(1.0), LOOSEST);
        let mut fits = 1.0;
        if graph.nodes() <= LOOSENED {
            for _ in 0..5 {
                let times = f32::midpoint(fits, loosest);
                let tried = columns(times);
                if tried.2 <= self.tiers.width {
                    (best, fits) = (tried, times);
                } else {
                    loosest = times;
                }
            }
        }
        let (mut x, least, wide) = best;
        let squeeze = (self.tiers.width / wide.max(1.0)).min(1.0);
        let free = (self.tiers.width - wide * squeeze) / 2.0;
        for x in &mut x {
            *x = (*x - least) * squeeze + free;
        }
        (x, fits)
    }
}
