//! What a frame of each screen costs the processor, with few and with many proposals and activities.
//!
//! `cargo bench --bench frame`. A frame is one pass of the whole facilitator's window at 1366x768
//! and its tessellation, without the painting; the time is what the thread worked, whatever else the
//! machine does. "After acts" is the first frame that shows them, without the acts themselves: what
//! they change is made anew in it, so that only the time counts there.

use std::sync::Arc;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use egui::{Event, Key, Modifiers, Pos2, RawInput, Rect, ViewportId};
use minga::app::command::{Choice, FileCommand, ProjectorCommand};
use minga::app::places::Places;
use minga::app::projection::deck::Slide;
use minga::app::projection::slides::wall::{Order, Sources, Turn, WallFilter};
use minga::app::section::Section;
use minga::app::session::Checks;
use minga::app::{Command, Minga};
use minga::domain::Action;
use minga::domain::activity::ActivityEdit;
use minga::domain::poll::{Method, PollDraft, Setup, Way};
use minga::domain::proposal::ProposalEdit;
use minga::ui::shell::projector_window::Place;
use minga::ui::window::FacilitatorWindow;
use tempfile::TempDir;

mod support;

use support::{FEW, MANY, Workshop, median, ms, worked, worked_since};

/// The targets: a frame with many costs at most so many times one with few, and no frame more than
/// this.
const TIMES: f64 = 1.5;
const MOST: Duration = Duration::from_millis(4);

/// So many options are as many as a poll ever has.
const OPTIONS: usize = 2_000;

/// What is typed into the search, letter by letter.
const SOUGHT: &str = "medir";

/// The projector's own pass, once its window is open.
type Projected = (ViewportId, Arc<egui::DeferredViewportUiCallback>);

/// The program's window, with nobody to paint it.
struct Screen {
    window: FacilitatorWindow,
    egui: egui::Context,
    seconds: f64,
    acts: usize,
    /// What is typed in the next frame.
    events: Vec<Event>,
    /// How many letters are in the search.
    letters: usize,
    projected: Option<Projected>,
    folders: Vec<TempDir>,
}

