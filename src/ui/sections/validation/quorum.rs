//! Step 1: members, those present, and whether they are enough.

use egui::{Id, Label, RichText, Ui};

use crate::domain::validation::ValidationVote;
use crate::i18n::{minutes, words};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::kept::Kept;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{digits, number};

const FIELD: f32 = 72.0;

/// The two numbers, where somebody corrected what the attendance says.
pub struct QuorumStep {
    members: Kept,
    present: Kept,
}

impl QuorumStep {
    pub fn new(cx: Context) -> Self {
        Self {
            members: Kept::restored(cx, "validation-members"),
            present: Kept::restored(cx, "validation-present"),
        }
    }

    /// All members: those registered until somebody types another number.
    pub fn members(&self, cx: Context) -> i64 {
        number(&self.members.text).unwrap_or_else(|| count(cx.process.participants.len()))
    }

    /// Those present: as the attendance says until somebody types another number.
    pub fn present(&self, cx: Context) -> i64 {
        number(&self.present.text).unwrap_or_else(|| count(cx.process.present_count()))
    }

    pub fn show(&mut self, ui: &mut Ui, cx: Context, vote: ValidationVote, out: &mut Outbox) {
        let attended = count(cx.process.present_count());
        let registered = count(cx.process.participants.len());
        for (kept, id, name, by_default) in [
            (
                &mut self.members,
                "validation-members",
                t!(cx.lang, "validation-members"),
                registered,
            ),
            (
                &mut self.present,
                "validation-present",
                t!(cx.lang, "validation-present"),
                attended,
            ),
        ] {
            ui.horizontal(|ui| {
                let mut typed = if kept.text.is_empty() {
                    by_default.to_string()
                } else {
                    kept.text.clone()
                };
                let field = digits(ui, Id::unique(id), &mut typed, FIELD);
                let label = ui.label(name);
                let field = field.labelled_by(label.id);
                if field.changed() {
                    // The attendance's own number is no correction: it goes on following it.
                    let same = number(&typed) == Some(by_default);
                    kept.text = if same { String::new() } else { typed };
                }
                kept.watch(ui, &field, out);
            });
        }
        if number(&self.present.text).is_some_and(|typed| typed != attended) {
            let n = words::whole(cx.lang, attended);
            ui.label(theme::caption(t!(
                cx.lang,
                "validation-attendance-says",
                n = n
            )));
        }
        let t = Tokens::of(ui);
        let (icon, color) = if vote.has_quorum() {
            (icons::CHECK_CIRCLE, t.leaf)
        } else {
            (icons::WARNING_CIRCLE, t.amber)
        };
        ui.horizontal_top(|ui| {
            ui.label(theme::filled(icon).color(color));
            let said = RichText::new(minutes::quorum(cx.lang, vote)).color(color);
            ui.add(Label::new(said).wrap());
        });
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
