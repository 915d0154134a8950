use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::*;
use crate::domain::body::Membership;
use crate::domain::people::Presence;
use crate::domain::poll::{Answers, Electorate, Hand, Method, Proxy, Setup, Unit, Way, Who};

fn called(method: Method, texts: &[&str], change: impl FnOnce(&mut Panel, &mut Setup)) -> Desk {
    let mut bench = Bench::new("vitivinicola", VotePanel::show);
    people(&mut bench, 3, 1);
    let mut setup = Setup {
        way: Way::RollCall,
        electorate: Electorate {
            who: Who::Present,
            ..Electorate::default()
        },
        ..Setup::default()
    };
    change(&mut bench, &mut setup);
    let draft = PollDraft {
        method,
        setup,
        ..PollDraft::default()
    };
    open_on(&mut bench, draft, texts, 3);
    desk(bench)
}

/// What each has said, by name.
fn said(desk: &Desk) -> Vec<(String, Answers)> {
    let process = desk.state().process();
    let said = ballots(desk).into_iter().map(|ballot| {
        let name = ballot.voter.and_then(|voter| process.name_of(voter));
        (name.unwrap_or("").to_owned(), ballot.answers.clone())
    });
    said.collect()
}

#[test]
fn one_key_is_an_answer_and_goes_on_to_the_next() {
    let mut desk = called(Method::Hands, &["Riego"], |_, _| {});
    desk.get_by_label("Faltan 3");
    type_in(&mut desk, "1");
    type_in(&mut desk, "2");
    desk.get_by_label("Falta 1");
    desk.get_by_label("Han votado 2 de 3");
    let option = ids(&desk)[0];
    let one = |hand| Answers::Hands(vec![(option, hand)]);
    assert_eq!(
        said(&desk),
        [
            ("Participante 1".to_owned(), one(Hand::Favour)),
            ("Participante 2".to_owned(), one(Hand::Against)),
        ]
    );
    // A name is jumped to by its letters, and an answer typed anew corrects.
    type_in(&mut desk, "part");
    desk.get_by_label_contains("Votó: A favor");
    type_in(&mut desk, "3");
    assert_eq!(said(&desk)[0].1, one(Hand::Abstain));
    assert_eq!(ballots(&desk)[0].earlier, [one(Hand::Favour)]);
    type_in(&mut desk, "1");
    desk.get_by_label("Votaron todos.");
    desk.get_by_label("Están todos los votos. Ctrl+Enter y Enter cierran.");
}

#[test]
fn several_options_are_asked_one_after_another() {
    let mut desk = called(Method::Hands, &["Riego", "Vivero"], |_, _| {});
    desk.get_by_label("1 de 2: Riego");
    type_in(&mut desk, "1");
    desk.get_by_label("2 de 2: Vivero");
    assert!(ballots(&desk).is_empty());
    // The last key can be taken back until the last option is answered.
    press(&mut desk, Key::Backspace);
    type_in(&mut desk, "23");
    let ids = ids(&desk);
    let both = Answers::Hands(vec![(ids[0], Hand::Against), (ids[1], Hand::Abstain)]);
    assert_eq!(said(&desk), [("Participante 1".to_owned(), both)]);
}

#[test]
fn proxies_and_who_is_absent_are_marked() {
    let mut desk = called(Method::Hands, &["Riego"], |bench, setup| {
        let voters: Vec<_> = bench.process().participants.iter().map(|p| p.id).collect();
        let workshop = bench.process().current_workshop().expect("a workshop").id;
        for participant in &voters[1..] {
            bench.act(Action::SetPresence {
                workshop,
                participant: *participant,
                presence: Presence::Away,
            });
        }
        bench.act(Action::AddBody {
            name: "Mesa de muestra".to_owned(),
        });
        let body = bench.process().bodies.iter().next().expect("a body").id;
        for participant in &voters {
            bench.act(Action::SetMembership {
                body,
                participant: *participant,
                membership: Membership::Member {
                    role: String::new(),
                },
            });
        }
        setup.electorate = Electorate {
            who: Who::Body(body),
            unit: Unit::Organisation,
            proxies: vec![Proxy {
                absent: voters[1],
                holder: voters[0],
            }],
        };
    });
    assert_eq!(poll(&desk).entitled, 3);
    desk.get_by_label("Faltan 2");
    type_in(&mut desk, "1");
    assert_eq!(ballots(&desk)[0].votes, 2);
    desk.get_by_label("Han votado 2 de 3");
    desk.get_by_label_contains("Organización de muestra 1: A favor");
}

#[test]
fn who_objects_by_name_says_why() {
    let mut desk = called(Method::Consent, &["Riego"], |_, _| {});
    type_in(&mut desk, "2");
    assert!(ballots(&desk).is_empty());
    enter(&mut desk, "Falta agua");
    assert_eq!(ballots(&desk)[0].reason, "Falta agua");
    press(&mut desk, Key::ArrowUp);
    press_with(&mut desk, Modifiers::COMMAND, Key::Delete);
    enter(&mut desk, "Se retiró");
    assert_eq!(ballots(&desk)[0].void, "Se retiró");
    desk.get_by_label("Faltan 3");
}

#[test]
fn dots_are_typed_by_name_too() {
    let mut desk = called(Method::Dots, &["Riego", "Vivero"], |_, _| {});
    enter(&mut desk, "122");
    enter(&mut desk, "1111");
    desk.get_by_label_contains("Son 4 puntos");
    assert_eq!(ballots(&desk).len(), 1);
}