impl Screen {
    /// The start screen.
    fn start() -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let egui = egui::Context::default();
        // Windows of their own, as on a real display.
        egui.set_embed_viewports(false);
        let minga = Minga::new(Places::under(home.path()), Arc::new(|| {}));
        let mut screen = Self {
            window: FacilitatorWindow::new(minga, &egui),
            egui,
            seconds: 0.0,
            acts: 0,
            events: Vec::new(),
            letters: 0,
            projected: None,
            folders: vec![home],
        };
        screen.rest();
        screen
    }

    /// A file with `count` proposals and activities, open and checked.
    fn with(count: usize) -> Self {
        let (folder, path) = Workshop::played(count).closed();
        let mut screen = Self::start();
        screen.folders.push(folder);
        screen.window.send(FileCommand::Open(path));
        screen.settle();
        screen
    }

    /// Waits until the file is checked and saved.
    fn settle(&mut self) {
        loop {
            self.window.tick(&self.egui);
            let session = self.window.minga().session();
            if session.is_some_and(|s| *s.checks() == Checks::Passed && s.unsaved() == 0) {
                return;
            }
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    /// Goes to a step and projects its slide.
    fn turn_to(&mut self, section: Section) {
        self.window.send(Command::Go(section));
        self.window.send(ProjectorCommand::ShowSection);
        self.rest();
    }

    /// A few frames, so that what is made once is made.
    fn rest(&mut self) {
        for _ in 0..5 {
            self.frame();
        }
    }

    /// Frames until what is found on threads is there.
    fn wait(&mut self) {
        for _ in 0..20 {
            self.frame();
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// One frame of the window, and the time that it took.
    fn frame(&mut self) -> Duration {
        let input = self.input(ViewportId::ROOT, [1366.0, 768.0]);
        let start = worked();
        self.window.tick(&self.egui);
        let mut output = self
            .egui
            .run_ui(input, |ui| self.window.show(ui, Place::Window));
        let shapes = std::mem::take(&mut output.shapes);
        let drawn = self.egui.tessellate(shapes, output.pixels_per_point);
        let took = worked_since(start);
        assert!(!drawn.is_empty());
        self.projected = output
            .viewport_output
            .iter()
            .find_map(|(id, viewport)| Some((*id, viewport.viewport_ui_cb.clone()?)));
        output.drop_without_applying_deltas();
        took
    }

    /// One frame of the projector's window.
    fn projector_frame(&mut self) -> Duration {
        let (id, show) = self.projected.clone().expect("the projector is open");
        let input = self.input(id, [1920.0, 1080.0]);
        let start = worked();
        let mut output = self.egui.run_ui(input, |ui| show(ui));
        let shapes = std::mem::take(&mut output.shapes);
        let drawn = self.egui.tessellate(shapes, output.pixels_per_point);
        let took = worked_since(start);
        assert!(!drawn.is_empty());
        output.drop_without_applying_deltas();
        took
    }

    fn input(&mut self, viewport_id: ViewportId, size: [f32; 2]) -> RawInput {
        self.seconds += 1.0 / 60.0;
        RawInput {
            viewport_id,
            viewports: [ViewportId::ROOT, viewport_id]
                .map(|id| (id, egui::ViewportInfo::default()))
                .into_iter()
                .collect(),
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size.into())),
            time: Some(self.seconds),
            events: std::mem::take(&mut self.events),
            focused: true,
            ..RawInput::default()
        }
    }

    /// The longest frame from a letter in the search over the proposals until all is found.
    fn frame_searching(&mut self) -> Duration {
        if self.letters == 0 {
            self.press(Modifiers::COMMAND, Key::F);
            self.rest();
        }
        self.frame_typing()
    }

    /// The longest frame from a letter in the field that has the cursor until all is found.
    fn frame_typing(&mut self) -> Duration {
        if self.letters > 0 && self.letters.is_multiple_of(SOUGHT.len()) {
            self.press(Modifiers::COMMAND, Key::A);
        }
        let letter = &SOUGHT[self.letters % SOUGHT.len()..][..1];
        self.events.push(Event::Text(letter.to_owned()));
        self.letters += 1;
        (0..8).map(|_| self.frame()).max().unwrap_or_default()
    }

    /// Opens a poll over all that stands, up to [`OPTIONS`], and shows its desk.
    fn open_poll(&mut self, way: Way) {
        let process = self.window.minga().session().expect("open").process();
        let standing = process.index().standing().iter();
        let proposals = standing.map(|(_, id)| *id).take(OPTIONS).collect();
        let draft = PollDraft {
            question: "¿Qué va primero?".to_owned(),
            method: Method::Approval,
            proposals,
            setup: Setup {
                way,
                ..Setup::default()
            },
            ..PollDraft::default()
        };
        self.window.send(Action::DraftPoll { draft });
        self.settle();
        let process = self.window.minga().session().expect("open").process();
        let poll = process.polls_in_order().last().expect("drafted").id;
        let entitled = Some(60);
        self.window.send(Action::OpenPoll { poll, entitled });
        self.settle();
        self.window.send(Choice::Poll(Some(poll)));
        self.turn_to(Section::Vote);
    }

    /// The longest frame from a digit in the field that has the cursor until it is read.
    fn frame_slip(&mut self) -> Duration {
        self.press(Modifiers::COMMAND, Key::A);
        self.events.push(Event::Text("7".to_owned()));
        (0..3).map(|_| self.frame()).max().unwrap_or_default()
    }

    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.events.push(Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers,
        });
    }

    /// The first frame after two acts: on the text of a proposal that is in no poll, and on who is
    /// responsible for an activity.
    fn frame_after_acts(&mut self) -> Duration {
        self.acts += 1;
        let process = self.window.minga().session().expect("open").process();
        let (index, acts) = (process.index(), self.acts);
        let place = 20 + acts % (index.standing().len() - 20);
        let (_, proposal) = *index.standing().get(place).expect("it stands");
        let activity = index.activity_at(acts % index.plan_len()).expect("a row");
        let text = format!("Propuesta de muestra, versión {acts}");
        let who = format!("Organización de muestra {acts}");
        self.window.send(Action::EditProposal {
            proposal,
            edit: ProposalEdit::Text(text),
        });
        self.window.send(Action::EditActivity {
            activity,
            edit: ActivityEdit::Responsible(who),
        });
        self.settle();
        self.frame()
    }
}

/// What is measured of a screen, and the most that it may cost with many beside few.
struct Kind {
    name: &'static str,
    measure: fn(&mut Screen) -> Duration,
    times: f64,
}

const KINDS: [Kind; 3] = [
    Kind {
        name: "",
        measure: Screen::frame,
        times: TIMES,
    },
    Kind {
        name: ", projector",
        measure: Screen::projector_frame,
        times: TIMES,
    },
    Kind {
        name: ", after acts",
        measure: Screen::frame_after_acts,
        times: f64::INFINITY,
    },
];

