//! Removing objectives with all that would be about nothing without them.

use std::collections::BTreeSet;

use crate::domain::act::Decision;
use crate::domain::change::Change;
use crate::domain::ids::{ActivityId, CausalLinkId, ObjectiveId};
use crate::domain::process::Process;
use crate::domain::refusal::Refusal;
use crate::domain::strategy_map::indicator;

/// Removes objectives with their links and indicators; activities for them stay, without them.
pub(crate) fn remove(process: &Process, ids: &[ObjectiveId]) -> Result<Decision, Refusal> {
    let index = process.index();
    let ids: BTreeSet<ObjectiveId> = ids.iter().copied().collect();
    let mut objectives = Vec::new();
    // What several of them share goes once.
    let mut activities: BTreeSet<ActivityId> = BTreeSet::new();
    let mut links: BTreeSet<CausalLinkId> = BTreeSet::new();
    let mut changes = Vec::new();
    for &id in &ids {
        objectives.push(process.objectives.get(id).ok_or(Refusal::Gone)?);
        activities.extend(index.activities_of(id));
        links.extend(index.effects_of(id).map(|(_, link)| link));
        links.extend(index.causes_of(id).map(|(_, link)| link));
        for indicator in process.indicators_of(id) {
            changes.extend(indicator::removal(process, indicator));
        }
    }
    for activity in activities {
        let activity = process.activities.get(activity).ok_or(Refusal::Gone)?;
        let mut without = activity.clone();
        without.objectives.retain(|id| !ids.contains(id));
        changes.extend(Change::edit(activity, &without));
    }
    let links = links.into_iter().filter_map(|id| process.links.get(id));
    changes.extend(links.map(Change::remove));
    changes.extend(objectives.into_iter().map(Change::remove));
    Ok(Decision::of(changes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Action;
    use crate::domain::activity::ActivityEdit;
    use crate::domain::strategy_map::testing::{chain, link, measured};
    use crate::domain::testing::Play;

    #[test]
    fn removing_an_objective_takes_its_links_and_undo_brings_them_back() {
        let (mut play, [_, b, _]) = chain();
        let before = play.process.clone();
        play.act(Action::RemoveObjective { objective: b });
        assert!(play.process.links.is_empty());
        assert_eq!(play.process.objectives.len(), 2);
        play.undo().expect("it comes back");
        assert_eq!(play.process, before);
    }

    #[test]
    fn all_that_was_about_them_goes_in_one_step_and_comes_back_in_one() {
        let mut play = Play::wine();
        let a = play.objective(0, "Exportar");
        let b = play.objective(1, "Producir");
        play.act(link(b, a));
        measured(&mut play, a);
        measured(&mut play, b);
        let kept = play.process.objectives_of(play.row(2))[0].id;
        let activity = play.process.plan().next().expect("a row").id;
        let edit = ActivityEdit::Objectives(vec![a, kept, b]);
        play.act(Action::EditActivity { activity, edit });
        let before = play.process.clone();
        let objectives = vec![b, a];
        play.act(Action::RemoveObjectives { objectives });
        assert!(play.process.indicators.is_empty());
        assert!(play.process.targets.is_empty());
        assert!(play.process.measurements.is_empty());
        assert_eq!(play.activity(activity).objectives, [kept]);
        assert_eq!(play.process.links.len(), before.links.len() - 1);
        play.assert_sound();
        play.undo().expect("it comes back");
        assert_eq!(play.process, before);
        let objectives = vec![a, ObjectiveId(uuid::Uuid::nil())];
        let gone = play.refuse(Action::RemoveObjectives { objectives });
        assert_eq!(gone, Refusal::Gone);
    }

    #[test]
    fn an_objective_that_others_lean_on_is_not_undone() {
        let (mut play, [a, ..]) = chain();
        let made = play.log[1].1.clone();
        assert_eq!(made[0].id, a.0);
        let overtaken = |play: &Play| {
            let reversed = crate::domain::undo::reverse(&play.process, &made);
            assert_eq!(reversed, Err(Refusal::Overtaken));
        };
        overtaken(&play);
        for _ in 0..4 {
            play.undo().expect("in order it can be undone");
        }
        measured(&mut play, a);
        overtaken(&play);
        for _ in 0..3 {
            play.undo().expect("in order it can be undone");
        }
        let stage = play.stage(1);
        let draft = crate::domain::activity::ActivityDraft {
            stage,
            area: None,
            title: "Capacitar".into(),
            sources: Vec::new(),
        };
        let activity = play.act(Action::AddActivity { draft }).id();
        let edit = ActivityEdit::Objectives(vec![a]);
        play.act(Action::EditActivity { activity, edit });
        overtaken(&play);
        for _ in 0..3 {
            play.undo().expect("in order it can be undone");
        }
        assert!(play.process.objectives.is_empty());
        assert_eq!(play.undo(), Err(Refusal::NothingToUndo));
    }
}
