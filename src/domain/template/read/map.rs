//! What may be wrong with a template's strategy map.

use std::collections::BTreeSet;

use super::{Found, Problem, has_area};
use crate::domain::strategy_map::{Scale, first_circle};
use crate::domain::template::{Template, TemplateIndicator};
use crate::domain::term::Term;

pub(super) fn first_problem(template: &Template) -> Found {
    for (r, row) in template.map.perspectives.iter().enumerate() {
        if row.name.trim().is_empty() {
            return Some((format!("map.perspectives[{r}].name"), Problem::Empty));
        }
        for (o, objective) in row.objectives.iter().enumerate() {
            let field = |name: &str| format!("map.perspectives[{r}].objectives[{o}].{name}");
            let area = objective.area.as_deref();
            if let Some(area) = area.filter(|key| !has_area(template, key)) {
                return Some((field("area"), Problem::Unknown(area.to_owned())));
            }
            if objective.title.trim().is_empty() {
                return Some((field("title"), Problem::Empty));
            }
            for (i, indicator) in objective.indicators.iter().enumerate() {
                if let Some((name, problem)) = of_indicator(indicator) {
                    return Some((field(&format!("indicators[{i}].{name}")), problem));
                }
            }
        }
    }
    links(template).or_else(|| purposes(template))
}

/// The keys of all objectives.
fn keys(template: &Template) -> BTreeSet<&str> {
    let rows = template.map.perspectives.iter();
    let objectives = rows.flat_map(|row| &row.objectives);
    objectives.map(|objective| objective.key.as_str()).collect()
}

fn of_indicator(indicator: &TemplateIndicator) -> Found {
    if indicator.name.trim().is_empty() {
        return Some(("name".into(), Problem::Empty));
    }
    if (1..Scale::FEWEST_LEVELS).contains(&indicator.levels.len()) {
        return Some(("levels".into(), Problem::TooFewLevels));
    }
    if let Some((n, problem)) = first_unfit(&indicator.levels) {
        return Some((format!("levels[{n}]"), problem));
    }
    let off_scale = |value: &serde_json::Value| {
        let word = value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned);
        indicator
            .value(value)
            .is_none()
            .then_some(Problem::NotAllowed(word))
    };
    if let Some(problem) = indicator.baseline.as_ref().and_then(off_scale) {
        return Some(("baseline".into(), problem));
    }
    let mut terms: Vec<Term> = Vec::new();
    for (n, target) in indicator.targets.iter().enumerate() {
        if let Some(problem) = off_scale(&target.value) {
            return Some((format!("targets[{n}].value"), problem));
        }
        let term = Term::parse(&target.term);
        if terms.contains(&term) {
            let problem = Problem::Twice(target.term.clone());
            return Some((format!("targets[{n}].term"), problem));
        }
        terms.push(term);
    }
    None
}

/// The first text of a list that is empty or stands there already, with its place.
fn first_unfit(texts: &[String]) -> Option<(usize, Problem)> {
    let mut seen = BTreeSet::new();
    for (n, text) in texts.iter().map(|text| text.trim()).enumerate() {
        if text.is_empty() {
            return Some((n, Problem::Empty));
        }
        if !seen.insert(text) {
            return Some((n, Problem::Twice(text.to_owned())));
        }
    }
    None
}

fn links(template: &Template) -> Found {
    let objectives = keys(template);
    let field = |index: usize| format!("map.links[{index}]");
    let links = template.map.links.iter();
    let links: Vec<(&str, &str)> = links
        .map(|(from, to)| (from.as_str(), to.as_str()))
        .collect();
    let mut drawn: BTreeSet<(&str, &str)> = BTreeSet::new();
    for (index, &(from, to)) in links.iter().enumerate() {
        if let Some(end) = [from, to].into_iter().find(|end| !objectives.contains(end)) {
            return Some((field(index), Problem::Unknown(end.to_owned())));
        }
        if !drawn.insert((from, to)) {
            let link = format!("{from} → {to}");
            return Some((field(index), Problem::Twice(link)));
        }
    }
    first_circle(&links).map(|index| (field(index), Problem::Circle))
}

/// What the plan's rows are for.
fn purposes(template: &Template) -> Found {
    let known = keys(template);
    for (index, row) in template.plan.iter().enumerate() {
        let field = |n: usize| format!("plan[{index}].objectives[{n}]");
        let unknown = row
            .objectives
            .iter()
            .position(|key| !known.contains(key.as_str()));
        if let Some(n) = unknown {
            return Some((field(n), Problem::Unknown(row.objectives[n].clone())));
        }
        if let Some((n, problem)) = first_unfit(&row.objectives) {
            return Some((field(n), problem));
        }
    }
    None
}
