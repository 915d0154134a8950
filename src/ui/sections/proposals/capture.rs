//! The capture field: type, Enter, next. Marks in the text say what else is known of it.

use egui::{Align, Id, Layout, Ui, vec2};

use super::marks::{self, Marking, Reading};
use super::near::{self, Hints};
use super::offer::{Offer, Taken};
use super::paste::Pasted;
use crate::app::Session;
use crate::app::command::Command;
use crate::domain::Action;
use crate::domain::ids::{ProposalId, ThematicTableId};
use crate::domain::proposal::{Nature, ProposalDraft};
use crate::domain::shorthand::{Kind, Meaning};
use crate::i18n::{shorthand as said, words};
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
    pub(super) line: ReadyLine,
    reading: Reading,
    offer: Offer,
    hints: Hints,
    /// What the next one is at a table; stays until it is changed.
    pub nature: Nature,
    /// What the next one is on the boards.
    pub board: Nature,
    pub(super) pasted: Option<Pasted>,
}

/// Where what is typed goes, and what stands under the field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// Onto a table's list.
    #[default]
    Table,
    /// Onto the diagnosis boards.
    Boards,
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
            reading: Reading::default(),
            offer: Offer::default(),
            hints: Hints::default(),
            nature: Nature::Action,
            board: Nature::Strength,
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

    pub(super) fn id() -> Id {
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

    /// Whether the arrows choose how a mark goes on.
    #[must_use]
    pub fn is_offering(&self) -> bool {
        self.offer.is_open()
    }

    /// What the next one is.
    #[must_use]
    pub fn nature_for(&self, place: Place) -> Nature {
        match place {
            Place::Table => self.nature,
            Place::Boards => self.board,
        }
    }

    /// Shows the field with what is like its text beside it, and what was pasted under it.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        marking: &mut Marking,
        (table, place): (ThematicTableId, Place),
        save: Save,
        out: &mut Outbox,
    ) {
        self.take_list(ui, (table, place), out);
        ui.horizontal_top(|ui| {
            let width = ui.available_width() - near::WIDTH - theme::S;
            ui.allocate_ui_with_layout(
                vec2(width, near::HEIGHT),
                Layout::top_down(Align::Min),
                |ui| {
                    ui.set_width(width);
                    ui.spacing_mut().item_spacing.y = theme::XS;
                    self.field(ui, cx, marking, (table, place), save, out);
                    self.chips(ui, cx, marking);
                    self.below(ui, cx, place);
                },
            );
            let text = self.reading.of(marking, cx, self.line.text()).text.clone();
            if let near::Wish::Join(into) = self.hints.show(ui, cx, &text) {
                self.join(cx, marking, (table, place), into, out);
                self.ready(ui);
            }
        });
        self.show_pasted(ui, cx, (table, place), out);
    }

    fn field(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        marking: &mut Marking,
        at: (ThematicTableId, Place),
        save: Save,
        out: &mut Outbox,
    ) {
        let name = cx.process.tables.get(at.0).map_or("", |t| t.name.as_str());
        let label = t!(cx.lang, "capture-field", table = name);
        let hint = t!(cx.lang, "capture-hint", table = name);
        if let Some(taken) = self.offer.keys(ui, Self::id(), self.line.text()) {
            self.line.set(&taken.text);
            taken.put_cursor(ui, Self::id());
        }
        let row = vec2(ui.available_width(), theme::ROW);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
            let words = t!(cx.lang, "capture-save");
            let main = save == Save::Main && self.pasted.is_none();
            let button = if main {
                primary_button(ui, icons::PLUS, &words)
            } else {
                plain_button(ui, icons::PLUS, &words)
            };
            let (response, entered) = self.line.show(ui, Self::id(), &label, &hint);
            if entered == Entered::Yes || button.clicked() {
                self.save(cx, marking, at, out);
                response.request_focus();
            }
            let text = self.line.text();
            if let Some(taken) = self.offer.show(ui, cx, marking, &response, text) {
                self.line.set(&taken.text);
                taken.put_cursor(ui, Self::id());
            }
            if let Some(text) = self.line.draft(ui, &response) {
                keep(text, out);
            }
        });
    }

    /// What was recognised; its row is there before anything is.
    fn chips(&mut self, ui: &mut Ui, cx: Context, marking: &mut Marking) {
        let text = self.line.text();
        self.reading.of(marking, cx, text);
        if let Some(without) = self.reading.chips(ui, cx, text) {
            self.line.set(&without);
            self.ready(ui);
        }
    }

    /// What the next one is, and the keys.
    fn below(&mut self, ui: &mut Ui, cx: Context, place: Place) {
        ui.horizontal(|ui| {
            let (natures, keys): (&[Nature], _) = match place {
                Place::Table => (&[Nature::Action, Nature::Need], t!(cx.lang, "capture-keys")),
                Place::Boards => (&Nature::BOARDS, t!(cx.lang, "capture-board-keys")),
            };
            let options: Vec<_> = natures
                .iter()
                .map(|nature| (*nature, words::nature(cx.lang, *nature)))
                .collect();
            let label = t!(cx.lang, "capture-what-it-is");
            let id = Id::unique("capture nature");
            let chosen = self.nature_for(place);
            let (group, picked) = one_of(ui, id, &label, chosen, &options);
            if let Some(nature) = picked {
                match place {
                    Place::Table => self.nature = nature,
                    Place::Boards => self.board = nature,
                }
                if group.gained_focus() {
                    self.ready(ui);
                }
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add(egui::Label::new(theme::caption(keys)).truncate());
            });
        });
    }

    fn save(
        &mut self,
        cx: Context,
        marking: &mut Marking,
        at: (ThematicTableId, Place),
        out: &mut Outbox,
    ) {
        let (table, draft) = self.typed(cx, marking, at);
        if draft.text.is_empty() {
            let found = self.reading.of(marking, cx, self.line.text());
            let kind = found.marks.iter().find_map(|mark| match mark.meaning {
                Meaning::Nature(nature) => Some(nature),
                _ => None,
            });
            // A kind alone says what the next ones are.
            match kind {
                Some(nature) if nature.is_diagnosis() => self.board = nature,
                Some(nature) => self.nature = nature,
                None => return,
            }
            self.used(out);
            return;
        }
        out.act(Action::AddProposals {
            table,
            drafts: vec![draft],
        });
        self.used(out);
    }

    /// Unites what is typed with the hint that is marked.
    pub fn join_marked(
        &mut self,
        cx: Context,
        marking: &mut Marking,
        at: (ThematicTableId, Place),
        out: &mut Outbox,
    ) {
        if let Some(into) = self.hints.chosen() {
            self.join(cx, marking, at, into, out);
        }
    }

    /// Says that what is typed and the hint that is marked are two things.
    pub fn keep_apart(&mut self) {
        self.hints.keep_apart();
    }

    fn join(
        &mut self,
        cx: Context,
        marking: &mut Marking,
        at: (ThematicTableId, Place),
        into: ProposalId,
        out: &mut Outbox,
    ) {
        let (table, draft) = self.typed(cx, marking, at);
        if draft.text.is_empty() {
            return;
        }
        out.act(Action::JoinProposal {
            table,
            draft: Box::new(draft),
            into,
        });
        self.used(out);
    }

    /// What is typed as a proposal, with the table that it names, else that of the list.
    fn typed(
        &mut self,
        cx: Context,
        marking: &mut Marking,
        (table, place): (ThematicTableId, Place),
    ) -> (ThematicTableId, ProposalDraft) {
        let nature = self.nature_for(place);
        let found = self.reading.of(marking, cx, self.line.text());
        let mut draft = found.draft(nature);
        draft.apart_from = self.hints.apart().to_vec();
        (found.table().unwrap_or(table), draft)
    }

    /// Writes that what is typed is out of scope, or takes that back.
    pub fn park(&mut self, ui: &Ui, cx: Context, marking: &mut Marking) {
        let found = self.reading.of(marking, cx, self.line.text());
        let mark = found
            .counting()
            .find(|mark| mark.meaning == Meaning::Parked)
            .map(|mark| mark.place.clone());
        let text = match mark {
            Some(place) => marks::removed(self.line.text(), place),
            None => {
                let kinds = said::kinds(cx.lang);
                let word = kinds.into_iter().find(|(kind, _)| *kind == Kind::Parked);
                let word = word.map_or_else(String::new, |(_, word)| word);
                format!("{} !{word} ", self.line.text().trim_end())
            }
        };
        Taken::whole(text.clone()).put_cursor(ui, Self::id());
        self.line.set(&text);
    }

    /// The text was used: the field is ready for the next.
    fn used(&mut self, out: &mut Outbox) {
        self.line.set("");
        self.hints.clear();
        // At once: a draft that outlived its proposal would come back as a second one.
        if let Some(text) = self.line.leave() {
            keep(text, out);
        }
    }
}

fn keep(text: String, out: &mut Outbox) {
    let key = DRAFT.to_owned();
    out.send(Command::KeepDraft { key, text });
}
