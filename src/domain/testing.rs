//! A process played act by act, so that a test reads like a sentence. Ids and clock are made up.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::domain::activity::Activity;
use crate::domain::agenda::Step;
use crate::domain::ids::{
    ActivityId, AreaId, MergeId, ObjectiveId, ParticipantId, PerspectiveId, PollId, PollOptionId,
    ProposalId, StageId, ThematicTableId, WorkshopId,
};
use crate::domain::merge::MergeVotes;
use crate::domain::people::Newcomer;
use crate::domain::poll::{Count, Method, PollDraft};
use crate::domain::process::Entity;
use crate::domain::proposal::{Proposal, ProposalDraft, ProposalEdit, Standing};
use crate::domain::template::{self, Template};
use crate::domain::undo::{self, History};
use crate::domain::{Action, Change, Decision, Mint, Process, Refusal, decide};

pub const WINE: &str = include_str!("../../workshops/vitivinicola.json");
pub const FRUIT: &str = include_str!("../../workshops/fruticola.json");
pub const BLANK: &str = include_str!("../../workshops/blank.json");

static WINE_FOUNDED: LazyLock<Play> = LazyLock::new(|| Play::on(WINE));

/// The template in a text that is known to hold one.
pub fn template(text: &str) -> Template {
    template::read(text).expect("the text is a template")
}

/// What an act made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Made(Option<Uuid>);

impl Made {
    #[track_caller]
    pub fn id<I: From<Uuid>>(self) -> I {
        self.0.expect("the act makes something").into()
    }
}

/// A process with all that was done to it.
#[derive(Clone, Debug)]
pub struct Play {
    pub process: Process,
    /// Every operation's changes, oldest first.
    pub log: Vec<(Uuid, Vec<Change>)>,
    pub history: History,
    ids: u128,
    now: Timestamp,
}

impl Play {
    /// A new process from a template's text.
    pub fn on(text: &str) -> Self {
        let mut play = Self {
            process: Process::default(),
            log: Vec::new(),
            history: History::default(),
            ids: 0,
            now: "2026-12-14T12:00:00Z".parse().expect("it is a moment"),
        };
        play.act(Action::Found {
            template: Box::new(template(text)),
        });
        play
    }

    /// A new process from the wine template.
    pub fn wine() -> Self {
        WINE_FOUNDED.clone()
    }

    pub fn decide(&mut self, action: Action) -> Result<Decision, Refusal> {
        let (now, ids) = (self.now, &mut self.ids);
        let mut fresh = || {
            *ids += 1;
            // Version and variant of a UUIDv7, so that nothing can tell it from a real one.
            Uuid::from_u128((*ids << 80) | 0x7000_8000_0000_0000_0000 | *ids)
        };
        decide(&self.process, action, &mut Mint::new(now, &mut fresh))
    }

    /// Acts if the process allows it. What always holds of an act is checked here.
    pub fn attempt(&mut self, action: Action) -> Result<Made, Refusal> {
        let undoable = action.reach() == crate::domain::action::Reach::Undoable;
        let decision = self.decide(action)?;
        let operation = self.commit(decision.changes);
        if undoable && let Some(operation) = operation {
            self.history.act(operation);
        }
        Ok(Made(decision.made))
    }

    /// Applies changes as one operation, if there are any.
    fn commit(&mut self, changes: Vec<Change>) -> Option<Uuid> {
        self.now += SignedDuration::from_secs(1);
        if changes.is_empty() {
            return None;
        }
        for change in &changes {
            assert_touches_only_what_it_names(change);
        }
        self.process
            .apply_all(&changes)
            .expect("decided changes fit the process that they were decided on");
        self.ids += 1;
        let operation = Uuid::from_u128(self.ids);
        self.log.push((operation, changes));
        Some(operation)
    }

    #[track_caller]
    pub fn act(&mut self, action: Action) -> Made {
        self.attempt(action).expect("the act is possible")
    }

    #[track_caller]
    pub fn refuse(&mut self, action: Action) -> Refusal {
        self.attempt(action).expect_err("the act is not possible")
    }

    fn changes_of(&self, operation: Uuid) -> Vec<Change> {
        self.log
            .iter()
            .find(|(known, _)| *known == operation)
            .map(|(_, changes)| changes.clone())
            .expect("the history names operations of the log")
    }

    pub fn undo(&mut self) -> Result<(), Refusal> {
        let target = self.history.next_undo().ok_or(Refusal::NothingToUndo)?;
        self.take_back(target)
    }

    pub fn redo(&mut self) -> Result<(), Refusal> {
        let target = self.history.next_redo().ok_or(Refusal::NothingToRedo)?;
        self.take_back(target)
    }

    fn take_back(&mut self, target: Uuid) -> Result<(), Refusal> {
        let reversed = undo::reverse(&self.process, &self.changes_of(target))?;
        let operation = self.commit(reversed).expect("an act changes something");
        self.history.took_back(operation, target);
        Ok(())
    }

    /// The process that the log alone gives.
    pub fn replayed(&self) -> Process {
        let mut process = Process::default();
        for (_, changes) in &self.log {
            process.apply_all(changes).expect("the log replays");
        }
        process
    }

    // The room's sentences.

    pub fn table(&self, name: &str) -> ThematicTableId {
        self.process.table_named(name).expect("the table exists").id
    }

    pub fn workshop(&self) -> WorkshopId {
        let workshop = self.process.current_workshop();
        workshop.expect("a workshop is being held").id
    }

    pub fn stage(&self, place: usize) -> StageId {
        self.process.stages_in_order()[place - 1].id
    }

    pub fn area(&self, place: usize) -> AreaId {
        self.process.areas_in_order()[place - 1].id
    }

