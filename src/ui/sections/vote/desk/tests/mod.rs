//! The open poll, driven by keys alone.

mod counting;
mod rolls;
mod secret;
mod sixty;
mod slips;

use egui::{Key, Modifiers, Theme};
use egui_kittest::Harness;

use crate::domain::Action;
use crate::domain::ids::PollOptionId;
use crate::domain::people::{ActorKind, Newcomer, Size};
use crate::domain::poll::{Ballot, Poll, PollDraft, PollOption};
use crate::ui::sections::vote::VotePanel;
use crate::ui::testing::{Bench, SMALL};

type Panel = Bench<VotePanel>;
type Desk = Harness<'static, Panel>;

/// A poll over free texts that is open for so many.
fn open(draft: PollDraft, texts: &[&str], entitled: i64) -> Desk {
    let mut bench = Bench::new("vitivinicola", VotePanel::show);
    open_on(&mut bench, draft, texts, entitled);
    desk(bench)
}

fn open_on(bench: &mut Panel, draft: PollDraft, texts: &[&str], entitled: i64) {
    bench.act(Action::DraftPoll {
        draft: PollDraft {
            question: "¿Qué va primero?".to_owned(),
            dots: if draft.method == crate::domain::poll::Method::Dots {
                3
            } else {
                0
            },
            texts: texts.iter().map(|text| (*text).to_owned()).collect(),
            ..draft
        },
    });
    let poll = bench.process().polls.iter().next().expect("drafted").id;
    bench.act(Action::OpenPoll {
        poll,
        entitled: Some(entitled),
    });
}

fn desk(bench: Panel) -> Desk {
    let mut desk = bench.harness(SMALL, Theme::Light);
    desk.run();
    desk
}

/// So many people who are in the room, the first at the first table and so on, in turn.
fn people(bench: &mut Panel, many: usize, tables: usize) {
    let workshop = bench.process().current_workshop().map(|w| w.id);
    for place in 0..many {
        let table = bench.table(place % tables);
        bench.act(Action::AddParticipant {
            newcomer: Newcomer {
                name: format!("Participante {}", place + 1),
                organisation: format!("Organización de muestra {}", place + 1),
                kind: ActorKind::Company,
                size: if place % 2 == 0 {
                    Size::Small
                } else {
                    Size::Large
                },
                table: Some(table),
                ..Newcomer::default()
            },
            workshop,
        });
    }
}

/// Presses a key and lets the desk settle.
fn press(desk: &mut Desk, key: Key) {
    desk.key_press(key);
    desk.run();
}

fn press_with(desk: &mut Desk, modifiers: Modifiers, key: Key) {
    desk.key_press_modifiers(modifiers, key);
    desk.run();
}

/// Types letter by letter into whatever has the cursor.
fn type_in(desk: &mut Desk, text: &str) {
    for letter in text.chars() {
        desk.event(egui::Event::Text(letter.to_string()));
    }
    desk.run();
}

/// Types a line and Enter.
fn enter(desk: &mut Desk, text: &str) {
    type_in(desk, text);
    press(desk, Key::Enter);
}

fn poll(desk: &Desk) -> &Poll {
    let polls = &desk.state().process().polls;
    polls.iter().next().expect("a poll")
}

fn options(desk: &Desk) -> Vec<&PollOption> {
    desk.state().process().options_of(poll(desk).id)
}

fn ids(desk: &Desk) -> Vec<PollOptionId> {
    options(desk).iter().map(|option| option.id).collect()
}

fn ballots(desk: &Desk) -> Vec<&Ballot> {
    desk.state().process().ballots_of(poll(desk).id)
}

fn favours(desk: &Desk) -> Vec<Option<i64>> {
    options(desk).iter().map(|option| option.favour).collect()
}

/// Goes to the button that closes, and presses it.
fn close(desk: &mut Desk) {
    press_with(desk, Modifiers::COMMAND, Key::Enter);
    press(desk, Key::Enter);
}
