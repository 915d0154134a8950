//! From an act to its changes: `(process, action) → changes or refusal`, without doing anything.

use jiff::Timestamp;
use uuid::Uuid;

use crate::domain::action::Action;
use crate::domain::change::Change;
use crate::domain::process::Process;
use crate::domain::refusal::Refusal;
use crate::domain::rows::Record;
use crate::domain::{
    activity, agenda, body, merge, people, poll, profile_edit, proposal, speaker, strategy_map,
    template, validation, workshop,
};

/// Where new ids and the moment come from: the domain itself has neither clock nor chance.
pub struct Mint<'a> {
    pub now: Timestamp,
    new_id: &'a mut dyn FnMut() -> Uuid,
}

impl<'a> Mint<'a> {
    pub fn new(now: Timestamp, new_id: &'a mut dyn FnMut() -> Uuid) -> Self {
        Self { now, new_id }
    }

    /// A fresh id of the wanted kind.
    pub fn id<I: From<Uuid>>(&mut self) -> I {
        I::from((self.new_id)())
    }
}

/// What an act would change, and what it would make.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decision {
    pub changes: Vec<Change>,
    /// The id of the thing that the act is about, where it makes one.
    pub made: Option<Uuid>,
}

impl Decision {
    /// Nothing to do: the process already is as wanted.
    #[must_use]
    pub fn nothing() -> Self {
        Self::default()
    }

    #[must_use]
    pub fn of(changes: Vec<Change>) -> Self {
        Self {
            changes,
            made: None,
        }
    }

    pub fn making(id: impl Into<Uuid>, changes: Vec<Change>) -> Self {
        Self {
            changes,
            made: Some(id.into()),
        }
    }

    pub fn editing<R: Record>(old: &R, new: &R) -> Self {
        Self::of(Change::edit(old, new).into_iter().collect())
    }
}

