use egui::{Key, Modifiers, Pos2};
use egui_kittest::kittest::Queryable;

use super::*;
use crate::domain::Action;
use crate::domain::strategy_map::Horizon;

const UNIT: &str = "Unidad de generación y manejo de información operando";

fn two(map: &mut Map) -> Vec<ObjectiveId> {
    click(map, NETWORK);
    add_to_choice(map, UNIT);
    map.get_by_label("2 objetivos elegidos");
    [NETWORK, UNIT]
        .map(|title| objective(map, title).id)
        .to_vec()
}

#[test]
fn what_is_done_with_several_is_one_step() {
    let mut map = map();
    let ids = two(&mut map);
    one_step(&mut map, |map| {
        map.get_by_label("largo plazo").click();
        map.run_steps(3);
        for id in &ids {
            let found = map.state().process().objectives.get(*id).expect("there");
            assert_eq!(found.horizon, Horizon::Long);
        }
    });
    one_step(&mut map, |map| {
        map.get_by_label("Alinear a la derecha").click();
        map.run_steps(3);
    });
    one_step(&mut map, |map| {
        press_with(map, Modifiers::ALT, Key::ArrowUp);
    });
    one_step(&mut map, |map| {
        press_with(map, Modifiers::COMMAND, Key::D);
        assert_eq!(map.query_all_by_label(NETWORK).count(), 2);
        map.get_by_label("2 objetivos elegidos");
    });
    two(&mut map);
    one_step(&mut map, |map| press(map, Key::Delete));
}

#[test]
fn dragging_one_of_several_moves_all() {
    let mut map = map();
    let ids = two(&mut map);
    let (from, row) = (middle(&map, NETWORK), middle(&map, MARKET));
    one_step(&mut map, |map| {
        drag(map, from, Pos2::new(from.x + 40.0, row.y));
        let row = objective(map, MARKET).perspective;
        for id in &ids {
            let found = map.state().process().objectives.get(*id).expect("there");
            assert_eq!(found.perspective, row);
        }
        let acts = map.state().acts();
        assert!(
            matches!(acts.last(), Some(Action::PlaceObjectives { places }) if places.len() == 2)
        );
    });
}

#[test]
fn shift_and_the_arrows_and_ctrl_a_choose_more() {
    let mut map = map();
    choose(&mut map, NETWORK);
    press_with(&mut map, Modifiers::SHIFT, Key::ArrowRight);
    map.get_by_label("2 objetivos elegidos");
    press_with(&mut map, Modifiers::COMMAND, Key::A);
    let row = objective(&map, NETWORK).perspective;
    let of_row = map.state().process().objectives_of(row).len();
    map.get_by_label(&format!("{of_row} objetivos elegidos"));
    press_with(&mut map, Modifiers::COMMAND, Key::A);
    let all = map.state().process().objectives.len();
    map.get_by_label(&format!("{all} objetivos elegidos"));
    press(&mut map, Key::Escape);
    assert_eq!(lead(&map), None);
}

#[test]
fn shift_and_dragging_the_ground_chooses_what_it_surrounds() {
    let mut map = map();
    let both = {
        // The first two of their row, side by side.
        let process = map.state().process();
        let row = process.objectives_of(objective(&map, NETWORK).perspective);
        let rect = |o: &Objective| map.get_by_role_and_label(Role::Button, &o.title).rect();
        rect(row[0]).union(rect(row[1]))
    };
    let shift = |pressed, pos| egui::Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::SHIFT,
    };
    // From the band's free ground above the boxes.
    let from = both.left_top() + egui::vec2(2.0, -3.0);
    let to = both.right_bottom() - egui::vec2(2.0, 2.0);
    map.hover_at(from);
    map.run_steps(2);
    map.event_modifiers(shift(true, from), Modifiers::SHIFT);
    map.run_steps(2);
    for part in 1_u8..=4 {
        let at = from + (to - from) * (f32::from(part) / 4.0);
        map.event_modifiers(egui::Event::PointerMoved(at), Modifiers::SHIFT);
        map.run_steps(1);
    }
    map.event_modifiers(shift(false, to), Modifiers::SHIFT);
    map.run_steps(3);
    map.get_by_label("2 objetivos elegidos");
    assert!(map.state().acts().is_empty());
}

#[test]
fn l_links_two_chosen_ones_upwards() {
    let mut map = map();
    let before = links(&map);
    click(&mut map, MARKET);
    add_to_choice(&mut map, NETWORK);
    press(&mut map, Key::L);
    assert_eq!(links(&map), before + 1);
    let (from, to) = (objective(&map, NETWORK).id, objective(&map, MARKET).id);
    let process = map.state().process();
    assert!(process.index().link_between(from, to).is_some());
}
