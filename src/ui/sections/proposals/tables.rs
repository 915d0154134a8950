//! The thematic tables as tabs, each with its area's colour and its count, and the diagnosis behind
//! them.

use egui::Ui;

use super::boards::Boards;
use super::capture::Place;
use crate::app::command::Choice;
use crate::domain::ids::ThematicTableId;
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::tab;

/// Shows the tabs; answers which view was clicked, so that typing can go on.
pub fn show(
    ui: &mut Ui,
    cx: Context,
    (open, view): (ThematicTableId, Place),
    out: &mut Outbox,
) -> Option<Place> {
    let t = Tokens::of(ui);
    let mut clicked = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme::XS;
        ui.spacing_mut().button_padding.x = theme::S;
        let tables = cx.process.tables_in_order();
        let last = tables.len() + 1;
        for (place, table) in tables.into_iter().enumerate() {
            let count = cx.process.index().standing_count(table.id);
            let count = words::count(cx.lang, count);
            let color = cx
                .process
                .area_of_table(table.id)
                .map(|area| t.area_color(area.color));
            let here = view == Place::Table && table.id == open;
            let response = tab(ui, &table.name, Some(&count), here, color);
            let key = (place + 1).to_string();
            let hint = t!(cx.lang, "capture-table-key", key = key);
            if response.on_hover_text(hint).clicked() {
                out.send(Choice::Table(table.id));
                clicked = Some(Place::Table);
            }
        }
        let count = words::count(cx.lang, Boards::count(cx));
        let name = t!(cx.lang, "capture-boards");
        let response = tab(ui, &name, Some(&count), view == Place::Boards, None);
        let hint = t!(cx.lang, "capture-table-key", key = last.to_string());
        if response.on_hover_text(hint).clicked() {
            clicked = Some(Place::Boards);
        }
    });
    clicked
}
