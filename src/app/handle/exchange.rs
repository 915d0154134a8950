//! Lists in, documents out: read and written on threads of their own.

use std::path::{Path, PathBuf};

use crate::app::command::ExportWhat;
use crate::app::jobs::{Done, ImportError, ImportPreview, Work};
use crate::app::notice::Weight;
use crate::app::{Minga, Session, clock};
use crate::domain::Process;
use crate::domain::ids::ThematicTableId;
use crate::export::ExportError;
use crate::export::document::{self, Source};
use crate::i18n::{self, Tongue};
use crate::import::{self, ImportFault, ListKind};
use crate::store::StoreFault;
use crate::t;

impl Minga {
    pub(super) fn export(&mut self, path: PathBuf, what: ExportWhat) {
        let Some(session) = &self.session else { return };
        let source = source_of(session);
        self.jobs.start(Work::Exporting, move |stop| {
            let written = document::write(&source, &path, what, &|| stop.is_asked());
            Done::Exported(written.map(|()| path))
        });
    }

    /// Ends an export that is under way; no file is written.
    pub(super) fn stop_export(&mut self) {
        if self.jobs.stop(Work::Exporting) {
            let text = crate::app::sentence::export::sentence(&self.lang, &ExportError::Stopped);
            self.notices
                .add(Weight::Refused, text, Vec::new(), clock::now());
        }
    }

    pub(super) fn exported(&mut self, done: Result<PathBuf, ExportError>) {
        let (weight, text) = match done {
            Ok(path) => {
                let shown = path.display().to_string();
                (Weight::Done, t!(self.lang, "notice-exported", path = shown))
            }
            Err(error) => (
                Weight::Wrong,
                crate::app::sentence::export::sentence(&self.lang, &error),
            ),
        };
        self.notices.add(weight, text, Vec::new(), clock::now());
    }

    pub(super) fn preview_import(&mut self, path: PathBuf, table: ThematicTableId) {
        let Some(session) = &self.session else { return };
        let process = session.process().clone();
        self.jobs.start(Work::ReadingList, move |_| {
            let preview = read_list(&path, &process, table);
            Done::List(match preview {
                Ok(preview) => Ok(ImportPreview {
                    path,
                    table,
                    preview,
                }),
                Err(error) => Err((path, error)),
            })
        });
    }

    pub(super) fn list_read(&mut self, done: Result<ImportPreview, (PathBuf, ImportError)>) {
        match done {
            Ok(preview) => self.import = Some(preview),
            Err((path, error)) => {
                let text = import_sentence(&self.lang, &path, &error);
                self.notices
                    .add(Weight::Wrong, text, Vec::new(), clock::now());
            }
        }
    }

    /// Adds what the preview shows, with a backup before.
    pub(super) fn confirm_import(&mut self) {
        let Some(import) = self.import.take() else {
            return;
        };
        let Some(action) = import.preview.into_action(import.table) else {
            return;
        };
        self.with_session(|session| session.import(action));
    }
}

/// What documents of an open file are made from; they follow the file's language, whatever the
/// window or the command line speaks.
#[must_use]
pub fn source_of(session: &Session) -> Source {
    let process = session.process().clone();
    let last = process.last_version().map(|version| version.id);
    let seal = last
        .and_then(|version| session.seal(version))
        .map(str::to_owned);
    let tongue = process
        .the_profile()
        .map_or(Tongue::Spanish, |profile| Tongue::of_tag(&profile.language));
    Source {
        process,
        lang: tongue.lang(),
        seal,
        now: clock::now(),
    }
}

/// Reads a list file and previews what it would add to a table.
///
/// # Errors
/// The file's fault, or the list's.
pub fn read_list(
    path: &Path,
    process: &Process,
    table: ThematicTableId,
) -> Result<import::Preview, ImportError> {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    let Some(kind) = ListKind::of_extension(&ending) else {
        return Err(if path.is_dir() {
            ImportError::Unreadable(StoreFault::Folder(path.to_owned()))
        } else {
            ImportError::UnknownKind
        });
    };
    let bytes = bytes_of(path)?;
    let origin = path.file_name().unwrap_or_default().to_string_lossy();
    import::proposals(&bytes, kind, process, table, &origin).map_err(ImportError::List)
}

/// The bytes of a file that a person wrote: a list, or a template.
///
/// # Errors
/// The file's fault, or that it is too large.
pub fn bytes_of(path: &Path) -> Result<Vec<u8>, ImportError> {
    let unreadable = |error| ImportError::Unreadable(StoreFault::of_io(&error, path));
    let bytes = std::fs::metadata(path).map_err(unreadable)?.len();
    // Asked before reading: a file of many gigabytes is not taken into memory to be refused.
    let bytes = usize::try_from(bytes).unwrap_or(usize::MAX);
    if bytes > import::MAX_BYTES {
        let fault = ImportFault::TooLarge {
            bytes,
            allowed: import::MAX_BYTES,
        };
        return Err(ImportError::List(fault));
    }
    std::fs::read(path).map_err(unreadable)
}

/// Why a list was not read, as a sentence.
#[must_use]
pub fn import_sentence(lang: &i18n::Lang, path: &Path, error: &ImportError) -> String {
    let name = path.display().to_string();
    match error {
        ImportError::Unreadable(fault) => crate::app::sentence::fault::sentence(lang, fault),
        ImportError::UnknownKind => t!(lang, "import-unknown-kind", path = name),
        ImportError::List(fault) => {
            let why = i18n::import::sentence(lang, *fault);
            t!(lang, "import-not-read", path = name, why = why)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_no_list_and_is_called_a_folder() {
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["listas", "listas.csv"] {
            let path = folder.path().join(name);
            std::fs::create_dir(&path).expect("a folder");
            let table = ThematicTableId(uuid::Uuid::nil());
            let fault = read_list(&path, &Process::default(), table).expect_err("no list");
            assert_eq!(fault, ImportError::Unreadable(StoreFault::Folder(path)));
        }
    }
}
