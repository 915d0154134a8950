//! A slide that is open at one of its pages. Only the part that it is open at is laid out, so that
//! turning a page of a long plan, or an act while it is shown, costs what is seen of it.

#[cfg(test)]
mod tests;

use std::sync::Arc;

use uuid::Uuid;

use crate::app::projection::coming::{Coming, laid_out};
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
    /// The number that the next proposal had when it was opened: what has one from there on has
    /// arrived before the room's eyes.
    arriving: i64,
    /// The process that it was laid out from; a copy shares every row.
    seen: Process,
    /// The pages of the part that it is open at; empty until the first come.
    pages: Vec<Arc<Scene>>,
    /// What takes the pages' place as soon as it is laid out.
    coming: Option<Coming>,
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

impl Stamp {
    /// Which of the slide's parts.
    #[must_use]
    pub fn part(self) -> usize {
        self.part
    }
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
            arriving: source.process.index().next_number(),
            seen: Process::default(),
            pages: Vec::new(),
            coming: None,
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

    /// Whether it has pages to show. Those of a large map come from a thread.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        !self.pages.is_empty() || self.coming.is_none()
    }

    /// Whether pages are being laid out.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.coming.is_some()
    }

    /// Lays its pages out again if what they were made from has changed. Pages that are on their
    /// way are waited for: only then it is seen whether they are the right ones.
    pub fn refresh(&mut self, source: &Source) {
        self.take_in();
        if self.is_waiting() {
            return;
        }
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
        self.coming = None;
        self.lay_out(source);
    }

    /// Takes the pages that a thread has laid out.
    pub fn take_in(&mut self) {
        let pages = self.coming.as_ref().and_then(Coming::pages);
        let Some(coming) = self.coming.take_if(|_| pages.is_some()) else {
            return;
        };
        self.seen = coming.seen;
        self.pages = pages.unwrap_or_default();
        // Of the part that is seen a page may have been turned meanwhile.
        let seen = if coming.stamp.part == self.stamp.part {
            self.stamp
        } else {
            coming.stamp
        };
        let page = seen.page.min(self.pages.len().saturating_sub(1));
        self.stamp = Stamp {
            page,
            ..coming.stamp
        };
    }

    /// Turns to the page before or after; `false` when there is none.
    pub fn turn(&mut self, turn: Turn, source: &Source) -> bool {
        self.refresh(source);
        let Stamp { part, page, .. } = self.stamp;
        let coming = self.coming.as_ref();
        if coming.is_some_and(|coming| coming.stamp.part != part) {
            // It is being turned already; nobody turns a page unseen.
            return true;
        }
        match turn {
            Turn::Forward if page + 1 < self.pages.len() => self.stamp.page += 1,
            Turn::Back if page > 0 => self.stamp.page -= 1,
            Turn::Forward if part + 1 < self.parts => self.lay_out_at(part + 1, 0, source),
            Turn::Back if part > 0 => self.lay_out_at(part - 1, usize::MAX, source),
            _ => return false,
        }
        true
    }

    fn lay_out(&mut self, source: &Source) {
        let Stamp { part, page, .. } = self.stamp;
        self.lay_out_at(part, page, source);
    }

    /// Opens it at a page of a part; until that one is there, what is seen stays.
    fn lay_out_at(&mut self, part: usize, page: usize, source: &Source) {
        let process = source.process;
        self.parts = deck::parts(process, &self.slide);
        let part = part.min(self.parts - 1);
        if deck::takes_long(process, &self.slide) {
            let stamp = source.stamp(part, page);
            self.coming = Coming::start(&self.slide, stamp, source);
            if self.is_waiting() {
                return;
            }
        }
        self.pages = laid_out(&self.slide, part, source);
        self.seen = process.clone();
        let page = page.min(self.pages.len().saturating_sub(1));
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

    /// The proposal on a page that came while the slide was open.
    fn arrived_on(&self, scene: &Scene) -> Option<Uuid> {
        let glows = scene.marks.iter().find_map(|mark| mark.glow)?;
        let proposal = self.seen.proposals.get(glows.into())?;
        (proposal.number >= self.arriving).then_some(glows)
    }

    /// The page that it is open at, with nothing laid over it.
    #[must_use]
    pub fn frame(&self) -> ProjectorFrame {
        let (place, of) = self.place();
        match self.pages.get(self.stamp.page) {
            Some(scene) => ProjectorFrame {
                glow: self.arrived_on(scene),
                ..ProjectorFrame::showing(Arc::clone(scene), place - 1, of)
            },
            None => ProjectorFrame::empty(self.stamp.aspect),
        }
    }
}
