//! A merge that was made: its text, what it unites, and the way back.

use egui::{Frame, Label, Margin, ScrollArea, Stroke, Ui};

use crate::app::command::ProjectorCommand;
use crate::app::projection::deck::Slide;
use crate::domain::Action;
use crate::domain::ids::{MergeId, ProposalId};
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::kept::Derived;
use crate::ui::sections::merge::picker::table_of;
use crate::ui::sections::merge::sources::{Offer, Sources};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets;

/// The merge that is looked at.
pub struct View {
    pub merge: MergeId,
    united: Derived<Vec<ProposalId>>,
    sources: Sources,
}

impl View {
    pub fn of(merge: MergeId) -> Self {
        Self {
            merge,
            united: Derived::default(),
            sources: Sources::default(),
        }
    }

    /// Shows the text over its sources.
    pub fn show(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        let Some(merge) = cx.process.merges.get(self.merge) else {
            return;
        };
        let Some(result) = cx.process.proposals.get(merge.result) else {
            return;
        };
        let t = Tokens::of(ui);
        ui.horizontal(|ui| {
            ui.set_min_height(theme::ROW);
            let number = words::whole(cx.lang, result.number);
            ui.label(theme::section(t!(
                cx.lang,
                "merge-title-of",
                number = number
            )));
        });
        Frame::new()
            .fill(t.card)
            .stroke(Stroke::new(1.0, t.wine))
            .corner_radius(theme::CORNER)
            .inner_margin(Margin::same(16))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                let (table, color) = table_of(cx.process, result.table);
                let color = color.map_or(t.soft, |color| t.area_color(color));
                widgets::chip(ui, table, color);
                ui.add(Label::new(theme::emphasis(result.text.as_str())).wrap());
                if result.text != merge.agreed_text {
                    let agreed = merge.agreed_text.as_str();
                    let said = t!(cx.lang, "merge-edited-since", text = agreed);
                    ui.add(Label::new(theme::soft(said)).wrap());
                }
            });
        ui.add_space(theme::XS);
        ui.horizontal(|ui| {
            let project = t!(cx.lang, "merge-project");
            if widgets::primary_button(ui, icons::PROJECTOR_SCREEN, &project).clicked() {
                out.send(ProjectorCommand::Show(Slide::Merge { merge: merge.id }));
            }
            let split = t!(cx.lang, "merge-split");
            if widgets::plain_button(ui, icons::ARROWS_SPLIT, &split)
                .on_hover_text(t!(cx.lang, "merge-split-means"))
                .clicked()
            {
                out.act(Action::SplitMerge { merge: merge.id });
            }
        });
        ui.add_space(theme::M);
        let united = self.united.get(cx, || {
            let sources = cx.process.sources_of(merge.id);
            sources.iter().map(|source| source.id).collect()
        });
        ui.label(theme::emphasis(t!(
            cx.lang,
            "merge-what-was-said",
            n = words::count(cx.lang, united.len())
        )));
        ScrollArea::vertical().id_salt("merge-view").show(ui, |ui| {
            self.sources.show(ui, cx, united, Offer::Nothing);
        });
    }
}
