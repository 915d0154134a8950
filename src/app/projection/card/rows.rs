//! What a card says, as rows of marks.

use crate::app::projection::card::{Bar, Card, Chip, ChipsAt, answers};
use crate::app::projection::scene::{Align, Shape, Tone, Weight};
use crate::app::projection::sheet::{Sheet, line};
use crate::typeset::metrics::{self, LINE};

/// One unbreakable part of a card, with marks relative to the card's left edge and the row's top.
pub(super) struct Row {
    pub height: f32,
    pub marks: Vec<Shape>,
}

impl Row {
    /// The right edge of what stands in it.
    fn end(&self) -> f32 {
        let ends = self.marks.iter().map(|mark| mark.bounds().1[0]);
        ends.fold(0.0, f32::max)
    }

    /// Puts another row's marks behind its own, in the middle of its height; `false` where they
    /// would run beyond `right`.
    fn take_in(&mut self, other: &Self, size: f32, right: f32) -> bool {
        let start = other.marks.iter().map(|mark| mark.bounds().0[0]);
        let aside = self.end() + 0.6 * size - start.fold(f32::MAX, f32::min);
        if other.end() + aside > right {
            return false;
        }
        let bounds = other.marks.iter().map(Shape::bounds);
        let (top, bottom) = bounds.fold((f32::MAX, f32::MIN), |(top, bottom), (min, max)| {
            (top.min(min[1]), bottom.max(max[1]))
        });
        let down = (self.height - top - bottom) / 2.0;
        let marks = other.marks.iter().cloned();
        self.marks
            .extend(marks.map(|mark| mark.moved([aside, down])));
        true
    }
}

/// All rows of a card.
pub(super) fn rows(card: &Card, sheet: &Sheet, width: f32) -> Vec<Row> {
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
    if let Some(stack) = &card.stack {
        rows.extend(answers::stack(stack, sheet, indent, inner));
    }
    if !card.fields.is_empty() && !card.text.is_empty() {
        rows.push(Row {
            height: 0.3 * sheet.body,
            marks: Vec::new(),
        });
    }
    rows.extend(answers::fields(&card.fields, sheet, indent, inner));
    let mut chips = chips(&card.chips, sheet, indent, inner);
    if card.chips_at == ChipsAt::TextEnd
        && let ([chip_row], Some(last)) = (chips.as_slice(), rows.last_mut())
        && last.take_in(chip_row, card.size, indent + text_width)
    {
        chips.clear();
    }
    for part in [facts(&card.facts, sheet, indent, inner), chips] {
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
