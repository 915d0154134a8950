//! Whims: what somebody in the room may want next, drawn at random and made an act.
//! What a whim means depends on what is there; many are not possible, as in a room.

use proptest::prelude::*;
use uuid::Uuid;

use crate::domain::activity::{ActivityDraft, ActivityEdit, ActivityState, Priority};
use crate::domain::agenda::{AgendaEdit, Step};
use crate::domain::people::{ActorKind, Newcomer, ParticipantEdit, Presence, Size};
use crate::domain::poll::{Answers, BallotDraft, Count, Hand};
use crate::domain::profile::MapState;
use crate::domain::profile_edit::ProfileEdit;
use crate::domain::proposal::ProposalDraft;
use crate::domain::rows::{Record, Rows};
use crate::domain::term::Term;
use crate::domain::testing::participant;
use crate::domain::validation::ValidationVote;
use crate::domain::workshop::{Room, WorkshopEdit};
use crate::domain::{Action, Process};

mod map;
mod proposals;
mod votes;

/// How many kinds of whim there are.
pub(super) const KINDS: usize = 41;

/// What somebody in the room may want next; what it means depends on what is there.
#[derive(Clone, Debug)]
pub(super) struct Whim {
    pub kind: usize,
    a: usize,
    b: usize,
    text: String,
}

pub(super) fn whim() -> impl Strategy<Value = Whim> {
    (0..7 * KINDS, 0..1000_usize, 0..1000_usize, "[a-zñáé ]{0,6}")
        .prop_map(|(kind, a, b, text)| Whim { kind, a, b, text })
}

pub(super) fn whims(most: usize) -> impl Strategy<Value = Vec<Whim>> {
    prop::collection::vec(whim(), 1..most)
}

/// One of the rows, the youngest first; of none, an id that is nowhere.
fn one<R: Record>(rows: &Rows<R>, n: usize) -> R::Id {
    let place = n.checked_rem(rows.len()).unwrap_or(0);
    rows.iter()
        .rev()
        .nth(place)
        .map_or_else(|| Uuid::nil().into(), Record::id)
}

/// One of the rows, or none.
fn perhaps<R: Record>(rows: &Rows<R>, n: usize) -> Option<R::Id> {
    (!n.is_multiple_of(3)).then(|| one(rows, n / 3))
}

fn step(n: usize) -> Step {
    if n.is_multiple_of(2) {
        Step::Up
    } else {
        Step::Down
    }
}

/// The act of a whim, of any kind that undo reaches.
#[expect(clippy::too_many_lines, reason = "an arm for each kind")]
pub(super) fn undoable(process: &Process, whim: &Whim) -> Action {
    let Whim { a, b, text, .. } = whim;
    let (a, b, text) = (*a, *b, text.clone());
    match whim.kind % KINDS {
        0 | 1 => Action::AddProposals {
            table: one(&process.tables, a),
            drafts: [text.as_str(), "Riego", " "].map(ProposalDraft::action)[..=b % 3].to_vec(),
        },
        2 => Action::EditProposal {
            proposal: one(&process.proposals, a),
            edit: proposals::edit(process, b, text),
        },
        3 => Action::DiscardProposal {
            proposal: one(&process.proposals, a),
            reason: text,
        },
        4 => Action::RestoreProposal {
            proposal: one(&process.proposals, a),
        },
        5 | 6 => proposals::unite(process, a, b, &text),
        34 | 35 => proposals::act(process, a, b, text),
        36 | 37 => proposals::merge(process, a, b, text),
        38..=40 => votes::people(process, a, b, text),
        7 => Action::SplitMerge {
            merge: one(&process.merges, a),
        },
        8 => Action::AddObservation {
            activity: Some(one(&process.activities, a)),
            text,
        },
        9 => Action::RemovePoll {
            poll: one(&process.polls, a),
        },
        10 => Action::AddActivity {
            draft: ActivityDraft {
                stage: one(&process.stages, a),
                area: perhaps(&process.areas, b),
                title: text,
                sources: perhaps(&process.proposals, a).into_iter().collect(),
            },
        },
        11 | 12 => Action::AdoptProposal {
            proposal: one(&process.proposals, a),
            stage: one(&process.stages, b),
            area: perhaps(&process.areas, b),
        },
        13 => Action::EditActivity {
            activity: one(&process.activities, a),
            edit: activity_edit(process, b, text),
        },
        14 => Action::ShiftActivity {
            activity: one(&process.activities, a),
            step: step(b),
        },
        15 => Action::RemoveActivity {
            activity: one(&process.activities, a),
        },
        16 => Action::AddObservation {
            activity: perhaps(&process.activities, a),
            text,
        },
        17 => Action::RemoveObservation {
            observation: one(&process.observations, a),
        },
        18 | 19 => Action::AddParticipant {
            newcomer: Newcomer {
                table: perhaps(&process.tables, a),
                ..participant(u32::try_from(a % 20).unwrap_or(0), text.trim())
            },
            workshop: perhaps(&process.workshops, b),
        },
        20 => Action::EditParticipant {
            participant: one(&process.participants, a),
            edit: participant_edit(process, b, text),
        },
        21 => Action::RemoveParticipant {
            participant: one(&process.participants, a),
        },
        22 => Action::SetPresence {
            workshop: one(&process.workshops, b),
            participant: one(&process.participants, a),
            presence: if b.is_multiple_of(2) {
                Presence::Present
            } else {
                Presence::Away
            },
        },
        23 => map::objective(process, a, b, text),
        28 => map::several(process, a, b, text),
        29 => map::perspective(process, a, b, text),
        30 | 31 => map::indicator(process, a, b, text),
        32 => map::values(process, a, b, text),
        24 => Action::LinkObjectives {
            from: one(&process.objectives, a),
            to: one(&process.objectives, b),
        },
        25 => Action::Unlink {
            link: one(&process.links, a),
        },
        26 => agenda(process, a, b, text),
        27 => workshop(process, a, b, text),
        _ => Action::EditProfile {
            edit: match b % 6 {
                0 => ProfileEdit::Name(text),
                1 => ProfileEdit::Vision(text),
                2 => ProfileEdit::MapState(MapState::Agreed),
                3 => ProfileEdit::Valleys(vec![text]),
                4 => ProfileEdit::Mission(text),
                _ => ProfileEdit::CurrentWorkshop(one(&process.workshops, a)),
            },
        },
    }
}

