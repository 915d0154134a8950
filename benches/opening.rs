//! From the wish to open a file of ten thousand proposals to the first frame in which they can be
//! read, and until editing is unlocked.
//!
//! `cargo bench --bench opening`. The window is the whole facilitator's window at 1366x768, with
//! nobody to paint it; the file is in the system's cache, as after copying it from a stick.

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use egui::{Pos2, RawInput, Rect, vec2};
use minga::app::command::FileCommand;
use minga::app::places::Places;
use minga::app::section::Section;
use minga::app::session::Checks;
use minga::app::{Command, Minga};
use minga::ui::shell::projector_window::Place;
use minga::ui::window::FacilitatorWindow;

mod support;

use support::{MANY, Workshop, median, ms, open};

/// The target for the first readable frame.
const MOST: Duration = Duration::from_millis(300);

/// The program at its start screen, and a word whenever one of its threads has news.
struct Program {
    window: FacilitatorWindow,
    egui: egui::Context,
    news: Receiver<()>,
}

impl Program {
    fn started(home: &Path) -> Self {
        let (sender, news) = channel();
        let wake = move || sender.send(()).unwrap_or_default();
        let egui = egui::Context::default();
        let minga = Minga::new(Places::under(home), Arc::new(wake));
        let mut program = Self {
            window: FacilitatorWindow::new(minga, &egui),
            egui,
            news,
        };
        program.frame();
        program
    }

    fn frame(&mut self) {
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1366.0, 768.0))),
            ..RawInput::default()
        };
        self.window.tick(&self.egui);
        let mut output = self
            .egui
            .run_ui(input, |ui| self.window.show(ui, Place::Window));
        let shapes = std::mem::take(&mut output.shapes);
        let drawn = self.egui.tessellate(shapes, output.pixels_per_point);
        assert!(!drawn.is_empty());
        output.drop_without_applying_deltas();
    }

    /// A frame for each news until something holds of the program, and the time until then.
    fn frames_until(&mut self, start: Instant, holds: fn(&Minga) -> bool) -> Duration {
        while !holds(self.window.minga()) {
            self.news.recv().expect("the program goes on");
            self.frame();
        }
        start.elapsed()
    }

    /// Opens a file at its proposals: how long until they can be read, and until they can be edited.
    fn opens(&mut self, path: &Path) -> (Duration, Duration) {
        let start = Instant::now();
        self.window.send(FileCommand::Open(path.to_owned()));
        self.frames_until(start, |minga| minga.session().is_some());
        self.window.send(Command::Go(Section::Proposals));
        self.frame();
        let readable = start.elapsed();
        let passed = |minga: &Minga| {
            let session = minga.session();
            session.is_some_and(|session| *session.checks() == Checks::Passed)
        };
        (readable, self.frames_until(start, passed))
    }
}

fn opening(criterion: &mut Criterion) {
    let files = [
        ("10,000 proposals", Workshop::with_proposals(MANY)),
        ("10,000 proposals and activities", Workshop::played(MANY)),
    ];
    for (name, workshop) in files {
        let (folder, path) = workshop.closed();
        let home = tempfile::tempdir().expect("a folder");
        let (mut readable, mut unlocked) = (Vec::new(), Vec::new());
        let mut run = |times: u64| {
            let before = readable.len();
            for _ in 0..times {
                // Closing waits for the backup of the time before.
                let (read, edit) = Program::started(home.path()).opens(&path);
                readable.push(read);
                unlocked.push(edit);
            }
            let sum = |times: &[Duration]| times[before..].iter().sum();
            (sum(&readable), sum(&unlocked))
        };
        let mut group = criterion.benchmark_group(name);
        group.sample_size(10);
        group.bench_function("first readable frame", |b| b.iter_custom(|n| run(n).0));
        group.bench_function("editing unlocked", |b| b.iter_custom(|n| run(n).1));
        group.bench_function("the file's part", |b| b.iter(|| open(&path)));
        group.bench_function("its rows", |b| {
            let store = open(&path);
            b.iter(|| store.read().expect("readable"));
        });
        group.finish();
        let (readable, unlocked) = (median(&mut readable), median(&mut unlocked));
        let kept = readable <= MOST;
        println!(
            "| {name} | readable after {:.0} ms | editing unlocked after {:.0} ms | {} |\n",
            ms(readable),
            ms(unlocked),
            if kept { "kept" } else { "MISSED" },
        );
        drop(folder);
    }
}

criterion_group!(benches, opening);
criterion_main!(benches);
