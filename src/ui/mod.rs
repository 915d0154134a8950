//! What people see: panels, widgets, the projector's picture, and the theme.
//! A panel reads a context and sends commands.
//! Never here: the store, files, or any lasting change made directly.

pub mod context;
pub mod icons;
pub mod projector;
pub mod sections;
#[cfg(test)]
pub mod testing;
pub mod theme;
pub mod widgets;
