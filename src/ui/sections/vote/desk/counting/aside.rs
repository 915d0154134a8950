//! What belongs to the row in hand and has no place in it: the reasons of those who object, and two
//! counts of which one stands.

use egui::{Id, Key, Label, Modifiers, ScrollArea, Ui};

use super::said::numbers;
use super::{CountingDesk, Sheet};
use crate::domain::Action;
use crate::domain::ids::PollOptionId;
use crate::domain::poll::{Count, Counted, Method, Poll, PollOption};
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::taking::{take, take_with_letter};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{self, field};

/// What is being typed of an objection.
#[derive(Default)]
pub(super) struct Aside {
    reason: String,
    wanted: bool,
}

/// How high the place of the objections is.
const OBJECTIONS: f32 = 4.0 * theme::ROW;
const TWO_COUNTS: f32 = 2.0 * theme::ROW + theme::S;

impl CountingDesk {
    fn option_in_hand<'a>(
        &self,
        cx: Context<'a>,
        options: &[PollOptionId],
    ) -> Option<&'a PollOption> {
        cx.process.poll_options.get(*options.get(self.last?)?)
    }

    /// How much of the height the row in hand needs under the rows.
    pub(super) fn aside_height(&self, cx: Context, poll: &Poll, options: &[PollOptionId]) -> f32 {
        let mut height = 0.0;
        if poll.method == Method::Consent {
            height += OBJECTIONS;
        }
        if self.option_in_hand(cx, options).is_some_and(is_unlike) {
            height += TWO_COUNTS;
        }
        height
    }

    pub(super) fn show_aside(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        poll: &Poll,
        options: &[PollOptionId],
        out: &mut Outbox,
    ) {
        let Some(option) = self.option_in_hand(cx, options) else {
            return;
        };
        if let Some(second) = option.second.as_ref().filter(|_| is_unlike(option)) {
            self.show_two_counts(ui, cx, poll, option, second, out);
        }
        if poll.method == Method::Consent {
            self.show_objections(ui, cx, option, out);
        }
    }

    /// Both counts of the option in hand: one of them stands.
    fn show_two_counts(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        poll: &Poll,
        option: &PollOption,
        second: &Counted,
        out: &mut Outbox,
    ) {
        let t = Tokens::of(ui);
        let said = t!(
            cx.lang,
            "desk-two-counts",
            option = words::whole(cx.lang, option.position),
            first = numbers(cx.lang, poll.method, &option.counted()),
            second = numbers(cx.lang, poll.method, second)
        );
        ui.label(theme::strong(said).color(t.brick));
        let first_key = take_with_letter(ui, Modifiers::ALT, Key::Num1);
        let second_key = take_with_letter(ui, Modifiers::ALT, Key::Num2);
        ui.horizontal(|ui| {
            let first = widgets::plain_button(ui, "", &t!(cx.lang, "desk-first-stands"));
            if first.clicked() || first_key {
                out.act(Action::RecountOption {
                    option: option.id,
                    count: Count::Cleared,
                });
                self.typed.remove(&(Sheet::Second, option.id));
                self.next = self.last.map(|row| (row + 1, 0));
            }
            if option.parts.is_empty() {
                let stands = widgets::plain_button(ui, "", &t!(cx.lang, "desk-second-stands"));
                if stands.clicked() || second_key {
                    out.act(Action::CountOption {
                        option: option.id,
                        part: None,
                        count: count_of(poll.method, second),
                    });
                    self.next = self.last.map(|row| (row + 1, 0));
                }
            } else {
                // A second count says nothing of the parts: it shows that one of them is wrong.
                ui.label(theme::soft(t!(cx.lang, "desk-mend-a-part")));
            }
        });
    }

    /// The objections to the option in hand, and a line for another.
    fn show_objections(&mut self, ui: &mut Ui, cx: Context, option: &PollOption, out: &mut Outbox) {
        if take_with_letter(ui, Modifiers::ALT, Key::O) {
            self.aside.wanted = true;
        }
        let position = words::whole(cx.lang, option.position);
        let id = Id::unique("vote-objection");
        let label = t!(cx.lang, "desk-object-to", option = position);
        let entered =
            ui.memory(|memory| memory.has_focus(id)) && take(ui, Modifiers::NONE, Key::Enter);
        let line = ui.horizontal(|ui| {
            let name = ui.label(theme::strong(label));
            let line = field(&mut self.aside.reason, id, &t!(cx.lang, "desk-object-hint"));
            let line = ui.add(line).labelled_by(name.id);
            if std::mem::take(&mut self.aside.wanted) {
                line.request_focus();
            }
            line
        });
        let left = line.inner.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape));
        let reason = self.aside.reason.trim().to_owned();
        if entered && !reason.is_empty() {
            self.aside.reason.clear();
            out.act(Action::ObjectToOption {
                option: option.id,
                reason,
            });
        } else if left || entered {
            self.next = self.last.map(|row| (row, 0));
        }
        ScrollArea::vertical()
            .id_salt("vote-objections")
            .max_height(OBJECTIONS - theme::ROW - theme::M)
            .auto_shrink([false, false])
            .show(ui, |ui| {
                for (place, reason) in option.objections.iter().enumerate() {
                    ui.horizontal(|ui| {
                        let back = t!(cx.lang, "desk-object-back", reason = reason.as_str());
                        if widgets::icon_button(ui, icons::X, &back).clicked() {
                            out.act(Action::WithdrawObjection {
                                option: option.id,
                                place,
                            });
                        }
                        ui.add(Label::new(reason.as_str()).wrap());
                    });
                }
            });
    }
}

fn is_unlike(option: &PollOption) -> bool {
    let second = option.second.as_ref();
    second.is_some_and(|second| *second != option.counted())
}

fn count_of(method: Method, counted: &Counted) -> Count {
    match method {
        Method::Approval => Count::Approvals(counted.favour),
        Method::Score => {
            let grade = |grade: usize| counted.grades.get(grade).copied().unwrap_or(0);
            Count::Grades([0, 1, 2, 3, 4, 5].map(grade))
        }
        method if method.has_three_answers() => Count::Hands {
            favour: counted.favour,
            against: counted.against,
            abstain: counted.abstain,
        },
        _ => Count::Dots(counted.favour),
    }
}
