//! The ranked list under the chart: place, what was counted, whether it passed, score.
//! Only the rows in sight are laid out.

use egui::{Align2, Rect, TextStyle, Ui, pos2, vec2};

use crate::domain::poll::{Method, Poll, PollOption};
use crate::i18n::{fairness as says, poll as poll_words, words};
use crate::t;
use crate::ui::context::Context;
use crate::ui::sections::vote::result::chart;
use crate::ui::sections::vote::result::found::{Ranked, Tie, Won};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{elided, list_row};

const ROW: f32 = 52.0;
/// What stands at the right edge.
const SCORE: f32 = 112.0;
/// The columns of how many gave each grade.
const GRADES: f32 = 60.0;

/// Shows the rows between two heights of the list.
pub fn show(ui: &mut Ui, cx: Context, poll: &Poll, ranked: &[Ranked], from: f32, to: f32) {
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
    let space = |rows: usize| rows as f32 * ROW;
    ui.add_space(space(first));
    for line in ranked.get(first..last).into_iter().flatten() {
        if let Some(option) = cx.process.poll_options.get(line.option) {
            row(ui, cx, poll, option, line);
        }
    }
    ui.add_space(space(ranked.len() - last));
}

/// What is told under an option's text.
fn under(cx: Context, poll: &Poll, option: &PollOption, line: &Ranked) -> String {
    let said = poll_words::counted(cx.lang, poll.method, &option.counted());
    let said = match line.tie {
        Tie::Tied => t!(cx.lang, "vote-tied", said = said),
        Tie::Alone => said,
    };
    let mut parts = Vec::new();
    parts.extend(line.verdict.map(|verdict| says::verdict(cx.lang, &verdict)));
    parts.push(said);
    let n = option.objections.len();
    if n > 0 {
        parts.push(t!(cx.lang, "result-objected", n = n));
    }
    let n = option.corrections.len();
    if n > 0 {
        parts.push(t!(cx.lang, "result-corrected", n = n));
    }
    parts.extend(words::counts_for(cx.lang, cx.process, option));
    parts.join(" · ")
}

fn row(ui: &mut Ui, cx: Context, poll: &Poll, option: &PollOption, line: &Ranked) {
    let t = Tokens::of(ui);
    let (rect, row) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), egui::Sense::hover());
    let place = t!(
        cx.lang,
        "vote-place",
        place = words::count(cx.lang, line.place)
    );
    let said = under(cx, poll, option, line);
    let grades = (poll.method == Method::Score).then(|| grades(cx, option));
    let mark = match (&line.badge, line.won) {
        (Some(badge), _) => badge.clone(),
        (None, Won::Yes) if poll.rule().spends() => t!(cx.lang, "result-chosen"),
        _ => String::new(),
    };
    row.widget_info(|| {
        let name = format!("{place} {}: {said}", option.text);
        let more = [grades.as_deref().unwrap_or_default(), mark.as_str()];
        let more = more.into_iter().filter(|more| !more.is_empty());
        let name = more.fold(name, |name, more| format!("{name} · {more}"));
        egui::WidgetInfo::labeled(egui::Role::Label, true, name)
    });
    list_row::ground(ui, rect, t.card);
    let painter = ui.painter();
    let emphasis = theme::emphasis_style().resolve(ui.style());
    let small = TextStyle::Small.resolve(ui.style());
    painter.text(
        pos2(rect.left() + 40.0, rect.top() + theme::S),
        Align2::RIGHT_TOP,
        place,
        emphasis.clone(),
        t.ink,
    );
    let edge = rect.right() - theme::M;
    let score = chart::score(cx.lang, poll, line);
    let (align, y) = if mark.is_empty() {
        (Align2::RIGHT_CENTER, rect.center().y)
    } else {
        (Align2::RIGHT_TOP, rect.top() + theme::S)
    };
    painter.text(pos2(edge, y), align, score, emphasis, t.ink);
    painter.text(
        pos2(edge, rect.bottom() - theme::S),
        Align2::RIGHT_BOTTOM,
        mark,
        small.clone(),
        t.soft,
    );
    let mut right = edge - SCORE;
    if grades.is_some() {
        right -= GRADES + theme::S;
        let place = Rect::from_min_max(
            pos2(right + theme::S, rect.top() + theme::S),
            pos2(right + theme::S + GRADES, rect.bottom() - theme::S),
        );
        paint_grades(ui, place, &option.grades);
    }
    let left = rect.left() + 52.0;
    let painter = ui.painter();
    let body = TextStyle::Body.resolve(ui.style());
    let text = painter.layout_job(elided(&option.text, body, right - left, 1));
    let color = match line.verdict {
        Some(verdict) if verdict.passes => t.leaf,
        Some(_) => t.brick,
        None => t.soft,
    };
    let told = painter.layout_job(elided(said.as_str(), small, right - left, 1));
    let cut = text.elided || told.elided;
    painter.galley(pos2(left, rect.top() + theme::S), text, t.ink);
    let y = rect.bottom() - theme::S - told.size().y;
    painter.galley(pos2(left, y), told, color);
    if cut {
        row.on_hover_text(format!("{}\n{said}", option.text));
    }
}

/// How many gave each grade, in words.
fn grades(cx: Context, option: &PollOption) -> String {
    let counts = option.grades.iter();
    let counts: Vec<String> = counts.map(|count| words::whole(cx.lang, *count)).collect();
    t!(cx.lang, "result-grades", grades = counts.join(", "))
}

/// How many gave each grade, as small columns from 0 to 5.
fn paint_grades(ui: &Ui, place: Rect, grades: &[i64]) {
    let t = Tokens::of(ui);
    let most = grades.iter().copied().max().unwrap_or(0).max(1) as f32;
    let step = place.width() / grades.len().max(1) as f32;
    for (at, count) in grades.iter().enumerate() {
        let left = place.left() + at as f32 * step;
        // A line where nobody gave it, so that the six grades are seen.
        let high = (*count as f32 / most * place.height()).max(1.0);
        let column = Rect::from_min_max(
            pos2(left + 1.0, place.bottom() - high),
            pos2(left + step - 1.0, place.bottom()),
        );
        ui.painter().rect_filled(column, 0.0, t.wine);
    }
}
