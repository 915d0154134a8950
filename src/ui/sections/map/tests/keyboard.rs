use egui::{Key, Modifiers, Theme};

use super::super::doing::{Aim, Doing};
use super::*;
use crate::domain::Action;

/// Four rows of three, top row first.
const ROWS: [[&str; 3]; 4] = [
    ["Vivir mejor", "Retener a los jóvenes", "Cuidar el agua"],
    ["Vender más", "Vender juntos", "Recibir visitas"],
    ["Regar mejor", "Comprar juntos", "Certificar la fruta"],
    ["Capacitar", "Tener datos", "Formar líderes"],
];

const LINKS: [(&str, &str); 15] = [
    ("Capacitar", "Regar mejor"),
    ("Capacitar", "Certificar la fruta"),
    ("Tener datos", "Regar mejor"),
    ("Tener datos", "Comprar juntos"),
    ("Formar líderes", "Comprar juntos"),
    ("Formar líderes", "Vender juntos"),
    ("Regar mejor", "Vender más"),
    ("Regar mejor", "Cuidar el agua"),
    ("Comprar juntos", "Vender juntos"),
    ("Certificar la fruta", "Vender más"),
    ("Certificar la fruta", "Recibir visitas"),
    ("Vender más", "Vivir mejor"),
    ("Vender juntos", "Vivir mejor"),
    ("Recibir visitas", "Retener a los jóvenes"),
    ("Vivir mejor", "Retener a los jóvenes"),
];

/// The arrow that leads from a box to another one.
fn towards(map: &Map, at: ObjectiveId, goal: &Objective) -> Key {
    let process = map.state().process();
    let rows = process.perspectives_in_order();
    let row = |id| rows.iter().position(|row| row.id == id);
    let here = process.objectives.get(at).expect("on the map");
    let (from, to) = (row(here.perspective), row(goal.perspective));
    if to != from {
        return if to < from {
            Key::ArrowUp
        } else {
            Key::ArrowDown
        };
    }
    let chart = map.state().panel.chart.as_ref().expect("drawn");
    let place = |id| chart.box_of(id).expect("drawn").rect.center();
    let there = place(goal.id) - place(at);
    if there.y.abs() > 20.0 {
        return if there.y < 0.0 {
            Key::ArrowUp
        } else {
            Key::ArrowDown
        };
    }
    if there.x < 0.0 {
        Key::ArrowLeft
    } else {
        Key::ArrowRight
    }
}

fn walk_to(map: &mut Map, title: &str) {
    let goal = objective(map, title);
    for _ in 0..40 {
        match lead(map) {
            Some(at) if at == goal.id => return,
            Some(at) => {
                let key = towards(map, at, &goal);
                press(map, key);
            }
            None => press(map, Key::ArrowRight),
        }
    }
    panic!("the arrows did not lead to {title}");
}

fn link(map: &mut Map, from: &str, to: &str) {
    walk_to(map, from);
    press(map, Key::L);
    let goal = objective(map, to);
    for _ in 0..40 {
        let Doing::Linking {
            aim: Aim::Keys(at), ..
        } = map.state().panel.doing
        else {
            panic!("no link is being drawn from {from}");
        };
        if at == goal.id {
            press(map, Key::Enter);
            return;
        }
        let key = towards(map, at, &goal);
        press(map, key);
    }
    panic!("the arrows did not lead from {from} to {to}");
}

#[test]
fn a_whole_map_is_built_with_keys_alone() {
    let mut map = open("blank", SMALL, Theme::Light);
    for row in ROWS {
        press(&mut map, Key::ArrowDown);
        press(&mut map, Key::Enter);
        for title in row {
            type_text(&mut map, title);
            press(&mut map, Key::Enter);
        }
        press(&mut map, Key::Escape);
    }
    let process = map.state().process();
    assert_eq!(process.objectives.len(), 12);
    for (row, titles) in process.perspectives_in_order().iter().zip(ROWS) {
        let found = process.objectives_of(row.id);
        let found: Vec<&str> = found.iter().map(|o| o.title.as_str()).collect();
        assert_eq!(found, titles);
    }
    for (from, to) in LINKS {
        link(&mut map, from, to);
    }
    let process = map.state().process();
    for (from, to) in LINKS {
        let (from, to) = (objective(&map, from).id, objective(&map, to).id);
        assert!(process.index().link_between(from, to).is_some());
    }
    assert_eq!(links(&map), 15);
    assert_eq!(map.state().acts().len(), 27, "one act each");
}

