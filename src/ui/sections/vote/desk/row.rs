//! A row of the counting desk: its fields, where they stand, and what it says of itself.
//! It draws and reads; counting is `typed.rs`'s.

use egui::{Id, Label, Layout, Rect, Ui, pos2, vec2};

use super::CountingDesk;

use crate::domain::ids::PollOptionId;
use crate::domain::poll::{Count, Hand, Method, Poll, PollOption};
use crate::domain::process::Process;
use crate::i18n::{Lang, poll, words};
use crate::t;
use crate::ui::context::Context;
use crate::ui::sections::vote::sum::{Of, against};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{digits, list_row, number};

const FIELD: f32 = 72.0;
/// What the row says of itself: its sum, or why it was refused.
const SAID: f32 = 132.0;

/// The names over the fields.
pub(super) fn show_columns(ui: &mut Ui, cx: Context, poll: &Poll) {
    let (rect, _) = ui.allocate_exact_size(
        vec2(ui.available_width(), theme::L + theme::XS),
        egui::Sense::hover(),
    );
    let small = egui::TextStyle::Small.resolve(ui.style());
    let soft = Tokens::of(ui).soft;
    for (column, name) in columns(poll.method).iter().zip(names(cx.lang, poll.method)) {
        let field = field_rect(rect, columns(poll.method).len(), *column);
        let at = pos2(field.right(), rect.center().y);
        ui.painter()
            .text(at, egui::Align2::RIGHT_CENTER, name, small.clone(), soft);
    }
}

impl CountingDesk {
    pub(super) fn show_row(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        poll: &Poll,
        option: &PollOption,
        row: usize,
        rect: Rect,
    ) {
        let t = Tokens::of(ui);
        let columns = columns(poll.method);
        list_row::ground(ui, rect, t.card);
        let first = field_rect(rect, columns.len(), 0);
        let words_rect = Rect::from_min_max(
            pos2(rect.left() + theme::S, rect.top() + theme::XS),
            pos2(first.left() - theme::M, rect.bottom() - theme::XS),
        );
        let position = words::whole(cx.lang, option.position);
        ui.scope_builder(inside(words_rect), |ui| {
            let mut job = egui::text::LayoutJob::default();
            let body = egui::TextStyle::Body.resolve(ui.style());
            let soft = egui::TextFormat::simple(body.clone(), t.soft);
            let ink = egui::TextFormat::simple(body, t.ink);
            job.append(&format!("{position}  "), 0.0, soft);
            job.append(&option.text, 0.0, ink);
            job.wrap.max_rows = 2;
            job.wrap.max_width = words_rect.width();
            let galley = ui.painter().layout_job(job);
            let elided = galley.elided;
            let label = ui.add(Label::new(galley));
            if elided {
                label.on_hover_text(&option.text);
            }
        });
        let counted = counted_fields(option);
        let mut fields = self
            .typed
            .get(&option.id)
            .map_or_else(|| counted.clone(), |typed| typed.fields.clone());
        for (&column, name) in columns.iter().zip(names(cx.lang, poll.method)) {
            let place = field_rect(rect, columns.len(), column);
            let id = field_id(option.id, column);
            let spoken = t!(
                cx.lang,
                "vote-field",
                what = name,
                option = position.as_str()
            );
            let field = ui
                .scope_builder(inside(place), |ui| {
                    digits(ui, id, &mut fields[column], FIELD)
                })
                .inner
                .accessible_name(spoken);
            if field.changed() {
                let typed = self.typed.entry(option.id).or_default();
                typed.fields.clone_from(&fields);
                typed.refused = None;
            }
            if self.next == Some((row, column)) && ui.input(|input| input.focused) {
                self.next = None;
                field.request_focus();
                self.in_hand = Some((row, column));
            } else if field.has_focus() {
                self.in_hand = Some((row, column));
            }
        }
        let refused = self
            .typed
            .get(&option.id)
            .and_then(|t| t.refused.as_deref());
        let said_rect = Rect::from_min_max(
            pos2(rect.right() - SAID + theme::S, rect.top() + theme::XS),
            pos2(rect.right() - theme::S, rect.bottom() - theme::XS),
        );
        let (said, color) = row_says(cx.lang, poll, option, &fields, refused, t);
        ui.scope_builder(inside(said_rect), |ui| {
            let words = egui::RichText::new(said.as_str())
                .text_style(egui::TextStyle::Small)
                .color(color);
            let label = ui.add(Label::new(words).wrap());
            if refused.is_some() {
                label.on_hover_text(said);
            }
        });
    }
}

