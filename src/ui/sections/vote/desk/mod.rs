//! The open poll: votes come in by the way that was chosen before it opened, and it is closed here.
//! What is typed stays until the process has taken it.
//! Never here: an order or a sum of the options while the poll is open, but for the dots used.

mod closing;
mod counting;
mod counts;
mod roll_call;
mod slips;

#[cfg(test)]
mod tests;

use egui::{Rect, Ui, vec2};

use crate::app::command::ProjectorCommand;
use crate::app::projection::deck::Slide;
use crate::domain::Process;
use crate::domain::ids::PollOptionId;
use crate::domain::poll::{Poll, Way};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::kept::Derived;
use crate::ui::sections::merge::column;
use crate::ui::sections::vote::{heading, paper};
use crate::ui::theme;
use crate::ui::widgets;

use closing::Closing;
use counting::CountingDesk;
use counts::Counts;
use roll_call::RollCall;
use slips::SlipDesk;

/// The open poll, by its way in.
#[derive(Default)]
pub struct OpenPoll {
    counting: CountingDesk,
    slips: SlipDesk,
    roll_call: RollCall,
    closing: Closing,
    counts: Derived<Counts>,
}

impl OpenPoll {
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        poll: &Poll,
        options: &[PollOptionId],
        out: &mut Outbox,
    ) {
        heading(ui, cx, poll, |ui| {
            let project = t!(cx.lang, "vote-project");
            if widgets::plain_button(ui, icons::PROJECTOR_SCREEN, &project).clicked() {
                out.send(ProjectorCommand::Show(Slide::Poll { poll: poll.id }));
            }
            paper::button(ui, cx, poll, out);
        });
        ui.add_space(theme::S);
        let counts = self
            .counts
            .get(cx, || Counts::of(cx.process, poll, options));
        let height = (ui.available_height() - Closing::HEIGHT).max(theme::ROW * 4.0);
        let place = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height));
        ui.scope_builder(column(place), |ui| {
            ui.set_min_size(place.size());
            match counts.way {
                Way::Desk => self.counting.show(ui, cx, poll, options, counts, out),
                Way::Slips => self.slips.show(ui, cx, poll, options, out),
                Way::RollCall => self.roll_call.show(ui, cx, poll, options, out),
            }
        });
        self.closing.show(ui, cx, poll, counts, out);
    }
}

/// How votes come in: ballots that came in from elsewhere are not counted at the desk beside them.
fn way_in(process: &Process, poll: &Poll) -> Way {
    let has_ballots = || process.has_ballots(poll.id);
    match poll.setup.way {
        Way::Desk if has_ballots() => Way::Slips,
        way => way,
    }
}
