//! Helpers for tests of panels: the program on a temporary file, driven by labels.
#![allow(clippy::missing_panics_doc, reason = "tests panic")]

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use egui::{Theme, Ui, Vec2};
use egui_kittest::Harness;

use crate::app::command::FileCommand;
use crate::app::places::Places;
use crate::app::{Command, Minga, Session};
use crate::domain::Action;
use crate::ui::context::{Context, Outbox};
use crate::ui::theme;

/// The program with an open file, and one panel.
pub struct Room<P> {
    pub minga: Minga,
    pub panel: P,
    /// Every command that the panel sent, in order.
    pub sent: Vec<Command>,
    _home: tempfile::TempDir,
}

impl<P> Room<P> {
    /// A new file from a built-in template; its checks are through.
    pub fn new(template: &str, panel: P) -> Self {
        let home = tempfile::tempdir().expect("a temporary folder");
        let places = Places::under(home.path());
        let mut minga = Minga::new(places, Arc::new(|| {}));
        minga.dispatch(Command::File(FileCommand::New {
            template: template.to_owned(),
            path: Some(home.path().join("taller.minga")),
        }));
        let mut room = Self {
            minga,
            panel,
            sent: Vec::new(),
            _home: home,
        };
        room.wait(|minga| {
            minga
                .session()
                .is_some_and(|session| *session.checks() == crate::app::session::Checks::Passed)
        });
        room
    }

    pub fn session(&self) -> &Session {
        self.minga.session().expect("a file is open")
    }

    pub fn process(&self) -> &crate::domain::Process {
        self.session().process()
    }

    pub fn act(&mut self, action: Action) {
        self.minga.dispatch(Command::Act(action));
    }

    /// The acts that the panel sent.
    pub fn acts(&self) -> Vec<&Action> {
        self.sent
            .iter()
            .filter_map(|command| match command {
                Command::Act(action) => Some(action),
                _ => None,
            })
            .collect()
    }

    fn wait(&mut self, done: impl Fn(&Minga) -> bool) {
        for _ in 0..3000 {
            self.minga.tick();
            if done(&self.minga) {
                return;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        panic!("the file did not open");
    }

    fn frame(&mut self, ui: &mut Ui, show: fn(&mut P, &mut Ui, Context, &mut Outbox)) {
        self.minga.tick();
        let mut out = Outbox::default();
        {
            let session = self.minga.session().expect("a file is open");
            let cx = Context {
                minga: &self.minga,
                session,
                process: session.process(),
                lang: self.minga.lang(),
            };
            show(&mut self.panel, ui, cx, &mut out);
        }
        for command in out.drain().collect::<Vec<_>>() {
            self.sent.push(command.clone());
            self.minga.dispatch(command);
        }
    }
}

/// A harness of a panel in the room that the centre of the window leaves it.
pub fn harness<P: 'static>(
    room: Room<P>,
    size: impl Into<Vec2>,
    theme: Theme,
    show: fn(&mut P, &mut Ui, Context, &mut Outbox),
) -> Harness<'static, Room<P>> {
    let mut harness = Harness::builder()
        .with_size(size)
        .with_theme(theme)
        .with_context_setup(theme::install)
        .build_ui_state(
            move |ui, room: &mut Room<P>| {
                egui::Frame::central_panel(ui.style())
                    .inner_margin(theme::L)
                    .show(ui, |ui| {
                        // The panel gets the whole rest, as in the window.
                        ui.set_min_size(ui.available_size());
                        room.frame(ui, show);
                    });
            },
            room,
        );
    harness.run_steps(3);
    harness
}

/// Saves a picture when `MINGA_PICTURES` names a folder.
pub fn picture<P>(harness: &mut Harness<'_, Room<P>>, name: &str) {
    let Some(folder) = std::env::var_os("MINGA_PICTURES").map(PathBuf::from) else {
        return;
    };
    let image = harness.render().expect("a picture");
    image
        .save(folder.join(format!("{name}.png")))
        .expect("the picture is written");
}
