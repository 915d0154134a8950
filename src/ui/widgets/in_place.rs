//! A text edited where it stands: Enter or leaving the field is done, Esc restores.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Event, EventFilter, Id, Key, Modifiers, Response, TextEdit, Ui};

/// What Enter with Shift, Alt or Ctrl does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breaks {
    /// The text is one paragraph.
    None,
    /// It begins another line.
    Lines,
}

/// How a text was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leave {
    Enter,
    Tab,
    BackTab,
    /// Something else was clicked.
    Elsewhere,
}

/// What has become of the text in this frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    Still,
    Done(Leave),
    /// Esc: as it was before.
    Dropped,
}

/// A text being edited.
#[derive(Clone, Debug)]
pub struct InPlace {
    text: String,
    before: String,
    breaks: Breaks,
    /// The focus was asked for and has not come yet.
    opening: bool,
}

impl InPlace {
    /// Edits `text`, with the cursor at its end.
    #[must_use]
    pub fn new(text: impl Into<String>, breaks: Breaks) -> Self {
        let text = text.into();
        Self {
            before: text.clone(),
            text,
            breaks,
            opening: true,
        }
    }

    /// Replaces `before` by what has just been typed.
    #[must_use]
    pub fn replacing(before: impl Into<String>, typed: &str, breaks: Breaks) -> Self {
        Self {
            text: typed.to_owned(),
            ..Self::new(before, breaks)
        }
    }

    #[must_use]
    pub fn text(&self) -> &str {
        self.text.trim()
    }

    /// The text as it was typed, blanks included.
    #[must_use]
    pub fn typed(&self) -> &str {
        &self.text
    }

    /// Replaces what is typed.
    pub fn set(&mut self, text: impl Into<String>) {
        self.text = text.into();
    }

    #[must_use]
    pub fn changed(&self) -> bool {
        self.text.trim() != self.before.trim()
    }

    /// Goes on with the same text: what it was for was not possible.
    pub fn reopen(&mut self) {
        self.opening = true;
    }

    /// Empties the field and waits for the next text.
    pub fn again(&mut self) {
        *self = Self::new("", self.breaks);
    }

    /// Shows the field over the width that is there; `label` is its accessible name.
    pub fn show(&mut self, ui: &mut Ui, id: Id, label: &str, hint: &str) -> (Response, Typed) {
        let key = if ui.memory(|memory| memory.has_focus(id)) {
            self.take_key(ui)
        } else {
            None
        };
        if self.opening {
            self.go_to_end(ui, id);
        }
        // The keys are taken first, but what was typed before them in the same frame still arrives.
        let response = TextEdit::multiline(&mut self.text)
            .id(id)
            .desired_rows(1)
            .desired_width(f32::INFINITY)
            .hint_text(hint)
            .event_filter(EventFilter {
                tab: true,
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: true,
            })
            .show(ui)
            .response
            .response
            .accessible_name(label);
        if self.breaks == Breaks::None && self.text.contains(['\n', '\r']) {
            self.text = self.text.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        let typed = match key {
            Some(typed) => {
                response.surrender_focus();
                typed
            }
            None if self.opening => {
                if response.has_focus() {
                    self.opening = false;
                } else {
                    response.request_focus();
                }
                Typed::Still
            }
            None if response.has_focus() => Typed::Still,
            None => Typed::Done(Leave::Elsewhere),
        };
        (response, typed)
    }

    /// Puts the cursor behind the text: another text may have been edited under this id before.
    fn go_to_end(&self, ui: &Ui, id: Id) {
        let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
        let end = CCursor::new(self.text.chars().count());
        state.cursor.set_char_range(Some(CCursorRange::one(end)));
        state.store(ui.ctx(), id);
    }

    /// Takes the first key that ends the editing out of this frame's events.
    fn take_key(&self, ui: &Ui) -> Option<Typed> {
        ui.input_mut(|input| {
            let mut found = None;
            input.events.retain_mut(|event| {
                let Event::Key {
                    key,
                    pressed: true,
                    modifiers,
                    ..
                } = event
                else {
                    return true;
                };
                let typed = match key {
                    Key::Escape => Typed::Dropped,
                    Key::Tab if modifiers.shift => Typed::Done(Leave::BackTab),
                    Key::Tab => Typed::Done(Leave::Tab),
                    Key::Enter if modifiers.any() && self.breaks == Breaks::Lines => {
                        // As a plain Enter the field takes it for a new line.
                        *modifiers = Modifiers::NONE;
                        return true;
                    }
                    Key::Enter => Typed::Done(Leave::Enter),
                    _ => return true,
                };
                if found.is_none() {
                    found = Some(typed);
                }
                false
            });
            found
        })
    }
}
