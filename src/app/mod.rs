//! What the program is doing: the open file, what is chosen, what the room sees, running jobs.
//!
//! Every command of a person is handled here, a function each in `handle/`.
//! Never here: drawing, SQL, or rules of the process.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::i18n::Lang;

pub mod clock;
pub mod command;
pub mod handle;
pub mod import;
pub mod jobs;
pub mod likeness;
pub mod nearest;
pub mod notice;
pub mod places;
pub mod projection;
pub mod projector;
pub mod room_check;
pub mod section;
pub mod selection;
pub mod sentence;
pub mod session;
pub mod settings;
pub mod templates;

pub use command::Command;
pub use session::Session;

use jobs::Jobs;
use notice::Notices;
use places::Places;
use projector::Projector;
use section::Section;
use selection::Selection;
use settings::{Appearance, Settings};

/// The program: one open file at most, and everything around it.
pub struct Minga {
    places: Places,
    settings: Settings,
    lang: Lang,
    session: Option<Session>,
    section: Section,
    selection: Selection,
    /// The opening and the revision for which the selection was last looked through.
    looked_through: Option<(uuid::Uuid, u64)>,
    projector: Projector,
    notices: Notices,
    jobs: Jobs,
    backups: Vec<crate::store::backup::BackupPreview>,
    import: Option<import::ImportPreview>,
    /// How many rows of the list that is being read were read.
    import_rows: Arc<AtomicUsize>,
    /// Counts the changes of lists that are being decided on.
    import_changes: u64,
    /// The practice copy that is being written, to be opened when it is there.
    practice_copy: Option<PathBuf>,
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl Minga {
    /// A program with nothing open. `wake` asks for a new frame, from any thread.
    #[must_use]
    pub fn new(places: Places, wake: Arc<dyn Fn() + Send + Sync>) -> Self {
        let settings = Settings::load(&places);
        let lang = settings.tongue.lang();
        let mut projector = Projector::default();
        projector.set_dark(settings.appearance == Appearance::Dark);
        Self {
            jobs: Jobs::new(Arc::clone(&wake)),
            places,
            settings,
            lang,
            session: None,
            section: Section::default(),
            selection: Selection::default(),
            looked_through: None,
            projector,
            notices: Notices::default(),
            backups: Vec::new(),
            import: None,
            import_rows: Arc::default(),
            import_changes: 0,
            practice_copy: None,
            wake,
        }
    }

    #[must_use]
    pub fn lang(&self) -> &Lang {
        &self.lang
    }

    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    #[must_use]
    pub fn session(&self) -> Option<&Session> {
        self.session.as_ref()
    }

    #[must_use]
    pub fn section(&self) -> Section {
        self.section
    }

    #[must_use]
    pub fn selection(&self) -> &Selection {
        &self.selection
    }

    #[must_use]
    pub fn projector(&self) -> &Projector {
        &self.projector
    }

    #[must_use]
    pub fn notices(&self) -> &Notices {
        &self.notices
    }

    #[must_use]
    pub fn jobs(&self) -> &Jobs {
        &self.jobs
    }

    /// The backups, once they were asked for.
    #[must_use]
    pub fn backups(&self) -> &[crate::store::backup::BackupPreview] {
        &self.backups
    }

    /// What a list would add, while that is being decided.
    #[must_use]
    pub fn import_preview(&self) -> Option<&import::ImportPreview> {
        self.import.as_ref()
    }

    /// How many rows of the list that is being read were read; none when none is.
    #[must_use]
    pub fn import_rows(&self) -> Option<usize> {
        let rows = self.import_rows.load(Ordering::Relaxed);
        self.jobs
            .is_running(jobs::Work::ReadingList)
            .then_some(rows)
    }

    #[must_use]
    pub fn places(&self) -> &Places {
        &self.places
    }

    /// What the room sees now, and what comes next.
    pub fn frames(
        &mut self,
    ) -> Option<(
        projection::frame::ProjectorFrame,
        Option<projection::frame::ProjectorFrame>,
    )> {
        let session = self.session.as_ref()?;
        let motion = self.settings.motion;
        let now = self
            .projector
            .frame(session, &self.lang, clock::now(), motion);
        let next = self.projector.next_frame(session, &self.lang);
        let dark = now.dark;
        let next = next.map(|next| projection::frame::ProjectorFrame { dark, ..next });
        Some((now, next))
    }

    /// Takes in what threads have finished. Call once before each frame.
    pub fn tick(&mut self) {
        let reports = self.session.as_mut().map(Session::pump).unwrap_or_default();
        for report in reports {
            self.tell(report);
        }
        for done in self.jobs.finished() {
            self.finish(done);
        }
        self.compare_import();
        let session = self.session.as_ref();
        let state = session.map(|session| (session.opened(), session.revision()));
        if self.looked_through != state {
            self.looked_through = state;
            let process = session.map(Session::process);
            self.selection.keep_existing(process);
            if let Some(process) = process {
                self.projector.keep_existing(process);
            }
        }
    }

    /// Whether everything is on the disk, so that closing loses nothing.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.session
            .as_ref()
            .is_none_or(|session| session.unsaved() == 0)
    }

    /// A free path for a new file in the user's documents.
    #[must_use]
    pub fn suggested_path(&self, name: &str) -> PathBuf {
        let folder = Places::documents();
        let day = clock::here().strftime("%Y-%m-%d").to_string();
        (1..10_000)
            .map(|n| match n {
                1 => format!("{name} {day}.minga"),
                n => format!("{name} {day} ({n}).minga"),
            })
            .map(|file| folder.join(file))
            .find(|path| !path.exists())
            .unwrap_or_default()
    }
}
