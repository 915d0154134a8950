//! A small table: the first column takes the width that is left, only the rows in sight are laid out,
//! and each row is told as a sentence.

use egui::{Align2, Rect, ScrollArea, Sense, TextStyle, Ui, WidgetInfo, pos2, vec2};

use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{elided, list_row};

const ROW: f32 = 44.0;
const HEADER: f32 = 36.0;
/// The least width of the first column.
const FIRST: f32 = 160.0;

/// The titles and widths of a table.
pub struct Sheet<'a> {
    pub id: &'a str,
    /// The title of the first column.
    pub first: &'a str,
    /// The others, each with its width.
    pub columns: &'a [(String, f32)],
    pub rows: usize,
}

impl Sheet<'_> {
    /// Shows the table; `cells` gives the words of a row, the first column's first.
    pub fn show(&self, ui: &mut Ui, cells: impl Fn(usize) -> Vec<String>) {
        let others: f32 = self.columns.iter().map(|(_, width)| width).sum();
        let all = ui.available_width().max(FIRST + others);
        let first = all - others;
        ScrollArea::horizontal()
            .id_salt((self.id, "across"))
            .auto_shrink([false, true])
            .show(ui, |ui| {
                ui.set_width(all);
                ui.spacing_mut().item_spacing.y = 0.0;
                self.show_header(ui, first);
                ScrollArea::vertical()
                    .id_salt(self.id)
                    .auto_shrink([false, true])
                    .show_rows(ui, ROW, self.rows, |ui, range| {
                        for row in range {
                            self.show_row(ui, first, &cells(row));
                        }
                    });
            });
    }

    fn show_header(&self, ui: &mut Ui, first: f32) {
        let t = Tokens::of(ui);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEADER), Sense::hover());
        let small = TextStyle::Small.resolve(ui.style());
        let left = pos2(rect.left() + theme::S, rect.bottom() - theme::XS);
        let painter = ui.painter();
        painter.text(left, Align2::LEFT_BOTTOM, self.first, small.clone(), t.soft);
        let mut x = rect.left() + first;
        for (title, width) in self.columns {
            let mut job = elided(title.as_str(), small.clone(), width - theme::S, 2);
            job.halign = egui::Align::RIGHT;
            let words = painter.layout_job(job);
            let y = rect.bottom() - theme::XS - words.size().y;
            painter.galley(pos2(x + width - theme::S, y), words, t.soft);
            x += width;
        }
    }

    fn show_row(&self, ui: &mut Ui, first: f32, cells: &[String]) {
        let t = Tokens::of(ui);
        let (rect, row) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
        row.widget_info(|| {
            let titles = self.columns.iter().map(|(title, _)| title.as_str());
            let said = titles.zip(cells.iter().skip(1));
            let said: Vec<String> = said
                .map(|(title, cell)| format!("{title} {cell}"))
                .collect();
            let name = cells.first().map_or("", String::as_str);
            WidgetInfo::labeled(
                egui::Role::Label,
                true,
                format!("{name}: {}", said.join("; ")),
            )
        });
        list_row::ground(ui, rect, t.card);
        let body = TextStyle::Body.resolve(ui.style());
        let painter = ui.painter();
        let Some(name) = cells.first() else { return };
        let words = painter.layout_job(elided(name.as_str(), body.clone(), first - theme::L, 2));
        let cut = words.elided;
        let y = rect.center().y - words.size().y / 2.0;
        painter.galley(pos2(rect.left() + theme::S, y), words, t.ink);
        let mut x = rect.left() + first;
        for ((_, width), cell) in self.columns.iter().zip(&cells[1..]) {
            let place = Rect::from_x_y_ranges(x..=x + width - theme::S, rect.y_range());
            painter.text(
                place.right_center(),
                Align2::RIGHT_CENTER,
                cell,
                body.clone(),
                t.ink,
            );
            x += width;
        }
        if cut {
            row.on_hover_text(name.as_str());
        }
    }
}
