//! Minga.

pub mod export;
