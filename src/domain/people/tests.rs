use super::*;
use crate::domain::testing::{Play, participant};
use crate::domain::{Action, Change, Refusal};

fn edit(participant: ParticipantId, edit: ParticipantEdit) -> Action {
    Action::EditParticipant { participant, edit }
}

fn presence(play: &Play, participant: ParticipantId, presence: Presence) -> Action {
    Action::SetPresence {
        workshop: play.workshop(),
        participant,
        presence,
    }
}

/// What the operation log would hold: every change but those of private rows.
fn logged(play: &Play) -> String {
    let kept: Vec<&Change> = play
        .log
        .iter()
        .flat_map(|(_, changes)| changes)
        .filter(|change| change.entity != Entity::Person)
        .collect();
    serde_json::to_string(&kept).expect("changes are JSON")
}

#[test]
fn the_log_names_people_by_id_only() {
    let mut play = Play::wine();
    let workshop = Some(play.workshop());
    let newcomer = Newcomer {
        contact: "participante12@ejemplo.cl".into(),
        ..participant(12, "Viña de ejemplo")
    };
    let id = play.act(Action::AddParticipant { newcomer, workshop }).id();
    play.act(edit(id, ParticipantEdit::Name("Participante 13".into())));
    play.act(edit(id, ParticipantEdit::Contact("+56 9 0000".into())));
    play.act(edit(id, ParticipantEdit::Organisation("Otra".into())));
    play.act(presence(&play, id, Presence::Away));
    play.act(Action::RemoveParticipant { participant: id });
    play.undo().expect("it comes back");
    let log = logged(&play);
    assert!(log.contains("Viña de ejemplo"));
    for private in ["Participante", "participante12", "+56"] {
        assert!(!log.contains(private), "{private} is in the log");
    }
    // Each private row is made once and never changed.
    assert_eq!(play.process.persons.len(), 3);
    assert_eq!(play.process.name_of(id), Some("Participante 13"));
}

#[test]
fn a_new_name_is_a_new_private_row_and_keeps_the_contact() {
    let mut play = Play::wine();
    let workshop = None;
    let newcomer = Newcomer {
        contact: "+56 9 0000".into(),
        ..participant(1, "")
    };
    let id = play.act(Action::AddParticipant { newcomer, workshop }).id();
    let person = |play: &Play| play.process.participants.get(id).expect("is there").person;
    let first = person(&play);
    play.act(edit(id, ParticipantEdit::Name(" Participante 2 ".into())));
    let second = person(&play);
    assert_ne!(first, second);
    let row = play.process.persons.get(second).expect("is there");
    assert_eq!(row.name, "Participante 2");
    assert_eq!(row.contact, "+56 9 0000");
    // The same name again is no new row.
    play.act(edit(id, ParticipantEdit::Name("Participante 2".into())));
    assert_eq!(person(&play), second);
    play.undo().expect("the first name comes back");
    assert_eq!(play.process.name_of(id), Some("Participante 1"));
    play.redo().expect("the second name comes back");
    assert_eq!(play.process.name_of(id), Some("Participante 2"));
    let nameless = edit(id, ParticipantEdit::Name(" ".into()));
    assert_eq!(play.refuse(nameless), Refusal::EmptyText);
}

#[test]
fn nobody_is_registered_twice() {
    let mut play = Play::wine();
    play.welcomes(1, "Viña de ejemplo");
    let workshop = Some(play.workshop());
    let mut newcomer = participant(1, " viña de EJEMPLO ");
    newcomer.name = "PARTICIPANTE 1".into();
    let again = Action::AddParticipant { newcomer, workshop };
    let name = "PARTICIPANTE 1".to_owned();
    assert_eq!(play.refuse(again), Refusal::AlreadyRegistered { name });
    // A namesake of another organisation is someone else.
    play.welcomes(1, "Otra viña");
    // The organisation is found by its name.
    play.welcomes(2, "viña de ejemplo");
    assert_eq!(play.process.actors.len(), 2);
    assert_eq!(play.process.present_count(), 3);
    play.assert_sound();
}

