//! The objectives of one theme: their titles with the links among them where one page holds them,
//! else the overview with all others dimmed, and then what the theme's numbers stand for.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::app::projection::scene::Scene;
use crate::domain::ids::ObjectiveId;
use crate::domain::process::Process;
use crate::domain::strategy_map::Objective;
use crate::i18n::words;
use crate::t;

use super::atlas::Atlas;
use super::board::Look;
use super::overview::{Numbered, Titled};
use super::region::Regions;

/// Whether some objective belongs to a theme.
pub fn is_there(process: &Process, theme: &str) -> bool {
    process.objectives.iter().any(|o| belongs(o, theme))
}

fn belongs(objective: &Objective, theme: &str) -> bool {
    objective.themes.iter().any(|own| own == theme)
}

/// The pages of a theme; none when nothing belongs to it.
pub fn pages(atlas: &Atlas, theme: &str) -> Vec<Scene> {
    let all = atlas.process.objectives.iter();
    let own: BTreeSet<ObjectiveId> = all
        .filter(|objective| belongs(objective, theme))
        .map(|objective| objective.id)
        .collect();
    if own.is_empty() {
        return Vec::new();
    }
    let lang = atlas.view.lang;
    let title = t!(
        lang,
        "slide-map-theme",
        theme = theme,
        shown = words::count(lang, own.len()),
        all = words::count(lang, atlas.numbers.len())
    );
    if let Some(titled) = Titled::part(atlas, &atlas.part(&own)) {
        return vec![titled.page(atlas, &title, &|_| Look::Plain)];
    }
    let look = |id: ObjectiveId| {
        if own.contains(&id) {
            Look::Plain
        } else {
            Look::Faint
        }
    };
    let mut scenes = Numbered::of(atlas).pages(atlas, &title, &look);
    let regions = Regions::new(atlas);
    for row in &atlas.rows {
        let objectives: Vec<&Objective> = row
            .objectives
            .iter()
            .copied()
            .filter(|objective| own.contains(&objective.id))
            .collect();
        let near = |id: ObjectiveId, about: &[Uuid]| {
            if about.contains(&id.0) {
                Look::Marked
            } else {
                look(id)
            }
        };
        scenes.extend(regions.pages_of(row, &objectives, &title, &near));
    }
    scenes
}
