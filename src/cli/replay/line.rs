//! The lines of `minga replay`: one JSON object each, things named as people name them.
//! Every kind, with what it needs; `minga replay --help` names them in the same words.

use serde::Deserialize;

use crate::cli::replay::people::{ParticipantField, SaidParticipant};
use crate::cli::replay::said::{
    Called, FieldName, IndicatorField, ObjectiveField, ProposalField, SaidProposal, Texts,
};
use crate::cli::replay::voting::{
    SaidBallot, SaidCorrection, SaidCount, SaidPoll, SaidPollEdit, SaidVoid,
};
use crate::domain::agenda::Step;
use crate::domain::merge::{Consent, MergeVotes};
use crate::domain::people::Presence;

/// A command as a line says it. Things made earlier are called by the name they were given with
/// `as`, proposals also by their number.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Line {
    AddProposal {
        #[serde(flatten)]
        said: Box<SaidProposal>,
        #[serde(default, rename = "as")]
        name: Option<String>,
    },
    /// A list over several tables, in one step.
    ImportProposals {
        rows: Vec<SaidProposal>,
    },
    /// Added and united with another in one step.
    Join {
        into: Called,
        #[serde(flatten)]
        said: Box<SaidProposal>,
        #[serde(default, rename = "as")]
        name: Option<String>,
    },
    /// A new text, or another field's value.
    EditProposal {
        proposal: Called,
        #[serde(default)]
        text: Option<String>,
        #[serde(default)]
        field: Option<ProposalField>,
        #[serde(default)]
        value: Option<Texts>,
        #[serde(default, rename = "as")]
        name: Option<String>,
    },
    /// All of it anew.
    RewriteProposal {
        proposal: Called,
        #[serde(flatten)]
        said: Box<SaidProposal>,
    },
    DiscardProposal {
        proposal: Called,
        reason: String,
    },
    Park {
        proposal: Called,
    },
    RestoreProposal {
        proposal: Called,
    },
    Rank {
        proposal: Called,
        step: Step,
    },
    KeepApart {
        proposals: Vec<Called>,
    },
    Merge {
        sources: Vec<Called>,
        text: String,
        #[serde(default)]
        table: Option<String>,
        #[serde(default)]
        votes: MergeVotes,
        #[serde(default, rename = "as")]
        name: Option<String>,
    },
    ExtendMerge {
        merge: Called,
        sources: Vec<Called>,
    },
    Consent {
        merge: Called,
        table: String,
        #[serde(default)]
        consent: Option<Consent>,
    },
    Split {
        merge: Called,
    },
    Undo {},
    Redo {},
    DraftPoll(Box<SaidPoll>),
    EditPoll(Box<SaidPollEdit>),
    RemovePoll {
        poll: Called,
    },
    OpenPoll(Box<SaidPoll>),
    Count(SaidCount),
    Recount(SaidCount),
    Cast(Box<SaidBallot>),
    CorrectBallot(Box<SaidCorrection>),
    VoidBallot(SaidVoid),
    Object {
        poll: Called,
        option: Called,
        reason: String,
    },
    WithdrawObjection {
        poll: Called,
        option: Called,
        /// From 1, in the order in which they were said.
        place: usize,
    },
    ClosePoll {
        poll: Called,
    },
    PublishPoll {
        poll: Called,
    },
    ReopenPoll {
        poll: Called,
        reason: String,
    },
    Prioritise {
        poll: Called,
    },
    AddActivity {
        #[serde(default)]
        text: String,
        #[serde(default)]
        proposal: Option<Called>,
        stage: Called,
        #[serde(default)]
        area: Option<String>,
        #[serde(default, rename = "as")]
        name: Option<String>,
    },
    EditActivity {
        activity: Called,
        field: FieldName,
        value: Texts,
    },
    SettleActivity {
        activity: Called,
    },
    RemoveActivity {
        activity: Called,
    },
    AddPerspective {
        text: String,
        #[serde(default, rename = "as")]
        name: Option<String>,
    },
    EditPerspective {
        perspective: Called,
        text: String,
    },
    ShiftPerspective {
        perspective: Called,
        step: Step,
    },
    RemovePerspective {
        perspective: Called,
    },
    AddObjective {
        perspective: Called,
        text: String,
        #[serde(default, rename = "as")]
        name: Option<String>,
    },
    EditObjective {
        objective: Called,
        field: ObjectiveField,
        value: Texts,
    },
    RemoveObjective {
        objective: Called,
    },
    Link {
        from: Called,
        to: Called,
    },
    Unlink {
        from: Called,
        to: Called,
    },
    AddIndicator {
        objective: Called,
        text: String,
        #[serde(default, rename = "as")]
        name: Option<String>,
    },
    EditIndicator {
        indicator: Called,
        field: IndicatorField,
        value: Texts,
    },
    SetTarget {
        indicator: Called,
        term: String,
        value: Texts,
    },
    AddMeasurement {
        indicator: Called,
        date: jiff::civil::Date,
        value: Texts,
        #[serde(default)]
        note: String,
    },
    EditWorkshop {
        #[serde(default)]
        date: Option<jiff::civil::Date>,
        #[serde(default)]
        place: Option<String>,
    },
    AddParticipant(Box<SaidParticipant>),
    EditParticipant {
        participant: Called,
        field: ParticipantField,
        value: Texts,
    },
    SetPresence {
        participant: Called,
        presence: Presence,
    },
    AddBody {
        text: String,
        #[serde(default, rename = "as")]
        name: Option<String>,
    },
    RenameBody {
        body: Called,
        text: String,
    },
    RemoveBody {
        body: Called,
    },
    SetMembership {
        body: Called,
        participant: Called,
        /// What they are in it.
        #[serde(default)]
        role: String,
        /// `false` takes them out.
        #[serde(default = "yes")]
        member: bool,
    },
    AskToSpeak {
        participant: Called,
    },
    BeginSpeaking {
        participant: Called,
    },
    EndSpeaking {
        participant: Called,
    },
    RemoveSpeaker {
        participant: Called,
    },
    AddObservation {
        text: String,
        #[serde(default)]
        activity: Option<Called>,
    },
    Validate {
        #[serde(default)]
        present: Option<i64>,
        members: i64,
        favour: i64,
        #[serde(default)]
        against: i64,
        #[serde(default)]
        abstain: i64,
        #[serde(default, rename = "as")]
        name: Option<String>,
    },
}

fn yes() -> bool {
    true
}
