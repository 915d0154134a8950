//! Which document a path asks for: by its ending, and by what is wanted.

use std::path::Path;

use jiff::Timestamp;

use crate::domain::Process;
use crate::export::build::{minutes, plan, proposals, results};
use crate::export::report::Report;
use crate::export::{ExportError, csv, json, pdf, save, xlsx};
use crate::i18n::Lang;

/// What is written out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Plan,
    Minutes,
    Proposals,
    Results,
    /// Plan, results and minutes in one document; in JSON the whole process.
    All,
}

/// What the documents are made from.
#[derive(Clone, Debug)]
pub struct Source {
    /// A cheap snapshot: rows are shared.
    pub process: Process,
    pub lang: Lang,
    /// The seal of the last validated version.
    pub seal: Option<String>,
    /// The moment that stands in the documents' data.
    pub now: Timestamp,
}

/// Writes a document to a path where nothing stands yet.
///
/// # Errors
/// [`ExportError`]; nothing is left at the path then.
pub fn write(source: &Source, path: &Path, what: What) -> Result<(), ExportError> {
    let ending = path
        .extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase();
    let bytes = match ending.as_str() {
        "json" => json::write(&source.process, &source.lang),
        "pdf" => pdf::write(&report(source, what), Some(source.now))?,
        "xlsx" => xlsx::write(&report(source, what), Some(source.now))?,
        "csv" => csv::write(&report(source, what), csv::Which::First)?,
        _ => return Err(ExportError::UnknownFormat(ending)),
    };
    save::save(path, &bytes)
}

fn report(source: &Source, what: What) -> Report {
    let (process, lang) = (&source.process, &source.lang);
    match what {
        What::Plan => plan::report(process, lang, process.plan()),
        What::Proposals => proposals::report(process, lang),
        What::Results => results::report(process, lang),
        What::Minutes => minutes(source),
        What::All => {
            let mut all = plan::report(process, lang, process.plan());
            all.sections.extend(results::report(process, lang).sections);
            all.sections.extend(minutes(source).sections);
            all
        }
    }
}

fn minutes(source: &Source) -> Report {
    let version = source.process.last_version();
    minutes::report(
        &source.process,
        &source.lang,
        version,
        source.seal.as_deref(),
    )
}
