use egui::{Key, Theme};
use egui_kittest::kittest::{NodeT, Queryable};

use super::*;
use crate::domain::Action;
use crate::domain::activity::ActivityEdit;

fn fill(map: &mut Map, label: &str, text: &str) {
    let lines = map.query_all_by_label(label);
    let typed = [Role::TextInput, Role::MultilineTextInput];
    lines
        .into_iter()
        .find(|line| typed.contains(&line.accesskit_node().role()))
        .expect("the line")
        .click();
    map.run_steps(2);
    type_text(map, text);
    press(map, Key::Enter);
}

#[test]
fn owner_and_themes_are_typed_in_their_lines() {
    let mut map = map();
    choose(&mut map, NETWORK);
    fill(&mut map, "Responsable", "Organización de muestra 3");
    fill(&mut map, "Agregar tema", "agua, jóvenes");
    let found = objective(&map, NETWORK);
    assert_eq!(found.owner, "Organización de muestra 3");
    assert_eq!(found.themes, ["agua", "jóvenes"]);
    map.get_by_label("Quitar el tema agua").click();
    map.run_steps(3);
    assert_eq!(objective(&map, NETWORK).themes, ["jóvenes"]);
    assert_eq!(map.state().acts().len(), 3);
}

#[test]
fn esc_in_a_line_restores_it_and_keeps_the_choice() {
    let mut map = map();
    choose(&mut map, NETWORK);
    map.get_by_role_and_label(Role::MultilineTextInput, "Responsable")
        .click();
    map.run_steps(2);
    type_text(&mut map, "Nadie");
    press(&mut map, Key::Escape);
    assert_eq!(lead(&map), Some(objective(&map, NETWORK).id));
    assert!(map.state().acts().is_empty());
    press(&mut map, Key::Escape);
    assert_eq!(lead(&map), None, "the second one lets go");
}

#[test]
fn an_indicator_gets_its_baseline_a_target_and_a_measurement() {
    let mut map = open("vitivinicola", LARGE, Theme::Light);
    choose(&mut map, NETWORK);
    map.get_by_label_contains("Medición").click();
    map.run_steps(3);
    fill(&mut map, "Agregar indicador", "Productores capacitados");
    fill(&mut map, "Unidad", "personas");
    fill(&mut map, "Línea base", "1.234,5");
    let id = objective(&map, NETWORK).id;
    let indicator = map.state().process().indicators_of(id)[0].clone();
    assert_eq!(indicator.unit, "personas");
    assert!(indicator.baseline.is_some());
    map.get_by_role_and_label(Role::TextInput, "2S 2027")
        .click();
    map.run_steps(2);
    type_text(&mut map, "2S 2028");
    let values = map.get_all_by_role_and_label(Role::TextInput, "Valor");
    values.into_iter().next().expect("the target's").click();
    map.run_steps(2);
    type_text(&mut map, "80");
    press(&mut map, Key::Enter);
    let process = map.state().process();
    assert_eq!(process.targets_of(indicator.id).len(), 1);
    let values = map.get_all_by_role_and_label(Role::TextInput, "Valor");
    values
        .into_iter()
        .nth(1)
        .expect("the measurement's")
        .click();
    map.run_steps(2);
    type_text(&mut map, "12");
    fill(&mut map, "Nota de la medición", "en terreno");
    let process = map.state().process();
    let measured = process.measurements_of(indicator.id);
    assert_eq!(measured.len(), 1);
    assert_eq!(measured[0].note, "en terreno");
}

#[test]
fn activities_are_chosen_for_an_objective_and_counted() {
    let mut map = map();
    let bare = map.state().process().index().objectives_without_activity();
    map.get_by_label_contains("sin acciones").click();
    map.run_steps(3);
    let id = lead(&map).expect("the first objective without activities");
    map.get_by_label_contains("Detrás").click();
    map.run_steps(3);
    map.get_by_label("Elegir acciones…").click();
    map.run_steps(3);
    let rows = map.get_all_by_role(Role::CheckBox);
    rows.into_iter().next().expect("an activity").click();
    map.run_steps(3);
    let index = map.state().process().index();
    assert_eq!(index.activities_of(id).count(), 1);
    assert_eq!(index.objectives_without_activity(), bare - 1);
}

#[test]
fn an_activity_without_objective_is_given_one_by_a_click() {
    let mut map = map();
    let loose = map.state().process().index().activities_without_objective();
    map.get_by_label_contains("sin objetivo").click();
    map.run_steps(3);
    click(&mut map, NETWORK);
    let acts = map.state().acts();
    assert!(matches!(
        acts[..],
        [Action::EditActivity { edit: ActivityEdit::Objectives(objectives), .. }]
            if *objectives == [objective(&map, NETWORK).id]
    ));
    let index = map.state().process().index();
    assert_eq!(index.activities_without_objective(), loose - 1);
}
