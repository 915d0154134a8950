//! Making, opening, copying and closing files.

use std::path::{Path, PathBuf};

use crate::app::command::FileCommand;
use crate::app::jobs::{Done, OpenError, Work};
use crate::app::session::Opened;
use crate::app::{Minga, clock, templates};
use crate::store::{backup, copy};

impl Minga {
    pub(super) fn handle_file(&mut self, command: FileCommand) {
        match command {
            FileCommand::New { template, path } => match templates::find(&template) {
                Ok(template) => self.make(template, path),
                Err(error) => self.finish(Done::Opened(Err(OpenError::Template(error)))),
            },
            FileCommand::NewFrom { template, path } => match templates::from_file(&template) {
                Ok(template) => self.make(template, path),
                Err(error) => self.finish(Done::Opened(Err(OpenError::Template(error)))),
            },
            FileCommand::Open(path) => {
                let places = self.places.clone();
                self.open(move || Opened::open(&path, &places));
            }
            FileCommand::OpenCopy(path) => {
                let target = self.copy_path(&path);
                let places = self.places.clone();
                self.open(move || {
                    make_folder(&target)?;
                    copy::copy_closed(&path, &target)?;
                    Opened::open(&target, &places)
                });
            }
            FileCommand::Practise => self.practise(),
            FileCommand::SaveCopy(path) => {
                if let Some(session) = &self.session {
                    session.copy_to(&path);
                }
            }
            FileCommand::Close => self.close(),
            FileCommand::Retry => {
                if let Some(session) = &self.session {
                    session.retry();
                }
            }
            FileCommand::ListBackups => {
                let folder = self.places.backups();
                self.jobs.start(Work::LookingForBackups, move |_| {
                    Done::Backups(backup::list(&folder))
                });
            }
            FileCommand::Restore { backup, target } => {
                let places = self.places.clone();
                self.open(move || {
                    backup::restore(&backup, &target)?;
                    Opened::open(&target, &places)
                });
            }
        }
    }

    fn make(&mut self, template: crate::domain::template::Template, path: Option<PathBuf>) {
        let name = if template.process.name.is_empty() {
            template.name.clone()
        } else {
            template.process.name.clone()
        };
        let path = path.unwrap_or_else(|| self.suggested_path(&name));
        self.open(move || Opened::create(&path, template));
    }

    /// Opens on a thread of its own; the file that is open is closed when the new one is there.
    fn open(
        &mut self,
        open: impl FnOnce() -> Result<Opened, crate::store::StoreFault> + Send + 'static,
    ) {
        self.jobs.start(Work::Opening, move |_| {
            Done::Opened(open().map(Box::new).map_err(OpenError::Store))
        });
    }

    /// A practice copy of the open file, opened in its place.
    fn practise(&mut self) {
        let Some(session) = &self.session else { return };
        let target = self.copy_path(session.path());
        // The worker makes the copy; the file is opened when it says so.
        if let Err(fault) = make_folder(&target) {
            self.finish(Done::Opened(Err(OpenError::Store(fault))));
            return;
        }
        session.copy_to(&target);
        self.practice_copy = Some(target);
    }

    /// Closes the file. What waits is committed before the file is let go.
    fn close(&mut self) {
        self.forget_import();
        self.session = None;
        self.projector.file_closed();
    }

    /// A free path among the program's own copies.
    fn copy_path(&self, original: &Path) -> PathBuf {
        let stem = original
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let stamp = clock::here().strftime("%Y-%m-%dT%H-%M-%S");
        self.places.copies().join(format!("{stem} {stamp}.minga"))
    }
}

fn make_folder(file: &Path) -> Result<(), crate::store::StoreFault> {
    let folder = file.parent().unwrap_or(file);
    std::fs::create_dir_all(folder).map_err(|error| crate::store::StoreFault::of_io(&error, folder))
}
