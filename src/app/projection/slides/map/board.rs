//! The map's bands, links and boxes on a page: each whole, marked, faint or not there yet.

use crate::app::projection::scene::{Mark, Point, Shape, Strength, Tone, Weight};
use crate::app::projection::sheet::{Page, Sheet};
use crate::domain::ids::{ObjectiveId, PerspectiveId};
use crate::domain::layout::{MapBox, MapLayout};
use crate::domain::strategy_map::{Objective, Perspective};
use crate::typeset::metrics::{self, LINE};

use super::atlas::Atlas;

/// The widest that the rows' names may make their column.
const MOST_LABEL: f32 = 0.28;

/// How many lines a row's name may take.
const LABEL_LINES: usize = 3;

/// How an objective stands on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    Plain,
    /// What is talked about: its links stand out before all others.
    Marked,
    Faint,
    /// Not told yet.
    Hidden,
}

/// How each objective stands.
pub type Looks<'a> = dyn Fn(ObjectiveId) -> Look + 'a;

/// What stands in a box.
pub type Words<'a> = dyn Fn(&MapBox, Point, &Objective) -> Vec<Shape> + 'a;

/// A laid out map and where it goes.
pub struct Board<'a> {
    pub atlas: &'a Atlas<'a>,
    pub map: &'a MapLayout,
    /// Where the layout's corner stands.
    pub origin: Point,
    /// The bands' left and right edges.
    pub edges: [f32; 2],
    /// The size of the words in the boxes; lines and corners follow it.
    pub unit: f32,
    pub look: &'a Looks<'a>,
    /// The row that the page is about.
    pub row: Option<PerspectiveId>,
}

impl Board<'_> {
    pub fn draw(&self, page: &mut Page, words: &Words) {
        self.bands(page);
        self.links(page);
        for b in &self.map.boxes {
            let look = (self.look)(b.objective);
            let objective = self.atlas.process.objectives.get(b.objective);
            let (Some(objective), false) = (objective, look == Look::Hidden) else {
                continue;
            };
            let min = self.at([b.x, b.y]);
            let max = self.at([b.x + b.width, b.y + b.height]);
            let color = self.atlas.color(objective);
            let edge = match look {
                Look::Marked => (Tone::Accent, 0.13 * self.unit),
                _ => (color.map_or(Tone::Soft, Tone::Area), 0.06 * self.unit),
            };
            let shape = Shape::Rect {
                min,
                max,
                fill: Some(color.map_or(Tone::Paper, Tone::AreaTint)),
                stroke: Some(edge),
                corner: 0.25 * self.unit,
            };
            let strength = match look {
                Look::Faint => Strength::Faint,
                _ => Strength::Whole,
            };
            for shape in std::iter::once(shape).chain(words(b, min, objective)) {
                page.push(Mark {
                    strength,
                    ..Mark::from(shape)
                });
            }
            page.spot(b.objective, min, max);
        }
    }

    fn at(&self, point: Point) -> Point {
        [self.origin[0] + point[0], self.origin[1] + point[1]]
    }

    /// A point of a link's way: one that leads around the last box stays on the page.
    fn way(&self, point: Point) -> Point {
        let [x, y] = self.at(point);
        let [left, right] = self.edges;
        [x.clamp(left, right), y]
    }

    fn bands(&self, page: &mut Page) {
        let [left, right] = self.edges;
        for band in &self.map.bands {
            let top = self.origin[1] + band.y;
            let edge = if self.row == Some(band.perspective) {
                Tone::Soft
            } else {
                Tone::Line
            };
            page.push(Shape::Rect {
                min: [left, top],
                max: [right, top + band.height],
                fill: Some(Tone::Card),
                stroke: Some((edge, 0.03 * self.unit)),
                corner: 0.25 * self.unit,
            });
        }
    }

    fn links(&self, page: &mut Page) {
        let marked = |id| (self.look)(id) == Look::Marked;
        let some_marked = self.map.boxes.iter().any(|b| marked(b.objective));
        let mut drawn = Vec::new();
        for route in &self.map.links {
            let Some(link) = self.atlas.process.links.get(route.link) else {
                continue;
            };
            let ends = [link.from, link.to].map(self.look);
            if ends.contains(&Look::Hidden) {
                continue;
            }
            let talked_about = ends.contains(&Look::Marked);
            let faint = ends.contains(&Look::Faint) || (some_marked && !talked_about);
            let (tone, width) = if talked_about {
                (Tone::Ink, 0.1)
            } else {
                (Tone::Soft, 0.07)
            };
            let curve = Shape::Curve {
                points: route.points.iter().map(|point| self.way(*point)).collect(),
                tone,
                width: width * self.unit,
                arrow: 0.42 * self.unit,
            };
            let strength = if faint {
                Strength::Faint
            } else {
                Strength::Whole
            };
            drawn.push(Mark {
                strength,
                ..Mark::from(curve)
            });
        }
        // What is faint lies under what is not.
        drawn.sort_by_key(|mark| mark.strength == Strength::Whole);
        for mark in drawn {
            page.push(mark);
        }
    }
}

/// The column of the rows' names: as narrow as holds them in two lines, within reason.
pub fn label_width(sheet: &Sheet, rows: &[&Perspective]) -> f32 {
    let size = sheet.small;
    let mut width = rows
        .iter()
        .map(|row| metrics::widest_word(&row.name, size, Weight::Bold))
        .fold(0.0, f32::max)
        .min(MOST_LABEL);
    let two_lines = |width: f32| {
        rows.iter()
            .all(|row| metrics::wrap(&row.name, size, Weight::Bold, width).len() <= 2)
    };
    while !two_lines(width) && width < MOST_LABEL {
        width += 0.005;
    }
    width + size
}

/// A row's name in lines of its column; after the last one that there is room for it is cut.
pub fn label(sheet: &Sheet, column: f32, row: &Perspective) -> Vec<String> {
    let width = column - 0.5 * sheet.small;
    metrics::wrap_short(&row.name, sheet.small, Weight::Bold, width, LABEL_LINES)
}

/// How high the highest of the rows' names is.
pub fn label_height(sheet: &Sheet, column: f32, rows: &[&Perspective]) -> f32 {
    let lines = rows.iter().map(|row| label(sheet, column, row).len());
    #[expect(clippy::cast_precision_loss, reason = "a label's lines")]
    let most = lines.max().unwrap_or(0) as f32;
    most * sheet.small * LINE
}

/// Writes the rows' names in the column left of their bands.
pub fn labels(page: &mut Page, sheet: &Sheet, column: f32, map: &MapLayout, rows: &[&Perspective]) {
    for (band, row) in map.bands.iter().zip(rows) {
        let lines = label(sheet, column, row);
        let line_height = sheet.small * LINE;
        #[expect(clippy::cast_precision_loss, reason = "a label's lines")]
        let height = lines.len() as f32 * line_height;
        let middle = sheet.top + band.y + band.height / 2.0;
        let last = (sheet.bottom - height).max(sheet.top);
        let mut y = (middle - height / 2.0).clamp(sheet.top, last);
        for text in lines {
            let at = [sheet.left + 0.3 * sheet.body, y];
            page.text(at, sheet.small, text, Tone::Ink, Weight::Bold);
            y += line_height;
        }
    }
}
