//! What the room sees, as plain data: slides become display lists, sized by the room's depth.
//! The projector's window and the facilitator's preview draw the same [`frame::ProjectorFrame`].
//! Never here: drawing, the store, or anything that was not chosen to be shown.

pub mod card;
mod coming;
pub mod deck;
pub mod frame;
pub mod open_slide;
pub mod overlay;
pub mod room;
pub mod scene;
pub mod sheet;
pub mod slides;

#[cfg(test)]
pub(crate) mod samples;
#[cfg(test)]
mod tests;
