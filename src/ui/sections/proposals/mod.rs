//! temporary

use egui::Ui;

use crate::ui::context::{Context, Outbox};

/// The panel of this step; holds only what is being typed, hovered or scrolled.
#[derive(Default)]
pub struct ProposalsPanel {}

impl ProposalsPanel {
    pub fn show(&mut self, ui: &mut Ui, cx: Context, _out: &mut Outbox) {
        let _ = (ui, cx, &self);
    }
}
