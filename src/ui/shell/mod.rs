//! What stands around the sections: bar, rail, projector strip, start screen, palette, help.

pub mod files;
pub mod help;
pub mod import_place;
pub mod keys;
pub mod notices;
pub mod palette;
pub mod projector_window;
pub mod rail;
pub mod section_keys;
pub mod single_screen;
pub mod start;
pub mod strip;
pub mod top_bar;
