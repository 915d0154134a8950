//! *Hechas*: the merges that were made, newest first.

use egui::Ui;

use crate::domain::ids::{MergeId, ProposalId};
use crate::domain::merge::MergeState;
use crate::i18n::words;
use crate::t;
use crate::ui::context::Context;
use crate::ui::kept::Derived;
use crate::ui::sections::merge::rows::{Rows, Words};
use crate::ui::theme;

/// A merge of the list.
#[derive(Clone, Copy, Debug)]
struct Line {
    merge: MergeId,
    result: ProposalId,
    unites: usize,
}

/// The list, and the merge that is looked at.
#[derive(Default)]
pub struct Made {
    merges: Derived<Vec<Line>>,
    rows: Rows,
}

impl Made {
    fn merges(&mut self, cx: Context) -> &[Line] {
        self.merges.get(cx, || {
            let newest_first = cx.process.merges_in_order().into_iter().rev();
            newest_first
                .filter(|merge| merge.state == MergeState::United)
                .map(|merge| Line {
                    merge: merge.id,
                    result: merge.result,
                    unites: cx.process.index().members_of(merge.id).count(),
                })
                .collect()
        })
    }

    /// The merge that is looked at; `None` when none was made.
    pub fn current(&mut self, cx: Context) -> Option<MergeId> {
        let at = self.rows.at;
        let merges = self.merges(cx);
        let line = merges.get(at).or(merges.last())?;
        Some(line.merge)
    }

    /// Looks at a merge.
    pub fn look_at(&mut self, cx: Context, merge: MergeId) {
        let place = self.merges(cx).iter().position(|line| line.merge == merge);
        self.rows.go_to(place.unwrap_or(0));
    }

    pub fn step(&mut self, cx: Context, by: isize) {
        let count = self.merges(cx).len();
        self.rows.step(by, count);
    }

    /// Shows the list in the height given.
    pub fn show(&mut self, ui: &mut Ui, cx: Context, height: f32) {
        self.merges(cx);
        let lines = self.merges.known().map_or(&[][..], Vec::as_slice);
        if lines.is_empty() {
            ui.label(theme::soft(t!(cx.lang, "merge-none-made")));
            return;
        }
        let words = |place: usize| {
            let line = lines.get(place)?;
            let result = cx.process.proposals.get(line.result)?;
            let number = words::whole(cx.lang, result.number);
            let n = words::count(cx.lang, line.unites);
            Some(Words {
                spoken: t!(cx.lang, "merge-see-of", number = number.as_str()),
                number,
                text: &result.text,
                caption: t!(cx.lang, "merge-unites", n = n),
            })
        };
        self.rows.show(ui, "merge-made", height, lines.len(), words);
    }
}
