//! *Actividad*: a row of the Plan de Trabajo, the document's six columns and those it lacked (S15, S16).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain::act::{Decision, Mint};
use crate::domain::agenda::Step;
use crate::domain::change::Change;
use crate::domain::directory::Use;
use crate::domain::ids::{ActivityId, AreaId, ObjectiveId, PollId, ProposalId, StageId};
use crate::domain::process::{Entity, Process};
use crate::domain::refusal::Refusal;
use crate::domain::rows::Record;
use crate::domain::term::Term;

/// An activity of the plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    pub id: ActivityId,
    pub stage: StageId,
    pub area: Option<AreaId>,
    /// Its place within its stage and area.
    pub position: i64,
    /// ACTIVIDADES.
    pub title: String,
    /// ANTECEDENTES Y OBSERVACIONES, a text per bullet or paragraph.
    pub background: Vec<String>,
    /// RESULTADOS ESPERADOS.
    pub results: Vec<String>,
    /// INSTITUCIONES E INSTRUMENTOS DE APOYO, in the room's words.
    pub support: Vec<String>,
    /// The directory's entries that `support` means.
    pub uses: Vec<Use>,
    /// PLAZOS.
    pub term: Term,
    pub responsible: String,
    /// *Meta*.
    pub target: String,
    /// *Indicador*.
    pub indicator: String,
    pub priority: Option<Priority>,
    pub state: ActivityState,
    /// The proposals that it was made from.
    pub sources: Vec<ProposalId>,
    /// The objectives of the strategy map that it is for. They came later than the first files.
    #[serde(default)]
    pub objectives: Vec<ObjectiveId>,
    /// The row as the source document prints it; `None` for a row made in the room.
    pub printed: Option<Printed>,
    /// Whether its sources still stand as they did when it was made from them; later, as above.
    #[serde(default)]
    pub review: Review,
    /// The poll that gave it its priority; later, as above.
    #[serde(default)]
    pub priority_from: Option<PollId>,
}

/// Whether the room has to look at an activity again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Review {
    #[default]
    Settled,
    /// The merge that it was made from was split: it names the sources instead.
    ToDecide,
}

/// A row of the source's planilla, cell by cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Printed {
    pub stage: String,
    pub area: Option<String>,
    pub activity: String,
    pub background: Vec<String>,
    pub results: Vec<String>,
    pub support: Vec<String>,
    pub term: String,
}

/// How much the room wants it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    High,
    Medium,
    Low,
}

/// How far an activity is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActivityState {
    #[default]
    Planned,
    Underway,
    Done,
    Dropped,
}

impl ActivityState {
    /// In the order in which an activity goes through them.
    pub const ALL: [Self; 4] = [Self::Planned, Self::Underway, Self::Done, Self::Dropped];
}

/// An activity to be added.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ActivityDraft {
    pub stage: StageId,
    #[serde(default)]
    pub area: Option<AreaId>,
    pub title: String,
    #[serde(default)]
    pub sources: Vec<ProposalId>,
}

/// What can be edited of an activity: one cell of the table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActivityEdit {
    Title(String),
    Background(Vec<String>),
    Results(Vec<String>),
    Support(Vec<String>),
    Uses(Vec<Use>),
    Term(Term),
    Responsible(String),
    Target(String),
    Indicator(String),
    Priority(Option<Priority>),
    State(ActivityState),
    Objectives(Vec<ObjectiveId>),
    /// Moves it to the end of another stage or area.
    Place {
        stage: StageId,
        area: Option<AreaId>,
    },
}

impl Record for Activity {
    const ENTITY: Entity = Entity::Activity;
    type Id = ActivityId;

    fn id(&self) -> ActivityId {
        self.id
    }
}

/// Adds an activity at the end of its stage and area.
pub(crate) fn add(
    process: &Process,
    draft: ActivityDraft,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    let activity = made(process, draft, mint)?;
    Ok(Decision::making(activity.id, vec![Change::make(&activity)]))
}

fn made(process: &Process, draft: ActivityDraft, mint: &mut Mint) -> Result<Activity, Refusal> {
    let title = Refusal::unless_empty(&draft.title)?;
    let position = end_of(process, draft.stage, draft.area)?;
    for &source in &draft.sources {
        process.proposals.get(source).ok_or(Refusal::Gone)?;
    }
    Ok(Activity {
        id: mint.id(),
        stage: draft.stage,
        area: draft.area,
        position,
        title,
        background: Vec::new(),
        results: Vec::new(),
        support: Vec::new(),
        uses: Vec::new(),
        term: Term::Unset,
        responsible: String::new(),
        target: String::new(),
        indicator: String::new(),
        priority: None,
        state: ActivityState::Planned,
        sources: draft.sources,
        objectives: Vec::new(),
        printed: None,
        review: Review::Settled,
        priority_from: None,
    })
}

/// Makes a standing proposal an activity, its origin kept, by the term that the room gave it.
pub(crate) fn adopt(
    process: &Process,
    proposal: ProposalId,
    stage: StageId,
    area: Option<AreaId>,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    let source = process.proposals.get(proposal).ok_or(Refusal::Gone)?;
    if !process.is_standing(proposal) {
        return Err(Refusal::NotStanding(proposal));
    }
    if !process.is_for_plan(proposal) {
        return Err(Refusal::NotForPlan);
    }
    if process.index().activities_from(proposal).next().is_some() {
        return Err(Refusal::AlreadyInPlan);
    }
    let draft = ActivityDraft {
        stage,
        area,
        title: source.text.clone(),
        sources: vec![proposal],
    };
    let mut activity = made(process, draft, mint)?;
    if let Some(term) = &source.term {
        activity.term = term.clone();
    }
    Ok(Decision::making(activity.id, vec![Change::make(&activity)]))
}

