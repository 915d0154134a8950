//! The keys of the list: arrows choose an activity, 1 to 4 say how far it is.

use egui::{Key, Modifiers, Ui};

use super::{FollowUpPanel, row};
use crate::app::command::Choice;
use crate::domain::activity::ActivityState;
use crate::ui::context::{Context, Outbox};
use crate::ui::digit_keys::DIGITS;

impl FollowUpPanel {
    pub(super) fn keys(&mut self, ui: &Ui, cx: Context, out: &mut Outbox) {
        if ui.memory(|memory| memory.focused().is_some()) {
            return;
        }
        let key = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let here = self.row_of_chosen(cx);
        let last = self.rows(cx).saturating_sub(1);
        let wanted = if key(Key::ArrowDown) {
            Some(here.map_or(0, |row| (row + 1).min(last)))
        } else if key(Key::ArrowUp) {
            Some(here.map_or(0, |row| row.saturating_sub(1)))
        } else if key(Key::Home) {
            Some(0)
        } else if key(Key::End) {
            Some(last)
        } else {
            None
        };
        if let Some(row) = wanted {
            self.reveal = Some(row);
            out.send(Choice::Activity(self.activity_at(cx, row)));
            return;
        }
        let chosen = here.and_then(|row| Some((row, self.activity_at(cx, row)?)));
        let Some((row, activity)) = chosen else {
            return;
        };
        for (digit, state) in DIGITS.into_iter().zip(ActivityState::ALL) {
            if key(digit) {
                row::set(activity, state, out);
                // In a narrowed list the activity goes: the next one takes its place.
                if self.only.is_some_and(|only| only != state) {
                    let next = self.activity_at(cx, row + 1);
                    let before = row.checked_sub(1).and_then(|row| self.activity_at(cx, row));
                    out.send(Choice::Activity(next.or(before)));
                }
            }
        }
    }

    /// The row of the list in which the chosen activity stands, from 0.
    fn row_of_chosen(&self, cx: Context) -> Option<usize> {
        let chosen = cx.minga.selection().activity?;
        match self.only {
            None => cx.process.row_number(chosen).map(|number| number - 1),
            Some(state) => cx.process.place_in_state(chosen, state),
        }
    }
}
