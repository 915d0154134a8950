//! The proposals chosen with their tick boxes, and where they can go.

use egui::{Align, Layout, Panel, Ui};

use crate::app::command::{Choice, Command};
use crate::app::section::Section;
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme;
use crate::ui::widgets::plain_button;

/// Shows the bar under the list while something is chosen, of whatever table.
pub fn show(ui: &mut Ui, cx: Context, out: &mut Outbox) {
    let count = cx.minga.selection().proposals.len();
    if count == 0 {
        return;
    }
    let frame = egui::Frame::NONE.inner_margin(egui::Margin::symmetric(0, 4));
    Panel::bottom("chosen proposals")
        .frame(frame)
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                let said = words::count(cx.lang, count);
                let chosen = t!(cx.lang, "capture-chosen", n = count, said = said);
                ui.label(theme::strong(chosen));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let clear = t!(cx.lang, "capture-choose-none");
                    if plain_button(ui, icons::X, &clear).clicked() {
                        out.send(Choice::ClearProposals);
                    }
                    let vote = t!(cx.lang, "capture-to-vote");
                    if plain_button(ui, icons::CHART_BAR_HORIZONTAL, &vote).clicked() {
                        out.send(Command::Go(Section::Vote));
                    }
                    ui.add_enabled_ui(count > 1, |ui| {
                        let merge = t!(cx.lang, "capture-to-merge");
                        if plain_button(ui, icons::ARROWS_MERGE, &merge).clicked() {
                            out.send(Command::Go(Section::Merge));
                        }
                    });
                });
            });
        });
}
