//! The list's lines: a perspective's heading, or an objective cell by cell.

use std::collections::BTreeSet;

use egui::{Color32, Id, Rect, Role, Sense, Stroke, StrokeKind, TextStyle, Ui, WidgetInfo};
use egui::{pos2, vec2};

use crate::domain::ids::{ObjectiveId, PerspectiveId};
use crate::domain::strategy_map::Objective;
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::icons;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::list_row::ground;
use crate::ui::widgets::{elided, icon_button};

use super::super::colours::area_icon;
use super::super::walk::Spot;
use super::super::{Doing, MapPanel};
use super::column::{Column, Placed};

/// What all lines share.
pub struct Row<'a> {
    pub id: Id,
    pub columns: &'a [Placed],
    pub chosen: BTreeSet<ObjectiveId>,
    pub cursor: Option<Spot>,
    pub column: Column,
}

impl Row<'_> {
    /// A perspective's heading, with the button that adds to it.
    pub fn heading(
        &self,
        panel: &mut MapPanel,
        ui: &mut Ui,
        rect: Rect,
        perspective: PerspectiveId,
        cx: Context,
        out: &mut Outbox,
    ) {
        let Some(found) = cx.process.perspectives.get(perspective) else {
            return;
        };
        let t = Tokens::of(ui);
        let chosen = self.cursor == Some(Spot::Row(perspective));
        let name = t!(cx.lang, "map-row", name = found.name.as_str());
        let response = ui.interact(rect, self.id.with(perspective.0), Sense::CLICK);
        response.widget_info(|| WidgetInfo::selected(Role::Row, true, chosen, &name));
        ground(ui, rect, if chosen { t.wine_tint } else { t.hover });
        let words = theme::emphasis_style().resolve(ui.style());
        let at = pos2(rect.left() + theme::S, rect.center().y);
        let written = ui
            .painter()
            .text(at, egui::Align2::LEFT_CENTER, &found.name, words, t.ink);
        let plus = Rect::from_center_size(
            pos2(written.right() + 2.0 * theme::L, rect.center().y),
            vec2(theme::ROW, theme::ROW),
        );
        let builder = egui::UiBuilder::new()
            .id_salt(("plus", perspective.0))
            .max_rect(plus);
        let label = t!(cx.lang, "map-add-to", row = found.name.as_str());
        let add = ui.scope_builder(builder, |ui| icon_button(ui, icons::PLUS, &label).clicked());
        if chosen {
            ring(ui, rect);
        }
        if add.inner {
            panel.choose_row(perspective, out);
            panel.begin_adding(perspective, "", cx);
        } else if response.double_clicked() {
            panel.begin_naming(perspective, cx);
        } else if response.clicked() {
            ui.memory_mut(|memory| memory.request_focus(self.id));
            panel.choose_row(perspective, out);
        }
    }

    /// An objective's cells; answers the column that was clicked.
    pub fn objective(
        &self,
        panel: &mut MapPanel,
        ui: &mut Ui,
        rect: Rect,
        objective: &Objective,
        cx: Context,
        out: &mut Outbox,
    ) -> Option<Column> {
        let t = Tokens::of(ui);
        let chosen = self.chosen.contains(&objective.id);
        let here = self.cursor == Some(Spot::Box(objective.id));
        let response = ui.interact(rect, self.id.with(objective.id.0), Sense::CLICK);
        response.widget_info(|| WidgetInfo::selected(Role::Row, true, chosen, &objective.title));
        let fill = match (chosen, response.hovered()) {
            (true, _) => t.wine_tint,
            (false, true) => t.hover,
            (false, false) => t.card,
        };
        ground(ui, rect, fill);
        let mut hovered = None;
        let pointer = ui.input(|input| input.pointer.hover_pos());
        for placed in self.columns {
            let min = pos2(rect.left() + placed.x, rect.top());
            let cell = Rect::from_min_size(min, vec2(placed.width, rect.height()));
            Self::cell(ui, cell, placed.column, objective, cx);
            if response.hovered() && pointer.is_some_and(|at| cell.contains(at)) {
                hovered = Some((placed.column, cell));
            }
            if here && placed.column == self.column {
                ring(ui, cell);
            }
        }
        let (column, _) = hovered?;
        let words = column.in_full(cx.lang, cx.process, objective);
        let response = if words.is_empty() {
            response
        } else {
            response.on_hover_text_at_pointer(words)
        };
        if response.double_clicked() {
            panel.list_wish = Some(column);
        } else if response.clicked() {
            ui.memory_mut(|memory| memory.request_focus(self.id));
            Self::clicked(panel, ui, objective, cx, out);
        } else {
            return None;
        }
        Some(column)
    }

    fn clicked(
        panel: &mut MapPanel,
        ui: &Ui,
        objective: &Objective,
        cx: Context,
        out: &mut Outbox,
    ) {
        let adds = ui.input(|input| input.modifiers.shift || input.modifiers.command);
        match panel.doing {
            Doing::Attaching { activity } => panel.attach(activity, objective.id, cx, out),
            _ if adds => panel.toggle(objective.id, cx, out),
            _ => panel.choose(Some(objective.id), out),
        }
    }

    fn cell(ui: &Ui, cell: Rect, column: Column, objective: &Objective, cx: Context) {
        let t = Tokens::of(ui);
        let words = column.words(cx.lang, cx.process, objective);
        let (words, color) = Self::dressed(t, column, words, objective, cx);
        let inner = cell.shrink2(vec2(theme::S, 0.0));
        let font = TextStyle::Body.resolve(ui.style());
        let rows = if column.is_number() { 1 } else { 2 };
        let galley = ui
            .painter()
            .layout_job(elided(words, font, inner.width(), rows));
        let x = if column.is_number() {
            inner.right() - galley.size().x
        } else {
            inner.left()
        };
        let at = pos2(x, cell.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, color);
    }

    /// A cell's words with the icon that says the same as their colour.
    fn dressed(
        t: &Tokens,
        column: Column,
        words: String,
        objective: &Objective,
        cx: Context,
    ) -> (String, Color32) {
        match column {
            Column::Area => match objective.area.and_then(|id| cx.process.areas.get(id)) {
                Some(area) => (
                    format!("{}  {words}", area_icon(area.color)),
                    t.area_color(area.color),
                ),
                None => (words, t.ink),
            },
            Column::Activities
                if cx
                    .process
                    .index()
                    .activities_of(objective.id)
                    .next()
                    .is_none() =>
            {
                (words, t.amber)
            }
            _ => (words, t.ink),
        }
    }
}

fn ring(ui: &Ui, rect: Rect) {
    let stroke = Stroke::new(2.0, Tokens::of(ui).wine);
    ui.painter()
        .rect_stroke(rect.shrink(1.0), theme::CORNER, stroke, StrokeKind::Inside);
}
