//! The map as it is told: each page names what comes next from the bottom row up, and draws it with
//! its links onto what is there already; the last page is the whole map.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::app::projection::scene::Scene;
use crate::domain::ids::ObjectiveId;

use super::atlas::Atlas;
use super::board::Look;
use super::overview::{Numbered, Titled};
use super::region::Regions;

/// The story's pages, a row or a part of one on each.
pub fn pages(atlas: &Atlas) -> Vec<Scene> {
    // The bottom row is told first.
    let told: BTreeMap<ObjectiveId, usize> = atlas
        .rows
        .iter()
        .rev()
        .enumerate()
        .flat_map(|(step, row)| row.objectives.iter().map(move |o| (o.id, step)))
        .collect();
    let plain = |_: ObjectiveId| Look::Plain;
    let rows = atlas.rows.iter().rev().enumerate();
    let rows = rows.filter(|(_, row)| !row.objectives.is_empty());
    if let Some(titled) = Titled::of(atlas) {
        let mut scenes: Vec<Scene> = rows
            .map(|(step, row)| {
                let look = |id: ObjectiveId| look_at(told.get(&id), step, Look::Marked);
                titled.page(atlas, &row.title(atlas), &look)
            })
            .collect();
        scenes.push(titled.page(atlas, &atlas.title, &plain));
        return scenes;
    }
    let regions = Regions::new(atlas);
    let mut scenes = Vec::new();
    for (step, row) in rows {
        let numbers = &atlas.numbers;
        let look = |id: ObjectiveId, about: &[Uuid]| {
            // Within a row it is told from left to right.
            let later = about
                .iter()
                .all(|other| numbers.get(&(*other).into()) < numbers.get(&id));
            let own = match (about.contains(&id.0), later) {
                (true, _) => Look::Marked,
                (false, true) => Look::Hidden,
                (false, false) => Look::Plain,
            };
            look_at(told.get(&id), step, own)
        };
        scenes.extend(regions.pages(row, &row.title(atlas), &look));
    }
    scenes.extend(Numbered::of(atlas).pages(atlas, &atlas.title, &plain));
    scenes
}

/// How an objective stands that is told at a step, while the story is at another.
fn look_at(told: Option<&usize>, now: usize, own: Look) -> Look {
    match told.map(|step| step.cmp(&now)) {
        Some(std::cmp::Ordering::Less) => Look::Plain,
        Some(std::cmp::Ordering::Equal) => own,
        _ => Look::Hidden,
    }
}
