use std::time::{Duration, Instant};

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::*;
use crate::app::Command;
use crate::domain::poll::{Method, PollState, Secrecy, Setup, Way};

fn secret(entitled: i64) -> Desk {
    let draft = PollDraft {
        method: Method::Dots,
        setup: Setup {
            way: Way::Slips,
            secrecy: Secrecy::Secret,
            ..Setup::default()
        },
        ..PollDraft::default()
    };
    open(draft, &["Riego", "Vivero", "Abonos"], entitled)
}

/// Frames until so many slips are in their box.
fn wait_for(desk: &mut Desk, slips: i64) {
    let patience = Instant::now() + Duration::from_secs(20);
    while desk.state().process().voted(poll(desk)) < slips {
        assert!(Instant::now() < patience, "the slip is not in");
        std::thread::sleep(Duration::from_millis(2));
        desk.step();
    }
    desk.run();
}

#[test]
fn a_secret_slip_goes_into_its_box_and_out_of_the_field() {
    let mut desk = secret(9);
    enter(&mut desk, "113");
    assert_eq!(
        desk.get_by_label("Lo que dice la papeleta")
            .value()
            .as_deref(),
        Some("")
    );
    wait_for(&mut desk, 1);
    desk.get_by_label_contains("Papeleta 1 guardada · 1 de 9");
    assert!(ballots(&desk).is_empty());
    // Neither the field's own undoing nor a draft knows what it said.
    press_with(&mut desk, Modifiers::COMMAND, Key::Z);
    assert_eq!(
        desk.get_by_label("Lo que dice la papeleta")
            .value()
            .as_deref(),
        Some("")
    );
    let sent = &desk.state().sent;
    assert!(!sent.iter().any(|c| matches!(c, Command::KeepDraft { .. })));
    assert!(desk.query_by_label_contains("puntos: Riego").is_none());
}

#[test]
fn secret_slips_are_told_by_their_numbers_in_order() {
    let mut desk = secret(9);
    for (place, slip) in ["7", "3", "5"].into_iter().enumerate() {
        desk.get_by_label("Número de la papeleta").focus();
        desk.run();
        enter(&mut desk, slip);
        enter(&mut desk, "1");
        wait_for(&mut desk, i64::try_from(place).expect("few") + 1);
    }
    desk.get_by_label("3 5 7");
    // The same slip again is refused, and what was typed stays until Enter takes it.
    desk.get_by_label("Número de la papeleta").focus();
    desk.run();
    enter(&mut desk, "5");
    desk.get_by_label_contains("La papeleta 5 ya está anotada");
    desk.get_by_label("No se cuenta nada antes de cerrar. Una votación secreta no se reabre.");
}

#[test]
fn slips_that_are_typed_faster_than_the_disk_wait_their_turn() {
    let mut desk = secret(9);
    for letter in ["1", "2", "3"] {
        desk.event(egui::Event::Text(letter.to_owned()));
        desk.key_press(Key::Enter);
    }
    desk.run();
    wait_for(&mut desk, 3);
    close(&mut desk);
    let patience = Instant::now() + Duration::from_secs(20);
    while poll(&desk).state == PollState::Open {
        assert!(Instant::now() < patience, "it does not close");
        std::thread::sleep(Duration::from_millis(2));
        desk.step();
    }
    assert_eq!(favours(&desk), [Some(1), Some(1), Some(1)]);
}

#[test]
fn no_more_secret_slips_go_in_than_there_are_voters() {
    let mut desk = secret(1);
    enter(&mut desk, "1");
    wait_for(&mut desk, 1);
    enter(&mut desk, "2");
    desk.get_by_label_contains("Se contaron 2 votos y solo puede haber 1");
    assert_eq!(
        desk.get_by_label("Lo que dice la papeleta")
            .value()
            .as_deref(),
        Some("2")
    );
}