/// Measures one kind of frame on both files in turn, and says how they compare.
fn compare(
    criterion: &mut Criterion,
    screen: &str,
    (few, many): (&mut Screen, &mut Screen),
    kind: &Kind,
) {
    let name = format!("{screen}{}", kind.name);
    let (mut with_few, mut with_many) = (Vec::new(), Vec::new());
    // Both take turns under either name; only one of them counts for it.
    let mut pair = |pairs_wanted: u64| {
        let before = with_few.len();
        for _ in 0..pairs_wanted {
            with_few.push((kind.measure)(few));
            with_many.push((kind.measure)(many));
        }
        let sum = |times: &[Duration]| times[before..].iter().sum();
        (sum(&with_few), sum(&with_many))
    };
    let mut group = criterion.benchmark_group(&name);
    group.sample_size(20);
    group.warm_up_time(Duration::from_millis(500));
    group.measurement_time(Duration::from_secs(1));
    group.bench_function(format!("{FEW}"), |b| b.iter_custom(|n| pair(n).0));
    group.bench_function(format!("{MANY}"), |b| b.iter_custom(|n| pair(n).1));
    group.finish();
    if with_few.is_empty() {
        // Another one was asked for by its name.
        return;
    }
    let (few, many) = (median(&mut with_few), median(&mut with_many));
    let times = many.as_secs_f64() / few.as_secs_f64();
    let kept = times <= kind.times && many <= MOST;
    println!(
        "| {name} | {:.2} ms with {FEW} | {:.2} ms with {MANY} | {times:.2} times | {} |\n",
        ms(few),
        ms(many),
        if kept { "kept" } else { "MISSED" },
    );
}

fn start_screen(criterion: &mut Criterion) {
    let (mut one, mut other) = (Screen::start(), Screen::start());
    let both = (&mut one, &mut other);
    compare(criterion, "start screen", both, &KINDS[0]);
}

fn sections(criterion: &mut Criterion) {
    let (mut few, mut many) = (Screen::with(FEW), Screen::with(MANY));
    for section in Section::ALL {
        few.turn_to(section);
        many.turn_to(section);
        let name = format!("{section:?}");
        for kind in &KINDS {
            compare(criterion, &name, (&mut few, &mut many), kind);
        }
    }
}

/// A search over the proposals, accents aside, as it is typed.
fn searching(criterion: &mut Criterion) {
    let (mut few, mut many) = (Screen::with(FEW), Screen::with(MANY));
    few.turn_to(Section::Proposals);
    many.turn_to(Section::Proposals);
    let kind = Kind {
        name: ", searching",
        measure: Screen::frame_searching,
        times: f64::INFINITY,
    };
    compare(criterion, "Proposals", (&mut few, &mut many), &kind);
}

/// The lists beside the plan: what waits for it, and what did not reach it.
fn drawers(criterion: &mut Criterion) {
    let (mut few, mut many) = (Screen::with(FEW), Screen::with(MANY));
    let typing = Kind {
        name: ", searching",
        measure: Screen::frame_typing,
        times: f64::INFINITY,
    };
    for (key, name) in [(Key::P, "Plan, what waits"), (Key::L, "Plan, left out")] {
        for screen in [&mut few, &mut many] {
            screen.turn_to(Section::Plan);
            screen.press(Modifiers::COMMAND, key);
            screen.wait();
        }
        for kind in [&KINDS[0], &KINDS[2], &typing] {
            compare(criterion, name, (&mut few, &mut many), kind);
        }
    }
}

/// The walls that a facilitator chooses, and what else of the proposals is projected.
fn walls(criterion: &mut Criterion) {
    let (mut few, mut many) = (Screen::with(FEW), Screen::with(MANY));
    let wall = |filter| Slide::Wall { filter };
    let searched = WallFilter {
        words: "medir el agua".to_owned(),
        sources: Sources::Shown,
        ..WallFilter::default()
    };
    let ranking = WallFilter {
        order: Order::Ranking,
        ..WallFilter::default()
    };
    let by_area = WallFilter {
        turn: Turn::Areas,
        ..WallFilter::default()
    };
    for (name, slide) in [
        ("wall, searched", wall(searched)),
        ("wall, ranking", wall(ranking)),
        ("wall, by area", wall(by_area)),
        ("board", Slide::Board { board: None }),
        ("left out", Slide::LeftOut),
    ] {
        for screen in [&mut few, &mut many] {
            screen.window.send(ProjectorCommand::Show(slide.clone()));
            screen.wait();
        }
        for kind in &KINDS {
            compare(criterion, name, (&mut few, &mut many), kind);
        }
    }
}

/// The open poll, over as many options as a room may ever be asked, by each way in.
fn open_polls(criterion: &mut Criterion) {
    let typing = Kind {
        name: ", typing",
        measure: Screen::frame_slip,
        times: f64::INFINITY,
    };
    for (way, name) in [
        (Way::Desk, "Vote, counting desk"),
        (Way::Slips, "Vote, slips"),
    ] {
        let (mut few, mut many) = (Screen::with(FEW), Screen::with(MANY));
        for screen in [&mut few, &mut many] {
            screen.open_poll(way);
        }
        for kind in [&KINDS[0], &KINDS[2], &typing] {
            compare(criterion, name, (&mut few, &mut many), kind);
        }
    }
}

criterion_group!(
    benches,
    start_screen,
    sections,
    searching,
    drawers,
    walls,
    open_polls
);
criterion_main!(benches);
