//! The keys of the section: Alt with a digit chooses the table or the boards, Alt with a letter what
//! is captured and what becomes of it; arrows, F2 and Delete work on the list while the cursor stays
//! in the capture field.

use egui::{Event, Key, Modifiers, Ui};

use super::capture::{Capture, Place};
use super::{ProposalsPanel, filter};
use crate::app::command::Choice;
use crate::domain::agenda::Step;
use crate::domain::proposal::Nature;
use crate::ui::context::{Context, Outbox};
use crate::ui::digit_keys::DIGITS;
use crate::ui::taking::take_with_letter;

/// What is captured at a table.
const NATURES: [(Key, Nature); 2] = [(Key::A, Nature::Action), (Key::N, Nature::Need)];
/// What is captured on the boards.
const BOARDS: [(Key, Nature); 4] = [
    (Key::F, Nature::Strength),
    (Key::B, Nature::Weakness),
    (Key::P, Nature::Potential),
    (Key::I, Nature::Difficulty),
];

impl ProposalsPanel {
    pub(super) fn keys(&mut self, ui: &Ui, cx: Context, out: &mut Outbox) {
        // Most passes have no key at all.
        let any = |event: &Event| matches!(event, Event::Key { pressed: true, .. });
        if !ui.input(|input| input.events.iter().any(any)) {
            return;
        }
        if choose_table(ui, cx, out) {
            self.view = Place::Table;
        }
        let boards = DIGITS.get(cx.process.tables.len());
        if boards.is_some_and(|key| with_alt(ui, *key)) {
            self.view = Place::Boards;
        }
        for (letter, nature) in NATURES {
            if with_alt(ui, letter) {
                self.capture.nature = nature;
                self.view = Place::Table;
            }
        }
        for (letter, nature) in BOARDS {
            if with_alt(ui, letter) {
                self.capture.board = nature;
                self.view = Place::Boards;
            }
        }
        if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::F)) {
            self.view = Place::Table;
            filter::search(ui);
        }
        if with_alt(ui, Key::R) {
            self.list.filter.turn_order();
        }
        self.keys_of_the_text(ui, cx, out);
        let capturing = Capture::has_focus(ui);
        let nothing = ui.memory(|memory| memory.focused().is_none());
        if capturing || nothing || filter::is_searching(ui) {
            self.keys_of_the_list(ui, cx, out);
        }
    }

    /// What becomes of the text in the capture field.
    fn keys_of_the_text(&mut self, ui: &Ui, cx: Context, out: &mut Outbox) {
        let Some(table) = cx.minga.selection().table else {
            return;
        };
        if with_alt(ui, Key::U) {
            let at = (table, self.view);
            self.capture.join_marked(cx, &mut self.marking, at, out);
        }
        if with_alt(ui, Key::D) {
            self.capture.keep_apart();
        }
        if with_alt(ui, Key::E) {
            if self.capture.has_words() {
                self.capture.park(ui, cx, &mut self.marking);
            } else {
                match self.view {
                    Place::Table => self.list.park_current(cx, out),
                    Place::Boards => self.boards.park_current(cx, out),
                }
            }
        }
    }

    fn keys_of_the_list(&mut self, ui: &Ui, cx: Context, out: &mut Outbox) {
        let searching = filter::is_searching(ui);
        let plain = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let alt = |key| ui.input_mut(|input| input.consume_key(Modifiers::ALT, key));
        let free = !self.capture.is_offering();
        if self.view == Place::Table {
            for (key, step) in [(Key::ArrowUp, Step::Up), (Key::ArrowDown, Step::Down)] {
                if alt(key) {
                    self.list.rank_current(cx, step, out);
                }
            }
            if with_alt(ui, Key::L) {
                self.list.link_current(cx);
            }
        }
        // In a line of text the arrows up and down have nothing else to do.
        for (key, step) in [(Key::ArrowUp, Step::Up), (Key::ArrowDown, Step::Down)] {
            if free && plain(key) {
                match self.view {
                    Place::Table => self.list.step(cx, step),
                    Place::Boards => self.boards.step(cx, self.capture.board, step),
                }
            }
        }
        if plain(Key::F2) {
            match self.view {
                Place::Table => self.list.edit_current(cx, &mut self.marking),
                Place::Boards => self.boards.edit_current(cx, &mut self.marking),
            }
        }
        if !searching && !self.capture.has_words() && plain(Key::Delete) {
            match self.view {
                Place::Table => self.list.discard_current(cx),
                Place::Boards => self.boards.discard_current(cx),
            }
        }
        // From the search back to the field, once there is nothing to search for.
        if searching && plain(Key::Escape) {
            if self.list.is_filtered() {
                self.list.show_all();
            } else {
                self.capture.ready(ui);
            }
        }
    }
}

/// Alt with a digit chooses the table; answers whether it did.
pub(crate) fn choose_table(ui: &Ui, cx: Context, out: &mut Outbox) -> bool {
    let mut chosen = false;
    for (digit, table) in DIGITS.into_iter().zip(cx.process.tables_in_order()) {
        if with_alt(ui, digit) {
            out.send(Choice::Table(table.id));
            chosen = true;
        }
    }
    chosen
}

/// Takes a key with Alt alone, and the letter that comes with it on some systems. With Ctrl it is
/// `AltGr`, by which people type `@` and `|`.
fn with_alt(ui: &Ui, wanted: Key) -> bool {
    take_with_letter(ui, Modifiers::ALT, wanted)
}
