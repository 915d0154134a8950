//! Several objectives at once: the same area or horizon for all, aligned, copied, removed. One act
//! each.

use egui::Ui;

use crate::domain::Action;
use crate::domain::ids::ObjectiveId;
use crate::domain::strategy_map::{Horizon, Objective, ObjectiveEdit};
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme;
use crate::ui::widgets::{icon_button, plain_button, toggle_button};

use super::super::align::{self, Align};
use super::super::{MapPanel, keys};
use super::objective::area_choice;

pub fn show(
    panel: &mut MapPanel,
    ui: &mut Ui,
    chosen: &[ObjectiveId],
    cx: Context,
    out: &mut Outbox,
) {
    let all: Vec<&Objective> = chosen
        .iter()
        .filter_map(|id| cx.process.objectives.get(*id))
        .collect();
    let count = words::count(cx.lang, all.len());
    ui.label(theme::strong(t!(cx.lang, "map-several", count = count)));
    ui.horizontal_wrapped(|ui| {
        for edit in shared(ui, &all, cx) {
            out.act(Action::EditObjectives {
                objectives: chosen.to_vec(),
                edit,
            });
        }
    });
    ui.horizontal_wrapped(|ui| {
        for (way, label) in [
            (Align::Left, t!(cx.lang, "map-align-left")),
            (Align::Middle, t!(cx.lang, "map-align-middle")),
            (Align::Right, t!(cx.lang, "map-align-right")),
            (Align::Spread, t!(cx.lang, "map-align-spread")),
        ] {
            if plain_button(ui, "", &label).clicked() {
                align::align(panel, way, cx, out);
            }
        }
        if align::is_held(panel, cx) {
            let label = t!(cx.lang, "map-free");
            if plain_button(ui, icons::ARROW_COUNTER_CLOCKWISE, &label).clicked() {
                align::let_go(panel, cx, out);
            }
        }
    });
    ui.horizontal_wrapped(|ui| {
        if plain_button(ui, icons::COPY, &t!(cx.lang, "map-duplicate")).clicked() {
            keys::duplicate(panel, cx, out);
        }
        if let (2, Some(lead)) = (chosen.len(), chosen.last())
            && plain_button(ui, icons::FLOW_ARROW, &t!(cx.lang, "map-link-two")).clicked()
        {
            panel.link_chosen(*lead, ui, cx, out);
        }
        ui.add_space(theme::M);
        if icon_button(ui, icons::TRASH, &t!(cx.lang, "map-remove-several")).clicked() {
            keys::remove(panel, cx, out);
        }
    });
}

/// What all share, or not: answers what all are to have.
fn shared(ui: &mut Ui, all: &[&Objective], cx: Context) -> Vec<ObjectiveEdit> {
    let mut edits = Vec::new();
    edits.extend(area_choice(ui, cx, all));
    for horizon in Horizon::ALL {
        let on = all.iter().all(|objective| objective.horizon == horizon);
        let name = words::horizon(cx.lang, horizon);
        if toggle_button(ui, &name, on).clicked() && !on {
            edits.push(ObjectiveEdit::Horizon(horizon));
        }
    }
    edits
}
