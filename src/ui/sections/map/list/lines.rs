//! The list's lines from top to bottom, made once for each change of the file.

use std::collections::HashMap;

use crate::domain::Process;

use super::super::walk::Spot;

/// The height of every line.
pub const HEIGHT: f32 = 42.0;

/// All lines, in the order of the map.
#[derive(Debug, Default)]
pub struct Lines {
    all: Vec<Spot>,
    /// Where each of them stands: the cursor's line is asked for in every frame.
    places: HashMap<Spot, usize>,
}

#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "lines of a list, held at zero"
)]
impl Lines {
    /// Each perspective's heading, and under it its objectives from left to right.
    pub fn of(process: &Process) -> Self {
        let mut all = Vec::new();
        for row in process.perspectives_in_order() {
            all.push(Spot::Row(row.id));
            all.extend(process.index().objectives_in(row.id).map(Spot::Box));
        }
        let places = all.iter().copied().zip(0..).collect();
        Self { all, places }
    }

    pub fn height(&self) -> f32 {
        self.all.len() as f32 * HEIGHT
    }

    pub fn top(line: usize) -> f32 {
        line as f32 * HEIGHT
    }

    /// The lines between two heights.
    pub fn between(&self, top: f32, bottom: f32) -> impl Iterator<Item = (usize, Spot)> + '_ {
        let first = (top.max(0.0) / HEIGHT) as usize;
        let last = (bottom.max(0.0) / HEIGHT) as usize + 1;
        let range = first.min(self.all.len())..last.min(self.all.len());
        range.clone().zip(self.all[range].iter().copied())
    }

    pub fn line_of(&self, spot: Spot) -> Option<usize> {
        self.places.get(&spot).copied()
    }

    /// The line so many further; the first from before the first.
    pub fn beside(&self, from: Option<Spot>, by: isize) -> Option<Spot> {
        let last = self.all.len().checked_sub(1)?;
        let line = match from.and_then(|spot| self.line_of(spot)) {
            Some(line) => line.saturating_add_signed(by).min(last),
            None => 0_usize.saturating_add_signed(by - 1).min(last),
        };
        self.all.get(line).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::Play;

    #[test]
    fn only_the_lines_in_sight_are_asked_for() {
        let process = Play::wine().process;
        let lines = Lines::of(&process);
        let rows = process.perspectives_in_order();
        let all = lines.all.len();
        assert_eq!(all, process.objectives.len() + rows.len());
        let seen: Vec<_> = lines.between(HEIGHT, 3.0 * HEIGHT).collect();
        assert_eq!(
            seen.iter().map(|(at, _)| *at).collect::<Vec<_>>(),
            [1, 2, 3]
        );
        assert!(lines.between(1e9, 2e9).next().is_none());
        assert_eq!(lines.beside(None, 1), Some(Spot::Row(rows[0].id)));
        let last = lines.beside(Some(Spot::Row(rows[0].id)), 10_000);
        assert_eq!(last.and_then(|spot| lines.line_of(spot)), Some(all - 1));
    }
}
