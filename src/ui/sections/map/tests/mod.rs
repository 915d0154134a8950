//! The map driven by its labels and keys, on a real file.

mod boxes;
mod inspector;
mod keyboard;
mod list;
mod one_step;
mod rows;
mod several;

use egui::{Key, Modifiers, PointerButton, Pos2, Role, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use super::MapPanel;
use crate::app::Command;
use crate::app::command::Choice;
use crate::domain::ids::ObjectiveId;
use crate::domain::strategy_map::Objective;
use crate::ui::testing::{Bench, LARGE, SMALL};

const MARKET: &str = "Fortalecer el mercado del turismo enológico";
const NETWORK: &str = "Implementar la Red del Conocimiento";

type Map = Harness<'static, Bench<MapPanel>>;

fn open(template: &str, size: [f32; 2], theme: Theme) -> Map {
    Bench::new(template, MapPanel::show).harness(size, theme)
}

fn map() -> Map {
    open("vitivinicola", SMALL, Theme::Light)
}

fn objective(map: &Map, title: &str) -> Objective {
    let found = map.state().process().objectives.iter();
    found
        .into_iter()
        .find(|objective| objective.title == title)
        .expect("the objective is on the map")
        .clone()
}

fn click(map: &mut Map, title: &str) {
    map.get_by_role_and_label(Role::Button, title).click();
    map.run_steps(3);
}

fn press(map: &mut Map, key: Key) {
    map.key_press(key);
    map.run_steps(3);
}

fn type_text(map: &mut Map, text: &str) {
    map.event(egui::Event::Text(text.to_owned()));
    map.run_steps(3);
}

fn middle(map: &Map, title: &str) -> Pos2 {
    map.get_by_role_and_label(Role::Button, title)
        .rect()
        .center()
}

fn drag(map: &mut Map, from: Pos2, to: Pos2) {
    map.hover_at(from);
    map.run_steps(2);
    map.drag_at(from);
    map.run_steps(2);
    for part in 1_u8..=4 {
        map.hover_at(from + (to - from) * (f32::from(part) / 4.0));
        map.run_steps(1);
    }
    map.event(egui::Event::PointerButton {
        pos: to,
        button: PointerButton::Primary,
        pressed: false,
        modifiers: Modifiers::NONE,
    });
    map.run_steps(3);
}

fn press_with(map: &mut Map, modifiers: Modifiers, key: Key) {
    map.key_press_modifiers(modifiers, key);
    map.run_steps(3);
}

fn choose(map: &mut Map, title: &str) {
    let id = objective(map, title).id;
    map.state_mut()
        .minga
        .dispatch(Choice::Objective(Some(id)).into());
    map.run_steps(2);
}

/// Clicks a box with Ctrl held.
fn add_to_choice(map: &mut Map, title: &str) {
    let at = middle(map, title);
    map.hover_at(at);
    map.run_steps(1);
    let button = |pressed| egui::Event::PointerButton {
        pos: at,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::COMMAND,
    };
    map.event(egui::Event::ModifiersChanged(Modifiers::COMMAND));
    map.event(button(true));
    map.event(button(false));
    map.event(egui::Event::ModifiersChanged(Modifiers::NONE));
    map.run_steps(3);
}

fn lead(map: &Map) -> Option<ObjectiveId> {
    map.state().minga.selection().objective
}

fn links(map: &Map) -> usize {
    map.state().process().links.len()
}

/// What was done is taken back by one step.
fn one_step(map: &mut Map, act: impl Fn(&mut Map)) {
    let before = map.state().process().clone();
    let acts = map.state().acts().len();
    act(map);
    assert_eq!(map.state().acts().len(), acts + 1, "one act");
    assert_ne!(map.state().process(), &before);
    map.state_mut().minga.dispatch(Command::Undo);
    map.run_steps(3);
    assert_eq!(map.state().process(), &before, "one step back");
}
