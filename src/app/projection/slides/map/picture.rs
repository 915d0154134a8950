//! An objective between its effects above and its causes below, as boxes with arrows.

use crate::app::projection::scene::{Align, Scene, Shape, Tone, Weight};
use crate::app::projection::sheet::{Page, Sheet, line};
use crate::domain::strategy_map::Objective;
use crate::t;
use crate::typeset::metrics::{self, LINE};

use super::atlas::Atlas;

/// How many boxes stand beside one another: more would make their lines too short to read.
const ABREAST: usize = 4;

/// The objective in the middle is this much larger, where the page has room for it.
const LARGE: [f32; 2] = [1.3, 1.0];

/// The least height between tiers, and the most, in letters.
const GAP: [f32; 2] = [1.5, 3.0];

/// The boxes on a page of a size.
pub struct Picture<'a> {
    atlas: &'a Atlas<'a>,
    sheet: &'a Sheet,
    focus: &'a Objective,
}

/// Boxes side by side, all as large as the largest of them.
struct Tier<'a> {
    boxes: Vec<Titled<'a>>,
    /// The size and weight of the words.
    size: f32,
    weight: Weight,
    width: f32,
    height: f32,
}

struct Titled<'a> {
    objective: &'a Objective,
    lines: Vec<String>,
}

/// A tier at its height on the page.
struct Hung<'a> {
    tier: Tier<'a>,
    top: f32,
}

impl<'a> Picture<'a> {
    pub fn new(atlas: &'a Atlas<'a>, sheet: &'a Sheet, focus: &'a Objective) -> Self {
        Self {
            atlas,
            sheet,
            focus,
        }
    }

