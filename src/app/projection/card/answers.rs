//! Three answers, told apart by pattern as well as by colour: in favour is full, neither is empty,
//! against is striped.

use crate::app::projection::card::rows::Row;
use crate::app::projection::card::{Field, Stack};
use crate::app::projection::scene::{Align, Point, Shape, Tone, Weight};
use crate::app::projection::sheet::{Sheet, line};
use crate::domain::poll::Hand;
use crate::typeset::metrics::{self, LINE};

/// The bar of all answers, and below it what each piece is.
pub(super) fn stack(stack: &Stack, sheet: &Sheet, indent: f32, inner: f32) -> Vec<Row> {
    let size = sheet.body;
    let beside = if stack.value.is_empty() {
        0.0
    } else {
        metrics::width(&stack.value, size, Weight::Bold) + 0.5 * size
    };
    let longest = (inner - beside).max(size);
    let (top, bottom) = (0.18 * size, size * LINE - 0.18 * size);
    let mut x = indent;
    let mut marks = Vec::new();
    for (hand, share, _) in &stack.pieces {
        let wide = longest * share.clamp(0.0, 1.0);
        if wide > 0.0 {
            let (min, max) = ([x, top], [x + wide, bottom]);
            if *hand == Hand::Favour {
                let tone = Tone::Answer(*hand);
                marks.push(Shape::Bar { min, max, tone });
            } else {
                marks.extend(patch(*hand, min, max, size));
            }
            x += wide;
        }
    }
    if !stack.value.is_empty() {
        let value = stack.value.clone();
        let at = [x + 0.5 * size, 0.0];
        marks.push(line(at, size, value, Tone::Ink, Weight::Bold, Align::Left));
    }
    let mut rows = vec![Row {
        height: size * LINE,
        marks,
    }];
    rows.extend(legend(stack, sheet, indent, inner));
    rows
}

/// What each piece of a bar is, behind a patch of its pattern.
fn legend(stack: &Stack, sheet: &Sheet, indent: f32, inner: f32) -> Vec<Row> {
    let size = sheet.small;
    let swatch = 0.7 * size;
    let mut rows: Vec<Row> = Vec::new();
    let mut x = 0.0;
    for (hand, _, text) in &stack.pieces {
        let before = swatch + 0.3 * size;
        let text = metrics::shorten(text, size, Weight::Bold, inner - before);
        let wide = before + metrics::width(&text, size, Weight::Bold);
        if rows.is_empty() || x + wide > inner {
            rows.push(Row {
                height: size * LINE,
                marks: Vec::new(),
            });
            x = 0.0;
        }
        let Some(row) = rows.last_mut() else { continue };
        let left = indent + x;
        let top = (size * LINE - swatch) / 2.0;
        let corners = [[left, top], [left + swatch, top + swatch]];
        row.marks.extend(patch(*hand, corners[0], corners[1], size));
        let at = [left + before, 0.0];
        let (tone, weight) = (Tone::Ink, Weight::Bold);
        row.marks
            .push(line(at, size, text, tone, weight, Align::Left));
        x += wide + size;
    }
    rows
}

/// Large fields side by side, below one another where a page does not hold them so.
pub(super) fn fields(fields: &[Field], sheet: &Sheet, indent: f32, inner: f32) -> Vec<Row> {
    match abreast(fields, sheet, indent, inner) {
        Some(row) if row.height < sheet.height() - 2.0 * sheet.body => vec![row],
        _ => {
            let each = fields.iter().map(std::slice::from_ref);
            each.filter_map(|one| abreast(one, sheet, indent, inner))
                .collect()
        }
    }
}

