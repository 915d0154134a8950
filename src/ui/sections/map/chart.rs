//! The laid out map in the sizes of this screen: the one file that asks where boxes go.

use std::collections::BTreeMap;

use egui::{Rect, Vec2, pos2, vec2};

use crate::domain::Process;
use crate::domain::ids::{CausalLinkId, ObjectiveId, PerspectiveId};
use crate::domain::layout::{self, MapLayout, Orders, Sizes};
use crate::domain::strategy_map::Objective;
use crate::typeset::metrics::{self, LINE, Weight};
use crate::ui::theme;

use super::turns;

/// The column of the perspectives' names, in units: points at scale 1.
const LABELS: f32 = 112.0;
/// Room for the button at the end of each band.
const PLUS: f32 = 40.0;
/// Between a box's edge and its words.
pub const PADDING: f32 = 7.0;
/// Under the words, for the mark of the horizon.
pub const FOOT: f32 = 13.0;
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

/// A box has at most so many lines of words; the rest of a longer title is in the inspector.
const LINES: usize = 8;

/// The map laid out for a place of a certain size.
#[derive(Clone)]
pub struct Chart {
    layout: MapLayout,
    /// Each row's objectives from left to right.
    orders: Orders,
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

    /// Lays the map out as large as it fits into `place`. What stood in `before` stays where it is as
    /// far as it can.
    pub fn new(process: &Process, revision: u64, place: Vec2, before: Option<&Self>) -> Self {
        let orders = layout::order(process);
        let stay = before
            .filter(|before| (before.place - place).abs().max_elem() < 0.5)
            .map(|before| before.staying(&orders))
            .unwrap_or_default();
        let scale_of = |step: u8| SMALLEST + STEP * f32::from(step);
        let arrange = |scale: f32, gap: f32| arrange(process, place, scale, gap, &stay);
        let height_at = |scale: f32| arrange(scale, GAP).height + 2.0;
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
        // The height grows evenly with the gap: as wide a gap as the place has room for.
        let (low, high) = (height_at(scale), arrange(scale, WIDEST_GAP).height + 2.0);
        let free = (place.y / scale - low).max(0.0) / (high - low).max(1.0);
        let gap = GAP + (WIDEST_GAP - GAP) * free.min(1.0);
        Self {
            layout: arrange(scale, gap),
            orders,
            revision,
            place,
            scale,
        }
    }

    /// Where boxes stay that have the same neighbours as before, as shares of the row's width: those
    /// of a row that lost or won one are spread anew, and of a row that has another order those that
    /// kept their turns stay.
    fn staying(&self, orders: &Orders) -> BTreeMap<ObjectiveId, f32> {
        let mut stay = BTreeMap::new();
        for (row, order) in orders {
            let before = self.orders.get(row).map_or(&[][..], Vec::as_slice);
            let same = order.len() == before.len() && order.iter().all(|id| before.contains(id));
            if same {
                stay.extend(turns::in_turn(before, order).into_iter().filter_map(|id| {
                    let b = self.layout.box_of(id)?;
                    Some((id, b.middle() / self.layout.width.max(1.0)))
                }));
            }
        }
        stay
    }

    /// This chart on its way from another one: boxes and links a part of the way between.
    pub fn between(&self, from: &Self, part: f32) -> Self {
        let mut chart = self.clone();
        // The same place on the screen, in this chart's units.
        let times = from.scale / self.scale;
        let (old, new) = (from.size() / 2.0, self.size() / 2.0);
        let across = |x: f32| (x + LABELS - old.x) * times + new.x - LABELS;
        let down = |y: f32| (y - old.y) * times + new.y;
        let mix = |from: f32, to: f32| from + (to - from) * part;
        for b in &mut chart.layout.boxes {
            if let Some(old) = from.layout.box_of(b.objective) {
                b.x = mix(across(old.x), b.x);
                b.y = mix(down(old.y), b.y);
                b.width = mix(old.width * times, b.width);
                b.height = mix(old.height * times, b.height);
            }
        }
        for band in &mut chart.layout.bands {
            let mut bands = from.layout.bands.iter();
            if let Some(old) = bands.find(|old| old.perspective == band.perspective) {
                band.y = mix(down(old.y), band.y);
                band.height = mix(old.height * times, band.height);
            }
        }
        for link in &mut chart.layout.links {
            let mut links = from.layout.links.iter();
            let old = links.find(|old| old.link == link.link);
            if let Some(old) = old.filter(|old| old.points.len() == link.points.len()) {
                for (to, from) in link.points.iter_mut().zip(&old.points) {
                    *to = [mix(across(from[0]), to[0]), mix(down(from[1]), to[1])];
                }
            }
        }
        chart
    }

