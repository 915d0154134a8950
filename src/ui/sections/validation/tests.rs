use egui::{Key, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::ValidationPanel;
use crate::app::Command;
use crate::app::command::ExportWhat;
use crate::domain::Action;
use crate::domain::people::Newcomer;
use crate::ui::testing::{Bench, SMALL};

type Panel = Bench<ValidationPanel>;

/// A workshop with people in the room.
fn bench(present: usize) -> Panel {
    let mut bench = Bench::new("vitivinicola", ValidationPanel::show);
    let workshop = bench
        .process()
        .current_workshop()
        .map(|workshop| workshop.id);
    assert!(workshop.is_some(), "the template has a workshop");
    for n in 0..present {
        bench.act(Action::AddParticipant {
            newcomer: Newcomer {
                name: format!("Persona {n}"),
                organisation: format!("Viña {n}"),
                ..Newcomer::default()
            },
            workshop,
        });
    }
    bench
}

fn fill(harness: &mut Harness<'_, Panel>, label: &str, text: &str) {
    harness.get_by_label(label).focus();
    harness.run();
    harness.event(egui::Event::Text(text.to_owned()));
    harness.run();
}

#[test]
fn the_plan_is_validated_with_the_minutes_that_were_shown() {
    let mut harness = bench(3).harness(SMALL, Theme::Light);
    fill(&mut harness, "integrantes de la Mesa de Trabajo", "4");
    harness.get_by_label_contains("Hay quórum: 3 presentes de 4 integrantes; se necesitan 3.");
    fill(&mut harness, "Observación", "Precisar quién convoca");
    fill(&mut harness, "Fila", "12");
    harness.key_press(Key::Enter);
    harness.run();
    let row = harness.state().process().index().activity_at(11);
    let observed = harness
        .state()
        .process()
        .open_observations()
        .next()
        .cloned();
    assert_eq!(observed.expect("taken down").activity, row);
    assert!(harness.get_by_label("Observación").is_focused());
    fill(&mut harness, "A favor", "2");
    fill(&mut harness, "En contra", "1");
    harness.get_by_label("3 de 3: completos");
    harness.get_by_label("Validar el plan").click();
    harness.run();
    let version = harness
        .state()
        .process()
        .last_version()
        .cloned()
        .expect("validated");
    // What goes into the history has nobody's name: a person can be erased later.
    assert!(
        !version.minutes.contains("Persona 1"),
        "{}",
        version.minutes
    );
    assert!(version.minutes.contains("Fila 12: Precisar quién convoca"));
    assert!(version.minutes.contains("2 a favor, 1 en contra"));
    harness
        .get_by_label("Exportar el acta de la versión 1")
        .click();
    harness.run();
    let exported = harness.state().sent.iter().any(|command| {
        matches!(command, Command::Export { path, what: ExportWhat::Minutes }
            if path.ends_with("taller - acta v1.pdf"))
    });
    assert!(exported);
}

#[test]
fn without_a_quorum_the_button_says_why() {
    let mut harness = bench(1).harness(SMALL, Theme::Light);
    fill(&mut harness, "integrantes de la Mesa de Trabajo", "60");
    fill(&mut harness, "A favor", "1");
    assert!(
        harness
            .get_by_label("Validar el plan")
            .accesskit_node()
            .is_disabled()
    );
    harness.get_by_label_contains("No hay quórum: hay 1 personas");
}

#[test]
fn a_row_that_the_plan_lacks_is_said_in_place() {
    let mut harness = bench(1).harness(SMALL, Theme::Light);
    fill(&mut harness, "Observación", "Algo");
    fill(&mut harness, "Fila", "99");
    harness.key_press(Key::Enter);
    harness.run();
    harness.get_by_label_contains("El plan tiene 17 filas");
    assert!(harness.state().process().observations.is_empty());
}
