//! What a list file would add, before it is added: a place above the section, not a dialog.

use egui::{Align, Frame, Label, Layout, Margin, ScrollArea, Stroke, Ui};

use crate::app::Command;
use crate::app::jobs::ImportPreview;
use crate::i18n::{self, words};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{plain_button, primary_button};

/// Shows what would be added, what is there already, and each line that is left out with its reason.
pub fn show(ui: &mut Ui, cx: Context, import: &ImportPreview, out: &mut Outbox) {
    let t = Tokens::of(ui);
    let preview = &import.preview;
    Frame::new()
        .fill(t.card)
        .stroke(Stroke::new(1.0, t.wine))
        .corner_radius(theme::CORNER)
        .inner_margin(Margin::same(12))
        .show(ui, |ui| {
            let name = import
                .path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy();
            let table = cx
                .process
                .tables
                .get(import.table)
                .map_or("", |t| t.name.as_str());
            ui.horizontal(|ui| {
                ui.label(theme::emphasis(t!(
                    cx.lang,
                    "import-title",
                    file = name.as_ref(),
                    table = table
                )));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let n = words::count(cx.lang, preview.drafts.len());
                    let label = t!(cx.lang, "import-add", n = n);
                    let some = !preview.drafts.is_empty();
                    let add = ui.add_enabled_ui(some, |ui| primary_button(ui, icons::PLUS, &label));
                    if add.inner.clicked() {
                        out.send(Command::ConfirmImport);
                    }
                    if plain_button(ui, "", &t!(cx.lang, "file-cancel")).clicked() {
                        out.send(Command::CancelImport);
                    }
                });
            });
            ui.label(theme::soft(t!(
                cx.lang,
                "import-counts",
                already = words::count(cx.lang, preview.already.len()),
                unreadable = words::count(cx.lang, preview.unreadable.len())
            )));
            let rows = preview.drafts.len() + preview.unreadable.len();
            ScrollArea::vertical()
                .max_height(160.0)
                .auto_shrink([false, true])
                .show_rows(ui, theme::ROW, rows, |ui, range| {
                    for row in range {
                        let text = match preview.drafts.get(row) {
                            Some(draft) => draft.text.clone(),
                            None => {
                                let (line, reason) =
                                    &preview.unreadable[row - preview.drafts.len()];
                                i18n::import::warning(cx.lang, *line, *reason)
                            }
                        };
                        ui.add_sized(
                            [ui.available_width(), theme::ROW],
                            Label::new(text).truncate(),
                        );
                    }
                });
        });
}
