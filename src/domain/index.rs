//! What the screens ask often, kept beside the rows and changed with them.
//!
//! Every entry follows from the rows alone; a property test rebuilds it and compares. It exists so
//! that one act costs what it touches: no screen counts or searches all proposals for a frame.

use std::cmp::Ordering;

use imbl::{OrdMap, OrdSet, Vector};
use uuid::Uuid;

use crate::domain::activity::Activity;
use crate::domain::ids::{
    ActivityId, AreaId, AttendanceId, MergeId, MergeMemberId, ParticipantId, ProposalId, StageId,
    ThematicTableId, WorkshopId,
};
use crate::domain::people::Presence;
use crate::domain::process::{Entity, Process};
use crate::domain::proposal::Standing;

/// A row's place in the plan: stage, area (none first), position, id.
pub(crate) type PlanKey = (i64, i64, i64, ActivityId);

/// Derived look-ups over a process.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Index {
    /// Proposals of each table by number, oldest first: all, whatever their standing.
    of_table: OrdMap<ThematicTableId, Vector<(i64, ProposalId)>>,
    /// Standing proposals of each table by number, oldest first.
    standing: OrdMap<ThematicTableId, Vector<(i64, ProposalId)>>,
    /// Standing proposals of all tables by number, oldest first.
    all_standing: Vector<(i64, ProposalId)>,
    /// Discarded proposals of each table by number, oldest first.
    discarded: OrdMap<ThematicTableId, Vector<(i64, ProposalId)>>,
    numbers: OrdSet<(i64, ProposalId)>,
    to_decide: OrdSet<ProposalId>,
    merged_into: OrdMap<ProposalId, MergeMemberId>,
    members: OrdMap<MergeId, OrdSet<MergeMemberId>>,
    merge_of_result: OrdMap<ProposalId, MergeId>,
    plan: Vector<PlanKey>,
    incomplete: OrdSet<ActivityId>,
    from_proposal: OrdMap<ProposalId, OrdSet<ActivityId>>,
    attendance: OrdMap<(WorkshopId, ParticipantId), AttendanceId>,
    present: OrdMap<WorkshopId, usize>,
}

impl Index {
    /// The number that the next proposal gets.
    #[must_use]
    pub fn next_number(&self) -> i64 {
        self.numbers.get_max().map_or(1, |(last, _)| last + 1)
    }

    /// A table's standing proposals, oldest first, with their numbers.
    #[must_use]
    pub fn standing_of(&self, table: ThematicTableId) -> Option<&Vector<(i64, ProposalId)>> {
        self.standing.get(&table)
    }

    /// All standing proposals, oldest first, with their numbers.
    #[must_use]
    pub fn standing(&self) -> &Vector<(i64, ProposalId)> {
        &self.all_standing
    }

    /// All proposals of a table, whatever their standing, oldest first.
    #[must_use]
    pub fn all_of(&self, table: ThematicTableId) -> Option<&Vector<(i64, ProposalId)>> {
        self.of_table.get(&table)
    }

    /// A table's discarded proposals, oldest first, with their numbers.
    #[must_use]
    pub fn discarded_of(&self, table: ThematicTableId) -> Option<&Vector<(i64, ProposalId)>> {
        self.discarded.get(&table)
    }

    /// How many standing proposals a table has.
    #[must_use]
    pub fn standing_count(&self, table: ThematicTableId) -> usize {
        self.standing.get(&table).map_or(0, Vector::len)
    }

    /// Proposals that the room still has to decide on after a split.
    #[must_use]
    pub fn to_decide(&self) -> &OrdSet<ProposalId> {
        &self.to_decide
    }

    pub(crate) fn merged_into(&self, source: ProposalId) -> Option<MergeMemberId> {
        self.merged_into.get(&source).copied()
    }

