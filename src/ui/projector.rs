//! Draws what the room sees: the projector's window and the facilitator's small preview alike.
//!
//! A pure function of the frame, the moment and the place; no store, no commands.

use egui::{Color32, Painter, Pos2, Rect, Stroke, StrokeKind, Theme, Ui, Vec2};
use jiff::Timestamp;
use uuid::Uuid;

use crate::app::projection::frame::ProjectorFrame;
use crate::app::projection::overlay;
use crate::app::projection::scene::{Align, Mark, Point, Shape, Strength, Tone};
use crate::typeset::metrics::LINE;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets;

/// Whether things may move; a setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    On,
    Off,
}

/// Draws `frame` in `rect`, letterboxed to its aspect.
pub fn draw(ui: &mut Ui, rect: Rect, frame: &ProjectorFrame, now: Timestamp, motion: Motion) {
    let tokens = theme::tokens(if frame.dark {
        Theme::Dark
    } else {
        Theme::Light
    });
    let page = letterbox(rect, frame.scene.aspect);
    let outside = ui.painter().with_clip_rect(rect);
    outside.rect_filled(rect, 0, tokens.black);
    let painter = outside.with_clip_rect(page);
    let whole = Canvas {
        painter: &painter,
        tokens,
        origin: page.min,
        unit: page.width(),
        glow: 0.0,
        strength: 1.0,
    };
    if !frame.blackout {
        painter.rect_filled(page, 0, tokens.tone(Tone::Paper));
        let zoomed = Canvas {
            origin: page.min - scroll_of(frame) * page.width() * zoom_of(frame),
            unit: page.width() * zoom_of(frame),
            glow: glow(ui, frame.glow, motion),
            ..whole
        };
        for mark in frame
            .scene
            .marks
            .iter()
            .filter(|mark| mark.appear <= frame.revealed)
        {
            zoomed.mark(mark, frame.glow);
        }
        if zoom_of(frame) > 1.0 {
            whole.mask_footer(frame, page);
        }
        for mark in overlay::surroundings(frame) {
            whole.mark(&mark, None);
        }
    }
    for mark in overlay::over_all(frame, now) {
        whole.mark(&mark, None);
    }
}

/// The largest rectangle of an aspect in the middle of another.
fn letterbox(rect: Rect, aspect: f32) -> Rect {
    let aspect = if aspect > 0.0 { aspect } else { 16.0 / 9.0 };
    // The aspect is known to a hundredth: a hair's difference would stand as a black line.
    if (rect.width() / rect.height().max(1.0) - aspect).abs() < 0.01 {
        return rect;
    }
    let width = rect.width().min(rect.height() * aspect);
    Rect::from_center_size(rect.center(), Vec2::new(width, width / aspect))
}

fn zoom_of(frame: &ProjectorFrame) -> f32 {
    frame.zoom.clamp(1.0, 6.0)
}

/// The scroll, held so that the page never leaves the screen.
fn scroll_of(frame: &ProjectorFrame) -> Vec2 {
    let free = 1.0 - 1.0 / zoom_of(frame);
    let down = free / frame.scene.aspect.max(0.1);
    Vec2::new(
        frame.scroll[0].clamp(0.0, free),
        frame.scroll[1].clamp(0.0, down),
    )
}

/// How strongly what arrived glows: from 1 to 0 in less than a fifth of a second.
fn glow(ui: &Ui, arrived: Option<Uuid>, motion: Motion) -> f32 {
    let (Some(id), Motion::On) = (arrived, motion) else {
        return 0.0;
    };
    let time = ui.input(|input| input.time);
    let key = egui::Id::unique(("projector glow", id));
    let since = ui.data_mut(|data| *data.get_temp_mut_or_insert_with(key, || time));
    #[expect(clippy::cast_possible_truncation, reason = "seconds since an arrival")]
    let age = (time - since) as f32 / theme::MOTION;
    if age < 1.0 {
        ui.ctx().request_repaint();
    }
    (1.0 - age).clamp(0.0, 1.0)
}

