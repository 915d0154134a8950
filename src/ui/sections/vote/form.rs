//! A new poll: the question, how the room votes, and over what.

use egui::{ComboBox, Id, ScrollArea, TextEdit, Ui, vec2};

use crate::app::command::Choice;
use crate::domain::Action;
use crate::domain::ids::ThematicTableId;
use crate::domain::poll::{Method, PollDraft, Rule};
use crate::i18n::{poll as poll_words, words};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::kept::Kept;
use crate::ui::sections::merge::picker::ProposalPicker;
use crate::ui::theme;
use crate::ui::widgets::{self, digits, number};

/// What is being asked.
pub struct NewPoll {
    question: Kept,
    texts: Kept,
    dots: Kept,
    method: Method,
    over: Over,
    picker: ProposalPicker,
}

/// What the options are picked from at the moment.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Over {
    Proposals,
    Texts,
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
        }
    }

    /// Shows the form; its button drafts the poll.
    pub fn show(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
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
        let below = theme::ROW + theme::L + theme::S;
        let height = (ui.available_height() - below).max(3.0 * theme::ROW);
        let list = vec2(ui.available_width(), height);
        ui.allocate_ui(list, |ui| {
            ui.set_min_size(list);
            match self.over {
                Over::Proposals => self.picker.show(ui, cx, height, out),
                Over::Texts => self.show_texts(ui, cx, height, out),
            }
        });
        ui.add_space(theme::S);
        self.show_end(ui, cx, out);
    }

    fn show_method(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        ui.horizontal(|ui| {
            ui.set_min_height(theme::ROW);
            let options = [Method::Hands, Method::Dots]
                .map(|method| (method, poll_words::method(cx.lang, method)));
            let how = t!(cx.lang, "vote-how");
            let id = Id::unique("vote-how");
            let (_, picked) = widgets::one_of(ui, id, &how, self.method, &options);
            self.method = picked.unwrap_or(self.method);
            if self.method == Method::Dots {
                ui.add_space(theme::S);
                let label = ui.label(t!(cx.lang, "vote-dots"));
                let id = Id::unique("vote-dots");
                let field = digits(ui, id, &mut self.dots.text, 48.0).labelled_by(label.id);
                self.dots.watch(ui, &field, out);
            }
        });
        ui.label(theme::caption(poll_words::decides(
            cx.lang,
            Rule::of(self.method),
        )));
    }

    fn show_over(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        ui.horizontal(|ui| {
            ui.set_min_height(theme::ROW);
            let options = [
                (Over::Proposals, t!(cx.lang, "vote-over-proposals")),
                (Over::Texts, t!(cx.lang, "vote-over-texts")),
            ];
            let what = t!(cx.lang, "vote-over");
            let id = Id::unique("vote-over");
            let (_, picked) = widgets::one_of(ui, id, &what, self.over, &options);
            self.over = picked.unwrap_or(self.over);
            if self.over == Over::Proposals {
                show_whole_table(ui, cx, out);
                let chosen = !cx.minga.selection().proposals.is_empty();
                if chosen && widgets::plain_button(ui, "", &t!(cx.lang, "merge-clear")).clicked() {
                    out.send(Choice::ClearProposals);
                }
            }
        });
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

    fn show_end(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        let proposals = &cx.minga.selection().proposals;
        let lines = self.texts.text.lines().map(str::trim);
        let texts: Vec<String> = lines
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect();
        let options = proposals.len() + texts.len();
        let least = if self.method == Method::Dots { 2 } else { 1 };
        let missing = if self.question.text.trim().is_empty() {
            Some(t!(cx.lang, "vote-question-missing"))
        } else if options < least {
            Some(t!(cx.lang, "vote-options-missing", n = least))
        } else {
            None
        };
        ui.horizontal(|ui| {
            let ready = missing.is_none();
            let prepare = ui.add_enabled_ui(ready, |ui| {
                widgets::primary_button(ui, icons::CHECK, &t!(cx.lang, "vote-prepare"))
            });
            let said = missing.unwrap_or_else(|| t!(cx.lang, "vote-options", n = options));
            ui.label(theme::soft(said));
            if ready && prepare.inner.clicked() {
                let draft = PollDraft {
                    question: self.question.text.trim().to_owned(),
                    method: self.method,
                    dots: number(&self.dots.text).unwrap_or(1),
                    proposals: proposals.clone(),
                    texts,
                    ..PollDraft::default()
                };
                out.act(Action::DraftPoll { draft });
                self.texts.clear(out);
                self.question.clear(out);
                self.question.text = t!(cx.lang, "vote-question-default");
            }
        });
    }
}

/// Chooses all standing proposals of a table.
fn show_whole_table(ui: &mut Ui, cx: Context, out: &mut Outbox) {
    let mut wanted: Option<ThematicTableId> = None;
    let name = t!(cx.lang, "vote-whole-table");
    ComboBox::from_id_salt("vote-whole-table")
        .width(176.0)
        .truncate()
        .selected_text(name.as_str())
        .show_ui(ui, |ui| {
            for table in cx.process.tables_in_order() {
                let count = cx.process.index().standing_count(table.id);
                let line = t!(
                    cx.lang,
                    "vote-all-of",
                    n = words::count(cx.lang, count),
                    table = table.name.as_str()
                );
                if count > 0 && ui.selectable_label(false, line).clicked() {
                    wanted = Some(table.id);
                }
            }
        })
        .response
        .accessible_name(name);
    let standing = wanted.and_then(|table| cx.process.index().standing_of(table));
    for (_, proposal) in standing.into_iter().flatten() {
        if !cx.minga.selection().has(*proposal) {
            out.send(Choice::ToggleProposal(*proposal));
        }
    }
}
