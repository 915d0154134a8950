//! *Acta*: the facts of a workshop, gathered from what was done; the words are the export's.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::domain::ids::{MergeId, PollId, WorkshopId};
use crate::domain::index::Numbers;
use crate::domain::merge::MergeState;
use crate::domain::poll::PollState;
use crate::domain::process::Process;
use crate::domain::rows::in_order;

/// What the minutes of one workshop state.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MinutesFacts {
    pub kind: String,
    pub date: Option<Date>,
    pub place: String,
    pub agenda: Vec<(String, i64)>,
    /// Name and organisation of those present; the name is missing once a person is erased.
    pub present: Vec<(Option<String>, String)>,
    /// Each thematic table with how many proposals it has before the room.
    pub proposals: Vec<(String, usize)>,
    pub merges: Vec<MergeId>,
    /// Merges that were split again.
    pub splits: Vec<MergeId>,
    pub discarded: Vec<(i64, String, String)>,
    pub polls: Vec<PollId>,
    /// Reopened polls with the reason.
    pub reopened: Vec<(i64, String)>,
    pub activities: usize,
    pub observations: Vec<(Timestamp, Option<usize>, String)>,
    /// Whether people are named.
    pub names: Names,
}

/// Whether people are named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Names {
    #[default]
    Shown,
    Hidden,
}

impl MinutesFacts {
    /// The facts without anybody's name, for what goes into the history: names stand outside it, so
    /// that a person can be erased.
    #[must_use]
    pub fn without_names(mut self) -> Self {
        self.present.clear();
        self.names = Names::Hidden;
        self
    }
}

/// Gathers the facts of a workshop.
#[must_use]
pub fn facts(process: &Process, id: WorkshopId) -> MinutesFacts {
    let Some(workshop) = process.workshops.get(id) else {
        return MinutesFacts::default();
    };
    let mut present: Vec<_> = process
        .participants
        .iter()
        .filter(|participant| process.is_present(id, participant.id))
        .map(|participant| {
            let organisation = process
                .actor_of(participant.id)
                .map(|actor| actor.name.clone());
            (
                process.name_of(participant.id).map(str::to_owned),
                organisation.unwrap_or_default(),
            )
        })
        .collect();
    present.sort();
    let merges = process.merges_in_order();
    let in_state = |state| {
        let found = merges.iter().filter(|merge| merge.state == state);
        found.map(|merge| merge.id).collect()
    };
    let tables = process.tables.iter();
    let discarded = tables.filter_map(|table| process.index().discarded_of(table.id));
    let discarded = discarded.flat_map(Numbers::iter);
    let discarded = discarded.filter_map(|(_, id)| process.proposals.get(*id));
    MinutesFacts {
        kind: workshop.kind.clone(),
        date: workshop.date,
        place: workshop.place.clone(),
        agenda: process
            .agenda_of(id)
            .iter()
            .map(|i| (i.title.clone(), i.minutes))
            .collect(),
        present,
        proposals: process
            .tables_in_order()
            .iter()
            .map(|table| (table.name.clone(), process.index().standing_count(table.id)))
            .collect(),
        merges: in_state(MergeState::United),
        splits: in_state(MergeState::Split),
        discarded: in_order(discarded, |proposal| proposal.number)
            .iter()
            .map(|p| (p.number, p.text.clone(), p.reason.clone()))
            .collect(),
        polls: process
            .polls_in_order()
            .iter()
            .filter(|poll| poll.workshop == Some(id) && poll.state == PollState::Closed)
            .map(|poll| poll.id)
            .collect(),
        reopened: process
            .polls_in_order()
            .iter()
            .filter(|poll| poll.workshop == Some(id) && !poll.reopened_because.is_empty())
            .map(|poll| (poll.number, poll.reopened_because.clone()))
            .collect(),
        activities: process.index().plan_len(),
        observations: process
            .open_observations()
            .map(|o| {
                let row = o.activity.and_then(|activity| process.row_number(activity));
                (o.made_at, row, o.text.clone())
            })
            .collect(),
        names: Names::Shown,
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::domain::ids::ProposalId;
    use crate::domain::merge::MergeVotes;
    use crate::domain::poll::Method;
    use crate::domain::proposal::ProposalDraft;
    use crate::domain::testing::Play;
    use crate::domain::{Action, Mint, decide};

    /// A clock that was set back gives later things smaller ids.
    #[test]
    fn what_was_discarded_and_merged_stands_by_number_whatever_the_clock_said() {
        let mut process = Play::wine().process;
        let table = process.tables_in_order()[0].id;
        let mut last = u128::MAX;
        let mut earlier = || {
            last -= 1;
            Uuid::from_u128(last)
        };
        let mut act = |process: &mut Process, action| -> Uuid {
            let mut mint = Mint::new(Timestamp::UNIX_EPOCH, &mut earlier);
            let decision = decide(process, action, &mut mint).expect("it is possible");
            process.apply_all(&decision.changes).expect("it fits");
            decision.made.unwrap_or_default()
        };
        let propose = |text: &str| Action::AddProposals {
            table,
            drafts: vec![ProposalDraft::action(text)],
        };
        let ids: Vec<ProposalId> = ["a", "b", "c", "d", "e", "f"]
            .map(|text| act(&mut process, propose(text)).into())
            .to_vec();
        for &proposal in &ids[..2] {
            let reason = "no".to_owned();
            act(&mut process, Action::DiscardProposal { proposal, reason });
        }
        let merges = [&ids[2..4], &ids[4..6]].map(|sources| {
            let unite = Action::MergeProposals {
                sources: sources.to_vec(),
                text: "juntas".to_owned(),
                table,
                votes: MergeVotes::Stay,
            };
            act(&mut process, unite).into()
        });
        let workshop = process.current_workshop().expect("is there").id;
        let facts = facts(&process, workshop);
        let numbers: Vec<i64> = facts.discarded.iter().map(|one| one.0).collect();
        assert_eq!(numbers, [32, 33]);
        assert_eq!(facts.merges, merges);
    }

    #[test]
    fn a_workshop_s_minutes_state_its_own_polls_and_reopenings() {
        let mut play = Play::wine();
        let first = play.workshop();
        let proposal = play.proposes("Innovación", "Riego");
        let poll = play.opens(Method::Hands, &[proposal], 9);
        let option = play.options(poll)[0];
        play.counts(option, crate::domain::poll::testing::HANDS);
        for reason in ["Faltó una mesa", "Se contó mal"] {
            play.act(Action::ClosePoll { poll, secret: None });
            let reason = reason.to_owned();
            play.act(Action::ReopenPoll { poll, reason });
        }
        play.act(Action::ClosePoll { poll, secret: None });
        let kind_name = "Taller de difusión".to_owned();
        let second = play.act(Action::AddWorkshop { kind_name }).id();
        let of_first = facts(&play.process, first);
        assert_eq!(of_first.polls, [poll]);
        let reasons = "Faltó una mesa; Se contó mal".to_owned();
        assert_eq!(of_first.reopened, [(1, reasons)]);
        let of_second = facts(&play.process, second);
        assert!(of_second.polls.is_empty());
        assert!(of_second.reopened.is_empty(), "it was not in this room");
    }
}
