//! Writing the merged text over the chosen sources.

mod field;

use std::collections::BTreeMap;

use egui::{Align, ComboBox, Key, Layout, Modifiers, ScrollArea, Ui, vec2};
use uuid::Uuid;

use crate::app::command::{Choice, ProjectorCommand};
use crate::app::projection::deck::Slide;
use crate::domain::Action;
use crate::domain::ids::{MergeId, ProposalId, ThematicTableId};
use crate::domain::phrases::Conjunction;
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::sections::merge::composing::{Composing, Key as PhraseKey, Source};
use crate::ui::sections::merge::sources::{MOST, Offer, Sources, Wish};
use crate::ui::sections::merge::united;
use crate::ui::sections::merge::votes::Votes;
use crate::ui::sections::merge::words::central;
use crate::ui::theme;
use crate::ui::widgets;

use field::Field;

/// The text, its button and what surrounds them.
const BELOW: f32 = 268.0;

/// What is being merged.
pub struct Compose {
    field: Field,
    composing: Composing,
    /// The sources for which a text was last offered.
    offered_for: Vec<ProposalId>,
    /// What a hand wrote over sources that were then left for others.
    written: BTreeMap<Vec<ProposalId>, String>,
    /// The table chosen for the result; the first source's unless somebody chose.
    table: Option<ThematicTableId>,
    sources: Sources,
    votes: Votes,
    /// The merge that was sent and has not been seen in the process yet.
    sent: Option<Sent>,
}

/// A merge on its way, with what had been made last before it.
struct Sent {
    after: Option<Uuid>,
}

/// What is side by side, and what of it is to be merged.
#[derive(Clone, Copy)]
pub struct Desktop<'a> {
    /// In the order in which they stand.
    pub shown: &'a [ProposalId],
    /// Those of them that are chosen, in the same order.
    pub chosen: &'a [ProposalId],
    /// Why they are taken for alike; empty where nobody suggested it.
    pub reason: &'a str,
}

/// What a pass led to beside what it sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Still,
    /// The merge was sent.
    Merging,
    /// They were told apart.
    Apart,
}

impl Compose {
    pub fn new(cx: Context) -> Self {
        Self {
            field: Field::restored(cx),
            composing: Composing::default(),
            offered_for: Vec::new(),
            written: BTreeMap::new(),
            table: None,
            sources: Sources::default(),
            votes: Votes::default(),
            sent: None,
        }
    }

    /// The merge that was sent, once it is in the process. One that was refused never is.
    pub fn made(&self, cx: Context) -> Option<MergeId> {
        let before = self.sent.as_ref()?.after;
        let made = cx
            .session
            .last_made()
            .filter(|made| Some(*made) != before)?;
        let merge = cx.process.merges.get(made.into())?;
        Some(merge.id)
    }

    /// The merge that was sent is done: the next one begins with nothing.
    pub fn done(&mut self, ui: &Ui, out: &mut Outbox) {
        self.sent = None;
        self.table = None;
        self.offered_for.clear();
        self.composing.forget();
        self.field.clear(out);
        Field::leave(ui);
    }

    /// Whether a source's phrases have the keyboard.
    pub fn has_focus(&self, ui: &Ui) -> bool {
        self.sources.has_focus(ui)
    }

    /// Goes into the text, all of it chosen: what is typed replaces it.
    pub fn open_field(&mut self) {
        self.field.open();
    }

    /// The other choice about the votes that were cast.
    pub fn turn_votes(&mut self) {
        self.votes.turn();
    }

    /// The next table for the result.
    pub fn turn_table(&mut self, cx: Context, chosen: &[ProposalId]) {
        let tables = cx.process.tables_in_order();
        let now = self.table_of_result(cx, chosen);
        let place = tables.iter().position(|table| Some(table.id) == now);
        let next = place.map_or(0, |place| (place + 1) % tables.len().max(1));
        self.table = tables.get(next).map(|table| table.id);
    }

