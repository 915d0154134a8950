use egui::{Key, Modifiers, PointerButton, Pos2, Role, Theme};
use egui_kittest::kittest::Queryable;

use super::*;
use crate::domain::Action;
use crate::domain::layout::layout;
use crate::domain::profile::MapState;
use crate::domain::profile_edit::ProfileEdit;

#[test]
fn a_click_chooses_and_f2_edits_in_place() {
    let mut map = map();
    click(&mut map, MARKET);
    let chosen = map.state().minga.selection().objective;
    assert_eq!(chosen, Some(objective(&map, MARKET).id));
    press(&mut map, Key::F2);
    type_text(&mut map, " y rural");
    press(&mut map, Key::Enter);
    let edited = objective(&map, &format!("{MARKET} y rural"));
    assert_eq!(Some(edited.id), chosen);
    assert_eq!(map.state().acts().len(), 1, "one act");
}

#[test]
fn escape_restores_the_title() {
    let mut map = map();
    click(&mut map, MARKET);
    press(&mut map, Key::F2);
    type_text(&mut map, " que nadie dijo");
    press(&mut map, Key::Escape);
    assert!(map.state().acts().is_empty());
    objective(&map, MARKET);
}

#[test]
fn leaving_the_field_saves() {
    let mut map = map();
    click(&mut map, MARKET);
    press(&mut map, Key::F2);
    type_text(&mut map, " rural");
    click(&mut map, NETWORK);
    objective(&map, &format!("{MARKET} rural"));
}

#[test]
fn n_adds_to_the_row_and_stays_ready() {
    let mut map = map();
    click(&mut map, NETWORK);
    press(&mut map, Key::N);
    type_text(&mut map, "Formar mandos medios");
    press(&mut map, Key::Enter);
    type_text(&mut map, "Retener a los jóvenes");
    press(&mut map, Key::Enter);
    press(&mut map, Key::Escape);
    let row = objective(&map, NETWORK).perspective;
    for title in ["Formar mandos medios", "Retener a los jóvenes"] {
        assert_eq!(objective(&map, title).perspective, row);
    }
    assert_eq!(map.state().acts().len(), 2);
    map.get_by_role_and_label(Role::Button, "Retener a los jóvenes");
}

#[test]
fn a_drag_is_one_act_and_moves_to_the_row_under_the_pointer() {
    let mut map = map();
    let (from, row) = (middle(&map, NETWORK), middle(&map, MARKET));
    drag(&mut map, from, Pos2::new(from.x + 80.0, row.y));
    let moved = objective(&map, NETWORK);
    assert_eq!(moved.perspective, objective(&map, MARKET).perspective);
    let acts = map.state().acts();
    assert!(
        matches!(acts[..], [Action::PlaceObjectives { .. }]),
        "{acts:?}"
    );
}

#[test]
fn the_edge_handle_draws_a_link() {
    let mut map = map();
    let links = map.state().process().links.len();
    let rect = map.get_by_role_and_label(Role::Button, NETWORK).rect();
    map.hover_at(rect.center());
    map.run_steps(2);
    let to = middle(&map, MARKET);
    drag(&mut map, rect.center_top(), to);
    assert_eq!(map.state().process().links.len(), links + 1);
    let (from, to) = (objective(&map, NETWORK).id, objective(&map, MARKET).id);
    assert!(
        map.state()
            .process()
            .links
            .iter()
            .any(|l| l.from == from && l.to == to)
    );
}

