//! Under the table: the cursor's cell in full, what can be done with its row, or a new activity.

use egui::{Align, Layout, ScrollArea, Ui, vec2};

use crate::app::command::Choice;
use crate::domain::Action;
use crate::domain::activity::{Activity, ActivityDraft, ActivityEdit, Review};
use crate::domain::agenda::Step;
use crate::domain::ids::{AreaId, StageId};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::in_place::Typed;
use crate::ui::widgets::{card, icon_button, plain_button};

use super::column::Column;
use super::{Doing, PlanPanel, cell, edit, keep};

/// Shows the strip.
pub fn show(panel: &mut PlanPanel, ui: &mut Ui, cx: Context, out: &mut Outbox) {
    card::strip(ui, |ui| {
        if matches!(panel.doing, Doing::Adding { .. }) {
            adding(panel, ui, cx, out);
        } else if let Some(activity) = PlanPanel::chosen(cx) {
            of_row(panel, ui, cx, activity, out);
        } else {
            how_to(panel, ui, cx);
        }
    });
}

fn how_to(panel: &mut PlanPanel, ui: &mut Ui, cx: Context) {
    ui.label(theme::strong(t!(cx.lang, "table-how")));
    ui.label(theme::soft(t!(cx.lang, "table-how-cells")));
    ui.label(theme::soft(t!(cx.lang, "table-how-rows")));
    let label = t!(cx.lang, "table-add");
    if icon_button(ui, icons::PLUS, &label).clicked() {
        panel.begin_adding_here(cx);
    }
}

fn of_row(panel: &mut PlanPanel, ui: &mut Ui, cx: Context, activity: &Activity, out: &mut Outbox) {
    let row = cx.process.row_number(activity.id).unwrap_or_default();
    let column = match panel.column {
        Column::Number => Column::Title,
        column => column,
    };
    ui.allocate_ui_with_layout(
        vec2(ui.available_width(), theme::ROW),
        Layout::right_to_left(Align::Center),
        |ui| {
            ui.spacing_mut().item_spacing.x = theme::XS;
            row_buttons(panel, ui, cx, activity, out);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let name = column.name(cx.lang);
                ui.label(theme::strong(t!(
                    cx.lang,
                    "table-strip",
                    row = row,
                    column = name
                )));
            });
        },
    );
    let height = ui.available_height();
    ScrollArea::vertical()
        .id_salt((activity.id.0, column))
        .max_height(height)
        .auto_shrink(false)
        .show(ui, |ui| {
            if activity.review == Review::ToDecide {
                review(ui, cx, activity, out);
            }
            if column == Column::Origin {
                cell::origin(ui, cx, activity);
                return;
            }
            let words = column.in_full(cx.lang, cx.process, activity, row);
            if column.is_missing(activity) {
                let amber = Tokens::of(ui).amber;
                ui.label(egui::RichText::new(t!(cx.lang, "table-missing-why")).color(amber));
            } else if words.is_empty() {
                ui.label(theme::soft(t!(cx.lang, "table-empty-cell")));
            } else {
                ui.label(words);
            }
        });
}

/// The merge that the row was made from was split: it stays, or it goes.
fn review(ui: &mut Ui, cx: Context, activity: &Activity, out: &mut Outbox) {
    let amber = Tokens::of(ui).amber;
    ui.horizontal_wrapped(|ui| {
        ui.label(egui::RichText::new(icons::WARNING).color(amber));
        ui.label(egui::RichText::new(t!(cx.lang, "table-review-why")).color(amber));
        let keep = plain_button(ui, icons::CHECK, &t!(cx.lang, "table-review-keep"));
        if keep
            .on_hover_text(t!(cx.lang, "table-review-keep-key"))
            .clicked()
        {
            let activity = activity.id;
            out.act(Action::SettleActivity { activity });
        }
        if plain_button(ui, icons::TRASH, &t!(cx.lang, "table-remove")).clicked() {
            let activity = activity.id;
            out.act(Action::RemoveActivity { activity });
            out.send(Choice::Activity(None));
        }
    });
}