#[test]
fn the_organisation_is_edited_through_any_of_its_people() {
    let mut play = Play::wine();
    let id = play.welcomes(1, "Viña de ejemplo");
    let alone = play.welcomes(2, "");
    play.act(edit(id, ParticipantEdit::Kind(ActorKind::Supplier)));
    play.act(edit(id, ParticipantEdit::Size(Size::Large)));
    play.act(edit(id, ParticipantEdit::Valley("Colchagua".into())));
    let actor = play.process.actor_of(id).expect("is there");
    assert_eq!(
        (actor.kind, actor.size, actor.valley.as_str()),
        (ActorKind::Supplier, Size::Large, "Colchagua")
    );
    let without = edit(alone, ParticipantEdit::Size(Size::Large));
    assert_eq!(play.refuse(without), Refusal::Gone);

    play.act(edit(id, ParticipantEdit::Organisation("Otra".into())));
    let actor = play.process.actor_of(id).expect("is there");
    assert_eq!((actor.name.as_str(), actor.size), ("Otra", Size::Large));
    play.act(edit(id, ParticipantEdit::Organisation(" ".into())));
    assert_eq!(play.process.actor_of(id), None);
}

#[test]
fn people_sit_at_tables_that_are_there() {
    let mut play = Play::wine();
    let id = play.welcomes(1, "");
    let table = play.table("Mercado");
    play.act(edit(id, ParticipantEdit::Table(Some(table))));
    let nowhere = ThematicTableId(uuid::Uuid::nil());
    let wrong = edit(id, ParticipantEdit::Table(Some(nowhere)));
    assert_eq!(play.refuse(wrong), Refusal::Gone);
    let newcomer = Newcomer {
        table: Some(nowhere),
        ..participant(2, "")
    };
    let wrong = Action::AddParticipant {
        newcomer,
        workshop: None,
    };
    assert_eq!(play.refuse(wrong), Refusal::Gone);
    play.act(edit(id, ParticipantEdit::Table(None)));
}

#[test]
fn presence_is_counted_as_people_come_and_go() {
    let mut play = Play::wine();
    let workshop = play.workshop();
    let [a, b] = [1, 2].map(|number| play.welcomes(number, ""));
    let newcomer = participant(3, "");
    let at_home: ParticipantId = play
        .act(Action::AddParticipant {
            newcomer,
            workshop: None,
        })
        .id();
    assert_eq!(play.process.present_count(), 2);
    assert!(!play.process.is_present(workshop, at_home));
    play.act(presence(&play, a, Presence::Away));
    let left = play.process.attendance_of(workshop, a).expect("is there");
    assert!(
        left.since
            > play
                .process
                .attendance_of(workshop, b)
                .expect("is there")
                .since
    );
    play.act(presence(&play, b, Presence::Away));
    assert_eq!(play.process.present_count(), 0);
    play.assert_sound();
    let operations = play.log.len();
    play.act(presence(&play, b, Presence::Away));
    assert_eq!(play.log.len(), operations);
    play.act(presence(&play, at_home, Presence::Present));
    assert!(play.process.is_present(workshop, at_home));

    // At the next workshop nobody is present yet.
    let kind_name = "Taller de difusión".to_owned();
    play.act(Action::AddWorkshop { kind_name });
    assert_eq!(play.process.present_count(), 0);
    assert_eq!(play.process.index().present_at(workshop), 1);
    play.assert_sound();
}

#[test]
fn whoever_was_registered_by_mistake_is_removed_with_their_presence() {
    let mut play = Play::wine();
    let id = play.welcomes(1, "Viña de ejemplo");
    let before = play.process.clone();
    play.act(Action::RemoveParticipant { participant: id });
    assert_eq!(play.process.present_count(), 0);
    assert!(play.process.attendance.is_empty());
    play.assert_sound();
    play.undo().expect("they come back");
    assert_eq!(play.process, before);
    assert_eq!(play.process.name_of(id), Some("Participante 1"));
}
