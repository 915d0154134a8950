//! Why a document was not written, as a sentence.

use crate::app::sentence::fault;
use crate::export::ExportError;
use crate::i18n::Lang;
use crate::store::StoreFault;
use crate::t;

/// The sentence for an export that did not happen.
#[must_use]
pub fn sentence(lang: &Lang, error: &ExportError) -> String {
    match error {
        ExportError::Exists(path) => fault::sentence(lang, &StoreFault::Exists(path.clone())),
        ExportError::File { path, source } => {
            fault::sentence(lang, &StoreFault::of_io(source, path))
        }
        ExportError::UnknownFormat(ending) => {
            t!(lang, "export-unknown-format", ending = ending.as_str())
        }
        // A fault of the program's own: its words help its makers.
        other => t!(lang, "export-failed", why = other.to_string()),
    }
}
