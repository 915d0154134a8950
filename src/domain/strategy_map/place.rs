//! Moving objectives by hand: one, or several at once as when they are aligned.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::domain::act::Decision;
use crate::domain::change::Change;
use crate::domain::ids::{ObjectiveId, PerspectiveId};
use crate::domain::process::Process;
use crate::domain::refusal::Refusal;
use crate::domain::strategy_map::Objective;

/// Where a hand puts an objective.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectivePlace {
    pub objective: ObjectiveId,
    pub perspective: PerspectiveId,
    /// Its middle, in thousandths of the row's width; `None` leaves it to the layout.
    pub x: Option<i64>,
    /// How many of the objectives that stay in the row stand left of it; where it is not said, as
    /// many as `x` would leave there.
    #[serde(default)]
    pub rank: Option<usize>,
}

/// Moves objectives: each stands in its row where its place says, between those that stay; without a
/// place, in a row that is new to it, at the right end.
pub(crate) fn place(process: &Process, places: Vec<ObjectivePlace>) -> Result<Decision, Refusal> {
    let mut moved: BTreeMap<ObjectiveId, ObjectivePlace> = BTreeMap::new();
    let mut given = Vec::new();
    for to in places {
        process.objectives.get(to.objective).ok_or(Refusal::Gone)?;
        process
            .perspectives
            .get(to.perspective)
            .ok_or(Refusal::Gone)?;
        // Of two places for one objective the last counts.
        given.retain(|id| *id != to.objective);
        given.push(to.objective);
        moved.insert(to.objective, to);
    }
    let rows: BTreeSet<PerspectiveId> = moved.values().map(|to| to.perspective).collect();
    let mut changes = Vec::new();
    for row in rows {
        let here = given
            .iter()
            .filter_map(|id| moved.get(id))
            .filter(|to| to.perspective == row);
        let order = with_moved(process, row, &here.copied().collect::<Vec<_>>());
        changes.extend(renumbered(process, row, &order, |objective| {
            if let Some(to) = moved.get(&objective.id) {
                objective.x = to.x.map(|x| x.clamp(0, 1000));
            }
        }));
    }
    Ok(Decision::of(changes))
}

/// A row's order once some objectives have been moved to it or within it.
fn with_moved(process: &Process, row: PerspectiveId, moved: &[ObjectivePlace]) -> Vec<ObjectiveId> {
    // What only gives up its place keeps its turn.
    let goes = |objective: &Objective| {
        let to = moved.iter().find(|to| to.objective == objective.id);
        to.is_some_and(|to| to.x.is_some())
    };
    let row_objectives = process.objectives_of(row);
    let others: Vec<&&Objective> = row_objectives.iter().filter(|o| !goes(o)).collect();
    let many = i64::try_from(others.len()).unwrap_or(i64::MAX).max(1);
    // Where the others stand: by hand, or spread over the row.
    let left_of = |x: i64| {
        let places = (0..)
            .zip(&others)
            .map(|(at, o)| o.x.unwrap_or((2 * at + 1) * 500 / many));
        places.filter(|place| *place < x).count()
    };
    let mut order: Vec<((usize, u8, i64), ObjectiveId)> = others
        .iter()
        .enumerate()
        .map(|(at, objective)| ((at, 1, 0), objective.id))
        .collect();
    for (turn, to) in (0..).zip(moved) {
        let stays = process
            .objectives
            .get(to.objective)
            .is_some_and(|o| o.perspective == row);
        let at = match (to.rank, to.x) {
            (_, None) if stays => continue,
            (Some(rank), Some(x)) => (rank.min(others.len()), 0, x),
            (None, Some(x)) => (left_of(x), 0, x),
            (_, None) => (others.len(), 2, turn),
        };
        order.push((at, to.objective));
    }
    order.sort_by_key(|(at, _)| *at);
    order.into_iter().map(|(_, id)| id).collect()
}

