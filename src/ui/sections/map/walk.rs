//! Where the arrow keys lead: from box to box, and to rows that have none.

use egui::Rect;

use crate::domain::Process;
use crate::domain::ids::{ObjectiveId, PerspectiveId};

use super::chart::{Chart, Way};

/// A stop of the arrow keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Spot {
    /// A perspective's row itself: its name can be changed, and objectives added to it.
    Row(PerspectiveId),
    Box(ObjectiveId),
}

type Placed = (ObjectiveId, Rect);

/// The rows from the top down with their boxes.
pub struct Walk {
    rows: Vec<(PerspectiveId, Vec<Placed>)>,
}

impl Walk {
    pub fn over(chart: &Chart, process: &Process) -> Self {
        let mut rows: Vec<(PerspectiveId, Vec<_>)> =
            chart.bands().map(|(id, _)| (id, Vec::new())).collect();
        for b in chart.boxes() {
            let objective = process.objectives.get(b.objective);
            let row = objective.map(|objective| objective.perspective);
            if let Some((_, boxes)) = rows.iter_mut().find(|(id, _)| Some(*id) == row) {
                boxes.push((b.objective, b.rect));
            }
        }
        Self { rows }
    }

    /// The stop after `from` in a direction; from nowhere the first one.
    pub fn next(&self, from: Option<Spot>, way: Way) -> Option<Spot> {
        match from {
            None => self.first(),
            Some(Spot::Box(objective)) => self.after_box(objective, way),
            Some(Spot::Row(row)) => self.after_row(row, way),
        }
    }

    /// The box beside another one in its line.
    pub fn beside(&self, objective: ObjectiveId, way: Way) -> Option<ObjectiveId> {
        let (_, boxes, here) = self.find(objective)?;
        let away = |rect: &Rect| match way {
            Way::Left => here.center().x - rect.center().x,
            _ => rect.center().x - here.center().x,
        };
        boxes
            .iter()
            .filter(|(_, rect)| same_line(rect, &here) && away(rect) > 0.0)
            .min_by(|a, b| away(&a.1).total_cmp(&away(&b.1)))
            .map(|(id, _)| *id)
    }

    /// The row above or below another one.
    pub fn row_beside(&self, row: PerspectiveId, way: Way) -> Option<PerspectiveId> {
        let place = self.place(row)?;
        let next = match way {
            Way::Up => place.checked_sub(1)?,
            _ => place + 1,
        };
        self.rows.get(next).map(|(id, _)| *id)
    }

    fn first(&self) -> Option<Spot> {
        let boxes = self.rows.iter().find_map(|(_, boxes)| boxes.first());
        let row = self.rows.first().map(|(id, _)| Spot::Row(*id));
        boxes.map(|(id, _)| Spot::Box(*id)).or(row)
    }

    fn after_box(&self, objective: ObjectiveId, way: Way) -> Option<Spot> {
        let (row, boxes, here) = self.find(objective)?;
        match way {
            Way::Left => Some(
                self.beside(objective, way)
                    .map_or(Spot::Row(row), Spot::Box),
            ),
            Way::Right => self.beside(objective, way).map(Spot::Box),
            Way::Up | Way::Down => {
                let in_row: Vec<_> = boxes
                    .iter()
                    .filter(|(_, rect)| !same_line(rect, &here) && lies(rect, &here, way))
                    .copied()
                    .collect();
                nearest(&in_row, here).map(Spot::Box).or_else(|| {
                    let next = self.row_beside(row, way)?;
                    Some(self.enter(next, here))
                })
            }
        }
    }

    fn after_row(&self, row: PerspectiveId, way: Way) -> Option<Spot> {
        let place = self.place(row)?;
        let boxes = &self.rows[place].1;
        match way {
            Way::Left => None,
            Way::Right => boxes
                .iter()
                .min_by(|a, b| a.1.left().total_cmp(&b.1.left()))
                .map(|(id, _)| Spot::Box(*id)),
            // Along the names while they lead somewhere, else back among the boxes.
            Way::Up | Way::Down => {
                let next = self.row_beside(row, way)?;
                if boxes.is_empty() {
                    let left = Rect::from_min_size(egui::Pos2::ZERO, egui::Vec2::ZERO);
                    Some(self.enter(next, left))
                } else {
                    Some(Spot::Row(next))
                }
            }
        }
    }

