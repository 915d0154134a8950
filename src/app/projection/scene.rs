//! A slide's page as a display list in units of the screen's width: x from 0 to 1, y downwards
//! from 0 to 1/aspect. Colours are names, so that light and dark are the drawing's matter.

use uuid::Uuid;

use crate::domain::area::AreaColor;
use crate::domain::poll::Hand;
use crate::typeset::metrics;

pub use crate::typeset::metrics::Weight;

/// A place, or a distance, in units of the screen's width.
pub type Point = [f32; 2];

/// One page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Width through height.
    pub aspect: f32,
    /// The size of its content's smallest text; only the title line, chips and footer are smaller.
    pub body: f32,
    pub marks: Vec<Mark>,
    /// The ids of what stands on this page, for whoever looks for an item's page.
    pub about: Vec<Uuid>,
    /// Where things stand on this page, for whoever points at one.
    pub spots: Vec<Spot>,
}

/// Where a thing stands; it may stand at several.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    pub id: Uuid,
    pub min: Point,
    pub max: Point,
}

/// A colour by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Paper,
    Card,
    Line,
    Ink,
    Soft,
    Accent,
    OnAccent,
    AccentTint,
    Area(AreaColor),
    AreaTint(AreaColor),
    /// One of three answers: in favour, against, neither.
    Answer(Hand),
    AnswerTint(Hand),
    Black,
    OnBlack,
}

/// Which part of a line stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    Left,
    Middle,
    Right,
}

/// How strongly a mark stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Strength {
    #[default]
    Whole,
    /// A quarter: there, but not what is talked about.
    Faint,
}

/// Something to draw, in the order of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    pub shape: Shape,
    /// 0 is there from the beginning; others come one by one as the frame reveals them.
    pub appear: u8,
    /// The thing whose arrival this mark shows with a short glow.
    pub glow: Option<Uuid>,
    pub strength: Strength,
}

/// What a mark looks like.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// One line of text; `at` is the top of its line box, [`metrics::LINE`] times `size` high.
    Text {
        at: Point,
        size: f32,
        text: String,
        tone: Tone,
        weight: Weight,
        align: Align,
    },
    Rect {
        min: Point,
        max: Point,
        fill: Option<Tone>,
        stroke: Option<(Tone, f32)>,
        corner: f32,
    },
    /// A run of cubic Béziers: one point, then three for each.
    Curve {
        points: Vec<Point>,
        tone: Tone,
        width: f32,
        /// The arrowhead's length at the end; 0 for none.
        arrow: f32,
    },
    /// A bar that grows from its left edge.
    Bar { min: Point, max: Point, tone: Tone },
}

impl From<Shape> for Mark {
    fn from(shape: Shape) -> Self {
        Self {
            shape,
            appear: 0,
            glow: None,
            strength: Strength::Whole,
        }
    }
}

impl Shape {
    /// The same, moved.
    #[must_use]
    pub fn moved(mut self, by: Point) -> Self {
        let shift = |point: &mut Point| {
            point[0] += by[0];
            point[1] += by[1];
        };
        match &mut self {
            Self::Text { at, .. } => shift(at),
            Self::Rect { min, max, .. } | Self::Bar { min, max, .. } => {
                shift(min);
                shift(max);
            }
            Self::Curve { points, .. } => points.iter_mut().for_each(shift),
        }
        self
    }

    /// The corners of the smallest box around it.
    #[must_use]
    pub fn bounds(&self) -> (Point, Point) {
        match self {
            Self::Text {
                at,
                size,
                text,
                weight,
                align,
                ..
            } => {
                let wide = metrics::width(text, *size, *weight);
                let left = match align {
                    Align::Left => at[0],
                    Align::Middle => at[0] - wide / 2.0,
                    Align::Right => at[0] - wide,
                };
                ([left, at[1]], [left + wide, at[1] + size * metrics::LINE])
            }
            Self::Rect { min, max, .. } | Self::Bar { min, max, .. } => (*min, *max),
            Self::Curve { points, .. } => {
                points
                    .iter()
                    .fold(([f32::MAX; 2], [f32::MIN; 2]), |(min, max), p| {
                        (
                            [min[0].min(p[0]), min[1].min(p[1])],
                            [max[0].max(p[0]), max[1].max(p[1])],
                        )
                    })
            }
        }
    }
}

impl Scene {
    /// How many steps it takes until everything has appeared.
    #[must_use]
    pub fn steps(&self) -> u8 {
        self.marks.iter().map(|mark| mark.appear).max().unwrap_or(0)
    }

    /// The middle of a thing where it stands largest on this page.
    #[must_use]
    pub fn middle_of(&self, id: Uuid) -> Option<Point> {
        let area = |spot: &Spot| (spot.max[0] - spot.min[0]) * (spot.max[1] - spot.min[1]);
        let spots = self.spots.iter().filter(|spot| spot.id == id);
        let spot = spots.max_by(|a, b| area(a).total_cmp(&area(b)))?;
        Some([0, 1].map(|side| f32::midpoint(spot.min[side], spot.max[side])))
    }
}
