//! The strategy map: an overview of all objectives and their links, then each perspective's
//! objectives in full. Titles for all at once would be too small to read beyond the first rows, so
//! that the overview shows numbers unless everything fits.

use std::collections::BTreeMap;

use crate::app::projection::card::{self, Card, Chip, Flow, Look};
use crate::app::projection::scene::{Align, Scene, Shape, Tone, Weight};
use crate::app::projection::sheet::{Page, Sheet, View, line};
use crate::app::projection::slides::area_chip;
use crate::domain::ids::ObjectiveId;
use crate::domain::layout::{self, MapBox, MapLayout, Sizes};
use crate::domain::process::Process;
use crate::domain::profile::MapState;
use crate::domain::strategy_map::{Objective, Perspective};
use crate::t;
use crate::typeset::metrics::{self, LINE};

/// The widest that the rows' names may make their column.
const MOST_LABEL: f32 = 0.28;

/// The numbers by which the slide calls the objectives: from the top row, left to right.
type Numbers = BTreeMap<ObjectiveId, usize>;

/// The slide's pages.
#[must_use]
pub fn pages(process: &Process, view: &View) -> Vec<Scene> {
    let sheet = Sheet::new(view);
    let profile = process.the_profile();
    let title = match profile.map(|profile| profile.map_state) {
        Some(MapState::Draft) => t!(view.lang, "slide-map-draft"),
        _ => t!(view.lang, "slide-map"),
    };
    let perspectives = process.perspectives_in_order();
    let orders = layout::order(process);
    let in_order = |row: &Perspective| orders.get(&row.id).map_or(&[][..], Vec::as_slice);
    let numbers: Numbers = perspectives
        .iter()
        .flat_map(|row| in_order(row))
        .copied()
        .zip(1..)
        .collect();
    if numbers.is_empty() {
        let card = Card::heading(&sheet, t!(view.lang, "slide-map-empty"));
        return card::pages(&sheet, &title, &[card], Flow::single());
    }
    let drawing = Drawing {
        process,
        sheet: &sheet,
        numbers: &numbers,
        labels: label_width(&sheet, &perspectives),
    };
    let mut scenes = Vec::new();
    if let Some(whole) = drawing.whole(&title, &perspectives) {
        scenes.push(whole);
    } else {
        scenes.extend(drawing.overview(&title, &perspectives));
        for row in &perspectives {
            let row_objectives: Vec<&Objective> = in_order(row)
                .iter()
                .filter_map(|id| process.objectives.get(*id))
                .collect();
            if !row_objectives.is_empty() {
                // The row first: a long title line is cut at its end.
                let title = format!("{} · {title}", row.name);
                scenes.extend(card::filling(&sheet, &title, |sheet| {
                    let cards = row_objectives
                        .iter()
                        .map(|row| drawing.card(view, sheet, row));
                    (cards.collect(), Flow::fitting(sheet))
                }));
            }
        }
    }
    for (name, text) in profile.into_iter().flat_map(|profile| {
        [
            (t!(view.lang, "slide-map-vision"), &profile.vision),
            (t!(view.lang, "slide-map-mission"), &profile.mission),
        ]
    }) {
        if !text.is_empty() {
            let title = format!("{name} · {title}");
            scenes.extend(card::filling(&sheet, &title, |sheet| {
                (vec![Card::new(sheet, text.as_str())], Flow::single())
            }));
        }
    }
    scenes
}

/// The column of the rows' names: as narrow as holds them in two lines, within reason.
fn label_width(sheet: &Sheet, perspectives: &[&Perspective]) -> f32 {
    let size = sheet.small;
    let mut width = perspectives
        .iter()
        .map(|row| metrics::widest_word(&row.name, size, Weight::Bold))
        .fold(0.0, f32::max)
        .min(MOST_LABEL);
    let two_lines = |width: f32| {
        perspectives
            .iter()
            .all(|row| metrics::wrap(&row.name, size, Weight::Bold, width).len() <= 2)
    };
    while !two_lines(width) && width < MOST_LABEL {
        width += 0.005;
    }
    width + size
}

/// Writes into the box at a place and of a width what stands for its objective.
type Words<'a> = dyn Fn(&mut Page, [f32; 2], f32, &Objective) + 'a;

