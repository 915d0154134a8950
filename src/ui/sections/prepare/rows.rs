//! The list of people: presence, name, organisation and the rest, each changed where it stands.

use egui::{Align, Id, Label, RichText, Sense, Ui, vec2};
use egui_extras::{Column, TableBuilder, TableRow};

use super::cells;
use super::cursor::Cursor;
use super::names;
use super::roll::{Entry, Roll};
use crate::domain::Action;
use crate::domain::ids::{ParticipantId, WorkshopId};
use crate::domain::people::ParticipantEdit;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme;
use crate::ui::widgets::in_place::{Breaks, Leave, Typed};
use crate::ui::widgets::{InPlace, icon_button};

/// What is chosen and typed in the list.
#[derive(Default)]
pub struct Rows {
    pub cursor: Cursor,
    typing: Option<(ParticipantId, Part, InPlace)>,
}

/// What is typed over in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Name,
    Organisation,
}

impl Rows {
    /// Begins to type over the chosen person's name.
    pub fn rename(&mut self, roll: &Roll) {
        let chosen = self.cursor.chosen.and_then(|id| roll.row_of(id));
        if let Some(entry) = chosen.and_then(|row| roll.at(row)) {
            let field = InPlace::new(&entry.name, Breaks::None);
            self.typing = Some((entry.id, Part::Name, field));
        }
    }

    /// Shows the list.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        roll: &Roll,
        workshop: WorkshopId,
        out: &mut Outbox,
    ) {
        ui.spacing_mut().item_spacing = vec2(theme::S, 0.0);
        let heads = [
            t!(cx.lang, "prepare-name"),
            t!(cx.lang, "prepare-organisation"),
            t!(cx.lang, "prepare-kind-of"),
            t!(cx.lang, "prepare-size"),
            t!(cx.lang, "prepare-valley"),
            t!(cx.lang, "prepare-sector"),
            t!(cx.lang, "prepare-table"),
            t!(cx.lang, "prepare-right"),
        ];
        let mut table = TableBuilder::new(ui)
            .id_salt("people")
            .sense(Sense::click())
            .cell_layout(egui::Layout::left_to_right(Align::Center))
            .auto_shrink(false)
            .min_scrolled_height(0.0)
            .column(Column::exact(theme::ROW))
            .columns(Column::remainder().at_least(120.0).clip(true), 2)
            .column(Column::exact(96.0).clip(true))
            .columns(Column::exact(80.0).clip(true), 3)
            .column(Column::exact(96.0).clip(true))
            .columns(Column::exact(theme::ROW), 2);
        if let Some(row) = self.cursor.reveal() {
            table = table.scroll_to_row(row, None);
        }
        table
            .header(theme::XL, |mut header| {
                header.col(|_| {});
                for head in &heads {
                    header.col(|ui| {
                        ui.add(
                            Label::new(theme::caption(head))
                                .truncate()
                                .selectable(false),
                        );
                    });
                }
                header.col(|_| {});
            })
            .body(|body| {
                body.rows(theme::ROW + theme::XS, roll.found(), |mut row| {
                    if let Some(entry) = roll.at(row.index()) {
                        self.row(&mut row, cx, roll, entry, workshop, out);
                    }
                });
            });
    }

    fn row(
        &mut self,
        row: &mut TableRow,
        cx: Context,
        roll: &Roll,
        entry: &Entry,
        workshop: WorkshopId,
        out: &mut Outbox,
    ) {
        row.set_selected(self.cursor.chosen == Some(entry.id));
        row.col(|ui| cells::presence(ui, cx, entry, workshop, out));
        self.text_cell(row, cx, entry, Part::Name, out);
        self.text_cell(row, cx, entry, Part::Organisation, out);
        cells::organisation(row, cx, roll, entry, out);
        row.col(|ui| {
            let now = entry
                .table
                .and_then(|id| cx.process.tables.get(id))
                .map_or("", |table| &table.name);
            let label = t!(cx.lang, "prepare-table-of", name = entry.name.as_str());
            let options = || names::tables(cx);
            if let Some(table) = cells::choice(ui, &label, now, entry.table, options) {
                edit(out, entry, ParticipantEdit::Table(table));
            }
        });
        row.col(|ui| cells::right(ui, cx, entry, out));
        row.col(|ui| {
            let name = t!(cx.lang, "prepare-remove", name = entry.name.as_str());
            if icon_button(ui, icons::TRASH, &name).clicked() {
                out.act(Action::RemoveParticipant {
                    participant: entry.id,
                });
            }
        });
        if row.response().clicked() {
            self.cursor.chosen = Some(entry.id);
        }
    }

    /// The name or the organisation: a double click types over it.
    fn text_cell(
        &mut self,
        row: &mut TableRow,
        cx: Context,
        entry: &Entry,
        part: Part,
        out: &mut Outbox,
    ) {
        let theirs = entry.organisation.as_ref().map_or("", |known| &known.name);
        let value = match part {
            Part::Name => entry.name.as_str(),
            Part::Organisation => theirs,
        };
        let typing = matches!(&self.typing, Some((id, at, _)) if *id == entry.id && *at == part);
        let mut open = false;
        let (_, cell) = row.col(|ui| {
            if typing {
                self.type_over(ui, cx, entry, part, out);
            } else {
                let words = match part {
                    Part::Name if value.is_empty() => RichText::new("–"),
                    Part::Name => RichText::new(value),
                    Part::Organisation => theme::soft(value),
                };
                let label = Label::new(words).truncate().selectable(false);
                open = ui.add(label.sense(Sense::click())).double_clicked();
            }
        });
        if !typing && (open || cell.double_clicked()) {
            self.cursor.chosen = Some(entry.id);
            self.typing = Some((entry.id, part, InPlace::new(value, Breaks::None)));
        }
    }

    fn type_over(&mut self, ui: &mut Ui, cx: Context, entry: &Entry, part: Part, out: &mut Outbox) {
        let Some((_, _, field)) = &mut self.typing else {
            return;
        };
        let label = match part {
            Part::Name => t!(cx.lang, "prepare-name"),
            Part::Organisation => t!(cx.lang, "prepare-organisation"),
        };
        let id = Id::unique(("person", entry.id, part == Part::Name));
        let (_, typed) = field.show(ui, id, &label, "");
        match typed {
            Typed::Still => return,
            Typed::Dropped => {}
            Typed::Done(_) if !field.changed() => {}
            Typed::Done(_) => {
                let text = field.text().to_owned();
                let change = match part {
                    Part::Name => ParticipantEdit::Name(text),
                    Part::Organisation => ParticipantEdit::Organisation(text),
                };
                edit(out, entry, change);
            }
        }
        self.typing = None;
        if let (Typed::Done(Leave::Tab), Part::Name) = (typed, part) {
            let theirs = entry.organisation.as_ref().map_or("", |known| &known.name);
            let field = InPlace::new(theirs, Breaks::None);
            self.typing = Some((entry.id, Part::Organisation, field));
        }
    }
}

pub(super) fn edit(out: &mut Outbox, entry: &Entry, edit: ParticipantEdit) {
    out.act(Action::EditParticipant {
        participant: entry.id,
        edit,
    });
}
