//! Which document a path asks for: by its ending, and by what is wanted.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::Timestamp;

use crate::domain::Process;
use crate::domain::ids::PollId;
use crate::domain::poll::secret::SecretBallot;
use crate::export::build::proposals::Boards;
use crate::export::build::{ballots, left_out, minutes, plan, proposals, results};
use crate::export::map::drawing::Drawing;
use crate::export::report::Report;
use crate::export::{ExportError, csv, json, map, pdf, save, slips, xlsx};
use crate::i18n::Lang;

/// What is written out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Plan,
    Minutes,
    Proposals,
    Results,
    /// The ballots of closed polls in an order that tells nothing; of one poll by its number.
    Ballots(Option<i64>),
    /// The paper that a vote needs: slips and cards.
    Slips(PollId),
    /// What has not reached the plan, and why.
    LeftOut,
    /// The strategy map as a drawing.
    Map,
    /// Plan, what has not reached it, results and minutes in one document; in JSON the whole process.
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
    /// What the boxes of closed secret polls hold, where ballots are wanted.
    pub secret: BTreeMap<PollId, Vec<SecretBallot>>,
    /// The moment that stands in the documents' data.
    pub now: Timestamp,
}

impl What {
    /// What a file of this ending holds unless it is said.
    #[must_use]
    pub fn usual(path: &Path) -> Self {
        match ending(path).as_str() {
            "svg" | "png" => Self::Map,
            _ => Self::Plan,
        }
    }
}

fn ending(path: &Path) -> String {
    let ending = path.extension().unwrap_or_default();
    ending.to_string_lossy().to_lowercase()
}

/// Writes a document to a path where nothing stands yet. `is_stopped` is asked between its steps.
///
/// # Errors
/// [`ExportError`]; nothing is left at the path then.
pub fn write(
    source: &Source,
    path: &Path,
    what: What,
    is_stopped: &dyn Fn() -> bool,
) -> Result<(), ExportError> {
    let going_on = || {
        if is_stopped() {
            Err(ExportError::Stopped)
        } else {
            Ok(())
        }
    };
    let drawn = || {
        let drawing = drawing(source);
        going_on().map(|()| drawing)
    };
    let ending = ending(path);
    let bytes = match ending.as_str() {
        "pdf" if let What::Slips(poll) = what => {
            let paper = slips::paper(&source.process, &source.lang, poll);
            pdf::write_slips(&paper.ok_or(ExportError::NoPaper)?, Some(source.now))?
        }
        _ if matches!(what, What::Slips(_)) => return Err(ExportError::OnlyAsPdf(ending)),
        "json" if what == What::Proposals => json::write_proposals(&source.process),
        "json" => json::write(&source.process, &source.lang),
        "pdf" if what == What::Map => pdf::write_drawing(&drawn()?, Some(source.now))?,
        "svg" if what == What::Map => map::svg(&drawn()?),
        "png" if what == What::Map => map::png(&drawn()?)?,
        "svg" | "png" => return Err(ExportError::OnlyTheMap(ending)),
        "pdf" => {
            let report = illustrated(source, what)?;
            going_on()?;
            pdf::write(&report, Some(source.now))?
        }
        "xlsx" => xlsx::write(&report(source, what, &ending)?, Some(source.now))?,
        "csv" => csv::write(&report(source, what, &ending)?, csv::Which::First)?,
        _ => return Err(ExportError::UnknownFormat(ending)),
    };
    going_on()?;
    save::save(path, &bytes)
}

fn drawing(source: &Source) -> Drawing {
    map::draw(&source.process, &source.lang)
}

/// The report with the map, where the plan is in it and there is one.
fn illustrated(source: &Source, what: What) -> Result<Report, ExportError> {
    let mut report = report(source, what, "pdf")?;
    if matches!(what, What::Plan | What::All) && !source.process.objectives.is_empty() {
        // A map that no page can hold is left to SVG.
        report.drawing = Some(drawing(source)).filter(pdf::fits_a_page);
    }
    Ok(report)
}

fn report(source: &Source, what: What, ending: &str) -> Result<Report, ExportError> {
    let (process, lang) = (&source.process, &source.lang);
    Ok(match what {
        What::Plan if ending == "csv" => plan::in_one_table(process, lang),
        What::Plan => plan::report(process, lang, process.plan()),
        What::Proposals if ending == "csv" => proposals::report(process, lang, Boards::Within),
        What::Proposals => proposals::report(process, lang, Boards::Apart),
        What::Results if ending == "csv" => results::in_one_table(process, lang),
        What::Results => results::report(process, lang),
        What::Ballots(number) => ballots::report(process, lang, number, &source.secret),
        What::LeftOut => left_out::report(process, lang),
        What::Minutes => minutes(source),
        // A drawing is no report.
        What::Map => return Err(ExportError::NotTheMap(ending.to_owned())),
        What::Slips(_) => return Err(ExportError::OnlyAsPdf(ending.to_owned())),
        What::All => {
            let mut all = plan::report(process, lang, process.plan());
            all.sections.push(left_out::section(process, lang));
            all.sections.extend(results::report(process, lang).sections);
            all.sections.extend(minutes(source).sections);
            all
        }
    })
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

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::domain::testing::Play;
    use crate::i18n::Tongue;

    #[test]
    fn wherever_it_is_stopped_no_file_is_left() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("mapa.svg");
        let source = Source {
            process: Play::wine().process,
            lang: Tongue::Spanish.lang(),
            seal: None,
            secret: BTreeMap::new(),
            now: Timestamp::UNIX_EPOCH,
        };
        let asked = Cell::new(0);
        for stopped_at in 1.. {
            asked.set(0);
            let is_stopped = || {
                asked.set(asked.get() + 1);
                asked.get() == stopped_at
            };
            let written = write(&source, &path, What::Map, &is_stopped);
            let names = std::fs::read_dir(folder.path())
                .expect("the folder")
                .count();
            if asked.get() < stopped_at {
                assert!(written.is_ok() && names == 1);
                break;
            }
            assert!(matches!(written, Err(ExportError::Stopped)));
            assert_eq!(names, 0, "stopped at {stopped_at}");
        }
        assert!(asked.get() > 1, "when it is drawn, and before it is saved");
    }
}
