//! Text that survives a crash while it is being typed.
//!
//! A capture field keeps its draft in the file half a second after the last key, and finds it again.

use std::path::{Path, PathBuf};

use egui::{Response, Ui};

use crate::app::Command;
use crate::ui::context::{Context, Outbox};

/// How long a hand rests before what it typed is kept, in seconds.
const REST: f64 = 0.5;

/// What is typed in one field, under the key of its draft.
#[derive(Clone, Debug)]
pub struct Kept {
    key: &'static str,
    pub text: String,
    typed_at: Option<f64>,
}

impl Kept {
    /// The field as it was left.
    #[must_use]
    pub fn restored(cx: Context, key: &'static str) -> Self {
        Self {
            key,
            text: cx.session.draft(key).unwrap_or_default().to_owned(),
            typed_at: None,
        }
    }

    /// Keeps the draft when the hand rests or leaves. Call after showing the field.
    pub fn watch(&mut self, ui: &Ui, field: &Response, out: &mut Outbox) {
        let now = ui.input(|input| input.time);
        if field.changed() {
            self.typed_at = Some(now);
        }
        let Some(since) = self.typed_at else { return };
        if field.lost_focus() || now - since >= REST {
            self.keep(out);
        } else {
            let rest = std::time::Duration::from_secs_f64((REST - (now - since)).max(0.0));
            ui.ctx().request_repaint_after(rest);
        }
    }

    /// Puts another text in the field.
    pub fn set(&mut self, text: impl Into<String>, out: &mut Outbox) {
        self.text = text.into();
        self.keep(out);
    }

    /// Empties the field, after its text was used.
    pub fn clear(&mut self, out: &mut Outbox) {
        self.set("", out);
    }

    fn keep(&mut self, out: &mut Outbox) {
        self.typed_at = None;
        out.send(Command::KeepDraft {
            key: self.key.to_owned(),
            text: self.text.clone(),
        });
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
