use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::*;
use crate::domain::poll::{Counted, Electorate, Method, Parts, PollState, Setup, Who};

/// A poll that is counted table by table: two tables with two people each.
fn by_tables(method: Method, texts: &[&str]) -> Desk {
    let mut bench = Bench::new("vitivinicola", VotePanel::show);
    people(&mut bench, 4, 2);
    let draft = PollDraft {
        method,
        setup: Setup {
            parts: Parts::Tables,
            electorate: Electorate {
                who: Who::Present,
                ..Electorate::default()
            },
            ..Setup::default()
        },
        ..PollDraft::default()
    };
    open_on(&mut bench, draft, texts, 4);
    desk(bench)
}

#[test]
fn tables_are_counted_one_after_another_and_add_up() {
    let mut desk = by_tables(Method::Hands, &["Riego", "Vivero"]);
    assert_eq!(poll(&desk).roll.parts.len(), 2);
    desk.get_by_label("Innovación faltan 2 opciones");
    // The first table: one hand is missing at its second option.
    type_in(&mut desk, "2");
    press(&mut desk, Key::Enter);
    type_in(&mut desk, "1");
    desk.get_by_label_contains("Enter confirma; lo vacío");
    press(&mut desk, Key::Enter);
    desk.get_by_label("Innovación faltan 1");
    assert_eq!(favours(&desk), [Some(2), Some(1)]);
    // Enter went on to the second table, and closing waits for it.
    assert!(desk.get_by_label("A favor, opción 1").is_focused());
    let button = desk.get_by_label("Cerrar votación");
    assert!(button.accesskit_node().is_disabled());
    desk.get_by_label("Falta contar: Capacidades (2 opciones).");
    // More hands than people are refused in their row, and stay typed.
    enter(&mut desk, "3");
    desk.get_by_label_contains("Se contaron 3 votos y solo puede haber 2");
    assert_eq!(favours(&desk), [Some(2), Some(1)]);
    assert!(desk.get_by_label("A favor, opción 1").is_focused());
    type_in(&mut desk, "1");
    press(&mut desk, Key::Tab);
    type_in(&mut desk, "1");
    press(&mut desk, Key::Enter);
    desk.get_by_label("Sala: 4 de 4: completos");
    enter(&mut desk, "2");
    assert_eq!(favours(&desk), [Some(3), Some(3)]);
    desk.get_by_label("1 opción no cuadra con los presentes");
    // Back to the first table, to correct what was missing.
    press(&mut desk, Key::PageUp);
    press(&mut desk, Key::ArrowDown);
    enter(&mut desk, "2");
    desk.get_by_label("corregida (antes 1 / 0 / 0)");
    assert!(desk.query_by_label_contains("no cuadra").is_none());
    close(&mut desk);
    assert_eq!(poll(&desk).state, PollState::Closed);
}

#[test]
fn a_part_where_nobody_answers_is_counted_by_enter_alone() {
    let mut desk = by_tables(Method::Approval, &["Riego", "Vivero"]);
    for _ in 0..3 {
        press(&mut desk, Key::Enter);
    }
    enter(&mut desk, "1");
    assert_eq!(favours(&desk), [Some(0), Some(1)]);
    close(&mut desk);
    assert_eq!(poll(&desk).state, PollState::Closed);
}

#[test]
fn a_second_count_confirms_or_asks_which_stands() {
    let draft = PollDraft {
        method: Method::Hands,
        ..PollDraft::default()
    };
    let mut desk = open(draft, &["Riego", "Vivero"], 9);
    enter(&mut desk, "5");
    enter(&mut desk, "7");
    press_with(&mut desk, Modifiers::ALT, Key::S);
    // Blank, so that nobody counts towards a number.
    assert_eq!(
        desk.get_by_label("A favor, opción 1").value().as_deref(),
        Some("")
    );
    enter(&mut desk, "5");
    desk.get_by_label_contains("confirmada");
    enter(&mut desk, "8");
    desk.get_by_label_contains("la primera cuenta dio 7 / 0 / 0 y la segunda 8 / 0 / 0");
    desk.get_by_label("La segunda cuenta no coincide en 1 opción: elegir cuál vale.");
    assert_eq!(favours(&desk), [Some(5), Some(7)]);
    press_with(&mut desk, Modifiers::ALT, Key::Num2);
    assert_eq!(favours(&desk), [Some(5), Some(8)]);
    let corrected = options(&desk)[1];
    assert_eq!(corrected.corrections[0].was.favour, 7);
    assert_eq!(corrected.second.as_ref().map(|c| c.favour), Some(8));
    press_with(&mut desk, Modifiers::ALT, Key::S);
    desk.get_by_label("corregida (antes 7 / 0 / 0)");
    close(&mut desk);
    assert_eq!(poll(&desk).state, PollState::Closed);
}

