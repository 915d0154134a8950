//! Text that survives a crash while it is being typed.
//!
//! A capture field keeps its draft in the file half a second after the last key, and finds it again.

use std::path::{Path, PathBuf};

use egui::{Response, Ui};

use crate::app::Command;
use crate::ui::context::{Context, Outbox};
use crate::ui::widgets::Rest;

/// What is typed in one field, under the key of its draft.
#[derive(Clone, Debug)]
pub struct Kept {
    key: &'static str,
    pub text: String,
    rest: Rest,
}

impl Kept {
    /// The field as it was left.
    #[must_use]
    pub fn restored(cx: Context, key: &'static str) -> Self {
        let text = cx.session.draft(key).unwrap_or_default();
        Self {
            key,
            text: text.to_owned(),
            rest: Rest::holding(text),
        }
    }

    /// Keeps the draft when the hand rests or leaves. Call after showing the field.
    pub fn watch(&mut self, ui: &Ui, field: &Response, out: &mut Outbox) {
        let text = if field.lost_focus() {
            self.rest.leave(&self.text)
        } else {
            self.rest.due(ui, &self.text)
        };
        self.keep(text, out);
    }

    /// Puts another text in the field.
    pub fn set(&mut self, text: impl Into<String>, out: &mut Outbox) {
        self.text = text.into();
        let text = self.rest.leave(&self.text);
        self.keep(text, out);
    }

    /// Empties the field, after its text was used.
    pub fn clear(&mut self, out: &mut Outbox) {
        self.set("", out);
    }

    fn keep(&self, text: Option<String>, out: &mut Outbox) {
        if let Some(text) = text {
            out.send(Command::KeepDraft {
                key: self.key.to_owned(),
                text,
            });
        }
    }
}

/// What a panel derived from the process, and the state of the file that it was derived from.
#[derive(Clone, Debug, Default)]
pub struct Derived<T> {
    from: Option<(PathBuf, u64)>,
    value: T,
}

impl<T> Derived<T> {
    /// The value, made again only when the file has changed since.
    pub fn get(&mut self, cx: Context, make: impl FnOnce() -> T) -> &T {
        let (path, revision) = (cx.session.path(), cx.session.revision());
        if !self.is_from(path, revision) {
            self.value = make();
            self.from = Some((path.to_owned(), revision));
        }
        &self.value
    }

    /// The value as it was last made, if it was.
    #[must_use]
    pub fn known(&self) -> Option<&T> {
        self.from.as_ref().map(|_| &self.value)
    }

    /// Whether the value was made from this state.
    #[must_use]
    pub fn is_from(&self, path: &Path, revision: u64) -> bool {
        self.from
            .as_ref()
            .is_some_and(|(known, at)| *at == revision && known == path)
    }

    /// Makes the next [`Derived::get`] derive again, for a reason that is not in the file.
    pub fn forget(&mut self) {
        self.from = None;
    }
}
