//! The list's columns: how wide, what they say, and how they are edited.

use crate::domain::Process;
use crate::domain::ids::ObjectiveId;
use crate::domain::strategy_map::{Horizon, Objective, ObjectiveEdit};
use crate::i18n::{Lang, words};
use crate::t;

use super::super::inspector::{Tab, split_list};

/// A column of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    #[default]
    Title,
    Area,
    Horizon,
    Owner,
    Themes,
    Causes,
    Effects,
    Activities,
    Indicators,
}

/// How a cell is edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Words,
    Choice,
    /// Told by other rows: the inspector's tab shows and changes them.
    Elsewhere(Tab),
}

/// A column with where it begins and how wide it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    pub column: Column,
    pub x: f32,
    pub width: f32,
}

impl Column {
    const ALL: [Self; 9] = [
        Self::Title,
        Self::Area,
        Self::Horizon,
        Self::Owner,
        Self::Themes,
        Self::Causes,
        Self::Effects,
        Self::Activities,
        Self::Indicators,
    ];

    /// The least width.
    fn least(self) -> f32 {
        match self {
            Self::Title => 176.0,
            Self::Area | Self::Horizon => 106.0,
            Self::Owner | Self::Activities => 98.0,
            Self::Themes => 62.0,
            Self::Causes | Self::Effects => 64.0,
            Self::Indicators => 78.0,
        }
    }

    /// Its part of what is left over.
    fn share(self) -> f32 {
        match self {
            Self::Title => 0.5,
            Self::Themes => 0.2,
            Self::Owner | Self::Area => 0.15,
            _ => 0.0,
        }
    }

    /// The columns over a width.
    pub fn place(width: f32) -> Vec<Placed> {
        let least: f32 = Self::ALL.iter().map(|column| column.least()).sum();
        let left = (width - least).max(0.0);
        let mut x = 0.0;
        Self::ALL
            .into_iter()
            .map(|column| {
                let width = column.least() + left * column.share();
                let placed = Placed { column, x, width };
                x += width;
                placed
            })
            .collect()
    }

    pub fn form(self) -> Form {
        match self {
            Self::Title | Self::Owner | Self::Themes => Form::Words,
            Self::Area | Self::Horizon => Form::Choice,
            Self::Causes | Self::Effects => Form::Elsewhere(Tab::Relations),
            Self::Activities => Form::Elsewhere(Tab::Behind),
            Self::Indicators => Form::Elsewhere(Tab::Measures),
        }
    }

    pub fn name(self, lang: &Lang) -> String {
        match self {
            Self::Title => t!(lang, "map-list-title"),
            Self::Area => t!(lang, "map-list-area"),
            Self::Horizon => t!(lang, "map-list-horizon"),
            Self::Owner => t!(lang, "map-owner"),
            Self::Themes => t!(lang, "map-themes"),
            Self::Causes => t!(lang, "map-list-causes"),
            Self::Effects => t!(lang, "map-list-effects"),
            Self::Activities => t!(lang, "map-list-activities"),
            Self::Indicators => t!(lang, "map-list-indicators"),
        }
    }

    /// Numbers stand at the right.
    pub fn is_number(self) -> bool {
        matches!(self, Self::Causes | Self::Effects | Self::Indicators)
    }

    /// The column beside this one.
    pub fn beside(self, by: isize) -> Self {
        let here = Self::ALL.iter().position(|column| *column == self);
        let last = Self::ALL.len() - 1;
        let there = here.unwrap_or(0).saturating_add_signed(by).min(last);
        Self::ALL[there]
    }

    /// What a cell says.
    pub fn words(self, lang: &Lang, process: &Process, objective: &Objective) -> String {
        let index = process.index();
        let count = |many: usize| {
            if many == 0 {
                String::new()
            } else {
                words::count(lang, many)
            }
        };
        match self {
            Self::Title => objective.title.clone(),
            Self::Area => objective
                .area
                .and_then(|id| process.areas.get(id))
                .map_or_else(String::new, |area| process.short_name(area).to_owned()),
            Self::Horizon => words::horizon(lang, objective.horizon),
            Self::Owner => objective.owner.clone(),
            Self::Themes => objective.themes.join(", "),
            Self::Causes => count(index.causes_of(objective.id).count()),
            Self::Effects => count(index.effects_of(objective.id).count()),
            Self::Activities => {
                let many = index.activities_of(objective.id).count();
                if many == 0 && index.plan_len() > 0 {
                    t!(lang, "map-no-activity")
                } else {
                    count(many)
                }
            }
            Self::Indicators => count(index.indicators_of(objective.id).count()),
        }
    }

    /// What stands behind a count: the titles that it counts.
    pub fn in_full(self, lang: &Lang, process: &Process, objective: &Objective) -> String {
        let index = process.index();
        let title = |id: ObjectiveId| {
            let found = process.objectives.get(id);
            found.map(|found| found.title.as_str())
        };
        let titles: Vec<&str> = match self {
            Self::Causes => index
                .causes_of(objective.id)
                .filter_map(|(id, _)| title(id))
                .collect(),
            Self::Effects => index
                .effects_of(objective.id)
                .filter_map(|(id, _)| title(id))
                .collect(),
            Self::Activities => index
                .activities_of(objective.id)
                .filter_map(|id| process.activities.get(id))
                .map(|activity| activity.title.as_str())
                .collect(),
            Self::Indicators => index
                .indicators_of(objective.id)
                .filter_map(|id| process.indicators.get(id))
                .map(|indicator| indicator.name.as_str())
                .collect(),
            _ => return self.words(lang, process, objective),
        };
        titles.join("\n")
    }

    /// The edit that a text in this column means.
    pub fn edit(self, text: &str) -> Option<ObjectiveEdit> {
        match self {
            Self::Title if text.is_empty() => None,
            Self::Title => Some(ObjectiveEdit::Title(text.to_owned())),
            Self::Owner => Some(ObjectiveEdit::Owner(text.to_owned())),
            Self::Themes => Some(ObjectiveEdit::Themes(split_list(text))),
            _ => None,
        }
    }

    /// What can be chosen in this column, and the place of what is now.
    pub fn choices(
        self,
        lang: &Lang,
        process: &Process,
        objective: &Objective,
    ) -> (Vec<(String, ObjectiveEdit)>, usize) {
        if self == Self::Horizon {
            let all = Horizon::ALL;
            let at = all.iter().position(|one| *one == objective.horizon);
            let named = all.map(|one| (words::horizon(lang, one), ObjectiveEdit::Horizon(one)));
            return (named.to_vec(), at.unwrap_or(0));
        }
        let none = (t!(lang, "map-no-area"), ObjectiveEdit::Area(None));
        let areas = process.areas_in_order();
        let at = areas
            .iter()
            .position(|area| Some(area.id) == objective.area);
        let named = areas
            .into_iter()
            .map(|area| (area.name.clone(), ObjectiveEdit::Area(Some(area.id))));
        let all = std::iter::once(none).chain(named).collect();
        (all, at.map_or(0, |at| at + 1))
    }
}
