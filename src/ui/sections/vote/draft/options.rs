//! The options of a draft, and what each costs where the rule spends a budget.

use egui::{Align2, Id, RichText, Role, ScrollArea, Sense, TextStyle, Ui, WidgetInfo, pos2, vec2};

use super::looked::Looked;
use crate::domain::Action;
use crate::domain::ids::PollOptionId;
use crate::domain::money::Money;
use crate::domain::poll::{Poll, PollEdit, PollOption};
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::typed_line::Line;
use crate::ui::widgets::{TypedLines, elided};

/// Two lines of text.
const ROW: f32 = 44.0;
/// The option's number.
const NUMBER: f32 = 36.0;
/// The field of a cost.
const COST: f32 = 112.0;

/// The costs that are being typed.
#[derive(Default)]
pub struct Options {
    typed: TypedLines,
}

impl Options {
    /// Shows the list over the height that is there.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        poll: &Poll,
        options: &[PollOptionId],
        looked: &Looked,
        out: &mut Outbox,
    ) {
        ui.label(theme::strong(t!(
            cx.lang,
            "vote-options",
            n = options.len()
        )));
        let spends = poll.rule().spends();
        if spends {
            show_sum(ui, cx, poll, looked);
        }
        let left = ui.available_height().max(ROW);
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical()
            .id_salt("vote-draft-options")
            .max_height(left)
            .min_scrolled_height(left)
            .auto_shrink([false, true])
            .show_rows(ui, ROW, options.len(), |ui, range| {
                for id in options.get(range).into_iter().flatten() {
                    let Some(option) = cx.process.poll_options.get(*id) else {
                        continue;
                    };
                    self.show_row(ui, cx, poll, option, out);
                }
            });
    }

    fn show_row(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        poll: &Poll,
        option: &PollOption,
        out: &mut Outbox,
    ) {
        let number = words::whole(cx.lang, option.position);
        let spends = poll.rule().spends();
        ui.horizontal(|ui| {
            ui.set_height(ROW);
            let cost = if spends {
                COST + 2.0 * theme::S
            } else {
                theme::S
            };
            let width = ui.available_width() - cost;
            show_text(ui, &number, &option.text, width);
            if spends {
                self.show_cost(ui, cx, poll, option, out);
            }
        });
    }

    fn show_cost(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        poll: &Poll,
        option: &PollOption,
        out: &mut Outbox,
    ) {
        let number = words::whole(cx.lang, option.position);
        let name = t!(cx.lang, "setup-cost-of", n = number);
        let (hint, help) = (
            t!(cx.lang, "setup-cost-hint"),
            t!(cx.lang, "setup-money-help"),
        );
        let shown = option.cost.map(|cost| words::money(cx.lang, cost));
        let shown = shown.unwrap_or_default();
        let id = Id::unique(("vote-cost", option.id));
        let field = Line {
            hint: &hint,
            help: &help,
            ..Line::number(&name, &shown, COST)
        };
        let (field, typed) = self.typed.show(ui, id, field);
        let dear = option.cost > poll.setup.budget && poll.setup.budget.is_some();
        if dear {
            field.on_hover_text(t!(cx.lang, "setup-cost-dear"));
        }
        let Some(text) = typed else {
            return;
        };
        let cost = match Money::parse(&text) {
            None if !text.is_empty() => return self.typed.refuse(id, text),
            cost => cost,
        };
        out.act(Action::EditPoll {
            poll: poll.id,
            edit: PollEdit::Cost {
                option: option.id,
                cost,
            },
        });
    }
}

/// The number and two lines of the text; the whole of it under the pointer.
fn show_text(ui: &mut Ui, number: &str, text: &str, width: f32) {
    let t = Tokens::of(ui);
    let (place, row) = ui.allocate_exact_size(vec2(width, ROW), Sense::hover());
    row.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{number}. {text}")));
    let body = TextStyle::Body.resolve(ui.style());
    let painter = ui.painter();
    let words = painter.layout_job(elided(text, body.clone(), width - NUMBER, 2));
    let cut = words.elided;
    let top = place.center().y - words.size().y / 2.0;
    let at = pos2(place.left() + NUMBER - theme::S, top);
    painter.text(at, Align2::RIGHT_TOP, number, body, t.soft);
    painter.galley(pos2(place.left() + NUMBER, top), words, t.ink);
    if cut {
        row.on_hover_text(text);
    }
}

/// What there is and what all would cost.
fn show_sum(ui: &mut Ui, cx: Context, poll: &Poll, looked: &Looked) {
    if looked.costs.missing > 0 {
        let n = looked.costs.missing;
        let amber = Tokens::of(ui).amber;
        let words = t!(cx.lang, "setup-costs-missing", n = n);
        ui.label(RichText::new(words).color(amber));
    } else if let Some(budget) = poll.setup.budget {
        let words = t!(
            cx.lang,
            "setup-budget-left",
            budget = words::money(cx.lang, budget),
            cost = words::money(cx.lang, Money(looked.costs.total))
        );
        ui.add(egui::Label::new(theme::caption(words)).wrap());
    }
}
