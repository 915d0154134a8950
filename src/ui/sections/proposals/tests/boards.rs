//! The boards of the diagnosis.

use super::*;
use crate::domain::index::Numbers;

fn board(desk: &Desk, nature: Nature) -> Vec<String> {
    let process = desk.state().process();
    let cards = process.index().board(nature);
    let cards = cards.into_iter().flat_map(Numbers::iter);
    cards
        .filter_map(|(_, id)| process.proposals.get(*id))
        .map(|card| card.text.clone())
        .collect()
}

#[test]
fn the_boards_are_captured_with_the_same_field() {
    let mut desk = desk("blank");
    desk.key_press_modifiers(Modifiers::ALT, Key::B);
    desk.run_steps(3);
    type_text(&mut desk, "Poca agua");
    press(&mut desk, Key::Enter);
    type_text(&mut desk, "Suelos pobres");
    press(&mut desk, Key::Enter);
    desk.key_press_modifiers(Modifiers::ALT, Key::F);
    desk.run_steps(2);
    type_text(&mut desk, "Buen clima");
    press(&mut desk, Key::Enter);
    assert_eq!(
        board(&desk, Nature::Weakness),
        ["Poca agua", "Suelos pobres"]
    );
    assert_eq!(board(&desk, Nature::Strength), ["Buen clima"]);
    desk.get_by_label("Diagnóstico 3");
    for name in [
        "Fortalezas",
        "Debilidades",
        "Potencialidades",
        "Dificultades",
    ] {
        desk.get_by_label(name);
    }
    // They are no proposals of the table.
    desk.get_by_label("Innovación 0");
}

#[test]
fn a_card_is_corrected_and_discarded_by_keys() {
    let mut desk = desk("blank");
    desk.key_press_modifiers(Modifiers::ALT, Key::F);
    desk.run_steps(3);
    type_text(&mut desk, "Buen clima");
    press(&mut desk, Key::Enter);
    press(&mut desk, Key::ArrowDown);
    press(&mut desk, Key::F2);
    desk.run_steps(2);
    type_text(&mut desk, " seco");
    press(&mut desk, Key::Enter);
    assert_eq!(board(&desk, Nature::Strength), ["Buen clima seco"]);
    desk.run_steps(2);
    press(&mut desk, Key::Delete);
    desk.get_by_label("Ya se hizo").click();
    desk.run_steps(3);
    assert!(board(&desk, Nature::Strength).is_empty());
    // The keys let go of a card that has left.
    press(&mut desk, Key::Delete);
    desk.run_steps(2);
    assert!(desk.query_by_label("Ya se hizo").is_none());
}
