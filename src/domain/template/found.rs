//! A new process out of a template that has been read, so all its references hold.

use std::collections::BTreeMap;

use crate::domain::act::Mint;
use crate::domain::activity::{Activity, ActivityState, Printed, Review};
use crate::domain::agenda::AgendaItem;
use crate::domain::area::{Area, Stage, ThematicTable};
use crate::domain::change::Change;
use crate::domain::directory::{Institution, Instrument, Use};
use crate::domain::ids::{AreaId, InstitutionId, InstrumentId, ObjectiveId, StageId};
use crate::domain::ids::{ThematicTableId, WorkshopId};
use crate::domain::layout;
use crate::domain::profile::{MapState, Profile};
use crate::domain::proposal::{Proposal, Standing};
use crate::domain::strategy_map::{CausalLink, Indicator, Objective, Perspective};
use crate::domain::strategy_map::{Scale, Target, each_once};
use crate::domain::template::{Template, TemplateIndicator};
use crate::domain::term::Term;
use crate::domain::workshop::{Room, Workshop};

/// The kind that a new process begins with when the template has it.
const FIRST_KIND: &str = "validacion";

/// Where the template's keys lead.
#[derive(Default)]
struct Keys<'a> {
    areas: BTreeMap<&'a str, AreaId>,
    stages: BTreeMap<&'a str, StageId>,
    tables: BTreeMap<&'a str, ThematicTableId>,
    institutions: BTreeMap<&'a str, InstitutionId>,
    instruments: BTreeMap<(&'a str, &'a str), InstrumentId>,
    objectives: BTreeMap<&'a str, ObjectiveId>,
}

/// The changes that make the template's process.
pub(super) fn changes(template: &Template, mint: &mut Mint) -> Vec<Change> {
    let mut made = Vec::new();
    let mut keys = Keys::default();
    first_workshop(template, mint, &mut made);
    frame(template, mint, &mut keys, &mut made);
    directory(template, mint, &mut keys, &mut made);
    map(template, mint, &mut keys, &mut made);
    plan(template, mint, &keys, &mut made);
    for (number, proposal) in (1..).zip(&template.proposals) {
        let Some(&table) = keys.tables.get(proposal.table.as_str()) else {
            continue;
        };
        made.push(Change::make(&Proposal {
            id: mint.id(),
            number,
            table,
            text: proposal.text.clone(),
            nature: proposal.kind,
            source: proposal.source.clone(),
            standing: Standing::Live,
            reason: String::new(),
            area: None,
            proposers: Vec::new(),
            beneficiaries: Vec::new(),
            term: None,
            cost: None,
            rank: None,
            needs: Vec::new(),
        }));
    }
    made
}

fn first_workshop(template: &Template, mint: &mut Mint, made: &mut Vec<Change>) {
    let kinds = &template.workshop_kinds;
    let kind = kinds
        .iter()
        .find(|kind| kind.key == FIRST_KIND)
        .or(kinds.first());
    let id: WorkshopId = mint.id();
    made.push(Change::make(&Profile {
        id: mint.id(),
        name: template.process.name.clone(),
        product: template.process.product.clone(),
        region: template.process.region.clone(),
        valleys: template.process.valleys.clone(),
        language: template.language.clone(),
        source: template.source.clone(),
        vision: template.map.vision.clone(),
        mission: template.map.mission.clone(),
        map_state: if template.map.draft {
            MapState::Draft
        } else {
            MapState::Agreed
        },
        current_workshop: Some(id),
        workshop_kinds: kinds.clone(),
    }));
    made.push(Change::make(&Workshop {
        id,
        position: 1,
        kind: kind.map(|kind| kind.name.clone()).unwrap_or_default(),
        date: None,
        place: String::new(),
        room: Room::default(),
        current_item: None,
        purpose: String::new(),
    }));
    for (position, point) in (1..).zip(kind.iter().flat_map(|kind| &kind.agenda)) {
        made.push(Change::make(&AgendaItem {
            id: mint.id(),
            workshop: id,
            position,
            title: point.title.clone(),
            minutes: point.minutes,
        }));
    }
}

fn frame<'a>(template: &'a Template, mint: &mut Mint, keys: &mut Keys<'a>, made: &mut Vec<Change>) {
    for (position, area) in (1..).zip(&template.areas) {
        let id = mint.id();
        keys.areas.insert(&area.key, id);
        made.push(Change::make(&Area {
            id,
            position,
            name: area.name.clone(),
            printed: area.printed.clone(),
            dimension: area.dimension,
            color: area.color,
        }));
    }
    for (position, table) in (1..).zip(&template.tables) {
        let id = mint.id();
        keys.tables.insert(&table.name, id);
        let area = keys.areas.get(table.area.as_str()).copied();
        made.push(Change::make(&ThematicTable {
            id,
            position,
            name: table.name.clone(),
            area,
        }));
    }
    for (position, stage) in (1..).zip(&template.stages) {
        let id = mint.id();
        keys.stages.insert(&stage.key, id);
        made.push(Change::make(&Stage {
            id,
            position,
            name: stage.name.clone(),
            printed: stage.printed.clone(),
        }));
    }
}

fn directory<'a>(
    template: &'a Template,
    mint: &mut Mint,
    keys: &mut Keys<'a>,
    made: &mut Vec<Change>,
) {
    for institution in &template.institutions {
        let id = mint.id();
        keys.institutions.insert(&institution.key, id);
        let name = institution.name.clone();
        made.push(Change::make(&Institution {
            id,
            name,
            kind: institution.kind,
        }));
        for instrument in &institution.instruments {
            let instrument_id = mint.id();
            keys.instruments
                .insert((&institution.key, &instrument.key), instrument_id);
            made.push(Change::make(&Instrument {
                id: instrument_id,
                institution: id,
                name: instrument.name.clone(),
            }));
        }
    }
}

