//! A closed poll: the chart, the ranked list, and what to do with them.

use egui::{Id, Label, ScrollArea, Ui, vec2};

use crate::app::command::ProjectorCommand;
use crate::app::projection::deck::Slide;
use crate::domain::Action;
use crate::domain::ids::PollOptionId;
use crate::domain::poll::{Poll, Publication};
use crate::i18n::{poll as poll_words, words};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::kept::Derived;
use crate::ui::sections::vote::{chart, heading};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{self, Answer, Question, Reason, elided, list_row};

const ROW: f32 = 52.0;

/// An option at its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranked {
    pub option: PollOptionId,
    /// From 1; those tied share one.
    pub place: usize,
    pub score: i64,
    pub tie: Tie,
}

/// Whether others have the same place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    Alone,
    Tied,
}

/// What is typed on a result: the reason to open it again.
#[derive(Default)]
pub struct ResultView {
    ranked: Derived<Vec<Ranked>>,
    reason: Option<Reason>,
}

impl ResultView {
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        poll: &Poll,
        _options: &[PollOptionId],
        out: &mut Outbox,
    ) {
        heading(ui, cx, poll, |ui| {
            if self.reason.is_none() {
                let reopen = t!(cx.lang, "vote-reopen");
                if widgets::plain_button(ui, icons::LOCK_OPEN, &reopen).clicked() {
                    self.reason = Some(Reason::default());
                }
            }
        });
        self.show_reason(ui, cx, poll, out);
        ui.label(theme::caption(poll_words::decides(cx.lang, poll.rule())));
        if !poll.reopened_because.is_empty() {
            let reason = poll.reopened_because.as_str();
            let said = t!(cx.lang, "vote-was-reopened", reason = reason);
            ui.add(Label::new(theme::soft(said)).wrap());
        }
        ui.add_space(theme::S);
        Self::show_publishing(ui, cx, poll, out);
        ui.add_space(theme::S);
        let ranked = self.ranked.get(cx, || rank(poll));
        ScrollArea::vertical()
            .id_salt("vote-result")
            .auto_shrink([false, false])
            .show_viewport(ui, |ui, seen| {
                let top = ui.cursor().top();
                chart::show(ui, cx.lang, cx.process, poll, ranked);
                ui.add_space(theme::M);
                let above = ui.cursor().top() - top;
                show_list(
                    ui,
                    cx,
                    poll,
                    ranked,
                    seen.top() - above,
                    seen.bottom() - above,
                );
            });
    }

    fn show_publishing(ui: &mut Ui, cx: Context, poll: &Poll, out: &mut Outbox) {
        let published = poll.publication == Publication::Published;
        let label = if published {
            t!(cx.lang, "vote-project-result")
        } else {
            t!(cx.lang, "vote-publish")
        };
        if widgets::primary_button(ui, icons::PROJECTOR_SCREEN, &label).clicked() {
            if !published {
                out.act(Action::PublishPoll { poll: poll.id });
            }
            out.send(ProjectorCommand::Show(Slide::Poll { poll: poll.id }));
        }
    }

    /// The reason that reopening demands, asked for in place.
    fn show_reason(&mut self, ui: &mut Ui, cx: Context, poll: &Poll, out: &mut Outbox) {
        let Some(reason) = &mut self.reason else {
            return;
        };
        let question = Question {
            label: &t!(cx.lang, "vote-reopen-why"),
            hint: &t!(cx.lang, "vote-reopen-hint"),
            cancel: &t!(cx.lang, "vote-reopen-not"),
        };
        let id = Id::unique(("vote-reopen", poll.id));
        let answer = reason.show(ui, id, question, |ui| {
            widgets::plain_button(ui, icons::LOCK_OPEN, &t!(cx.lang, "vote-reopen-now"))
        });
        match answer {
            Answer::Waiting => return,
            Answer::Given(reason) => out.act(Action::ReopenPoll {
                poll: poll.id,
                reason,
            }),
            Answer::Cancelled => {}
        }
        self.reason = None;
    }
}

/// The options with their places: those tied share one, and the next place is as far behind.
fn rank(poll: &Poll) -> Vec<Ranked> {
    let mut ranked = Vec::new();
    for tied in poll.tally.iter().flat_map(|tally| &tally.ranking) {
        let place = ranked.len() + 1;
        let tie = if tied.options.len() > 1 {
            Tie::Tied
        } else {
            Tie::Alone
        };
        ranked.extend(tied.options.iter().map(|&option| Ranked {
            option,
            place,
            score: tied.score.as_whole().unwrap_or(0),
            tie,
        }));
    }
    ranked
}

fn show_list(ui: &mut Ui, cx: Context, poll: &Poll, ranked: &[Ranked], from: f32, to: f32) {
    let t = Tokens::of(ui);
    ui.spacing_mut().item_spacing.y = 0.0;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "rows of a list"
    )]
    let (first, last) = (
        ((from / ROW).floor().max(0.0) as usize).min(ranked.len()),
        ((to / ROW).ceil().max(0.0) as usize).min(ranked.len()),
    );
    #[expect(clippy::cast_precision_loss, reason = "rows of a list")]
    let space = |rows: usize| rows as f32 * ROW;
    ui.add_space(space(first));
    for line in ranked.get(first..last).into_iter().flatten() {
        let Some(option) = cx.process.poll_options.get(line.option) else {
            continue;
        };
        let (rect, row) =
            ui.allocate_exact_size(vec2(ui.available_width(), ROW), egui::Sense::hover());
        let place = t!(
            cx.lang,
            "vote-place",
            place = words::count(cx.lang, line.place)
        );
        let said = poll_words::counted(cx.lang, poll.method, &option.counted());
        let said = match line.tie {
            Tie::Tied => t!(cx.lang, "vote-tied", said = said.as_str()),
            Tie::Alone => said,
        };
        let said = match words::counts_for(cx.lang, cx.process, option) {
            Some(counts) => format!("{said} · {counts}"),
            None => said,
        };
        let name = format!("{place} {}: {said}", option.text);
        row.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &name));
        list_row::ground(ui, rect, t.card);
        let painter = ui.painter();
        let emphasis = theme::emphasis_style().resolve(ui.style());
        painter.text(
            egui::pos2(rect.left() + 40.0, rect.top() + theme::S),
            egui::Align2::RIGHT_TOP,
            place,
            emphasis.clone(),
            t.ink,
        );
        let score = chart::signed(cx.lang, poll, line.score);
        painter.text(
            egui::pos2(rect.right() - theme::M, rect.center().y),
            egui::Align2::RIGHT_CENTER,
            score,
            emphasis,
            t.ink,
        );
        let left = rect.left() + 52.0;
        let body = egui::TextStyle::Body.resolve(ui.style());
        let width = rect.right() - left - 72.0;
        let text = painter.layout_job(elided(&option.text, body, width, 1));
        let cut = text.elided;
        painter.galley(egui::pos2(left, rect.top() + theme::S), text, t.ink);
        let small = egui::TextStyle::Small.resolve(ui.style());
        painter.text(
            egui::pos2(left, rect.bottom() - theme::S),
            egui::Align2::LEFT_BOTTOM,
            said,
            small,
            t.soft,
        );
        if cut {
            row.on_hover_text(&option.text);
        }
    }
    ui.add_space(space(ranked.len() - last));
}
