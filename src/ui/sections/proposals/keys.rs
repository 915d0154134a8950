//! The keys of the section: Alt with a digit chooses the table, Alt+A and Alt+N what is captured;
//! arrows, F2 and Delete work on the list while the cursor stays in the capture field.

use egui::{Event, Key, Modifiers, Ui};

use super::ProposalsPanel;
use super::capture::Capture;
use crate::app::command::Choice;
use crate::domain::agenda::Step;
use crate::domain::proposal::Nature;
use crate::ui::context::{Context, Outbox};

const DIGITS: [Key; 9] = [
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

impl ProposalsPanel {
    pub(super) fn keys(&mut self, ui: &Ui, cx: Context, out: &mut Outbox) {
        // Most passes have no key at all.
        let any = |event: &Event| matches!(event, Event::Key { pressed: true, .. });
        if !ui.input(|input| input.events.iter().any(any)) {
            return;
        }
        choose_table(ui, cx, out);
        for (letter, nature) in [(Key::A, Nature::Action), (Key::N, Nature::Need)] {
            if with_alt(ui, letter) {
                self.capture.nature = nature;
            }
        }
        let capturing = Capture::has_focus(ui);
        let nothing = ui.memory(|memory| memory.focused().is_none());
        if !capturing && !nothing {
            return;
        }
        let Some(table) = cx.minga.selection().table else {
            return;
        };
        let key = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        // In a line of text the arrows up and down have nothing else to do.
        if key(Key::ArrowDown) {
            self.list.step(cx, table, Step::Down);
        }
        if key(Key::ArrowUp) {
            self.list.step(cx, table, Step::Up);
        }
        if key(Key::F2) {
            self.list.edit_current(cx);
        }
        if !self.capture.has_words() && key(Key::Delete) {
            self.list.discard_current(cx);
        }
    }
}

/// Alt with a digit chooses the table.
pub(crate) fn choose_table(ui: &Ui, cx: Context, out: &mut Outbox) {
    for (digit, table) in DIGITS.into_iter().zip(cx.process.tables_in_order()) {
        if with_alt(ui, digit) {
            out.send(Choice::Table(table.id));
        }
    }
}

/// Takes a key with Alt alone, and the letter that comes with it on some systems. With Ctrl it is
/// `AltGr`, by which people type `@` and `|`.
fn with_alt(ui: &Ui, wanted: Key) -> bool {
    ui.input_mut(|input| {
        let pressed = |event: &Event| {
            matches!(event, Event::Key { key, pressed: true, modifiers, .. }
                if *key == wanted && modifiers.matches_exact(Modifiers::ALT))
        };
        let Some(place) = input.events.iter().position(pressed) else {
            return false;
        };
        input.events.remove(place);
        let letter = wanted.symbol_or_name().to_lowercase();
        let same =
            |event: &Event| matches!(event, Event::Text(text) if text.to_lowercase() == letter);
        if let Some(text) = input.events.iter().position(same) {
            input.events.remove(text);
        }
        true
    })
}
