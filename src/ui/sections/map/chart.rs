//! The laid out map in the sizes of this screen: the one file that asks `domain::layout`.

use egui::{Painter, Rect, Vec2, pos2, vec2};

use crate::app::projection::scene::Weight;
use crate::domain::Process;
use crate::domain::ids::{CausalLinkId, ObjectiveId, PerspectiveId};
use crate::domain::layout::{self, MapLayout, Sizes};
use crate::domain::strategy_map::Objective;
use crate::ui::theme;

/// The column of the perspectives' names, in units: points at scale 1.
const LABELS: f32 = 116.0;
/// Room for the button at the end of each band.
const PLUS: f32 = 44.0;
/// Between a box's edge and its words.
pub const PADDING: f32 = 8.0;
/// Under the words, for the mark of the horizon.
pub const FOOT: f32 = 8.0;
/// The letters of a box, in units.
const LETTERS: f32 = 14.0;
/// The scales that are tried.
const SMALLEST: f32 = 0.5;
const STEP: f32 = 0.05;
const STEPS: u8 = 15;
/// The least between rows.
const GAP: f32 = 28.0;
/// The most that rows are pulled apart to fill a high place.
const WIDEST_GAP: f32 = 84.0;

/// The map laid out for a place of a certain size.
pub struct Chart {
    layout: MapLayout,
    revision: u64,
    place: Vec2,
    /// Points of the screen for a unit when the map fits its place.
    pub scale: f32,
}

/// A box of the chart, in units from its top left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Box {
    pub objective: ObjectiveId,
    pub rect: Rect,
    tier: usize,
}

/// A way the selection moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Left,
    Right,
    Up,
    Down,
}

impl Chart {
    /// Whether it still shows this process in a place of this size.
    pub fn fits(&self, revision: u64, place: Vec2) -> bool {
        self.revision == revision && (self.place - place).abs().max_elem() < 0.5
    }

    /// Lays the map out as large as it fits into `place`.
    pub fn new(process: &Process, revision: u64, place: Vec2, painter: &Painter) -> Self {
        let scale_of = |step: u8| SMALLEST + STEP * f32::from(step);
        let height_at = |scale: f32| arrange(process, place, scale, GAP, painter).height + 2.0;
        let (mut fits, mut too_large) = (0, STEPS + 1);
        while too_large - fits > 1 {
            let step = u8::midpoint(fits, too_large);
            if height_at(scale_of(step)) * scale_of(step) <= place.y {
                fits = step;
            } else {
                too_large = step;
            }
        }
        let scale = scale_of(fits);
        #[expect(clippy::cast_precision_loss, reason = "a map's rows")]
        let gaps = process.perspectives.len().saturating_sub(1).max(1) as f32;
        let free = ((place.y / scale - height_at(scale)) / gaps).max(0.0);
        Self {
            layout: arrange(process, place, scale, (GAP + free).min(WIDEST_GAP), painter),
            revision,
            place,
            scale,
        }
    }

    /// The size of the place that it was laid out for.
    pub fn place(&self) -> Vec2 {
        self.place
    }

    /// The whole chart's size in units.
    pub fn size(&self) -> Vec2 {
        vec2(LABELS + self.layout.width + PLUS, self.layout.height)
    }

