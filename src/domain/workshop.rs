//! *Taller*: one meeting of the process, its room and where in its agenda it stands (S11).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::act::{Decision, Mint};
use crate::domain::agenda::AgendaItem;
use crate::domain::change::Change;
use crate::domain::ids::{AgendaItemId, WorkshopId};
use crate::domain::process::{Entity, Process};
use crate::domain::profile::{AgendaPoint, Profile};
use crate::domain::refusal::Refusal;
use crate::domain::rows::{Record, in_order};

/// A workshop.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workshop {
    pub id: WorkshopId,
    /// Its place among the process's workshops, from 1.
    pub position: i64,
    /// "Taller de validación".
    pub kind: String,
    pub date: Option<Date>,
    pub place: String,
    pub room: Room,
    /// The agenda point that the room is at.
    pub current_item: Option<AgendaItemId>,
    /// What the workshop wants to reach, in a sentence of the facilitator's.
    pub purpose: String,
}

/// The room's measures, from which the projector's text size follows; all in centimetres.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Room {
    /// From the screen to the last row.
    pub last_row_cm: i64,
    pub screen_width_cm: i64,
    /// From row to row.
    pub row_gap_cm: i64,
}

impl Default for Room {
    /// A village hall: last row at 10 m, a screen of 2.4 m, rows 0.9 m apart.
    fn default() -> Self {
        Self {
            last_row_cm: 1000,
            screen_width_cm: 240,
            row_gap_cm: 90,
        }
    }
}

/// What can be edited of a workshop.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorkshopEdit {
    /// Brings the agenda of that kind too, unless the present one was written on.
    Kind(String),
    Date(Option<Date>),
    Place(String),
    Purpose(String),
    Room(Room),
    CurrentItem(Option<AgendaItemId>),
}

impl Record for Workshop {
    const ENTITY: Entity = Entity::Workshop;
    type Id = WorkshopId;

    fn id(&self) -> WorkshopId {
        self.id
    }
}

impl Process {
    /// The workshop that is being held or prepared.
    #[must_use]
    pub fn current_workshop(&self) -> Option<&Workshop> {
        self.the_profile()?
            .current_workshop
            .and_then(|id| self.workshops.get(id))
    }

    /// The workshops in their order.
    #[must_use]
    pub fn workshops_in_order(&self) -> Vec<&Workshop> {
        in_order(self.workshops.iter(), |workshop| workshop.position)
    }
}

/// Adds a workshop, with the agenda of its kind where the template brings one, and makes it the
/// current one.
pub(crate) fn add(process: &Process, kind: String, mint: &mut Mint) -> Result<Decision, Refusal> {
    let profile = process.the_profile().ok_or(Refusal::Gone)?;
    let kind = Refusal::unless_empty(&kind)?;
    let workshop = Workshop {
        id: mint.id(),
        position: process
            .workshops
            .iter()
            .map(|w| w.position)
            .max()
            .unwrap_or(0)
            + 1,
        kind,
        date: None,
        place: String::new(),
        room: process
            .current_workshop()
            .map_or_else(Room::default, |current| current.room),
        current_item: None,
        purpose: String::new(),
    };
    let mut current = profile.clone();
    current.current_workshop = Some(workshop.id);
    let mut changes = vec![Change::make(&workshop)];
    changes.extend(agenda_of_kind(profile, workshop.id, &workshop.kind, mint));
    changes.extend(Change::edit(profile, &current));
    Ok(Decision::making(workshop.id, changes))
}

/// The points that a kind of workshop brings; none when the template does not know it.
fn points_of<'a>(profile: &'a Profile, kind: &str) -> &'a [AgendaPoint] {
    let known = profile.workshop_kinds.iter().find(|one| one.name == kind);
    known.map_or(&[], |known| &known.agenda)
}

fn agenda_of_kind(
    profile: &Profile,
    workshop: WorkshopId,
    kind: &str,
    mint: &mut Mint,
) -> Vec<Change> {
    (1..)
        .zip(points_of(profile, kind))
        .map(|(position, point)| {
            Change::make(&AgendaItem {
                id: mint.id(),
                workshop,
                position,
                title: point.title.clone(),
                minutes: point.minutes,
            })
        })
        .collect()
}

