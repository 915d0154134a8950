//! Above the table: how far the plan is, and what is done with it as a whole.

use std::path::{Path, PathBuf};

use egui::{Align, Layout, Role, Ui, Vec2, WidgetInfo, vec2};

use crate::app::Command;
use crate::app::command::{ExportWhat, ProjectorCommand};
use crate::domain::Process;
use crate::i18n::words;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{icon_button, plain_button, primary_button};

use super::PlanPanel;
use super::column::Column;
use super::waiting::Tab;

/// Shows the header.
pub fn show(panel: &mut PlanPanel, ui: &mut Ui, cx: Context, out: &mut Outbox) {
    let width = ui.available_width();
    ui.allocate_ui_with_layout(
        vec2(width, 40.0),
        Layout::right_to_left(Align::Center),
        |ui| {
            let waiting = panel.drawer.waiting() > 0;
            let empty = cx.process.index().plan_len() == 0;
            if waiting && !panel.drawer.is_open() && !empty {
                let label = t!(cx.lang, "table-adopt-open");
                if primary_button(ui, icons::LIST_PLUS, &label).clicked() {
                    panel.drawer.open(Tab::Waiting);
                }
            }
            if !panel.drawer.is_open() {
                let label = t!(cx.lang, "left-out-title");
                if icon_button(ui, icons::LIST_BULLETS, &label).clicked() {
                    panel.drawer.open(Tab::LeftOut);
                }
            }
            if !empty {
                let label = t!(cx.lang, "table-project");
                // In a narrow window there is room for one long name.
                let shown = if waiting && Words::at(width) == Words::OnHover {
                    icon_button(ui, icons::PROJECTOR_SCREEN, &label)
                } else if waiting {
                    plain_button(ui, icons::PROJECTOR_SCREEN, &label)
                } else {
                    primary_button(ui, icons::PROJECTOR_SCREEN, &label)
                };
                if shown.clicked() {
                    out.send(ProjectorCommand::ShowSection);
                }
                export_menu(ui, cx, out, Words::at(width));
                column_menu(panel, ui, cx, width);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.label(theme::title(t!(cx.lang, "step-plan")));
                ui.add_space(theme::S);
                // Two lines, in the middle of the row's height.
                ui.vertical(|ui| {
                    ui.add_space(theme::XS);
                    progress(ui, cx);
                });
                next_gap(panel, ui, cx, out);
                next_review(panel, ui, cx, out);
            });
        },
    );
}

/// "34 actividades, 12 sin responsable, meta, indicador o plazo", on two lines.
fn progress(ui: &mut Ui, cx: Context) {
    let index = cx.process.index();
    ui.spacing_mut().item_spacing.y = 2.0;
    let many = index.plan_len();
    let number = words::count(cx.lang, many);
    ui.label(theme::emphasis(t!(
        cx.lang,
        "table-activities",
        n = many,
        number = number
    )));
    if many == 0 {
        return;
    }
    let t = Tokens::of(ui);
    let open = index.incomplete_count();
    let words = if open == 0 {
        theme::caption(t!(cx.lang, "table-complete")).color(t.leaf)
    } else {
        let number = words::count(cx.lang, open);
        theme::caption(t!(cx.lang, "table-incomplete", number = number)).color(t.amber)
    };
    ui.add(egui::Label::new(words).truncate());
}

/// A button to the next cell that lacks what S15 demands.
fn next_gap(panel: &mut PlanPanel, ui: &mut Ui, cx: Context, out: &mut Outbox) {
    let index = cx.process.index();
    if index.incomplete_count() == 0 {
        return;
    }
    let label = t!(cx.lang, "table-next-gap");
    if !icon_button(ui, icons::WARNING_CIRCLE, &label).clicked() {
        return;
    }
    let rows = index.plan_len();
    let here = PlanPanel::chosen(cx).and_then(|row| cx.process.row_number(row.id));
    let next = (0..rows)
        .map(|step| (here.unwrap_or(0) + step) % rows)
        .find(|row| {
            let found = index
                .activity_at(*row)
                .and_then(|id| cx.process.activities.get(id));
            found.is_some_and(|activity| !Process::is_complete(activity))
        });
    let Some(next) = next else { return };
    let found = index
        .activity_at(next)
        .and_then(|id| cx.process.activities.get(id));
    let gap = found.and_then(|activity| {
        Column::ALL
            .into_iter()
            .find(|column| column.is_missing(activity))
    });
    if let Some(gap) = gap {
        panel.column = gap;
        panel.shown.insert(gap, true);
    }
    panel.choose_row(next, cx, out);
}

