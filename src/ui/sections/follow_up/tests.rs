//! *Seguimiento* driven by its labels and keys.

use egui::{Key, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use super::FollowUpPanel;
use crate::domain::Action;
use crate::domain::activity::{ActivityDraft, ActivityState};
use crate::ui::testing::{Bench, SMALL};

type Panel = Harness<'static, Bench<FollowUpPanel>>;

fn open(template: &str) -> Panel {
    Bench::new(template, FollowUpPanel::show).harness(SMALL, Theme::Light)
}

fn press(panel: &mut Panel, key: Key) {
    panel.key_press(key);
    panel.run_steps(3);
}

fn states(panel: &Panel) -> Vec<ActivityState> {
    let plan = panel.state().process().plan();
    plan.map(|activity| activity.state).collect()
}

#[test]
fn arrows_choose_and_digits_say_how_far() {
    let mut panel = open("vitivinicola");
    press(&mut panel, Key::ArrowDown);
    press(&mut panel, Key::Num3);
    press(&mut panel, Key::ArrowDown);
    press(&mut panel, Key::Num2);
    let states = states(&panel);
    assert_eq!(
        states[..3],
        [
            ActivityState::Done,
            ActivityState::Underway,
            ActivityState::Planned
        ]
    );
    assert_eq!(panel.state().acts().len(), 2);
    panel.get_by_label("Realizada 1");
    panel.get_by_label("Planificada 15");
}

#[test]
fn a_narrowed_list_goes_on_with_the_next() {
    let mut panel = open("vitivinicola");
    panel.get_by_label("Planificada 17").click();
    panel.run_steps(3);
    press(&mut panel, Key::ArrowDown);
    for _ in 0..3 {
        press(&mut panel, Key::Num3);
    }
    let done = |state: &&ActivityState| **state == ActivityState::Done;
    assert_eq!(states(&panel).iter().take_while(done).count(), 3);
    panel.get_by_label("Planificada 14");
}

#[test]
fn a_click_sets_the_state_and_leaves_the_keys_at_hand() {
    let mut panel = open("vitivinicola");
    let first = panel.get_all_by_label("En marcha").next();
    first.expect("the first row's").click();
    panel.run_steps(3);
    assert_eq!(states(&panel)[0], ActivityState::Underway);
    press(&mut panel, Key::ArrowDown);
    press(&mut panel, Key::Num4);
    assert_eq!(states(&panel)[1], ActivityState::Dropped);
}

#[test]
fn without_a_plan_it_leads_there() {
    let panel = open("blank");
    panel.get_by_label("Ir al Plan de Trabajo");
}

/// Time depends on the machine: what is laid out does not. The benches measure the time.
#[test]
fn a_long_plan_lays_out_no_more_than_a_short_one() {
    let laid_out = |count: usize| {
        let mut bench = Bench::new("blank", FollowUpPanel::show);
        let stage = bench.process().stages_in_order()[0].id;
        for number in 0..count {
            bench.minga.dispatch(
                Action::AddActivity {
                    draft: ActivityDraft {
                        stage,
                        area: None,
                        title: format!("Actividad {number} de muestra"),
                        sources: Vec::new(),
                    },
                }
                .into(),
            );
        }
        bench.settle();
        let panel = bench.harness(SMALL, Theme::Light);
        panel.output().shapes.len()
    };
    let (few, many) = (laid_out(50), laid_out(500));
    assert!(many <= few + 5, "{many} shapes against {few}");
}
