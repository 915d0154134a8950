//! A row of the counting desk: its fields and where they stand.
//! It draws and reads; counting is `typed.rs`'s, what a row says of itself `said.rs`'s.

use egui::{Id, Label, Layout, Rect, Ui, pos2};

use super::{CountingDesk, Sheet};

use crate::domain::ids::PollOptionId;
use crate::domain::poll::{Count, Counted, Hand, Method, Poll, PollOption};
use crate::i18n::{Lang, poll, words};
use crate::t;
use crate::ui::context::Context;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{digits, grasp, list_row, number};

/// What the row says of itself: its sum, or why it was refused.
fn said_width(method: Method) -> f32 {
    if method == Method::Score {
        132.0
    } else {
        156.0
    }
}

/// As many fields as a grade has.
pub(super) const FIELDS: usize = 6;

/// What stands in the fields of a row.
pub(super) type Fields = [String; FIELDS];

/// The names over the fields, in the line that is theirs.
pub(super) fn show_columns(ui: &Ui, cx: Context, poll: &Poll, line: Rect) {
    let line = Rect::from_x_y_ranges(ui.max_rect().x_range(), line.y_range());
    let small = egui::TextStyle::Small.resolve(ui.style());
    let soft = Tokens::of(ui).soft;
    for (column, name) in names(cx.lang, poll.method).into_iter().enumerate() {
        let field = field_rect(line, poll.method, column);
        let at = pos2(field.right(), line.bottom() - theme::S);
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
        list_row::ground(ui, rect, t.card);
        let first = field_rect(rect, poll.method, 0);
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
        let key = (self.sheet, option.id);
        let mut fields = match self.typed.get(&key) {
            Some(typed) => typed.fields.clone(),
            None => fields_of(poll.method, shown(option, self.sheet)),
        };
        for (column, name) in names(cx.lang, poll.method).into_iter().enumerate() {
            let place = field_rect(rect, poll.method, column);
            let id = field_id(self.sheet, option.id, column);
            let spoken = t!(
                cx.lang,
                "vote-field",
                what = name,
                option = position.as_str()
            );
            let field = ui
                .scope_builder(inside(place), |ui| {
                    digits(ui, id, &mut fields[column], place.width())
                })
                .inner
                .accessible_name(spoken);
            if field.changed() {
                let typed = self.typed.entry(key).or_default();
                typed.fields.clone_from(&fields);
                typed.refused = None;
            }
            if self.next == Some((row, column)) && ui.input(|input| input.focused) {
                self.next = None;
                grasp(&field, &fields[column]);
                self.in_hand = Some((row, column));
            } else if field.has_focus() {
                self.in_hand = Some((row, column));
            }
        }
        let refused = self.typed.get(&key).and_then(|t| t.refused.as_deref());
        let said_rect = Rect::from_min_max(
            pos2(
                rect.right() - said_width(poll.method) + theme::S,
                rect.top() + theme::XS,
            ),
            pos2(rect.right() - theme::S, rect.bottom() - theme::XS),
        );
        let standing = super::said::Standing {
            sheet: self.sheet,
            fields: &fields,
            refused,
        };
        super::said::show(ui, cx, poll, option, standing, said_rect);
    }
}

/// What a row holds.
pub(super) enum Row {
    Empty,
    Partial,
    Complete(Count),
}

pub(super) fn read(method: Method, fields: &Fields) -> Row {
    let filled: Vec<Option<i64>> = fields[..columns(method)]
        .iter()
        .map(|field| number(field))
        .collect();
    if filled.iter().all(Option::is_none) {
        return Row::Empty;
    }
    let Some(numbers) = filled.into_iter().collect::<Option<Vec<i64>>>() else {
        return Row::Partial;
    };
    match (method, numbers.as_slice()) {
        (Method::Score, grades) => match <[i64; FIELDS]>::try_from(grades) {
            Ok(grades) => Row::Complete(Count::Grades(grades)),
            Err(_) => Row::Partial,
        },
        (Method::Approval, [many, ..]) => Row::Complete(Count::Approvals(*many)),
        (Method::Dots | Method::Ranking, [dots, ..]) => Row::Complete(Count::Dots(*dots)),
        (_, [favour, against, abstain, ..]) => Row::Complete(Count::Hands {
            favour: *favour,
            against: *against,
            abstain: *abstain,
        }),
        _ => Row::Partial,
    }
}

/// What was counted of an option on a sheet.
pub(super) fn shown(option: &PollOption, sheet: Sheet) -> Option<Counted> {
    match sheet {
        Sheet::Whole => option.is_counted().then(|| option.counted()),
        Sheet::Part(part) => option.parts.get(part).cloned().flatten(),
        Sheet::Second => option.second.clone(),
    }
}

/// A count as its fields show it.
pub(super) fn fields_of(method: Method, counted: Option<Counted>) -> Fields {
    let mut fields = Fields::default();
    if let Some(counted) = counted {
        for (field, number) in fields.iter_mut().zip(numbers_of(method, &counted)) {
            *field = number.to_string();
        }
    }
    fields
}

/// A count as so many numbers as there are columns.
pub(super) fn numbers_of(method: Method, counted: &Counted) -> Vec<i64> {
    match method {
        Method::Score => (0..FIELDS)
            .map(|grade| counted.grades.get(grade).copied().unwrap_or(0))
            .collect(),
        method if method.has_three_answers() => {
            vec![counted.favour, counted.against, counted.abstain]
        }
        _ => vec![counted.favour],
    }
}

/// How many fields a row has.
pub(super) fn columns(method: Method) -> usize {
    match method {
        Method::Score => FIELDS,
        method if method.has_three_answers() => 3,
        _ => 1,
    }
}

fn names(lang: &Lang, method: Method) -> Vec<String> {
    match method {
        Method::Score => (0..=Method::BEST_GRADE)
            .map(|grade| words::whole(lang, grade))
            .collect(),
        Method::Approval => vec![t!(lang, "desk-approvals")],
        method if method.has_three_answers() => [Hand::Favour, Hand::Against, Hand::Abstain]
            .map(|hand| poll::hand(lang, method, hand))
            .to_vec(),
        _ => vec![t!(lang, "vote-points")],
    }
}

pub(super) fn field_id(sheet: Sheet, option: PollOptionId, column: usize) -> Id {
    Id::unique(("vote-count", sheet, option, column))
}

/// Where a field stands in its row.
pub(super) fn field_rect(row: Rect, method: Method, column: usize) -> Rect {
    let width = if method == Method::Score { 44.0 } else { 72.0 };
    let after = (columns(method) - 1 - column) as f32;
    let right = row.right() - said_width(method) - after * (width + theme::S);
    Rect::from_min_max(
        pos2(right - width, row.center().y - theme::ROW / 2.0),
        pos2(right, row.center().y + theme::ROW / 2.0),
    )
}

pub(super) fn inside(rect: Rect) -> egui::UiBuilder {
    egui::UiBuilder::new()
        .max_rect(rect)
        .layout(Layout::left_to_right(egui::Align::Center).with_main_wrap(false))
}
