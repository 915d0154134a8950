//! What holds of any sequence of acts: undo takes all of it back, the log alone gives it again.

use proptest::prelude::*;
use uuid::Uuid;

use crate::domain::activity::{ActivityDraft, ActivityEdit, ActivityState, Priority};
use crate::domain::agenda::{AgendaEdit, Step};
use crate::domain::people::{ActorKind, Newcomer, ParticipantEdit, Presence, Size};
use crate::domain::poll::{Ballot, Count, Hand};
use crate::domain::profile::MapState;
use crate::domain::profile_edit::ProfileEdit;
use crate::domain::proposal::{Nature, ProposalDraft, ProposalEdit};
use crate::domain::rows::{Record, Rows};
use crate::domain::strategy_map::{Horizon, ObjectiveEdit};
use crate::domain::term::Term;
use crate::domain::testing::{Play, participant, without_persons};
use crate::domain::validation::ValidationVote;
use crate::domain::workshop::{Room, WorkshopEdit};
use crate::domain::{Action, Process, Refusal};

/// What somebody in the room may want next; what it means depends on what is there.
#[derive(Clone, Debug)]
struct Whim {
    kind: usize,
    a: usize,
    b: usize,
    text: String,
}

fn whim() -> impl Strategy<Value = Whim> {
    (0..200_usize, 0..1000_usize, 0..1000_usize, "[a-zñáé ]{0,6}")
        .prop_map(|(kind, a, b, text)| Whim { kind, a, b, text })
}

