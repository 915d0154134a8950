//! What the voter in hand says: typed in a few keys, taken down as soon as it is complete, corrected
//! by typing it anew.

use egui::{Id, Label, RichText, Ui};

use super::{Asking, RollCall};
use crate::app::clock;
use crate::domain::ids::PollOptionId;
use crate::domain::poll::{Answers, BallotDraft, Hand, Method, Poll};
use crate::domain::{Action, Mint, decide};
use crate::i18n::{ballot, poll as poll_words, refusal, words};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::sections::vote::desk::slips::entry::hint;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{self, Entered, reason};

fn answers_id() -> Id {
    Id::unique("vote-roll-answers")
}

impl RollCall {
    /// The voter in hand, and the field for what they say.
    pub(super) fn show_voter(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        poll: &Poll,
        options: &[PollOptionId],
        shown: &[usize],
        out: &mut Outbox,
    ) {
        let voters = self.voters.known();
        let place = shown.get(self.row).copied();
        let voter = voters
            .zip(place)
            .and_then(|(voters, place)| voters.all.get(place));
        let Some(voter) = voter.cloned() else {
            return;
        };
        let t = Tokens::of(ui);
        ui.add(Label::new(theme::section(voter.name.as_str())).wrap());
        if let Asking::Void(ballot, typed) = &mut self.asking {
            let ballot = *ballot;
            let question = reason::Question {
                label: &t!(cx.lang, "desk-void-why"),
                hint: &t!(cx.lang, "desk-void-hint"),
                cancel: &t!(cx.lang, "desk-void-not"),
            };
            let id = Id::unique("vote-roll-void");
            let answer = typed.show(ui, id, question, |ui| {
                widgets::destructive_button(ui, icons::PROHIBIT, &t!(cx.lang, "desk-void-now"))
            });
            match answer {
                reason::Answer::Waiting => {
                    if ui.memory(|memory| memory.has_focus(answers_id())) {
                        ui.memory_mut(|memory| memory.request_focus(id));
                    }
                    return;
                }
                reason::Answer::Given(reason) => out.act(Action::VoidBallot { ballot, reason }),
                reason::Answer::Cancelled => {}
            }
            self.asking = Asking::Nothing;
            self.focus = true;
            return;
        }
        if voter.votes == 0 {
            ui.label(theme::soft(t!(cx.lang, "desk-no-vote-left")));
            return;
        }
        if let Some(known) = voter.ballot.and_then(|id| cx.process.ballots.get(id)) {
            let said = ballot::says(
                cx.lang,
                cx.process,
                poll.method,
                &known.answers,
                options.len(),
            );
            ui.add(Label::new(t!(cx.lang, "desk-voted-already", said = said)).wrap());
        }
        let hint = hint(cx, poll, options.len());
        ui.label(theme::strong(t!(cx.lang, "desk-voter-says")));
        let label = t!(cx.lang, "desk-voter-field");
        let (field, entered) = self.answers.show(ui, answers_id(), &label, &hint);
        if field.changed() {
            self.refused = None;
            self.asking = Asking::Nothing;
        }
        if self.focus
            && ui.input(|input| input.focused)
            && !matches!(self.asking, Asking::Objection)
        {
            self.focus = false;
            field.request_focus();
        }
        let text = self.answers.text().to_owned();
        let reading = self.reading.of(cx, poll, options, &text);
        let complete = reading.answers().is_ok();
        let words = RichText::new(reading.words()).color(if complete { t.ink } else { t.amber });
        if poll.method.has_three_answers() {
            // One key for each option: the last of them is the end.
            let given = text.chars().filter(|sign| !sign.is_whitespace()).count();
            if complete && field.changed() || entered == Entered::Yes {
                self.take_down(cx, poll, options, &voter, out);
            } else {
                show_keys(ui, cx, poll, options, given);
            }
        } else if entered == Entered::Yes {
            self.take_down(cx, poll, options, &voter, out);
        }
        let three = poll.method.has_three_answers();
        if !text.is_empty() && (complete || !three && self.refused.is_none()) {
            ui.add(Label::new(words).wrap());
        }
        if matches!(self.asking, Asking::Objection) {
            ui.label(theme::strong(t!(cx.lang, "desk-why")));
            let label = t!(cx.lang, "desk-why-field");
            let id = Id::unique("vote-roll-why");
            let hint = t!(cx.lang, "desk-why-hint");
            let (field, entered) = self.why.show_when_chosen(ui, id, &label, &hint);
            if std::mem::take(&mut self.focus) {
                field.request_focus();
            }
            if entered == Entered::Yes {
                self.take_down(cx, poll, options, &voter, out);
            }
        }
        if let Some(refused) = &self.refused {
            let said = format!("{} {refused}", icons::WARNING_CIRCLE);
            ui.add(Label::new(RichText::new(said).color(t.brick)).wrap());
        }
        ui.add(Label::new(theme::caption(t!(cx.lang, "desk-keys-roll"))).wrap());
    }

