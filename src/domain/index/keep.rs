//! Keeping the index: each row is taken in when it is put, and out before it changes or goes.

use imbl::{OrdMap, OrdSet};
use uuid::Uuid;

use super::map::Way;
use super::{Index, PlanKey, Sorted, proposals};
use crate::domain::activity::{Activity, ActivityState, Review};
use crate::domain::change::Fields;
use crate::domain::ids::StageId;
use crate::domain::ids::{ActivityId, AreaId, AttendanceId};
use crate::domain::merge::MergeState;
use crate::domain::people::Presence;
use crate::domain::process::{Entity, Process};

/// What of a row comes, goes or changes.
#[derive(Clone, Copy)]
pub(crate) enum Touched<'a> {
    Row,
    Fields(&'a Fields),
}

impl Touched<'_> {
    /// Whether one of these fields is touched: what the others say stays in the index as it is.
    pub(super) fn any(self, names: &[&str]) -> bool {
        match self {
            Self::Row => true,
            Self::Fields(fields) => names.iter().any(|name| fields.contains_key(*name)),
        }
    }

    /// Whether something of a proposal is touched that the index follows.
    fn is_followed(self) -> bool {
        match self {
            Self::Row => true,
            Self::Fields(fields) => proposals::follows(fields),
        }
    }
}

impl Process {
    /// The index rebuilt from nothing: what the one that is kept must equal.
    #[must_use]
    pub fn rebuilt_index(&self) -> Index {
        let mut fresh = Self {
            index: Index::default(),
            ..self.clone()
        };
        for (entity, id) in self.row_ids() {
            fresh.index_add(entity, id, Touched::Row);
        }
        fresh.index
    }

    pub(crate) fn plan_key(&self, activity: &Activity) -> PlanKey {
        let (stage, area) = self.group_key(activity.stage, activity.area);
        (stage, area, activity.position, activity.id)
    }

    pub(super) fn group_key(&self, stage: StageId, area: Option<AreaId>) -> (i64, i64) {
        (
            self.stages
                .get(stage)
                .map_or(i64::MAX, |stage| stage.position),
            area.and_then(|area| self.areas.get(area))
                .map_or(0, |area| area.position),
        )
    }

    /// Takes into the index what is touched of a row that has just been put.
    pub(crate) fn index_add(&mut self, entity: Entity, id: Uuid, touched: Touched) {
        self.index_map(entity, id, touched, Way::In);
        self.index_polls(entity, id, touched, Way::In);
        match entity {
            Entity::Proposal if touched.is_followed() => self.index_proposal(id.into()),
            Entity::Merge => {
                if let Some(merge) = self.merges.get(id.into()) {
                    let result = merge.result;
                    self.index.merge_of_result.insert(result, merge.id);
                    self.index.united += usize::from(merge.state == MergeState::United);
                    self.index_waiting(result);
                }
            }
            Entity::MergeConsent => self.index_consent(id),
            Entity::Apart => self.index_apart(id),
            Entity::MergeMember => self.index_member(id.into()),
            Entity::Activity => self.index_activity(id.into(), touched),
            Entity::Attendance => self.index_attendance(id.into()),
            // Their positions order the plan: renumbering them moves every row.
            Entity::Stage | Entity::Area if touched.any(&["position"]) => self.reorder_plan(),
            Entity::ThematicTable if touched.any(&["area"]) => self.reorder_areas(),
            _ => {}
        }
    }

    /// Takes out of the index what is touched of a row that is about to be replaced or removed.
    pub(crate) fn index_remove(&mut self, entity: Entity, id: Uuid, touched: Touched) {
        self.index_map(entity, id, touched, Way::Out);
        self.index_polls(entity, id, touched, Way::Out);
        match entity {
            Entity::Proposal if touched.is_followed() => self.unindex_proposal(id.into()),
            Entity::Merge => {
                if let Some(merge) = self.merges.get(id.into()) {
                    let result = merge.result;
                    self.index.united -= usize::from(merge.state == MergeState::United);
                    self.index.merge_of_result.remove(&result);
                    self.index_waiting(result);
                }
            }
            Entity::MergeConsent => self.unindex_consent(id),
            Entity::Apart => self.unindex_apart(id),
            Entity::MergeMember => self.unindex_member(id.into()),
            Entity::Activity => self.unindex_activity(id.into(), touched),
            Entity::Attendance => self.unindex_attendance(id.into()),
            _ => {}
        }
    }

