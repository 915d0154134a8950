//! This round beside another over the same things: place and score then and now.

use egui::{ComboBox, Ui};

use crate::app::command::ProjectorCommand;
use crate::app::projection::deck::Slide;
use crate::domain::Action;
use crate::domain::ids::PollId;
use crate::domain::poll::fairness::rounds::{self, Line, Rounds};
use crate::domain::poll::{Poll, Publication};
use crate::i18n::{fairness as says, words};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::kept::Derived;
use crate::ui::sections::vote::result::sheet::Sheet;
use crate::ui::theme;
use crate::ui::widgets;

const STANDING: f32 = 112.0;
const CHANGE: f32 = 88.0;
const CHOICE: f32 = 320.0;

/// With which round it is compared.
#[derive(Default)]
pub struct CompareTab {
    with: Option<PollId>,
    others: Derived<Vec<PollId>>,
    found: Derived<Rounds>,
}

/// How a poll is called in a list.
pub fn name(cx: Context, poll: &Poll) -> String {
    let n = words::whole(cx.lang, poll.number);
    let question = poll.question.as_str();
    t!(cx.lang, "result-poll-name", n = n, question = question)
}

impl CompareTab {
    pub fn show(&mut self, ui: &mut Ui, cx: Context, poll: &Poll, out: &mut Outbox) {
        let others = self.others.get(cx, || rounds::comparable(cx.process, poll));
        let chosen = self.with.filter(|with| others.contains(with));
        let Some(other) = chosen
            .or(others.first().copied())
            .and_then(|id| cx.process.polls.get(id))
        else {
            ui.label(theme::soft(t!(cx.lang, "result-compare-none")));
            return;
        };
        if let Some(with) = choose(ui, cx, "vote-compare", other, others) {
            self.with = Some(with);
            self.found.forget();
            return;
        }
        let found = self
            .found
            .get(cx, || rounds::compare(cx.process, other, poll));
        let both = t!(cx.lang, "result-compare-both", n = found.both);
        ui.horizontal(|ui| {
            let slide = Slide::Rounds {
                then: other.id,
                now: poll.id,
            };
            project(ui, cx, [other, poll], slide, out);
            ui.label(theme::caption(both));
        });
        let number = words::whole(cx.lang, other.number);
        let first = t!(cx.lang, "result-option");
        let sheet = Sheet {
            id: "vote-rounds",
            first: &first,
            columns: &[
                (t!(cx.lang, "result-then", n = number), STANDING),
                (t!(cx.lang, "result-now"), STANDING),
                (t!(cx.lang, "result-change"), CHANGE),
            ],
            rows: found.lines.len(),
        };
        sheet.show(ui, |row| cells(cx, &found.lines[row]));
    }
}

/// Chooses another poll.
pub fn choose(
    ui: &mut Ui,
    cx: Context,
    id: &str,
    chosen: &Poll,
    others: &[PollId],
) -> Option<PollId> {
    let mut picked = None;
    ui.horizontal(|ui| {
        let label = t!(cx.lang, "result-compare-with");
        ui.label(theme::strong(label.as_str()));
        ComboBox::from_id_salt(id)
            .width(CHOICE.min(ui.available_width() - theme::L))
            .truncate()
            .selected_text(name(cx, chosen))
            .show_ui(ui, |ui| {
                for other in others.iter().filter_map(|id| cx.process.polls.get(*id)) {
                    let here = other.id == chosen.id;
                    if ui.selectable_label(here, name(cx, other)).clicked() && !here {
                        picked = Some(other.id);
                    }
                }
            })
            .response
            .accessible_name(label);
    });
    picked
}

/// The button that shows both results to the room; where one is withheld it is published first, and
/// the button says so.
pub fn project(ui: &mut Ui, cx: Context, polls: [&Poll; 2], slide: Slide, out: &mut Outbox) {
    let withheld = polls.map(|poll| poll.publication == Publication::Withheld);
    let name = if withheld.contains(&true) {
        t!(cx.lang, "result-project-both")
    } else {
        t!(cx.lang, "result-project-two")
    };
    if widgets::plain_button(ui, icons::PROJECTOR_SCREEN, &name).clicked() {
        for poll in polls {
            if poll.publication == Publication::Withheld {
                out.act(Action::PublishPoll { poll: poll.id });
            }
        }
        out.send(ProjectorCommand::Show(slide));
    }
}

fn cells(cx: Context, line: &Line) -> Vec<String> {
    let option = line.now.as_ref().or(line.then.as_ref());
    let option = option.and_then(|at| cx.process.poll_options.get(at.option));
    vec![
        option.map(|option| option.text.clone()).unwrap_or_default(),
        says::standing(cx.lang, line.then.as_ref()),
        says::standing(cx.lang, line.now.as_ref()),
        says::change(cx.lang, line),
    ]
}
