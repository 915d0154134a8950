//! Votes that were cast about the sources: they are told, and the room decides where they count.

use egui::{Frame, Id, Key, Label, Margin, Modifiers, Ui};

use crate::domain::ids::ProposalId;
use crate::domain::line_of_sight::Support;
use crate::domain::merge::MergeVotes;
use crate::domain::poll::Method;
use crate::i18n::words;
use crate::t;
use crate::ui::context::Context;
use crate::ui::icons;
use crate::ui::kept::Derived;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::one_of;

/// How many votes are told one by one.
const TOLD: usize = 2;

/// What is known of the votes, and what was decided about them.
#[derive(Default)]
pub struct Votes {
    sources: Vec<ProposalId>,
    cast: Derived<Vec<Support>>,
    decided: Option<MergeVotes>,
    asking: Asking,
}

/// Whether merging waits for the decision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Asking {
    #[default]
    No,
    Yes,
}

impl Votes {
    /// Looks for the votes behind other sources; what was decided was about those before.
    pub fn follow(&mut self, cx: Context, sources: &[ProposalId]) {
        if self.sources != sources {
            self.sources = sources.to_vec();
            self.cast.forget();
            self.decided = None;
            self.asking = Asking::No;
        }
        self.cast.get(cx, || cx.process.votes_behind(sources));
    }

    fn cast(&self) -> &[Support] {
        self.cast.known().map_or(&[], Vec::as_slice)
    }

    /// The height that the strip takes.
    #[must_use]
    pub fn height(&self) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "a few lines")]
        let lines = self.cast().len().min(TOLD + 1) as f32;
        if lines > 0.0 {
            lines * theme::L + 2.0 * theme::ROW + theme::M
        } else {
            0.0
        }
    }

    /// What the merge says about votes; `None` while votes were cast and nobody has decided. Then
    /// the strip asks.
    pub fn decision(&mut self) -> Option<MergeVotes> {
        if self.cast().is_empty() {
            return Some(MergeVotes::Stay);
        }
        if self.decided.is_none() {
            self.asking = Asking::Yes;
        }
        self.decided
    }

    /// The other choice than the one before.
    pub fn turn(&mut self) {
        if !self.cast().is_empty() {
            self.decided = Some(match self.decided {
                Some(MergeVotes::Stay) => MergeVotes::Count,
                Some(MergeVotes::Count) | None => MergeVotes::Stay,
            });
        }
    }

    /// Shows the strip, where votes were cast.
    pub fn show(&mut self, ui: &mut Ui, cx: Context) {
        if self.cast().is_empty() {
            return;
        }
        let t = Tokens::of(ui);
        Frame::new()
            .fill(t.amber_tint)
            .corner_radius(theme::CORNER)
            .inner_margin(Margin::symmetric(12, 4))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                for support in self.cast().iter().take(TOLD) {
                    let said = format!("{}  {}", icons::WARNING, told(cx, support));
                    ui.label(egui::RichText::new(said).color(t.ink));
                }
                let more = self.cast().len().saturating_sub(TOLD);
                if more > 0 {
                    let more = words::count(cx.lang, more);
                    ui.label(
                        egui::RichText::new(t!(cx.lang, "merge-votes-more", n = more)).color(t.ink),
                    );
                }
                self.show_choice(ui, cx);
            });
    }

    fn show_choice(&mut self, ui: &mut Ui, cx: Context) {
        let options = [
            (Some(MergeVotes::Stay), t!(cx.lang, "merge-votes-stay")),
            (Some(MergeVotes::Count), t!(cx.lang, "merge-votes-count")),
        ];
        let id = Id::unique("merge-votes");
        let label = t!(cx.lang, "merge-votes");
        let (group, picked) = one_of(ui, id, &label, self.decided, &options);
        if picked.is_some() {
            self.decided = picked.flatten();
        }
        let asked = std::mem::take(&mut self.asking) == Asking::Yes;
        if asked {
            group.request_focus();
        }
        if group.has_focus() {
            // Enter takes the first where none is taken yet.
            let enter = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
            if enter && self.decided.is_none() {
                self.decided = Some(MergeVotes::Stay);
            }
        }
        if self.decided.is_none() {
            ui.label(theme::caption(t!(cx.lang, "merge-votes-decide")));
        }
    }
}

/// Shows votes that were cast, and what was decided about them; nothing where there are none.
pub fn show_decided(ui: &mut Ui, cx: Context, cast: &[Support], decided: MergeVotes) {
    if cast.is_empty() {
        return;
    }
    for support in cast {
        ui.add(Label::new(told(cx, support)).wrap());
    }
    let said = match decided {
        MergeVotes::Stay => t!(cx.lang, "merge-votes-stayed"),
        MergeVotes::Count => t!(cx.lang, "merge-votes-counted"),
    };
    ui.add(Label::new(theme::soft(said)).wrap());
}

/// A vote in words.
fn told(cx: Context, support: &Support) -> String {
    let number = cx.process.proposals.get(support.proposal);
    let number = words::whole(cx.lang, number.map_or(0, |proposal| proposal.number));
    let poll = cx.process.polls.get(support.poll);
    let name = words::whole(cx.lang, poll.map_or(0, |poll| poll.number));
    let (number, name) = (number.as_str(), name.as_str());
    let Some(result) = support.result else {
        return t!(
            cx.lang,
            "merge-vote-unpublished",
            number = number,
            poll = name
        );
    };
    let favour = words::whole(cx.lang, result.favour);
    match poll.map(|poll| poll.method) {
        Some(Method::Dots) => t!(
            cx.lang,
            "merge-vote-dots",
            n = result.favour,
            number = number,
            favour = favour,
            poll = name
        ),
        _ => t!(
            cx.lang,
            "merge-vote-hands",
            number = number,
            favour = favour,
            against = words::whole(cx.lang, result.against),
            poll = name
        ),
    }
}
