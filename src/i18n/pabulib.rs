//! Why a Pabulib file cannot be tallied, as a sentence.

use crate::domain::pabulib_fault::{PabulibFault, PabulibReason as Reason, Section};
use crate::i18n::{Lang, words};
use crate::t;

/// Which file, which line, what is wrong and what to do.
#[must_use]
pub fn sentence(lang: &Lang, path: &str, fault: &PabulibFault) -> String {
    let what = what(lang, &fault.reason);
    t!(
        lang,
        "pabulib-fault",
        path = path,
        line = words::count(lang, fault.line),
        what = what
    )
}

fn what(lang: &Lang, reason: &Reason) -> String {
    let n = |number: usize| words::count(lang, number);
    match reason {
        Reason::Encoding => t!(lang, "pabulib-encoding"),
        Reason::OpenQuote => t!(lang, "pabulib-open-quote"),
        Reason::NoHeader => t!(lang, "pabulib-no-header"),
        Reason::NoSection(of) => t!(lang, "pabulib-no-section", section = of.name()),
        Reason::SectionTwice(of) => t!(lang, "pabulib-section-twice", section = of.name()),
        Reason::NoColumns(of) => t!(lang, "pabulib-no-columns", section = of.name()),
        Reason::NoColumn { section, column } => {
            let (section, column) = (section.name(), *column);
            t!(
                lang,
                "pabulib-no-column",
                section = section,
                column = column
            )
        }
        Reason::ColumnTwice(column) => t!(lang, "pabulib-column-twice", column = column.as_str()),
        Reason::TooManyCells { found, columns } => t!(
            lang,
            "pabulib-too-many-cells",
            found = n(*found),
            columns = n(*columns)
        ),
        Reason::NoCell { column } => t!(lang, "pabulib-no-cell", column = column.to_string()),
        Reason::NoKey(key) => t!(lang, "pabulib-no-key", key = key.to_string()),
        Reason::KeyTwice { key, first } => t!(
            lang,
            "pabulib-key-twice",
            key = key.as_str(),
            first = n(*first)
        ),
        Reason::BadBudget(said) => t!(lang, "pabulib-bad-budget", said = said.as_str()),
        Reason::BadVoteType(said) => t!(lang, "pabulib-bad-vote-type", said = said.as_str()),
        Reason::BadCost { project, cost } => t!(
            lang,
            "pabulib-bad-cost",
            project = project.as_str(),
            cost = cost.as_str()
        ),
        Reason::NoProjectId => t!(lang, "pabulib-no-project-id"),
        Reason::ProjectTwice { project, first } => t!(
            lang,
            "pabulib-project-twice",
            project = project.as_str(),
            first = n(*first)
        ),
        Reason::NoVoterId => t!(lang, "pabulib-no-voter-id"),
        Reason::VoterTwice { voter, first } => t!(
            lang,
            "pabulib-voter-twice",
            voter = voter.as_str(),
            first = n(*first)
        ),
        Reason::UnknownProject(project) => {
            t!(lang, "pabulib-unknown-project", project = project.as_str())
        }
        Reason::TwiceInVote(project) => {
            t!(lang, "pabulib-twice-in-vote", project = project.as_str())
        }
        Reason::TooManyChosen(found) => t!(lang, "pabulib-too-many-chosen", found = n(*found)),
        Reason::BadPoints { project, points } => t!(
            lang,
            "pabulib-bad-points",
            project = project.as_str(),
            points = points.as_str()
        ),
        Reason::PointsAndProjects { points, projects } => t!(
            lang,
            "pabulib-points-and-projects",
            points = n(*points),
            projects = n(*projects)
        ),
        Reason::Miscounted {
            section,
            said,
            found,
        } => {
            let (said, found) = (n(*said), n(*found));
            match section {
                Section::Votes => {
                    t!(lang, "pabulib-miscounted-votes", said = said, found = found)
                }
                Section::Meta | Section::Projects => t!(
                    lang,
                    "pabulib-miscounted-projects",
                    said = said,
                    found = found
                ),
            }
        }
    }
}
