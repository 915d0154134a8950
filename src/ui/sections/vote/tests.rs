use egui::{Key, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::VotePanel;
use crate::app::Command;
use crate::app::command::ProjectorCommand;
use crate::app::projection::deck::Slide;
use crate::domain::Action;
use crate::domain::poll::{Count, Method, Poll, PollDraft, PollState, Publication};
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
