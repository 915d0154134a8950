//! How bands, boxes and links look.

use egui::epaint::{CubicBezierShape, PathStroke};
use egui::text::LayoutJob;
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, vec2};

use crate::app::projection::scene::Weight;
use crate::domain::Process;
use crate::domain::ids::PerspectiveId;
use crate::domain::strategy_map::{Horizon, Objective};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::arrow::{arrow, curves};

use super::chart::{self, Chart};
use super::colours::{Dress, Edge, mark_place};
use super::view::Lens;

/// How strongly a link is drawn, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Look {
    Faded,
    Plain,
    Raised,
    Chosen,
}

/// How a box is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoxLook {
    Plain,
    /// The place that a box is being dragged from.
    Faint,
    Hovered,
    /// A link that is being drawn would end here.
    Aimed,
    /// A link that is being drawn cannot end here.
    Refused,
    Chosen,
    /// Chosen, and the one of several that the arrows move from.
    Leading,
}

/// A painter that knows the map.
pub struct Paint<'a> {
    pub painter: Painter,
    pub tokens: &'static Tokens,
    pub lens: Lens,
    pub process: &'a Process,
}

impl Paint<'_> {
    /// A perspective's band with its name at the left.
    pub fn band(&self, perspective: PerspectiveId, band: Rect, look: Look) {
        let t = self.tokens;
        let rect = self.lens.rect(band);
        let (fill, line) = if look == Look::Chosen {
            (t.wine_tint, t.wine)
        } else {
            (t.card, t.line)
        };
        self.painter.rect(
            rect,
            theme::CORNER,
            fill,
            Stroke::new(1.0, line),
            StrokeKind::Inside,
        );
        let Some(found) = self.process.perspectives.get(perspective) else {
            return;
        };
        let label = self
            .lens
            .rect(Chart::label(band))
            .shrink2(vec2(theme::S, theme::XS));
        let words = self.words(&found.name, Weight::Bold, label.size());
        let at = Pos2::new(label.left(), label.center().y - words.size().y / 2.0);
        self.painter.galley(at, words, t.soft);
    }

    /// The name of a row that is chosen, or under the pointer.
    pub fn row(&self, rect: Rect, look: Look) {
        let t = self.tokens;
        let line = if look == Look::Chosen {
            Stroke::new(3.0, t.wine)
        } else {
            Stroke::new(1.0, t.soft)
        };
        self.painter
            .rect_stroke(rect, theme::CORNER, line, StrokeKind::Inside);
    }

    /// The rectangle that is drawn around boxes to choose them.
    pub fn marquee(&self, rect: Rect) {
        let t = self.tokens;
        let fill = t.wine_tint.gamma_multiply(0.5);
        let line = Stroke::new(1.0, t.wine);
        self.painter.rect(rect, 0, fill, line, StrokeKind::Inside);
    }

    /// An objective's box: dressed by what the map is coloured by, its title wrapped, its horizon
    /// as dots.
    pub fn objective(&self, rect: Rect, objective: &Objective, dress: &Dress, look: BoxLook) {
        let t = self.tokens;
        let mut fill = dress.fill;
        let mut ink = t.ink;
        let mut mark = dress.strong;
        let mut line = match look {
            BoxLook::Plain | BoxLook::Faint => Stroke::new(1.0, mark),
            BoxLook::Hovered => Stroke::new(2.0, mark),
            BoxLook::Aimed => Stroke::new(2.0, t.wine),
            BoxLook::Refused => Stroke::new(3.0, t.brick),
            BoxLook::Chosen | BoxLook::Leading => Stroke::new(3.0, t.wine),
        };
        if look == BoxLook::Faint {
            for color in [&mut fill, &mut ink, &mut mark, &mut line.color] {
                *color = color.gamma_multiply(0.4);
            }
        }
        let plain = matches!(look, BoxLook::Plain | BoxLook::Hovered);
        if dress.edge == Edge::Dashed && plain {
            self.painter.rect_filled(rect, theme::CORNER, fill);
            self.dashed(rect, line);
        } else {
            self.painter
                .rect(rect, theme::CORNER, fill, line, StrokeKind::Inside);
        }
        if look == BoxLook::Leading {
            let ring = Stroke::new(1.0, t.wine);
            let around = rect.expand(3.0);
            self.painter
                .rect_stroke(around, theme::CORNER, ring, StrokeKind::Outside);
        }
        let padding = chart::PADDING * self.lens.scale;
        let foot = chart::FOOT * self.lens.scale;
        let inner = rect.shrink(padding);
        let words = self.words(
            &objective.title,
            Weight::Regular,
            inner.size() - vec2(0.0, foot),
        );
        self.painter.galley(inner.min, words, ink);
        self.horizon(rect, objective.horizon, mark);
        let place = foot_mark(rect, self.lens.scale);
        let (at, align) = mark_place(place);
        let letters = theme::far_font(place.height(), Weight::Bold);
        self.painter.text(at, align, &dress.mark, letters, mark);
    }

    /// A box's outline in dashes.
    fn dashed(&self, rect: Rect, line: Stroke) {
        let rect = rect.shrink(line.width / 2.0);
        let corners = [
            rect.left_top(),
            rect.right_top(),
            rect.right_bottom(),
            rect.left_bottom(),
            rect.left_top(),
        ];
        self.painter
            .extend(Shape::dashed_line(&corners, line, 5.0, 4.0));
    }

    /// One to three dots: short, medium, long.
    fn horizon(&self, rect: Rect, horizon: Horizon, color: Color32) {
        let place = horizon_mark(rect, self.lens.scale);
        let step = place.width() / 3.0;
        for dot in 0_u8..3 {
            let at = Pos2::new(
                place.left() + step * (f32::from(dot) + 0.5),
                place.center().y,
            );
            let radius = place.height() * 0.28;
            if dot < horizon.dots() {
                self.painter.circle_filled(at, radius, color);
            } else {
                self.painter
                    .circle_stroke(at, radius, Stroke::new(0.8, color.gamma_multiply(0.6)));
            }
        }
    }

    /// A link as a curve that ends in an arrowhead at the box's edge.
    pub fn link(&self, points: &[Pos2], look: Look) {
        self.curve(points, self.stroke(look));
    }

    /// A link among very many: straight from corner to corner.
    pub fn hair(&self, points: &[Pos2], look: Look) {
        let corners = points.iter().step_by(3).copied().collect();
        self.painter.line(corners, self.stroke(look));
    }

    fn stroke(&self, look: Look) -> Stroke {
        let t = self.tokens;
        let (color, width) = match look {
            // Mixed, not see-through: where its parts and others meet it would be darker.
            Look::Faded => (t.card.blend(t.soft.gamma_multiply(0.45)), 1.2),
            Look::Plain => (t.soft, 1.4),
            Look::Raised => (t.wine, 2.0),
            Look::Chosen => (t.wine, 3.2),
        };
        Stroke::new(width, color)
    }

    /// A link that is not yet let go.
    pub fn rubber(&self, from: Rect, to: Pos2) {
        let start = if to.y < from.top() {
            from.center_top()
        } else if to.x > from.right() {
            from.right_center()
        } else if to.x < from.left() {
            from.left_center()
        } else {
            from.center_bottom()
        };
        let bend = vec2(0.0, (to.y - start.y) * 0.4);
        let points = [start, start + bend, to - bend, to];
        self.curve(&points, Stroke::new(2.0, self.tokens.wine));
    }

    fn curve(&self, points: &[Pos2], stroke: Stroke) {
        let head = (9.0 * self.lens.scale).clamp(6.0, 14.0);
        arrow(&self.painter, points, [head, 0.45 * head], stroke);
    }

    /// A handle at a box's edge.
    pub fn handle(&self, at: Pos2, radius: f32, active: bool) {
        let t = self.tokens;
        let (fill, line) = if active {
            (t.wine, t.wine)
        } else {
            (t.card, t.wine)
        };
        self.painter
            .circle(at, radius, fill, Stroke::new(2.0, line));
    }

    /// The ring that says the keyboard is here.
    pub fn focus(&self, place: Rect) {
        self.painter.rect_stroke(
            place,
            theme::CORNER,
            Stroke::new(1.0, self.tokens.wine.gamma_multiply(0.5)),
            StrokeKind::Outside,
        );
    }

    fn words(&self, text: &str, weight: Weight, size: Vec2) -> std::sync::Arc<egui::Galley> {
        let font = chart::letters(self.lens.scale, weight);
        let height = self.painter.fonts_mut(|fonts| fonts.row_height(&font));
        let mut job = LayoutJob::simple(text.to_owned(), font, Color32::PLACEHOLDER, size.x);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a few lines"
        )]
        let rows = ((size.y + 0.45 * height) / height).floor().max(1.0) as usize;
        job.wrap.max_rows = rows;
        self.painter.layout_job(job)
    }
}

