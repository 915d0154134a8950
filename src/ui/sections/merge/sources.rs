//! Sources side by side: each as it was said, with what differs standing out.

use std::ops::Range;

use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Frame, Label, Layout, Margin, Stroke, TextStyle, Ui, vec2};

use crate::domain::ids::ProposalId;
use crate::domain::proposal::Proposal;
use crate::i18n::words;
use crate::t;
use crate::ui::context::Context;
use crate::ui::icons;
use crate::ui::kept::Derived;
use crate::ui::sections::merge::picker::table_of;
use crate::ui::sections::merge::words::differences;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets;

/// The narrowest card that still reads well.
const CARD: f32 = 220.0;
/// How many cards are laid side by side; more could not be compared anyway.
const MOST: usize = 24;

/// What a card's buttons were pressed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    UseText(ProposalId),
    LeaveOut(ProposalId),
}

/// Whether the cards offer anything to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    ToMerge,
    Nothing,
}

/// The cards' memory: what differs, while the same proposals stand side by side.
#[derive(Default)]
pub struct Sources {
    shown: Vec<ProposalId>,
    marks: Derived<Vec<Vec<Range<usize>>>>,
}

impl Sources {
    /// Shows the cards; answers what was asked of one.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        ids: &[ProposalId],
        offer: Offer,
    ) -> Option<Wish> {
        let shown = &ids[..ids.len().min(MOST)];
        if self.shown != shown {
            self.shown = shown.to_vec();
            self.marks.forget();
        }
        let proposals: Vec<&Proposal> = shown
            .iter()
            .filter_map(|id| cx.process.proposals.get(*id))
            .collect();
        let marks = self.marks.get(cx, || {
            let texts: Vec<&str> = proposals.iter().map(|p| p.text.as_str()).collect();
            differences(&texts)
        });
        let gap = theme::S;
        let width = ui.available_width();
        let fit = ((width + gap) / (CARD + gap)).floor().clamp(1.0, 3.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 1 and 3"
        )]
        let columns = (fit as usize).min(proposals.len().max(1));
        #[expect(clippy::cast_precision_loss, reason = "between 1 and 3")]
        let each = (width - gap * (columns - 1) as f32) / columns as f32;
        let mut wish = None;
        let mut cards = proposals.iter().zip(marks);
        let mut left = proposals.len();
        while left > 0 {
            ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.x = gap;
                let line: Vec<_> = cards.by_ref().take(columns).collect();
                left -= line.len();
                let jobs: Vec<LayoutJob> = line
                    .iter()
                    .map(|(proposal, marks)| marked(ui, &proposal.text, marks))
                    .collect();
                // Cards of a line are equally high, so that the eye compares texts, not boxes.
                let inner = each - 2.0 * theme::M - 2.0;
                let tallest = jobs
                    .iter()
                    .map(|job| {
                        let mut job = job.clone();
                        job.wrap.max_width = inner;
                        ui.painter().layout_job(job).size().y
                    })
                    .fold(0.0, f32::max);
                for ((proposal, _), job) in line.into_iter().zip(jobs) {
                    let size = vec2(inner, tallest);
                    wish = card(ui, cx, proposal, job, size, offer).or(wish);
                }
            });
        }
        if ids.len() > MOST {
            let more = words::count(cx.lang, ids.len() - MOST);
            ui.label(theme::soft(t!(cx.lang, "merge-more-sources", n = more)));
        }
        wish
    }
}

fn card(
    ui: &mut Ui,
    cx: Context,
    proposal: &Proposal,
    text: LayoutJob,
    size: egui::Vec2,
    offer: Offer,
) -> Option<Wish> {
    let t = Tokens::of(ui);
    let mut wish = None;
    let margin = Margin::same(12);
    let frame = Frame::new()
        .fill(t.card)
        .stroke(Stroke::new(1.0, t.line))
        .corner_radius(theme::CORNER)
        .inner_margin(margin);
    frame.show(ui, |ui| {
        ui.set_width(size.x);
        ui.vertical(|ui| {
            ui.horizontal(|ui| {
                ui.label(theme::strong(words::whole(cx.lang, proposal.number)));
                let (table, color) = table_of(cx.process, proposal.table);
                let color = color.map_or(t.soft, |color| t.area_color(color));
                widgets::chip(ui, table, color);
                if offer == Offer::ToMerge {
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        let number = words::whole(cx.lang, proposal.number);
                        let name = t!(cx.lang, "merge-leave-out", number = number);
                        if widgets::icon_button(ui, icons::X, &name).clicked() {
                            wish = Some(Wish::LeaveOut(proposal.id));
                        }
                    });
                }
            });
            let top = ui.cursor().top();
            ui.add(Label::new(text).wrap());
            ui.add_space((size.y - (ui.cursor().top() - top) + theme::S).max(0.0));
            if offer == Offer::ToMerge {
                let number = words::whole(cx.lang, proposal.number);
                let name = t!(cx.lang, "merge-use-text-of", number = number);
                let button = widgets::plain_button(ui, "", &t!(cx.lang, "merge-use-text"))
                    .accessible_name(name);
                if button.clicked() {
                    wish = Some(Wish::UseText(proposal.id));
                }
            }
        });
    });
    wish
}

/// The text with what differs in bold ink and the rest soft.
fn marked(ui: &Ui, text: &str, marks: &[Range<usize>]) -> LayoutJob {
    let t = Tokens::of(ui);
    let plain = TextFormat::simple(TextStyle::Body.resolve(ui.style()), t.soft);
    let strong = TextFormat::simple(theme::strong_style().resolve(ui.style()), t.ink);
    let mut job = LayoutJob::default();
    let mut at = 0;
    for mark in marks {
        // The marks were made from this very text; a text that changed meanwhile shows unmarked.
        let (Some(before), Some(word)) = (text.get(at..mark.start), text.get(mark.clone())) else {
            continue;
        };
        job.append(before, 0.0, plain.clone());
        job.append(word, 0.0, strong.clone());
        at = mark.end;
    }
    job.append(text.get(at..).unwrap_or_default(), 0.0, plain);
    job
}
