//! Votes before a merge, and a merge once it is made.

use egui::{Key, Modifiers, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::{MergePanel, Panel, alike, hurry, merged, merges, press, standing};
use crate::domain::Action;
use crate::domain::merge::MergeVotes;
use crate::domain::poll::{Count, Method, PollDraft};
use crate::ui::testing::{Bench, SMALL};
use crate::ui::theme::ROW;

/// A group of two that were voted on, side by side, and its merge asked for.
fn voted() -> Harness<'static, Panel> {
    let mut bench = alike();
    let proposals = standing(&bench);
    bench.act(Action::DraftPoll {
        draft: PollDraft {
            question: "¿Cuáles primero?".to_owned(),
            method: Method::Hands,
            dots: 0,
            proposals,
            texts: Vec::new(),
            ..PollDraft::default()
        },
    });
    let poll = bench.process().polls_in_order()[0].id;
    bench.act(Action::OpenPoll {
        poll,
        entitled: Some(9),
    });
    let options: Vec<_> = bench
        .process()
        .options_of(poll)
        .iter()
        .map(|o| o.id)
        .collect();
    for option in options {
        let count = Count::Hands {
            favour: 7,
            against: 2,
            abstain: 0,
        };
        bench.act(Action::CountOption {
            option,
            part: None,
            count,
        });
    }
    bench.act(Action::ClosePoll { poll, secret: None });
    bench.act(Action::PublishPoll { poll });
    let mut harness = bench.harness(SMALL, Theme::Light);
    press(&mut harness, Key::ArrowDown);
    hurry(&mut harness);
    harness
}

#[test]
fn a_merge_waits_until_the_room_decided_about_the_votes() {
    let mut harness = voted();
    assert_eq!(merges(&harness), 0);
    let told =
        harness.query_all_by_label_contains("tiene 7 a favor y 2 en contra en la votación 1");
    assert_eq!(told.count(), 2);
    // The keyboard is in the question: the arrow chooses.
    press(&mut harness, Key::ArrowRight);
    press(&mut harness, Key::ArrowRight);
    hurry(&mut harness);
    let process = harness.state().process();
    let merge = process.merges.iter().next().expect("made");
    assert_eq!(merge.votes, MergeVotes::Count);
}

#[test]
fn votes_stay_with_the_sources_when_the_room_says_so() {
    let mut harness = voted();
    press(&mut harness, Key::Enter);
    hurry(&mut harness);
    let process = harness.state().process();
    let merge = process.merges.iter().next().expect("made");
    assert_eq!(merge.votes, MergeVotes::Stay);
}

#[test]
fn a_merged_text_is_written_on_where_it_stands() {
    let mut harness = merged();
    press(&mut harness, Key::E);
    harness.event(egui::Event::Text(" y más".to_owned()));
    harness.run();
    press(&mut harness, Key::Enter);
    let process = harness.state().process();
    let merge = process.merges.iter().next().expect("made");
    let result = process.proposals.get(merge.result).expect("there");
    assert_eq!(result.text, format!("{} y más", merge.agreed_text));
    harness.get_by_label_contains("Se siguió escribiendo después");
}

#[test]
fn the_answers_of_the_tables_stand_in_columns() {
    let harness = merged();
    let answers = |table: &str| {
        let label = format!("Qué dice la mesa {table}");
        harness.get_by_label(&label).rect()
    };
    let (first, second) = (answers("Innovación"), answers("Capacidades"));
    assert!((first.left() - second.left()).abs() < 0.5);
    // On one line each.
    assert!(first.height() < 2.0 * ROW && second.height() < 2.0 * ROW);
}

#[test]
fn the_letter_of_a_key_is_not_written_into_the_field_that_it_opens() {
    let mut harness = merged();
    // A keyboard sends the key and its letter together.
    let key = egui::Event::Key {
        key: Key::M,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    let events = [key, egui::Event::Text("m".to_owned())];
    harness.input_mut().events.extend(events);
    harness.run();
    let search = harness.get_by_label("Buscar propuesta");
    assert!(search.is_focused());
    assert_eq!(search.value().unwrap_or_default(), "");
}

#[test]
fn what_bold_means_is_said_where_something_is_bold() {
    let mut bench = Bench::new("blank", MergePanel::show);
    bench.propose(0, &["Feria de vinos en la plaza de Santa Cruz"]);
    bench.propose(1, &["Feria de vinos en la plaza de Santa Cruz."]);
    let mut harness = bench.harness(SMALL, Theme::Light);
    press(&mut harness, Key::ArrowDown);
    harness.get_by_label("Texto que las reúne");
    assert!(harness.query_by_label_contains("En negrita").is_none());
    let mut harness = alike().harness(SMALL, Theme::Light);
    // The first two say the same in another order.
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::ArrowDown);
    harness.get_by_label_contains("En negrita");
}

#[test]
fn merges_inside_a_merge_are_read_as_a_tree() {
    let mut bench = alike();
    let table = bench.table(0);
    for text in ["Uno", "Dos"] {
        let all = standing(&bench);
        bench.act(Action::MergeProposals {
            sources: all[all.len() - 2..].to_vec(),
            text: text.to_owned(),
            table,
            votes: MergeVotes::Stay,
        });
    }
    let mut harness = bench.harness(SMALL, Theme::Light);
    for _ in 0..3 {
        press(&mut harness, Key::ArrowRight);
    }
    harness.get_by_label("La 6 reúne:");
    harness.get_by_label_contains("5 Capacidades: Feria mensual de quesos y vinos");
}
