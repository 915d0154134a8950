//! Small pieces that every panel is made of.
//! They draw and answer what was clicked.
//! Never here: knowledge of the process, or commands.

pub mod buttons;
pub mod chip;
pub mod empty;

pub use buttons::{destructive_button, icon_button, plain_button, primary_button};
pub use chip::chip;
pub use empty::empty_state;
