use egui::{Key, Modifiers, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::VotePanel;
use crate::app::Command;
use crate::app::command::{Choice, ProjectorCommand};
use crate::app::projection::deck::Slide;
use crate::domain::Action;
use crate::domain::money::Money;
use crate::domain::people::Newcomer;
use crate::domain::poll::{
    Base, Count, Majority, Method, Poll, PollDraft, PollEdit, PollState, Publication, Rule,
    Secrecy, Setup, Way, Who,
};
use crate::ui::testing::{Bench, SMALL};

type Panel = Bench<VotePanel>;

const QUESTION: &str = "¿Qué acciones van primero?";

fn drafted(method: Method, options: usize) -> Panel {
    let mut bench = Bench::new("vitivinicola", VotePanel::show);
    let standing = bench.process().index().standing().clone();
    bench.act(Action::DraftPoll {
        draft: PollDraft {
            question: QUESTION.to_owned(),
            method,
            dots: 3,
            proposals: standing.iter().take(options).map(|(_, id)| *id).collect(),
            texts: Vec::new(),
            ..PollDraft::default()
        },
    });
    bench
}

fn open(method: Method, options: usize) -> Panel {
    let mut bench = drafted(method, options);
    let poll = bench.process().polls.iter().next().expect("drafted").id;
    bench.act(Action::OpenPoll {
        poll,
        entitled: Some(42),
    });
    bench
}

fn closed(method: Method, counts: &[Count]) -> Panel {
    let mut bench = open(method, counts.len());
    let poll = bench.process().polls.iter().next().expect("open").id;
    let options: Vec<_> = bench
        .process()
        .options_of(poll)
        .iter()
        .map(|o| o.id)
        .collect();
    for (option, count) in options.into_iter().zip(counts) {
        bench.act(Action::CountOption {
            option,
            part: None,
            count: *count,
        });
    }
    bench.act(Action::ClosePoll { poll, secret: None });
    bench
}

fn hands(favour: i64, against: i64, abstain: i64) -> Count {
    Count::Hands {
        favour,
        against,
        abstain,
    }
}

fn press(harness: &mut Harness<'_, Panel>, key: Key) {
    harness.key_press(key);
    harness.run();
}

fn type_into_focus(harness: &mut Harness<'_, Panel>, text: &str) {
    harness.event(egui::Event::Text(text.to_owned()));
    harness.run();
}

/// The only poll there is.
fn poll<'a>(harness: &'a Harness<'_, Panel>) -> &'a Poll {
    let mut polls = harness.state().process().polls.iter();
    polls.next().expect("a poll")
}

fn counts(harness: &Harness<'_, Panel>) -> Vec<[Option<i64>; 3]> {
    let options = harness.state().process().options_of(poll(harness).id);
    options
        .iter()
        .map(|o| [o.favour, o.against, o.abstain])
        .collect()
}

fn state(harness: &Harness<'_, Panel>) -> PollState {
    poll(harness).state
}

#[test]
fn a_poll_is_prepared_over_free_texts_and_opened() {
    let bench = Bench::new("blank", VotePanel::show);
    let mut harness = bench.harness(SMALL, Theme::Light);
    harness.get_by_label("Otras opciones").click();
    harness.run();
    harness.get_by_label("Una opción por línea").focus();
    harness.run();
    type_into_focus(&mut harness, "Riego\nFerias\n\n");
    harness.get_by_label("Preparar votación").click();
    harness.run();
    assert_eq!(state(&harness), PollState::Draft);
    assert_eq!(counts(&harness).len(), 2);
    harness.get_by_label("Personas que votan").focus();
    harness.run();
    type_into_focus(&mut harness, "42");
    harness.get_by_label("Abrir votación").click();
    harness.run();
    assert_eq!(state(&harness), PollState::Open);
    let poll = poll(&harness);
    assert_eq!(poll.entitled, 42);
    let shown = Command::Projector(ProjectorCommand::Show(Slide::Poll { poll: poll.id }));
    assert!(harness.state().sent.contains(&shown));
}

/// People in the room of the only workshop.
fn with_people(bench: &mut Panel, count: usize) {
    if bench.process().current_workshop().is_none() {
        let kind_name = "Taller".to_owned();
        bench.act(Action::AddWorkshop { kind_name });
    }
    let workshop = bench.process().current_workshop().map(|w| w.id);
    for place in 1..=count {
        bench.act(Action::AddParticipant {
            newcomer: Newcomer {
                name: format!("Participante {place}"),
                ..Newcomer::default()
            },
            workshop,
        });
    }
}

#[test]
fn the_commonest_poll_opens_with_one_key() {
    let mut bench = Bench::new("vitivinicola", VotePanel::show);
    with_people(&mut bench, 3);
    let standing = bench.process().index().standing().clone();
    let chosen = standing.iter().take(2).map(|(_, id)| *id).collect();
    bench.minga.dispatch(Choice::Proposals(chosen).into());
    let mut harness = bench.harness(SMALL, Theme::Light);
    harness.get_by_label_contains("Votan los 3 presentes · mayoría simple · abierta");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    harness.run();
    let poll = poll(&harness);
    assert_eq!((poll.state, poll.entitled), (PollState::Open, 3));
    assert_eq!(poll.setup.electorate.who, Who::Present);
    let shown = Command::Projector(ProjectorCommand::Show(Slide::Poll { poll: poll.id }));
    assert!(harness.state().sent.contains(&shown));
}

#[test]
fn all_objectives_of_a_perspective_are_options_in_one_act() {
    let mut harness = Bench::new("vitivinicola", VotePanel::show).harness(SMALL, Theme::Light);
    harness.get_by_label("Objetivos").click();
    harness.run();
    harness.get_by_label("Toda una perspectiva…").focus();
    harness.run();
    press(&mut harness, Key::ArrowRight);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    let process = harness.state().process();
    let row = process.perspectives_in_order()[0].id;
    let wanted = process.objectives.iter().filter(|o| o.perspective == row);
    let options = process.options_of(poll(&harness).id);
    assert!(options.len() > 1);
    assert_eq!(options.len(), wanted.count());
}

#[test]
fn a_draft_says_what_keeps_it_from_opening_and_what_is_needed() {
    let mut bench = drafted(Method::Hands, 2);
    with_people(&mut bench, 4);
    let poll_id = bench.process().polls.iter().next().expect("drafted").id;
    let setup = Setup {
        majority: Majority::TwoThirds,
        base: Base::Present,
        ..Setup::default()
    };
    bench.act(Action::EditPoll {
        poll: poll_id,
        edit: PollEdit::Setup(Box::new(setup)),
    });
    let mut harness = bench.harness(SMALL, Theme::Light);
    // Nobody typed a number: as many as are present.
    harness.get_by_label_contains("Con 4 presentes se necesitan 3 a favor.");
    harness.get_by_label("Personas que votan").focus();
    harness.run();
    type_into_focus(&mut harness, "0");
    let disabled = |harness: &Harness<'_, Panel>| {
        let open = harness.get_by_label("Abrir votación");
        open.accesskit_node().is_disabled()
    };
    assert!(disabled(&harness));
    harness.get_by_label("Anotar cuántas personas votan.");
    // The arrows choose in a setting: those present, by name.
    harness.get_by_label("Votan").focus();
    harness.run();
    press(&mut harness, Key::ArrowLeft);
    assert_eq!(poll(&harness).setup.electorate.who, Who::Present);
    assert!(!disabled(&harness));
    harness.get_by_label("Voto").focus();
    harness.run();
    press(&mut harness, Key::ArrowRight);
    let setup = &poll(&harness).setup;
    // A secret vote is on slips.
    assert_eq!((setup.secrecy, setup.way), (Secrecy::Secret, Way::Slips));
    harness.get_by_label_contains("No protege de");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    assert_eq!(state(&harness), PollState::Open);
}

