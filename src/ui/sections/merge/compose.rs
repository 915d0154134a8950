//! Writing the merged text over the chosen sources.

use egui::{Align, ComboBox, Key, Layout, Modifiers, ScrollArea, TextEdit, Ui, vec2};
use uuid::Uuid;

use crate::app::command::{Choice, ProjectorCommand};
use crate::app::projection::deck::Slide;
use crate::app::projector::MERGE_TEXT;
use crate::domain::Action;
use crate::domain::ids::{MergeId, ProposalId, ThematicTableId};
use crate::domain::merge::MergeVotes;
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::kept::Kept;
use crate::ui::sections::merge::sources::{Offer, Sources, Wish};
use crate::ui::theme;
use crate::ui::widgets;

/// The text, its button and what surrounds them.
const BELOW: f32 = 228.0;

/// What is being merged.
pub struct Compose {
    text: Kept,
    /// The table chosen for the result; the first source's unless somebody chose.
    table: Option<ThematicTableId>,
    sources: Sources,
    /// The merge that was sent and has not been seen in the process yet.
    sent: Option<Sent>,
}

/// A merge on its way, with what had been made last before it.
struct Sent {
    after: Option<Uuid>,
}

impl Compose {
    pub fn new(cx: Context) -> Self {
        Self {
            text: Kept::restored(cx, MERGE_TEXT),
            table: None,
            sources: Sources::default(),
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
    pub fn done(&mut self, out: &mut Outbox) {
        self.sent = None;
        self.table = None;
        self.text.clear(out);
    }

    /// Shows the sources and the field; Ctrl+Enter merges.
    pub fn show(&mut self, ui: &mut Ui, cx: Context, chosen: &[ProposalId], out: &mut Outbox) {
        let hurry = ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, Key::Enter));
        show_heading(ui, cx, chosen, out);
        let height = (ui.available_height() - BELOW).max(120.0);
        let wish = ScrollArea::vertical()
            .id_salt("merge-sources")
            .max_height(height)
            .show(ui, |ui| self.sources.show(ui, cx, chosen, Offer::ToMerge))
            .inner;
        match wish {
            Some(Wish::LeaveOut(id)) => out.send(Choice::ToggleProposal(id)),
            Some(Wish::UseText(id)) => {
                if let Some(proposal) = cx.process.proposals.get(id) {
                    self.text.set(proposal.text.as_str(), out);
                }
            }
            None => {}
        }
        if chosen.len() < 2 {
            ui.label(theme::soft(t!(cx.lang, "merge-one-more")));
            return;
        }
        ui.label(theme::caption(t!(cx.lang, "merge-bold-differs")));
        ui.add_space(theme::XS);
        self.show_field(ui, cx, out);
        self.show_end(ui, cx, chosen, hurry, out);
    }

    fn show_field(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        let label = ui.label(theme::strong(t!(cx.lang, "merge-text")));
        let field = TextEdit::multiline(&mut self.text.text)
            .hint_text(t!(cx.lang, "merge-text-hint"))
            .desired_rows(4)
            .desired_width(f32::INFINITY);
        let field = ScrollArea::vertical()
            .id_salt("merge-text-scroll")
            .max_height(88.0)
            .show(ui, |ui| ui.add(field))
            .inner
            .labelled_by(label.id);
        self.text.watch(ui, &field, out);
    }

    fn show_end(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        chosen: &[ProposalId],
        hurry: bool,
        out: &mut Outbox,
    ) {
        let first = chosen.first().and_then(|id| cx.process.proposals.get(*id));
        let known = self.table.filter(|id| cx.process.tables.get(*id).is_some());
        let Some(mut table) = known.or(first.map(|proposal| proposal.table)) else {
            return;
        };
        let ready = !self.text.text.trim().is_empty();
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
        if first.is_some_and(|proposal| proposal.table != table) || known.is_some() {
            self.table = Some(table);
        }
        ui.horizontal(|ui| {
            let label = t!(
                cx.lang,
                "merge-unite",
                n = words::count(cx.lang, chosen.len())
            );
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
            if ready && (hurry || button.clicked()) {
                self.sent = Some(Sent {
                    after: cx.session.last_made(),
                });
                out.act(Action::MergeProposals {
                    sources: chosen.to_vec(),
                    text: self.text.text.trim().to_owned(),
                    table,
                    votes: MergeVotes::Stay,
                });
            }
        });
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
                text: self.text.text.trim().to_owned(),
            }));
        }
    }
}

/// How many are chosen, and letting them go.
fn show_heading(ui: &mut Ui, cx: Context, chosen: &[ProposalId], out: &mut Outbox) {
    ui.horizontal(|ui| {
        ui.set_min_height(theme::ROW);
        let title = t!(cx.lang, "merge-chosen", n = chosen.len());
        ui.label(theme::section(title));
        if widgets::plain_button(ui, "", &t!(cx.lang, "merge-clear")).clicked() {
            out.send(Choice::ClearProposals);
        }
    });
}
