//! The map on one page: with its titles where they are readable, else in numbers with every link;
//! rows that do not fit on one page of numbers overlap by one with the next.

use crate::app::projection::scene::{Align, Point, Scene, Shape, Tone, Weight};
use crate::app::projection::sheet::{Page, Sheet, line};
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
        let sizes = Sizes {
            width: room - 0.4 * sheet.body,
            row_gap: 0.8 * sheet.body,
            band_padding: band_padding(&sheet, label, sheet.body * LINE + padding),
            least_box: widest + 2.0 * padding,
            most_box: 1.0,
            ..sizes(sheet.body, &height)
        };
        let map = fitting(part, rows, &sizes, sheet.height())?;
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
    maps: Vec<MapLayout>,
    stand_for: StandFor,
}

/// What stands in a box that is too small for its title.
#[derive(Clone, Copy, PartialEq, Eq)]
enum StandFor {
    Number,
    /// Of a map with very many objectives only its form is seen as a whole.
    Nothing,
}

impl Numbered {
    pub fn of(atlas: &Atlas) -> Self {
        let sheet = atlas.sheet;
        let rows = atlas.perspectives();
        let column = board::label_width(&sheet, &rows);
        let mut numbered = Self {
            sheet,
            column,
            maps: Vec::new(),
            stand_for: StandFor::Number,
        };
        numbered.maps = numbered.over_pages(atlas, &rows).unwrap_or_default();
        if numbered.maps.is_empty() {
            numbered.stand_for = StandFor::Nothing;
            let form = numbered.in_one(atlas, &rows);
            numbered.maps.extend(form);
        }
        numbered
    }

    pub fn pages(&self, atlas: &Atlas, title_line: &str, look: &Looks) -> Vec<Scene> {
        let sheet = &self.sheet;
        let pages = self.maps.iter().map(|map| {
            let mut page = atlas.sheet.page(title_line);
            full(atlas, sheet, self.column, map, look).draw(&mut page, &|b, at, objective| {
                if self.stand_for == StandFor::Nothing {
                    return Vec::new();
                }
                let at = [at[0] + b.width / 2.0, at[1]];
                vec![number(at, sheet.body, atlas.number(objective.id))]
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
        let body = sheet.body;
        let label = board::label_height(sheet, self.column, rows);
        let room = sheet.width() - self.column - 0.4 * body;
        let (high, least) = match self.stand_for {
            StandFor::Number => (body * LINE, number_width(atlas, body)),
            StandFor::Nothing => (0.6 * body, 0.8 * body),
        };
        let height = |_: &Objective, _: f32| high;
        let sizes = Sizes {
            width: room,
            row_gap: 0.7 * body,
            band_padding: band_padding(sheet, label, high),
            least_box: least,
            most_box: 0.14,
            ..sizes(body, &height)
        };
        fitting(atlas.process, rows, &sizes, sheet.height())
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
fn band_padding(sheet: &Sheet, label: f32, box_height: f32) -> f32 {
    let least = 0.2 * sheet.body;
    least.max((label - box_height) / 2.0 + 0.5 * least)
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

/// The rows laid out with the free height between them, where the links are read; `None` when they
/// are higher than the room for them.
pub fn fitting(
    process: &Process,
    rows: &[&Perspective],
    sizes: &Sizes,
    room: f32,
) -> Option<MapLayout> {
    let map = layout::arrange(process, rows, sizes);
    if map.height > room {
        return None;
    }
    if rows.len() < 2 {
        return Some(map);
    }
    #[expect(clippy::cast_precision_loss, reason = "a map's rows")]
    let gaps = (rows.len() - 1) as f32;
    let free = (room - map.height) / gaps;
    let stretched = Sizes {
        row_gap: sizes.row_gap + free * 0.999,
        ..*sizes
    };
    let stretched = layout::arrange(process, rows, &stretched);
    // Another gap may make the engine route, and so space, otherwise.
    Some(if stretched.height <= room {
        stretched
    } else {
        map
    })
}
