//! What holds of every view of the map, however many objectives it has and however long they are.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::{MapView, pages};
use crate::app::projection::deck::Slide;
use crate::app::projection::room::readable_size;
use crate::app::projection::samples::{self, Day};
use crate::app::projection::scene::{Mark, Scene, Shape, Strength, Tone};
use crate::app::projection::sheet::{FLOOR, View};
use crate::domain::Action;
use crate::domain::ids::{ObjectiveId, PerspectiveId};
use crate::domain::process::Process;
use crate::domain::strategy_map::ObjectiveEdit;
use crate::domain::workshop::Room;
use crate::i18n::Tongue;

const WIDE: f32 = 16.0 / 9.0;
const THEME: &str = "Agua";

/// A map with so many objectives in its four rows, each linked to two of the row above.
fn map(count: usize, title: impl Fn(usize) -> String) -> Day {
    let mut day = samples::blank();
    let rows: Vec<PerspectiveId> = day
        .process
        .perspectives_in_order()
        .iter()
        .rev()
        .map(|row| row.id)
        .collect();
    let per_row = count.div_ceil(rows.len());
    let mut made: Vec<ObjectiveId> = Vec::new();
    for place in 0..count {
        let perspective = rows[place / per_row];
        let title = title(place + 1);
        let id = day.act(Action::AddObjective { perspective, title }).into();
        for back in [per_row, per_row + 1] {
            if let Some(from) = place.checked_sub(back) {
                let from = made[from];
                day.act(Action::LinkObjectives { from, to: id });
            }
        }
        if place % 3 == 0 {
            day.act(Action::EditObjective {
                objective: id,
                edit: ObjectiveEdit::Themes(vec![THEME.to_owned()]),
            });
        }
        made.push(id);
    }
    day
}

fn sample(number: usize) -> String {
    format!("Objetivo de muestra {number} con las palabras que suele tener uno")
}

/// The objective with the most links.
fn hub(process: &Process) -> ObjectiveId {
    let links = |id: ObjectiveId| {
        let links = process.links.iter();
        links.filter(|l| l.from == id || l.to == id).count()
    };
    let ids = process.objectives.iter().map(|objective| objective.id);
    ids.max_by_key(|id| links(*id)).expect("objectives")
}

fn views(process: &Process) -> Vec<MapView> {
    let theme = THEME.to_owned();
    let objective = hub(process);
    let rows = process.perspectives_in_order();
    let mut views = vec![
        MapView::Whole,
        MapView::Story,
        MapView::Spotlight { objective },
        MapView::Theme { theme },
    ];
    views.extend(rows.into_iter().map(|row| MapView::Perspective {
        perspective: row.id,
    }));
    views
}

fn in_room<R>(last_row_cm: i64, aspect: f32, with: impl FnOnce(&View) -> R) -> R {
    let lang = &Tongue::Spanish.lang();
    let room = &Room {
        last_row_cm,
        ..Room::default()
    };
    with(&View { lang, room, aspect })
}

#[track_caller]
fn assert_readable(scene: &Scene, view: &View) {
    let least = readable_size(view.room) * FLOOR - 1e-5;
    for mark in &scene.marks {
        let (min, max) = mark.shape.bounds();
        let inside = min[0] >= -1e-4
            && min[1] >= -1e-4
            && max[0] <= 1.0 + 1e-4
            && max[1] <= 1.0 / view.aspect + 1e-4;
        assert!(inside, "{mark:?} reaches to {min:?} {max:?}");
        if let Shape::Text { size, tone, .. } = &mark.shape {
            assert!(*size >= least, "{mark:?}");
            assert!(matches!(tone, Tone::Ink | Tone::Soft), "{mark:?}");
        }
    }
}

/// The texts of a page in ink, without line ends and spaces.
fn said(scenes: &[Scene]) -> String {
    let marks = scenes.iter().flat_map(|scene| &scene.marks);
    let texts = marks.filter_map(|mark| match &mark.shape {
        Shape::Text { text, tone, .. } if *tone == Tone::Ink => Some(text),
        _ => None,
    });
    // The numbers of a small map stand between the lines of a title that goes on.
    let words = texts.filter(|text| text.parse::<usize>().is_err());
    words.flat_map(|text| text.split_whitespace()).collect()
}

#[test]
fn every_view_is_readable_from_34_objectives_to_200() {
    let square = 4.0 / 3.0;
    for (count, aspects, rooms) in [
        (34, &[WIDE, square][..], &[600, 1000, 1400][..]),
        (200, &[WIDE], &[1000]),
    ] {
        let day = map(count, sample);
        for aspect in aspects {
            for last_row in rooms {
                in_room(*last_row, *aspect, |view| {
                    for of in views(&day.process) {
                        let scenes = pages(&day.process, view, &of);
                        assert!(!scenes.is_empty());
                        for scene in &scenes {
                            assert_readable(scene, view);
                        }
                    }
                    for of in [MapView::Whole, MapView::Story] {
                        let said = said(&pages(&day.process, view, &of));
                        for objective in day.process.objectives.iter() {
                            let title: String = objective.title.split_whitespace().collect();
                            assert!(said.contains(&title), "{of:?} lacks {title}");
                        }
                    }
                });
            }
        }
    }
}

