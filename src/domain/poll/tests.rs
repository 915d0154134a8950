use super::*;
use crate::domain::Action;
use crate::domain::testing::Play;

const HANDS: Count = Count::Hands {
    favour: 5,
    against: 2,
    abstain: 1,
};

/// Three proposals put to the vote of `entitled`.
fn open(method: Method, entitled: i64) -> (Play, PollId, Vec<PollOptionId>) {
    let mut play = Play::wine();
    let over = ["Riego", "Vivero", "Abonos"].map(|text| play.proposes("Innovación", text));
    let poll = play.opens(method, &over, entitled);
    let options = play.options(poll);
    (play, poll, options)
}

fn poll(play: &Play, id: PollId) -> &Poll {
    play.process.polls.get(id).expect("it is a poll")
}

fn count(option: PollOptionId, count: Count) -> Action {
    Action::CountOption { option, count }
}

fn too_many(counted: i64, allowed: i64) -> Refusal {
    Refusal::TooManyVotes { counted, allowed }
}

/// Closes the poll after these counts, and gives the places with their scores.
#[track_caller]
fn result(method: Method, counts: &[Count]) -> Vec<(Vec<usize>, i64)> {
    let (mut play, id, options) = open(method, 50);
    for (option, counted) in options.iter().zip(counts) {
        play.counts(*option, *counted);
    }
    play.act(Action::ClosePoll { poll: id });
    play.assert_sound();
    let tally = poll(&play, id).tally.clone().expect("it is closed");
    let place = |id| options.iter().position(|option| *option == id);
    tally
        .ranking
        .iter()
        .map(|at| {
            let places = at.options.iter().filter_map(|id| place(*id)).collect();
            (places, at.score)
        })
        .collect()
}

fn hands(favour: i64, against: i64) -> Count {
    Count::Hands {
        favour,
        against,
        abstain: 0,
    }
}

#[test]
fn a_draft_keeps_the_texts_as_they_stand() {
    let (play, id, options) = open(Method::Hands, 20);
    let texts: Vec<_> = play.process.options_of(id);
    assert_eq!(texts.len(), 3);
    assert_eq!(texts[1].text, "Vivero");
    assert_eq!(texts[1].id, options[1]);
    let poll = poll(&play, id);
    assert_eq!((poll.number, poll.dots, poll.entitled), (1, 0, 20));
    assert_eq!(poll.workshop, Some(play.workshop()));
    assert!(poll.opened_at.is_some() && poll.tally.is_none());
    assert_eq!(play.process.open_poll().map(|poll| poll.id), Some(id));
}

#[test]
fn a_draft_needs_a_question_options_and_proposals_that_stand() {
    let mut play = Play::wine();
    let a = play.proposes("Innovación", "Riego");
    let draft =
        |question: &str, method, proposals: &[ProposalId], texts: &[&str]| Action::DraftPoll {
            draft: PollDraft {
                question: question.into(),
                method,
                dots: 0,
                proposals: proposals.to_vec(),
                texts: texts.iter().map(|&text| text.into()).collect(),
            },
        };
    assert_eq!(
        play.refuse(draft("¿?", Method::Hands, &[], &[" "])),
        Refusal::TooFewOptions
    );
    assert_eq!(
        play.refuse(draft("¿?", Method::Dots, &[a, a], &[])),
        Refusal::TooFewOptions
    );
    assert_eq!(
        play.refuse(draft(" ", Method::Hands, &[a], &[])),
        Refusal::EmptyText
    );
    // Free texts are options too, and a voter has at least one dot.
    let id = play.act(draft("¿?", Method::Dots, &[a], &["Otra"])).id();
    assert_eq!(poll(&play, id).dots, 1);
    let reason = "Ya existe".to_owned();
    play.act(Action::DiscardProposal {
        proposal: a,
        reason,
    });
    assert_eq!(
        play.refuse(draft("¿?", Method::Hands, &[a], &[])),
        Refusal::NotStanding(a)
    );
    assert_eq!(
        play.refuse(Action::OpenPoll {
            poll: id,
            entitled: 9
        }),
        Refusal::NotStanding(a)
    );
}

#[test]
fn only_a_draft_is_removed_and_only_once_opened() {
    let mut play = Play::wine();
    let a = play.proposes("Innovación", "Riego");
    let id = play.drafts(Method::Hands, &[a]);
    let before = play.process.clone();
    play.act(Action::RemovePoll { poll: id });
    assert!(play.process.polls.is_empty() && play.process.poll_options.is_empty());
    play.undo().expect("it comes back");
    assert_eq!(play.process, before);
    let nobody = Action::OpenPoll {
        poll: id,
        entitled: 0,
    };
    assert_eq!(play.refuse(nobody), Refusal::NobodyEntitled);
    let open = Action::OpenPoll {
        poll: id,
        entitled: 9,
    };
    play.act(open.clone());
    assert_eq!(play.refuse(open), Refusal::PollNotDraft);
    assert_eq!(
        play.refuse(Action::RemovePoll { poll: id }),
        Refusal::PollNotDraft
    );
    // Undo passes over the draft, and what is being voted on stays as it is.
    assert!(matches!(play.undo(), Err(Refusal::InOpenPoll(_))));
}

