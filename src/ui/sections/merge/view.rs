//! A merge that was made: its text, what the tables say to it, what it unites, and the way back.

mod consent;
mod tree;

use egui::{Frame, Id, Label, Margin, ScrollArea, Stroke, Ui};

use crate::app::command::ProjectorCommand;
use crate::app::projection::deck::Slide;
use crate::domain::Action;
use crate::domain::ids::{MergeId, ProposalId};
use crate::domain::line_of_sight::Support;
use crate::domain::merge::Merge;
use crate::domain::proposal::{Proposal, ProposalEdit};
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::kept::Derived;
use crate::ui::sections::merge::sources::{Offer, Sources};
use crate::ui::sections::merge::{details, votes};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::in_place::{Breaks, Typed};
use crate::ui::widgets::{self, InPlace};

pub use consent::turn;

/// The merge that is looked at.
pub struct View {
    pub merge: MergeId,
    united: Derived<Vec<ProposalId>>,
    cast: Derived<Vec<Support>>,
    sources: Sources,
    writing: Option<InPlace>,
}

/// What was asked for beside what was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    Nothing,
    /// Further proposals are to be put under it.
    More,
}

impl View {
    pub fn of(merge: MergeId) -> Self {
        Self {
            merge,
            united: Derived::default(),
            cast: Derived::default(),
            sources: Sources::default(),
            writing: None,
        }
    }

    /// Writes on the text where it stands.
    pub fn write(&mut self, cx: Context) {
        let merge = cx.process.merges.get(self.merge);
        let result = merge.and_then(|merge| cx.process.proposals.get(merge.result));
        self.writing = result.map(|result| InPlace::new(result.text.as_str(), Breaks::None));
    }

    /// Shows the text over its sources.
    pub fn show(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) -> Asked {
        let Some(merge) = cx.process.merges.get(self.merge) else {
            return Asked::Nothing;
        };
        let Some(result) = cx.process.proposals.get(merge.result) else {
            return Asked::Nothing;
        };
        ui.horizontal(|ui| {
            ui.set_min_height(theme::ROW);
            let number = words::whole(cx.lang, result.number);
            let title = t!(cx.lang, "merge-title-of", number = number);
            ui.label(theme::section(title));
        });
        self.show_text(ui, cx, merge, result, out);
        ui.add_space(theme::XS);
        let asked = self.show_acts(ui, cx, merge, out);
        ui.add_space(theme::S);
        let united = self.united.get(cx, || {
            let sources = cx.process.sources_of(merge.id);
            sources.iter().map(|source| source.id).collect()
        });
        let votes = self
            .cast
            .get(cx, || cx.process.votes_behind(united.as_slice()));
        ScrollArea::vertical().id_salt("merge-view").show(ui, |ui| {
            consent::show(ui, cx, merge.id, out);
            if !votes.is_empty() {
                votes::show_decided(ui, cx, votes, merge.votes);
                ui.add_space(theme::S);
            }
            ui.label(theme::emphasis(t!(
                cx.lang,
                "merge-what-was-said",
                n = words::count(cx.lang, united.len())
            )));
            self.sources.show(ui, cx, united, Offer::Nothing);
            tree::show(ui, cx, united);
        });
        asked
    }

    fn show_text(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        merge: &Merge,
        result: &Proposal,
        out: &mut Outbox,
    ) {
        let t = Tokens::of(ui);
        Frame::new()
            .fill(t.card)
            .stroke(Stroke::new(1.0, t.wine))
            .corner_radius(theme::CORNER)
            .inner_margin(Margin::same(12))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                details::table_chip(ui, cx, result.table);
                self.show_words(ui, cx, result, out);
                details::of_result(ui, cx, result);
                if result.text != merge.agreed_text {
                    let agreed = merge.agreed_text.as_str();
                    let said = t!(cx.lang, "merge-edited-since", text = agreed);
                    ui.add(Label::new(theme::soft(said)).wrap());
                }
            });
    }

    fn show_words(&mut self, ui: &mut Ui, cx: Context, result: &Proposal, out: &mut Outbox) {
        let Some(writing) = &mut self.writing else {
            let words = Label::new(theme::emphasis(result.text.as_str())).wrap();
            ui.add(words);
            return;
        };
        let number = words::whole(cx.lang, result.number);
        let label = t!(cx.lang, "merge-write-of", number = number);
        let id = Id::unique(("merge-write", result.id));
        let (_, typed) = writing.show(ui, id, &label, "");
        match typed {
            Typed::Still => return,
            Typed::Done(_) if writing.changed() && !writing.text().is_empty() => {
                out.act(Action::EditProposal {
                    proposal: result.id,
                    edit: ProposalEdit::Text(writing.text().to_owned()),
                });
            }
            Typed::Done(_) | Typed::Dropped => {}
        }
        self.writing = None;
    }

    fn show_acts(&mut self, ui: &mut Ui, cx: Context, merge: &Merge, out: &mut Outbox) -> Asked {
        let mut asked = Asked::Nothing;
        ui.horizontal_wrapped(|ui| {
            let project = t!(cx.lang, "merge-project");
            if widgets::primary_button(ui, icons::PROJECTOR_SCREEN, &project).clicked() {
                out.send(ProjectorCommand::Show(Slide::Merge { merge: merge.id }));
            }
            let write = t!(cx.lang, "merge-write");
            if widgets::plain_button(ui, icons::PENCIL_SIMPLE, &write).clicked() {
                self.write(cx);
            }
            let more = t!(cx.lang, "merge-more");
            if widgets::plain_button(ui, icons::PLUS, &more)
                .on_hover_text(t!(cx.lang, "merge-more-means"))
                .clicked()
            {
                asked = Asked::More;
            }
            let split = t!(cx.lang, "merge-split");
            if widgets::plain_button(ui, icons::ARROWS_SPLIT, &split)
                .on_hover_text(t!(cx.lang, "merge-split-means"))
                .clicked()
            {
                out.act(Action::SplitMerge { merge: merge.id });
            }
        });
        asked
    }
}
