//! Further proposals for a merge that was made: they are chosen in the list of everything.

use egui::{Key, Label, Modifiers, ScrollArea, Ui};

use crate::domain::Action;
use crate::domain::ids::{MergeId, ProposalId};
use crate::domain::line_of_sight::Support;
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::kept::Derived;
use crate::ui::sections::merge::sources::{Offer, Sources};
use crate::ui::sections::merge::votes;
use crate::ui::theme;
use crate::ui::widgets;

/// What is being put under a merge.
pub struct Extend {
    pub merge: MergeId,
    sources: Sources,
    chosen: Vec<ProposalId>,
    cast: Derived<Vec<Support>>,
}

/// What became of it in this pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Still,
    Sent,
    Cancelled,
}

impl Extend {
    #[must_use]
    pub fn of(merge: MergeId) -> Self {
        Self {
            merge,
            sources: Sources::default(),
            chosen: Vec::new(),
            cast: Derived::default(),
        }
    }

    /// Shows the merged text, what is to come under it, and the button; Ctrl+Enter does it.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        chosen: &[ProposalId],
        out: &mut Outbox,
    ) -> Outcome {
        let merge = cx.process.merges.get(self.merge);
        let result = merge.and_then(|merge| cx.process.proposals.get(merge.result));
        let (Some(merge), Some(result)) = (merge, result) else {
            return Outcome::Cancelled;
        };
        if self.chosen != chosen {
            self.chosen = chosen.to_vec();
            self.cast.forget();
        }
        let number = words::whole(cx.lang, result.number);
        let title = t!(cx.lang, "merge-more-to", number = number);
        ui.label(theme::section(title));
        ui.add(Label::new(theme::emphasis(result.text.as_str())).wrap());
        ui.add(Label::new(theme::soft(t!(cx.lang, "merge-more-means"))).wrap());
        ui.add_space(theme::XS);
        let votes = self.cast.get(cx, || cx.process.votes_behind(chosen));
        let below = 2.0 * theme::ROW + theme::ROW * if votes.is_empty() { 0.0 } else { 2.0 };
        let height = (ui.available_height() - below).max(120.0);
        if chosen.is_empty() {
            ui.label(theme::soft(t!(cx.lang, "merge-more-choose")));
        }
        ScrollArea::vertical()
            .id_salt("merge-more")
            .max_height(height)
            .show(ui, |ui| self.sources.show(ui, cx, chosen, Offer::Nothing));
        let first = &votes[..votes.len().min(1)];
        votes::show_decided(ui, cx, first, merge.votes);
        self.show_end(ui, cx, chosen, out)
    }

    fn show_end(
        &self,
        ui: &mut Ui,
        cx: Context,
        chosen: &[ProposalId],
        out: &mut Outbox,
    ) -> Outcome {
        let mut outcome = Outcome::Still;
        let hurry = ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, Key::Enter));
        ui.horizontal(|ui| {
            let n = chosen.len();
            let label = t!(cx.lang, "merge-more-now", n = n);
            let button = ui.add_enabled_ui(n > 0, |ui| {
                widgets::primary_button(ui, icons::PLUS, &label).clicked()
            });
            if n > 0 && (hurry || button.inner) {
                out.act(Action::ExtendMerge {
                    merge: self.merge,
                    sources: chosen.to_vec(),
                });
                outcome = Outcome::Sent;
            }
            let cancel = t!(cx.lang, "merge-more-cancel");
            if widgets::plain_button(ui, "", &cancel).clicked() {
                outcome = Outcome::Cancelled;
            }
            ui.label(theme::caption(t!(cx.lang, "merge-unite-keys")));
        });
        let nobody = ui.memory(|memory| memory.focused().is_none());
        if nobody && ui.input(|input| input.key_pressed(Key::Escape)) {
            outcome = Outcome::Cancelled;
        }
        outcome
    }
}