#[derive(Clone, Copy)]
struct Canvas<'a> {
    painter: &'a Painter,
    tokens: &'a Tokens,
    origin: Pos2,
    /// The screen's width in points.
    unit: f32,
    glow: f32,
    /// How much of each colour is left.
    strength: f32,
}

impl Canvas<'_> {
    fn at(&self, point: Point) -> Pos2 {
        self.origin + Vec2::from(point) * self.unit
    }

    fn rect(&self, min: Point, max: Point) -> Rect {
        Rect::from_min_max(self.at(min), self.at(max))
    }

    fn tone(&self, tone: Tone) -> Color32 {
        self.tokens.tone(tone).gamma_multiply(self.strength)
    }

    fn stroke(&self, (tone, width): (Tone, f32)) -> Stroke {
        Stroke::new((width * self.unit).max(0.5), self.tone(tone))
    }

    /// Keeps a zoomed page from running under the footer's words.
    fn mask_footer(&self, frame: &ProjectorFrame, page: Rect) {
        let line = frame.scene.body * crate::app::projection::sheet::FLOOR * LINE * self.unit;
        let strip = page.with_min_y(page.bottom() - 1.6 * line);
        self.painter
            .rect_filled(strip, 0, self.tokens.tone(Tone::Paper));
    }

    fn mark(&self, mark: &Mark, arrived: Option<Uuid>) {
        if let Some(id) = mark.glow {
            if arrived == Some(id) && self.glow > 0.0 {
                self.halo(&mark.shape);
            }
            return;
        }
        let strength = match mark.strength {
            Strength::Whole => 1.0,
            Strength::Faint => theme::FAINT,
        };
        Self { strength, ..*self }.shape(&mark.shape);
    }

    fn shape(&self, shape: &Shape) {
        match shape {
            Shape::Text {
                at,
                size,
                text,
                tone,
                weight,
                align,
            } => {
                let font = theme::far_font(size * self.unit, *weight);
                let galley = self
                    .painter
                    .layout_no_wrap(text.clone(), font, self.tone(*tone));
                let mut place = self.at(*at);
                place.y += (size * LINE * self.unit - galley.size().y) / 2.0;
                place.x -= match align {
                    Align::Left => 0.0,
                    Align::Middle => galley.size().x / 2.0,
                    Align::Right => galley.size().x,
                };
                self.painter.galley(place, galley, Color32::PLACEHOLDER);
            }
            Shape::Rect {
                min,
                max,
                fill,
                stroke,
                corner,
            } => {
                let rect = self.rect(*min, *max);
                let corner = corner * self.unit;
                if let Some(fill) = fill {
                    self.painter.rect_filled(rect, corner, self.tone(*fill));
                }
                if let Some(stroke) = stroke {
                    self.painter.rect_stroke(
                        rect,
                        corner,
                        self.stroke(*stroke),
                        StrokeKind::Inside,
                    );
                }
            }
            Shape::Curve {
                points,
                tone,
                width,
                arrow,
            } => self.curve(points, (*tone, *width), *arrow),
            Shape::Bar { min, max, tone } => {
                self.painter
                    .rect_filled(self.rect(*min, *max), 0, self.tone(*tone));
            }
        }
    }

    fn halo(&self, shape: &Shape) {
        let Shape::Rect {
            min,
            max,
            stroke: Some(stroke),
            corner,
            ..
        } = shape
        else {
            return;
        };
        let mut line = self.stroke(*stroke);
        line.color = line.color.gamma_multiply(self.glow);
        let rect = self.rect(*min, *max);
        self.painter
            .rect_stroke(rect, corner * self.unit, line, StrokeKind::Outside);
    }

    fn curve(&self, points: &[Point], line: (Tone, f32), arrow: f32) {
        let mut stroke = self.stroke(line);
        // A faint line is mixed, not see-through: where its parts meet it would be darker.
        stroke.color = self.tokens.tone(Tone::Paper).blend(stroke.color);
        let places: Vec<Pos2> = points.iter().map(|point| self.at(*point)).collect();
        let head = arrow * self.unit;
        widgets::arrow(self.painter, &places, [head, 0.5 * head], stroke);
    }
}
