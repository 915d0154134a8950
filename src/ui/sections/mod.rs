//! The panels of the day's steps, one each.

pub mod follow_up;
pub mod map;
pub mod merge;
pub mod plan;
pub mod prepare;
pub mod proposals;
pub mod validation;
pub mod vote;

use egui::Ui;

use crate::app::section::Section;
use crate::ui::context::{Context, Outbox};

/// All panels, with what is being typed in each.
#[derive(Default)]
pub struct Sections {
    prepare: prepare::PreparePanel,
    map: map::MapPanel,
    proposals: proposals::ProposalsPanel,
    merge: merge::MergePanel,
    vote: vote::VotePanel,
    plan: plan::PlanPanel,
    validation: validation::ValidationPanel,
    follow_up: follow_up::FollowUpPanel,
}

impl Sections {
    /// Shows the panel of a step.
    pub fn show(&mut self, section: Section, ui: &mut Ui, cx: Context, out: &mut Outbox) {
        match section {
            Section::Prepare => self.prepare.show(ui, cx, out),
            Section::Map => self.map.show(ui, cx, out),
            Section::Proposals => self.proposals.show(ui, cx, out),
            Section::Merge => self.merge.show(ui, cx, out),
            Section::Vote => self.vote.show(ui, cx, out),
            Section::Plan => self.plan.show(ui, cx, out),
            Section::Validation => self.validation.show(ui, cx, out),
            Section::FollowUp => self.follow_up.show(ui, cx, out),
        }
    }
}
