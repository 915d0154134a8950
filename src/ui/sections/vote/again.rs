//! A closed poll once more: the same as a new draft, or a further round over its best options.

use egui::{Id, Ui};

use crate::domain::Action;
use crate::domain::ids::PollId;
use crate::domain::poll::{Again, Poll, PollState};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme;
use crate::ui::widgets::{digits, number, plain_button};

/// How many options go into the further round, typed for one poll.
#[derive(Default)]
pub struct Repeating {
    best: String,
    of: Option<PollId>,
}

/// How many go on until somebody says otherwise.
const BEST: &str = "2";

impl Repeating {
    /// Shows the two buttons under a closed poll; nothing under another.
    pub fn show(&mut self, ui: &mut Ui, cx: Context, poll: &Poll, out: &mut Outbox) {
        if poll.state != PollState::Closed {
            return;
        }
        if self.of != Some(poll.id) {
            self.of = Some(poll.id);
            BEST.clone_into(&mut self.best);
        }
        let mut again = None;
        if plain_button(ui, icons::COPY, &t!(cx.lang, "setup-repeat")).clicked() {
            again = Some(Again::Same);
        }
        let how = t!(cx.lang, "setup-second-round-how", n = self.best.as_str());
        ui.horizontal(|ui| {
            let label = t!(cx.lang, "setup-second-round");
            let button = plain_button(ui, icons::RANKING, &label).on_hover_text(how);
            let name = t!(cx.lang, "setup-second-round-many");
            digits(ui, Id::unique("vote-best"), &mut self.best, 40.0).accessible_name(name);
            if button.clicked() {
                again = number(&self.best)
                    .and_then(|count| usize::try_from(count).ok())
                    .map(|count| Again::Best(count.max(1)));
            }
        });
        if let Some(again) = again {
            let draft = cx.process.drafted_again(poll, again);
            out.act(Action::DraftPoll { draft });
        }
        ui.add_space(theme::S);
    }
}
