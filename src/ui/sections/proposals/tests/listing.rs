//! The list: searched, filtered, ranked, linked.

use super::*;
use crate::domain::ids::ProposalId;

fn room(texts: &[&str]) -> (Desk, Vec<ProposalId>) {
    let mut bench = Bench::new("blank", ProposalsPanel::show);
    let ids = bench.propose(0, texts);
    (bench.harness(SMALL, Theme::Light), ids)
}

fn shows(desk: &Desk, number: u32) -> bool {
    let label = format!("Elegir la propuesta {number}");
    desk.query_by_label(&label).is_some()
}

#[test]
fn a_search_finds_without_accents_as_it_is_typed() {
    let (mut desk, _) = room(&["Red de riego", "Capacitación en poda", "Feria"]);
    desk.key_press_modifiers(Modifiers::COMMAND, Key::F);
    desk.run_steps(2);
    type_text(&mut desk, "CAPACITACION");
    desk.run_steps(2);
    assert_eq!([1, 2, 3].map(|n| shows(&desk, n)), [false, true, false]);
    // Esc ends the search; the next one goes back to the field.
    press(&mut desk, Key::Escape);
    assert_eq!([1, 2, 3].map(|n| shows(&desk, n)), [true, true, true]);
    type_text(&mut desk, "zzz");
    desk.run_steps(2);
    desk.get_by_label("Ninguna propuesta coincide.");
}

#[test]
fn alt_and_an_arrow_rank_the_current_row() {
    let (mut desk, ids) = room(&["A", "B"]);
    press(&mut desk, Key::ArrowDown);
    press(&mut desk, Key::ArrowDown);
    desk.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    desk.run_steps(3);
    assert_eq!(desk.state().process().rank_of(ids[0]), Some(1));
    desk.get_by_label("prioridad 1");
    desk.key_press_modifiers(Modifiers::ALT, Key::R);
    desk.run_steps(3);
    // A is the first row now: the other is ranked behind it.
    press(&mut desk, Key::ArrowDown);
    desk.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    desk.run_steps(3);
    assert_eq!(desk.state().process().rank_of(ids[1]), Some(2));
    desk.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    desk.run_steps(3);
    assert_eq!(desk.state().process().rank_of(ids[1]), Some(1));
}

#[test]
fn needs_are_linked_to_an_action_by_keys_alone() {
    let (mut desk, ids) = room(&["Pozo comunitario"]);
    type_text(&mut desk, "Falta agua !nec");
    press(&mut desk, Key::Enter);
    press(&mut desk, Key::ArrowDown);
    press(&mut desk, Key::ArrowDown);
    desk.key_press_modifiers(Modifiers::ALT, Key::L);
    desk.run_steps(4);
    press(&mut desk, Key::Space);
    press(&mut desk, Key::Escape);
    let process = desk.state().process();
    let action = process.proposals.get(ids[0]).expect("it is there");
    assert_eq!(action.needs.len(), 1);
    desk.get_by_label("responde a 2");
    desk.get_by_label("la responden 1");
}

#[test]
fn what_is_parked_is_seen_when_it_is_asked_for() {
    let (mut desk, ids) = room(&["Otro valle", "Riego"]);
    let proposal = ids[0];
    desk.state_mut().act(Action::ParkProposal { proposal });
    desk.run_steps(3);
    assert!(!shows(&desk, 1));
    desk.get_by_label("Estado").click();
    desk.run_steps(3);
    desk.get_by_label("Estacionamiento").click();
    desk.run_steps(3);
    assert!(shows(&desk, 1));
    assert!(!shows(&desk, 2));
}

#[test]
fn what_is_parked_folds_out_whole() {
    let mut bench = Bench::new("blank", ProposalsPanel::show);
    for proposal in bench.propose(0, &["A", "B", "C", "D", "E"]).split_off(1) {
        bench.act(Action::ParkProposal { proposal });
    }
    let mut desk = bench.harness(SMALL, Theme::Light);
    desk.get_by_label("Estacionamiento (4)").click();
    desk.run_steps(4);
    // Only rows in sight are there at all.
    for number in 2..=5 {
        desk.get_by_label(&format!("Recuperar la propuesta {number}"));
    }
}