#[test]
fn costs_are_typed_as_people_write_them() {
    let mut bench = drafted(Method::Dots, 2);
    let poll_id = bench.process().polls.iter().next().expect("drafted").id;
    bench.act(Action::EditPoll {
        poll: poll_id,
        edit: PollEdit::Setup(Box::new(Setup {
            rule: Some(Rule::Greedy),
            ..Setup::default()
        })),
    });
    with_people(&mut bench, 2);
    let mut harness = bench.harness(SMALL, Theme::Light);
    harness.get_by_label("Falta el presupuesto que se reparte.");
    for (field, typed) in [
        ("Presupuesto", "20 millones"),
        ("Costo de la opción 1", "$12M"),
        ("Costo de la opción 2", "9 millones"),
    ] {
        harness.get_by_label(field).focus();
        harness.run();
        type_into_focus(&mut harness, typed);
        press(&mut harness, Key::Enter);
    }
    assert_eq!(poll(&harness).setup.budget, Some(Money(20_000_000)));
    let costs: Vec<_> = harness.state().process().options_of(poll_id);
    let costs: Vec<_> = costs.iter().map(|option| option.cost).collect();
    assert_eq!(costs, [Some(Money(12_000_000)), Some(Money(9_000_000))]);
    harness.get_by_label_contains("Las opciones cuestan $21.000.000");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    assert_eq!(state(&harness), PollState::Open);
}

