//! Secret slips: into their box by one command, acknowledged when they are on the disk. Afterwards
//! nothing here knows what one said.

use egui::{ScrollArea, TextStyle, Ui};

use super::{Asking, Place, Said, SlipDesk};
use crate::app::Command;
use crate::domain::Refusal;
use crate::domain::poll::secret::may_cast;
use crate::domain::poll::{Answers, Poll};
use crate::i18n::{refusal, words};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::theme::{self, Tokens};

/// A slip on its way.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sent {
    slip: i64,
    part: Option<usize>,
}

impl Sent {
    pub(super) fn of(slip: i64, part: Option<usize>) -> Self {
        Self { slip, part }
    }
}

impl SlipDesk {
    /// Sends a slip to its box, or lets it wait for the one that is under way; and empties the field.
    pub(super) fn send_secret(
        &mut self,
        cx: Context,
        poll: &Poll,
        sent: Sent,
        answers: Answers,
        out: &mut Outbox,
    ) {
        let waiting = self.under_way();
        let asked = answers.clone();
        if let Err(refused) = may_cast(cx.process, poll.id, sent.slip, sent.part, asked, &waiting) {
            let twice = matches!(refused, Refusal::SlipTwice { .. });
            self.said = Some(Said::wrong(refusal::sentence(cx.lang, &refused)));
            self.focus = Some(if twice { Place::Number } else { Place::Answers });
            return;
        }
        if self.sent.is_some() {
            self.queue.push_back((sent, answers));
        } else {
            self.put_in(poll, sent, answers, out);
        }
        self.said = None;
        self.last = Some(sent.slip);
        self.next_slip(poll);
        // Nor does the field's own undoing know what stood there.
        self.unlearn = true;
    }

    fn put_in(&mut self, poll: &Poll, sent: Sent, answers: Answers, out: &mut Outbox) {
        out.send(Command::CastSecret {
            poll: poll.id,
            slip: sent.slip,
            part: sent.part,
            answers,
        });
        self.sent = Some(sent);
    }

    /// Hears of the slip that is under way; then the next that was entered meanwhile takes its turn.
    pub(super) fn follow_secret(&mut self, cx: Context, poll: &Poll, out: &mut Outbox) {
        let Some(sent) = self.sent else { return };
        if cx.session.last_cast(poll.id) == Some(sent.slip) {
            self.sent = None;
            let slip = words::whole(cx.lang, sent.slip);
            let voted = words::whole(cx.lang, cx.process.voted(poll));
            let all = words::whole(cx.lang, poll.entitled);
            self.said = Some(Said::done(t!(
                cx.lang,
                "desk-secret-in",
                slip = slip,
                voted = voted,
                all = all
            )));
            if let Some((next, answers)) = self.queue.pop_front() {
                self.put_in(poll, next, answers, out);
            }
        } else if cx.session.casting(poll.id).is_none() {
            self.sent = None;
            // What fails one fails the next: all are named, and none is kept.
            let others = self.queue.drain(..).map(|(waits, _)| waits);
            let slips = std::iter::once(sent).chain(others);
            let slips: Vec<String> = slips.map(|sent| words::whole(cx.lang, sent.slip)).collect();
            let said = t!(
                cx.lang,
                "desk-secret-not-in",
                n = slips.len(),
                slips = words::list(cx.lang, &slips)
            );
            self.said = Some(Said::wrong(said));
            self.asking = Asking::Nothing;
        }
    }

    /// The slips that are on their way to the box.
    fn under_way(&self) -> Vec<i64> {
        let queue = self.queue.iter().map(|(sent, _)| sent);
        let slips = self.sent.iter().chain(queue);
        slips.map(|sent| sent.slip).collect()
    }
}

/// The numbers of the slips that are in, in their own order: not in that in which they came.
pub(super) fn show_numbers(ui: &mut Ui, cx: Context, poll: &Poll) {
    ui.label(theme::strong(t!(cx.lang, "desk-secret-slips")));
    ui.label(theme::caption(t!(cx.lang, "desk-secret-means")));
    let Some(cast) = cx.process.slips_cast(poll.id) else {
        return;
    };
    let font = TextStyle::Body.resolve(ui.style());
    let widest = words::whole(cx.lang, cast.get_max().copied().unwrap_or(0));
    let ink = Tokens::of(ui).ink;
    let cell = ui.painter().layout_no_wrap(widest, font.clone(), ink);
    let width = cell.size().x + theme::L;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "numbers in a row"
    )]
    let columns = ((ui.available_width() / width).floor() as usize).max(1);
    let rows = cast.len().div_ceil(columns);
    let height = cell.size().y + theme::XS;
    ScrollArea::vertical()
        .id_salt("vote-secret-slips")
        .auto_shrink([false, false])
        .show_rows(ui, height, rows, |ui, seen| {
            let mut slips = cast.iter().skip(seen.start * columns);
            for _ in seen {
                let line: Vec<String> = slips
                    .by_ref()
                    .take(columns)
                    .map(|slip| words::whole(cx.lang, *slip))
                    .collect();
                let (rect, row) = ui.allocate_exact_size(
                    egui::vec2(ui.available_width(), height),
                    egui::Sense::hover(),
                );
                row.widget_info(|| {
                    egui::WidgetInfo::labeled(egui::Role::Label, true, line.join(" "))
                });
                for (place, number) in line.iter().enumerate() {
                    let right = rect.left() + (place + 1) as f32 * width - theme::L;
                    let at = egui::pos2(right, rect.center().y);
                    let painter = ui.painter();
                    painter.text(at, egui::Align2::RIGHT_CENTER, number, font.clone(), ink);
                }
            }
        });
}
