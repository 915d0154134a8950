//! *Objetivo estratégico*: what it says, whose it is, and what can be edited of it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain::act::{Decision, Mint};
use crate::domain::change::Change;
use crate::domain::ids::{AreaId, ObjectiveId, PerspectiveId};
use crate::domain::process::{Entity, Process};
use crate::domain::refusal::Refusal;
use crate::domain::rows::Record;
use crate::domain::strategy_map::place::{self, ObjectivePlace};

/// When an objective should be reached (S4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Horizon {
    Short,
    Medium,
    Long,
}

impl Horizon {
    /// From the nearest to the farthest.
    pub const ALL: [Self; 3] = [Self::Short, Self::Medium, Self::Long];

    /// How far it is, from 1 to 3: as many dots say it on every map.
    #[must_use]
    pub const fn dots(self) -> u8 {
        match self {
            Self::Short => 1,
            Self::Medium => 2,
            Self::Long => 3,
        }
    }
}

/// *Objetivo estratégico*. The fields with a default came later than the first files.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    pub id: ObjectiveId,
    pub perspective: PerspectiveId,
    /// Its turn in the row, from 1, left to right.
    pub position: i64,
    pub title: String,
    /// What it means, in more words than fit into its box.
    #[serde(default)]
    pub description: String,
    /// Who answers for it.
    #[serde(default)]
    pub owner: String,
    /// *Temas*: the threads that run through several objectives, each once, as the room calls them.
    #[serde(default)]
    pub themes: Vec<String>,
    pub area: Option<AreaId>,
    pub horizon: Horizon,
    /// The section of the document it was made from; empty when the room made it.
    pub source: String,
    /// Where a hand put its middle, in thousandths of the row's width; `None` until then.
    pub x: Option<i64>,
}

/// What can be edited of an objective.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ObjectiveEdit {
    Title(String),
    Description(String),
    Owner(String),
    Themes(Vec<String>),
    Area(Option<AreaId>),
    Horizon(Horizon),
    /// A hand moved it: to a row, with its middle at `x` thousandths of the width.
    Place {
        perspective: PerspectiveId,
        x: i64,
    },
    /// Back to the place that the layout gives it.
    Free,
}

impl Record for Objective {
    const ENTITY: Entity = Entity::Objective;
    type Id = ObjectiveId;

    fn id(&self) -> ObjectiveId {
        self.id
    }
}

impl Process {
    /// A row's objectives from left to right.
    #[must_use]
    pub fn objectives_of(&self, perspective: PerspectiveId) -> Vec<&Objective> {
        let row = self.index().objectives_in(perspective);
        row.filter_map(|id| self.objectives.get(id)).collect()
    }

