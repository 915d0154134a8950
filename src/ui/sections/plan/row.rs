//! The cells of a row, drawn and clicked.

use egui::text::LayoutJob;
use egui::{
    Align2, Rect, Role, Sense, Stroke, StrokeKind, TextStyle, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use crate::app::command::Choice;
use crate::domain::Process;
use crate::domain::activity::{Activity, Review};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme;
use crate::ui::widgets::{elided, list_row};

use super::column::{Column, Form};
use super::grid::Grid;
use super::lines::PADDING;
use super::{PlanPanel, cell};

/// A row that is drawn.
pub(super) struct Row<'a> {
    pub(super) activity: &'a Activity,
    pub(super) number: usize,
    pub(super) chosen: bool,
}

impl Grid<'_> {
    #[expect(clippy::too_many_arguments, reason = "what a cell is made of")]
    pub(super) fn cell(
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
        list_row::ground(ui, rect, ground);
        let painter = ui.painter();
        painter.vline(rect.right() - 0.5, rect.y_range(), Stroke::new(1.0, t.line));
        if missing {
            let job = small(t!(cx.lang, "table-missing"), ui, rect.width(), 1);
            let galley = painter.layout_job(job);
            painter.galley(rect.min + Vec2::splat(PADDING), galley, t.amber);
        } else {
            self.words(ui, rect, column, words);
        }
        if column == Column::Number && activity.review == Review::ToDecide {
            let at = rect.left_bottom() + vec2(PADDING, -PADDING);
            let font = TextStyle::Body.resolve(ui.style());
            painter.text(at, Align2::LEFT_BOTTOM, icons::WARNING, font, t.amber);
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
}

fn small(words: String, ui: &Ui, width: f32, rows: usize) -> LayoutJob {
    elided(words, TextStyle::Small.resolve(ui.style()), width, rows)
}
