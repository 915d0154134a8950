//! Those who may vote, by name, with what they said: made again only when the file has changed.

use std::collections::BTreeMap;

use crate::domain::fold::fold;
use crate::domain::ids::{BallotId, ParticipantId};
use crate::domain::people::Presence;
use crate::domain::poll::{Ballot, Poll, Unit};
use crate::t;
use crate::ui::context::Context;

/// All voters of a poll.
#[derive(Clone, Debug, Default)]
pub(super) struct Voters {
    /// By name.
    pub all: Vec<Voter>,
    /// The places of those who may vote and have not.
    pub missing: Vec<usize>,
}

/// One of them.
#[derive(Clone, Debug)]
pub(super) struct Voter {
    pub id: ParticipantId,
    /// Their name, or that of the organisation that they vote for.
    pub name: String,
    /// The other of the two.
    pub beside: String,
    pub folded: String,
    /// None for who gave theirs to another.
    pub votes: i64,
    pub presence: Presence,
    /// For whom they vote besides themselves, or who votes for them.
    pub proxies: Vec<String>,
    /// The ballot that counts.
    pub ballot: Option<BallotId>,
}

impl Voter {
    /// Whether they may vote and have not.
    pub fn is_missing(&self) -> bool {
        self.votes > 0 && self.ballot.is_none()
    }
}

impl Voters {
    pub fn of(cx: Context, poll: &Poll) -> Self {
        let ballots = cx.process.ballots_of(poll.id);
        let ballots = ballots.into_iter().filter(|ballot| ballot.counts());
        let ballots: BTreeMap<ParticipantId, BallotId> = ballots
            .filter_map(|ballot: &Ballot| Some((ballot.voter?, ballot.id)))
            .collect();
        let name = |id: ParticipantId| match cx.process.name_of(id) {
            Some(name) => name.to_owned(),
            None => t!(cx.lang, "desk-no-name"),
        };
        let voters = poll.roll.voters.iter().map(|voter| {
            let id = voter.participant;
            let actor = voter.actor.and_then(|actor| cx.process.actors.get(actor));
            let actor = actor.map(|actor| actor.name.clone()).unwrap_or_default();
            let person = name(id);
            let by_actor = poll.setup.electorate.unit == Unit::Organisation && !actor.is_empty();
            let (name_shown, beside) = if by_actor {
                (actor, person)
            } else {
                (person, actor)
            };
            let proxies = poll.setup.electorate.proxies.iter();
            let proxies = proxies.filter_map(|proxy| {
                (proxy.holder == id)
                    .then(|| name(proxy.absent))
                    .or_else(|| (proxy.absent == id).then(|| name(proxy.holder)))
            });
            Voter {
                id,
                folded: fold(&name_shown),
                name: name_shown,
                beside,
                votes: voter.votes,
                presence: voter.presence,
                proxies: proxies.collect(),
                ballot: ballots.get(&id).copied(),
            }
        });
        let mut all: Vec<Voter> = voters.collect();
        all.sort_by(|a, b| a.folded.cmp(&b.folded).then(a.id.cmp(&b.id)));
        let missing = all.iter().enumerate();
        let missing = missing.filter(|(_, voter)| voter.is_missing());
        let missing = missing.map(|(place, _)| place).collect();
        Self { all, missing }
    }
}