/// What a row holds.
pub(super) enum Row {
    Empty,
    Partial,
    Complete(Count),
}

pub(super) fn read(method: Method, fields: &[String; 3]) -> Row {
    let numbers = [0, 1, 2].map(|column| number(&fields[column]));
    match (method, numbers) {
        (method, [Some(favour), Some(against), Some(abstain)]) if method.has_three_answers() => {
            Row::Complete(Count::Hands {
                favour,
                against,
                abstain,
            })
        }
        (method, [None, None, None]) if method.has_three_answers() => Row::Empty,
        (method, _) if method.has_three_answers() => Row::Partial,
        (Method::Approval, [Some(many), ..]) => Row::Complete(Count::Approvals(many)),
        (_, [Some(dots), ..]) => Row::Complete(Count::Dots(dots)),
        _ => Row::Empty,
    }
}

pub(super) fn is_counted(process: &Process, option: PollOptionId) -> bool {
    let option = process.poll_options.get(option);
    option.is_some_and(PollOption::is_counted)
}

pub(super) fn counted_fields(option: &PollOption) -> [String; 3] {
    [option.favour, option.against, option.abstain]
        .map(|count| count.map(|count| count.to_string()).unwrap_or_default())
}

pub(super) fn columns(method: Method) -> &'static [usize] {
    match method {
        method if method.has_three_answers() => &[0, 1, 2],
        _ => &[0],
    }
}

fn names(lang: &Lang, method: Method) -> Vec<String> {
    match method {
        method if method.has_three_answers() => [Hand::Favour, Hand::Against, Hand::Abstain]
            .map(|hand| poll::hand(lang, method, hand))
            .to_vec(),
        _ => vec![t!(lang, "vote-points")],
    }
}

pub(super) fn field_id(option: PollOptionId, column: usize) -> Id {
    Id::unique(("vote-count", option, column))
}

/// Where a field stands in its row.
pub(super) fn field_rect(row: Rect, columns: usize, column: usize) -> Rect {
    #[expect(clippy::cast_precision_loss, reason = "at most three")]
    let right = row.right() - SAID - (columns - 1 - column) as f32 * (FIELD + theme::S);
    Rect::from_min_max(
        pos2(right - FIELD, row.center().y - theme::ROW / 2.0),
        pos2(right, row.center().y + theme::ROW / 2.0),
    )
}

fn inside(rect: Rect) -> egui::UiBuilder {
    egui::UiBuilder::new()
        .max_rect(rect)
        .layout(Layout::left_to_right(egui::Align::Center).with_main_wrap(false))
}

/// The row's sum against those entitled, or what is wrong with it.
fn row_says(
    lang: &Lang,
    poll: &Poll,
    option: &PollOption,
    fields: &[String; 3],
    refused: Option<&str>,
    t: &Tokens,
) -> (String, egui::Color32) {
    if let Some(refused) = refused {
        return (refused.to_owned(), t.brick);
    }
    match (read(poll.method, fields), poll.method) {
        (Row::Empty, _) => (t!(lang, "vote-row-uncounted"), t.soft),
        (Row::Partial, _) => (t!(lang, "vote-row-partial"), t.amber),
        (Row::Complete(_), method) if !method.has_three_answers() => {
            (counted_or_not(lang, option), t.leaf)
        }
        (Row::Complete(_), _) => {
            let sum = fields.iter().filter_map(|field| number(field)).sum();
            let color = if sum > poll.entitled { t.brick } else { t.ink };
            (against(lang, sum, poll.entitled, Of::Votes), color)
        }
    }
}

fn counted_or_not(lang: &Lang, option: &PollOption) -> String {
    if option.is_counted() {
        t!(lang, "vote-row-counted")
    } else {
        t!(lang, "vote-row-partial")
    }
}
