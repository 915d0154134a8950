//! Where an activity comes from: the proposals that it names, and what each of them unites, down to
//! what was said (S13).

use std::collections::BTreeSet;

use crate::domain::ids::ProposalId;
use crate::domain::process::Process;

/// A proposal in a tree of sources, which is written from the top down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    pub proposal: ProposalId,
    /// How many texts stand above it.
    pub depth: usize,
}

impl Process {
    /// Proposals, each followed by what it unites and that by what it unites; none twice.
    #[must_use]
    pub fn origins(&self, proposals: &[ProposalId]) -> Vec<Origin> {
        let mut seen = BTreeSet::new();
        let mut found = Vec::new();
        let tops = proposals.iter().rev();
        let mut open: Vec<Origin> = tops
            .map(|&proposal| Origin { proposal, depth: 0 })
            .collect();
        while let Some(at) = open.pop() {
            if self.proposals.get(at.proposal).is_none() || !seen.insert(at.proposal) {
                continue;
            }
            found.push(at);
            let merge = self.index().merge_of_result(at.proposal);
            let sources = merge.map(|merge| self.sources_of(merge));
            let sources = sources.into_iter().flatten().rev();
            open.extend(sources.map(|source| Origin {
                proposal: source.id,
                depth: at.depth + 1,
            }));
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::testing::Play;

    #[test]
    fn merges_in_merges_are_told_from_the_top_down() {
        let mut play = Play::wine();
        let a = play.proposes("Innovación", "Riego por turnos");
        let b = play.proposes("Mercado", "Turnos de riego");
        let c = play.proposes("Mercado", "Riego de noche");
        let first = play.merges(&[b, a], "Riego por turnos en el valle");
        let under = play.result_of(first);
        let second = play.merges(&[under, c], "Riego ordenado");
        let top = play.result_of(second);
        let told = play.process.origins(&[top, c]);
        let told: Vec<_> = told.iter().map(|at| (at.depth, at.proposal)).collect();
        assert_eq!(told, [(0, top), (1, under), (2, b), (2, a), (1, c)]);
        play.splits(second);
        let told = play.process.origins(&[top, under]);
        let told: Vec<_> = told.iter().map(|at| (at.depth, at.proposal)).collect();
        assert_eq!(told, [(0, top), (0, under), (1, b), (1, a)]);
    }
}
