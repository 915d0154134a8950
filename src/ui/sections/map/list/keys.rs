//! The list by keyboard: arrows go from cell to cell, Enter and F2 edit, typing types over.

use egui::{Key, Modifiers, Ui};

use crate::ui::context::{Context, Outbox};
use crate::ui::taking::take;
use crate::ui::widgets::in_place::Breaks;
use crate::ui::widgets::{InPlace, typed_over};

use super::super::keys::remove;
use super::super::walk::Spot;
use super::super::{Doing, MapPanel, keys as map_keys};
use super::column::{Column, Form};
use super::grid::spot;
use super::{Editing, List};

/// How many lines a page key goes.
const PAGE: isize = 10;

/// Handles the keys of this frame; called only when the list has the keyboard.
pub fn handle(list: &mut List, panel: &mut MapPanel, ui: &Ui, cx: Context, out: &mut Outbox) {
    for (key, by) in [(Key::ArrowDown, 1), (Key::ArrowUp, -1)] {
        if take(ui, Modifiers::NONE, key) {
            step(list, panel, by, cx, out);
        } else if take(ui, Modifiers::SHIFT, key)
            && let Some(Spot::Box(objective)) = beside(list, panel, by, cx)
        {
            panel.extend(objective, cx, out);
            list.reveal(Spot::Box(objective));
        } else if take(ui, Modifiers::COMMAND, key) {
            step(list, panel, by * PAGE, cx, out);
        }
    }
    for (key, by) in [(Key::Home, isize::MIN / 2), (Key::End, isize::MAX / 2)] {
        if take(ui, Modifiers::NONE, key) {
            step(list, panel, by, cx, out);
        }
    }
    if take(ui, Modifiers::NONE, Key::ArrowRight) || take(ui, Modifiers::NONE, Key::Tab) {
        list.column = list.column.beside(1);
    }
    if take(ui, Modifiers::NONE, Key::ArrowLeft) || take(ui, Modifiers::SHIFT, Key::Tab) {
        list.column = list.column.beside(-1);
    }
    if take(ui, Modifiers::NONE, Key::Escape) {
        if matches!(panel.doing, Doing::Nothing) {
            panel.choose(None, out);
        }
        panel.doing = Doing::Nothing;
    }
    if take(ui, Modifiers::NONE, Key::Delete) {
        remove(panel, cx, out);
    }
    map_keys::with_control(panel, ui, cx, out);
    enter(list, panel, ui, cx, out);
    typed(list, panel, ui, cx);
}

/// Enter and F2: the cell is edited, an activity that waits is attached, a heading is added to.
fn enter(list: &mut List, panel: &mut MapPanel, ui: &Ui, cx: Context, out: &mut Outbox) {
    let entered = take(ui, Modifiers::NONE, Key::Enter);
    let renamed = take(ui, Modifiers::NONE, Key::F2);
    if !entered && !renamed {
        return;
    }
    match (spot(panel, cx), &panel.doing) {
        (Some(Spot::Box(objective)), Doing::Attaching { activity }) => {
            panel.attach(*activity, objective, cx, out);
        }
        (Some(Spot::Row(row)), _) if renamed => panel.begin_naming(row, cx),
        (Some(Spot::Row(row)), _) => panel.begin_adding(row, "", cx),
        (Some(Spot::Box(_)), _) => begin(list, panel, cx),
        (None, _) => {}
    }
}

/// What is typed over a cell replaces its words; over a heading it is a new objective's title.
fn typed(list: &mut List, panel: &mut MapPanel, ui: &Ui, cx: Context) {
    let at = spot(panel, cx);
    let words = list.column.form() == Form::Words;
    let takes = match at {
        Some(Spot::Row(_)) => true,
        Some(Spot::Box(_)) => words,
        None => false,
    };
    if !takes {
        return;
    }
    let Some(text) = typed_over(ui) else { return };
    match at {
        Some(Spot::Row(row)) => panel.begin_adding(row, &text, cx),
        Some(Spot::Box(objective)) => {
            let Some(found) = cx.process.objectives.get(objective) else {
                return;
            };
            let before = list.column.words(cx.lang, cx.process, found);
            list.editing = Some(Editing::Typing {
                objective,
                column: list.column,
                field: InPlace::replacing(before, &text, Breaks::None),
            });
        }
        None => {}
    }
}

/// Begins to edit the cursor's cell.
pub fn begin(list: &mut List, panel: &mut MapPanel, cx: Context) {
    let Some(found) = cx
        .minga
        .selection()
        .objective
        .and_then(|id| cx.process.objectives.get(id))
    else {
        return;
    };
    let column = list.column;
    match column.form() {
        Form::Words => {
            let before = column.words(cx.lang, cx.process, found);
            list.editing = Some(Editing::Typing {
                objective: found.id,
                column,
                field: InPlace::new(before, Breaks::None),
            });
        }
        Form::Choice => {
            list.editing = Some(Editing::Picking {
                objective: found.id,
                column,
                at: column.choices(cx.lang, cx.process, found).1,
            });
        }
        Form::Elsewhere(tab) => panel.inspector.open(tab),
    }
}

/// Goes so many lines on.
pub fn step(list: &mut List, panel: &mut MapPanel, by: isize, cx: Context, out: &mut Outbox) {
    let Some(next) = beside(list, panel, by, cx) else {
        return;
    };
    match next {
        Spot::Box(objective) => panel.choose(Some(objective), out),
        Spot::Row(row) => {
            panel.choose_row(row, out);
            list.column = Column::Title;
        }
    }
    list.reveal(next);
}

fn beside(list: &List, panel: &MapPanel, by: isize, cx: Context) -> Option<Spot> {
    list.lines.known()?.beside(spot(panel, cx), by)
}
