//! Copies of objectives, to be written on instead of from nothing.

use std::collections::BTreeMap;

use crate::domain::act::{Decision, Mint};
use crate::domain::change::Change;
use crate::domain::ids::{ObjectiveId, PerspectiveId};
use crate::domain::process::Process;
use crate::domain::refusal::Refusal;
use crate::domain::strategy_map::{CausalLink, Indicator, Objective, Target};

/// Copies objectives to the right end of their rows: what they say, their indicators with targets,
/// and the links among them. What was measured, and which activities are for them, is the
/// originals' own.
pub(crate) fn duplicate(
    process: &Process,
    ids: &[ObjectiveId],
    mint: &mut Mint,
) -> Result<Decision, Refusal> {
    let mut copies: BTreeMap<ObjectiveId, ObjectiveId> = BTreeMap::new();
    let mut ends: BTreeMap<PerspectiveId, i64> = BTreeMap::new();
    let mut changes = Vec::new();
    let mut first = None;
    for &id in ids {
        let original = process.objectives.get(id).ok_or(Refusal::Gone)?;
        if copies.contains_key(&id) {
            continue;
        }
        let row = original.perspective;
        let end = ends.entry(row);
        let end = end.or_insert_with(|| process.index().last_in_row(row));
        *end += 1;
        let copy = Objective {
            id: mint.id(),
            position: *end,
            x: None,
            ..original.clone()
        };
        first = first.or(Some(copy.id));
        copies.insert(id, copy.id);
        changes.push(Change::make(&copy));
        for indicator in process.indicators_of(id) {
            copy_indicator(process, indicator, copy.id, mint, &mut changes);
        }
    }
    for (&id, &from) in &copies {
        for (effect, _) in process.index().effects_of(id) {
            let Some(&to) = copies.get(&effect) else {
                continue;
            };
            changes.push(Change::make(&CausalLink {
                id: mint.id(),
                from,
                to,
            }));
        }
    }
    Ok(Decision {
        changes,
        made: first.map(Into::into),
    })
}

fn copy_indicator(
    process: &Process,
    original: &Indicator,
    objective: ObjectiveId,
    mint: &mut Mint,
    changes: &mut Vec<Change>,
) {
    let copy = Indicator {
        id: mint.id(),
        objective,
        ..original.clone()
    };
    changes.push(Change::make(&copy));
    for target in process.targets_of(original.id) {
        changes.push(Change::make(&Target {
            id: mint.id(),
            indicator: copy.id,
            ..target.clone()
        }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::strategy_map::ObjectiveEdit;
    use crate::domain::strategy_map::testing::{chain, measured};

    #[test]
    fn copies_say_the_same_and_are_linked_among_themselves() {
        let (mut play, [a, b, _]) = chain();
        let indicator = measured(&mut play, b);
        let edit = ObjectiveEdit::Owner("Organización de muestra 1".into());
        play.act(Action::EditObjective { objective: b, edit });
        let before = play.process.clone();
        let objectives = vec![b, a, b];
        let copy: ObjectiveId = play.act(Action::DuplicateObjectives { objectives }).id();
        let process = &play.process;
        assert_eq!(process.objectives.len(), 5);
        let (original, of_b) = (process.objectives.get(b), process.objectives.get(copy));
        let (original, of_b) = (original.expect("is there"), of_b.expect("is there"));
        assert_eq!(of_b.title, original.title);
        assert_eq!(of_b.owner, original.owner);
        let row = process.objectives_of(original.perspective);
        assert_eq!(row.last().map(|o| o.id), Some(copy));
        // Of the two links of the chain, one is among them.
        assert_eq!(process.links.len(), 3);
        let causes: Vec<_> = process.index().causes_of(copy).collect();
        assert_eq!(causes.len(), 1);
        assert_ne!(causes[0].0, a);
        let measured = process.indicators_of(copy)[0];
        assert_ne!(measured.id, indicator);
        assert_eq!(process.targets_of(measured.id).len(), 1);
        assert!(process.measurements_of(measured.id).is_empty());
        play.assert_sound();
        play.undo().expect("one step back");
        assert_eq!(play.process, before);
    }
}
