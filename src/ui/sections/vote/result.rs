//! A closed poll: the chart, the ranked list, and what to do with them.

use egui::{Label, ScrollArea, Stroke, TextEdit, Ui, vec2};

use crate::app::command::ProjectorCommand;
use crate::app::projection::deck::Slide;
use crate::domain::Action;
use crate::domain::ids::PollOptionId;
use crate::domain::poll::{Poll, Publication};
use crate::i18n::{minutes, words};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::kept::Derived;
use crate::ui::sections::vote::{chart, heading};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets;

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
    reason: Option<String>,
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
                    self.reason = Some(String::new());
                }
            }
        });
        self.show_reason(ui, cx, poll, out);
        ui.label(theme::caption(minutes::rule(cx.lang, poll.method)));
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
        let label = ui.label(theme::strong(t!(cx.lang, "vote-reopen-why")));
        let fresh = reason.is_empty();
        let field = TextEdit::singleline(reason)
            .hint_text(t!(cx.lang, "vote-reopen-hint"))
            .align(egui::Align2::LEFT_CENTER)
            .min_size(vec2(0.0, theme::ROW))
            .desired_width(f32::INFINITY);
        let field = ui.add(field).labelled_by(label.id);
        let nobody = ui.memory(|memory| memory.focused().is_none());
        if fresh && nobody && ui.input(|input| input.focused) {
            field.request_focus();
        }
        let entered = field.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
        let escaped = ui.input(|i| i.key_pressed(egui::Key::Escape));
        let ready = !reason.trim().is_empty();
        let because = reason.trim().to_owned();
        ui.horizontal(|ui| {
            let reopen = ui.add_enabled_ui(ready, |ui| {
                widgets::plain_button(ui, icons::LOCK_OPEN, &t!(cx.lang, "vote-reopen-now"))
            });
            let cancel = widgets::plain_button(ui, "", &t!(cx.lang, "vote-reopen-not"));
            if ready && (entered || reopen.inner.clicked()) {
                out.act(Action::ReopenPoll {
                    poll: poll.id,
                    reason: because,
                });
                self.reason = None;
            } else if escaped || cancel.clicked() {
                self.reason = None;
            }
        });
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
            score: tied.score,
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
        let said = minutes::counted(cx.lang, poll.method, option);
        let said = match line.tie {
            Tie::Tied => t!(cx.lang, "vote-tied", said = said.as_str()),
            Tie::Alone => said,
        };
        let name = format!("{place} {}: {said}", option.text);
        row.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &name));
        let painter = ui.painter();
        painter.rect_filled(rect, 0, t.card);
        painter.hline(
            rect.x_range(),
            rect.bottom() - 0.5,
            Stroke::new(1.0, t.line),
        );
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
        let mut job = egui::text::LayoutJob::simple_singleline(option.text.clone(), body, t.ink);
        job.wrap.max_width = rect.right() - left - 72.0;
        job.wrap.max_rows = 1;
        let text = painter.layout_job(job);
        let elided = text.elided;
        painter.galley(egui::pos2(left, rect.top() + theme::S), text, t.ink);
        let small = egui::TextStyle::Small.resolve(ui.style());
        painter.text(
            egui::pos2(left, rect.bottom() - theme::S),
            egui::Align2::LEFT_BOTTOM,
            said,
            small,
            t.soft,
        );
        if elided {
            row.on_hover_text(&option.text);
        }
    }
    ui.add_space(space(ranked.len() - last));
}
