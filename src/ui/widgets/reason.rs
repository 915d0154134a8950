//! A reason that an act demands, asked for in place.
//! Enter or the button gives it, Esc or the other button lets it be.

use egui::{Id, Key, Response, Ui};

use crate::ui::theme;
use crate::ui::widgets::{field, plain_button};

/// The reason that is being typed.
#[derive(Debug, Default)]
pub struct Reason {
    text: String,
}

/// What became of it in this pass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    Waiting,
    Given(String),
    Cancelled,
}

/// The words of the question.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    pub label: &'a str,
    pub hint: &'a str,
    pub cancel: &'a str,
}

impl Reason {
    /// Shows the question, the field, and the buttons under it; `act` draws the one that acts, which
    /// waits for a reason.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        id: Id,
        question: Question,
        act: impl FnOnce(&mut Ui) -> Response,
    ) -> Answer {
        let label = ui.label(theme::strong(question.label));
        let field = field(&mut self.text, id, question.hint);
        let field = ui.add(field).labelled_by(label.id);
        let nobody = ui.memory(|memory| memory.focused().is_none());
        if self.text.is_empty() && nobody && ui.input(|input| input.focused) {
            field.request_focus();
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let escaped = ui.input(|input| input.key_pressed(Key::Escape));
        let reason = self.text.trim();
        let buttons = ui.horizontal(|ui| {
            let act = ui.add_enabled_ui(!reason.is_empty(), act).inner;
            let cancel = plain_button(ui, "", question.cancel);
            (act.clicked(), cancel.clicked())
        });
        let (acted, cancelled) = buttons.inner;
        if !reason.is_empty() && (entered || acted) {
            Answer::Given(reason.to_owned())
        } else if escaped || cancelled {
            Answer::Cancelled
        } else {
            Answer::Waiting
        }
    }
}
