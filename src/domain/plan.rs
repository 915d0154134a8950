//! *Plan de Trabajo*: the activities in the planilla's order, and how far the plan is.

use crate::domain::activity::{Activity, ActivityState, Printed};
use crate::domain::ids::ActivityId;
use crate::domain::process::Process;
use crate::domain::term::Term;

impl Process {
    /// The plan's rows in the planilla's order: by stage, area and place.
    pub fn plan(&self) -> impl Iterator<Item = &Activity> {
        self.index().plan().filter_map(|id| self.activities.get(id))
    }

    /// The number by which a row is called, from 1.
    #[must_use]
    pub fn row_number(&self, id: ActivityId) -> Option<usize> {
        let activity = self.activities.get(id)?;
        self.index()
            .row_of(self.plan_key(activity))
            .map(|row| row + 1)
    }

    /// Where an activity stands among those that are so far, in the plan's order, from 0.
    #[must_use]
    pub fn place_in_state(&self, id: ActivityId, state: ActivityState) -> Option<usize> {
        let activity = self.activities.get(id)?;
        self.index().place_in(state, self.plan_key(activity))
    }

    /// Whether what S15 demands of a row is there: who, by when, how much and how measured.
    #[must_use]
    pub fn is_complete(activity: &Activity) -> bool {
        activity.term != Term::Unset
            && !activity.responsible.is_empty()
            && !activity.target.is_empty()
            && !activity.indicator.is_empty()
    }

    /// A row as the planilla prints it: the source's own words where it came from there, else the
    /// present ones. `term` says a [`Term`] in words of the file's language.
    #[must_use]
    pub fn as_printed(&self, activity: &Activity, term: impl FnOnce(&Term) -> String) -> Printed {
        if let Some(printed) = &activity.printed {
            return printed.clone();
        }
        Printed {
            stage: self
                .stages
                .get(activity.stage)
                .map(|s| s.printed.clone())
                .unwrap_or_default(),
            area: activity
                .area
                .and_then(|a| self.areas.get(a))
                .map(|a| a.printed.clone()),
            activity: activity.title.clone(),
            background: activity.background.clone(),
            results: activity.results.clone(),
            support: activity.support.clone(),
            term: term(&activity.term),
        }
    }
}
