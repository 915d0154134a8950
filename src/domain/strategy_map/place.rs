//! Moving objectives by hand: one, or several at once as when they are aligned.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::act::Decision;
use crate::domain::change::Change;
use crate::domain::ids::{ObjectiveId, PerspectiveId};
use crate::domain::process::Process;
use crate::domain::refusal::Refusal;

/// Where a hand puts an objective.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectivePlace {
    pub objective: ObjectiveId,
    pub perspective: PerspectiveId,
    /// Its middle, in thousandths of the row's width; `None` leaves it to the layout.
    pub x: Option<i64>,
}

/// Moves objectives; in a row that is new to them they stand at its right end, in the order given.
pub(crate) fn place(process: &Process, places: Vec<ObjectivePlace>) -> Result<Decision, Refusal> {
    // Of two places for one objective the last counts.
    let numbered = places.iter().enumerate();
    let last: BTreeMap<_, _> = numbered.map(|(n, to)| (to.objective, n)).collect();
    let mut ends: BTreeMap<PerspectiveId, i64> = BTreeMap::new();
    let mut changes = Vec::new();
    for (n, to) in places.into_iter().enumerate() {
        let old = process.objectives.get(to.objective).ok_or(Refusal::Gone)?;
        let row = process.perspectives.get(to.perspective);
        let row = row.ok_or(Refusal::Gone)?.id;
        if last.get(&to.objective) != Some(&n) {
            continue;
        }
        let mut new = old.clone();
        if row != old.perspective {
            let end = ends.entry(row);
            let end = end.or_insert_with(|| process.index().last_in_row(row));
            *end += 1;
            new.position = *end;
            new.perspective = row;
        }
        new.x = to.x.map(|x| x.clamp(0, 1000));
        changes.extend(Change::edit(old, &new));
    }
    Ok(Decision::of(changes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::testing::{BLANK, Play};

    #[test]
    fn several_are_moved_in_one_step_and_stand_at_the_end_of_their_new_row() {
        let mut play = Play::on(BLANK);
        let [a, b, c] = [0, 0, 2].map(|row| play.objective(row, "Exportar"));
        let before = play.process.clone();
        let (top, third) = (play.row(0), play.row(2));
        let to = |objective, perspective, x| ObjectivePlace {
            objective,
            perspective,
            x,
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
        assert_eq!(found, [(c, Some(700)), (b, Some(0)), (a, None)]);
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
}
