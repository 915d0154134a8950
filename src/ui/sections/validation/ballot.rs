//! Step 3: the room's vote, and the button that freezes the plan.

use egui::{Id, Label, RichText, Ui};

use crate::app::clock;
use crate::domain::validation::ValidationVote;
use crate::domain::{Action, Mint, decide};
use crate::i18n::refusal;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::kept::{Derived, Kept};
use crate::ui::sections::vote::sum::{Of, against};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{self, digits, number};

const FIELD: f32 = 72.0;

/// The three counts.
pub struct Ballot {
    counts: [Kept; 3],
    /// How many versions there were, to notice that the plan was validated.
    versions: usize,
    /// Why the plan cannot be validated as the numbers stand.
    missing: Derived<Option<String>>,
    asked: Option<ValidationVote>,
}

impl Ballot {
    pub fn new(cx: Context) -> Self {
        Self {
            counts: [
                Kept::restored(cx, "validation-favour"),
                Kept::restored(cx, "validation-against"),
                Kept::restored(cx, "validation-abstain"),
            ],
            versions: cx.process.plan_versions.len(),
            missing: Derived::default(),
            asked: None,
        }
    }

    /// In favour, against, abstaining.
    pub fn counts(&self) -> [i64; 3] {
        [0, 1, 2].map(|place| number(&self.counts[place].text).unwrap_or(0))
    }

    /// The counts go with the version that they made.
    pub fn follow(&mut self, cx: Context, out: &mut Outbox) {
        let versions = cx.process.plan_versions.len();
        if versions > self.versions {
            for kept in &mut self.counts {
                kept.clear(out);
            }
        }
        self.versions = versions;
    }

    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        vote: ValidationVote,
        minutes: impl FnOnce() -> String,
        out: &mut Outbox,
    ) {
        ui.horizontal(|ui| {
            for (kept, (id, name)) in self.counts.iter_mut().zip([
                ("validation-favour", t!(cx.lang, "vote-favour")),
                ("validation-against", t!(cx.lang, "vote-against")),
                ("validation-abstain", t!(cx.lang, "vote-abstain")),
            ]) {
                ui.vertical(|ui| {
                    ui.set_max_width(FIELD + theme::L);
                    let label = ui.label(theme::caption(name));
                    let field = digits(ui, Id::unique(id), &mut kept.text, FIELD);
                    let field = field.labelled_by(label.id);
                    kept.watch(ui, &field, out);
                });
            }
        });
        let t = Tokens::of(ui);
        let sum = vote.favour + vote.against + vote.abstain;
        let color = if sum > vote.present { t.brick } else { t.soft };
        let said = against(cx.lang, sum, vote.present, Of::Votes);
        ui.label(RichText::new(said).color(color));
        ui.add_space(theme::XS);
        let missing = self.missing(cx, vote, sum);
        ui.horizontal(|ui| {
            let ready = missing.is_none();
            let validate = ui.add_enabled_ui(ready, |ui| {
                let label = t!(cx.lang, "validation-validate");
                widgets::primary_button(ui, icons::SEAL_CHECK, &label)
            });
            let said = match missing {
                Some(missing) => missing,
                None if vote.carried() => t!(cx.lang, "validation-will-carry"),
                None => t!(cx.lang, "validation-will-not-carry"),
            };
            ui.add(Label::new(theme::caption(said)).wrap());
            if ready && validate.inner.clicked() {
                out.act(Action::ValidatePlan {
                    vote,
                    minutes: minutes(),
                });
            }
        });
    }

    /// What the process would refuse, asked once for each set of numbers.
    fn missing(&mut self, cx: Context, vote: ValidationVote, sum: i64) -> Option<String> {
        if self.asked != Some(vote) {
            self.asked = Some(vote);
            self.missing.forget();
        }
        let missing = self.missing.get(cx, || {
            if sum == 0 {
                return Some(t!(cx.lang, "validation-count-first"));
            }
            let action = Action::ValidatePlan {
                vote,
                minutes: String::new(),
            };
            let mut fresh = clock::fresh_id;
            let mut mint = Mint::new(clock::now(), &mut fresh);
            let refused = decide(cx.process, action, &mut mint).err()?;
            Some(refusal::sentence(cx.lang, &refused))
        });
        missing.clone()
    }
}
