//! The desk of an open poll in each of its ways in, half full.

use egui::{Event, Key, Modifiers, Theme};
use egui_kittest::kittest::Queryable as _;

use minga::app::Command;
use minga::app::command::Choice;
use minga::app::section::Section;
use minga::domain::Action;
use minga::domain::poll::{
    Electorate, Method, Parts, PollDraft, Quorum, Secrecy, Setup, Subject, Way, Who,
};

use super::stage::{LARGE, SMALL, Screen, Stage, Until};

/// A theme, the screen's size, and how its pictures are called.
type Look = (Theme, [f32; 2], &'static str);

const LIGHT: Look = (Theme::Light, SMALL, "light");
const DARK: Look = (Theme::Dark, SMALL, "dark");
const WIDE: Look = (Theme::Light, LARGE, "wide");

fn press(screen: &mut Screen, modifiers: Modifiers, key: Key) {
    screen.harness.key_press_modifiers(modifiers, key);
    screen.harness.run_steps(4);
}

/// Types letter by letter, and Enter.
fn enter(screen: &mut Screen, text: &str) {
    for letter in text.chars() {
        screen.harness.event(Event::Text(letter.to_string()));
        screen.harness.run_steps(1);
    }
    press(screen, Modifiers::NONE, Key::Enter);
}

/// A poll over four proposals, open for those who are in the room.
fn opened(look: Look, method: Method, setup: Setup) -> Screen {
    let mut screen = Stage::played(Until::Evening).on_screen(look.1, look.0);
    let proposals = screen.process().index().standing().iter();
    let proposals: Vec<_> = proposals.map(|(_, id)| *id).take(8).collect();
    let draft = PollDraft {
        question: "¿Qué acciones del valle van primero al Plan de Trabajo?".to_owned(),
        method,
        dots: if method == Method::Dots { 3 } else { 0 },
        proposals,
        setup,
        ..PollDraft::default()
    };
    open(&mut screen, draft);
    screen
}

fn open(screen: &mut Screen, draft: PollDraft) {
    let entitled = (draft.setup.electorate.who == Who::Stated).then_some(42);
    screen.send(Command::Go(Section::Vote));
    screen.send(Command::Act(Action::DraftPoll { draft }));
    let polls = screen.process().polls_in_order();
    let poll = polls.last().expect("a poll").id;
    screen.send(Choice::Poll(Some(poll)));
    screen.send(Command::Act(Action::OpenPoll { poll, entitled }));
    screen.harness.run_steps(4);
}

fn those_present() -> Electorate {
    Electorate {
        who: Who::Present,
        ..Electorate::default()
    }
}

fn parts(look: Look) {
    let setup = Setup {
        parts: Parts::Groups,
        electorate: those_present(),
        quorum: Quorum::Majority,
        ..Setup::default()
    };
    let mut screen = opened(look, Method::Hands, setup);
    for text in ["4", "4", "3", "9", "4", "4", "4", "4", "4", "1", "1", "1"] {
        enter(&mut screen, text);
    }
    screen.picture(&format!("desk-parts-{}", look.2));
}

fn second_count(look: Look) {
    let mut screen = opened(look, Method::Consent, Setup::default());
    for _ in 0..8 {
        enter(&mut screen, "38");
    }
    press(&mut screen, Modifiers::ALT, Key::S);
    enter(&mut screen, "38");
    enter(&mut screen, "37");
    press(&mut screen, Modifiers::ALT, Key::O);
    enter(
        &mut screen,
        "Falta agua en verano y nadie la ha pedido todavía",
    );
    screen.picture(&format!("desk-second-{}", look.2));
}

fn grades(look: Look) {
    let mut screen = opened(look, Method::Score, Setup::default());
    for text in ["1", "0", "7", "9", "12", "13"] {
        screen.harness.event(Event::Text(text.to_owned()));
        screen.harness.run_steps(2);
        press(&mut screen, Modifiers::NONE, Key::ArrowRight);
    }
    press(&mut screen, Modifiers::NONE, Key::Enter);
    screen.picture(&format!("desk-score-{}", look.2));
}

fn slips(look: Look) {
    let setup = Setup {
        way: Way::Slips,
        ..Setup::default()
    };
    let mut screen = opened(look, Method::Dots, setup);
    for text in ["3 3 7", "1 2 3", "8 8 8", "114", "5*3", "2 4 6", "7 7 1"] {
        enter(&mut screen, text);
    }
    press(&mut screen, Modifiers::NONE, Key::ArrowUp);
    enter(&mut screen, "7 7 2");
    press(&mut screen, Modifiers::COMMAND, Key::F);
    enter(&mut screen, "3");
    screen.picture(&format!("desk-correcting-{}", look.2));
    press(&mut screen, Modifiers::COMMAND, Key::Delete);
    enter(&mut screen, "Dos papeletas en una");
    for letter in "3 3 7".chars() {
        screen.harness.event(Event::Text(letter.to_string()));
    }
    screen.harness.run_steps(4);
    screen.picture(&format!("desk-slips-{}", look.2));
}

fn secret(look: Look) {
    let setup = Setup {
        way: Way::Slips,
        secrecy: Secrecy::Secret,
        electorate: those_present(),
        ..Setup::default()
    };
    let mut screen = opened(look, Method::Approval, setup);
    press(&mut screen, Modifiers::ALT, Key::Num1);
    for text in ["1 2", "3", "1 8"] {
        enter(&mut screen, text);
        for _ in 0..20 {
            std::thread::sleep(std::time::Duration::from_millis(10));
            screen.harness.run_steps(1);
        }
    }
    screen.picture(&format!("desk-secret-{}", look.2));
}

fn roll_call(look: Look) {
    let setup = Setup {
        way: Way::RollCall,
        electorate: those_present(),
        ..Setup::default()
    };
    let mut screen = opened(look, Method::Consent, setup);
    for letter in "1111111112111111".chars() {
        screen.harness.event(Event::Text(letter.to_string()));
        screen.harness.run_steps(4);
    }
    enter(&mut screen, "Falta agua en verano");
    screen.harness.event(Event::Text("1".to_owned()));
    screen.harness.run_steps(4);
    screen.picture(&format!("desk-roll-call-{}", look.2));
}

fn board(look: Look) {
    let mut screen = Stage::played(Until::Morning).on_screen(look.1, look.0);
    let objectives = screen.process().objectives.iter();
    let subjects = objectives.map(|o| Subject::Objective(o.id)).collect();
    let draft = PollDraft {
        question: "¿En qué objetivos del mapa ponemos más fuerza?".to_owned(),
        method: Method::Dots,
        dots: 5,
        subjects,
        setup: Setup {
            way: Way::Slips,
            ..Setup::default()
        },
        ..PollDraft::default()
    };
    open(&mut screen, draft);
    enter(&mut screen, "1 2 2");
    for letter in "3 3 7".chars() {
        screen.harness.event(Event::Text(letter.to_string()));
    }
    screen.harness.run_steps(4);
    assert!(
        screen
            .harness
            .query_by_label_contains(": 2 puntos")
            .is_some()
    );
    screen.picture(&format!("desk-board-{}", look.2));
}

macro_rules! pictures {
    ($($test:ident: $screen:ident $look:ident;)*) => {
        $(#[test] fn $test() { $screen($look); })*
    };
}

pictures! {
    parts_light: parts LIGHT;
    parts_dark: parts DARK;
    parts_wide: parts WIDE;
    second_count_light: second_count LIGHT;
    score_light: grades LIGHT;
    slips_light: slips LIGHT;
    slips_dark: slips DARK;
    slips_wide: slips WIDE;
    secret_light: secret LIGHT;
    roll_call_light: roll_call LIGHT;
    roll_call_wide: roll_call WIDE;
    board_light: board LIGHT;
    board_wide: board WIDE;
}
