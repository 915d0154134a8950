//! An objective's box: its title in full, its area by name and colour, its horizon by dots.

use super::drawing::{Color, Group, Item, Point, Role, Stroke};
use super::furniture::{line, lines};
use super::palette::{self, INK, INK_SOFT};
use super::sheet::Sheet;
use crate::domain::layout::MapBox;
use crate::domain::process::Process;
use crate::domain::strategy_map::{Horizon, Objective};
use crate::typeset::metrics::{self, LINE, Weight};

/// A title of more lines than this is shortened: its box would push all others off the sheet.
const MOST_LINES: usize = 10;

/// Between the box's edge and its words, in font sizes.
const PADDING: f32 = 0.7;

/// The strip of the area's colour at the left edge, in font sizes.
const STRIP: f32 = 0.45;

/// Three dots, in font sizes: how far apart, and how large.
const DOT_STEP: f32 = 0.72;
const DOT: f32 = 0.24;

/// What the edges of a box take from its width.
pub fn edges(sheet: &Sheet) -> f32 {
    (STRIP + 2.0 * PADDING) * sheet.body
}

fn title_lines(objective: &Objective, sheet: &Sheet, width: f32) -> Vec<String> {
    let inner = width - edges(sheet);
    lines(
        &objective.title,
        sheet.body,
        Weight::Regular,
        inner,
        MOST_LINES,
    )
}

/// How high a box of a width must be.
#[expect(clippy::cast_precision_loss, reason = "a box's lines")]
pub fn height(objective: &Objective, sheet: &Sheet, width: f32) -> f32 {
    let many = title_lines(objective, sheet, width).len() as f32;
    (many * sheet.body + sheet.small()) * LINE + 1.1 * sheet.body
}

/// Draws the box with its top left corner at `at`.
pub fn draw(
    process: &Process,
    objective: &Objective,
    sheet: &Sheet,
    b: &MapBox,
    at: Point,
) -> Group {
    let (body, small) = (sheet.body, sheet.small());
    let area = objective.area.and_then(|id| process.areas.get(id));
    let tint = palette::tint(area.map(|area| area.color));
    let corner = 0.35 * body;
    let mut items = vec![
        Item::Rect {
            at,
            size: [b.width, b.height],
            corner,
            fill: Some(tint.pale),
            line: Some(Stroke {
                color: tint.strong,
                width: 0.09 * body,
            }),
        },
        Item::Rect {
            at,
            size: [STRIP * body, b.height],
            corner,
            fill: Some(tint.strong),
            line: None,
        },
    ];
    let left = at[0] + (STRIP + PADDING) * body;
    let right = at[0] + b.width - PADDING * body;
    let mut y = at[1] + 0.5 * body;
    for text in title_lines(objective, sheet, b.width) {
        items.push(line([left, y], body, Weight::Regular, INK, text));
        y += body * LINE;
    }
    let foot = at[1] + b.height - 0.4 * body - small * LINE;
    let dots_width = 3.0 * DOT_STEP * small;
    if let Some(area) = area {
        let room = right - left - dots_width - 0.5 * small;
        let name = process.short_name(area);
        let name = metrics::shorten(name, small, Weight::Regular, room);
        items.push(line([left, foot], small, Weight::Regular, INK_SOFT, name));
    }
    let dots_at = [right - dots_width, foot + 0.62 * small];
    items.extend(dots(dots_at, small, objective.horizon, tint.strong));
    Group {
        id: format!("objective-{}", objective.id.0),
        role: Role::Content,
        title: objective.title.clone(),
        items,
    }
}

/// One to three full dots, from `at` to the right: short, medium, long.
pub fn dots(at: Point, size: f32, horizon: Horizon, color: Color) -> impl Iterator<Item = Item> {
    (0_u8..3).map(move |dot| Item::Dot {
        at: [at[0] + DOT_STEP * size * (f32::from(dot) + 0.5), at[1]],
        radius: DOT * size,
        fill: (dot < horizon.dots()).then_some(color),
        line: Stroke {
            color,
            width: 0.08 * size,
        },
    })
}
