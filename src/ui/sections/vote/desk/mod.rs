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

use egui::Ui;

use crate::app::command::ProjectorCommand;
use crate::app::projection::deck::Slide;
use crate::domain::Process;
use crate::domain::ids::PollOptionId;
use crate::domain::poll::{Poll, Way};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::kept::Derived;
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
        match counts.way {
            Way::Desk => {
                let counting = &mut self.counting;
                counting.show(ui, cx, poll, options, counts, height, out);
            }
            Way::Slips => self.slips.show(ui, cx, poll, options, height, out),
            Way::RollCall => self.roll_call.show(ui, cx, poll, options, height, out),
        }
        self.closing.show(ui, cx, poll, counts, out);
    }
}

/// How votes come in: ballots that came in from elsewhere are not counted at the desk beside them.
fn way_in(process: &Process, poll: &Poll) -> Way {
    let has_ballots = || process.ballots.iter().any(|ballot| ballot.poll == poll.id);
    match poll.setup.way {
        Way::Desk if has_ballots() => Way::Slips,
        way => way,
    }
}