    /// Whether a box stands elsewhere on the screen than in another chart of the same place.
    pub fn differs(&self, other: &Self) -> bool {
        let start = other.between(self, 0.0);
        let mut boxes = other.layout.boxes.iter().zip(&start.layout.boxes);
        (self.place - other.place).abs().max_elem() < 0.5
            && boxes.any(|(a, b)| (a.x - b.x).abs() + (a.y - b.y).abs() > 0.5)
    }

    /// How many boxes it has.
    pub fn many(&self) -> usize {
        self.layout.boxes.len()
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
    pub fn links(
        &self,
    ) -> impl Iterator<Item = (CausalLinkId, impl Iterator<Item = egui::Pos2> + '_)> + '_ {
        self.layout.links.iter().map(|link| {
            let points = link.points.iter();
            (link.link, points.map(|p| pos2(LABELS + p[0], p[1])))
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
    stay: &BTreeMap<ObjectiveId, f32>,
) -> MapLayout {
    let size = letters(scale, Weight::Regular).size;
    let height = |objective: &Objective, width: f32| {
        // A little narrower than drawn, so that no rounding breaks a line more than was measured.
        let inner = (width - 2.0 * PADDING) * scale - 2.0;
        let lines = metrics::wrap(&objective.title, size, Weight::Regular, inner).len();
        #[expect(clippy::cast_precision_loss, reason = "a box's lines")]
        let lines = lines.clamp(1, LINES) as f32;
        // Lines are drawn in whole points.
        lines * (size * LINE).ceil() / scale + 2.0 * PADDING + FOOT
    };
    let width = (place.x / scale - LABELS - PLUS).max(200.0);
    let sizes = Sizes {
        width,
        box_gap: 14.0,
        tier_gap: 12.0,
        row_gap,
        band_padding: 8.0,
        least_box: 118.0,
        most_box: 240.0,
        height: &height,
    };
    let kept = |objective: &Objective| stay.get(&objective.id).map(|share| share * width);
    layout::arrange_keeping(process, &process.perspectives_in_order(), &sizes, &kept)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::testing::{BLANK, Play};

    const PLACE: Vec2 = vec2(900.0, 500.0);

    #[test]
    fn a_new_box_moves_those_of_its_row_alone() {
        let mut play = Play::on(BLANK);
        let others: Vec<ObjectiveId> = (0..3).map(|_| play.objective(1, "Exportar")).collect();
        play.objective(2, "Producir");
        let before = Chart::new(&play.process, 1, PLACE, None);
        let added = play.objective(2, "Capacitar");
        play.act(Action::LinkObjectives {
            from: added,
            to: others[2],
        });
        let after = Chart::new(&play.process, 2, PLACE, Some(&before));
        let middle = |chart: &Chart, id| chart.box_of(id).map(|b| b.rect.center().x);
        for id in others {
            let (then, now) = (middle(&before, id), middle(&after, id));
            let far = then.zip(now).map(|(then, now)| (then - now).abs());
            assert!(far.is_some_and(|far| far < 0.5), "{then:?} {now:?}");
        }
        // On its way it is between both, and at its end there.
        let half = after.between(&before, 0.5);
        assert_eq!(half.many(), after.many());
        let end = after.between(&before, 1.0);
        let boxes = |chart: &Chart| chart.boxes().map(|b| b.rect).collect::<Vec<_>>();
        for (a, b) in boxes(&end).iter().zip(boxes(&after)) {
            assert!((a.min - b.min).length() < 0.01);
        }
    }
}
