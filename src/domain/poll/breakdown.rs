//! A result told by groups beside its total (S25): by size, valley, sector and kind of actor where
//! the voters are known, else by the parts in which it was counted or to which the slips belong.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::poll::electorate::SMALLEST_GROUP;
use crate::domain::poll::given::{Given, given, summed};
use crate::domain::poll::secret::SecretBallot;
use crate::domain::poll::setup::{Grouping, Parts, Way};
use crate::domain::poll::voted::fewest_voters;
use crate::domain::poll::{Counted, Group, GroupKey, PartName, Places, Poll, PollOption};
use crate::domain::process::Process;

/// What the groups are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    Grouping(Grouping),
    Tables,
    Rows,
}

/// A result by groups.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Breakdown {
    pub by: By,
    pub groups: Vec<GroupCount>,
}

/// What one group voted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupCount {
    pub name: PartName,
    pub entitled: i64,
    /// How many votes came from it; `None` when its counts are hidden.
    pub voted: Option<i64>,
    /// What was counted of each option, in their order; `None` for a group that is too small to be
    /// told, or that would tell a small one by subtraction.
    pub counts: Option<Vec<Counted>>,
}

/// The breakdowns that the votes of a poll allow.
pub(in crate::domain) fn breakdowns(
    process: &Process,
    poll: &Poll,
    options: &[&PollOption],
    secret: &[SecretBallot],
) -> Vec<Breakdown> {
    let given = given(process, poll, secret);
    let places = Places::of(options);
    let named = !given.is_empty() && given.iter().all(|ballot| ballot.voter.is_some());
    if named {
        return Grouping::ALL
            .into_iter()
            .map(|grouping| by_names(poll, &places, &given, grouping))
            .filter(|breakdown| breakdown.groups.len() > 1)
            .collect();
    }
    let parts = poll.roll.parts.len();
    let by = by_of(poll);
    let mut groups: Vec<GroupCount> = Vec::with_capacity(parts);
    for (place, part) in poll.roll.parts.iter().enumerate() {
        let of_part = given.iter().filter(|ballot| ballot.part == Some(place));
        let at_desk: Option<Vec<Counted>> = options
            .iter()
            .map(|option| option.parts.get(place).cloned().flatten())
            .collect();
        let (voted, counts) = match at_desk {
            Some(counts) => (fewest_voters(poll, counts.iter().cloned()), counts),
            None => told(&places, of_part),
        };
        groups.push(GroupCount {
            name: part.name.clone(),
            entitled: part.entitled,
            voted: Some(voted),
            counts: Some(counts),
        });
    }
    if poll.is_secret() || poll.setup.way == Way::Slips {
        hide(&mut groups);
    }
    let told = groups.len() > 1 && groups.iter().any(|group| group.voted != Some(0));
    told.then_some(Breakdown { by, groups })
        .into_iter()
        .collect()
}

fn by_of(poll: &Poll) -> By {
    match (poll.setup.way, poll.setup.parts) {
        (Way::Desk, Parts::Tables) => By::Tables,
        (Way::Desk, Parts::Rows(_)) => By::Rows,
        _ => By::Grouping(poll.setup.grouping),
    }
}

fn by_names(poll: &Poll, places: &Places, given: &[Given], grouping: Grouping) -> Breakdown {
    let mut of: BTreeMap<GroupKey, Vec<&Given>> = BTreeMap::new();
    for ballot in given {
        let voter = ballot.voter.and_then(|voter| poll.roll.voter(voter));
        let key = voter.map_or(GroupKey::Unknown, |voter| voter.cells.key(grouping));
        of.entry(key).or_default().push(ballot);
    }
    let parts = poll.roll.groups(grouping, 0).into_iter();
    let groups = parts.map(|part| {
        let PartName::Group(Group(keys)) = &part.name else {
            unreachable!("groups are groups");
        };
        let ballots = keys
            .first()
            .and_then(|key| of.remove(key))
            .unwrap_or_default();
        let (voted, counts) = told(places, ballots.into_iter());
        GroupCount {
            name: part.name,
            entitled: part.entitled,
            voted: Some(voted),
            counts: Some(counts),
        }
    });
    Breakdown {
        by: By::Grouping(grouping),
        groups: groups.collect(),
    }
}

/// How many votes ballots are worth, and what they sum to.
fn told<'a>(
    places: &Places,
    ballots: impl Iterator<Item = &'a Given<'a>> + Clone,
) -> (i64, Vec<Counted>) {
    let votes = ballots.clone().map(|ballot| ballot.votes).sum();
    (votes, summed(places, ballots))
}

/// Hides the groups from which too few voted, and one more where only one would be hidden: else it
/// could be had by taking the others from the total.
fn hide(groups: &mut [GroupCount]) {
    let votes = |group: &GroupCount| group.voted.unwrap_or(0);
    let mut small: Vec<usize> = (0..groups.len())
        .filter(|&place| (1..SMALLEST_GROUP).contains(&votes(&groups[place])))
        .collect();
    if small.len() == 1 {
        let others = (0..groups.len()).filter(|place| !small.contains(place));
        let others = others.filter(|&place| votes(&groups[place]) > 0);
        small.extend(others.min_by_key(|&place| votes(&groups[place])));
    }
    for place in small {
        groups[place].voted = None;
        groups[place].counts = None;
    }
}