fn map<'a>(template: &'a Template, mint: &mut Mint, keys: &mut Keys<'a>, made: &mut Vec<Change>) {
    let turns = turns(template);
    for (position, row) in (1..).zip(&template.map.perspectives) {
        let perspective = mint.id();
        made.push(Change::make(&Perspective {
            id: perspective,
            position,
            name: row.name.clone(),
        }));
        for objective in &row.objectives {
            let id = mint.id();
            keys.objectives.insert(&objective.key, id);
            made.push(Change::make(&Objective {
                id,
                perspective,
                position: turns
                    .get(objective.key.as_str())
                    .copied()
                    .unwrap_or_default(),
                title: objective.title.clone(),
                description: objective.description.trim().to_owned(),
                owner: objective.owner.trim().to_owned(),
                themes: each_once(&objective.themes),
                area: objective
                    .area
                    .as_deref()
                    .and_then(|key| keys.areas.get(key).copied()),
                horizon: objective.horizon,
                source: objective.source.clone(),
                x: None,
            }));
            for (position, indicator) in (1..).zip(&objective.indicators) {
                measure(indicator, id, position, mint, made);
            }
        }
    }
    for (from, to) in &template.map.links {
        let ends = (
            keys.objectives.get(from.as_str()),
            keys.objectives.get(to.as_str()),
        );
        if let (Some(&from), Some(&to)) = ends {
            made.push(Change::make(&CausalLink {
                id: mint.id(),
                from,
                to,
            }));
        }
    }
}

/// Each objective's turn in its row, such that the links cross least.
fn turns(template: &Template) -> BTreeMap<&str, i64> {
    let mut keys = Vec::new();
    let rows = template.map.perspectives.iter().map(|row| {
        let first = keys.len();
        keys.extend(
            row.objectives
                .iter()
                .map(|objective| objective.key.as_str()),
        );
        (first..keys.len()).collect()
    });
    let rows: Vec<Vec<usize>> = rows.collect();
    let numbers: BTreeMap<&str, usize> = keys.iter().copied().zip(0..).collect();
    let links = template.map.links.iter();
    let links = links
        .filter_map(|(from, to)| Some([*numbers.get(from.as_str())?, *numbers.get(to.as_str())?]));
    let links: Vec<_> = links.collect();
    let rows = layout::rows_afresh(rows, &links);
    let turns = rows.iter().flat_map(|row| row.iter().zip(1..));
    turns.map(|(node, turn)| (keys[*node], turn)).collect()
}

/// An indicator with its targets.
fn measure(
    of: &TemplateIndicator,
    objective: ObjectiveId,
    position: i64,
    mint: &mut Mint,
    made: &mut Vec<Change>,
) {
    let levels: Vec<String> = of
        .levels
        .iter()
        .map(|level| level.trim().to_owned())
        .collect();
    let indicator = Indicator {
        id: mint.id(),
        objective,
        position,
        name: of.name.trim().to_owned(),
        unit: of.unit.trim().to_owned(),
        frequency: of.frequency,
        baseline: of.baseline.as_ref().and_then(|value| of.value(value)),
        source: of.source.trim().to_owned(),
        scale: if levels.is_empty() {
            Scale::Quantitative
        } else {
            Scale::Qualitative { levels }
        },
    };
    made.push(Change::make(&indicator));
    for target in &of.targets {
        let Some(value) = of.value(&target.value) else {
            continue;
        };
        made.push(Change::make(&Target {
            id: mint.id(),
            indicator: indicator.id,
            term: Term::parse(&target.term),
            value,
        }));
    }
}

fn plan(template: &Template, mint: &mut Mint, keys: &Keys, made: &mut Vec<Change>) {
    for (position, row) in (1..).zip(&template.plan) {
        let Some(&stage) = keys.stages.get(row.stage.as_str()) else {
            continue;
        };
        let area = row
            .area
            .as_deref()
            .and_then(|key| keys.areas.get(key).copied());
        let uses = row.uses.iter().filter_map(|used| {
            let institution = *keys.institutions.get(used.institution.as_str())?;
            let instrument = used.instrument.as_deref().and_then(|instrument| {
                keys.instruments
                    .get(&(used.institution.as_str(), instrument))
                    .copied()
            });
            Some(Use {
                institution,
                instrument,
            })
        });
        let printed_stage = template.stages.iter().find(|s| s.key == row.stage);
        let printed_area = template
            .areas
            .iter()
            .find(|a| Some(&a.key) == row.area.as_ref());
        made.push(Change::make(&Activity {
            priority_from: None,
            id: mint.id(),
            stage,
            area,
            position,
            title: row.activity.clone(),
            background: row.background.clone(),
            results: row.results.clone(),
            support: row.support.clone(),
            uses: uses.collect(),
            term: Term::parse(&row.term),
            responsible: String::new(),
            target: String::new(),
            indicator: String::new(),
            priority: None,
            state: ActivityState::Planned,
            sources: Vec::new(),
            objectives: row
                .objectives
                .iter()
                .filter_map(|key| keys.objectives.get(key.as_str()).copied())
                .collect(),
            printed: Some(Printed {
                stage: printed_stage
                    .map(|stage| stage.printed.clone())
                    .unwrap_or_default(),
                area: printed_area.map(|area| area.printed.clone()),
                activity: row.activity.clone(),
                background: row.background.clone(),
                results: row.results.clone(),
                support: row.support.clone(),
                term: row.term.clone(),
            }),
            review: Review::Settled,
        }));
    }
}
