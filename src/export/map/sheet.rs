//! Paper, and the sizes that texts have on it.

/// The smallest text that stands on paper, in points.
pub const LEAST: f32 = 7.0;

/// The sizes of a box's words that are tried, in points; the largest that fits is taken.
pub const BODIES: [f32; 9] = [LEAST, 7.5, 8.0, 8.5, 9.0, 9.5, 10.0, 10.5, 11.0];

/// A4 lying, in points.
const A4: [f32; 2] = [841.89, 595.28];

/// How often a sheet is doubled; the last holds tens of thousands of objectives.
const DOUBLINGS: u8 = 16;

/// The widest sheet that printers know: A0, a little rounding aside.
const A0: f32 = 3371.0;

/// The blank edge as a part of the width; 10 mm on A4.
const MARGIN: f32 = 0.034;

/// A lying sheet with the size of its boxes' words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sheet {
    pub width: f32,
    pub height: f32,
    /// The size of a box's words.
    pub body: f32,
}

/// The sheets that are tried, smallest first: A4, A3 and so on, also beyond paper.
pub fn sheets() -> impl Iterator<Item = Sheet> {
    (0..=DOUBLINGS).map(|doubled| {
        let times = std::f32::consts::SQRT_2.powi(i32::from(doubled));
        Sheet {
            width: A4[0] * times,
            height: A4[1] * times,
            body: LEAST,
        }
    })
}

impl Sheet {
    /// The smallest sheet.
    pub const A4: Self = Self {
        width: A4[0],
        height: A4[1],
        body: LEAST,
    };

    /// Whether it is one of the usual sheets.
    pub fn is_paper(&self) -> bool {
        self.width < A0
    }

    pub fn margin(&self) -> f32 {
        self.width * MARGIN
    }

    pub fn left(&self) -> f32 {
        self.margin()
    }

    pub fn right(&self) -> f32 {
        self.width - self.margin()
    }

    pub fn inner(&self) -> f32 {
        self.right() - self.left()
    }

    /// The size of what is read after the boxes: areas, the legend, the source.
    pub fn small(&self) -> f32 {
        (self.body * 0.82).max(LEAST)
    }

    /// The size of the sheet's heading, which is read from afar.
    pub fn title(&self) -> f32 {
        (self.width * 0.021).max(self.body * 1.6)
    }

    /// The size of the vision, the mission and the state.
    pub fn statement(&self) -> f32 {
        (self.width * 0.0108).max(self.body)
    }
}