#[test]
fn nothing_is_counted_before_opening_or_after_closing() {
    let mut play = Play::wine();
    let a = play.proposes("Innovación", "Riego");
    let id = play.drafts(Method::Hands, &[a]);
    let option = play.options(id)[0];
    assert_eq!(play.refuse(count(option, HANDS)), Refusal::PollNotOpen);
    play.act(Action::OpenPoll {
        poll: id,
        entitled: 9,
    });
    play.counts(option, HANDS);
    play.act(Action::ClosePoll { poll: id });
    assert_eq!(play.refuse(count(option, HANDS)), Refusal::PollNotOpen);
}

#[test]
fn hands_of_one_option_are_no_more_than_those_entitled() {
    let (mut play, id, options) = open(Method::Hands, 8);
    play.counts(options[0], HANDS);
    play.counts(options[1], HANDS);
    assert_eq!(play.process.voted(poll(&play, id)), 8);
    assert_eq!(play.refuse(count(options[2], hands(5, 4))), too_many(9, 8));
    assert_eq!(play.refuse(count(options[2], hands(-1, 4))), too_many(3, 8));
    assert_eq!(
        play.refuse(count(options[2], hands(i64::MAX, i64::MAX))),
        too_many(i64::MAX, 8)
    );
    assert!(matches!(
        play.refuse(count(options[2], Count::Dots(3))),
        Refusal::Unknown { .. }
    ));
}

#[test]
fn dots_of_all_options_are_no_more_than_those_entitled_have() {
    // Eight voters with three dots each.
    let (mut play, id, options) = open(Method::Dots, 8);
    play.counts(options[0], Count::Dots(20));
    assert_eq!(
        play.refuse(count(options[1], Count::Dots(5))),
        too_many(25, 24)
    );
    play.counts(options[1], Count::Dots(2));
    assert_eq!(play.process.voted(poll(&play, id)), 8);
    play.counts(options[0], Count::Dots(0));
    play.counts(options[1], Count::Dots(4));
    assert_eq!(play.process.voted(poll(&play, id)), 2);
    for wrong in [-1, i64::MAX, i64::MIN] {
        assert!(matches!(
            play.refuse(count(options[2], Count::Dots(wrong))),
            Refusal::TooManyVotes { .. }
        ));
    }
}

#[test]
fn any_number_of_entitled_can_be_counted_with() {
    let (mut play, _, options) = open(Method::Dots, i64::MAX);
    play.counts(options[0], Count::Dots(1_000_000));
}

#[test]
fn closing_needs_every_option_counted() {
    let (mut play, id, options) = open(Method::Hands, 8);
    let close = Action::ClosePoll { poll: id };
    play.counts(options[0], HANDS);
    play.counts(options[1], HANDS);
    play.counts(options[2], HANDS);
    play.counts(options[1], Count::Cleared);
    assert_eq!(
        play.refuse(close.clone()),
        Refusal::NotCounted {
            option: "Vivero".into()
        }
    );
    play.counts(options[1], hands(0, 0));
    play.act(close.clone());
    let closed = poll(&play, id);
    assert_eq!(closed.state, PollState::Closed);
    assert_eq!(closed.publication, Publication::Withheld);
    assert!(closed.closed_at > closed.opened_at);
    assert_eq!(play.refuse(close), Refusal::PollNotOpen);
    play.assert_sound();
}

#[test]
fn hands_rank_by_favour_less_against_and_ties_stand_together() {
    assert_eq!(
        result(Method::Hands, &[hands(10, 9), hands(20, 30), hands(5, 0)]),
        [(vec![2], 5), (vec![0], 1), (vec![1], -10)]
    );
    assert_eq!(
        result(Method::Hands, &[hands(3, 1), hands(9, 0), hands(2, 0)]),
        [(vec![1], 9), (vec![0, 2], 2)]
    );
}

#[test]
fn dots_rank_by_dots_and_ties_stand_together() {
    assert_eq!(
        result(
            Method::Dots,
            &[Count::Dots(4), Count::Dots(7), Count::Dots(7)]
        ),
        [(vec![1, 2], 7), (vec![0], 4)]
    );
    assert_eq!(
        result(
            Method::Dots,
            &[Count::Dots(0), Count::Dots(0), Count::Dots(0)]
        ),
        [(vec![0, 1, 2], 0)]
    );
}

