//! Files to measure on, played act by act as a workshop makes them, and the time they take.

#![allow(
    dead_code,
    reason = "each bench is a crate of its own and uses a part of this"
)]

use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;
use minga::domain::activity::{ActivityDraft, ActivityEdit, Priority};
use minga::domain::agenda::Step;
use minga::domain::ids::{ActivityId, PollId, ProposalId};
use minga::domain::merge::MergeVotes;
use minga::domain::money::Money;
use minga::domain::people::Newcomer;
use minga::domain::poll::{Count, Method, PollDraft};
use minga::domain::proposal::{Nature, ProposalDraft};
use minga::domain::term::Term;
use minga::domain::validation::ValidationVote;
use minga::domain::{Action, Mint, Process, decide, template};
use minga::store::{OperationDraft, Store};
use tempfile::TempDir;
use uuid::Uuid;

const TEMPLATE: &str = include_str!("../../workshops/vitivinicola.json");

/// The two sizes that everything is measured with.
pub const FEW: usize = 100;
pub const MANY: usize = 10_000;

/// An open file and the process that it holds.
pub struct Workshop {
    pub folder: TempDir,
    pub store: Store,
    pub process: Process,
}

impl Workshop {
    /// A file founded on the wine template, in memory where the system has it: making ten thousand
    /// commits is not what is measured.
    pub fn founded() -> Self {
        let folder = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir());
        let folder = folder.expect("a folder");
        let mut made = Self {
            store: Store::create(&folder.path().join("taller.minga")).expect("a new file"),
            folder,
            process: Process::default(),
        };
        let template = template::read(TEMPLATE).expect("a template of ours");
        made.act(Action::Found {
            template: Box::new(template),
        });
        made
    }

    /// A file on the disk with `count` proposals.
    pub fn with_proposals(count: usize) -> Self {
        let mut made = Self::founded();
        made.propose(count);
        made.on_disk()
    }

    /// A file on the disk with `count` standing proposals and as many activities, some of the
    /// proposals merged, sixty participants, a poll that is open and a version of the plan.
    pub fn played(count: usize) -> Self {
        Self::played_in_memory(count).on_disk()
    }

    /// The same before it is copied to the disk.
    pub fn played_in_memory(count: usize) -> Self {
        let mut made = Self::founded();
        made.register(60);
        made.propose(count);
        made.merge(count / 20);
        made.propose(count);
        made.sort_out(count);
        made.propose(count);
        made.plan(count);
        made.vote();
        made.validate();
        made
    }

    /// The same file copied to the disk.
    fn on_disk(self) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("taller.minga");
        self.store.copy_to(&path).expect("copied");
        Self {
            store: Store::open(&path).expect("opened"),
            folder,
            process: self.process,
        }
    }

    /// Closes the file, and says where it is.
    pub fn closed(self) -> (TempDir, PathBuf) {
        let path = self.store.path().to_owned();
        (self.folder, path)
    }

    fn act(&mut self, action: Action) -> Uuid {
        let (draft, made) = decided(&self.process, action);
        self.process.apply_all(&draft.changes).expect("it fits");
        self.store.commit(&draft).expect("committed");
        made.unwrap_or_default()
    }

    /// The act that adds one more proposal, to each table in turn.
    pub fn proposal(&self) -> Action {
        let number = self.process.proposals.len();
        let tables = self.process.tables_in_order();
        Action::AddProposals {
            table: tables[number % tables.len()].id,
            drafts: vec![said(&self.process, number)],
        }
    }

    /// Ranks some proposals of each table, parks and discards a few, and fills the boards.
    fn sort_out(&mut self, count: usize) {
        for table in self
            .process
            .tables_in_order()
            .iter()
            .map(|t| t.id)
            .collect::<Vec<_>>()
        {
            let standing = self.process.index().standing_of(table);
            let ids = standing.into_iter().flat_map(|list| list.iter().rev());
            let ids: Vec<ProposalId> = ids.take(12).map(|(_, id)| *id).collect();
            for (place, &proposal) in ids.iter().enumerate() {
                self.act(match place {
                    0 => Action::ParkProposal { proposal },
                    1 => Action::DiscardProposal {
                        proposal,
                        reason: "Ya existe".to_owned(),
                    },
                    _ => Action::RankProposal {
                        proposal,
                        step: Step::Up,
                    },
                });
            }
            let drafts = (0..count / 20).map(|number| ProposalDraft {
                nature: Nature::BOARDS[number % 4],
                ..ProposalDraft::action(sentence(number))
            });
            let drafts = drafts.collect();
            self.act(Action::AddProposals { table, drafts });
        }
    }

    /// Adds proposals until `count` stand.
    fn propose(&mut self, count: usize) {
        while self.process.index().standing().len() < count {
            self.act(self.proposal());
        }
    }

    fn standing(&self) -> Vec<ProposalId> {
        let standing = self.process.index().standing();
        standing.iter().map(|(_, id)| *id).collect()
    }

    /// Unites the first proposals, two by two.
    fn merge(&mut self, count: usize) {
        let table = self.process.tables_in_order()[0].id;
        for (number, sources) in self.standing().chunks_exact(2).take(count).enumerate() {
            self.act(Action::MergeProposals {
                sources: sources.to_vec(),
                text: sentence(number),
                table,
                votes: MergeVotes::Stay,
            });
        }
    }

    /// Makes activities of the first proposals until the plan has `count`.
    fn plan(&mut self, count: usize) {
        let stages: Vec<_> = self
            .process
            .stages_in_order()
            .iter()
            .map(|s| s.id)
            .collect();
        let areas: Vec<_> = self.process.areas_in_order().iter().map(|a| a.id).collect();
        for (number, proposal) in self.standing().into_iter().enumerate() {
            if self.process.activities.len() >= count {
                break;
            }
            let activity: ActivityId = self
                .act(Action::AddActivity {
                    draft: ActivityDraft {
                        stage: stages[number % stages.len()],
                        area: Some(areas[number % areas.len()]),
                        title: sentence(number),
                        // Half of the proposals wait.
                        sources: [proposal].into_iter().filter(|_| number % 2 == 0).collect(),
                    },
                })
                .into();
            if number % 4 == 0 {
                let who = format!("Organización de muestra {}", number % 30 + 1);
                for edit in [
                    ActivityEdit::Responsible(who),
                    ActivityEdit::Priority(Some(Priority::High)),
                    ActivityEdit::Results(vec![sentence(number + 1), sentence(number + 2)]),
                ] {
                    self.act(Action::EditActivity { activity, edit });
                }
            }
        }
    }

    fn register(&mut self, count: usize) {
        let workshop = self.process.current_workshop().map(|workshop| workshop.id);
        for number in 1..=count {
            self.act(Action::AddParticipant {
                newcomer: Newcomer {
                    name: format!("Participante {number}"),
                    organisation: format!("Organización de muestra {}", number % 20 + 1),
                    ..Newcomer::default()
                },
                workshop,
            });
        }
    }

    /// A closed poll, and one that is open and half counted.
    fn vote(&mut self) {
        for end in [true, false] {
            let proposals = self.standing().into_iter().take(12).collect();
            let poll: PollId = self
                .act(Action::DraftPoll {
                    draft: PollDraft {
                        question: "¿Qué propuestas van primero?".to_owned(),
                        method: Method::Dots,
                        dots: 3,
                        proposals,
                        texts: Vec::new(),
                        ..PollDraft::default()
                    },
                })
                .into();
            self.act(Action::OpenPoll {
                poll,
                entitled: Some(60),
            });
            let options: Vec<_> = self.process.options_of(poll).iter().map(|o| o.id).collect();
            let counted = if end {
                options.len()
            } else {
                options.len() / 2
            };
            for (option, dots) in options.into_iter().zip(1..).take(counted) {
                let count = Count::Dots(dots);
                self.act(Action::CountOption {
                    option,
                    part: None,
                    count,
                });
            }
            if end {
                self.act(Action::ClosePoll { poll, secret: None });
            }
        }
    }

    fn validate(&mut self) {
        for number in 1..=8 {
            self.act(Action::AddObservation {
                activity: self.process.index().activity_at(number),
                text: format!("Observación de muestra {number}"),
            });
        }
        self.act(Action::ValidatePlan {
            vote: ValidationVote {
                present: 40,
                members: 60,
                favour: 35,
                against: 3,
                abstain: 2,
            },
            minutes: "Acta de muestra".to_owned(),
        });
    }
}

