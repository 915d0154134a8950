//! The field of the merged text: kept as a draft, entered with all of it chosen.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Id, ScrollArea, TextEdit, Ui};

use crate::app::projector::MERGE_TEXT;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::kept::Kept;
use crate::ui::theme;

/// The text, and where its cursor last stood.
pub struct Field {
    kept: Kept,
    /// In letters; `None` until somebody was in the field.
    cursor: Option<usize>,
    /// The field is to be entered.
    opening: Opening,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Opening {
    #[default]
    No,
    Yes,
}

impl Field {
    pub fn restored(cx: Context) -> Self {
        Self {
            kept: Kept::restored(cx, MERGE_TEXT),
            cursor: None,
            opening: Opening::No,
        }
    }

    fn id() -> Id {
        Id::unique("merge-text")
    }

    /// Leaves the field, so that keys belong to the section again.
    pub fn leave(ui: &Ui) {
        ui.memory_mut(|memory| memory.surrender_focus(Self::id()));
    }

    #[must_use]
    pub fn text(&self) -> &str {
        &self.kept.text
    }

    #[must_use]
    pub fn cursor(&self) -> Option<usize> {
        self.cursor
    }

    pub fn set(&mut self, text: &str, out: &mut Outbox) {
        self.cursor = None;
        if self.kept.text != text {
            self.kept.set(text, out);
        }
    }

    pub fn clear(&mut self, out: &mut Outbox) {
        self.set("", out);
    }

    pub fn open(&mut self) {
        self.opening = Opening::Yes;
    }

    /// Puts the cursor where the next phrase goes.
    pub fn put_cursor(&mut self, ui: &Ui, cursor: Option<usize>) {
        self.cursor = cursor;
        if let Some(at) = cursor {
            let at = CCursor::new(at);
            choose(ui, CCursorRange::one(at));
        }
    }

    pub fn show(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        let label = ui.label(theme::strong(t!(cx.lang, "merge-text")));
        if self.opening == Opening::Yes {
            let end = CCursor::new(self.kept.text.chars().count());
            choose(ui, CCursorRange::two(CCursor::new(0), end));
        }
        let output = ScrollArea::vertical()
            .id_salt("merge-text-scroll")
            .max_height(88.0)
            .show(ui, |ui| {
                TextEdit::multiline(&mut self.kept.text)
                    .id(Self::id())
                    .hint_text(t!(cx.lang, "merge-text-hint"))
                    .desired_rows(4)
                    .desired_width(f32::INFINITY)
                    .show(ui)
            })
            .inner;
        let field = output.response.response.labelled_by(label.id);
        if self.opening == Opening::Yes {
            if field.has_focus() {
                self.opening = Opening::No;
            } else {
                field.request_focus();
            }
        }
        if field.has_focus()
            && let Some(range) = output.cursor_range
        {
            self.cursor = Some(range.primary.index.0);
        }
        self.kept.watch(ui, &field, out);
    }
}

fn choose(ui: &Ui, range: CCursorRange) {
    let mut state = TextEditState::load(ui.ctx(), Field::id()).unwrap_or_default();
    state.cursor.set_char_range(Some(range));
    state.store(ui.ctx(), Field::id());
}
