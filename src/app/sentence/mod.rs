//! The sentences for what the rooms below report: faults of the file, exports that did not happen.
//!
//! They stand here because the languages' room looks at the domain alone.

pub mod export;
pub mod fault;
