//! Pabulib files (`.pb`): projects with their costs, a budget and the ballots (D. Stolicki, S. Szufa and
//! N. Talmon, *Pabulib: A Participatory Budgeting Library*, 2020). Sections and columns may stand in
//! any order. Whatever is wrong is named with its line, and nothing is left out in silence.
//!
//! What a city asked of votes or projects beside (lengths, sums, thresholds) is left alone.

use std::collections::HashMap;

use crate::domain::pabulib_fault::{PabulibFault, PabulibReason as Reason, Section};
use crate::domain::poll::rules::{Budget, Score, Votes};

mod ballots;
mod meta;
mod records;
mod sections;

#[cfg(test)]
mod tests;

use meta::Meta;
use sections::Table;

/// What a voter could say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VoteKind {
    Approval,
    /// One project.
    Choice,
    /// Points.
    Points,
    /// Projects, best first.
    Ranking,
}

/// An election as a file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pabulib {
    pub kind: VoteKind,
    /// In the order of their ids, code point by code point, which breaks ties.
    pub projects: Vec<Project>,
    /// Options are places in `projects`. Points are whole: `parts` of them are one point.
    pub votes: Votes,
    pub parts: u64,
    pub budget: Budget,
}

/// What is voted on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    pub id: String,
    /// Empty without one.
    pub name: String,
    cost: Score,
}

/// Reads a file's bytes.
///
/// # Errors
/// The first [`PabulibFault`].
pub fn read(bytes: &[u8]) -> Result<Pabulib, PabulibFault> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = &bytes[..error.valid_up_to()];
        let lines = before.split(|byte| *byte == b'\n').count();
        at(lines, Reason::Encoding)
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let [meta, listed, votes] = sections::read(text)?;
    let meta = Meta::of(&meta)?;
    let (limit, kind) = (meta.budget()?, meta.kind()?);
    let mut projects = projects(&listed)?;
    meta.counted("num_projects", Section::Projects, &listed)?;
    projects.sort_unstable_by(|a, b| a.id.cmp(&b.id));
    let ids = projects.iter().map(|project| project.id.as_str());
    let places: HashMap<&str, u32> = ids.zip(0..).collect();
    let (ballots, parts) = ballots::read(&votes, kind, &places)?;
    meta.counted("num_votes", Section::Votes, &votes)?;
    Ok(Pabulib {
        kind,
        votes: Votes {
            options: projects.len(),
            ballots,
        },
        parts,
        budget: Budget {
            limit,
            costs: projects
                .iter()
                .map(|project| project.cost.clone())
                .collect(),
        },
        projects,
    })
}

fn at(line: usize, reason: Reason) -> PabulibFault {
    PabulibFault { line, reason }
}

fn projects(table: &Table) -> Result<Vec<Project>, PabulibFault> {
    let (id, cost) = (table.column("project_id")?, table.column("cost")?);
    let name = table.column_if_any("name");
    let mut lines: HashMap<&str, usize> = HashMap::new();
    let mut projects = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        let project = row.needed(id)?;
        if project.is_empty() {
            return Err(at(row.line, Reason::NoProjectId));
        }
        if let Some(first) = lines.insert(project, row.line) {
            let project = project.to_owned();
            return Err(at(row.line, Reason::ProjectTwice { project, first }));
        }
        let said = row.needed(cost)?;
        let cost = Score::read(said).filter(|cost| *cost >= Score::default());
        let cost = cost.ok_or_else(|| {
            let (project, cost) = (project.to_owned(), said.to_owned());
            at(row.line, Reason::BadCost { project, cost })
        })?;
        projects.push(Project {
            id: project.to_owned(),
            name: name.map_or("", |name| row.cell(name)).to_owned(),
            cost,
        });
    }
    Ok(projects)
}
