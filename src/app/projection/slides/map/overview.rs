//! The map on one page: with its titles where they are readable, else in numbers with every link;
//! rows that do not fit on one page of numbers overlap by one with the next.

use std::collections::BTreeMap;

use crate::app::projection::scene::{Align, Point, Scene, Shape, Tone, Weight};
use crate::app::projection::sheet::{Page, Sheet, line};
use crate::domain::ids::PerspectiveId;
use crate::domain::layout::{self, MapLayout, Sizes};
use crate::domain::process::Process;
use crate::domain::strategy_map::{Objective, Perspective};
use crate::typeset::metrics::{self, LINE};

use super::atlas::Atlas;
use super::board::{self, Board, Looks};

/// How much larger than the least size titles may be, tried from the largest.
const LARGER: [f32; 4] = [1.5, 1.3, 1.15, 1.0];

/// The whole map with its titles on one page.
pub struct Titled {
    sheet: Sheet,
    column: f32,
    map: MapLayout,
}

impl Titled {
    /// Lays the map out as large as one page holds it; `None` where it would not be readable.
    pub fn of(atlas: &Atlas) -> Option<Self> {
        Self::part(atlas, atlas.process)
    }

    /// The same for a part of the map; of its rows, those that have objectives.
    pub fn part(atlas: &Atlas, part: &Process) -> Option<Self> {
        let there = |row: &&Perspective| part.objectives.iter().any(|o| o.perspective == row.id);
        let rows: Vec<&Perspective> = atlas.perspectives().into_iter().filter(there).collect();
        let sheets = LARGER.map(|times| atlas.sheet.enlarged(times));
        sheets
            .into_iter()
            .find_map(|sheet| Self::in_size(part, &rows, sheet))
    }

    fn in_size(part: &Process, rows: &[&Perspective], sheet: Sheet) -> Option<Self> {
        let column = board::label_width(&sheet, rows);
        let room = sheet.width() - column;
        let titles = part.objectives.iter().map(|o| o.title.as_str());
        // Laying out is dear: what has more words than the page has room for is not tried.
        let mut words = 0.0;
        for title in titles {
            words += metrics::width(title, sheet.body, Weight::Regular) * sheet.body * LINE;
            if words > room * sheet.height() {
                return None;
            }
        }
        let widest = part
            .objectives
            .iter()
            .map(|o| metrics::widest_word(&o.title, sheet.body, Weight::Regular))
            .fold(0.0, f32::max);
        let padding = padding(&sheet);
        if widest + 2.0 * padding > room {
            return None;
        }
        let height = |objective: &Objective, width: f32| {
            #[expect(clippy::cast_precision_loss, reason = "a box's lines")]
            let lines = title(&sheet, objective, width).len() as f32;
            lines * sheet.body * LINE + padding
        };
        let label = board::label_height(&sheet, column, rows);
        let lowest = sheet.body * LINE + padding;
        let sizes = Sizes {
            width: room - 0.4 * sheet.body,
            row_gap: 0.8 * sheet.body,
            band_padding: band_padding(&sheet, label, lowest),
            least_box: widest + 2.0 * padding,
            most_box: 1.0,
            ..sizes(sheet.body, &height)
        };
        let map = fitting(part, rows, &sizes, lowest, sheet.height());
        let map = map.filter(|map| is_within(map, sizes.width))?;
        Some(Self { sheet, column, map })
    }

    pub fn page(&self, atlas: &Atlas, title_line: &str, look: &Looks) -> Scene {
        let sheet = &self.sheet;
        let mut page = atlas.sheet.page(title_line);
        full(atlas, sheet, self.column, &self.map, look).draw(&mut page, &|b, at, objective| {
            let lines = title(sheet, objective, b.width).into_iter();
            let mut y = at[1] + padding(sheet) / 2.0;
            let mut shapes = Vec::new();
            for text in lines {
                let place = [at[0] + padding(sheet), y];
                let (tone, weight) = (Tone::Ink, Weight::Regular);
                shapes.push(line(place, sheet.body, text, tone, weight, Align::Left));
                y += sheet.body * LINE;
            }
            shapes
        });
        finish(page, atlas, sheet, self.column, &self.map, look)
    }
}

/// The map in numbers.
pub struct Numbered {
    sheet: Sheet,
    column: f32,
    unit: f32,
    stand_for: StandFor,
    maps: Vec<MapLayout>,
}

/// What stands in a box that is too small for its title.
#[derive(Clone, Copy, PartialEq, Eq)]
enum StandFor {
    Number,
    /// Of a map with very many objectives only its form is seen as a whole.
    Nothing,
}

