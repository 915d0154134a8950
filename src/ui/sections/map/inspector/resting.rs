//! When nothing is chosen: whether the map is a draft, and how it is edited.

use egui::{RichText, Ui};

use crate::app::Command;
use crate::app::command::Choice;
use crate::app::section::Section;
use crate::domain::Action;
use crate::domain::ids::{ActivityId, ObjectiveId};
use crate::domain::profile::MapState;
use crate::domain::profile_edit::ProfileEdit;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::plain_button;

use super::super::{Aim, Doing, MapPanel, align};
use super::parts::Shape;
use super::title_of;

pub fn show(panel: &mut MapPanel, ui: &mut Ui, cx: Context, out: &mut Outbox) {
    let shape = Shape::of(ui.available_size());
    ui.horizontal_wrapped(|ui| {
        if is_draft(cx) {
            let amber = Tokens::of(ui).amber;
            ui.label(RichText::new(icons::INFO).color(amber));
            ui.label(t!(cx.lang, "map-draft"));
            if shape == Shape::Side {
                ui.end_row();
            }
            if plain_button(ui, icons::CHECK, &t!(cx.lang, "map-agree")).clicked() {
                out.act(Action::EditProfile {
                    edit: ProfileEdit::MapState(MapState::Agreed),
                });
            }
        }
        if plain_button(ui, icons::ROWS, &t!(cx.lang, "map-row-add")).clicked() {
            panel.begin_row();
        }
        let label = t!(cx.lang, "map-free-all");
        if align::is_held(panel, cx)
            && plain_button(ui, icons::ARROW_COUNTER_CLOCKWISE, &label).clicked()
        {
            align::let_go(panel, cx, out);
        }
    });
    for line in [
        t!(cx.lang, "map-how-edit"),
        t!(cx.lang, "map-how-choose"),
        t!(cx.lang, "map-how-link"),
        t!(cx.lang, "map-how-look"),
    ] {
        ui.label(theme::caption(line));
    }
}

/// Whether the map was made from the document and the room has not yet said it is its own.
fn is_draft(cx: Context) -> bool {
    let profile = cx.process.the_profile();
    profile.is_some_and(|profile| profile.map_state == MapState::Draft)
        && !cx.process.objectives.is_empty()
}

/// What a link that is being drawn will say.
pub fn linking(ui: &mut Ui, cx: Context, from: ObjectiveId, aim: Aim) {
    let cause = title_of(cx, from);
    ui.label(theme::strong(t!(cx.lang, "map-linking", title = cause)));
    match aim {
        Aim::Keys(to) => {
            ui.label(t!(
                cx.lang,
                "map-link-words",
                cause = cause,
                effect = title_of(cx, to)
            ));
            ui.label(theme::soft(t!(cx.lang, "map-linking-how")));
        }
        Aim::Pointer => {
            ui.label(theme::soft(t!(cx.lang, "map-linking-drag")));
        }
    }
}

/// An activity that waits for the objective that it is for.
pub fn attaching(panel: &mut MapPanel, ui: &mut Ui, cx: Context, activity: ActivityId) {
    let Some(found) = cx.process.activities.get(activity) else {
        return;
    };
    let row = cx.process.row_number(activity).unwrap_or_default();
    ui.label(theme::strong(t!(
        cx.lang,
        "map-attach",
        row = row,
        title = found.title.as_str()
    )));
    ui.label(theme::soft(t!(cx.lang, "map-attach-how")));
    ui.horizontal_wrapped(|ui| {
        if plain_button(ui, icons::ARROW_RIGHT, &t!(cx.lang, "map-attach-next")).clicked() {
            panel.attach_next(Some(activity), cx);
        }
        if plain_button(ui, "", &t!(cx.lang, "map-attach-leave")).clicked() {
            panel.doing = Doing::Nothing;
        }
    });
}

/// Goes to an activity in the plan.
pub fn go_to(activity: ActivityId, out: &mut Outbox) {
    out.send(Choice::Activity(Some(activity)));
    out.send(Command::Go(Section::Plan));
}