    /// Shows the sources and the field; Ctrl+Enter merges.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        desktop: Desktop,
        out: &mut Outbox,
    ) -> Outcome {
        self.offer(cx, desktop.chosen, out);
        let hurry = ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, Key::Enter));
        let mut outcome = show_heading(ui, cx, desktop, out);
        self.votes.follow(cx, desktop.chosen);
        let below = BELOW + self.votes.height();
        let height = (ui.available_height() - below).max(120.0);
        let offer = Offer::ToMerge {
            chosen: desktop.chosen,
            text: self.field.text(),
        };
        let wish = ScrollArea::vertical()
            .id_salt("merge-sources")
            .max_height(height)
            .show(ui, |ui| self.sources.show(ui, cx, desktop.shown, offer))
            .inner;
        self.fulfil(ui, cx, desktop.chosen, wish, out);
        if desktop.chosen.len() < 2 {
            ui.label(theme::soft(t!(cx.lang, "merge-one-more")));
            return outcome;
        }
        if self.sources.differ(cx) {
            ui.label(theme::caption(t!(cx.lang, "merge-bold-differs")));
        }
        self.field.show(ui, cx, out);
        united::show(ui, cx, desktop.chosen);
        self.votes.show(ui, cx);
        if self.show_end(ui, cx, desktop.chosen, hurry, out) {
            outcome = Outcome::Merging;
        }
        outcome
    }

    fn fulfil(
        &mut self,
        ui: &Ui,
        cx: Context,
        chosen: &[ProposalId],
        wish: Option<Wish>,
        out: &mut Outbox,
    ) {
        match wish {
            Some(Wish::Toggle(id)) => out.send(Choice::ToggleProposal(id)),
            Some(Wish::UseText(id)) => {
                if let Some(proposal) = cx.process.proposals.get(id) {
                    let text = proposal.text.as_str();
                    let text = self.composing.begin(Source { id, text });
                    self.field.set(&text, out);
                }
            }
            Some(Wish::Phrase(key)) => self.toggle(ui, cx, chosen, key, out),
            None => {}
        }
    }

    fn toggle(
        &mut self,
        ui: &Ui,
        cx: Context,
        chosen: &[ProposalId],
        key: PhraseKey,
        out: &mut Outbox,
    ) {
        let sources = sources_of(cx, chosen);
        let (text, cursor) = (self.field.text().to_owned(), self.field.cursor());
        let joined = conjunction(cx);
        let step = self.composing.toggle(&text, cursor, &sources, key, joined);
        if let Some(step) = step {
            self.field.set(&step.text, out);
            self.field.put_cursor(ui, step.cursor);
        }
    }

    /// Offers the text of the source that says most of what all say, unless a hand has written one.
    fn offer(&mut self, cx: Context, chosen: &[ProposalId], out: &mut Outbox) {
        if self.offered_for == chosen {
            return;
        }
        let before = std::mem::replace(&mut self.offered_for, chosen.to_vec());
        let own = self.composing.is_own(self.field.text());
        let others = !before.is_empty() && !before.iter().any(|id| chosen.contains(id));
        if !own && others {
            let text = self.field.text().to_owned();
            self.written.insert(before, text);
        } else if !own {
            return;
        }
        if let Some(text) = self.written.remove(chosen) {
            self.composing.forget();
            self.field.set(&text, out);
            return;
        }
        let sources = sources_of(cx, chosen);
        if sources.len() < 2 {
            self.composing.forget();
            self.field.clear(out);
            return;
        }
        let texts: Vec<&str> = sources.iter().map(|source| source.text).collect();
        if let Some(best) = sources.get(central(&texts)) {
            let text = self.composing.begin(*best);
            self.field.set(&text, out);
        }
    }

    fn table_of_result(&self, cx: Context, chosen: &[ProposalId]) -> Option<ThematicTableId> {
        let first = chosen.first().and_then(|id| cx.process.proposals.get(*id));
        let known = self.table.filter(|id| cx.process.tables.get(*id).is_some());
        known.or(first.map(|proposal| proposal.table))
    }

    /// The table, the preview and the button; answers whether the merge was sent.
    fn show_end(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        chosen: &[ProposalId],
        hurry: bool,
        out: &mut Outbox,
    ) -> bool {
        let Some(was) = self.table_of_result(cx, chosen) else {
            return false;
        };
        let mut table = was;
        let ready = !self.field.text().trim().is_empty();
        ui.horizontal(|ui| {
            ui.set_min_height(theme::ROW);
            let label = ui.label(t!(cx.lang, "merge-result-table"));
            let name = cx.process.tables.get(table).map(|table| table.name.clone());
            ComboBox::from_id_salt("merge-result-table")
                .width(152.0)
                .truncate()
                .selected_text(name.unwrap_or_default())
                .show_ui(ui, |ui| {
                    for choice in cx.process.tables_in_order() {
                        ui.selectable_value(&mut table, choice.id, choice.name.as_str());
                    }
                })
                .response
                .labelled_by(label.id);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add_enabled_ui(ready, |ui| self.show_preview(ui, cx, chosen, out));
            });
        });
        if table != was {
            self.table = Some(table);
        }
        let mut wanted = false;
        ui.horizontal(|ui| {
            let n = words::count(cx.lang, chosen.len());
            let label = t!(cx.lang, "merge-unite", n = n);
            let button = ui
                .add_enabled_ui(ready, |ui| {
                    ui.set_min_size(vec2(0.0, theme::ROW));
                    widgets::primary_button(ui, icons::ARROWS_MERGE, &label)
                })
                .inner;
            let said = if ready {
                t!(cx.lang, "merge-unite-keys")
            } else {
                t!(cx.lang, "merge-text-missing")
            };
            ui.label(theme::caption(said));
            wanted = ready && (hurry || button.clicked());
        });
        let Some(votes) = wanted.then(|| self.votes.decision()).flatten() else {
            return false;
        };
        self.sent = Some(Sent {
            after: cx.session.last_made(),
        });
        out.act(Action::MergeProposals {
            sources: chosen.to_vec(),
            text: self.field.text().trim().to_owned(),
            table,
            votes,
        });
        true
    }

    /// Puts before and after on the projector, for the room to say yes or no.
    fn show_preview(&self, ui: &mut Ui, cx: Context, chosen: &[ProposalId], out: &mut Outbox) {
        let label = t!(cx.lang, "merge-preview");
        let button = widgets::plain_button(ui, icons::PROJECTOR_SCREEN, &label);
        if button
            .on_hover_text(t!(cx.lang, "merge-preview-means"))
            .clicked()
        {
            out.send(ProjectorCommand::Show(Slide::MergePreview {
                sources: chosen.to_vec(),
                text: self.field.text().trim().to_owned(),
            }));
        }
    }
}

