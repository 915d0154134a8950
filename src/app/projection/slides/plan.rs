//! The Plan de Trabajo as the room can read it: a card per activity, or a list of titles; never
//! the planilla's six columns.

use serde::{Deserialize, Serialize};

use crate::app::projection::card::{self, Card, Flow, Look};
use crate::app::projection::scene::Scene;
use crate::app::projection::sheet::{Sheet, View};
use crate::app::projection::slides::area_chip;
use crate::domain::activity::Activity;
use crate::domain::process::Process;
use crate::domain::term::Term;
use crate::i18n::words;
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
}

/// The slide's pages: each activity has its own, or each stage's titles begin a new one.
#[must_use]
pub fn pages(process: &Process, view: &View, form: PlanForm) -> Vec<Scene> {
    let sheet = Sheet::new(view);
    let plan = t!(view.lang, "slide-plan");
    let rows: Vec<(usize, &Activity)> = (1..).zip(process.plan()).collect();
    if rows.is_empty() {
        let card = Card::heading(&sheet, t!(view.lang, "slide-plan-empty"));
        return card::pages(&sheet, &plan, &[card], Flow::single());
    }
    let together = |a: &(usize, &Activity), b: &(usize, &Activity)| {
        form == PlanForm::Titles && a.1.stage == b.1.stage
    };
    rows.chunk_by(together)
        .flat_map(|group| {
            let stage = group
                .first()
                .and_then(|(_, row)| process.stages.get(row.stage));
            let title = format!("{plan} · {}", stage.map_or("", |stage| stage.name.as_str()));
            card::filling(&sheet, &title, |sheet| {
                let cards = group
                    .iter()
                    .map(|(number, row)| activity_card(process, view, sheet, row, *number, form));
                (cards.collect(), Flow::single())
            })
        })
        .collect()
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
    if form == PlanForm::Titles {
        return bare;
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
        facts,
        chips: activity
            .area
            .and_then(|id| area_chip(process, id))
            .into_iter()
            .collect(),
        ..bare
    }
}
