use egui::{Key, Modifiers, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::MergePanel;
use crate::domain::Action;
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

fn unite(harness: &mut Harness<'_, Panel>) {
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
