//! A poll before it opens: what will be voted on, all that is decided of it, what that comes to with
//! those who are here, and the one button that opens it.

mod choices;
mod looked;
mod options;
mod proxies;
mod settings;
mod summary;

use egui::{Id, Key, Modifiers, ScrollArea, Ui, vec2};

use crate::app::command::ProjectorCommand;
use crate::app::projection::deck::Slide;
use crate::domain::Action;
use crate::domain::ids::PollOptionId;
use crate::domain::poll::{Again, Poll, PollEdit, Who};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::kept::Derived;
use crate::ui::sections::merge::{column, halves};
use crate::ui::sections::vote::{heading_over, paper};
use crate::ui::theme;
use crate::ui::widgets::typed_line::Line;
use crate::ui::widgets::{self, TypedLines};

use looked::Looked;
use options::Options;
use settings::Settings;

/// How much of the width the options take.
const OPTIONS: f32 = 0.46;

/// What is typed before opening.
#[derive(Default)]
pub struct DraftView {
    looked: Derived<Looked>,
    options: Options,
    settings: Settings,
    question: TypedLines,
}

impl DraftView {
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        poll: &Poll,
        options: &[PollOptionId],
        out: &mut Outbox,
    ) {
        heading_over(ui, cx, poll, |ui| {
            let remove = t!(cx.lang, "vote-remove");
            if widgets::destructive_button(ui, icons::TRASH, &remove).clicked() {
                out.act(Action::RemovePoll { poll: poll.id });
            }
            let duplicate = t!(cx.lang, "setup-duplicate");
            if widgets::plain_button(ui, icons::COPY, &duplicate).clicked() {
                let draft = cx.process.drafted_again(poll, Again::Same);
                out.act(Action::DraftPoll { draft });
            }
            paper::button(ui, cx, poll, out);
        });
        self.show_question(ui, cx, poll, out);
        ui.add_space(theme::S);
        let looked = self.looked.get(cx, || Looked::at(cx, poll, options));
        let stated = self.settings.stated(cx);
        let summary = summary::of(cx, poll, looked, stated);
        // What it comes to stands at the bottom, as high as it must be.
        let below = summary.height(ui) + theme::ROW + theme::L;
        let height = (ui.available_height() - below).max(3.0 * theme::ROW);
        let place = vec2(ui.available_width(), height);
        ui.allocate_ui(place, |ui| {
            ui.set_min_size(place);
            ui.set_max_height(height);
            let (left, right) = halves(ui, OPTIONS);
            ui.scope_builder(column(left), |ui| {
                self.options.show(ui, cx, poll, options, looked, out);
            });
            ui.scope_builder(column(right), |ui| {
                ScrollArea::vertical()
                    .id_salt("vote-draft-settings")
                    .max_height(right.height())
                    .auto_shrink([false, false])
                    .show(ui, |ui| self.settings.show(ui, cx, poll, looked, out));
            });
        });
        summary.show(ui);
        ui.add_space(theme::XS);
        let hurried = ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, Key::Enter));
        ui.horizontal(|ui| {
            let ready = summary.refused.is_none();
            let open = ui.add_enabled_ui(ready, |ui| {
                widgets::primary_button(ui, icons::HAND_PALM, &t!(cx.lang, "vote-open"))
            });
            let said = match &summary.refused {
                None => format!(
                    "{} · {}",
                    t!(cx.lang, "setup-open-key"),
                    t!(cx.lang, "vote-open-projects")
                ),
                Some(refused) => refused.clone(),
            };
            ui.add(egui::Label::new(theme::soft(said)).wrap());
            if ready && (open.inner.clicked() || hurried) {
                let entitled = stated.filter(|_| poll.setup.electorate.who == Who::Stated);
                out.act(Action::OpenPoll {
                    poll: poll.id,
                    entitled,
                });
                out.send(ProjectorCommand::Show(Slide::Poll { poll: poll.id }));
            }
        });
    }

    fn show_question(&mut self, ui: &mut Ui, cx: Context, poll: &Poll, out: &mut Outbox) {
        let name = t!(cx.lang, "setup-change-question");
        let id = Id::unique(("vote-draft-question", poll.id));
        let line = Line::words(&name, &poll.question);
        if let (_, Some(question)) = self.question.show(ui, id, line) {
            out.act(Action::EditPoll {
                poll: poll.id,
                edit: PollEdit::Question(question),
            });
        }
    }
}
