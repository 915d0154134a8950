//! A line that is always ready: Enter hands its text over, and the cursor stays where it is.

use egui::{Event, FontId, Id, Key, Response, RichText, TextEdit, Ui};

use crate::ui::widgets::{Rest, field};

/// The line, with what is being typed in it.
#[derive(Debug, Default)]
pub struct ReadyLine {
    text: String,
    /// What was typed behind an Enter in the same pass; it belongs to the next text.
    held: Vec<Event>,
    rest: Rest,
}

impl ReadyLine {
    /// Begins with a text that is kept already.
    #[must_use]
    pub fn holding(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            held: Vec::new(),
            rest: Rest::holding(text),
        }
    }

    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Replaces what is typed.
    pub fn set(&mut self, text: &str) {
        text.clone_into(&mut self.text);
    }

    /// The text to keep as a draft, when it is time to.
    pub fn draft(&mut self, ui: &Ui, response: &Response) -> Option<String> {
        if response.lost_focus() {
            self.rest.leave(&self.text)
        } else {
            self.rest.due(ui, &self.text)
        }
    }

    /// The text to keep now, if it is not kept yet.
    pub fn leave(&mut self) -> Option<String> {
        self.rest.leave(&self.text)
    }

    /// Shows the line over the width that is there. Answers the text when Enter was pressed; it is
    /// still in the line then, and whoever has used it [`Self::set`]s another.
    pub fn show(&mut self, ui: &mut Ui, id: Id, label: &str, hint: &str) -> (Response, Entered) {
        take_what_nobody_wants(ui, id);
        self.show_when_chosen(ui, id, label, hint)
    }

    /// The same in the room's size: what is typed is read from the last row as it is typed.
    pub fn show_far(
        &mut self,
        ui: &mut Ui,
        id: Id,
        label: &str,
        hint: &str,
        font: FontId,
    ) -> (Response, Entered) {
        take_what_nobody_wants(ui, id);
        let hint = RichText::new(hint).font(font.clone());
        self.place(ui, id, label, |edit| edit.font(font).hint_text(hint))
    }

    /// The same for a line that leaves what is typed without a cursor to others.
    pub fn show_when_chosen(
        &mut self,
        ui: &mut Ui,
        id: Id,
        label: &str,
        hint: &str,
    ) -> (Response, Entered) {
        self.place(ui, id, label, |edit| edit.hint_text(hint))
    }

    fn place(
        &mut self,
        ui: &mut Ui,
        id: Id,
        label: &str,
        dressed: impl FnOnce(TextEdit<'_>) -> TextEdit<'_>,
    ) -> (Response, Entered) {
        let entered = if ui.memory(|memory| memory.has_focus(id)) {
            self.take_enter(ui)
        } else {
            self.held.clear();
            Entered::No
        };
        let response = dressed(field(&mut self.text, id, ""))
            .return_key(None)
            .show(ui)
            .response
            .response
            .accessible_name(label);
        if !self.held.is_empty() {
            ui.ctx().request_repaint();
        }
        (response, entered)
    }

    /// Takes Enter out of the pass, and holds back what was typed after it: someone who types fast
    /// on a slow machine sends more than one line in one pass.
    fn take_enter(&mut self, ui: &Ui) -> Entered {
        ui.input_mut(|input| {
            if !self.held.is_empty() {
                input.events.splice(0..0, self.held.drain(..));
            }
            let enter = |event: &Event| {
                matches!(event, Event::Key { key: Key::Enter, pressed: true, modifiers, .. }
                    if !modifiers.any())
            };
            let Some(place) = input.events.iter().position(enter) else {
                return Entered::No;
            };
            let after = input.events.split_off(place);
            for event in after.into_iter().skip(1) {
                match event {
                    Event::Text(_) | Event::Paste(_) | Event::Key { pressed: true, .. } => {
                        self.held.push(event);
                    }
                    other => input.events.push(other),
                }
            }
            Entered::Yes
        })
    }
}

/// What is typed while nothing has the cursor is meant for this line.
fn take_what_nobody_wants(ui: &Ui, id: Id) {
    let unclaimed = ui.memory(|memory| memory.focused().is_none())
        && ui.input(|input| {
            let typed = |event: &Event| matches!(event, Event::Text(_) | Event::Paste(_));
            input.events.iter().any(typed)
        });
    if unclaimed {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}

/// Whether Enter was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entered {
    Yes,
    No,
}
