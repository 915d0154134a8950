//! *Relaciones*: what the objective leans on and what it helps to reach, each with its button.

use egui::{Button, Ui};

use crate::domain::Action;
use crate::domain::ids::{CausalLinkId, ObjectiveId};
use crate::domain::strategy_map::Objective;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme;
use crate::ui::widgets::{icon_button, plain_button};

use super::super::MapPanel;
use super::parts::{Shape, parts, row};
use super::title_of;

pub fn show(
    panel: &mut MapPanel,
    ui: &mut Ui,
    shape: Shape,
    cx: Context,
    objective: &Objective,
    out: &mut Outbox,
) {
    let index = cx.process.index();
    let sides = [
        (
            t!(cx.lang, "map-causes"),
            index.causes_of(objective.id).collect::<Vec<_>>(),
        ),
        (
            t!(cx.lang, "map-effects"),
            index.effects_of(objective.id).collect(),
        ),
    ];
    parts(ui, shape, &[0.5, 0.5], |ui, part| {
        let (heading, links) = &sides[part];
        ui.label(theme::strong(heading));
        if links.is_empty() {
            ui.label(theme::soft(t!(cx.lang, "map-no-links")));
            if part == 1
                && plain_button(ui, icons::FLOW_ARROW, &t!(cx.lang, "map-begin-link")).clicked()
            {
                panel.begin_link(objective.id);
            }
        }
        for (other, link) in links {
            if linked(ui, cx, *link, *other, out) {
                panel.choose(Some(*other), out);
                panel.reveal(*other);
            }
        }
    });
}

/// One other end, with the button that takes the link away; answers whether it was clicked.
fn linked(
    ui: &mut Ui,
    cx: Context,
    link: CausalLinkId,
    other: ObjectiveId,
    out: &mut Outbox,
) -> bool {
    let title = title_of(cx, other);
    let mut clicked = false;
    row(
        ui,
        |ui| {
            let label = t!(cx.lang, "map-unlink-from", title = title);
            if icon_button(ui, icons::X, &label).clicked() {
                out.act(Action::Unlink { link });
            }
        },
        |ui| {
            let button = Button::new(title).frame_when_inactive(false).truncate();
            clicked = ui.add(button).clicked();
        },
    );
    clicked
}
