//! Files for tests, with builders that read like a sentence.

use std::path::{Path, PathBuf};
use std::process::Command;

use jiff::Timestamp;
use tempfile::TempDir;
use uuid::Uuid;

use crate::domain::activity::ActivityDraft;
use crate::domain::ids::ProposalId;
use crate::domain::merge::{Consent, MergeVotes};
use crate::domain::people::Newcomer;
use crate::domain::proposal::ProposalDraft;
use crate::domain::strategy_map::{Amount, IndicatorEdit, IndicatorValue};
use crate::domain::term::Term;
use crate::domain::undo::{self, History};
use crate::domain::validation::ValidationVote;
use crate::domain::{Action, Change, Decision, Mint, Process, Refusal, decide, template};
use crate::store::{OperationDraft, Store, StoreFault};

mod vote;

pub(crate) const WINE: &str = include_str!("../../workshops/vitivinicola.json");
pub(crate) const FRUIT: &str = include_str!("../../workshops/fruticola.json");
pub(crate) const BLANK: &str = include_str!("../../workshops/blank.json");

/// A moment that no clock gave.
pub(crate) fn moment() -> Timestamp {
    Timestamp::from_second(1_795_392_000).expect("within range")
}

/// What an act changes in `process`.
pub(crate) fn decided(process: &Process, action: Action) -> Result<Decision, Refusal> {
    decide(
        process,
        action,
        &mut Mint::new(moment(), &mut || Uuid::now_v7()),
    )
}

pub(crate) fn operation(kind: &str, changes: Vec<Change>) -> OperationDraft {
    OperationDraft {
        id: Uuid::now_v7(),
        kind: kind.to_owned(),
        actor: "prueba".to_owned(),
        wall_time: moment(),
        changes,
        undoes: None,
    }
}

/// A file in a folder of its own, with the process that it should hold.
pub(crate) struct Room {
    pub folder: TempDir,
    pub path: PathBuf,
    pub store: Store,
    pub process: Process,
}

impl Room {
    pub(crate) fn of(template: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("taller.minga");
        Self::at(folder, &path, template)
    }

    pub(crate) fn at(folder: TempDir, path: &Path, template: &str) -> Self {
        let mut room = Self {
            store: Store::create(path).expect("a new file"),
            path: path.to_owned(),
            folder,
            process: Process::default(),
        };
        room.act(Action::Found {
            template: Box::new(template::read(template).expect("a template of ours")),
        });
        room
    }

    pub(crate) fn blank() -> Self {
        Self::of(BLANK)
    }

    /// A file with at least one row of every kind.
    pub(crate) fn full() -> Self {
        let mut room = Self::of(WINE);
        let workshop = room.process.current_workshop().expect("it has one").id;
        room.register("Rosa Ejemplo");
        let [a, b, c] = [1, 2, 3].map(|n| room.propose(&format!("Propuesta de muestra {n}")));
        let merge = room.merge(&[a, b], "Propuesta de muestra fusionada");
        room.act(Action::SetConsent {
            merge: merge.expect("makes one").into(),
            table: room.process.tables_in_order()[0].id,
            consent: Some(Consent::Agrees),
        });
        let proposals = vec![a, c];
        room.act(Action::KeepApart { proposals });
        room.vote(&[c], 3);
        room.calls_the_roll(&[c]);
        let stage = room.process.stages_in_order()[0].id;
        let activity = room.act(Action::AddActivity {
            draft: ActivityDraft {
                stage,
                area: None,
                title: "Actividad de muestra".to_owned(),
                sources: vec![c],
            },
        });
        room.act(Action::AddObservation {
            activity: activity.map(Into::into),
            text: "Observación de muestra".to_owned(),
        });
        room.act(Action::ValidatePlan {
            vote: ValidationVote {
                present: 5,
                members: 8,
                favour: 4,
                against: 1,
                abstain: 0,
            },
            minutes: "Acta de muestra".to_owned(),
        });
        room.measure();
        let kind = room
            .process
            .workshops
            .iter()
            .next()
            .expect("one")
            .kind
            .clone();
        room.act(Action::AddWorkshop { kind_name: kind });
        assert!(room.process.workshops.get(workshop).is_some());
        room
    }