#[test]
fn the_first_count_can_stand_against_the_second() {
    let draft = PollDraft {
        method: Method::Approval,
        ..PollDraft::default()
    };
    let mut desk = open(draft, &["Riego"], 9);
    enter(&mut desk, "5");
    press_with(&mut desk, Modifiers::ALT, Key::S);
    enter(&mut desk, "6");
    press_with(&mut desk, Modifiers::ALT, Key::Num1);
    assert_eq!(
        (favours(&desk), &options(&desk)[0].second),
        (vec![Some(5)], &None)
    );
}

#[test]
fn a_score_is_counted_by_how_many_gave_each_grade() {
    let draft = PollDraft {
        method: Method::Score,
        ..PollDraft::default()
    };
    let mut desk = open(draft, &["Riego"], 9);
    assert!(desk.get_by_label("0, opción 1").is_focused());
    for count in ["1", "0", "2", "0", "3", "3"] {
        type_in(&mut desk, count);
        press(&mut desk, Key::ArrowRight);
    }
    desk.get_by_label("9 de 9: completos");
    press(&mut desk, Key::Enter);
    let counted = options(&desk)[0].counted();
    assert_eq!(
        counted,
        Counted {
            favour: 31,
            grades: vec![1, 0, 2, 0, 3, 3],
            ..Counted::default()
        }
    );
}

#[test]
fn objections_stand_beside_their_option() {
    let draft = PollDraft {
        method: Method::Consent,
        ..PollDraft::default()
    };
    let mut desk = open(draft, &["Riego", "Vivero"], 9);
    type_in(&mut desk, "8");
    press(&mut desk, Key::Tab);
    type_in(&mut desk, "1");
    press_with(&mut desk, Modifiers::ALT, Key::O);
    enter(&mut desk, "Falta agua en verano");
    assert_eq!(options(&desk)[0].objections, ["Falta agua en verano"]);
    desk.get_by_label("1 objeción");
    // Esc goes back to the row; its count is kept.
    press(&mut desk, Key::Escape);
    assert!(desk.get_by_label("De acuerdo, opción 1").is_focused());
    desk.get_by_label("Retirar la objeción: Falta agua en verano")
        .click();
    desk.run();
    assert!(options(&desk)[0].objections.is_empty());
}

#[test]
fn a_quorum_is_told_before_closing() {
    use crate::domain::poll::Quorum;
    let draft = PollDraft {
        setup: Setup {
            quorum: Quorum::TwoThirds,
            ..Setup::default()
        },
        ..PollDraft::default()
    };
    let desk = open(draft, &["Riego"], 9);
    desk.get_by_label("Hay quórum: 9 presentes de 9, se necesitan 6");
}

#[test]
fn an_empty_room_is_counted_and_closed() {
    let mut desk = open(PollDraft::default(), &["Riego"], 9);
    for _ in 0..3 {
        type_in(&mut desk, "0");
        press(&mut desk, Key::ArrowRight);
    }
    press(&mut desk, Key::Enter);
    close(&mut desk);
    let closed = poll(&desk);
    assert_eq!(closed.state, PollState::Closed);
    assert_eq!(closed.tally.as_ref().map(|tally| tally.voted), Some(0));
}

#[test]
fn of_two_thousand_options_only_those_in_sight_are_laid_out() {
    let texts: Vec<String> = (1..=2000)
        .map(|n| format!("Opción de muestra {n}"))
        .collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let draft = PollDraft {
        method: Method::Approval,
        ..PollDraft::default()
    };
    let mut desk = open(draft, &texts, 9);
    let fields = desk.query_all_by_label_contains("Marcas, opción").count();
    assert!((5..30).contains(&fields), "{fields}");
    enter(&mut desk, "4");
    assert_eq!(favours(&desk)[0], Some(4));
    desk.get_by_label("Faltan 1999 opciones por contar.");
}
