//! What the facilitator's hand does to the picture, whatever slide it shows.

use jiff::{SignedDuration, Timestamp};

use super::{Projector, SingleScreen, Window};
use crate::app::projection::frame::{Countdown, ProjectorFrame};

impl Projector {
    pub(in crate::app) fn toggle_blackout(&mut self) {
        self.blackout = !self.blackout;
    }

    pub(in crate::app) fn toggle_freeze(&mut self, frame: ProjectorFrame) {
        self.frozen = if self.frozen.is_some() {
            None
        } else {
            Some(frame)
        };
    }

    pub(in crate::app) fn set_message(&mut self, message: Option<String>) {
        self.message = message.filter(|text| !text.trim().is_empty());
    }

    pub(in crate::app) fn start_countdown(&mut self, length: SignedDuration, now: Timestamp) {
        self.countdown = Some(Countdown::Running {
            ends_at: now + length,
        });
    }

    pub(in crate::app) fn toggle_countdown(&mut self, now: Timestamp) {
        self.countdown = self.countdown.map(|countdown| match countdown {
            Countdown::Running { .. } => Countdown::Paused {
                seconds: countdown.seconds_left(now),
            },
            Countdown::Paused { seconds } => Countdown::Running {
                ends_at: now + SignedDuration::from_secs(seconds),
            },
        });
    }

    pub(in crate::app) fn stop_countdown(&mut self) {
        self.countdown = None;
    }

    pub(in crate::app) fn set_zoom(&mut self, zoom: f32) {
        self.zoom = zoom.clamp(1.0, 4.0);
        self.set_scroll(self.scroll);
    }

    pub(in crate::app) fn set_scroll(&mut self, scroll: [f32; 2]) {
        let most = 1.0 - 1.0 / self.zoom;
        self.scroll = [
            scroll[0].clamp(0.0, most),
            scroll[1].clamp(0.0, most / self.aspect.max(0.1)),
        ];
    }

    pub(in crate::app) fn toggle_window(&mut self) {
        self.window = match self.window {
            Window::Closed => Window::Open,
            Window::Open => Window::Closed,
        };
    }

    pub(in crate::app) fn open_window(&mut self) {
        self.window = Window::Open;
    }

    pub(in crate::app) fn toggle_single_screen(&mut self) {
        self.single = match self.single {
            SingleScreen::Off => SingleScreen::On,
            SingleScreen::On => SingleScreen::Off,
        };
    }

    pub(in crate::app) fn measured(&mut self, aspect: f32) {
        if aspect.is_finite() && (0.3..5.0).contains(&aspect) {
            // A window's pixels round: without a grid each resize step would rebuild everything.
            self.aspect = (aspect * 100.0).round() / 100.0;
        }
    }

    /// The file was closed: nothing of it stays on the wall.
    pub(in crate::app) fn file_closed(&mut self) {
        *self = Self {
            window: self.window,
            aspect: self.aspect,
            dark: self.dark,
            ..Self::default()
        };
    }

    pub(in crate::app) fn set_dark(&mut self, dark: bool) {
        self.dark = dark;
    }
}
