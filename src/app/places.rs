//! Where the program keeps what is not a workshop's file: settings, backups, copies.

use std::path::{Path, PathBuf};

/// Puts everything of the program's own under one folder: for tests and for a stick.
const OVERRIDE: &str = "MINGA_HOME";

/// The program's own folders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    config: PathBuf,
    data: PathBuf,
}

impl Places {
    /// The places of this machine's user.
    #[must_use]
    pub fn of_user() -> Self {
        if let Some(home) = std::env::var_os(OVERRIDE) {
            return Self::under(Path::new(&home));
        }
        match directories::ProjectDirs::from("", "", "minga") {
            Some(dirs) => Self {
                config: dirs.config_dir().to_owned(),
                data: dirs.data_local_dir().to_owned(),
            },
            None => Self::under(&std::env::temp_dir().join("minga")),
        }
    }

    /// Everything under one folder.
    #[must_use]
    pub fn under(home: &Path) -> Self {
        Self {
            config: home.join("config"),
            data: home.join("data"),
        }
    }

    #[must_use]
    pub fn settings(&self) -> PathBuf {
        self.config.join("settings.json")
    }

    /// All backups, a folder for each file.
    #[must_use]
    pub fn backups(&self) -> PathBuf {
        self.data.join("backups")
    }

    /// The backups of one file: by its name and a hash of its place, so that two files of the same
    /// name do not mix.
    #[must_use]
    pub fn backups_of(&self, file: &Path) -> PathBuf {
        let stem = file.file_stem().unwrap_or_default().to_string_lossy();
        let place = blake3::hash(file.as_os_str().as_encoded_bytes()).to_hex();
        self.backups().join(format!("{stem}-{}", &place[..8]))
    }

    /// Where copies of files that cannot be edited in place are worked on.
    #[must_use]
    pub fn copies(&self) -> PathBuf {
        self.data.join("copies")
    }

    /// Where new files are suggested: the user's documents.
    #[must_use]
    pub fn documents() -> PathBuf {
        directories::UserDirs::new()
            .and_then(|dirs| dirs.document_dir().map(Path::to_owned))
            .or_else(|| std::env::current_dir().ok())
            .unwrap_or_default()
    }
}
