use super::*;
use crate::domain::Action;
use crate::domain::body::Membership;
use crate::domain::ids::PollId;
use crate::domain::people::ParticipantEdit;
use crate::domain::poll::testing::{drafted, opening, poll};
use crate::domain::poll::{Answers, BallotDraft, Electorate, Method, Proxy};
use crate::domain::testing::Play;

/// Six people of three organisations, all in the room.
fn room() -> (Play, Vec<ParticipantId>) {
    let mut play = Play::wine();
    let people = (1..=6_u32).map(|n| {
        let organisation = format!("Organización de muestra {}", n.div_ceil(2));
        play.welcomes(n, &organisation)
    });
    let people = people.collect();
    (play, people)
}

fn setup(who: Who) -> Setup {
    Setup {
        electorate: Electorate {
            who,
            ..Electorate::default()
        },
        ..Setup::default()
    }
}

fn leaves(play: &mut Play, participant: ParticipantId) {
    let workshop = play.workshop();
    play.act(Action::SetPresence {
        workshop,
        participant,
        presence: Presence::Away,
    });
}

#[track_caller]
fn opened(play: &mut Play, setup: Setup) -> (PollId, Roll) {
    let id = drafted(play, Method::Hands, setup);
    play.act(opening(id));
    let roll = poll(play, id).roll.clone();
    assert_eq!(roll.entitled(), poll(play, id).entitled);
    (id, roll)
}

#[test]
fn those_present_vote_and_guests_do_not() {
    let (mut play, people) = room();
    leaves(&mut play, people[0]);
    play.act(Action::EditParticipant {
        participant: people[1],
        edit: ParticipantEdit::Right(VotingRight::Guest),
    });
    let (id, roll) = opened(&mut play, setup(Who::Present));
    let voters: Vec<_> = roll.voters.iter().map(|voter| voter.participant).collect();
    assert_eq!(voters, people[2..]);
    assert_eq!((roll.entitled(), roll.present), (4, 4));
    // It is frozen: who comes in later is noted at closing, and does not vote.
    let late = play.welcomes(7, "Organización de muestra 1");
    for option in play.options(id) {
        play.counts(option, crate::domain::poll::testing::hands(4, 0));
    }
    play.act(Action::ClosePoll {
        poll: id,
        secret: None,
    });
    assert_eq!(poll(&play, id).roll.late, [late]);
    assert_eq!(poll(&play, id).entitled, 4);
    play.assert_sound();
}

#[test]
fn an_organisation_votes_once_by_whoever_of_it_is_there() {
    let (mut play, people) = room();
    leaves(&mut play, people[0]);
    let mut one_each = setup(Who::Present);
    one_each.electorate.unit = Unit::Organisation;
    let (_, roll) = opened(&mut play, one_each);
    let voters: Vec<_> = roll.voters.iter().map(|voter| voter.participant).collect();
    assert_eq!(voters, [people[1], people[2], people[4]]);
}

#[test]
fn members_of_a_body_are_entitled_also_when_they_are_away() {
    let (mut play, people) = room();
    let name = "Mesa de Trabajo".to_owned();
    let body = play.act(Action::AddBody { name }).id();
    for participant in &people[..4] {
        play.act(Action::SetMembership {
            body,
            participant: *participant,
            membership: Membership::Member {
                role: String::new(),
            },
        });
    }
    leaves(&mut play, people[3]);
    let mut members = setup(Who::Body(body));
    members.electorate.proxies = vec![Proxy {
        absent: people[3],
        holder: people[0],
    }];
    members.way = Way::RollCall;
    let id = drafted(&mut play, Method::Approval, members.clone());
    assert_eq!(play.refuse(Action::RemoveBody { body }), Refusal::StillUsed);
    play.act(opening(id));
    let roll = &poll(&play, id).roll;
    let votes: Vec<_> = roll.voters.iter().map(|voter| voter.votes).collect();
    assert_eq!((votes, roll.present), (vec![2, 1, 1, 0], 4));
    // A proxy's vote counts with its holder's, and nobody else may give it.
    let answers = || Answers::Approval(vec![play.options(id)[0]]);
    let by = |voter, answers| Action::CastBallot {
        poll: id,
        ballot: BallotDraft {
            voter,
            ..BallotDraft::of(answers)
        },
    };
    let (held, away) = (
        by(Some(people[0]), answers()),
        by(Some(people[3]), answers()),
    );
    let (again, nobody) = (held.clone(), by(None, answers()));
    let stranger = by(Some(people[5]), answers());
    play.act(held);
    assert_eq!(play.refuse(again), Refusal::VotedAlready);
    assert_eq!(play.refuse(away), Refusal::NotEntitled);
    assert_eq!(play.refuse(stranger), Refusal::NotEntitled);
    assert_eq!(play.refuse(nobody), Refusal::NeedsNames);
    play.act(Action::ClosePoll {
        poll: id,
        secret: None,
    });
    assert_eq!(play.process.options_of(id)[0].favour, Some(2));
    play.assert_sound();
}

