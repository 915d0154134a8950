//! What of the map goes before the room: the whole with one click, a part from the menu beside it;
//! and at which box the presenter's hand points.

use egui::{Button, Popup, Role, ScrollArea, Ui, WidgetInfo, vec2};

use crate::app::command::ProjectorCommand;
use crate::app::projection::deck::Slide;
use crate::app::projection::slides::map::MapView;
use crate::app::projector::{Pointer, Target};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme;
use crate::ui::widgets::{icon_button, primary_button};

use super::canvas::Stage;

/// The highest that the menu becomes before it scrolls.
const HIGHEST: f32 = 420.0;

/// The button and its menu, in a place that is filled from the right.
pub fn buttons(ui: &mut Ui, cx: Context, out: &mut Outbox) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let more = icon_button(ui, icons::CARET_DOWN, &t!(cx.lang, "map-project-more"));
        Popup::menu(&more).show(|ui| {
            ScrollArea::vertical()
                .max_height(HIGHEST)
                .show(ui, |ui| menu(ui, cx, out));
        });
        let label = t!(cx.lang, "map-project");
        if primary_button(ui, icons::PROJECTOR_SCREEN, &label).clicked() {
            out.send(ProjectorCommand::Show(Slide::MAP));
        }
    });
}

fn menu(ui: &mut Ui, cx: Context, out: &mut Outbox) {
    let mut show = |view| out.send(ProjectorCommand::Show(Slide::Map { view }));
    if entry(ui, &t!(cx.lang, "map-project-story"), "Ctrl+F5") {
        show(MapView::Story);
    }
    let chosen = cx.minga.selection().objective;
    ui.add_enabled_ui(chosen.is_some(), |ui| {
        let asked = entry(ui, &t!(cx.lang, "map-project-spotlight"), "Shift+F5");
        if let (Some(objective), true) = (chosen, asked) {
            show(MapView::Spotlight { objective });
        }
    });
    ui.separator();
    ui.label(theme::caption(t!(cx.lang, "map-project-perspective")));
    for row in cx.process.perspectives_in_order() {
        if entry(ui, &row.name, "") {
            let perspective = row.id;
            show(MapView::Perspective { perspective });
        }
    }
    let themes = cx.process.themes();
    if themes.is_empty() {
        return;
    }
    ui.separator();
    ui.label(theme::caption(t!(cx.lang, "map-project-theme")));
    for name in themes {
        if entry(ui, name, "") {
            let theme = name.to_owned();
            show(MapView::Theme { theme });
        }
    }
}

/// A line of the menu with its key.
fn entry(ui: &mut Ui, name: &str, key: &str) -> bool {
    let button = Button::new(name).shortcut_text(key);
    let response = ui.add(button.min_size(vec2(0.0, theme::ROW)));
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, enabled, name));
    response.clicked()
}

/// While the pointer is on, the room sees at which box of the map the hand is, if the page that is
/// shown has it.
pub(super) fn point(stage: &Stage, ui: &Ui, cx: Context, out: &mut Outbox) {
    let Pointer::On(shown) = cx.minga.projector().pointer() else {
        return;
    };
    let hand = ui.input(|input| input.pointer.hover_pos());
    let hand = hand.filter(|at| stage.place.contains(*at));
    let over = hand.and_then(|at| {
        let mut boxes = stage.chart.boxes();
        boxes.find(|b| stage.lens.rect(b.rect).contains(at))
    });
    let over = over.map(|b| Target::Objective(b.objective));
    let left = matches!(shown, Some(Target::Objective(_)));
    if over != shown && (over.is_some() || left) {
        out.send(ProjectorCommand::PointAt(over));
    }
}

#[cfg(test)]
mod tests {
    use egui::{Key, Modifiers, Theme};
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable;

    use super::*;
    use crate::app::Command;
    use crate::app::command::Choice;
    use crate::app::section::Section;
    use crate::domain::Action;
    use crate::domain::strategy_map::{Objective, ObjectiveEdit};
    use crate::ui::sections::map::MapPanel;
    use crate::ui::testing::{Bench, SMALL};

    type Map = Harness<'static, Bench<MapPanel>>;

    fn map() -> Map {
        let mut bench = Bench::new("vitivinicola", MapPanel::show);
        bench.minga.dispatch(Command::Go(Section::Map));
        bench.harness(SMALL, Theme::Light)
    }

    fn first(map: &Map) -> Objective {
        let objectives = &map.state().process().objectives;
        objectives.iter().next().expect("objectives").clone()
    }

    fn pick(map: &mut Map, name: &str) {
        map.get_by_label("Proyectar una parte del mapa").click();
        map.run_steps(3);
        map.get_by_role_and_label(Role::MenuItem, name).click();
        map.run_steps(3);
    }

    fn slide(map: &Map) -> Option<&Slide> {
        map.state().minga.projector().slide()
    }

    #[test]
    fn every_part_of_the_map_goes_before_the_room_from_its_menu() {
        let mut map = map();
        let objective = first(&map);
        let edit = ObjectiveEdit::Themes(vec!["Agua".to_owned()]);
        let of = objective.id;
        map.state_mut().act(Action::EditObjective {
            objective: of,
            edit,
        });
        let chosen = Choice::Objective(Some(of));
        map.state_mut().minga.dispatch(chosen.into());
        map.run_steps(3);
        let row = map.state().process().perspectives_in_order()[0].clone();
        let (perspective, theme) = (row.id, "Agua".to_owned());
        for (name, view) in [
            ("Contar el mapa desde abajo", MapView::Story),
            (
                "Enfocar el objetivo elegido",
                MapView::Spotlight { objective: of },
            ),
            (row.name.as_str(), MapView::Perspective { perspective }),
            ("Agua", MapView::Theme { theme }),
        ] {
            pick(&mut map, name);
            assert_eq!(slide(&map), Some(&Slide::Map { view }));
        }
        map.get_by_label("Proyectar el mapa").click();
        map.run_steps(3);
        assert_eq!(slide(&map), Some(&Slide::MAP));
    }

    #[test]
    fn nothing_is_focused_on_before_it_is_chosen() {
        let mut map = map();
        pick(&mut map, "Enfocar el objetivo elegido");
        assert_eq!(slide(&map), None);
        map.key_press_modifiers(Modifiers::NONE, Key::Escape);
    }

    #[test]
    fn the_hand_over_a_box_points_at_its_objective_only_while_the_pointer_is_on() {
        let mut map = map();
        let objective = first(&map);
        let pointer = |map: &Map| map.state().minga.projector().pointer();
        let over = |map: &mut Map| {
            let found = map.get_by_role_and_label(Role::Button, &objective.title);
            let middle = found.rect().center();
            map.hover_at(middle);
            map.run_steps(3);
        };
        over(&mut map);
        assert_eq!(pointer(&map), Pointer::Off);
        let on = ProjectorCommand::TogglePointer;
        map.state_mut().minga.dispatch(on.into());
        map.run_steps(3);
        over(&mut map);
        let target = Target::Objective(objective.id);
        assert_eq!(pointer(&map), Pointer::On(Some(target)));
        let pointed = |map: &Map| {
            let sent = map.state().sent.iter();
            let told = |command: &&Command| {
                matches!(command, Command::Projector(ProjectorCommand::PointAt(_)))
            };
            sent.filter(told).count()
        };
        // A hand that rests says nothing more.
        map.run_steps(5);
        assert_eq!(pointed(&map), 1);
        map.hover_at(egui::pos2(4.0, 4.0));
        map.run_steps(3);
        assert_eq!(pointer(&map), Pointer::On(None));
        assert_eq!(pointed(&map), 2);
    }
}
