//! What is found out about a draft when the file changes, so that no frame counts: who could vote
//! now, what keeps it from opening, what its options cost.

use crate::domain::Refusal;
use crate::domain::ids::{ParticipantId, PollOptionId};
use crate::domain::people::{Presence, VotingRight};
use crate::domain::poll::{Poll, Roll, Unit, Who};
use crate::i18n::setup as words;
use crate::ui::context::Context;

/// A draft as it stands.
#[derive(Debug, Default)]
pub struct Looked {
    /// How many could vote; an error for an electorate without names, which is stated.
    pub roll: Option<Result<(Roll, i64), Refusal>>,
    /// What else keeps it from opening.
    pub refusal: Option<Refusal>,
    /// Guests in the room.
    pub guests: usize,
    pub costs: Costs,
    /// The groups with their sizes, in words.
    pub groups: Vec<String>,
    pub together: bool,
    /// Who is on the roll but not here, and who is here: for proxies.
    pub absent: Named,
    pub holders: Named,
}

/// People by name.
pub type Named = Vec<(ParticipantId, String)>;

/// What the options cost.
#[derive(Debug, Default)]
pub struct Costs {
    pub total: i64,
    pub missing: usize,
}

impl Looked {
    pub fn at(cx: Context, poll: &Poll, options: &[PollOptionId]) -> Self {
        let setup = &poll.setup;
        let stated = setup.electorate.who == Who::Stated;
        let roll = (!stated).then(|| cx.process.roll_for(setup, None));
        let (groups, together) = match &roll {
            Some(Ok((roll, _))) => (
                words::groups(cx.lang, cx.process, setup, roll),
                words::puts_together(setup, roll),
            ),
            _ => (Vec::new(), false),
        };
        let (absent, holders) = proxies(cx, poll);
        // Names are not needed any more, and a frame copies what is kept.
        let roll = roll.map(|roll| {
            roll.map(|(mut roll, entitled)| {
                roll.voters.clear();
                roll.parts.clear();
                (roll, entitled)
            })
        });
        Self {
            refusal: cx.process.can_open(poll).err(),
            guests: guests(cx),
            costs: costs(cx, options),
            roll,
            groups,
            together,
            absent,
            holders,
        }
    }

    /// Who could vote and how many votes they have, for a number that is stated where one is.
    pub fn roll(&self, stated: Option<i64>) -> Result<(Roll, i64), Refusal> {
        match &self.roll {
            Some(roll) => roll.clone(),
            None => match stated.filter(|number| *number > 0) {
                Some(number) => {
                    let present = number;
                    let roll = Roll {
                        present,
                        ..Roll::default()
                    };
                    Ok((roll, number))
                }
                None => Err(Refusal::NobodyEntitled),
            },
        }
    }
}

fn guests(cx: Context) -> usize {
    let Some(workshop) = cx.process.current_workshop() else {
        return 0;
    };
    let guests = cx.process.participants.iter().filter(|participant| {
        participant.right == VotingRight::Guest
            && cx.process.is_present(workshop.id, participant.id)
    });
    guests.count()
}

fn costs(cx: Context, options: &[PollOptionId]) -> Costs {
    let mut costs = Costs::default();
    for id in options {
        let option = cx.process.poll_options.get(*id);
        match option.and_then(|option| option.cost) {
            Some(cost) => costs.total = costs.total.saturating_add(cost.0),
            None => costs.missing += 1,
        }
    }
    costs
}

/// Who could give a proxy and who could hold one, by name. Nobody gives one where only those present
/// vote.
fn proxies(cx: Context, poll: &Poll) -> (Named, Named) {
    let mut setup = poll.setup.clone();
    if matches!(setup.electorate.who, Who::Stated | Who::Present) {
        return (Vec::new(), Vec::new());
    }
    setup.electorate.proxies.clear();
    let Ok((roll, _)) = cx.process.roll_for(&setup, None) else {
        return (Vec::new(), Vec::new());
    };
    let given = &poll.setup.electorate.proxies;
    let of = |presence: Presence| {
        let voters = roll.voters.iter().filter(|voter| {
            voter.presence == presence && !given.iter().any(|p| p.absent == voter.participant)
        });
        let mut named: Named = voters
            .map(|voter| {
                let actor = cx.process.actor_of(voter.participant);
                let name = cx.process.name_of(voter.participant).unwrap_or("–");
                let name = match actor {
                    Some(actor) if setup.electorate.unit == Unit::Organisation => {
                        format!("{} ({name})", actor.name)
                    }
                    _ => name.to_owned(),
                };
                (voter.participant, name)
            })
            .collect();
        named.sort_by(|a, b| a.1.cmp(&b.1));
        named
    };
    (of(Presence::Away), of(Presence::Present))
}
