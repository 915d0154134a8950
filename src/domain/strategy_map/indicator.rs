//! *Indicador*: how the room will see that an objective is being reached.

use serde::{Deserialize, Serialize};

use crate::domain::act::{Decision, Mint};
use crate::domain::change::Change;
use crate::domain::ids::{IndicatorId, ObjectiveId};
use crate::domain::process::{Entity, Process};
use crate::domain::refusal::Refusal;
use crate::domain::rows::{Record, in_order};
use crate::domain::strategy_map::amount::Amount;

/// *Indicador* of an objective.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    pub id: IndicatorId,
    pub objective: ObjectiveId,
    /// Its place among the objective's indicators, from 1.
    pub position: i64,
    pub name: String,
    /// "%", "toneladas", "personas"; empty for a qualitative one.
    pub unit: String,
    pub frequency: Frequency,
    /// *Línea base*: where it stood before the plan.
    pub baseline: Option<IndicatorValue>,
    /// *Medio de verificación*: where its values come from.
    pub source: String,
    pub scale: Scale,
}

/// How often it is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Frequency {
    Monthly,
    Quarterly,
    HalfYearly,
    Yearly,
    Once,
}

impl Frequency {
    /// From the most to the least often.
    pub const ALL: [Self; 5] = [
        Self::Monthly,
        Self::Quarterly,
        Self::HalfYearly,
        Self::Yearly,
        Self::Once,
    ];
}

/// What values an indicator can have.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Scale {
    #[default]
    Quantitative,
    /// Its levels in words, the lowest first.
    Qualitative { levels: Vec<String> },
}

/// A value: of a baseline, a target or a measurement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IndicatorValue {
    Amount(Amount),
    /// The place of a qualitative scale's level, from 0.
    Level(usize),
}

/// What can be edited of an indicator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IndicatorEdit {
    Name(String),
    Unit(String),
    Frequency(Frequency),
    Baseline(Option<IndicatorValue>),
    Source(String),
    Scale(Scale),
}

impl Record for Indicator {
    const ENTITY: Entity = Entity::Indicator;
    type Id = IndicatorId;

    fn id(&self) -> IndicatorId {
        self.id
    }
}

impl Scale {
    /// The fewest levels between which something can be told.
    pub const FEWEST_LEVELS: usize = 2;

    /// Whether a value can stand on this scale.
    #[must_use]
    pub fn has(&self, value: IndicatorValue) -> bool {
        match (self, value) {
            (Self::Quantitative, IndicatorValue::Amount(_)) => true,
            (Self::Qualitative { levels }, IndicatorValue::Level(level)) => level < levels.len(),
            _ => false,
        }
    }

    /// The scale with its levels' blanks gone.
    fn tidied(self) -> Result<Self, Refusal> {
        let Self::Qualitative { levels } = self else {
            return Ok(self);
        };
        let levels: Result<Vec<_>, _> = levels.iter().map(|l| Refusal::unless_empty(l)).collect();
        let levels = levels?;
        if levels.len() < Self::FEWEST_LEVELS {
            return Err(Refusal::TooFewLevels);
        }
        Ok(Self::Qualitative { levels })
    }
}

impl Indicator {
    /// The value, if it can stand on this indicator's scale.
    pub(super) fn accepts(&self, value: IndicatorValue) -> Result<IndicatorValue, Refusal> {
        if self.scale.has(value) {
            Ok(value)
        } else {
            Err(Refusal::OtherScale)
        }
    }
}

impl Process {
    /// An objective's indicators in their order.
    #[must_use]
    pub fn indicators_of(&self, objective: ObjectiveId) -> Vec<&Indicator> {
        let ids = self.index().indicators_of(objective);
        let rows = ids.filter_map(|id| self.indicators.get(id));
        in_order(rows, |indicator| indicator.position)
    }

    /// Whether every value of an indicator can stand on a scale.
    pub(super) fn values_fit(&self, indicator: &Indicator, scale: &Scale) -> bool {
        let targets = self.targets_of(indicator.id);
        let measured = self.measurements_of(indicator.id);
        let values = targets.iter().map(|target| target.value);
        let values = values.chain(measured.iter().map(|measurement| measurement.value));
        values
            .chain(indicator.baseline)
            .all(|value| scale.has(value))
    }
}

/// Adds an indicator to an objective: a number, measured once a year, until the room says otherwise.
pub(crate) fn add_indicator(
    process: &Process,
    objective: ObjectiveId,
    name: &str,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    process.objectives.get(objective).ok_or(Refusal::Gone)?;
    let last = process.indicators_of(objective).last().map(|i| i.position);
    let indicator = Indicator {
        id: mint.id(),
        objective,
        position: last.unwrap_or(0) + 1,
        name: Refusal::unless_empty(name)?,
        unit: String::new(),
        frequency: Frequency::Yearly,
        baseline: None,
        source: String::new(),
        scale: Scale::Quantitative,
    };
    Ok(Decision::making(
        indicator.id,
        vec![Change::make(&indicator)],
    ))
}

