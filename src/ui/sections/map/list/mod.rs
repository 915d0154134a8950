//! The map as a list: the same content, a row for each objective under its perspective's heading,
//! edited where it stands.
//! Never here: laying out rows that are not seen.

mod cell;
mod column;
mod grid;
mod keys;
mod lines;
mod row;

use egui::{Rect, Ui};

use crate::domain::ids::ObjectiveId;
use crate::ui::context::{Context, Outbox};
use crate::ui::kept::Derived;
use crate::ui::widgets::InPlace;

use super::MapPanel;
use super::walk::Spot;

pub use column::Column;
use lines::Lines;

/// Where the cursor is in the list and what is typed there.
#[derive(Default)]
pub struct List {
    lines: Derived<Lines>,
    column: Column,
    editing: Option<Editing>,
    /// A line that is to be brought into view once the cursor is there.
    reveal: Option<Spot>,
    /// Where the cursor's cell was last drawn.
    cursor: Option<Rect>,
}

/// What is being edited in the cursor's cell.
enum Editing {
    Typing {
        objective: ObjectiveId,
        column: Column,
        field: InPlace,
    },
    /// A place in the list of what can be chosen.
    Picking {
        objective: ObjectiveId,
        column: Column,
        at: usize,
    },
}

impl List {
    /// Brings a line into view once the cursor is there.
    pub fn reveal(&mut self, spot: Spot) {
        self.reveal = Some(spot);
    }
}

/// Shows the list in `place`.
pub fn show(panel: &mut MapPanel, ui: &mut Ui, place: Rect, cx: Context, out: &mut Outbox) {
    let mut list = std::mem::take(&mut panel.list);
    list.show(panel, ui, place, cx, out);
    // What the panel was told meanwhile is not lost.
    list.reveal = list.reveal.or(panel.list.reveal);
    panel.list = list;
}
