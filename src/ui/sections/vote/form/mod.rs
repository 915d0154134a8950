//! A new poll: the question, how the room votes, and over what.
//!
//! The commonest poll needs one key: hands, over the chosen proposals, those present vote. Its rules
//! stand in one line; they are changed in the draft.

use egui::{Id, Key, Label, Modifiers, ScrollArea, TextEdit, Ui, vec2};

use crate::app::command::Choice;
use crate::domain::Action;
use crate::domain::ids::ThematicTableId;
use crate::domain::people::VotingRight;
use crate::domain::poll::{Electorate, Method, OptionDraft, PollDraft, Setup, Subject, Way, Who};
use crate::i18n::{poll as poll_words, setup as setup_words, words};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::kept::{Derived, Kept};
use crate::ui::sections::merge::picker::ProposalPicker;
use crate::ui::theme;
use crate::ui::widgets::{self, digits, number, pick};

mod picker;
mod things;

use picker::ThingPicker;
use things::Kind;

/// What is being asked.
pub struct NewPoll {
    question: Kept,
    texts: Kept,
    dots: Kept,
    method: Method,
    over: Over,
    picker: ProposalPicker,
    things: ThingPicker,
    /// How many could vote if the poll opened now.
    present: Derived<i64>,
}

/// What the options are picked from at the moment.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Over {
    Proposals,
    Things(Kind),
    Texts,
}

/// What is wanted of the poll that was just drafted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Its rules are looked at first.
    Look,
    /// It is opened at once.
    Open,
}

impl NewPoll {
    pub fn new(cx: Context) -> Self {
        let mut question = Kept::restored(cx, "vote-question");
        if question.text.is_empty() {
            question.text = t!(cx.lang, "vote-question-default");
        }
        let mut dots = Kept::restored(cx, "vote-dots");
        if dots.text.is_empty() {
            dots.text.push('3');
        }
        Self {
            question,
            texts: Kept::restored(cx, "vote-texts"),
            dots,
            method: Method::Hands,
            over: Over::Proposals,
            picker: ProposalPicker::default(),
            things: ThingPicker::default(),
            present: Derived::default(),
        }
    }

    /// Shows the form; answers what is wanted once it has drafted a poll.
    pub fn show(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) -> Option<Next> {
        let label = ui.label(theme::strong(t!(cx.lang, "vote-question")));
        let field = TextEdit::singleline(&mut self.question.text)
            .hint_text(t!(cx.lang, "vote-question-default"))
            .align(egui::Align2::LEFT_CENTER)
            .min_size(vec2(0.0, theme::ROW))
            .desired_width(f32::INFINITY);
        let field = ui.add(field).labelled_by(label.id);
        self.question.watch(ui, &field, out);
        ui.add_space(theme::XS);
        self.show_method(ui, cx, out);
        ui.add_space(theme::XS);
        self.show_over(ui, cx, out);
        let below = 3.0 * theme::ROW + theme::XL;
        let height = (ui.available_height() - below).max(3.0 * theme::ROW);
        let list = vec2(ui.available_width(), height);
        ui.allocate_ui(list, |ui| {
            ui.set_min_size(list);
            match self.over {
                Over::Proposals => self.picker.show(ui, cx, height, out),
                Over::Things(kind) => self.things.show(ui, cx, kind, height),
                Over::Texts => self.show_texts(ui, cx, height, out),
            }
        });
        ui.add_space(theme::S);
        self.show_end(ui, cx, out)
    }

    fn show_method(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        ui.horizontal(|ui| {
            ui.set_min_height(theme::ROW);
            let how = t!(cx.lang, "vote-how");
            ui.label(theme::strong(how.as_str()));
            let options = Method::ALL.map(|method| (method, poll_words::method(cx.lang, method)));
            let picked = pick(ui, "vote-how", &how, 176.0, &self.method, &options);
            self.method = picked.unwrap_or(self.method);
            if self.method == Method::Dots {
                ui.add_space(theme::S);
                let label = ui.label(t!(cx.lang, "vote-dots"));
                let id = Id::unique("vote-dots");
                let field = digits(ui, id, &mut self.dots.text, 48.0).labelled_by(label.id);
                self.dots.watch(ui, &field, out);
            } else {
                let said = setup_words::how(cx.lang, self.method);
                ui.add(Label::new(theme::soft(said)).wrap());
            }
        });
    }

