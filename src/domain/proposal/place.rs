//! Where a proposal belongs: its area, the tables that it comes from, whether the plan waits for it.

use std::collections::BTreeSet;

use crate::domain::ids::{AreaId, ProposalId, ThematicTableId};
use crate::domain::process::Process;
use crate::domain::proposal::{Nature, Proposal};

impl Process {
    /// A proposal's area: its own, else its table's.
    #[must_use]
    pub fn area_of(&self, proposal: &Proposal) -> Option<AreaId> {
        proposal
            .area
            .or_else(|| self.tables.get(proposal.table).and_then(|table| table.area))
    }

    /// What a proposal is made of: itself, or the sources under it down to those that are no merge.
    #[must_use]
    pub fn roots_of(&self, id: ProposalId) -> Vec<ProposalId> {
        let mut roots = Vec::new();
        self.visit_roots(id, |root| roots.push(root.id));
        roots
    }

    /// The tables that a proposal comes from, in their order: its own, or those of all sources.
    #[must_use]
    pub fn tables_of(&self, id: ProposalId) -> Vec<ThematicTableId> {
        let mut tables = BTreeSet::new();
        self.visit_roots(id, |root| {
            let position = self.tables.get(root.table).map(|table| table.position);
            tables.insert((position, root.table));
        });
        tables.into_iter().map(|(_, table)| table).collect()
    }

    /// Whether it can become an activity: an action, or a merge with at least one action under it.
    #[must_use]
    pub fn is_for_plan(&self, id: ProposalId) -> bool {
        let nature = self.proposals.get(id).map(|proposal| proposal.nature);
        if nature != Some(Nature::Merged) {
            return nature == Some(Nature::Action);
        }
        let mut seen = BTreeSet::new();
        let mut open = vec![id];
        while let Some(at) = open.pop() {
            if !seen.insert(at) {
                continue;
            }
            let merge = self.index().merge_of_result(at);
            let members = merge.into_iter().flat_map(|m| self.index().members_of(m));
            let before = open.len();
            for member in members.filter_map(|member| self.merge_members.get(member)) {
                let source = self.proposals.get(member.proposal);
                if source.is_some_and(|source| source.nature == Nature::Action) {
                    return true;
                }
                open.push(member.proposal);
            }
            let is_text = |proposal: &Proposal| proposal.nature == Nature::Merged;
            // The text of a merge that was kept when its sources went is one to be done.
            if open.len() == before && self.proposals.get(at).is_some_and(is_text) {
                return true;
            }
        }
        false
    }

    /// Whether actions can answer it: a need, or a merge of needs.
    #[must_use]
    pub fn is_need(&self, id: ProposalId) -> bool {
        match self.proposals.get(id).map(|proposal| proposal.nature) {
            Some(Nature::Need) => true,
            Some(Nature::Merged) => !self.is_for_plan(id),
            _ => false,
        }
    }

    /// Shows what is under a proposal and no merge, in the order of the sources; a circle, which only
    /// a foreign hand could write, is gone through once.
    fn visit_roots<'a>(&'a self, id: ProposalId, mut see: impl FnMut(&'a Proposal)) {
        let mut seen = BTreeSet::new();
        let mut open = vec![id];
        while let Some(at) = open.pop() {
            if !seen.insert(at) {
                continue;
            }
            let merge = self.index().merge_of_result(at);
            let sources = merge.map(|merge| self.sources_of(merge));
            match sources.filter(|sources| !sources.is_empty()) {
                Some(sources) => open.extend(sources.iter().rev().map(|source| source.id)),
                None => self.proposals.get(at).into_iter().for_each(&mut see),
            }
        }
    }
}
