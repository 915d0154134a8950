//! Everything that decides what stands on the projector at a moment, and nothing else.

use std::sync::Arc;

use jiff::Timestamp;
use uuid::Uuid;

use crate::app::projection::scene::{Point, Scene};

/// What the room sees. Equal frames look the same, so the projector repaints only on a difference
/// (and while a countdown runs).
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectorFrame {
    pub scene: Arc<Scene>,
    /// Where it stands, from 0: a page among its slide's, or an activity among the plan's.
    pub page: usize,
    pub pages: usize,
    pub footer: Footer,
    /// Lies over anything, also over the blackout.
    pub message: Option<String>,
    /// Lies over anything, also over the blackout.
    pub countdown: Option<Countdown>,
    pub blackout: bool,
    /// 1 is the whole page.
    pub zoom: f32,
    /// What of the zoomed page is moved out at the left and top, in units of the screen's width.
    pub scroll: Point,
    /// Where the presenter points, on the screen whatever is zoomed, in units of its width.
    pub pointer: Option<Point>,
    /// Marks that appear later than this are held back.
    pub revealed: u8,
    /// The thing that has just arrived.
    pub glow: Option<Uuid>,
    /// A practice copy: the ribbon says so.
    pub practice: Option<String>,
    pub dark: bool,
}

/// The line at the bottom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Footer {
    pub process: String,
    pub agenda_point: String,
    /// "2 de 5"; empty when there is one page.
    pub page: String,
}

/// Time that is left for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Countdown {
    Running { ends_at: Timestamp },
    Paused { seconds: i64 },
}

impl Countdown {
    /// The seconds that are left; negative when they are over.
    #[must_use]
    pub fn seconds_left(self, now: Timestamp) -> i64 {
        match self {
            // Rounded up, so that five minutes begin with "5:00".
            Self::Running { ends_at } => {
                let millis = ends_at.as_millisecond() - now.as_millisecond();
                -(-millis).div_euclid(1000)
            }
            Self::Paused { seconds } => seconds,
        }
    }
}

impl ProjectorFrame {
    /// A page with nothing laid over it.
    #[must_use]
    pub fn showing(scene: Arc<Scene>, page: usize, pages: usize) -> Self {
        Self {
            scene,
            page,
            pages,
            footer: Footer::default(),
            message: None,
            countdown: None,
            blackout: false,
            zoom: 1.0,
            scroll: [0.0, 0.0],
            pointer: None,
            revealed: u8::MAX,
            glow: None,
            practice: None,
            dark: false,
        }
    }

    /// Nothing but the background: before anything was chosen.
    #[must_use]
    pub fn empty(aspect: f32) -> Self {
        let scene = Scene {
            aspect,
            body: 0.036,
            ..Scene::default()
        };
        Self::showing(Arc::new(scene), 0, 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_countdown_begins_full_and_ends_at_zero() {
        let now = Timestamp::UNIX_EPOCH;
        let at = |millis| Timestamp::from_millisecond(millis).expect("a moment");
        let running = Countdown::Running {
            ends_at: at(300_000),
        };
        assert_eq!(running.seconds_left(now), 300);
        assert_eq!(running.seconds_left(at(1)), 300);
        assert_eq!(running.seconds_left(at(1_000)), 299);
        assert_eq!(running.seconds_left(at(300_000)), 0);
        assert_eq!(running.seconds_left(at(301_000)), -1);
    }
}
