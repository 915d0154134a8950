//! Keeping the index: each row is taken in when it is put, and out before it changes or goes.

use imbl::{OrdMap, OrdSet, Vector};
use uuid::Uuid;

use super::{Index, PlanKey};
use crate::domain::activity::Activity;
use crate::domain::ids::{AreaId, PollId, ProposalId, StageId};
use crate::domain::merge::MergeState;
use crate::domain::people::Presence;
use crate::domain::poll::PollState;
use crate::domain::process::{Entity, Process};
use crate::domain::proposal::Standing;

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

    pub(super) fn group_key(&self, stage: StageId, area: Option<AreaId>) -> (i64, i64) {
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
                    if merge.state == MergeState::United {
                        self.index.united += 1;
                    }
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
            Entity::Poll => match self.polls.get(id.into()).map(|poll| poll.state) {
                Some(PollState::Open) => {
                    self.index.open_polls.insert(id.into());
                }
                Some(PollState::Closed) => self.index.closed_polls += 1,
                Some(PollState::Draft) | None => {}
            },
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
                    if merge.state == MergeState::United {
                        self.index.united -= 1;
                    }
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
            Entity::Poll => match self.polls.get(id.into()).map(|poll| poll.state) {
                Some(PollState::Open) => {
                    self.index.open_polls.remove(&PollId(id));
                }
                Some(PollState::Closed) => self.index.closed_polls -= 1,
                Some(PollState::Draft) | None => {}
            },
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
