//! What becomes of what is pasted into the capture field.

use egui::{Event, Ui};

use super::capture::{Capture, Place};
use super::paste::{self, Outcome, Pasted};
use crate::app::command::ImportCommand;
use crate::domain::ids::ThematicTableId;
use crate::ui::context::{Context, Outbox};

impl Capture {
    /// Takes a pasted list before the field makes one long line of it. What has several columns goes
    /// where lists are looked at before they are added.
    pub(super) fn take_list(
        &mut self,
        ui: &Ui,
        (table, place): (ThematicTableId, Place),
        out: &mut Outbox,
    ) {
        let meant_here =
            ui.memory(|memory| memory.focused().is_none_or(|focused| focused == Self::id()));
        if !meant_here {
            return;
        }
        let mut taken = None;
        let nature = self.nature_for(place);
        ui.input_mut(|input| {
            input.events.retain(|event| {
                let Event::Paste(text) = event else {
                    return true;
                };
                if paste::has_columns(text) {
                    let text = text.clone();
                    out.send(ImportCommand::Paste {
                        text,
                        table,
                        nature,
                    });
                    return false;
                }
                let list = Pasted::of(text);
                let keep = list.is_none();
                taken = list.or(taken.take());
                keep
            });
        });
        self.pasted = taken.or(self.pasted.take());
    }

    pub(super) fn show_pasted(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        (table, place): (ThematicTableId, Place),
        out: &mut Outbox,
    ) {
        let Some(pasted) = &mut self.pasted else {
            return;
        };
        let outcome = pasted.show(ui, cx);
        match outcome {
            Outcome::Waiting => return,
            Outcome::Each(lines) => {
                out.send(ImportCommand::Paste {
                    text: lines.join("\n"),
                    table,
                    nature: self.nature_for(place),
                });
            }
            Outcome::One(text) => {
                let before = self.line.text().trim_end();
                let text = if before.is_empty() {
                    text
                } else {
                    format!("{before} {text}")
                };
                self.line.set(&text);
            }
            Outcome::Cancelled => {}
        }
        self.pasted = None;
        self.ready(ui);
    }
}
