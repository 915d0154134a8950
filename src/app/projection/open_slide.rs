//! A slide that is open at one of its pages. Only the part that it is open at is laid out, so that
//! turning a page of a long plan, or an act while it is shown, costs what is seen of it.

use std::sync::Arc;

use crate::app::projection::deck::{self, Slide};
use crate::app::projection::frame::ProjectorFrame;
use crate::app::projection::scene::Scene;
use crate::app::projection::sheet::View;
use crate::domain::process::Process;
use crate::domain::workshop::Room;
use crate::i18n::{Lang, Tongue};

/// What pages are laid out from.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    pub process: &'a Process,
    /// Changes whenever the process does.
    pub revision: u64,
    pub lang: &'a Lang,
    /// The screen's width through its height.
    pub aspect: f32,
}

/// Which way a page is turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    Forward,
    Back,
}

/// The open slide.
#[derive(Clone, Debug)]
pub struct OpenSlide {
    slide: Slide,
    stamp: Stamp,
    parts: usize,
    /// The process that it was laid out from; a copy shares every row.
    seen: Process,
    /// The pages of the part that it is open at; never empty.
    pages: Vec<Arc<Scene>>,
}

/// At which page a slide is open, and what that page was laid out from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stamp {
    part: usize,
    page: usize,
    revision: u64,
    aspect: f32,
    tongue: Tongue,
}

impl<'a> Source<'a> {
    /// The measures that the text's size follows.
    #[must_use]
    pub fn room(&self) -> Room {
        self.process
            .current_workshop()
            .map_or_else(Room::default, |workshop| workshop.room)
    }

    /// The same for one slide.
    #[must_use]
    pub fn view(&self, room: &'a Room) -> View<'a> {
        View {
            lang: self.lang,
            room,
            aspect: self.aspect,
        }
    }

    fn stamp(&self, part: usize, page: usize) -> Stamp {
        Stamp {
            part,
            page,
            revision: self.revision,
            aspect: self.aspect,
            tongue: self.lang.tongue,
        }
    }
}

impl OpenSlide {
    /// Opens a slide: the agenda where the room is, any other at its first page.
    #[must_use]
    pub fn new(slide: Slide, source: &Source) -> Self {
        let mut open = Self {
            slide,
            stamp: source.stamp(0, 0),
            parts: 1,
            seen: Process::default(),
            pages: Vec::new(),
        };
        open.lay_out(source);
        let workshop = source.process.current_workshop();
        if let (Slide::Agenda, Some(item)) = (&open.slide, workshop.and_then(|w| w.current_item)) {
            open.stamp.page = deck::page_about(&open.pages, item).unwrap_or(0);
        }
        open
    }

    #[must_use]
    pub fn slide(&self) -> &Slide {
        &self.slide
    }

    #[must_use]
    pub fn stamp(&self) -> Stamp {
        self.stamp
    }

    /// Lays its pages out again if what they were made from has changed.
    pub fn refresh(&mut self, source: &Source) {
        let Stamp { part, page, .. } = self.stamp;
        let now = source.stamp(part, page);
        if self.stamp == now {
            return;
        }
        let measures = |stamp: Stamp| (stamp.aspect.to_bits(), stamp.tongue);
        let same = measures(self.stamp) == measures(now)
            && deck::is_untouched(&self.slide, source.process, &self.seen);
        if same {
            self.stamp = now;
        } else {
            self.lay_out(source);
        }
    }

    /// Puts another slide in its place, at the same page.
    pub fn go_on_with(&mut self, slide: Slide, source: &Source) {
        self.slide = slide;
        self.lay_out(source);
    }

    /// Turns to the page before or after; `false` when there is none.
    pub fn turn(&mut self, turn: Turn, source: &Source) -> bool {
        self.refresh(source);
        let Stamp { part, page, .. } = self.stamp;
        match turn {
            Turn::Forward if page + 1 < self.pages.len() => self.stamp.page += 1,
            Turn::Back if page > 0 => self.stamp.page -= 1,
            Turn::Forward if part + 1 < self.parts => self.go_to(part + 1, 0, source),
            Turn::Back if part > 0 => self.go_to(part - 1, usize::MAX, source),
            _ => return false,
        }
        true
    }

    fn go_to(&mut self, part: usize, page: usize, source: &Source) {
        self.stamp.part = part;
        self.stamp.page = page;
        self.lay_out(source);
    }

    fn lay_out(&mut self, source: &Source) {
        let (process, room) = (source.process, source.room());
        let newest = process.index().standing().last().map(|(_, id)| *id);
        self.parts = deck::parts(process, &self.slide);
        let part = self.stamp.part.min(self.parts - 1);
        let pages = deck::part(process, &self.slide, part, &source.view(&room), newest);
        self.pages = pages.into_iter().map(Arc::new).collect();
        self.seen = process.clone();
        let page = self.stamp.page.min(self.pages.len().saturating_sub(1));
        self.stamp = source.stamp(part, page);
    }

    /// Where it is open, from 1, and of how many: its pages, or its parts where it has several.
    #[must_use]
    pub fn place(&self) -> (usize, usize) {
        if self.parts > 1 {
            (self.stamp.part + 1, self.parts)
        } else {
            (self.stamp.page + 1, self.pages.len().max(1))
        }
    }

    /// The page that it is open at, with nothing laid over it.
    #[must_use]
    pub fn frame(&self) -> ProjectorFrame {
        let (place, of) = self.place();
        match self.pages.get(self.stamp.page) {
            Some(scene) => ProjectorFrame::showing(Arc::clone(scene), place - 1, of),
            None => ProjectorFrame::empty(self.stamp.aspect),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::projection::samples::{self, Day};
    use crate::app::projection::slides::map::MapView;
    use crate::app::projection::slides::plan::PlanForm;
    use crate::domain::Action;
    use crate::domain::activity::{ActivityDraft, ActivityEdit};

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
}
