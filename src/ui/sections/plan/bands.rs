//! The bands over the rows: a stage, an area, and the button that adds to each.

use egui::{
    Color32, Rect, Role, Sense, Stroke, TextStyle, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

use crate::domain::area::AreaColor;
use crate::domain::ids::{AreaId, StageId};
use crate::t;
use crate::ui::context::Context;
use crate::ui::icons;
use crate::ui::theme;
use crate::ui::widgets::{elided, icon_button};

use super::PlanPanel;
use super::grid::Grid;
use super::lines::PADDING;

/// A band that is drawn.
struct Band<'a> {
    name: &'a str,
    style: TextStyle,
    fill: Color32,
    color: Option<AreaColor>,
}

impl Grid<'_> {
    pub(super) fn stage(
        &self,
        panel: &mut PlanPanel,
        ui: &mut Ui,
        span: Rect,
        id: StageId,
        cx: Context,
    ) {
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

    pub(super) fn area(
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
}
