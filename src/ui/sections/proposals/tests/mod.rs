//! *Propuestas* driven by its labels.

mod boards;
mod hints;
mod listing;
mod marks;

use egui::{Event, Key, Modifiers, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use super::ProposalsPanel;
use crate::app::Command;
use crate::app::command::ImportCommand;
use crate::domain::Action;
use crate::domain::proposal::{Nature, ProposalDraft, Standing};
use crate::ui::testing::{Bench, SMALL};

type Desk = Harness<'static, Bench<ProposalsPanel>>;

fn desk(template: &str) -> Desk {
    Bench::new(template, ProposalsPanel::show).harness(SMALL, Theme::Light)
}

fn type_text(desk: &mut Desk, text: &str) {
    desk.event(Event::Text(text.to_owned()));
    desk.run_steps(2);
}

fn press(desk: &mut Desk, key: Key) {
    desk.key_press(key);
    desk.run_steps(3);
}

fn texts(desk: &Desk) -> Vec<String> {
    let process = desk.state().process();
    let all = process.index().standing();
    let texts = all.iter().filter_map(|(_, id)| process.proposals.get(*id));
    texts.map(|proposal| proposal.text.clone()).collect()
}

#[test]
fn enter_saves_and_is_ready_for_the_next() {
    let mut desk = desk("blank");
    type_text(&mut desk, "Riego tecnificado para pequeños");
    press(&mut desk, Key::Enter);
    type_text(&mut desk, "Feria del vino");
    press(&mut desk, Key::Enter);
    press(&mut desk, Key::Enter);
    assert_eq!(
        texts(&desk),
        ["Riego tecnificado para pequeños", "Feria del vino"]
    );
    desk.get_by_label("Innovación 2");
}

#[test]
fn what_is_typed_behind_enter_in_one_pass_is_the_next_one() {
    let mut desk = desk("blank");
    type_text(&mut desk, "R");
    // All at once, as from someone who types fast on a slow machine.
    let enter = Event::Key {
        key: Key::Enter,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    let events = [
        Event::Text("iego".into()),
        enter.clone(),
        Event::Text("Poda".into()),
        enter,
        Event::Text("Co".into()),
    ];
    desk.input_mut().events.extend(events);
    desk.run_steps(4);
    assert_eq!(texts(&desk), ["Riego", "Poda"]);
    assert_eq!(
        desk.get_by_label("Propuesta nueva para Innovación")
            .value()
            .as_deref(),
        Some("Co")
    );
}

#[test]
fn alt_chooses_the_table_and_what_is_captured() {
    let mut desk = desk("blank");
    type_text(&mut desk, "Falta agua");
    desk.key_press_modifiers(Modifiers::ALT, Key::Num2);
    desk.event(Event::Text("2".to_owned()));
    desk.run_steps(2);
    desk.key_press_modifiers(Modifiers::ALT, Key::N);
    desk.run_steps(2);
    press(&mut desk, Key::Enter);
    let process = desk.state().process();
    let made = process.proposals.iter().last().expect("a proposal");
    assert_eq!(made.nature, Nature::Need);
    let table = process.tables.get(made.table).expect("its table");
    assert_eq!(table.name, "Capacidades");
}

#[test]
fn a_pasted_list_is_shown_before_it_is_added() {
    let mut desk = desk("blank");
    desk.event(Event::Paste("1. Riego\n2. Poda\n- Cosecha\n".to_owned()));
    desk.run_steps(3);
    desk.get_by_label("3 líneas");
    assert!(texts(&desk).is_empty());
    desk.get_by_label("Revisar 3 propuestas").click();
    desk.run_steps(3);
    // It is looked at where every list is, and is added from there.
    let mut sent = desk.state().sent.iter();
    assert!(sent.any(|command| matches!(
        command,
        Command::Import(ImportCommand::Paste { text, nature: Nature::Action, .. })
            if text == "Riego\nPoda\nCosecha"
    )));
    assert!(texts(&desk).is_empty());
    desk.event(Event::Paste("Riego\nPoda".to_owned()));
    desk.run_steps(3);
    desk.get_by_label("Pegar como un solo texto").click();
    desk.run_steps(3);
    let field = desk.get_by_label("Propuesta nueva para Innovación");
    assert_eq!(field.value().as_deref(), Some("Riego Poda"));
}

#[test]
fn the_current_row_is_edited_with_f2() {
    let mut desk = desk("vitivinicola");
    press(&mut desk, Key::ArrowDown);
    press(&mut desk, Key::F2);
    desk.key_press_modifiers(Modifiers::COMMAND, Key::A);
    type_text(&mut desk, "Otro texto");
    press(&mut desk, Key::Escape);
    assert!(desk.state().acts().is_empty());
    press(&mut desk, Key::F2);
    desk.key_press_modifiers(Modifiers::COMMAND, Key::A);
    type_text(&mut desk, "Otro texto");
    press(&mut desk, Key::Enter);
    assert!(texts(&desk).contains(&"Otro texto".to_owned()));
    assert_eq!(desk.state().acts().len(), 1);
}

#[test]
fn discarding_asks_for_a_reason_and_can_be_taken_back() {
    let mut desk = desk("vitivinicola");
    let before = texts(&desk).len();
    press(&mut desk, Key::ArrowDown);
    press(&mut desk, Key::Delete);
    desk.get_by_label("Está repetida").click();
    desk.run_steps(3);
    assert_eq!(texts(&desk).len(), before - 1);
    let process = desk.state().process();
    let gone = process
        .proposals
        .iter()
        .find(|p| p.standing == Standing::Discarded);
    let gone = gone.expect("a discarded one");
    assert_eq!(gone.reason, "Está repetida");
    let restore = format!("Recuperar la propuesta {}", gone.number);
    desk.get_by_label("Descartadas (1)").click();
    desk.run_steps(3);
    desk.get_by_label(&restore).click();
    desk.run_steps(3);
    assert_eq!(texts(&desk).len(), before);
}

#[test]
fn a_tick_chooses_a_proposal() {
    let mut desk = desk("vitivinicola");
    desk.get_by_label("Elegir la propuesta 1").click();
    desk.run_steps(3);
    assert_eq!(desk.state().minga.selection().proposals.len(), 1);
    desk.get_by_label("1 elegida");
}

#[test]
fn what_is_typed_is_kept_as_a_draft() {
    let mut desk = desk("blank");
    type_text(&mut desk, "Riego");
    for _ in 0..60 {
        desk.step();
    }
    assert_eq!(desk.state().session().draft("capture"), Some("Riego"));
    press(&mut desk, Key::Enter);
    for _ in 0..60 {
        desk.step();
    }
    assert_eq!(desk.state().session().draft("capture"), None);
}

/// Time depends on the machine: what is laid out does not. The benches measure the time.
#[test]
fn ten_thousand_proposals_lay_out_no_more_than_a_hundred() {
    let laid_out = |count: usize| {
        let mut room = Bench::new("blank", ProposalsPanel::show);
        let table = room.process().tables_in_order()[0].id;
        let drafts = (0..count)
            .map(|n| ProposalDraft::action(format!("Propuesta {n} sobre el riego")))
            .collect();
        room.act(Action::AddProposals { table, drafts });
        let mut desk = room.harness(SMALL, Theme::Light);
        desk.run_steps(3);
        desk.output().shapes.len()
    };
    let (few, many) = (laid_out(100), laid_out(10_000));
    assert!(many <= few + 5, "{many} shapes against {few}");
}
