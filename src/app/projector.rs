//! What the facilitator does with the projector: which slide, which page, and what lies over it.
//!
//! A frame is built from what was chosen and nothing else, so that nothing unfinished can slip out.

mod follow;
mod hand;
mod reveal;

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

use crate::app::projection::deck::{self, Slide};
use crate::app::projection::frame::{Countdown, ProjectorFrame};
use crate::app::projection::scene::Scene;
use crate::app::projection::sheet::View;
use crate::app::projection::slides::plan::PlanForm;
use crate::app::session::{Practice, Session};
use crate::app::settings::Motion;
use crate::domain::Process;
use crate::domain::merge::MergeState;
use crate::domain::poll::PollState;
use crate::domain::workshop::Room;
use crate::i18n::{Lang, Tongue};
use crate::t;
use reveal::Reveal;

pub use follow::MERGE_TEXT;

/// The projector's state.
#[derive(Debug)]
pub struct Projector {
    slide: Option<Slide>,
    page: usize,
    /// How much of the page is there, if it comes step by step.
    reveal: Reveal,
    window: Window,
    single: SingleScreen,
    blackout: bool,
    /// The frame that stays while the facilitator works on.
    frozen: Option<ProjectorFrame>,
    message: Option<String>,
    countdown: Option<Countdown>,
    zoom: f32,
    scroll: [f32; 2],
    aspect: f32,
    width_px: u32,
    dark: bool,
    built: Option<Built>,
    next: Option<Built>,
}

/// Whether the projector's window is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    Closed,
    Open,
}

/// *Pantalla única*: the slide and the capture field in one window, for a mirrored screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SingleScreen {
    Off,
    On,
}

/// The pages of a slide, with what they were built from.
#[derive(Debug)]
struct Built {
    slide: Slide,
    revision: u64,
    aspect: f32,
    tongue: Tongue,
    pages: Vec<Arc<Scene>>,
}

impl Default for Projector {
    fn default() -> Self {
        Self {
            slide: None,
            page: 0,
            reveal: Reveal::default(),
            window: Window::Closed,
            single: SingleScreen::Off,
            blackout: false,
            frozen: None,
            message: None,
            countdown: None,
            zoom: 1.0,
            scroll: [0.0, 0.0],
            aspect: 16.0 / 9.0,
            width_px: 1920,
            dark: false,
            built: None,
            next: None,
        }
    }
}

impl Projector {
    #[must_use]
    pub fn slide(&self) -> Option<&Slide> {
        self.slide.as_ref()
    }

    #[must_use]
    pub fn window(&self) -> Window {
        self.window
    }

    #[must_use]
    pub fn single_screen(&self) -> SingleScreen {
        self.single
    }

    #[must_use]
    pub fn is_black(&self) -> bool {
        self.blackout
    }

    #[must_use]
    pub fn is_frozen(&self) -> bool {
        self.frozen.is_some()
    }

    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    #[must_use]
    pub fn countdown(&self) -> Option<Countdown> {
        self.countdown
    }

    #[must_use]
    pub fn zoom(&self) -> f32 {
        self.zoom
    }

    #[must_use]
    pub fn scroll(&self) -> [f32; 2] {
        self.scroll
    }

    /// Width through height of what the room sees.
    #[must_use]
    pub fn aspect(&self) -> f32 {
        self.aspect
    }

    /// How many pixels wide the place is that the room looks at.
    #[must_use]
    pub fn width_px(&self) -> u32 {
        self.width_px
    }

    /// The page shown, from 1, and how many the slide has.
    #[must_use]
    pub fn place(&self) -> (usize, usize) {
        let pages = self
            .built
            .as_ref()
            .map_or(1, |built| built.pages.len().max(1));
        (self.page.min(pages - 1) + 1, pages)
    }

    /// How long until more of the page comes by itself.
    #[must_use]
    pub fn next_step_in(&self, now: Timestamp) -> Option<SignedDuration> {
        self.reveal.next_in(now)
    }

    pub(super) fn show(&mut self, slide: Slide) {
        // What the room has seen does not hide again because it is shown once more.
        if self.slide.as_ref() != Some(&slide) {
            self.reveal = Reveal::default();
        } else if self.page > 0 {
            self.reveal = Reveal::whole();
        }
        self.slide = Some(slide);
        self.page = 0;
        self.zoom = 1.0;
        self.scroll = [0.0, 0.0];
    }

    pub(super) fn turn_page(&mut self, process: &Process, forward: bool) {
        let (page, pages) = self.place();
        let Some(slide) = &self.slide else {
            self.show(Slide::Title);
            return;
        };
        if forward && self.reveal.is_under_way() {
            self.reveal.finish();
            return;
        }
        if forward && page < pages {
            self.page = page;
            self.reveal = Reveal::default();
        } else if !forward && page > 1 {
            self.page = page - 2;
            self.reveal = Reveal::whole();
        } else if let Some(slide) = neighbour(slide, process, forward) {
            self.show(slide);
            if !forward {
                self.reveal = Reveal::whole();
            }
        }
    }

