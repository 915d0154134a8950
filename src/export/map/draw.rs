//! From the process to the drawing: the smallest sheet on which every word can be read.

use super::drawing::{Drawing, Group, Item, Role, Stroke};
use super::furniture::{arrow, foot, head, line};
use super::objective;
use super::palette::{HAIRLINE, INK, INK_SOFT, PAPER};
use super::sheet::{BODIES, Sheet, sheets};
use super::words::{self, Words};
use crate::domain::layout::{self, MapLayout, Sizes};
use crate::domain::process::Process;
use crate::domain::strategy_map::{Objective, Perspective};
use crate::i18n::Lang;
use crate::typeset::metrics::{self, LINE, Weight};

/// The most lines of a row's name.
const LABEL_LINES: usize = 4;

/// Between rows, and between the lines of a full row, in font sizes.
const ROW_GAP: f32 = 3.4;
const TIER_GAP: f32 = 2.0;

/// Free height makes all gaps at most so many times as high.
const WIDEST: f32 = 5.0;

/// More objectives than this take seconds to lay out once: they keep the smallest words.
const MANY: usize = 300;

/// The widest word that still makes all boxes wider, in font sizes.
const LONG_WORD: f32 = 16.0;

/// Draws the map on lying A4, or on a larger sheet where its words would fall below
/// 7 points.
#[must_use]
pub fn draw(process: &Process, lang: &Lang) -> Drawing {
    let words = Words::of(process, lang);
    let rows = process.perspectives_in_order();
    let page = Page::fitting(process, &words, &rows);
    page.drawing(lang)
}

/// A sheet with the map laid out on it.
struct Page<'a> {
    process: &'a Process,
    words: &'a Words,
    rows: &'a [&'a Perspective],
    sheet: Sheet,
    /// The column of the rows' names.
    labels: f32,
    map: MapLayout,
    /// How far boxes and links reach to the left, top, right and bottom of the first row's corner.
    reach: [f32; 4],
    /// Where the map's place begins on the sheet.
    corner: [f32; 2],
    /// How wide and high that place is.
    room: [f32; 2],
}

