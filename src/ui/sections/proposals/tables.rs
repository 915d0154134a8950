//! The thematic tables as tabs, each with its area's colour and its count.

use egui::Ui;

use crate::app::command::Choice;
use crate::domain::ids::ThematicTableId;
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::tab;

/// Shows the tabs; answers whether one was clicked, so that typing can go on.
pub fn show(ui: &mut Ui, cx: Context, open: ThematicTableId, out: &mut Outbox) -> bool {
    let t = Tokens::of(ui);
    let mut clicked = false;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme::XS;
        ui.spacing_mut().button_padding.x = theme::S;
        for (place, table) in cx.process.tables_in_order().into_iter().enumerate() {
            let count = cx.process.index().standing_count(table.id);
            let count = words::count(cx.lang, count);
            let color = cx
                .process
                .area_of_table(table.id)
                .map(|area| t.area_color(area.color));
            let response = tab(ui, &table.name, Some(&count), table.id == open, color);
            let key = (place + 1).to_string();
            let hint = t!(cx.lang, "capture-table-key", key = key);
            if response.on_hover_text(hint).clicked() {
                out.send(Choice::Table(table.id));
                clicked = true;
            }
        }
    });
    clicked
}
