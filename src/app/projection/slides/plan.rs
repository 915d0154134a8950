//! The Plan de Trabajo as the room can read it: a card per activity, or a list of titles; never
//! the planilla's six columns.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::app::projection::card::{self, Card, Flow, Look};
use crate::app::projection::scene::Scene;
use crate::app::projection::sheet::{Sheet, View};
use crate::app::projection::slides::area_chip;
use crate::domain::activity::Activity;
use crate::domain::process::Process;
use crate::domain::term::Term;
use crate::i18n::{self, words};
use crate::t;

/// How the plan is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanForm {
    /// Who, by when, how urgent.
    #[default]
    Cards,
    /// Numbers and titles.
    Titles,
    /// Numbers and titles, and how far each is.
    Progress,
}

/// So many titles are laid out together; those of a longer stage go on on a new page.
const TOGETHER: usize = 60;

/// How many parts the slide has: the activities one by one, or the titles stage by stage.
#[must_use]
pub fn parts(process: &Process, form: PlanForm) -> usize {
    match form {
        PlanForm::Cards => process.index().plan_len(),
        PlanForm::Titles | PlanForm::Progress => runs(process).count(),
    }
}

/// The pages of one part.
#[must_use]
pub fn pages(process: &Process, view: &View, form: PlanForm, part: usize) -> Vec<Scene> {
    let sheet = Sheet::new(view);
    let plan = match form {
        PlanForm::Cards | PlanForm::Titles => t!(view.lang, "slide-plan"),
        PlanForm::Progress => t!(view.lang, "slide-progress"),
    };
    let rows = match form {
        PlanForm::Cards => part..part + 1,
        PlanForm::Titles | PlanForm::Progress => runs(process).nth(part).unwrap_or_default(),
    };
    let activity = |row| process.activities.get(process.index().activity_at(row)?);
    let group: Vec<(usize, &Activity)> = rows
        .filter_map(|row| Some((row + 1, activity(row)?)))
        .collect();
    let Some((_, first)) = group.first() else {
        let card = Card::heading(&sheet, t!(view.lang, "slide-plan-empty"));
        return card::pages(&sheet, &plan, &[card], Flow::single());
    };
    let stage = process.stages.get(first.stage);
    let title = format!("{plan} · {}", stage.map_or("", |stage| stage.name.as_str()));
    card::filling(&sheet, &title, |sheet| {
        let cards = group
            .iter()
            .map(|(number, row)| activity_card(process, view, sheet, row, *number, form));
        (cards.collect(), Flow::single())
    })
}

/// The plan's rows in runs of one stage, none longer than [`TOGETHER`].
fn runs(process: &Process) -> impl Iterator<Item = Range<usize>> + '_ {
    process.index().stages_of_plan().flat_map(|stage| {
        let starts = stage.clone().step_by(TOGETHER);
        starts.map(move |from| from..stage.end.min(from + TOGETHER))
    })
}

fn activity_card(
    process: &Process,
    view: &View,
    sheet: &Sheet,
    activity: &Activity,
    number: usize,
    form: PlanForm,
) -> Card {
    let color = activity
        .area
        .and_then(|id| process.areas.get(id))
        .map(|area| area.color);
    let bare = Card {
        id: Some(activity.id.into()),
        number: number.to_string(),
        look: color.map_or(Look::Raised, Look::Area),
        ..Card::new(sheet, activity.title.as_str())
    };
    match form {
        PlanForm::Titles => return bare,
        PlanForm::Progress => {
            return Card {
                note: words::activity_state(view.lang, activity.state),
                ..bare
            };
        }
        PlanForm::Cards => {}
    }
    let open = t!(view.lang, "slide-plan-open");
    let or_open = |words: String| {
        if words.is_empty() {
            open.clone()
        } else {
            words
        }
    };
    let term = match &activity.term {
        // Who decides is in the planilla; here it would fill a line of every card.
        Term::ToDefine { by: None, .. } => words::short_term(view.lang, &activity.term),
        term => words::term(view.lang, term),
    };
    let mut facts = vec![
        (t!(view.lang, "slide-plan-term"), or_open(term)),
        (
            t!(view.lang, "slide-plan-responsible"),
            or_open(activity.responsible.clone()),
        ),
    ];
    if let Some(priority) = activity.priority {
        facts.push((
            t!(view.lang, "slide-plan-priority"),
            words::priority(view.lang, priority),
        ));
    }
    Card {
        note: i18n::origin::named(view.lang, process, &activity.sources),
        facts,
        chips: activity
            .area
            .and_then(|id| area_chip(process, id))
            .into_iter()
            .collect(),
        ..bare
    }
}
