//! Which sheet is read, which row heads it, and to which tables its proposals go.

use egui::{ComboBox, Ui};

use crate::app::command::ImportCommand;
use crate::app::import::{Cell, ImportPlan, Sheet, SheetRow, Tables};
use crate::domain::ids::ThematicTableId;
use crate::domain::list::Shape;
use crate::i18n::{self, words};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::theme;

/// How many rows are offered as the header.
const HEADERS: usize = 12;
/// How much of a row is shown to know it by.
const LETTERS: usize = 60;
const WIDTH: f32 = 220.0;

pub(super) fn show(ui: &mut Ui, cx: Context, plan: &ImportPlan, out: &mut Outbox) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme::S;
        if plan.book.sheets.len() > 1 {
            sheets(ui, cx, plan, out);
        }
        tables(ui, cx, plan, out);
        if let Some(sheet) = plan.book.sheets.get(plan.sheet)
            && matches!(sheet.shape, Shape::Grid | Shape::Separated)
        {
            header(ui, cx, plan, sheet, out);
        }
    });
}

fn sheets(ui: &mut Ui, cx: Context, plan: &ImportPlan, out: &mut Outbox) {
    let name = |sheet: &Sheet| {
        let n = words::count(cx.lang, sheet.rows.len());
        let name = i18n::import::sheet(cx.lang, &sheet.name, sheet.shown);
        t!(cx.lang, "import-sheet-rows", name = name, n = n)
    };
    let label = t!(cx.lang, "import-sheet");
    let chosen = plan.book.sheets.get(plan.sheet).map(name);
    let options = plan.book.sheets.iter().enumerate();
    let options = options.map(|(place, sheet)| (place, name(sheet)));
    let picked = pick(ui, "sheet", &label, chosen, plan.sheet, options);
    if let Some(picked) = picked {
        out.send(ImportCommand::Sheet(picked));
    }
}

fn tables(ui: &mut Ui, cx: Context, plan: &ImportPlan, out: &mut Outbox) {
    let (Tables::One(table) | Tables::AsWritten(table)) = plan.tables;
    let called = |id: ThematicTableId| {
        let table = cx.process.tables.get(id);
        table.map_or_else(String::new, |table| table.name.clone())
    };
    let name = |tables: Tables| match tables {
        Tables::One(table) => t!(cx.lang, "import-tables-one", table = called(table)),
        Tables::AsWritten(table) => {
            t!(cx.lang, "import-tables-as-written", table = called(table))
        }
    };
    let all = cx.process.tables_in_order();
    let all = all.iter().map(|table| Tables::One(table.id));
    let options = std::iter::once(Tables::AsWritten(table)).chain(all);
    let options = options.map(|tables| (tables, name(tables)));
    let label = t!(cx.lang, "import-tables");
    let chosen = Some(name(plan.tables));
    let picked = pick(ui, "tables", &label, chosen, plan.tables, options);
    if let Some(picked) = picked {
        out.send(ImportCommand::Tables(picked));
    }
}

fn header(ui: &mut Ui, cx: Context, plan: &ImportPlan, sheet: &Sheet, out: &mut Outbox) {
    let name = |place: Option<usize>| match place.and_then(|place| sheet.rows.get(place)) {
        Some(row) => {
            let n = words::count(cx.lang, row.line);
            t!(cx.lang, "import-header-row", n = n, cells = beginning(row))
        }
        None => t!(cx.lang, "import-header-none"),
    };
    let header = plan.mapping.header;
    let rows = sheet.rows.len().min(HEADERS.max(header.unwrap_or(0) + 1));
    let options = std::iter::once(None).chain((0..rows).map(Some));
    let options = options.map(|place| (place, name(place)));
    let label = t!(cx.lang, "import-header");
    let picked = pick(ui, "header", &label, Some(name(header)), header, options);
    if let Some(picked) = picked {
        out.send(ImportCommand::Header(picked));
    }
}

/// What a row says, as much as tells it from others.
fn beginning(row: &SheetRow) -> String {
    let cells = row.cells.iter().map(Cell::own);
    let cells: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
    let mut words = cells.join(" · ");
    if words.len() > LETTERS {
        let cut = words.floor_char_boundary(LETTERS);
        words.truncate(cut);
        words.push('…');
    }
    words
}

/// One of several behind a label; answers what was chosen in this pass.
fn pick<T: Copy + PartialEq>(
    ui: &mut Ui,
    id: &str,
    label: &str,
    shown: Option<String>,
    chosen: T,
    options: impl Iterator<Item = (T, String)>,
) -> Option<T> {
    let mut picked = None;
    // Together on one line, also where the lines are full.
    ui.horizontal(|ui| {
        ui.label(theme::soft(label));
        ComboBox::from_id_salt(("import", id))
            .selected_text(shown.unwrap_or_default())
            .width(WIDTH)
            .truncate()
            .show_ui(ui, |ui| {
                for (value, name) in options {
                    if ui.selectable_label(value == chosen, name).clicked() {
                        picked = Some(value);
                    }
                }
            })
            .response
            .accessible_name(label);
    });
    picked.filter(|value| *value != chosen)
}