/// Gives a workshop another kind. The agenda comes along as long as nobody has written on it.
fn change_kind(
    process: &Process,
    old: &Workshop,
    kind: String,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    let profile = process.the_profile().ok_or(Refusal::Gone)?;
    let mut new = old.clone();
    new.kind = Refusal::unless_empty(&kind)?;
    let agenda = process.agenda_of(old.id);
    let as_brought = agenda
        .iter()
        .map(|item| (item.title.as_str(), item.minutes))
        .eq(points_of(profile, &old.kind)
            .iter()
            .map(|point| (point.title.as_str(), point.minutes)));
    let mut changes = Vec::new();
    if as_brought && new.kind != old.kind {
        new.current_item = None;
        changes.extend(agenda.into_iter().map(Change::remove));
        changes.extend(agenda_of_kind(profile, old.id, &new.kind, mint));
    }
    changes.extend(Change::edit(old, &new));
    Ok(Decision::of(changes))
}

/// Edits one field of a workshop.
pub(crate) fn edit(
    process: &Process,
    id: WorkshopId,
    edit: WorkshopEdit,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    let old = process.workshops.get(id).ok_or(Refusal::Gone)?;
    let mut new = old.clone();
    match edit {
        WorkshopEdit::Kind(kind) => return change_kind(process, old, kind, mint),
        WorkshopEdit::Date(date) => new.date = date,
        WorkshopEdit::Place(place) => new.place = place,
        WorkshopEdit::Purpose(purpose) => new.purpose = purpose,
        WorkshopEdit::Room(room) => {
            if room.last_row_cm < 100 || room.screen_width_cm < 30 || room.row_gap_cm < 30 {
                return Err(Refusal::RoomTooSmall);
            }
            new.room = room;
        }
        WorkshopEdit::CurrentItem(item) => {
            if let Some(item) = item {
                process
                    .agenda
                    .get(item)
                    .filter(|point| point.workshop == id)
                    .ok_or(Refusal::Gone)?;
            }
            new.current_item = item;
        }
    }
    Ok(Decision::editing(old, &new))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::profile_edit::ProfileEdit;
    use crate::domain::testing::Play;

    #[test]
    fn a_new_workshop_brings_its_agenda_and_is_the_current_one() {
        let mut play = Play::wine();
        let first = play.workshop();
        let room = Room {
            last_row_cm: 1800,
            ..Room::default()
        };
        let edit = WorkshopEdit::Room(room);
        play.act(Action::EditWorkshop {
            workshop: first,
            edit,
        });
        let before = play.process.clone();
        let kind_name = "Taller de difusión".to_owned();
        let second = play.act(Action::AddWorkshop { kind_name }).id();
        assert_eq!(play.workshop(), second);
        assert!(!play.process.agenda_of(second).is_empty());
        let current = play.process.current_workshop().expect("is there");
        assert_eq!((current.position, current.room), (2, room));
        play.assert_sound();

        let edit = ProfileEdit::CurrentWorkshop(first);
        play.act(Action::EditProfile { edit });
        assert_eq!(play.workshop(), first);
        play.undo().expect("it goes back");
        play.undo().expect("it goes back");
        assert_eq!(play.process, before);

        let kind_name = "Paseo".to_owned();
        let other = play.act(Action::AddWorkshop { kind_name }).id();
        assert!(play.process.agenda_of(other).is_empty());
    }

    #[test]
    fn a_room_has_a_size_and_is_at_a_point_of_its_own() {
        let mut play = Play::wine();
        let workshop = play.workshop();
        let foreign = play.process.agenda_of(workshop)[0].id;
        let kind_name = "Taller de difusión".to_owned();
        let workshop = play.act(Action::AddWorkshop { kind_name }).id();
        let edit = WorkshopEdit::CurrentItem(Some(foreign));
        assert_eq!(
            play.refuse(Action::EditWorkshop { workshop, edit }),
            Refusal::Gone
        );
        let edit = WorkshopEdit::Room(Room {
            last_row_cm: 0,
            ..Room::default()
        });
        assert_eq!(
            play.refuse(Action::EditWorkshop { workshop, edit }),
            Refusal::RoomTooSmall
        );
        let edit = WorkshopEdit::Date(Some(Date::constant(2026, 12, 14)));
        play.act(Action::EditWorkshop { workshop, edit });
        play.assert_sound();
    }

    #[test]
    fn a_workshop_is_of_some_kind() {
        let mut play = Play::wine();
        let kind_name = " ".to_owned();
        assert_eq!(
            play.refuse(Action::AddWorkshop { kind_name }),
            Refusal::EmptyText
        );
    }
}
