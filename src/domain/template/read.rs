//! Reading a template: every fault names its line and its field.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::value::RawValue;

use crate::domain::template::{FORMAT, Template};

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
    /// Not JSON, or not of the documented shape; in serde's English words.
    Shape(String),
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
}

/// Reads a template.
///
/// # Errors
/// The first [`TemplateFault`] found.
pub fn read(text: &str) -> Result<Template, TemplateFault> {
    let text = text.trim_start_matches('\u{feff}');
    let deserializer = &mut serde_json::Deserializer::from_str(text);
    let template: Template = serde_path_to_error::deserialize(deserializer).map_err(|error| {
        let inner = error.inner();
        TemplateFault {
            line: inner.line().max(1),
            field: error.path().to_string(),
            problem: Problem::Shape(without_place(&inner.to_string())),
        }
    })?;
    match first_problem(&template) {
        None => Ok(template),
        Some((field, problem)) => Err(TemplateFault {
            line: line_of(text, &field),
            field,
            problem,
        }),
    }
}

/// serde's message without its "at line 3 column 4", which the fault states by itself.
fn without_place(message: &str) -> String {
    message
        .split(" at line ")
        .next()
        .unwrap_or(message)
        .to_owned()
}

/// The line on which the field's row begins: of `plan[3].area`, where the fourth row of `plan` does.
fn line_of(text: &str, field: &str) -> usize {
    let mut parts = field.split(['[', ']', '.']).filter(|part| !part.is_empty());
    let found = parts.next().and_then(|list| {
        let top: BTreeMap<&str, &RawValue> = serde_json::from_str(text).ok()?;
        let value = *top.get(list)?;
        let row = parts.next().and_then(|part| {
            let inner = match part.parse::<usize>() {
                Ok(index) => serde_json::from_str::<Vec<&RawValue>>(value.get())
                    .ok()?
                    .get(index)
                    .copied(),
                Err(_) => serde_json::from_str::<BTreeMap<&str, &RawValue>>(value.get())
                    .ok()?
                    .get(part)
                    .copied(),
            };
            inner.map(RawValue::get)
        });
        Some(row.unwrap_or(value.get()))
    });
    // The raw values borrow from the text, so their address tells where they stand in it.
    let offset = found.map_or(0, |raw| {
        raw.as_ptr().addr().saturating_sub(text.as_ptr().addr())
    });
    text.get(..offset)
        .map_or(1, |before| before.matches('\n').count() + 1)
}

type Found = Option<(String, Problem)>;

fn first_problem(template: &Template) -> Found {
    if template.format != FORMAT {
        return Some(("format".into(), Problem::Format(template.format.clone())));
    }
    if template.name.trim().is_empty() {
        return Some(("name".into(), Problem::Empty));
    }
    for (list, empty) in [
        ("areas", template.areas.is_empty()),
        ("stages", template.stages.is_empty()),
    ] {
        if empty {
            return Some((list.into(), Problem::Empty));
        }
    }
    keys_once(template)
        .or_else(|| tables(template))
        .or_else(|| agendas(template))
        .or_else(|| map(template))
        .or_else(|| plan(template))
        .or_else(|| proposals(template))
}

fn keys_once(template: &Template) -> Found {
    twice("areas", template.areas.iter().map(|area| area.key.as_str()))
        .or_else(|| {
            twice(
                "tables",
                template.tables.iter().map(|table| table.name.as_str()),
            )
        })
        .or_else(|| {
            twice(
                "stages",
                template.stages.iter().map(|stage| stage.key.as_str()),
            )
        })
        .or_else(|| {
            twice(
                "institutions",
                template.institutions.iter().map(|i| i.key.as_str()),
            )
        })
        .or_else(|| {
            twice(
                "workshop_kinds",
                template.workshop_kinds.iter().map(|k| k.key.as_str()),
            )
        })
        .or_else(|| {
            let objectives = template
                .map
                .perspectives
                .iter()
                .flat_map(|row| &row.objectives);
            twice(
                "map.perspectives",
                objectives.map(|objective| objective.key.as_str()),
            )
        })
}

fn twice<'a>(list: &str, keys: impl Iterator<Item = &'a str>) -> Found {
    let mut seen = BTreeSet::new();
    for (index, key) in keys.enumerate() {
        if key.trim().is_empty() {
            return Some((format!("{list}[{index}]"), Problem::Empty));
        }
        if !seen.insert(key) {
            return Some((format!("{list}[{index}]"), Problem::Twice(key.to_owned())));
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

fn map(template: &Template) -> Found {
    let rows = &template.map.perspectives;
    let mut keys = BTreeSet::new();
    for (r, row) in rows.iter().enumerate() {
        for (o, objective) in row.objectives.iter().enumerate() {
            keys.insert(objective.key.as_str());
            let field = |name: &str| format!("map.perspectives[{r}].objectives[{o}].{name}");
            if let Some(area) = objective
                .area
                .as_deref()
                .filter(|key| !has_area(template, key))
            {
                return Some((field("area"), Problem::Unknown(area.to_owned())));
            }
            if objective.title.trim().is_empty() {
                return Some((field("title"), Problem::Empty));
            }
        }
    }
    for (index, (from, to)) in template.map.links.iter().enumerate() {
        if let Some(end) = [from, to]
            .into_iter()
            .find(|end| !keys.contains(end.as_str()))
        {
            return Some((format!("map.links[{index}]"), Problem::Unknown(end.clone())));
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
