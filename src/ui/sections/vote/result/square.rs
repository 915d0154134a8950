//! The impact-effort square: this poll and another over the same options as its two sides.

use egui::{Align2, Id, ScrollArea, Stroke, Ui, WidgetInfo};
use egui_plot::{HLine, PlotPoint, Points, Text, VLine};

use crate::app::projection::deck::Slide;
use crate::domain::ids::PollId;
use crate::domain::poll::fairness::quadrant::{self, Corner, Point, Quadrant};
use crate::domain::poll::fairness::rounds;
use crate::domain::poll::{Method, Poll};
use crate::i18n::{fairness as says, words};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::kept::Derived;
use crate::ui::sections::vote::result::{compare, found, still};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets;

/// The points that have words beside them; with more, numbers alone.
const NAMED: usize = 8;
/// About how wide a letter and how high a line beside a point is.
const LETTER: f64 = 7.5;
const LINE: f64 = 16.0;
/// About how wide the numbers at the side are.
const AXIS: f32 = 40.0;
const HEIGHT: f32 = 320.0;
const POINT: f32 = 5.0;

/// Which polls are the sides.
#[derive(Default)]
pub struct SquareTab {
    with: Option<PollId>,
    measures: Measures,
    others: Derived<Vec<PollId>>,
    found: Derived<Quadrant>,
}

/// What the poll in hand says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Measures {
    #[default]
    Impact,
    Effort,
}

impl Measures {
    /// The vote that says the impact, and the one that says the effort.
    fn sides<'a>(self, poll: &'a Poll, other: &'a Poll) -> [&'a Poll; 2] {
        match self {
            Self::Impact => [poll, other],
            Self::Effort => [other, poll],
        }
    }
}

impl SquareTab {
    pub fn show(&mut self, ui: &mut Ui, cx: Context, poll: &Poll, out: &mut Outbox) {
        if !quadrant::can_be_side(poll) {
            ui.label(theme::soft(t!(cx.lang, "result-square-not")));
            return;
        }
        let others = self.others.get(cx, || {
            let mut others = rounds::comparable(cx.process, poll);
            let side = |id: &PollId| cx.process.polls.get(*id).is_some_and(quadrant::can_be_side);
            others.retain(side);
            others
        });
        let chosen = self.with.filter(|with| others.contains(with));
        let Some(other) = chosen
            .or(others.first().copied())
            .and_then(|id| cx.process.polls.get(id))
        else {
            ui.label(theme::soft(t!(cx.lang, "result-square-none")));
            return;
        };
        let picked = compare::choose(ui, cx, "vote-square", other, others);
        let mut measures = self.measures;
        ui.horizontal(|ui| {
            measures = choose_side(ui, cx, self.measures);
            let [impact, effort] = measures.sides(poll, other);
            let slide = Slide::Square {
                impact: impact.id,
                effort: effort.id,
            };
            compare::project(ui, cx, [impact, effort], slide, out);
        });
        if picked.is_some() || measures != self.measures {
            self.with = picked.or(self.with);
            self.measures = measures;
            self.found.forget();
            return;
        }
        let [impact, effort] = self.measures.sides(poll, other);
        let found = self
            .found
            .get(cx, || quadrant::of(cx.process, impact, effort));
        ScrollArea::vertical()
            .id_salt("vote-square-all")
            .auto_shrink([false, false])
            .show(ui, |ui| {
                show_plot(ui, cx, found, impact, effort);
                show_list(ui, cx, found);
            });
    }
}

fn choose_side(ui: &mut Ui, cx: Context, measures: Measures) -> Measures {
    let label = t!(cx.lang, "result-square-this");
    ui.label(theme::strong(label.as_str()));
    let sides = [
        (Measures::Impact, t!(cx.lang, "result-square-impact")),
        (Measures::Effort, t!(cx.lang, "result-square-effort")),
    ];
    let id = Id::unique("vote-square-side");
    let (_, picked) = widgets::one_of(ui, id, &label, measures, &sides);
    picked.unwrap_or(measures)
}

/// The end of a side: the scale's with grades, a little past the most dots otherwise.
fn end(poll: &Poll, values: impl Iterator<Item = f64>) -> f64 {
    match poll.method {
        Method::Score => f64::from(i32::try_from(Method::BEST_GRADE).unwrap_or(5)),
        _ => values.fold(1.0, f64::max) * 1.1,
    }
}

