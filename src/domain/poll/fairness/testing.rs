//! A closed poll whose groups voted this and that, for the tests of every concept.

use crate::domain::poll::breakdown::{Breakdown, By, GroupCount};
use crate::domain::poll::count::put;
use crate::domain::poll::testing::{open, poll};
use crate::domain::poll::{
    Counted, Group, GroupKey, Grouping, Method, PartName, Poll, PollOption, PollState,
};
use crate::domain::tally::{self, Tally};

/// A closed poll over as many options as its groups voted on, up to three.
pub struct Room {
    pub poll: Poll,
    pub tally: Tally,
    pub breakdown: Breakdown,
    options: Vec<PollOption>,
}

impl Room {
    /// Each group by how many of it voted, and what was counted of each option.
    pub fn of(method: Method, groups: &[(i64, Vec<Counted>)]) -> Self {
        Self::with(method, groups, |_| {})
    }

    /// The same, with something else decided before opening.
    pub fn with(
        method: Method,
        groups: &[(i64, Vec<Counted>)],
        setup: impl FnOnce(&mut Poll),
    ) -> Self {
        let voted: i64 = groups.iter().map(|(voted, _)| voted).sum();
        let (play, id, _) = open(method, voted.max(1));
        let mut of = poll(&play, id).clone();
        of.setup.grouping = Grouping::Valley;
        // As where slips were entered: how many of a group voted is known.
        of.ballots = voted.max(1);
        setup(&mut of);
        of.state = PollState::Closed;
        let count = groups.first().map_or(0, |(_, counts)| counts.len());
        let mut options: Vec<PollOption> = Vec::new();
        for (place, option) in play.process.options_of(id).iter().take(count).enumerate() {
            let mut option = PollOption::clone(option);
            let mut sum = Counted::default();
            for (_, counts) in groups {
                sum = add(&sum, &counts[place]);
            }
            put(&mut option, method, Some(sum));
            options.push(option);
        }
        let all: Vec<&PollOption> = options.iter().collect();
        let mut tally = tally::tally(&play.process, &of, &all, &[]);
        tally.voted = voted;
        let groups = (1..).zip(groups).map(|(number, (voted, counts))| {
            let key = GroupKey::Valley(format!("Valle {number}"));
            GroupCount {
                name: PartName::Group(Group(vec![key])),
                entitled: *voted,
                voted: Some(*voted),
                counts: Some(counts.clone()),
            }
        });
        let breakdown = Breakdown {
            by: By::Grouping(Grouping::Valley),
            groups: groups.collect(),
        };
        Self {
            poll: of,
            tally,
            breakdown,
            options,
        }
    }

    /// The same, of which these groups are not told.
    pub fn hiding(mut self, groups: &[usize]) -> Self {
        for place in groups {
            self.breakdown.groups[*place].voted = None;
            self.breakdown.groups[*place].counts = None;
        }
        self
    }

    pub fn options(&self) -> Vec<&PollOption> {
        self.options.iter().collect()
    }
}

/// For and against.
pub fn said(favour: i64, against: i64) -> Counted {
    Counted {
        favour,
        against,
        ..Counted::default()
    }
}

/// Dots, approvals or points.
pub fn given(favour: i64) -> Counted {
    said(favour, 0)
}

fn add(a: &Counted, b: &Counted) -> Counted {
    Counted {
        favour: a.favour + b.favour,
        against: a.against + b.against,
        abstain: a.abstain + b.abstain,
        grades: Vec::new(),
    }
}
