use egui::{Key, Modifiers, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::MergePanel;
use crate::app::projection::deck::Slide;
use crate::domain::Action;
use crate::domain::merge::MergeVotes;
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
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
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
    let project = |harness: &Harness<'_, Panel>| {
        let button = harness.get_by_label("Proyectar antes y después");
        button.click();
        button.accesskit_node().is_disabled()
    };
    assert!(project(&harness), "nothing is written yet");
    harness.run();
    assert!(harness.state().minga.projector().slide().is_none());
    let field = "Texto que las reúne";
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
    harness.get_by_label("Buscar propuesta").focus();
    harness.run();
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
    let all: Vec<_> = bench
        .process()
        .index()
        .standing()
        .iter()
        .map(|(_, id)| *id)
        .collect();
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
    harness
        .get_by_label(&format!("Conservar la {}", numbers[0]))
        .click();
    harness.run();
    harness
        .get_by_label(&format!("Descartar la {}", numbers[1]))
        .click();
    harness.run();
    let reason = format!("¿Por qué se descarta la {}?", numbers[1]);
    harness.get_by_label(&reason).focus();
    harness.run();
    harness.get_by_label(&reason).type_text("Repite otra");
    harness.key_press(Key::Enter);
    harness.run();
    assert!(harness.state().process().index().to_decide().is_empty());
}