    /// As many causes and effects on each page as it holds; `None` where it does not hold one.
    pub fn over_pages(
        &self,
        title: &str,
        mut effects: &[&'a Objective],
        mut causes: &[&'a Objective],
    ) -> Option<Vec<Scene>> {
        let mut scenes = Vec::new();
        loop {
            let most = [effects, causes].map(|side| side.len().min(ABREAST));
            let mut shares: Vec<[usize; 2]> = (0..=most[0])
                .flat_map(|above| (0..=most[1]).map(move |below| [above, below]))
                .collect();
            // The most boxes at once, and of those the most even.
            shares
                .sort_by_key(|[above, below]| (above + below, usize::MAX - above.abs_diff(*below)));
            let (scene, [above, below]) = shares.into_iter().rev().find_map(|share| {
                let [above, below] = share;
                let scene = self.page(title, &effects[..above], &causes[..below])?;
                Some((scene, share))
            })?;
            let left = effects.len() + causes.len();
            if above + below == 0 && left > 0 {
                return None;
            }
            scenes.push(scene);
            effects = &effects[above..];
            causes = &causes[below..];
            if effects.is_empty() && causes.is_empty() {
                return Some(scenes);
            }
        }
    }

    /// One page; `None` when it does not hold all of this.
    pub fn page(
        &self,
        title: &str,
        effects: &[&'a Objective],
        causes: &[&'a Objective],
    ) -> Option<Scene> {
        LARGE
            .into_iter()
            .find_map(|large| self.page_with(title, effects, causes, large))
    }

    fn page_with(
        &self,
        title: &str,
        effects: &[&'a Objective],
        causes: &[&'a Objective],
        large: f32,
    ) -> Option<Scene> {
        let size = self.sheet.body;
        let mut tiers = Vec::new();
        if !effects.is_empty() {
            tiers.push(self.tier(effects, size, Weight::Regular)?);
        }
        let middle = tiers.len();
        tiers.push(self.tier(&[self.focus], large * size, Weight::Bold)?);
        if !causes.is_empty() {
            tiers.push(self.tier(causes, size, Weight::Regular)?);
        }
        let hung = self.hang(tiers)?;
        let mut page = self.atlas.sheet.page(title);
        for pair in hung.windows(2) {
            if let [above, below] = pair {
                self.arrows(&mut page, above, below);
            }
        }
        for (place, hung) in hung.iter().enumerate() {
            self.boxes(&mut page, hung, place == middle);
        }
        // The focus first: it is what the page is about.
        page.0.about.rotate_left(effects.len());
        Some(page.0)
    }

    /// Objectives side by side; `None` when that makes lines that are too short.
    fn tier(&self, objectives: &[&'a Objective], size: f32, weight: Weight) -> Option<Tier<'a>> {
        #[expect(clippy::cast_precision_loss, reason = "a few boxes")]
        let count = objectives.len() as f32;
        let share = (self.sheet.width() - 0.6 * size * (count - 1.0)) / count;
        let mut boxes = Vec::new();
        let (mut most, mut width) = (0, 6.0 * size);
        for objective in objectives {
            let around = self.indent(objective, size) + 0.6 * size;
            let inner = share - around;
            let title = &objective.title;
            if metrics::widest_word(title, size, weight) > inner {
                return None;
            }
            let lines = metrics::wrap(title, size, weight, inner);
            most = most.max(lines.len());
            for text in &lines {
                width = width.max(metrics::width(text, size, weight) + around);
            }
            boxes.push(Titled { objective, lines });
        }
        #[expect(clippy::cast_precision_loss, reason = "a box's lines")]
        let lines = most as f32;
        Some(Tier {
            boxes,
            size,
            weight,
            width: width.min(share),
            height: lines * size * LINE + 0.5 * size,
        })
    }

    /// From a box's left edge to its words: the number stands there.
    fn indent(&self, objective: &Objective, size: f32) -> f32 {
        let number = self.atlas.number(objective.id);
        metrics::width(&number, size, Weight::Bold) + size
    }

    /// The tiers from the top, with gaps that arrows fit into; `None` when the page is too low.
    fn hang(&self, tiers: Vec<Tier<'a>>) -> Option<Vec<Hung<'a>>> {
        let sheet = self.sheet;
        #[expect(clippy::cast_precision_loss, reason = "at most two gaps")]
        let gaps = (tiers.len() - 1) as f32;
        let used: f32 = tiers.iter().map(|tier| tier.height).sum();
        let free = sheet.height() - used;
        let [least, most] = GAP.map(|letters| letters * sheet.body);
        if free < least * gaps {
            return None;
        }
        let gap = (free / gaps.max(1.0)).min(most);
        let mut top = sheet.top + (free - gap * gaps) / 2.0;
        let hung = tiers.into_iter().map(|tier| {
            let hung = Hung { tier, top };
            top += hung.tier.height + gap;
            hung
        });
        Some(hung.collect())
    }

    fn boxes(&self, page: &mut Page, hung: &Hung, is_focus: bool) {
        let tier = &hung.tier;
        let size = tier.size;
        for (place, titled) in tier.boxes.iter().enumerate() {
            let id = titled.objective.id;
            let left = self.left(tier, place);
            let (min, max) = (
                [left, hung.top],
                [left + tier.width, hung.top + tier.height],
            );
            let color = self.atlas.color(titled.objective);
            let edge = if is_focus {
                (Tone::Accent, 0.12 * size)
            } else {
                (color.map_or(Tone::Soft, Tone::Area), 0.06 * size)
            };
            page.push(Shape::Rect {
                min,
                max,
                fill: Some(color.map_or(Tone::Card, Tone::AreaTint)),
                stroke: Some(edge),
                corner: 0.25 * size,
            });
            let mut y = hung.top + 0.25 * size;
            let number = self.atlas.number(id);
            page.text(
                [left + 0.4 * size, y],
                size,
                number,
                Tone::Ink,
                Weight::Bold,
            );
            let left = left + self.indent(titled.objective, size) - 0.1 * size;
            for text in &titled.lines {
                page.text([left, y], size, text.clone(), Tone::Ink, tier.weight);
                y += size * LINE;
            }
            page.about(id);
            page.spot(id, min, max);
        }
    }

    /// The left edge of one of a tier's boxes: together they stand in the page's middle.
    fn left(&self, tier: &Tier, place: usize) -> f32 {
        let sheet = self.sheet;
        #[expect(clippy::cast_precision_loss, reason = "a few boxes")]
        let [count, place] = [tier.boxes.len(), place].map(|number| number as f32);
        let free = sheet.width() - count * tier.width;
        let gap = (free / (count + 1.0)).clamp(0.6 * sheet.body, 3.0 * sheet.body);
        let all = count * tier.width + (count - 1.0) * gap;
        f32::midpoint(sheet.left, sheet.right) - all / 2.0 + place * (tier.width + gap)
    }

    /// The arrows from each box of the lower of two tiers to each of the upper one; one of the
    /// two is the focus alone.
    fn arrows(&self, page: &mut Page, above: &Hung, below: &Hung) {
        let size = self.sheet.body;
        let tip = above.top + above.tier.height;
        let middle = f32::midpoint(tip, below.top);
        let [ups, downs] = [above, below].map(|hung| self.middles(&hung.tier));
        let (mut least, mut most) = (f32::MAX, f32::MIN);
        let count = ups.len().max(downs.len());
        for place in 0..count {
            let of = |own: &[f32], other: &[f32], hung: &Hung| match own {
                // The focus: the arrow stands straight where it can.
                [_] => self.reached(hung, other, place),
                _ => own.get(place).copied().unwrap_or_default(),
            };
            let up = of(&ups, &downs, above);
            let down = of(&downs, &ups, below);
            least = least.min(up).min(down);
            most = most.max(up).max(down);
            page.push(Shape::Curve {
                points: vec![[down, below.top], [down, middle], [up, middle], [up, tip]],
                tone: Tone::Ink,
                width: 0.1 * size,
                arrow: 0.5 * size,
            });
        }
        self.caption(page, middle, [least, most]);
    }

    fn middles(&self, tier: &Tier) -> Vec<f32> {
        (0..tier.boxes.len())
            .map(|place| self.left(tier, place) + tier.width / 2.0)
            .collect()
    }

    /// Where on the one box of a tier the arrow from or to the `place`th of several boxes ends.
    fn reached(&self, hung: &Hung, others: &[f32], place: usize) -> f32 {
        let tier = &hung.tier;
        let left = self.left(tier, 0);
        let inset = tier.size;
        let straight = |x: &f32| (left + inset..=left + tier.width - inset).contains(x);
        if others.iter().all(straight) {
            return others.get(place).copied().unwrap_or(left + inset);
        }
        #[expect(clippy::cast_precision_loss, reason = "a few boxes")]
        let [place, count] = [place, others.len()].map(|number| number as f32);
        left + tier.width * (place + 1.0) / (count + 1.0)
    }

    /// What the arrows mean, beside them where there is room.
    fn caption(&self, page: &mut Page, middle: f32, [least, most]: [f32; 2]) {
        let sheet = self.sheet;
        let size = self.atlas.sheet.small;
        let words = t!(self.atlas.view.lang, "slide-map-helps");
        let wide = metrics::width(&words, size, Weight::Regular);
        let y = middle - size * LINE / 2.0;
        let x = if least - size > sheet.left + wide {
            least - size - wide
        } else if most + size + wide < sheet.right {
            most + size
        } else {
            return;
        };
        let (tone, weight) = (Tone::Soft, Weight::Regular);
        page.push(line([x, y], size, words, tone, weight, Align::Left));
    }
}
