//! A reader for each kind of file: bytes → [`Sheet`](crate::import::sheet::Sheet)s.
//!
//! Each holds what it unpacks and keeps within limits, and gives a fault for what it cannot read.
//! Never here: what a column means, or what the process has already.

pub(super) mod csv;
pub(super) mod docx;
pub(super) mod kind;
pub(super) mod number;
pub(super) mod ods;
pub(super) mod text;
pub(super) mod xlsx;
mod xml;
mod zipped;
