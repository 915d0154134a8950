//! Which of the open file's proposals say nearly the same, kept while they change.

use crate::domain::Process;
use crate::domain::ids::ProposalId;
use crate::domain::similarity::Why;

/// A proposal that is like a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Near {
    pub id: ProposalId,
    /// From 0, nothing in common, to 1, the same.
    pub score: f32,
}

/// Proposals that could be united.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    pub members: Vec<ProposalId>,
    /// How certain it is, from 0 to 1.
    pub score: f32,
}

/// What is known of the likeness of the open file's proposals.
#[derive(Debug, Default)]
pub struct Likeness {
    groups: Vec<Group>,
}

impl Likeness {
    /// The proposals in play that are enough like a text to say so, at most three, best first.
    #[must_use]
    pub fn like_text(
        &self,
        _process: &Process,
        _text: &str,
        _except: Option<ProposalId>,
    ) -> Vec<Near> {
        Vec::new()
    }

    /// What could be united, the most certain first; what was kept apart is in no group.
    #[must_use]
    pub fn groups(&self, _process: &Process) -> &[Group] {
        &self.groups
    }

    /// What two texts share.
    #[must_use]
    pub fn why(&self, _one: &str, _other: &str) -> Why {
        Why::default()
    }

    /// Whether all proposals are known; of a large file that was just opened they are not yet.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        true
    }
}
