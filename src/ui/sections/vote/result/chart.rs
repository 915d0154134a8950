//! A closed poll's result as horizontal bars, best first, each labelled where it stands: three answers
//! stacked, grades by their mean, all else by the score.

use egui::{Align2, Color32, Stroke, Ui, WidgetInfo};
use egui_plot::{Bar, BarChart, PlotPoint, Text};

use crate::domain::poll::{Hand, Method, Poll, PollOption};
use crate::i18n::{Lang, poll as poll_words, poll_rules, words};
use crate::t;
use crate::ui::context::Context;
use crate::ui::sections::vote::result::found::Ranked;
use crate::ui::sections::vote::result::still;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets;

/// The bars that are read at a glance; the list under the chart has all.
pub const MOST: usize = 8;
/// The height of one bar with its words.
const BAND: f32 = 44.0;
/// The narrowest part of a bar that its number stands in.
const NARROW: f64 = 26.0;
/// Which part of the width the words at the end of the longest bar need.
const END: f64 = 0.18;

/// One bar, in parts from the left.
struct Line {
    text: String,
    parts: Vec<(f64, Ink)>,
    /// What stands at its end.
    end: String,
}

/// How a part of a bar is filled.
#[derive(Clone, Copy)]
enum Ink {
    Score,
    Hand(Hand),
}

impl Ink {
    fn fill(self, t: &Tokens) -> (Color32, Stroke) {
        let edged = |fill, edge| (fill, Stroke::new(1.0, edge));
        match self {
            Self::Score => (t.wine, Stroke::NONE),
            Self::Hand(Hand::Favour) => edged(t.leaf_tint, t.leaf),
            Self::Hand(Hand::Against) => edged(t.brick_tint, t.brick),
            Self::Hand(Hand::Abstain) => edged(t.amber_tint, t.amber),
        }
    }
}

/// Draws the best options.
pub fn show(ui: &mut Ui, cx: Context, poll: &Poll, ranked: &[Ranked]) {
    let t = Tokens::of(ui);
    let shown = &ranked[..ranked.len().min(MOST)];
    let lines: Vec<Line> = shown.iter().map(|at| line(cx, poll, at)).collect();
    if poll.method.has_three_answers() {
        show_legend(ui, cx, poll, t);
    }
    let length = |line: &Line| line.parts.iter().map(|(part, _)| part).sum::<f64>();
    let lengths: Vec<f64> = lines.iter().map(length).collect();
    let most = if poll.method == Method::Score {
        f64::from(i32::try_from(Method::BEST_GRADE).unwrap_or(5))
    } else {
        lengths.iter().copied().fold(1.0, f64::max)
    };
    let right = most * (1.0 + END);
    let (count, height) = (lines.len() as f64, lines.len() as f32 * BAND);
    let width = ui.available_width();
    let per_point = right / f64::from(width.max(1.0));
    let mut bars = Vec::new();
    let mut texts: Vec<(PlotPoint, egui::RichText, Align2)> = Vec::new();
    for ((place, line), length) in (0_u32..).zip(&lines).zip(&lengths) {
        let y = count - f64::from(place);
        let mut from = 0.0;
        for (part, ink) in &line.parts {
            let (fill, stroke) = ink.fill(t);
            bars.push(
                Bar::new(y - 0.72, *part)
                    .base_offset(from)
                    .width(0.4)
                    .fill(fill)
                    .stroke(stroke),
            );
            if matches!(ink, Ink::Hand(_)) && *part > NARROW * per_point {
                let number = words::decimal(cx.lang, *part, 0);
                let at = PlotPoint::new(from + part / 2.0, y - 0.72);
                texts.push((at, theme::strong(number), Align2::CENTER_CENTER));
            }
            from += part;
        }
        let words = egui::RichText::new(fitting(ui, &line.text, width - theme::M))
            .text_style(egui::TextStyle::Body);
        texts.push((PlotPoint::new(0.0, y - 0.28), words, Align2::LEFT_CENTER));
        let at = PlotPoint::new(*length, y - 0.72);
        let end = theme::strong(format!(" {}", line.end));
        texts.push((at, end, Align2::LEFT_CENTER));
    }
    let response = still(("vote-chart", poll.id), height)
        .show_axes(false)
        .show(ui, |plot| {
            plot.set_plot_bounds_x(0.0..=right);
            plot.set_plot_bounds_y(0.0..=count);
            let chart = BarChart::new("", bars).horizontal().allow_hover(false);
            plot.bar_chart(chart);
            for (at, words, anchor) in texts {
                let words = Text::new("", at, words).anchor(anchor);
                plot.text(words.color(t.ink).allow_hover(false));
            }
        })
        .response;
    response
        .widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, t!(cx.lang, "vote-chart")));
}

