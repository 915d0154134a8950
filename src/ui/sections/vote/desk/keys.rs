//! The desk by keyboard: Enter confirms a row and goes on, arrows move between fields.
//! A count never needs the mouse.

use egui::{Id, Key, Ui};

use super::CountingDesk;
use super::row::field_id;
use crate::domain::ids::PollOptionId;
use crate::domain::poll::Poll;
use crate::ui::context::{Context, Outbox};

impl CountingDesk {
    /// Enter confirms the row and goes on; arrows move between fields.
    pub(super) fn follow_keys(
        &mut self,
        ui: &Ui,
        cx: Context,
        poll: &Poll,
        options: &[PollOptionId],
        columns: &[usize],
        out: &mut Outbox,
    ) {
        // Enter takes the focus from a field in the same pass.
        let entered = ui.input(|input| input.key_pressed(Key::Enter));
        let Some((row, column)) = self.in_hand.or(self.entered_in(ui, options, columns)) else {
            return;
        };
        let last_column = columns.len() - 1;
        let pressed = |key| ui.input(|input| input.key_pressed(key) && input.modifiers.is_none());
        let next = if entered {
            if let Some(option) = options.get(row) {
                self.confirm(cx, poll, *option, out);
            }
            Some((row + 1, 0))
        } else if pressed(Key::ArrowDown) {
            Some((row + 1, column))
        } else if pressed(Key::ArrowUp) {
            row.checked_sub(1).map(|row| (row, column))
        } else if pressed(Key::ArrowRight) && column < last_column {
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

    /// The field that Enter has just taken the focus from.
    fn entered_in(
        &self,
        ui: &Ui,
        options: &[PollOptionId],
        columns: &[usize],
    ) -> Option<(usize, usize)> {
        if !ui.input(|input| input.key_pressed(Key::Enter)) {
            return None;
        }
        let left = self.typed.keys().copied();
        let found = left.flat_map(|option| columns.iter().map(move |column| (option, *column)));
        let lost = |id: Id| ui.ctx().read_response(id).is_some_and(|r| r.lost_focus());
        let (option, column) = found
            .into_iter()
            .find(|(option, column)| lost(field_id(*option, *column)))?;
        let row = options.iter().position(|id| *id == option)?;
        Some((row, column))
    }
}
