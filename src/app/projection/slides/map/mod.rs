//! The strategy map before the room: whole, by perspective, by theme, around one objective, or as
//! a story from the bottom row up. Where titles for all at once would be too small to read beyond
//! the first rows, the overview shows numbers, and the pages after it say what they stand for.
//! Never here: where boxes go (`domain::layout`), or text below the readable size.

mod atlas;
pub mod ballot;
mod board;
mod overview;
mod picture;
mod region;
mod spotlight;
mod story;
#[cfg(test)]
mod tests;
mod theme;

use serde::{Deserialize, Serialize};

use crate::app::projection::card::{self, Card, Flow};
use crate::app::projection::scene::Scene;
use crate::app::projection::sheet::View;
use crate::domain::ids::{ObjectiveId, PerspectiveId};
use crate::domain::process::Process;
use crate::t;

use atlas::Atlas;
use board::Look;

/// What of the map is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MapView {
    #[default]
    Whole,
    /// One row, then each of its objectives with its causes and effects.
    Perspective { perspective: PerspectiveId },
    /// The objectives of one theme.
    Theme { theme: String },
    /// One objective between its causes and its effects.
    Spotlight { objective: ObjectiveId },
    /// Row after row from the bottom, as it is told.
    Story,
}

/// The pages of a view.
#[must_use]
pub fn pages(process: &Process, view: &View, of: &MapView) -> Vec<Scene> {
    let atlas = Atlas::new(process, view);
    let scenes = match of {
        MapView::Whole => {
            let mut scenes = whole(&atlas);
            scenes.extend(statements(&atlas));
            scenes
        }
        MapView::Perspective { perspective } => perspective_pages(&atlas, *perspective),
        MapView::Theme { theme } => theme::pages(&atlas, theme),
        MapView::Spotlight { objective } => spotlight::pages(&atlas, *objective),
        MapView::Story => story::pages(&atlas),
    };
    if scenes.is_empty() {
        return nothing(&atlas);
    }
    scenes
}

/// Whether a view still has something to show.
#[must_use]
pub fn is_there(process: &Process, of: &MapView) -> bool {
    match of {
        MapView::Whole | MapView::Story => true,
        MapView::Perspective { perspective } => process.perspectives.get(*perspective).is_some(),
        MapView::Theme { theme } => theme::is_there(process, theme),
        MapView::Spotlight { objective } => process.objectives.get(*objective).is_some(),
    }
}

/// Whether nothing that the map's pages are made of has changed.
#[must_use]
pub fn is_untouched(process: &Process, earlier: &Process) -> bool {
    process.objectives.untouched_since(&earlier.objectives)
        && process.links.untouched_since(&earlier.links)
        && process.perspectives.untouched_since(&earlier.perspectives)
        && process.areas.untouched_since(&earlier.areas)
        && process.tables.untouched_since(&earlier.tables)
        && process.profile.untouched_since(&earlier.profile)
        && process.workshops.untouched_since(&earlier.workshops)
}

fn nothing(atlas: &Atlas) -> Vec<Scene> {
    let card = Card::heading(&atlas.sheet, t!(atlas.view.lang, "slide-map-empty"));
    card::pages(&atlas.sheet, &atlas.title, &[card], Flow::single())
}

/// All titles on one page; or the overview, and then every row in words.
fn whole(atlas: &Atlas) -> Vec<Scene> {
    let plain = |_: ObjectiveId| Look::Plain;
    if atlas.numbers.is_empty() {
        return nothing(atlas);
    }
    if let Some(titled) = overview::Titled::of(atlas) {
        return vec![titled.page(atlas, &atlas.title, &plain)];
    }
    let mut scenes = overview::Numbered::of(atlas).pages(atlas, &atlas.title, &plain);
    let regions = region::Regions::new(atlas);
    for row in &atlas.rows {
        scenes.extend(regions.pages(row, &row.title(atlas), &region::whole_look));
    }
    scenes
}

fn perspective_pages(atlas: &Atlas, perspective: PerspectiveId) -> Vec<Scene> {
    let Some(row) = atlas
        .rows
        .iter()
        .find(|row| row.perspective.id == perspective)
    else {
        return Vec::new();
    };
    if row.objectives.is_empty() {
        let card = Card::heading(&atlas.sheet, t!(atlas.view.lang, "slide-map-row-empty"));
        return card::pages(&atlas.sheet, &row.title(atlas), &[card], Flow::single());
    }
    let regions = region::Regions::new(atlas);
    let mut scenes = regions.pages(row, &row.title(atlas), &region::whole_look);
    for objective in &row.objectives {
        if atlas.is_linked(objective.id) {
            scenes.extend(spotlight::words(atlas, &row.title(atlas), objective));
        }
    }
    scenes
}

/// What the process sees and works for, where it is written down.
fn statements(atlas: &Atlas) -> Vec<Scene> {
    let mut scenes = Vec::new();
    for (name, text) in atlas.process.the_profile().into_iter().flat_map(|profile| {
        [
            (t!(atlas.view.lang, "slide-map-vision"), &profile.vision),
            (t!(atlas.view.lang, "slide-map-mission"), &profile.mission),
        ]
    }) {
        if !text.is_empty() {
            let title = atlas.titled(&name);
            scenes.extend(card::filling(&atlas.sheet, &title, |sheet| {
                (vec![Card::new(sheet, text.as_str())], Flow::single())
            }));
        }
    }
    scenes
}