    fn show_over(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        let options = [
            (Over::Proposals, t!(cx.lang, "vote-over-proposals")),
            (
                Over::Things(Kind::Activities),
                t!(cx.lang, "form-over-activities"),
            ),
            (
                Over::Things(Kind::Objectives),
                t!(cx.lang, "form-over-objectives"),
            ),
            (
                Over::Things(Kind::Instruments),
                t!(cx.lang, "form-over-instruments"),
            ),
            (
                Over::Things(Kind::Versions),
                t!(cx.lang, "form-over-versions"),
            ),
            (Over::Texts, t!(cx.lang, "vote-over-texts")),
        ];
        let what = t!(cx.lang, "vote-over");
        let id = Id::unique("vote-over");
        let (_, picked) = widgets::one_of(ui, id, &what, self.over, &options);
        self.over = picked.unwrap_or(self.over);
        let proposals = !cx.minga.selection().proposals.is_empty();
        let things = !self.things.ticked().is_empty();
        if self.over == Over::Proposals || proposals || things {
            ui.horizontal(|ui| {
                ui.set_min_height(theme::ROW);
                if self.over == Over::Proposals {
                    show_whole_table(ui, cx, out);
                }
                let label = t!(cx.lang, "form-clear");
                if (proposals || things) && widgets::plain_button(ui, "", &label).clicked() {
                    out.send(Choice::ClearProposals);
                    self.things.clear();
                }
            });
        }
    }

    fn show_texts(&mut self, ui: &mut Ui, cx: Context, height: f32, out: &mut Outbox) {
        let line = ui.text_style_height(&egui::TextStyle::Body);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "lines of a field"
        )]
        let rows = (height / line).max(4.0) as usize - 1;
        let field = TextEdit::multiline(&mut self.texts.text)
            .hint_text(t!(cx.lang, "vote-texts-hint"))
            .desired_rows(rows)
            .desired_width(f32::INFINITY);
        let field = ScrollArea::vertical()
            .id_salt("vote-texts")
            .max_height(height)
            .show(ui, |ui| ui.add(field))
            .inner
            .accessible_name(t!(cx.lang, "vote-texts-hint"));
        self.texts.watch(ui, &field, out);
    }

    fn show_end(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) -> Option<Next> {
        let present = *self.present.get(cx, || voters_present(cx));
        let texts = self.texts.text.lines();
        let texts = texts.filter(|line| !line.trim().is_empty()).count();
        let options = cx.minga.selection().proposals.len() + self.things.ticked().len() + texts;
        let least = self.method.least_options();
        let missing = if self.question.text.trim().is_empty() {
            Some(t!(cx.lang, "vote-question-missing"))
        } else if options < least {
            Some(t!(cx.lang, "vote-options-missing", n = least))
        } else {
            None
        };
        let opens = present > 0 && cx.process.open_poll().is_none();
        let key = |modifiers| ui.input_mut(|i| i.consume_key(modifiers, Key::Enter));
        let looked = key(Modifiers::COMMAND | Modifiers::SHIFT);
        let hurried = key(Modifiers::COMMAND);
        let ready = missing.is_none();
        let mut next = None;
        self.show_rules(ui, cx, present);
        ui.horizontal(|ui| {
            ui.add_enabled_ui(ready, |ui| {
                let prepare = t!(cx.lang, "vote-prepare");
                if opens {
                    let open = t!(cx.lang, "form-open-now");
                    let open = widgets::primary_button(ui, icons::HAND_PALM, &open);
                    if open.clicked() || hurried {
                        next = Some(Next::Open);
                    }
                    let look = widgets::plain_button(ui, icons::SLIDERS_HORIZONTAL, &prepare);
                    if look.clicked() || looked {
                        next = Some(Next::Look);
                    }
                } else {
                    let look = widgets::primary_button(ui, icons::CHECK, &prepare);
                    if look.clicked() || hurried || looked {
                        next = Some(Next::Look);
                    }
                }
            });
            let said = missing.unwrap_or_else(|| t!(cx.lang, "vote-options", n = options));
            ui.add(Label::new(theme::soft(said)).truncate());
        });
        let keys = if opens {
            t!(cx.lang, "form-keys")
        } else {
            t!(cx.lang, "form-keys-prepare")
        };
        ui.label(theme::caption(keys));
        let next = next.filter(|_| ready)?;
        let draft = self.draft(cx, present);
        out.act(Action::DraftPoll { draft });
        self.texts.clear(out);
        self.things.clear();
        self.question.clear(out);
        self.question.text = t!(cx.lang, "vote-question-default");
        Some(next)
    }

    /// The rules in one line; they are changed in the draft.
    fn show_rules(&self, ui: &mut Ui, cx: Context, present: i64) {
        let setup = setup(self.method, present);
        let entitled = (present > 0).then_some(present);
        let rules = setup_words::line(cx.lang, cx.process, self.method, &setup, entitled);
        let icon = icons::SCALES;
        ui.add(Label::new(format!("{icon}  {rules}")).truncate());
    }

    fn draft(&mut self, cx: Context, present: i64) -> PollDraft {
        self.things.keep_existing(cx);
        let ticked = self.things.ticked().iter();
        let option = |subject: &Subject| OptionDraft {
            subject: Some(*subject),
            text: match subject {
                Subject::Version(id) => cx
                    .process
                    .plan_versions
                    .get(*id)
                    .map_or_else(String::new, |version| {
                        setup_words::version(cx.lang, version)
                    }),
                _ => String::new(),
            },
            ..OptionDraft::default()
        };
        let texts = self.texts.text.lines().map(str::trim);
        PollDraft {
            question: self.question.text.trim().to_owned(),
            method: self.method,
            dots: number(&self.dots.text).unwrap_or(1),
            proposals: cx.minga.selection().proposals.clone(),
            texts: texts
                .filter(|line| !line.is_empty())
                .map(str::to_owned)
                .collect(),
            options: ticked.map(option).collect(),
            setup: setup(self.method, present),
            ..PollDraft::default()
        }
    }
}

