//! Sources side by side: each as it was said, with what differs standing out and its phrases ready
//! to be clicked into the merged text.

use std::ops::Range;
use std::sync::Arc;

use egui::{Align, Frame, Galley, Id, Layout, Margin, Stroke, Ui, Vec2, vec2};

use crate::domain::ids::ProposalId;
use crate::domain::phrases::phrases;
use crate::domain::proposal::Proposal;
use crate::i18n::words;
use crate::t;
use crate::ui::context::Context;
use crate::ui::icons;
use crate::ui::kept::Derived;
use crate::ui::sections::merge::card_text::{self, Asked, Clickable, Cut};
use crate::ui::sections::merge::composing::{Held, Key};
use crate::ui::sections::merge::details;
use crate::ui::sections::merge::words::differences;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets;

/// The narrowest card that still reads well.
const CARD: f32 = 220.0;
/// How many cards are laid side by side; more could not be compared anyway.
pub const MOST: usize = 24;

/// What was asked of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    UseText(ProposalId),
    /// Takes it into the merge, or leaves it out.
    Toggle(ProposalId),
    Phrase(Key),
}

/// What the cards offer to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer<'a> {
    /// Those that are chosen are to be merged under the text.
    ToMerge {
        chosen: &'a [ProposalId],
        text: &'a str,
    },
    Nothing,
}

/// The cards' memory, while the same proposals stand side by side.
#[derive(Default)]
pub struct Sources {
    shown: Vec<ProposalId>,
    marks: Derived<Vec<Vec<Range<usize>>>>,
    cuts: Derived<Vec<Cut>>,
    /// The text that the phrases were sought in.
    text: String,
    /// The phrase that the arrows have led to, in the card that has the keyboard.
    at: usize,
    /// How high the cards of each line were.
    heights: Vec<f32>,
}

impl Sources {
    /// The cards' stops of the Tab key.
    #[must_use]
    pub fn stop(id: ProposalId) -> Id {
        Id::unique(("merge-phrases", id))
    }

    /// Whether a card has the keyboard.
    #[must_use]
    pub fn has_focus(&self, ui: &Ui) -> bool {
        let focused = ui.memory(egui::Memory::focused);
        focused.is_some_and(|focused| self.shown.iter().any(|id| Self::stop(*id) == focused))
    }

    /// Whether anything stands out in the cards.
    #[must_use]
    pub fn differ(&mut self, cx: Context) -> bool {
        let marks = self.marks.get(cx, Vec::new);
        marks.iter().any(|marks| !marks.is_empty())
    }

    /// Shows the cards; answers what was asked of one.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        ids: &[ProposalId],
        offer: Offer,
    ) -> Option<Wish> {
        let shown = &ids[..ids.len().min(MOST)];
        let proposals: Vec<&Proposal> = shown
            .iter()
            .filter_map(|id| cx.process.proposals.get(*id))
            .collect();
        let cuts = self.cut(cx, shown, &proposals, offer);
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
        let lines: Vec<_> = proposals.iter().zip(&cuts).collect();
        let lines = lines.chunks(columns);
        self.heights.resize(lines.len(), 0.0);
        let mut place = 0;
        for (number, line) in lines.enumerate() {
            // Cards of a line are equally high, so that the eye compares texts, not boxes.
            let before = self.heights[number];
            let mut highest = 0.0_f32;
            ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.x = gap;
                let inner = each - 2.0 * theme::M - 2.0;
                let galleys: Vec<Arc<Galley>> = line
                    .iter()
                    .map(|(proposal, cut)| card_text::lay_out(ui, &proposal.text, cut, inner))
                    .collect();
                let tallest = galleys.iter().map(|galley| galley.size().y);
                let size = vec2(inner, tallest.fold(0.0, f32::max));
                for ((proposal, cut), galley) in line.iter().zip(galleys) {
                    place += 1;
                    let mut card = Card {
                        proposal,
                        cut,
                        galley,
                        place,
                        offer,
                        at: &mut self.at,
                    };
                    let (asked, height) = card.show(ui, cx, size, before);
                    wish = asked.or(wish);
                    highest = highest.max(height);
                }
            });
            if (highest - before).abs() > 0.5 {
                self.heights[number] = highest;
                ui.ctx().request_repaint();
            }
        }
        if ids.len() > MOST {
            let more = words::count(cx.lang, ids.len() - MOST);
            ui.label(theme::soft(t!(cx.lang, "merge-more-sources", n = more)));
        }
        wish
    }

    /// The texts in phrases, with what differs and what the merged text has already.
    fn cut(
        &mut self,
        cx: Context,
        shown: &[ProposalId],
        proposals: &[&Proposal],
        offer: Offer,
    ) -> Vec<Cut> {
        let text = match offer {
            Offer::ToMerge { text, .. } => text,
            Offer::Nothing => "",
        };
        if self.shown != shown {
            self.heights.clear();
            self.shown = shown.to_vec();
            self.marks.forget();
            self.cuts.forget();
        }
        if self.text != text {
            text.clone_into(&mut self.text);
            self.cuts.forget();
        }
        let texts: Vec<&str> = proposals.iter().map(|p| p.text.as_str()).collect();
        let marks = self.marks.get(cx, || differences(&texts));
        let made = || {
            let held = Held::of(text);
            let cut = |(marks, text): (&Vec<Range<usize>>, &&str)| {
                let phrases = match offer {
                    Offer::ToMerge { .. } => phrases(text),
                    Offer::Nothing => Vec::new(),
                };
                let said = phrases.iter().map(|phrase| &text[phrase.place.clone()]);
                Cut {
                    held: said.map(|said| held.has(said)).collect(),
                    marks: marks.clone(),
                    phrases,
                }
            };
            marks.iter().zip(&texts).map(cut).collect()
        };
        self.cuts.get(cx, made).clone()
    }
}

