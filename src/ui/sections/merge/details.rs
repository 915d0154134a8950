//! What else a source says: what it is, who said it, for whom, by when, for how much, which needs it answers.

use egui::{Color32, Label, Response, Ui};

use crate::domain::ids::ThematicTableId;
use crate::domain::proposal::{Nature, Proposal, Proposer};
use crate::i18n::words;
use crate::t;
use crate::ui::context::Context;
use crate::ui::sections::merge::picker::table_of;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets;

/// A table's name in the colour of its area.
pub fn table_chip(ui: &mut Ui, cx: Context, table: ThematicTableId) -> Response {
    let t = Tokens::of(ui);
    let (name, color) = table_of(cx.process, table);
    let color = color.map_or(t.soft, |color| t.area_color(color));
    widgets::chip(ui, name, color)
}

/// Shows what else is known of a source, and what it is unless it is an action.
pub fn of_source(ui: &mut Ui, cx: Context, proposal: &Proposal) {
    let mut chips = chips(ui, cx, proposal);
    if proposal.nature != Nature::Action {
        let nature = words::nature(cx.lang, proposal.nature);
        chips.insert(0, (nature, Tokens::of(ui).soft));
    }
    show(ui, cx, proposal, chips);
}

/// Shows what else is known of a merged text.
pub fn of_result(ui: &mut Ui, cx: Context, proposal: &Proposal) {
    let chips = chips(ui, cx, proposal);
    show(ui, cx, proposal, chips);
}

/// Chips under the text, and who said it in words.
fn show(ui: &mut Ui, cx: Context, proposal: &Proposal, chips: Vec<(String, Color32)>) {
    if !chips.is_empty() {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(theme::XS, theme::XS);
            for (words, color) in chips {
                widgets::chip(ui, &words, color);
            }
        });
    }
    let names = proposers(cx, &proposal.proposers);
    if !names.is_empty() {
        let said = t!(cx.lang, "merge-proposed-by", names = names.join(", "));
        ui.add(Label::new(theme::caption(said)).wrap());
    }
}

fn chips(ui: &Ui, cx: Context, proposal: &Proposal) -> Vec<(String, Color32)> {
    let t = Tokens::of(ui);
    let mut chips = Vec::new();
    if let Some(area) = proposal.area.and_then(|id| cx.process.areas.get(id)) {
        chips.push((area.name.clone(), t.area_color(area.color)));
    }
    if let Some(term) = &proposal.term {
        chips.push((words::short_term(cx.lang, term), t.soft));
    }
    if let Some(cost) = proposal.cost {
        chips.push((words::money(cx.lang, cost), t.soft));
    }
    for group in &proposal.beneficiaries {
        chips.push((group.clone(), t.leaf));
    }
    let needs = proposal.needs.iter();
    for need in needs.filter_map(|id| cx.process.proposals.get(*id)) {
        let number = words::whole(cx.lang, need.number);
        chips.push((t!(cx.lang, "merge-answers", number = number), t.soft));
    }
    chips
}

/// The names of those who propose, as far as they are known. On this screen only.
#[must_use]
pub fn proposers<'a>(cx: Context<'a>, proposers: &[Proposer]) -> Vec<&'a str> {
    let named = proposers.iter();
    named
        .filter_map(|by| cx.process.name_of_proposer(*by))
        .collect()
}