fn whims(most: usize) -> impl Strategy<Value = Vec<Whim>> {
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
fn undoable(process: &Process, whim: &Whim) -> Action {
    let Whim { a, b, text, .. } = whim;
    let (a, b, text) = (*a, *b, text.clone());
    match whim.kind % 29 {
        0 | 1 => Action::AddProposals {
            table: one(&process.tables, a),
            drafts: [text.as_str(), "Riego", " "].map(ProposalDraft::action)[..=b % 3].to_vec(),
        },
        2 => Action::EditProposal {
            proposal: one(&process.proposals, a),
            edit: match b % 3 {
                0 => ProposalEdit::Text(text),
                1 => ProposalEdit::Nature(Nature::Need),
                _ => ProposalEdit::Table(one(&process.tables, b)),
            },
        },
        3 => Action::DiscardProposal {
            proposal: one(&process.proposals, a),
            reason: text,
        },
        4 => Action::RestoreProposal {
            proposal: one(&process.proposals, a),
        },
        5 | 6 => {
            let standing = process.index().standing();
            let one_of = |n: usize| standing.get(n % standing.len()).map(|(_, id)| *id);
            Action::MergeProposals {
                sources: [a, b, a / 2].into_iter().filter_map(one_of).collect(),
                text: format!("{text} y más"),
                table: one(&process.tables, b),
            }
        }
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
        23 => objective(process, a, b, text),
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
    match n % 9 {
        0 => ActivityEdit::Title(text),
        1 => ActivityEdit::Background(vec![text.clone(), text]),
        2 => ActivityEdit::Term(Term::parse(["2S 2027", "A definir", ""][n % 3])),
        3 => ActivityEdit::Responsible(text),
        4 => ActivityEdit::Target(text),
        5 => ActivityEdit::Indicator(text),
        6 => ActivityEdit::Priority(Some(Priority::High)),
        7 => ActivityEdit::State(ActivityState::Done),
        _ => ActivityEdit::Place {
            stage: one(&process.stages, n / 9),
            area: perhaps(&process.areas, n / 9),
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

fn objective(process: &Process, a: usize, b: usize, text: String) -> Action {
    let objective = one(&process.objectives, a);
    let edit = match b % 6 {
        0 => {
            return Action::AddObjective {
                perspective: one(&process.perspectives, a),
                title: text,
            };
        }
        1 => return Action::RemoveObjective { objective },
        2 => ObjectiveEdit::Title(text),
        3 => ObjectiveEdit::Area(perhaps(&process.areas, b)),
        4 => ObjectiveEdit::Horizon(Horizon::Long),
        _ => ObjectiveEdit::Place {
            perspective: one(&process.perspectives, b),
            x: b.try_into().unwrap_or(0),
        },
    };
    Action::EditObjective { objective, edit }
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
fn standing(process: &Process, whim: &Whim) -> Action {
    let (poll, option) = (
        one(&process.polls, whim.a % 2),
        one(&process.poll_options, whim.a % 4),
    );
    let many = i64::try_from(whim.b % 8).unwrap_or(0);
    match whim.kind % 8 {
        0 | 1 => Action::OpenPoll {
            poll,
            entitled: many,
        },
        2 => Action::CountOption {
            option,
            count: Count::Hands {
                favour: many,
                against: 1,
                abstain: 0,
            },
        },
        3 => Action::CountOption {
            option,
            count: Count::Dots(many),
        },
        4 => Action::CastBallot {
            poll,
            ballot: if whim.b.is_multiple_of(2) {
                Ballot::Hands(vec![(option, Hand::Favour)])
            } else {
                Ballot::Dots(vec![(option, many)])
            },
        },
        5 => Action::ClosePoll { poll },
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

/// Acts on a whim; whether it was possible.
fn attempt(play: &mut Play, action: Action) -> bool {
    let text = serde_json::to_string(&action).expect("an act is JSON");
    let back: Action = serde_json::from_str(&text).expect("an act is read back");
    assert_eq!(back, action);
    assert_eq!(
        serde_json::to_value(&action).expect("JSON")["kind"],
        action.kind()
    );
    let (before, operations) = (play.process.clone(), play.log.len());
    let done = play.attempt(action).is_ok();
    if play.log.len() == operations {
        assert_eq!(play.process, before);
    }
    done
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn as_many_undos_give_the_process_back_and_as_many_redos_the_later_one(whims in whims(40)) {
        let mut play = Play::wine();
        let mut stages = vec![without_persons(&play.process)];
        for whim in &whims {
            let operations = play.log.len();
            let action = undoable(&play.process, whim);
            attempt(&mut play, action);
            prop_assert_eq!(play.process.index(), &play.process.rebuilt_index());
            if play.log.len() > operations {
                stages.push(without_persons(&play.process));
            }
        }
        for expected in stages.iter().rev().skip(1) {
            play.undo().expect("what was done last can be undone");
            prop_assert_eq!(&without_persons(&play.process), expected);
            prop_assert_eq!(play.process.index(), &play.process.rebuilt_index());
        }
        prop_assert_eq!(play.undo(), Err(Refusal::NothingToUndo));
        for expected in stages.iter().skip(1) {
            play.redo().expect("what was undone last can be redone");
            prop_assert_eq!(&without_persons(&play.process), expected);
            prop_assert_eq!(play.process.index(), &play.process.rebuilt_index());
        }
        prop_assert_eq!(play.redo(), Err(Refusal::NothingToRedo));
        prop_assert_eq!(&play.process, &play.replayed());
    }

    #[test]
    fn acts_votes_undos_and_redos_in_any_order_leave_a_sound_process(whims in whims(60)) {
        let mut play = Play::wine();
        for whim in &whims {
            match whim.kind / 29 {
                0..=2 => {
                    let action = undoable(&play.process, whim);
                    attempt(&mut play, action);
                }
                3 | 4 => {
                    let action = standing(&play.process, whim);
                    attempt(&mut play, action);
                }
                way => {
                    let before = play.process.clone();
                    let taken = if way == 5 { play.undo() } else { play.redo() };
                    if taken.is_err() {
                        prop_assert_eq!(&play.process, &before);
                    }
                }
            }
            prop_assert_eq!(play.process.index(), &play.process.rebuilt_index());
            refers_to_what_is_there(&play.process);
        }
        prop_assert_eq!(&play.process, &play.replayed());
    }
}

/// What the file's foreign keys demand, and what they cannot see.
fn refers_to_what_is_there(process: &Process) {
    for member in process.merge_members.iter() {
        let merge = process
            .merges
            .get(member.merge)
            .expect("a member has its merge");
        assert!(process.proposals.get(merge.result).is_some());
        assert!(process.proposals.get(member.proposal).is_some());
        assert_ne!(merge.result, member.proposal);
    }
    for activity in process.activities.iter() {
        assert!(
            activity
                .sources
                .iter()
                .all(|id| process.proposals.get(*id).is_some())
        );
    }
    for row in process.attendance.iter() {
        assert!(process.participants.get(row.participant).is_some());
        assert!(process.workshops.get(row.workshop).is_some());
    }
    for participant in process.participants.iter() {
        assert!(process.persons.get(participant.person).is_some());
        assert!(
            participant
                .actor
                .is_none_or(|id| process.actors.get(id).is_some())
        );
    }
    for link in process.links.iter() {
        assert!(process.objectives.get(link.from).is_some());
        assert!(process.objectives.get(link.to).is_some());
    }
    for option in process.poll_options.iter() {
        let poll = process
            .polls
            .get(option.poll)
            .expect("an option has its poll");
        assert!(
            option
                .proposal
                .is_none_or(|id| process.proposals.get(id).is_some())
        );
        assert!(
            poll.workshop
                .is_none_or(|id| process.workshops.get(id).is_some())
        );
    }
    for item in process.agenda.iter() {
        assert!(process.workshops.get(item.workshop).is_some());
    }
    for workshop in process.workshops.iter() {
        let at = workshop.current_item;
        assert!(at.is_none_or(|id| process.agenda.get(id).is_some()));
    }
    for observation in process.observations.iter() {
        let of = observation.activity;
        assert!(of.is_none_or(|id| process.activities.get(id).is_some()));
    }
    let numbers: Vec<i64> = process.proposals.iter().map(|p| p.number).collect();
    let distinct: std::collections::BTreeSet<_> = numbers.iter().collect();
    assert_eq!(distinct.len(), numbers.len(), "a number stands twice");
    assert!(process.current_workshop().is_some());
}

#[test]
fn most_whims_are_possible() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let whims = prop::collection::vec(whim(), 800)
        .new_tree(&mut runner)
        .expect("there is a tree")
        .current();
    let mut play = Play::wine();
    let mut kinds = std::collections::BTreeSet::new();
    let mut done = 0;
    for whim in &whims {
        let action = undoable(&play.process, whim);
        let kind = action.kind();
        if attempt(&mut play, action) {
            done += 1;
            kinds.insert(kind);
        }
    }
    assert!(done > 400, "{done} of 800 were possible");
    // Every kind that undo reaches was among them, but the removal of a poll's draft: drafting is an
    // act of the room, and its own tests take the removal back.
    assert_eq!(kinds.len(), 29, "{kinds:?}");
}
