//! What a row of the counting desk says of itself: its sum against those present, what it was before
//! a correction, and whether a second count agrees.

use egui::{Color32, Label, Rect, RichText, Ui};

use super::Sheet;
use super::row::{Fields, Row, columns, numbers_of, read};
use crate::domain::poll::{Counted, Method, Poll, PollOption};
use crate::i18n::{Lang, words};
use crate::t;
use crate::ui::context::Context;
use crate::ui::icons;
use crate::ui::sections::vote::desk::counts::expected;
use crate::ui::sections::vote::sum::{Of, against};
use crate::ui::theme::Tokens;
use crate::ui::widgets::number;

/// So many lines fit into a row.
const LINES: usize = 3;

/// A row as it stands in its fields.
#[derive(Clone, Copy)]
pub(super) struct Standing<'a> {
    pub sheet: Sheet,
    pub fields: &'a Fields,
    /// Why it was not taken.
    pub refused: Option<&'a str>,
}

pub(super) fn show(
    ui: &mut Ui,
    cx: Context,
    poll: &Poll,
    option: &PollOption,
    row: Standing,
    rect: Rect,
) {
    let Standing {
        sheet,
        fields,
        refused,
    } = row;
    let t = Tokens::of(ui);
    let said = match refused {
        Some(refused) => vec![(refused.to_owned(), t.brick)],
        None => lines(cx, poll, option, sheet, fields, t),
    };
    let whole: Vec<&str> = said.iter().map(|(words, _)| words.as_str()).collect();
    let whole = whole.join("\n");
    // In the middle of the row, as its fields are; a reason may need more than its lines.
    let high = ui.text_style_height(&egui::TextStyle::Small);
    let high = high * said.len().min(LINES) as f32;
    let mut rect = rect;
    if refused.is_none() {
        rect.min.y += ((rect.height() - high) / 2.0).max(0.0);
    }
    let place = egui::UiBuilder::new()
        .max_rect(rect)
        .layout(egui::Layout::top_down(egui::Align::Min));
    ui.scope_builder(place, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (words, color) in said.iter().take(LINES) {
            let words = RichText::new(words.as_str())
                .text_style(egui::TextStyle::Small)
                .color(*color);
            let label = Label::new(words);
            let label = ui.add(if refused.is_some() {
                label.wrap()
            } else {
                label.truncate()
            });
            label.on_hover_text(whole.as_str());
        }
    });
}

fn lines(
    cx: Context,
    poll: &Poll,
    option: &PollOption,
    sheet: Sheet,
    fields: &Fields,
    t: &Tokens,
) -> Vec<(String, Color32)> {
    let lang = cx.lang;
    let mut said = Vec::new();
    match read(poll.method, fields) {
        Row::Empty => said.push((t!(lang, "vote-row-uncounted"), t.soft)),
        Row::Partial => said.push((t!(lang, "vote-row-partial"), t.amber)),
        Row::Complete(_) => said.push(sum(lang, poll, option, sheet, fields, t)),
    }
    let part = match sheet {
        Sheet::Part(part) => Some(part),
        Sheet::Whole | Sheet::Second => None,
    };
    if sheet != Sheet::Second
        && let Some(correction) = option.corrections.iter().rev().find(|c| c.part == part)
    {
        let was = numbers(lang, poll.method, &correction.was);
        said.push((t!(lang, "desk-corrected", was = was), t.soft));
    }
    let counted = option.counted();
    let all_parts = !option.parts.is_empty() && option.parts.iter().all(Option::is_some);
    if part.is_some()
        && all_parts
        && let Some(sum) = counted.answers(poll.method)
    {
        let room = against(lang, sum, expected(poll), Of::Votes);
        said.push((t!(lang, "desk-room", said = room), t.soft));
    }
    if let Some(second) = &option.second {
        said.push(if *second == counted {
            let confirmed = t!(lang, "desk-confirmed");
            (format!("{confirmed} {}", icons::CHECK), t.leaf)
        } else {
            let other = match sheet {
                Sheet::Second => t!(
                    lang,
                    "desk-first-was",
                    count = numbers(lang, poll.method, &counted)
                ),
                _ => t!(
                    lang,
                    "desk-second-was",
                    count = numbers(lang, poll.method, second)
                ),
            };
            (other, t.brick)
        });
    }
    if !option.objections.is_empty() {
        let n = option.objections.len();
        said.push((t!(lang, "desk-objections", n = n), t.brick));
    }
    said
}

/// The sum of a complete row against those it is counted of.
fn sum(
    lang: &Lang,
    poll: &Poll,
    option: &PollOption,
    sheet: Sheet,
    fields: &Fields,
    t: &Tokens,
) -> (String, Color32) {
    let of = match sheet {
        Sheet::Part(part) => poll.roll.parts.get(part).map_or(0, |part| part.entitled),
        Sheet::Whole | Sheet::Second => expected(poll),
    };
    let has_sum = poll.method.has_three_answers() || poll.method == Method::Score;
    if !has_sum || of == 0 {
        return if super::row::shown(option, sheet).is_some() {
            (t!(lang, "vote-row-counted"), t.leaf)
        } else {
            (t!(lang, "vote-row-partial"), t.amber)
        };
    }
    let fields = fields[..columns(poll.method)].iter();
    let sum = fields
        .filter_map(|field| number(field))
        .fold(0_i64, i64::saturating_add);
    let color = match sum.cmp(&of) {
        std::cmp::Ordering::Less => t.amber,
        std::cmp::Ordering::Equal => t.leaf,
        std::cmp::Ordering::Greater => t.brick,
    };
    (against(lang, sum, of, Of::Votes), color)
}

/// A count in short: "20 / 10 / 1".
pub(super) fn numbers(lang: &Lang, method: Method, counted: &Counted) -> String {
    let numbers = numbers_of(method, counted).into_iter();
    let numbers: Vec<String> = numbers.map(|number| words::whole(lang, number)).collect();
    numbers.join(" / ")
}
