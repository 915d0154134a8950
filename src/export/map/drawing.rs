//! A drawing as plain data: what stands where on one sheet, in points from its top left corner.

use serde::{Serialize, Serializer};

use crate::typeset::metrics::Weight;

/// A place or a size, in points; y runs downwards.
pub type Point = [f32; 2];

/// One sheet.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Drawing {
    pub width: f32,
    pub height: f32,
    /// The language of its texts as a BCP 47 tag.
    pub language: String,
    /// Its name, for whoever lists documents.
    pub title: String,
    /// What it shows, in sentences, for whoever cannot see it.
    pub about: String,
    /// In the order of drawing.
    pub groups: Vec<Group>,
}

/// What belongs together, such as an objective's box with its words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Group {
    /// Unique in the drawing: a letter, then letters, digits and hyphens.
    pub id: String,
    pub role: Role,
    /// The whole text where the drawing may show it shortened; may be empty.
    pub title: String,
    pub items: Vec<Item>,
}

/// What a group is, for those who read the structure and not the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The sheet's one heading.
    Heading,
    Content,
}

/// Something to draw. Serializes as `{"kind": …, …}`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Item {
    Rect {
        at: Point,
        size: Point,
        corner: f32,
        fill: Option<Color>,
        line: Option<Stroke>,
    },
    /// One line of text, beginning at `at` on its baseline.
    Text {
        at: Point,
        size: f32,
        #[serde(serialize_with = "css_number")]
        weight: Weight,
        color: Color,
        text: String,
    },
    /// A point, then three for each cubic Bézier.
    Curve { points: Vec<Point>, line: Stroke },
    /// An arrow's head.
    Head { points: [Point; 3], fill: Color },
    Dot {
        at: Point,
        radius: f32,
        fill: Option<Color>,
        line: Stroke,
    },
}

/// A line's colour and width.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Stroke {
    pub color: Color,
    pub width: f32,
}

/// Red, green and blue. Serializes as `#RRGGBB`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color(pub u32);

impl Color {
    /// The colour as CSS, SVG and typst write it.
    #[must_use]
    pub fn hex(self) -> String {
        format!("#{:06X}", self.0 & 0x00FF_FFFF)
    }
}

impl Serialize for Color {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.hex())
    }
}

/// As the number that CSS and typst know.
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over a reference"
)]
fn css_number<S: Serializer>(weight: &Weight, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u16(css_weight(*weight))
}

/// A weight as the number that CSS and typst know.
#[must_use]
pub fn css_weight(weight: Weight) -> u16 {
    match weight {
        Weight::Regular => 400,
        Weight::Bold => 700,
    }
}