    pub(crate) fn members_of(&self, merge: MergeId) -> impl Iterator<Item = MergeMemberId> + '_ {
        self.members.get(&merge).into_iter().flatten().copied()
    }

    pub(crate) fn merge_of_result(&self, result: ProposalId) -> Option<MergeId> {
        self.merge_of_result.get(&result).copied()
    }

    /// The activities made from a proposal.
    pub fn activities_from(&self, proposal: ProposalId) -> impl Iterator<Item = ActivityId> + '_ {
        self.from_proposal
            .get(&proposal)
            .into_iter()
            .flatten()
            .copied()
    }

    /// The plan's rows in order.
    pub fn plan(&self) -> impl Iterator<Item = ActivityId> + '_ {
        self.plan.iter().map(|key| key.3)
    }

    /// How many rows the plan has.
    #[must_use]
    pub fn plan_len(&self) -> usize {
        self.plan.len()
    }

    /// The activity in row `row`, from 0.
    #[must_use]
    pub fn activity_at(&self, row: usize) -> Option<ActivityId> {
        self.plan.get(row).map(|key| key.3)
    }

    /// How many rows lack who, by when, how much or how measured (S15).
    #[must_use]
    pub fn incomplete_count(&self) -> usize {
        self.incomplete.len()
    }

    pub(crate) fn row_of(&self, key: PlanKey) -> Option<usize> {
        self.plan.binary_search(&key).ok()
    }

    /// The last place taken in a stage and area; 0 when it is empty.
    pub(crate) fn last_position(
        &self,
        process: &Process,
        stage: StageId,
        area: Option<AreaId>,
    ) -> i64 {
        let (stage, area) = process.group_key(stage, area);
        // Never equal, so the search ends at the first key behind the group.
        let end = self.plan.binary_search_by(|key| {
            if (key.0, key.1) <= (stage, area) {
                Ordering::Less
            } else {
                Ordering::Greater
            }
        });
        end.unwrap_or_else(|end| end)
            .checked_sub(1)
            .and_then(|last| self.plan.get(last))
            .filter(|key| (key.0, key.1) == (stage, area))
            .map_or(0, |key| key.2)
    }

    pub(crate) fn attendance(
        &self,
        workshop: WorkshopId,
        participant: ParticipantId,
    ) -> Option<AttendanceId> {
        self.attendance.get(&(workshop, participant)).copied()
    }

    /// How many are present at a workshop.
    #[must_use]
    pub fn present_at(&self, workshop: WorkshopId) -> usize {
        self.present.get(&workshop).copied().unwrap_or(0)
    }
}

/// Puts `key` at its place; there is none equal.
fn insert<T: Ord + Clone>(sorted: &mut Vector<T>, key: T) {
    if let Err(place) = sorted.binary_search(&key) {
        sorted.insert(place, key);
    }
}