fn row_buttons(
    panel: &mut PlanPanel,
    ui: &mut Ui,
    cx: Context,
    activity: &Activity,
    out: &mut Outbox,
) {
    let id = activity.id;
    if icon_button(ui, icons::TRASH, &t!(cx.lang, "table-remove")).clicked() {
        out.act(Action::RemoveActivity { activity: id });
        out.send(Choice::Activity(None));
    }
    ui.add_space(theme::S);
    place_menu(ui, cx, activity, out);
    for (icon, label, step) in [
        (icons::ARROW_DOWN, t!(cx.lang, "table-down"), Step::Down),
        (icons::ARROW_UP, t!(cx.lang, "table-up"), Step::Up),
    ] {
        if icon_button(ui, icon, &label).clicked() {
            panel.reveal = true;
            out.act(Action::ShiftActivity { activity: id, step });
        }
    }
    if icon_button(ui, icons::PLUS, &t!(cx.lang, "table-add")).clicked() {
        panel.begin_adding_here(cx);
    }
}

/// A menu of the stages and areas to which the row can go.
fn place_menu(ui: &mut Ui, cx: Context, activity: &Activity, out: &mut Outbox) {
    let label = t!(cx.lang, "table-move");
    let button = icon_button(ui, icons::ARROW_RIGHT, &label);
    egui::Popup::menu(&button).show(|ui| {
        ui.set_max_width(360.0);
        let mut go = |ui: &mut Ui, name: String, stage: StageId, area: Option<AreaId>| {
            let here = (stage, area) == (activity.stage, activity.area);
            let item = egui::Button::selectable(here, name)
                .min_size(vec2(320.0, theme::ROW))
                .truncate();
            if ui.add(item).clicked() && !here {
                out.act(edit(activity.id, ActivityEdit::Place { stage, area }));
            }
        };
        ScrollArea::vertical().max_height(360.0).show(ui, |ui| {
            for stage in cx.process.stages_in_order() {
                let name = format!("{}. {}", stage.position, stage.name);
                go(ui, name, stage.id, None);
                if has_areas(cx, stage.id) {
                    for area in cx.process.areas_in_order() {
                        let name = format!("      {}", area.name);
                        go(ui, name, stage.id, Some(area.id));
                    }
                }
            }
        });
    });
}

/// Whether a stage's rows are grouped by area: in the document only the third one's are.
pub fn has_areas(cx: Context, stage: StageId) -> bool {
    cx.process
        .stages
        .get(stage)
        .is_some_and(|stage| stage.position == 3)
        || cx.process.stages.len() < 3
}

/// The field for a new activity.
fn adding(panel: &mut PlanPanel, ui: &mut Ui, cx: Context, out: &mut Outbox) {
    let Doing::Adding {
        stage,
        area,
        field,
        rest,
        leave,
    } = &mut panel.doing
    else {
        return;
    };
    let stage_name = cx
        .process
        .stages
        .get(*stage)
        .map_or("", |found| found.name.as_str());
    let area_name = area
        .and_then(|id| cx.process.areas.get(id))
        .map(|found| found.name.as_str());
    let place = match area_name {
        Some(area) => format!("{stage_name} · {area}"),
        None => stage_name.to_owned(),
    };
    let label = t!(cx.lang, "table-new");
    ui.label(theme::strong(t!(cx.lang, "table-new-in", place = place)));
    if let Some(text) = rest.due(ui, field.text()) {
        out.send(keep(text));
    }
    let id = egui::Id::unique("new activity");
    let (_, typed) = field.show(ui, id, &label, &label);
    ui.label(theme::caption(t!(cx.lang, "table-new-keys")));
    match typed {
        Typed::Still => {}
        Typed::Done(how) if !field.text().is_empty() => {
            *leave = how;
            out.act(Action::AddActivity {
                draft: ActivityDraft {
                    stage: *stage,
                    area: *area,
                    title: field.text().to_owned(),
                    sources: Vec::new(),
                },
            });
            panel.added = Some(cx.session.revision());
        }
        Typed::Done(_) | Typed::Dropped => {
            if let Some(text) = rest.leave("") {
                out.send(keep(text));
            }
            panel.doing = Doing::Nothing;
        }
    }
}
