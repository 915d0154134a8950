//! The start screen beside an empty eframe window: the first frame's time, and the memory.
//!
//! `cargo bench --bench start`, with the packages of `tests/setup`. Whole processes on a display of
//! their own, in turns, from their beginning until the first frame is painted; the memory is the
//! most that the process ever held (VmHWM) a second later. The empty window is this very program,
//! so that both are built and linked alike.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

mod support;

use support::{MANY, Workshop, median, ms};

/// How often each program is started.
const ROUNDS: usize = 15;

/// The argument that makes this program the empty window.
const EMPTY: &str = "--empty-window";

/// What both programs say once their first frame is painted.
const PAINTED: &str = "the first frame is painted";

/// The targets: so many times the empty window's.
const TIMES: f64 = 1.3;
const MEMORY: f64 = 1.5;

fn main() {
    if std::env::args().any(|argument| argument == EMPTY) {
        empty::run();
        return;
    }
    let (_server, display) = display();
    let _manager = Command::new("openbox")
        .env("DISPLAY", &display)
        .spawn()
        .map(Ends)
        .expect("openbox starts: run tests/setup");
    std::thread::sleep(Duration::from_secs(1));
    let home = tempfile::tempdir().expect("a folder");
    let own = std::env::current_exe().expect("this program");
    let stage = Stage {
        display,
        home: home.path().to_owned(),
    };
    let minga = Path::new(env!("CARGO_BIN_EXE_minga"));
    let (mut empty, mut start) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        empty.push(stage.start(&own, Some(EMPTY.as_ref())).measured());
        start.push(stage.start(minga, None).measured());
    }
    let empty = Figures::of(&empty);
    let start = Figures::of(&start);
    let times = start.time.as_secs_f64() / empty.time.as_secs_f64();
    println!(
        "| first frame | {:.0} ms empty | {:.0} ms start screen | {times:.2} times | {} |",
        ms(empty.time),
        ms(start.time),
        verdict(times <= TIMES),
    );
    say_memory("start screen", empty, start);

    let (_folder, path) = Workshop::with_proposals(MANY).closed();
    let open: Vec<Figures> = (0..3).map(|_| stage.opened(minga, &path)).collect();
    say_memory("10,000 proposals", empty, Figures::of(&open));
}

fn say_memory(what: &str, empty: Figures, figures: Figures) {
    let times = figures.memory / empty.memory;
    println!(
        "| memory, {what} | {:.0} MB empty | {:.0} MB | {times:.2} times | {} |",
        empty.memory,
        figures.memory,
        verdict(times <= MEMORY),
    );
}

fn verdict(kept: bool) -> &'static str {
    if kept { "kept" } else { "MISSED" }
}

/// What is measured of a program; memory in megabytes.
#[derive(Clone, Copy)]
struct Figures {
    time: Duration,
    memory: f64,
}

impl Figures {
    /// The median of each.
    fn of(all: &[Self]) -> Self {
        let mut times: Vec<_> = all.iter().map(|one| one.time).collect();
        let mut memories: Vec<_> = all.iter().map(|one| one.memory).collect();
        memories.sort_by(f64::total_cmp);
        Self {
            time: median(&mut times),
            memory: memories[memories.len() / 2],
        }
    }
}

/// Where the programs run.
struct Stage {
    display: String,
    home: PathBuf,
}

impl Stage {
    fn start(&self, program: &Path, argument: Option<&Path>) -> Running {
        let begun = Instant::now();
        let mut child = Command::new(program)
            .args(argument)
            .env("DISPLAY", &self.display)
            .env_remove("WAYLAND_DISPLAY")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("HOME", &self.home)
            .env("XDG_DATA_HOME", self.home.join("data"))
            .env("MINGA_HOME", self.home.join("minga"))
            .env("MINGA_LOG", "minga=info")
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let said = BufReader::new(child.stderr.take().expect("a pipe"));
        Running {
            begun,
            child: Ends(child),
            said,
        }
    }

    /// The program with a file, until it is checked and backed up.
    fn opened(&self, program: &Path, file: &Path) -> Figures {
        let backups = self.home.join("minga").join("data").join("backups");
        let before = files_in(&backups);
        let mut running = self.start(program, Some(file));
        let time = running.first_frame();
        // The backup of the opening comes last.
        while files_in(&backups) == before {
            std::thread::sleep(Duration::from_millis(50));
        }
        std::thread::sleep(Duration::from_secs(1));
        Figures {
            time,
            memory: running.memory(),
        }
    }
}

/// How many whole backups there are.
fn files_in(backups: &Path) -> usize {
    let folders = std::fs::read_dir(backups).into_iter().flatten().flatten();
    let files = folders.flat_map(|folder| std::fs::read_dir(folder.path()));
    let names = files.flatten().flatten().map(|file| file.file_name());
    names
        .filter(|name| {
            let name = name.to_string_lossy();
            !name.starts_with('.') && name.ends_with(".minga")
        })
        .count()
}

/// A program that was started.
struct Running {
    begun: Instant,
    child: Ends,
    said: BufReader<std::process::ChildStderr>,
}

impl Running {
    fn first_frame(&mut self) -> Duration {
        let mut line = String::new();
        while !line.contains(PAINTED) {
            line.clear();
            let read = self.said.read_line(&mut line).expect("readable");
            assert!(read > 0, "the program ended before its first frame");
        }
        self.begun.elapsed()
    }

    fn memory(&self) -> f64 {
        let status = format!("/proc/{}/status", self.child.0.id());
        let status = std::fs::read_to_string(status).expect("this is Linux");
        let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = most.and_then(|most| most.trim().strip_suffix("kB"));
        let kilobytes: f64 = kilobytes
            .and_then(|number| number.trim().parse().ok())
            .expect("a number");
        kilobytes / 1024.0
    }

    fn measured(mut self) -> Figures {
        let time = self.first_frame();
        std::thread::sleep(Duration::from_secs(1));
        Figures {
            time,
            memory: self.memory(),
        }
    }
}

/// A process that ends with its handle.
struct Ends(Child);

impl Drop for Ends {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A display of our own, and its name.
fn display() -> (Ends, String) {
    let mut server = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "1366x768x24"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("Xvfb starts: run tests/setup");
    let mut number = String::new();
    let said = server.stdout.take().expect("a pipe");
    BufReader::new(said)
        .read_line(&mut number)
        .expect("a display");
    (Ends(server), format!(":{}", number.trim()))
}

/// An eframe window with nothing in it, asked for in the same way as Minga's.
mod empty {
    use egui::{CentralPanel, Ui, ViewportBuilder, ViewportCommand};

    #[derive(Default)]
    struct Empty {
        passes: u8,
    }

    impl eframe::App for Empty {
        fn logic(&mut self, ctx: &egui::Context, _: &mut eframe::Frame) {
            match self.passes {
                0 => ctx.send_viewport_cmd(ViewportCommand::Maximized(true)),
                1 => eprintln!("{}", super::PAINTED),
                _ => {}
            }
            self.passes = self.passes.saturating_add(1);
        }

        fn ui(&mut self, ui: &mut Ui, _: &mut eframe::Frame) {
            CentralPanel::default().show(ui, |_| {});
        }
    }

    pub fn run() {
        let options = eframe::NativeOptions {
            viewport: ViewportBuilder::default()
                .with_inner_size([1280.0, 720.0])
                .with_maximized(true),
            renderer: eframe::Renderer::Glow,
            ..Default::default()
        };
        eframe::run_native(
            "empty",
            options,
            Box::new(|_| Ok(Box::new(Empty::default()))),
        )
        .expect("a window");
    }
}
