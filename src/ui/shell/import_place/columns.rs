//! What each column of the list holds: its header, or what stands in it first, and the field that it is
//! taken for.

use egui::{ComboBox, Frame, Label, ScrollArea, Stroke, Ui, vec2};

use crate::app::command::ImportCommand;
use crate::app::import::{Cell, ImportPlan, Sheet};
use crate::domain::list::Field;
use crate::i18n::{self, words};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::theme::{self, Tokens};

/// A column's width and height, and the room around it.
const WIDTH: f32 = 132.0;
const CARD: f32 = 54.0;
const MARGIN: f32 = 6.0;
/// Two rows of columns are seen; a list of more scrolls.
const HEIGHT: f32 = 164.0;
/// How much of a cell is shown to know its column by.
const LETTERS: usize = 40;

/// Shows the columns side by side; a list of one column needs no saying.
pub(super) fn show(ui: &mut Ui, cx: Context, plan: &ImportPlan, out: &mut Outbox) {
    let Some(sheet) = plan.book.sheets.get(plan.sheet) else {
        return;
    };
    if plan.mapping.columns.len() < 2 {
        return;
    }
    ui.add_space(theme::S);
    ScrollArea::vertical()
        .id_salt("import columns")
        .max_height(HEIGHT)
        .show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(theme::S, theme::S);
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
    let header = header.and_then(|row| row.cells.get(column)).map(Cell::own);
    let rows = plan.mapping.rows(sheet).iter();
    let sample = rows
        .filter_map(|row| row.cells.get(column))
        .map(Cell::own)
        .find(|text| !text.is_empty())
        .unwrap_or_default();
    let name = match header {
        Some(name) if !name.is_empty() => name.to_owned(),
        _ => {
            let n = words::count(cx.lang, column + 1);
            let cut = sample.floor_char_boundary(LETTERS);
            t!(
                cx.lang,
                "import-column",
                n = n,
                says = sample[..cut].to_owned()
            )
        }
    };
    let edge = if field == Field::Text { t.wine } else { t.line };
    let card = Frame::new()
        .fill(t.card)
        .stroke(Stroke::new(1.0, edge))
        .corner_radius(theme::CORNER)
        .inner_margin(MARGIN);
    // Its size is said before, so that a row that is full goes on in the next.
    let size = vec2(WIDTH, CARD) + 2.0 * vec2(MARGIN + 1.0, MARGIN + 1.0);
    ui.allocate_ui(size, |ui| {
        card.show(ui, |ui| {
            ui.vertical(|ui| {
                ui.set_width(WIDTH);
                ui.spacing_mut().item_spacing.y = theme::XS;
                let label = Label::new(theme::strong(&name)).truncate();
                ui.add(label).on_hover_text(sample);
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
                if let Some(field) = picked.filter(|picked| *picked != field) {
                    out.send(ImportCommand::Column { column, field });
                }
            });
        });
    });
}
