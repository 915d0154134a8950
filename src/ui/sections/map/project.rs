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