impl<'a> Page<'a> {
    /// The largest words on the smallest sheet.
    fn fitting(process: &'a Process, words: &'a Words, rows: &'a [&'a Perspective]) -> Self {
        let at = |sheet: Sheet| Self::new(process, words, rows, sheet);
        let mut page = at(Sheet::A4);
        for sheet in sheets().skip(1) {
            if page.fits() {
                break;
            }
            // A sheet that is far too small is not laid out: many objectives take a while.
            let [width, height] = size(page.reach);
            if sheet.width > 0.7 * width && sheet.width * sheet.height > 0.7 * width * height {
                page = at(sheet);
            }
        }
        if process.objectives.len() <= MANY {
            page = page.with_larger_words(at);
        }
        if page.sheet.is_paper() {
            page
        } else {
            page.cropped()
        }
    }

    /// A sheet that no printer has anyway, as high as the map.
    fn cropped(mut self) -> Self {
        let spare = self.room[1] - size(self.reach)[1];
        self.sheet.height -= spare;
        self.room[1] -= spare;
        self
    }

    /// The same sheet with the largest words that fit, the free height between the rows.
    fn with_larger_words(self, at: impl Fn(Sheet) -> Self) -> Self {
        let (mut best, mut fits, mut too_large) = (self, 0, BODIES.len());
        while too_large - fits > 1 {
            let middle = usize::midpoint(fits, too_large);
            let page = at(Sheet {
                body: BODIES[middle],
                ..best.sheet
            });
            if page.fits() {
                fits = middle;
                best = page;
            } else {
                too_large = middle;
            }
        }
        best.pulled_apart()
    }

    fn new(
        process: &'a Process,
        words: &'a Words,
        rows: &'a [&'a Perspective],
        sheet: Sheet,
    ) -> Self {
        let labels = label_width(&sheet, rows);
        let margin = sheet.margin();
        let (_, top) = head(words, &sheet, margin);
        let (_, foot) = foot(words, &sheet, 0.0);
        let mut page = Self {
            process,
            words,
            rows,
            sheet,
            labels,
            map: MapLayout::default(),
            reach: [0.0; 4],
            corner: [sheet.left() + labels + sheet.body, top + sheet.body],
            room: [
                sheet.inner() - labels - 2.0 * sheet.body,
                sheet.height - margin - foot - top - 2.0 * sheet.body,
            ],
        };
        page.lay_out(1.0);
        page
    }

    /// Lays the map out with gaps so many times as high as they must be.
    fn lay_out(&mut self, times: f32) {
        let sheet = self.sheet;
        let body = sheet.body;
        let widest = self
            .process
            .objectives
            .iter()
            .map(|objective| metrics::widest_word(&objective.title, body, Weight::Regular))
            .fold(0.0, f32::max)
            .min(LONG_WORD * body);
        let label = self.rows.iter().map(|row| self.label(row).len()).max();
        #[expect(clippy::cast_precision_loss, reason = "a label's lines")]
        let label = label.unwrap_or(1) as f32 * body * LINE;
        let height =
            |objective: &Objective, width: f32| objective::height(objective, &sheet, width);
        let sizes = Sizes {
            width: self.room[0],
            box_gap: 1.4 * body,
            tier_gap: TIER_GAP * times * body,
            row_gap: ROW_GAP * times * body,
            // A row is as high as its name, also while it is empty.
            band_padding: (0.9 * body).max(label / 2.0 + 0.3 * body),
            least_box: (11.0 * body).max(widest + objective::edges(&sheet) + 0.1),
            most_box: 24.0 * body,
            height: &height,
        };
        self.map = layout::arrange(self.process, self.rows, &sizes);
        let links = self.map.links.iter().flat_map(|link| &link.points);
        let whole = [0.0, 0.0, self.map.width, self.map.height];
        self.reach = links.fold(whole, |[left, top, right, bottom], [x, y]| {
            [left.min(*x), top.min(*y), right.max(*x), bottom.max(*y)]
        });
    }

    fn fits(&self) -> bool {
        let [width, height] = size(self.reach);
        width <= self.room[0] + 0.01 && height <= self.room[1]
    }

    /// The same with the free height between the rows, where the links are read.
    fn pulled_apart(mut self) -> Self {
        let tiers = self.map.boxes.iter().map(|b| b.tier + 1).max().unwrap_or(0);
        #[expect(clippy::cast_precision_loss, reason = "a map's rows")]
        let (rows, tiers) = (self.rows.len() as f32, tiers as f32);
        // The layout gives lines that links run between nearly the gap of rows.
        let gaps = ROW_GAP * (rows - 1.0 + (tiers - rows).max(0.0));
        let free = self.room[1] - size(self.reach)[1];
        if gaps <= 0.0 {
            return self;
        }
        // A little less than all: rounding must not push the last row off its place.
        let times = (1.0 + 0.98 * free / (gaps * self.sheet.body)).min(WIDEST);
        let before = (self.map.clone(), self.reach);
        self.lay_out(times);
        if !self.fits() {
            // Arcs may rise with the gap.
            (self.map, self.reach) = before;
        }
        self
    }

    fn label(&self, row: &Perspective) -> Vec<String> {
        let body = self.sheet.body;
        metrics::wrap_short(
            &row.name,
            body,
            Weight::Bold,
            self.labels - 0.6 * body,
            LABEL_LINES,
        )
    }

    fn drawing(&self, lang: &Lang) -> Drawing {
        let (sheet, words) = (&self.sheet, self.words);
        let (mut groups, _) = head(words, sheet, sheet.margin());
        let origin = [
            self.corner[0] - self.reach[0],
            self.corner[1] - self.reach[1],
        ];
        for (band, row) in self.map.bands.iter().zip(self.rows) {
            groups.push(self.band(row, origin[1] + band.y, band.height));
        }
        if self.process.objectives.is_empty() {
            let at = [origin[0], origin[1] + self.map.height + sheet.body];
            groups.push(Group {
                id: "empty".to_owned(),
                role: Role::Content,
                title: String::new(),
                items: vec![line(
                    at,
                    sheet.statement(),
                    Weight::Regular,
                    INK_SOFT,
                    words.empty.clone(),
                )],
            });
        }
        for link in &self.map.links {
            let points = link.points.iter();
            let points: Vec<_> = points
                .map(|p| [origin[0] + p[0], origin[1] + p[1]])
                .collect();
            groups.push(Group {
                id: format!("link-{}", link.link.0),
                role: Role::Content,
                title: String::new(),
                items: arrow(&points, 0.75 * sheet.body, sheet.body),
            });
        }
        for b in &self.map.boxes {
            if let Some(objective) = self.process.objectives.get(b.objective) {
                let at = [origin[0] + b.x, origin[1] + b.y];
                groups.push(objective::draw(self.process, objective, sheet, b, at));
            }
        }
        let (_, high) = foot(words, sheet, 0.0);
        groups.extend(foot(words, sheet, sheet.height - sheet.margin() - high).0);
        Drawing {
            width: sheet.width,
            height: sheet.height,
            language: lang.tongue.tag().to_owned(),
            title: words.title.clone(),
            about: words::about(self.process, lang),
            groups,
        }
    }

    /// A row's ground with its name at the left.
    fn band(&self, row: &Perspective, top: f32, height: f32) -> Group {
        let sheet = &self.sheet;
        let body = sheet.body;
        let mut items = vec![Item::Rect {
            at: [sheet.left(), top],
            size: [sheet.inner(), height],
            corner: 0.4 * body,
            fill: Some(PAPER),
            line: Some(Stroke {
                color: HAIRLINE,
                width: 0.08 * body,
            }),
        }];
        let label = self.label(row);
        #[expect(clippy::cast_precision_loss, reason = "a label's lines")]
        let mut y = top + (height - label.len() as f32 * body * LINE) / 2.0;
        for text in label {
            items.push(line(
                [sheet.left() + 0.6 * body, y],
                body,
                Weight::Bold,
                INK,
                text,
            ));
            y += body * LINE;
        }
        Group {
            id: format!("perspective-{}", row.id.0),
            role: Role::Content,
            title: row.name.clone(),
            items,
        }
    }
}

/// Width and height of what reaches so far.
fn size(reach: [f32; 4]) -> [f32; 2] {
    [reach[2] - reach[0], reach[3] - reach[1]]
}

/// The column of the rows' names: as wide as their widest word, within reason.
fn label_width(sheet: &Sheet, rows: &[&Perspective]) -> f32 {
    let body = sheet.body;
    let widest = rows
        .iter()
        .map(|row| metrics::widest_word(&row.name, body, Weight::Bold))
        .fold(0.0, f32::max);
    widest.clamp(7.0 * body, 14.0 * body) + 0.7 * body
}
