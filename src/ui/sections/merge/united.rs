//! Who is united: the tables, the proposers and the benefited groups that the merge will have.

use egui::Ui;

use crate::domain::ids::ProposalId;
use crate::t;
use crate::ui::context::Context;
use crate::ui::theme;

/// Shows it in one line.
pub fn show(ui: &mut Ui, cx: Context, chosen: &[ProposalId]) {
    let mut tables = Vec::new();
    for table in chosen
        .iter()
        .filter_map(|id| cx.process.proposals.get(*id))
        .map(|proposal| proposal.table)
    {
        if !tables.contains(&table) {
            tables.push(table);
        }
    }
    let names: Vec<&str> = tables
        .iter()
        .filter_map(|id| cx.process.tables.get(*id))
        .map(|table| table.name.as_str())
        .collect();
    let said = t!(cx.lang, "merge-united-tables", tables = names.join(", "));
    ui.add(egui::Label::new(theme::caption(said)).truncate());
}
