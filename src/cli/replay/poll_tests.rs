//! Polls as lines hold them: each kind, each way in, and what is refused.

use crate::app::session::{Report, Session};
use crate::cli::replay::testing::{played, refused};
use crate::domain::Refusal;
use crate::domain::poll::{Hand, Poll, PollState, Quorum, Rule, Secrecy, Way, Who};

/// A poll over three texts, with more of it as JSON fields.
fn open(more: &str) -> String {
    format!(
        r#"{{"kind":"open_poll","question":"¿?","options":["a","b","c"],"entitled":9,"as":"p"{more}}}"#
    )
}

fn cast(more: &str) -> String {
    format!(r#"{{"kind":"cast","poll":"p",{more}}}"#)
}

const CLOSE: &str = r#"{"kind":"close_poll","poll":"p"}"#;

fn the_poll(session: &Session) -> &Poll {
    session.process().polls.iter().next().expect("a poll")
}

/// What was counted in favour of each option.
fn favour(session: &Session) -> Vec<i64> {
    let options = session.process().options_of(the_poll(session).id);
    options
        .iter()
        .map(|option| option.counted().favour)
        .collect()
}

#[test]
fn every_method_is_voted_on_ballots_open_and_secret() {
    for (method, choices, expected) in [
        ("hands", r#"{"a":"favour","b":"against"}"#, [1, 0, 0]),
        ("dots", r#"{"a":2,"c":1}"#, [2, 0, 1]),
        ("approval", r#"["a","c"]"#, [1, 0, 1]),
        ("score", r#"{"a":5,"b":0}"#, [5, 0, 0]),
        ("ranking", r#"["c",["a","b"]]"#, [0, 0, 0]),
        ("ranking", r#"{"c":1,"a":2,"b":2}"#, [0, 0, 0]),
        ("consent", r#"{"a":"agree","b":"object"}"#, [1, 0, 0]),
        (
            "cards",
            r#"{"a":"green","b":"red","c":"yellow"}"#,
            [1, 0, 0],
        ),
    ] {
        for secret in [false, true] {
            let open = open(&format!(r#","method":"{method}","secret":{secret}"#));
            let cast = cast(&format!(r#""choices":{choices},"slip":7"#));
            played(&[&open, &cast, CLOSE], |session, done| {
                assert_eq!(done, Ok(()), "{method}");
                let poll = the_poll(session);
                assert_eq!(poll.state, PollState::Closed);
                assert_eq!(poll.is_secret(), secret);
                let tally = poll.tally.as_ref().expect("it is closed");
                assert_eq!(tally.voted, 1, "{method}");
                if method != "ranking" {
                    assert_eq!(favour(session), expected, "{method}");
                }
                assert_eq!(session.process().ballots.is_empty(), secret);
            });
        }
    }
}

#[test]
fn a_slip_comes_in_once_and_nobody_is_named_on_a_secret_one() {
    for secret in [false, true] {
        let open = open(&format!(r#","way":"slips","secret":{secret}"#));
        let seven = cast(r#""choices":{"a":"favour"},"slip":7"#);
        refused(&[&open, &seven, &seven], Refusal::SlipTwice { slip: 7 });
    }
    let somebody = r#"{"kind":"add_participant","name":"Participante 1"}"#;
    let named = cast(r#""choices":{"a":"favour"},"voter":"Participante 1""#);
    refused(
        &[somebody, &open(r#","secret":true"#), &named],
        Refusal::SecretPoll,
    );
    // Where nobody says the slip, the next one is meant.
    let next = cast(r#""choices":{"a":"favour"}"#);
    played(
        &[&open(r#","secret":true"#), &next, &next, &next, CLOSE],
        |session, done| {
            assert_eq!(done, Ok(()));
            assert_eq!(favour(session), [3, 0, 0]);
        },
    );
    let last = cast(r#""choices":{"a":"favour"},"slip":999999999"#);
    let beyond = cast(r#""choices":{"a":"favour"},"slip":9223372036854775807"#);
    for secret in [false, true] {
        let open = open(&format!(r#","way":"slips","secret":{secret}"#));
        refused(&[&open, &beyond], Refusal::NoSuchSlip);
    }
    let secret = open(r#","secret":true"#);
    refused(&[&secret, &last, &next], Refusal::NoSuchSlip);
}

#[test]
fn an_open_ballot_is_corrected_or_does_not_count() {
    let open = open(r#","way":"slips""#);
    let first = cast(r#""choices":{"a":"favour"},"slip":1,"as":"primera""#);
    let second = cast(r#""choices":{"a":"favour"},"slip":2"#);
    let correct = r#"{"kind":"correct_ballot","poll":"p","slip":2,"choices":{"b":"favour"}}"#;
    let void = r#"{"kind":"void_ballot","ballot":"primera","reason":"Rota"}"#;
    played(
        &[&open, &first, &second, correct, void, CLOSE],
        |session, done| {
            assert_eq!(done, Ok(()));
            assert_eq!(favour(session), [0, 1, 0]);
        },
    );
    let gone = r#"{"kind":"void_ballot","poll":"p","slip":9,"reason":"Rota"}"#;
    refused(&[&open, &first, gone], Refusal::NoSuchSlip);
    let whose = r#"{"kind":"void_ballot","poll":"p","reason":"Rota"}"#;
    refused(&[&open, &first, whose], Refusal::NoSuchSlip);
}

#[test]
fn the_desk_counts_parts_and_a_second_time() {
    let open = open(r#","parts":{"rows":2},"method":"consent""#);
    let part = |part: &str, favour: i64| {
        format!(
            r#"{{"kind":"count","poll":"p","option":1,"part":{part},"favour":{favour},"against":1}}"#
        )
    };
    let again = r#"{"kind":"recount","poll":"p","option":"a","favour":5,"against":2}"#;
    let object = r#"{"kind":"object","poll":"p","option":"a","reason":"Falta agua"}"#;
    let taken_back = r#"{"kind":"withdraw_objection","poll":"p","option":"a","place":1}"#;
    let (one, two) = (part("1", 3), part(r#""Fila 2""#, 2));
    played(&[&open, &one, &two, again, object], |session, done| {
        assert_eq!(done, Ok(()));
        let option = session.process().options_of(the_poll(session).id)[0];
        assert_eq!((option.favour, option.against), (Some(5), Some(2)));
        let second = option.second.as_ref().expect("a second count");
        assert_eq!((second.favour, second.against), (5, 2));
        assert_eq!(option.objections, ["Falta agua"]);
    });
    played(&[&open, object, taken_back], |session, done| {
        assert_eq!(done, Ok(()));
        let option = session.process().options_of(the_poll(session).id)[0];
        assert!(option.objections.is_empty());
    });
    refused(
        &[&open, &part("3", 1)],
        Refusal::Unknown { name: "3".into() },
    );
}

#[test]
fn what_is_decided_before_opening_is_said_in_a_draft_and_edited() {
    let one = r#"{"kind":"add_participant","name":"Participante 1","as":"uno"}"#;
    let two = r#"{"kind":"add_participant","name":"Participante 2","as":"dos"}"#;
    let away = r#"{"kind":"set_presence","participant":"dos","presence":"away"}"#;
    let body = r#"{"kind":"add_body","text":"Mesa de muestra"}"#;
    let joins = |who: &str| {
        format!(r#"{{"kind":"set_membership","body":"Mesa de muestra","participant":"{who}"}}"#)
    };
    let draft = r#"{"kind":"draft_poll","question":"¿?","method":"dots","dots":2,"options":["a","b"],"rule":"greedy","budget":"3 millones","costs":{"a":"1 millón","b":2000000},"who":{"body":"Mesa de muestra"},"proxies":[{"absent":"dos","holder":"uno"}],"as":"p"}"#;
    let edit = r#"{"kind":"edit_poll","poll":"p","question":"¿Cuál?","quorum":"majority","way":"roll_call"}"#;
    let open = r#"{"kind":"open_poll","poll":"p"}"#;
    let vote = cast(r#""choices":{"a":2},"voter":"uno""#);
    played(
        &[
            one,
            two,
            away,
            body,
            &joins("uno"),
            &joins("dos"),
            draft,
            edit,
            open,
            &vote,
        ],
        |session, done| {
            assert_eq!(done, Ok(()));
            let poll = the_poll(session);
            let setup = &poll.setup;
            assert_eq!(poll.question, "¿Cuál?");
            assert_eq!(setup.rule, Some(Rule::Greedy));
            assert_eq!(setup.budget.map(|budget| budget.0), Some(3_000_000));
            assert_eq!(setup.quorum, Quorum::Majority);
            assert_eq!((setup.way, setup.secrecy), (Way::RollCall, Secrecy::Open));
            assert!(matches!(setup.electorate.who, Who::Body(_)));
            let ballot = session.process().ballots_of(poll.id)[0];
            assert_eq!(ballot.votes, 2, "their own and one by proxy");
        },
    );
}

#[test]
fn what_does_not_fit_leaves_nothing_behind() {
    for more in [
        r#","secret":true,"way":"desk""#,
        r#","rule":"borda""#,
        r#","costs":{"z":1}"#,
        r#","method":"dots","rule":"greedy""#,
    ] {
        played(&[&open(more)], |session, done| {
            assert!(matches!(done, Err(Report::Refused(_))), "{more}");
            assert!(session.process().polls.is_empty(), "{more}");
        });
    }
    let elsewhere = r#"{"kind":"open_poll","poll":"p","question":"¿Otra?"}"#;
    let draft = r#"{"kind":"draft_poll","question":"¿?","options":["a"],"as":"p"}"#;
    refused(&[draft, elsewhere], Refusal::PollNotDraft);
}

#[test]
fn a_named_vote_is_corrected_by_its_voter() {
    let somebody = r#"{"kind":"add_participant","name":"Participante 1"}"#;
    let open = r#"{"kind":"open_poll","question":"¿?","options":["a"],"who":"present","way":"roll_call","as":"p"}"#;
    let vote = cast(r#""choices":{"a":"favour"},"voter":"Participante 1""#);
    let correct =
        r#"{"kind":"correct_ballot","poll":1,"voter":"Participante 1","choices":{"a":"against"}}"#;
    played(&[somebody, open, &vote, correct], |session, done| {
        assert_eq!(done, Ok(()));
        let ballot = session.process().ballots_of(the_poll(session).id)[0];
        let crate::domain::poll::Answers::Hands(hands) = &ballot.answers else {
            panic!("{:?}", ballot.answers);
        };
        assert_eq!(hands[0].1, Hand::Against);
    });
}

#[test]
fn the_result_becomes_the_plan_s_priorities() {
    let lines = [
        r#"{"kind":"add_activity","stage":1,"text":"Reunir a la mesa","as":"x"}"#,
        r#"{"kind":"open_poll","question":"¿?","activities":[1],"options":["Otra"],"method":"dots","entitled":3,"as":"p"}"#,
        r#"{"kind":"count","poll":"p","option":1,"dots":3}"#,
        r#"{"kind":"count","poll":"p","option":2,"dots":1}"#,
        CLOSE,
        r#"{"kind":"prioritise","poll":"p"}"#,
    ];
    played(&lines, |session, done| {
        assert_eq!(done, Ok(()));
        let first = session.process().plan().next().expect("a row");
        assert_eq!(first.priority_from, Some(the_poll(session).id));
    });
}

#[test]
fn a_version_of_the_plan_is_called_one() {
    let validated = r#"{"kind":"validate","members":9,"present":9,"favour":9}"#;
    let draft = r#"{"kind":"draft_poll","question":"¿Cuál?","versions":[1]}"#;
    let row = r#"{"kind":"add_activity","stage":1,"text":"Reunir a la mesa"}"#;
    played(&[row, validated, draft], |session, done| {
        assert_eq!(done, Ok(()));
        let options = session.process().options_of(the_poll(session).id);
        assert!(options[0].text.starts_with("Versión 1 ("));
    });
}
