//! A card's rows as marks on a page.

use crate::app::projection::card::flow::Part;
use crate::app::projection::card::rows::Row;
use crate::app::projection::card::{Card, Look};
use crate::app::projection::scene::{Align, Mark, Shape, Tone, Weight};
use crate::app::projection::sheet::{Page, Sheet, line};

/// Writes a run of a card's rows on a page, its left edge at `left`.
pub(super) fn paint(
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
        page.spot(id, [left, top], [left + width, top + part.height]);
    }
    let mut push = |shape: Shape| {
        page.push(Mark {
            appear: card.appear,
            ..Mark::from(shape)
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
        let halo = Shape::Rect {
            min: [left, top],
            max: [left + width, top + part.height],
            fill: None,
            stroke: Some((Tone::Accent, 0.2 * sheet.body)),
            corner: 0.25 * sheet.body,
        };
        page.push(Mark {
            appear: card.appear,
            glow: card.id,
            ..Mark::from(halo)
        });
    }
}