/// Between a box's lower edge and its marks, in units: the thickest edge leaves them free.
const FOOT_INSET: f32 = 5.0;

/// Where a box has the mark of its horizon.
pub fn horizon_mark(rect: Rect, scale: f32) -> Rect {
    let size = vec2(27.0, 9.0) * scale.max(0.6);
    let inset = vec2(chart::PADDING, FOOT_INSET + 1.5) * scale;
    Rect::from_min_size(rect.max - size - inset, size)
}

/// Where a box has the sign of its colour.
pub fn foot_mark(rect: Rect, scale: f32) -> Rect {
    let size = vec2(30.0, 12.0) * scale.max(0.6);
    let at = rect.left_bottom() + vec2(chart::PADDING * scale, -size.y - FOOT_INSET * scale);
    Rect::from_min_size(at, size)
}

/// How far a place is from a way.
pub fn distance(points: &[Pos2], from: Pos2) -> f32 {
    curves(points)
        .flat_map(|curve| {
            let shape = CubicBezierShape::from_points_stroke(
                curve,
                false,
                Color32::TRANSPARENT,
                PathStroke::NONE,
            );
            (0_u8..=16).map(move |part| shape.sample(f32::from(part) / 16.0))
        })
        .map(|at| at.distance(from))
        .fold(f32::INFINITY, f32::min)
}