/// One card.
struct Card<'a> {
    proposal: &'a Proposal,
    cut: &'a Cut,
    galley: Arc<Galley>,
    /// From 1; the digit that takes it in or leaves it out.
    place: usize,
    offer: Offer<'a>,
    at: &'a mut usize,
}

impl Card<'_> {
    /// Whether it is to be merged; where nothing is, every one is a source.
    fn is_chosen(&self) -> bool {
        match self.offer {
            Offer::ToMerge { chosen, .. } => chosen.contains(&self.proposal.id),
            Offer::Nothing => true,
        }
    }

    /// Shows the card, as high as its line; answers what was asked, and how high it would be.
    fn show(&mut self, ui: &mut Ui, cx: Context, size: Vec2, least: f32) -> (Option<Wish>, f32) {
        let t = Tokens::of(ui);
        let mut wish = None;
        let mut height = 0.0;
        let chosen = self.is_chosen();
        let fill = if chosen { t.card } else { t.paper };
        let frame = Frame::new()
            .fill(fill)
            .stroke(Stroke::new(1.0, t.line))
            .corner_radius(theme::CORNER)
            .inner_margin(Margin::same(12));
        frame.show(ui, |ui| {
            ui.set_width(size.x);
            ui.vertical(|ui| {
                let top = ui.cursor().top();
                wish = self.show_head(ui, cx);
                wish = self.show_text(ui, cx).or(wish);
                ui.add_space((size.y - self.galley.size().y).max(0.0));
                details::of_source(ui, cx, self.proposal);
                if chosen && matches!(self.offer, Offer::ToMerge { .. }) {
                    wish = self.show_use(ui, cx).or(wish);
                }
                height = ui.cursor().top() - top;
                ui.add_space((least - height).max(0.0));
            });
        });
        (wish, height)
    }

    fn show_head(&self, ui: &mut Ui, cx: Context) -> Option<Wish> {
        let t = Tokens::of(ui);
        let mut wish = None;
        let chosen = self.is_chosen();
        ui.horizontal(|ui| {
            ui.set_min_height(theme::ROW);
            let number = words::whole(cx.lang, self.proposal.number);
            let said = theme::strong(number.as_str());
            ui.label(if chosen { said } else { said.color(t.soft) });
            details::table_chip(ui, cx, self.proposal.table);
            if self.offer == Offer::Nothing {
                return;
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let (icon, name) = if chosen {
                    let name = t!(cx.lang, "merge-leave-out", number = number);
                    (icons::X, name)
                } else {
                    let name = t!(cx.lang, "merge-take-in", number = number);
                    (icons::PLUS, name)
                };
                if widgets::icon_button(ui, icon, &name).clicked() {
                    wish = Some(Wish::Toggle(self.proposal.id));
                }
                if self.place <= 9 {
                    ui.label(theme::caption(self.place.to_string()));
                }
            });
        });
        wish
    }

    fn show_text(&mut self, ui: &mut Ui, cx: Context) -> Option<Wish> {
        let number = words::whole(cx.lang, self.proposal.number);
        let name = t!(cx.lang, "merge-phrases-of", number = number);
        let offered = self.is_chosen() && self.offer != Offer::Nothing;
        let clickable = offered.then(|| Clickable {
            id: Sources::stop(self.proposal.id),
            name: &name,
            at: self.at,
        });
        let text = self.proposal.text.as_str();
        match card_text::show(ui, text, self.cut, &self.galley, clickable)? {
            Asked::WholeText => Some(Wish::UseText(self.proposal.id)),
            Asked::Phrase(index) => Some(Wish::Phrase(Key {
                source: self.proposal.id,
                index,
            })),
        }
    }

    fn show_use(&self, ui: &mut Ui, cx: Context) -> Option<Wish> {
        let number = words::whole(cx.lang, self.proposal.number);
        let name = t!(cx.lang, "merge-use-text-of", number = number);
        let button = widgets::plain_button(ui, "", &t!(cx.lang, "merge-use-text"));
        let button = button.accessible_name(name);
        button.clicked().then_some(Wish::UseText(self.proposal.id))
    }
}