    /// The themes of all objectives in the order of the alphabet, each once.
    #[must_use]
    pub fn themes(&self) -> BTreeSet<&str> {
        let all = self.objectives.iter().flat_map(|o| &o.themes);
        all.map(String::as_str).collect()
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
    let objective = Objective {
        id: mint.id(),
        perspective,
        position: process.index().last_in_row(perspective) + 1,
        title: Refusal::unless_empty(title)?,
        description: String::new(),
        owner: String::new(),
        themes: Vec::new(),
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
    match edit {
        ObjectiveEdit::Title(title) => {
            let mut new = old.clone();
            new.title = Refusal::unless_empty(&title)?;
            Ok(Decision::editing(old, &new))
        }
        ObjectiveEdit::Place { perspective, x } => {
            let to = ObjectivePlace {
                objective: id,
                perspective,
                x: Some(x),
                rank: None,
            };
            place::place(process, vec![to])
        }
        shared => edit_all(process, &[id], &shared),
    }
}

/// The same edit on several objectives. Titles and places are each objective's own.
pub(crate) fn edit_all(
    process: &Process,
    ids: &[ObjectiveId],
    edit: &ObjectiveEdit,
) -> Result<Decision, Refusal> {
    if let ObjectiveEdit::Area(Some(area)) = edit {
        process.areas.get(*area).ok_or(Refusal::Gone)?;
    }
    let mut changes = Vec::new();
    for &id in &BTreeSet::from_iter(ids) {
        let old = process.objectives.get(*id).ok_or(Refusal::Gone)?;
        let mut new = old.clone();
        match edit {
            ObjectiveEdit::Title(_) | ObjectiveEdit::Place { .. } => {
                return Err(Refusal::OneByOne);
            }
            ObjectiveEdit::Description(text) => text.trim().clone_into(&mut new.description),
            ObjectiveEdit::Owner(text) => text.trim().clone_into(&mut new.owner),
            ObjectiveEdit::Themes(themes) => new.themes = each_once(themes),
            ObjectiveEdit::Area(area) => new.area = *area,
            ObjectiveEdit::Horizon(horizon) => new.horizon = *horizon,
            ObjectiveEdit::Free => new.x = None,
        }
        changes.extend(Change::edit(old, &new));
    }
    Ok(Decision::of(changes))
}

/// Texts, as themes and groups are, without blanks at their edges, none empty, none twice in whatever case.
pub(crate) fn each_once(texts: &[String]) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let trimmed = texts.iter().map(|text| text.trim());
    trimmed
        .filter(|text| !text.is_empty() && seen.insert(text.to_lowercase()))
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::testing::{BLANK, Play};

    fn edit(objective: ObjectiveId, edit: ObjectiveEdit) -> Action {
        Action::EditObjective { objective, edit }
    }

    #[test]
    fn an_objective_is_edited_and_moved_by_hand() {
        let mut play = Play::on(BLANK);
        let a = play.objective(3, "Capacitar");
        let b = play.objective(2, "Producir");
        play.act(edit(a, ObjectiveEdit::Title(" Formar ".into())));
        play.act(edit(a, ObjectiveEdit::Horizon(Horizon::Long)));
        let area = Some(play.area(2));
        play.act(edit(a, ObjectiveEdit::Area(area)));
        let perspective = play.row(2);
        let x = 1_400;
        play.act(edit(a, ObjectiveEdit::Place { perspective, x }));
        let moved = play.process.objectives.get(a).expect("is there");
        assert_eq!((moved.title.as_str(), moved.x), ("Formar", Some(1000)));
        assert_eq!(moved.area, area);
        let row = play.process.objectives_of(perspective);
        assert_eq!(row.iter().map(|o| o.id).collect::<Vec<_>>(), [b, a]);
        play.act(edit(a, ObjectiveEdit::Free));
        assert_eq!(play.process.objectives.get(a).map(|o| o.x), Some(None));
        play.assert_sound();

        let title = ObjectiveEdit::Title(" ".into());
        assert_eq!(play.refuse(edit(a, title)), Refusal::EmptyText);
        let nowhere = ObjectiveEdit::Area(Some(AreaId(uuid::Uuid::nil())));
        assert_eq!(play.refuse(edit(a, nowhere)), Refusal::Gone);
    }

    #[test]
    fn what_the_room_writes_of_an_objective_is_kept_without_blanks_and_themes_once() {
        let mut play = Play::on(BLANK);
        let a = play.objective(0, "Exportar");
        play.act(edit(a, ObjectiveEdit::Description(" Más mercados ".into())));
        play.act(edit(
            a,
            ObjectiveEdit::Owner(" Organización de muestra 1".into()),
        ));
        let themes = ["Riego", " ", "riego ", "Agua"].map(str::to_owned).to_vec();
        play.act(edit(a, ObjectiveEdit::Themes(themes)));
        let made = play.process.objectives.get(a).expect("is there");
        assert_eq!(made.description, "Más mercados");
        assert_eq!(made.owner, "Organización de muestra 1");
        assert_eq!(made.themes, ["Riego", "Agua"]);
        assert_eq!(play.process.themes(), BTreeSet::from(["Agua", "Riego"]));
    }

    #[test]
    fn several_are_edited_in_one_step_and_taken_back_in_one() {
        let mut play = Play::on(BLANK);
        let [a, b, c] = [0, 1, 1].map(|row| play.objective(row, "Exportar"));
        let before = play.process.clone();
        let mut all = |objectives: &[ObjectiveId], edit: ObjectiveEdit| {
            let objectives = objectives.to_vec();
            play.attempt(Action::EditObjectives { objectives, edit })
        };
        let horizon = ObjectiveEdit::Horizon(Horizon::Long);
        all(&[a, c, a], horizon.clone()).expect("it is possible");
        let nowhere = ObjectiveId(uuid::Uuid::nil());
        assert_eq!(all(&[b, nowhere], horizon), Err(Refusal::Gone));
        let title = ObjectiveEdit::Title("Todos iguales".into());
        assert_eq!(all(&[a, b], title), Err(Refusal::OneByOne));
        let horizons = [a, b, c].map(|id| play.process.objectives.get(id).map(|o| o.horizon));
        let [long, medium] = [Some(Horizon::Long), Some(Horizon::Medium)];
        assert_eq!(horizons, [long, medium, long]);
        play.undo().expect("it goes back");
        assert_eq!(play.process, before);
    }
}
