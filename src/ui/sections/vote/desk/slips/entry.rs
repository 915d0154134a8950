//! The fields of a slip: its number, its group, what it says; and that in words before Enter.

use egui::text_edit::TextEditState;
use egui::{Id, Key, Label, Modifiers, RichText, Ui, vec2};

use super::{Asking, Hold, Place, Said, SlipDesk, Tone};
use crate::domain::Refusal;
use crate::domain::ids::PollOptionId;
use crate::domain::poll::{Poll, slip};
use crate::i18n::{ballot, poll as poll_words, refusal, words};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::digit_keys::DIGITS;
use crate::ui::icons;
use crate::ui::taking::{take, take_with_letter};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{self, Entered, grasp, grasp_end, one_of};

/// How wide the field of the number is.
const NUMBER: f32 = 104.0;
/// How high what was read and what was said last stand: so that nothing below them moves.
const READ: f32 = 60.0;

pub(in crate::ui::sections::vote::desk) fn number_id() -> Id {
    Id::unique("vote-slip-number")
}

pub(in crate::ui::sections::vote::desk) fn answers_id() -> Id {
    Id::unique("vote-slip-answers")
}

fn why_id() -> Id {
    Id::unique("vote-slip-why")
}

impl SlipDesk {
    /// Keys that work wherever the cursor is on the desk.
    pub(super) fn follow_keys(
        &mut self,
        ui: &Ui,
        cx: Context,
        poll: &Poll,
        options: &[PollOptionId],
        _out: &mut Outbox,
    ) {
        for (place, key) in DIGITS.into_iter().enumerate().take(poll.roll.parts.len()) {
            if take_with_letter(ui, Modifiers::ALT, key) {
                self.part = Some(place);
                self.said = None;
            }
        }
        if poll.is_secret() {
            return;
        }
        if take(ui, Modifiers::COMMAND, Key::F) {
            self.list.search(ui);
        }
        if self.correcting.is_some() {
            if !matches!(self.asking, Asking::Void(_)) && take(ui, Modifiers::NONE, Key::Escape) {
                self.said = None;
                self.leave_correction(poll);
            }
            if take(ui, Modifiers::COMMAND, Key::Delete) {
                self.asking = Asking::Void(widgets::Reason::default());
            }
        } else if matches!(self.asking, Asking::Objection) && take(ui, Modifiers::NONE, Key::Escape)
        {
            self.asking = Asking::Nothing;
            self.focus = Some(Place::Answers);
        }
        let here = |id: Id| ui.memory(|memory| memory.has_focus(id));
        if here(answers_id()) || here(number_id()) {
            let older = take(ui, Modifiers::NONE, Key::ArrowUp);
            let newer = take(ui, Modifiers::NONE, Key::ArrowDown);
            if older || newer {
                // A number that is taken already is the one that was meant.
                let typed = self
                    .slip(cx, poll)
                    .filter(|_| !self.number.text().is_empty());
                let meant = typed.and_then(|slip| self.list.ballot_of(cx, slip));
                let step = self.list.beside(cx, self.correcting, older);
                match meant.filter(|_| self.correcting.is_none()).or(step) {
                    Some(ballot) => self.correct(cx, poll, options, ballot),
                    None if self.correcting.is_some() => self.leave_correction(poll),
                    None => {}
                }
            }
        }
    }