/// What each part of a bar means, in words of its colour.
fn show_legend(ui: &mut Ui, cx: Context, poll: &Poll, t: &Tokens) {
    ui.horizontal(|ui| {
        for (hand, color) in [
            (Hand::Favour, t.leaf),
            (Hand::Abstain, t.amber),
            (Hand::Against, t.brick),
        ] {
            let name = poll_words::hand(cx.lang, poll.method, hand);
            widgets::chip(ui, &name, color);
        }
    });
}

fn line(cx: Context, poll: &Poll, at: &Ranked) -> Line {
    let option = cx.process.poll_options.get(at.option);
    let text = option.map(|option| option.text.clone()).unwrap_or_default();
    let counted = option.map(PollOption::counted).unwrap_or_default();
    let (parts, end) = match poll.method {
        Method::Hands | Method::Consent | Method::Cards => {
            let parts = [
                (counted.favour, Hand::Favour),
                (counted.abstain, Hand::Abstain),
                (counted.against, Hand::Against),
            ];
            let parts = parts.map(|(count, hand)| (count as f64, Ink::Hand(hand)));
            (parts.to_vec(), score(cx.lang, poll, at))
        }
        Method::Score => {
            let mean = mean(&counted.grades);
            (vec![(mean.unwrap_or(0.0), Ink::Score)], said_mean(cx, mean))
        }
        Method::Dots | Method::Approval | Method::Ranking => {
            let length = at.score.approx().max(0.0);
            (vec![(length, Ink::Score)], score(cx.lang, poll, at))
        }
    };
    Line { text, parts, end }
}

/// The mean of how many gave each grade; nobody gave one: there is none.
pub fn mean(grades: &[i64]) -> Option<f64> {
    let voters: i64 = grades.iter().sum();
    let sum: i64 = (0..).zip(grades).map(|(grade, count)| grade * count).sum();
    (voters > 0).then(|| sum as f64 / voters as f64)
}

/// A mean in words.
pub fn said_mean(cx: Context, mean: Option<f64>) -> String {
    match mean {
        Some(mean) => {
            let mean = words::decimal(cx.lang, mean, 1);
            t!(cx.lang, "result-mean", mean = mean)
        }
        None => t!(cx.lang, "result-mean-none"),
    }
}

/// The score of an option: where it is a difference, with its sign.
pub fn score(lang: &Lang, poll: &Poll, at: &Ranked) -> String {
    let difference = matches!(poll.method, Method::Hands | Method::Cards);
    let sign = if difference && at.score.approx() > 0.0 {
        "+"
    } else {
        ""
    };
    format!("{sign}{}", poll_rules::score(lang, &at.score))
}

/// As much of a text as fits in one line.
fn fitting(ui: &Ui, text: &str, width: f32) -> String {
    let font = egui::TextStyle::Body.resolve(ui.style());
    let mut job =
        egui::text::LayoutJob::simple_singleline(text.to_owned(), font, egui::Color32::PLACEHOLDER);
    job.wrap.max_width = width;
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    let galley = ui.ctx().fonts_mut(|fonts| fonts.layout_job(job));
    if !galley.elided {
        return text.to_owned();
    }
    let fits = galley
        .rows
        .first()
        .map_or(0, |row| row.char_count_excluding_newline().0);
    let mut cut: String = text.chars().take(fits.saturating_sub(1)).collect();
    cut.truncate(cut.trim_end().len());
    cut + "…"
}
