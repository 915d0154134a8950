//! Rows of a list: their ground with the hairline under it, and how one looks that is chosen.
//! What a row says is drawn by whoever shows it; its accessible name is asked for here.

use egui::{
    Align, Color32, Id, Layout, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    WidgetInfo, vec2,
};

use crate::ui::theme::{self, Tokens};

/// A row that a click or Enter chooses.
#[derive(Clone, Copy, Debug)]
pub struct ListRow {
    pub id: Id,
    pub height: f32,
    pub role: Role,
    pub chosen: bool,
}

impl ListRow {
    /// Takes its place over the width that is there; `name` is its accessible name. What it says is
    /// painted over it by whoever shows it.
    pub fn show(self, ui: &mut Ui, name: impl Fn() -> String) -> Response {
        let t = Tokens::of(ui);
        let (rect, _) =
            ui.allocate_exact_size(vec2(ui.available_width(), self.height), Sense::hover());
        let row = ui.interact(rect, self.id, Sense::click());
        let enabled = ui.is_enabled();
        row.widget_info(|| WidgetInfo::selected(self.role, enabled, self.chosen, name()));
        if !ui.is_rect_visible(rect) {
            return row;
        }
        let fill = match (self.chosen, row.hovered()) {
            (true, _) => t.wine_tint,
            (false, true) => t.hover,
            (false, false) => t.card,
        };
        ground(ui, rect, fill);
        if row.has_focus() {
            let ring = Stroke::new(2.0, t.wine);
            ui.painter()
                .rect_stroke(rect.shrink(1.0), theme::CORNER, ring, StrokeKind::Inside);
        }
        row
    }
}

/// A row that holds widgets of its own, side by side over the width that is there.
pub fn holding(ui: &mut Ui, height: f32, fill: Color32, contents: impl FnOnce(&mut Ui)) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    ground(ui, rect, fill);
    let inside = UiBuilder::new()
        .max_rect(rect.shrink2(vec2(theme::S, 0.0)))
        .layout(Layout::left_to_right(Align::Center));
    // A child of its own: the place is taken already, however little of it the words need.
    let mut child = ui.new_child(inside);
    child.spacing_mut().item_spacing.x = theme::XS;
    contents(&mut child);
}

/// How wide the mark of the row is that the keys work on.
const MARK: f32 = 3.0;

/// Paints the ground of a row that keys may work on: raised then, or when it is pointed at, and with
/// a mark at its side when they do.
pub fn marked_ground(ui: &Ui, rect: Rect, current: bool, hovered: bool) {
    let t = Tokens::of(ui);
    let painter = ui.painter();
    if current || hovered {
        painter.rect_filled(rect, theme::CORNER, t.hover);
    }
    let hairline = Stroke::new(1.0, t.line);
    painter.hline(rect.x_range(), rect.bottom() - 0.5, hairline);
    if current {
        let mark = Rect::from_min_size(rect.min, vec2(MARK, rect.height()));
        painter.rect_filled(mark, 0.0, t.wine);
    }
}

/// Paints a row's ground and the hairline under it.
pub fn ground(ui: &Ui, rect: Rect, fill: Color32) {
    let hairline = Stroke::new(1.0, Tokens::of(ui).line);
    ui.painter().rect_filled(rect, 0, fill);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, hairline);
}
