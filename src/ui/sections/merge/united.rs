//! Who is united: the tables, the proposers and the benefited groups that the merge will have.

use std::collections::BTreeSet;

use egui::{Role, Sense, TextStyle, Ui, WidgetInfo, vec2};

use crate::domain::ids::{ProposalId, ThematicTableId};
use crate::domain::merge::Contents;
use crate::domain::proposal::Proposal;
use crate::i18n::words;
use crate::t;
use crate::ui::context::Context;
use crate::ui::sections::merge::details;
use crate::ui::theme::Tokens;
use crate::ui::widgets::elided;

/// More would leave no place for the sources.
const LINES: usize = 2;

/// Shows it in two lines at most, whole under the pointer.
pub fn show(ui: &mut Ui, cx: Context, chosen: &[ProposalId]) {
    let said = in_words(cx, chosen);
    let small = TextStyle::Small.resolve(ui.style());
    let words = elided(said.as_str(), small, ui.available_width(), LINES);
    let words = ui.painter().layout_job(words);
    let size = vec2(ui.available_width(), words.size().y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    let soft = Tokens::of(ui).soft;
    ui.painter().galley(rect.min, words, soft);
    response.on_hover_text(said);
}

fn in_words(cx: Context, chosen: &[ProposalId]) -> String {
    let sources: Vec<&Proposal> = chosen
        .iter()
        .filter_map(|id| cx.process.proposals.get(*id))
        .collect();
    let tables = chosen.iter().flat_map(|id| cx.process.tables_of(*id));
    let tables: BTreeSet<ThematicTableId> = tables.collect();
    let in_order = cx.process.tables_in_order().into_iter();
    let names: Vec<&str> = in_order
        .filter(|table| tables.contains(&table.id))
        .map(|table| table.name.as_str())
        .collect();
    let mut said = vec![t!(
        cx.lang,
        "merge-united-tables",
        n = names.len(),
        tables = names.join(", ")
    )];
    let united = Contents::united(&sources);
    let names = details::proposers(cx, &united.proposers);
    if !names.is_empty() {
        said.push(t!(cx.lang, "merge-proposed-by", names = names.join(", ")));
    }
    if !united.beneficiaries.is_empty() {
        let groups = united.beneficiaries.join(", ");
        said.push(t!(cx.lang, "merge-united-groups", groups = groups));
    }
    if let Some(term) = &united.term {
        said.push(words::short_term(cx.lang, term));
    }
    if let Some(cost) = united.cost {
        said.push(words::money(cx.lang, cost));
    }
    said.join(" · ")
}