    /// The box of a row that is nearest to where one comes from, or the row when it is empty.
    fn enter(&self, row: PerspectiveId, from: Rect) -> Spot {
        let boxes = self.place(row).map_or(&[][..], |place| &self.rows[place].1);
        nearest(boxes, from).map_or(Spot::Row(row), Spot::Box)
    }

    fn place(&self, row: PerspectiveId) -> Option<usize> {
        self.rows.iter().position(|(id, _)| *id == row)
    }

    fn find(&self, objective: ObjectiveId) -> Option<(PerspectiveId, &[Placed], Rect)> {
        self.rows.iter().find_map(|(row, boxes)| {
            let (_, rect) = boxes.iter().find(|(id, _)| *id == objective)?;
            Some((*row, boxes.as_slice(), *rect))
        })
    }
}

/// Lines first, then what is nearest in the line.
fn nearest(boxes: &[Placed], from: Rect) -> Option<ObjectiveId> {
    let away = |rect: &Rect| {
        let there = rect.center() - from.center();
        4.0 * there.y.abs() + there.x.abs()
    };
    boxes
        .iter()
        .min_by(|a, b| away(&a.1).total_cmp(&away(&b.1)))
        .map(|(id, _)| *id)
}

fn same_line(a: &Rect, b: &Rect) -> bool {
    a.top() < b.bottom() && b.top() < a.bottom()
}

fn lies(rect: &Rect, from: &Rect, way: Way) -> bool {
    match way {
        Way::Up => rect.center().y < from.center().y,
        _ => rect.center().y > from.center().y,
    }
}

#[cfg(test)]
mod tests {
    use egui::{pos2, vec2};
    use uuid::Uuid;

    use super::*;

    fn objective(n: u128) -> ObjectiveId {
        ObjectiveId(Uuid::from_u128(n))
    }

    fn row(n: u128) -> PerspectiveId {
        PerspectiveId(Uuid::from_u128(n))
    }

    /// Two boxes above an empty row, and under it a row of two lines.
    fn walk() -> Walk {
        let at = |n, x, y| {
            (
                objective(n),
                Rect::from_min_size(pos2(x, y), vec2(80.0, 40.0)),
            )
        };
        Walk {
            rows: vec![
                (row(1), vec![at(1, 100.0, 0.0), at(2, 300.0, 0.0)]),
                (row(2), vec![]),
                (
                    row(3),
                    vec![
                        at(3, 100.0, 200.0),
                        at(4, 300.0, 200.0),
                        at(5, 120.0, 250.0),
                    ],
                ),
            ],
        }
    }

    fn check(from: Spot, way: Way, expected: Option<Spot>) {
        assert_eq!(walk().next(Some(from), way), expected, "{from:?} {way:?}");
    }

    #[test]
    fn an_empty_row_is_a_stop_between_the_others() {
        check(Spot::Box(objective(2)), Way::Down, Some(Spot::Row(row(2))));
        check(Spot::Row(row(2)), Way::Down, Some(Spot::Box(objective(3))));
        check(Spot::Row(row(2)), Way::Up, Some(Spot::Box(objective(1))));
        check(Spot::Box(objective(3)), Way::Up, Some(Spot::Row(row(2))));
    }

    #[test]
    fn a_row_is_left_of_its_boxes_and_its_lines_are_passed_one_by_one() {
        check(Spot::Box(objective(1)), Way::Left, Some(Spot::Row(row(1))));
        check(Spot::Row(row(1)), Way::Right, Some(Spot::Box(objective(1))));
        check(Spot::Row(row(1)), Way::Down, Some(Spot::Row(row(2))));
        check(
            Spot::Box(objective(4)),
            Way::Down,
            Some(Spot::Box(objective(5))),
        );
        check(
            Spot::Box(objective(5)),
            Way::Up,
            Some(Spot::Box(objective(3))),
        );
        check(Spot::Box(objective(4)), Way::Right, None);
        assert_eq!(walk().next(None, Way::Down), Some(Spot::Box(objective(1))));
    }
}
