//! Every act on the strategy map, in the file.

use jiff::civil::date;

use super::back_and_forth::{check, first};
use crate::domain::activity::{ActivityDraft, ActivityEdit};
use crate::domain::agenda::Step;
use crate::domain::ids::{ObjectiveId, PerspectiveId};
use crate::domain::strategy_map::{
    Amount, Frequency, Horizon, IndicatorEdit, IndicatorValue, ObjectiveEdit, ObjectivePlace,
    PerspectiveEdit, Scale,
};
use crate::domain::term::Term;
use crate::domain::{Action, Process};
use crate::store::testing::Room;

fn last_row(process: &Process) -> PerspectiveId {
    process.perspectives_in_order().last().expect("rows").id
}

/// The objectives of the top row, which has three from the beginning.
fn three(process: &Process) -> Vec<ObjectiveId> {
    let top = process.perspectives_in_order()[0].id;
    let row = process.index().objectives_in(top);
    row.take(3).collect()
}

fn number(thousandths: i64) -> IndicatorValue {
    IndicatorValue::Amount(Amount::of_thousandths(thousandths))
}

fn edit(process: &Process, edit: ObjectiveEdit) -> Action {
    let objective = three(process)[0];
    Action::EditObjective { objective, edit }
}

fn edit_indicator(process: &Process, edit: IndicatorEdit) -> Action {
    let indicator = first(&process.indicators);
    Action::EditIndicator { indicator, edit }
}

fn set_target(process: &Process, thousandths: i64) -> Action {
    Action::SetTarget {
        indicator: first(&process.indicators),
        term: Term::parse("2S 2027"),
        value: number(thousandths),
    }
}

fn room() -> Room {
    let mut room = Room::blank();
    let top = room.process.perspectives_in_order()[0].id;
    for n in 1..=3 {
        room.act(Action::AddObjective {
            perspective: top,
            title: format!("Objetivo de muestra {n}"),
        });
    }
    let stage = room.process.stages_in_order()[0].id;
    room.act(Action::AddActivity {
        draft: ActivityDraft {
            stage,
            area: None,
            title: "Actividad de muestra".to_owned(),
            sources: Vec::new(),
        },
    });
    room
}

#[test]
fn rows_and_objectives_are_undone_and_redone_after_closing() {
    check(
        room(),
        &[
            |_| Action::AddPerspective {
                name: "Recursos".to_owned(),
            },
            |process| Action::EditPerspective {
                perspective: last_row(process),
                edit: PerspectiveEdit::Name("Recursos del valle".to_owned()),
            },
            |process| Action::ShiftPerspective {
                perspective: last_row(process),
                step: Step::Up,
            },
            |process| Action::RemovePerspective {
                perspective: last_row(process),
            },
            |process| edit(process, ObjectiveEdit::Title("Otro título".to_owned())),
            |process| edit(process, ObjectiveEdit::Description("Qué es".to_owned())),
            |process| edit(process, ObjectiveEdit::Owner("Participante 12".to_owned())),
            |process| edit(process, ObjectiveEdit::Themes(vec!["agua".to_owned()])),
            |process| edit(process, ObjectiveEdit::Area(Some(first(&process.areas)))),
            |process| edit(process, ObjectiveEdit::Horizon(Horizon::Long)),
            |process| Action::EditObjectives {
                objectives: three(process),
                edit: ObjectiveEdit::Horizon(Horizon::Short),
            },
            |process| Action::OrderObjectives {
                rows: vec![(
                    process.perspectives_in_order()[0].id,
                    three(process).into_iter().rev().collect(),
                )],
            },
            |process| Action::LinkObjectives {
                from: three(process)[0],
                to: three(process)[1],
            },
            |process| Action::DuplicateObjectives {
                objectives: three(process)[..2].to_vec(),
            },
            |process| Action::Unlink {
                link: first(&process.links),
            },
            |process| Action::PlaceObjectives {
                places: three(process)[..2]
                    .iter()
                    .zip([250, 750])
                    .map(|(&objective, x)| ObjectivePlace {
                        objective,
                        perspective: last_row(process),
                        x: Some(x),
                        rank: None,
                    })
                    .collect(),
            },
            |process| {
                let objective = process.index().held_objectives().next().expect("held");
                let edit = ObjectiveEdit::Free;
                Action::EditObjective { objective, edit }
            },
        ],
    );
}

#[test]
fn measures_and_what_is_for_them_are_undone_and_redone_after_closing() {
    check(
        room(),
        &[
            |process| Action::AddIndicator {
                objective: three(process)[0],
                name: "Indicador de muestra".to_owned(),
            },
            |process| edit_indicator(process, IndicatorEdit::Name("Otro nombre".to_owned())),
            |process| edit_indicator(process, IndicatorEdit::Unit("personas".to_owned())),
            |process| edit_indicator(process, IndicatorEdit::Frequency(Frequency::Monthly)),
            |process| edit_indicator(process, IndicatorEdit::Source("Lista".to_owned())),
            |process| edit_indicator(process, IndicatorEdit::Baseline(Some(number(-1_500)))),
            |process| set_target(process, 80_000),
            // Another value for the same term replaces the first.
            |process| set_target(process, 90_125),
            |process| Action::AddMeasurement {
                indicator: first(&process.indicators),
                on: date(2027, 3, 1),
                value: number(12_000),
                note: "en terreno".to_owned(),
            },
            |process| Action::EditActivity {
                activity: first(&process.activities),
                edit: ActivityEdit::Objectives(three(process)),
            },
            // With all of that behind it.
            |process| Action::DuplicateObjectives {
                objectives: three(process),
            },
            |process| Action::RemoveObjectives {
                objectives: three(process),
            },
            |process| Action::RemoveIndicator {
                indicator: first(&process.indicators),
            },
            |process| Action::AddIndicator {
                objective: first(&process.objectives),
                name: "Conformidad".to_owned(),
            },
            |process| {
                let levels = ["baja", "alta"].map(str::to_owned).to_vec();
                edit_indicator(process, IndicatorEdit::Scale(Scale::Qualitative { levels }))
            },
            |process| Action::SetTarget {
                indicator: first(&process.indicators),
                term: Term::parse("2028"),
                value: IndicatorValue::Level(1),
            },
            |process| Action::RemoveTarget {
                target: first(&process.targets),
            },
            |process| Action::AddMeasurement {
                indicator: first(&process.indicators),
                on: date(2028, 1, 2),
                value: IndicatorValue::Level(0),
                note: String::new(),
            },
            |process| Action::RemoveMeasurement {
                measurement: first(&process.measurements),
            },
            |process| Action::RemoveObjective {
                objective: first(&process.objectives),
            },
        ],
    );
}
