use egui::{Event, Key, Modifiers, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use super::PlanPanel;
use crate::app::Command;
use crate::app::command::ExportWhat;
use crate::app::section::Section;
use crate::domain::Action;
use crate::domain::activity::{Activity, Priority};
use crate::domain::merge::MergeVotes;
use crate::domain::term::Term;
use crate::ui::testing::{Bench, LARGE, SMALL};

type Plan = Harness<'static, Bench<PlanPanel>>;

fn open(template: &str, size: [f32; 2], theme: Theme) -> Plan {
    Bench::new(template, PlanPanel::show).harness(size, theme)
}

fn plan() -> Plan {
    open("vitivinicola", LARGE, Theme::Light)
}

fn row(plan: &Plan, number: usize) -> Activity {
    let process = plan.state().process();
    let id = process.index().activity_at(number - 1).expect("the row");
    process.activities.get(id).expect("the activity").clone()
}

fn choose(plan: &mut Plan, column: &str, number: usize) {
    let label = format!("{column}, fila {number}: ");
    let mut found = plan.query_all_by_label_contains(&label);
    let cell = found.next().expect("the cell is on the screen");
    cell.click();
    drop(found);
    plan.run_steps(3);
}

fn press(plan: &mut Plan, key: Key) {
    press_with(plan, Modifiers::NONE, key);
}

fn press_with(plan: &mut Plan, modifiers: Modifiers, key: Key) {
    plan.key_press_modifiers(modifiers, key);
    plan.run_steps(3);
}

fn type_text(plan: &mut Plan, text: &str) {
    plan.event(Event::Text(text.to_owned()));
    plan.run_steps(3);
}

#[test]
fn typing_replaces_a_cell_and_enter_goes_down() {
    let mut plan = plan();
    choose(&mut plan, "Responsable", 1);
    type_text(&mut plan, "P");
    type_text(&mut plan, "roChile");
    press(&mut plan, Key::Enter);
    assert_eq!(row(&plan, 1).responsible, "ProChile");
    let chosen = plan.state().minga.selection().activity;
    assert_eq!(chosen, Some(row(&plan, 2).id));
    type_text(&mut plan, "Mesa");
    press(&mut plan, Key::Tab);
    type_text(&mut plan, "3 talleres");
    press(&mut plan, Key::Tab);
    assert_eq!(row(&plan, 2).responsible, "Mesa");
    assert_eq!(row(&plan, 2).target, "3 talleres");
    assert_eq!(plan.state().acts().len(), 3, "one act for each cell");
}

#[test]
fn escape_restores_a_cell() {
    let mut plan = plan();
    let before = row(&plan, 1).title;
    choose(&mut plan, "Actividades", 1);
    press(&mut plan, Key::F2);
    type_text(&mut plan, " y más");
    press(&mut plan, Key::Escape);
    assert!(plan.state().acts().is_empty());
    assert_eq!(row(&plan, 1).title, before);
}

#[test]
fn lists_are_edited_as_lines() {
    let mut plan = plan();
    choose(&mut plan, "Resultados esperados", 1);
    let before = row(&plan, 1).results;
    press(&mut plan, Key::F2);
    press_with(&mut plan, Modifiers::SHIFT, Key::Enter);
    type_text(&mut plan, "Un acta firmada");
    press(&mut plan, Key::Enter);
    let after = row(&plan, 1).results;
    assert_eq!(after.len(), before.len() + 1);
    assert_eq!(after.last().map(String::as_str), Some("Un acta firmada"));
}

#[test]
fn a_term_is_read_as_it_is_typed() {
    let mut plan = plan();
    choose(&mut plan, "Plazos", 1);
    type_text(&mut plan, "2S 2027");
    press(&mut plan, Key::Enter);
    assert_eq!(
        row(&plan, 1).term,
        Term::Semester {
            year: 2027,
            half: 2
        }
    );
}

#[test]
fn a_priority_is_picked() {
    let mut plan = plan();
    choose(&mut plan, "Responsable", 1);
    for _ in 0..3 {
        press(&mut plan, Key::ArrowRight);
    }
    press(&mut plan, Key::Enter);
    press(&mut plan, Key::ArrowDown);
    press(&mut plan, Key::ArrowDown);
    press(&mut plan, Key::Enter);
    assert_eq!(row(&plan, 1).priority, Some(Priority::Medium));
}

#[test]
fn arrows_move_and_rows_shift_and_go() {
    let mut plan = plan();
    choose(&mut plan, "Actividades", 1);
    let (first, second) = (row(&plan, 1).id, row(&plan, 2).id);
    press_with(&mut plan, Modifiers::ALT, Key::ArrowDown);
    assert_eq!((row(&plan, 1).id, row(&plan, 2).id), (second, first));
    press(&mut plan, Key::ArrowUp);
    assert_eq!(plan.state().minga.selection().activity, Some(second));
    press(&mut plan, Key::Delete);
    assert!(plan.state().process().activities.get(second).is_none());
    assert_eq!(plan.state().minga.selection().activity, Some(first));
}

#[test]
fn insert_adds_where_the_cursor_is() {
    let mut plan = plan();
    choose(&mut plan, "Actividades", 2);
    let here = row(&plan, 2);
    press(&mut plan, Key::Insert);
    type_text(&mut plan, "Invitar a los medianos");
    press(&mut plan, Key::Enter);
    let added = plan.state().minga.selection().activity.expect("chosen");
    let added = plan.state().process().activities.get(added).expect("there");
    assert_eq!(added.title, "Invitar a los medianos");
    assert_eq!((added.stage, added.area), (here.stage, here.area));
}

#[test]
fn proposals_are_taken_into_the_plan() {
    let mut plan = plan();
    let before = plan.state().process().index().plan_len();
    plan.get_by_label("Llevar propuestas al plan").click();
    plan.run_steps(4);
    press(&mut plan, Key::Enter);
    press(&mut plan, Key::Enter);
    let process = plan.state().process();
    assert_eq!(process.index().plan_len(), before + 2);
    let adopted = plan.state().acts();
    for act in adopted {
        let Action::AdoptProposal {
            proposal,
            stage,
            area,
        } = act
        else {
            panic!("{act:?}")
        };
        assert_eq!(process.stages.get(*stage).expect("a stage").position, 3);
        let table = process.proposals.get(*proposal).expect("a proposal").table;
        assert_eq!(*area, process.area_of_table(table).map(|a| a.id));
    }
    let chosen = plan.state().minga.selection().activity.expect("chosen");
    assert_eq!(
        process.activities.get(chosen).expect("there").sources.len(),
        1
    );
}

#[test]
fn the_list_is_searched() {
    let mut plan = plan();
    plan.get_by_label("Llevar propuestas al plan").click();
    plan.run_steps(4);
    type_text(&mut plan, "zzzz");
    plan.get_by_label("Ninguna propuesta tiene esas palabras.");
}

#[test]
fn the_plan_is_exported_beside_the_file() {
    let mut plan = plan();
    plan.get_by_label("Exportar").click();
    plan.run_steps(3);
    plan.get_by_label("Plan en Excel").click();
    plan.run_steps(3);
    let file = plan.state().session().path().to_owned();
    let sent = &plan.state().sent;
    assert!(sent.iter().any(|command| matches!(
        command,
        Command::Export { path, what: ExportWhat::Plan }
            if path.parent() == file.parent() && path.ends_with("taller - plan.xlsx")
    )));
}

#[test]
fn a_column_is_hidden_and_shown() {
    let mut plan = open("vitivinicola", SMALL, Theme::Light);
    assert!(
        plan.query_all_by_label_contains("Antecedentes y observaciones, fila")
            .next()
            .is_none()
    );
    plan.get_by_label("Columnas").click();
    plan.run_steps(3);
    plan.get_by_label("Antecedentes y observaciones").click();
    plan.run_steps(3);
    assert!(
        plan.query_all_by_label_contains("Antecedentes y observaciones, fila")
            .next()
            .is_some()
    );
}

#[test]
fn the_next_gap_is_found() {
    let mut plan = plan();
    plan.get_by_label("Ir a la siguiente celda que falta")
        .click();
    plan.run_steps(3);
    assert_eq!(
        plan.state().minga.selection().activity,
        Some(row(&plan, 1).id)
    );
    type_text(&mut plan, "Intendencia");
    press(&mut plan, Key::Enter);
    assert_eq!(row(&plan, 1).responsible, "Intendencia");
}

#[test]
fn an_empty_plan_teaches_and_begins() {
    let mut plan = open("blank", SMALL, Theme::Light);
    plan.get_by_label("Agregar la primera actividad").click();
    plan.run_steps(3);
    type_text(&mut plan, "Reunir a la mesa");
    press(&mut plan, Key::Enter);
    assert_eq!(row(&plan, 1).title, "Reunir a la mesa");
}

#[test]
fn the_keyboard_alone_takes_proposals_into_the_plan() {
    let mut plan = plan();
    let before = plan.state().process().index().plan_len();
    press_with(&mut plan, Modifiers::COMMAND, Key::P);
    press(&mut plan, Key::ArrowDown);
    press(&mut plan, Key::Enter);
    press(&mut plan, Key::Escape);
    let process = plan.state().process();
    assert_eq!(process.index().plan_len(), before + 1);
    let second = process.proposals.iter().nth(1).expect("a proposal").id;
    assert!(matches!(
        plan.state().acts()[..],
        [Action::AdoptProposal { proposal, .. }] if *proposal == second
    ));
    assert!(plan.query_by_label("Cerrar la lista").is_none());
}

#[test]
fn what_is_left_out_is_taken_to_the_plan_or_gone_to() {
    let mut bench: Bench<PlanPanel> = Bench::new("vitivinicola", PlanPanel::show);
    let ids = bench.propose(3, &["Aguas de ÑIPA", "Ñipa en flor", "Ñipa seca"]);
    let reason = "Ya existe".to_owned();
    let proposal = ids[2];
    bench.act(Action::DiscardProposal { proposal, reason });
    let mut plan = bench.harness(LARGE, Theme::Light);
    press_with(&mut plan, Modifiers::COMMAND, Key::L);
    type_text(&mut plan, "nipa");
    plan.get_by_label("Esperan el plan · 2");
    plan.get_by_label("Ñipa seca: descartada: Ya existe");
    press(&mut plan, Key::Enter);
    assert!(plan.state().process().reached_the_plan(ids[0]));
    plan.get_by_label("Esperan el plan · 1");
    press(&mut plan, Key::ArrowDown);
    press(&mut plan, Key::Enter);
    assert_eq!(plan.state().minga.section(), Section::Proposals);
    let table = plan.state().table(3);
    assert_eq!(plan.state().minga.selection().table, Some(table));
}

#[test]
fn a_row_whose_merge_was_split_is_kept_or_goes() {
    let mut bench: Bench<PlanPanel> = Bench::new("vitivinicola", PlanPanel::show);
    let mut made = Vec::new();
    for text in ["Ferias del valle", "Rutas del valle"] {
        let sources = bench.propose(2, &["Feria de muestra", "Otra de muestra"]);
        let (text, table) = (text.to_owned(), bench.table(2));
        let votes = MergeVotes::Stay;
        bench.act(Action::MergeProposals {
            sources,
            text,
            table,
            votes,
        });
        let merge = bench.process().merges.iter().next_back().expect("a merge");
        let (merge, proposal) = (merge.id, merge.result);
        let stage = bench.process().stages_in_order()[2].id;
        let area = None;
        bench.act(Action::AdoptProposal {
            proposal,
            stage,
            area,
        });
        made.push(bench.session().last_made().expect("an activity"));
        bench.act(Action::SplitMerge { merge });
    }
    let mut plan = bench.harness(LARGE, Theme::Light);
    plan.get_by_label("Ir a la siguiente por decidir (hay 2)")
        .click();
    plan.run_steps(4);
    press_with(&mut plan, Modifiers::CTRL, Key::M);
    plan.get_by_label("Ir a la siguiente por decidir (hay 1)")
        .click();
    plan.run_steps(4);
    plan.get_by_label("Mantener");
    press(&mut plan, Key::Delete);
    assert!(plan.query_by_label("Mantener").is_none());
    let process = plan.state().process();
    let left: Vec<bool> = made
        .iter()
        .map(|id| process.activities.get((*id).into()).is_some())
        .collect();
    assert_eq!(left.iter().filter(|there| **there).count(), 1);
    assert_eq!(process.index().in_review().count(), 0);
}
