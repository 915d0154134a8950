//! Cards: what most slides are made of. A card is rows of text, chips and a bar; cards flow down
//! columns and over pages, and one that is higher than a page goes on where the next begins.

use uuid::Uuid;

use crate::app::projection::metrics::{self, LINE};
use crate::app::projection::scene::{Align, Mark, Scene, Shape, Tone, Weight};
use crate::app::projection::sheet::{Page, Sheet, line};
use crate::domain::area::AreaColor;

/// How a card stands on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Raised, with an edge.
    Raised,
    /// Raised, tinted and edged in an area's colour.
    Area(AreaColor),
    /// Raised and marked: the current point, the newest proposal, the agreed text.
    Marked,
    /// Words alone.
    Bare,
}

/// A short word about a card's thing.
#[derive(Clone, Debug)]
pub struct Chip {
    pub text: String,
    pub color: Option<AreaColor>,
}

/// A poll option's bar.
#[derive(Clone, Debug)]
pub struct Bar {
    /// Its length, from 0 to 1.
    pub share: f32,
    pub value: String,
    /// How the value came about; may be empty.
    pub detail: String,
}

/// What a card says.
#[derive(Clone, Debug)]
pub struct Card {
    pub id: Option<Uuid>,
    pub look: Look,
    /// Stands at the left in bold: a number, an hour.
    pub number: String,
    pub text: String,
    pub size: f32,
    pub weight: Weight,
    /// Stands at the right of the first line.
    pub aside: String,
    pub chips: Vec<Chip>,
    /// Label and value, such as who is responsible.
    pub facts: Vec<(String, String)>,
    /// A secondary line below all.
    pub note: String,
    pub bar: Option<Bar>,
    pub appear: u8,
    pub glow: bool,
}

impl Card {
    /// A raised card with a text of the least size.
    #[must_use]
    pub fn new(sheet: &Sheet, text: impl Into<String>) -> Self {
        Self {
            id: None,
            look: Look::Raised,
            number: String::new(),
            text: text.into(),
            size: sheet.body,
            weight: Weight::Regular,
            aside: String::new(),
            chips: Vec::new(),
            facts: Vec::new(),
            note: String::new(),
            bar: None,
            appear: 0,
            glow: false,
        }
    }

    /// Words alone, in bold: a question, a heading.
    #[must_use]
    pub fn heading(sheet: &Sheet, text: impl Into<String>) -> Self {
        Self {
            look: Look::Bare,
            weight: Weight::Bold,
            ..Self::new(sheet, text)
        }
    }

    fn padding(&self, sheet: &Sheet) -> [f32; 2] {
        match self.look {
            Look::Bare => [0.0, 0.1 * sheet.body],
            _ => [0.55 * sheet.body, 0.3 * sheet.body],
        }
    }
}

/// One unbreakable part of a card, with marks relative to the card's left edge and the row's top.
struct Row {
    height: f32,
    marks: Vec<Shape>,
}

fn rows(card: &Card, sheet: &Sheet, width: f32) -> Vec<Row> {
    let [pad, _] = card.padding(sheet);
    let indent = if card.number.is_empty() {
        pad
    } else {
        pad + metrics::width(&card.number, card.size, Weight::Bold) + 0.5 * card.size
    };
    let right = width - pad;
    let aside = if card.aside.is_empty() {
        0.0
    } else {
        metrics::width(&card.aside, card.size, Weight::Regular) + 0.5 * card.size
    };
    let inner = (right - indent).max(2.0 * card.size);
    let mut rows = Vec::new();
    let text_width = (inner - aside).max(2.0 * card.size);
    for text in metrics::wrap(&card.text, card.size, card.weight, text_width) {
        rows.push(Row {
            height: card.size * LINE,
            marks: vec![line(
                [indent, 0.0],
                card.size,
                text,
                Tone::Ink,
                card.weight,
                Align::Left,
            )],
        });
    }
    if let Some(first) = rows.first_mut()
        && !card.aside.is_empty()
    {
        let aside = card.aside.clone();
        let aside = line(
            [right, 0.0],
            card.size,
            aside,
            Tone::Soft,
            Weight::Regular,
            Align::Right,
        );
        first.marks.push(aside);
    }
    if let Some(bar) = &card.bar {
        rows.push(bar_row(bar, sheet, indent, inner));
        rows.extend(note(&bar.detail, sheet, indent, inner));
    }
    for part in [
        facts(&card.facts, sheet, indent, inner),
        chips(&card.chips, sheet, indent, inner),
    ] {
        if !part.is_empty() && !rows.is_empty() {
            rows.push(Row {
                height: 0.2 * sheet.body,
                marks: Vec::new(),
            });
        }
        rows.extend(part);
    }
    rows.extend(note(&card.note, sheet, indent, inner));
    rows
}

