mod made;

use egui::{Key, Modifiers, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::MergePanel;
use crate::app::command::Choice;
use crate::app::projection::deck::Slide;
use crate::domain::Action;
use crate::domain::ids::ProposalId;
use crate::domain::merge::{Consent, MergeVotes};
use crate::domain::proposal::ProposalEdit;
use crate::ui::testing::{Bench, SMALL};

type Panel = Bench<MergePanel>;

const NEAR: [&str; 3] = [
    "Crear una red de riego tecnificado para los pequeños productores del valle de Colchagua",
    "Programa de riego tecnificado para pequeños productores, con asesoría compartida",
    "Capacitar en riego a los productores pequeños de Cachapoal",
];

fn bench() -> Panel {
    let mut bench = Bench::new("vitivinicola", MergePanel::show);
    bench.propose(0, &NEAR[..2]);
    bench.propose(3, &NEAR[2..]);
    bench
}

fn pick(harness: &Harness<'_, Panel>, text: &str) {
    harness
        .get_by(|node| {
            node.role() == egui::accesskit::Role::CheckBox
                && node.label().is_some_and(|label| label.contains(text))
        })
        .click();
}

fn press(harness: &mut Harness<'_, Panel>, key: Key) {
    harness.key_press(key);
    harness.run();
}

/// Merges what is side by side.
fn hurry(harness: &mut Harness<'_, Panel>) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
}

/// Leaves the field that has the cursor, so that keys belong to the section.
fn leave(harness: &mut Harness<'_, Panel>) {
    press(harness, Key::Escape);
    let focused = harness.ctx.memory(egui::Memory::focused);
    assert_eq!(focused, None);
}

/// The text over what is side by side.
fn text(harness: &Harness<'_, Panel>) -> String {
    let field = harness.get_by_label("Texto que las reúne");
    field.value().unwrap_or_default()
}

fn merges(harness: &Harness<'_, Panel>) -> usize {
    harness.state().process().merges.len()
}

/// The list of everything, with the cursor in its search.
fn search(harness: &mut Harness<'_, Panel>) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    harness.run();
    assert!(harness.get_by_label("Buscar propuesta").is_focused());
}

fn unite(harness: &mut Harness<'_, Panel>) {
    search(harness);
    harness.get_by_label("Buscar propuesta").focus();
    harness.run();
    harness
        .get_by_label("Buscar propuesta")
        .type_text("RIEGO pequenos");
    harness.run();
    for text in NEAR {
        pick(harness, text);
        harness.run();
    }
}

#[test]
fn what_is_found_without_accents_is_merged_and_split_again() {
    let mut harness = bench().harness(SMALL, Theme::Light);
    unite(&mut harness);
    assert_eq!(harness.state().minga.selection().proposals.len(), 3);
    let first = harness
        .state()
        .process()
        .proposals
        .get(harness.state().minga.selection().proposals[0]);
    let number = first.expect("chosen").number;
    harness
        .get_by_label(&format!("Usar el texto de la {number}"))
        .click();
    harness.run();
    hurry(&mut harness);
    assert_eq!(merges(&harness), 1);
    harness.get_by_label("Lo que se dijo: 3 propuestas");
    harness.get_by_label("Proyectar la fusión");
    harness.get_by_label("Separar").click();
    harness.run();
    let process = harness.state().process();
    assert!(process.merge_members.is_empty());
    harness.get_by_label_contains("Elegir dos o más propuestas");
}

#[test]
fn before_and_after_are_projected_and_follow_the_text_that_is_kept() {
    let mut harness = bench().harness(SMALL, Theme::Light);
    unite(&mut harness);
    let field = "Texto que las reúne";
    let project = |harness: &Harness<'_, Panel>| {
        let button = harness.get_by_label("Proyectar antes y después");
        button.click();
        button.accesskit_node().is_disabled()
    };
    // F2 chooses the whole text that is offered: without one nothing is projected.
    leave(&mut harness);
    harness.key_press(Key::F2);
    harness.run();
    harness.key_press(Key::Delete);
    harness.run();
    assert!(project(&harness), "nothing is written yet");
    harness.run();
    assert!(harness.state().minga.projector().slide().is_none());
    harness.get_by_label(field).focus();
    harness.run();
    harness.get_by_label(field).type_text("Riego");
    harness.run();
    assert!(!project(&harness));
    harness.run();
    let shown = |harness: &Harness<'_, Panel>| match harness.state().minga.projector().slide() {
        Some(Slide::MergePreview { sources, text }) => (sources.len(), text.clone()),
        other => panic!("{other:?}"),
    };
    assert_eq!(shown(&harness), (3, "Riego".to_owned()));
    harness.get_by_label(field).focus();
    harness.run();
    harness.get_by_label(field).type_text(" para todos");
    // The hand rests for more than half a second.
    harness.run_steps(40);
    assert_eq!(shown(&harness), (3, "Riego para todos".to_owned()));
}

