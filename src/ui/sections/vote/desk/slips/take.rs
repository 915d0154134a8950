//! Taking a slip down: read, checked, and the next one. What cannot be is said at the field, and what
//! was typed stays there.

use super::secret::Sent;
use super::{Asking, Hold, Place, Said, SlipDesk, first_place};
use crate::app::clock;
use crate::domain::ids::{BallotId, PollOptionId};
use crate::domain::poll::{Answers, BallotDraft, Hand, Method, Poll, Way, slip, typed};
use crate::domain::{Action, Mint, Refusal, decide};
use crate::i18n::{ballot, refusal, words};
use crate::t;
use crate::ui::context::{Context, Outbox};

impl SlipDesk {
    /// Takes down the slip in hand.
    pub(super) fn take_down(
        &mut self,
        cx: Context,
        poll: &Poll,
        options: &[PollOptionId],
        out: &mut Outbox,
    ) {
        let text = self.answers.text().to_owned();
        let answers = match self.reading.of(cx, poll, options, &text).answers() {
            Ok(answers) => answers.clone(),
            Err(fault) => {
                self.said = Some(Said::wrong(ballot::fault(cx.lang, poll.method, fault)));
                self.focus = Some(Place::Answers);
                return;
            }
        };
        if let Some(ballot) = self.correcting {
            if self.asks_why(poll, &answers) {
                return;
            }
            let action = Action::CorrectBallot {
                ballot,
                answers,
                reason: self.why.text().to_owned(),
            };
            if self.act(cx, action, out) {
                self.said = Some(Said::done(t!(
                    cx.lang,
                    "desk-slip-corrected",
                    slip = self.name(cx)
                )));
                self.leave_correction(poll);
            }
            return;
        }
        let Some(slip) = self.slip(cx, poll) else {
            self.said = Some(Said::wrong(refusal::sentence(
                cx.lang,
                &Refusal::NoSuchSlip,
            )));
            self.focus = Some(Place::Number);
            return;
        };
        let part = slip::part_of(poll, slip).or(self.part);
        if part.is_none() && !poll.roll.parts.is_empty() {
            self.said = Some(Said::wrong(refusal::sentence(
                cx.lang,
                &Refusal::GroupNeeded,
            )));
            return;
        }
        if self.asks_why(poll, &answers) {
            return;
        }
        if poll.is_secret() {
            self.send_secret(cx, poll, Sent::of(slip, part), answers, out);
            return;
        }
        let action = Action::CastBallot {
            poll: poll.id,
            ballot: BallotDraft {
                slip: Some(slip),
                part,
                reason: self.why.text().to_owned(),
                ..BallotDraft::of(answers)
            },
        };
        if self.act(cx, action, out) {
            let slip_said = words::whole(cx.lang, slip);
            let said = self.reading.words();
            self.said = Some(Said::done(t!(
                cx.lang,
                "desk-slip-in",
                slip = slip_said,
                said = said
            )));
            self.last = Some(slip);
            self.next_slip(poll);
        }
    }

    /// Whether it must first be said why the voter objects; once it was asked it was said.
    fn asks_why(&mut self, poll: &Poll, answers: &Answers) -> bool {
        let objects = match answers {
            Answers::Hands(hands) => hands.iter().any(|(_, hand)| *hand == Hand::Against),
            _ => false,
        };
        let asks = objects
            && poll.method == Method::Consent
            && !poll.is_secret()
            && !matches!(self.asking, Asking::Objection);
        if asks {
            self.asking = Asking::Objection;
            self.focus = Some(Place::Why);
        }
        asks
    }

    /// Sends an act that the process would take; else says why it would not.
    fn act(&mut self, cx: Context, action: Action, out: &mut Outbox) -> bool {
        let mut fresh = clock::fresh_id;
        let mut mint = Mint::new(clock::now(), &mut fresh);
        match decide(cx.process, action.clone(), &mut mint) {
            Ok(_) => {
                out.act(action);
                true
            }
            Err(refused) => {
                let twice = matches!(refused, Refusal::SlipTwice { .. });
                self.said = Some(Said::wrong(refusal::sentence(cx.lang, &refused)));
                self.focus = Some(if twice { Place::Number } else { Place::Answers });
                false
            }
        }
    }

    /// Makes the fields ready for the next slip; its group stays.
    pub(super) fn next_slip(&mut self, poll: &Poll) {
        self.number.set("");
        self.answers.set("");
        self.why.set("");
        self.reading.forget();
        self.asking = Asking::Nothing;
        self.focus = Some(first_place(poll));
    }

    /// Takes a slip in hand again that was taken down.
    pub(super) fn correct(
        &mut self,
        cx: Context,
        poll: &Poll,
        options: &[PollOptionId],
        id: BallotId,
    ) {
        let Some(known) = cx.process.ballots.get(id).filter(|known| known.counts()) else {
            return;
        };
        self.correcting = Some(id);
        self.asking = Asking::Nothing;
        self.said = None;
        let signs = ballot::signs(cx.lang, poll.method);
        self.answers
            .set(&typed::write(&known.answers, options, signs));
        self.why.set(&known.reason);
        self.focus = Some(Place::Answers);
        self.hold = Hold::All;
    }

    pub(super) fn leave_correction(&mut self, poll: &Poll) {
        self.correcting = None;
        self.next_slip(poll);
    }

    /// The slip in hand by its number; `None` for what is no slip of this poll.
    pub(super) fn slip(&self, cx: Context, poll: &Poll) -> Option<i64> {
        let typed = self.number.text().trim();
        if typed.is_empty() {
            return self.suggested(cx, poll);
        }
        slip::read(poll, typed)
    }

    /// The number that the next slip should have; printed slips say it themselves.
    pub(super) fn suggested(&self, cx: Context, poll: &Poll) -> Option<i64> {
        if poll.roll.seed.is_some() || poll.setup.way == Way::RollCall {
            return None;
        }
        let secret = cx.process.slips_cast(poll.id);
        let taken =
            |slip: i64| secret.is_some_and(|cast| cast.contains(&slip)) || self.list.is_taken(slip);
        let newest = secret.and_then(|cast| cast.get_max().copied());
        let newest = self.last.or(newest).or(self.list.newest());
        let mut next = newest.unwrap_or(0).saturating_add(1);
        while taken(next) {
            next += 1;
        }
        Some(next)
    }

    /// What the ballot in correction is called.
    pub(super) fn name(&self, cx: Context) -> String {
        let ballot = self.correcting.and_then(|id| cx.process.ballots.get(id));
        let number = ballot.map_or(0, |ballot| ballot.slip.unwrap_or(ballot.number));
        words::whole(cx.lang, number)
    }
}
