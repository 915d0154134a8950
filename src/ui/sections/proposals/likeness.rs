//! *Se parece a…* of a proposal that is there already: in its menu, to unite or to keep apart.

use egui::Ui;

use crate::domain::Action;
use crate::domain::ids::ProposalId;
use crate::domain::merge::MergeVotes;
use crate::domain::proposal::Proposal;
use crate::i18n::{similarity, words};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::theme;

/// The submenu: looked up when it is opened.
pub fn menu(ui: &mut Ui, cx: Context, proposal: &Proposal, out: &mut Outbox) {
    if !cx.process.is_standing(proposal.id) {
        return;
    }
    ui.menu_button(t!(cx.lang, "capture-near-menu"), |ui| {
        ui.set_width(theme::PROSE * 0.7);
        let likeness = cx.session.likeness();
        let near = likeness.like_text(cx.process, &proposal.text, Some(proposal.id));
        if near.is_empty() {
            ui.label(theme::caption(t!(cx.lang, "capture-near-none")));
        }
        for near in near {
            let Some(other) = cx.process.proposals.get(near.id) else {
                continue;
            };
            let number = words::whole(cx.lang, other.number);
            let score = words::decimal(cx.lang, f64::from(near.score), 2);
            ui.label(format!("{number}  {}  {score}", other.text));
            let why = likeness.why(&proposal.text, &other.text);
            ui.label(theme::caption(similarity::why(cx.lang, &why)));
            ui.horizontal(|ui| {
                if ui.button(t!(cx.lang, "capture-near-unite")).clicked() {
                    out.act(unite(cx, proposal.id, other));
                }
                if ui.button(t!(cx.lang, "capture-near-differ")).clicked() {
                    out.act(Action::KeepApart {
                        proposals: vec![proposal.id, other.id],
                    });
                }
            });
            ui.separator();
        }
    });
}

/// One more source where the other is a merge, else a merge with the other's text.
fn unite(cx: Context, one: ProposalId, into: &Proposal) -> Action {
    match cx.process.united_behind(into.id) {
        Some(merge) => Action::ExtendMerge {
            merge: merge.id,
            sources: vec![one],
        },
        None => Action::MergeProposals {
            sources: vec![into.id, one],
            text: into.text.clone(),
            table: into.table,
            votes: MergeVotes::Stay,
        },
    }
}