#[test]
fn a_title_of_ten_thousand_letters_pages_and_is_said_whole() {
    let long = "Producir ".repeat(1112);
    let day = map(6, |number| format!("{number}º {long}"));
    let title: String = format!("1º {long}").split_whitespace().collect();
    in_room(1000, WIDE, |view| {
        for of in views(&day.process) {
            let scenes = pages(&day.process, view, &of);
            for scene in &scenes {
                assert_readable(scene, view);
            }
            if of == MapView::Whole {
                assert!(said(&scenes).contains(&title));
            }
        }
    });
}

/// The ids whose boxes or cards a page shows, and those it shows faintly.
fn shown(scene: &Scene) -> BTreeSet<Uuid> {
    scene.spots.iter().map(|spot| spot.id).collect()
}

fn arrows(scene: &Scene) -> usize {
    let curves = scene.marks.iter().filter(|mark| is_arrow(mark));
    curves.count()
}

fn is_arrow(mark: &Mark) -> bool {
    matches!(mark.shape, Shape::Curve { .. })
}

#[test]
fn a_spotlight_says_every_cause_and_effect_and_dims_the_rest_to_the_end() {
    let day = samples::wine();
    let process = &day.process;
    let objective = hub(process);
    in_room(1000, WIDE, |view| {
        let scenes = pages(process, view, &MapView::Spotlight { objective });
        let (last, words) = scenes.split_last().expect("pages");
        let near: BTreeSet<Uuid> = process
            .links
            .iter()
            .filter(|l| l.from == objective || l.to == objective)
            .flat_map(|link| [link.from.0, link.to.0])
            .collect();
        let said: BTreeSet<Uuid> = words.iter().flat_map(shown).collect();
        assert_eq!(said, near);
        for scene in words {
            assert_eq!(scene.about.first(), Some(&objective.0));
            assert_eq!(arrows(scene), shown(scene).len() - 1);
        }
        assert_eq!(shown(last).len(), process.objectives.len());
        let whole = last.marks.iter().filter(|m| is_arrow(m));
        let whole = whole.filter(|m| m.strength == Strength::Whole).count();
        assert_eq!(whole, near.len() - 1);
    });
}

#[test]
fn a_story_grows_from_the_bottom_row_to_the_whole_map() {
    let day = samples::wine();
    let process = &day.process;
    for last_row in [300, 1000] {
        in_room(last_row, WIDE, |view| {
            let scenes = pages(process, view, &MapView::Story);
            let bottom = process.perspectives_in_order().pop().expect("rows").id;
            let bottom: BTreeSet<Uuid> = process
                .objectives_of(bottom)
                .iter()
                .map(|objective| objective.id.0)
                .collect();
            assert!(shown(&scenes[0]).is_subset(&bottom));
            for pair in scenes.windows(2) {
                let [before, after] = [&pair[0], &pair[1]].map(shown);
                assert!(before.is_subset(&after));
                assert!(arrows(&pair[0]) <= arrows(&pair[1]));
            }
            let last = scenes.last().expect("pages");
            assert_eq!(shown(last).len(), process.objectives.len());
            assert_eq!(arrows(last), process.links.len());
        });
    }
}

#[test]
fn a_theme_shows_its_own_and_counts_the_others() {
    let mut day = samples::wine();
    let three: Vec<ObjectiveId> = day.process.objectives.iter().map(|o| o.id).collect();
    for objective in &three[..3] {
        let edit = ObjectiveEdit::Themes(vec![THEME.to_owned()]);
        let objective = *objective;
        day.act(Action::EditObjective { objective, edit });
    }
    let theme = THEME.to_owned();
    let scenes = in_room(600, WIDE, |view| {
        pages(&day.process, view, &MapView::Theme { theme })
    });
    let own: BTreeSet<Uuid> = three[..3].iter().map(|id| id.0).collect();
    assert_eq!(shown(&scenes[0]), own);
    let title = scenes[0].marks.iter().find_map(|mark| match &mark.shape {
        Shape::Text { text, .. } => Some(text.as_str()),
        _ => None,
    });
    assert_eq!(title, Some("Agua · 3 de 16 objetivos"));
}

#[test]
fn of_a_map_too_large_for_numbers_each_page_draws_its_own_links() {
    let day = map(200, sample);
    in_room(1000, WIDE, |view| {
        let scenes = pages(&day.process, view, &MapView::Whole);
        let mut drawn = 0;
        for scene in scenes.iter().filter(|scene| scene.about.len() < 20) {
            let about: BTreeSet<Uuid> = scene.about.iter().copied().collect();
            let links = day.process.links.iter();
            let own = links.filter(|l| about.contains(&l.from.0) || about.contains(&l.to.0));
            assert!(arrows(scene) >= own.count());
            drawn += 1;
        }
        assert!(drawn > 50);
    });
}

#[test]
fn a_slide_that_was_kept_before_there_were_views_is_the_whole_map() {
    let read = |text: &str| serde_json::from_str::<Slide>(text).expect("a slide");
    assert_eq!(read(r#"{"slide":"map"}"#), Slide::MAP);
    let story = Slide::Map {
        view: MapView::Story,
    };
    let text = serde_json::to_string(&story).expect("it is written");
    assert_eq!(read(&text), story);
}
