//! What each column of the list holds: its header, the field that it is taken for, and what stands
//! in it first.

use egui::{ComboBox, Frame, Label, Margin, ScrollArea, Stroke, Ui};

use crate::app::command::ImportCommand;
use crate::app::import::{Cell, ImportPlan, Sheet};
use crate::domain::list::Field;
use crate::i18n::{self, words};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::theme::{self, Tokens};

const WIDTH: f32 = 132.0;

/// Shows the columns side by side; a list of one column needs no saying.
pub(super) fn show(ui: &mut Ui, cx: Context, plan: &ImportPlan, out: &mut Outbox) {
    let Some(sheet) = plan.book.sheets.get(plan.sheet) else {
        return;
    };
    if plan.mapping.columns.len() < 2 {
        return;
    }
    ui.add_space(theme::S);
    ScrollArea::horizontal()
        .id_salt("import columns")
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = theme::S;
                for (column, field) in plan.mapping.columns.iter().enumerate() {
                    one(ui, cx, plan, sheet, (column, *field), out);
                }
            });
        });
}

fn one(
    ui: &mut Ui,
    cx: Context,
    plan: &ImportPlan,
    sheet: &Sheet,
    (column, field): (usize, Field),
    out: &mut Outbox,
) {
    let t = Tokens::of(ui);
    let header = plan.mapping.header.and_then(|place| sheet.rows.get(place));
    let header = header.and_then(|row| row.cells.get(column));
    let name = match header.map(Cell::own) {
        Some(name) if !name.is_empty() => name.to_owned(),
        _ => t!(
            cx.lang,
            "import-column",
            n = words::count(cx.lang, column + 1)
        ),
    };
    let rows = plan.mapping.rows(sheet).iter();
    let sample = rows
        .filter_map(|row| row.cells.get(column))
        .map(Cell::own)
        .find(|text| !text.is_empty())
        .unwrap_or_default();
    let edge = if field == Field::Text { t.wine } else { t.line };
    let card = Frame::new()
        .fill(t.card)
        .stroke(Stroke::new(1.0, edge))
        .corner_radius(theme::CORNER)
        .inner_margin(Margin::same(8));
    card.show(ui, |ui| {
        ui.vertical(|ui| {
            ui.set_width(WIDTH);
            ui.spacing_mut().item_spacing.y = theme::XS;
            ui.add(Label::new(theme::strong(&name)).truncate());
            let mut picked = None;
            ComboBox::from_id_salt(("import column", column))
                .selected_text(i18n::import::field(cx.lang, field))
                .width(WIDTH)
                .truncate()
                .height(360.0)
                .show_ui(ui, |ui| {
                    for other in Field::ALL {
                        let words = i18n::import::field(cx.lang, other);
                        if ui.selectable_label(other == field, words).clicked() {
                            picked = Some(other);
                        }
                    }
                })
                .response
                .accessible_name(t!(cx.lang, "import-column-holds", name = name));
            let field = picked.filter(|picked| *picked != field);
            if let Some(field) = field {
                out.send(ImportCommand::Column { column, field });
            }
            ui.add(Label::new(theme::caption(sample)).truncate());
        });
    });
}
