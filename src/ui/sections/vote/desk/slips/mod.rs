//! One paper ballot after another: its number, what it says in a few keys, Enter, the next.
//! Of a secret ballot nothing is kept: neither as a draft, nor in a list, nor in the field once Enter
//! was pressed.

mod board;
mod choices;
pub(super) mod entry;
mod list;
pub(super) mod reading;
mod secret;
mod take;
mod voiding;

use std::collections::VecDeque;

use egui::Ui;

use crate::domain::ids::{BallotId, PollOptionId};
use crate::domain::poll::{Answers, Method, Poll, Subject};
use crate::ui::context::{Context, Outbox};
use crate::ui::kept::Derived;
use crate::ui::sections::merge::column;
use crate::ui::theme;
use crate::ui::widgets::{ReadyLine, Reason};

use board::Board;
use list::SlipList;
use reading::Reading;
use secret::Sent;

/// The desk of a poll with slips.
#[derive(Default)]
pub struct SlipDesk {
    /// The number or code of the slip; empty: the one that is suggested.
    number: ReadyLine,
    answers: ReadyLine,
    /// Why its voter objects.
    why: ReadyLine,
    /// The group that the slips belong to; it stays for the next.
    part: Option<usize>,
    asking: Asking,
    /// The slip in hand is one that was taken down already.
    correcting: Option<BallotId>,
    said: Option<Said>,
    reading: Reading,
    /// The secret slip that is on its way to the disk.
    sent: Option<Sent>,
    /// Those that were entered meanwhile, in their order. They are nowhere else.
    queue: VecDeque<(Sent, Answers)>,
    /// The slip that was taken down last.
    last: Option<i64>,
    focus: Option<Place>,
    hold: Hold,
    /// The fields are to forget what stood in them.
    unlearn: bool,
    begun: bool,
    list: SlipList,
    board: Board,
    over_objectives: Derived<bool>,
}

/// What is asked for before a ballot is done.
#[derive(Debug, Default)]
enum Asking {
    #[default]
    Nothing,
    /// Why its voter objects.
    Objection,
    /// Why the ballot that is corrected shall not count.
    Void(Reason),
}

/// The fields of a slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Number,
    Answers,
    Why,
}

/// Where the cursor goes in a field that is given it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Hold {
    /// Behind what stands there.
    #[default]
    End,
    /// Over all of it: what is typed goes in its place.
    All,
}

/// What was said last of a slip.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Said {
    words: String,
    tone: Tone,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tone {
    Done,
    Wrong,
}

impl Said {
    fn done(words: String) -> Self {
        let tone = Tone::Done;
        Self { words, tone }
    }

    fn wrong(words: String) -> Self {
        let tone = Tone::Wrong;
        Self { words, tone }
    }
}

impl SlipDesk {
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        poll: &Poll,
        options: &[PollOptionId],
        out: &mut Outbox,
    ) {
        let all = ui.max_rect();
        let share = if self.is_over_objectives(cx, poll, options) {
            0.72
        } else {
            0.62
        };
        let (left, right) = all.split_left_right_at_fraction(share);
        self.list.refresh(cx, poll);
        self.begin(poll);
        self.follow_secret(cx, poll, out);
        self.follow_keys(ui, cx, poll, options, out);
        ui.scope_builder(column(left.with_max_x(left.right() - theme::M)), |ui| {
            self.show_entry(ui, cx, poll, options, out);
            if self.is_over_objectives(cx, poll, options) {
                self.show_board(ui, cx, poll, options);
            } else {
                choices::show(ui, cx, options);
            }
        });
        ui.scope_builder(column(right), |ui| {
            if poll.is_secret() {
                secret::show_numbers(ui, cx, poll);
            } else if let Some(ballot) = self.list.show(ui, cx, poll, options, self.correcting) {
                self.correct(cx, poll, options, ballot);
            }
        });
    }

    /// Puts the cursor where a slip begins, once.
    fn begin(&mut self, poll: &Poll) {
        if !self.begun {
            self.begun = true;
            self.focus = Some(first_place(poll));
            if poll.roll.parts.len() == 1 {
                self.part = Some(0);
            }
        }
    }

    /// Whether the options stand on the map.
    fn is_over_objectives(&mut self, cx: Context, poll: &Poll, options: &[PollOptionId]) -> bool {
        *self.over_objectives.get(cx, || {
            let on_the_map = |id: &PollOptionId| {
                let option = cx.process.poll_options.get(*id);
                option.is_some_and(|o| matches!(o.subject, Some(Subject::Objective(_))))
            };
            poll.method == Method::Dots && !options.is_empty() && options.iter().all(on_the_map)
        })
    }
}

/// Where a slip begins: with its code where that is printed, else with what it says, because its
/// number is suggested.
fn first_place(poll: &Poll) -> Place {
    if poll.roll.seed.is_some() {
        Place::Number
    } else {
        Place::Answers
    }
}
