//! What a file is chosen for: which files fit, and how that is said.

use std::path::Path;

use super::kinds;
use crate::app::import::ListKind;
use crate::i18n::Lang;
use crate::t;

/// What the file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Open,
    SaveCopy,
    Export,
    Import,
}

impl Purpose {
    /// The endings of the files that it is about, the usual one first.
    pub(super) fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Open => &["minga", "json"],
            Self::SaveCopy => &["minga"],
            Self::Export => kinds::ENDINGS,
            Self::Import => &ListKind::ENDINGS,
        }
    }

    /// Whether a file is of those that it is about, by its ending.
    #[must_use]
    pub fn is_about(self, path: &Path) -> bool {
        let ending = path.extension().unwrap_or_default();
        self.endings()
            .iter()
            .any(|of| ending.eq_ignore_ascii_case(of))
    }

    /// Whether it makes a new file.
    pub(super) fn is_new(self) -> bool {
        matches!(self, Self::SaveCopy | Self::Export)
    }

    pub(super) fn title(self, lang: &Lang) -> String {
        match self {
            Self::Open => t!(lang, "file-open-title"),
            Self::SaveCopy => t!(lang, "file-copy-title"),
            Self::Export => t!(lang, "file-export-title"),
            Self::Import => t!(lang, "file-import-title"),
        }
    }

    pub(super) fn button(self, lang: &Lang) -> String {
        match self {
            Self::Open => t!(lang, "file-open"),
            Self::SaveCopy => t!(lang, "file-copy"),
            Self::Export => t!(lang, "file-export"),
            Self::Import => t!(lang, "file-import"),
        }
    }

    pub(super) fn filter(self, lang: &Lang) -> String {
        match self {
            Self::Open | Self::SaveCopy => t!(lang, "file-kind-process"),
            Self::Export => t!(lang, "file-kind-document"),
            Self::Import => t!(lang, "file-kind-list"),
        }
    }
}