/// A button to the next row whose merge was split.
fn next_review(panel: &mut PlanPanel, ui: &mut Ui, cx: Context, out: &mut Outbox) {
    let many = cx.process.index().in_review().count();
    if many == 0 {
        return;
    }
    let number = words::count(cx.lang, many);
    let label = t!(cx.lang, "table-review-next", number = number);
    if !icon_button(ui, icons::WARNING, &label).clicked() {
        return;
    }
    let here = PlanPanel::chosen(cx).and_then(|row| cx.process.row_number(row.id));
    let rows = cx.process.index().in_review();
    let rows: Vec<usize> = rows.filter_map(|id| cx.process.row_number(id)).collect();
    let after = rows.iter().find(|row| here.is_none_or(|here| **row > here));
    if let Some(row) = after.or(rows.first()) {
        panel.choose_row(row - 1, cx, out);
    }
}

fn column_menu(panel: &mut PlanPanel, ui: &mut Ui, cx: Context, width: f32) {
    let label = t!(cx.lang, "table-columns");
    menu(ui, icons::COLUMNS, &label, Words::at(width), |ui| {
        for column in Column::ALL.into_iter().filter(|column| !column.is_frozen()) {
            let mut shown = panel.is_shown(column, width);
            if ui.checkbox(&mut shown, column.name(cx.lang)).changed() {
                panel.shown.insert(column, shown);
            }
        }
    });
}

fn export_menu(ui: &mut Ui, cx: Context, out: &mut Outbox, words: Words) {
    let label = t!(cx.lang, "table-export");
    menu(ui, icons::EXPORT, &label, words, |ui| {
        for (icon, name, extension) in [
            (icons::FILE_PDF, t!(cx.lang, "table-export-pdf"), "pdf"),
            (icons::FILE_XLS, t!(cx.lang, "table-export-xlsx"), "xlsx"),
        ] {
            if plain_button(ui, icon, &name).clicked() {
                let what = t!(cx.lang, "table-export-name");
                out.send(Command::Export {
                    path: beside(cx.session.path(), &what, extension),
                    what: ExportWhat::Plan,
                });
                ui.close();
            }
        }
    });
}

/// Whether the lesser buttons say their names: in a narrow window how far the plan is comes first.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Words {
    Shown,
    OnHover,
}

impl Words {
    fn at(width: f32) -> Self {
        if width < 1000.0 {
            Self::OnHover
        } else {
            Self::Shown
        }
    }
}

/// A button that opens a menu, named without its icon.
fn menu(ui: &mut Ui, icon: &str, label: &str, words: Words, content: impl FnOnce(&mut Ui)) {
    let shown = match words {
        Words::Shown => format!("{icon}  {label}"),
        Words::OnHover => icon.to_owned(),
    };
    let button = egui::Button::new(shown).min_size(Vec2::splat(theme::ROW));
    let config = egui::containers::menu::MenuConfig::new()
        .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside);
    let (response, _) = egui::containers::menu::MenuButton::from_button(button)
        .config(config)
        .ui(ui, content);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, label));
    if words == Words::OnHover {
        response.on_hover_text(label);
    }
}

/// "taller - plan.pdf" beside "taller.minga".
fn beside(file: &Path, what: &str, extension: &str) -> PathBuf {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    file.with_file_name(format!("{stem} - {what}.{extension}"))
}
