//! Why a proposal is discarded: said in place, in a few words or by a word that is often used.

use egui::{Align, Button, Id, Key, Layout, Ui, vec2};

use crate::domain::Action;
use crate::domain::proposal::Proposal;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme;
use crate::ui::widgets::{destructive_button, field, plain_button};

/// The reason that is being typed.
#[derive(Debug, Default)]
pub struct Discard {
    reason: String,
    shown: bool,
}

/// What became of it in this pass.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Outcome {
    Waiting,
    Discard(String),
    Kept,
}

impl Discard {
    /// Shows the proposal with the reasons under it; answers whether it is done, discarded or kept.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        proposal: &Proposal,
        out: &mut Outbox,
    ) -> bool {
        ui.label(&proposal.text);
        match self.ask(ui, cx) {
            Outcome::Waiting => return false,
            Outcome::Discard(reason) => out.act(Action::DiscardProposal {
                proposal: proposal.id,
                reason,
            }),
            Outcome::Kept => {}
        }
        true
    }

    /// Shows the reasons under the proposal.
    fn ask(&mut self, ui: &mut Ui, cx: Context) -> Outcome {
        let mut outcome = Outcome::Waiting;
        ui.horizontal_wrapped(|ui| {
            ui.label(theme::caption(t!(cx.lang, "capture-discard-why")));
            for reason in [
                t!(cx.lang, "capture-reason-twice"),
                t!(cx.lang, "capture-reason-elsewhere"),
                t!(cx.lang, "capture-reason-done"),
                t!(cx.lang, "capture-reason-withdrawn"),
            ] {
                let chip = Button::new(&reason).min_size(vec2(0.0, theme::ROW));
                if ui.add(chip).clicked() {
                    outcome = Outcome::Discard(reason);
                }
            }
        });
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let keep = plain_button(ui, "", &t!(cx.lang, "capture-cancel")).clicked();
                let ready = !self.reason.trim().is_empty();
                let label = t!(cx.lang, "capture-discard");
                let discard = ui
                    .add_enabled_ui(ready, |ui| destructive_button(ui, icons::TRASH, &label))
                    .inner
                    .clicked();
                let hint = t!(cx.lang, "capture-reason-hint");
                let field = field(&mut self.reason, Id::unique("discard reason"), &hint)
                    .show(ui)
                    .response
                    .response
                    .accessible_name(t!(cx.lang, "capture-reason"));
                if !std::mem::replace(&mut self.shown, true) {
                    field.request_focus();
                }
                let left_by = |key| field.lost_focus() && ui.input(|input| input.key_pressed(key));
                if (discard || left_by(Key::Enter)) && !self.reason.trim().is_empty() {
                    outcome = Outcome::Discard(self.reason.trim().to_owned());
                }
                if keep || left_by(Key::Escape) {
                    outcome = Outcome::Kept;
                }
            });
        });
        outcome
    }
}
