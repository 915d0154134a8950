//! The minutes as a document to be signed, with the seal that ties the paper to the file.

use super::cover;
use crate::domain::Process;
use crate::domain::minutes::facts;
use crate::domain::validation::PlanVersion;
use crate::export::report::{Block, Orientation, Report, Section};
use crate::i18n::{self, Lang, words};
use crate::t;

/// Lines to sign, at most: more are signed on the attendance sheet.
const SIGNATURES: usize = 24;

/// The minutes of the current workshop, or of the version that was validated with `seal`.
#[must_use]
pub fn report(
    process: &Process,
    lang: &Lang,
    version: Option<&PlanVersion>,
    seal: Option<&str>,
) -> Report {
    let mut report = cover(process, lang, t!(lang, "report-minutes"));
    let workshop = version
        .and_then(|v| v.workshop)
        .or(process.current_workshop().map(|w| w.id));
    let Some(workshop) = workshop else {
        return report;
    };
    let gathered = facts(process, workshop);
    if let Some(version) = version {
        report.facts.push((
            t!(lang, "report-version"),
            words::whole(lang, version.number),
        ));
    }
    if let Some(seal) = seal {
        report
            .facts
            .push((t!(lang, "report-seal"), seal.to_owned()));
        report.footer = t!(
            lang,
            "report-seal-footer",
            name = report.footer,
            seal = seal
        );
    }
    let parts = i18n::minutes::sections(lang, process, &gathered, version.map(|v| v.vote));
    for (heading, paragraphs) in parts {
        let blocks = if paragraphs.len() < 2 || paragraphs.iter().any(|line| is_marked(line)) {
            paragraphs.into_iter().map(Block::Paragraph).collect()
        } else {
            vec![Block::Bullets(paragraphs)]
        };
        report.sections.push(Section {
            heading,
            orientation: Orientation::Portrait,
            blocks,
        });
    }
    let mut signing = Vec::new();
    if seal.is_some() {
        signing.push(Block::Paragraph(t!(lang, "report-seal-means")));
    }
    let people: Vec<String> = gathered
        .present
        .iter()
        .take(SIGNATURES)
        .filter_map(|(name, organisation)| {
            name.as_ref()
                .map(|name| format!("{name}\n{organisation}").trim_end().to_owned())
        })
        .collect();
    if !people.is_empty() {
        signing.push(Block::Signatures(people));
    }
    if !signing.is_empty() {
        report.sections.push(Section {
            heading: t!(lang, "report-signatures"),
            orientation: Orientation::Portrait,
            blocks: signing,
        });
    }
    report
}

/// Whether a line brings its own number or dash, so that a bullet before it would be a second mark.
fn is_marked(line: &str) -> bool {
    line.starts_with(|first: char| first.is_ascii_digit() || first == '–')
}