/// Edits one cell.
pub(crate) fn edit(
    process: &Process,
    id: ActivityId,
    edit: ActivityEdit,
) -> Result<Decision, Refusal> {
    let old = process.activities.get(id).ok_or(Refusal::Gone)?;
    let mut new = old.clone();
    match edit {
        ActivityEdit::Title(title) => new.title = Refusal::unless_empty(&title)?,
        ActivityEdit::Background(texts) => new.background = without_blanks(texts),
        ActivityEdit::Results(texts) => new.results = without_blanks(texts),
        ActivityEdit::Support(texts) => new.support = without_blanks(texts),
        ActivityEdit::Uses(uses) => {
            for used in &uses {
                in_directory(process, *used)?;
            }
            new.uses = uses;
        }
        ActivityEdit::Term(term) => new.term = term,
        ActivityEdit::Responsible(text) => text.trim().clone_into(&mut new.responsible),
        ActivityEdit::Target(text) => text.trim().clone_into(&mut new.target),
        ActivityEdit::Indicator(text) => text.trim().clone_into(&mut new.indicator),
        ActivityEdit::Priority(priority) => {
            new.priority = priority;
            new.priority_from = None;
        }
        ActivityEdit::State(state) => new.state = state,
        ActivityEdit::Objectives(mut objectives) => {
            let mut seen = BTreeSet::new();
            objectives.retain(|id| seen.insert(*id));
            for id in seen {
                process.objectives.get(id).ok_or(Refusal::Gone)?;
            }
            new.objectives = objectives;
        }
        ActivityEdit::Place { stage, area } => {
            if (stage, area) != (old.stage, old.area) {
                new.position = end_of(process, stage, area)?;
                new.stage = stage;
                new.area = area;
            }
        }
    }
    Ok(Decision::editing(old, &new))
}

/// Changes places with the neighbour in the same stage and area; at the end nothing changes.
pub(crate) fn shift(process: &Process, id: ActivityId, step: Step) -> Result<Decision, Refusal> {
    let activity = process.activities.get(id).ok_or(Refusal::Gone)?;
    let place = process.row_number(id).ok_or(Refusal::Gone)? - 1;
    let neighbour = match step {
        Step::Up => place.checked_sub(1),
        Step::Down => Some(place + 1),
    };
    let neighbour = neighbour
        .and_then(|row| process.index().activity_at(row))
        .and_then(|other| process.activities.get(other))
        .filter(|other| (other.stage, other.area) == (activity.stage, activity.area));
    let Some(neighbour) = neighbour else {
        return Ok(Decision::nothing());
    };
    let mut moved = activity.clone();
    let mut other = neighbour.clone();
    std::mem::swap(&mut moved.position, &mut other.position);
    let mut changes: Vec<Change> = Change::edit(activity, &moved).into_iter().collect();
    changes.extend(Change::edit(neighbour, &other));
    Ok(Decision::of(changes))
}

/// Takes the mark away that an activity has since its sources were split.
pub(crate) fn settle(process: &Process, id: ActivityId) -> Result<Decision, Refusal> {
    let old = process.activities.get(id).ok_or(Refusal::Gone)?;
    let mut new = old.clone();
    new.review = Review::Settled;
    Ok(Decision::editing(old, &new))
}

/// Removes a row from the plan. Frozen versions keep it; observations on it become general.
pub(crate) fn remove(process: &Process, id: ActivityId) -> Result<Decision, Refusal> {
    let activity = process.activities.get(id).ok_or(Refusal::Gone)?;
    let mut changes = Vec::new();
    for observation in process
        .observations
        .iter()
        .filter(|o| o.activity == Some(id))
    {
        let mut general = observation.clone();
        general.activity = None;
        changes.extend(Change::edit(observation, &general));
    }
    changes.push(Change::remove(activity));
    Ok(Decision::of(changes))
}

fn end_of(process: &Process, stage: StageId, area: Option<AreaId>) -> Result<i64, Refusal> {
    process.stages.get(stage).ok_or(Refusal::Gone)?;
    if let Some(area) = area {
        process.areas.get(area).ok_or(Refusal::Gone)?;
    }
    Ok(process.index().last_position(process, stage, area) + 1)
}

/// The institution and the instrument are there, and the one has the other.
fn in_directory(process: &Process, used: Use) -> Result<(), Refusal> {
    process
        .institutions
        .get(used.institution)
        .ok_or(Refusal::Gone)?;
    if let Some(instrument) = used.instrument {
        process
            .instruments
            .get(instrument)
            .filter(|known| known.institution == used.institution)
            .ok_or(Refusal::Gone)?;
    }
    Ok(())
}

fn without_blanks(texts: Vec<String>) -> Vec<String> {
    texts
        .into_iter()
        .map(|text| text.trim().to_owned())
        .filter(|text| !text.is_empty())
        .collect()
}

#[cfg(test)]
mod tests;
