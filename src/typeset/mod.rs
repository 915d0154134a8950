//! The embedded fonts, how wide texts run in them and where lines break: the same for the room's
//! pages, the window and the documents, whoever draws.
//! Never here: drawing, and what the texts are about.

#[cfg(test)]
pub(crate) mod contrast;
pub mod fonts;
pub mod metrics;