    /// An objective with an indicator, its target and a measurement.
    pub(crate) fn measure(&mut self) {
        let perspective = self.process.perspectives_in_order()[0].id;
        let title = "Objetivo de muestra".to_owned();
        let made = self.act(Action::AddObjective { perspective, title });
        let objective = made.expect("makes one").into();
        let name = "Indicador de muestra".to_owned();
        let made = self.act(Action::AddIndicator { objective, name });
        let indicator = made.expect("makes one").into();
        let value = IndicatorValue::Amount(Amount::of_thousandths(12_500));
        self.act(Action::EditIndicator {
            indicator,
            edit: IndicatorEdit::Baseline(Some(value)),
        });
        self.act(Action::SetTarget {
            indicator,
            term: Term::parse("2S 2027"),
            value,
        });
        self.act(Action::AddMeasurement {
            indicator,
            on: jiff::civil::date(2027, 3, 1),
            value,
            note: "Medición de muestra".to_owned(),
        });
    }

    /// Decides and applies in memory, without committing.
    pub(crate) fn prepare(&mut self, action: Action) -> (OperationDraft, Option<Uuid>) {
        let kind = action.kind();
        let decision = decided(&self.process, action).expect("the act is possible");
        self.process
            .apply_all(&decision.changes)
            .expect("a decision fits");
        (operation(kind, decision.changes), decision.made)
    }

    /// Acts and commits; what was made.
    pub(crate) fn act(&mut self, action: Action) -> Option<Uuid> {
        let (draft, made) = self.prepare(action);
        self.store.commit(&draft).expect("committed");
        made
    }

    pub(crate) fn proposal(&self, text: &str) -> Action {
        Action::AddProposals {
            table: self.process.tables_in_order()[0].id,
            drafts: vec![ProposalDraft::action(text)],
        }
    }

    pub(crate) fn propose(&mut self, text: &str) -> ProposalId {
        let action = self.proposal(text);
        self.act(action).expect("makes one").into()
    }

    pub(crate) fn merge(&mut self, sources: &[ProposalId], text: &str) -> Option<Uuid> {
        let table = self.process.tables_in_order()[0].id;
        self.act(Action::MergeProposals {
            sources: sources.to_vec(),
            text: text.to_owned(),
            table,
            votes: MergeVotes::Stay,
        })
    }

    pub(crate) fn register(&mut self, name: &str) {
        let workshop = self.process.current_workshop().map(|workshop| workshop.id);
        self.act(Action::AddParticipant {
            newcomer: Newcomer {
                name: name.to_owned(),
                contact: "rosa@ejemplo.cl".to_owned(),
                organisation: "Viña de muestra".to_owned(),
                ..Newcomer::default()
            },
            workshop,
        });
    }

    /// Takes back or redoes an operation, by what the file alone says.
    pub(crate) fn take_back(&mut self, target: Uuid, kind: &str) -> Result<(), Refusal> {
        let changes = self.store.changes_of(target).expect("it is in the log");
        let reversed = undo::reverse(&self.process, &changes)?;
        self.process.apply_all(&reversed).expect("it was tried");
        let draft = OperationDraft {
            undoes: Some(target),
            ..operation(kind, reversed)
        };
        self.store.commit(&draft).expect("committed");
        Ok(())
    }

    /// The history as a program that has just opened the file sees it.
    pub(crate) fn history(&self) -> History {
        let mut history = History::default();
        for (id, kind, undoes) in self.store.headers().expect("readable") {
            match undoes {
                Some(target) => history.took_back(id, target),
                None if [
                    "found",
                    "open_poll",
                    "count_option",
                    "close_poll",
                    "validate_plan",
                ]
                .contains(&kind.as_str()) => {}
                None => history.act(id),
            }
        }
        history
    }