#[test]
fn a_closed_poll_goes_into_a_second_round() {
    let counts = [hands(20, 10, 2), hands(30, 2, 0), hands(12, 9, 9)];
    let mut harness = closed(Method::Hands, &counts).harness(SMALL, Theme::Light);
    let first = poll(&harness).id;
    harness.get_by_label("Votar de nuevo").click();
    harness.run();
    harness.get_by_label("Segunda vuelta").click();
    harness.run();
    let process = harness.state().process();
    let second = process.polls_in_order()[1];
    assert_eq!(second.setup.round_of, Some(first));
    assert_eq!(process.options_of(second.id).len(), 2);
    harness.get_by_label_contains("Segunda vuelta de la votación 1");
}

#[test]
fn hands_are_counted_without_the_mouse() {
    let mut harness = open(Method::Hands, 3).harness(SMALL, Theme::Light);
    harness.run();
    assert!(harness.get_by_label("A favor, opción 1").is_focused());
    // Complete rows are taken as soon as they are left.
    type_into_focus(&mut harness, "20");
    press(&mut harness, Key::ArrowRight);
    type_into_focus(&mut harness, "10");
    press(&mut harness, Key::Tab);
    type_into_focus(&mut harness, "1");
    harness.get_by_label("31 de 42; faltan 11");
    assert_eq!(counts(&harness)[0], [None; 3]);
    press(&mut harness, Key::ArrowDown);
    assert_eq!(counts(&harness)[0], [Some(20), Some(10), Some(1)]);
    // What is left empty is none only once Enter says so.
    press(&mut harness, Key::ArrowLeft);
    press(&mut harness, Key::ArrowLeft);
    type_into_focus(&mut harness, "x5");
    press(&mut harness, Key::ArrowUp);
    assert_eq!(counts(&harness)[1], [None; 3]);
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Enter);
    assert_eq!(counts(&harness)[1], [Some(5), Some(0), Some(0)]);
    assert!(harness.get_by_label("A favor, opción 3").is_focused());
    assert!(
        harness
            .get_by_label("Cerrar votación")
            .accesskit_node()
            .is_disabled()
    );
    harness.get_by_label("Falta 1 opción por contar.");
    // A count that cannot be is refused in its row, and stays typed.
    type_into_focus(&mut harness, "43");
    press(&mut harness, Key::Enter);
    assert_eq!(counts(&harness)[2], [None; 3]);
    harness.get_by_label_contains("Se contaron 43 votos");
    harness.get_by_label("A favor, opción 3").focus();
    harness.run();
    press(&mut harness, Key::Backspace);
    type_into_focus(&mut harness, "4");
    press(&mut harness, Key::Enter);
    assert_eq!(counts(&harness)[2], [Some(4), Some(0), Some(0)]);
    harness.get_by_label("Cerrar votación").click();
    harness.run();
    assert_eq!(state(&harness), PollState::Closed);
}

#[test]
fn dots_are_summed_against_what_the_room_has() {
    let mut harness = open(Method::Dots, 3).harness(SMALL, Theme::Light);
    harness.run();
    for dots in ["50", "30", "46"] {
        type_into_focus(&mut harness, dots);
        press(&mut harness, Key::Enter);
    }
    harness.get_by_label("126 de 126 puntos: completos");
    assert_eq!(counts(&harness)[1][0], Some(30));
}

#[test]
fn a_result_is_published_on_purpose_and_reopened_for_a_reason() {
    let counts = [hands(20, 10, 2), hands(30, 2, 0), hands(12, 2, 9)];
    let mut harness = closed(Method::Hands, &counts).harness(SMALL, Theme::Light);
    let first = |harness: &Harness<'_, Panel>| {
        let poll = poll(harness);
        (poll.state, poll.publication)
    };
    harness.get_by_label_contains("30 a favor");
    assert_eq!(harness.query_all_by_label_contains(", empate").count(), 2);
    assert_eq!(first(&harness), (PollState::Closed, Publication::Withheld));
    harness.get_by_label("Publicar y proyectar").click();
    harness.run();
    assert_eq!(first(&harness), (PollState::Closed, Publication::Published));
    harness.get_by_label("Reabrir…").click();
    harness.run();
    type_into_focus(&mut harness, "Se contó mal la segunda");
    press(&mut harness, Key::Enter);
    assert_eq!(first(&harness), (PollState::Open, Publication::Withheld));
}
