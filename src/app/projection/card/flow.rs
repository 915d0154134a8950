//! Cards over columns and pages.

use crate::app::projection::card::Card;
use crate::app::projection::card::paint::paint;
use crate::app::projection::card::rows::{Row, rows};
use crate::app::projection::scene::{Scene, Weight};
use crate::app::projection::sheet::Sheet;
use crate::typeset::metrics;

/// Where cards flow.
#[derive(Clone, Copy, Debug)]
pub struct Flow {
    pub columns: usize,
    /// Kept free at the bottom of every page.
    pub reserve: f32,
}

impl Flow {
    /// As many columns as hold lines of a readable length.
    #[must_use]
    pub fn fitting(sheet: &Sheet) -> Self {
        Self {
            columns: if sheet.body < 0.03 { 2 } else { 1 },
            reserve: 0.0,
        }
    }

    /// One column.
    #[must_use]
    pub fn single() -> Self {
        Self {
            columns: 1,
            reserve: 0.0,
        }
    }
}

/// How much larger than the least size, tried from the largest.
pub const LARGER: [f32; 5] = [1.8, 1.5, 1.3, 1.15, 1.0];

/// Cards as large as one page holds them; in the least size on several pages when it does not.
pub fn filling(
    sheet: &Sheet,
    title: &str,
    make: impl Fn(&Sheet) -> (Vec<Card>, Flow),
) -> Vec<Scene> {
    let mut scenes = Vec::new();
    for times in LARGER {
        let larger = sheet.enlarged(times);
        let (cards, flow) = make(&larger);
        scenes = pages(&larger, title, &cards, flow);
        if scenes.len() == 1 && !cuts_words(&larger, &cards) {
            break;
        }
    }
    scenes
}

/// Whether some word is wider than a card's line: then the size is too large for it.
pub fn cuts_words(sheet: &Sheet, cards: &[Card]) -> bool {
    cards.iter().any(|card| {
        let number = metrics::width(&card.number, card.size, Weight::Bold);
        let room = sheet.width() - 2.0 * sheet.body - number - card.size;
        metrics::widest_word(&card.text, card.size, card.weight) > room
    })
}

/// A run of a card's rows on one page.
pub(super) struct Part {
    card: usize,
    column: usize,
    pub top: f32,
    pub from: usize,
    pub to: usize,
    pub height: f32,
}

/// Lays cards on as many pages as they need, at least one.
#[must_use]
pub fn pages(sheet: &Sheet, title: &str, cards: &[Card], flow: Flow) -> Vec<Scene> {
    let gap = 0.35 * sheet.body;
    #[expect(clippy::cast_precision_loss, reason = "one or two columns")]
    let columns = flow.columns.max(1) as f32;
    let width = (sheet.width() - gap * (columns - 1.0)) / columns;
    let built: Vec<Vec<Row>> = cards.iter().map(|card| rows(card, sheet, width)).collect();
    let mut scenes = Vec::new();
    for parts in flow_parts(sheet, cards, &built, flow, gap) {
        let mut page = sheet.page(title);
        for part in &parts {
            let Some(card) = cards.get(part.card) else {
                continue;
            };
            let rows = built.get(part.card).map_or(&[][..], Vec::as_slice);
            #[expect(clippy::cast_precision_loss, reason = "one or two columns")]
            let left = sheet.left + part.column as f32 * (width + gap);
            paint(&mut page, sheet, card, rows, part, left, width);
        }
        scenes.push(page.0);
    }
    scenes
}

fn flow_parts(
    sheet: &Sheet,
    cards: &[Card],
    built: &[Vec<Row>],
    flow: Flow,
    gap: f32,
) -> Vec<Vec<Part>> {
    let room = sheet.height() - flow.reserve;
    let mut pages = vec![Vec::new()];
    let mut column = 0;
    let mut used = 0.0;
    for (index, (card, rows)) in cards.iter().zip(built).enumerate() {
        let [_, pad] = card.padding(sheet);
        let whole: f32 = rows.iter().map(|row| row.height).sum::<f32>() + 2.0 * pad;
        let mut from = 0;
        while from < rows.len() {
            let free = if used > 0.0 { room - used - gap } else { room };
            let mut to = from;
            let mut height = 2.0 * pad;
            while to < rows.len() && height + rows[to].height <= free + 1e-5 {
                height += rows[to].height;
                to += 1;
            }
            // A card that could stand whole in a fresh column is not torn apart for an empty end.
            let torn = to < rows.len();
            if used > 0.0 && torn && (whole <= room || to < from + 2) {
                used = 0.0;
                column += 1;
            } else {
                // A row higher than the page still has to stand somewhere.
                if to == from {
                    height += rows[from].height;
                    to += 1;
                }
                if column >= flow.columns.max(1) {
                    pages.push(Vec::new());
                    column = 0;
                }
                let top = if used > 0.0 { used + gap } else { 0.0 };
                if let Some(page) = pages.last_mut() {
                    page.push(Part {
                        card: index,
                        column,
                        top,
                        from,
                        to,
                        height,
                    });
                }
                used = top + height;
                from = to;
                if torn {
                    used = 0.0;
                    column += 1;
                }
            }
        }
    }
    pages
}
