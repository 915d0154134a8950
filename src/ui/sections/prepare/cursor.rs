//! The person that the keys are on in a list of people, and the row to bring into view.

use super::roll::Roll;
use crate::domain::ids::ParticipantId;

/// Who is chosen in a list of people.
#[derive(Default)]
pub struct Cursor {
    pub chosen: Option<ParticipantId>,
    /// The row to bring into view, once.
    reveal: Option<usize>,
}

impl Cursor {
    /// Chooses the person in a row, or nobody.
    pub fn choose(&mut self, roll: &Roll, row: Option<usize>) {
        self.chosen = row.and_then(|row| roll.at(row)).map(|entry| entry.id);
        self.reveal = row;
    }

    /// Goes one row on or back.
    pub fn step(&mut self, roll: &Roll, down: bool) {
        let last = roll.found().saturating_sub(1);
        let row = match self.chosen.and_then(|id| roll.row_of(id)) {
            Some(row) if down => (row + 1).min(last),
            Some(row) => row.saturating_sub(1),
            None => 0,
        };
        self.choose(roll, Some(row));
    }

    /// The row that is still to be brought into view.
    pub fn reveal(&mut self) -> Option<usize> {
        self.reveal.take()
    }
}
