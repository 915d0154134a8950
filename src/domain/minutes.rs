//! *Acta*: the facts of a workshop, gathered from what was done; the words are the export's.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::domain::ids::{MergeId, PollId, WorkshopId};
use crate::domain::merge::MergeState;
use crate::domain::poll::PollState;
use crate::domain::process::Process;
use crate::domain::proposal::Standing;

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
    pub discarded: Vec<(i64, String, String)>,
    pub polls: Vec<PollId>,
    /// Reopened polls with the reason.
    pub reopened: Vec<(i64, String)>,
    pub activities: usize,
    pub observations: Vec<(Timestamp, Option<usize>, String)>,
}

impl MinutesFacts {
    /// The facts without anybody's name, for what goes into the history: names stand outside it, so
    /// that a person can be erased.
    #[must_use]
    pub fn without_names(mut self) -> Self {
        self.present.clear();
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
        merges: process
            .merges
            .iter()
            .filter(|merge| merge.state == MergeState::United)
            .map(|merge| merge.id)
            .collect(),
        discarded: process
            .proposals
            .iter()
            .filter(|proposal| proposal.standing == Standing::Discarded)
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
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::poll::Method;
    use crate::domain::testing::Play;

    #[test]
    fn a_workshop_s_minutes_state_its_own_polls_and_reopenings() {
        let mut play = Play::wine();
        let first = play.workshop();
        let proposal = play.proposes("Innovación", "Riego");
        let poll = play.opens(Method::Hands, &[proposal], 9);
        let option = play.options(poll)[0];
        play.counts(option, crate::domain::poll::testing::HANDS);
        for reason in ["Faltó una mesa", "Se contó mal"] {
            play.act(Action::ClosePoll { poll });
            let reason = reason.to_owned();
            play.act(Action::ReopenPoll { poll, reason });
        }
        play.act(Action::ClosePoll { poll });
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
