//! The table itself: a header that stays, and only the lines that show.

use egui::{
    EventFilter, Id, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2,
    WidgetInfo, pos2, vec2,
};

use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::theme::{self, Tokens};

use super::super::walk::Spot;
use super::super::{Doing, MapPanel};
use super::column::{Column, Placed};
use super::lines::{HEIGHT, Lines};
use super::row::Row;
use super::{List, keys};

const HEADER: f32 = 32.0;

/// What is seen of the table.
struct Frame<'a> {
    id: Id,
    seen: Rect,
    columns: &'a [Placed],
}

impl List {
    pub(super) fn show(
        &mut self,
        panel: &mut MapPanel,
        ui: &mut Ui,
        place: Rect,
        cx: Context,
        out: &mut Outbox,
    ) {
        self.lines.get(cx, || Lines::of(cx.process));
        let id = Id::unique("strategy map list");
        let ground = ui.interact(place, id, Sense::click());
        let name = t!(cx.lang, "map-list");
        ground.widget_info(|| WidgetInfo::labeled(Role::Grid, true, &name));
        if ground.clicked_by(egui::PointerButton::Primary) {
            ground.request_focus();
        }
        self.listen(panel, ui, id, cx, out);
        let width = place.width() - ui.spacing().scroll.allocated_width();
        let columns = Column::place(width);
        let t = Tokens::of(ui);
        let below = place.with_min_y(place.top() + HEADER);
        ui.painter().rect_filled(place, theme::CORNER, t.card);
        let builder = UiBuilder::new().id_salt("rows").max_rect(below);
        let output = ui
            .scope_builder(builder, |ui| {
                ui.spacing_mut().item_spacing = Vec2::ZERO;
                ScrollArea::both()
                    .id_salt("map rows")
                    .auto_shrink(false)
                    .show_viewport(ui, |ui, seen| {
                        let columns = &columns;
                        self.rows(panel, ui, Frame { id, seen, columns }, cx, out);
                    })
            })
            .inner;
        header(ui, place, output.state.clamped_offset().x, &columns, cx);
        let line = if ui.memory(|memory| memory.has_focus(id)) {
            t.wine
        } else {
            t.line
        };
        ui.painter().rect_stroke(
            place,
            theme::CORNER,
            Stroke::new(1.0, line),
            StrokeKind::Outside,
        );
        self.edit_cell(panel, ui, id, place, cx, out);
    }

    /// The keyboard is the list's while the list has the focus, or nothing has.
    fn listen(&mut self, panel: &mut MapPanel, ui: &Ui, id: Id, cx: Context, out: &mut Outbox) {
        let focused = ui.memory(egui::Memory::focused);
        if focused == Some(id) {
            let filter = EventFilter {
                tab: true,
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: true,
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        }
        let idle = self.editing.is_none() && !panel.doing.is_typing();
        if panel.has_keyboard(ui, id) && idle {
            keys::handle(self, panel, ui, cx, out);
        }
    }

    /// The lines that show, and over the cursor's what is typed there.
    fn rows(
        &mut self,
        panel: &mut MapPanel,
        ui: &mut Ui,
        Frame { id, seen, columns }: Frame,
        cx: Context,
        out: &mut Outbox,
    ) {
        let Some(lines) = self.lines.known() else {
            return;
        };
        let width = columns.last().map_or(0.0, |last| last.x + last.width);
        ui.set_min_size(vec2(width, lines.height() + HEIGHT));
        let origin = ui.min_rect().min;
        let at = |line: usize| {
            let min = origin + vec2(0.0, Lines::top(line));
            Rect::from_min_size(min, vec2(width, HEIGHT))
        };
        let cursor = spot(panel, cx);
        let visible: Vec<_> = lines.between(seen.top(), seen.bottom()).collect();
        let line_of_cursor = cursor.and_then(|cursor| lines.line_of(cursor));
        self.cursor = line_of_cursor.map(|line| cell_rect(at(line), self.column, cursor, columns));
        if self.reveal.is_some()
            && self.reveal == cursor
            && let Some(rect) = self.cursor
        {
            self.reveal = None;
            ui.scroll_to_rect(rect.expand2(vec2(0.0, HEIGHT / 2.0)), None);
        }
        let row = Row {
            id,
            columns,
            chosen: panel.chosen(cx).into_iter().collect(),
            cursor,
            column: self.column,
        };
        for (line, spot) in visible {
            match spot {
                Spot::Row(perspective) => {
                    row.heading(panel, ui, at(line), perspective, cx, out);
                }
                Spot::Box(objective) => {
                    if let Some(found) = cx.process.objectives.get(objective)
                        && let Some(column) = row.objective(panel, ui, at(line), found, cx, out)
                    {
                        self.column = column;
                    }
                }
            }
        }
        if matches!(panel.doing, Doing::Adding { .. } | Doing::Naming { .. }) {
            let over = self
                .cursor
                .unwrap_or(Rect::from_min_size(origin, vec2(240.0, HEIGHT)));
            panel.list_field(ui, id, over, cx, out);
        }
    }
}

/// Where the cursor is: a perspective's heading or an objective.
pub fn spot(panel: &MapPanel, cx: Context) -> Option<Spot> {
    let lead = cx.minga.selection().objective.map(Spot::Box);
    lead.or(panel.row().map(Spot::Row))
}

fn cell_rect(line: Rect, column: Column, cursor: Option<Spot>, columns: &[Placed]) -> Rect {
    if matches!(cursor, Some(Spot::Row(_))) {
        return line;
    }
    let found = columns.iter().find(|placed| placed.column == column);
    found.map_or(line, |placed| {
        let min = pos2(line.left() + placed.x, line.top());
        Rect::from_min_size(min, vec2(placed.width, line.height()))
    })
}

fn header(ui: &Ui, place: Rect, scrolled: f32, columns: &[Placed], cx: Context) {
    let t = Tokens::of(ui);
    let rect = place.with_max_y(place.top() + HEADER);
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect_filled(rect, 0, t.paper);
    painter.hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, t.line));
    for placed in columns {
        let left = rect.left() + placed.x - scrolled;
        let (x, align) = if placed.column.is_number() {
            (left + placed.width - theme::S, egui::Align2::RIGHT_CENTER)
        } else {
            (left + theme::S, egui::Align2::LEFT_CENTER)
        };
        painter.text(
            pos2(x, rect.center().y),
            align,
            placed.column.name(cx.lang),
            theme::strong_style().resolve(ui.style()),
            t.soft,
        );
    }
}
