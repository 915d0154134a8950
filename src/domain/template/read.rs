//! Reading a template: every fault names its line and its field.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::value::RawValue;

use crate::domain::misshape::Misshape;
use crate::domain::proposal::Nature;
use crate::domain::template::{FORMAT, Template};

mod map;

/// Why a text is no template.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, {field}: {problem:?}")]
pub struct TemplateFault {
    /// Counted from 1.
    pub line: usize,
    /// The field's path, such as `plan[3].area`.
    pub field: String,
    pub problem: Problem,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Not JSON, or broken off; in `serde_json`'s English words.
    Shape(String),
    /// A required field is not there.
    Missing,
    /// The format has no such field.
    Strange,
    /// Of another type than the format says: what was found, in `serde`'s English words.
    WrongType(String),
    /// None of the words that the format allows here.
    NotAllowed(String),
    /// Another format, such as a newer program's.
    Format(String),
    /// A required text is empty.
    Empty,
    /// A reference to a key or name that is not there.
    Unknown(String),
    /// A key that stands twice.
    Twice(String),
    /// A number that must be above zero.
    NotPositive,
    /// A link that makes an objective a cause of itself.
    Circle,
    /// A scale on which nothing can be told apart.
    TooFewLevels,
}

/// Reads a template.
///
/// # Errors
/// The first [`TemplateFault`] found.
pub fn read(text: &str) -> Result<Template, TemplateFault> {
    let text = text.trim_start_matches('\u{feff}');
    let deserializer = &mut serde_json::Deserializer::from_str(text);
    let template: Template = serde_path_to_error::deserialize(&mut *deserializer)
        .map_err(|error| misshapen(&error.path().to_string(), error.inner()))?;
    deserializer.end().map_err(|error| misshapen("", &error))?;
    match first_problem(&template) {
        None => Ok(template),
        Some((field, problem)) => Err(TemplateFault {
            line: line_of(text, &field),
            field,
            problem,
        }),
    }
}

/// The fault behind serde's error at `path`.
fn misshapen(path: &str, error: &serde_json::Error) -> TemplateFault {
    // "." is the top, "?" a place that could not be read.
    let path = path.trim_end_matches('?').trim_matches('.');
    let child = |named: &str| {
        if path.is_empty() {
            named.to_owned()
        } else {
            format!("{path}.{named}")
        }
    };
    let (field, problem) = match Misshape::of(error) {
        Misshape::Missing(named) => (child(&named), Problem::Missing),
        // The path may already end in the field.
        Misshape::Strange(named) if path == named || path.ends_with(&format!(".{named}")) => {
            (path.to_owned(), Problem::Strange)
        }
        Misshape::Strange(named) => (child(&named), Problem::Strange),
        Misshape::Twice(named) => (child(&named), Problem::Twice(named)),
        Misshape::NotAllowed(word) => (path.to_owned(), Problem::NotAllowed(word)),
        Misshape::WrongType(found) => (path.to_owned(), Problem::WrongType(found)),
        Misshape::Other(message) => (path.to_owned(), Problem::Shape(message)),
    };
    TemplateFault {
        line: error.line().max(1),
        field,
        problem,
    }
}

/// The line on which the value of a field's path begins; where the path leads nowhere, of the last
/// value on the way.
fn line_of(text: &str, field: &str) -> usize {
    let mut at = text.trim_start();
    for part in field.split(['[', ']', '.']).filter(|part| !part.is_empty()) {
        let inner = if let Ok(index) = part.parse::<usize>() {
            serde_json::from_str::<Vec<&RawValue>>(at)
                .ok()
                .and_then(|list| list.get(index).copied())
        } else {
            serde_json::from_str::<BTreeMap<String, &RawValue>>(at)
                .ok()
                .and_then(|object| object.get(part).copied())
        };
        let Some(inner) = inner else { break };
        at = inner.get();
    }
    // The raw values borrow from the text, so their address tells where they stand in it.
    let offset = at.as_ptr().addr().saturating_sub(text.as_ptr().addr());
    text.get(..offset)
        .map_or(1, |before| before.matches('\n').count() + 1)
}

type Found = Option<(String, Problem)>;

fn first_problem(template: &Template) -> Found {
    if template.format != FORMAT {
        return Some(("format".into(), Problem::Format(template.format.clone())));
    }
    for (field, empty) in [
        ("name", template.name.trim().is_empty()),
        ("areas", template.areas.is_empty()),
        ("tables", template.tables.is_empty()),
        ("stages", template.stages.is_empty()),
    ] {
        if empty {
            return Some((field.into(), Problem::Empty));
        }
    }
    keys_once(template)
        .or_else(|| tables(template))
        .or_else(|| agendas(template))
        .or_else(|| map::first_problem(template))
        .or_else(|| plan(template))
        .or_else(|| proposals(template))
}

