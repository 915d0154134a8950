//! The documents that can be written out, to choose one.

use egui::Ui;

use crate::app::command::ExportWhat;
use crate::app::section::Section;
use crate::i18n::Lang;
use crate::t;

/// What is written, and as what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    pub what: ExportWhat,
    pub ending: &'static str,
}

/// The endings that a document can have.
pub const ENDINGS: &[&str] = &["pdf", "xlsx", "csv", "json", "svg", "png"];

impl Kind {
    const FIRST: Self = Self::new(ExportWhat::Plan, "pdf");

    /// The map as a page.
    pub const MAP: Self = Self::new(ExportWhat::Map, "pdf");

    const ALL: [Self; 13] = [
        Self::FIRST,
        Self::new(ExportWhat::Plan, "xlsx"),
        Self::new(ExportWhat::Minutes, "pdf"),
        Self::new(ExportWhat::Proposals, "csv"),
        Self::new(ExportWhat::LeftOut, "pdf"),
        Self::new(ExportWhat::LeftOut, "xlsx"),
        Self::new(ExportWhat::Results, "pdf"),
        Self::new(ExportWhat::Results, "xlsx"),
        Self::new(ExportWhat::Ballots(None), "csv"),
        Self::MAP,
        Self::new(ExportWhat::Map, "svg"),
        Self::new(ExportWhat::Map, "png"),
        Self::new(ExportWhat::All, "json"),
    ];

    const fn new(what: ExportWhat, ending: &'static str) -> Self {
        Self { what, ending }
    }

    /// What is written most in a section: what it is about.
    #[must_use]
    pub fn usual(section: Section) -> Self {
        match section {
            Section::Map => Self::MAP,
            Section::Proposals | Section::Merge => Self::new(ExportWhat::Proposals, "csv"),
            Section::Vote => Self::new(ExportWhat::Results, "pdf"),
            Section::Validation => Self::new(ExportWhat::Minutes, "pdf"),
            Section::Prepare | Section::Plan | Section::FollowUp => Self::FIRST,
        }
    }

    fn label(self, lang: &Lang) -> String {
        match (self.what, self.ending) {
            (ExportWhat::Plan, "xlsx") => t!(lang, "file-plan-xlsx"),
            (ExportWhat::Plan, _) => t!(lang, "file-plan-pdf"),
            (ExportWhat::Minutes, _) => t!(lang, "file-minutes-pdf"),
            (ExportWhat::Proposals, _) => t!(lang, "file-proposals-csv"),
            (ExportWhat::LeftOut, "xlsx") => t!(lang, "file-left-out-xlsx"),
            (ExportWhat::LeftOut, _) => t!(lang, "file-left-out-pdf"),
            (ExportWhat::Results, "xlsx") => t!(lang, "file-results-xlsx"),
            (ExportWhat::Ballots(_), _) => t!(lang, "file-ballots-csv"),
            (ExportWhat::Slips(_), _) => t!(lang, "vote-paper"),
            (ExportWhat::Results, _) => t!(lang, "file-results-pdf"),
            (ExportWhat::Map, "svg") => t!(lang, "file-map-svg"),
            (ExportWhat::Map, "png") => t!(lang, "file-map-png"),
            (ExportWhat::Map, _) => t!(lang, "file-map-pdf"),
            (ExportWhat::All, _) => t!(lang, "file-all-json"),
        }
    }

    /// What the document of a file is called, without its ending.
    #[must_use]
    pub fn name(self, lang: &Lang, file: &str) -> String {
        match self.what {
            ExportWhat::Plan => t!(lang, "file-plan-name", name = file),
            ExportWhat::Minutes => t!(lang, "file-minutes-name", name = file),
            ExportWhat::Proposals => t!(lang, "file-proposals-name", name = file),
            ExportWhat::LeftOut => t!(lang, "file-left-out-name", name = file),
            ExportWhat::Results => t!(lang, "file-results-name", name = file),
            ExportWhat::Ballots(_) => t!(lang, "file-ballots-name", name = file),
            ExportWhat::Slips(_) => t!(lang, "file-slips-name", name = file),
            ExportWhat::Map => t!(lang, "file-map-name", name = file),
            ExportWhat::All => t!(lang, "file-all-name", name = file),
        }
    }
}

/// Shows the kinds; answers the one that was clicked.
pub fn show(ui: &mut Ui, lang: &Lang, chosen: Kind) -> Option<Kind> {
    let mut clicked = None;
    ui.horizontal_wrapped(|ui| {
        for kind in Kind::ALL {
            if ui
                .selectable_label(kind == chosen, kind.label(lang))
                .clicked()
            {
                clicked = Some(kind);
            }
        }
    });
    clicked
}
