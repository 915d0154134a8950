//! What a list would add, before it is added: in the place of the proposals, not a dialog.
//!
//! Above stand the sheet, the header, the table and what each column holds; below every row with what
//! becomes of it. Enter adds all, Esc nothing.

mod choices;
mod columns;
mod details;
mod lines;

#[cfg(test)]
mod tests;

use egui::{Align, Key, Layout, Modifiers, Popup, Ui};

use crate::app::command::ImportCommand;
use crate::app::import::{Choice, Counts, ImportPreview, Origin};
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme;
use crate::ui::widgets::{Entering, one_of, plain_button, primary_button};

use lines::{Filter, Lines};

/// The place, with what is chosen in it.
#[derive(Default)]
pub struct ImportPlace {
    entering: Entering,
    lines: Lines,
    /// The list that was shown last: another begins at its top.
    from: Option<Origin>,
    /// How many lines there are of each sort, and of which state of the list.
    counted: Option<(u64, Counts)>,
    /// Nothing else had the cursor at the end of the pass before.
    was_free: bool,
}

impl ImportPlace {
    /// Shows the list that is being read or decided on; answers whether there is one.
    pub fn show(&mut self, ui: &mut Ui, cx: Context, out: &mut Outbox) -> bool {
        let Some(import) = cx.minga.import_preview() else {
            self.from = None;
            let reading = cx.minga.import_rows().is_some();
            if reading {
                waiting(ui, cx, out);
            }
            return reading;
        };
        if self.from.as_ref() != Some(&import.plan.from) {
            self.from = Some(import.plan.from.clone());
            self.lines = Lines::default();
            self.entering = Entering::default();
        }
        let entered = self.entering.noticed(ui);
        let counts = match self.counted {
            Some((of, counts)) if of == import.changes => counts,
            _ => import.preview.counts(),
        };
        self.counted = Some((import.changes, counts));
        self.keys(ui, cx, counts, out);
        headline(ui, cx, import, counts, out);
        ui.add_space(theme::XS);
        choices::show(ui, cx, &import.plan, out);
        columns::show(ui, cx, &import.plan, out);
        ui.add_space(theme::S);
        self.filter(ui, cx, counts, out);
        let hint = match counts.added {
            0 => t!(cx.lang, "import-nothing-left"),
            _ => t!(cx.lang, "import-keys"),
        };
        ui.label(theme::caption(hint));
        self.lines.show(ui, cx, import, entered, out);
        self.was_free = is_free(ui);
        true
    }

    /// Enter adds and Esc lets go, unless something else has the cursor: then Esc is for that.
    fn keys(&self, ui: &Ui, cx: Context, counts: Counts, out: &mut Outbox) {
        if !is_free(ui) {
            return;
        }
        let key = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        // By now Esc has taken the cursor from whatever had it: what counts is who had it before.
        if self.was_free && key(Key::Escape) {
            out.send(ImportCommand::Cancel);
        }
        if can_add(cx, counts) && key(Key::Enter) {
            out.send(ImportCommand::Confirm);
        }
    }

    /// Which rows are shown, each sort with how many there are.
    fn filter(&mut self, ui: &mut Ui, cx: Context, counts: Counts, out: &mut Outbox) {
        let all = Filter::ALL.map(|filter| (filter, filter.name(cx, counts)));
        let some = |filter: &Filter| *filter == Filter::All || filter.count(counts) != Some(0);
        let options: Vec<(Filter, String)> =
            all.into_iter().filter(|(filter, _)| some(filter)).collect();
        if !options
            .iter()
            .any(|(filter, _)| *filter == self.lines.filter)
        {
            self.lines.filter = Filter::All;
        }
        ui.horizontal_wrapped(|ui| {
            let label = t!(cx.lang, "import-filter");
            let id = egui::Id::unique("import filter");
            let (_, chosen) = one_of(ui, id, &label, self.lines.filter, &options);
            if let Some(chosen) = chosen {
                self.lines.turn(chosen);
            }
            if counts.alike > 0 {
                let taken = counts.alike_added > 0;
                let (label, choice) = if taken {
                    (t!(cx.lang, "import-alike-leave"), Choice::Leave)
                } else {
                    (t!(cx.lang, "import-alike-add"), Choice::Add)
                };
                if plain_button(ui, "", &label).clicked() {
                    out.send(ImportCommand::Alike(choice));
                }
            }
        });
    }
}

/// Whether the keys are meant for the list: nothing else has the cursor, and nothing lies over it.
fn is_free(ui: &Ui) -> bool {
    let over = Popup::is_any_open(ui.ctx());
    !over
        && ui.memory(|memory| {
            let focused = memory.focused();
            memory.top_modal_layer().is_none() && focused.is_none_or(|id| id == Lines::id())
        })
}

/// Whether what is shown can be added: not while it is being understood anew.
fn can_add(cx: Context, counts: Counts) -> bool {
    counts.added > 0 && cx.minga.import_rows().is_none()
}

fn headline(ui: &mut Ui, cx: Context, import: &ImportPreview, counts: Counts, out: &mut Outbox) {
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let label = match counts.added {
                0 => t!(cx.lang, "import-add-none"),
                1 => t!(cx.lang, "import-add-one"),
                n => t!(cx.lang, "import-add", n = words::count(cx.lang, n)),
            };
            let some = can_add(cx, counts);
            let add = ui.add_enabled_ui(some, |ui| primary_button(ui, icons::PLUS, &label));
            let add = add.inner.on_hover_text(t!(cx.lang, "import-add-means"));
            if add.clicked() {
                out.send(ImportCommand::Confirm);
            }
            let cancel = plain_button(ui, "", &t!(cx.lang, "file-cancel"));
            let cancel = cancel.on_hover_text(t!(cx.lang, "import-cancel-means"));
            if cancel.clicked() {
                out.send(ImportCommand::Cancel);
            }
            if cx.minga.import_rows().is_some() {
                ui.spinner();
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let title = match &import.plan.from {
                    Origin::File(_) => t!(cx.lang, "import-title", file = import.plan.from.name()),
                    Origin::Pasted => t!(cx.lang, "import-title-pasted"),
                };
                ui.add(egui::Label::new(theme::section(title)).truncate());
            });
        });
    });
}

/// The list is being read, and that can be stopped.
fn waiting(ui: &mut Ui, cx: Context, out: &mut Outbox) {
    let rows = cx.minga.import_rows().unwrap_or_default();
    ui.horizontal(|ui| {
        ui.spinner();
        let n = words::count(cx.lang, rows);
        ui.label(t!(cx.lang, "import-reading", n = n));
        let escaped = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        if plain_button(ui, "", &t!(cx.lang, "file-cancel")).clicked() || escaped {
            out.send(ImportCommand::Cancel);
        }
    });
}
