//! *Preparar* driven by its labels.

use egui::{Key, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use super::PreparePanel;
use crate::domain::Action;
use crate::domain::people::{ActorKind, Newcomer, Size, VotingRight};
use crate::ui::testing::{Bench, SMALL};

type Desk = Harness<'static, Bench<PreparePanel>>;

const PEOPLE: [(&str, &str, ActorKind, Size, &str); 9] = [
    (
        "Ana Muñoz",
        "Viña Los Ángeles",
        ActorKind::Company,
        Size::Small,
        "Colchagua",
    ),
    (
        "Ángela Soto",
        "INDAP",
        ActorKind::PublicService,
        Size::Unsized,
        "",
    ),
    (
        "Pedro Manan",
        "Packing Requínoa",
        ActorKind::Supplier,
        Size::Medium,
        "Cachapoal",
    ),
    (
        "Rosa Ester Valenzuela González",
        "Asociación de Pequeños Productores de Lolol",
        ActorKind::Association,
        Size::Unsized,
        "Colchagua",
    ),
    (
        "Luis Farías",
        "Viña Cordillera",
        ActorKind::Company,
        Size::Large,
        "Cachapoal",
    ),
    (
        "María José Pino",
        "Universidad de O'Higgins",
        ActorKind::Academic,
        Size::Unsized,
        "",
    ),
    (
        "Juan Carlos Ríos",
        "Viña Los Ángeles",
        ActorKind::Company,
        Size::Small,
        "Colchagua",
    ),
    (
        "Teresa Lobos",
        "Junta de Vecinos Paredones",
        ActorKind::Community,
        Size::Unsized,
        "Colchagua",
    ),
    (
        "Hernán Díaz",
        "Viña El Peral",
        ActorKind::Company,
        Size::Small,
        "Colchagua",
    ),
];

pub(super) fn room(people: usize, present: usize) -> Bench<PreparePanel> {
    let mut room = Bench::new("vitivinicola", PreparePanel::show);
    let workshop = room
        .process()
        .current_workshop()
        .map(|workshop| workshop.id);
    let tables: Vec<_> = room
        .process()
        .tables_in_order()
        .iter()
        .map(|t| t.id)
        .collect();
    for (place, (name, organisation, kind, size, valley)) in PEOPLE.iter().take(people).enumerate()
    {
        room.act(Action::AddParticipant {
            newcomer: Newcomer {
                name: (*name).to_owned(),
                organisation: (*organisation).to_owned(),
                kind: *kind,
                size: *size,
                valley: (*valley).to_owned(),
                table: tables.get(place % 7).copied(),
                ..Newcomer::default()
            },
            workshop: workshop.filter(|_| place < present),
        });
    }
    room
}

fn desk(room: Bench<PreparePanel>) -> Desk {
    room.harness(SMALL, Theme::Light)
}

fn open(desk: &mut Desk, tab: &str) {
    desk.get_by_label_contains(tab).click();
    desk.run_steps(4);
}

fn type_and_enter(desk: &mut Desk, text: &str) {
    desk.event(egui::Event::Text(text.to_owned()));
    desk.key_press(Key::Enter);
    desk.run_steps(3);
}

/// The field of a name, not the words over it.
fn named<'a>(desk: &'a Desk, name: &'a str) -> egui_kittest::Node<'a> {
    use egui::accesskit::Role;
    desk.get_all_by_label(name)
        .find(|node| {
            let role = node.accesskit_node().role();
            matches!(role, Role::TextInput | Role::MultilineTextInput)
        })
        .expect("a field of this name")
}

#[test]
fn a_few_letters_and_enter_mark_someone_present() {
    let mut desk = desk(room(3, 0));
    open(&mut desk, "Personas");
    type_and_enter(&mut desk, "muno");
    assert_eq!(desk.state().process().present_count(), 1);
    // Ready for the next, and Enter again does not send anyone away.
    type_and_enter(&mut desk, "muno");
    assert_eq!(desk.state().process().present_count(), 1);
    type_and_enter(&mut desk, "requi");
    assert_eq!(desk.state().process().present_count(), 2);
    desk.get_by_label("Marcar ausente a Ana Muñoz").click();
    desk.run_steps(2);
    assert_eq!(desk.state().process().present_count(), 1);
}

#[test]
fn someone_unknown_is_registered_by_keyboard() {
    let mut desk = desk(room(3, 0));
    open(&mut desk, "Personas");
    type_and_enter(&mut desk, "juana rojas");
    desk.event(egui::Event::Text("Viña Nueva".to_owned()));
    desk.run_steps(2);
    for keys in [
        &[Key::Tab][..],
        &[
            Key::ArrowRight,
            Key::Tab,
            Key::ArrowRight,
            Key::ArrowRight,
            Key::Tab,
        ],
        &[Key::ArrowRight],
    ] {
        for key in keys {
            desk.key_press(*key);
            desk.run_steps(2);
        }
    }
    desk.key_press(Key::Enter);
    desk.run_steps(3);
    let process = desk.state().process();
    assert_eq!(process.present_count(), 1);
    let newest = process.participants.iter().last().expect("someone");
    assert_eq!(process.name_of(newest.id), Some("Juana Rojas"));
    let actor = process.actor_of(newest.id).expect("an organisation");
    assert_eq!(
        (actor.name.as_str(), actor.kind),
        ("Viña Nueva", ActorKind::Supplier)
    );
    assert_eq!(
        (actor.size, actor.valley.as_str()),
        (Size::Medium, "Colchagua")
    );
    // Ready for the next.
    type_and_enter(&mut desk, "soto");
    assert_eq!(desk.state().process().present_count(), 2);
}

#[test]
fn the_workshop_is_typed_in_place() {
    let mut desk = desk(room(0, 0));
    for (field, text) in [
        ("Fecha", "14-12-2026"),
        ("Lugar", "Sede de Peralillo"),
        ("De la pantalla a la última fila", "12,5"),
    ] {
        named(&desk, field).focus();
        desk.run_steps(2);
        desk.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
        type_and_enter(&mut desk, text);
    }
    let workshop = desk
        .state()
        .process()
        .current_workshop()
        .expect("a workshop");
    assert_eq!(
        workshop.date.map(|date| date.to_string()).as_deref(),
        Some("2026-12-14")
    );
    assert_eq!(workshop.place, "Sede de Peralillo");
    assert_eq!(workshop.room.last_row_cm, 1250);
    assert_eq!(desk.state().acts().len(), 3);
    assert_eq!(
        named(&desk, "Fecha").value().as_deref(),
        Some("14 dic 2026")
    );
}

#[test]
fn escape_leaves_a_field_as_it_was() {
    let mut desk = desk(room(0, 0));
    named(&desk, "Lugar").focus();
    desk.run_steps(2);
    desk.event(egui::Event::Text("Sede".to_owned()));
    desk.run_steps(2);
    desk.key_press(Key::Escape);
    desk.run_steps(3);
    assert!(desk.state().acts().is_empty());
    assert_eq!(named(&desk, "Lugar").value().as_deref(), Some(""));
}

#[test]
fn a_date_that_cannot_be_read_stays_and_can_be_corrected() {
    let mut desk = desk(room(0, 0));
    named(&desk, "Fecha").focus();
    desk.run_steps(2);
    type_and_enter(&mut desk, "mañana");
    assert!(desk.state().acts().is_empty());
    assert_eq!(named(&desk, "Fecha").value().as_deref(), Some("mañana"));
    named(&desk, "Fecha").focus();
    desk.run_steps(2);
    desk.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    type_and_enter(&mut desk, "1-2-2027");
    assert_eq!(desk.state().acts().len(), 1);
}

#[test]
fn another_kind_brings_its_agenda_unless_it_was_written_on() {
    let mut desk = desk(room(0, 0));
    let choose = |desk: &mut Desk, kind: &str| {
        desk.get_by_role_and_label(egui::accesskit::Role::ComboBox, "Tipo de taller")
            .click();
        desk.run_steps(3);
        desk.get_by_label(kind).click();
        desk.run_steps(4);
    };
    choose(&mut desk, "Taller de difusión");
    desk.get_by_label("Quitar «Qué significa funcionar como cluster»")
        .click();
    desk.run_steps(3);
    choose(&mut desk, "Taller de seguimiento");
    desk.get_by_label("Quitar «Interés en participar y próximos pasos»");
    let workshop = desk.state().process().current_workshop();
    assert_eq!(
        workshop.map(|w| w.kind.as_str()),
        Some("Taller de seguimiento")
    );
}

#[test]
fn a_person_is_renamed_and_removed_from_the_list() {
    let mut desk = desk(room(3, 0));
    open(&mut desk, "Personas");
    for key in [Key::ArrowDown, Key::F2] {
        desk.key_press(key);
        desk.run_steps(3);
    }
    desk.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    type_and_enter(&mut desk, "Ana Luisa Muñoz");
    desk.get_by_label("Marcar presente a Ana Luisa Muñoz");
    assert_eq!(desk.state().acts().len(), 1);
    desk.key_press(Key::Delete);
    desk.run_steps(3);
    assert_eq!(desk.state().process().participants.len(), 2);
}

#[test]
fn an_agenda_point_is_added_moved_and_removed() {
    let mut desk = desk(room(0, 0));
    let titles = |desk: &Desk| -> Vec<String> {
        let process = desk.state().process();
        let workshop = process.current_workshop().expect("a workshop").id;
        let points = process.agenda_of(workshop);
        points
            .iter()
            .map(|point| format!("{} {}", point.title, point.minutes))
            .collect()
    };
    let before = titles(&desk).len();
    desk.get_by_label("Agregar un punto").focus();
    desk.run_steps(2);
    type_and_enter(&mut desk, "Café 20");
    assert_eq!(titles(&desk).last().map(String::as_str), Some("Café 20"));
    desk.get_by_label("Subir «Café»").click();
    desk.run_steps(3);
    assert_eq!(titles(&desk)[before - 1], "Café 20");
    desk.get_by_label("Estamos en «Café»").click();
    desk.run_steps(3);
    desk.get_by_label("Dejar de marcar «Café»");
    desk.get_by_label("Quitar «Café»").click();
    desk.run_steps(3);
    assert_eq!(titles(&desk).len(), before);
}

#[test]
fn bodies_are_offered_and_filled_by_a_few_letters_or_all_at_once() {
    let mut desk = desk(room(4, 2));
    open(&mut desk, "Instancias");
    desk.get_by_label("Mesa de Trabajo").click();
    desk.run_steps(4);
    let members = |desk: &Desk| {
        let process = desk.state().process();
        let body = process.bodies_in_order()[0];
        let members = process.members_of(body.id);
        let mut names: Vec<String> = members
            .filter_map(|member| process.name_of(member.participant))
            .map(str::to_owned)
            .collect();
        names.sort();
        names
    };
    desk.get_by_label("Buscar persona u organización").focus();
    desk.run_steps(2);
    type_and_enter(&mut desk, "requi");
    assert_eq!(members(&desk), ["Pedro Manan"]);
    desk.get_by_label("Todos los presentes").click();
    desk.run_steps(4);
    assert_eq!(members(&desk), ["Ana Muñoz", "Pedro Manan", "Ángela Soto"]);
    desk.get_by_label("Buscar persona u organización").focus();
    desk.run_steps(2);
    type_and_enter(&mut desk, "requi");
    assert_eq!(members(&desk).len(), 2);
    desk.get_by_label("Cargo de Ana Muñoz").focus();
    desk.run_steps(2);
    type_and_enter(&mut desk, "Presidenta");
    let process = desk.state().process();
    assert!(process.body_members.iter().any(|m| m.role == "Presidenta"));
}

#[test]
fn a_guest_with_a_sector_is_registered_and_given_a_vote() {
    let mut desk = desk(room(1, 1));
    open(&mut desk, "Personas");
    type_and_enter(&mut desk, "julio");
    named(&desk, "Organización").focus();
    desk.run_steps(2);
    desk.event(egui::Event::Text("Organización de muestra 3".to_owned()));
    desk.run_steps(3);
    named(&desk, "Rubro").focus();
    desk.run_steps(2);
    desk.event(egui::Event::Text("cerezas".to_owned()));
    desk.run_steps(2);
    desk.get_by_label("Invitado, sin voto").click();
    desk.run_steps(2);
    desk.get_by_label("Registrar y marcar presente").click();
    desk.run_steps(4);
    let process = desk.state().process();
    let guest = process
        .participants
        .iter()
        .find(|participant| participant.right == VotingRight::Guest)
        .expect("a guest");
    let actor = process.actor_of(guest.id).expect("an organisation");
    assert_eq!(actor.sector, "cerezas");
    desk.get_by_label("Julio es invitado, sin voto; darle voto")
        .click();
    desk.run_steps(4);
    let voting = |p: &crate::domain::people::Participant| p.right == VotingRight::Votes;
    assert!(desk.state().process().participants.iter().all(voting));
}
