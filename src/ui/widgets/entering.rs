//! Noticing that a panel is shown again after it was not.

use egui::Ui;

/// Remembers the last pass in which its panel was shown.
#[derive(Clone, Copy, Debug, Default)]
pub struct Entering(Option<u64>);

impl Entering {
    /// Whether the panel was not shown in the pass before; call once in each pass.
    pub fn noticed(&mut self, ui: &Ui) -> bool {
        let pass = ui.ctx().cumulative_pass_nr();
        let entered = self.0.is_none_or(|last| pass > last + 1);
        self.0 = Some(pass);
        entered
    }
}
