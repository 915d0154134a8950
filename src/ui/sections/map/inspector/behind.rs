//! *Detrás*: the line of sight from an objective to the activities, proposals, votes and measured
//! values behind it; here too the activities for it are chosen.

use egui::{Button, Id, ScrollArea, Ui, vec2};

use crate::domain::Action;
use crate::domain::activity::{Activity, ActivityEdit};
use crate::domain::fold::fold;
use crate::domain::ids::{ActivityId, ObjectiveId};
use crate::domain::line_of_sight::LineOfSight;
use crate::domain::strategy_map::Objective;
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::kept::Derived;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{chip, field, icon_button, plain_button};

use super::parts::{Shape, parts, row};
use super::resting::go_to;
use super::sources;

/// What is being done in this tab.
#[derive(Default)]
pub struct Behind {
    picking: Option<Picking>,
    of: Option<ObjectiveId>,
    sight: Derived<LineOfSight>,
}

/// The activities are being chosen, among those that contain what is typed.
struct Picking {
    objective: ObjectiveId,
    typed: String,
    found: Derived<Vec<ActivityId>>,
}

impl Behind {
    pub fn show(
        &mut self,
        ui: &mut Ui,
        shape: Shape,
        cx: Context,
        objective: &Objective,
        out: &mut Outbox,
    ) {
        self.picking = self
            .picking
            .take()
            .filter(|picking| picking.objective == objective.id);
        if let Some(picking) = &mut self.picking {
            if pick(picking, ui, cx, objective, out) {
                self.picking = None;
            }
            return;
        }
        if self.of != Some(objective.id) {
            self.of = Some(objective.id);
            self.sight.forget();
        }
        let sight = self
            .sight
            .get(cx, || cx.process.line_of_sight(objective.id));
        parts(ui, shape, &[0.42, 0.32, 0.26], |ui, part| match part {
            0 => {
                if activities(ui, cx, objective, &sight.activities, out) {
                    self.picking = Some(Picking {
                        objective: objective.id,
                        typed: String::new(),
                        found: Derived::default(),
                    });
                }
            }
            1 => {
                sources::proposals(ui, cx, sight);
                sources::votes(ui, cx, sight, out);
            }
            _ => sources::measured(ui, cx, sight),
        });
    }
}

/// The activities for the objective with their states; answers whether others are to be chosen.
fn activities(
    ui: &mut Ui,
    cx: Context,
    objective: &Objective,
    all: &[ActivityId],
    out: &mut Outbox,
) -> bool {
    ui.label(theme::strong(t!(cx.lang, "map-behind-activities")));
    if all.is_empty() {
        let amber = Tokens::of(ui).amber;
        ui.label(egui::RichText::new(t!(cx.lang, "map-no-activity-yet")).color(amber));
    }
    for activity in all.iter().filter_map(|id| cx.process.activities.get(*id)) {
        let mut wanted = false;
        row(
            ui,
            |ui| {
                let title = activity.title.as_str();
                let label = t!(cx.lang, "map-activity-remove", title = title);
                if icon_button(ui, icons::X, &label).clicked() {
                    toggle(activity, objective.id, out);
                }
                let state = words::activity_state(cx.lang, activity.state);
                chip(ui, &state, Tokens::of(ui).soft);
            },
            |ui| {
                let button = Button::new(numbered(cx, activity));
                let button = button.frame_when_inactive(false).truncate();
                let hint = t!(cx.lang, "map-activity-go");
                wanted = ui.add(button).on_hover_text(hint).clicked();
            },
        );
        if wanted {
            go_to(activity.id, out);
        }
    }
    plain_button(
        ui,
        icons::LIST_CHECKS,
        &t!(cx.lang, "map-activities-choose"),
    )
    .clicked()
}

fn numbered(cx: Context, activity: &Activity) -> String {
    let row = cx.process.row_number(activity.id).unwrap_or_default();
    format!("{row}. {}", activity.title)
}

/// Adds an objective to those of an activity, or takes it out.
fn toggle(activity: &Activity, objective: ObjectiveId, out: &mut Outbox) {
    let mut objectives = activity.objectives.clone();
    match objectives.iter().position(|id| *id == objective) {
        Some(place) => {
            objectives.remove(place);
        }
        None => objectives.push(objective),
    }
    out.act(Action::EditActivity {
        activity: activity.id,
        edit: ActivityEdit::Objectives(objectives),
    });
}

/// The plan's activities whose titles contain a text.
fn that_say(cx: Context, text: &str) -> Vec<ActivityId> {
    let wanted = fold(text);
    cx.process
        .plan()
        .filter(|activity| wanted.is_empty() || fold(&activity.title).contains(&wanted))
        .map(|activity| activity.id)
        .collect()
}

/// The plan's activities, those for the objective ticked; answers whether that is done.
fn pick(
    picking: &mut Picking,
    ui: &mut Ui,
    cx: Context,
    objective: &Objective,
    out: &mut Outbox,
) -> bool {
    let mut done = false;
    ui.horizontal(|ui| {
        let hint = t!(cx.lang, "map-activities-find");
        let id = Id::unique("find activities");
        let line = field(&mut picking.typed, id, &hint).desired_width(220.0);
        let line = ui.add(line).accessible_name(&hint);
        if ui.memory(|memory| memory.focused().is_none()) {
            line.request_focus();
        }
        if line.changed() {
            picking.found.forget();
        }
        done = plain_button(ui, icons::CHECK, &t!(cx.lang, "map-activities-done")).clicked();
        done |= ui.input(|input| input.key_pressed(egui::Key::Escape));
    });
    let typed = &picking.typed;
    let found = picking.found.get(cx, || that_say(cx, typed));
    if found.is_empty() {
        ui.label(theme::soft(t!(cx.lang, "map-activities-none")));
    }
    let height = ui.available_height();
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical()
        .max_height(height)
        .auto_shrink(false)
        .show_rows(ui, theme::ROW, found.len(), |ui, range| {
            let seen = found[range].iter();
            for activity in seen.filter_map(|id| cx.process.activities.get(*id)) {
                let on = activity.objectives.contains(&objective.id);
                let mark = if on {
                    icons::CHECK_SQUARE
                } else {
                    icons::SQUARE
                };
                let words = numbered(cx, activity);
                let button = Button::selectable(on, format!("{mark}  {words}"))
                    .min_size(vec2(ui.available_width(), theme::ROW))
                    .truncate();
                let response = ui.add(button);
                response.widget_info(|| {
                    egui::WidgetInfo::selected(egui::Role::CheckBox, true, on, &words)
                });
                if response.clicked() {
                    toggle(activity, objective.id, out);
                }
            }
        });
    done
}
