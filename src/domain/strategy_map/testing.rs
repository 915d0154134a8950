//! Maps for the tests of this room.

use crate::domain::Action;
use crate::domain::ids::{IndicatorId, ObjectiveId};
use crate::domain::strategy_map::{Amount, IndicatorValue};
use crate::domain::term::Term;
use crate::domain::testing::{BLANK, Play};

pub fn link(from: ObjectiveId, to: ObjectiveId) -> Action {
    Action::LinkObjectives { from, to }
}

/// A chain of causes on an empty map.
pub fn chain() -> (Play, [ObjectiveId; 3]) {
    let mut play = Play::on(BLANK);
    let [a, b, c] = [(3, "Capacitar"), (2, "Producir"), (0, "Exportar")]
        .map(|(row, title)| play.objective(row, title));
    play.act(link(a, b));
    play.act(link(b, c));
    (play, [a, b, c])
}

pub fn percent(whole: i64) -> IndicatorValue {
    IndicatorValue::Amount(Amount::of_thousandths(whole * 1000))
}

pub fn level(level: usize) -> IndicatorValue {
    IndicatorValue::Level(level)
}

/// An indicator with a target and a measurement: three acts.
pub fn measured(play: &mut Play, objective: ObjectiveId) -> IndicatorId {
    let name = "Ventas al exterior".to_owned();
    let indicator = play.act(Action::AddIndicator { objective, name }).id();
    play.act(Action::SetTarget {
        indicator,
        term: Term::parse("2S 2027"),
        value: percent(20),
    });
    play.act(Action::AddMeasurement {
        indicator,
        on: jiff::civil::date(2027, 3, 1),
        value: percent(12),
        note: String::new(),
    });
    indicator
}
