//! The counting desk: a row per option, digits straight in, everything by keyboard, in the whole room
//! or in one of its parts after the other; and a second count of it.
//! What is typed stays in its row until the process has taken it.
//! Never here: an order or a sum of the options while the poll is open, but for the dots used.

mod aside;
mod keys;
mod row;
mod said;
mod sheets;
mod typed;

use std::collections::BTreeMap;

use egui::{Rect, ScrollArea, Ui, pos2, vec2};

use super::counts::Counts;
use crate::domain::ids::PollOptionId;
use crate::domain::poll::{Method, Poll};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::sections::vote::sum::{Of, against};
use crate::ui::theme;

use aside::Aside;
use row::shown;
use typed::Typed;

const ROW: f32 = 56.0;

/// What is being counted: the room, a part of it, or the room once more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Sheet {
    #[default]
    Whole,
    /// By [`crate::domain::poll::Roll::parts`].
    Part(usize),
    Second,
}

/// The desk of one poll.
#[derive(Default)]
pub struct CountingDesk {
    sheet: Sheet,
    typed: BTreeMap<(Sheet, PollOptionId), Typed>,
    /// The field that was in hand in the last frame.
    in_hand: Option<(usize, usize)>,
    /// The row that was in hand last, while the cursor is elsewhere.
    last: Option<usize>,
    /// The field to be focused as soon as it is on the screen.
    next: Option<(usize, usize)>,
    begun: Begun,
    aside: Aside,
}

/// Whether the first field that is not counted has been focused.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Begun {
    #[default]
    NotYet,
    Yes,
}

impl CountingDesk {
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        poll: &Poll,
        options: &[PollOptionId],
        counts: &Counts,
        out: &mut Outbox,
    ) {
        let bottom = ui.max_rect().bottom();
        self.forget_counted(cx.process, poll.method);
        self.keep_sheet(counts);
        if self.begun == Begun::NotYet {
            self.begun = Begun::Yes;
            if let Some(part) = counts.next_part(0) {
                self.sheet = Sheet::Part(part);
            }
            self.next = self.first_left(cx, options).map(|row| (row, 0));
        }
        self.follow_sheet_keys(ui, cx, poll, options, counts, out);
        if let Some(sheet) = self.show_sheets(ui, cx, poll, counts) {
            self.turn_to(cx, poll, options, sheet, out);
        }
        let before = self.in_hand.take();
        let aside = self.aside_height(cx, poll, options);
        let end = theme::ROW
            + if poll.method == Method::Dots {
                theme::XL
            } else {
                0.0
            };
        let rows = (bottom - ui.cursor().top() - aside - end).max(2.0 * ROW);
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ScrollArea::vertical()
                .id_salt(("vote-desk", self.sheet))
                .max_height(rows)
                .auto_shrink([false, true])
                .show_viewport(ui, |ui, seen| {
                    self.show_rows(ui, cx, poll, options, seen);
                });
        });
        if let Some((row, _)) = before
            && self.in_hand != before
            && let Some(option) = options.get(row)
        {
            self.leave(cx, poll, *option, out);
        }
        self.last = self.in_hand.map(|(row, _)| row).or(self.last);
        self.follow_keys(ui, cx, poll, options, counts, out);
        self.show_aside(ui, cx, poll, options, out);
        if poll.method == Method::Dots {
            let sum = counts.dots + self.dots_typed(cx.process);
            let all = poll.entitled.saturating_mul(poll.dots);
            ui.label(theme::strong(against(cx.lang, sum, all, Of::Dots)));
        }
        let keys = if poll.roll.parts.is_empty() {
            t!(cx.lang, "vote-desk-keys")
        } else {
            t!(cx.lang, "vote-desk-keys-parts")
        };
        ui.label(theme::caption(keys));
    }

    fn show_rows(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        poll: &Poll,
        options: &[PollOptionId],
        seen: Rect,
    ) {
        let corner = ui.max_rect().min;
        let width = ui.available_width();
        let place = |row: usize| {
            let at = pos2(corner.x, corner.y + row as f32 * ROW);
            Rect::from_min_size(at, vec2(width, ROW))
        };
        let all = place(options.len());
        ui.set_height((all.top() - corner.y).max(0.0));
        if let Some((row, _)) = self.next
            && row < options.len()
        {
            ui.scroll_to_rect(place(row), None);
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "rows of a list"
        )]
        let (first, last) = (
            (seen.top() / ROW).floor().max(0.0) as usize,
            (seen.bottom() / ROW).ceil().max(0.0) as usize,
        );
        for (row, option) in options.iter().enumerate().take(last).skip(first) {
            if let Some(option) = cx.process.poll_options.get(*option) {
                self.show_row(ui, cx, poll, option, row, place(row));
            }
        }
    }

    /// The first option that is not counted on this sheet.
    fn first_left(&self, cx: Context, options: &[PollOptionId]) -> Option<usize> {
        options.iter().position(|id| {
            let option = cx.process.poll_options.get(*id);
            option.is_some_and(|option| shown(option, self.sheet).is_none())
        })
    }
}
