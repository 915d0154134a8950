//! *Se parece a…* while something is typed, and in a row's menu.

use super::*;
use crate::domain::ids::ProposalId;
use crate::domain::merge::MergeState;

const THERE: &str = "Crear una red de conocimiento sobre riego tecnificado";
const TYPED: &str = "Red de conocimiento de riego tecnificado para todos";

fn room() -> (Desk, ProposalId) {
    let mut bench = Bench::new("blank", ProposalsPanel::show);
    let ids = bench.propose(0, &[THERE, "Feria del vino en la plaza"]);
    (bench.harness(SMALL, Theme::Light), ids[0])
}

/// Types and rests.
fn rest_after(desk: &mut Desk, text: &str) {
    type_text(desk, text);
    desk.run_steps(30);
}

fn hinted(desk: &Desk) -> bool {
    let label = format!("Se parece a la 1: {THERE}");
    desk.query_by_label(&label).is_some()
}

fn newest(desk: &Desk) -> ProposalId {
    let all = desk.state().process().proposals.iter();
    all.max_by_key(|one| one.number).expect("one").id
}

#[test]
fn what_is_alike_is_named_beside_the_field_and_enter_keeps_both() {
    let (mut desk, there) = room();
    rest_after(&mut desk, TYPED);
    assert!(hinted(&desk));
    press(&mut desk, Key::Enter);
    desk.run_steps(3);
    assert!(!hinted(&desk));
    assert_eq!(texts(&desk).len(), 3);
    assert!(
        !desk
            .state()
            .process()
            .index()
            .are_apart(there, newest(&desk))
    );
    // Something else has nothing like it.
    rest_after(&mut desk, "Camino nuevo");
    desk.get_by_label("Nada parecido hasta ahora");
}

#[test]
fn a_key_unites_what_is_typed_with_the_hint() {
    let (mut desk, there) = room();
    rest_after(&mut desk, TYPED);
    desk.key_press_modifiers(Modifiers::ALT, Key::U);
    desk.run_steps(3);
    let process = desk.state().process();
    let result = process.merged_into(there).expect("it is merged");
    let merge = process.merge_behind(result).expect("by a merge");
    assert_eq!(merge.state, MergeState::United);
    let sources = process.sources_of(merge.id);
    assert_eq!([&sources[0].text, &sources[1].text], [THERE, TYPED]);
    let field = desk.get_by_label("Propuesta nueva para Innovación");
    assert_eq!(field.value().as_deref(), Some(""));
    // One step takes it back.
    assert_eq!(desk.state().acts().len(), 1);
}

#[test]
fn what_differs_is_never_suggested_again() {
    let (mut desk, there) = room();
    rest_after(&mut desk, TYPED);
    desk.key_press_modifiers(Modifiers::ALT, Key::D);
    desk.run_steps(3);
    assert!(!hinted(&desk));
    rest_after(&mut desk, " y todas");
    assert!(!hinted(&desk));
    press(&mut desk, Key::Enter);
    assert!(
        desk.state()
            .process()
            .index()
            .are_apart(there, newest(&desk))
    );
}

#[test]
fn the_field_stands_still_whatever_is_hinted() {
    let (mut desk, _) = room();
    let place = |desk: &Desk| {
        let field = desk.get_by_label("Propuesta nueva para Innovación");
        field.rect()
    };
    let empty = place(&desk);
    rest_after(&mut desk, TYPED);
    assert!(hinted(&desk));
    assert_eq!(place(&desk), empty);
}

#[test]
fn a_text_that_is_typed_again_is_compared_again() {
    let (mut desk, _) = room();
    rest_after(&mut desk, TYPED);
    assert!(hinted(&desk));
    desk.key_press_modifiers(Modifiers::COMMAND, Key::A);
    press(&mut desk, Key::Backspace);
    desk.run_steps(30);
    assert!(!hinted(&desk));
    rest_after(&mut desk, TYPED);
    assert!(hinted(&desk));
}