fn activity_edit(process: &Process, n: usize, text: String) -> ActivityEdit {
    match n % 10 {
        0 => ActivityEdit::Title(text),
        1 => ActivityEdit::Background(vec![text.clone(), text]),
        2 => ActivityEdit::Term(Term::parse(["2S 2027", "A definir", ""][n % 3])),
        3 => ActivityEdit::Responsible(text),
        4 => ActivityEdit::Target(text),
        5 => ActivityEdit::Indicator(text),
        6 => ActivityEdit::Priority(Some(Priority::High)),
        7 => ActivityEdit::State(ActivityState::Done),
        8 => ActivityEdit::Objectives(perhaps(&process.objectives, n / 10).into_iter().collect()),
        _ => ActivityEdit::Place {
            stage: one(&process.stages, n / 10),
            area: perhaps(&process.areas, n / 10),
        },
    }
}

fn participant_edit(process: &Process, n: usize, text: String) -> ParticipantEdit {
    match n % 6 {
        0 => ParticipantEdit::Name(format!("Participante {n}")),
        1 => ParticipantEdit::Organisation(text),
        2 => ParticipantEdit::Table(perhaps(&process.tables, n)),
        3 => ParticipantEdit::Kind(ActorKind::Supplier),
        4 => ParticipantEdit::Size(Size::Small),
        _ => ParticipantEdit::Valley(text),
    }
}

fn agenda(process: &Process, a: usize, b: usize, text: String) -> Action {
    let item = one(&process.agenda, a);
    let minutes = i64::try_from(b).unwrap_or(0);
    match b % 5 {
        0 => Action::AddAgendaItem {
            workshop: one(&process.workshops, a),
            title: text,
            minutes,
        },
        1 => Action::EditAgendaItem {
            item,
            edit: AgendaEdit::Title(text),
        },
        2 => Action::EditAgendaItem {
            item,
            edit: AgendaEdit::Minutes(minutes),
        },
        3 => Action::ShiftAgendaItem {
            item,
            step: step(a),
        },
        _ => Action::RemoveAgendaItem { item },
    }
}

fn workshop(process: &Process, a: usize, b: usize, text: String) -> Action {
    let workshop = one(&process.workshops, a);
    let edit = match b % 6 {
        0 => {
            return Action::AddWorkshop {
                kind_name: "Taller de difusión".into(),
            };
        }
        1 => WorkshopEdit::Place(text),
        2 => WorkshopEdit::Purpose(text),
        3 => WorkshopEdit::Date(Some(jiff::civil::Date::constant(2026, 12, 14))),
        4 => WorkshopEdit::Room(Room {
            last_row_cm: b.try_into().unwrap_or(0),
            ..Room::default()
        }),
        _ => WorkshopEdit::CurrentItem(perhaps(&process.agenda, b)),
    };
    Action::EditWorkshop { workshop, edit }
}

/// The act of a whim, of a kind that only the whole room takes back.
pub(super) fn standing(process: &Process, whim: &Whim) -> Action {
    let (poll, option) = (
        one(&process.polls, whim.a % 2),
        one(&process.poll_options, whim.a % 4),
    );
    let many = i64::try_from(whim.b % 8).unwrap_or(0);
    match whim.kind % 13 {
        0 | 1 => Action::OpenPoll {
            poll,
            entitled: Some(many),
        },
        2 => Action::CountOption {
            option,
            part: None,
            count: Count::Hands {
                favour: many,
                against: 1,
                abstain: 0,
            },
        },
        3 => Action::CountOption {
            option,
            part: None,
            count: Count::Dots(many),
        },
        4 => Action::CastBallot {
            poll,
            ballot: BallotDraft::of(if whim.b.is_multiple_of(2) {
                Answers::Hands(vec![(option, Hand::Favour)])
            } else {
                Answers::Dots(vec![(option, many)])
            }),
        },
        8 => votes::draft(process, whim.a, whim.b),
        9..=12 => votes::poll(process, whim.a, whim.b, whim.text.clone()),
        5 => Action::ClosePoll { poll, secret: None },
        6 => Action::ReopenPoll {
            poll,
            reason: whim.text.clone(),
        },
        _ => Action::ValidatePlan {
            vote: ValidationVote {
                present: 9,
                members: 10,
                favour: many,
                against: 1,
                abstain: 0,
            },
            minutes: "Acta".into(),
        },
    }
}