/// Fields side by side, all as high as the highest of them.
fn abreast(fields: &[Field], sheet: &Sheet, indent: f32, inner: f32) -> Option<Row> {
    #[expect(clippy::cast_precision_loss, reason = "three answers")]
    let count = fields.len() as f32;
    if fields.is_empty() {
        return None;
    }
    let gap = 0.5 * sheet.body;
    let width = (inner - gap * (count - 1.0)) / count;
    let pad = 0.4 * sheet.body;
    let band = 0.8 * sheet.body;
    let room = width - 2.0 * pad;
    let word_of = |field: &Field| {
        let mut size = 1.3 * sheet.body;
        let wide = |size: f32| metrics::widest_word(&field.word, size, Weight::Bold);
        if wide(size) > room {
            size = (size * room / wide(size)).max(sheet.small);
        }
        let text = metrics::wrap(&field.word, size, Weight::Bold, room);
        (size, text)
    };
    let words: Vec<_> = fields.iter().map(word_of).collect();
    let size = words.iter().map(|(size, _)| *size).fold(f32::MAX, f32::min);
    let value_size = 2.4 * sheet.body;
    let mut most = 0.0_f32;
    let mut boxes = Vec::new();
    for (field, (_, word)) in fields.iter().zip(words) {
        let mut y = band + pad;
        let mut lines = Vec::new();
        let mut write = |text: String, size: f32, weight: Weight| {
            let at = [pad, y];
            lines.push(line(at, size, text, Tone::Ink, weight, Align::Left));
            y += size * LINE;
        };
        if !field.value.is_empty() {
            write(field.value.clone(), value_size, Weight::Bold);
        }
        for text in word {
            write(text, size, Weight::Bold);
        }
        for text in metrics::wrap(&field.text, sheet.small, Weight::Regular, room) {
            write(text, sheet.small, Weight::Regular);
        }
        most = most.max(y + pad);
        boxes.push((field.hand, lines));
    }
    let mut marks = Vec::new();
    let mut left = indent;
    for (hand, lines) in boxes {
        marks.push(Shape::Rect {
            min: [left, 0.0],
            max: [left + width, most],
            fill: Some(Tone::AnswerTint(hand)),
            stroke: Some((Tone::Answer(hand), 0.1 * sheet.body)),
            corner: 0.0,
        });
        marks.extend(patch(hand, [left, 0.0], [left + width, band], sheet.body));
        marks.extend(lines.into_iter().map(|text| text.moved([left, 0.0])));
        left += width + gap;
    }
    Some(Row {
        height: most,
        marks,
    })
}

/// A patch of an answer's pattern.
fn patch(hand: Hand, min: Point, max: Point, size: f32) -> Vec<Shape> {
    let (strong, tint) = (Tone::Answer(hand), Tone::AnswerTint(hand));
    let edge = |fill| Shape::Rect {
        min,
        max,
        fill,
        stroke: Some((strong, 0.05 * size)),
        corner: 0.0,
    };
    match hand {
        Hand::Favour => vec![edge(Some(strong))],
        Hand::Abstain => vec![edge(Some(tint))],
        Hand::Against => {
            let mut marks = vec![edge(Some(tint))];
            marks.extend(stripes(min, max, strong, size));
            marks.push(edge(None));
            marks
        }
    }
}

/// Slanting lines within a rectangle.
fn stripes(min: Point, max: Point, tone: Tone, size: f32) -> Vec<Shape> {
    // The ends of the lines are cut straight: they would stick out.
    let inset = 0.06 * size;
    let (min, max) = (
        [min[0] + inset, min[1] + inset],
        [max[0] - inset, max[1] - inset],
    );
    let [wide, high] = [max[0] - min[0], max[1] - min[1]];
    let step = 0.35 * size;
    let mut marks = Vec::new();
    if wide <= 0.0 || high <= 0.0 {
        return marks;
    }
    let mut at = step / 2.0;
    while at < wide + high {
        // From the lower edge, or the right one, up to the upper edge, or the left one.
        let from = [min[0] + at.min(wide), max[1] - (at - wide).max(0.0)];
        let to = [min[0] + (at - high).max(0.0), max[1] - at.min(high)];
        let part = |share: f32| {
            [
                from[0] + (to[0] - from[0]) * share,
                from[1] + (to[1] - from[1]) * share,
            ]
        };
        marks.push(Shape::Curve {
            points: vec![from, part(1.0 / 3.0), part(2.0 / 3.0), to],
            tone,
            width: 0.1 * size,
            arrow: 0.0,
        });
        at += step;
    }
    marks
}
