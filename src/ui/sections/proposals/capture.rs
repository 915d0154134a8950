//! The capture field: type, Enter, next.

use egui::{Align, Event, Id, Layout, Ui};

use super::paste::{Outcome, Pasted};
use crate::app::Session;
use crate::app::command::Command;
use crate::domain::Action;
use crate::domain::ids::ThematicTableId;
use crate::domain::proposal::{Nature, ProposalDraft};
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme;
use crate::ui::widgets::{Entered, ReadyLine, one_of, plain_button, primary_button};

/// Under which key the file keeps what is being typed: one text, so that it comes along when the
/// table is changed.
const DRAFT: &str = "capture";

/// What is being captured.
pub struct Capture {
    line: ReadyLine,
    /// What the next one is; stays until it is changed.
    pub nature: Nature,
    pasted: Option<Pasted>,
}

/// How the button beside the field stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Save {
    /// It is the main action of the screen.
    Main,
    /// Something else is.
    BesideAnother,
}

impl Default for Capture {
    fn default() -> Self {
        Self {
            line: ReadyLine::default(),
            nature: Nature::Action,
            pasted: None,
        }
    }
}

impl Capture {
    /// The field with what was being typed when the file was last open.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        Self {
            line: ReadyLine::holding(session.draft(DRAFT).unwrap_or_default()),
            ..Self::default()
        }
    }

    fn id() -> Id {
        Id::unique("capture")
    }

    /// Puts the cursor into the field.
    pub fn ready(&self, ui: &Ui) {
        if self.pasted.is_none() {
            ui.memory_mut(|memory| memory.request_focus(Self::id()));
        }
    }

    #[must_use]
    pub fn has_focus(ui: &Ui) -> bool {
        ui.memory(|memory| memory.has_focus(Self::id()))
    }

    /// Whether something is typed.
    #[must_use]
    pub fn has_words(&self) -> bool {
        !self.line.text().trim().is_empty()
    }

    /// Shows the field, and what was pasted under it.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        table: ThematicTableId,
        save: Save,
        out: &mut Outbox,
    ) {
        self.take_list(ui);
        let name = cx.process.tables.get(table).map_or("", |t| t.name.as_str());
        let label = t!(cx.lang, "capture-field", table = name);
        let hint = t!(cx.lang, "capture-hint", table = name);
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let words = t!(cx.lang, "capture-save");
                let main = save == Save::Main && self.pasted.is_none();
                let button = if main {
                    primary_button(ui, icons::PLUS, &words)
                } else {
                    plain_button(ui, icons::PLUS, &words)
                };
                let (response, entered) = self.line.show(ui, Self::id(), &label, &hint);
                if entered == Entered::Yes || button.clicked() {
                    self.save(table, out);
                    response.request_focus();
                }
                if let Some(text) = self.line.draft(ui, &response) {
                    let key = DRAFT.to_owned();
                    out.send(Command::KeepDraft { key, text });
                }
            });
        });
        self.below(ui, cx);
        self.show_pasted(ui, cx, table, out);
    }

    /// What the next one is, and the keys.
    fn below(&mut self, ui: &mut Ui, cx: Context) {
        ui.horizontal(|ui| {
            let options = [Nature::Action, Nature::Need]
                .map(|nature| (nature, words::nature(cx.lang, nature)));
            let label = t!(cx.lang, "capture-nature");
            let id = Id::unique("capture nature");
            let (group, picked) = one_of(ui, id, &label, self.nature, &options);
            if let Some(nature) = picked {
                self.nature = nature;
                if group.gained_focus() {
                    self.ready(ui);
                }
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add(egui::Label::new(theme::caption(t!(cx.lang, "capture-keys"))).truncate());
            });
        });
    }

    fn save(&mut self, table: ThematicTableId, out: &mut Outbox) {
        if !self.has_words() {
            return;
        }
        let draft = ProposalDraft {
            text: self.line.text().trim().to_owned(),
            nature: self.nature,
            ..ProposalDraft::default()
        };
        out.act(Action::AddProposals {
            table,
            drafts: vec![draft],
        });
        self.line.set("");
        // At once: a draft that outlived its proposal would come back as a second one.
        if let Some(text) = self.line.leave() {
            let key = DRAFT.to_owned();
            out.send(Command::KeepDraft { key, text });
        }
    }

    /// Takes a pasted list before the field makes one long line of it.
    fn take_list(&mut self, ui: &Ui) {
        let meant_here =
            ui.memory(|memory| memory.focused().is_none_or(|focused| focused == Self::id()));
        if !meant_here {
            return;
        }
        let mut taken = None;
        ui.input_mut(|input| {
            input.events.retain(|event| {
                let list = match event {
                    Event::Paste(text) => Pasted::of(text),
                    _ => None,
                };
                let keep = list.is_none();
                taken = list.or(taken.take());
                keep
            });
        });
        self.pasted = taken.or(self.pasted.take());
    }

    fn show_pasted(&mut self, ui: &mut Ui, cx: Context, table: ThematicTableId, out: &mut Outbox) {
        let Some(pasted) = &mut self.pasted else {
            return;
        };
        let outcome = pasted.show(ui, cx);
        match outcome {
            Outcome::Waiting => return,
            Outcome::Each(lines) => {
                let nature = self.nature;
                let draft = |text| ProposalDraft {
                    text,
                    nature,
                    ..ProposalDraft::default()
                };
                out.act(Action::AddProposals {
                    table,
                    drafts: lines.into_iter().map(draft).collect(),
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
