//! How the map is looked at: zoomed about a place, panned, fitted, and held in its place.

use egui::{Pos2, Rect, Vec2, vec2};

use super::chart::Chart;

/// The farthest and the closest that the map is looked at, beside fitting it.
const FARTHEST: f32 = 0.6;
const CLOSEST: f32 = 4.0;
/// How far the map may leave its place.
const BEYOND: f32 = 60.0;

/// How the map is looked at, on top of fitting it to its place.
#[derive(Clone, Copy, Debug)]
pub struct View {
    zoom: f32,
    pan: Vec2,
}

impl Default for View {
    fn default() -> Self {
        Self {
            zoom: 1.0,
            pan: Vec2::ZERO,
        }
    }
}

/// Where the chart lies on the screen.
#[derive(Clone, Copy)]
pub struct Lens {
    origin: Pos2,
    pub scale: f32,
}

impl Lens {
    pub fn pos(self, unit: Pos2) -> Pos2 {
        self.origin + unit.to_vec2() * self.scale
    }

    pub fn rect(self, unit: Rect) -> Rect {
        Rect::from_min_max(self.pos(unit.min), self.pos(unit.max))
    }

    pub fn unit(self, pos: Pos2) -> Pos2 {
        ((pos - self.origin) / self.scale).to_pos2()
    }
}

impl View {
    pub fn lens(self, place: Rect, chart: &Chart) -> Lens {
        let scale = chart.scale * self.zoom;
        let size = chart.size() * scale;
        Lens {
            origin: place.center() - size / 2.0 + self.pan,
            scale,
        }
    }

    /// Zooms so that what is at `about` stays there.
    pub fn zoom_by(&mut self, place: Rect, chart: &Chart, factor: f32, about: Pos2) {
        let fixed = self.lens(place, chart).unit(about);
        self.zoom = (self.zoom * factor).clamp(FARTHEST, CLOSEST);
        self.pan += about - self.lens(place, chart).pos(fixed);
        self.hold(place, chart);
    }

    pub fn pan_by(&mut self, place: Rect, chart: &Chart, by: Vec2) {
        self.pan += by;
        self.hold(place, chart);
    }

    /// Pans so far that a box is seen whole.
    pub fn reveal(&mut self, place: Rect, chart: &Chart, unit: Rect) {
        let rect = self.lens(place, chart).rect(unit).expand(8.0);
        let mut by = (place.max - rect.max).min(Vec2::ZERO);
        by += (place.min - (rect.min + by)).max(Vec2::ZERO);
        self.pan_by(place, chart, by);
    }

    /// Keeps the map from leaving its place altogether.
    pub fn hold(&mut self, place: Rect, chart: &Chart) {
        let size = chart.size() * chart.scale * self.zoom;
        let most = ((size - place.size()) / 2.0).max(Vec2::ZERO) + vec2(BEYOND, BEYOND);
        self.pan = self.pan.clamp(-most, most);
        let fits = size.x <= place.width() + 1.0 && size.y <= place.height() + 1.0;
        if self.zoom <= 1.0 && fits {
            self.pan = Vec2::ZERO;
        }
    }
}
