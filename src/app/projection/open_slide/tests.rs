use super::*;
use crate::app::projection::samples::{self, Day};
use crate::app::projection::slides::map::MapView;
use crate::app::projection::slides::plan::PlanForm;
use crate::app::projection::slides::wall::{self, WallFilter};
use crate::domain::Action;
use crate::domain::activity::{ActivityDraft, ActivityEdit};
use crate::domain::proposal::ProposalDraft;

fn source<'a>(day: &'a Day, lang: &'a Lang, revision: u64) -> Source<'a> {
    Source {
        process: &day.process,
        revision,
        lang,
        aspect: 4.0 / 3.0,
    }
}

/// The wine plan with an activity that takes several pages, in a deep room.
fn day() -> Day {
    let mut day = samples::wine();
    let workshop = day.process.current_workshop().expect("a workshop").id;
    day.act(Action::EditWorkshop {
        workshop,
        edit: crate::domain::workshop::WorkshopEdit::Room(Room {
            last_row_cm: 1400,
            screen_width_cm: 200,
            row_gap_cm: 90,
        }),
    });
    let activity = day.process.index().activity_at(2).expect("a third one");
    let edit = ActivityEdit::Responsible("Organización de muestra ".repeat(30));
    day.act(Action::EditActivity { activity, edit });
    day
}

const PLAN: Slide = Slide::Plan {
    form: PlanForm::Cards,
};

#[test]
fn leafing_through_shows_every_page_in_order() {
    let day = day();
    let lang = &Tongue::Spanish.lang();
    let source = source(&day, lang, 1);
    let room = source.room();
    let titles = Slide::Plan {
        form: PlanForm::Titles,
    };
    let story = Slide::Map {
        view: MapView::Story,
    };
    for slide in [PLAN, titles, Slide::MAP, story, Slide::Agenda, Slide::Title] {
        let all = samples::pages(&day.process, &slide, &source.view(&room), None);
        let mut open = OpenSlide::new(slide.clone(), &source);
        while open.turn(Turn::Back, &source) {}
        let mut seen = vec![Scene::clone(&open.frame().scene)];
        let (mut place, of) = open.place();
        assert_eq!(place, 1);
        while open.turn(Turn::Forward, &source) {
            seen.push(Scene::clone(&open.frame().scene));
            let (now, still) = open.place();
            assert!(
                still == of && (now == place || now == place + 1),
                "{slide:?}"
            );
            place = now;
        }
        assert_eq!(place, of, "{slide:?}");
        assert!(seen == all, "{slide:?}: {} of {}", seen.len(), all.len());
        let mut back = 1;
        while open.turn(Turn::Back, &source) {
            back += 1;
        }
        assert_eq!(back, all.len(), "{slide:?}");
    }
}

#[test]
fn only_the_activity_that_is_shown_is_laid_out() {
    let day = day();
    let lang = &Tongue::Spanish.lang();
    let source = source(&day, lang, 1);
    let mut open = OpenSlide::new(PLAN, &source);
    assert_eq!(open.place(), (1, day.process.index().plan_len()));
    while open.place().0 < 3 {
        assert!(open.turn(Turn::Forward, &source));
    }
    let third = day.process.index().activity_at(2).expect("a third one");
    assert!(open.pages.len() > 1);
    for page in &open.pages {
        assert_eq!(page.about, [uuid::Uuid::from(third)]);
    }
}

#[test]
fn it_follows_the_process_and_keeps_its_place() {
    let mut day = day();
    let lang = &Tongue::Spanish.lang();
    let mut open = OpenSlide::new(PLAN, &source(&day, lang, 1));
    open.turn(Turn::Forward, &source(&day, lang, 1));
    let second = day.process.index().activity_at(1).expect("a second one");
    let stage = day
        .process
        .activities
        .get(second)
        .expect("it is there")
        .stage;
    let added = day.act(Action::AddActivity {
        draft: ActivityDraft {
            stage,
            area: None,
            title: "Actividad de muestra".to_owned(),
            sources: Vec::new(),
        },
    });
    let before = open.place();
    open.refresh(&source(&day, lang, 2));
    assert_eq!(open.place(), (before.0, before.1 + 1));
    day.act(Action::RemoveActivity {
        activity: added.into(),
    });
    // At the end of a plan that gets shorter, it is open at the last activity that is left.
    while open.turn(Turn::Forward, &source(&day, lang, 3)) {}
    let last = day.process.index().activity_at(open.place().1 - 1);
    let activity = last.expect("the last one");
    day.act(Action::RemoveActivity { activity });
    open.refresh(&source(&day, lang, 4));
    assert_eq!(open.place(), (before.1 - 1, before.1 - 1));
}

