//! *Rondas*: two votes over the same things, each option's place and score then and now.

use std::collections::HashMap;

use crate::domain::ids::{PollId, PollOptionId};
use crate::domain::poll::rules::Score;
use crate::domain::poll::{Poll, PollOption, PollState};
use crate::domain::process::Process;

/// Where an option stood in a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub option: PollOptionId,
    /// From 1; equals share one.
    pub place: usize,
    pub score: Score,
}

/// One thing in both rounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// `None`: it was not voted on then.
    pub then: Option<Standing>,
    pub now: Option<Standing>,
}

/// Two rounds side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rounds {
    /// As the later round ranks them, then those that it left out.
    pub lines: Vec<Line>,
    /// How many things both were over.
    pub both: usize,
}

impl Line {
    /// By how many places it went up; `None` when one round was not over it.
    #[must_use]
    pub fn rise(&self) -> Option<i64> {
        let place = |standing: &Standing| i64::try_from(standing.place).ok();
        Some(place(self.then.as_ref()?)? - place(self.now.as_ref()?)?)
    }
}

/// What an option stands for, by which it is found again: what it is of, else its words.
#[derive(PartialEq, Eq, Hash)]
pub(super) enum Thing {
    Proposal(crate::domain::ids::ProposalId),
    Subject(String),
    Words(String),
}

impl Thing {
    pub(super) fn of(option: &PollOption) -> Self {
        match (option.proposal, option.subject) {
            (Some(proposal), _) => Self::Proposal(proposal),
            (None, Some(subject)) => Self::Subject(format!("{subject:?}")),
            (None, None) => Self::Words(option.text.trim().to_lowercase()),
        }
    }
}

/// Compares two closed polls, the earlier one first.
#[must_use]
pub fn compare(process: &Process, then: &Poll, now: &Poll) -> Rounds {
    let mut before: HashMap<Thing, Standing> = standings(process, then).into_iter().collect();
    let mut lines = Vec::new();
    let mut both = 0;
    for (thing, standing) in standings(process, now) {
        let then = before.remove(&thing);
        both += usize::from(then.is_some());
        lines.push(Line {
            then,
            now: Some(standing),
        });
    }
    let mut gone: Vec<Standing> = before.into_values().collect();
    gone.sort_by_key(|standing| (standing.place, standing.option));
    lines.extend(gone.into_iter().map(|standing| Line {
        then: Some(standing),
        now: None,
    }));
    Rounds { lines, both }
}

/// The options as a poll ranks them.
fn standings(process: &Process, poll: &Poll) -> Vec<(Thing, Standing)> {
    let mut standings = Vec::new();
    for tied in poll.tally.iter().flat_map(|tally| &tally.ranking) {
        let place = standings.len() + 1;
        for id in &tied.options {
            let Some(option) = process.poll_options.get(*id) else {
                continue;
            };
            let standing = Standing {
                option: *id,
                place,
                score: tied.score.clone(),
            };
            standings.push((Thing::of(option), standing));
        }
    }
    standings
}

/// The closed polls over at least one thing that this one is over: first the one that it is a further
/// round of, then the newest.
#[must_use]
pub fn comparable(process: &Process, poll: &Poll) -> Vec<PollId> {
    let mut of: HashMap<PollId, usize> = HashMap::new();
    let own = process.options_of(poll.id).into_iter().map(Thing::of);
    let own: std::collections::HashSet<Thing> = own.collect();
    for option in process.poll_options.iter() {
        if option.poll != poll.id && own.contains(&Thing::of(option)) {
            *of.entry(option.poll).or_default() += 1;
        }
    }
    let mut found: Vec<&Poll> = of
        .keys()
        .filter_map(|id| process.polls.get(*id))
        .filter(|other| other.state == PollState::Closed)
        .collect();
    found.sort_by_key(|other| {
        let own = poll.setup.round_of == Some(other.id);
        (!own, std::cmp::Reverse(other.number))
    });
    found.into_iter().map(|other| other.id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::ids::ProposalId;
    use crate::domain::poll::testing::hands;
    use crate::domain::poll::{Count, Method};
    use crate::domain::testing::Play;

    fn closed(play: &mut Play, over: &[ProposalId], counts: &[Count]) -> PollId {
        let poll = play.opens(Method::Hands, over, 20);
        for (option, count) in play.options(poll).into_iter().zip(counts) {
            play.counts(option, *count);
        }
        play.act(Action::ClosePoll { poll, secret: None });
        poll
    }

    #[test]
    fn each_thing_has_its_place_then_and_now() {
        let mut play = Play::wine();
        let [a, b, c] = ["Riego", "Vivero", "Abonos"].map(|text| play.proposes("Innovación", text));
        let then = closed(&mut play, &[a, b], &[hands(9, 1), hands(5, 0)]);
        let now = closed(
            &mut play,
            &[c, a, b],
            &[hands(1, 0), hands(4, 0), hands(7, 0)],
        );
        let poll = |id| play.process.polls.get(id).expect("it is a poll");
        let found = compare(&play.process, poll(then), poll(now));
        let lines: Vec<_> = found
            .lines
            .iter()
            .map(|line| {
                let place = |at: &Option<Standing>| at.as_ref().map(|at| at.place);
                (place(&line.then), place(&line.now), line.rise())
            })
            .collect();
        assert_eq!(
            lines,
            [
                (Some(2), Some(1), Some(1)),
                (Some(1), Some(2), Some(-1)),
                (None, Some(3), None)
            ]
        );
        assert_eq!(found.both, 2);
        let back = compare(&play.process, poll(now), poll(then));
        assert_eq!(back.lines.len(), 3);
        assert!(back.lines[2].now.is_none());
    }

    #[test]
    fn only_closed_votes_over_the_same_are_compared() {
        let mut play = Play::wine();
        let [a, b, c] = ["Riego", "Vivero", "Abonos"].map(|text| play.proposes("Innovación", text));
        let first = closed(&mut play, &[a], &[hands(9, 1)]);
        let other = closed(&mut play, &[c], &[hands(9, 1)]);
        let second = closed(&mut play, &[a, b], &[hands(9, 1), hands(2, 1)]);
        play.drafts(Method::Hands, &[a, b]);
        let of = |id| {
            let poll = play.process.polls.get(id).expect("it is a poll");
            comparable(&play.process, poll)
        };
        assert_eq!(of(second), [first]);
        assert_eq!(of(other), []);
    }
}
