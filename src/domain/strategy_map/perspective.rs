//! *Perspectiva*: a row of the map, added, renamed, moved and removed by the room.

use serde::{Deserialize, Serialize};

use crate::domain::act::{Decision, Mint};
use crate::domain::agenda::Step;
use crate::domain::change::Change;
use crate::domain::ids::PerspectiveId;
use crate::domain::process::{Entity, Process};
use crate::domain::refusal::Refusal;
use crate::domain::rows::{Record, in_order};

/// *Perspectiva*: a row of the map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Perspective {
    pub id: PerspectiveId,
    /// Its place from the top, from 1.
    pub position: i64,
    pub name: String,
}

/// What can be edited of a perspective.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PerspectiveEdit {
    Name(String),
}

impl Record for Perspective {
    const ENTITY: Entity = Entity::Perspective;
    type Id = PerspectiveId;

    fn id(&self) -> PerspectiveId {
        self.id
    }
}

impl Process {
    /// The perspectives from the top row down.
    #[must_use]
    pub fn perspectives_in_order(&self) -> Vec<&Perspective> {
        in_order(self.perspectives.iter(), |row| row.position)
    }
}

/// Adds a row below the last.
pub(crate) fn add_perspective(
    process: &Process,
    name: &str,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    let last = process.perspectives.iter().map(|row| row.position).max();
    let row = Perspective {
        id: mint.id(),
        position: last.unwrap_or(0) + 1,
        name: Refusal::unless_empty(name)?,
    };
    Ok(Decision::making(row.id, vec![Change::make(&row)]))
}

/// Edits a row.
pub(crate) fn edit_perspective(
    process: &Process,
    id: PerspectiveId,
    edit: PerspectiveEdit,
) -> Result<Decision, Refusal> {
    let old = process.perspectives.get(id).ok_or(Refusal::Gone)?;
    let mut new = old.clone();
    match edit {
        PerspectiveEdit::Name(name) => new.name = Refusal::unless_empty(&name)?,
    }
    Ok(Decision::editing(old, &new))
}

/// Changes places with the next row, its objectives with it; at the end nothing changes.
pub(crate) fn shift_perspective(
    process: &Process,
    id: PerspectiveId,
    step: Step,
) -> Result<Decision, Refusal> {
    let rows = process.perspectives_in_order();
    let place = rows.iter().position(|row| row.id == id);
    let place = place.ok_or(Refusal::Gone)?;
    let neighbour = match step {
        Step::Up => place.checked_sub(1),
        Step::Down => Some(place + 1),
    };
    let Some(&neighbour) = neighbour.and_then(|place| rows.get(place)) else {
        return Ok(Decision::nothing());
    };
    let (mut moved, mut other) = (rows[place].clone(), neighbour.clone());
    std::mem::swap(&mut moved.position, &mut other.position);
    let mut changes: Vec<Change> = Change::edit(rows[place], &moved).into_iter().collect();
    changes.extend(Change::edit(neighbour, &other));
    Ok(Decision::of(changes))
}

/// Removes an empty row; one with objectives stays, so that none goes with it.
pub(crate) fn remove_perspective(
    process: &Process,
    id: PerspectiveId,
) -> Result<Decision, Refusal> {
    let row = process.perspectives.get(id).ok_or(Refusal::Gone)?;
    if process.index().objectives_in(id).next().is_some() {
        return Err(Refusal::PerspectiveInUse);
    }
    Ok(Decision::of(vec![Change::remove(row)]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::testing::{BLANK, Play};

    fn names(play: &Play) -> Vec<String> {
        let rows = play.process.perspectives_in_order();
        rows.iter().map(|row| row.name.clone()).collect()
    }

    #[test]
    fn a_row_is_added_below_renamed_and_moved_up_with_its_objectives() {
        let mut play = Play::on(BLANK);
        let before = names(&play);
        let name = " Territorio ".to_owned();
        let id: PerspectiveId = play.act(Action::AddPerspective { name }).id();
        let objective = play.objective(4, "Cuidar el agua");
        assert_eq!(names(&play)[4], "Territorio");
        let edit = PerspectiveEdit::Name("Entorno".into());
        let perspective = id;
        play.act(Action::EditPerspective { perspective, edit });
        for _ in 0..5 {
            let step = Step::Up;
            play.act(Action::ShiftPerspective { perspective, step });
        }
        assert_eq!(names(&play)[0], "Entorno");
        assert_eq!(names(&play)[1..], before);
        assert_eq!(play.process.objectives_of(id)[0].id, objective);
        play.assert_sound();
    }

    #[test]
    fn a_row_with_objectives_is_not_removed_and_an_empty_one_comes_back() {
        let mut play = Play::on(BLANK);
        let objective = play.objective(1, "Vender más");
        let perspective = play.row(1);
        let remove = Action::RemovePerspective { perspective };
        assert_eq!(play.refuse(remove.clone()), Refusal::PerspectiveInUse);
        play.act(Action::RemoveObjective { objective });
        let before = play.process.clone();
        play.act(remove.clone());
        assert_eq!(play.process.perspectives.len(), 3);
        assert_eq!(play.refuse(remove), Refusal::Gone);
        play.undo().expect("it comes back");
        assert_eq!(play.process, before);
    }

    #[test]
    fn a_row_has_a_name() {
        let mut play = Play::on(BLANK);
        let name = "  ".to_owned();
        let added = play.refuse(Action::AddPerspective { name: name.clone() });
        let perspective = play.row(0);
        let edit = PerspectiveEdit::Name(name);
        let edited = play.refuse(Action::EditPerspective { perspective, edit });
        assert_eq!([added, edited], [Refusal::EmptyText, Refusal::EmptyText]);
    }

    #[test]
    fn undo_stops_at_a_row_that_objectives_stand_in() {
        let mut play = Play::on(BLANK);
        let name = "Territorio".to_owned();
        play.act(Action::AddPerspective { name });
        let (_, made) = play.log.last().cloned().expect("it was done");
        play.objective(4, "Cuidar el agua");
        let reversed = crate::domain::undo::reverse(&play.process, &made);
        assert_eq!(reversed, Err(Refusal::Overtaken));
    }
}
