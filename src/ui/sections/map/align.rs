//! Where several boxes go when they are aligned, moved together or let go: one act each.

use std::collections::{BTreeMap, BTreeSet};

use egui::{Pos2, Rect, pos2};

use crate::domain::Action;
use crate::domain::ids::{ObjectiveId, PerspectiveId};
use crate::domain::strategy_map::{Objective, ObjectivePlace};
use crate::ui::context::{Context, Outbox};

use super::MapPanel;
use super::chart::{Chart, Way};
use super::walk::Walk;

/// Between boxes that would else lie over each other.
const GAP: f32 = 14.0;

/// What boxes are aligned by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    Left,
    Middle,
    Right,
    /// Evenly between the outermost ones of each row.
    Spread,
}

/// A box with the row that it is in.
#[derive(Clone, Copy, Debug)]
struct Placed {
    objective: ObjectiveId,
    row: PerspectiveId,
    rect: Rect,
}

/// The middles of the boxes once they are aligned, row by row.
fn middles(boxes: &[Placed], align: Align) -> Vec<(Placed, f32)> {
    let least = boxes
        .iter()
        .map(|b| b.rect.left())
        .fold(f32::INFINITY, f32::min);
    let most = boxes
        .iter()
        .map(|b| b.rect.right())
        .fold(f32::NEG_INFINITY, f32::max);
    let mut rows: BTreeMap<PerspectiveId, Vec<Placed>> = BTreeMap::new();
    for b in boxes {
        rows.entry(b.row).or_default().push(*b);
    }
    let mut aligned = Vec::new();
    for row in rows.values_mut() {
        row.sort_by(|a, b| a.rect.center().x.total_cmp(&b.rect.center().x));
        let Some((first, end)) = row.first().zip(row.last()) else {
            continue;
        };
        #[expect(clippy::cast_precision_loss, reason = "a row's boxes")]
        let gaps = row.len().saturating_sub(1).max(1) as f32;
        let width: f32 = row.iter().map(|b| b.rect.width()).sum();
        let packed = width + GAP * if row.len() > 1 { gaps } else { 0.0 };
        let (mut x, gap) = match align {
            Align::Left => (least, GAP),
            Align::Middle => (f32::midpoint(least, most) - packed / 2.0, GAP),
            Align::Right => (most - packed, GAP),
            Align::Spread => {
                let whole = end.rect.right() - first.rect.left();
                (first.rect.left(), ((whole - width) / gaps).max(GAP))
            }
        };
        for b in row {
            aligned.push((*b, x + b.rect.width() / 2.0));
            x += b.rect.width() + gap;
        }
    }
    aligned
}

/// Aligns the chosen boxes.
pub fn align(panel: &MapPanel, align: Align, cx: Context, out: &mut Outbox) {
    let Some(chart) = &panel.chart else { return };
    let moved = panel.chosen(cx);
    let boxes = placed(chart, &moved, cx);
    let places = middles(&boxes, align)
        .into_iter()
        .map(|(b, middle)| ObjectivePlace {
            objective: b.objective,
            perspective: b.row,
            x: Some(chart.thousandths(middle)),
            rank: Some(rank(
                chart,
                cx,
                b.row,
                &moved,
                pos2(middle, b.rect.center().y),
            )),
        })
        .collect();
    out.act(Action::PlaceObjectives { places });
}

/// Gives the chosen boxes, or all when none is chosen, back their automatic places.
pub fn let_go(panel: &MapPanel, cx: Context, out: &mut Outbox) {
    let places: Vec<_> = held(panel, cx)
        .map(|objective| ObjectivePlace {
            objective: objective.id,
            perspective: objective.perspective,
            x: None,
            rank: None,
        })
        .collect();
    if !places.is_empty() {
        out.act(Action::PlaceObjectives { places });
    }
}

/// Whether a hand has put any of the chosen boxes, or of all when none is chosen.
pub fn is_held(panel: &MapPanel, cx: Context) -> bool {
    held(panel, cx).next().is_some()
}

/// Those of the chosen objectives, or of all when none is chosen, that a hand has put somewhere.
fn held<'a>(panel: &MapPanel, cx: Context<'a>) -> impl Iterator<Item = &'a Objective> {
    let chosen: BTreeSet<ObjectiveId> = panel.chosen(cx).into_iter().collect();
    cx.process
        .index()
        .held_objectives()
        .filter(move |id| chosen.is_empty() || chosen.contains(id))
        .filter_map(|id| cx.process.objectives.get(id))
}

