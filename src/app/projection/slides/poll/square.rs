//! The impact-effort square before the room: numbers where the two votes put each option, and after
//! it what the numbers stand for, corner by corner.
//! Never here: a result that was not published.

use crate::app::projection::card::{Card, Flow};
use crate::app::projection::scene::{Align, Point, Scene, Shape, Tone, Weight};
use crate::app::projection::sheet::{Sheet, View, line};
use crate::domain::ids::PollId;
use crate::domain::poll::fairness::quadrant::{self, Corner, Quadrant};
use crate::domain::poll::{Method, Poll};
use crate::domain::process::Process;
use crate::i18n::{fairness as says, words};
use crate::t;
use crate::typeset::metrics::{self, LINE};

/// The slide's pages: the vote that says the impact, and the one that says the effort.
#[must_use]
pub fn pages(process: &Process, view: &View, impact: PollId, effort: PollId) -> Vec<Scene> {
    let sheet = Sheet::new(view);
    let title = t!(view.lang, "slide-square");
    let sides = super::both_published(process, [impact, effort]);
    let sides = sides.filter(|sides| sides.iter().all(|poll| quadrant::can_be_side(poll)));
    let Some([impact, effort]) = sides else {
        return super::not_yet(view, &sheet, &title);
    };
    let found = quadrant::of(process, impact, effort);
    let mut scenes = vec![square(view, &sheet, &title, [impact, effort], &found)];
    for corner in Corner::ALL {
        let cards = |sheet: &Sheet| (cards(process, view, sheet, &found, corner), Flow::single());
        if found.points.iter().any(|point| point.corner == corner) {
            scenes.extend(super::filling(&sheet, &title, found.points.len(), cards));
        }
    }
    scenes
}

/// The options of a corner, with the numbers that they have in the square.
fn cards(
    process: &Process,
    view: &View,
    sheet: &Sheet,
    found: &Quadrant,
    corner: Corner,
) -> Vec<Card> {
    let lang = view.lang;
    let mut cards = vec![Card::heading(sheet, says::corner(lang, corner))];
    for (number, point) in (1_usize..).zip(&found.points) {
        let option = process.poll_options.get(point.option);
        let Some(option) = option.filter(|_| point.corner == corner) else {
            continue;
        };
        cards.push(Card {
            id: Some(option.id.into()),
            number: words::count(lang, number),
            note: t!(
                lang,
                "slide-square-values",
                impact = words::decimal(lang, point.impact.approx(), 1),
                effort = words::decimal(lang, point.effort.approx(), 1)
            ),
            ..Card::new(sheet, option.text.as_str())
        });
    }
    cards
}

/// The square itself, effort to the right and impact upwards.
fn square(
    view: &View,
    sheet: &Sheet,
    title: &str,
    [impact, effort]: [&Poll; 2],
    found: &Quadrant,
) -> Scene {
    let size = sheet.least;
    let mut page = sheet.page(title);
    let axes = t!(view.lang, "slide-square-axes");
    let axes = metrics::shorten(&axes, sheet.small, Weight::Regular, sheet.width());
    let foot = sheet.bottom - sheet.small * LINE;
    page.text(
        [sheet.left, foot],
        sheet.small,
        axes,
        Tone::Soft,
        Weight::Regular,
    );
    let (min, max) = ([sheet.left, sheet.top], [sheet.right, foot - 0.3 * size]);
    page.push(Shape::Rect {
        min,
        max,
        fill: Some(Tone::Card),
        stroke: Some((Tone::Line, 0.05 * size)),
        corner: 0.0,
    });
    let points = &found.points;
    let across = end(effort, points.iter().map(|point| point.effort.approx()));
    let up = end(impact, points.iter().map(|point| point.impact.approx()));
    // Numbers stand inside the edges and between the corners' names.
    let pad = 0.3 * size;
    let edge = pad + sheet.small * LINE + size * (0.5 * LINE + 0.2);
    let inner = [
        [min[0] + size, min[1] + edge],
        [max[0] - size, max[1] - edge],
    ];
    #[expect(clippy::cast_possible_truncation, reason = "places on a page")]
    let at = |effort: f64, impact: f64| -> Point {
        let (x, y) = ((effort / across) as f32, (impact / up) as f32);
        [
            inner[0][0] + x.clamp(0.0, 1.0) * (inner[1][0] - inner[0][0]),
            inner[1][1] - y.clamp(0.0, 1.0) * (inner[1][1] - inner[0][1]),
        ]
    };
    let middle = at(found.effort_line.approx(), found.impact_line.approx());
    for points in [
        [[middle[0], min[1]], [middle[0], max[1]]],
        [[min[0], middle[1]], [max[0], middle[1]]],
    ] {
        let [from, to] = points;
        page.push(Shape::Curve {
            points: vec![from, from, to, to],
            tone: Tone::Line,
            width: 0.08 * size,
            arrow: 0.0,
        });
    }
    let half = (max[0] - min[0]) / 2.0 - 2.0 * pad;
    for (corner, right, low) in [
        (Corner::First, false, false),
        (Corner::Plan, true, false),
        (Corner::Later, false, true),
        (Corner::NotNow, true, true),
    ] {
        let name = says::corner(view.lang, corner);
        let name = metrics::shorten(&name, sheet.small, Weight::Bold, half);
        let y = if low {
            max[1] - pad - sheet.small * LINE
        } else {
            min[1] + pad
        };
        let (x, align) = if right {
            (max[0] - pad, Align::Right)
        } else {
            (min[0] + pad, Align::Left)
        };
        let (tone, weight) = (Tone::Soft, Weight::Bold);
        page.push(line([x, y], sheet.small, name, tone, weight, align));
    }
    for (spot, numbers) in places(view, found, size, at) {
        let wide = metrics::width(&numbers, size, Weight::Bold) + 0.7 * size;
        let left = (spot[0] - wide / 2.0).clamp(min[0] + pad, (max[0] - pad - wide).max(min[0]));
        let top = spot[1] - 0.6 * size;
        page.push(Shape::Rect {
            min: [left, top],
            max: [left + wide, top + 1.2 * size],
            fill: Some(Tone::Accent),
            stroke: None,
            corner: 0.6 * size,
        });
        let text = [left + wide / 2.0, spot[1] - size * LINE / 2.0];
        let (tone, weight) = (Tone::OnAccent, Weight::Bold);
        page.push(line(text, size, numbers, tone, weight, Align::Middle));
    }
    page.0
}