    /// What the room sees at a moment.
    pub fn frame(
        &mut self,
        session: &Session,
        lang: &Lang,
        now: Timestamp,
        motion: Motion,
    ) -> ProjectorFrame {
        let process = session.process();
        let mut frame = match self.slide.clone() {
            None => ProjectorFrame::empty(self.aspect),
            Some(slide) => {
                refresh(&mut self.built, &slide, session, lang, self.aspect);
                let pages = self.built.as_ref().map_or(&[][..], |built| &built.pages);
                self.page = self.page.min(pages.len().saturating_sub(1));
                match pages.get(self.page) {
                    Some(scene) => {
                        ProjectorFrame::showing(Arc::clone(scene), self.page, pages.len())
                    }
                    None => ProjectorFrame::empty(self.aspect),
                }
            }
        };
        frame.revealed = self.revealed(frame.scene.steps(), now, motion);
        if let Some(frozen) = &self.frozen {
            frame = frozen.clone();
        }
        let room = room_of(process);
        let view = View {
            lang,
            room: &room,
            aspect: self.aspect,
        };
        frame.footer = deck::footer(process, &view, frame.page, frame.pages);
        frame.message.clone_from(&self.message);
        frame.countdown = self.countdown;
        frame.blackout = self.blackout;
        frame.zoom = self.zoom;
        frame.scroll = self.scroll;
        frame.dark = self.dark;
        frame.practice =
            (session.practice() == Practice::Practice).then(|| t!(lang, "slide-practice"));
        frame
    }

    /// How much is there of a page that comes in this many steps.
    fn revealed(&mut self, steps: u8, now: Timestamp, motion: Motion) -> u8 {
        self.reveal.take(steps);
        if motion == Motion::Off {
            self.reveal.finish();
        } else if self.blackout || self.frozen.is_some() {
            self.reveal.wait();
        } else {
            self.reveal.go_on(now);
        }
        self.reveal.shown()
    }

    /// What would come with the next step forward, for the facilitator's eyes.
    pub fn next_frame(&mut self, session: &Session, lang: &Lang) -> Option<ProjectorFrame> {
        let (page, pages) = self.place();
        let slide = self.slide.clone()?;
        if page < pages {
            let built = self.built.as_ref()?;
            let scene = built.pages.get(page)?;
            return Some(ProjectorFrame::showing(Arc::clone(scene), page, pages));
        }
        let slide = neighbour(&slide, session.process(), true)?;
        refresh(&mut self.next, &slide, session, lang, self.aspect);
        let pages = &self.next.as_ref()?.pages;
        Some(ProjectorFrame::showing(
            Arc::clone(pages.first()?),
            0,
            pages.len(),
        ))
    }
}

/// Builds a slide's pages again when what they were built from has changed.
fn refresh(built: &mut Option<Built>, slide: &Slide, session: &Session, lang: &Lang, aspect: f32) {
    let revision = session.revision();
    let fresh = built.as_ref().is_some_and(|built| {
        &built.slide == slide
            && built.revision == revision
            && built.aspect.to_bits() == aspect.to_bits()
            && built.tongue == lang.tongue
    });
    if !fresh {
        let process = session.process();
        let room = room_of(process);
        let view = View {
            lang,
            room: &room,
            aspect,
        };
        let newest = process.index().standing().last().map(|(_, id)| *id);
        let pages = deck::pages(process, slide, &view, newest);
        let pages = pages.into_iter().map(Arc::new).collect();
        *built = Some(Built {
            slide: slide.clone(),
            revision,
            aspect,
            tongue: lang.tongue,
            pages,
        });
    }
}

/// The slide before or after, in the order of the day.
fn neighbour(slide: &Slide, process: &Process, forward: bool) -> Option<Slide> {
    let slides = of_the_day(process);
    let place = slides.iter().position(|other| stands_at(other, slide));
    let place = match (place, forward) {
        (Some(place), true) => place + 1,
        (Some(place), false) => place.checked_sub(1)?,
        // A slide that was called out of order goes back into the row at its beginning.
        (None, _) => 0,
    };
    slides.get(place).cloned()
}

/// Whether a slide has its place in the row of the day where this one stands.
fn stands_at(row: &Slide, slide: &Slide) -> bool {
    match (row, slide) {
        // One table's wall, or what is being united from it.
        (Slide::Wall { .. }, Slide::Wall { .. } | Slide::MergePreview { .. })
        | (Slide::Plan { .. }, Slide::Plan { .. }) => true,
        _ => row == slide,
    }
}

/// The measures that the text's size follows.
fn room_of(process: &Process) -> Room {
    process
        .current_workshop()
        .map_or_else(Room::default, |workshop| workshop.room)
}

/// The slides in the order of the day: what is there to be shown, nothing empty.
fn of_the_day(process: &Process) -> Vec<Slide> {
    let mut slides = vec![
        Slide::Title,
        Slide::Agenda,
        Slide::Map,
        Slide::Wall { table: None },
    ];
    let united = process
        .merges
        .iter()
        .filter(|merge| merge.state == MergeState::United);
    slides.extend(united.map(|merge| Slide::Merge { merge: merge.id }));
    let shown = process
        .polls_in_order()
        .into_iter()
        .filter(|p| p.state != PollState::Draft);
    slides.extend(shown.map(|poll| Slide::Poll { poll: poll.id }));
    if process.index().plan_len() > 0 {
        slides.push(Slide::Plan {
            form: PlanForm::Cards,
        });
    }
    slides
}
