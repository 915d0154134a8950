//! Marks in the capture field and in a row that is edited.

use super::*;
use crate::domain::money::Money;
use crate::domain::proposal::{Proposal, Proposer};
use crate::domain::term::Term;

fn last(desk: &Desk) -> Proposal {
    let all = desk.state().process().proposals.iter();
    all.max_by_key(|one| one.number).expect("one").clone()
}

fn field(desk: &Desk) -> String {
    let field = desk.get_by_label("Propuesta nueva para Innovación");
    field.value().unwrap_or_default()
}

#[test]
fn marks_are_shown_as_chips_and_saved_as_fields() {
    let mut desk = desk("vitivinicola");
    type_text(
        &mut desk,
        "Riego tecnificado #capac @\"Participante 12\" +jóvenes 2s2027 $12M !nec",
    );
    for chip in [
        "Ámbito: Capacidades",
        "Propone: Participante 12 (nuevo)",
        "Beneficia a: jóvenes",
        "Plazo: 2º semestre 2027",
        "$12.000.000",
        "necesidad",
    ] {
        desk.get_by_label(&format!("Sacar del texto: {chip}"));
    }
    press(&mut desk, Key::Enter);
    let made = last(&desk);
    assert_eq!(made.text, "Riego tecnificado");
    assert_eq!(made.nature, Nature::Need);
    assert_eq!(made.term, Some(Term::parse("2S 2027")));
    assert_eq!(made.cost, Some(Money(12_000_000)));
    assert_eq!(made.beneficiaries, ["jóvenes"]);
    let [Proposer::Participant(who)] = made.proposers[..] else {
        panic!("{:?}", made.proposers);
    };
    assert_eq!(desk.state().process().name_of(who), Some("Participante 12"));
    // What the mark said was for this one: the next is an action again.
    type_text(&mut desk, "Feria");
    press(&mut desk, Key::Enter);
    assert_eq!(last(&desk).nature, Nature::Action);
}

#[test]
fn a_doubt_never_keeps_enter_away() {
    let mut desk = desk("vitivinicola");
    type_text(&mut desk, "Riego #zzz");
    desk.get_by_label("Sacar del texto: #zzz: ningún ámbito empieza así");
    press(&mut desk, Key::Enter);
    assert_eq!(last(&desk).text, "Riego #zzz");
}

#[test]
fn a_chip_is_clicked_away() {
    let mut desk = desk("vitivinicola");
    type_text(&mut desk, "Riego $12M tecnificado");
    desk.get_by_label("Sacar del texto: $12.000.000").click();
    desk.run_steps(3);
    assert_eq!(field(&desk), "Riego tecnificado");
}

#[test]
fn a_beginning_is_completed_with_tab_and_enter_still_saves() {
    let mut desk = desk("vitivinicola");
    type_text(&mut desk, "Riego #in");
    desk.get_by_label("Ámbito: Información");
    press(&mut desk, Key::ArrowDown);
    press(&mut desk, Key::Tab);
    assert_eq!(field(&desk), "Riego #Información ");
    type_text(&mut desk, "compartido !f");
    press(&mut desk, Key::Escape);
    press(&mut desk, Key::Enter);
    let made = last(&desk);
    assert_eq!(made.text, "Riego compartido");
    assert_eq!(made.nature, Nature::Strength);
    assert_eq!(field(&desk), "");
}

#[test]
fn a_table_that_is_named_gets_it() {
    let mut desk = desk("vitivinicola");
    type_text(&mut desk, "Feria @mercado");
    press(&mut desk, Key::Enter);
    let process = desk.state().process();
    let table = process.tables.get(last(&desk).table).expect("its table");
    assert_eq!(table.name, "Mercado");
}

#[test]
fn a_kind_alone_says_what_the_next_ones_are() {
    let mut desk = desk("vitivinicola");
    type_text(&mut desk, "!nec");
    press(&mut desk, Key::Enter);
    assert!(desk.state().acts().is_empty());
    type_text(&mut desk, "Falta agua");
    press(&mut desk, Key::Enter);
    assert_eq!(last(&desk).nature, Nature::Need);
}

#[test]
fn what_is_typed_can_be_parked_by_a_key() {
    let mut desk = desk("vitivinicola");
    type_text(&mut desk, "Otro valle");
    desk.key_press_modifiers(Modifiers::ALT, Key::E);
    desk.run_steps(2);
    desk.get_by_label("Sacar del texto: Al estacionamiento");
    desk.key_press_modifiers(Modifiers::ALT, Key::E);
    desk.run_steps(2);
    assert_eq!(field(&desk).trim(), "Otro valle");
    desk.key_press_modifiers(Modifiers::ALT, Key::E);
    desk.run_steps(2);
    press(&mut desk, Key::Enter);
    assert_eq!(last(&desk).standing, Standing::Parked);
    desk.get_by_label("Estacionamiento (1)").click();
    desk.run_steps(3);
    let restore = format!("Recuperar la propuesta {}", last(&desk).number);
    desk.get_by_label(&restore).click();
    desk.run_steps(3);
    assert_eq!(last(&desk).standing, Standing::Live);
}

#[test]
fn a_row_is_edited_with_the_marks_of_its_fields() {
    let mut desk = desk("vitivinicola");
    type_text(&mut desk, "Riego +jóvenes 2s2027 $5M");
    press(&mut desk, Key::Enter);
    press(&mut desk, Key::ArrowDown);
    press(&mut desk, Key::F2);
    let label = format!("Texto de la propuesta {}", last(&desk).number);
    let written = desk.get_by_label(&label).value();
    assert_eq!(written.as_deref(), Some("Riego +jóvenes 2s2027 $5.000.000"));
    type_text(&mut desk, " 1s2028 !nec");
    press(&mut desk, Key::Enter);
    let after = last(&desk);
    assert_eq!(after.text, "Riego");
    assert_eq!(after.term, Some(Term::parse("1S 2028")));
    assert_eq!(after.cost, Some(Money(5_000_000)));
    assert_eq!(after.nature, Nature::Need);
    // One step to undo.
    assert_eq!(desk.state().acts().len(), 2);
}
