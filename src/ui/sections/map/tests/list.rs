use egui::{Key, Modifiers, Theme};
use egui_kittest::kittest::Queryable;

use super::*;
use crate::app::settings::MapShape;
use crate::domain::Action;
use crate::domain::strategy_map::Horizon;

fn list() -> Map {
    let mut map = map();
    press_with(&mut map, Modifiers::COMMAND, Key::L);
    assert_eq!(map.state().minga.settings().map_shape, MapShape::List);
    map
}

#[test]
fn cells_are_edited_by_keyboard_and_tab_goes_on() {
    let mut map = list();
    choose(&mut map, NETWORK);
    press(&mut map, Key::F2);
    type_text(&mut map, " del valle");
    press(&mut map, Key::Tab);
    let title = format!("{NETWORK} del valle");
    let before = objective(&map, &title);
    // The next cell is the area: the first of the list.
    press(&mut map, Key::Enter);
    press(&mut map, Key::ArrowUp);
    press(&mut map, Key::Enter);
    assert_ne!(objective(&map, &title).area, before.area);
    press(&mut map, Key::ArrowRight);
    press(&mut map, Key::Enter);
    press(&mut map, Key::ArrowDown);
    press(&mut map, Key::Enter);
    assert_eq!(objective(&map, &title).horizon, Horizon::Long);
    press(&mut map, Key::Tab);
    type_text(&mut map, "Organización de muestra 3");
    press(&mut map, Key::Enter);
    assert_eq!(objective(&map, &title).owner, "Organización de muestra 3");
    assert_ne!(lead(&map), Some(before.id), "Enter goes down");
    assert_eq!(map.state().acts().len(), 4);
}

#[test]
fn typing_over_a_heading_adds_to_its_row() {
    let mut map = list();
    press(&mut map, Key::ArrowDown);
    type_text(&mut map, "vivir mejor");
    press(&mut map, Key::Enter);
    press(&mut map, Key::Escape);
    let row = map.state().process().perspectives_in_order()[0].id;
    assert_eq!(objective(&map, "vivir mejor").perspective, row);
}

#[test]
fn a_long_list_shows_only_what_is_in_sight() {
    let mut bench = Bench::new("blank", MapPanel::show);
    let row = bench.process().perspectives_in_order()[0].id;
    for number in 0..200 {
        bench.act(Action::AddObjective {
            perspective: row,
            title: format!("Objetivo de muestra {number}"),
        });
    }
    let mut map = bench.harness(SMALL, Theme::Light);
    press_with(&mut map, Modifiers::COMMAND, Key::L);
    let shown = map
        .query_all_by_label_contains("Objetivo de muestra")
        .count();
    assert!((5..30).contains(&shown), "{shown}");
    press(&mut map, Key::End);
    map.run_steps(8);
    map.get_by_label_contains("Objetivo de muestra 199");
}
