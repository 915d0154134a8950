//! A row of the counting desk: its fields, where they stand, and what it says of itself.

use egui::{Id, Layout, Rect, Ui, pos2, vec2};

use crate::domain::ids::PollOptionId;
use crate::domain::poll::{Count, Method, Poll, PollOption};
use crate::domain::process::Process;
use crate::i18n::Lang;
use crate::t;
use crate::ui::context::Context;
use crate::ui::sections::vote::digits::number;
use crate::ui::sections::vote::sum::{Of, against};
use crate::ui::theme::{self, Tokens};

pub const FIELD: f32 = 72.0;
/// What the row says of itself: its sum, or why it was refused.
pub const SAID: f32 = 132.0;

/// The names over the fields.
pub fn show_columns(ui: &mut Ui, cx: Context, poll: &Poll) {
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

/// What a row holds.
pub enum Row {
    Empty,
    Partial,
    Complete(Count),
}

pub fn read(method: Method, fields: &[String; 3]) -> Row {
    let numbers = [0, 1, 2].map(|column| number(&fields[column]));
    match (method, numbers) {
        (Method::Hands, [Some(favour), Some(against), Some(abstain)]) => {
            Row::Complete(Count::Hands {
                favour,
                against,
                abstain,
            })
        }
        (Method::Hands, [None, None, None]) => Row::Empty,
        (Method::Hands, _) => Row::Partial,
        (Method::Dots, [Some(dots), ..]) => Row::Complete(Count::Dots(dots)),
        (Method::Dots, _) => Row::Empty,
    }
}

pub fn is_counted(process: &Process, option: PollOptionId) -> bool {
    let option = process.poll_options.get(option);
    option.is_some_and(PollOption::is_counted)
}

pub fn counted_fields(option: &PollOption) -> [String; 3] {
    [option.favour, option.against, option.abstain]
        .map(|count| count.map(|count| count.to_string()).unwrap_or_default())
}

pub fn columns(method: Method) -> &'static [usize] {
    match method {
        Method::Hands => &[0, 1, 2],
        Method::Dots => &[0],
    }
}

pub fn names(lang: &Lang, method: Method) -> Vec<String> {
    match method {
        Method::Hands => vec![
            t!(lang, "vote-favour"),
            t!(lang, "vote-against"),
            t!(lang, "vote-abstain"),
        ],
        Method::Dots => vec![t!(lang, "vote-points")],
    }
}

pub fn field_id(option: PollOptionId, column: usize) -> Id {
    Id::unique(("vote-count", option, column))
}

/// Where a field stands in its row.
pub fn field_rect(row: Rect, columns: usize, column: usize) -> Rect {
    #[expect(clippy::cast_precision_loss, reason = "at most three")]
    let right = row.right() - SAID - (columns - 1 - column) as f32 * (FIELD + theme::S);
    Rect::from_min_max(
        pos2(right - FIELD, row.center().y - theme::ROW / 2.0),
        pos2(right, row.center().y + theme::ROW / 2.0),
    )
}

pub fn inside(rect: Rect) -> egui::UiBuilder {
    egui::UiBuilder::new()
        .max_rect(rect)
        .layout(Layout::left_to_right(egui::Align::Center).with_main_wrap(false))
}

/// The row's sum against those entitled, or what is wrong with it.
pub fn row_says(
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
        (Row::Complete(_), Method::Dots) => (counted_or_not(lang, option), t.leaf),
        (Row::Complete(_), Method::Hands) => {
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
