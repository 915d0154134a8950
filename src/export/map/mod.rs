//! The strategy map on paper: one neutral drawing, and the writers that turn it into SVG and PNG;
//! `export/pdf.rs` sets the same drawing as a page.
//! Never here: where boxes and links go (`domain::layout`), and texts below what paper can show.

mod draw;
pub mod drawing;
mod furniture;
mod objective;
mod palette;
mod png;
mod sheet;
mod svg;
mod words;

#[cfg(test)]
mod tests;

pub use draw::draw;
pub use png::png;
pub use svg::svg;
