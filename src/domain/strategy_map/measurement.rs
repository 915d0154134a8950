//! *Medición*: what an indicator was found to be on a day.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::act::{Decision, Mint};
use crate::domain::change::Change;
use crate::domain::ids::{IndicatorId, MeasurementId};
use crate::domain::process::{Entity, Process};
use crate::domain::refusal::Refusal;
use crate::domain::rows::Record;
use crate::domain::strategy_map::indicator::IndicatorValue;

/// *Medición* of an indicator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measurement {
    pub id: MeasurementId,
    pub indicator: IndicatorId,
    pub on: Date,
    pub value: IndicatorValue,
    pub note: String,
}

impl Record for Measurement {
    const ENTITY: Entity = Entity::Measurement;
    type Id = MeasurementId;

    fn id(&self) -> MeasurementId {
        self.id
    }
}

impl Process {
    /// An indicator's measurements, the oldest day first; of one day, as they were taken down.
    #[must_use]
    pub fn measurements_of(&self, indicator: IndicatorId) -> Vec<&Measurement> {
        let ids = self.index().measurements_of(indicator);
        let mut rows: Vec<_> = ids.filter_map(|id| self.measurements.get(id)).collect();
        rows.sort_by_key(|measurement| (measurement.on, measurement.id));
        rows
    }
}

/// Takes down a measurement.
pub(crate) fn add_measurement(
    process: &Process,
    indicator: IndicatorId,
    on: Date,
    value: IndicatorValue,
    note: &str,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    let of = process.indicators.get(indicator).ok_or(Refusal::Gone)?;
    let measurement = Measurement {
        id: mint.id(),
        indicator,
        on,
        value: of.accepts(value)?,
        note: note.trim().to_owned(),
    };
    Ok(Decision::making(
        measurement.id,
        vec![Change::make(&measurement)],
    ))
}

/// Removes a measurement.
pub(crate) fn remove_measurement(
    process: &Process,
    id: MeasurementId,
) -> Result<Decision, Refusal> {
    let measurement = process.measurements.get(id).ok_or(Refusal::Gone)?;
    Ok(Decision::of(vec![Change::remove(measurement)]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::strategy_map::testing::{level, percent};
    use crate::domain::testing::{BLANK, Play};

    #[test]
    fn measurements_stand_in_the_order_of_their_days() {
        let mut play = Play::on(BLANK);
        let objective = play.objective(0, "Exportar");
        let name = "Ventas".to_owned();
        let indicator = play.act(Action::AddIndicator { objective, name }).id();
        let measure = |month, value| Action::AddMeasurement {
            indicator,
            on: Date::constant(2027, month, 1),
            value,
            note: " de muestra ".into(),
        };
        play.act(measure(6, percent(14)));
        let first: MeasurementId = play.act(measure(3, percent(12))).id();
        play.act(measure(6, percent(15)));
        assert_eq!(play.refuse(measure(9, level(0))), Refusal::OtherScale);
        let rows = play.process.measurements_of(indicator);
        let values: Vec<_> = rows.iter().map(|row| row.value).collect();
        assert_eq!(values, [percent(12), percent(14), percent(15)]);
        assert_eq!(rows[0].note, "de muestra");
        let before = play.process.clone();
        let measurement = first;
        play.act(Action::RemoveMeasurement { measurement });
        assert_eq!(play.process.measurements.len(), 2);
        play.undo().expect("it comes back");
        assert_eq!(play.process, before);
        play.assert_sound();
    }
}