#[test]
fn a_recount_of_the_same_counts_has_the_same_hash() {
    let (mut play, id, options) = open(Method::Hands, 50);
    for option in &options {
        play.counts(*option, HANDS);
    }
    play.act(Action::ClosePoll { poll: id });
    let tally = poll(&play, id).tally.clone().expect("it is closed");
    let options: Vec<_> = play.process.options_of(id);
    let backwards: Vec<_> = options.iter().rev().copied().collect();
    assert_eq!(
        crate::domain::tally::tally(Method::Hands, &backwards).counts_hash,
        tally.counts_hash
    );
    let mut other = options[0].clone();
    other.favour = Some(6);
    let changed = [&other, options[1], options[2]];
    assert_ne!(
        crate::domain::tally::tally(Method::Hands, &changed).counts_hash,
        tally.counts_hash
    );
}

#[test]
fn ballots_of_hands_add_up() {
    let (mut play, id, options) = open(Method::Hands, 2);
    let cast = |ballot: &[(PollOptionId, Hand)]| Action::CastBallot {
        poll: id,
        ballot: Ballot::Hands(ballot.to_vec()),
    };
    play.act(cast(&[
        (options[0], Hand::Favour),
        (options[1], Hand::Against),
    ]));
    assert!(matches!(
        play.refuse(cast(&[
            (options[0], Hand::Favour),
            (options[0], Hand::Favour)
        ])),
        Refusal::TooManyVotes { .. }
    ));
    play.act(cast(&[(options[0], Hand::Abstain)]));
    assert_eq!(play.process.voted(poll(&play, id)), 2);
    assert_eq!(
        play.refuse(cast(&[(options[0], Hand::Favour)])),
        too_many(3, 2)
    );
    let counts: Vec<_> = play
        .process
        .options_of(id)
        .iter()
        .map(|option| [option.favour, option.against, option.abstain].map(Option::unwrap))
        .collect();
    assert_eq!(counts, [[1, 0, 1], [0, 1, 0], [0, 0, 0]]);
    // Nobody is left to be counted, so it can be closed.
    play.act(Action::ClosePoll { poll: id });
    play.assert_sound();
}

#[test]
fn a_ballot_of_dots_has_no_more_than_a_voter_s() {
    let (mut play, id, options) = open(Method::Dots, 5);
    let cast = |ballot: &[(PollOptionId, i64)]| Action::CastBallot {
        poll: id,
        ballot: Ballot::Dots(ballot.to_vec()),
    };
    play.act(cast(&[(options[0], 2), (options[2], 1)]));
    assert_eq!(
        play.refuse(cast(&[(options[0], 2), (options[1], 2)])),
        too_many(4, 3)
    );
    for wrong in [
        [(options[0], 4), (options[1], -1)],
        [(options[0], i64::MAX), (options[1], i64::MAX)],
    ] {
        assert!(matches!(
            play.refuse(cast(&wrong)),
            Refusal::TooManyVotes { .. }
        ));
    }
    let unknown = PollOptionId(uuid::Uuid::nil());
    assert_eq!(play.refuse(cast(&[(unknown, 1)])), Refusal::Gone);
    assert!(matches!(
        play.refuse(Action::CastBallot {
            poll: id,
            ballot: Ballot::Hands(Vec::new())
        }),
        Refusal::Unknown { .. }
    ));
}

#[test]
fn reopening_needs_a_reason_and_takes_the_result_back() {
    let (mut play, id, options) = open(Method::Hands, 8);
    for option in &options {
        play.counts(*option, HANDS);
    }
    let reopen = |reason: &str| Action::ReopenPoll {
        poll: id,
        reason: reason.into(),
    };
    assert_eq!(
        play.refuse(reopen("Faltó una mesa")),
        Refusal::PollNotClosed
    );
    let publish = Action::PublishPoll { poll: id };
    assert_eq!(play.refuse(publish.clone()), Refusal::PollNotClosed);
    play.act(Action::ClosePoll { poll: id });
    play.act(publish);
    assert_eq!(poll(&play, id).publication, Publication::Published);
    assert_eq!(play.refuse(reopen(" ")), Refusal::ReasonNeeded);

    play.act(reopen("Faltó una mesa"));
    let again = poll(&play, id);
    assert_eq!(again.state, PollState::Open);
    assert_eq!(again.publication, Publication::Withheld);
    assert_eq!(again.reopened_because, "Faltó una mesa");
    assert!(again.tally.is_none() && again.closed_at.is_none());
    play.counts(options[0], hands(8, 0));
    play.act(Action::ClosePoll { poll: id });
    let tally = poll(&play, id).tally.clone().expect("it is closed");
    assert_eq!(tally.in_order().next(), Some(options[0]));
    play.assert_sound();
}

#[test]
fn voting_is_not_undone_with_a_key() {
    let (mut play, id, options) = open(Method::Hands, 8);
    for option in &options {
        play.counts(*option, HANDS);
    }
    play.act(Action::ClosePoll { poll: id });
    let closed = play.process.clone();
    assert_eq!(play.undo(), Err(Refusal::Overtaken));
    assert_eq!(play.process, closed);
}
