//! A panel on a real file, driven by its labels; for tests alone.

use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::{Frame, Margin, Theme, Ui, vec2};
use egui_kittest::Harness;

use crate::app::command::FileCommand;
use crate::app::places::Places;
use crate::app::session::Checks;
use crate::app::{Command, Minga, Session};
use crate::domain::ids::{ProposalId, ThematicTableId};
use crate::domain::proposal::ProposalDraft;
use crate::domain::{Action, Process};
use crate::ui::context::{Context, Outbox};
use crate::ui::theme;

/// How a panel is shown.
pub(crate) type Show<P> = fn(&mut P, &mut Ui, Context, &mut Outbox);

/// The centre of the window at 1366x768, and at 1920x1080.
pub(crate) const SMALL: [f32; 2] = [900.0, 690.0];
pub(crate) const LARGE: [f32; 2] = [1200.0, 980.0];

/// The program with one open file, one panel, and what the panel has sent.
pub(crate) struct Bench<P> {
    pub minga: Minga,
    pub panel: P,
    pub sent: Vec<Command>,
    show: Show<P>,
    _home: tempfile::TempDir,
}

impl<P: Default + 'static> Bench<P> {
    /// A new file from a built-in template.
    pub fn new(template: &str, show: Show<P>) -> Self {
        let home = tempfile::tempdir().expect("a folder for the test");
        let mut minga = Minga::new(Places::under(home.path()), Arc::new(|| {}));
        minga.dispatch(
            FileCommand::New {
                template: template.to_owned(),
                path: Some(home.path().join("taller.minga")),
            }
            .into(),
        );
        let mut bench = Self {
            minga,
            panel: P::default(),
            sent: Vec::new(),
            show,
            _home: home,
        };
        bench.settle();
        bench
    }

    /// Waits until the file is open, checked and saved.
    pub fn settle(&mut self) {
        let patience = Instant::now() + Duration::from_mins(1);
        loop {
            self.minga.tick();
            let ready = self
                .minga
                .session()
                .is_some_and(|s| *s.checks() != Checks::Running && s.unsaved() == 0);
            if ready {
                return;
            }
            assert!(Instant::now() < patience, "the file did not settle");
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    pub fn session(&self) -> &Session {
        self.minga.session().expect("a file is open")
    }

    pub fn process(&self) -> &Process {
        self.session().process()
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

    /// Does an act and waits until it is saved.
    pub fn act(&mut self, action: Action) {
        let revision = self.minga.session().expect("open").revision();
        self.minga.dispatch(Command::Act(action));
        self.settle();
        let after = self.minga.session().expect("open").revision();
        assert!(after > revision, "refused: {:?}", self.notices());
    }

    pub fn notices(&self) -> Vec<String> {
        self.minga
            .notices()
            .iter()
            .map(|n| n.text.clone())
            .collect()
    }

    pub fn table(&self, place: usize) -> ThematicTableId {
        self.process().tables_in_order()[place].id
    }

    /// Adds proposals to a table, in the order given.
    pub fn propose(&mut self, table: usize, texts: &[&str]) -> Vec<ProposalId> {
        let before = self.process().index().standing().len();
        self.act(Action::AddProposals {
            table: self.table(table),
            drafts: texts
                .iter()
                .map(|text| ProposalDraft::action(*text))
                .collect(),
        });
        let standing = self.process().index().standing();
        standing.iter().skip(before).map(|(_, id)| *id).collect()
    }

    /// The panel in a window of this size.
    pub fn harness(self, size: [f32; 2], theme: Theme) -> Harness<'static, Self> {
        let mut harness = Harness::builder()
            .with_size(vec2(size[0], size[1]))
            .with_theme(theme)
            .with_max_steps(40)
            .with_context_setup(theme::install)
            .build_ui_state(frame, self);
        harness.run_steps(3);
        harness
    }
}

/// One frame: the panel is shown, and what it sent is done.
fn frame<P: Default + 'static>(ui: &mut Ui, bench: &mut Bench<P>) {
    bench.settle();
    let mut out = Outbox::default();
    let paper = theme::Tokens::of(ui).paper;
    let margin = Margin::symmetric(16, 12);
    Frame::new()
        .fill(paper)
        .inner_margin(margin)
        .show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            let session = bench.minga.session().expect("a file is open");
            let cx = Context {
                minga: &bench.minga,
                session,
                process: session.process(),
                lang: bench.minga.lang(),
            };
            (bench.show)(&mut bench.panel, ui, cx, &mut out);
        });
    for command in out.drain() {
        bench.sent.push(command.clone());
        bench.minga.dispatch(command);
    }
}