    /// The bands, top first, over the whole width.
    pub fn bands(&self) -> impl Iterator<Item = (PerspectiveId, Rect)> + '_ {
        let width = self.size().x;
        self.layout.bands.iter().map(move |band| {
            let rect = Rect::from_min_size(pos2(0.0, band.y), vec2(width, band.height));
            (band.perspective, rect)
        })
    }

    /// The part of a band where its name stands.
    pub fn label(band: Rect) -> Rect {
        band.with_max_x(band.left() + LABELS)
    }

    /// The part of a band where its button stands.
    pub fn plus(band: Rect) -> Rect {
        band.with_min_x(band.right() - PLUS)
    }

    pub fn boxes(&self) -> impl Iterator<Item = Box> + '_ {
        self.layout.boxes.iter().map(|b| Box {
            objective: b.objective,
            rect: Rect::from_min_size(pos2(LABELS + b.x, b.y), vec2(b.width, b.height)),
            tier: b.tier,
        })
    }

    pub fn box_of(&self, objective: ObjectiveId) -> Option<Box> {
        self.boxes().find(|b| b.objective == objective)
    }

    /// The links' ways: a point, then three for each cubic curve.
    pub fn links(&self) -> impl Iterator<Item = (CausalLinkId, Vec<egui::Pos2>)> + '_ {
        self.layout.links.iter().map(|link| {
            let points = link.points.iter();
            (
                link.link,
                points.map(|p| pos2(LABELS + p[0], p[1])).collect(),
            )
        })
    }

    /// Where a box whose middle is at `x` would be kept, in thousandths of the row's width.
    pub fn thousandths(&self, x: f32) -> i64 {
        let share = ((x - LABELS) / self.layout.width.max(1.0)).clamp(0.0, 1.0);
        #[expect(clippy::cast_possible_truncation, reason = "from 0 to 1000")]
        let thousandths = (share * 1000.0).round() as i64;
        thousandths
    }

    /// The band at a height, or the nearest.
    pub fn band_at(&self, y: f32) -> Option<PerspectiveId> {
        let away = |rect: &Rect| (rect.top() - y).max(y - rect.bottom()).max(0.0);
        self.bands()
            .min_by(|a, b| away(&a.1).total_cmp(&away(&b.1)))
            .map(|(perspective, _)| perspective)
    }

    /// The nearest box from another one in a direction; the first one from nowhere.
    pub fn next(&self, from: Option<ObjectiveId>, way: Way) -> Option<ObjectiveId> {
        let Some(from) = from.and_then(|id| self.box_of(id)) else {
            return self.boxes().next().map(|b| b.objective);
        };
        let here = from.rect.center();
        let away = |b: &Box| {
            let there = b.rect.center() - here;
            // Rows first, then what is nearest in the row.
            match way {
                Way::Left | Way::Right => there.x.abs(),
                Way::Up | Way::Down => 4.0 * there.y.abs() + there.x.abs(),
            }
        };
        self.boxes()
            .filter(|b| {
                let there = b.rect.center() - here;
                match way {
                    Way::Left => b.tier == from.tier && there.x < 0.0,
                    Way::Right => b.tier == from.tier && there.x > 0.0,
                    Way::Up => b.tier < from.tier,
                    Way::Down => b.tier > from.tier,
                }
            })
            .min_by(|a, b| away(a).total_cmp(&away(b)))
            .map(|b| b.objective)
    }
}

/// The letters of boxes at a scale; steps of half a point, so that zooming does not fill the atlas.
pub fn letters(scale: f32, weight: Weight) -> egui::FontId {
    theme::far_font(((LETTERS * scale * 2.0).round() / 2.0).max(4.0), weight)
}

fn arrange(
    process: &Process,
    place: Vec2,
    scale: f32,
    row_gap: f32,
    painter: &Painter,
) -> MapLayout {
    let font = letters(scale, Weight::Regular);
    let height = |objective: &Objective, width: f32| {
        // A little narrower than drawn, so that no rounding breaks a line more than was measured.
        let inner = (width - 2.0 * PADDING) * scale - 2.0;
        let words = painter.layout(
            objective.title.clone(),
            font.clone(),
            egui::Color32::PLACEHOLDER,
            inner,
        );
        words.size().y / scale + 2.0 * PADDING + FOOT
    };
    let sizes = Sizes {
        width: (place.x / scale - LABELS - PLUS).max(200.0),
        box_gap: 14.0,
        tier_gap: 12.0,
        row_gap,
        band_padding: 8.0,
        least_box: 118.0,
        most_box: 240.0,
        height: &height,
    };
    layout::arrange(process, &process.perspectives_in_order(), &sizes)
}
