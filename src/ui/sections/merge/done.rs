//! What was merged, and what a split left for the room to decide.

use egui::{Id, Label, ScrollArea, Ui, vec2};

use crate::domain::Action;
use crate::domain::ids::{MergeId, ProposalId};
use crate::domain::merge::MergeState;
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::kept::Derived;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{self, Answer, Question, Reason, list_row};

const ROW: f32 = 56.0;
/// A text with its two buttons under it.
const DECIDE_ROW: f32 = 76.0;
/// The reason with its field and its buttons.
const REASON: f32 = 120.0;
/// How many rows of each list are seen at once.
const SEEN: usize = 2;

/// A merge of the list.
#[derive(Clone, Copy, Debug)]
struct Line {
    merge: MergeId,
    result: ProposalId,
    unites: usize,
}

/// The two lists, and the discarding that waits for its reason.
#[derive(Default)]
pub struct Done {
    merges: Derived<Vec<Line>>,
    undecided: Derived<Vec<ProposalId>>,
    discarding: Option<ProposalId>,
    reason: Reason,
}

impl Done {
    /// The height that both lists take.
    pub fn height(&mut self, cx: Context) -> f32 {
        let mut height = 0.0;
        let around = theme::ROW + 3.0 * theme::S;
        let undecided = self.undecided(cx).len();
        if undecided > 0 {
            height += around
                + match self.discarding {
                    Some(_) => REASON,
                    None => seen_height(undecided, DECIDE_ROW),
                };
        }
        let merges = self.merges(cx).len();
        if merges > 0 {
            height += around + seen_height(merges, ROW);
        }
        height
    }

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

    fn undecided(&mut self, cx: Context) -> &[ProposalId] {
        self.undecided.get(cx, || {
            cx.process.index().to_decide().iter().copied().collect()
        })
    }

