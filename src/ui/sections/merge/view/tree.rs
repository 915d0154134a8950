//! Merges inside a merge: under each source that unites others, what those are.

use egui::{Label, Ui};

use crate::domain::Process;
use crate::domain::ids::ProposalId;
use crate::domain::proposal::Proposal;
use crate::i18n::words;
use crate::t;
use crate::ui::context::Context;
use crate::ui::sections::merge::picker::table_of;
use crate::ui::theme;

/// How far a branch is moved to the right.
const INDENT: f32 = 24.0;

/// Shows a branch for each source that is a merge itself.
pub fn show(ui: &mut Ui, cx: Context, sources: &[ProposalId]) {
    for id in sources {
        let below = below(cx.process, *id);
        if below.is_empty() {
            continue;
        }
        let number = cx.process.proposals.get(*id).map_or(0, |p| p.number);
        let number = words::whole(cx.lang, number);
        ui.label(theme::strong(t!(cx.lang, "merge-inside", number = number)));
        for (depth, source) in below {
            ui.horizontal(|ui| {
                #[expect(clippy::cast_precision_loss, reason = "a few levels")]
                ui.add_space(depth as f32 * INDENT);
                let number = words::whole(cx.lang, source.number);
                let (table, _) = table_of(cx.process, source.table);
                let said = t!(
                    cx.lang,
                    "merge-row-name",
                    number = number,
                    table = table,
                    text = source.text.as_str()
                );
                ui.add(Label::new(said).wrap());
            });
        }
    }
}

/// What stands under a result, each followed by what stands under it, with its depth from 1.
fn below(process: &Process, result: ProposalId) -> Vec<(usize, &Proposal)> {
    let under = process.origins(&[result]).into_iter();
    under
        .filter(|origin| origin.depth > 0)
        .filter_map(|origin| Some((origin.depth, process.proposals.get(origin.proposal)?)))
        .collect()
}