    /// Takes down what the voter in hand says, or corrects it; then the next who is missing.
    fn take_down(
        &mut self,
        cx: Context,
        poll: &Poll,
        options: &[PollOptionId],
        voter: &super::voters::Voter,
        out: &mut Outbox,
    ) {
        let text = self.answers.text().to_owned();
        let answers = match self.reading.of(cx, poll, options, &text).answers() {
            Ok(answers) => answers.clone(),
            Err(fault) => {
                self.refused = Some(ballot::fault(cx.lang, poll.method, fault));
                return;
            }
        };
        let objects = match &answers {
            Answers::Hands(hands) => hands.iter().any(|(_, hand)| *hand == Hand::Against),
            _ => false,
        };
        let asked = matches!(self.asking, Asking::Objection);
        if objects && poll.method == Method::Consent && !asked {
            self.asking = Asking::Objection;
            self.focus = true;
            return;
        }
        let reason = self.why.text().to_owned();
        let action = match voter.ballot {
            Some(ballot) => Action::CorrectBallot {
                ballot,
                answers,
                reason,
            },
            None => Action::CastBallot {
                poll: poll.id,
                ballot: BallotDraft {
                    voter: Some(voter.id),
                    reason,
                    ..BallotDraft::of(answers)
                },
            },
        };
        let mut fresh = clock::fresh_id;
        let mut mint = Mint::new(clock::now(), &mut fresh);
        match decide(cx.process, action.clone(), &mut mint) {
            Ok(_) => {
                out.act(action);
                // With who is missing alone this row is the next one's as soon as this one is gone.
                let row = match self.filter {
                    super::Filter::All => self.row + 1,
                    super::Filter::Missing => self.row,
                };
                self.go_on(row);
            }
            Err(refused) => self.refused = Some(refusal::sentence(cx.lang, &refused)),
        }
    }

    /// Goes on to the next who is missing.
    fn go_on(&mut self, row: usize) {
        let many = self.shown().len();
        self.go_to_missing(if many == 0 { 0 } else { row % many });
    }
}

/// The keys of the option that is asked for now.
fn show_keys(ui: &mut Ui, cx: Context, poll: &Poll, options: &[PollOptionId], given: usize) {
    if let (true, Some(option)) = (options.len() > 1, options.get(given)) {
        let option = cx.process.poll_options.get(*option);
        let text = option.map_or("", |option| option.text.as_str());
        let number = words::count(cx.lang, given + 1);
        let of = words::count(cx.lang, options.len());
        let asks = t!(cx.lang, "desk-asks", number = number, of = of, text = text);
        ui.add(Label::new(theme::emphasis(asks)).wrap());
    }
    let hands = [Hand::Favour, Hand::Against, Hand::Abstain];
    let keys = hands.into_iter().enumerate().map(|(place, hand)| {
        let name = poll_words::hand(cx.lang, poll.method, hand);
        format!("{} {name}", place + 1)
    });
    let keys: Vec<String> = keys.collect();
    ui.label(theme::soft(keys.join("   ")));
}
