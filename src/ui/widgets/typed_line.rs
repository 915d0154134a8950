//! Lines that show a value and are typed over where they stand: Enter or leaving is done, Esc
//! restores.

use egui::{Align, Align2, Id, Key, Response, Ui};

use crate::ui::widgets::field;

/// What is being typed in the lines of a panel: usually one has the cursor, for a moment two.
#[derive(Debug, Default)]
pub struct TypedLines(Vec<(Id, String)>);

/// How a line looks and behaves.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// The accessible name.
    pub label: &'a str,
    /// The value as it is typed.
    pub value: &'a str,
    /// The value as it is read, while the cursor is elsewhere.
    pub shown: &'a str,
    pub hint: &'a str,
    pub width: f32,
    pub align: Align,
}

impl<'a> Line<'a> {
    /// A line of text that takes the width that is there.
    #[must_use]
    pub fn text(label: &'a str, value: &'a str) -> Self {
        Self {
            label,
            value,
            shown: value,
            hint: "",
            width: f32::INFINITY,
            align: Align::Min,
        }
    }

    /// A short number, aligned at the right.
    #[must_use]
    pub fn number(label: &'a str, value: &'a str, width: f32) -> Self {
        Self {
            width,
            align: Align::Max,
            ..Self::text(label, value)
        }
    }
}

impl TypedLines {
    /// Shows one line; answers the new text once it is done and differs from the value.
    pub fn show(&mut self, ui: &mut Ui, id: Id, line: Line) -> (Response, Option<String>) {
        let focused = ui.memory(|memory| memory.has_focus(id));
        let known = self.0.iter().find(|(typed, _)| *typed == id);
        let typing = focused || known.is_some();
        let mut text = match known {
            Some((_, text)) => text.clone(),
            None if focused => line.value.to_owned(),
            None => line.shown.to_owned(),
        };
        let response = field(&mut text, id, line.hint)
            .desired_width(line.width)
            .align(Align2([line.align, Align::Center]))
            .show(ui)
            .response
            .response
            .accessible_name(line.label);
        if response.has_focus() {
            // The cursor has just come by a click: from now on the value stands as it is typed.
            let text = if typing { text } else { line.value.to_owned() };
            self.keep(id, text);
            return (response, None);
        }
        let Some(typed) = self.take(id) else {
            return (response, None);
        };
        // The last letter may have come in the same pass as Enter.
        let typed = if response.changed() { text } else { typed };
        let dropped = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape));
        let done = !dropped && typed.trim() != line.value.trim();
        (response, done.then(|| typed.trim().to_owned()))
    }

    /// Puts the cursor into a line that holds `text` instead of its value: it was not accepted.
    pub fn again(&mut self, ui: &Ui, id: Id, text: String) {
        self.keep(id, text);
        ui.memory_mut(|memory| memory.request_focus(id));
    }

    fn keep(&mut self, id: Id, text: String) {
        match self.0.iter_mut().find(|(typed, _)| *typed == id) {
            Some((_, kept)) => *kept = text,
            None => self.0.push((id, text)),
        }
    }

    fn take(&mut self, id: Id) -> Option<String> {
        let place = self.0.iter().position(|(typed, _)| *typed == id)?;
        Some(self.0.swap_remove(place).1)
    }
}
