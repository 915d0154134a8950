//! The polls, newest first.

use egui::{Align2, Role, ScrollArea, TextStyle, Ui, pos2, vec2};

use crate::domain::ids::PollId;
use crate::domain::poll::{Poll, PollState};
use crate::i18n::words;
use crate::t;
use crate::ui::context::Context;
use crate::ui::icons;
use crate::ui::kept::Derived;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{self, ListRow, elided};

const ROW: f32 = 64.0;

/// What was asked of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    New,
    Poll(PollId),
}

/// The list, with its order.
#[derive(Default)]
pub struct PollList {
    polls: Derived<Vec<PollId>>,
}

impl PollList {
    fn polls(&mut self, cx: Context) -> &[PollId] {
        self.polls.get(cx, || {
            let polls = cx.process.polls_in_order();
            polls.iter().rev().map(|poll| poll.id).collect()
        })
    }

    /// The poll to show when nobody chose: the open one, else the newest.
    pub fn first_to_show(&mut self, cx: Context) -> Option<PollId> {
        let polls = self.polls(cx);
        let open = |id: &&PollId| {
            let poll = cx.process.polls.get(**id);
            poll.is_some_and(|poll| poll.state == PollState::Open)
        };
        polls.iter().find(open).or(polls.first()).copied()
    }

    /// Shows the list; `shown` is the poll in hand.
    pub fn show(&mut self, ui: &mut Ui, cx: Context, shown: Option<PollId>) -> Option<Wanted> {
        let mut wanted = None;
        let polls = self.polls(cx);
        if shown.is_some() {
            if widgets::plain_button(ui, icons::PLUS, &t!(cx.lang, "vote-new")).clicked() {
                wanted = Some(Wanted::New);
            }
        } else {
            ui.horizontal(|ui| {
                ui.set_min_height(theme::ROW);
                ui.label(theme::strong(t!(cx.lang, "vote-new")));
            });
        }
        let chosen = cx.minga.selection().proposals.len();
        if chosen > 0 {
            ui.label(theme::caption(t!(cx.lang, "vote-chosen", n = chosen)));
        }
        ui.add_space(theme::XS);
        if polls.is_empty() {
            ui.label(theme::soft(t!(cx.lang, "vote-none-yet")));
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical()
            .id_salt("vote-polls")
            .auto_shrink([false, false])
            .show_rows(ui, ROW, polls.len(), |ui, range| {
                for poll in polls.get(range).into_iter().flatten() {
                    let Some(poll) = cx.process.polls.get(*poll) else {
                        continue;
                    };
                    if row(ui, cx, poll, shown == Some(poll.id)) {
                        wanted = Some(Wanted::Poll(poll.id));
                    }
                }
            });
        wanted
    }
}

fn row(ui: &mut Ui, cx: Context, poll: &Poll, shown: bool) -> bool {
    let t = Tokens::of(ui);
    let number = words::whole(cx.lang, poll.number);
    let (state, color) = super::state(cx, t, poll);
    let row = ListRow {
        id: ui.scope_id().with(("vote-poll", poll.id)),
        height: ROW,
        role: Role::Button,
        chosen: shown,
    };
    let row = row.show(ui, || format!("{number} {}: {state}", poll.question));
    let painter = ui.painter();
    let rect = row.rect;
    let inner = rect.shrink2(vec2(theme::S, theme::S));
    let small = TextStyle::Small.resolve(ui.style());
    let body = TextStyle::Body.resolve(ui.style());
    let question = painter.layout_job(elided(&poll.question, body, inner.width(), 1));
    let cut = question.elided;
    painter.galley(pos2(inner.left(), inner.top() + 2.0), question, t.ink);
    let under = t!(cx.lang, "vote-number", n = number.as_str());
    let at = pos2(inner.left(), inner.bottom() - 2.0);
    let end = painter.text(at, Align2::LEFT_BOTTOM, under, small.clone(), t.soft);
    painter.text(
        pos2(end.right() + theme::S, at.y),
        Align2::LEFT_BOTTOM,
        state,
        small,
        color,
    );
    let row = if cut {
        row.on_hover_text(&poll.question)
    } else {
        row
    };
    row.clicked()
}
