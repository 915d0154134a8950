//! Fast check-in: one field, always ready. A few letters, arrows, Enter, and the next person.

use egui::{Id, Ui};

use crate::t;
use crate::ui::context::Context;
use crate::ui::widgets::{Entered, ReadyLine};

/// The search field.
#[derive(Default)]
pub struct CheckIn {
    line: ReadyLine,
}

/// What happened to the search in this pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sought {
    Still,
    Changed,
    Entered,
    ChangedAndEntered,
}

impl CheckIn {
    fn id() -> Id {
        Id::unique("check-in")
    }

    #[must_use]
    pub fn text(&self) -> &str {
        self.line.text()
    }

    pub fn clear(&mut self) {
        self.line.set("");
    }

    /// Puts the cursor into the field.
    pub fn ready(ui: &Ui) {
        ui.memory_mut(|memory| memory.request_focus(Self::id()));
    }

    #[must_use]
    pub fn has_focus(ui: &Ui) -> bool {
        ui.memory(|memory| memory.has_focus(Self::id()))
    }

    /// Shows the field.
    pub fn show(&mut self, ui: &mut Ui, cx: Context) -> Sought {
        let before = self.line.text().to_owned();
        let label = t!(cx.lang, "prepare-check-in");
        let hint = t!(cx.lang, "prepare-check-in-hint");
        let (_, enter) = self.line.show(ui, Self::id(), &label, &hint);
        match enter {
            // Letters and Enter in one pass: the letters count.
            Entered::Yes if self.line.text() == before => Sought::Entered,
            Entered::Yes => Sought::ChangedAndEntered,
            Entered::No if self.line.text() != before => Sought::Changed,
            Entered::No => Sought::Still,
        }
    }
}
