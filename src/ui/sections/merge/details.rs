//! What else a source says: who said it, for whom, by when, for how much.

use egui::Ui;

use crate::domain::proposal::Proposal;
use crate::ui::context::Context;

/// Shows it under the text.
pub fn show(_ui: &mut Ui, _cx: Context, _proposal: &Proposal) {}
