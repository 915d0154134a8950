//! The proposals' part of the index: which stand, where, in which order their tables want them, and
//! what refers to them.

use imbl::{OrdMap, OrdSet};
use uuid::Uuid;

use super::keep::{drop_from, withdraw};
use super::map::of;
use super::{Index, Numbers, Sorted};
use crate::domain::change::Fields;
use crate::domain::ids::{AreaId, MergeConsentId, MergeId, MergeMemberId};
use crate::domain::ids::{ProposalId, ThematicTableId};
use crate::domain::process::Process;
use crate::domain::proposal::{Nature, Proposal, Proposer, Standing};

/// Ranked proposals by rank and number.
pub type Ranked = Sorted<(i64, i64, ProposalId)>;

/// Derived look-ups over proposals, beside those that stand in [`Index`] itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct ProposalIndex {
    /// What stands on each board of the diagnosis by number, oldest first.
    boards: OrdMap<Nature, Numbers>,
    parked: Numbers,
    /// Standing proposals of each area by number, oldest first.
    in_area: OrdMap<Option<AreaId>, Numbers>,
    /// Standing proposals that have a place in their table's ranking.
    ranked: OrdMap<ThematicTableId, Ranked>,
    /// All that have a rank, whatever their standing: a merge's sources keep theirs.
    ranks: OrdMap<ThematicTableId, OrdSet<(i64, ProposalId)>>,
    /// Proposals by who proposed them.
    by: OrdSet<(Proposer, ProposalId)>,
    /// Needs with the proposals that answer them.
    answers: OrdSet<(ProposalId, ProposalId)>,
    /// Groups that benefit from what is before the room, with how many name them.
    groups: OrdMap<String, usize>,
    /// Pairs kept apart, either way round.
    apart: OrdSet<(ProposalId, ProposalId)>,
    consents: OrdMap<(MergeId, ThematicTableId), MergeConsentId>,
}

/// The fields that the index follows; a text may change as it likes.
const FOLLOWED: [&str; 9] = [
    "number",
    "table",
    "standing",
    "nature",
    "area",
    "rank",
    "proposers",
    "beneficiaries",
    "needs",
];

/// Whether the index follows one of the fields.
pub(super) fn follows(fields: &Fields) -> bool {
    FOLLOWED.iter().any(|name| fields.contains_key(*name))
}

impl Index {
    /// What stands on a board of the diagnosis, oldest first; `None` when nothing does.
    #[must_use]
    pub fn board(&self, nature: Nature) -> Option<&Numbers> {
        self.proposals.boards.get(&nature)
    }

    /// What is in the *estacionamiento*, oldest first.
    #[must_use]
    pub fn parked(&self) -> &Numbers {
        &self.proposals.parked
    }

    /// Standing proposals of an area (their own, else their table's), oldest first; of none, those
    /// that have no area.
    #[must_use]
    pub fn standing_in(&self, area: Option<AreaId>) -> Option<&Numbers> {
        self.proposals.in_area.get(&area)
    }

    /// A table's own ranking: its standing proposals that have a place in it.
    #[must_use]
    pub fn ranked_of(&self, table: ThematicTableId) -> Option<&Ranked> {
        self.proposals.ranked.get(&table)
    }

    /// The highest rank given at a table, whatever the standing; 0 where none is.
    pub(crate) fn last_rank(&self, table: ThematicTableId) -> i64 {
        let ranks = self.proposals.ranks.get(&table);
        ranks.and_then(OrdSet::get_max).map_or(0, |(rank, _)| *rank)
    }