    /// Shows the lists; answers the merge to be looked at.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        viewed: Option<MergeId>,
        out: &mut Outbox,
    ) -> Option<MergeId> {
        self.show_undecided(ui, cx, out);
        self.show_merges(ui, cx, viewed, out)
    }

    fn show_undecided(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        let waiting = self.undecided(cx).to_vec();
        if self.discarding.is_some_and(|id| !waiting.contains(&id)) {
            self.discarding = None;
        }
        if waiting.is_empty() {
            return;
        }
        let n = words::count(cx.lang, waiting.len());
        let t = Tokens::of(ui);
        heading(ui, &t!(cx.lang, "merge-to-decide", n = n), Some(t.amber));
        if self.discarding.is_none() {
            list(
                ui,
                "merge-to-decide",
                waiting.len(),
                DECIDE_ROW,
                |ui, place| {
                    self.show_undecided_one(ui, cx, waiting.get(place).copied(), out);
                },
            );
        }
        self.show_reason(ui, cx, out);
        ui.add_space(theme::S);
    }

    fn show_undecided_one(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        id: Option<ProposalId>,
        out: &mut Outbox,
    ) {
        let Some(proposal) = id.and_then(|id| cx.process.proposals.get(id)) else {
            return;
        };
        let number = words::whole(cx.lang, proposal.number);
        list_row::holding(ui, DECIDE_ROW, Tokens::of(ui).card, |ui| {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = theme::XS;
                ui.add_space(theme::S);
                ui.add(Label::new(format!("{number}  {}", proposal.text)).truncate());
                ui.horizontal(|ui| {
                    let named = t!(cx.lang, "merge-keep-of", number = number.as_str());
                    let keep = widgets::plain_button(ui, icons::CHECK, &t!(cx.lang, "merge-keep"));
                    if keep.accessible_name(named).clicked() {
                        out.act(Action::RestoreProposal {
                            proposal: proposal.id,
                        });
                    }
                    let named = t!(cx.lang, "merge-discard-of", number = number.as_str());
                    let discard = t!(cx.lang, "merge-discard");
                    let discard = widgets::plain_button(ui, icons::TRASH, &discard);
                    if discard.accessible_name(named).clicked() {
                        self.discarding = Some(proposal.id);
                        self.reason = Reason::default();
                    }
                });
            });
        });
    }

    /// The reason that discarding demands, asked for in place.
    fn show_reason(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        let Some(proposal) = self.discarding.and_then(|id| cx.process.proposals.get(id)) else {
            return;
        };
        let number = words::whole(cx.lang, proposal.number);
        let question = Question {
            label: &t!(cx.lang, "merge-discard-reason", number = number),
            hint: &t!(cx.lang, "merge-discard-hint"),
            cancel: &t!(cx.lang, "merge-cancel"),
        };
        let id = Id::unique(("merge-discard", proposal.id));
        let answer = self.reason.show(ui, id, question, |ui| {
            widgets::destructive_button(ui, icons::TRASH, &t!(cx.lang, "merge-discard-now"))
        });
        match answer {
            Answer::Waiting => return,
            Answer::Given(reason) => out.act(Action::DiscardProposal {
                proposal: proposal.id,
                reason,
            }),
            Answer::Cancelled => {}
        }
        self.discarding = None;
    }

    fn show_merges(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        viewed: Option<MergeId>,
        out: &mut Outbox,
    ) -> Option<MergeId> {
        let lines = self.merges(cx);
        if lines.is_empty() {
            return None;
        }
        let mut wanted = None;
        let n = words::count(cx.lang, lines.len());
        heading(ui, &t!(cx.lang, "merge-done", n = n), None);
        list(ui, "merge-done", lines.len(), ROW, |ui, place| {
            let Some(merge) = lines.get(place) else {
                return;
            };
            let Some(result) = cx.process.proposals.get(merge.result) else {
                return;
            };
            let number = words::whole(cx.lang, result.number);
            let unites = t!(
                cx.lang,
                "merge-unites",
                n = words::count(cx.lang, merge.unites)
            );
            let t = Tokens::of(ui);
            let fill = if viewed == Some(merge.merge) {
                t.wine_tint
            } else {
                t.card
            };
            list_row::holding(ui, ROW, fill, |ui| {
                words_beside(ui, &number, &result.text, &unites, 80.0);
                let name = t!(cx.lang, "merge-see-of", number = number.as_str());
                if widgets::icon_button(ui, icons::EYE, &name).clicked() {
                    wanted = Some(merge.merge);
                }
                let name = t!(cx.lang, "merge-split-of", number = number.as_str());
                if widgets::icon_button(ui, icons::ARROWS_SPLIT, &name).clicked() {
                    out.act(Action::SplitMerge { merge: merge.merge });
                }
            });
        });
        wanted
    }
}

fn heading(ui: &mut Ui, text: &str, color: Option<egui::Color32>) {
    ui.horizontal(|ui| {
        ui.set_min_height(theme::ROW);
        let words = theme::strong(text);
        ui.label(match color {
            Some(color) => words.color(color),
            None => words,
        });
    });
}

fn seen_height(rows: usize, row: f32) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "a few rows")]
    let seen = rows.min(SEEN) as f32;
    // Part of a row more says that the list goes on.
    let more = if rows > SEEN { row / 3.0 } else { 0.0 };
    seen * row + more
}

fn list(ui: &mut Ui, salt: &str, rows: usize, row: f32, mut show: impl FnMut(&mut Ui, usize)) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let height = seen_height(rows, row);
        ScrollArea::vertical()
            .id_salt(salt)
            .max_height(height)
            .min_scrolled_height(height)
            .auto_shrink([false, true])
            .show_rows(ui, row, rows, |ui, range| {
                for place in range {
                    show(ui, place);
                }
            });
    });
}

/// The number and the text, cut where the buttons begin, with a caption under them.
fn words_beside(ui: &mut Ui, number: &str, text: &str, caption: &str, buttons: f32) {
    let width = (ui.available_width() - buttons).max(60.0);
    ui.allocate_ui(vec2(width, ROW), |ui| {
        ui.set_width(width);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let height = if caption.is_empty() { 18.0 } else { 34.0 };
            ui.add_space((ROW - height) / 2.0);
            ui.add(Label::new(format!("{number}  {text}")).truncate());
            if !caption.is_empty() {
                ui.label(theme::caption(caption));
            }
        });
    });
}
