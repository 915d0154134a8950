//! When what is being typed is worth keeping: half a second after the last key.

use egui::Ui;

/// How long a hand rests before what it typed is kept, in seconds.
const REST: f64 = 0.5;
/// The same before something is looked up that only helps.
const SHORT: f64 = 0.15;

/// Watches the text of a field, and says when it is to be kept.
#[derive(Clone, Debug)]
pub struct Rest {
    safe: String,
    seen: String,
    changed_at: f64,
    wait: f64,
}

impl Default for Rest {
    fn default() -> Self {
        Self::holding("")
    }
}

impl Rest {
    /// Begins with a text that is kept already.
    #[must_use]
    pub fn holding(text: &str) -> Self {
        Self {
            safe: text.to_owned(),
            seen: text.to_owned(),
            changed_at: 0.0,
            wait: REST,
        }
    }

    /// Begins with nothing, for what is looked up while someone types.
    #[must_use]
    pub fn short() -> Self {
        Self {
            wait: SHORT,
            ..Self::holding("")
        }
    }

    /// The text to keep now, if it is time to.
    pub fn due(&mut self, ui: &Ui, text: &str) -> Option<String> {
        let now = ui.input(|input| input.time);
        if self.seen != text {
            text.clone_into(&mut self.seen);
            self.changed_at = now;
        }
        if self.safe == self.seen {
            return None;
        }
        let left = self.changed_at + self.wait - now;
        if left > 0.0 {
            let wait = std::time::Duration::from_secs_f64(left);
            ui.ctx().request_repaint_after(wait);
            return None;
        }
        self.leave(text)
    }

    /// The text to keep when the field is left, if it is not kept yet.
    pub fn leave(&mut self, text: &str) -> Option<String> {
        if self.safe == text {
            return None;
        }
        text.clone_into(&mut self.safe);
        text.clone_into(&mut self.seen);
        Some(self.safe.clone())
    }
}
