//! *Votación*: a question, its options, the counting desk, and the result once it is closed.
//! The polls stand on the left; the one in hand on the right, as its state demands.
//! Never here: an order or a sum of the options while the poll is open.

mod desk;
mod draft;
mod form;
mod list;
mod paper;
mod result;
pub(super) mod sum;

#[cfg(test)]
mod tests;

use std::path::PathBuf;

use egui::{Align, Label, Layout, Ui};

use crate::app::command::{Choice, ProjectorCommand};
use crate::app::projection::deck::Slide;
use crate::domain::Action;
use crate::domain::ids::{PollId, PollOptionId};
use crate::domain::poll::{Poll, PollState};
use crate::i18n::{poll as poll_words, words};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::kept::Derived;
use crate::ui::sections::merge::{column, halves};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets;

use desk::OpenPoll;
use draft::DraftView;
use form::{NewPoll, Next};
use list::{PollList, Wanted};
use result::ResultView;

/// How much of the width the list takes.
const LIST: f32 = 0.27;

/// The panel of this step; holds only what is being typed, hovered or scrolled.
#[derive(Default)]
pub struct VotePanel {
    desk: Option<Desk>,
}

/// The panel's state for one file.
struct Desk {
    file: PathBuf,
    list: PollList,
    form: NewPoll,
    draft: DraftView,
    open: OpenPoll,
    result: ResultView,
    options: Derived<Vec<PollOptionId>>,
    shown: Option<PollId>,
    composing: Composing,
    /// The number of the poll that opens as soon as it is drafted.
    opening: Option<i64>,
    /// The poll that was selected in the last frame, to notice when another one is.
    selected: Option<PollId>,
}

/// Whether a new poll is being written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Composing {
    Yes,
    No,
}

impl VotePanel {
    pub fn show(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        let desk = match &mut self.desk {
            Some(desk) if desk.file == cx.session.path() => desk,
            desk => desk.insert(Desk::new(cx)),
        };
        desk.show(ui, cx, out);
    }
}

impl Desk {
    fn new(cx: Context) -> Self {
        Self {
            file: cx.session.path().to_owned(),
            list: PollList::default(),
            form: NewPoll::new(cx),
            draft: DraftView::default(),
            open: OpenPoll::default(),
            result: ResultView::default(),
            options: Derived::default(),
            shown: None,
            composing: Composing::No,
            opening: None,
            selected: None,
        }
    }

    fn show(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        let poll = self.poll_in_hand(cx);
        let (left, right) = halves(ui, LIST);
        let shown = poll.map(|poll| poll.id);
        ui.scope_builder(column(left), |ui| {
            ui.label(theme::title(t!(cx.lang, "step-vote")));
            match self.list.show(ui, cx, shown) {
                Some(Wanted::New) => self.composing = Composing::Yes,
                Some(Wanted::Poll(poll)) => {
                    self.composing = Composing::No;
                    out.send(Choice::Poll(Some(poll)));
                }
                None => {}
            }
        });
        ui.scope_builder(column(right), |ui| match poll {
            None => {
                self.opening = match self.form.show(ui, cx, out) {
                    Some(Next::Open) => {
                        let last = cx.process.polls.iter().map(|poll| poll.number).max();
                        Some(last.unwrap_or(0) + 1)
                    }
                    Some(Next::Look) | None => None,
                };
            }
            Some(poll) => self.show_poll(ui, cx, poll, out),
        });
    }

    /// The poll to show: the one chosen, else the open one, else the newest; none while a new one
    /// is being written.
    fn poll_in_hand<'a>(&mut self, cx: Context<'a>) -> Option<&'a Poll> {
        let selected = cx.minga.selection().poll;
        if selected != self.selected {
            self.selected = selected;
            if selected.is_some() {
                self.composing = Composing::No;
            }
        }
        if self.composing == Composing::Yes {
            return None;
        }
        let id = selected.or_else(|| self.list.first_to_show(cx))?;
        cx.process.polls.get(id)
    }

    fn show_poll(&mut self, ui: &mut Ui, cx: Context, poll: &Poll, out: &mut Outbox) {
        if self.shown != Some(poll.id) {
            self.shown = Some(poll.id);
            self.options.forget();
            self.draft = DraftView::default();
            self.open = OpenPoll::default();
            self.result = ResultView::default();
        }
        let options = self.options.get(cx, || {
            let options = cx.process.options_of(poll.id);
            options.iter().map(|option| option.id).collect()
        });
        if let Some(number) = self.opening.take()
            && number == poll.number
            && poll.state == PollState::Draft
        {
            out.act(Action::OpenPoll {
                poll: poll.id,
                entitled: None,
            });
            out.send(ProjectorCommand::Show(Slide::Poll { poll: poll.id }));
        }
        match poll.state {
            PollState::Draft => self.draft.show(ui, cx, poll, options, out),
            PollState::Open => self.open.show(ui, cx, poll, options, out),
            PollState::Closed => self.result.show(ui, cx, poll, options, out),
        }
    }
}

/// The question with the number, the state and the method; `beside` stands at the right edge.
fn heading(ui: &mut Ui, cx: Context, poll: &Poll, beside: impl FnOnce(&mut Ui)) {
    heading_over(ui, cx, poll, beside);
    ui.add(Label::new(theme::section(poll.question.as_str())).wrap());
}

/// The same without the question.
fn heading_over(ui: &mut Ui, cx: Context, poll: &Poll, beside: impl FnOnce(&mut Ui)) {
    let t = Tokens::of(ui);
    ui.horizontal(|ui| {
        ui.set_min_height(theme::ROW);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            beside(ui);
            // What is left of the line: the buttons are never written over.
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let number = words::whole(cx.lang, poll.number);
                ui.label(theme::strong(t!(cx.lang, "vote-number", n = number)));
                let (state, color) = state(cx, t, poll);
                widgets::chip(ui, &state, color);
                let how = poll_words::how(cx.lang, poll);
                ui.add(Label::new(theme::soft(how)).truncate());
            });
        });
    });
}

/// A poll's state in a word and its colour.
fn state(cx: Context, t: &Tokens, poll: &Poll) -> (String, egui::Color32) {
    use crate::domain::poll::Publication;
    match (poll.state, poll.publication) {
        (PollState::Draft, _) => (t!(cx.lang, "vote-state-draft"), t.soft),
        (PollState::Open, _) => (t!(cx.lang, "vote-state-open"), t.amber),
        (PollState::Closed, Publication::Withheld) => (t!(cx.lang, "vote-state-closed"), t.leaf),
        (PollState::Closed, Publication::Published) => {
            (t!(cx.lang, "vote-state-published"), t.leaf)
        }
    }
}
