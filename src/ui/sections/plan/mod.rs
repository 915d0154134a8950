//! *Plan de Trabajo*: the planilla on the screen, edited cell by cell (S15, S16).
//! The panel holds where the cursor is and what is being typed; the rows are the process.
//! Never here: measuring or searching all rows in a frame (`lines.rs` does it once for a change).

mod adopt;
mod bands;
mod cell;
mod column;
mod drawer;
mod grid;
mod header;
mod keys;
mod left_out;
mod lines;
mod row;
mod strip;
#[cfg(test)]
mod tests;
mod waiting;

use std::collections::BTreeMap;

use egui::{Key, Modifiers, Rect, Ui, UiBuilder, pos2};

use crate::app::command::Choice;
use crate::domain::Action;
use crate::domain::activity::{Activity, ActivityEdit};
use crate::domain::ids::{ActivityId, AreaId, StageId};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme;
use crate::ui::widgets::in_place::{Breaks, Leave};
use crate::ui::widgets::{InPlace, Rest, empty_state};

use column::{Column, Form};
use lines::{Lines, Placed};
use waiting::{Drawer, Tab};

/// The draft of an activity that is being added.
const DRAFT: &str = "table-new-activity";

const STRIP: f32 = 116.0;
const DRAWER: f32 = 328.0;

/// The panel of this step; holds only what is being typed, hovered or scrolled.
#[derive(Default)]
pub struct PlanPanel {
    lines: Lines,
    column: Column,
    /// Columns that somebody showed or hid.
    shown: BTreeMap<Column, bool>,
    doing: Doing,
    drawer: Drawer,
    /// The cursor has moved and must be seen.
    reveal: bool,
    /// Where the cursor's cell was last drawn.
    cursor: Option<Rect>,
    /// The revision at which something was added: once it is there, it is chosen.
    added: Option<u64>,
}

/// What is being done in the table.
#[derive(Default)]
enum Doing {
    #[default]
    Nothing,
    Typing {
        activity: ActivityId,
        column: Column,
        field: InPlace,
    },
    /// A priority is being picked: the place in the list.
    Picking { activity: ActivityId, at: usize },
    Adding {
        stage: StageId,
        area: Option<AreaId>,
        field: InPlace,
        rest: Rest,
        /// How the field was left when its text was last sent.
        leave: Leave,
    },
}

impl PlanPanel {
    pub fn show(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        self.take_in_added(cx, out);
        self.drawer_keys(ui);
        self.drawer.follow(cx);
        if let Doing::Typing { activity, .. } | Doing::Picking { activity, .. } = &self.doing
            && cx.process.activities.get(*activity).is_none()
        {
            self.doing = Doing::Nothing;
        }
        header::show(self, ui, cx, out);
        ui.add_space(theme::S);
        let rest = ui.available_rect_before_wrap();
        let mut table = rest;
        if self.drawer.is_open() {
            table.max.x -= DRAWER + theme::M;
            let drawer = rest.with_min_x(table.right() + theme::M);
            ui.scope_builder(UiBuilder::new().max_rect(drawer), |ui| {
                drawer::show(self, ui, cx, out);
            });
        }
        let empty = cx.process.index().plan_len() == 0;
        if empty && !matches!(self.doing, Doing::Adding { .. }) {
            ui.scope_builder(UiBuilder::new().max_rect(table), |ui| {
                self.show_empty(ui, cx);
            });
        } else {
            let split = table.bottom() - STRIP;
            let strip = Rect::from_min_max(pos2(table.left(), split), table.max);
            let rows = table.with_max_y(split - theme::S);
            ui.scope_builder(UiBuilder::new().max_rect(rows), |ui| {
                grid::show(self, ui, rows, cx, out);
            });
            ui.scope_builder(UiBuilder::new().max_rect(strip), |ui| {
                strip::show(self, ui, cx, out);
            });
        }
        ui.advance_cursor_after_rect(rest);
    }

