//! *Por decidir*: what was written on a merge that was then split: kept, or discarded with a reason.

use egui::{Frame, Id, Label, Margin, Stroke, Ui};

use crate::domain::Action;
use crate::domain::ids::ProposalId;
use crate::domain::proposal::Proposal;
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::kept::Derived;
use crate::ui::sections::merge::details;
use crate::ui::sections::merge::picker::table_of;
use crate::ui::sections::merge::rows::{Rows, Words};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{self, Answer, Question, Reason};

/// The list, and the discarding that waits for its reason.
#[derive(Default)]
pub struct Undecided {
    waiting: Derived<Vec<ProposalId>>,
    rows: Rows,
    discarding: Option<ProposalId>,
    reason: Reason,
}

impl Undecided {
    fn waiting(&mut self, cx: Context) -> &[ProposalId] {
        self.waiting.get(cx, || {
            cx.process.index().to_decide().iter().copied().collect()
        })
    }

    fn current<'a>(&mut self, cx: Context<'a>) -> Option<&'a Proposal> {
        let at = self.rows.at;
        let waiting = self.waiting(cx);
        let id = waiting.get(at).or(waiting.last())?;
        cx.process.proposals.get(*id)
    }

    pub fn step(&mut self, cx: Context, by: isize) {
        let count = self.waiting(cx).len();
        self.rows.step(by, count);
        self.discarding = None;
    }

    /// Keeps the current one as a proposal of its own.
    pub fn keep(&mut self, cx: Context, out: &mut Outbox) {
        if let Some(proposal) = self.current(cx) {
            out.act(Action::RestoreProposal {
                proposal: proposal.id,
            });
        }
    }

    /// Asks why the current one is discarded.
    pub fn discard(&mut self, cx: Context) {
        self.discarding = self.current(cx).map(|proposal| proposal.id);
        self.reason = Reason::default();
    }

    /// Shows the list in the height given.
    pub fn show(&mut self, ui: &mut Ui, cx: Context, height: f32) {
        self.waiting(cx);
        let waiting = self.waiting.known().map_or(&[][..], Vec::as_slice);
        if waiting.is_empty() {
            ui.label(theme::soft(t!(cx.lang, "merge-none-to-decide")));
            return;
        }
        let words = |place: usize| {
            let proposal = cx.process.proposals.get(*waiting.get(place)?)?;
            let number = words::whole(cx.lang, proposal.number);
            let (table, _) = table_of(cx.process, proposal.table);
            Some(Words {
                spoken: t!(cx.lang, "merge-decide-of", number = number.as_str()),
                number,
                text: &proposal.text,
                caption: table.to_owned(),
            })
        };
        let rows = &mut self.rows;
        let clicked = rows.show(ui, "merge-to-decide", height, waiting.len(), words);
        if clicked.is_some() {
            self.discarding = None;
        }
    }

    /// Shows the current one with its two ways out.
    pub fn show_current(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        let Some(proposal) = self.current(cx) else {
            return;
        };
        if self.discarding.is_some_and(|id| id != proposal.id) {
            self.discarding = None;
        }
        let t = Tokens::of(ui);
        let number = words::whole(cx.lang, proposal.number);
        let number = number.as_str();
        ui.label(theme::section(t!(
            cx.lang,
            "merge-decide-title",
            number = number
        )));
        ui.add(Label::new(theme::soft(t!(cx.lang, "merge-decide-means"))).wrap());
        ui.add_space(theme::XS);
        Frame::new()
            .fill(t.card)
            .stroke(Stroke::new(1.0, t.amber))
            .corner_radius(theme::CORNER)
            .inner_margin(Margin::same(16))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                details::table_chip(ui, cx, proposal.table);
                ui.add(Label::new(theme::emphasis(proposal.text.as_str())).wrap());
            });
        ui.add_space(theme::S);
        if self.discarding.is_some() {
            self.show_reason(ui, cx, proposal, out);
            return;
        }
        ui.horizontal(|ui| {
            let named = t!(cx.lang, "merge-keep-of", number = number);
            let keep = widgets::plain_button(ui, icons::CHECK, &t!(cx.lang, "merge-keep"));
            if keep.accessible_name(named).clicked() {
                self.keep(cx, out);
            }
            let named = t!(cx.lang, "merge-discard-of", number = number);
            let discard = t!(cx.lang, "merge-discard");
            let discard = widgets::plain_button(ui, icons::TRASH, &discard);
            if discard.accessible_name(named).clicked() {
                self.discard(cx);
            }
            ui.label(theme::caption(t!(cx.lang, "merge-decide-keys")));
        });
    }

    /// The reason that discarding demands, asked for in place.
    fn show_reason(&mut self, ui: &mut Ui, cx: Context, proposal: &Proposal, out: &mut Outbox) {
        let number = words::whole(cx.lang, proposal.number);
        let question = Question {
            label: &t!(cx.lang, "merge-discard-reason", number = number),
            hint: &t!(cx.lang, "merge-discard-hint"),
            cancel: &t!(cx.lang, "merge-cancel"),
        };
        let id = Id::unique(("merge-discard", proposal.id));
        let answer = self.reason.show(ui, id, question, |ui| {
            widgets::destructive_button(ui, icons::TRASH, &t!(cx.lang, "merge-discard-now"))
        });
        match answer {
            Answer::Waiting => return,
            Answer::Given(reason) => out.act(Action::DiscardProposal {
                proposal: proposal.id,
                reason,
            }),
            Answer::Cancelled => {}
        }
        self.discarding = None;
    }
}
