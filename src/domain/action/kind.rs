//! What is known of an act by its kind: its name in the history, whether undo reaches it, and whether
//! it waits for the disk.

use super::Action;

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
