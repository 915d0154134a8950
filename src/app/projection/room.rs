//! From the room's measures to the least size of text that its last row can read.
//!
//! Sizes are font sizes as fractions of the screen's width, so that they hold on any projector.

use crate::domain::workshop::Room;

/// Capitals seen under 20 minutes of arc are this part of the distance high (ISO 9241-303).
const DISTANCE_PER_CAPITAL: f32 = 172.0;

/// The height of Atkinson's capitals as a part of the font size.
const CAPITAL: f32 = 0.67;

/// 16 of the 20 minutes: the floor, for the title line, the footer and chips.
const FLOOR: f32 = crate::app::projection::sheet::FLOOR;

/// In a small room the text need not be as small as it could: a page would hold too much to follow.
const COMFORT: f32 = 0.024;

/// On a small screen far away one word could fill the page; beyond this nothing would fit.
const UTMOST: f32 = 0.12;

/// Where the first row usually stands, in metres.
const FIRST_ROW: f32 = 1.5;

/// The least font size for content.
#[must_use]
pub fn readable_size(room: &Room) -> f32 {
    least_readable(room).clamp(COMFORT, UTMOST)
}

/// The least font size for the title line, the footer and chips.
#[must_use]
pub fn floor_size(room: &Room) -> f32 {
    readable_size(room) * FLOOR
}

/// The font size whose capitals the last row sees under 20 minutes of arc.
#[must_use]
pub fn least_readable(room: &Room) -> f32 {
    metres(room.last_row_cm) / DISTANCE_PER_CAPITAL / metres(room.screen_width_cm) / CAPITAL
}

/// The last row, counted from 1, that can read text of this size; `None` when none can.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "rows of a room, held between 1 and 1000"
)]
pub fn readable_to_row(room: &Room, font_fraction: f32) -> Option<u32> {
    let reach = font_fraction * CAPITAL * metres(room.screen_width_cm) * DISTANCE_PER_CAPITAL;
    // A hair more, so that the size made for the last row is readable there.
    let rows = (reach - FIRST_ROW) / metres(room.row_gap_cm) + 1.0 + 1e-3;
    (rows >= 1.0).then_some(rows.min(1000.0) as u32)
}

/// How many rows the room has.
#[must_use]
pub fn rows(room: &Room) -> u32 {
    readable_to_row(room, least_readable(room)).unwrap_or(1)
}

#[expect(clippy::cast_precision_loss, reason = "a room's centimetres")]
fn metres(cm: i64) -> f32 {
    cm.clamp(1, 100_000) as f32 / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_village_hall_reads_at_a_28th_of_the_width() {
        let room = Room::default();
        assert!((readable_size(&room) - 0.0362).abs() < 0.0002);
        assert_eq!(rows(&room), 10);
        assert_eq!(readable_to_row(&room, readable_size(&room)), Some(10));
        assert_eq!(readable_to_row(&room, floor_size(&room)), Some(8));
        assert_eq!(readable_to_row(&room, 0.001), None);
    }

    #[test]
    fn a_small_room_gets_no_smaller_text_than_is_comfortable() {
        let room = Room {
            last_row_cm: 300,
            ..Room::default()
        };
        assert!(readable_size(&room) > least_readable(&room));
    }
}