fn keys_once(template: &Template) -> Found {
    let areas = template.areas.iter().map(|area| &area.key);
    let tables = template.tables.iter().map(|table| &table.name);
    let stages = template.stages.iter().map(|stage| &stage.key);
    let institutions = template.institutions.iter().map(|i| &i.key);
    let kinds = template.workshop_kinds.iter().map(|kind| &kind.key);
    let perspectives = template.map.perspectives.iter().map(|row| &row.key);
    twice(in_list("areas", "key", areas))
        .or_else(|| twice(in_list("tables", "name", tables)))
        .or_else(|| twice(in_list("stages", "key", stages)))
        .or_else(|| twice(in_list("institutions", "key", institutions)))
        .or_else(|| {
            template
                .institutions
                .iter()
                .enumerate()
                .find_map(|(i, of)| {
                    let list = format!("institutions[{i}].instruments");
                    twice(in_list(&list, "key", of.instruments.iter().map(|x| &x.key)))
                })
        })
        .or_else(|| twice(in_list("workshop_kinds", "key", kinds)))
        .or_else(|| twice(in_list("map.perspectives", "key", perspectives)))
        .or_else(|| {
            // Unique in the whole map, whatever the row.
            let rows = template.map.perspectives.iter().enumerate();
            twice(rows.flat_map(|(row, of)| {
                let list = format!("map.perspectives[{row}].objectives");
                in_list(&list, "key", of.objectives.iter().map(|o| &o.key)).collect::<Vec<_>>()
            }))
        })
}

/// Each key of a list with its path.
fn in_list<'a>(
    list: &str,
    field: &str,
    keys: impl Iterator<Item = &'a String>,
) -> impl Iterator<Item = (String, &'a str)> {
    keys.enumerate()
        .map(move |(index, key)| (format!("{list}[{index}].{field}"), key.as_str()))
}

fn twice<'a>(keys: impl Iterator<Item = (String, &'a str)>) -> Found {
    let mut seen = BTreeSet::new();
    for (field, key) in keys {
        if key.trim().is_empty() {
            return Some((field, Problem::Empty));
        }
        if !seen.insert(key) {
            return Some((field, Problem::Twice(key.to_owned())));
        }
    }
    None
}

fn has_area(template: &Template, key: &str) -> bool {
    template.areas.iter().any(|area| area.key == key)
}

fn tables(template: &Template) -> Found {
    let (index, table) = template
        .tables
        .iter()
        .enumerate()
        .find(|(_, table)| !has_area(template, &table.area))?;
    Some((
        format!("tables[{index}].area"),
        Problem::Unknown(table.area.clone()),
    ))
}

fn agendas(template: &Template) -> Found {
    for (index, kind) in template.workshop_kinds.iter().enumerate() {
        for (point, item) in kind.agenda.iter().enumerate() {
            let field = |name: &str| format!("workshop_kinds[{index}].agenda[{point}].{name}");
            if item.minutes < 1 {
                return Some((field("minutes"), Problem::NotPositive));
            }
            if item.title.trim().is_empty() {
                return Some((field("title"), Problem::Empty));
            }
        }
    }
    None
}

fn plan(template: &Template) -> Found {
    for (index, row) in template.plan.iter().enumerate() {
        let field = |name: &str| format!("plan[{index}].{name}");
        if !template.stages.iter().any(|stage| stage.key == row.stage) {
            return Some((field("stage"), Problem::Unknown(row.stage.clone())));
        }
        if let Some(area) = row.area.as_deref().filter(|key| !has_area(template, key)) {
            return Some((field("area"), Problem::Unknown(area.to_owned())));
        }
        if row.activity.trim().is_empty() {
            return Some((field("activity"), Problem::Empty));
        }
        for (place, used) in row.uses.iter().enumerate() {
            let known = template
                .institutions
                .iter()
                .find(|i| i.key == used.institution);
            let Some(institution) = known else {
                let field = field(&format!("uses[{place}].institution"));
                return Some((field, Problem::Unknown(used.institution.clone())));
            };
            if let Some(instrument) = &used.instrument
                && !institution.instruments.iter().any(|i| &i.key == instrument)
            {
                let field = field(&format!("uses[{place}].instrument"));
                return Some((field, Problem::Unknown(instrument.clone())));
            }
        }
    }
    None
}

fn proposals(template: &Template) -> Found {
    for (index, proposal) in template.proposals.iter().enumerate() {
        if proposal.text.trim().is_empty() {
            return Some((format!("proposals[{index}].text"), Problem::Empty));
        }
        if proposal.kind == Nature::Merged {
            // Only a merge makes a merged text.
            let field = format!("proposals[{index}].kind");
            return Some((field, Problem::NotAllowed("merged".into())));
        }
        if !template
            .tables
            .iter()
            .any(|table| table.name == proposal.table)
        {
            let field = format!("proposals[{index}].table");
            return Some((field, Problem::Unknown(proposal.table.clone())));
        }
    }
    None
}
