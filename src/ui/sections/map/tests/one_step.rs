//! Each gesture is one step of undo, by whatever means it is made.

use egui::{Event, Key, Modifiers, PointerButton, Pos2, vec2};
use egui_kittest::kittest::Queryable;

use super::*;
use crate::app::settings::MapShape;

const TWICE: &str = "Otra vez";

/// Presses and lets go of the main button twice in one place, as fast as a hand does.
fn double_click(map: &mut Map, at: Pos2) {
    map.hover_at(at);
    map.run_steps(2);
    for pressed in [true, false, true, false] {
        map.input_mut().events.push(Event::PointerButton {
            pos: at,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        });
    }
    map.run_steps(3);
}

fn row_name(map: &Map, place: usize) -> String {
    let rows = map.state().process().perspectives_in_order();
    rows[place].name.clone()
}

#[test]
fn of_the_pointer() {
    let mut map = map();
    one_step(&mut map, |map| {
        let (from, row) = (middle(map, NETWORK), middle(map, MARKET));
        drag(map, from, Pos2::new(from.x + 80.0, row.y));
    });
    one_step(&mut map, |map| {
        let rect = map.get_by_role_and_label(Role::Button, NETWORK).rect();
        map.hover_at(rect.center());
        map.run_steps(2);
        let to = middle(map, MARKET);
        drag(map, rect.center_top(), to);
    });
    one_step(&mut map, |map| {
        let at = middle(map, NETWORK);
        double_click(map, at);
        type_text(map, " del valle");
        press(map, Key::Enter);
        press(map, Key::Escape);
    });
    one_step(&mut map, |map| {
        let name = format!("Perspectiva {}", row_name(map, 0));
        let at = middle(map, &name);
        double_click(map, at);
        type_text(map, " hoy");
        press(map, Key::Enter);
        assert!(row_name(map, 0).ends_with(" hoy"));
    });
}

#[test]
fn of_the_keys() {
    let mut map = map();
    choose(&mut map, NETWORK);
    one_step(&mut map, |map| {
        for key in [Key::L, Key::ArrowUp, Key::Enter] {
            press(map, key);
        }
    });
    choose(&mut map, NETWORK);
    one_step(&mut map, |map| {
        press_with(map, Modifiers::ALT, Key::ArrowUp);
    });
    choose(&mut map, NETWORK);
    one_step(&mut map, |map| press(map, Key::Delete));
    choose(&mut map, NETWORK);
    one_step(&mut map, |map| {
        press(map, Key::N);
        type_text(map, TWICE);
        press(map, Key::Enter);
        press(map, Key::Escape);
    });
}

#[test]
fn of_the_rows() {
    let mut map = map();
    one_step(&mut map, |map| {
        press(map, Key::P);
        type_text(map, "Recursos");
        press(map, Key::Enter);
    });
    choose(&mut map, NETWORK);
    while lead(&map).is_some() {
        press(&mut map, Key::ArrowLeft);
    }
    one_step(&mut map, |map| {
        press(map, Key::F2);
        type_text(map, " del valle");
        press(map, Key::Enter);
    });
    one_step(&mut map, |map| {
        press_with(map, Modifiers::ALT, Key::ArrowUp);
    });
}

#[test]
fn of_the_list() {
    let mut map = map();
    press_with(&mut map, Modifiers::COMMAND, Key::L);
    assert_eq!(map.state().minga.settings().map_shape, MapShape::List);
    choose(&mut map, NETWORK);
    one_step(&mut map, |map| {
        press(map, Key::F2);
        type_text(map, " del valle");
        press(map, Key::Enter);
    });
    choose(&mut map, NETWORK);
    // The area is beside the title.
    press(&mut map, Key::ArrowRight);
    one_step(&mut map, |map| {
        for key in [Key::Enter, Key::ArrowUp, Key::Enter] {
            press(map, key);
        }
    });
}

#[test]
fn the_space_bar_takes_hold_of_the_ground_and_moves_no_box() {
    let mut map = map();
    type_text(&mut map, "+");
    let space = |pressed| Event::Key {
        key: Key::Space,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    let from = middle(&map, NETWORK);
    let to = from - vec2(0.0, 40.0);
    map.event(space(true));
    map.run_steps(2);
    drag(&mut map, from, to);
    map.event(space(false));
    map.run_steps(2);
    assert!((middle(&map, NETWORK).y - to.y).abs() < 1.0);
    assert!(map.state().acts().is_empty());
    drag(&mut map, to, from);
    assert_eq!(map.state().acts().len(), 1, "it is a box again");
}