    /// The proposals that answer a need, whatever their standing.
    pub fn answers_to(&self, need: ProposalId) -> impl Iterator<Item = ProposalId> + '_ {
        of(&self.proposals.answers, need)
    }

    /// The proposals that somebody proposed, whatever their standing.
    pub fn proposals_by(&self, proposer: Proposer) -> impl Iterator<Item = ProposalId> + '_ {
        of(&self.proposals.by, proposer)
    }

    /// The groups named as benefiting from what is before the room, each as it was said, with how
    /// many name it.
    #[must_use]
    pub fn beneficiaries(&self) -> &OrdMap<String, usize> {
        &self.proposals.groups
    }

    /// Whether the room said of two proposals that they are something else.
    #[must_use]
    pub fn are_apart(&self, a: ProposalId, b: ProposalId) -> bool {
        self.proposals.apart.contains(&(a, b))
    }

    /// Whether a proposal is kept apart from any other.
    pub(crate) fn is_kept_apart(&self, id: ProposalId) -> bool {
        of(&self.proposals.apart, id).next().is_some()
    }

    pub(crate) fn consent(&self, merge: MergeId, table: ThematicTableId) -> Option<MergeConsentId> {
        self.proposals.consents.get(&(merge, table)).copied()
    }

    /// What tables said to a merge.
    pub(crate) fn consents_of(&self, merge: MergeId) -> impl Iterator<Item = MergeConsentId> + '_ {
        let [nil, max] = [Uuid::nil(), Uuid::max()].map(ThematicTableId);
        let range = self.proposals.consents.range((merge, nil)..=(merge, max));
        range.map(|(_, consent)| *consent)
    }
}

impl Process {
    pub(super) fn index_proposal(&mut self, id: ProposalId) {
        let Some(proposal) = self.proposals.get(id) else {
            return;
        };
        let area = self.area_of(proposal);
        let key = (proposal.number, id);
        let (table, standing, nature) = (proposal.table, proposal.standing, proposal.nature);
        let index = &mut self.index;
        index.of_table.entry(table).or_default().insert(key);
        let parts = &mut index.proposals;
        if let Some(rank) = proposal.rank {
            parts.ranks.entry(table).or_default().insert((rank, id));
        }
        parts
            .by
            .extend(proposal.proposers.iter().map(|by| (*by, id)));
        parts
            .answers
            .extend(proposal.needs.iter().map(|need| (*need, id)));
        let before_the_room = standing.in_play() && !index.merged_into.contains_key(&id);
        if before_the_room {
            for group in &proposal.beneficiaries {
                *parts.groups.entry(group.clone()).or_default() += 1;
            }
        }
        match (before_the_room, nature.is_diagnosis()) {
            (true, true) => parts.boards.entry(nature).or_default().insert(key),
            (true, false) => {
                index.standing.entry(table).or_default().insert(key);
                index.all_standing.insert(key);
                parts.in_area.entry(area).or_default().insert(key);
                if let Some(rank) = proposal.rank {
                    let ranked = parts.ranked.entry(table).or_default();
                    ranked.insert((rank, proposal.number, id));
                }
            }
            (false, _) => {}
        }
        match standing {
            Standing::ToDecide => {
                index.to_decide.insert(id);
            }
            Standing::Discarded => index.discarded.entry(table).or_default().insert(key),
            Standing::Parked => parts.parked.insert(key),
            Standing::Live | Standing::Withdrawn => {}
        }
        self.index_waiting(id);
        self.index_waiting_above(id);
    }

    pub(super) fn unindex_proposal(&mut self, id: ProposalId) {
        let Some(proposal) = self.proposals.get(id) else {
            return;
        };
        let area = self.area_of(proposal);
        let key = (proposal.number, id);
        let (table, nature) = (proposal.table, proposal.nature);
        let index = &mut self.index;
        let before_the_room = proposal.standing.in_play() && !index.merged_into.contains_key(&id);
        for lists in [
            &mut index.of_table,
            &mut index.standing,
            &mut index.discarded,
        ] {
            withdraw(lists, &table, &key);
        }
        index.all_standing.remove(&key);
        index.waiting.remove(&key);
        index.to_decide.remove(&id);
        let parts = &mut index.proposals;
        withdraw(&mut parts.boards, &nature, &key);
        withdraw(&mut parts.in_area, &area, &key);
        parts.parked.remove(&key);
        if let Some(rank) = proposal.rank {
            withdraw(&mut parts.ranked, &table, &(rank, proposal.number, id));
            drop_from(&mut parts.ranks, &table, &(rank, id));
        }
        for by in &proposal.proposers {
            parts.by.remove(&(*by, id));
        }
        for need in &proposal.needs {
            parts.answers.remove(&(*need, id));
        }
        if before_the_room {
            for group in &proposal.beneficiaries {
                forget_one(&mut parts.groups, group);
            }
        }
    }

