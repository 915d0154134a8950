//! The place of a list driven by its labels and keys.

use std::time::Duration;

use egui::{Key, Theme, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::ImportPlace;
use crate::app::command::ImportCommand;
use crate::domain::proposal::Nature;
use crate::ui::context::{Context, Outbox};
use crate::ui::testing::{Bench, SMALL};

type Place = Harness<'static, Bench<ImportPlace>>;

fn show(place: &mut ImportPlace, ui: &mut Ui, cx: Context, out: &mut Outbox) {
    place.show(ui, cx, out);
}

/// The place with a pasted list for the first table, in which these are already.
fn place(already: &[&str], list: &str) -> Place {
    let mut bench = Bench::new("blank", show);
    if !already.is_empty() {
        bench.propose(0, already);
    }
    let table = bench.table(0);
    let paste = ImportCommand::Paste {
        text: list.to_owned(),
        table,
        nature: Nature::Action,
    };
    bench.minga.dispatch(paste.into());
    let mut place = bench.harness(SMALL, Theme::Light);
    read(&mut place);
    place
}

/// Steps until the list is read and understood.
fn read(place: &mut Place) {
    for _ in 0..30_000 {
        place.step();
        let minga = &place.state().minga;
        if minga.import_preview().is_some() && minga.import_rows().is_none() {
            place.run_steps(3);
            return;
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    panic!("the list was not read");
}

fn press(place: &mut Place, key: Key) {
    place.key_press(key);
    place.run_steps(3);
}

fn texts(place: &mut Place) -> Vec<String> {
    place.state_mut().settle();
    let process = place.state().process();
    let all = process.index().standing().iter();
    let all = all.filter_map(|(_, id)| process.proposals.get(*id));
    all.map(|proposal| proposal.text.clone()).collect()
}

#[test]
fn enter_adds_all_at_once_and_one_undo_takes_all_back() {
    let mut place = place(&["Feria anual"], "Riego\nFERIA anual\nVivero\n");
    place.get_by_label("Agregar 2 propuestas");
    place.get_by_label_contains("Ya está: es la 1 de");
    press(&mut place, Key::Enter);
    assert_eq!(texts(&mut place), ["Feria anual", "Riego", "Vivero"]);
    assert!(place.state().minga.import_preview().is_none());
    place.state_mut().minga.dispatch(crate::app::Command::Undo);
    assert_eq!(texts(&mut place), ["Feria anual"]);
}

#[test]
fn escape_adds_nothing() {
    let mut place = place(&[], "Riego\nVivero\n");
    press(&mut place, Key::Escape);
    assert!(place.state().minga.import_preview().is_none());
    assert_eq!(texts(&mut place), [""; 0]);
}

#[test]
fn escape_leaves_a_button_before_it_leaves_the_list() {
    let mut place = place(&[], "Riego\nVivero\n");
    place.get_by_label("Cancelar").focus();
    place.run_steps(3);
    press(&mut place, Key::Escape);
    assert!(place.state().minga.import_preview().is_some());
    press(&mut place, Key::Escape);
    assert!(place.state().minga.import_preview().is_none());
}

#[test]
fn the_space_bar_leaves_a_row_out_and_the_arrows_go_through_them() {
    let mut place = place(&[], "Riego\nVivero\nFeria\n");
    press(&mut place, Key::ArrowDown);
    press(&mut place, Key::Space);
    place.get_by_label("Agregar 2 propuestas");
    press(&mut place, Key::End);
    press(&mut place, Key::Space);
    press(&mut place, Key::Enter);
    assert_eq!(texts(&mut place), ["Riego"]);
}

#[test]
fn a_column_is_said_to_hold_the_texts() {
    let mut place = place(&[], "actividad\tresumen\nUno\tRiego\nDos\tFeria\n");
    place.get_by_label("Qué trae la columna resumen").click();
    place.run_steps(3);
    let texts_of = |node: &egui_kittest::Node<'_>| node.accesskit_node().label();
    let option = place
        .get_all_by_label("Texto")
        .find(|node| texts_of(node).is_some())
        .expect("it is offered");
    option.click();
    place.run_steps(2);
    read(&mut place);
    press(&mut place, Key::Enter);
    assert_eq!(texts(&mut place), ["Riego", "Feria"]);
}

#[test]
fn only_the_rows_of_a_sort_are_shown() {
    let long = "a".repeat(6_000);
    let mut place = place(&["Feria anual"], &format!("Riego\nFeria anual\n{long}\n"));
    place.get_by_label("Sin leer 1").click();
    place.run_steps(3);
    place.get_by_label_contains("El texto tiene 6.000 letras");
    assert!(place.query_by_label_contains("Ya está:").is_none());
    place.get_by_label("Ya están 1").click();
    place.run_steps(3);
    place.get_by_label_contains("Ya está:");
}

#[test]
fn rows_go_to_the_table_that_is_chosen_or_to_the_one_that_the_list_says() {
    let mut place = place(&[], "texto\tmesa\nRiego\tMercado\nFeria\t\n");
    let tables = |place: &mut Place| -> Vec<String> {
        place.state_mut().settle();
        let process = place.state().process();
        let all = process.proposals.iter();
        let tables = all.filter_map(|proposal| process.tables.get(proposal.table));
        tables.map(|table| table.name.clone()).collect()
    };
    press(&mut place, Key::Enter);
    let found = tables(&mut place);
    let first = place.state().process().tables_in_order()[0].name.clone();
    assert_eq!(found, ["Mercado".to_owned(), first]);
}
