//! The page that slides are written on: margins, the title line, the place for content.

use uuid::Uuid;

use crate::app::projection::room;
use crate::app::projection::scene::{Align, Mark, Point, Scene, Shape, Spot, Tone, Weight};
use crate::domain::workshop::Room;
use crate::i18n::Lang;
use crate::t;
use crate::typeset::metrics::{self, LINE};

/// For whom and on what a slide is made.
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub lang: &'a Lang,
    pub room: &'a Room,
    /// The screen's width through its height.
    pub aspect: f32,
}

/// The title line and the footer are this part of the content's size: 16 of 20 minutes of arc.
pub const FLOOR: f32 = 0.8;

const MARGIN: f32 = 0.03;
const EDGE: f32 = 0.018;

/// A page's measures, in units of the screen's width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sheet {
    pub aspect: f32,
    /// The least size of content in this room.
    pub least: f32,
    /// The size of content: `least`, or larger where a page would stay half empty.
    pub body: f32,
    /// The size of chips and notes.
    pub small: f32,
    /// The size of the title line and the footer.
    pub line: f32,
    pub left: f32,
    pub right: f32,
    /// Where content begins, below the title line.
    pub top: f32,
    /// Where content ends, above the footer.
    pub bottom: f32,
    /// How far the title line may run; what is right of it belongs to the practice ribbon.
    title_end: f32,
}

impl Sheet {
    /// The page for a room and a screen.
    #[must_use]
    pub fn new(view: &View) -> Self {
        let mut sheet = Self::sized(view.aspect, room::readable_size(view.room));
        let ribbon = t!(view.lang, "slide-practice");
        let ribbon = metrics::width(&ribbon, sheet.small, Weight::Bold);
        sheet.title_end = sheet.right - ribbon - 2.0 * sheet.small;
        sheet
    }

    /// The page for a size of content.
    #[must_use]
    pub fn sized(aspect: f32, body: f32) -> Self {
        let aspect = aspect.clamp(0.5, 4.0);
        // In a room too deep for its screen a page still holds three lines; the readability meter
        // says which rows are lost.
        let body = body.min(0.14 / aspect);
        let small = body * FLOOR;
        let high = small * LINE;
        Self {
            aspect,
            least: body,
            body,
            small,
            line: small,
            left: MARGIN,
            right: 1.0 - MARGIN,
            top: EDGE + high + 0.3 * small,
            bottom: 1.0 / aspect - EDGE - high - 0.3 * small,
            title_end: 1.0 - MARGIN,
        }
    }

    /// The same page with larger content.
    #[must_use]
    pub fn enlarged(&self, times: f32) -> Self {
        Self {
            body: self.body * times,
            small: self.small * times,
            ..*self
        }
    }

    /// The same page without what is left of `left`.
    #[must_use]
    pub fn from_left(&self, left: f32) -> Self {
        Self { left, ..*self }
    }

    /// The same page without what is right of `right`.
    #[must_use]
    pub fn up_to(&self, right: f32) -> Self {
        Self { right, ..*self }
    }

    /// The same page, its content from `top` to `bottom`.
    #[must_use]
    pub fn between(&self, top: f32, bottom: f32) -> Self {
        Self {
            top,
            bottom,
            ..*self
        }
    }

    /// How wide content may be.
    #[must_use]
    pub fn width(&self) -> f32 {
        self.right - self.left
    }

    /// How high content may be.
    #[must_use]
    pub fn height(&self) -> f32 {
        self.bottom - self.top
    }

    /// The top of the title line.
    #[must_use]
    pub fn title_top(&self) -> f32 {
        EDGE
    }

    /// The top of the footer's line.
    #[must_use]
    pub fn footer_top(&self) -> f32 {
        1.0 / self.aspect - EDGE - self.line * LINE
    }

    /// An empty page with its title line.
    #[must_use]
    pub fn page(&self, title: &str) -> Page {
        let mut page = Page(Scene {
            aspect: self.aspect,
            body: self.least,
            ..Scene::default()
        });
        if !title.is_empty() {
            let room = self.title_end - self.left;
            let title = metrics::shorten(title, self.line, Weight::Bold, room);
            page.text(
                [self.left, EDGE],
                self.line,
                title,
                Tone::Soft,
                Weight::Bold,
            );
        }
        page
    }
}

/// A page being written.
pub struct Page(pub Scene);

impl Page {
    /// Adds a mark.
    pub fn push(&mut self, mark: impl Into<Mark>) {
        self.0.marks.push(mark.into());
    }

    /// Writes one line, its left end at `at`.
    pub fn text(&mut self, at: Point, size: f32, text: String, tone: Tone, weight: Weight) {
        self.push(line(at, size, text, tone, weight, Align::Left));
    }

    /// Notes that this page shows `id`.
    pub fn about(&mut self, id: impl Into<Uuid>) {
        self.0.about.push(id.into());
    }

    /// Notes where `id` stands.
    pub fn spot(&mut self, id: impl Into<Uuid>, min: Point, max: Point) {
        let id = id.into();
        self.0.spots.push(Spot { id, min, max });
    }

    /// Takes over all that another page of the same measures has.
    pub fn take_in(&mut self, other: Scene) {
        self.0.marks.extend(other.marks);
        self.0.about.extend(other.about);
        self.0.spots.extend(other.spots);
    }
}

/// One line of text.
#[must_use]
pub fn line(at: Point, size: f32, text: String, tone: Tone, weight: Weight, align: Align) -> Shape {
    Shape::Text {
        at,
        size,
        text,
        tone,
        weight,
        align,
    }
}
