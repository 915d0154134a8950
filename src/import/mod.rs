//! From a file's bytes to a preview of what it would add, with a warning for every line left out.
//!
//! Nothing is changed here: the preview becomes an [`Action`](crate::domain::Action) when the room agrees.
//! Never here: opening files, windows, sentences; a list that cannot be read is data, not a panic.

use crate::domain::Process;
use crate::domain::ids::ThematicTableId;

pub mod list;
pub mod preview;
pub mod text;

pub use crate::domain::import_fault::{ImportFault, Reason};
pub use list::ListKind;
pub use preview::Preview;

/// The largest file that is read, in bytes: who opens files can ask before reading.
pub const MAX_BYTES: usize = 20 * 1024 * 1024;
/// The most lines that a list may have.
pub const MAX_LINES: usize = 100_000;
/// The most characters that a text may have.
pub const MAX_CHARACTERS: usize = 5_000;

/// Previews what a list would add to a table. `origin` is the list's name, kept as the source.
///
/// # Errors
/// An [`ImportFault`] when nothing of the file can be read.
pub fn proposals(
    bytes: &[u8],
    kind: ListKind,
    process: &Process,
    table: ThematicTableId,
    origin: &str,
) -> Result<Preview, ImportFault> {
    let decoded = text::decode(bytes)?;
    let list = list::read(&decoded.text, kind)?;
    let mut preview = preview::of(process, table, list, origin);
    preview.encoding = decoded.encoding;
    Ok(preview)
}
