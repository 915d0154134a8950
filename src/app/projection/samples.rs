//! Processes for the tests: both shipped plans, played on to where every slide has something.

use uuid::Uuid;

use crate::app::projection::deck::{self, Slide};
use crate::app::projection::scene::Scene;
use crate::app::projection::sheet::View;
use crate::domain::act::{Mint, decide};
use crate::domain::action::Action;
use crate::domain::activity::{ActivityEdit, Priority};
use crate::domain::ids::{MergeId, PollId, ProposalId};
use crate::domain::merge::{Consent, MergeVotes};
use crate::domain::poll::{Count, Method, PollDraft, Subject};
use crate::domain::process::Process;
use crate::domain::template;
use crate::domain::workshop::WorkshopEdit;

/// All pages of a slide.
pub fn pages(
    process: &Process,
    slide: &Slide,
    view: &View,
    newest: Option<ProposalId>,
) -> Vec<Scene> {
    (0..deck::parts(process, slide))
        .flat_map(|part| deck::part(process, slide, part, view, newest))
        .collect()
}

/// A process with the things that slides point at.
pub struct Day {
    pub process: Process,
    pub merge: MergeId,
    pub draft: PollId,
    pub open: PollId,
    pub withheld: PollId,
    pub published: PollId,
    pub hands: PollId,
    /// Drafts and published results of every other kind.
    pub more: Vec<PollId>,
    next: u128,
}

/// The wine plan on the day of its workshop.
pub fn wine() -> Day {
    Day::of(include_str!("../../../workshops/vitivinicola.json"))
}

/// The fruit plan on the day of its workshop.
pub fn fruit() -> Day {
    Day::of(include_str!("../../../workshops/fruticola.json"))
}

/// A process without content.
pub fn blank() -> Day {
    Day::founded(include_str!("../../../workshops/blank.json"))
}

impl Day {
    fn of(text: &str) -> Self {
        let mut day = Self::founded(text);
        day.prepare();
        day.play();
        day
    }

    fn founded(text: &str) -> Self {
        let nothing = Uuid::nil();
        let mut day = Self {
            process: Process::default(),
            merge: nothing.into(),
            draft: nothing.into(),
            open: nothing.into(),
            withheld: nothing.into(),
            published: nothing.into(),
            hands: nothing.into(),
            more: Vec::new(),
            next: 1,
        };
        let template = Box::new(template::read(text).expect("the template reads"));
        day.act(Action::Found { template });
        day
    }

    /// Plays on to where every slide has something.
    fn play(&mut self) {
        let standing = self.standing();
        let table = self.process.tables_in_order()[0].id;
        self.merge = self
            .act(Action::MergeProposals {
                sources: standing[..3].to_vec(),
                text: "Crear un centro de servicios común que ofrezca estudios de factibilidad y \
                       compras asociadas a los pequeños y medianos productores de ambos valles."
                    .to_owned(),
                table,
                votes: MergeVotes::Stay,
            })
            .into();
        let tables = self.process.consents_of(self.merge);
        for (place, (table, _)) in tables.into_iter().enumerate() {
            self.act(Action::SetConsent {
                merge: self.merge,
                table,
                consent: [Some(Consent::Agrees), None, Some(Consent::Objects)][place % 3],
            });
        }
        self.published = self.poll(Method::Dots, true);
        self.act(Action::PublishPoll {
            poll: self.published,
        });
        self.withheld = self.poll(Method::Dots, true);
        self.hands = self.poll(Method::Hands, true);
        self.act(Action::PublishPoll { poll: self.hands });
        for method in [
            Method::Consent,
            Method::Cards,
            Method::Score,
            Method::Approval,
        ] {
            let draft = self.poll_draft(method);
            let published = self.poll(method, true);
            self.act(Action::PublishPoll { poll: published });
            self.more.extend([draft, published]);
        }
        let map = self.map_poll();
        let published = self.map_poll();
        self.count(published, Method::Dots);
        self.act(Action::PublishPoll { poll: published });
        self.more.extend([map, published]);
        self.open = self.poll(Method::Dots, false);
        self.draft = self.poll_draft(Method::Hands);
    }

