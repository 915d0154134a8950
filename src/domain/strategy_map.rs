//! *Mapa estratégico*: perspectives, objectives and the causes between them (S4).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain::act::{Decision, Mint};
use crate::domain::change::Change;
use crate::domain::ids::{AreaId, CausalLinkId, ObjectiveId, PerspectiveId};
use crate::domain::process::{Entity, Process};
use crate::domain::refusal::Refusal;
use crate::domain::rows::{Record, in_order};

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
        in_order(self.perspectives.iter(), |row| row.position)
    }

    /// A row's objectives from left to right.
    #[must_use]
    pub fn objectives_of(&self, perspective: PerspectiveId) -> Vec<&Objective> {
        let objectives = self.objectives.iter();
        let row = objectives.filter(|o| o.perspective == perspective);
        in_order(row, |objective| objective.position)
    }

    /// Whether `goal` can be reached from `start` along the links.
    fn leads_to(&self, start: ObjectiveId, goal: ObjectiveId) -> bool {
        let links: Vec<_> = self.links.iter().map(|link| (link.from, link.to)).collect();
        leads_to(&links, start, goal)
    }
}

/// Whether `goal` can be reached from `start` along links from cause to effect; from itself it
/// always can.
pub(crate) fn leads_to<K: Copy + Ord>(links: &[(K, K)], start: K, goal: K) -> bool {
    let mut open = vec![start];
    let mut seen = BTreeSet::new();
    while let Some(at) = open.pop() {
        if at == goal {
            return true;
        }
        if seen.insert(at) {
            let effects = links.iter().filter(|(from, _)| *from == at);
            open.extend(effects.map(|(_, to)| *to));
        }
    }
    false
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
        ObjectiveEdit::Area(area) => {
            if let Some(area) = area {
                process.areas.get(area).ok_or(Refusal::Gone)?;
            }
            new.area = area;
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::testing::{BLANK, Play};

    fn add(play: &mut Play, row: usize, title: &str) -> ObjectiveId {
        let perspective = play.process.perspectives_in_order()[row].id;
        let title = title.to_owned();
        play.act(Action::AddObjective { perspective, title }).id()
    }

    fn link(from: ObjectiveId, to: ObjectiveId) -> Action {
        Action::LinkObjectives { from, to }
    }

    fn edit(objective: ObjectiveId, edit: ObjectiveEdit) -> Action {
        Action::EditObjective { objective, edit }
    }

    /// A chain of causes on an empty map.
    fn chain() -> (Play, [ObjectiveId; 3]) {
        let mut play = Play::on(BLANK);
        let [a, b, c] = [(3, "Capacitar"), (2, "Producir"), (0, "Exportar")]
            .map(|(row, title)| add(&mut play, row, title));
        play.act(link(a, b));
        play.act(link(b, c));
        (play, [a, b, c])
    }

    #[test]
    fn a_cause_is_never_its_own_effect() {
        let (mut play, [a, b, c]) = chain();
        assert_eq!(play.refuse(link(c, a)), Refusal::LinkCycle);
        assert_eq!(play.refuse(link(b, a)), Refusal::LinkCycle);
        assert_eq!(play.refuse(link(a, a)), Refusal::LinkToItself);
        assert_eq!(play.refuse(link(a, b)), Refusal::LinkExists);
        // A shorter way to the same effect is no circle.
        let link: CausalLinkId = play.act(link(a, c)).id();
        play.act(Action::Unlink { link });
        assert_eq!(play.refuse(Action::Unlink { link }), Refusal::Gone);
        play.assert_sound();
    }

    #[test]
    fn the_shipped_maps_have_no_circle() {
        let play = Play::wine();
        let objectives: Vec<_> = play.process.objectives.iter().map(|o| o.id).collect();
        for link in play.process.links.iter() {
            assert!(objectives.contains(&link.from) && objectives.contains(&link.to));
            assert!(!play.process.leads_to(link.to, link.from));
        }
    }

    #[test]
    fn removing_an_objective_takes_its_links_and_undo_brings_them_back() {
        let (mut play, [_, b, _]) = chain();
        let before = play.process.clone();
        play.act(Action::RemoveObjective { objective: b });
        assert!(play.process.links.is_empty());
        assert_eq!(play.process.objectives.len(), 2);
        play.undo().expect("it comes back");
        assert_eq!(play.process, before);
    }

    #[test]
    fn an_objective_that_links_lean_on_is_not_undone() {
        let (mut play, [a, ..]) = chain();
        let made = play.log[1].1.clone();
        assert_eq!(made[0].id, a.0);
        assert_eq!(
            crate::domain::undo::reverse(&play.process, &made),
            Err(Refusal::Overtaken)
        );
        for _ in 0..5 {
            play.undo().expect("in order it can be undone");
        }
        assert!(play.process.objectives.is_empty());
        assert_eq!(play.undo(), Err(Refusal::NothingToUndo));
    }

    #[test]
    fn an_objective_is_edited_and_moved_by_hand() {
        let (mut play, [a, b, _]) = chain();
        play.act(edit(a, ObjectiveEdit::Title(" Formar ".into())));
        play.act(edit(a, ObjectiveEdit::Horizon(Horizon::Long)));
        let area = Some(play.area(2));
        play.act(edit(a, ObjectiveEdit::Area(area)));
        let perspective = play.process.perspectives_in_order()[2].id;
        let x = 1_400;
        play.act(edit(a, ObjectiveEdit::Place { perspective, x }));
        let moved = play.process.objectives.get(a).expect("is there");
        assert_eq!((moved.title.as_str(), moved.x), ("Formar", Some(1000)));
        assert_eq!(moved.area, area);
        let row = play.process.objectives_of(perspective);
        assert_eq!(row.iter().map(|o| o.id).collect::<Vec<_>>(), [b, a]);

        let title = ObjectiveEdit::Title(" ".into());
        assert_eq!(play.refuse(edit(a, title)), Refusal::EmptyText);
        let nowhere = ObjectiveEdit::Area(Some(AreaId(uuid::Uuid::nil())));
        assert_eq!(play.refuse(edit(a, nowhere)), Refusal::Gone);
    }
}
