//! What the facilitator does with the projector: which slide, which page, and what lies over it.
//!
//! A frame is built from what was chosen and nothing else, so that nothing unfinished can slip out.

use jiff::{SignedDuration, Timestamp};

use crate::app::projection::deck::{self, Slide};
use crate::app::projection::frame::{Countdown, ProjectorFrame};
use crate::app::projection::open_slide::{OpenSlide, Source, Stamp, Turn};
use crate::app::projection::slides::plan::PlanForm;
use crate::app::session::{Practice, Session};
use crate::domain::Process;
use crate::domain::merge::MergeState;
use crate::domain::poll::PollState;
use crate::i18n::Lang;
use crate::t;

/// The projector's state.
#[derive(Debug)]
pub struct Projector {
    slide: Option<Slide>,
    /// The slide at its page, from the first frame that shows it.
    open: Option<OpenSlide>,
    next: Option<Next>,
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

    pub(super) fn show(&mut self, slide: Slide) {
        self.slide = Some(slide);
        self.open = None;
        self.next = None;
        self.zoom = 1.0;
        self.scroll = [0.0, 0.0];
    }

    /// Turns a page, or goes to the slide beyond the last or first one.
    pub(super) fn turn_page(&mut self, session: &Session, lang: &Lang, turn: Turn) {
        let source = self.source(session, lang);
        let Some(open) = self.opened(&source) else {
            self.show(Slide::Title);
            return;
        };
        if !open.turn(turn, &source)
            && let Some(slide) = neighbour(open.slide(), source.process, turn)
        {
            self.show(slide);
        }
    }

    pub(super) fn toggle_blackout(&mut self) {
        self.blackout = !self.blackout;
    }

    pub(super) fn toggle_freeze(&mut self, frame: ProjectorFrame) {
        self.frozen = if self.frozen.is_some() {
            None
        } else {
            Some(frame)
        };
    }

    pub(super) fn set_message(&mut self, message: Option<String>) {
        self.message = message.filter(|text| !text.trim().is_empty());
    }

    pub(super) fn start_countdown(&mut self, length: SignedDuration, now: Timestamp) {
        self.countdown = Some(Countdown::Running {
            ends_at: now + length,
        });
    }

    pub(super) fn toggle_countdown(&mut self, now: Timestamp) {
        self.countdown = self.countdown.map(|countdown| match countdown {
            Countdown::Running { .. } => Countdown::Paused {
                seconds: countdown.seconds_left(now),
            },
            Countdown::Paused { seconds } => Countdown::Running {
                ends_at: now + SignedDuration::from_secs(seconds),
            },
        });
    }

    pub(super) fn stop_countdown(&mut self) {
        self.countdown = None;
    }

    pub(super) fn set_zoom(&mut self, zoom: f32) {
        self.zoom = zoom.clamp(1.0, 4.0);
        self.set_scroll(self.scroll);
    }

    pub(super) fn set_scroll(&mut self, scroll: [f32; 2]) {
        let most = 1.0 - 1.0 / self.zoom;
        self.scroll = [
            scroll[0].clamp(0.0, most),
            scroll[1].clamp(0.0, most / self.aspect.max(0.1)),
        ];
    }

    pub(super) fn toggle_window(&mut self) {
        self.window = match self.window {
            Window::Closed => Window::Open,
            Window::Open => Window::Closed,
        };
    }

    pub(super) fn open_window(&mut self) {
        self.window = Window::Open;
    }

    pub(super) fn toggle_single_screen(&mut self) {
        self.single = match self.single {
            SingleScreen::Off => SingleScreen::On,
            SingleScreen::On => SingleScreen::Off,
        };
    }

    pub(super) fn measured(&mut self, aspect: f32, width_px: u32) {
        if aspect.is_finite() && (0.3..5.0).contains(&aspect) {
            // A window's pixels round: without a grid each resize step would rebuild everything.
            self.aspect = (aspect * 100.0).round() / 100.0;
        }
        self.width_px = width_px.max(1);
    }

    /// The file was closed: nothing of it stays on the wall.
    pub(super) fn file_closed(&mut self) {
        *self = Self {
            window: self.window,
            aspect: self.aspect,
            width_px: self.width_px,
            dark: self.dark,
            ..Self::default()
        };
    }

    pub(super) fn set_dark(&mut self, dark: bool) {
        self.dark = dark;
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
        open.refresh(source);
        Some(open)
    }

    /// What the room sees now.
    pub fn frame(&mut self, session: &Session, lang: &Lang) -> ProjectorFrame {
        let source = self.source(session, lang);
        let mut frame = match self.opened(&source) {
            Some(open) => open.frame(),
            None => ProjectorFrame::empty(self.aspect),
        };
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
        frame.dark = self.dark;
        frame.practice =
            (session.practice() == Practice::Practice).then(|| t!(lang, "slide-practice"));
        frame
    }

    /// What would come with the next step forward, for the facilitator's eyes.
    pub fn next_frame(&mut self, session: &Session, lang: &Lang) -> Option<ProjectorFrame> {
        let source = self.source(session, lang);
        let open = self.opened(&source)?;
        let after = open.stamp();
        if self.next.as_ref().is_none_or(|next| next.after != after) {
            let open = self.open.as_ref()?;
            let mut following = open.clone();
            let slide = if following.turn(Turn::Forward, &source) {
                Some(following)
            } else {
                let slide = neighbour(open.slide(), source.process, Turn::Forward);
                slide.map(|slide| OpenSlide::new(slide, &source))
            };
            self.next = Some(Next { after, slide });
        }
        let next = self.next.as_ref()?.slide.as_ref()?;
        Some(next.frame())
    }
}

/// The slide before or after, in the order of the day.
fn neighbour(slide: &Slide, process: &Process, turn: Turn) -> Option<Slide> {
    let slides = of_the_day(process);
    let place = slides.iter().position(|other| other == slide);
    let place = match (place, turn) {
        (Some(place), Turn::Forward) => place + 1,
        (Some(place), Turn::Back) => place.checked_sub(1)?,
        // A slide that was called out of order goes back into the row at its beginning.
        (None, _) => 0,
    };
    slides.get(place).cloned()
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