/// The places that are taken, once each, with the numbers of all that stand there.
fn places(
    view: &View,
    found: &Quadrant,
    size: f32,
    at: impl Fn(f64, f64) -> Point,
) -> Vec<(Point, String)> {
    let mut places: Vec<(Point, f32, Vec<usize>)> = Vec::new();
    let said = |numbers: &[usize]| {
        let numbers: Vec<String> = match numbers {
            // A few are told; of many how many more there are.
            [first, second, third, rest @ ..] if !rest.is_empty() => {
                let told = [first, second, third].map(|n| words::count(view.lang, *n));
                let mut told = told.to_vec();
                told.push(format!("+{}", words::count(view.lang, rest.len())));
                told
            }
            few => few.iter().map(|n| words::count(view.lang, *n)).collect(),
        };
        numbers.join(", ")
    };
    let wide = |numbers: &[usize]| metrics::width(&said(numbers), size, Weight::Bold) + 0.8 * size;
    for (number, point) in (1_usize..).zip(&found.points) {
        let spot = at(point.effort.approx(), point.impact.approx());
        let own = wide(&[number]);
        let near = |known: &&mut (Point, f32, Vec<usize>)| {
            (known.0[0] - spot[0]).abs() < f32::midpoint(known.1, own)
                && (known.0[1] - spot[1]).abs() < 1.3 * size
        };
        match places.iter_mut().find(near) {
            Some((_, width, here)) => {
                here.push(number);
                *width = wide(here);
            }
            None => places.push((spot, own, vec![number])),
        }
    }
    // Joined numbers are wider than one: what they reach joins them.
    while let Some((first, second)) = overlapping(&places, size) {
        let (_, _, numbers) = places.remove(second);
        let (_, width, here) = &mut places[first];
        here.extend(numbers);
        here.sort_unstable();
        *width = wide(here);
    }
    let told = places.into_iter();
    told.map(|(spot, _, numbers)| (spot, said(&numbers)))
        .collect()
}

/// Two places that lie over one another.
fn overlapping(places: &[(Point, f32, Vec<usize>)], size: f32) -> Option<(usize, usize)> {
    let over = |(a, wide, _): &(Point, f32, Vec<usize>),
                (b, other, _): &(Point, f32, Vec<usize>)| {
        (a[0] - b[0]).abs() < f32::midpoint(*wide, *other) && (a[1] - b[1]).abs() < 1.3 * size
    };
    places.iter().enumerate().find_map(|(first, place)| {
        let after = places.iter().enumerate().skip(first + 1);
        let mut hits = after.filter(|(_, other)| over(place, other));
        hits.next().map(|(second, _)| (first, second))
    })
}

/// The end of a side: the scale's with grades, the most dots otherwise.
fn end(poll: &Poll, values: impl Iterator<Item = f64>) -> f64 {
    match poll.method {
        Method::Score => f64::from(i32::try_from(Method::BEST_GRADE).unwrap_or(5)),
        _ => values.fold(1.0, f64::max),
    }
}
