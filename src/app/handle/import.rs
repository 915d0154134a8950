//! Lists in: read, understood and compared on a thread of their own, and added when that is asked.

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::time::{Duration, Instant};

use crate::app::command::ImportCommand;
use crate::app::import::{ImportError, ImportPlan, ImportPreview, Origin};
use crate::app::jobs::{Done, Stop, Work};
use crate::app::notice::Weight;
use crate::app::{Minga, clock};
use crate::domain::Process;
use crate::domain::ids::ThematicTableId;
use crate::domain::proposal::Nature;
use crate::i18n;
use crate::import::preview::{Question, Status, Tables};
use crate::import::{self, Book, ImportFault, ListKind, Mapping, Preview, Watch};
use crate::store::StoreFault;
use crate::t;

/// How much of a frame may go into looking for proposals that sound like the list's.
const COMPARING: Duration = Duration::from_millis(2);

impl Minga {
    pub(super) fn handle_import(&mut self, command: ImportCommand) {
        match command {
            ImportCommand::Open { path, table } => {
                let from = Origin::File(path.clone());
                let nature = Nature::Action;
                self.read_import(from, (table, nature), move |watch| book_of(&path, watch));
            }
            ImportCommand::Paste {
                text,
                table,
                nature,
            } => {
                self.read_import(Origin::Pasted, (table, nature), move |watch| {
                    import::pasted(&text, watch).map_err(ImportError::List)
                });
            }
            ImportCommand::Sheet(place) => self.change_import(|process, plan| {
                if let Some(sheet) = plan.book.sheets.get(place) {
                    plan.sheet = place;
                    plan.mapping = Mapping::guess(sheet, process);
                }
            }),
            ImportCommand::Header(header) => self.change_import(|process, plan| {
                if let Some(sheet) = plan.book.sheets.get(plan.sheet) {
                    plan.mapping = Mapping::under(sheet, header, process);
                }
            }),
            ImportCommand::Column { column, field } => {
                self.change_import(|_, plan| plan.mapping.set(column, field));
            }
            ImportCommand::Tables(tables) => self.change_import(|_, plan| plan.tables = tables),
            ImportCommand::Toggle(place) => self.choose_import(|lines| lines.toggle(place)),
            ImportCommand::Alike(choice) => {
                self.choose_import(|lines| lines.choose_alike(choice));
            }
            ImportCommand::Confirm => self.confirm_import(),
            ImportCommand::Cancel => self.forget_import(),
        }
    }

    fn choose_import(&mut self, choose: impl FnOnce(&mut Preview)) {
        if let Some(import) = &mut self.import {
            choose(&mut import.preview);
            self.import_changes += 1;
            import.changes = self.import_changes;
        }
    }

    /// Lets go of a list that was read or is being read: it belongs to the file that was open.
    pub(in crate::app) fn forget_import(&mut self) {
        self.jobs.stop(Work::ReadingList);
        self.import = None;
    }

    fn read_import(
        &mut self,
        from: Origin,
        into: (ThematicTableId, Nature),
        read: impl FnOnce(&Watch) -> Result<Book, ImportError> + Send + 'static,
    ) {
        self.import = None;
        self.start_import(move |process, watch| {
            let plan = read(watch).map(|book| plan_of(&process, from.clone(), book, into));
            plan.and_then(|plan| previewed(&process, plan, watch))
                .map_err(|error| (from, error))
        });
    }

    /// Understands the list in another way: what is shown follows when that is done.
    fn change_import(&mut self, change: impl FnOnce(&Process, &mut ImportPlan)) {
        let (Some(import), Some(session)) = (&mut self.import, &self.session) else {
            return;
        };
        change(session.process(), &mut import.plan);
        let plan = import.plan.clone();
        self.start_import(move |process, watch| {
            let from = plan.from.clone();
            previewed(&process, plan, watch).map_err(|error| (from, error))
        });
    }

    fn start_import(
        &mut self,
        work: impl FnOnce(Process, &Watch) -> Result<ImportPreview, (Origin, ImportError)>
        + Send
        + 'static,
    ) {
        let Some(session) = &self.session else { return };
        let process = session.process().clone();
        // What was asked before is not wanted any more, and counts rows of its own.
        self.jobs.stop(Work::ReadingList);
        self.import_rows = Arc::default();
        let rows = Arc::clone(&self.import_rows);
        self.jobs.start(Work::ReadingList, move |stop: &Stop| {
            let watch = Watch {
                stopped: &|| stop.is_asked(),
                rows: &rows,
            };
            Done::List(work(process, &watch).map(Box::new))
        });
    }

    pub(super) fn list_read(&mut self, done: Result<Box<ImportPreview>, (Origin, ImportError)>) {
        match done {
            Ok(preview) => {
                self.import_changes += 1;
                self.import = Some(ImportPreview {
                    changes: self.import_changes,
                    ..*preview
                });
            }
            Err((from, error)) => {
                let name = match &from {
                    Origin::File(path) => path.clone(),
                    Origin::Pasted => PathBuf::from(t!(self.lang, "import-pasted")),
                };
                let text = import_sentence(&self.lang, &name, &error);
                self.notices
                    .add(Weight::Wrong, text, Vec::new(), clock::now());
            }
        }
    }