fn show_plot(ui: &mut Ui, cx: Context, found: &Quadrant, impact: &Poll, effort: &Poll) {
    let t = Tokens::of(ui);
    let points = &found.points;
    let right = end(effort, points.iter().map(|point| point.effort.approx()));
    let top = end(impact, points.iter().map(|point| point.impact.approx()));
    let (x_line, y_line) = (found.effort_line.approx(), found.impact_line.approx());
    // Room around, for points that stand on an edge.
    let (dx, dy) = (right * 0.04, top * 0.06);
    let scale = [
        f64::from(ui.available_width() - AXIS) / (right + 2.0 * dx),
        f64::from(HEIGHT) / (top + 2.0 * dy),
    ];
    let labels = labels(cx, points, right / 2.0, scale);
    let response = still("vote-square", HEIGHT)
        .x_axis_label(t!(cx.lang, "result-square-axis-effort"))
        .y_axis_label(t!(cx.lang, "result-square-axis-impact"))
        .show(ui, |plot| {
            plot.set_plot_bounds_x(-dx..=right + dx);
            plot.set_plot_bounds_y(-dy..=top + dy);
            // Pale, because words stand over it.
            let line = Stroke::new(2.0, t.line);
            plot.hline(HLine::new("", y_line).stroke(line).allow_hover(false));
            plot.vline(VLine::new("", x_line).stroke(line).allow_hover(false));
            for (corner, x, y, anchor) in [
                (Corner::First, -dx, top + dy, Align2::LEFT_TOP),
                (Corner::Plan, right + dx, top + dy, Align2::RIGHT_TOP),
                (Corner::Later, -dx, -dy, Align2::LEFT_BOTTOM),
                (Corner::NotNow, right + dx, -dy, Align2::RIGHT_BOTTOM),
            ] {
                let words = theme::caption(format!(" {} ", says::corner(cx.lang, corner)));
                let words = Text::new("", PlotPoint::new(x, y), words).anchor(anchor);
                plot.text(words.color(t.soft).allow_hover(false));
            }
            for Named { at, words, anchor } in labels {
                let dot = Points::new("", vec![at]).radius(POINT).color(t.wine);
                plot.points(dot.allow_hover(false));
                let words = theme::strong(format!("   {words}   "));
                let words = Text::new("", PlotPoint::new(at[0], at[1]), words);
                plot.text(words.anchor(anchor).color(t.ink).allow_hover(false));
            }
        })
        .response;
    let name = t!(cx.lang, "result-square-chart");
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, name.as_str()));
}

/// A place in the square, and what stands beside it.
struct Named {
    at: [f64; 2],
    words: String,
    anchor: Align2,
}

/// The places that are taken, once each: with words where they lie over no others', else with numbers.
fn labels(cx: Context, points: &[Point], middle: f64, scale: [f64; 2]) -> Vec<Named> {
    let mut places: Vec<([f64; 2], Vec<usize>)> = Vec::new();
    for (place, point) in points.iter().enumerate() {
        let at = [point.effort.approx(), point.impact.approx()];
        let near = |known: &&mut ([f64; 2], Vec<usize>)| {
            let [x, y] = [0, 1].map(|side| ((known.0[side] - at[side]) * scale[side]).abs());
            x < f64::from(POINT) && y < f64::from(POINT)
        };
        match places.iter_mut().find(near) {
            Some((_, here)) => here.push(place),
            None => places.push((at, vec![place])),
        }
    }
    let mut taken: Vec<[f64; 3]> = Vec::new();
    let mut labels = Vec::with_capacity(places.len());
    for (at, here) in places {
        let numbers: Vec<String> = here
            .iter()
            .map(|place| words::count(cx.lang, place + 1))
            .collect();
        let numbers = numbers.join(", ");
        let text = match here[..] {
            [one] if points.len() <= NAMED => {
                let option = cx.process.poll_options.get(points[one].option);
                let text = option.map_or("", |option| option.text.as_str());
                format!("{numbers}. {}", found::short(text))
            }
            _ => numbers.clone(),
        };
        // Beside the point, on the side where there is room.
        let left = at[0] > middle;
        let span = |words: &str| {
            let wide = f64::from(u32::try_from(words.chars().count()).unwrap_or(0) + 6) * LETTER;
            let x = at[0] * scale[0];
            let [from, to] = if left { [x - wide, x] } else { [x, x + wide] };
            [from, to, at[1] * scale[1]]
        };
        let own = span(&text);
        let over = |other: &[f64; 3]| {
            own[0] < other[1] && other[0] < own[1] && (own[2] - other[2]).abs() < LINE
        };
        let words = if taken.iter().any(over) {
            numbers
        } else {
            text
        };
        taken.push(span(&words));
        labels.push(Named {
            at,
            words,
            anchor: if left {
                Align2::RIGHT_CENTER
            } else {
                Align2::LEFT_CENTER
            },
        });
    }
    labels
}

/// Each corner with its options in words.
fn show_list(ui: &mut Ui, cx: Context, found: &Quadrant) {
    for corner in Corner::ALL {
        let numbered = (1_usize..).zip(&found.points);
        let here: Vec<_> = numbered
            .filter(|(_, point)| point.corner == corner)
            .collect();
        if here.is_empty() {
            continue;
        }
        ui.add_space(theme::XS);
        ui.label(theme::strong(says::corner(cx.lang, corner)));
        for (number, point) in here {
            let option = cx.process.poll_options.get(point.option);
            let line = t!(
                cx.lang,
                "result-square-line",
                n = words::count(cx.lang, number),
                option = option.map_or("", |option| option.text.as_str()),
                impact = words::decimal(cx.lang, point.impact.approx(), 1),
                effort = words::decimal(cx.lang, point.effort.approx(), 1)
            );
            ui.add(egui::Label::new(line).truncate());
        }
    }
    let n = found.missing.len();
    if n > 0 {
        ui.add_space(theme::XS);
        ui.label(theme::caption(t!(cx.lang, "result-square-missing", n = n)));
    }
}
