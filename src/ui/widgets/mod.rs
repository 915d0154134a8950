//! Small pieces that every panel is made of.
//! They draw and answer what was clicked.
//! Never here: knowledge of the process, or commands.

pub mod buttons;
pub mod chip;
pub mod empty;
pub mod in_place;
pub mod kept;

pub use buttons::{destructive_button, icon_button, plain_button, primary_button};
pub use chip::chip;
pub use empty::empty_state;
pub use in_place::InPlace;
pub use kept::Kept;
