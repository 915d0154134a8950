//! The sheet's words besides the objectives': all from the process or the language files.

use crate::domain::area::AreaColor;
use crate::domain::process::Process;
use crate::domain::profile::MapState;
use crate::domain::strategy_map::{Horizon, Objective};
use crate::i18n::{self, Lang};
use crate::t;

/// What is said on the sheet.
pub struct Words {
    pub title: String,
    /// Draft or agreed, and when; beside the title.
    pub state: String,
    /// *Visión* and *misión*: name and text, those that are written.
    pub statements: Vec<(String, String)>,
    /// The areas of the map's objectives, in the process's order; without a colour, "no area".
    pub areas: Vec<(Option<AreaColor>, String)>,
    pub horizons: Vec<(Horizon, String)>,
    /// What an arrow means.
    pub arrow: String,
    /// Where the map is from; may be empty.
    pub source: String,
    /// Stands in place of a map that has nothing yet.
    pub empty: String,
}

impl Words {
    pub fn of(process: &Process, lang: &Lang) -> Self {
        let profile = process.the_profile();
        let name = profile.map_or("", |profile| profile.name.as_str());
        let state = match profile.map(|profile| profile.map_state) {
            Some(MapState::Agreed) => t!(lang, "map-paper-agreed"),
            _ => t!(lang, "map-paper-draft"),
        };
        let date = process
            .current_workshop()
            .and_then(|workshop| workshop.date)
            .map(|date| i18n::words::date(lang, date));
        let statements = profile.into_iter().flat_map(|profile| {
            [
                (t!(lang, "map-vision"), profile.vision.clone()),
                (t!(lang, "map-mission"), profile.mission.clone()),
            ]
        });
        let source = profile.map_or("", |profile| profile.source.as_str());
        Self {
            title: match name {
                "" => t!(lang, "slide-map"),
                name => t!(lang, "map-paper-title", process = name),
            },
            state: [Some(state), date]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" · "),
            statements: statements.filter(|(_, text)| !text.is_empty()).collect(),
            areas: areas(process, lang),
            horizons: Horizon::ALL
                .map(|horizon| (horizon, i18n::words::horizon(lang, horizon)))
                .to_vec(),
            arrow: t!(lang, "map-paper-arrow"),
            source: match source {
                "" => String::new(),
                source => t!(lang, "map-source", source = source),
            },
            empty: t!(lang, "slide-map-empty"),
        }
    }
}

fn areas(process: &Process, lang: &Lang) -> Vec<(Option<AreaColor>, String)> {
    let has = |id| process.objectives.iter().any(|o| o.area == id);
    let mut found: Vec<_> = process
        .areas_in_order()
        .into_iter()
        .filter(|area| has(Some(area.id)))
        .map(|area| (Some(area.color), process.short_name(area).to_owned()))
        .collect();
    if has(None) {
        found.push((None, t!(lang, "map-no-area")));
    }
    found
}

/// The map in sentences: each row's objectives from the top down, then what leads to what.
pub fn about(process: &Process, lang: &Lang) -> String {
    let title = |objective: &Objective| one_line(&objective.title);
    let rows = process.perspectives_in_order().into_iter().map(|row| {
        let objectives = process.objectives_of(row.id).into_iter();
        let objectives: Vec<String> = objectives.map(title).collect();
        let objectives = match objectives.as_slice() {
            [] => t!(lang, "map-paper-none"),
            some => some.join("; "),
        };
        let row = one_line(&row.name);
        t!(lang, "map-paper-row", row = row, objectives = objectives)
    });
    let links = process.links.iter().filter_map(|link| {
        let cause = title(process.objectives.get(link.from)?);
        let effect = title(process.objectives.get(link.to)?);
        Some(t!(lang, "map-link-words", cause = cause, effect = effect))
    });
    rows.chain(links).collect::<Vec<_>>().join("\n")
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