fn withdraw<T: Ord + Clone>(sorted: &mut Vector<T>, key: &T) {
    if let Ok(place) = sorted.binary_search(key) {
        sorted.remove(place);
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
            fresh.index_add(entity, id);
        }
        fresh.index
    }

    pub(crate) fn plan_key(&self, activity: &Activity) -> PlanKey {
        let (stage, area) = self.group_key(activity.stage, activity.area);
        (stage, area, activity.position, activity.id)
    }

    fn group_key(&self, stage: StageId, area: Option<AreaId>) -> (i64, i64) {
        (
            self.stages
                .get(stage)
                .map_or(i64::MAX, |stage| stage.position),
            area.and_then(|area| self.areas.get(area))
                .map_or(0, |area| area.position),
        )
    }

    /// Takes into the index a row that has just been put.
    pub(crate) fn index_add(&mut self, entity: Entity, id: Uuid) {
        match entity {
            Entity::Proposal => self.index_proposal(id.into()),
            Entity::Merge => {
                if let Some(merge) = self.merges.get(id.into()) {
                    self.index.merge_of_result.insert(merge.result, merge.id);
                }
            }
            Entity::MergeMember => {
                let Some(member) = self.merge_members.get(id.into()).cloned() else {
                    return;
                };
                self.unindex_proposal(member.proposal);
                self.index.merged_into.insert(member.proposal, member.id);
                self.index
                    .members
                    .entry(member.merge)
                    .or_default()
                    .insert(member.id);
                self.index_proposal(member.proposal);
            }
            Entity::Activity => {
                let Some(activity) = self.activities.get(id.into()) else {
                    return;
                };
                let key = self.plan_key(activity);
                let complete = Self::is_complete(activity);
                for &source in &activity.sources {
                    self.index
                        .from_proposal
                        .entry(source)
                        .or_default()
                        .insert(activity.id);
                }
                if !complete {
                    self.index.incomplete.insert(key.3);
                }
                insert(&mut self.index.plan, key);
            }
            Entity::Attendance => {
                let Some(row) = self.attendance.get(id.into()) else {
                    return;
                };
                self.index
                    .attendance
                    .insert((row.workshop, row.participant), row.id);
                if row.presence == Presence::Present {
                    *self.index.present.entry(row.workshop).or_default() += 1;
                }
            }
            // Their positions order the plan: renumbering them moves every row.
            Entity::Stage | Entity::Area => self.reorder_plan(),
            _ => {}
        }
    }

    /// Takes out of the index a row that is about to be replaced or removed.
    pub(crate) fn index_remove(&mut self, entity: Entity, id: Uuid) {
        match entity {
            Entity::Proposal => self.unindex_proposal(id.into()),
            Entity::Merge => {
                if let Some(merge) = self.merges.get(id.into()) {
                    self.index.merge_of_result.remove(&merge.result);
                }
            }
            Entity::MergeMember => {
                let Some(member) = self.merge_members.get(id.into()).cloned() else {
                    return;
                };
                self.unindex_proposal(member.proposal);
                self.index.merged_into.remove(&member.proposal);
                drop_from(&mut self.index.members, &member.merge, &member.id);
                self.index_proposal(member.proposal);
            }
            Entity::Activity => {
                let Some(activity) = self.activities.get(id.into()) else {
                    return;
                };
                let key = self.plan_key(activity);
                for source in &activity.sources {
                    drop_from(&mut self.index.from_proposal, source, &activity.id);
                }
                self.index.incomplete.remove(&key.3);
                withdraw(&mut self.index.plan, &key);
            }
            Entity::Attendance => {
                let Some(row) = self.attendance.get(id.into()) else {
                    return;
                };
                self.index
                    .attendance
                    .remove(&(row.workshop, row.participant));
                if row.presence == Presence::Present {
                    let left = self.index.present_at(row.workshop) - 1;
                    if left == 0 {
                        self.index.present.remove(&row.workshop);
                    } else {
                        self.index.present.insert(row.workshop, left);
                    }
                }
            }
            _ => {}
        }
    }

    /// Mends what a removed row of this kind leaves behind; called once it is gone.
    pub(crate) fn index_removed(&mut self, entity: Entity) {
        if matches!(entity, Entity::Stage | Entity::Area) {
            self.reorder_plan();
        }
    }

    fn index_proposal(&mut self, id: ProposalId) {
        let Some(proposal) = self.proposals.get(id) else {
            return;
        };
        let key = (proposal.number, id);
        let (table, standing) = (proposal.table, proposal.standing);
        self.index.numbers.insert(key);
        insert(self.index.of_table.entry(table).or_default(), key);
        if standing.in_play() && self.index.merged_into(id).is_none() {
            insert(self.index.standing.entry(table).or_default(), key);
            insert(&mut self.index.all_standing, key);
        }
        match standing {
            Standing::ToDecide => {
                self.index.to_decide.insert(id);
            }
            Standing::Discarded => insert(self.index.discarded.entry(table).or_default(), key),
            Standing::Live | Standing::Withdrawn => {}
        }
    }

    fn unindex_proposal(&mut self, id: ProposalId) {
        let Some(proposal) = self.proposals.get(id) else {
            return;
        };
        let key = (proposal.number, id);
        let table = proposal.table;
        self.index.numbers.remove(&key);
        let index = &mut self.index;
        for lists in [
            &mut index.of_table,
            &mut index.standing,
            &mut index.discarded,
        ] {
            if let Some(list) = lists.get_mut(&table) {
                withdraw(list, &key);
                if list.is_empty() {
                    lists.remove(&table);
                }
            }
        }
        withdraw(&mut self.index.all_standing, &key);
        self.index.to_decide.remove(&id);
    }

    fn reorder_plan(&mut self) {
        let mut keys: Vec<PlanKey> = self.activities.iter().map(|a| self.plan_key(a)).collect();
        keys.sort_unstable();
        self.index.plan = keys.into_iter().collect();
    }
}

/// Removes one value of a set under a key, and the set when it was the last.
fn drop_from<K: Ord + Clone, V: Ord + Clone>(sets: &mut OrdMap<K, OrdSet<V>>, key: &K, value: &V) {
    if let Some(set) = sets.get_mut(key) {
        set.remove(value);
        if set.is_empty() {
            sets.remove(key);
        }
    }
}
