//! What people see: panels, widgets, the projector's picture, and the theme.
//! A panel reads a context and sends commands.
//! Never here: the store, files, or any lasting change made directly.

pub mod context;
mod digit_keys;
pub mod finding;
pub mod icons;
pub mod kept;
mod later;
pub mod projector;
pub mod sections;
pub mod shell;
mod taking;
pub mod theme;
pub mod widgets;
pub mod window;

#[cfg(test)]
pub(crate) mod testing;
