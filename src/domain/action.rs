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

/// Whether an act can be taken back by undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    Undoable,
    /// Voting and validating are acts of the whole room: they are corrected in the open, by
    /// reopening with a reason or by a new version, never taken back with a key.
    Standing,
}

impl Reach {
    /// Whether undo reaches acts of this kind, by the name that the operation log gives them.
    ///
    /// A drafted poll is removed, not undone: once it is open, undo would stop at its draft.
    #[must_use]
    pub fn of_kind(kind: &str) -> Self {
        match kind {
            "found" | "draft_poll" | "edit_poll" | "open_poll" | "count_option"
            | "recount_option" | "cast_ballot" | "correct_ballot" | "void_ballot"
            | "object_to_option" | "withdraw_objection" | "close_poll" | "reopen_poll"
            | "publish_poll" | "validate_plan" => Self::Standing,
            _ => Self::Undoable,
        }
    }
}

impl Action {
    /// Whether undo reaches this act.
    #[must_use]
    pub fn reach(&self) -> Reach {
        Reach::of_kind(self.kind())
    }

    /// Whether the act must wait until everything before it is on disk.
    #[must_use]
    pub fn waits_for_disk(&self) -> bool {
        matches!(
            self,
            Self::OpenPoll { .. }
                | Self::CountOption { .. }
                | Self::RecountOption { .. }
                | Self::CastBallot { .. }
                | Self::CorrectBallot { .. }
                | Self::VoidBallot { .. }
                | Self::ClosePoll { .. }
                | Self::ReopenPoll { .. }
                | Self::ValidatePlan { .. }
        )
    }

    /// The name under which the operation log keeps it: the serde tag.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Found { .. } => "found",
            Self::EditProfile { .. } => "edit_profile",
            Self::AddWorkshop { .. } => "add_workshop",
            Self::EditWorkshop { .. } => "edit_workshop",
            Self::AddAgendaItem { .. } => "add_agenda_item",
            Self::EditAgendaItem { .. } => "edit_agenda_item",
            Self::ShiftAgendaItem { .. } => "shift_agenda_item",
            Self::RemoveAgendaItem { .. } => "remove_agenda_item",
            Self::AddParticipant { .. } => "add_participant",
            Self::EditParticipant { .. } => "edit_participant",
            Self::RemoveParticipant { .. } => "remove_participant",
            Self::SetPresence { .. } => "set_presence",
            Self::AddBody { .. } => "add_body",
            Self::RenameBody { .. } => "rename_body",
            Self::RemoveBody { .. } => "remove_body",
            Self::SetMembership { .. } => "set_membership",
            Self::SetMembers { .. } => "set_members",
            Self::AskToSpeak { .. } => "ask_to_speak",
            Self::BeginSpeaking { .. } => "begin_speaking",
            Self::EndSpeaking { .. } => "end_speaking",
            Self::RemoveSpeaker { .. } => "remove_speaker",
            Self::AddPerspective { .. } => "add_perspective",
            Self::EditPerspective { .. } => "edit_perspective",
            Self::ShiftPerspective { .. } => "shift_perspective",
            Self::RemovePerspective { .. } => "remove_perspective",
            Self::AddObjective { .. } => "add_objective",
            Self::EditObjective { .. } => "edit_objective",
            Self::RemoveObjective { .. } => "remove_objective",
            Self::EditObjectives { .. } => "edit_objectives",
            Self::RemoveObjectives { .. } => "remove_objectives",
            Self::DuplicateObjectives { .. } => "duplicate_objectives",
            Self::PlaceObjectives { .. } => "place_objectives",
            Self::OrderObjectives { .. } => "order_objectives",
            Self::LinkObjectives { .. } => "link_objectives",
            Self::Unlink { .. } => "unlink",
            Self::AddIndicator { .. } => "add_indicator",
            Self::EditIndicator { .. } => "edit_indicator",
            Self::RemoveIndicator { .. } => "remove_indicator",
            Self::SetTarget { .. } => "set_target",
            Self::RemoveTarget { .. } => "remove_target",
            Self::AddMeasurement { .. } => "add_measurement",
            Self::RemoveMeasurement { .. } => "remove_measurement",
            Self::AddProposals { .. } => "add_proposals",
            Self::ImportProposals { .. } => "import_proposals",
            Self::EditProposal { .. } => "edit_proposal",
            Self::RewriteProposal { .. } => "rewrite_proposal",
            Self::DiscardProposal { .. } => "discard_proposal",
            Self::RestoreProposal { .. } => "restore_proposal",
            Self::ParkProposal { .. } => "park_proposal",
            Self::RankProposal { .. } => "rank_proposal",
            Self::KeepApart { .. } => "keep_apart",
            Self::MergeProposals { .. } => "merge_proposals",
            Self::ExtendMerge { .. } => "extend_merge",
            Self::JoinProposal { .. } => "join_proposal",
            Self::SetConsent { .. } => "set_consent",
            Self::SplitMerge { .. } => "split_merge",
            Self::DraftPoll { .. } => "draft_poll",
            Self::RemovePoll { .. } => "remove_poll",
            Self::EditPoll { .. } => "edit_poll",
            Self::OpenPoll { .. } => "open_poll",
            Self::CountOption { .. } => "count_option",
            Self::RecountOption { .. } => "recount_option",
            Self::CastBallot { .. } => "cast_ballot",
            Self::CorrectBallot { .. } => "correct_ballot",
            Self::VoidBallot { .. } => "void_ballot",
            Self::ObjectToOption { .. } => "object_to_option",
            Self::WithdrawObjection { .. } => "withdraw_objection",
            Self::ClosePoll { .. } => "close_poll",
            Self::ReopenPoll { .. } => "reopen_poll",
            Self::PublishPoll { .. } => "publish_poll",
            Self::PrioritisePlan { .. } => "prioritise_plan",
            Self::AddActivity { .. } => "add_activity",
            Self::AdoptProposal { .. } => "adopt_proposal",
            Self::EditActivity { .. } => "edit_activity",
            Self::ShiftActivity { .. } => "shift_activity",
            Self::SettleActivity { .. } => "settle_activity",
            Self::RemoveActivity { .. } => "remove_activity",
            Self::AddObservation { .. } => "add_observation",
            Self::RemoveObservation { .. } => "remove_observation",
            Self::ValidatePlan { .. } => "validate_plan",
        }
    }
}
