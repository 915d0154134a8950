//! One objective large in the middle, what it leans on below and what it helps to reach above, in
//! full words with arrows; then where it stands on the whole map, with the rest dimmed.

use crate::app::projection::card::{self, Card, Flow, LARGER, Look as CardLook};
use crate::app::projection::scene::{Scene, Weight};
use crate::domain::ids::ObjectiveId;
use crate::domain::strategy_map::Objective;
use crate::t;

use super::atlas::Atlas;
use super::board::Look;
use super::overview::{Numbered, Titled};
use super::picture::Picture;

/// The pages about one objective; none when it is gone.
pub fn pages(atlas: &Atlas, objective: ObjectiveId) -> Vec<Scene> {
    let Some(focus) = atlas.process.objectives.get(objective) else {
        return Vec::new();
    };
    let title = atlas.titled(&t!(atlas.view.lang, "slide-map-focus"));
    let mut scenes = words(atlas, &title, focus);
    let beside = [atlas.effects(objective), atlas.causes(objective)].concat();
    let near: Vec<ObjectiveId> = beside.iter().map(|objective| objective.id).collect();
    let look = |id: ObjectiveId| {
        if id == objective {
            Look::Marked
        } else if near.contains(&id) {
            Look::Plain
        } else {
            Look::Faint
        }
    };
    if let Some(titled) = Titled::of(atlas) {
        scenes.push(titled.page(atlas, &title, &look));
    } else {
        let overview = Numbered::of(atlas).pages(atlas, &title, &look);
        let shows = |scene: &Scene| scene.about.contains(&objective.0);
        scenes.extend(overview.into_iter().filter(shows));
    }
    scenes
}

/// An objective between its causes and effects; as cards where boxes would not be readable.
pub fn words(atlas: &Atlas, title: &str, focus: &Objective) -> Vec<Scene> {
    let effects = atlas.effects(focus.id);
    let causes = atlas.causes(focus.id);
    for times in LARGER {
        let sheet = atlas.sheet.enlarged(times);
        let picture = Picture::new(atlas, &sheet, focus);
        if let Some(scene) = picture.page(title, &effects, &causes) {
            return vec![scene];
        }
    }
    let picture = Picture::new(atlas, &atlas.sheet, focus);
    let pages = picture.over_pages(title, &effects, &causes);
    pages.unwrap_or_else(|| cards(atlas, title, focus, &effects, &causes))
}

/// What boxes cannot hold: the objective, then what it helps to reach and what it leans on.
fn cards(
    atlas: &Atlas,
    title: &str,
    focus: &Objective,
    effects: &[&Objective],
    causes: &[&Objective],
) -> Vec<Scene> {
    let sheet = &atlas.sheet;
    let lang = atlas.view.lang;
    let of = |objective: &Objective| Card {
        id: Some(objective.id.into()),
        look: atlas
            .color(objective)
            .map_or(CardLook::Raised, CardLook::Area),
        number: atlas.number(objective.id),
        ..Card::new(sheet, objective.title.as_str())
    };
    let mut all = vec![Card {
        look: CardLook::Marked,
        weight: Weight::Bold,
        ..of(focus)
    }];
    for (name, others) in [
        (t!(lang, "slide-map-effects"), effects),
        (t!(lang, "slide-map-causes"), causes),
    ] {
        if !others.is_empty() {
            all.push(Card::heading(sheet, name));
            all.extend(others.iter().map(|objective| of(objective)));
        }
    }
    card::pages(sheet, title, &all, Flow::single())
}