    fn prepare(&mut self) {
        let workshop = self.process.current_workshop().expect("a workshop").id;
        let item = self.process.agenda_of(workshop)[3].id;
        for edit in [
            WorkshopEdit::Date(Some(jiff::civil::Date::constant(2026, 12, 14))),
            WorkshopEdit::Place("Casa de la Cultura, Santa Cruz".to_owned()),
            WorkshopEdit::CurrentItem(Some(item)),
        ] {
            self.act(Action::EditWorkshop { workshop, edit });
        }
        let activity = self.process.index().activity_at(1).expect("an activity");
        for edit in [
            ActivityEdit::Responsible("Asociación de Viñas de Colchagua".to_owned()),
            ActivityEdit::Priority(Some(Priority::High)),
        ] {
            self.act(Action::EditActivity { activity, edit });
        }
    }

    pub fn act(&mut self, action: Action) -> Uuid {
        let mut next = self.next;
        let mut id = || {
            next += 1;
            Uuid::from_u128(next)
        };
        let mut mint = Mint::new(jiff::Timestamp::UNIX_EPOCH, &mut id);
        let decision = decide(&self.process, action, &mut mint).expect("the act is possible");
        self.next = next;
        self.process
            .apply_all(&decision.changes)
            .expect("changes fit");
        decision.made.unwrap_or_default()
    }

    pub fn standing(&self) -> Vec<ProposalId> {
        self.process
            .index()
            .standing()
            .iter()
            .map(|(_, id)| *id)
            .collect()
    }

    fn poll_draft(&mut self, method: Method) -> PollId {
        let proposals = self.standing()[..5].to_vec();
        self.act(Action::DraftPoll {
            draft: PollDraft {
                question: "¿Qué acciones se harán primero, en el próximo semestre?".to_owned(),
                method,
                dots: 3,
                proposals,
                texts: Vec::new(),
                ..PollDraft::default()
            },
        })
        .into()
    }

    /// Dots on the map's objectives.
    fn map_poll(&mut self) -> PollId {
        let objectives = self.process.objectives.iter();
        let subjects = objectives.map(|o| Subject::Objective(o.id)).collect();
        self.act(Action::DraftPoll {
            draft: PollDraft {
                question: "¿Qué objetivos importan más?".to_owned(),
                method: Method::Dots,
                dots: 3,
                subjects,
                ..PollDraft::default()
            },
        })
        .into()
    }

    /// A poll with the counts 17, 14, 29, 8 and 5, which no other text of the samples has.
    fn poll(&mut self, method: Method, close: bool) -> PollId {
        let poll = self.poll_draft(method);
        if close {
            self.count(poll, method);
        } else {
            self.open_and_count(poll, method);
        }
        poll
    }

    fn count(&mut self, poll: PollId, method: Method) {
        self.open_and_count(poll, method);
        self.act(Action::ClosePoll { poll, secret: None });
    }

    fn open_and_count(&mut self, poll: PollId, method: Method) {
        self.act(Action::OpenPoll {
            poll,
            entitled: Some(42),
        });
        let options: Vec<_> = self.process.options_of(poll).iter().map(|o| o.id).collect();
        let votes = [17, 14, 29, 8, 5];
        let none = std::iter::repeat(0);
        for (option, votes) in options.into_iter().zip(votes.into_iter().chain(none)) {
            let count = match method {
                Method::Dots => Count::Dots(votes),
                Method::Approval => Count::Approvals(votes),
                Method::Score => Count::Grades([0, 0, 0, 0, 0, votes]),
                _ => Count::Hands {
                    favour: votes,
                    against: 6,
                    abstain: 2,
                },
            };
            self.act(Action::CountOption {
                option,
                part: None,
                count,
            });
        }
    }
}
