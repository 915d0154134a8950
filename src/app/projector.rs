//! What the facilitator does with the projector: which slide, which page, and what lies over it.
//!
//! A frame is built from what was chosen and nothing else, so that nothing unfinished can slip out.

mod day;
mod follow;
mod hand;
mod pointer;
mod reveal;

use jiff::{SignedDuration, Timestamp};

use crate::app::projection::deck::{self, Slide};
use crate::app::projection::frame::{Countdown, ProjectorFrame};
use crate::app::projection::open_slide::{OpenSlide, Source, Stamp, Turn};
use crate::app::session::{Practice, Session};
use crate::app::settings::Motion;
use crate::i18n::Lang;
use crate::t;
use day::neighbour;
use reveal::Reveal;

pub use follow::MERGE_TEXT;
pub use pointer::{Pointer, Target};

/// How often it is seen whether pages are laid out.
const LOOK: SignedDuration = SignedDuration::from_millis(30);

/// The projector's state.
#[derive(Debug)]
pub struct Projector {
    slide: Option<Slide>,
    /// The slide at its page, from the first frame that shows it.
    open: Option<OpenSlide>,
    next: Option<Next>,
    /// How much of the page is there, if it comes step by step.
    reveal: Reveal,
    window: Window,
    single: SingleScreen,
    blackout: bool,
    /// The frame that stays while the facilitator works on.
    frozen: Option<ProjectorFrame>,
    /// What the room saw last: it stays while what follows is laid out.
    last: Option<ProjectorFrame>,
    message: Option<String>,
    countdown: Option<Countdown>,
    zoom: f32,
    scroll: [f32; 2],
    pointer: Pointer,
    aspect: f32,
    dark: bool,
}

/// What the next step forward shows.
#[derive(Debug)]
struct Next {
    /// From where that step would be taken.
    after: Stamp,
    /// `None` at the end of the day.
    slide: Option<OpenSlide>,
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

impl Default for Projector {
    fn default() -> Self {
        Self {
            slide: None,
            open: None,
            next: None,
            reveal: Reveal::default(),
            window: Window::Closed,
            single: SingleScreen::Off,
            blackout: false,
            frozen: None,
            last: None,
            message: None,
            countdown: None,
            zoom: 1.0,
            scroll: [0.0, 0.0],
            pointer: Pointer::Off,
            aspect: 16.0 / 9.0,
            dark: false,
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

    /// The page shown, from 1, and how many the slide has; of the plan, the activity.
    #[must_use]
    pub fn place(&self) -> (usize, usize) {
        self.open.as_ref().map_or((1, 1), OpenSlide::place)
    }

    /// How long until more of the page comes by itself.
    #[must_use]
    pub fn next_step_in(&self, now: Timestamp) -> Option<SignedDuration> {
        let pages = self.is_laying_out().then_some(LOOK);
        pages.into_iter().chain(self.reveal.next_in(now)).min()
    }

    /// Whether pages of what was chosen, or of what comes next, are being laid out.
    #[must_use]
    pub fn is_laying_out(&self) -> bool {
        let next = self.next.as_ref().and_then(|next| next.slide.as_ref());
        let mut open = self.open.iter().chain(next);
        open.any(OpenSlide::is_waiting)
    }

    pub(super) fn show(&mut self, slide: Slide) {
        // What the room has seen does not hide again because it is shown once more.
        if self.slide.as_ref() != Some(&slide) {
            self.reveal = Reveal::default();
        } else if self.place().0 > 1 {
            self.reveal = Reveal::whole();
        }
        self.slide = Some(slide);
        self.open = None;
        self.next = None;
        self.zoom = 1.0;
        self.scroll = [0.0, 0.0];
        self.pointer = Pointer::Off;
    }

    /// Turns a page, or goes to the slide beyond the last or first one.
    pub(super) fn turn_page(&mut self, session: &Session, lang: &Lang, turn: Turn) {
        if turn == Turn::Forward && self.reveal.is_under_way() {
            self.reveal.finish();
            return;
        }
        let source = self.source(session, lang);
        let Some(open) = self.opened(&source) else {
            self.show(Slide::Title);
            return;
        };
        if turn == Turn::Forward && !open.is_ready() {
            // Nobody turns a page unseen.
            return;
        }
        if open.turn(turn, &source) {
            self.reveal = match turn {
                Turn::Forward => Reveal::default(),
                Turn::Back => Reveal::whole(),
            };
        } else if let Some(slide) = neighbour(open.slide(), source.process, turn) {
            self.show(slide);
            if turn == Turn::Back {
                self.reveal = Reveal::whole();
            }
        }
    }

    fn source<'a>(&self, session: &'a Session, lang: &'a Lang) -> Source<'a> {
        Source {
            process: session.process(),
            revision: session.revision(),
            lang,
            aspect: self.aspect,
        }
    }

    /// The slide that was chosen, laid out as the process is now.
    fn opened(&mut self, source: &Source) -> Option<&mut OpenSlide> {
        let slide = self.slide.as_ref()?;
        let open = self
            .open
            .get_or_insert_with(|| OpenSlide::new(slide.clone(), source));
        if open.slide() == slide {
            open.refresh(source);
        } else {
            open.go_on_with(slide.clone(), source);
            self.next = None;
        }
        Some(open)
    }

    /// What the room sees at a moment.
    pub fn frame(
        &mut self,
        session: &Session,
        lang: &Lang,
        now: Timestamp,
        motion: Motion,
    ) -> ProjectorFrame {
        let source = self.source(session, lang);
        let open = self.opened(&source);
        let is_ready = open.as_ref().is_none_or(|open| open.is_ready());
        let page = open.filter(|_| is_ready).map(|open| open.frame());
        let mut frame = match self.last.take().filter(|_| !is_ready) {
            Some(last) => last,
            None => page.unwrap_or_else(|| ProjectorFrame::empty(self.aspect)),
        };
        if is_ready {
            frame.revealed = self.revealed(frame.scene.steps(), now, motion);
        }
        self.last = Some(frame.clone());
        if let Some(frozen) = &self.frozen {
            frame = frozen.clone();
        }
        let room = source.room();
        let view = source.view(&room);
        frame.footer = deck::footer(source.process, &view, frame.page, frame.pages);
        frame.message.clone_from(&self.message);
        frame.countdown = self.countdown;
        frame.blackout = self.blackout;
        frame.zoom = self.zoom;
        frame.scroll = self.scroll;
        frame.pointer = self.ring_on(&frame);
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
        let source = self.source(session, lang);
        let open = self.opened(&source)?;
        if !open.is_ready() {
            return None;
        }
        let after = open.stamp();
        if self.next.as_ref().is_none_or(|next| next.after != after) {
            let before = self.next.take().and_then(|next| next.slide);
            let open = self.open.as_ref()?;
            let mut following = open.clone();
            let slide = if following.turn(Turn::Forward, &source) {
                Some(following)
            } else {
                let slide = neighbour(open.slide(), source.process, Turn::Forward);
                slide.map(|slide| match before {
                    // It is laid out again only if it has changed.
                    Some(open) if *open.slide() == slide => open,
                    _ => OpenSlide::new(slide, &source),
                })
            };
            self.next = Some(Next { after, slide });
        }
        let next = self.next.as_mut()?.slide.as_mut()?;
        next.refresh(&source);
        next.is_ready().then(|| next.frame())
    }
}
