//! Ways to go on with the mark that is being typed: arrows choose, Tab takes, Enter stays the field's.

use std::ops::Range;

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{
    Align2, Area, Button, EventFilter, Frame, Id, Key, Modifiers, Order, Response, Sense, Ui, vec2,
};

use super::marks::{CHIP, Marking};
use crate::domain::shorthand::{self, Completion};
use crate::i18n::shorthand as said;
use crate::ui::context::Context;
use crate::ui::theme;
use crate::ui::widgets::elided;

/// How wide the list is.
const WIDTH: f32 = 320.0;

/// The list of one field.
#[derive(Default)]
pub struct Offer {
    completions: Vec<Completion>,
    /// Where the mark stands in the text.
    place: Range<usize>,
    chosen: usize,
    /// The mark whose list was closed with Esc.
    dismissed: Option<usize>,
    /// What the list was made for.
    made_for: Option<(String, usize, u64)>,
}

/// A text with a mark finished, and where the cursor goes, in letters.
pub struct Taken {
    pub text: String,
    cursor: usize,
}

impl Taken {
    /// A text with the cursor behind it.
    #[must_use]
    pub fn whole(text: String) -> Self {
        Self {
            cursor: text.chars().count(),
            text,
        }
    }

    /// Puts the cursor of a field behind the mark.
    pub fn put_cursor(&self, ui: &Ui, field: Id) {
        let mut state = TextEditState::load(ui.ctx(), field).unwrap_or_default();
        let end = CCursor::new(self.cursor);
        state.cursor.set_char_range(Some(CCursorRange::one(end)));
        state.store(ui.ctx(), field);
    }
}

impl Offer {
    #[must_use]
    pub fn is_open(&self) -> bool {
        !self.completions.is_empty()
    }

    /// Takes the list's keys before the field sees them.
    pub fn keys(&mut self, ui: &Ui, field: Id, text: &str) -> Option<Taken> {
        if !self.is_open() || !ui.memory(|memory| memory.has_focus(field)) {
            return None;
        }
        let key = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let count = self.completions.len();
        if key(Key::ArrowDown) {
            self.chosen = (self.chosen + 1) % count;
        }
        if key(Key::ArrowUp) {
            self.chosen = (self.chosen + count - 1) % count;
        }
        if key(Key::Escape) {
            self.dismissed = Some(self.place.start);
            self.close();
            return None;
        }
        key(Key::Tab)
            .then(|| self.take(text, self.chosen))
            .flatten()
    }

    /// Makes the list for where the cursor is now, and shows it under the field.
    pub fn show(
        &mut self,
        ui: &Ui,
        cx: Context,
        marking: &mut Marking,
        field: &Response,
        text: &str,
    ) -> Option<Taken> {
        if !field.has_focus() {
            self.close();
            self.made_for = None;
            return None;
        }
        self.follow(ui, cx, marking, field.id, text);
        if !self.is_open() {
            return None;
        }
        let filter = EventFilter {
            tab: true,
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(field.id, filter));
        let clicked = self.list(ui, cx, field);
        let taken = self.take(text, clicked?);
        field.request_focus();
        taken
    }

    fn follow(&mut self, ui: &Ui, cx: Context, marking: &mut Marking, field: Id, text: &str) {
        let cursor = TextEditState::load(ui.ctx(), field)
            .and_then(|state| state.cursor.char_range())
            .map_or(text.len(), |range| bytes(text, range.primary.index.0));
        let made_for = (text.to_owned(), cursor, cx.session.revision());
        if self.made_for.as_ref() == Some(&made_for) {
            return;
        }
        self.made_for = Some(made_for);
        let Some(beginning) = shorthand::beginning(text, cursor) else {
            self.dismissed = None;
            self.close();
            return;
        };
        if self.dismissed == Some(beginning.place.start) {
            return;
        }
        self.dismissed = None;
        let found = shorthand::complete(&beginning, marking.vocabulary(cx));
        let written = &text[beginning.place.clone()];
        let settled = matches!(&found[..], [only] if only.written == written);
        self.chosen = 0;
        self.place = beginning.place;
        self.completions = if settled { Vec::new() } else { found };
    }

    /// Under the first row of chips, so that what is recognised stays in sight.
    fn list(&self, ui: &Ui, cx: Context, field: &Response) -> Option<usize> {
        let mut clicked = None;
        Area::new(field.id.with("marks"))
            .order(Order::Foreground)
            .fixed_pos(field.rect.left_bottom() + vec2(0.0, CHIP + theme::S))
            .pivot(Align2::LEFT_TOP)
            .show(ui.ctx(), |ui| {
                Frame::popup(ui.style()).show(ui, |ui| {
                    ui.set_width(WIDTH);
                    ui.spacing_mut().item_spacing.y = 0.0;
                    for (place, completion) in self.completions.iter().enumerate() {
                        let says = said::meaning(
                            cx.lang,
                            cx.process,
                            &completion.meaning,
                            &completion.written,
                        );
                        let words = match completion.meaning {
                            shorthand::Meaning::Need(_) => {
                                format!("{}  {}", completion.written, completion.name)
                            }
                            _ => says,
                        };
                        let font = egui::TextStyle::Body.resolve(ui.style());
                        let line = elided(&words, font, WIDTH - theme::L, 1);
                        // No stop of the Tab key: it takes what is chosen.
                        let button = Button::selectable(place == self.chosen, line)
                            .min_size(vec2(WIDTH, theme::ROW))
                            .sense(Sense::CLICK);
                        if ui.add(button).accessible_name(&words).clicked() {
                            clicked = Some(place);
                        }
                    }
                });
            });
        clicked
    }

    fn take(&mut self, text: &str, chosen: usize) -> Option<Taken> {
        let completion = self.completions.get(chosen)?;
        let before = text.get(..self.place.start)?;
        let after = text.get(self.place.end..)?;
        let gap = if after.starts_with(char::is_whitespace) {
            ""
        } else {
            " "
        };
        let head = format!("{before}{}{gap}", completion.written);
        let blank = usize::from(gap.is_empty());
        let taken = Taken {
            cursor: head.chars().count() + blank,
            text: format!("{head}{after}"),
        };
        self.close();
        Some(taken)
    }

    fn close(&mut self) {
        self.completions.clear();
    }
}

/// A place in letters as one in bytes.
fn bytes(text: &str, letters: usize) -> usize {
    text.char_indices()
        .nth(letters)
        .map_or(text.len(), |(at, _)| at)
}
