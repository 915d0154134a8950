//! An empty place that teaches: one sentence, one button.

use egui::{RichText, Ui};

use crate::ui::theme;
use crate::ui::widgets::primary_button;

/// Says what belongs here and offers the first step; answers whether it was taken.
pub fn empty_state(ui: &mut Ui, icon: &str, sentence: &str, button: &str) -> bool {
    ui.vertical_centered(|ui| {
        ui.add_space(2.0 * theme::XL);
        let soft = theme::Tokens::of(ui).soft;
        ui.label(theme::big_icon(icon).color(soft));
        ui.add_space(theme::S);
        ui.set_max_width(theme::PROSE);
        ui.label(RichText::new(sentence));
        ui.add_space(theme::M);
        primary_button(ui, "", button).clicked()
    })
    .inner
}