impl Numbered {
    /// Numbers on one page, as small as the least that is read; else over several; else the form.
    pub fn of(atlas: &Atlas) -> Self {
        let sheet = atlas.sheet;
        let rows = atlas.perspectives();
        let with = |stand_for, unit| Self {
            sheet,
            column: board::label_width(&sheet, &rows),
            unit,
            stand_for,
            maps: Vec::new(),
        };
        let numbers = [sheet.body, sheet.small].map(|unit| with(StandFor::Number, unit));
        let form = with(StandFor::Nothing, 0.5 * sheet.body);
        let one_page = |way: &Self| Some(vec![way.in_one(atlas, &rows)?]);
        let pages = |way: &Self| way.over_pages(atlas, &rows);
        let found = numbers
            .iter()
            .find_map(|way| Some((way, one_page(way)?)))
            .or_else(|| numbers.iter().find_map(|way| Some((way, pages(way)?))))
            .or_else(|| Some((&form, one_page(&form)?)));
        match found {
            Some((way, maps)) => Self { maps, ..*way },
            None => form,
        }
    }

    pub fn pages(&self, atlas: &Atlas, title_line: &str, look: &Looks) -> Vec<Scene> {
        let sheet = &self.sheet;
        let pages = self.maps.iter().map(|map| {
            let mut page = atlas.sheet.page(title_line);
            let board = Board {
                unit: self.unit,
                ..full(atlas, sheet, self.column, map, look)
            };
            board.draw(&mut page, &|b, at, objective| {
                if self.stand_for == StandFor::Nothing {
                    return Vec::new();
                }
                let at = [at[0] + b.width / 2.0, at[1]];
                vec![number(at, self.unit, atlas.number(objective.id))]
            });
            finish(page, atlas, sheet, self.column, map, look)
        });
        pages.collect()
    }

    /// As many rows on each page as it holds; `None` where some page would not hold two.
    fn over_pages(&self, atlas: &Atlas, rows: &[&Perspective]) -> Option<Vec<MapLayout>> {
        let mut maps = Vec::new();
        let mut from = 0;
        loop {
            let least = (from + 2).min(rows.len());
            let (to, map) = (least..=rows.len()).rev().find_map(|to| {
                let map = self.in_one(atlas, &rows[from..to])?;
                Some((to, map))
            })?;
            maps.push(map);
            if to == rows.len() {
                return Some(maps);
            }
            from = to - 1;
        }
    }

    fn in_one(&self, atlas: &Atlas, rows: &[&Perspective]) -> Option<MapLayout> {
        let sheet = &self.sheet;
        let unit = self.unit;
        let label = board::label_height(sheet, self.column, rows);
        let (high, least) = match self.stand_for {
            StandFor::Number => (unit * LINE, number_width(atlas, unit)),
            StandFor::Nothing => (0.8 * unit, unit),
        };
        let height = |_: &Objective, _: f32| high;
        let mut sizes = Sizes {
            width: sheet.width() - self.column - 0.4 * sheet.body,
            least_box: least,
            most_box: 0.14,
            ..sizes(unit, &height)
        };
        let tiers = least_tiers(atlas.process, rows, &sizes).into_iter();
        let fewest = tiers.fold(f32::MAX, f32::min);
        let lowest = fewest * (high + sizes.tier_gap) - sizes.tier_gap;
        sizes.band_padding = band_padding(sheet, label, lowest);
        let mut map = fitting(atlas.process, rows, &sizes, high, sheet.height())?;
        if self.stand_for == StandFor::Nothing {
            squeeze(&mut map, sizes.width);
        }
        Some(map).filter(|map| is_within(map, sizes.width))
    }
}

/// A map over the page's whole width, beside the column of the rows' names.
fn full<'a>(
    atlas: &'a Atlas,
    sheet: &Sheet,
    column: f32,
    map: &'a MapLayout,
    look: &'a Looks,
) -> Board<'a> {
    Board {
        atlas,
        map,
        origin: [sheet.left + column + 0.2 * sheet.body, sheet.top],
        edges: [sheet.left, sheet.right],
        unit: sheet.body,
        look,
        row: None,
    }
}

/// Writes the rows' names, and notes what the page shows.
fn finish(
    mut page: Page,
    atlas: &Atlas,
    sheet: &Sheet,
    column: f32,
    map: &MapLayout,
    look: &Looks,
) -> Scene {
    let rows: Vec<&Perspective> = map
        .bands
        .iter()
        .filter_map(|band| atlas.process.perspectives.get(band.perspective))
        .collect();
    board::labels(&mut page, sheet, column, map, &rows);
    for b in &map.boxes {
        if look(b.objective) != board::Look::Hidden {
            page.about(b.objective);
        }
    }
    page.0
}

fn title(sheet: &Sheet, objective: &Objective, width: f32) -> Vec<String> {
    let inner = width - 2.0 * padding(sheet);
    metrics::wrap(&objective.title, sheet.body, Weight::Regular, inner)
}