/// Moves the chosen boxes by a key: sideways past their neighbour, or to the next row.
pub fn step(panel: &MapPanel, way: Way, cx: Context, out: &mut Outbox) {
    let Some(chart) = &panel.chart else { return };
    let walk = Walk::over(chart, cx.process);
    let chosen = panel.chosen(cx);
    let places = match (way, chosen.as_slice()) {
        (Way::Up | Way::Down, _) => to_row(&walk, &chosen, way, cx),
        (_, [one]) => past(chart, *one, way, cx).into_iter().collect(),
        _ => Vec::new(),
    };
    if !places.is_empty() {
        out.act(Action::PlaceObjectives { places });
    }
}

fn to_row(walk: &Walk, chosen: &[ObjectiveId], way: Way, cx: Context) -> Vec<ObjectivePlace> {
    let moved = chosen.iter().map(|id| {
        let objective = cx.process.objectives.get(*id)?;
        Some(ObjectivePlace {
            objective: *id,
            perspective: walk.row_beside(objective.perspective, way)?,
            x: objective.x,
            rank: None,
        })
    });
    // All or none: a group keeps its shape.
    moved.collect::<Option<Vec<_>>>().unwrap_or_default()
}

/// The box on the other side of its neighbour in the row.
fn past(chart: &Chart, one: ObjectiveId, way: Way, cx: Context) -> Option<ObjectivePlace> {
    let row = cx.process.objectives.get(one)?.perspective;
    let order = cx.process.objectives_of(row);
    let here = order.iter().position(|objective| objective.id == one)?;
    let there = match way {
        Way::Left => here.checked_sub(1)?,
        _ => here + 1,
    };
    let neighbour = order.get(there)?.id;
    Some(ObjectivePlace {
        objective: one,
        perspective: row,
        x: Some(chart.thousandths(chart.box_of(neighbour)?.rect.center().x)),
        rank: Some(there),
    })
}

/// How many of a row's boxes that are not moved stand left of a place, whichever line they are in: a
/// full row's boxes go into its lines in turn.
pub fn rank(
    chart: &Chart,
    cx: Context,
    row: PerspectiveId,
    moved: &[ObjectiveId],
    at: Pos2,
) -> usize {
    let row_objectives = cx.process.objectives_of(row);
    let others = row_objectives.iter().filter(|o| !moved.contains(&o.id));
    others
        .filter_map(|objective| chart.box_of(objective.id))
        .filter(|b| b.rect.center().x < at.x)
        .count()
}

fn placed(chart: &Chart, objectives: &[ObjectiveId], cx: Context) -> Vec<Placed> {
    objectives
        .iter()
        .filter_map(|id| {
            Some(Placed {
                objective: *id,
                row: cx.process.objectives.get(*id)?.perspective,
                rect: chart.box_of(*id)?.rect,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use egui::{pos2, vec2};
    use uuid::Uuid;

    use super::*;

    fn at(n: u128, row: u128, left: f32) -> Placed {
        Placed {
            objective: ObjectiveId(Uuid::from_u128(n)),
            row: PerspectiveId(Uuid::from_u128(row)),
            rect: Rect::from_min_size(pos2(left, 0.0), vec2(100.0, 40.0)),
        }
    }

    fn check(align: Align, expected: &[(u128, f32)]) {
        let boxes = [
            at(1, 1, 300.0),
            at(2, 1, 40.0),
            at(3, 1, 700.0),
            at(4, 2, 500.0),
        ];
        let found: Vec<(u128, f32)> = middles(&boxes, align)
            .into_iter()
            .map(|(b, middle)| (b.objective.0.as_u128(), middle))
            .collect();
        assert_eq!(found, expected, "{align:?}");
    }

    #[test]
    fn boxes_of_a_row_stand_side_by_side_and_rows_under_each_other() {
        check(Align::Left, &[(2, 90.0), (1, 204.0), (3, 318.0), (4, 90.0)]);
        check(
            Align::Right,
            &[(2, 522.0), (1, 636.0), (3, 750.0), (4, 750.0)],
        );
        check(
            Align::Middle,
            &[(2, 306.0), (1, 420.0), (3, 534.0), (4, 420.0)],
        );
        check(
            Align::Spread,
            &[(2, 90.0), (1, 420.0), (3, 750.0), (4, 550.0)],
        );
    }
}
