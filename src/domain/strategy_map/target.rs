//! *Meta*: what an indicator should reach, and by when.

use serde::{Deserialize, Serialize};

use crate::domain::act::{Decision, Mint};
use crate::domain::change::Change;
use crate::domain::ids::{IndicatorId, TargetId};
use crate::domain::process::{Entity, Process};
use crate::domain::refusal::Refusal;
use crate::domain::rows::Record;
use crate::domain::strategy_map::indicator::IndicatorValue;
use crate::domain::term::Term;

/// *Meta* of an indicator; one for each term.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    pub id: TargetId,
    pub indicator: IndicatorId,
    pub term: Term,
    pub value: IndicatorValue,
}

impl Record for Target {
    const ENTITY: Entity = Entity::Target;
    type Id = TargetId;

    fn id(&self) -> TargetId {
        self.id
    }
}

impl Process {
    /// An indicator's targets by the end of their terms; those without an end come last.
    #[must_use]
    pub fn targets_of(&self, indicator: IndicatorId) -> Vec<&Target> {
        let ids = self.index().targets_of(indicator);
        let mut targets: Vec<&Target> = ids.filter_map(|id| self.targets.get(id)).collect();
        targets.sort_by_key(|target| {
            let ends = target.term.ends();
            (ends.is_none(), ends, target.id)
        });
        targets
    }
}

/// Sets what an indicator should reach by a term; what was set for the same term is replaced.
pub(crate) fn set_target(
    process: &Process,
    indicator: IndicatorId,
    term: Term,
    value: IndicatorValue,
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    let of = process.indicators.get(indicator).ok_or(Refusal::Gone)?;
    let value = of.accepts(value)?;
    let targets = process.targets_of(indicator);
    if let Some(old) = targets.into_iter().find(|target| target.term == term) {
        let mut new = old.clone();
        new.value = value;
        return Ok(Decision {
            made: Some(old.id.into()),
            ..Decision::editing(old, &new)
        });
    }
    let target = Target {
        id: mint.id(),
        indicator,
        term,
        value,
    };
    Ok(Decision::making(target.id, vec![Change::make(&target)]))
}

/// Removes a target.
pub(crate) fn remove_target(process: &Process, id: TargetId) -> Result<Decision, Refusal> {
    let target = process.targets.get(id).ok_or(Refusal::Gone)?;
    Ok(Decision::of(vec![Change::remove(target)]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::strategy_map::testing::{level, percent};
    use crate::domain::testing::{BLANK, Play};

    #[test]
    fn there_is_one_target_for_each_term_in_the_order_of_time() {
        let mut play = Play::on(BLANK);
        let objective = play.objective(0, "Exportar");
        let name = "Ventas".to_owned();
        let indicator = play.act(Action::AddIndicator { objective, name }).id();
        let mut set = |term: &str, value| {
            let term = Term::parse(term);
            play.attempt(Action::SetTarget {
                indicator,
                term,
                value,
            })
        };
        set("cuando llueva", percent(1)).expect("it is possible");
        set("2S 2028", percent(40)).expect("it is possible");
        let first: TargetId = set("2º semestre 2027", percent(20)).expect("it is").id();
        let again: TargetId = set("2S 2027", percent(25)).expect("it is").id();
        assert_eq!(first, again);
        assert_eq!(set("2S 2027", level(0)), Err(Refusal::OtherScale));
        let values: Vec<_> = play.process.targets_of(indicator);
        let values: Vec<_> = values.iter().map(|target| target.value).collect();
        assert_eq!(values, [percent(25), percent(40), percent(1)]);
        play.assert_sound();

        let target = first;
        play.act(Action::RemoveTarget { target });
        assert_eq!(play.process.targets.len(), 2);
        let (_, removed) = play.log.last().cloned().expect("it was done");
        let gone = play.refuse(Action::RemoveTarget { target });
        assert_eq!(gone, Refusal::Gone);
        // One for the same term was set meanwhile: the removed one does not come back beside it.
        play.act(Action::SetTarget {
            indicator,
            term: Term::parse("2S 2027"),
            value: percent(30),
        });
        let reversed = crate::domain::undo::reverse(&play.process, &removed);
        assert_eq!(reversed, Err(Refusal::Overtaken));
    }
}