    pub(super) fn show_entry(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        poll: &Poll,
        options: &[PollOptionId],
        out: &mut Outbox,
    ) {
        if std::mem::take(&mut self.unlearn) {
            for id in [number_id(), answers_id(), why_id()] {
                if let Some(mut state) = TextEditState::load(ui.ctx(), id) {
                    state.clear_undoer();
                    state.store(ui.ctx(), id);
                }
            }
        }
        if self.correcting.is_some() {
            self.show_correction(ui, cx, poll);
        } else {
            self.show_number(ui, cx, poll);
        }
        if let Asking::Void(_) = self.asking {
            self.show_void(ui, cx, poll, out);
            return;
        }
        ui.label(theme::strong(t!(cx.lang, "desk-slip-says")));
        let hint = hint(cx, poll, options.len());
        let label = t!(cx.lang, "desk-slip-field");
        let (field, entered) = self.answers.show(ui, answers_id(), &label, &hint);
        if field.changed() {
            self.said = None;
            if matches!(self.asking, Asking::Objection) {
                self.asking = Asking::Nothing;
            }
        }
        self.focus_on(ui, Place::Answers, &field);
        if matches!(self.asking, Asking::Objection) {
            let label = t!(cx.lang, "desk-why-field");
            ui.label(theme::strong(t!(cx.lang, "desk-why")));
            let hint = t!(cx.lang, "desk-why-hint");
            let (field, entered) = self.why.show_when_chosen(ui, why_id(), &label, &hint);
            self.focus_on(ui, Place::Why, &field);
            if entered == Entered::Yes {
                self.take_down(cx, poll, options, out);
            }
        }
        if entered == Entered::Yes {
            self.take_down(cx, poll, options, out);
        }
        self.show_read(ui, cx, poll, options);
    }

    /// The number of the slip and its group.
    fn show_number(&mut self, ui: &mut Ui, cx: Context, poll: &Poll) {
        ui.horizontal(|ui| {
            ui.set_min_height(theme::ROW);
            ui.label(theme::strong(t!(cx.lang, "desk-slip")));
            let hint = match self.suggested(cx, poll) {
                Some(next) => words::whole(cx.lang, next),
                None => t!(cx.lang, "desk-slip-code"),
            };
            let label = t!(cx.lang, "desk-slip-number");
            let (field, entered) = ui
                .allocate_ui(vec2(NUMBER, theme::ROW), |ui| {
                    self.number.show_when_chosen(ui, number_id(), &label, &hint)
                })
                .inner;
            if field.changed() {
                self.said = None;
            }
            self.focus_on(ui, Place::Number, &field);
            if entered == Entered::Yes {
                self.enter_number(cx, poll);
            }
            let known = self
                .slip(cx, poll)
                .filter(|_| !self.number.text().is_empty());
            if let Some(part) = known.and_then(|slip| slip::part_of(poll, slip)) {
                let part = poll.roll.parts.get(part);
                let name = part.map(|part| poll_words::part(cx.lang, cx.process, &part.name));
                ui.label(theme::soft(name.unwrap_or_default()));
            }
        });
        if poll.roll.parts.len() > 1 && poll.roll.seed.is_none() {
            let mut groups = vec![];
            for (place, part) in poll.roll.parts.iter().enumerate() {
                let name = poll_words::part(cx.lang, cx.process, &part.name);
                let key = words::count(cx.lang, place + 1);
                groups.push((Some(place), format!("{key}  {name}")));
            }
            ui.label(theme::caption(t!(cx.lang, "desk-group")));
            let id = Id::unique("vote-slip-group");
            let label = t!(cx.lang, "desk-group-name");
            let (_, chosen) = one_of(ui, id, &label, self.part, &groups);
            if let Some(part) = chosen {
                self.part = part;
                self.said = None;
                self.focus = Some(Place::Answers);
            }
        }
    }

    /// Enter on the number: on to what the slip says, unless it is none or is in already.
    fn enter_number(&mut self, cx: Context, poll: &Poll) {
        let refused = match self.slip(cx, poll) {
            None => Some(Refusal::NoSuchSlip),
            Some(slip) => {
                let cast = cx.process.slips_cast(poll.id);
                let taken =
                    cast.is_some_and(|cast| cast.contains(&slip)) || self.list.is_taken(slip);
                taken.then_some(Refusal::SlipTwice { slip })
            }
        };
        match refused {
            Some(refused) => self.said = Some(Said::wrong(refusal::sentence(cx.lang, &refused))),
            None => self.focus = Some(Place::Answers),
        }
    }

