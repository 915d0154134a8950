//! The desk by keyboard: Enter confirms a row and goes on, arrows move between fields.
//! A count never needs the mouse.

use egui::{Id, Key, Ui};

use super::row::{columns, field_id};
use super::{CountingDesk, Sheet};
use crate::domain::ids::PollOptionId;
use crate::domain::poll::Poll;
use crate::ui::context::{Context, Outbox};
use crate::ui::sections::vote::desk::counts::Counts;

impl CountingDesk {
    /// Enter confirms the row and goes on, at the end of a part to the next one; arrows move between
    /// fields.
    pub(super) fn follow_keys(
        &mut self,
        ui: &Ui,
        cx: Context,
        poll: &Poll,
        options: &[PollOptionId],
        counts: &Counts,
        out: &mut Outbox,
    ) {
        // Enter takes the focus from a field in the same pass.
        let entered = ui.input(|input| input.key_pressed(Key::Enter) && input.modifiers.is_none());
        let columns = columns(poll.method);
        let Some((row, column)) = self.in_hand.or(self.entered_in(ui, options, columns)) else {
            return;
        };
        let pressed = |key| ui.input(|input| input.key_pressed(key) && input.modifiers.is_none());
        let next = if entered {
            let Some(option) = options.get(row) else {
                return;
            };
            self.confirm(cx, poll, *option, out);
            self.last = Some(row);
            let refused = self.typed.get(&(self.sheet, *option));
            if self.sheet == Sheet::Second && self.differs(cx, poll, *option)
                || refused.is_some_and(|typed| typed.refused.is_some())
            {
                Some((row, 0))
            } else {
                if row + 1 == options.len() {
                    self.turn_on(cx, poll, options, counts, out);
                }
                Some((row + 1, 0))
            }
        } else if pressed(Key::ArrowDown) {
            Some((row + 1, column))
        } else if pressed(Key::ArrowUp) {
            row.checked_sub(1).map(|row| (row, column))
        } else if pressed(Key::ArrowRight) && column + 1 < columns {
            Some((row, column + 1))
        } else if pressed(Key::ArrowLeft) && column > 0 {
            Some((row, column - 1))
        } else {
            None
        };
        if let Some(next) = next.filter(|(row, _)| *row < options.len()) {
            self.next = Some(next);
            ui.ctx().request_repaint();
        }
    }

    /// From the last row of a part to the next part that is not counted.
    fn turn_on(
        &mut self,
        cx: Context,
        poll: &Poll,
        options: &[PollOptionId],
        counts: &Counts,
        out: &mut Outbox,
    ) {
        let Sheet::Part(part) = self.sheet else {
            return;
        };
        if let Some(next) = counts.next_part(part + 1)
            && next != part
        {
            self.in_hand = None;
            self.turn_to(cx, poll, options, Sheet::Part(next), out);
        }
    }

    /// The field that Enter has just taken the focus from.
    fn entered_in(
        &self,
        ui: &Ui,
        options: &[PollOptionId],
        columns: usize,
    ) -> Option<(usize, usize)> {
        if !ui.input(|input| input.key_pressed(Key::Enter)) {
            return None;
        }
        let row = self.last?;
        let option = options.get(row)?;
        let lost = |id: Id| ui.ctx().read_response(id).is_some_and(|r| r.lost_focus());
        let column = (0..columns).find(|column| lost(field_id(self.sheet, *option, *column)))?;
        Some((row, column))
    }
}
