//! Where the rows of a list stand that all are of one height, but the one that is open.

use egui::{Rect, Ui, pos2, vec2};

/// Where the rows stand.
#[derive(Clone, Copy, Debug)]
pub struct Places {
    pub height: f32,
    /// The open row, and how much higher than the others it is.
    pub open: Option<(usize, f32)>,
}

#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "rows of a list, held at zero"
)]
impl Places {
    pub fn top(self, row: usize) -> f32 {
        let more = match self.open {
            Some((open, more)) if row > open => more,
            _ => 0.0,
        };
        row as f32 * self.height + more
    }

    pub fn row_at(self, y: f32) -> usize {
        let plain = |y: f32| (y.max(0.0) / self.height) as usize;
        match self.open {
            Some((open, more)) if plain(y) > open => plain(y - more).max(open),
            _ => plain(y),
        }
    }

    pub fn rect(self, ui: &Ui, row: usize) -> Rect {
        let origin = ui.min_rect().min;
        let (top, bottom) = (self.top(row), self.top(row + 1));
        let min = pos2(origin.x, origin.y + top);
        Rect::from_min_size(min, vec2(ui.available_width(), bottom - top))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::float_cmp, reason = "sums of whole numbers")]
    fn the_open_row_moves_those_below_it() {
        let places = Places {
            height: 50.0,
            open: Some((2, 30.0)),
        };
        assert_eq!([2, 3, 4].map(|row| places.top(row)), [100.0, 180.0, 230.0]);
        assert_eq!(places.row_at(0.0), 0);
        assert_eq!(places.row_at(120.0), 2);
        assert_eq!(places.row_at(175.0), 2);
        assert_eq!(places.row_at(181.0), 3);
        assert_eq!(places.row_at(-5.0), 0);
    }
}
