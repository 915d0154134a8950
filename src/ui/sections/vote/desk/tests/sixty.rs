//! Sixty slips are typed, corrected and closed by keys alone, and few of them.

use egui::{Event, Key, Modifiers};

use super::*;
use crate::domain::poll::{Answers, Method, PollState, Setup, Way};

/// A hand at the keyboard that counts what it presses.
struct Hand {
    desk: Desk,
    pressed: usize,
}

impl Hand {
    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.pressed += 1 + usize::from(modifiers.any());
        self.desk.key_press_modifiers(modifiers, key);
        self.desk.run();
    }

    /// Types a line and Enter, without waiting for the desk between them.
    fn enter(&mut self, text: &str) {
        for letter in text.chars() {
            self.pressed += 1;
            self.desk.event(Event::Text(letter.to_string()));
        }
        self.pressed += 1;
        self.desk.key_press(Key::Enter);
        self.desk.run();
    }
}

#[test]
fn sixty_slips_are_typed_corrected_and_closed_by_one_person_s_keys() {
    let texts: Vec<String> = (1..=12).map(|n| format!("Acción de muestra {n}")).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let draft = PollDraft {
        method: Method::Dots,
        setup: Setup {
            way: Way::Slips,
            ..Setup::default()
        },
        ..PollDraft::default()
    };
    let mut hand = Hand {
        desk: open(draft, &texts, 60),
        pressed: 0,
    };
    for slip in 1..=60_usize {
        let option = |step: usize| (slip * 7 + step * 5) % 12 + 1;
        let text = match slip % 3 {
            0 => format!("{} {} {}", option(0), option(0), option(1)),
            1 => format!("{} {} {}", option(0), option(1), option(2)),
            _ => format!("{}*3", option(0)),
        };
        hand.enter(&text);
        // The slip just typed was read wrongly, twice; a later one finds an old one wrong.
        if slip == 10 || slip == 25 {
            hand.press(Modifiers::NONE, Key::ArrowUp);
            hand.enter("4 4 12");
        }
    }
    hand.press(Modifiers::COMMAND, Key::F);
    hand.enter("7");
    hand.enter("1 1 2");
    hand.press(Modifiers::COMMAND, Key::F);
    hand.enter("33");
    hand.press(Modifiers::COMMAND, Key::Delete);
    hand.enter("Rota");
    hand.press(Modifiers::COMMAND, Key::Enter);
    hand.press(Modifiers::NONE, Key::Enter);

    let desk = &hand.desk;
    let ids = ids(desk);
    let known = ballots(desk);
    assert_eq!(known.len(), 60);
    let slips: Vec<_> = known.iter().filter_map(|ballot| ballot.slip).collect();
    assert_eq!(slips, (1..=60).collect::<Vec<i64>>());
    for corrected in [10, 25, 7] {
        assert_eq!(known[corrected - 1].earlier.len(), 1, "slip {corrected}");
    }
    assert_eq!(
        known[6].answers,
        Answers::Dots(vec![(ids[0], 2), (ids[1], 1)])
    );
    assert_eq!(known[32].void, "Rota");
    let closed = poll(desk);
    assert_eq!(closed.state, PollState::Closed);
    let tally = closed.tally.as_ref().expect("closed");
    assert_eq!(tally.voted, 59);
    let dots: i64 = favours(desk).into_iter().flatten().sum();
    assert_eq!(dots, 59 * 3);
    // Ten minutes are 600 seconds: a key in each would do.
    println!("{} keys", hand.pressed);
    assert!(hand.pressed < 600, "{} keys", hand.pressed);
}
