//! The table itself: a header and two columns that stay, and only the lines that show.
//!
//! Not `egui_extras::TableBuilder`: it has no columns that stay, its rows ask for the height of
//! every other row in each frame, and in a sideways scroll its scroll bar leaves the screen.

use egui::scroll_area::ScrollAreaOutput;
use egui::{
    Align2, EventFilter, Id, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, TextStyle, Ui,
    UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

use crate::domain::ids::ActivityId;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::elided;

use super::column::Column;
use super::lines::{Line, PADDING, Placed};
use super::row::Row;
use super::{Doing, PlanPanel, cell, keys};

const HEADER: f32 = 40.0;

/// Shows the table in `place`.
pub fn show(panel: &mut PlanPanel, ui: &mut Ui, place: Rect, cx: Context, out: &mut Outbox) {
    let columns = panel.columns(place.width() - ui.spacing().scroll.allocated_width());
    panel.lines.refresh(cx.process, &columns);
    if !columns.iter().any(|placed| placed.column == panel.column) {
        panel.column = Column::Title;
    }
    let id = Id::unique("work plan");
    let ground = ui.interact(place, id, Sense::click());
    let name = t!(cx.lang, "table-grid");
    ground.widget_info(|| WidgetInfo::labeled(Role::Grid, true, &name));
    if ground.clicked() {
        ground.request_focus();
    }
    listen(panel, ui, id, &columns, cx, out);
    let grid = Grid {
        place,
        id,
        columns: &columns,
        tokens: Tokens::of(ui),
    };
    let output = grid.body(panel, ui, cx, out);
    grid.header(ui, output.state.clamped_offset().x, cx);
    let t = grid.tokens;
    let line = if ground.has_focus() { t.wine } else { t.line };
    ui.painter().rect_stroke(
        place,
        theme::CORNER,
        Stroke::new(1.0, line),
        StrokeKind::Outside,
    );
    cell::show(panel, ui, id, place, &columns, cx, out);
}

/// The keyboard is the table's while the table has the focus, or nothing has.
fn listen(
    panel: &mut PlanPanel,
    ui: &Ui,
    id: Id,
    columns: &[Placed],
    cx: Context,
    out: &mut Outbox,
) {
    let focused = ui.memory(egui::Memory::focused);
    if focused == Some(id) {
        let filter = EventFilter {
            tab: true,
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: false,
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    }
    if matches!(panel.doing, Doing::Nothing) && (focused == Some(id) || focused.is_none()) {
        keys::handle(panel, ui, columns, cx, out);
    }
}

pub(super) struct Grid<'a> {
    place: Rect,
    pub(super) id: Id,
    columns: &'a [Placed],
    pub(super) tokens: &'static Tokens,
}

impl Grid<'_> {
    fn width(&self) -> f32 {
        self.columns
            .last()
            .map_or(0.0, |placed| placed.x + placed.width)
    }

    /// The width of the columns that stay.
    fn frozen(&self) -> f32 {
        self.columns
            .iter()
            .filter(|placed| placed.column.is_frozen())
            .map(|placed| placed.width)
            .sum()
    }

    fn body(
        &self,
        panel: &mut PlanPanel,
        ui: &mut Ui,
        cx: Context,
        out: &mut Outbox,
    ) -> ScrollAreaOutput<()> {
        let below = self.place.with_min_y(self.place.top() + HEADER);
        ui.painter().rect_filled(below, 0, self.tokens.card);
        let builder = UiBuilder::new().id_salt("rows").max_rect(below);
        ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            ScrollArea::both()
                .id_salt("rows")
                .auto_shrink(false)
                .show_viewport(ui, |ui, viewport| {
                    ui.set_min_size(vec2(self.width(), panel.lines.height()));
                    let origin = ui.min_rect().min;
                    let inside = viewport.translate(origin.to_vec2());
                    panel.cursor = None;
                    self.rows(panel, ui, inside, viewport, cx, out);
                    self.reveal(panel, ui, origin, inside, cx);
                })
        })
        .inner
    }

    fn rows(
        &self,
        panel: &mut PlanPanel,
        ui: &mut Ui,
        inside: Rect,
        viewport: Rect,
        cx: Context,
        out: &mut Outbox,
    ) {
        let clip = ui.clip_rect().intersect(inside);
        let frozen = inside.left() + self.frozen();
        let child = |ui: &mut Ui, salt: &str, clip: Rect| {
            let mut child = ui.new_child(UiBuilder::new().id_salt(salt).max_rect(inside));
            child.set_clip_rect(clip);
            child
        };
        let mut moving = child(ui, "moving", clip.with_min_x(frozen));
        let mut fixed = child(ui, "fixed", clip);
        let visible: Vec<_> = panel
            .lines
            .between(viewport.top(), viewport.bottom())
            .collect();
        let chosen = cx.minga.selection().activity;
        for (line, top, bottom) in visible {
            let span = Rect::from_min_max(
                pos2(inside.left(), inside.top() + top - viewport.top()),
                pos2(inside.right(), inside.top() + bottom - viewport.top()),
            );
            match line {
                Line::Stage(stage) => self.stage(panel, &mut fixed, span, stage, cx),
                Line::Area(stage, area) => self.area(panel, &mut fixed, span, stage, area, cx),
                Line::Row(id, number) => {
                    let Some(activity) = cx.process.activities.get(id) else {
                        continue;
                    };
                    let row = Row {
                        activity,
                        number,
                        chosen: chosen == Some(id),
                    };
                    for placed in self.columns {
                        let (ui, x) = if placed.column.is_frozen() {
                            (&mut fixed, span.left() + placed.x)
                        } else {
                            (&mut moving, span.left() + placed.x - viewport.left())
                        };
                        let rect = Rect::from_min_max(
                            pos2(x, span.top()),
                            pos2(x + placed.width, span.bottom()),
                        );
                        if ui.clip_rect().intersects(rect) {
                            self.cell(panel, ui, rect, placed.column, &row, cx, out);
                        }
                    }
                    // Where the moving columns go under those that stay.
                    if viewport.left() > 0.5 {
                        let line = Stroke::new(1.0, self.tokens.soft);
                        fixed.painter().vline(frozen, span.y_range(), line);
                    }
                }
            }
        }
    }

    fn header(&self, ui: &Ui, offset: f32, cx: Context) {
        let t = self.tokens;
        let place = self.place.with_max_y(self.place.top() + HEADER);
        let painter = ui.painter().with_clip_rect(place.intersect(ui.clip_rect()));
        painter.rect_filled(place, theme::CORNER, t.paper);
        let frozen = place.left() + self.frozen();
        let right = painter.with_clip_rect(painter.clip_rect().with_min_x(frozen));
        for placed in self.columns {
            let (painter, x) = if placed.column.is_frozen() {
                (&painter, place.left() + placed.x)
            } else {
                (&right, place.left() + placed.x - offset)
            };
            let rect = Rect::from_min_size(pos2(x, place.top()), vec2(placed.width, HEADER));
            let name = placed.column.name(cx.lang);
            let font = theme::strong_style().resolve(ui.style());
            let small = TextStyle::Small.resolve(ui.style());
            let font = egui::FontId {
                size: small.size,
                ..font
            };
            let galley = painter.layout_job(elided(name, font, rect.width() - 2.0 * PADDING, 2));
            let at =
                Align2::LEFT_CENTER.align_size_within_rect(galley.size(), rect.shrink(PADDING));
            painter.galley(at.min, galley, t.soft);
            painter.vline(rect.right() - 0.5, rect.y_range(), Stroke::new(1.0, t.line));
        }
        painter.hline(
            place.x_range(),
            place.bottom() - 0.5,
            Stroke::new(1.0, t.soft),
        );
    }

    /// Scrolls the cursor's cell into view, once after it has moved.
    fn reveal(
        &self,
        panel: &mut PlanPanel,
        ui: &Ui,
        origin: egui::Pos2,
        inside: Rect,
        cx: Context,
    ) {
        if !std::mem::take(&mut panel.reveal) {
            return;
        }
        let chosen = cx.minga.selection().activity;
        let row = chosen.and_then(|id: ActivityId| cx.process.row_number(id));
        let Some((top, bottom)) = row.and_then(|row| panel.lines.span_of(row)) else {
            return;
        };
        let placed = self
            .columns
            .iter()
            .find(|placed| placed.column == panel.column);
        let (left, right) = match placed {
            // The columns that stay cover what is left of it.
            Some(placed) if !placed.column.is_frozen() => (
                origin.x + placed.x - self.frozen(),
                origin.x + placed.x + placed.width,
            ),
            _ => (inside.left(), inside.left() + 1.0),
        };
        let rect = Rect::from_min_max(
            // The band above a first row is seen with it.
            pos2(
                left,
                origin.y + top - if row == Some(1) { 80.0 } else { 0.0 },
            ),
            pos2(right, origin.y + bottom),
        );
        ui.scroll_to_rect_animation(rect, None, egui::style::ScrollAnimation::none());
    }
}
