//! *Validación*: who is present, what the room observes, and the vote that freezes the plan.
//! The steps stand on the left; the versions and the minutes, which write themselves, on the right.
//! Never here: a version that differs from what was read to the room.

mod ballot;
mod observations;
mod preview;
mod quorum;
mod versions;

#[cfg(test)]
mod tests;

use std::path::PathBuf;

use egui::{ScrollArea, Ui};

use crate::domain::validation::ValidationVote;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::sections::merge::{column, halves};
use crate::ui::theme::{self, Tokens};

use ballot::Ballot;
use observations::Observations;
use preview::MinutesPreview;
use quorum::QuorumStep;
use versions::Versions;

/// How much of the width the steps take.
const STEPS: f32 = 0.48;

/// The panel of this step; holds only what is being typed, hovered or scrolled.
#[derive(Default)]
pub struct ValidationPanel {
    desk: Option<Desk>,
}

/// The panel's state for one file.
struct Desk {
    file: PathBuf,
    quorum: QuorumStep,
    observations: Observations,
    ballot: Ballot,
    preview: MinutesPreview,
    versions: Versions,
}

impl ValidationPanel {
    pub fn show(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        let desk = match &mut self.desk {
            Some(desk) if desk.file == cx.session.path() => desk,
            desk => desk.insert(Desk {
                file: cx.session.path().to_owned(),
                quorum: QuorumStep::new(cx),
                observations: Observations::new(cx),
                ballot: Ballot::new(cx),
                preview: MinutesPreview::default(),
                versions: Versions::default(),
            }),
        };
        desk.show(ui, cx, out);
    }
}

impl Desk {
    fn show(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        self.ballot.follow(cx, out);
        let vote = self.vote(cx);
        let (left, right) = halves(ui, STEPS);
        self.preview.refresh(cx, vote);
        ui.scope_builder(column(left), |ui| {
            ScrollArea::vertical()
                .id_salt("validation-steps")
                .auto_shrink([false, false])
                .show(ui, |ui| {
                    ui.label(theme::title(t!(cx.lang, "step-validation")));
                    step(ui, 1, &t!(cx.lang, "validation-step-quorum"));
                    self.quorum.show(ui, cx, vote, out);
                    step(ui, 2, &t!(cx.lang, "validation-step-observations"));
                    self.observations.show(ui, cx, out);
                    step(ui, 3, &t!(cx.lang, "validation-step-vote"));
                    self.ballot
                        .show(ui, cx, vote, || self.preview.text(cx), out);
                });
        });
        ui.scope_builder(column(right), |ui| {
            self.versions.show(ui, cx, out);
            self.preview.show(ui, cx);
        });
    }

    /// What the numbers on the screen say.
    fn vote(&self, cx: Context) -> ValidationVote {
        let [favour, against, abstain] = self.ballot.counts();
        ValidationVote {
            present: self.quorum.present(cx),
            members: self.quorum.members(cx),
            favour,
            against,
            abstain,
        }
    }
}

/// The heading of a step, with its number.
fn step(ui: &mut Ui, number: u8, name: &str) {
    ui.add_space(theme::S);
    ui.horizontal(|ui| {
        ui.set_min_height(theme::ROW);
        let wine = Tokens::of(ui).wine;
        ui.label(theme::emphasis(format!("{number}")).color(wine));
        ui.label(theme::emphasis(name));
    });
}
