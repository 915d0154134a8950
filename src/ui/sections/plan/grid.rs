//! The table itself: a header and two columns that stay, and only the lines that show.
//!
//! Not `egui_extras::TableBuilder`: it has no columns that stay, its rows ask for the height of
//! every other row in each frame, and in a sideways scroll its scroll bar leaves the screen.

use egui::scroll_area::ScrollAreaOutput;
use egui::text::LayoutJob;
use egui::{
    Align2, Color32, EventFilter, Id, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, TextStyle,
    Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

use crate::app::command::Choice;
use crate::domain::Process;
use crate::domain::activity::Activity;
use crate::domain::area::AreaColor;
use crate::domain::ids::{ActivityId, AreaId, StageId};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::icon_button;

use super::column::{Column, Form};
use super::lines::{Line, PADDING, Placed};
use super::{Doing, PlanPanel, cell, keys};

const HEADER: f32 = 40.0;

/// Shows the table in `place`.
pub fn show(panel: &mut PlanPanel, ui: &mut Ui, place: Rect, cx: Context, out: &mut Outbox) {
    let columns = panel.columns(place.width() - ui.spacing().scroll.allocated_width());
    panel
        .lines
        .refresh(cx.process, cx.session.revision(), &columns);
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

struct Grid<'a> {
    place: Rect,
    id: Id,
    columns: &'a [Placed],
    tokens: &'static Tokens,
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
                        let line = Stroke::new(2.0, self.tokens.soft);
                        fixed.painter().vline(frozen, span.y_range(), line);
                    }
                }
            }
        }
    }

    #[expect(clippy::too_many_arguments, reason = "what a cell is made of")]
    fn cell(
        &self,
        panel: &mut PlanPanel,
        ui: &Ui,
        rect: Rect,
        column: Column,
        row: &Row,
        cx: Context,
        out: &mut Outbox,
    ) {
        let t = self.tokens;
        let activity = row.activity;
        let id = self.id.with((activity.id.0, column));
        // Not a stop of Tab: the arrows go from cell to cell.
        let response = ui.interact(rect, id, Sense::CLICK);
        let here = row.chosen && panel.column == column;
        let missing = column.is_missing(activity);
        let words = column.words(cx.lang, cx.process, activity, row.number);
        response.widget_info(|| {
            let spoken = if missing {
                t!(cx.lang, "table-missing")
            } else {
                words.clone()
            };
            let name = column.name(cx.lang);
            let label = t!(
                cx.lang,
                "table-cell",
                row = row.number,
                column = name,
                words = spoken
            );
            WidgetInfo::selected(Role::GridCell, true, here, label)
        });
        let ground = match (row.chosen, response.hovered()) {
            (true, _) => t.wine_tint,
            (false, true) => t.hover,
            (false, false) => t.card,
        };
        let painter = ui.painter();
        painter.rect_filled(rect, 0, ground);
        painter.hline(
            rect.x_range(),
            rect.bottom() - 0.5,
            Stroke::new(1.0, t.line),
        );
        painter.vline(rect.right() - 0.5, rect.y_range(), Stroke::new(1.0, t.line));
        if missing {
            let job = small(t!(cx.lang, "table-missing"), ui, rect.width(), 1);
            let galley = painter.layout_job(job);
            painter.galley(rect.min + Vec2::splat(PADDING), galley, t.amber);
        } else {
            self.words(ui, rect, column, words);
        }
        if column == Column::Number && !Process::is_complete(activity) {
            let dot = pos2(rect.center().x, rect.top() + PADDING + 28.0);
            painter.circle_filled(dot, 3.0, t.amber);
        }
        if here {
            panel.cursor = Some(rect);
            painter.rect_stroke(rect, 2, Stroke::new(2.0, t.wine), StrokeKind::Inside);
        }
        if response.clicked() || response.double_clicked() {
            ui.memory_mut(|memory| memory.request_focus(self.id));
            panel.column = column;
            out.send(Choice::Activity(Some(activity.id)));
            if response.double_clicked() || (column.form() == Form::Priority && here) {
                panel.begin_cell(activity, column, None);
            }
        }
        response.on_hover_ui(|ui| {
            ui.set_max_width(theme::PROSE);
            cell::hover(ui, cx, column, activity, row.number);
        });
    }

    fn words(&self, ui: &Ui, rect: Rect, column: Column, words: String) {
        let inner = rect.shrink(PADDING);
        let body = matches!(column, Column::Number | Column::Title);
        let style = if body {
            TextStyle::Body
        } else {
            TextStyle::Small
        };
        let line = ui.text_style_height(&style);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a few lines"
        )]
        let rows = ((inner.height() + 4.0) / line).floor().max(1.0) as usize;
        let job = if body {
            let font = style.resolve(ui.style());
            elided(words, font, inner.width(), rows)
        } else {
            small(words, ui, inner.width(), rows)
        };
        let galley = ui.painter().layout_job(job);
        let at = if column == Column::Number {
            pos2(inner.right() - galley.size().x, inner.top())
        } else {
            inner.min
        };
        ui.painter().galley(at, galley, self.tokens.ink);
    }

    fn stage(&self, panel: &mut PlanPanel, ui: &mut Ui, span: Rect, id: StageId, cx: Context) {
        let Some(stage) = cx.process.stages.get(id) else {
            return;
        };
        let name = if stage.printed.is_empty() {
            stage.name.as_str()
        } else {
            stage.printed.as_str()
        };
        let band = Band {
            name,
            style: theme::strong_style(),
            fill: self.tokens.hover,
            color: None,
        };
        if self.band(ui, span, (id, None), &band, cx) {
            panel.begin_adding(id, None, cx);
        }
    }

    fn area(
        &self,
        panel: &mut PlanPanel,
        ui: &mut Ui,
        span: Rect,
        stage: StageId,
        id: AreaId,
        cx: Context,
    ) {
        let Some(area) = cx.process.areas.get(id) else {
            return;
        };
        let band = Band {
            name: &area.name,
            style: theme::strong_style(),
            fill: self.tokens.area(area.color).tint,
            color: Some(area.color),
        };
        if self.band(ui, span, (stage, Some(id)), &band, cx) {
            panel.begin_adding(stage, Some(id), cx);
        }
    }

    /// A band over all columns; answers whether an activity is to be added to it.
    fn band(
        &self,
        ui: &mut Ui,
        span: Rect,
        key: (StageId, Option<AreaId>),
        band: &Band,
        cx: Context,
    ) -> bool {
        let t = self.tokens;
        ui.painter().rect_filled(span, 0, band.fill);
        ui.painter().hline(
            span.x_range(),
            span.bottom() - 0.5,
            Stroke::new(1.0, t.line),
        );
        let mut left = span.left() + PADDING;
        if let Some(color) = band.color {
            let bar = Rect::from_min_size(span.min, vec2(4.0, span.height()));
            ui.painter().rect_filled(bar, 0, t.area_color(color));
            left += theme::S;
        }
        let font = band.style.resolve(ui.style());
        let room = span.right() - left - theme::ROW - theme::M;
        let galley = ui
            .painter()
            .layout_job(elided(band.name.to_owned(), font, room, 1));
        let cut = galley.elided;
        let at = pos2(left, span.center().y - galley.size().y / 2.0);
        let words = Rect::from_min_size(at, galley.size());
        ui.painter().galley(at, galley, t.ink);
        let response = ui.interact(words, self.id.with(key), Sense::HOVER);
        response.widget_info(|| WidgetInfo::labeled(Role::RowHeader, true, band.name));
        if cut {
            response.on_hover_text(band.name);
        }
        let plus = Rect::from_center_size(
            pos2(span.right() - theme::L - theme::XS, span.center().y),
            Vec2::splat(theme::ROW),
        );
        let label = t!(cx.lang, "table-add-to", band = band.name);
        ui.scope_builder(UiBuilder::new().id_salt(key).max_rect(plus), |ui| {
            icon_button(ui, icons::PLUS, &label).clicked()
        })
        .inner
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

/// A row that is drawn.
struct Row<'a> {
    activity: &'a Activity,
    number: usize,
    chosen: bool,
}

/// A band that is drawn.
struct Band<'a> {
    name: &'a str,
    style: TextStyle,
    fill: Color32,
    color: Option<AreaColor>,
}

fn small(words: String, ui: &Ui, width: f32, rows: usize) -> LayoutJob {
    elided(words, TextStyle::Small.resolve(ui.style()), width, rows)
}

/// Words that end in "…" where the rows end. Only as many letters are measured as could show.
fn elided(mut words: String, font: egui::FontId, width: f32, rows: usize) -> LayoutJob {
    let most = rows * 160;
    if words.len() > most {
        let cut = words.floor_char_boundary(most);
        words.truncate(cut);
        words.push('…');
    }
    let mut job = LayoutJob::simple(words, font, Color32::PLACEHOLDER, width);
    job.wrap.max_rows = rows;
    job
}