    /// Closes the file.
    pub(crate) fn closed(self) -> Closed {
        let Self {
            folder,
            path,
            store,
            process,
        } = self;
        drop(store);
        Closed {
            folder,
            path,
            process,
        }
    }

    /// Closes the file and opens it again.
    pub(crate) fn reopened(self) -> Self {
        self.closed().opened()
    }

    /// Closes the file, changes it behind the program's back, and opens it again.
    pub(crate) fn tampered(self, sql: &str) -> Self {
        let closed = self.closed();
        tamper(&closed.path, sql);
        closed.opened()
    }

    #[track_caller]
    pub(crate) fn assert_sound(&self) {
        let read = self.store.read().expect("readable");
        assert_eq!(read.differences(&self.process), []);
        assert_eq!(read.index(), self.process.index());
        assert_eq!(self.store.verify(|_| true).expect("readable"), []);
    }
}

/// A closed file, with the process that it should hold.
pub(crate) struct Closed {
    pub folder: TempDir,
    pub path: PathBuf,
    pub process: Process,
}

impl Closed {
    /// Looks at the file with one page after the other full of zeros; the first one, with the
    /// header, stays.
    pub(crate) fn with_each_page_emptied(&self, mut look: impl FnMut(&Path)) {
        const PAGE: usize = 4096;
        let bytes = std::fs::read(&self.path).expect("the file is there");
        for page in 1..bytes.len() / PAGE {
            let mut damaged = bytes.clone();
            damaged[page * PAGE..(page + 1) * PAGE].fill(0);
            std::fs::write(&self.path, damaged).expect("the file can be written");
            look(&self.path);
        }
    }

    pub(crate) fn opened(self) -> Room {
        Room {
            store: Store::open(&self.path).expect("it opens again"),
            folder: self.folder,
            path: self.path,
            process: self.process,
        }
    }
}

/// Opens a file as the window does; backups stand beside it.
pub(crate) fn open_to_work(path: &Path) -> Result<Store, StoreFault> {
    let now = moment().to_zoned(jiff::tz::TimeZone::UTC);
    Store::open_to_work(path, |file| file.with_extension("respaldos"), &now)
}

/// Runs SQL on a closed file as a program that knows nothing of our rules would.
pub(crate) fn tamper(path: &Path, sql: &str) {
    let connection = rusqlite::Connection::open(path).expect("it opens");
    let triggers: Vec<(String, String)> = connection
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        .and_then(|mut statement| {
            statement
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
        .expect("readable");
    for (name, _) in &triggers {
        connection
            .execute_batch(&format!("DROP TRIGGER {name}"))
            .expect("dropped");
    }
    connection
        .execute_batch("PRAGMA foreign_keys = OFF")
        .and_then(|()| connection.execute_batch(sql))
        .expect("tampered");
    for (_, sql) in &triggers {
        connection.execute_batch(sql).expect("made again");
    }
}

/// The hash of a closed file's bytes.
pub(crate) fn hash(path: &Path) -> blake3::Hash {
    blake3::hash(&std::fs::read(path).expect("readable"))
}

/// Whether another process can open the file: only that tells whether the lock is held.
pub(crate) fn opens_in_another_process(path: &Path) -> bool {
    let program = std::env::current_exe().expect("the tests run from a file");
    let output = Command::new(program)
        .args(["store::testing::another_process", "--exact", "--nocapture"])
        .env("MINGA_TEST_OPEN", path)
        .output()
        .expect("it starts");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("opened: "), "the other process spoke: {said}");
    said.contains("opened: true")
}

/// The other process of [`opens_in_another_process`]; nothing by itself.
#[test]
fn another_process() {
    if let Some(path) = std::env::var_os("MINGA_TEST_OPEN") {
        let opened = Store::open(Path::new(&path));
        println!("opened: {}", opened.is_ok());
    }
}