fn padding(sheet: &Sheet) -> f32 {
    0.4 * sheet.body
}

/// A row is as high as its name, also when its boxes are lower.
fn band_padding(sheet: &Sheet, label: f32, boxes: f32) -> f32 {
    let least = 0.2 * sheet.body;
    least.max((label - boxes) / 2.0 + 0.5 * least)
}

/// The narrowest box that a number stands in.
pub fn number_width(atlas: &Atlas, size: f32) -> f32 {
    let digits = atlas.numbers.len().to_string().len().max(2);
    metrics::width(&"9".repeat(digits), size, Weight::Bold) + 0.6 * size
}

/// A number in a box, from the middle of the box's top edge.
pub fn number(at: Point, size: f32, text: String) -> Shape {
    line(at, size, text, Tone::Ink, Weight::Bold, Align::Middle)
}

/// What all maps on the projector have in common, by the size of their words.
pub fn sizes(unit: f32, height: &dyn Fn(&Objective, f32) -> f32) -> Sizes<'_> {
    Sizes {
        width: 1.0,
        box_gap: 0.6 * unit,
        tier_gap: 0.4 * unit,
        row_gap: 0.7 * unit,
        band_padding: 0.2 * unit,
        least_box: unit,
        most_box: 1.0,
        height,
    }
}

/// How many lines of boxes each row has at the least.
fn least_tiers(process: &Process, rows: &[&Perspective], sizes: &Sizes) -> Vec<f32> {
    let abreast = (sizes.width + sizes.box_gap) / (sizes.least_box + sizes.box_gap);
    let mut counts: BTreeMap<PerspectiveId, f32> = BTreeMap::new();
    for objective in process.objectives.iter() {
        *counts.entry(objective.perspective).or_default() += 1.0;
    }
    let of = |row: &&Perspective| {
        let boxes = counts.get(&row.id).copied().unwrap_or_default();
        (boxes / abreast.floor().max(1.0)).ceil().max(1.0)
    };
    rows.iter().map(of).collect()
}

/// How high the rows are at the least. Laying out is dear: what cannot fit is not tried.
fn least_height(process: &Process, rows: &[&Perspective], sizes: &Sizes, lowest: f32) -> f32 {
    let tiers = least_tiers(process, rows, sizes).into_iter();
    let bands: f32 = tiers
        .map(|tiers| tiers * (lowest + sizes.tier_gap) - sizes.tier_gap + 2.0 * sizes.band_padding)
        .sum();
    #[expect(clippy::cast_precision_loss, reason = "a map's rows")]
    let gaps = rows.len().saturating_sub(1) as f32;
    bands + gaps * sizes.row_gap
}

/// Whether no box stands beyond a width: long links may push them there.
pub fn is_within(map: &MapLayout, width: f32) -> bool {
    let slack = 1e-4;
    let mut boxes = map.boxes.iter();
    boxes.all(|b| b.x >= -slack && b.x + b.width <= width + slack)
}

/// Draws boxes that hold no words together until they stand within a width.
fn squeeze(map: &mut MapLayout, width: f32) {
    let left = map.boxes.iter().map(|b| b.x).fold(0.0, f32::min);
    let right = map.boxes.iter().map(|b| b.x + b.width);
    let share = width / (right.fold(width, f32::max) - left);
    for b in &mut map.boxes {
        b.x = (b.x - left) * share;
        b.width *= share;
    }
    for point in map.links.iter_mut().flat_map(|link| &mut link.points) {
        point[0] = (point[0] - left) * share;
    }
}

/// The rows laid out with the free height between them, where the links are read; `None` when they
/// are higher than the room for them. `lowest` is the height of the lowest box.
pub fn fitting(
    process: &Process,
    rows: &[&Perspective],
    sizes: &Sizes,
    lowest: f32,
    room: f32,
) -> Option<MapLayout> {
    if least_height(process, rows, sizes, lowest) > room {
        return None;
    }
    let map = layout::arrange(process, rows, sizes);
    if map.height > room {
        return None;
    }
    if rows.len() < 2 {
        return Some(map);
    }
    #[expect(clippy::cast_precision_loss, reason = "a map's rows")]
    let gaps = (rows.len() - 1) as f32;
    let stretched = |by: f32| {
        let sizes = Sizes {
            row_gap: sizes.row_gap + by,
            ..*sizes
        };
        layout::arrange(process, rows, &sizes)
    };
    let free = (room - map.height) * 0.999;
    let wider = stretched(free / gaps);
    if wider.height <= room {
        return Some(wider);
    }
    // Rows of several lines have the gap between those too, where links pass through them.
    let gaps = (wider.height - map.height) / (free / gaps);
    Some(stretched(free / gaps))
        .filter(|wider| wider.height <= room)
        .or(Some(map))
}