    /// A row of the map, from the top, from 0.
    pub fn row(&self, place: usize) -> PerspectiveId {
        self.process.perspectives_in_order()[place].id
    }

    /// Adds an objective to a row of the map.
    #[track_caller]
    pub fn objective(&mut self, row: usize, title: &str) -> ObjectiveId {
        let (perspective, title) = (self.row(row), title.to_owned());
        self.act(Action::AddObjective { perspective, title }).id()
    }

    #[track_caller]
    pub fn proposes(&mut self, table: &str, text: &str) -> ProposalId {
        let table = self.table(table);
        let drafts = vec![ProposalDraft::action(text)];
        self.act(Action::AddProposals { table, drafts }).id()
    }

    /// Says more of a proposal.
    #[track_caller]
    pub fn edits(&mut self, proposal: ProposalId, edit: ProposalEdit) {
        self.act(Action::EditProposal { proposal, edit });
    }

    #[track_caller]
    pub fn captures(&mut self, table: &str, draft: ProposalDraft) -> ProposalId {
        let (table, drafts) = (self.table(table), vec![draft]);
        self.act(Action::AddProposals { table, drafts }).id()
    }

    #[track_caller]
    pub fn ranks(&mut self, proposal: ProposalId, step: Step) {
        self.act(Action::RankProposal { proposal, step });
    }

    #[track_caller]
    pub fn merges(&mut self, sources: &[ProposalId], text: &str) -> MergeId {
        let table = self.proposal(sources[0]).table;
        self.act(Action::MergeProposals {
            sources: sources.to_vec(),
            text: text.into(),
            table,
            votes: MergeVotes::Stay,
        })
        .id()
    }

    pub fn result_of(&self, merge: MergeId) -> ProposalId {
        self.process
            .merges
            .get(merge)
            .expect("it is a merge")
            .result
    }

    #[track_caller]
    pub fn splits(&mut self, merge: MergeId) {
        self.act(Action::SplitMerge { merge });
    }

    #[track_caller]
    pub fn proposal(&self, id: ProposalId) -> &Proposal {
        self.process.proposals.get(id).expect("it is a proposal")
    }

    pub fn standing(&self, id: ProposalId) -> Standing {
        self.proposal(id).standing
    }

    /// Drafts a poll over proposals and opens it to `entitled` voters.
    #[track_caller]
    pub fn opens(&mut self, method: Method, over: &[ProposalId], entitled: i64) -> PollId {
        let poll = self.drafts(method, over);
        self.act(Action::OpenPoll {
            poll,
            entitled: Some(entitled),
        });
        poll
    }

    #[track_caller]
    pub fn drafts(&mut self, method: Method, over: &[ProposalId]) -> PollId {
        self.act(Action::DraftPoll {
            draft: PollDraft {
                question: "¿Qué va primero?".into(),
                method,
                dots: 3,
                proposals: over.to_vec(),
                texts: Vec::new(),
                ..PollDraft::default()
            },
        })
        .id()
    }

    pub fn options(&self, poll: PollId) -> Vec<PollOptionId> {
        let options = self.process.options_of(poll);
        options.iter().map(|option| option.id).collect()
    }

    #[track_caller]
    pub fn counts(&mut self, option: PollOptionId, count: Count) {
        self.act(Action::CountOption {
            option,
            part: None,
            count,
        });
    }

    #[track_caller]
    pub fn adopts(
        &mut self,
        proposal: ProposalId,
        stage: usize,
        area: Option<usize>,
    ) -> ActivityId {
        let (stage, area) = (self.stage(stage), area.map(|place| self.area(place)));
        self.act(Action::AdoptProposal {
            proposal,
            stage,
            area,
        })
        .id()
    }

    #[track_caller]
    pub fn activity(&self, id: ActivityId) -> &Activity {
        self.process.activities.get(id).expect("it is an activity")
    }

    /// Registers "Participante `number`" of `organisation`, present in the room.
    #[track_caller]
    pub fn welcomes(&mut self, number: u32, organisation: &str) -> ParticipantId {
        let workshop = Some(self.workshop());
        let newcomer = participant(number, organisation);
        self.act(Action::AddParticipant { newcomer, workshop }).id()
    }

    /// Checks that the operation done last takes itself back and forth, and that the index follows.
    #[track_caller]
    pub fn assert_sound(&self) {
        assert_eq!(self.process.index(), &self.process.rebuilt_index());
        assert_eq!(self.process, self.replayed());
    }
}

/// A sample person, obviously one.
pub fn participant(number: u32, organisation: &str) -> Newcomer {
    Newcomer {
        name: format!("Participante {number}"),
        organisation: organisation.into(),
        ..Newcomer::default()
    }
}

/// A process without its private rows, which undo leaves where they are.
pub fn without_persons(process: &Process) -> Process {
    let mut rest = process.clone();
    let gone: BTreeMap<_, _> = process.persons.iter().map(|p| (p.id, p)).collect();
    for person in gone.values() {
        rest.apply(&Change::remove(*person))
            .expect("the row is there");
    }
    rest
}

/// An edit names each field that it touches, and no other.
fn assert_touches_only_what_it_names(change: &Change) {
    match (&change.before, &change.after) {
        (Some(before), Some(after)) => {
            assert!(before.keys().eq(after.keys()), "{change:?}");
            assert!(!after.is_empty(), "{change:?}");
            for (name, value) in after {
                assert_ne!(before.get(name), Some(value), "{name} in {change:?}");
            }
        }
        (None, None) => panic!("{change:?} changes nothing"),
        _ => {}
    }
    assert!(
        change.entity != Entity::Person || change.before.is_none(),
        "private rows are only made: {change:?}"
    );
}