/// Edits one field of an indicator. Its scale changes only as far as every value still stands on it.
pub(crate) fn edit_indicator(
    process: &Process,
    id: IndicatorId,
    edit: IndicatorEdit,
) -> Result<Decision, Refusal> {
    let old = process.indicators.get(id).ok_or(Refusal::Gone)?;
    let mut new = old.clone();
    match edit {
        IndicatorEdit::Name(name) => new.name = Refusal::unless_empty(&name)?,
        IndicatorEdit::Unit(unit) => unit.trim().clone_into(&mut new.unit),
        IndicatorEdit::Frequency(frequency) => new.frequency = frequency,
        IndicatorEdit::Baseline(value) => {
            new.baseline = value.map(|value| old.accepts(value)).transpose()?;
        }
        IndicatorEdit::Source(source) => source.trim().clone_into(&mut new.source),
        IndicatorEdit::Scale(scale) => {
            new.scale = scale.tidied()?;
            if !process.values_fit(old, &new.scale) {
                return Err(Refusal::ScaleInUse);
            }
        }
    }
    Ok(Decision::editing(old, &new))
}

/// Removes an indicator with its targets and measurements.
pub(crate) fn remove_indicator(process: &Process, id: IndicatorId) -> Result<Decision, Refusal> {
    let indicator = process.indicators.get(id).ok_or(Refusal::Gone)?;
    Ok(Decision::of(removal(process, indicator)))
}

/// The changes that remove an indicator with its values.
pub(super) fn removal(process: &Process, indicator: &Indicator) -> Vec<Change> {
    let measured = process.measurements_of(indicator.id);
    let targets = process.targets_of(indicator.id);
    let mut changes: Vec<Change> = measured.into_iter().map(Change::remove).collect();
    changes.extend(targets.into_iter().map(Change::remove));
    changes.push(Change::remove(indicator));
    changes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::strategy_map::testing::{level, measured, percent};
    use crate::domain::testing::{BLANK, Play};

    fn edit(indicator: IndicatorId, edit: IndicatorEdit) -> Action {
        Action::EditIndicator { indicator, edit }
    }

    fn levels(levels: &[&str]) -> IndicatorEdit {
        let levels = levels.iter().map(|level| (*level).to_owned()).collect();
        IndicatorEdit::Scale(Scale::Qualitative { levels })
    }

    fn indicator(play: &mut Play) -> IndicatorId {
        let objective = play.objective(0, "Exportar");
        let name = " Ventas al exterior ".to_owned();
        play.act(Action::AddIndicator { objective, name }).id()
    }

    #[test]
    fn an_indicator_is_added_and_edited_field_by_field() {
        let mut play = Play::on(BLANK);
        let id = indicator(&mut play);
        for one in [
            IndicatorEdit::Unit(" % ".into()),
            IndicatorEdit::Frequency(Frequency::Quarterly),
            IndicatorEdit::Baseline(Some(percent(12))),
            IndicatorEdit::Source("Aduana".into()),
        ] {
            play.act(edit(id, one));
        }
        let made = play.process.indicators.get(id).expect("is there").clone();
        assert_eq!(
            (made.name.as_str(), made.unit.as_str()),
            ("Ventas al exterior", "%")
        );
        assert_eq!(made.frequency, Frequency::Quarterly);
        assert_eq!(made.baseline, Some(percent(12)));
        assert_eq!(play.process.indicators_of(made.objective), [&made]);
        let empty = edit(id, IndicatorEdit::Name(" ".into()));
        assert_eq!(play.refuse(empty), Refusal::EmptyText);
        play.act(edit(id, IndicatorEdit::Baseline(None)));
        play.assert_sound();
    }

    #[test]
    fn a_scale_has_levels_and_values_stand_on_it() {
        let mut play = Play::on(BLANK);
        let id = indicator(&mut play);
        assert_eq!(
            play.refuse(edit(id, levels(&["bajo"]))),
            Refusal::TooFewLevels
        );
        assert_eq!(
            play.refuse(edit(id, levels(&["bajo", " "]))),
            Refusal::EmptyText
        );
        play.act(edit(id, levels(&["bajo", "medio", "alto"])));
        let baseline = |value| edit(id, IndicatorEdit::Baseline(Some(value)));
        assert_eq!(play.refuse(baseline(percent(3))), Refusal::OtherScale);
        assert_eq!(play.refuse(baseline(level(3))), Refusal::OtherScale);
        play.act(baseline(level(2)));
        // Renamed and with a level more, but never without the one that is used.
        play.act(edit(id, levels(&["malo", "regular", "bueno", "muy bueno"])));
        assert_eq!(
            play.refuse(edit(id, levels(&["no", "sí"]))),
            Refusal::ScaleInUse
        );
        let number = edit(id, IndicatorEdit::Scale(Scale::Quantitative));
        assert_eq!(play.refuse(number), Refusal::ScaleInUse);
    }

    #[test]
    fn a_scale_that_values_stand_on_is_not_changed_by_undo_either() {
        let mut play = Play::on(BLANK);
        let id = indicator(&mut play);
        play.act(edit(id, levels(&["bajo", "alto"])));
        let (_, scaled) = play.log.last().cloned().expect("it was done");
        play.act(Action::SetTarget {
            indicator: id,
            term: crate::domain::term::Term::parse("2S 2027"),
            value: level(1),
        });
        let reversed = crate::domain::undo::reverse(&play.process, &scaled);
        assert_eq!(reversed, Err(Refusal::Overtaken));
    }

    #[test]
    fn removing_an_indicator_takes_its_values_and_undo_brings_them_back() {
        let mut play = Play::on(BLANK);
        let objective = play.objective(0, "Exportar");
        let indicator = measured(&mut play, objective);
        let before = play.process.clone();
        play.act(Action::RemoveIndicator { indicator });
        assert!(play.process.targets.is_empty() && play.process.measurements.is_empty());
        play.undo().expect("it comes back");
        assert_eq!(play.process, before);
    }
}
