//! The workshop's agenda: points with their minutes (S11).

use serde::{Deserialize, Serialize};

use crate::domain::act::{Decision, Mint};
use crate::domain::change::Change;
use crate::domain::ids::{AgendaItemId, WorkshopId};
use crate::domain::process::{Entity, Process};
use crate::domain::refusal::Refusal;
use crate::domain::rows::{Record, in_order};

/// *Punto de la agenda*.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    pub id: AgendaItemId,
    pub workshop: WorkshopId,
    /// Its place, from 1.
    pub position: i64,
    pub title: String,
    pub minutes: i64,
}

/// Which way a thing moves in its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    Up,
    Down,
}

/// What can be edited of an agenda point.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgendaEdit {
    Title(String),
    Minutes(i64),
}

impl Record for AgendaItem {
    const ENTITY: Entity = Entity::AgendaItem;
    type Id = AgendaItemId;

    fn id(&self) -> AgendaItemId {
        self.id
    }
}

impl Process {
    /// A workshop's points in their order.
    #[must_use]
    pub fn agenda_of(&self, workshop: WorkshopId) -> Vec<&AgendaItem> {
        let items = self.agenda.iter().filter(|item| item.workshop == workshop);
        in_order(items, |item| item.position)
    }
}

/// Adds a point at the end of a workshop's agenda.
pub(crate) fn add(
    process: &Process,
    workshop: WorkshopId,
    title: &str,
    minutes: i64,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    process.workshops.get(workshop).ok_or(Refusal::Gone)?;
    let last = process
        .agenda_of(workshop)
        .last()
        .map_or(0, |item| item.position);
    let item = AgendaItem {
        id: mint.id(),
        workshop,
        position: last + 1,
        title: Refusal::unless_empty(title)?,
        minutes: sensible(minutes)?,
    };
    Ok(Decision::making(item.id, vec![Change::make(&item)]))
}

/// Edits one field of a point.
pub(crate) fn edit(
    process: &Process,
    id: AgendaItemId,
    edit: AgendaEdit,
) -> Result<Decision, Refusal> {
    let old = process.agenda.get(id).ok_or(Refusal::Gone)?;
    let mut new = old.clone();
    match edit {
        AgendaEdit::Title(title) => new.title = Refusal::unless_empty(&title)?,
        AgendaEdit::Minutes(minutes) => new.minutes = sensible(minutes)?,
    }
    Ok(Decision::editing(old, &new))
}

/// Changes places with the neighbour above or below; at the end nothing changes.
pub(crate) fn shift(process: &Process, id: AgendaItemId, step: Step) -> Result<Decision, Refusal> {
    let item = process.agenda.get(id).ok_or(Refusal::Gone)?;
    let items = process.agenda_of(item.workshop);
    let place = items
        .iter()
        .position(|other| other.id == id)
        .ok_or(Refusal::Gone)?;
    let neighbour = match step {
        Step::Up => place.checked_sub(1).and_then(|above| items.get(above)),
        Step::Down => items.get(place + 1),
    };
    let Some(neighbour) = neighbour else {
        return Ok(Decision::nothing());
    };
    let mut moved = item.clone();
    let mut other = (*neighbour).clone();
    std::mem::swap(&mut moved.position, &mut other.position);
    let mut changes: Vec<Change> = Change::edit(item, &moved).into_iter().collect();
    changes.extend(Change::edit(*neighbour, &other));
    Ok(Decision::of(changes))
}

/// Removes a point; if the room was at it, the workshop is at none.
pub(crate) fn remove(process: &Process, id: AgendaItemId) -> Result<Decision, Refusal> {
    let item = process.agenda.get(id).ok_or(Refusal::Gone)?;
    let mut changes = Vec::new();
    if let Some(workshop) = process.workshops.get(item.workshop)
        && workshop.current_item == Some(id)
    {
        let mut without = workshop.clone();
        without.current_item = None;
        changes.extend(Change::edit(workshop, &without));
    }
    changes.push(Change::remove(item));
    Ok(Decision::of(changes))
}

fn sensible(minutes: i64) -> Result<i64, Refusal> {
    (1..=600)
        .contains(&minutes)
        .then_some(minutes)
        .ok_or(Refusal::MinutesOutOfRange)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::testing::Play;
    use crate::domain::workshop::WorkshopEdit;

    fn add(play: &Play, title: &str, minutes: i64) -> Action {
        Action::AddAgendaItem {
            workshop: play.workshop(),
            title: title.into(),
            minutes,
        }
    }

    fn titles(play: &Play) -> Vec<String> {
        let items = play.process.agenda_of(play.workshop());
        items.iter().map(|item| item.title.clone()).collect()
    }

    #[test]
    fn points_are_added_at_the_end_and_shifted() {
        let mut play = Play::wine();
        let before = titles(&play);
        let item = play.act(add(&play, " Café ", 20)).id();
        assert_eq!(titles(&play).last().map(String::as_str), Some("Café"));
        let step = Step::Up;
        play.act(Action::ShiftAgendaItem { item, step });
        assert_eq!(titles(&play)[before.len() - 1], "Café");
        let step = Step::Down;
        play.act(Action::ShiftAgendaItem { item, step });
        let operations = play.log.len();
        play.act(Action::ShiftAgendaItem { item, step });
        assert_eq!(play.log.len(), operations);
        play.act(Action::RemoveAgendaItem { item });
        assert_eq!(titles(&play), before);
    }

    #[test]
    fn minutes_are_sensible_and_titles_said() {
        let mut play = Play::wine();
        for minutes in [0, -5, 601, i64::MAX] {
            let point = add(&play, "Café", minutes);
            assert_eq!(play.refuse(point), Refusal::MinutesOutOfRange);
        }
        let point = add(&play, "", 10);
        assert_eq!(play.refuse(point), Refusal::EmptyText);
        let item = play.act(add(&play, "Café", 20)).id();
        let edit = AgendaEdit::Minutes(35);
        play.act(Action::EditAgendaItem { item, edit });
        let edit = AgendaEdit::Minutes(0);
        assert_eq!(
            play.refuse(Action::EditAgendaItem { item, edit }),
            Refusal::MinutesOutOfRange
        );
        let minutes = play.process.agenda.get(item).map(|item| item.minutes);
        assert_eq!(minutes, Some(35));
    }

    #[test]
    fn a_removed_point_is_no_longer_where_the_room_is() {
        let mut play = Play::wine();
        let workshop = play.workshop();
        let item = play.process.agenda_of(workshop)[1].id;
        let edit = WorkshopEdit::CurrentItem(Some(item));
        play.act(Action::EditWorkshop { workshop, edit });
        let before = play.process.clone();
        play.act(Action::RemoveAgendaItem { item });
        let current = play.process.current_workshop().expect("is there");
        assert_eq!(current.current_item, None);
        play.undo().expect("it comes back");
        assert_eq!(play.process, before);
    }
}
