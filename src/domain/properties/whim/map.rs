//! Whims about the strategy map.

use super::{one, perhaps, step};
use crate::domain::ids::ObjectiveId;
use crate::domain::strategy_map::{
    Amount, Frequency, Horizon, IndicatorEdit, IndicatorValue, ObjectiveEdit, ObjectivePlace,
    PerspectiveEdit, Scale,
};
use crate::domain::term::Term;
use crate::domain::{Action, Process};

pub(super) fn objective(process: &Process, a: usize, b: usize, text: String) -> Action {
    let objective = one(&process.objectives, a);
    let edit = match b % 9 {
        0 => {
            return Action::AddObjective {
                perspective: one(&process.perspectives, a),
                title: text,
            };
        }
        1 => return Action::RemoveObjective { objective },
        2 => ObjectiveEdit::Title(text),
        3 => ObjectiveEdit::Area(perhaps(&process.areas, b)),
        4 => ObjectiveEdit::Horizon(Horizon::Long),
        5 => ObjectiveEdit::Description(text),
        6 => ObjectiveEdit::Themes(vec![text.clone(), "Agua".into(), text]),
        7 => ObjectiveEdit::Free,
        _ => ObjectiveEdit::Place {
            perspective: one(&process.perspectives, b),
            x: b.try_into().unwrap_or(0),
        },
    };
    Action::EditObjective { objective, edit }
}

pub(super) fn several(process: &Process, a: usize, b: usize, text: String) -> Action {
    let objectives: Vec<ObjectiveId> = [a, b, a / 2].map(|n| one(&process.objectives, n)).to_vec();
    match b % 5 {
        4 => Action::OrderObjectives {
            rows: vec![(one(&process.perspectives, a), objectives)],
        },
        0 => Action::EditObjectives {
            objectives,
            edit: ObjectiveEdit::Owner(text),
        },
        1 => Action::RemoveObjectives { objectives },
        2 => Action::DuplicateObjectives { objectives },
        _ => Action::PlaceObjectives {
            places: objectives
                .into_iter()
                .map(|objective| ObjectivePlace {
                    objective,
                    perspective: one(&process.perspectives, a),
                    x: (!b.is_multiple_of(3)).then_some(500),
                    rank: (b.is_multiple_of(5)).then_some(a % 4),
                })
                .collect(),
        },
    }
}

pub(super) fn perspective(process: &Process, a: usize, b: usize, text: String) -> Action {
    let perspective = one(&process.perspectives, a);
    match b % 4 {
        0 => Action::AddPerspective { name: text },
        1 => Action::EditPerspective {
            perspective,
            edit: PerspectiveEdit::Name(text),
        },
        2 => Action::ShiftPerspective {
            perspective,
            step: step(b / 4),
        },
        _ => Action::RemovePerspective { perspective },
    }
}

pub(super) fn indicator(process: &Process, a: usize, b: usize, text: String) -> Action {
    let indicator = one(&process.indicators, a);
    let edit = match b % 8 {
        0..=2 => {
            return Action::AddIndicator {
                objective: one(&process.objectives, a),
                name: format!("Indicador {text}"),
            };
        }
        3 => return Action::RemoveIndicator { indicator },
        4 => IndicatorEdit::Unit(text),
        5 => IndicatorEdit::Frequency(Frequency::ALL[b % 5]),
        6 => IndicatorEdit::Baseline(Some(value(b))),
        _ => IndicatorEdit::Scale(Scale::Qualitative {
            levels: vec!["bajo".into(), format!("no tan {text}")],
        }),
    };
    Action::EditIndicator { indicator, edit }
}

pub(super) fn values(process: &Process, a: usize, b: usize, note: String) -> Action {
    let indicator = one(&process.indicators, a);
    match b % 6 {
        0..=1 => Action::SetTarget {
            indicator,
            term: Term::parse(["2S 2027", "1S 2028", ""][b % 3]),
            value: value(a),
        },
        2 => Action::RemoveTarget {
            target: one(&process.targets, a),
        },
        3..=4 => Action::AddMeasurement {
            indicator,
            on: jiff::civil::date(2027, 3, 1),
            value: value(a),
            note,
        },
        _ => Action::RemoveMeasurement {
            measurement: one(&process.measurements, a),
        },
    }
}

fn value(n: usize) -> IndicatorValue {
    if n.is_multiple_of(4) {
        IndicatorValue::Level(n / 4 % 3)
    } else {
        IndicatorValue::Amount(Amount::of_thousandths(n.try_into().unwrap_or(0)))
    }
}