/// An act as the operation that it becomes, and what it makes.
pub fn decided(process: &Process, action: Action) -> (OperationDraft, Option<Uuid>) {
    let now = Timestamp::from_second(1_795_392_000).expect("within range");
    let kind = action.kind().to_owned();
    let mut fresh = || Uuid::now_v7();
    let decision = decide(process, action, &mut Mint::new(now, &mut fresh));
    let decision = decision.expect("the act is possible");
    let draft = OperationDraft {
        id: Uuid::now_v7(),
        kind,
        actor: String::new(),
        wall_time: now,
        changes: decision.changes,
        undoes: None,
    };
    (draft, decision.made)
}

/// A proposal as people make them: most are actions, some are needs, and some say more.
fn said(process: &Process, number: usize) -> ProposalDraft {
    let areas = process.areas_in_order();
    let one_in = |many: usize| number.is_multiple_of(many);
    let groups = ["pequeños productores", "mujeres del valle", "jóvenes"];
    let standing = process.index().standing();
    let earlier = standing.get(number / 2).map(|(_, id)| *id);
    ProposalDraft {
        nature: if one_in(5) {
            Nature::Need
        } else {
            Nature::Action
        },
        area: one_in(7).then(|| areas[number % areas.len()].id),
        beneficiaries: groups[..number % 3]
            .iter()
            .map(|&group| group.to_owned())
            .collect(),
        term: one_in(3).then(|| Term::parse("2S 2027")),
        cost: one_in(4).then_some(Money(12_000_000)),
        needs: earlier
            .into_iter()
            .filter(|id| {
                let proposal = process.proposals.get(*id);
                one_in(2) && !one_in(5) && proposal.is_some_and(|p| p.nature == Nature::Need)
            })
            .collect(),
        ..ProposalDraft::action(sentence(number))
    }
}

/// A sentence as long as people's are: from 30 to 200 letters.
fn sentence(number: usize) -> String {
    const PARTS: [&str; 7] = [
        "comprar maquinaria entre varias viñas",
        "capacitar a los mandos medios de bodega",
        "abrir un punto de venta común en el valle",
        "medir el agua que gasta cada predio",
        "contar con un asesor permanente",
        "mejorar los caminos interiores",
        "ordenar la información de mercado",
    ];
    let mut text = format!("Propuesta de muestra {}: ", number + 1);
    let last = number % 5;
    for part in 0..=last {
        text.push_str(PARTS[(number * 3 + part) % PARTS.len()]);
        text.push_str(if part == last { "." } else { ", " });
    }
    text
}

/// Opens a file that is known to be sound.
pub fn open(path: &Path) -> Store {
    Store::open(path).expect("opened")
}

/// The time that this thread has worked; what other programs take is left out.
pub fn worked() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::try_from(time).expect("no time before the beginning")
}

/// The same since an earlier moment.
pub fn worked_since(start: Duration) -> Duration {
    worked().saturating_sub(start)
}

/// The middle of what was measured.
pub fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// A duration in milliseconds.
pub fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
