use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::*;
use crate::domain::poll::{
    Answers, Electorate, Hand, Method, PollState, Setup, Slips, Subject, Way, Who, slip,
};

fn setup() -> Setup {
    Setup {
        way: Way::Slips,
        ..Setup::default()
    }
}

fn by_slips(method: Method) -> PollDraft {
    PollDraft {
        method,
        setup: setup(),
        ..PollDraft::default()
    }
}

#[test]
fn dots_are_read_in_words_before_they_are_taken_down() {
    let mut desk = open(by_slips(Method::Dots), &["Riego", "Vivero", "Abonos"], 9);
    assert!(desk.get_by_label("Lo que dice la papeleta").is_focused());
    type_in(&mut desk, "113");
    desk.get_by_label("2 puntos: Riego · 1 punto: Abonos");
    assert!(ballots(&desk).is_empty());
    press(&mut desk, Key::Enter);
    let ids = ids(&desk);
    let first = ballots(&desk)[0];
    assert_eq!(first.slip, Some(1));
    assert_eq!(first.answers, Answers::Dots(vec![(ids[0], 2), (ids[2], 1)]));
    // What is wrong is said in words, and stays typed.
    enter(&mut desk, "1122");
    desk.get_by_label_contains("Son 4 puntos y cada papeleta tiene 3");
    assert_eq!(ballots(&desk).len(), 1);
    press(&mut desk, Key::Backspace);
    press(&mut desk, Key::Enter);
    assert_eq!(ballots(&desk)[1].slip, Some(2));
    desk.get_by_label("Han votado 2 de 9");
    // Enter alone is no blank ballot.
    press(&mut desk, Key::Enter);
    assert_eq!(ballots(&desk).len(), 2);
    enter(&mut desk, "-");
    assert_eq!(ballots(&desk)[2].answers, Answers::Dots(Vec::new()));
}

#[test]
fn a_slip_twice_is_refused_and_can_be_corrected_at_once() {
    let mut desk = open(by_slips(Method::Approval), &["Riego", "Vivero"], 9);
    enter(&mut desk, "1");
    enter(&mut desk, "12");
    desk.get_by_label("Número de la papeleta").focus();
    desk.run();
    enter(&mut desk, "1");
    desk.get_by_label_contains("La papeleta 1 ya está anotada");
    press(&mut desk, Key::ArrowUp);
    desk.get_by_label("Corregir la papeleta 1");
    assert_eq!(
        desk.get_by_label("Lo que dice la papeleta")
            .value()
            .as_deref(),
        Some("1")
    );
    press(&mut desk, Key::Backspace);
    enter(&mut desk, "2");
    let ids = ids(&desk);
    let first = ballots(&desk)[0];
    assert_eq!(first.answers, Answers::Approval(vec![ids[1]]));
    assert_eq!(first.earlier, [Answers::Approval(vec![ids[0]])]);
    desk.get_by_label("Papeleta 1: 2 corregida");
    assert_eq!(ballots(&desk).len(), 2);
}

#[test]
fn a_void_slip_stays_in_sight_and_leaves_its_number_free() {
    let mut desk = open(by_slips(Method::Hands), &["Riego"], 9);
    enter(&mut desk, "f");
    enter(&mut desk, "c");
    press_with(&mut desk, Modifiers::COMMAND, Key::F);
    enter(&mut desk, "2");
    desk.get_by_label("Corregir la papeleta 2");
    press_with(&mut desk, Modifiers::COMMAND, Key::Delete);
    enter(&mut desk, "Dos marcas");
    desk.get_by_label("Papeleta 2: c Anulada: Dos marcas");
    assert_eq!(ballots(&desk)[1].void, "Dos marcas");
    desk.get_by_label("Número de la papeleta").focus();
    desk.run();
    enter(&mut desk, "2");
    enter(&mut desk, "a");
    let ids = ids(&desk);
    assert_eq!(ballots(&desk)[2].slip, Some(2));
    assert_eq!(
        ballots(&desk)[2].answers,
        Answers::Hands(vec![(ids[0], Hand::Abstain)])
    );
    close(&mut desk);
    let closed = poll(&desk);
    let tally = closed.tally.as_ref().expect("closed");
    assert_eq!((closed.state, tally.voted), (PollState::Closed, 2));
}

#[test]
fn more_slips_than_voters_are_refused() {
    let mut desk = open(by_slips(Method::Hands), &["Riego"], 2);
    for text in ["f", "f", "f"] {
        enter(&mut desk, text);
    }
    assert_eq!(ballots(&desk).len(), 2);
    desk.get_by_label_contains("Se contaron 3 votos y solo puede haber 2");
    assert_eq!(
        desk.get_by_label("Lo que dice la papeleta")
            .value()
            .as_deref(),
        Some("f")
    );
    desk.get_by_label("Están todos los votos. Ctrl+Enter y Enter cierran.");
}