#[test]
fn the_keyboard_reaches_the_list() {
    let mut harness = bench().harness(SMALL, Theme::Light);
    search(&mut harness);
    harness
        .get_by_label("Buscar propuesta")
        .type_text("riego tecnificado");
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().minga.selection().proposals.len(), 2);
}

#[test]
fn what_a_split_left_is_kept_or_discarded_with_a_reason() {
    let mut bench = bench();
    let all = standing(&bench);
    let table = bench.table(0);
    for pair in all.rchunks(2).take(2) {
        bench.act(Action::MergeProposals {
            sources: pair.to_vec(),
            text: "Un solo texto".to_owned(),
            table,
            votes: MergeVotes::Stay,
        });
        let merge = bench
            .process()
            .merges
            .iter()
            .next_back()
            .expect("made")
            .clone();
        bench.act(Action::EditProposal {
            proposal: merge.result,
            edit: ProposalEdit::Text("Un texto que siguió creciendo".to_owned()),
        });
        bench.act(Action::SplitMerge { merge: merge.id });
    }
    assert_eq!(bench.process().index().to_decide().len(), 2);
    let numbers: Vec<i64> = bench
        .process()
        .index()
        .to_decide()
        .iter()
        .map(|id| bench.process().proposals.get(*id).expect("there").number)
        .collect();
    let mut harness = bench.harness(SMALL, Theme::Light);
    for _ in 0..2 {
        press(&mut harness, Key::ArrowRight);
    }
    harness.get_by_label(&format!("Conservar la {}", numbers[0]));
    press(&mut harness, Key::C);
    harness.get_by_label(&format!("Descartar la {}", numbers[1]));
    press(&mut harness, Key::Delete);
    let reason = format!("¿Por qué se descarta la {}?", numbers[1]);
    assert!(harness.get_by_label(&reason).is_focused());
    harness.get_by_label(&reason).type_text("Repite otra");
    press(&mut harness, Key::Enter);
    assert!(harness.state().process().index().to_decide().is_empty());
}

/// Two groups that say nearly the same, and one proposal that is like none.
fn alike() -> Panel {
    let mut bench = Bench::new("blank", MergePanel::show);
    bench.propose(
        0,
        &[
            "Crear una red de riego tecnificado para pequeños productores",
            "Feria mensual de vinos y quesos en Santa Cruz",
            "Reparar el puente de Apalta",
        ],
    );
    bench.propose(
        1,
        &[
            "Red de riego tecnificado para los pequeños productores, con asesoría compartida",
            "Feria mensual de quesos y vinos de Santa Cruz",
        ],
    );
    bench
}

/// The surest group of [`alike`] merged, and looked at among what was made.
fn merged() -> Harness<'static, Panel> {
    let mut harness = alike().harness(SMALL, Theme::Light);
    press(&mut harness, Key::ArrowDown);
    hurry(&mut harness);
    for _ in 0..3 {
        press(&mut harness, Key::ArrowRight);
    }
    harness
}

fn standing(bench: &Panel) -> Vec<ProposalId> {
    let standing = bench.process().index().standing();
    standing.iter().map(|(_, id)| *id).collect()
}

fn chosen(harness: &Harness<'_, Panel>) -> Vec<i64> {
    let state = harness.state();
    let chosen = state.minga.selection().proposals.iter();
    let process = state.process();
    chosen
        .map(|id| process.proposals.get(*id).expect("there").number)
        .collect()
}

#[test]
fn the_suggested_groups_are_merged_one_after_another_by_one_key_each() {
    let mut harness = alike().harness(SMALL, Theme::Light);
    assert!(chosen(&harness).is_empty());
    press(&mut harness, Key::ArrowDown);
    let first = chosen(&harness);
    assert_eq!(first.len(), 2);
    assert!(!text(&harness).is_empty(), "a text is offered");
    for made in 1..=2 {
        hurry(&mut harness);
        assert_eq!(merges(&harness), made);
    }
    assert_ne!(chosen(&harness), first);
    harness.get_by_label("No quedan propuestas que se parezcan tanto.");
    let process = harness.state().process();
    assert_eq!(process.index().standing().len(), 3);
}