#[test]
fn the_map_is_laid_out_again_only_for_what_it_shows() {
    let mut day = day();
    let lang = &Tongue::Spanish.lang();
    let mut open = OpenSlide::new(Slide::MAP, &source(&day, lang, 1));
    let first = Arc::clone(&open.pages[0]);
    let activity = day.process.index().activity_at(0).expect("a first one");
    let edit = ActivityEdit::Responsible("Organización de muestra 3".to_owned());
    day.act(Action::EditActivity { activity, edit });
    open.refresh(&source(&day, lang, 2));
    assert!(Arc::ptr_eq(&first, &open.pages[0]));
    let objective = first.about[0].into();
    day.act(Action::RemoveObjective { objective });
    open.refresh(&source(&day, lang, 3));
    assert!(first != open.pages[0]);
}

/// Looks until the pages are there.
fn laid_out(open: &mut OpenSlide, source: &Source) {
    for _ in 0..30_000 {
        open.refresh(source);
        if !open.is_waiting() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    panic!("no page came");
}

#[test]
fn a_large_map_comes_from_a_thread_and_its_old_pages_stay_until_then() {
    let mut day = day();
    let lang = &Tongue::Spanish.lang();
    for _ in 0..2 {
        let objectives = day.process.objectives.iter().map(|o| o.id).collect();
        day.act(Action::DuplicateObjectives { objectives });
    }
    let here = source(&day, lang, 1);
    let mut open = OpenSlide::new(Slide::MAP, &here);
    assert!(open.is_waiting());
    laid_out(&mut open, &here);
    let room = here.room();
    let all = samples::pages(&day.process, &Slide::MAP, &here.view(&room), None);
    let pages = |open: &OpenSlide| -> Vec<Scene> {
        open.pages.iter().map(|page| Scene::clone(page)).collect()
    };
    assert!(open.is_ready() && pages(&open) == all);
    assert!(open.turn(Turn::Forward, &here));
    let objective = open.pages[1].about[0].into();
    day.act(Action::RemoveObjective { objective });
    let here = source(&day, lang, 2);
    open.refresh(&here);
    assert!(open.is_waiting() && open.is_ready());
    assert_eq!((open.place().0, pages(&open) == all), (2, true));
    laid_out(&mut open, &here);
    assert_eq!((open.place().0, pages(&open) == all), (2, false));
    assert!(
        !open
            .pages
            .iter()
            .any(|page| page.about.contains(&objective.0))
    );
}

#[test]
fn a_wall_that_comes_from_a_thread_leaves_the_one_before_in_sight_until_then() {
    let mut day = day();
    let lang = &Tongue::Spanish.lang();
    let tables: Vec<_> = day.process.tables_in_order().iter().map(|t| t.id).collect();
    for &table in &tables[..2] {
        let drafts = (0..600).map(|n| ProposalDraft::action(format!("Riego de muestra {n}")));
        let drafts = drafts.collect();
        day.act(Action::AddProposals { table, drafts });
    }
    let filter = WallFilter {
        turn: wall::Turn::Tables,
        words: "riego".to_owned(),
        ..WallFilter::default()
    };
    let here = source(&day, lang, 1);
    let mut open = OpenSlide::new(Slide::Wall { filter }, &here);
    laid_out(&mut open, &here);
    while open.place().0 < 2 {
        assert!(open.turn(Turn::Forward, &here));
        laid_out(&mut open, &here);
    }
    let seen = open.frame();
    assert!(open.turn(Turn::Back, &here) && open.is_waiting());
    assert!(open.frame().scene == seen.scene && open.frame().page == seen.page);
    laid_out(&mut open, &here);
    assert_eq!(open.place().0, 1);
    assert!(open.frame().scene == open.pages[open.pages.len() - 1]);
}

#[test]
fn the_agenda_opens_where_the_room_is() {
    let day = day();
    let lang = &Tongue::Spanish.lang();
    let open = OpenSlide::new(Slide::Agenda, &source(&day, lang, 1));
    let workshop = day.process.current_workshop().expect("a workshop");
    let current = workshop.current_item.expect("a point");
    assert!(open.place().0 > 1);
    assert!(open.frame().scene.about.contains(&current.into()));
}