#[test]
fn a_capital_letter_begins_a_title_in_the_chosen_row() {
    let mut map = open("blank", SMALL, Theme::Light);
    press(&mut map, Key::ArrowDown);
    press(&mut map, Key::ArrowDown);
    press_with(&mut map, Modifiers::SHIFT, Key::N);
    type_text(&mut map, "N");
    type_text(&mut map, "acer de nuevo");
    press(&mut map, Key::Enter);
    let row = map.state().process().perspectives_in_order()[1].id;
    assert_eq!(objective(&map, "Nacer de nuevo").perspective, row);
    press(&mut map, Key::Escape);
    type_text(&mut map, "O");
    type_text(&mut map, "tra vez");
    press(&mut map, Key::Enter);
    assert_eq!(objective(&map, "Otra vez").perspective, row);
}

#[test]
fn alt_and_the_arrows_move_a_box_past_its_neighbour_and_to_another_row() {
    let mut map = map();
    choose(&mut map, NETWORK);
    let x = |map: &Map| middle(map, NETWORK).x;
    let before = x(&map);
    press_with(&mut map, Modifiers::ALT, Key::ArrowRight);
    assert!(
        x(&map) > before,
        "{} {before} {:?}",
        x(&map),
        map.state().acts()
    );
    press_with(&mut map, Modifiers::ALT, Key::ArrowLeft);
    assert!((x(&map) - before).abs() < 2.0, "{} {before}", x(&map));
    let row = objective(&map, NETWORK).perspective;
    press_with(&mut map, Modifiers::ALT, Key::ArrowUp);
    let rows = map.state().process().perspectives_in_order();
    let place = |id| rows.iter().position(|row| row.id == id).expect("a row");
    assert_eq!(place(objective(&map, NETWORK).perspective) + 1, place(row));
    let acts = map.state().acts();
    assert_eq!(acts.len(), 3);
    assert!(
        acts.iter()
            .all(|act| matches!(act, Action::PlaceObjectives { .. }))
    );
}

#[test]
fn s_lets_go_of_what_a_hand_placed() {
    let mut map = map();
    choose(&mut map, NETWORK);
    press_with(&mut map, Modifiers::ALT, Key::ArrowRight);
    let held = |map: &Map| {
        let all = map.state().process().objectives.iter();
        all.filter(|o| o.x.is_some()).count()
    };
    assert_eq!(held(&map), 1);
    press(&mut map, Key::S);
    assert_eq!(held(&map), 0, "the chosen one");
    press_with(&mut map, Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(held(&map), 1);
    press(&mut map, Key::Escape);
    press(&mut map, Key::S);
    assert_eq!(held(&map), 0, "all");
}

#[test]
fn keys_zoom_pan_and_fit() {
    let mut map = map();
    let width = |map: &Map| {
        map.get_by_role_and_label(Role::Button, NETWORK)
            .rect()
            .width()
    };
    let fitted = width(&map);
    type_text(&mut map, "+");
    assert!(width(&map) > 1.2 * fitted);
    let before = middle(&map, NETWORK);
    press_with(&mut map, Modifiers::COMMAND, Key::ArrowRight);
    assert!(middle(&map, NETWORK).x < before.x);
    type_text(&mut map, "0");
    assert!((width(&map) - fitted).abs() < 0.5);
    assert!(map.state().acts().is_empty());
}

#[test]
fn a_refused_link_says_why_at_the_box_and_in_the_notice() {
    let mut map = map();
    let before = links(&map);
    choose(&mut map, NETWORK);
    press(&mut map, Key::L);
    let Doing::Linking {
        aim: Aim::Keys(to), ..
    } = map.state().panel.doing
    else {
        panic!("a link is being drawn");
    };
    press(&mut map, Key::Enter);
    choose(&mut map, NETWORK);
    let known = links(&map);
    // The same link again, aimed at from before it is let go.
    press(&mut map, Key::L);
    for _ in 0..20 {
        let Doing::Linking {
            aim: Aim::Keys(at), ..
        } = map.state().panel.doing
        else {
            panic!("a link is being drawn");
        };
        if at == to {
            break;
        }
        let goal = map
            .state()
            .process()
            .objectives
            .get(to)
            .expect("there")
            .clone();
        let key = towards(&map, at, &goal);
        press(&mut map, key);
    }
    let says = "ya está";
    let told = |map: &Map| map.query_all_by_label_contains(says).count();
    assert_eq!(told(&map), 1, "before it is let go");
    press(&mut map, Key::Enter);
    assert_eq!(told(&map), 1, "after it was let go");
    assert!(map.state().notices().is_empty(), "said once");
    assert_eq!(links(&map), known);
    assert!(known <= before + 1);
}
