//! *Mapa estratégico*: perspectives, objectives and the causes between them (S4).

use serde::{Deserialize, Serialize};

use crate::domain::act::{Decision, Mint};
use crate::domain::change::Change;
use crate::domain::ids::{AreaId, CausalLinkId, ObjectiveId, PerspectiveId};
use crate::domain::process::{Entity, Process};
use crate::domain::refusal::Refusal;
use crate::domain::rows::Record;

/// *Perspectiva*: a row of the map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Perspective {
    pub id: PerspectiveId,
    /// Its place from the top, from 1.
    pub position: i64,
    pub name: String,
}

/// When an objective should be reached (S4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Horizon {
    Short,
    Medium,
    Long,
}

/// *Objetivo estratégico*.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    pub id: ObjectiveId,
    pub perspective: PerspectiveId,
    /// Its place in the row, from 1, until it is moved by hand.
    pub position: i64,
    pub title: String,
    pub area: Option<AreaId>,
    pub horizon: Horizon,
    /// The section of the document it was made from; empty when the room made it.
    pub source: String,
    /// Where a hand put its middle, in thousandths of the row's width; `None` until then.
    pub x: Option<i64>,
}

/// *Relación causa-efecto*: `from` helps to reach `to`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CausalLink {
    pub id: CausalLinkId,
    pub from: ObjectiveId,
    pub to: ObjectiveId,
}

/// What can be edited of an objective.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ObjectiveEdit {
    Title(String),
    Area(Option<AreaId>),
    Horizon(Horizon),
    /// A hand moved it: to a row, with its middle at `x` thousandths of the width.
    Place {
        perspective: PerspectiveId,
        x: i64,
    },
}

impl Record for Perspective {
    const ENTITY: Entity = Entity::Perspective;
    type Id = PerspectiveId;

    fn id(&self) -> PerspectiveId {
        self.id
    }
}

impl Record for Objective {
    const ENTITY: Entity = Entity::Objective;
    type Id = ObjectiveId;

    fn id(&self) -> ObjectiveId {
        self.id
    }
}

impl Record for CausalLink {
    const ENTITY: Entity = Entity::CausalLink;
    type Id = CausalLinkId;

    fn id(&self) -> CausalLinkId {
        self.id
    }
}

impl Process {
    /// The perspectives from the top row down.
    #[must_use]
    pub fn perspectives_in_order(&self) -> Vec<&Perspective> {
        let mut rows: Vec<_> = self.perspectives.iter().collect();
        rows.sort_by_key(|row| (row.position, row.id));
        rows
    }

    /// A row's objectives from left to right.
    #[must_use]
    pub fn objectives_of(&self, perspective: PerspectiveId) -> Vec<&Objective> {
        let mut row: Vec<_> = self
            .objectives
            .iter()
            .filter(|o| o.perspective == perspective)
            .collect();
        row.sort_by_key(|objective| (objective.position, objective.id));
        row
    }

    /// Whether `goal` can be reached from `start` along the links.
    fn leads_to(&self, start: ObjectiveId, goal: ObjectiveId) -> bool {
        let mut open = vec![start];
        let mut seen = std::collections::BTreeSet::new();
        while let Some(at) = open.pop() {
            if at == goal {
                return true;
            }
            if seen.insert(at) {
                open.extend(
                    self.links
                        .iter()
                        .filter(|link| link.from == at)
                        .map(|link| link.to),
                );
            }
        }
        false
    }
}

/// Adds an objective at the right end of a row.
pub(crate) fn add(
    process: &Process,
    perspective: PerspectiveId,
    title: &str,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    process.perspectives.get(perspective).ok_or(Refusal::Gone)?;
    let last = process
        .objectives_of(perspective)
        .last()
        .map_or(0, |last| last.position);
    let objective = Objective {
        id: mint.id(),
        perspective,
        position: last + 1,
        title: Refusal::unless_empty(title)?,
        area: None,
        horizon: Horizon::Medium,
        source: String::new(),
        x: None,
    };
    Ok(Decision::making(
        objective.id,
        vec![Change::make(&objective)],
    ))
}

/// Edits one field of an objective, or moves it.
pub(crate) fn edit(
    process: &Process,
    id: ObjectiveId,
    edit: ObjectiveEdit,
) -> Result<Decision, Refusal> {
    let old = process.objectives.get(id).ok_or(Refusal::Gone)?;
    let mut new = old.clone();
    match edit {
        ObjectiveEdit::Title(title) => new.title = Refusal::unless_empty(&title)?,
        ObjectiveEdit::Area(area) => new.area = area,
        ObjectiveEdit::Horizon(horizon) => new.horizon = horizon,
        ObjectiveEdit::Place { perspective, x } => {
            process.perspectives.get(perspective).ok_or(Refusal::Gone)?;
            if perspective != old.perspective {
                let last = process
                    .objectives_of(perspective)
                    .last()
                    .map_or(0, |o| o.position);
                new.position = last + 1;
            }
            new.perspective = perspective;
            new.x = Some(x.clamp(0, 1000));
        }
    }
    Ok(Decision::editing(old, &new))
}

/// Removes an objective with the links at it.
pub(crate) fn remove(process: &Process, id: ObjectiveId) -> Result<Decision, Refusal> {
    let objective = process.objectives.get(id).ok_or(Refusal::Gone)?;
    let mut changes: Vec<Change> = process
        .links
        .iter()
        .filter(|link| link.from == id || link.to == id)
        .map(Change::remove)
        .collect();
    changes.push(Change::remove(objective));
    Ok(Decision::of(changes))
}

/// Draws a cause: `from` helps to reach `to`. Circles are refused: a cause cannot be its own effect.
pub(crate) fn link(
    process: &Process,
    from: ObjectiveId,
    to: ObjectiveId,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    process.objectives.get(from).ok_or(Refusal::Gone)?;
    process.objectives.get(to).ok_or(Refusal::Gone)?;
    if from == to {
        return Err(Refusal::LinkToItself);
    }
    if process
        .links
        .iter()
        .any(|link| link.from == from && link.to == to)
    {
        return Err(Refusal::LinkExists);
    }
    if process.leads_to(to, from) {
        return Err(Refusal::LinkCycle);
    }
    let link = CausalLink {
        id: mint.id(),
        from,
        to,
    };
    Ok(Decision::making(link.id, vec![Change::make(&link)]))
}

/// Removes a cause.
pub(crate) fn unlink(process: &Process, id: CausalLinkId) -> Result<Decision, Refusal> {
    let link = process.links.get(id).ok_or(Refusal::Gone)?;
    Ok(Decision::of(vec![Change::remove(link)]))
}