/// What a poll begins with: those present vote if anybody is registered as present, and an order of
/// options stands on slips.
fn setup(method: Method, present: i64) -> Setup {
    Setup {
        way: if method.can_be_counted() {
            Way::Desk
        } else {
            Way::Slips
        },
        electorate: Electorate {
            who: if present > 0 {
                Who::Present
            } else {
                Who::Stated
            },
            ..Electorate::default()
        },
        ..Setup::default()
    }
}

/// How many are in the room who vote.
fn voters_present(cx: Context) -> i64 {
    let Some(workshop) = cx.process.current_workshop() else {
        return 0;
    };
    let here = cx.process.participants.iter().filter(|participant| {
        participant.right == VotingRight::Votes
            && cx.process.is_present(workshop.id, participant.id)
    });
    i64::try_from(here.count()).unwrap_or(i64::MAX)
}

/// Chooses all standing proposals of a table.
fn show_whole_table(ui: &mut Ui, cx: Context, out: &mut Outbox) {
    let name = t!(cx.lang, "vote-whole-table");
    let mut options: Vec<(Option<ThematicTableId>, String)> = vec![(None, name.clone())];
    for table in cx.process.tables_in_order() {
        let count = cx.process.index().standing_count(table.id);
        let n = words::count(cx.lang, count);
        let line = t!(cx.lang, "vote-all-of", n = n, table = table.name.as_str());
        if count > 0 {
            options.push((Some(table.id), line));
        }
    }
    let picked = pick(ui, "vote-whole-table", &name, 176.0, &None, &options);
    let standing = picked
        .flatten()
        .and_then(|table| cx.process.index().standing_of(table));
    for (_, proposal) in standing.into_iter().flatten() {
        if !cx.minga.selection().has(*proposal) {
            out.send(Choice::ToggleProposal(*proposal));
        }
    }
}
