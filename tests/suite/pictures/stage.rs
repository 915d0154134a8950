//! The facilitator's window over a day that was played by the program itself.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::{Theme, Ui, UiBuilder, vec2};
use egui_kittest::{Harness, SnapshotResults};
use tempfile::TempDir;

use minga::app::command::{FileCommand, Preference};
use minga::app::places::Places;
use minga::app::session::Checks;
use minga::app::settings::Appearance;
use minga::app::{Command, Minga};
use minga::domain::Process;
use minga::ui::shell::projector_window::Place;
use minga::ui::theme;
use minga::ui::window::FacilitatorWindow;

use super::compare;
use crate::cli::minga;

/// The demo's day, in the words of `minga replay`; its last line validates the plan.
const DAY: &str = include_str!("../../../assets/demo/vitivinicola.jsonl");

pub const SMALL: [f32; 2] = [1366.0, 768.0];
pub const LARGE: [f32; 2] = [1920.0, 1080.0];

/// How far the day has come.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// The template as it was founded.
    Morning,
    /// Before the plan is validated.
    Evening,
    /// The plan is validated.
    Night,
}

/// A window with its folder.
pub struct Stage {
    pub window: FacilitatorWindow,
    folder: TempDir,
}

impl Stage {
    /// The start screen.
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let places = Places::under(&folder.path().join("home"));
        let minga = Minga::new(places, Arc::new(|| {}));
        Self {
            // The harness dresses its own context: this one is thrown away.
            window: FacilitatorWindow::new(minga, &egui::Context::default()),
            folder,
        }
    }

    /// The window over a file that was played so far.
    pub fn played(until: Until) -> Self {
        let mut stage = Self::empty();
        let file = play(stage.folder.path(), until);
        stage.window.send(FileCommand::Open(file));
        stage.settle();
        stage
    }

    pub fn process(&self) -> &Process {
        let session = self.window.minga().session();
        session.expect("a file is open").process()
    }

    /// Waits until nothing is under way and everything is on the disk.
    pub fn settle(&mut self) {
        let patience = Instant::now() + Duration::from_mins(1);
        let scratch = egui::Context::default();
        loop {
            self.window.tick(&scratch);
            let minga = self.window.minga();
            let quiet = minga
                .session()
                .is_none_or(|s| *s.checks() != Checks::Running && s.unsaved() == 0);
            if quiet && minga.jobs().is_idle() {
                return;
            }
            assert!(Instant::now() < patience, "the window did not settle");
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    /// The window on a screen of this size.
    pub fn on_screen(mut self, size: [f32; 2], theme: Theme) -> Screen {
        let appearance = match theme {
            Theme::Light => Appearance::Light,
            Theme::Dark => Appearance::Dark,
        };
        self.window.send(Preference::Appearance(appearance));
        let mut harness = Harness::builder()
            .with_size(vec2(size[0], size[1]))
            .with_theme(theme)
            .with_render_cursor(false)
            .with_context_setup(|ctx| {
                theme::install(ctx);
                // The projector's window is not drawn inside the facilitator's.
                ctx.set_embed_viewports(false);
            })
            .build_ui_state(
                |ui: &mut Ui, stage: &mut Self| {
                    stage.settle();
                    stage.window.tick(ui.ctx());
                    // The harness leaves a margin that a real window does not have.
                    let screen = ui.ctx().content_rect();
                    ui.set_clip_rect(screen);
                    ui.scope_builder(UiBuilder::new().max_rect(screen), |ui| {
                        stage.window.show(ui, Place::Window);
                    });
                },
                self,
            );
        harness.run_steps(4);
        Screen {
            harness,
            results: SnapshotResults::new(),
        }
    }
}

/// A file in `folder`, played by the program itself.
fn play(folder: &Path, until: Until) -> PathBuf {
    let file = folder.join("taller.minga");
    let program = |arguments: &[&str]| {
        let mut command = minga(folder);
        command
            .current_dir(folder)
            .args(arguments)
            .stdout(Stdio::null());
        command
    };
    let made = program(&["new", "vitivinicola", "taller.minga"]).status();
    assert!(made.expect("the program starts").success());
    let lines: Vec<&str> = DAY.lines().collect();
    let lines = match until {
        Until::Morning => &lines[..0],
        Until::Evening => &lines[..lines.len() - 1],
        Until::Night => &lines[..],
    };
    let day = folder.join("day.jsonl");
    let date = r#"{"kind": "edit_workshop", "date": "2026-12-14"}"#;
    std::fs::write(&day, format!("{date}\n{}", lines.join("\n"))).expect("the day is written");
    let played = program(&["replay", "taller.minga", "day.jsonl"]).status();
    assert!(played.expect("the program starts").success());
    file
}

/// What stands on the screen, and how it compares.
pub struct Screen {
    pub harness: Harness<'static, Stage>,
    results: SnapshotResults,
}

impl Screen {
    pub fn send(&mut self, command: impl Into<Command>) {
        self.harness.state_mut().window.send(command);
        self.harness.run_steps(4);
    }

    pub fn process(&self) -> &Process {
        self.harness.state().process()
    }

    /// Compares what stands there now.
    pub fn picture(&mut self, name: &str) {
        self.picture_without(name, &[]);
    }

    /// Compares what stands there now, but for the labels that are of today or of this machine:
    /// those that contain one of `words` are painted over, as wide as is said beside the word.
    pub fn picture_without(&mut self, name: &str, words: &[(&str, f32)]) {
        use egui_kittest::kittest::Queryable as _;
        let mut picture = self.harness.render().expect("lavapipe draws");
        for (word, width) in words {
            for node in self.harness.query_all_by_label_contains(word) {
                let mut rect = node.rect();
                rect.set_width(*width);
                paint_over(&mut picture, rect);
            }
        }
        compare(&mut self.results, &picture, name);
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "pixels of a picture"
)]
fn paint_over(picture: &mut image::RgbaImage, rect: egui::Rect) {
    let (width, height) = picture.dimensions();
    let inside = |at: f32, most: u32| (at.max(0.0) as u32).min(most);
    for y in inside(rect.top().floor(), height)..inside(rect.bottom().ceil(), height) {
        for x in inside(rect.left().floor(), width)..inside(rect.right().ceil(), width) {
            picture.put_pixel(x, y, image::Rgba([128, 128, 128, 255]));
        }
    }
}
