//! What all views of the map share: its rows in the order they are drawn, and the numbers by which
//! the pages call the objectives.

use std::collections::{BTreeMap, BTreeSet};

use crate::app::projection::sheet::{Sheet, View};
use crate::domain::area::AreaColor;
use crate::domain::change::Change;
use crate::domain::ids::{CausalLinkId, ObjectiveId};
use crate::domain::process::Process;
use crate::domain::profile::MapState;
use crate::domain::strategy_map::{Objective, Perspective};
use crate::t;

/// The map as the views read it.
pub struct Atlas<'a> {
    pub process: &'a Process,
    pub view: &'a View<'a>,
    pub sheet: Sheet,
    /// From the top.
    pub rows: Vec<Row<'a>>,
    /// From the top row, left to right, from 1.
    pub numbers: BTreeMap<ObjectiveId, usize>,
    /// What the map is called.
    pub title: String,
    /// What it is called behind the name of a part.
    short: String,
}

/// A perspective with its objectives from left to right.
pub struct Row<'a> {
    pub perspective: &'a Perspective,
    pub objectives: Vec<&'a Objective>,
}

impl Row<'_> {
    /// The title line of a page about this row.
    pub fn title(&self, atlas: &Atlas) -> String {
        atlas.titled(&self.perspective.name)
    }
}

impl<'a> Atlas<'a> {
    pub fn new(process: &'a Process, view: &'a View<'a>) -> Self {
        let rows: Vec<Row> = process
            .perspectives_in_order()
            .into_iter()
            .map(|perspective| Row {
                perspective,
                objectives: process.objectives_of(perspective.id),
            })
            .collect();
        let all = rows.iter().flat_map(|row| &row.objectives);
        let numbers: BTreeMap<_, _> = all.map(|objective| objective.id).zip(1..).collect();
        let draft = process
            .the_profile()
            .is_some_and(|profile| profile.map_state == MapState::Draft);
        let (title, short) = if draft {
            (
                t!(view.lang, "slide-map-draft"),
                t!(view.lang, "slide-map-short-draft"),
            )
        } else {
            (t!(view.lang, "slide-map"), t!(view.lang, "slide-map-short"))
        };
        Self {
            process,
            view,
            sheet: Sheet::new(view),
            numbers,
            title,
            short,
            rows,
        }
    }

    /// A title line for a part of the map. The part comes first: a long title line is cut at its end.
    pub fn titled(&self, part: &str) -> String {
        format!("{part} · {}", self.short)
    }

    /// What an objective is called in numbers.
    pub fn number(&self, objective: ObjectiveId) -> String {
        let number = self.numbers.get(&objective);
        number.map(ToString::to_string).unwrap_or_default()
    }

    pub fn perspectives(&self) -> Vec<&'a Perspective> {
        self.rows.iter().map(|row| row.perspective).collect()
    }

    pub fn color(&self, objective: &Objective) -> Option<AreaColor> {
        let area = objective.area.and_then(|id| self.process.areas.get(id));
        area.map(|area| area.color)
    }

    /// What an objective helps to reach, by number.
    pub fn effects(&self, of: ObjectiveId) -> Vec<&'a Objective> {
        self.by_number(self.process.index().effects_of(of))
    }

    /// What an objective leans on, by number.
    pub fn causes(&self, of: ObjectiveId) -> Vec<&'a Objective> {
        self.by_number(self.process.index().causes_of(of))
    }

    fn by_number(
        &self,
        ends: impl Iterator<Item = (ObjectiveId, CausalLinkId)>,
    ) -> Vec<&'a Objective> {
        let found = ends.filter_map(|(id, _)| self.process.objectives.get(id));
        let mut found: Vec<&Objective> = found.collect();
        found.sort_by_key(|objective| self.numbers.get(&objective.id));
        found
    }

    pub fn is_linked(&self, objective: ObjectiveId) -> bool {
        let index = self.process.index();
        index.effects_of(objective).next().is_some() || index.causes_of(objective).next().is_some()
    }

    /// A map of these objectives and the links among them, and nothing else.
    pub fn part(&self, objectives: &BTreeSet<ObjectiveId>) -> Process {
        let mut part = Process::default();
        let all = &self.process.objectives;
        let links = objectives
            .iter()
            .flat_map(|id| self.process.index().effects_of(*id))
            .filter(|(effect, _)| objectives.contains(effect))
            .filter_map(|(_, link)| self.process.links.get(link));
        let rows = self.process.perspectives.iter().map(Change::make);
        let boxes = objectives.iter().filter_map(|id| all.get(*id));
        let changes = rows
            .chain(boxes.map(Change::make))
            .chain(links.map(Change::make));
        for change in changes {
            // Rows that stand in one process stand in a part of it.
            if part.apply(&change).is_err() {
                break;
            }
        }
        part
    }
}
