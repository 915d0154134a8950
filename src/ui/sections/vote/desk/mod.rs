//! The counting desk: a row per option, digits straight in, everything by keyboard.
//! What is typed stays in its row until the process has taken it.
//! Never here: an order or a sum of the options while the poll is open, but for the dots used.

use std::collections::BTreeMap;

use egui::{Label, Layout, Rect, ScrollArea, Ui, pos2, vec2};

use crate::app::command::ProjectorCommand;
use crate::app::projection::deck::Slide;
use crate::domain::Action;
use crate::domain::ids::PollOptionId;
use crate::domain::poll::{Method, Poll};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::kept::Derived;
use crate::ui::sections::vote::heading;
use crate::ui::sections::vote::sum::{Of, against};
use crate::ui::theme;
use crate::ui::widgets;

mod keys;
mod row;
mod typed;

use row::{columns, is_counted, show_columns};
use typed::Typed;

const ROW: f32 = 56.0;

/// The desk of one poll.
#[derive(Default)]
pub struct CountingDesk {
    typed: BTreeMap<PollOptionId, Typed>,
    /// The field that was in hand in the last frame.
    in_hand: Option<(usize, usize)>,
    /// The field to be focused as soon as it is on the screen.
    next: Option<(usize, usize)>,
    begun: Begun,
    /// How many options are not counted, and the dots of those that are.
    counted: Derived<(usize, i64)>,
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
        out: &mut Outbox,
    ) {
        self.forget_counted(cx.process, poll.method);
        heading(ui, cx, poll, |ui| {
            let project = t!(cx.lang, "vote-project");
            if widgets::plain_button(ui, icons::PROJECTOR_SCREEN, &project).clicked() {
                out.send(ProjectorCommand::Show(Slide::Poll { poll: poll.id }));
            }
        });
        ui.add_space(theme::S);
        show_columns(ui, cx, poll);
        let height = (ui.available_height() - 3.0 * theme::ROW).max(2.0 * ROW);
        let columns = columns(poll.method);
        let before = self.in_hand.take();
        if self.begun == Begun::NotYet {
            self.begun = Begun::Yes;
            let first = options.iter().position(|id| !is_counted(cx.process, *id));
            self.next = first.map(|row| (row, 0));
        }
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ScrollArea::vertical()
                .id_salt("vote-desk")
                .max_height(height)
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
        self.follow_keys(ui, cx, poll, options, columns, out);
        self.show_end(ui, cx, poll, options, out);
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
        #[expect(clippy::cast_precision_loss, reason = "rows of a list")]
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

    fn show_end(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        poll: &Poll,
        options: &[PollOptionId],
        out: &mut Outbox,
    ) {
        ui.add_space(theme::S);
        let &(left, dots) = self.counted.get(cx, || {
            let rows = options
                .iter()
                .filter_map(|id| cx.process.poll_options.get(*id));
            rows.fold((0, 0), |(left, dots), option| match option.favour {
                Some(favour) => (left, dots + favour),
                None => (left + 1, dots),
            })
        });
        if poll.method == Method::Dots {
            let sum = dots + self.dots_typed(cx.process);
            let said = against(
                cx.lang,
                sum,
                poll.entitled.saturating_mul(poll.dots),
                Of::Dots,
            );
            ui.label(theme::strong(said));
        }
        ui.horizontal(|ui| {
            let close = ui.add_enabled_ui(left == 0, |ui| {
                widgets::primary_button(ui, icons::LOCK, &t!(cx.lang, "vote-close"))
            });
            let said = if left == 0 {
                t!(cx.lang, "vote-close-means")
            } else {
                t!(cx.lang, "vote-uncounted", n = left)
            };
            ui.add(Label::new(theme::soft(said)).wrap());
            if close.inner.clicked() {
                out.act(Action::ClosePoll {
                    poll: poll.id,
                    secret: None,
                });
            }
        });
        ui.with_layout(Layout::top_down(egui::Align::Min), |ui| {
            ui.label(theme::caption(t!(cx.lang, "vote-desk-keys")));
        });
    }
}
