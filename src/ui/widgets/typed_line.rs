//! Lines that show a value and are typed over where they stand: Enter or leaving is done, Esc
//! restores.

use egui::{Align, Align2, Id, Key, Modifiers, Response, Stroke, StrokeKind, Ui};

use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::field::{field, wrapping_field};

/// What is being typed in the lines of a panel: usually one has the cursor, for a moment two.
#[derive(Debug, Default)]
pub struct TypedLines(Vec<Typing>);

#[derive(Debug)]
struct Typing {
    id: Id,
    text: String,
    state: State,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    UnderWay,
    /// It could not be read: it stays as it was typed until it is typed over.
    Refused,
}

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
    /// How to type it, said when it could not be read.
    pub help: &'a str,
    pub width: f32,
    pub shape: Shape,
}

/// What kind of text a line holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Runs on over several lines when it is long; always one paragraph.
    Words,
    /// Short, aligned at the right.
    Number,
}

impl<'a> Line<'a> {
    /// Words over the width that is there.
    #[must_use]
    pub fn words(label: &'a str, value: &'a str) -> Self {
        Self {
            label,
            value,
            shown: value,
            hint: "",
            help: "",
            width: f32::INFINITY,
            shape: Shape::Words,
        }
    }

    /// A short number.
    #[must_use]
    pub fn number(label: &'a str, value: &'a str, width: f32) -> Self {
        Self {
            width,
            shape: Shape::Number,
            ..Self::words(label, value)
        }
    }
}

impl TypedLines {
    /// Shows one line; answers the new text once it is done and differs from the value.
    pub fn show(&mut self, ui: &mut Ui, id: Id, line: Line) -> (Response, Option<String>) {
        let focused = ui.memory(|memory| memory.has_focus(id));
        let entered =
            focused && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        let known = self.0.iter().find(|typing| typing.id == id);
        let refused = known.is_some_and(|typing| typing.state == State::Refused);
        let begun = focused || known.is_some();
        let mut text = match known {
            Some(typing) => typing.text.clone(),
            None if focused => line.value.to_owned(),
            None => line.shown.to_owned(),
        };
        let edit = match line.shape {
            Shape::Words => wrapping_field(&mut text, id, line.hint),
            Shape::Number => {
                field(&mut text, id, line.hint).align(Align2([Align::Max, Align::Center]))
            }
        };
        let response = edit
            .return_key(None)
            .desired_width(line.width)
            .show(ui)
            .response
            .response
            .accessible_name(line.label);
        if response.changed() && text.contains(['\n', '\r']) {
            text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        if entered {
            response.surrender_focus();
        } else if response.has_focus() {
            // The cursor has just come by a click: from now on the value stands as it is typed.
            let text = if begun { text } else { line.value.to_owned() };
            self.keep(id, text, State::UnderWay);
            return (response, None);
        }
        if refused && !response.lost_focus() && !entered {
            let stroke = Stroke::new(2.0, Tokens::of(ui).brick);
            ui.painter()
                .rect_stroke(response.rect, theme::CORNER, stroke, StrokeKind::Inside);
            response.show_tooltip_text(line.help);
            return (response, None);
        }
        if self.take(id).is_none() {
            return (response, None);
        }
        let dropped = !entered && ui.input(|input| input.key_pressed(Key::Escape));
        let done = !dropped && text.trim() != line.value.trim();
        (response, done.then(|| text.trim().to_owned()))
    }

    /// Leaves what was typed standing, marked: it could not be read.
    pub fn refuse(&mut self, id: Id, text: String) {
        self.keep(id, text, State::Refused);
    }

    fn keep(&mut self, id: Id, text: String, state: State) {
        self.take(id);
        self.0.push(Typing { id, text, state });
    }

    fn take(&mut self, id: Id) -> Option<Typing> {
        let place = self.0.iter().position(|typing| typing.id == id)?;
        Some(self.0.swap_remove(place))
    }
}