#[test]
fn a_proxy_is_between_one_who_is_away_and_one_who_is_there() {
    let (mut play, people) = room();
    leaves(&mut play, people[0]);
    let outsider = ParticipantId(Uuid::nil());
    let table = play.table("Mercado");
    for participant in people.iter().copied() {
        let edit = ParticipantEdit::Table(Some(table));
        play.act(Action::EditParticipant { participant, edit });
    }
    for (absent, holder) in [
        (people[1], people[2]),
        (people[0], outsider),
        (outsider, people[1]),
    ] {
        let mut wrong = setup(Who::Table(table));
        wrong.electorate.proxies = vec![Proxy { absent, holder }];
        let id = drafted(&mut play, Method::Hands, wrong);
        assert_eq!(play.refuse(opening(id)), Refusal::NoProxy);
    }
    let mut twice = setup(Who::Table(table));
    let proxy = |holder| Proxy {
        absent: people[0],
        holder,
    };
    twice.electorate.proxies = vec![proxy(people[1]), proxy(people[2])];
    let id = drafted(&mut play, Method::Hands, twice);
    assert_eq!(play.refuse(opening(id)), Refusal::NoProxy);
}

#[test]
fn nobody_is_no_electorate() {
    let mut play = Play::wine();
    let id = drafted(&mut play, Method::Hands, setup(Who::Present));
    assert_eq!(play.refuse(opening(id)), Refusal::NobodyEntitled);
    let id = drafted(&mut play, Method::Hands, Setup::default());
    assert_eq!(play.refuse(opening(id)), Refusal::NobodyEntitled);
}

fn voters(sizes: &[(Size, usize)]) -> Roll {
    let voter = |size| Voter {
        participant: ParticipantId(Uuid::nil()),
        actor: None,
        votes: 1,
        presence: Presence::Present,
        cells: Cells {
            size,
            ..Cells::default()
        },
        table: None,
    };
    let voters = sizes.iter();
    let voters = voters.flat_map(|&(size, many)| std::iter::repeat_n(voter(size), many));
    Roll {
        voters: voters.collect(),
        ..Roll::default()
    }
}

#[test]
fn small_groups_are_told_with_the_next_smallest() {
    let names = |roll: &Roll| -> Vec<(Vec<GroupKey>, i64)> {
        let parts = roll.groups(Grouping::Size, SMALLEST_GROUP).into_iter();
        parts
            .map(|part| match part.name {
                PartName::Group(group) => (group.0, part.entitled),
                other => panic!("{other:?}"),
            })
            .collect()
    };
    let key = GroupKey::Size;
    let found = names(&voters(&[
        (Size::Small, 30),
        (Size::Medium, 8),
        (Size::Large, 3),
    ]));
    assert_eq!(
        found,
        [
            (vec![key(Size::Small)], 30),
            (vec![key(Size::Medium), key(Size::Large)], 11)
        ]
    );
    let found = names(&voters(&[
        (Size::Small, 2),
        (Size::Medium, 1),
        (Size::Large, 1),
    ]));
    let all = vec![key(Size::Small), key(Size::Medium), key(Size::Large)];
    assert_eq!(found, [(all, 4)]);
    assert_eq!(
        names(&voters(&[(Size::Small, 5), (Size::Large, 5)])).len(),
        2
    );
    assert!(names(&voters(&[])).is_empty());
}

#[test]
fn the_desk_counts_by_tables_by_rows_or_by_groups() {
    let (mut play, people) = room();
    let table = play.table("Mercado");
    for participant in &people[..2] {
        let edit = ParticipantEdit::Table(Some(table));
        let participant = *participant;
        play.act(Action::EditParticipant { participant, edit });
    }
    let mut by_tables = setup(Who::Present);
    by_tables.parts = Parts::Tables;
    let (id, roll) = opened(&mut play, by_tables);
    let parts: Vec<_> = roll
        .parts
        .iter()
        .map(|p| (p.name.clone(), p.entitled))
        .collect();
    let expected = [
        (PartName::Table(Some(table)), 2),
        (PartName::Table(None), 4),
    ];
    assert_eq!(parts, expected);
    let count = |option, part, favour| Action::CountOption {
        option,
        part: Some(part),
        count: crate::domain::poll::testing::hands(favour, 0),
    };
    let options = play.options(id);
    let more = play.refuse(count(options[0], 0, 3));
    assert_eq!(more, crate::domain::poll::testing::too_many(3, 2));
    play.act(count(options[0], 0, 2));
    play.act(count(options[0], 1, 3));
    play.act(count(options[0], 1, 4));
    let counted = play.process.options_of(id)[0];
    assert_eq!(counted.favour, Some(6));
    assert_eq!(counted.corrections.len(), 1);
    assert_eq!(counted.corrections[0].was.favour, 3);
    let whole = Action::CountOption {
        option: options[0],
        part: None,
        count: crate::domain::poll::testing::hands(6, 0),
    };
    assert_eq!(play.refuse(whole), Refusal::CountedInParts);
    assert_eq!(play.refuse(count(options[0], 2, 1)), Refusal::Gone);
    play.assert_sound();
}
