//! Acts one after the other: each is taken back and done again by a program that has just opened the
//! file.

use crate::domain::rows::{Record, Rows};
use crate::domain::{Action, Entity, Process};
use crate::store::testing::Room;

/// An act, chosen by what the process has become.
pub(super) type Act = fn(&Process) -> Action;

pub(super) fn first<R: Record>(rows: &Rows<R>) -> R::Id {
    rows.iter().next().expect("there is one").id()
}

/// What differs but private rows, which an undo leaves where they are.
fn differences(a: &Process, b: &Process) -> Vec<Entity> {
    let mut found = a.differences(b);
    found.retain(|entity| *entity != Entity::Person);
    found
}

#[track_caller]
pub(super) fn check(mut room: Room, acts: &[Act]) {
    for act in acts {
        let action = act(&room.process);
        let name = action.kind();
        let before = room.process.clone();
        room.act(action);
        let after = room.process.clone();
        assert_ne!(before, after, "{name} does something");
        let mut opened = room.reopened();
        opened.assert_sound();
        let target = opened.history().next_undo().expect("it can be undone");
        opened
            .take_back(target, "undo")
            .expect("nothing overtook it");
        let mut opened = opened.reopened();
        opened.assert_sound();
        let left = differences(&opened.process, &before);
        assert_eq!(left, [], "{name} undone");
        let target = opened.history().next_redo().expect("it can be redone");
        opened
            .take_back(target, "redo")
            .expect("nothing overtook it");
        room = opened.reopened();
        room.assert_sound();
        let left = differences(&room.process, &after);
        assert_eq!(left, [], "{name} redone");
    }
}
