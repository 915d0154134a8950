//! What the screens ask often, kept beside the rows and changed with them.
//!
//! Every entry follows from the rows alone; a property test rebuilds it and compares. It exists so
//! that one act costs what it touches: no screen counts or searches all proposals for a frame.

use std::cmp::Ordering;
use std::ops::Range;

use imbl::{OrdMap, OrdSet};

use crate::domain::activity::ActivityState;
use crate::domain::ids::{
    ActivityId, AreaId, AttendanceId, MergeId, MergeMemberId, ParticipantId, ProposalId, StageId,
    ThematicTableId, WorkshopId,
};
use crate::domain::process::Process;

mod keep;
mod map;
mod polls;
mod proposals;
mod sorted;

pub(crate) use keep::Touched;
pub use proposals::Ranked;
pub use sorted::Sorted;

/// Proposals by number.
pub type Numbers = Sorted<(i64, ProposalId)>;

/// A row's place in the plan: stage, area (none first), position, id.
pub(crate) type PlanKey = (i64, i64, i64, ActivityId);

/// Derived look-ups over a process.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Index {
    /// Proposals of each table by number, oldest first: all, whatever their standing.
    of_table: OrdMap<ThematicTableId, Numbers>,
    /// Standing proposals of each table by number, oldest first; here as in all lists of them, what
    /// stands on a board of the diagnosis is left out.
    standing: OrdMap<ThematicTableId, Numbers>,
    /// Standing proposals of all tables by number, oldest first.
    all_standing: Numbers,
    /// Discarded proposals of each table by number, oldest first.
    discarded: OrdMap<ThematicTableId, Numbers>,
    to_decide: OrdSet<ProposalId>,
    merged_into: OrdMap<ProposalId, MergeMemberId>,
    members: OrdMap<MergeId, OrdSet<MergeMemberId>>,
    merge_of_result: OrdMap<ProposalId, MergeId>,
    /// How many merges are united.
    united: usize,
    plan: Sorted<PlanKey>,
    /// The plan's rows of each state, in the plan's order.
    in_state: OrdMap<ActivityState, Sorted<PlanKey>>,
    /// How many rows of the plan are incomplete.
    incomplete: usize,
    /// The rows whose merge was split, in the plan's order.
    in_review: Sorted<PlanKey>,
    from_proposal: OrdSet<(ProposalId, ActivityId)>,
    /// Standing proposals for the plan that no activity was made from, oldest first.
    waiting: Numbers,
    attendance: OrdMap<(WorkshopId, ParticipantId), AttendanceId>,
    present: OrdMap<WorkshopId, usize>,
    proposals: proposals::ProposalIndex,
    map: map::MapIndex,
    polls: polls::PollIndex,
}

impl Index {
    /// The number that the next proposal gets.
    #[must_use]
    pub fn next_number(&self) -> i64 {
        let last = self.of_table.values().filter_map(Sorted::last);
        last.map(|(number, _)| number + 1).max().unwrap_or(1)
    }

    /// A table's standing proposals, oldest first, with their numbers.
    #[must_use]
    pub fn standing_of(&self, table: ThematicTableId) -> Option<&Numbers> {
        self.standing.get(&table)
    }

    /// All standing proposals, oldest first, with their numbers.
    #[must_use]
    pub fn standing(&self) -> &Numbers {
        &self.all_standing
    }

    /// All proposals of a table, whatever their standing, oldest first.
    #[must_use]
    pub fn all_of(&self, table: ThematicTableId) -> Option<&Numbers> {
        self.of_table.get(&table)
    }

    /// A table's discarded proposals, oldest first, with their numbers.
    #[must_use]
    pub fn discarded_of(&self, table: ThematicTableId) -> Option<&Numbers> {
        self.discarded.get(&table)
    }

    /// How many standing proposals a table has.
    #[must_use]
    pub fn standing_count(&self, table: ThematicTableId) -> usize {
        self.standing.get(&table).map_or(0, Sorted::len)
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

    /// How many merges are united, those that were split left out.
    #[must_use]
    pub fn united_count(&self) -> usize {
        self.united
    }

    /// The activities made from a proposal.
    pub fn activities_from(&self, proposal: ProposalId) -> impl Iterator<Item = ActivityId> + '_ {
        map::of(&self.from_proposal, proposal)
    }

    /// Standing proposals for the plan that no activity was made from yet, oldest first.
    #[must_use]
    pub fn waiting(&self) -> &Numbers {
        &self.waiting
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

    /// How many activities are so far.
    #[must_use]
    pub fn count_in(&self, state: ActivityState) -> usize {
        self.in_state.get(&state).map_or(0, Sorted::len)
    }

    pub(crate) fn place_in(&self, state: ActivityState, key: PlanKey) -> Option<usize> {
        self.in_state
            .get(&state)?
            .binary_search_by(|other| other.cmp(&key))
            .ok()
    }

    /// Of the activities that are so far, the one at `place` in the plan's order, from 0.
    #[must_use]
    pub fn activity_in(&self, state: ActivityState, place: usize) -> Option<ActivityId> {
        Some(self.in_state.get(&state)?.get(place)?.3)
    }

    /// How many rows lack who, by when, how much or how measured (S15).
    #[must_use]
    pub fn incomplete_count(&self) -> usize {
        self.incomplete
    }

    /// The rows that the room has to look at again since a merge was split, in the plan's order.
    pub fn in_review(&self) -> impl Iterator<Item = ActivityId> + '_ {
        self.in_review.iter().map(|key| key.3)
    }

    /// The plan's rows in runs of one stage each, from 0.
    pub fn stages_of_plan(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        let mut from = 0;
        std::iter::from_fn(move || {
            let stage = self.plan.get(from)?.0;
            let to = self.first_row(|key| key.0 > stage);
            Some(std::mem::replace(&mut from, to)..to)
        })
    }

    /// The first row from which on `behind` holds; the number of rows when it holds of none.
    fn first_row(&self, behind: impl Fn(&PlanKey) -> bool) -> usize {
        // Never equal, so the search ends where the answer changes.
        let end = self.plan.binary_search_by(|key| {
            if behind(key) {
                Ordering::Greater
            } else {
                Ordering::Less
            }
        });
        end.unwrap_or_else(|end| end)
    }

    pub(crate) fn row_of(&self, key: PlanKey) -> Option<usize> {
        self.plan.binary_search_by(|other| other.cmp(&key)).ok()
    }

    /// The last place taken in a stage and area; 0 when it is empty.
    pub(crate) fn last_position(
        &self,
        process: &Process,
        stage: StageId,
        area: Option<AreaId>,
    ) -> i64 {
        let (stage, area) = process.group_key(stage, area);
        self.first_row(|key| (key.0, key.1) > (stage, area))
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
