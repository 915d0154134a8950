//! The strategy map's part of the index: rows, causes, what measures an objective and what is done
//! for it.

use imbl::{OrdMap, OrdSet};
use uuid::Uuid;

use super::{Index, Touched};
use crate::domain::ids::{
    ActivityId, CausalLinkId, IndicatorId, MeasurementId, ObjectiveId, PerspectiveId, TargetId,
};
use crate::domain::process::{Entity, Process};

/// Derived look-ups over the map.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct MapIndex {
    /// Each row's objectives from left to right.
    rows: OrdMap<PerspectiveId, OrdSet<(i64, ObjectiveId)>>,
    effects: OrdSet<(ObjectiveId, ObjectiveId, CausalLinkId)>,
    causes: OrdSet<(ObjectiveId, ObjectiveId, CausalLinkId)>,
    indicators: OrdSet<(ObjectiveId, IndicatorId)>,
    targets: OrdSet<(IndicatorId, TargetId)>,
    measurements: OrdSet<(IndicatorId, MeasurementId)>,
    activities: OrdSet<(ObjectiveId, ActivityId)>,
    without_activity: OrdSet<ObjectiveId>,
    /// Those that a hand has put somewhere.
    held: OrdSet<ObjectiveId>,
    /// How many activities are for no objective.
    aimless: usize,
}

/// The second of each pair that begins with `first`.
pub(super) fn of<A, B>(pairs: &OrdSet<(A, B)>, first: A) -> impl Iterator<Item = B> + '_
where
    A: Copy + Ord,
    B: Copy + Ord + From<Uuid>,
{
    let range = (first, B::from(Uuid::nil()))..=(first, B::from(Uuid::max()));
    pairs.range(range).map(|(_, second)| *second)
}

/// The other end and the link of each triple that begins with `end`.
fn ends(
    links: &OrdSet<(ObjectiveId, ObjectiveId, CausalLinkId)>,
    end: ObjectiveId,
) -> impl Iterator<Item = (ObjectiveId, CausalLinkId)> + '_ {
    let [nil, max] = [Uuid::nil(), Uuid::max()];
    let range = (end, nil.into(), nil.into())..=(end, max.into(), max.into());
    links.range(range).map(|(_, other, link)| (*other, *link))
}

impl Index {
    /// A row's objectives from left to right.
    pub fn objectives_in(&self, row: PerspectiveId) -> impl Iterator<Item = ObjectiveId> + '_ {
        let row = self.map.rows.get(&row);
        row.into_iter().flatten().map(|(_, id)| *id)
    }

    /// The last place taken in a row; 0 when it is empty.
    pub(crate) fn last_in_row(&self, row: PerspectiveId) -> i64 {
        let row = self.map.rows.get(&row);
        row.and_then(|row| row.get_max())
            .map_or(0, |(position, _)| *position)
    }

    /// What an objective helps to reach, with the link that says so.
    pub fn effects_of(
        &self,
        objective: ObjectiveId,
    ) -> impl Iterator<Item = (ObjectiveId, CausalLinkId)> + '_ {
        ends(&self.map.effects, objective)
    }

    /// What helps to reach an objective, with the link that says so.
    pub fn causes_of(
        &self,
        objective: ObjectiveId,
    ) -> impl Iterator<Item = (ObjectiveId, CausalLinkId)> + '_ {
        ends(&self.map.causes, objective)
    }

    /// The link from one objective to another.
    #[must_use]
    pub fn link_between(&self, from: ObjectiveId, to: ObjectiveId) -> Option<CausalLinkId> {
        let [nil, max] = [Uuid::nil(), Uuid::max()].map(CausalLinkId);
        let mut links = self.map.effects.range((from, to, nil)..=(from, to, max));
        links.next().map(|(.., link)| *link)
    }

    pub(crate) fn indicators_of(
        &self,
        objective: ObjectiveId,
    ) -> impl Iterator<Item = IndicatorId> + '_ {
        of(&self.map.indicators, objective)
    }

    pub(crate) fn targets_of(&self, indicator: IndicatorId) -> impl Iterator<Item = TargetId> + '_ {
        of(&self.map.targets, indicator)
    }

    pub(crate) fn measurements_of(
        &self,
        indicator: IndicatorId,
    ) -> impl Iterator<Item = MeasurementId> + '_ {
        of(&self.map.measurements, indicator)
    }

    /// The activities for an objective, the oldest first.
    pub fn activities_of(&self, objective: ObjectiveId) -> impl Iterator<Item = ActivityId> + '_ {
        of(&self.map.activities, objective)
    }

    /// The objectives that a hand has put where they stand.
    pub fn held_objectives(&self) -> impl Iterator<Item = ObjectiveId> + '_ {
        self.map.held.iter().copied()
    }

    /// How many objectives no activity is for.
    #[must_use]
    pub fn objectives_without_activity(&self) -> usize {
        self.map.without_activity.len()
    }

    /// How many activities are for no objective.
    #[must_use]
    pub fn activities_without_objective(&self) -> usize {
        self.map.aimless
    }
}