    /// Whether a proposal waits for the plan.
    pub(super) fn index_waiting(&mut self, id: ProposalId) {
        let Some(proposal) = self.proposals.get(id) else {
            return;
        };
        let key = (proposal.number, id);
        if self.is_standing(id)
            && self.is_for_plan(id)
            && self.index.activities_from(id).next().is_none()
        {
            self.index.waiting.insert(key);
        } else {
            self.index.waiting.remove(&key);
        }
    }

    /// Whether the texts wait under which a proposal is merged: that hangs on what is under them.
    pub(super) fn index_waiting_above(&mut self, id: ProposalId) {
        let above: Vec<ProposalId> = self.and_above(id).skip(1).collect();
        for at in above {
            self.index_waiting(at);
        }
    }

    pub(super) fn index_member(&mut self, id: MergeMemberId) {
        let Some(member) = self.merge_members.get(id).cloned() else {
            return;
        };
        self.unindex_proposal(member.proposal);
        let index = &mut self.index;
        index.merged_into.insert(member.proposal, id);
        index.members.entry(member.merge).or_default().insert(id);
        self.index_proposal(member.proposal);
    }

    pub(super) fn unindex_member(&mut self, id: MergeMemberId) {
        let Some(member) = self.merge_members.get(id).cloned() else {
            return;
        };
        self.unindex_proposal(member.proposal);
        let above = self.merged_into(member.proposal);
        self.index.merged_into.remove(&member.proposal);
        drop_from(&mut self.index.members, &member.merge, &id);
        self.index_proposal(member.proposal);
        if let Some(above) = above {
            self.index_waiting(above);
            self.index_waiting_above(above);
        }
    }

    /// Sorts the standing proposals into their areas anew: a table went to another.
    pub(super) fn reorder_areas(&mut self) {
        let standing: Vec<(i64, ProposalId)> = self.index.all_standing.iter().copied().collect();
        let mut in_area: OrdMap<Option<AreaId>, Numbers> = OrdMap::new();
        for key in standing {
            let area = self
                .proposals
                .get(key.1)
                .and_then(|p: &Proposal| self.area_of(p));
            in_area.entry(area).or_default().insert(key);
        }
        self.index.proposals.in_area = in_area;
    }

    pub(super) fn index_apart(&mut self, id: Uuid) {
        if let Some(pair) = self.apart.get(id.into()) {
            let apart = &mut self.index.proposals.apart;
            apart.insert((pair.a, pair.b));
            apart.insert((pair.b, pair.a));
        }
    }

    pub(super) fn unindex_apart(&mut self, id: Uuid) {
        if let Some(pair) = self.apart.get(id.into()) {
            let apart = &mut self.index.proposals.apart;
            apart.remove(&(pair.a, pair.b));
            apart.remove(&(pair.b, pair.a));
        }
    }

    pub(super) fn index_consent(&mut self, id: Uuid) {
        if let Some(row) = self.merge_consents.get(id.into()) {
            let key = (row.merge, row.table);
            self.index.proposals.consents.insert(key, row.id);
        }
    }

    pub(super) fn unindex_consent(&mut self, id: Uuid) {
        if let Some(row) = self.merge_consents.get(id.into()) {
            let key = (row.merge, row.table);
            self.index.proposals.consents.remove(&key);
        }
    }
}

/// Counts one less, and forgets what is counted no more.
fn forget_one(counts: &mut OrdMap<String, usize>, name: &str) {
    match counts.get(name).copied() {
        Some(more) if more > 1 => {
            counts.insert(name.to_owned(), more - 1);
        }
        _ => {
            counts.remove(name);
        }
    }
}