/// Decides what `action` changes.
///
/// # Errors
/// A [`Refusal`] when the process does not allow the act as it stands.
pub fn decide(process: &Process, action: Action, mint: &mut Mint) -> Result<Decision, Refusal> {
    match action {
        Action::Found { template } => template::found(process, &template, mint),
        Action::EditProfile { edit } => profile_edit::edit(process, edit),
        Action::AddWorkshop { kind_name } => workshop::add(process, kind_name, mint),
        Action::EditWorkshop { workshop, edit } => workshop::edit(process, workshop, edit, mint),
        Action::AddAgendaItem {
            workshop,
            title,
            minutes,
        } => agenda::add(process, workshop, &title, minutes, mint),
        Action::EditAgendaItem { item, edit } => agenda::edit(process, item, edit),
        Action::ShiftAgendaItem { item, step } => agenda::shift(process, item, step),
        Action::RemoveAgendaItem { item } => agenda::remove(process, item),
        Action::AddParticipant { newcomer, workshop } => {
            people::add(process, newcomer, workshop, mint)
        }
        Action::EditParticipant { participant, edit } => {
            people::edit(process, participant, edit, mint)
        }
        Action::RemoveParticipant { participant } => people::remove(process, participant),
        Action::SetPresence {
            workshop,
            participant,
            presence,
        } => people::set_presence(process, workshop, participant, presence, mint),
        Action::AddBody { name } => body::add(process, &name, mint),
        Action::RenameBody { body, name } => body::rename(process, body, &name),
        Action::RemoveBody { body } => body::remove(process, body),
        Action::SetMembership {
            body,
            participant,
            membership,
        } => body::set_membership(process, body, participant, membership, mint),
        Action::SetMembers {
            body,
            participants,
            belonging,
        } => body::set_members(process, body, &participants, belonging, mint),
        Action::AskToSpeak {
            workshop,
            participant,
        } => speaker::ask(process, workshop, participant, mint),
        Action::BeginSpeaking { speaker } => speaker::begin(process, speaker, mint),
        Action::EndSpeaking { speaker } => speaker::end(process, speaker, mint),
        Action::RemoveSpeaker { speaker } => speaker::remove(process, speaker),
        Action::AddPerspective { name } => strategy_map::add_perspective(process, &name, mint),
        Action::EditPerspective { perspective, edit } => {
            strategy_map::edit_perspective(process, perspective, edit)
        }
        Action::ShiftPerspective { perspective, step } => {
            strategy_map::shift_perspective(process, perspective, step)
        }
        Action::RemovePerspective { perspective } => {
            strategy_map::remove_perspective(process, perspective)
        }
        Action::AddObjective { perspective, title } => {
            strategy_map::add(process, perspective, &title, mint)
        }
        Action::EditObjective { objective, edit } => strategy_map::edit(process, objective, edit),
        Action::RemoveObjective { objective } => strategy_map::remove(process, &[objective]),
        Action::EditObjectives { objectives, edit } => {
            strategy_map::edit_all(process, &objectives, &edit)
        }
        Action::RemoveObjectives { objectives } => strategy_map::remove(process, &objectives),
        Action::DuplicateObjectives { objectives } => {
            strategy_map::duplicate(process, &objectives, mint)
        }
        Action::PlaceObjectives { places } => strategy_map::place(process, places),
        Action::OrderObjectives { rows } => strategy_map::order(process, rows),
        Action::LinkObjectives { from, to } => strategy_map::link(process, from, to, mint),
        Action::Unlink { link } => strategy_map::unlink(process, link),
        Action::AddIndicator { objective, name } => {
            strategy_map::add_indicator(process, objective, &name, mint)
        }
        Action::EditIndicator { indicator, edit } => {
            strategy_map::edit_indicator(process, indicator, edit)
        }
        Action::RemoveIndicator { indicator } => strategy_map::remove_indicator(process, indicator),
        Action::SetTarget {
            indicator,
            term,
            value,
        } => strategy_map::set_target(process, indicator, term, value, mint),
        Action::RemoveTarget { target } => strategy_map::remove_target(process, target),
        Action::AddMeasurement {
            indicator,
            on,
            value,
            note,
        } => strategy_map::add_measurement(process, indicator, on, value, &note, mint),
        Action::RemoveMeasurement { measurement } => {
            strategy_map::remove_measurement(process, measurement)
        }
        Action::AddProposals { table, drafts } => proposal::add(process, table, drafts, mint),
        Action::ImportProposals { rows } => proposal::import(process, rows, mint),
        Action::EditProposal { proposal, edit } => proposal::edit(process, proposal, edit),
        Action::RewriteProposal {
            proposal,
            table,
            draft,
        } => proposal::rewrite(process, proposal, table, *draft, mint),
        Action::DiscardProposal { proposal, reason } => {
            proposal::discard(process, proposal, &reason)
        }
        Action::RestoreProposal { proposal } => proposal::restore(process, proposal),
        Action::ParkProposal { proposal } => proposal::park(process, proposal),
        Action::RankProposal { proposal, step } => proposal::rank(process, proposal, step),
        Action::KeepApart { proposals } => proposal::keep_apart(process, &proposals, mint),
        Action::MergeProposals {
            sources,
            text,
            table,
            votes,
        } => merge::unite(process, &sources, &text, table, votes, mint),
        Action::ExtendMerge { merge, sources } => merge::extend(process, merge, &sources, mint),
        Action::JoinProposal { table, draft, into } => {
            merge::join(process, table, *draft, into, mint)
        }
        Action::SetConsent {
            merge,
            table,
            consent,
        } => merge::set_consent(process, merge, table, consent, mint),
        Action::SplitMerge { merge } => merge::split(process, merge),
        Action::DraftPoll { draft } => poll::draft(process, draft, mint),
        Action::RemovePoll { poll } => poll::remove(process, poll),
        Action::EditPoll { poll, edit } => poll::edit(process, poll, edit),
        Action::OpenPoll { poll, entitled } => poll::open(process, poll, entitled, mint),
        Action::CountOption {
            option,
            part,
            count,
        } => poll::count(process, option, part, count, mint),
        Action::RecountOption { option, count } => poll::recount(process, option, count),
        Action::CastBallot { poll, ballot } => poll::cast(process, poll, ballot, mint),
        Action::CorrectBallot {
            ballot,
            answers,
            reason,
        } => poll::correct(process, ballot, answers, &reason),
        Action::VoidBallot { ballot, reason } => poll::void(process, ballot, &reason),
        Action::ObjectToOption { option, reason } => poll::object(process, option, &reason),
        Action::WithdrawObjection { option, place } => {
            poll::withdraw_objection(process, option, place)
        }
        Action::ClosePoll { poll, secret } => poll::close(process, poll, secret, mint),
        Action::PrioritisePlan { poll } => poll::prioritise(process, poll),
        Action::ReopenPoll { poll, reason } => poll::reopen(process, poll, &reason),
        Action::PublishPoll { poll } => poll::publish(process, poll),
        Action::AddActivity { draft } => activity::add(process, draft, mint),
        Action::AdoptProposal {
            proposal,
            stage,
            area,
        } => activity::adopt(process, proposal, stage, area, mint),
        Action::EditActivity { activity, edit } => activity::edit(process, activity, edit),
        Action::ShiftActivity { activity, step } => activity::shift(process, activity, step),
        Action::SettleActivity { activity } => activity::settle(process, activity),
        Action::RemoveActivity { activity } => activity::remove(process, activity),
        Action::AddObservation { activity, text } => {
            validation::observe(process, activity, &text, mint)
        }
        Action::RemoveObservation { observation } => validation::unobserve(process, observation),
        Action::ValidatePlan { vote, minutes } => {
            validation::validate(process, vote, minutes, mint)
        }
    }
}