/// The changes that bring a row into an order, `also` changing what else of each is to change. Those
/// whose position still rises keep it.
pub(super) fn renumbered(
    process: &Process,
    row: PerspectiveId,
    order: &[ObjectiveId],
    also: impl Fn(&mut Objective),
) -> Vec<Change> {
    let mut last = 0;
    let mut changes = Vec::new();
    for old in order.iter().filter_map(|id| process.objectives.get(*id)) {
        let mut new = old.clone();
        also(&mut new);
        if old.perspective != row || old.position <= last {
            new.position = last + 1;
        }
        new.perspective = row;
        last = new.position;
        changes.extend(Change::edit(old, &new));
    }
    changes
}

/// Brings rows into an order; what is not named follows in its own.
pub(crate) fn order(
    process: &Process,
    rows: Vec<(PerspectiveId, Vec<ObjectiveId>)>,
) -> Result<Decision, Refusal> {
    let mut changes = Vec::new();
    for (row, order) in rows {
        process.perspectives.get(row).ok_or(Refusal::Gone)?;
        let there: BTreeSet<ObjectiveId> = process.index().objectives_in(row).collect();
        let mut seen = BTreeSet::new();
        let named = order
            .into_iter()
            .filter(|id| there.contains(id) && seen.insert(*id));
        let mut order: Vec<ObjectiveId> = named.collect();
        order.extend(
            process
                .index()
                .objectives_in(row)
                .filter(|id| !seen.contains(id)),
        );
        changes.extend(renumbered(process, row, &order, |_| {}));
    }
    Ok(Decision::of(changes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::testing::{BLANK, Play};

    #[test]
    fn several_are_moved_in_one_step_and_stand_where_they_were_put() {
        let mut play = Play::on(BLANK);
        let [a, b, c] = [0, 0, 2].map(|row| play.objective(row, "Exportar"));
        let before = play.process.clone();
        let (top, third) = (play.row(0), play.row(2));
        let to = |objective, perspective, x| ObjectivePlace {
            objective,
            perspective,
            x,
            rank: None,
        };
        let places = vec![
            to(b, top, Some(1)),
            to(b, third, Some(-5)),
            to(a, third, None),
            to(c, third, Some(700)),
        ];
        play.act(Action::PlaceObjectives { places });
        let row = play.process.objectives_of(third);
        let found: Vec<_> = row.iter().map(|o| (o.id, o.x)).collect();
        assert_eq!(found, [(b, Some(0)), (c, Some(700)), (a, None)]);
        assert!(play.process.objectives_of(top).is_empty());
        play.assert_sound();
        play.undo().expect("one step back");
        assert_eq!(play.process, before);

        let nowhere = PerspectiveId(uuid::Uuid::nil());
        let places = vec![to(a, top, Some(9)), to(b, nowhere, None)];
        assert_eq!(
            play.refuse(Action::PlaceObjectives { places }),
            Refusal::Gone
        );
    }

    #[test]
    fn a_place_is_between_those_that_stay() {
        let mut play = Play::on(BLANK);
        let [a, b, c, d] = [0; 4].map(|row| play.objective(row, "Exportar"));
        let row = play.row(0);
        let order =
            |play: &Play| -> Vec<ObjectiveId> { play.process.index().objectives_in(row).collect() };
        let place = |objective, x, rank| Action::PlaceObjectives {
            places: vec![ObjectivePlace {
                objective,
                perspective: row,
                x: Some(x),
                rank,
            }],
        };
        // The others stand at 167, 500 and 833.
        play.act(place(a, 600, None));
        assert_eq!(order(&play), [b, c, a, d]);
        // Where the screen shows another order than the thousandths, the screen is right.
        play.act(place(d, 600, Some(0)));
        assert_eq!(order(&play), [d, b, c, a]);
        let rows = vec![(row, vec![c, b])];
        play.act(Action::OrderObjectives { rows });
        assert_eq!(order(&play), [c, b, d, a]);
        play.assert_sound();
    }
}
