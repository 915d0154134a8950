//! A slip that shall not count, for a reason: it stays in sight, and its number is free again.

use egui::{Id, Ui};

use super::{Asking, Place, Said, SlipDesk};
use crate::domain::Action;
use crate::domain::poll::Poll;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::widgets::{self, reason};

impl SlipDesk {
    /// Asks why the slip in correction shall not count.
    pub(super) fn show_void(&mut self, ui: &mut Ui, cx: Context, poll: &Poll, out: &mut Outbox) {
        let Asking::Void(typed) = &mut self.asking else {
            return;
        };
        let question = reason::Question {
            label: &t!(cx.lang, "desk-void-why"),
            hint: &t!(cx.lang, "desk-void-hint"),
            cancel: &t!(cx.lang, "desk-void-not"),
        };
        let id = Id::unique("vote-slip-void");
        let answer = typed.show(ui, id, question, |ui| {
            widgets::destructive_button(ui, icons::PROHIBIT, &t!(cx.lang, "desk-void-now"))
        });
        match answer {
            reason::Answer::Waiting => {
                // The field of the slip had the cursor when the question came.
                if ui.memory(|memory| memory.has_focus(super::entry::answers_id())) {
                    ui.memory_mut(|memory| memory.request_focus(id));
                }
            }
            reason::Answer::Given(reason) => {
                if let Some(ballot) = self.correcting {
                    let slip = self.name(cx);
                    out.act(Action::VoidBallot { ballot, reason });
                    self.said = Some(Said::done(t!(cx.lang, "desk-voided", slip = slip)));
                }
                self.leave_correction(poll);
            }
            reason::Answer::Cancelled => {
                self.asking = Asking::Nothing;
                self.focus = Some(Place::Answers);
            }
        }
    }
}