fn note(text: &str, sheet: &Sheet, indent: f32, inner: f32) -> Vec<Row> {
    let size = sheet.small;
    metrics::wrap(text, size, Weight::Regular, inner)
        .into_iter()
        .map(|text| Row {
            height: size * LINE,
            marks: vec![line(
                [indent, 0.0],
                size,
                text,
                Tone::Soft,
                Weight::Regular,
                Align::Left,
            )],
        })
        .collect()
}

fn facts(facts: &[(String, String)], sheet: &Sheet, indent: f32, inner: f32) -> Vec<Row> {
    let size = sheet.body;
    let gap = 0.6 * size;
    let label_width = facts
        .iter()
        .map(|(label, _)| metrics::width(label, size, Weight::Regular))
        .fold(0.0, f32::max);
    let beside = inner - label_width - gap > 7.0 * size;
    let mut rows = Vec::new();
    for (label, value) in facts {
        let label = line(
            [indent, 0.0],
            size,
            label.clone(),
            Tone::Soft,
            Weight::Regular,
            Align::Left,
        );
        let (start, room) = if beside {
            (indent + label_width + gap, inner - label_width - gap)
        } else {
            rows.push(Row {
                height: size * LINE,
                marks: vec![label.clone()],
            });
            (indent, inner)
        };
        for (place, text) in metrics::wrap(value, size, Weight::Bold, room)
            .into_iter()
            .enumerate()
        {
            let mut marks = Vec::new();
            if beside && place == 0 {
                marks.push(label.clone());
            }
            marks.push(line(
                [start, 0.0],
                size,
                text,
                Tone::Ink,
                Weight::Bold,
                Align::Left,
            ));
            rows.push(Row {
                height: size * LINE,
                marks,
            });
        }
    }
    rows
}

fn chips(chips: &[Chip], sheet: &Sheet, indent: f32, inner: f32) -> Vec<Row> {
    let size = sheet.small;
    let pad = 0.4 * size;
    let dot = 0.55 * size;
    let mut rows: Vec<Row> = Vec::new();
    let mut x = 0.0;
    for chip in chips {
        let extra = 2.0 * pad + chip.color.map_or(0.0, |_| dot + 0.3 * size);
        let text = metrics::shorten(&chip.text, size, Weight::Regular, inner - extra);
        let wide = metrics::width(&text, size, Weight::Regular) + extra;
        if rows.is_empty() || x + wide > inner {
            rows.push(Row {
                height: size * (LINE + 0.25),
                marks: Vec::new(),
            });
            x = 0.0;
        }
        let Some(row) = rows.last_mut() else { continue };
        let left = indent + x;
        let top = 0.2 * size;
        row.marks.push(Shape::Rect {
            min: [left, top],
            max: [left + wide, top + size * LINE],
            fill: Some(chip.color.map_or(Tone::Paper, Tone::AreaTint)),
            stroke: Some((chip.color.map_or(Tone::Line, Tone::Area), 0.05 * size)),
            corner: 0.25 * size,
        });
        let mut text_left = left + pad;
        if let Some(color) = chip.color {
            let middle = top + size * LINE / 2.0;
            row.marks.push(Shape::Rect {
                min: [text_left, middle - dot / 2.0],
                max: [text_left + dot, middle + dot / 2.0],
                fill: Some(Tone::Area(color)),
                stroke: None,
                corner: dot / 2.0,
            });
            text_left += dot + 0.3 * size;
        }
        row.marks.push(line(
            [text_left, top],
            size,
            text,
            Tone::Ink,
            Weight::Regular,
            Align::Left,
        ));
        x += wide + 0.5 * size;
    }
    rows
}

