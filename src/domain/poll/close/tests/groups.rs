//! Results told by groups: which are told, and which are hidden.

use super::*;

/// A room of small and large growers, all there: twelve and eight.
fn growers() -> Play {
    let mut play = Play::wine();
    let workshop = Some(play.workshop());
    for number in 1..=20 {
        let newcomer = crate::domain::people::Newcomer {
            size: if number > 12 {
                Size::Large
            } else {
                Size::Small
            },
            ..participant(number, &format!("Organización de muestra {number}"))
        };
        play.act(Action::AddParticipant { newcomer, workshop });
    }
    play
}

fn present(setup: Setup) -> Setup {
    let mut setup = setup;
    setup.electorate.who = Who::Present;
    setup
}

/// What each group of the first breakdown gave the first option; `None` where it is hidden.
fn by_groups(tally: &Tally) -> Vec<(Vec<GroupKey>, Option<i64>)> {
    let groups = tally.breakdowns[0].groups.iter();
    groups
        .map(|group| {
            let PartName::Group(keys) = &group.name else {
                panic!("{group:?}");
            };
            let counts = group.counts.as_ref();
            (keys.0.clone(), counts.map(|counts| counts[0].favour))
        })
        .collect()
}

#[test]
fn a_secret_poll_is_told_by_the_groups_that_its_slips_belong_to() {
    let mut play = growers();
    let setup = present(Setup {
        secrecy: Secrecy::Secret,
        slips: Slips::Printed,
        ..by_slips()
    });
    let id = drafted(&mut play, Method::Approval, setup);
    play.act(crate::domain::poll::testing::opening(id));
    let open = poll(&play, id).clone();
    assert_eq!(play.refuse(close_poll(id)), Refusal::SecretPoll);
    let seed = open.roll.seed.expect("its slips have codes");
    let code = slip::code(seed, 3).to_lowercase().replace('-', " ");
    assert_eq!(slip::read(&open, &code), Some(3));
    for wrong in ["3", "3-AAA", "21", "", "x", &slip::code(seed, 21)] {
        assert_eq!(slip::read(&open, wrong), None, "{wrong}");
    }
    // The slips of a group have their numbers one after another.
    let first = open.roll.parts[0].entitled;
    assert_eq!(slip::part_of(&open, first), Some(0));
    assert_eq!(slip::part_of(&open, first + 1), Some(1));
    let options = play.options(id);
    let ballot = |slip: i64, place: usize| {
        let answers = Answers::Approval(vec![options[place]]);
        let options = play.process.options_of(id);
        SecretBallot::checked(&open, &options, slip, None, answers).expect("it may be given")
    };
    let mut given: Vec<SecretBallot> = (1..=12).map(|slip| ballot(slip, 0)).collect();
    given.extend((13..=18).map(|slip| ballot(slip, 1)));
    given.sort();
    play.act(Action::ClosePoll {
        poll: id,
        secret: Some(given),
    });
    let tally = poll(&play, id).tally.clone().expect("it is closed");
    let expected = [
        (vec![GroupKey::Size(Size::Small)], Some(12)),
        (vec![GroupKey::Size(Size::Large)], Some(0)),
    ];
    assert_eq!(by_groups(&tally), expected);
    assert_eq!((tally.voted, tally.ballots_hash.is_some()), (18, true));
}

#[test]
fn a_group_of_which_few_voted_is_hidden_with_one_more() {
    let mut play = growers();
    let setup = present(Setup {
        secrecy: Secrecy::Secret,
        ..by_slips()
    });
    let id = drafted(&mut play, Method::Approval, setup);
    play.act(crate::domain::poll::testing::opening(id));
    let option = play.options(id)[0];
    let ballot = |part| SecretBallot {
        part: Some(part),
        answers: Answers::Approval(vec![option]),
    };
    let mut given = vec![ballot(0); 9];
    given.extend(vec![ballot(1); 3]);
    play.act(Action::ClosePoll {
        poll: id,
        secret: Some(given),
    });
    let tally = poll(&play, id).tally.clone().expect("it is closed");
    assert!(by_groups(&tally).iter().all(|(_, told)| told.is_none()));
}

#[test]
fn the_desk_s_groups_are_told_and_add_up() {
    let mut play = growers();
    let setup = present(Setup {
        parts: Parts::Groups,
        ..Setup::default()
    });
    let id = drafted(&mut play, Method::Hands, setup);
    play.act(crate::domain::poll::testing::opening(id));
    for option in play.options(id) {
        for (part, favour) in [(0, 10), (1, 2)] {
            play.act(Action::CountOption {
                option,
                part: Some(part),
                count: hands(favour, 1),
            });
        }
    }
    play.act(close_poll(id));
    let tally = poll(&play, id).tally.clone().expect("it is closed");
    let expected = [
        (vec![GroupKey::Size(Size::Small)], Some(10)),
        (vec![GroupKey::Size(Size::Large)], Some(2)),
    ];
    assert_eq!(by_groups(&tally), expected);
    assert_eq!(tally.ranking[0].score, Score::whole(10));
}
