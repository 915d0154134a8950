//! The order of boxes within their rows: by barycentres, keeping whichever order crosses least.

use std::collections::BTreeMap;

use crate::domain::ids::{ObjectiveId, PerspectiveId};
use crate::domain::process::Process;

/// Down and up over all rows this many times; more seldom finds better on maps of this size.
const SWEEPS: usize = 12;

type Orders = BTreeMap<PerspectiveId, Vec<ObjectiveId>>;

struct Graph<'a> {
    process: &'a Process,
    rows: Vec<Vec<ObjectiveId>>,
    /// Row, and place from 0 to 1 within it.
    at: BTreeMap<ObjectiveId, (usize, f32)>,
    neighbours: BTreeMap<ObjectiveId, Vec<ObjectiveId>>,
}

/// Each row's objectives from left to right. What a hand placed stands where the hand put it; the
/// others keep the order that they were given unless another crosses less.
#[must_use]
pub fn order(process: &Process) -> Orders {
    let perspectives = process.perspectives_in_order();
    let mut graph = Graph {
        process,
        rows: perspectives
            .iter()
            .map(|row| process.objectives_of(row.id).iter().map(|o| o.id).collect())
            .collect(),
        at: BTreeMap::new(),
        neighbours: BTreeMap::new(),
    };
    for link in process.links.iter() {
        graph.neighbours.entry(link.from).or_default().push(link.to);
        graph.neighbours.entry(link.to).or_default().push(link.from);
    }
    for row in 0..graph.rows.len() {
        graph.spread(row);
        // The hand's places count from the start.
        graph.sort(row, |_| true);
    }
    let mut best = graph.rows.clone();
    let mut fewest = graph.crossings();
    for sweep in 0..SWEEPS {
        if fewest == 0 {
            break;
        }
        let downwards = sweep % 2 == 0;
        for step in 0..graph.rows.len() {
            let row = if downwards {
                step
            } else {
                graph.rows.len() - 1 - step
            };
            graph.sort(
                row,
                |other| if downwards { other < row } else { other > row },
            );
        }
        let crossings = graph.crossings();
        if crossings < fewest {
            fewest = crossings;
            best.clone_from(&graph.rows);
        }
    }
    perspectives.iter().map(|row| row.id).zip(best).collect()
}

impl Graph<'_> {
    fn by_hand(&self, id: ObjectiveId) -> Option<f32> {
        #[expect(clippy::cast_precision_loss, reason = "thousandths, 0 to 1000")]
        self.process
            .objectives
            .get(id)?
            .x
            .map(|x| x as f32 / 1000.0)
    }

    /// Notes where the objectives of a row stand.
    #[expect(clippy::cast_precision_loss, reason = "a row's places")]
    fn spread(&mut self, row: usize) {
        let many = self.rows[row].len() as f32;
        for (place, &id) in self.rows[row].iter().enumerate() {
            let at = self.by_hand(id).unwrap_or((place as f32 + 0.5) / many);
            self.at.insert(id, (row, at));
        }
    }

    /// Sorts a row by its neighbours in the rows that `counts` names; what a hand placed takes the
    /// place in the row that is nearest to where the hand put it.
    fn sort(&mut self, row: usize, counts: impl Fn(usize) -> bool) {
        let (mut held, mut free) = (Vec::new(), Vec::new());
        for &id in &self.rows[row] {
            match self.by_hand(id) {
                Some(x) => held.push((x, id)),
                None => free.push((self.key(id, row, &counts), id)),
            }
        }
        // Stable: equals keep their order.
        held.sort_by(|a, b| a.0.total_cmp(&b.0));
        free.sort_by(|a, b| a.0.total_cmp(&b.0));
        let many = self.rows[row].len();
        let mut places: Vec<Option<ObjectiveId>> = vec![None; many];
        let mut from = 0;
        for (at, (x, id)) in held.iter().enumerate() {
            let last = many - (held.len() - at);
            let place = nearest_place(*x, many).clamp(from, last);
            places[place] = Some(*id);
            from = place + 1;
        }
        let mut free = free.into_iter().map(|(_, id)| id);
        self.rows[row] = places
            .into_iter()
            .filter_map(|held| held.or_else(|| free.next()))
            .collect();
        self.spread(row);
    }

    #[expect(clippy::cast_precision_loss, reason = "a box's links")]
    fn key(&self, id: ObjectiveId, row: usize, counts: impl Fn(usize) -> bool) -> f32 {
        let places: Vec<f32> = self
            .neighbours
            .get(&id)
            .into_iter()
            .flatten()
            .filter_map(|other| self.at.get(other))
            .filter(|(other_row, _)| *other_row != row && counts(*other_row))
            .map(|(_, x)| *x)
            .collect();
        if places.is_empty() {
            self.at.get(&id).map_or(0.5, |(_, x)| *x)
        } else {
            places.iter().sum::<f32>() / places.len() as f32
        }
    }

    /// How many pairs of links cross when drawn straight.
    #[expect(clippy::cast_precision_loss, reason = "the map's rows")]
    fn crossings(&self) -> usize {
        let place = |id| self.at.get(&id).map(|(row, x)| [*x, *row as f32]);
        let lines: Vec<_> = self
            .process
            .links
            .iter()
            .filter_map(|link| Some((place(link.from)?, place(link.to)?)))
            .collect();
        lines
            .iter()
            .enumerate()
            .map(|(at, a)| lines[at + 1..].iter().filter(|b| cross(a, b)).count())
            .sum()
    }
}

/// The place, of `many` evenly spread ones, that is nearest to `x` of the row's width.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a row's places"
)]
fn nearest_place(x: f32, many: usize) -> usize {
    (x * many as f32 - 0.5).round().max(0.0) as usize
}

type Line = ([f32; 2], [f32; 2]);

fn cross(a: &Line, b: &Line) -> bool {
    let side = |line: &Line, point: [f32; 2]| {
        let (from, to) = line;
        let turn =
            (to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]);
        // Lines that meet at an end do not cross.
        if turn.abs() < 1e-6 {
            0.0
        } else {
            turn.signum()
        }
    };
    side(a, b.0) * side(a, b.1) < 0.0 && side(b, a.0) * side(b, a.1) < 0.0
}
