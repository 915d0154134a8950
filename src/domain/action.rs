//! Every lasting act, as data.
//!
//! The window, the import, `replay` and (later) table packets all act through this one enum, so that
//! none of them can do what another could not.

use serde::{Deserialize, Serialize};

use crate::domain::activity::{ActivityDraft, ActivityEdit};
use crate::domain::agenda::{AgendaEdit, Step};
use crate::domain::body::{Belonging, Membership};
use crate::domain::ids::{
    ActivityId, AgendaItemId, AreaId, BallotId, BodyId, CausalLinkId, IndicatorId, MeasurementId,
    MergeId, ObjectiveId, ObservationId, ParticipantId, PerspectiveId, PollId, PollOptionId,
    ProposalId, SpeakerId, StageId, TargetId, ThematicTableId, WorkshopId,
};
use crate::domain::merge::{Consent, MergeVotes};
use crate::domain::people::{Newcomer, ParticipantEdit, Presence};
use crate::domain::poll::secret::SecretBallot;
use crate::domain::poll::{Answers, BallotDraft, Count, PollDraft, PollEdit};
use crate::domain::profile_edit::ProfileEdit;
use crate::domain::proposal::{ImportRow, ProposalDraft, ProposalEdit};
use crate::domain::strategy_map::{
    IndicatorEdit, IndicatorValue, ObjectiveEdit, ObjectivePlace, PerspectiveEdit,
};
use crate::domain::template::Template;
use crate::domain::term::Term;
use crate::domain::validation::ValidationVote;
use crate::domain::workshop::WorkshopEdit;

mod kind;

pub use kind::Reach;