#[test]
fn a_click_chooses_a_link_and_delete_removes_it() {
    let mut map = map();
    let links = map.state().process().links.len();
    let at = {
        let chart = map.state().panel.chart.as_ref().expect("drawn");
        let id = objective(&map, NETWORK).id;
        let process = map.state().process();
        let (_, way) = chart
            .links()
            .find(|(link, _)| process.links.get(*link).is_some_and(|l| l.from == id))
            .map(|(link, way)| (link, way.collect::<Vec<_>>()))
            .expect("a link leaves the box");
        // From units to the screen by what is known of one box.
        let unit = chart.box_of(id).expect("its box").rect.min;
        let rect = map.get_by_role_and_label(Role::Button, NETWORK).rect();
        let half =
            (way[0].to_vec2() + 3.0 * (way[1].to_vec2() + way[2].to_vec2()) + way[3].to_vec2())
                / 8.0;
        rect.min + (half - unit.to_vec2()) * chart.scale
    };
    map.hover_at(at);
    map.run_steps(1);
    map.drag_at(at);
    map.run_steps(1);
    map.drop_at(at);
    map.run_steps(3);
    map.get_by_label("Quitar la relación");
    press(&mut map, Key::Delete);
    assert_eq!(map.state().process().links.len(), links - 1);
}

#[test]
fn the_keyboard_links_and_removes() {
    let mut map = map();
    let links = map.state().process().links.len();
    click(&mut map, NETWORK);
    press(&mut map, Key::L);
    press(&mut map, Key::ArrowUp);
    press(&mut map, Key::Enter);
    assert_eq!(map.state().process().links.len(), links + 1);
    press(&mut map, Key::Delete);
    let titles = map.state().process().objectives.iter();
    assert!(titles.into_iter().all(|o| o.title != NETWORK));
}

#[test]
fn arrows_go_from_box_to_box() {
    let mut map = map();
    click(&mut map, NETWORK);
    press(&mut map, Key::ArrowUp);
    let chosen = map.state().minga.selection().objective.expect("chosen");
    let above = map
        .state()
        .process()
        .objectives
        .get(chosen)
        .expect("there")
        .perspective;
    let rows = map.state().process().perspectives_in_order();
    let here = objective(&map, NETWORK).perspective;
    let place = |id| rows.iter().position(|row| row.id == id);
    assert_eq!(place(above).map(|p| p + 1), place(here));
}

#[test]
fn the_inspector_removes_a_link_and_sets_the_horizon() {
    let mut map = map();
    click(&mut map, MARKET);
    map.get_by_label("largo plazo").click();
    map.run_steps(3);
    assert_eq!(
        objective(&map, MARKET).horizon,
        crate::domain::strategy_map::Horizon::Long
    );
    let links = map.state().process().links.len();
    map.get_by_label_contains("Relaciones").click();
    map.run_steps(3);
    let causes = map.query_all_by_label_contains("Quitar la relación con");
    causes.into_iter().next().expect("a link").click();
    map.run_steps(3);
    assert_eq!(map.state().process().links.len(), links - 1);
}

#[test]
fn the_room_makes_the_draft_its_own() {
    let mut map = map();
    map.get_by_label("Dar por acordado").click();
    map.run_steps(3);
    let state = map
        .state()
        .process()
        .the_profile()
        .expect("a profile")
        .map_state;
    assert_eq!(state, MapState::Agreed);
    assert!(map.query_by_label("Dar por acordado").is_none());
}

#[test]
fn the_vision_is_edited_in_its_line() {
    let mut map = map();
    let lines = map.query_all_by_label_contains("Visión: ");
    lines.into_iter().next().expect("the line").click();
    map.run_steps(3);
    type_text(&mut map, " Para todos.");
    press(&mut map, Key::Enter);
    let acts = map.state().acts();
    assert!(matches!(
        &acts[..],
        [Action::EditProfile { edit: ProfileEdit::Vision(text) }] if text.ends_with("Para todos.")
    ));
}

#[test]
fn a_blank_map_teaches_and_begins() {
    let mut map = open("blank", SMALL, Theme::Light);
    map.get_by_label("Agregar el primer objetivo").click();
    map.run_steps(3);
    type_text(&mut map, "Vender mejor");
    press(&mut map, Key::Enter);
    objective(&map, "Vender mejor");
}

