//! A closed poll once more, behind one button: a further round over its best options, or the same as
//! a new draft.

use egui::{Id, Popup, PopupCloseBehavior, Ui};

use crate::domain::Action;
use crate::domain::poll::{Again, Poll};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme;
use crate::ui::widgets::{digits, number, plain_button};

/// How many go on until somebody says otherwise.
const BEST: &str = "2";
/// The field of that number.
const FIELD: f32 = 40.0;

/// How many options go into the further round, typed.
pub struct Repeating {
    best: String,
}

impl Default for Repeating {
    fn default() -> Self {
        Self {
            best: BEST.to_owned(),
        }
    }
}

impl Repeating {
    /// Shows the button, and under it, once it is open, the two ways.
    pub fn show(&mut self, ui: &mut Ui, cx: Context, poll: &Poll, out: &mut Outbox) {
        let button = plain_button(ui, icons::COPY, &t!(cx.lang, "result-again"));
        let menu = Popup::menu(&button).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
        menu.show(|ui| {
            ui.spacing_mut().item_spacing.y = theme::S;
            let Some(again) = self.show_ways(ui, cx) else {
                return;
            };
            let draft = cx.process.drafted_again(poll, again);
            out.act(Action::DraftPoll { draft });
            ui.close();
        });
    }

    fn show_ways(&mut self, ui: &mut Ui, cx: Context) -> Option<Again> {
        let mut again = None;
        ui.horizontal(|ui| {
            let second = plain_button(ui, icons::RANKING, &t!(cx.lang, "setup-second-round"));
            let how = t!(cx.lang, "setup-second-round-how", n = self.best.as_str());
            if second.on_hover_text(how).clicked() {
                again = number(&self.best)
                    .and_then(|count| usize::try_from(count).ok())
                    .map(|count| Again::Best(count.max(1)));
            }
            ui.label(theme::soft(t!(cx.lang, "result-again-best")));
            let name = t!(cx.lang, "setup-second-round-many");
            digits(ui, Id::unique("vote-best"), &mut self.best, FIELD).accessible_name(name);
        });
        let same = plain_button(ui, icons::COPY, &t!(cx.lang, "setup-repeat"));
        if same.clicked() {
            again = Some(Again::Same);
        }
        again
    }
}