    /// The keys that open the drawer, whatever has the keyboard.
    fn drawer_keys(&mut self, ui: &Ui) {
        for (key, tab) in [(Key::P, Tab::Waiting), (Key::L, Tab::LeftOut)] {
            if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, key)) {
                self.drawer.toggle(tab);
            }
        }
    }

    fn show_empty(&mut self, ui: &mut Ui, cx: Context) {
        let lang = cx.lang;
        if self.drawer.is_open() {
            ui.label(theme::soft(t!(lang, "table-empty-choose")));
        } else if self.drawer.waiting() > 0 {
            let sentence = t!(lang, "table-empty-adopt");
            if empty_state(ui, icons::TABLE, &sentence, &t!(lang, "table-adopt-open")) {
                self.drawer.open(Tab::Waiting);
            }
        } else {
            let sentence = t!(lang, "table-empty");
            if empty_state(ui, icons::TABLE, &sentence, &t!(lang, "table-empty-add"))
                && let Some(stage) = cx.process.stages_in_order().first()
            {
                self.begin_adding(stage.id, None, cx);
            }
        }
    }

    /// What was just added is chosen and seen.
    fn take_in_added(&mut self, cx: Context, out: &mut Outbox) {
        let Some(before) = self.added.take() else {
            return;
        };
        let refused = cx.session.revision() == before;
        if let Doing::Adding {
            field, rest, leave, ..
        } = &mut self.doing
        {
            if refused {
                // What was typed stays.
                field.reopen();
                return;
            }
            if let Some(text) = rest.leave("") {
                out.send(keep(text));
            }
            if *leave == Leave::Enter {
                field.again();
            } else {
                self.doing = Doing::Nothing;
            }
        }
        if refused {
            return;
        }
        let made = cx.session.last_made().map(ActivityId::from);
        if made.is_some_and(|id| cx.process.activities.get(id).is_some()) {
            self.reveal = true;
            out.send(Choice::Activity(made));
        }
    }

    /// The chosen activity.
    fn chosen(cx: Context<'_>) -> Option<&Activity> {
        let id = cx.minga.selection().activity?;
        cx.process.activities.get(id)
    }

    /// The visible columns in a table of this width.
    fn columns(&self, width: f32) -> Vec<Placed> {
        let shown: Vec<Column> = Column::ALL
            .into_iter()
            .filter(|column| self.is_shown(*column, width))
            .collect();
        let needed: f32 = shown.iter().map(|column| column.width()).sum();
        let shares: f32 = shown.iter().map(|column| column.stretch()).sum();
        let free = (width - needed).max(0.0) / shares.max(1.0);
        let mut x = 0.0;
        shown
            .into_iter()
            .map(|column| {
                let width = (column.width() + free * column.stretch()).floor();
                let placed = Placed { column, x, width };
                x += width;
                placed
            })
            .collect()
    }

    fn is_shown(&self, column: Column, width: f32) -> bool {
        column.is_frozen()
            || self
                .shown
                .get(&column)
                .copied()
                .unwrap_or(column.shown_at(width))
    }

    /// Begins to change a cell; `typed` is what was typed over it.
    fn begin_cell(&mut self, activity: &Activity, column: Column, typed: Option<&str>) {
        // A row's number stands for the row: what is changed of it is its title.
        let column = match column {
            Column::Number => Column::Title,
            column => column,
        };
        self.column = column;
        self.reveal = true;
        self.doing = match column.form() {
            Form::Fixed => Doing::Nothing,
            Form::Priority => Doing::Picking {
                activity: activity.id,
                at: cell::place_of(activity.priority),
            },
            Form::Text | Form::Lines => {
                let before = column.typed(activity);
                Doing::Typing {
                    activity: activity.id,
                    column,
                    field: match typed {
                        Some(typed) => InPlace::replacing(before, typed, column.breaks()),
                        None => InPlace::new(before, column.breaks()),
                    },
                }
            }
        };
    }

    fn begin_adding(&mut self, stage: StageId, area: Option<AreaId>, cx: Context) {
        let draft = cx.session.draft(DRAFT).unwrap_or_default();
        self.doing = Doing::Adding {
            stage,
            area,
            field: InPlace::replacing("", draft, Breaks::None),
            rest: Rest::holding(draft),
            leave: Leave::Enter,
        };
    }

    /// Adds where the cursor is, or at the end of the first stage.
    fn begin_adding_here(&mut self, cx: Context) {
        let here = Self::chosen(cx).map(|row| (row.stage, row.area));
        let first = || cx.process.stages_in_order().first().map(|s| (s.id, None));
        if let Some((stage, area)) = here.or_else(first) {
            self.begin_adding(stage, area, cx);
        }
    }

    /// Chooses the row `row` of the plan, from 0.
    fn choose_row(&mut self, row: usize, cx: Context, out: &mut Outbox) {
        if let Some(id) = cx.process.index().activity_at(row) {
            self.reveal = true;
            out.send(Choice::Activity(Some(id)));
        }
    }
}

/// The act that changes one cell.
fn edit(activity: ActivityId, edit: ActivityEdit) -> Action {
    Action::EditActivity { activity, edit }
}

fn keep(text: String) -> crate::app::Command {
    crate::app::Command::KeepDraft {
        key: DRAFT.to_owned(),
        text,
    }
}