#[test]
fn members_are_let_go_and_taken_in_by_their_digits_and_kept_apart_for_good() {
    let mut harness = alike().harness(SMALL, Theme::Light);
    press(&mut harness, Key::J);
    let first = chosen(&harness);
    press(&mut harness, Key::Num1);
    assert_eq!(chosen(&harness), first[1..]);
    harness.get_by_label("Elegir al menos una más para poder fusionar.");
    press(&mut harness, Key::Num1);
    assert_eq!(chosen(&harness).len(), 2);
    press(&mut harness, Key::S);
    let second = chosen(&harness);
    assert!(second.len() == 2 && second != first, "the next one opens");
    assert_eq!(harness.state().session().likeness().groups().len(), 1);
    assert_eq!(merges(&harness), 0);
}

#[test]
fn a_text_grows_by_phrases_with_keys_alone() {
    let mut harness = alike().harness(SMALL, Theme::Light);
    press(&mut harness, Key::ArrowDown);
    let field = |harness: &Harness<'_, Panel>| text(harness);
    while !field(&harness).contains("riego") {
        press(&mut harness, Key::ArrowDown);
    }
    let whole = field(&harness);
    // Tab goes to the first source, to the second and so on; the arrows to its phrases.
    let phrase = "con asesoría compartida";
    let before = whole.contains(phrase);
    for _ in 0..2 {
        press(&mut harness, Key::Tab);
        for _ in 0..3 {
            press(&mut harness, Key::ArrowRight);
        }
        press(&mut harness, Key::Space);
        if field(&harness).contains(phrase) != before {
            break;
        }
        press(&mut harness, Key::Space);
    }
    assert_ne!(field(&harness).contains(phrase), before);
    press(&mut harness, Key::Space);
    assert_eq!(field(&harness), whole);
}

#[test]
fn what_is_typed_replaces_the_offered_text_and_waits_for_its_group() {
    let mut harness = alike().harness(SMALL, Theme::Light);
    press(&mut harness, Key::ArrowDown);
    let offered = text(&harness);
    press(&mut harness, Key::Enter);
    harness.event(egui::Event::Text("Otro texto".to_owned()));
    harness.run();
    assert_eq!(text(&harness), "Otro texto");
    leave(&mut harness);
    press(&mut harness, Key::ArrowDown);
    assert!(![offered.as_str(), "Otro texto"].contains(&text(&harness).as_str()));
    press(&mut harness, Key::ArrowUp);
    assert_eq!(text(&harness), "Otro texto");
}

#[test]
fn each_table_says_what_it_thinks_by_its_digit_and_more_comes_under_the_text() {
    let mut harness = merged();
    let consents = |harness: &Harness<'_, Panel>| {
        let process = harness.state().process();
        let merge = process.merges.iter().next().expect("made");
        let said = process.consents_of(merge.id);
        said.into_iter().map(|(_, said)| said).collect::<Vec<_>>()
    };
    assert_eq!(consents(&harness), [None, None]);
    press(&mut harness, Key::Num1);
    press(&mut harness, Key::Num2);
    press(&mut harness, Key::Num2);
    assert_eq!(
        consents(&harness),
        [Some(Consent::Agrees), Some(Consent::Objects)]
    );
    press(&mut harness, Key::M);
    harness.run();
    harness.event(egui::Event::Text("puente".to_owned()));
    harness.run();
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Space);
    hurry(&mut harness);
    harness.get_by_label("Lo que se dijo: 3 propuestas");
    // They are asked anew.
    assert_eq!(consents(&harness), [None, None]);
}

#[test]
fn what_is_chosen_elsewhere_takes_the_place_of_the_open_suggestion() {
    let mut harness = alike().harness(SMALL, Theme::Light);
    press(&mut harness, Key::ArrowDown);
    let first = harness.state().minga.selection().proposals.clone();
    let others = standing(harness.state()).into_iter();
    let others: Vec<_> = others.filter(|id| !first.contains(id)).take(2).collect();
    let bench = harness.state_mut();
    bench
        .minga
        .dispatch(Choice::Proposals(others.clone()).into());
    harness.run();
    let cards = harness.query_all_by_label_contains("Usar el texto de la");
    assert_eq!(cards.count(), others.len());
}
