//! What else than proposals a poll can be over: activities, instruments, objectives of the map and
//! versions of the plan, each with the group that it stands in.

use std::collections::BTreeMap;

use crate::domain::Process;
use crate::domain::fold::fold;
use crate::domain::poll::Subject;
use crate::domain::validation::PlanVersion;
use crate::i18n::{Lang, setup as setup_words};
use crate::t;
use crate::ui::context::Context;

/// A kind of things.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Activities,
    Instruments,
    Objectives,
    Versions,
}

/// One thing that can be an option.
#[derive(Clone, Debug)]
pub struct Thing {
    pub subject: Subject,
    pub text: String,
    /// Where it stands: its stage, perspective or institution.
    pub group: String,
    pub folded: String,
}

impl Kind {
    /// What the choice of a whole group is called; versions stand in none.
    pub fn whole(self, lang: &Lang) -> Option<String> {
        match self {
            Self::Activities => Some(t!(lang, "form-whole-stage")),
            Self::Instruments => Some(t!(lang, "form-whole-institution")),
            Self::Objectives => Some(t!(lang, "form-whole-perspective")),
            Self::Versions => None,
        }
    }

    /// What is said where there are none.
    pub fn none(self, lang: &Lang) -> String {
        match self {
            Self::Activities => t!(lang, "form-none-activities"),
            Self::Instruments => t!(lang, "form-none-instruments"),
            Self::Objectives => t!(lang, "form-none-objectives"),
            Self::Versions => t!(lang, "form-none-versions"),
        }
    }

    /// All of them, in their order.
    pub fn all(self, cx: Context) -> Vec<Thing> {
        let process = cx.process;
        match self {
            Self::Activities => process
                .plan()
                .map(|activity| {
                    let stage = process.stages.get(activity.stage);
                    let stage = stage.map_or("", |stage| &stage.name);
                    thing(Subject::Activity(activity.id), &activity.title, stage)
                })
                .collect(),
            Self::Instruments => {
                let mut all: Vec<Thing> = process
                    .instruments
                    .iter()
                    .map(|instrument| {
                        let of = process.institutions.get(instrument.institution);
                        let of = of.map_or("", |institution| &institution.name);
                        let subject = Subject::Instrument(instrument.id);
                        thing(subject, &instrument.name, of)
                    })
                    .collect();
                all.sort_by(|a, b| (&a.group, &a.folded).cmp(&(&b.group, &b.folded)));
                all
            }
            Self::Objectives => objectives(process),
            Self::Versions => {
                let mut versions: Vec<&PlanVersion> = process.plan_versions.iter().collect();
                versions.sort_by_key(|version| std::cmp::Reverse(version.number));
                let of = |version: &PlanVersion| {
                    let text = setup_words::version(cx.lang, version);
                    thing(Subject::Version(version.id), &text, "")
                };
                versions.into_iter().map(of).collect()
            }
        }
    }
}

/// By perspective, each row from left to right.
fn objectives(process: &Process) -> Vec<Thing> {
    let mut by_row: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for objective in process.objectives.iter() {
        by_row
            .entry(objective.perspective)
            .or_default()
            .push(objective);
    }
    let mut all = Vec::new();
    for row in process.perspectives_in_order() {
        let mut objectives = by_row.remove(&row.id).unwrap_or_default();
        objectives.sort_by_key(|objective| objective.position);
        let of = objectives.into_iter();
        all.extend(of.map(|o| thing(Subject::Objective(o.id), &o.title, &row.name)));
    }
    all
}

fn thing(subject: Subject, text: &str, group: &str) -> Thing {
    Thing {
        subject,
        text: text.to_owned(),
        group: group.to_owned(),
        folded: fold(&format!("{text} {group}")),
    }
}