struct Drawing<'a> {
    process: &'a Process,
    sheet: &'a Sheet,
    numbers: &'a Numbers,
    labels: f32,
}

impl Drawing<'_> {
    fn number(&self, objective: ObjectiveId) -> String {
        self.numbers
            .get(&objective)
            .map(ToString::to_string)
            .unwrap_or_default()
    }

    /// An objective in full, with the numbers of those that it helps to reach.
    fn card(&self, view: &View, sheet: &Sheet, objective: &Objective) -> Card {
        let color = objective
            .area
            .and_then(|id| self.process.areas.get(id))
            .map(|a| a.color);
        let mut leads: Vec<usize> = self
            .process
            .links
            .iter()
            .filter(|link| link.from == objective.id)
            .filter_map(|link| self.numbers.get(&link.to).copied())
            .collect();
        leads.sort_unstable();
        let leads: Vec<String> = leads.iter().map(ToString::to_string).collect();
        let area = objective.area.and_then(|id| area_chip(self.process, id));
        let leads = (!leads.is_empty()).then(|| Chip {
            text: t!(view.lang, "slide-map-leads", numbers = leads.join(", ")),
            color: None,
        });
        Card {
            id: Some(objective.id.into()),
            look: color.map_or(Look::Raised, Look::Area),
            number: self.number(objective.id),
            chips: area.into_iter().chain(leads).collect(),
            ..Card::new(sheet, objective.title.as_str())
        }
    }

    /// The whole map with its titles on one page, where that is readable.
    fn whole(&self, title: &str, perspectives: &[&Perspective]) -> Option<Scene> {
        let body = self.sheet.body;
        let padding = 0.4 * body;
        let widest = self
            .process
            .objectives
            .iter()
            .map(|objective| metrics::widest_word(&objective.title, body, Weight::Regular))
            .fold(0.0, f32::max);
        let height = |objective: &Objective, width: f32| {
            let inner = width - 2.0 * padding;
            let lines = metrics::wrap(&objective.title, body, Weight::Regular, inner).len();
            #[expect(clippy::cast_precision_loss, reason = "a box's lines")]
            let lines = lines as f32;
            lines * body * LINE + padding
        };
        let sizes = self.sizes(widest + 2.0 * padding, 1.0, &height);
        let map = layout::arrange(self.process, perspectives, &sizes);
        if map.height > self.sheet.height() {
            return None;
        }
        let mut page = self.sheet.page(title);
        self.draw(
            &mut page,
            &map,
            perspectives,
            &|page, at, width, objective| {
                let inner = width - 2.0 * padding;
                let lines = metrics::wrap(&objective.title, body, Weight::Regular, inner);
                let mut y = at[1] + padding / 2.0;
                for text in lines {
                    page.text([at[0] + padding, y], body, text, Tone::Ink, Weight::Regular);
                    y += body * LINE;
                }
            },
        );
        Some(page.0)
    }

    /// All objectives as numbers with their links; rows that do not fit on one page overlap by one
    /// with the next, so that every link between neighbouring rows is seen.
    fn overview(&self, title: &str, perspectives: &[&Perspective]) -> Vec<Scene> {
        let body = self.sheet.body;
        let height = |_: &Objective, _: f32| body * LINE;
        let least = metrics::width("99", body, Weight::Bold) + 0.6 * body;
        let mut sizes = self.sizes(least, 0.14, &height);
        let label_lines = perspectives
            .iter()
            .map(|row| self.label(row).len())
            .max()
            .unwrap_or(1);
        #[expect(clippy::cast_precision_loss, reason = "a label's lines")]
        let label = label_lines as f32 * self.sheet.small * LINE;
        // A row is as high as its name, also when its boxes are lower.
        sizes.band_padding = sizes
            .band_padding
            .max((label - body * LINE) / 2.0 + 0.1 * body);
        let fits = |rows: &[&Perspective]| {
            let map = layout::arrange(self.process, rows, &sizes);
            (map.height <= self.sheet.height()).then_some(map)
        };
        let mut scenes = Vec::new();
        let mut from = 0;
        while from < perspectives.len() {
            let most = (from + 2..=perspectives.len())
                .rev()
                .find_map(|to| fits(&perspectives[from..to]).map(|map| (to, map)));
            let Some((to, map)) = most else { break };
            let rows = &perspectives[from..to];
            let map = self.stretched(map, &sizes, rows);
            let mut page = self.sheet.page(title);
            self.draw(&mut page, &map, rows, &|page, at, width, objective| {
                let number = self.number(objective.id);
                let at = [at[0] + width / 2.0, at[1]];
                page.push(line(
                    at,
                    body,
                    number,
                    Tone::Ink,
                    Weight::Bold,
                    Align::Middle,
                ));
            });
            scenes.push(page.0);
            if to == perspectives.len() {
                break;
            }
            from = to - 1;
        }
        scenes
    }

    /// The same rows with the page's free height between them, where the links are read.
    fn stretched(&self, map: MapLayout, sizes: &Sizes, rows: &[&Perspective]) -> MapLayout {
        if rows.len() < 2 {
            return map;
        }
        #[expect(clippy::cast_precision_loss, reason = "a map's rows")]
        let gaps = (rows.len() - 1) as f32;
        let free = (self.sheet.height() - map.height).max(0.0) / gaps;
        let sizes = Sizes {
            row_gap: sizes.row_gap + free * 0.999,
            ..*sizes
        };
        layout::arrange(self.process, rows, &sizes)
    }

    fn sizes<'a>(
        &self,
        least_box: f32,
        most_box: f32,
        height: &'a dyn Fn(&Objective, f32) -> f32,
    ) -> Sizes<'a> {
        let body = self.sheet.body;
        Sizes {
            width: self.sheet.width() - self.labels - 0.4 * body,
            box_gap: 0.6 * body,
            tier_gap: 0.4 * body,
            row_gap: 0.7 * body,
            band_padding: 0.2 * body,
            least_box,
            most_box,
            height,
        }
    }

    fn label(&self, row: &Perspective) -> Vec<String> {
        metrics::wrap(
            &row.name,
            self.sheet.small,
            Weight::Bold,
            self.labels - 0.5 * self.sheet.small,
        )
    }

    fn draw(&self, page: &mut Page, map: &MapLayout, rows: &[&Perspective], words: &Words) {
        let sheet = self.sheet;
        let body = sheet.body;
        let origin = [sheet.left + self.labels + 0.2 * body, sheet.top];
        for (band, row) in map.bands.iter().zip(rows) {
            let top = origin[1] + band.y;
            let label = self.label(row);
            let line_height = sheet.small * LINE;
            #[expect(clippy::cast_precision_loss, reason = "a label's lines")]
            let label_height = label.len() as f32 * line_height;
            page.push(Shape::Rect {
                min: [sheet.left, top],
                max: [sheet.right, top + band.height],
                fill: Some(Tone::Card),
                stroke: Some((Tone::Line, 0.03 * body)),
                corner: 0.25 * body,
            });
            let last = sheet.bottom - label_height;
            let mut y = (top + (band.height - label_height) / 2.0).clamp(sheet.top, last);
            for text in label {
                let at = [sheet.left + 0.3 * body, y];
                page.text(at, sheet.small, text, Tone::Ink, Weight::Bold);
                y += line_height;
            }
        }
        for link in &map.links {
            let points = link
                .points
                .iter()
                .map(|p| [origin[0] + p[0], origin[1] + p[1]]);
            page.push(Shape::Curve {
                points: points.collect(),
                tone: Tone::Soft,
                width: 0.07 * body,
                arrow: 0.38 * body,
            });
        }
        for b in &map.boxes {
            let Some(objective) = self.process.objectives.get(b.objective) else {
                continue;
            };
            let at = [origin[0] + b.x, origin[1] + b.y];
            self.draw_box(page, at, b, objective);
            words(page, at, b.width, objective);
            page.about(objective.id);
        }
    }

    fn draw_box(&self, page: &mut Page, at: [f32; 2], b: &MapBox, objective: &Objective) {
        let body = self.sheet.body;
        let color = objective
            .area
            .and_then(|id| self.process.areas.get(id))
            .map(|a| a.color);
        page.push(Shape::Rect {
            min: at,
            max: [at[0] + b.width, at[1] + b.height],
            fill: Some(color.map_or(Tone::Paper, Tone::AreaTint)),
            stroke: Some((color.map_or(Tone::Soft, Tone::Area), 0.06 * body)),
            corner: 0.25 * body,
        });
    }
}