    /// Looks for proposals that sound like the list's, a few in each frame.
    pub(in crate::app) fn compare_import(&mut self) {
        let (Some(import), Some(session)) = (&mut self.import, &self.session) else {
            return;
        };
        let lines = &mut import.preview.lines;
        let likeness = session.likeness();
        if import.compared >= lines.len() || !likeness.is_ready() {
            return;
        }
        let began = Instant::now();
        let mut found = false;
        while let Some(line) = lines.get_mut(import.compared)
            && began.elapsed() < COMPARING
        {
            import.compared += 1;
            if line.status != Status::New {
                continue;
            }
            let near = likeness.like_text(session.process(), line.text(), None);
            if let Some(near) = near.first() {
                found = true;
                line.status = Status::Alike {
                    other: near.id,
                    score: near.score,
                };
            }
        }
        if found {
            self.import_changes += 1;
            import.changes = self.import_changes;
        }
        (self.wake)();
    }

    /// Adds what the preview shows, with a backup before.
    fn confirm_import(&mut self) {
        let Some(session) = &self.session else { return };
        // While the list is being understood anew, what is shown is not what would be added.
        if self.jobs.is_running(Work::ReadingList) {
            return;
        }
        let import = self.import.take();
        let action = import.and_then(|import| import.preview.into_action(session.process()));
        if let Some(action) = action {
            self.with_session(|session| session.import(action));
        }
    }
}

/// How a list is understood as long as nobody says otherwise.
fn plan_of(
    process: &Process,
    from: Origin,
    book: Book,
    (table, nature): (ThematicTableId, Nature),
) -> ImportPlan {
    let sheet = book.first();
    let mapping = book.sheets.get(sheet);
    let mapping = mapping.map_or_else(Mapping::default, |sheet| Mapping::guess(sheet, process));
    ImportPlan {
        from,
        sheet,
        mapping,
        book: Arc::new(book),
        tables: Tables::AsWritten(table),
        nature,
    }
}

fn previewed(
    process: &Process,
    plan: ImportPlan,
    watch: &Watch,
) -> Result<ImportPreview, ImportError> {
    let sheet = plan.book.sheets.get(plan.sheet);
    let asked = Question {
        sheet: sheet.ok_or(ImportError::List(ImportFault::Empty))?,
        mapping: &plan.mapping,
        tables: plan.tables,
        nature: plan.nature,
        origin: &plan.from.name(),
    };
    let preview = import::preview::of(process, &asked, watch).map_err(ImportError::List)?;
    Ok(ImportPreview {
        plan,
        preview,
        compared: 0,
        changes: 0,
    })
}

/// Reads a list file and previews what it would add to a table; of several sheets the one that is
/// named, else the first with a list.
///
/// # Errors
/// The file's fault, or the list's.
pub fn read_list(
    path: &Path,
    process: &Process,
    table: ThematicTableId,
    sheet: Option<&str>,
) -> Result<Preview, ImportError> {
    let watch = Watch {
        stopped: &|| false,
        rows: &AtomicUsize::new(0),
    };
    let book = book_of(path, &watch)?;
    let from = Origin::File(path.to_owned());
    let mut plan = plan_of(process, from, book, (table, Nature::Action));
    plan.tables = Tables::One(table);
    if let Some(name) = sheet {
        let place = plan.book.named(name);
        plan.sheet = place.ok_or_else(|| ImportError::NoSheet(name.to_owned()))?;
        plan.mapping = Mapping::guess(&plan.book.sheets[plan.sheet], process);
    }
    previewed(process, plan, &watch).map(|import| import.preview)
}

fn book_of(path: &Path, watch: &Watch) -> Result<Book, ImportError> {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    let Some(kind) = ListKind::of_extension(&ending) else {
        return Err(if path.is_dir() {
            ImportError::Unreadable(StoreFault::Folder(path.to_owned()))
        } else {
            ImportError::UnknownKind
        });
    };
    let bytes = bytes_of(path)?;
    import::read(&bytes, kind, watch).map_err(ImportError::List)
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
    import::within(bytes).map_err(ImportError::List)?;
    // And read no further, whatever the size said: a device has none, and a file may grow.
    let file = std::fs::File::open(path).map_err(unreadable)?;
    let mut bytes = Vec::with_capacity(bytes);
    let most = u64::try_from(import::MAX_BYTES + 1).unwrap_or(u64::MAX);
    file.take(most)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    import::within(bytes.len()).map_err(ImportError::List)?;
    Ok(bytes)
}

/// Why a list was not read, as a sentence.
#[must_use]
pub fn import_sentence(lang: &i18n::Lang, path: &Path, error: &ImportError) -> String {
    let name = path.display().to_string();
    match error {
        ImportError::Unreadable(fault) => crate::app::sentence::fault::sentence(lang, fault),
        ImportError::UnknownKind => t!(lang, "import-unknown-kind", path = name),
        ImportError::NoSheet(sheet) => {
            t!(lang, "import-no-sheet", path = name, sheet = sheet.as_str())
        }
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
            let fault = read_list(&path, &Process::default(), table, None).expect_err("no list");
            assert_eq!(fault, ImportError::Unreadable(StoreFault::Folder(path)));
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_device_without_an_end_is_read_no_further_than_a_list() {
        let fault = bytes_of(Path::new("/dev/zero")).expect_err("it has no end");
        let too_large = ImportFault::TooLarge {
            bytes: import::MAX_BYTES + 1,
            allowed: import::MAX_BYTES,
        };
        assert_eq!(fault, ImportError::List(too_large));
    }
}