fn bar_row(bar: &Bar, sheet: &Sheet, indent: f32, inner: f32) -> Row {
    let size = sheet.body;
    let value_width = metrics::width(&bar.value, size, Weight::Bold);
    let longest = (inner - value_width - 0.5 * size).max(size);
    let wide = longest * bar.share.clamp(0.0, 1.0);
    let top = 0.2 * size;
    Row {
        height: size * LINE,
        marks: vec![
            Shape::Bar {
                min: [indent, top],
                max: [indent + wide.max(0.08 * size), size * LINE - top],
                tone: Tone::Accent,
            },
            line(
                [indent + wide + 0.5 * size, 0.0],
                size,
                bar.value.clone(),
                Tone::Ink,
                Weight::Bold,
                Align::Left,
            ),
        ],
    }
}

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
const LARGER: [f32; 5] = [1.8, 1.5, 1.3, 1.15, 1.0];

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
fn cuts_words(sheet: &Sheet, cards: &[Card]) -> bool {
    cards.iter().any(|card| {
        let number = metrics::width(&card.number, card.size, Weight::Bold);
        let room = sheet.width() - 2.0 * sheet.body - number - card.size;
        metrics::widest_word(&card.text, card.size, card.weight) > room
    })
}

/// A run of a card's rows on one page.
struct Part {
    card: usize,
    column: usize,
    top: f32,
    from: usize,
    to: usize,
    height: f32,
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

fn paint(
    page: &mut Page,
    sheet: &Sheet,
    card: &Card,
    rows: &[Row],
    part: &Part,
    left: f32,
    width: f32,
) {
    let top = sheet.top + part.top;
    let [pad, pad_top] = card.padding(sheet);
    if let Some(id) = card.id {
        page.about(id);
    }
    let mut push = |shape: Shape| {
        page.push(Mark {
            shape,
            appear: card.appear,
            glow: None,
        });
    };
    let frame = match card.look {
        Look::Bare => None,
        Look::Raised => Some((Tone::Card, Tone::Line, 0.04)),
        Look::Area(color) => Some((Tone::AreaTint(color), Tone::Area(color), 0.04)),
        Look::Marked => Some((Tone::AccentTint, Tone::Accent, 0.08)),
    };
    if let Some((fill, edge, thick)) = frame {
        push(Shape::Rect {
            min: [left, top],
            max: [left + width, top + part.height],
            fill: Some(fill),
            stroke: Some((edge, thick * sheet.body)),
            corner: 0.25 * sheet.body,
        });
    }
    if !card.number.is_empty() {
        let tone = if part.from == 0 {
            Tone::Ink
        } else {
            Tone::Soft
        };
        let at = [left + pad, top + pad_top];
        let number = card.number.clone();
        push(line(at, card.size, number, tone, Weight::Bold, Align::Left));
    }
    let mut y = top + pad_top;
    for row in rows.get(part.from..part.to).unwrap_or_default() {
        for shape in &row.marks {
            push(shape.clone().moved([left, y]));
        }
        y += row.height;
    }
    if card.glow && part.from == 0 {
        page.push(Mark {
            shape: Shape::Rect {
                min: [left, top],
                max: [left + width, top + part.height],
                fill: None,
                stroke: Some((Tone::Accent, 0.2 * sheet.body)),
                corner: 0.25 * sheet.body,
            },
            appear: card.appear,
            glow: card.id,
        });
    }
}