#[test]
fn a_poll_without_slips_or_with_blank_ones_alone_is_closed() {
    let mut desk = open(by_slips(Method::Hands), &["Riego"], 9);
    desk.get_by_label("Faltan 9 votos: se puede cerrar igual.");
    close(&mut desk);
    assert_eq!(poll(&desk).state, PollState::Closed);

    let mut desk = open(by_slips(Method::Hands), &["Riego"], 2);
    enter(&mut desk, "a");
    enter(&mut desk, "a");
    close(&mut desk);
    assert_eq!(poll(&desk).state, PollState::Closed);
    assert_eq!(options(&desk)[0].abstain, Some(2));
}

#[test]
fn printed_slips_are_known_by_their_code() {
    let mut draft = by_slips(Method::Hands);
    draft.setup.slips = Slips::Printed;
    let mut desk = open(draft, &["Riego"], 9);
    assert!(desk.get_by_label("Número de la papeleta").is_focused());
    let seed = poll(&desk).roll.seed.expect("printed");
    let code = slip::code(seed, 4).replace('-', "").to_lowercase();
    enter(&mut desk, "4abc");
    desk.get_by_label_contains("Esa papeleta no es de esta votación");
    press_with(&mut desk, Modifiers::COMMAND, Key::A);
    enter(&mut desk, &code);
    enter(&mut desk, "f");
    assert_eq!(ballots(&desk)[0].slip, Some(4));
    assert!(desk.get_by_label("Número de la papeleta").is_focused());
}

#[test]
fn the_group_of_the_slips_stays_for_the_next() {
    let mut bench = Bench::new("vitivinicola", VotePanel::show);
    people(&mut bench, 10, 2);
    let mut draft = by_slips(Method::Hands);
    draft.setup.electorate = Electorate {
        who: Who::Present,
        ..Electorate::default()
    };
    open_on(&mut bench, draft, &["Riego"], 10);
    let mut desk = desk(bench);
    assert_eq!(poll(&desk).roll.parts.len(), 2);
    enter(&mut desk, "f");
    desk.get_by_label_contains("Falta decir de qué grupo");
    press_with(&mut desk, Modifiers::ALT, Key::Num2);
    press(&mut desk, Key::Enter);
    enter(&mut desk, "c");
    press_with(&mut desk, Modifiers::ALT, Key::Num1);
    enter(&mut desk, "f");
    let parts: Vec<_> = ballots(&desk).iter().map(|ballot| ballot.part).collect();
    assert_eq!(parts, [Some(1), Some(1), Some(0)]);
}

#[test]
fn who_objects_on_a_slip_may_say_why() {
    let mut desk = open(by_slips(Method::Consent), &["Riego"], 9);
    enter(&mut desk, "o");
    assert!(desk.get_by_label("Motivo de la objeción").is_focused());
    assert!(ballots(&desk).is_empty());
    enter(&mut desk, "Falta agua");
    assert_eq!(ballots(&desk)[0].reason, "Falta agua");
    enter(&mut desk, "d");
    assert_eq!(ballots(&desk)[1].reason, "");
}

#[test]
fn objectives_of_the_map_take_dots_by_clicks_and_by_numbers() {
    let mut bench = Bench::new("vitivinicola", VotePanel::show);
    let objectives: Vec<_> = bench.process().objectives.iter().take(4).collect();
    let subjects = objectives
        .iter()
        .map(|o| Subject::Objective(o.id))
        .collect();
    let titles: Vec<String> = objectives.iter().map(|o| o.title.clone()).collect();
    let mut draft = by_slips(Method::Dots);
    draft.subjects = subjects;
    open_on(&mut bench, draft, &[], 9);
    let mut desk = desk(bench);
    let named = |place: usize| format!("{} {}", place + 1, titles[place]);
    desk.get_by_label(&named(1)).click();
    desk.run();
    type_in(&mut desk, " 4");
    desk.get_by_label(&format!("{}: 1 punto", named(3))).click();
    desk.run();
    desk.get_by_label(&format!("{}: 1 punto", named(1)))
        .click_secondary();
    desk.run();
    press(&mut desk, Key::Enter);
    let ids = ids(&desk);
    assert_eq!(ballots(&desk)[0].answers, Answers::Dots(vec![(ids[3], 2)]));
    // The next slip begins without dots.
    desk.get_by_label(&named(3));
}

#[test]
fn a_reopened_poll_takes_slips_again() {
    let mut desk = open(by_slips(Method::Hands), &["Riego"], 9);
    enter(&mut desk, "f");
    close(&mut desk);
    let id = poll(&desk).id;
    // What is typed at a closed poll goes nowhere.
    enter(&mut desk, "f");
    assert_eq!(ballots(&desk).len(), 1);
    desk.state_mut().act(Action::ReopenPoll {
        poll: id,
        reason: "Faltó una papeleta".to_owned(),
    });
    desk.run();
    enter(&mut desk, "c");
    assert_eq!(ballots(&desk).len(), 2);
    assert_eq!(ballots(&desk)[1].slip, Some(2));
}
