//! Beside or under the map: what is chosen, in words, with what can be changed of it.
//! One obvious next step when nothing is chosen.
//! Never here: what is drawn on the map.

mod behind;
mod measures;
mod objective;
mod parts;
mod relations;
mod resting;
mod several;
mod sources;
mod values;

use egui::{Align, Layout, Ui, vec2};

use crate::domain::ids::ObjectiveId;
use crate::domain::strategy_map::Objective;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme;
use crate::ui::widgets::{TypedLines, card, destructive_button, icon_button, tab};

use super::{Doing, MapPanel, keys, perspectives};

pub use objective::split_list;

use behind::Behind;
use measures::Measures;
use parts::Shape;

/// What is open and typed in the inspector.
#[derive(Default)]
pub struct Inspector {
    tab: Tab,
    lines: TypedLines,
    measures: Measures,
    behind: Behind,
}

/// What is shown of an objective.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    #[default]
    Objective,
    Relations,
    Measures,
    /// The line of sight.
    Behind,
}

impl Inspector {
    pub fn open(&mut self, tab: Tab) {
        self.tab = tab;
    }
}

/// Shows what is chosen, or what to do next.
pub fn show(panel: &mut MapPanel, ui: &mut Ui, cx: Context, out: &mut Outbox) {
    let shape = Shape::of(ui.available_size());
    card::strip(ui, |ui| {
        if let Doing::Linking { from, aim } = panel.doing {
            resting::linking(ui, cx, from, aim);
            return;
        }
        if let Doing::Attaching { activity } = panel.doing {
            resting::attaching(panel, ui, cx, activity);
            return;
        }
        let chosen = panel.chosen(cx);
        let objective = chosen.last().and_then(|id| cx.process.objectives.get(*id));
        if chosen.len() > 1 {
            several::show(panel, ui, &chosen, cx, out);
        } else if let Some(objective) = objective {
            of_objective(panel, ui, shape, cx, objective, out);
        } else if let Some(link) = panel.link() {
            of_link(ui, cx, link, out);
        } else if let Some(row) = panel.row() {
            perspectives::inspect(panel, ui, row, cx, out);
        } else {
            resting::show(panel, ui, cx, out);
        }
    });
}

fn of_link(ui: &mut Ui, cx: Context, id: crate::domain::ids::CausalLinkId, out: &mut Outbox) {
    let Some(link) = cx.process.links.get(id) else {
        return;
    };
    ui.label(theme::strong(t!(cx.lang, "map-link")));
    ui.label(t!(
        cx.lang,
        "map-link-words",
        cause = title_of(cx, link.from),
        effect = title_of(cx, link.to)
    ));
    if destructive_button(ui, icons::LINK_BREAK, &t!(cx.lang, "map-unlink")).clicked() {
        out.act(crate::domain::Action::Unlink { link: id });
    }
}

fn of_objective(
    panel: &mut MapPanel,
    ui: &mut Ui,
    shape: Shape,
    cx: Context,
    objective: &Objective,
    out: &mut Outbox,
) {
    head(panel, ui, shape, cx, objective, out);
    let mut inspector = std::mem::take(&mut panel.inspector);
    if shape == Shape::Side {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            tabs(&mut inspector, ui, cx, objective);
        });
    }
    match inspector.tab {
        Tab::Objective => objective::show(&mut inspector.lines, ui, shape, cx, objective, out),
        Tab::Relations => relations::show(panel, ui, shape, cx, objective, out),
        Tab::Measures => {
            let Inspector {
                lines, measures, ..
            } = &mut inspector;
            measures.show(lines, ui, shape, cx, objective, out);
        }
        Tab::Behind => inspector.behind.show(ui, shape, cx, objective, out),
    }
    panel.inspector = inspector;
}

/// The title with what can be done with the objective, and under the map the tabs beside it.
fn head(
    panel: &mut MapPanel,
    ui: &mut Ui,
    shape: Shape,
    cx: Context,
    objective: &Objective,
    out: &mut Outbox,
) {
    if shape == Shape::Side {
        let size = vec2(ui.available_width(), theme::ROW);
        ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            buttons(panel, ui, cx, objective, out);
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.label(theme::emphasis(objective.title.as_str()));
            });
        });
        return;
    }
    ui.allocate_ui_with_layout(
        vec2(ui.available_width(), theme::ROW),
        Layout::right_to_left(Align::Center),
        |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            buttons(panel, ui, cx, objective, out);
            ui.add_space(theme::S);
            // From the right: the last tab first.
            let mut inspector = std::mem::take(&mut panel.inspector);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let title = ui.available_width() - TABS - theme::S;
                ui.allocate_ui(vec2(title, theme::ROW), |ui| {
                    ui.set_min_width(title);
                    let words = theme::strong(objective.title.as_str());
                    ui.add(egui::Label::new(words).truncate());
                });
                ui.add_space(theme::S);
                ui.spacing_mut().item_spacing.x = 0.0;
                tabs(&mut inspector, ui, cx, objective);
            });
            panel.inspector = inspector;
        },
    );
}

/// What can be done with the objective.
fn buttons(
    panel: &mut MapPanel,
    ui: &mut Ui,
    cx: Context,
    objective: &Objective,
    out: &mut Outbox,
) {
    if icon_button(ui, icons::TRASH, &t!(cx.lang, "map-remove")).clicked() {
        keys::remove(panel, cx, out);
    }
    if icon_button(ui, icons::COPY, &t!(cx.lang, "map-duplicate")).clicked() {
        keys::duplicate(panel, cx, out);
    }
    if icon_button(ui, icons::FLOW_ARROW, &t!(cx.lang, "map-begin-link")).clicked() {
        panel.begin_link(objective.id);
    }
    if icon_button(ui, icons::PENCIL_SIMPLE, &t!(cx.lang, "map-edit-title")).clicked() {
        panel.begin_title(objective.id, cx);
    }
    let free = t!(cx.lang, "map-free");
    if objective.x.is_some() && icon_button(ui, icons::ARROW_COUNTER_CLOCKWISE, &free).clicked() {
        super::align::let_go(panel, cx, out);
    }
}

/// The width that the tabs need beside the title.
const TABS: f32 = 400.0;

fn tabs(inspector: &mut Inspector, ui: &mut Ui, cx: Context, objective: &Objective) {
    let index = cx.process.index();
    let links = index.causes_of(objective.id).count() + index.effects_of(objective.id).count();
    for (which, name, count) in [
        (Tab::Objective, t!(cx.lang, "map-tab-objective"), None),
        (
            Tab::Relations,
            t!(cx.lang, "map-tab-relations"),
            Some(links),
        ),
        (
            Tab::Measures,
            t!(cx.lang, "map-tab-measures"),
            Some(index.indicators_of(objective.id).count()),
        ),
        (
            Tab::Behind,
            t!(cx.lang, "map-tab-behind"),
            Some(index.activities_of(objective.id).count()),
        ),
    ] {
        let count = count.map(|count| count.to_string());
        let open = inspector.tab == which;
        if tab(ui, &name, count.as_deref(), open, None).clicked() {
            inspector.tab = which;
        }
    }
}

pub(super) fn title_of(cx: Context<'_>, objective: ObjectiveId) -> &str {
    cx.process
        .objectives
        .get(objective)
        .map_or("", |found| found.title.as_str())
}
