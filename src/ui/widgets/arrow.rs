//! Links as curves with an arrowhead, as the map and the projector draw them.

use egui::epaint::{CubicBezierShape, PathShape, PathStroke};
use egui::{Color32, Painter, Pos2, Shape, Stroke};

use crate::domain::layout;

/// Draws a way (a point, then three for each cubic Bézier) that ends in a head of a length and half
/// a width, in points; of no length it has none.
pub fn arrow(painter: &Painter, way: &[Pos2], [long, half]: [f32; 2], stroke: Stroke) {
    let points: Vec<[f32; 2]> = way.iter().map(|point| (*point).into()).collect();
    let arrow = if long > 0.0 {
        layout::arrow(&points, long, half)
    } else {
        None
    };
    let line: Vec<Pos2> = match arrow {
        Some(arrow) => {
            painter.add(Shape::Path(PathShape::convex_polygon(
                arrow.head.map(Pos2::from).to_vec(),
                stroke.color,
                Stroke::NONE,
            )));
            arrow.line.into_iter().map(Pos2::from).collect()
        }
        None => way.to_vec(),
    };
    for curve in curves(&line) {
        painter.add(CubicBezierShape::from_points_stroke(
            curve,
            false,
            Color32::TRANSPARENT,
            PathStroke::from(stroke),
        ));
    }
}

/// The cubic curves of a way.
pub fn curves(way: &[Pos2]) -> impl Iterator<Item = [Pos2; 4]> + '_ {
    (0..way.len().saturating_sub(1) / 3).filter_map(|curve| {
        let start = 3 * curve;
        match way.get(start..start + 4) {
            Some(&[a, b, c, d]) => Some([a, b, c, d]),
            _ => None,
        }
    })
}
