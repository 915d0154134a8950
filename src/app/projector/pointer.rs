//! The presenter's pointer: a ring on what the room sees, where the facilitator's hand is.
//!
//! A remark on *Pantalla única*: there the mouse itself is on the screen that the room sees.

use super::Projector;
use crate::app::projection::frame::ProjectorFrame;
use crate::app::projection::scene::Point;
use crate::domain::ids::ObjectiveId;

/// A place is kept in steps of this part of the screen's width: smaller moves repaint nothing.
const STEP: f32 = 1.0 / 400.0;

/// Whether the hand shows on the projector.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Pointer {
    #[default]
    Off,
    /// Switched on, and what it points at.
    On(Option<Target>),
}

/// What the hand points at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Target {
    /// A place on the screen, in units of its width, as the preview shows it.
    Place(Point),
    /// An objective, wherever the page that is shown has it.
    Objective(ObjectiveId),
}

impl Target {
    /// The same place in steps that are worth a repaint.
    #[must_use]
    pub fn place([x, y]: Point) -> Self {
        Self::Place([x, y].map(|side| (side / STEP).round() * STEP))
    }

    /// Where it stands on a frame's screen; nowhere when that is not to be seen.
    fn on(self, frame: &ProjectorFrame) -> Option<Point> {
        let at = match self {
            Self::Place(at) => at,
            Self::Objective(id) => {
                let [x, y] = frame.scene.middle_of(id.into())?;
                let [left, top] = frame.scroll;
                [(x - left) * frame.zoom, (y - top) * frame.zoom]
            }
        };
        let most = [1.0, 1.0 / frame.scene.aspect.max(0.1)];
        let seen = (0..2).all(|side| (0.0..=most[side]).contains(&at[side]));
        seen.then_some(at)
    }
}

impl Projector {
    #[must_use]
    pub fn pointer(&self) -> Pointer {
        self.pointer
    }

    pub(in crate::app) fn toggle_pointer(&mut self) {
        self.pointer = match self.pointer {
            Pointer::Off => Pointer::On(None),
            Pointer::On(_) => Pointer::Off,
        };
    }

    /// Points at something, or at nothing; while the pointer is off that shows nothing either.
    pub(in crate::app) fn point_at(&mut self, target: Option<Target>) {
        if let Pointer::On(_) = self.pointer {
            self.pointer = Pointer::On(target);
        }
    }

    /// Where the ring stands on a frame.
    pub(super) fn ring_on(&self, frame: &ProjectorFrame) -> Option<Point> {
        let Pointer::On(Some(target)) = self.pointer else {
            return None;
        };
        target.on(frame)
    }
}
