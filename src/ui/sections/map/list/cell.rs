//! The cursor's cell of the list: typed over, or picked from what can be chosen.

use egui::{Button, Id, Key, Modifiers, Rect, Ui, vec2};

use crate::domain::Action;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::theme;
use crate::ui::widgets::card;
use crate::ui::widgets::in_place::{Leave, Typed};

use super::super::MapPanel;
use super::{Editing, List, keys};

/// The least width of a field.
const FIELD: f32 = 240.0;

/// Where a cell is edited: over the cell, inside the list's place.
#[derive(Clone, Copy)]
struct Over {
    list: Id,
    place: Rect,
    cell: Rect,
}

impl List {
    /// What is typed or picked over the cursor's cell.
    pub(super) fn edit_cell(
        &mut self,
        panel: &mut MapPanel,
        ui: &mut Ui,
        id: Id,
        place: Rect,
        cx: Context,
        out: &mut Outbox,
    ) {
        if let Some(column) = panel.list_wish.take() {
            self.column = column;
            keys::begin(self, panel, cx);
        }
        let fallback = Rect::from_min_size(place.min, vec2(FIELD, theme::ROW));
        let over = Over {
            list: id,
            place,
            cell: self.cursor.unwrap_or(fallback),
        };
        match &self.editing {
            Some(Editing::Typing { .. }) => self.typing(panel, ui, over, cx, out),
            Some(Editing::Picking { .. }) => self.picking(ui, over, cx, out),
            None => {}
        }
    }

    fn typing(
        &mut self,
        panel: &mut MapPanel,
        ui: &mut Ui,
        over: Over,
        cx: Context,
        out: &mut Outbox,
    ) {
        let Some(Editing::Typing {
            objective,
            column,
            field,
        }) = &mut self.editing
        else {
            return;
        };
        let size = vec2(over.cell.width().max(FIELD), 2.0 * theme::ROW);
        let rect = card::inside(Rect::from_min_size(over.cell.min, size), over.place);
        let label = column.name(cx.lang);
        let typed = card::raised(ui, "list typing", rect, |ui| {
            let (_, typed) = field.show(ui, over.list.with("field"), &label, "");
            ui.label(theme::caption(t!(cx.lang, "map-list-keys")));
            typed
        });
        if typed == Typed::Still {
            return;
        }
        if let Typed::Done(_) = typed
            && field.changed()
            && let Some(edit) = column.edit(field.text())
        {
            out.act(Action::EditObjective {
                objective: *objective,
                edit,
            });
        }
        self.editing = None;
        if typed == Typed::Done(Leave::Elsewhere) {
            return;
        }
        ui.memory_mut(|memory| memory.request_focus(over.list));
        match typed {
            Typed::Done(Leave::Tab) => self.column = self.column.beside(1),
            Typed::Done(Leave::BackTab) => self.column = self.column.beside(-1),
            Typed::Done(Leave::Enter) => keys::step(self, panel, 1, cx, out),
            _ => {}
        }
    }

    fn picking(&mut self, ui: &mut Ui, over: Over, cx: Context, out: &mut Outbox) {
        let Some(Editing::Picking {
            objective,
            column,
            at,
        }) = &mut self.editing
        else {
            return;
        };
        let Some(found) = cx.process.objectives.get(*objective) else {
            self.editing = None;
            return;
        };
        let (choices, before) = column.choices(cx.lang, cx.process, found);
        let key = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if key(Key::ArrowDown) {
            *at = (*at + 1) % choices.len();
        }
        if key(Key::ArrowUp) {
            *at = (*at + choices.len() - 1) % choices.len();
        }
        let mut picked = key(Key::Enter).then_some(*at);
        let left = key(Key::Escape);
        #[expect(clippy::cast_precision_loss, reason = "a few choices")]
        let height = choices.len() as f32 * (theme::ROW + theme::XS) + 2.0 * theme::XS;
        let size = vec2(over.cell.width().max(180.0), height);
        let rect = card::inside(
            Rect::from_min_size(over.cell.left_bottom(), size),
            over.place,
        );
        let marked = *at;
        card::raised(ui, "list picking", rect, |ui| {
            for (choice, (name, _)) in choices.iter().enumerate() {
                let button = Button::selectable(choice == marked, name)
                    .min_size(vec2(ui.available_width(), theme::ROW));
                if ui.add(button).clicked() {
                    picked = Some(choice);
                }
            }
        });
        let elsewhere = ui.input(|input| {
            let at = input.pointer.interact_pos();
            input.pointer.any_pressed() && at.is_some_and(|at| !rect.expand(4.0).contains(at))
        });
        let objective = *objective;
        if let Some(choice) = picked.filter(|choice| *choice != before)
            && let Some((_, edit)) = choices.into_iter().nth(choice)
        {
            out.act(Action::EditObjective { objective, edit });
        }
        if picked.is_some() || left || elsewhere {
            self.editing = None;
            if !elsewhere {
                ui.memory_mut(|memory| memory.request_focus(over.list));
            }
        }
    }
}
