//! What stands around the map: heading, vision and mission above it, legend and source below.

use super::drawing::{Group, Item, Point, Role, Stroke};
use super::objective::dots;
use super::palette::{self, INK, INK_SOFT, WINE};
use super::sheet::Sheet;
use super::words::Words;
use crate::domain::layout;
use crate::typeset::metrics::{self, LINE, Weight};

/// The most lines of a vision or a mission.
const MOST_LINES: usize = 4;

/// A line's baseline below the top of its line box, in font sizes: capitals stand in its middle.
pub const BASELINE: f32 = 0.96;

/// A line of text whose line box begins at `at`.
pub fn line(
    at: Point,
    size: f32,
    weight: Weight,
    color: super::drawing::Color,
    text: String,
) -> Item {
    Item::Text {
        at: [at[0], at[1] + BASELINE * size],
        size,
        weight,
        color,
        text,
    }
}

/// The lines of `text`, at most `most`: the last one tells that there was more.
pub fn lines(text: &str, size: f32, weight: Weight, width: f32, most: usize) -> Vec<String> {
    let mut lines = metrics::wrap(text, size, weight, width);
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            let room = width - metrics::width("…", size, weight);
            while metrics::width(last, size, weight) > room && last.pop().is_some() {}
            last.truncate(last.trim_end().len());
            last.push('…');
        }
    }
    lines
}

/// Heading, vision and mission from `top` down; answers where they end.
pub fn head(words: &Words, sheet: &Sheet, top: f32) -> (Vec<Group>, f32) {
    let (size, aside) = (sheet.title(), sheet.statement());
    let state = metrics::shorten(&words.state, aside, Weight::Regular, sheet.inner() * 0.4);
    let state_width = metrics::width(&state, aside, Weight::Regular);
    let room = sheet.inner() - state_width - 2.0 * aside;
    let title = metrics::shorten(&words.title, size, Weight::Bold, room);
    let baseline = top + BASELINE * size;
    let mut groups = vec![
        Group {
            id: "heading".to_owned(),
            role: Role::Heading,
            title: words.title.clone(),
            items: vec![line([sheet.left(), top], size, Weight::Bold, WINE, title)],
        },
        Group {
            id: "state".to_owned(),
            role: Role::Content,
            title: String::new(),
            items: vec![Item::Text {
                at: [sheet.right() - state_width, baseline],
                size: aside,
                weight: Weight::Regular,
                color: INK_SOFT,
                text: state,
            }],
        },
    ];
    let top = top + size * LINE + 0.3 * aside;
    let gutter = 2.0 * aside;
    let mut bottom = top;
    let mut left = sheet.left();
    let columns = f32::from(u8::try_from(words.statements.len().max(1)).unwrap_or(1));
    let width = (sheet.inner() - gutter * (columns - 1.0)) / columns;
    for (number, (name, text)) in (1..).zip(&words.statements) {
        let mut items = vec![line([left, top], aside, Weight::Bold, INK, name.clone())];
        let mut y = top + aside * LINE;
        for part in lines(text, aside, Weight::Regular, width, MOST_LINES) {
            items.push(line([left, y], aside, Weight::Regular, INK, part));
            y += aside * LINE;
        }
        groups.push(Group {
            id: format!("statement-{number}"),
            role: Role::Content,
            title: format!("{name}: {text}"),
            items,
        });
        bottom = bottom.max(y);
        left += width + gutter;
    }
    (groups, bottom)
}

/// Legend and source from `top` down; answers where they end.
pub fn foot(words: &Words, sheet: &Sheet, top: f32) -> (Vec<Group>, f32) {
    let size = sheet.small();
    let mut legend = Legend {
        sheet,
        size,
        at: [sheet.left(), top],
        items: Vec::new(),
    };
    for (area, name) in &words.areas {
        legend.entry(1.6, name, |at, mark| {
            let tint = palette::tint(*area);
            mark.push(Item::Rect {
                at: [at[0], at[1] + 0.2 * size],
                size: [1.2 * size, 0.85 * size],
                corner: 0.15 * size,
                fill: Some(tint.pale),
                line: Some(Stroke {
                    color: tint.strong,
                    width: 0.12 * size,
                }),
            });
        });
    }
    for (horizon, name) in &words.horizons {
        legend.entry(2.6, name, |at, mark| {
            let at = [at[0], at[1] + 0.62 * size];
            mark.extend(dots(at, size, *horizon, INK_SOFT));
        });
    }
    legend.entry(2.6, &words.arrow, |at, mark| {
        let y = at[1] + 0.62 * size;
        let (from, to) = (at[0], at[0] + 2.2 * size);
        let third = (to - from) / 3.0;
        let points = vec![[from, y], [from + third, y], [to - third, y], [to, y]];
        mark.extend(arrow(&points, 0.7 * size, size));
    });
    let mut bottom = legend.at[1] + size * LINE;
    let mut groups = vec![Group {
        id: "legend".to_owned(),
        role: Role::Content,
        title: String::new(),
        items: legend.items,
    }];
    if !words.source.is_empty() {
        bottom += 0.2 * size;
        let text = metrics::shorten(&words.source, size, Weight::Regular, sheet.inner());
        groups.push(Group {
            id: "source".to_owned(),
            role: Role::Content,
            title: words.source.clone(),
            items: vec![line(
                [sheet.left(), bottom],
                size,
                Weight::Regular,
                INK_SOFT,
                text,
            )],
        });
        bottom += size * LINE;
    }
    (groups, bottom)
}

/// The legend's entries one after the other, on as many lines as they need.
struct Legend<'a> {
    sheet: &'a Sheet,
    size: f32,
    at: Point,
    items: Vec<Item>,
}

impl Legend<'_> {
    /// An entry with a mark `wide` font sizes wide.
    fn entry(&mut self, wide: f32, name: &str, mark: impl FnOnce(Point, &mut Vec<Item>)) {
        let size = self.size;
        let room = self.sheet.inner() - wide * size;
        let name = metrics::shorten(name, size, Weight::Regular, room);
        let width = wide * size + metrics::width(&name, size, Weight::Regular);
        if self.at[0] > self.sheet.left() && self.at[0] + width > self.sheet.right() {
            self.at = [self.sheet.left(), self.at[1] + size * LINE];
        }
        mark(self.at, &mut self.items);
        let text = [self.at[0] + wide * size, self.at[1]];
        self.items
            .push(line(text, size, Weight::Regular, INK, name));
        self.at[0] += width + 1.6 * size;
    }
}

/// A way as a curve that ends in an arrow's head `head` long; `body` is the size of the words.
pub fn arrow(points: &[Point], head: f32, body: f32) -> Vec<Item> {
    let line = Stroke {
        color: INK_SOFT,
        width: 0.11 * body,
    };
    let Some(arrow) = layout::arrow(points, head, 0.4 * head) else {
        return Vec::new();
    };
    vec![
        Item::Curve {
            points: arrow.line,
            line,
        },
        Item::Head {
            points: arrow.head,
            fill: line.color,
        },
    ]
}