/// A lasting act. Its kind's name (snake case) is what the operation log calls it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Action {
    /// Fills an empty file with a template's content: always the first operation.
    Found {
        template: Box<Template>,
    },
    EditProfile {
        edit: ProfileEdit,
    },
    AddWorkshop {
        kind_name: String,
    },
    EditWorkshop {
        workshop: WorkshopId,
        edit: WorkshopEdit,
    },
    AddAgendaItem {
        workshop: WorkshopId,
        title: String,
        minutes: i64,
    },
    EditAgendaItem {
        item: AgendaItemId,
        edit: AgendaEdit,
    },
    ShiftAgendaItem {
        item: AgendaItemId,
        step: Step,
    },
    RemoveAgendaItem {
        item: AgendaItemId,
    },
    AddParticipant {
        newcomer: Newcomer,
        workshop: Option<WorkshopId>,
    },
    EditParticipant {
        participant: ParticipantId,
        edit: ParticipantEdit,
    },
    RemoveParticipant {
        participant: ParticipantId,
    },
    SetPresence {
        workshop: WorkshopId,
        participant: ParticipantId,
        presence: Presence,
    },
    AddBody {
        name: String,
    },
    RenameBody {
        body: BodyId,
        name: String,
    },
    RemoveBody {
        body: BodyId,
    },
    SetMembership {
        body: BodyId,
        participant: ParticipantId,
        membership: Membership,
    },
    /// The same for several at once; who is in already keeps what they are in it.
    SetMembers {
        body: BodyId,
        participants: Vec<ParticipantId>,
        belonging: Belonging,
    },
    AskToSpeak {
        workshop: WorkshopId,
        participant: ParticipantId,
    },
    BeginSpeaking {
        speaker: SpeakerId,
    },
    EndSpeaking {
        speaker: SpeakerId,
    },
    RemoveSpeaker {
        speaker: SpeakerId,
    },
    AddPerspective {
        name: String,
    },
    EditPerspective {
        perspective: PerspectiveId,
        edit: PerspectiveEdit,
    },
    ShiftPerspective {
        perspective: PerspectiveId,
        step: Step,
    },
    RemovePerspective {
        perspective: PerspectiveId,
    },
    AddObjective {
        perspective: PerspectiveId,
        title: String,
    },
    EditObjective {
        objective: ObjectiveId,
        edit: ObjectiveEdit,
    },
    RemoveObjective {
        objective: ObjectiveId,
    },
    EditObjectives {
        objectives: Vec<ObjectiveId>,
        edit: ObjectiveEdit,
    },
    RemoveObjectives {
        objectives: Vec<ObjectiveId>,
    },
    DuplicateObjectives {
        objectives: Vec<ObjectiveId>,
    },
    PlaceObjectives {
        places: Vec<ObjectivePlace>,
    },
    /// Brings rows into an order from left to right.
    OrderObjectives {
        rows: Vec<(PerspectiveId, Vec<ObjectiveId>)>,
    },
    LinkObjectives {
        from: ObjectiveId,
        to: ObjectiveId,
    },
    Unlink {
        link: CausalLinkId,
    },
    AddIndicator {
        objective: ObjectiveId,
        name: String,
    },
    EditIndicator {
        indicator: IndicatorId,
        edit: IndicatorEdit,
    },
    RemoveIndicator {
        indicator: IndicatorId,
    },
    SetTarget {
        indicator: IndicatorId,
        term: Term,
        value: IndicatorValue,
    },
    RemoveTarget {
        target: TargetId,
    },
    AddMeasurement {
        indicator: IndicatorId,
        on: jiff::civil::Date,
        value: IndicatorValue,
        note: String,
    },
    RemoveMeasurement {
        measurement: MeasurementId,
    },
    AddProposals {
        table: ThematicTableId,
        drafts: Vec<ProposalDraft>,
    },
    /// A list over several tables.
    ImportProposals {
        rows: Vec<ImportRow>,
    },
    EditProposal {
        proposal: ProposalId,
        edit: ProposalEdit,
    },
    /// All that was typed of it anew, in one step.
    RewriteProposal {
        proposal: ProposalId,
        table: ThematicTableId,
        draft: Box<ProposalDraft>,
    },
    DiscardProposal {
        proposal: ProposalId,
        reason: String,
    },
    RestoreProposal {
        proposal: ProposalId,
    },
    /// Into the *estacionamiento*; [`Action::RestoreProposal`] brings it back.
    ParkProposal {
        proposal: ProposalId,
    },
    RankProposal {
        proposal: ProposalId,
        step: Step,
    },
    /// *Son distintas*: each pair is never suggested again.
    KeepApart {
        proposals: Vec<ProposalId>,
    },
    MergeProposals {
        sources: Vec<ProposalId>,
        text: String,
        table: ThematicTableId,
        #[serde(default)]
        votes: MergeVotes,
    },
    ExtendMerge {
        merge: MergeId,
        sources: Vec<ProposalId>,
    },
    /// Captured and united with another in one step.
    JoinProposal {
        table: ThematicTableId,
        draft: Box<ProposalDraft>,
        into: ProposalId,
    },
    SetConsent {
        merge: MergeId,
        table: ThematicTableId,
        consent: Option<Consent>,
    },
    SplitMerge {
        merge: MergeId,
    },
    DraftPoll {
        draft: PollDraft,
    },
    RemovePoll {
        poll: PollId,
    },
    /// Changes what was decided of a poll that is not open yet.
    EditPoll {
        poll: PollId,
        edit: PollEdit,
    },
    OpenPoll {
        poll: PollId,
        /// How many may vote, where the setup leaves it to be stated.
        entitled: Option<i64>,
    },
    CountOption {
        option: PollOptionId,
        /// In which part of the room; `None`: in the whole.
        part: Option<usize>,
        count: Count,
    },
    /// A second count, to confirm the first.
    RecountOption {
        option: PollOptionId,
        count: Count,
    },
    CastBallot {
        poll: PollId,
        ballot: BallotDraft,
    },
    CorrectBallot {
        ballot: BallotId,
        answers: Answers,
        reason: String,
    },
    /// A ballot that does not count, for a reason.
    VoidBallot {
        ballot: BallotId,
        reason: String,
    },
    ObjectToOption {
        option: PollOptionId,
        reason: String,
    },
    WithdrawObjection {
        option: PollOptionId,
        place: usize,
    },
    ClosePoll {
        poll: PollId,
        /// What the box of a secret poll holds. It is counted, never logged.
        #[serde(skip)]
        secret: Option<Vec<SecretBallot>>,
    },
    /// The poll's result becomes the plan's priorities.
    PrioritisePlan {
        poll: PollId,
    },
    ReopenPoll {
        poll: PollId,
        reason: String,
    },
    PublishPoll {
        poll: PollId,
    },
    AddActivity {
        draft: ActivityDraft,
    },
    AdoptProposal {
        proposal: ProposalId,
        stage: StageId,
        area: Option<AreaId>,
    },
    EditActivity {
        activity: ActivityId,
        edit: ActivityEdit,
    },
    ShiftActivity {
        activity: ActivityId,
        step: Step,
    },
    /// An activity whose sources were split was looked at again.
    SettleActivity {
        activity: ActivityId,
    },
    RemoveActivity {
        activity: ActivityId,
    },
    AddObservation {
        activity: Option<ActivityId>,
        text: String,
    },
    RemoveObservation {
        observation: ObservationId,
    },
    /// Freezes the plan as the next version, with the minutes that were read to the room.
    ValidatePlan {
        vote: ValidationVote,
        minutes: String,
    },
}
