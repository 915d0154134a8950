//! A proposal edited where it stands: its text, with the marks of its fields written back into it.

use egui::{Id, Ui};

use super::marks::{Marking, Reading};
use super::offer::Offer;
use crate::domain::Action;
use crate::domain::proposal::Proposal;
use crate::domain::shorthand;
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::theme;
use crate::ui::widgets::InPlace;
use crate::ui::widgets::in_place::{Breaks, Typed};

/// What is being typed over a proposal.
pub struct Edit {
    field: InPlace,
    reading: Reading,
    offer: Offer,
}

/// What became of it in this pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Open,
    Done,
}

impl Edit {
    #[must_use]
    pub fn of(cx: Context, marking: &mut Marking, proposal: &Proposal) -> Self {
        let written = marking.write(cx, proposal);
        Self {
            field: InPlace::new(written, Breaks::None),
            reading: Reading::default(),
            offer: Offer::default(),
        }
    }

    /// Shows the field with the chips of its marks under it.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        marking: &mut Marking,
        proposal: &Proposal,
        out: &mut Outbox,
    ) -> Outcome {
        let number = words::whole(cx.lang, proposal.number);
        ui.label(theme::caption(t!(
            cx.lang,
            "capture-number",
            n = number.as_str()
        )));
        let id = Id::unique(("edit proposal", proposal.id));
        if let Some(taken) = self.offer.keys(ui, id, self.field.typed()) {
            taken.put_cursor(ui, id);
            self.field.set(taken.text);
        }
        let label = t!(cx.lang, "capture-edit-number", n = number);
        let (response, typed) = self.field.show(ui, id, &label, "");
        if let Some(taken) = self
            .offer
            .show(ui, cx, marking, &response, self.field.typed())
        {
            taken.put_cursor(ui, id);
            self.field.set(taken.text);
        }
        let text = self.field.typed().to_owned();
        self.reading.of(marking, cx, &text);
        let without = self.reading.chips(ui, cx, &text);
        ui.label(theme::caption(t!(cx.lang, "capture-edit-keys")));
        if let Some(without) = without {
            self.field.set(without);
            self.field.reopen();
            return Outcome::Open;
        }
        match typed {
            Typed::Still => Outcome::Open,
            Typed::Done(_) => {
                self.commit(cx, marking, proposal, out);
                Outcome::Done
            }
            Typed::Dropped => Outcome::Done,
        }
    }

    /// Writes what was typed, as one step.
    pub fn commit(
        &mut self,
        cx: Context,
        marking: &mut Marking,
        proposal: &Proposal,
        out: &mut Outbox,
    ) {
        if !self.field.changed() {
            return;
        }
        let found = self.reading.of(marking, cx, self.field.typed());
        let table = found.table().unwrap_or(proposal.table);
        let draft = shorthand::rewritten(proposal, found, marking.vocabulary(cx));
        if draft.text.is_empty() {
            return;
        }
        out.act(Action::RewriteProposal {
            proposal: proposal.id,
            table,
            draft: Box::new(draft),
        });
    }
}
