//! The table by keyboard, as in a spreadsheet.

use egui::{Key, Modifiers, Ui};

use crate::app::command::Choice;
use crate::domain::Action;
use crate::domain::activity::Review;
use crate::domain::agenda::Step;
use crate::ui::context::{Context, Outbox};
use crate::ui::taking::take;
use crate::ui::widgets::typed_over;

use super::PlanPanel;
use super::column::Column;
use super::lines::Placed;

/// Handles the keys of this frame; called only when the table has the keyboard.
pub fn handle(panel: &mut PlanPanel, ui: &Ui, columns: &[Placed], cx: Context, out: &mut Outbox) {
    if take(ui, Modifiers::NONE, Key::Insert) {
        panel.begin_adding_here(cx);
        return;
    }
    let Some(activity) = PlanPanel::chosen(cx) else {
        if [Key::ArrowDown, Key::ArrowUp]
            .into_iter()
            .any(|key| take(ui, Modifiers::NONE, key))
        {
            panel.choose_row(0, cx, out);
        }
        return;
    };
    for (key, step) in [(Key::ArrowUp, Step::Up), (Key::ArrowDown, Step::Down)] {
        if take(ui, Modifiers::ALT, key) {
            panel.reveal = true;
            out.act(Action::ShiftActivity {
                activity: activity.id,
                step,
            });
        }
    }
    if take(ui, Modifiers::CTRL, Key::M) && activity.review == Review::ToDecide {
        let activity = activity.id;
        out.act(Action::SettleActivity { activity });
        return;
    }
    let row = cx.process.row_number(activity.id).map_or(0, |row| row - 1);
    let mut wanted = row;
    while take(ui, Modifiers::NONE, Key::ArrowDown) {
        wanted += 1;
    }
    while take(ui, Modifiers::NONE, Key::ArrowUp) {
        wanted = wanted.saturating_sub(1);
    }
    if take(ui, Modifiers::CTRL, Key::Home) {
        wanted = 0;
    }
    let last = cx.process.index().plan_len().saturating_sub(1);
    if take(ui, Modifiers::CTRL, Key::End) {
        wanted = last;
    }
    if wanted.min(last) != row {
        panel.choose_row(wanted.min(last), cx, out);
        return;
    }
    sideways(panel, ui, columns);
    if take(ui, Modifiers::NONE, Key::Delete) {
        // The neighbour is chosen, so that the next key has a row.
        let next = cx.process.index().activity_at(row + 1);
        let next = next.or_else(|| {
            row.checked_sub(1)
                .and_then(|r| cx.process.index().activity_at(r))
        });
        out.act(Action::RemoveActivity {
            activity: activity.id,
        });
        out.send(Choice::Activity(next));
        return;
    }
    if take(ui, Modifiers::NONE, Key::F2) || take(ui, Modifiers::NONE, Key::Enter) {
        panel.begin_cell(activity, panel.column, None);
    } else if take(ui, Modifiers::NONE, Key::Backspace) {
        panel.begin_cell(activity, panel.column, Some(""));
    } else if let Some(typed) = typed_over(ui) {
        panel.begin_cell(activity, panel.column, Some(&typed));
    }
}

fn sideways(panel: &mut PlanPanel, ui: &Ui, columns: &[Placed]) {
    if take(ui, Modifiers::NONE, Key::ArrowRight) || take(ui, Modifiers::NONE, Key::Tab) {
        step(panel, columns, 1);
    }
    if take(ui, Modifiers::NONE, Key::ArrowLeft) || take(ui, Modifiers::SHIFT, Key::Tab) {
        step(panel, columns, -1);
    }
    if take(ui, Modifiers::NONE, Key::Home) {
        step(panel, columns, isize::MIN / 2);
    }
    if take(ui, Modifiers::NONE, Key::End) {
        step(panel, columns, isize::MAX / 2);
    }
}

/// Moves the cursor sideways over the visible columns.
pub fn step(panel: &mut PlanPanel, columns: &[Placed], by: isize) {
    let shown: Vec<Column> = columns.iter().map(|placed| placed.column).collect();
    let here = shown.iter().position(|column| *column == panel.column);
    let last = shown.len().saturating_sub(1);
    let there = here.unwrap_or(0).saturating_add_signed(by).min(last);
    if let Some(column) = shown.get(there) {
        panel.column = *column;
        panel.reveal = true;
    }
}