    /// Mends what a removed row of this kind leaves behind; called once it is gone.
    pub(crate) fn index_removed(&mut self, entity: Entity) {
        if matches!(entity, Entity::Stage | Entity::Area) {
            self.reorder_plan();
        }
        if entity == Entity::ThematicTable {
            self.reorder_areas();
        }
    }

    fn index_activity(&mut self, id: ActivityId, touched: Touched) {
        let Some(activity) = self.activities.get(id) else {
            return;
        };
        let key = self.plan_key(activity);
        let index = &mut self.index;
        index.incomplete += usize::from(!Self::is_complete(activity));
        if touched.any(&["stage", "area", "position", "state"]) {
            let rows = index.in_state.entry(activity.state).or_default();
            rows.insert(key);
        }
        if touched.any(&["stage", "area", "position"]) {
            index.plan.insert(key);
        }
        if activity.review == Review::ToDecide {
            index.in_review.insert(key);
        }
        if touched.any(&["sources"]) {
            for source in activity.sources.clone() {
                self.index.from_proposal.insert((source, id));
                self.index_waiting(source);
            }
        }
    }

    fn unindex_activity(&mut self, id: ActivityId, touched: Touched) {
        let Some(activity) = self.activities.get(id) else {
            return;
        };
        let key = self.plan_key(activity);
        let index = &mut self.index;
        index.incomplete -= usize::from(!Self::is_complete(activity));
        if touched.any(&["stage", "area", "position", "state"]) {
            withdraw(&mut index.in_state, &activity.state, &key);
        }
        if touched.any(&["stage", "area", "position"]) {
            index.plan.remove(&key);
        }
        index.in_review.remove(&key);
        if touched.any(&["sources"]) {
            for source in activity.sources.clone() {
                self.index.from_proposal.remove(&(source, id));
                self.index_waiting(source);
            }
        }
    }

    fn index_attendance(&mut self, id: AttendanceId) {
        let Some(row) = self.attendance.get(id) else {
            return;
        };
        let index = &mut self.index;
        index.attendance.insert((row.workshop, row.participant), id);
        if row.presence == Presence::Present {
            *index.present.entry(row.workshop).or_default() += 1;
        }
    }

    fn unindex_attendance(&mut self, id: AttendanceId) {
        let Some(row) = self.attendance.get(id) else {
            return;
        };
        let index = &mut self.index;
        index.attendance.remove(&(row.workshop, row.participant));
        if row.presence == Presence::Present {
            let left = index.present_at(row.workshop) - 1;
            if left == 0 {
                index.present.remove(&row.workshop);
            } else {
                index.present.insert(row.workshop, left);
            }
        }
    }

    fn reorder_plan(&mut self) {
        let keyed = self.activities.iter().map(|a| (self.plan_key(a), a.state));
        let mut keyed: Vec<(PlanKey, ActivityState)> = keyed.collect();
        keyed.sort_unstable();
        self.index.plan = keyed.iter().map(|(key, _)| *key).collect();
        let review = |key: &PlanKey| {
            let activity = self.activities.get(key.3);
            activity.is_some_and(|activity| activity.review == Review::ToDecide)
        };
        let in_review = keyed.iter().map(|(key, _)| *key).filter(review);
        self.index.in_review = in_review.collect();
        self.index.in_state.clear();
        for state in ActivityState::ALL {
            let rows = keyed.iter().filter(|(_, of)| *of == state);
            let rows: Sorted<PlanKey> = rows.map(|(key, _)| *key).collect();
            if !rows.is_empty() {
                self.index.in_state.insert(state, rows);
            }
        }
    }
}

/// Takes one key out of the list under another, and the list when it was the last.
pub(super) fn withdraw<K: Ord + Clone, V: Ord + Clone>(
    lists: &mut OrdMap<K, Sorted<V>>,
    under: &K,
    key: &V,
) {
    if let Some(list) = lists.get_mut(under) {
        list.remove(key);
        if list.is_empty() {
            lists.remove(under);
        }
    }
}

/// Removes one value of a set under a key, and the set when it was the last.
pub(super) fn drop_from<K: Ord + Clone, V: Ord + Clone>(
    sets: &mut OrdMap<K, OrdSet<V>>,
    key: &K,
    value: &V,
) {
    if let Some(set) = sets.get_mut(key) {
        set.remove(value);
        if set.is_empty() {
            sets.remove(key);
        }
    }
}
