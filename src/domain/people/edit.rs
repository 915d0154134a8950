//! Editing a participant, or the organisation behind.
//! A new name or contact is a new private row: the history names rows, never people.

use crate::domain::act::{Decision, Mint};
use crate::domain::change::Change;
use crate::domain::ids::ParticipantId;
use crate::domain::people::register::organisation;
use crate::domain::people::{Actor, ActorKind, ParticipantEdit, Person, Size};
use crate::domain::process::Process;
use crate::domain::refusal::Refusal;

/// Edits one field of a participant, or of their organisation.
pub(crate) fn edit(
    process: &Process,
    id: ParticipantId,
    edit: ParticipantEdit,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    let old = process.participants.get(id).ok_or(Refusal::Gone)?;
    let mut new = old.clone();
    let mut changes = Vec::new();
    match edit {
        ParticipantEdit::Name(name) => {
            let name = Refusal::unless_empty(&name)?;
            let known = process.persons.get(old.person);
            if known.is_some_and(|person| person.name == name) {
                return Ok(Decision::nothing());
            }
            let person = Person {
                id: mint.id(),
                name,
                contact: known.map(|p| p.contact.clone()).unwrap_or_default(),
            };
            new.person = person.id;
            changes.push(Change::make(&person));
        }
        ParticipantEdit::Contact(contact) => {
            let known = process.persons.get(old.person).ok_or(Refusal::Gone)?;
            if known.contact == contact {
                return Ok(Decision::nothing());
            }
            let person = Person {
                id: mint.id(),
                name: known.name.clone(),
                contact,
            };
            new.person = person.id;
            changes.push(Change::make(&person));
        }
        ParticipantEdit::Organisation(name) => {
            let like = process.actor_of(id);
            let (actor, made) = organisation(
                process,
                &name,
                like.map_or_else(ActorKind::default, |actor| actor.kind),
                like.map_or_else(Size::default, |actor| actor.size),
                like.map_or("", |actor| actor.valley.as_str()),
                like.map_or("", |actor| actor.sector.as_str()),
                mint,
            );
            new.actor = actor;
            changes.extend(made);
        }
        ParticipantEdit::Table(table) => {
            if let Some(table) = table {
                process.tables.get(table).ok_or(Refusal::Gone)?;
            }
            new.table = table;
        }
        ParticipantEdit::Kind(kind) => {
            return edit_actor(process, id, |actor| actor.kind = kind);
        }
        ParticipantEdit::Size(size) => {
            return edit_actor(process, id, |actor| actor.size = size);
        }
        ParticipantEdit::Valley(valley) => {
            return edit_actor(process, id, |actor| actor.valley = valley);
        }
        ParticipantEdit::Sector(sector) => {
            return edit_actor(process, id, |actor| {
                sector.trim().clone_into(&mut actor.sector);
            });
        }
        ParticipantEdit::Right(right) => new.right = right,
    }
    changes.extend(Change::edit(old, &new));
    Ok(Decision::of(changes))
}

fn edit_actor(
    process: &Process,
    id: ParticipantId,
    change: impl FnOnce(&mut Actor),
) -> Result<Decision, Refusal> {
    let old = process.actor_of(id).ok_or(Refusal::Gone)?;
    let mut new = old.clone();
    change(&mut new);
    Ok(Decision::editing(old, &new))
}