/// How many are chosen, why, and the ways out: they are distinct, or let them go.
fn show_heading(ui: &mut Ui, cx: Context, desktop: Desktop, out: &mut Outbox) -> Outcome {
    let mut outcome = Outcome::Still;
    ui.horizontal(|ui| {
        ui.set_min_height(theme::ROW);
        let title = t!(cx.lang, "merge-chosen", n = desktop.chosen.len());
        ui.label(theme::section(title));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if widgets::plain_button(ui, "", &t!(cx.lang, "merge-clear")).clicked() {
                out.send(Choice::ClearProposals);
            }
            if desktop.chosen.len() > 1 {
                let apart = widgets::plain_button(ui, icons::EQUALS, &t!(cx.lang, "merge-apart"));
                if apart
                    .on_hover_text(t!(cx.lang, "merge-apart-means"))
                    .clicked()
                {
                    outcome = Outcome::Apart;
                }
            }
        });
    });
    if !desktop.reason.is_empty() {
        ui.label(theme::caption(desktop.reason));
    }
    outcome
}

fn sources_of<'a>(cx: Context<'a>, chosen: &[ProposalId]) -> Vec<Source<'a>> {
    let texts = chosen.iter().take(MOST).filter_map(|id| {
        let proposal = cx.process.proposals.get(*id)?;
        Some(Source {
            id: *id,
            text: proposal.text.as_str(),
        })
    });
    texts.collect()
}

/// The word that joins the last phrase, in the language of the file.
fn conjunction(cx: Context) -> Conjunction {
    match cx.process.the_profile() {
        Some(profile) if profile.language.starts_with("en") => Conjunction::And,
        _ => Conjunction::Y,
    }
}