#[test]
fn what_is_typed_is_kept() {
    let mut map = map();
    click(&mut map, NETWORK);
    press(&mut map, Key::N);
    type_text(&mut map, "Sin terminar");
    map.run_steps(60);
    assert_eq!(
        map.state().session().draft(super::super::DRAFT),
        Some("Sin terminar")
    );
}

#[test]
fn a_link_that_cannot_be_says_why_before_it_is_let_go() {
    let mut map = map();
    let process = map.state().process();
    let link = process.links.iter().next().expect("a link").clone();
    let title = |id| process.objectives.get(id).expect("there").title.clone();
    let (from, to) = (title(link.from), title(link.to));
    let before = links(&map);
    let rect = map.get_by_role_and_label(Role::Button, &from).rect();
    let end = middle(&map, &to);
    map.hover_at(rect.center());
    map.run_steps(2);
    map.hover_at(rect.center_bottom());
    map.run_steps(2);
    map.drag_at(rect.center_bottom());
    map.run_steps(2);
    for part in 1_u8..=4 {
        let way = end - rect.center_bottom();
        map.hover_at(rect.center_bottom() + way * (f32::from(part) / 4.0));
        map.run_steps(1);
    }
    map.run_steps(2);
    map.get_by_label_contains("ya está");
    map.drop_at(end);
    map.run_steps(3);
    map.get_by_label_contains("ya está");
    assert_eq!(links(&map), before);
}

#[test]
fn the_middle_button_pans_and_moves_no_box() {
    let mut map = map();
    type_text(&mut map, "+");
    let from = middle(&map, NETWORK);
    let to = from - egui::vec2(0.0, 40.0);
    let button = |pos, pressed| egui::Event::PointerButton {
        pos,
        button: PointerButton::Middle,
        pressed,
        modifiers: Modifiers::NONE,
    };
    map.hover_at(from);
    map.run_steps(2);
    map.event(button(from, true));
    map.hover_at(to);
    map.event(button(to, false));
    map.run_steps(2);
    assert!((middle(&map, NETWORK).y - to.y).abs() < 1.0);
    assert!(map.state().acts().is_empty());
}

#[test]
fn o_orders_the_map_and_one_undo_brings_it_back() {
    let mut map = map();
    let crossings = |map: &Map| layout(map.state().process()).crossings;
    let founded = crossings(&map);
    let row = objective(&map, NETWORK).perspective;
    let process = map.state().process();
    let mut reversed: Vec<_> = process.objectives_of(row).iter().map(|o| o.id).collect();
    reversed.reverse();
    let rows = vec![(row, reversed)];
    map.state_mut()
        .minga
        .dispatch(Action::OrderObjectives { rows }.into());
    map.run_steps(3);
    let tangled = crossings(&map);
    assert!(tangled > founded);
    click(&mut map, NETWORK);
    press(&mut map, Key::O);
    // It is looked for on a thread.
    while crossings(&map) == tangled {
        map.run_steps(1);
    }
    assert_eq!(crossings(&map), founded);
    map.state_mut().minga.dispatch(crate::app::Command::Undo);
    map.run_steps(2);
    assert_eq!(crossings(&map), tangled);
}

#[test]
fn between_two_neighbours_only_the_nearer_offers_its_handles() {
    let mut map = map();
    let rows = map.state().process().perspectives_in_order();
    let row = map.state().process().objectives_of(rows[2].id);
    let [left, right] = [0, 1].map(|at| row[at].title.clone());
    let [left, right] =
        [left, right].map(|title| map.get_by_role_and_label(Role::Button, &title).rect());
    let between = Pos2::new(left.right() + 2.0, left.center().y);
    assert!(right.left() - between.x < 12.0, "within reach of both");
    map.hover_at(between);
    map.run_steps(3);
    let handles = map.query_all_by_role(Role::GraphicsObject);
    assert_eq!(handles.count(), 4);
}
