//! What is done with a result: projected, taken to the plan, opened again.

use egui::{Id, Key, Modifiers, Ui};

use crate::app::command::ProjectorCommand;
use crate::app::projection::deck::Slide;
use crate::domain::Action;
use crate::domain::poll::{Poll, Publication};
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::sections::vote::result::again::Repeating;
use crate::ui::sections::vote::result::found::{Found, ToPlan};
use crate::ui::taking::take;
use crate::ui::theme;
use crate::ui::widgets::{self, Answer, Question, Reason};

const PROJECT: Key = Key::P;
const TO_PLAN: Key = Key::L;
const REOPEN: Key = Key::R;

/// The reason to open it again and how it is voted on once more, while they are typed.
#[derive(Default)]
pub struct Actions {
    reason: Option<Reason>,
    again: Repeating,
}

impl Actions {
    /// The keys of this frame.
    pub fn keys(&mut self, ui: &Ui, poll: &Poll, found: &Found, out: &mut Outbox) {
        if take(ui, Modifiers::ALT, PROJECT) {
            project(poll, out);
        }
        if take(ui, Modifiers::ALT, TO_PLAN) && can_go(found.to_plan) {
            out.act(Action::PrioritisePlan { poll: poll.id });
        }
        if take(ui, Modifiers::ALT, REOPEN) && !poll.is_secret() && self.reason.is_none() {
            self.reason = Some(Reason::default());
        }
    }

    pub fn show_reopen(&mut self, ui: &mut Ui, cx: Context, poll: &Poll) {
        if poll.is_secret() || self.reason.is_some() {
            return;
        }
        let name = t!(cx.lang, "vote-reopen");
        let button = widgets::plain_button(ui, icons::LOCK_OPEN, &name);
        if button.on_hover_text(with_key(cx, &name, REOPEN)).clicked() {
            self.reason = Some(Reason::default());
        }
    }

    /// The reason that reopening demands, asked for in place.
    pub fn show_reason(&mut self, ui: &mut Ui, cx: Context, poll: &Poll, out: &mut Outbox) {
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

    /// The buttons, the one that comes next first.
    pub fn show(&mut self, ui: &mut Ui, cx: Context, poll: &Poll, found: &Found, out: &mut Outbox) {
        ui.horizontal_wrapped(|ui| {
            let name = match poll.publication {
                Publication::Published => t!(cx.lang, "vote-project-result"),
                Publication::Withheld => t!(cx.lang, "vote-publish"),
            };
            let button = widgets::primary_button(ui, icons::PROJECTOR_SCREEN, &name);
            if button.on_hover_text(with_key(cx, &name, PROJECT)).clicked() {
                project(poll, out);
            }
            show_to_plan(ui, cx, poll, found.to_plan, out);
            self.again.show(ui, cx, poll, out);
        });
        ui.add_space(theme::XS);
    }
}

fn with_key(cx: Context, what: &str, key: Key) -> String {
    t!(cx.lang, "result-key", what = what, key = key.name())
}

fn project(poll: &Poll, out: &mut Outbox) {
    if poll.publication == Publication::Withheld {
        out.act(Action::PublishPoll { poll: poll.id });
    }
    out.send(ProjectorCommand::Show(Slide::Poll { poll: poll.id }));
}

/// Whether something of the plan would change.
fn can_go(to_plan: ToPlan) -> bool {
    to_plan.all() > to_plan.there
}

fn show_to_plan(ui: &mut Ui, cx: Context, poll: &Poll, to_plan: ToPlan, out: &mut Outbox) {
    let n = to_plan.all();
    let name = match (n, can_go(to_plan)) {
        (0, _) => t!(cx.lang, "result-to-plan-none"),
        (_, false) => t!(cx.lang, "result-to-plan-done"),
        (_, true) => {
            let rows = words::count(cx.lang, n);
            t!(cx.lang, "result-to-plan", n = n, rows = rows)
        }
    };
    let hint = if n == 0 {
        t!(cx.lang, "result-to-plan-none-why")
    } else {
        let [high, medium, low] =
            [to_plan.high, to_plan.medium, to_plan.low].map(|number| words::count(cx.lang, number));
        let preview = t!(
            cx.lang,
            "result-to-plan-preview",
            high = high,
            medium = medium,
            low = low
        );
        with_key(cx, &preview, TO_PLAN)
    };
    let button = ui.add_enabled_ui(can_go(to_plan), |ui| {
        widgets::plain_button(ui, icons::LIST_NUMBERS, &name)
    });
    let button = button
        .inner
        .on_hover_text(&hint)
        .on_disabled_hover_text(&hint);
    if button.clicked() {
        out.act(Action::PrioritisePlan { poll: poll.id });
    }
}
