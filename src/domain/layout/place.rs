//! From ordered rows to boxes: equal widths, evenly spread, hand-placed ones where they were put.

use crate::domain::ids::PerspectiveId;
use crate::domain::layout::{Band, MapBox, MapLayout, Sizes};
use crate::domain::strategy_map::Objective;

/// Places the rows from the top down.
#[expect(clippy::cast_precision_loss, reason = "a row's boxes")]
pub(super) fn place(rows: &[(PerspectiveId, Vec<&Objective>)], sizes: &Sizes) -> MapLayout {
    let least = sizes.least_box.min(sizes.width);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "positive, and a few boxes"
    )]
    let capacity =
        (((sizes.width + sizes.box_gap) / (least + sizes.box_gap)).floor() as usize).max(1);
    let tiers: Vec<Vec<&[&Objective]>> = rows
        .iter()
        .map(|(_, row)| {
            // Five boxes where four fit make three and two, not four and one.
            let lines = row.len().div_ceil(capacity).max(1);
            row.chunks(row.len().div_ceil(lines).max(1)).collect()
        })
        .collect();
    let widest = tiers
        .iter()
        .flatten()
        .map(|tier| tier.len())
        .max()
        .unwrap_or(1);
    let shared = (sizes.width - sizes.box_gap * (widest as f32 - 1.0)) / widest as f32;
    let width = shared.min(sizes.most_box.max(least));

    let mut map = MapLayout {
        width: sizes.width,
        ..MapLayout::default()
    };
    let mut y = 0.0;
    let mut tier_number = 0;
    for ((perspective, _), row) in rows.iter().zip(&tiers) {
        let top = y;
        y += sizes.band_padding;
        for (line, tier) in row.iter().enumerate() {
            if line > 0 {
                y += sizes.tier_gap;
            }
            let height = tier
                .iter()
                .map(|objective| (sizes.height)(objective, width))
                .fold(0.0, f32::max);
            for (objective, middle) in tier.iter().zip(middles(tier, width, sizes)) {
                map.boxes.push(MapBox {
                    objective: objective.id,
                    tier: tier_number,
                    x: middle - width / 2.0,
                    y,
                    width,
                    height,
                });
            }
            y += height;
            tier_number += 1;
        }
        y += sizes.band_padding;
        map.bands.push(Band {
            perspective: *perspective,
            y: top,
            height: y - top,
        });
        y += sizes.row_gap;
    }
    map.height = (y - sizes.row_gap).max(0.0);
    map
}

/// The boxes' middles: what a hand placed stands there as far as the others still fit beside it;
/// the others spread evenly over what is left.
#[expect(clippy::cast_precision_loss, reason = "a row's boxes")]
fn middles(tier: &[&Objective], width: f32, sizes: &Sizes) -> Vec<f32> {
    let many = tier.len();
    let step = width + sizes.box_gap;
    let (first, last) = (width / 2.0, sizes.width - width / 2.0);
    let mut at: Vec<f32> = (0..many)
        .map(|place| (place as f32 + 0.5) / many as f32 * sizes.width)
        .collect();
    let mut held: Option<usize> = None;
    for (place, objective) in tier.iter().enumerate() {
        let Some(x) = objective.x else { continue };
        let low_end = held.map_or(first + place as f32 * step, |before| {
            at[before] + (place - before) as f32 * step
        });
        let high_end = last - (many - 1 - place) as f32 * step;
        at[place] = (x as f32 / 1000.0 * sizes.width).min(high_end).max(low_end);
        let from = held.map_or(0, |before| before + 1);
        let low = held.map_or(first, |before| at[before] + step);
        let high = at[place] - step;
        spread(&mut at[from..place], low, high);
        held = Some(place);
    }
    if let Some(before) = held {
        let low = at[before] + step;
        spread(&mut at[before + 1..], low, last);
    }
    at
}

/// Spreads middles evenly from `low` to `high`.
#[expect(clippy::cast_precision_loss, reason = "a row's boxes")]
fn spread(middles: &mut [f32], low: f32, high: f32) {
    let steps = middles.len().saturating_sub(1);
    for (place, middle) in middles.iter_mut().enumerate() {
        let share = if steps == 0 {
            0.5
        } else {
            place as f32 / steps as f32
        };
        *middle = low + (high - low) * share;
    }
}
