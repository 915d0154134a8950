//! A poll that is ready: what will be voted on, and how many may vote.

use egui::{Id, ScrollArea, Ui};

use crate::app::command::ProjectorCommand;
use crate::app::projection::deck::Slide;
use crate::domain::Action;
use crate::domain::ids::PollOptionId;
use crate::domain::poll::Poll;
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::sections::vote::{heading, truncated};
use crate::ui::theme;
use crate::ui::widgets::{self, digits, number};

/// What is typed before opening.
#[derive(Default)]
pub struct DraftView {
    /// How many may vote; as many as are present until somebody types.
    entitled: Option<String>,
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
        heading(ui, cx, poll, |ui| {
            if widgets::destructive_button(ui, icons::TRASH, &t!(cx.lang, "vote-remove")).clicked()
            {
                out.act(Action::RemovePoll { poll: poll.id });
            }
        });
        ui.add_space(theme::S);
        ui.label(theme::emphasis(t!(
            cx.lang,
            "vote-options",
            n = options.len()
        )));
        let height = (ui.available_height() - 3.5 * theme::ROW).max(3.0 * theme::ROW);
        ScrollArea::vertical()
            .id_salt("vote-draft-options")
            .max_height(height)
            .auto_shrink([false, true])
            .show_rows(ui, theme::ROW, options.len(), |ui, range| {
                for id in options.get(range).into_iter().flatten() {
                    let Some(option) = cx.process.poll_options.get(*id) else {
                        continue;
                    };
                    let line = format!(
                        "{}.  {}",
                        words::whole(cx.lang, option.position),
                        option.text
                    );
                    let width = ui.available_width();
                    truncated(ui, width, theme::ROW, &line);
                }
            });
        ui.add_space(theme::M);
        self.show_opening(ui, cx, poll, out);
    }

    fn show_opening(&mut self, ui: &mut Ui, cx: Context, poll: &Poll, out: &mut Outbox) {
        let present = cx.process.present_count();
        let mut typed = self
            .entitled
            .clone()
            .unwrap_or_else(|| present.max(1).to_string());
        ui.horizontal(|ui| {
            let label = ui.label(theme::strong(t!(cx.lang, "vote-entitled")));
            let id = Id::unique(("vote-entitled", poll.id));
            if digits(ui, id, &mut typed, 72.0)
                .labelled_by(label.id)
                .changed()
            {
                self.entitled = Some(typed.clone());
            }
            let n = words::count(cx.lang, present);
            ui.label(theme::soft(t!(cx.lang, "progress-present", n = n)));
        });
        ui.add_space(theme::XS);
        let entitled = number(&typed).filter(|number| *number > 0);
        ui.horizontal(|ui| {
            let open = ui.add_enabled_ui(entitled.is_some(), |ui| {
                widgets::primary_button(ui, icons::HAND_PALM, &t!(cx.lang, "vote-open"))
            });
            let said = if entitled.is_some() {
                t!(cx.lang, "vote-open-projects")
            } else {
                t!(cx.lang, "vote-entitled-missing")
            };
            ui.label(theme::soft(said));
            if let (true, Some(entitled)) = (open.inner.clicked(), entitled) {
                out.act(Action::OpenPoll {
                    poll: poll.id,
                    entitled: Some(entitled),
                });
                out.send(ProjectorCommand::Show(Slide::Poll { poll: poll.id }));
            }
        });
    }
}