/// Whether a row comes into the index or goes out of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    In,
    Out,
}

impl Way {
    pub(super) fn carry<T: Ord + Clone>(self, set: &mut OrdSet<T>, value: T) {
        match self {
            Self::In => {
                set.insert(value);
            }
            Self::Out => {
                set.remove(&value);
            }
        }
    }
}

impl Process {
    /// Takes what is touched of a row of the map into the index or out of it.
    pub(super) fn index_map(&mut self, entity: Entity, id: Uuid, touched: Touched, way: Way) {
        match entity {
            Entity::Objective if touched.any(&["perspective", "position", "x"]) => {
                self.index_objective(id.into(), way);
            }
            Entity::CausalLink => {
                if let Some(link) = self.links.get(id.into()) {
                    let (from, to, map) = (link.from, link.to, &mut self.index.map);
                    way.carry(&mut map.effects, (from, to, link.id));
                    way.carry(&mut map.causes, (to, from, link.id));
                }
            }
            Entity::Indicator => {
                if let Some(row) = self.indicators.get(id.into()) {
                    way.carry(&mut self.index.map.indicators, (row.objective, row.id));
                }
            }
            Entity::Target => {
                if let Some(row) = self.targets.get(id.into()) {
                    way.carry(&mut self.index.map.targets, (row.indicator, row.id));
                }
            }
            Entity::Measurement => {
                if let Some(row) = self.measurements.get(id.into()) {
                    way.carry(&mut self.index.map.measurements, (row.indicator, row.id));
                }
            }
            Entity::Activity if touched.any(&["objectives"]) => {
                self.index_purpose(id.into(), way);
            }
            _ => {}
        }
    }

    fn index_objective(&mut self, id: ObjectiveId, way: Way) {
        let Some(objective) = self.objectives.get(id) else {
            return;
        };
        let (row, key) = (objective.perspective, (objective.position, id));
        let held = objective.x.is_some();
        let map = &mut self.index.map;
        if held {
            way.carry(&mut map.held, id);
        }
        match way {
            Way::In => {
                map.rows.entry(row).or_default().insert(key);
                if of(&map.activities, id).next().is_none() {
                    map.without_activity.insert(id);
                }
            }
            Way::Out => {
                super::keep::drop_from(&mut map.rows, &row, &key);
                map.without_activity.remove(&id);
            }
        }
    }

    /// What an activity is for.
    fn index_purpose(&mut self, id: ActivityId, way: Way) {
        let Some(activity) = self.activities.get(id) else {
            return;
        };
        let map = &mut self.index.map;
        if activity.objectives.is_empty() {
            match way {
                Way::In => map.aimless += 1,
                Way::Out => map.aimless -= 1,
            }
        }
        for &objective in &activity.objectives {
            way.carry(&mut map.activities, (objective, id));
            let has_none = of(&map.activities, objective).next().is_none();
            if has_none && self.objectives.get(objective).is_some() {
                map.without_activity.insert(objective);
            } else {
                map.without_activity.remove(&objective);
            }
        }
    }
}
