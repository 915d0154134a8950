//! One cell: read in full under the pointer, typed in place, or picked from a list.

use egui::{Id, Key, Modifiers, Rect, Ui, vec2};

use crate::app::command::Choice;
use crate::domain::activity::{Activity, ActivityEdit, Priority};
use crate::i18n::{self, words};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::theme;
use crate::ui::widgets::card;
use crate::ui::widgets::in_place::{Leave, Typed};

use super::column::{Column, Form};
use super::lines::Placed;
use super::{Doing, PlanPanel, edit, keys};

/// The least width of a field.
const TEXT: f32 = 240.0;
const LINES: f32 = 360.0;
/// The choices of a priority, in their order in the list.
const PRIORITIES: [Option<Priority>; 4] = [
    Some(Priority::High),
    Some(Priority::Medium),
    Some(Priority::Low),
    None,
];

/// The place of a priority in the list.
pub fn place_of(priority: Option<Priority>) -> usize {
    PRIORITIES
        .iter()
        .position(|choice| *choice == priority)
        .unwrap_or(0)
}

/// Shows what is being typed or picked, over the cursor's cell.
pub fn show(
    panel: &mut PlanPanel,
    ui: &mut Ui,
    grid: Id,
    place: Rect,
    columns: &[Placed],
    cx: Context,
    out: &mut Outbox,
) {
    let over = panel
        .cursor
        .unwrap_or_else(|| Rect::from_min_size(place.center_top(), vec2(TEXT, theme::ROW)));
    match &panel.doing {
        Doing::Typing { .. } => typing(panel, ui, grid, place, over, columns, cx, out),
        Doing::Picking { .. } => picking(panel, ui, grid, place, over, cx, out),
        Doing::Nothing | Doing::Adding { .. } => {}
    }
}

#[expect(clippy::too_many_arguments, reason = "what the field is made of")]
fn typing(
    panel: &mut PlanPanel,
    ui: &mut Ui,
    grid: Id,
    place: Rect,
    over: Rect,
    columns: &[Placed],
    cx: Context,
    out: &mut Outbox,
) {
    let Doing::Typing {
        activity,
        column,
        field,
    } = &mut panel.doing
    else {
        return;
    };
    let column = *column;
    let Some(found) = cx.process.activities.get(*activity) else {
        return;
    };
    let least = match column.form() {
        Form::Lines => LINES,
        _ => TEXT,
    };
    let size = vec2(over.width().max(least), over.height().max(64.0));
    let rect = card::inside(Rect::from_min_size(over.min, size), place);
    let keys_hint = match column {
        Column::Term => t!(cx.lang, "table-keys-term"),
        column if column.form() == Form::Lines => t!(cx.lang, "table-keys-lines"),
        _ => t!(cx.lang, "table-keys-text"),
    };
    let label = column.name(cx.lang);
    let typed = card::raised(ui, "typing", rect, |ui| {
        let (_, typed) = field.show(ui, grid.with("field"), &label, "");
        ui.label(theme::caption(keys_hint));
        typed
    });
    let leave = match typed {
        Typed::Still => return,
        Typed::Dropped => None,
        Typed::Done(leave) => {
            if field.changed()
                && let Some(change) = column.edit(found, field.text())
            {
                out.act(edit(*activity, change));
            }
            Some(leave)
        }
    };
    panel.doing = Doing::Nothing;
    if leave == Some(Leave::Elsewhere) {
        return;
    }
    ui.memory_mut(|memory| memory.request_focus(grid));
    match leave {
        Some(Leave::Enter) => {
            if let Some(row) = cx.process.row_number(found.id) {
                panel.choose_row(row, cx, out);
            }
        }
        Some(Leave::Tab) => keys::step(panel, columns, 1),
        Some(Leave::BackTab) => keys::step(panel, columns, -1),
        _ => {}
    }
}

fn picking(
    panel: &mut PlanPanel,
    ui: &mut Ui,
    grid: Id,
    place: Rect,
    over: Rect,
    cx: Context,
    out: &mut Outbox,
) {
    let Doing::Picking { activity, at } = &mut panel.doing else {
        return;
    };
    let key = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if key(Key::ArrowDown) {
        *at = (*at + 1) % PRIORITIES.len();
    }
    if key(Key::ArrowUp) {
        *at = (*at + PRIORITIES.len() - 1) % PRIORITIES.len();
    }
    let mut picked = key(Key::Enter).then_some(*at);
    let left = key(Key::Escape);
    #[expect(clippy::cast_precision_loss, reason = "four choices")]
    let height = PRIORITIES.len() as f32 * (theme::ROW + theme::XS) + 2.0 * theme::XS;
    let rect = Rect::from_min_size(over.left_bottom(), vec2(over.width().max(140.0), height));
    let rect = card::inside(rect, place);
    let marked = *at;
    let (activity, before) = (*activity, place_of_activity(cx, *activity));
    card::raised(ui, "picking", rect, |ui| {
        for (choice, priority) in PRIORITIES.into_iter().enumerate() {
            let name = match priority {
                Some(priority) => words::priority(cx.lang, priority),
                None => t!(cx.lang, "table-no-priority"),
            };
            let button = egui::Button::selectable(choice == marked, name)
                .min_size(vec2(ui.available_width(), theme::ROW));
            if ui.add(button).clicked() {
                picked = Some(choice);
            }
        }
    });
    let elsewhere = ui.input(|input| {
        input.pointer.any_pressed()
            && input
                .pointer
                .interact_pos()
                .is_some_and(|at| !rect.expand(theme::XS).contains(at))
    });
    if let Some(choice) = picked {
        if choice != before {
            out.act(edit(activity, ActivityEdit::Priority(PRIORITIES[choice])));
        }
        out.send(Choice::Activity(Some(activity)));
    }
    if picked.is_some() || left || elsewhere {
        panel.doing = Doing::Nothing;
        if !elsewhere {
            ui.memory_mut(|memory| memory.request_focus(grid));
        }
    }
}

fn place_of_activity(cx: Context, activity: crate::domain::ids::ActivityId) -> usize {
    let found = cx.process.activities.get(activity);
    place_of(found.and_then(|found| found.priority))
}

/// A cell in full.
pub fn hover(ui: &mut Ui, cx: Context, column: Column, activity: &Activity, row: usize) {
    ui.label(theme::strong(column.name(cx.lang)));
    if column == Column::Origin {
        origin(ui, cx, activity);
        return;
    }
    let words = column.in_full(cx.lang, cx.process, activity, row);
    if words.is_empty() {
        ui.label(theme::soft(t!(cx.lang, "table-empty-cell")));
    } else {
        ui.label(words);
    }
}

/// The proposals that a row was made from, and those that were merged into them.
pub fn origin(ui: &mut Ui, cx: Context, activity: &Activity) {
    if activity.sources.is_empty() {
        let words = if activity.printed.is_some() {
            t!(cx.lang, "table-origin-document")
        } else {
            t!(cx.lang, "table-origin-room")
        };
        ui.label(theme::soft(words));
        return;
    }
    for origin in cx.process.origins(&activity.sources) {
        let words = i18n::origin::in_full(cx.lang, cx.process, origin);
        if origin.depth == 0 {
            ui.label(words);
        } else {
            ui.label(theme::quoted(words));
        }
    }
}