    fn show_correction(&mut self, ui: &mut Ui, cx: Context, poll: &Poll) {
        let mut leave = false;
        ui.horizontal(|ui| {
            ui.set_min_height(theme::ROW);
            let said = t!(cx.lang, "desk-correcting", slip = self.name(cx));
            ui.label(theme::strong(said));
        });
        ui.horizontal_wrapped(|ui| {
            leave = widgets::plain_button(ui, "", &t!(cx.lang, "desk-leave-it")).clicked();
            let void = t!(cx.lang, "desk-void");
            if widgets::plain_button(ui, icons::PROHIBIT, &void).clicked() {
                self.asking = Asking::Void(widgets::Reason::default());
            }
        });
        if leave {
            self.said = None;
            self.leave_correction(poll);
        }
    }

    /// What was typed in words, and what became of the slip before.
    fn show_read(&mut self, ui: &mut Ui, cx: Context, poll: &Poll, options: &[PollOptionId]) {
        let t = Tokens::of(ui);
        let text = self.answers.text().to_owned();
        let reading = self.reading.of(cx, poll, options, &text);
        let (width, wrong) = (ui.available_width(), reading.answers().is_err());
        let read = RichText::new(reading.words()).text_style(theme::emphasis_style());
        let read = read.color(if wrong { t.amber } else { t.ink });
        ui.allocate_ui(vec2(width, READ), |ui| {
            ui.set_min_size(vec2(width, READ));
            if self.sent.is_some() {
                ui.label(theme::soft(t!(cx.lang, "desk-secret-saving")));
            }
            if let Some(said) = &self.said {
                let (icon, color) = match said.tone {
                    Tone::Done => (icons::CHECK, t.leaf),
                    Tone::Wrong => (icons::WARNING_CIRCLE, t.brick),
                };
                let words = RichText::new(format!("{icon} {}", said.words)).color(color);
                ui.add(Label::new(words).wrap());
            }
            // What is wrong was said already, once Enter was pressed.
            let told = wrong && self.said.is_some();
            if !(text.is_empty() || told) {
                ui.add(Label::new(read).wrap());
            }
        });
        let keys = match (poll.is_secret(), self.correcting.is_some()) {
            (true, _) => t!(cx.lang, "desk-keys-secret"),
            (false, true) => t!(cx.lang, "desk-keys-correcting"),
            (false, false) => t!(cx.lang, "desk-keys-slips"),
        };
        ui.add(Label::new(theme::caption(keys)).wrap());
    }

    /// Puts the cursor into a field that waits for it.
    fn focus_on(&mut self, ui: &Ui, place: Place, field: &egui::Response) {
        if self.focus == Some(place) && ui.input(|input| input.focused) {
            self.focus = None;
            let text = match place {
                Place::Number => self.number.text(),
                Place::Answers => self.answers.text(),
                Place::Why => self.why.text(),
            };
            match std::mem::take(&mut self.hold) {
                Hold::End => grasp_end(field, text),
                Hold::All => grasp(field, text),
            }
        }
    }
}

/// How what a slip says is typed.
pub(in crate::ui::sections::vote::desk) fn hint(
    cx: Context,
    poll: &Poll,
    options: usize,
) -> String {
    use crate::domain::poll::Method;
    let signs = ballot::signs(cx.lang, poll.method);
    let letters = format!("{}{}{}", signs.favour, signs.against, signs.abstain);
    match poll.method {
        Method::Hands | Method::Consent | Method::Cards if options == 1 => {
            t!(cx.lang, "desk-hint-one", letters = letters)
        }
        Method::Hands | Method::Consent | Method::Cards => {
            t!(cx.lang, "desk-hint-hands", letters = letters)
        }
        Method::Dots => t!(cx.lang, "desk-hint-dots"),
        Method::Approval => t!(cx.lang, "desk-hint-approval"),
        Method::Score => t!(cx.lang, "desk-hint-score"),
        Method::Ranking => t!(cx.lang, "desk-hint-ranking"),
    }
}
